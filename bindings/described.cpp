#include "described.hpp"

#include "register.hpp"

namespace wgig::python {
namespace {

/// Adds what a class has, one method at a time.
class ClassBuilder {
public:
    ClassBuilder(py::object cls, const TypeInfo& type) : cls_(std::move(cls)), type_(type) {}

    /// A method whose signature is the class's own.
    template <class Function, class... Options>
    void method(const char* name, const std::string& signature, const std::string& text,
                Function&& function, const Options&... options) {
        const std::string doc = docstring("method", type_.name + "." + name, signature, text);
        cls_.attr(name) = py::cpp_function(std::forward<Function>(function), py::name(name),
                                           py::is_method(cls_), py::doc(doc.c_str()), options...);
    }

    /// A method that all described types have: the stub has it once, in a base of its own.
    template <class Function, class... Options>
    void common(const char* name, const std::string& signature, const std::string& text,
                Function&& function, const Options&... options) {
        const std::string doc =
            docstring("common", std::string("Described.") + name, signature, text);
        cls_.attr(name) = py::cpp_function(std::forward<Function>(function), py::name(name),
                                           py::is_method(cls_), py::doc(doc.c_str()), options...);
    }

    /// `__init__` under another name: pybind11 takes a function of that name for one of its own
    /// constructors, which fill another layout.
    template <class Function>
    void constructor(const std::string& signature, Function&& function) {
        constexpr const char* own_name = "construct";
        std::string doc = docstring("method", type_.name + ".__init__", signature, "");
        doc.replace(0, std::string_view("__init__").size(), own_name);
        cls_.attr("__init__") =
            py::cpp_function(std::forward<Function>(function), py::name(own_name),
                             py::is_method(cls_), py::doc(doc.c_str()));
    }

    /// A class method that all described types have. The function is called with the class first.
    template <class Function, class... Options>
    void common_class_method(const char* name, const std::string& signature,
                             const std::string& text, Function&& function,
                             const Options&... options) {
        const std::string doc =
            docstring("common class", std::string("Described.") + name, signature, text);
        const py::cpp_function method(std::forward<Function>(function), py::name(name),
                                      py::is_method(cls_), py::doc(doc.c_str()), options...);
        cls_.attr(name) = py::reinterpret_steal<py::object>(PyClassMethod_New(method.ptr()));
    }

    template <class Function>
    void property(const std::string& name, const std::string& result, const std::string& text,
                  Function&& get) {
        signatures().push_back({"property", type_.name + "." + name, result});
        const py::cpp_function getter(std::forward<Function>(get), py::is_method(cls_));
        const py::object property = py::module_::import("builtins").attr("property");
        cls_.attr(name.c_str()) = property(getter, py::none(), py::none(), text);
    }

private:
    py::object cls_;
    const TypeInfo& type_;
};

/// The C++ value of an object of the class whose method was called.
const void* address(py::handle self, const TypeInfo& type) { return value_of(self, type).get(); }

std::string json_text(py::handle value) {
    if (PyBytes_Check(value.ptr())) {
        return py::cast<std::string>(value);
    }
    return string_from_python(value, Where("from_json"));
}

void define_properties(ClassBuilder& cls, const TypeInfo& type) {
    for (const Field& field : type.fields) {
        cls.property(field.name, field.result, documentation(type.name + "." + field.name),
                     [&type, &field](py::handle self) { return member_of(self, type, field); });
    }
    if (type.extra != nullptr) {
        cls.property("extra", "dict[str, Any]",
                     "JSON members that the type does not know, kept so that a round trip loses "
                     "nothing.",
                     [&type](py::handle self) {
                         return extra_to_python(
                             *type.extra(const_cast<void*>(address(self, type))));
                     });
    }
}

void define_making(ClassBuilder& cls, const TypeInfo& type, const ClassFunctions& functions) {
    const auto make = functions.make;
    cls.constructor(
        constructor_signature(type),
        [&type, make](py::handle self, const py::args& positional, const py::kwargs& keywords) {
            if (!positional.empty()) {
                throw py::type_error(type.name + "() takes keyword arguments only");
            }
            initialise(self, type, make(nullptr, keywords, {}, Where(type.name), true));
        });
    const auto replace = [&type, make](py::handle self, const py::kwargs& changes) {
        return wrap(type, make(address(self, type), changes, {}, Where("replace"), false));
    };
    cls.method("replace", replace_signature(type), "A copy with some members changed.", replace);
    cls.method("__replace__", replace_signature(type), "For `copy.replace`.", replace);
    cls.common("__copy__", "(self) -> Self", "Itself: an object never changes.",
               [](const py::object& self) { return self; });
    cls.common(
        "__deepcopy__", "(self, memo: object) -> Self", "Itself: an object never changes.",
        [](const py::object& self, const py::object&) { return self; }, py::arg("memo"));
    cls.common("__reduce__", "(self) -> tuple[Any, ...]", "For pickle.",
               [&type](py::handle self) { return reduce(type, self, address(self, type)); });
    cls.common_class_method(
        "_restore", "(cls, members: dict[str, Any], extra: dict[str, str]) -> Self", "For pickle.",
        [&type, make](py::handle, const py::dict& members, const py::dict& extra) {
            return wrap(type, make(nullptr, members, extra, Where(type.name), false));
        },
        py::arg("members"), py::arg("extra"));
}

void define_comparing(ClassBuilder& cls, const TypeInfo& type) {
    cls.common(
        "__eq__", "(self, other: object) -> bool", "Whether all members are equal.",
        [&type](py::handle self, py::handle other) -> py::object {
            if (!is_a(other, type)) {
                return py::reinterpret_borrow<py::object>(Py_NotImplemented);
            }
            return py::bool_(type.equal(address(self, type), address(other, type), 1));
        },
        py::arg("other"));
    cls.common("__hash__", "(self) -> int", "Equal objects have equal hashes.",
               [&type](py::handle self) {
                   return static_cast<py::ssize_t>(type.hash(address(self, type), 1));
               });
}

void define_showing(ClassBuilder& cls, const TypeInfo& type, const ClassFunctions& functions) {
    cls.common("__repr__", "(self) -> str", "One line, with long members cut.",
               [&type](py::handle self) {
                   std::string text;
                   append_short_members(text, type, address(self, type));
                   return text;
               });
    cls.common("__str__", "(self) -> str", "The whole object on one line.",
               [&type, to_text = functions.to_text](py::handle self) {
                   return to_text(address(self, type));
               });
    cls.common("_repr_html_", "(self) -> str", "The members as an HTML table.",
               [](py::handle self) {
                   return py::module_::import("wgig._notebook").attr("object_html")(self);
               });
}

void define_json(ClassBuilder& cls, const TypeInfo& type, const ClassFunctions& functions) {
    const auto from_json = functions.from_json;
    cls.common("to_dict", "(self) -> dict[str, Any]",
               "The object as what JSON can say: dicts, lists, strings, numbers.",
               [&type](py::handle self) { return members_to_plain(type, address(self, type)); });
    cls.common(
        "to_json", "(self, *, indent: bool = False) -> str",
        "The object as JSON, on one line or indented. Members that the type does not know "
        "come last.",
        [&type](py::handle self, bool indent) {
            const void* object = address(self, type);
            return without_gil([&] { return type.to_json(object, indent); });
        },
        py::kw_only(), py::arg("indent") = false);
    cls.common_class_method(
        "from_json", "(cls, text: str | bytes, *, file: str = '') -> Self",
        "Reads an object from JSON. Raises ParseError with the line and column of a "
        "syntax error, or with the path of a value that is not what was expected; "
        "`file` names the source in the message.",
        [&type, from_json](py::handle, py::handle text, const std::string& file) {
            return wrap(type, from_json(json_text(text), file));
        },
        py::arg("text"), py::kw_only(), py::arg("file") = "");
    cls.common_class_method(
        "from_dict", "(cls, members: Mapping[str, Any]) -> Self",
        "Makes an object of what `to_dict` gave. Raises ParseError with the path of a "
        "value that is not what was expected.",
        [&type, from_json](py::handle, py::handle members) {
            return wrap(type, from_json(dump_json(members), {}));
        },
        py::arg("members"));
    cls.common_class_method(
        "json_schema", "(cls) -> dict[str, Any]",
        "The JSON Schema (draft 2020-12) that `to_dict` and `to_json` meet.",
        [schema = functions.json_schema](py::handle) { return load_json(schema()); });
}

}  // namespace

void define_class(py::module_& module, TypeInfo& type, const ClassFunctions& functions) {
    // As it is called: without self.
    const std::string call =
        "(" + constructor_signature(type).substr(std::string("(self, ").size());
    const py::object made =
        make_class(type, docstring("class", type.name, call, documentation(type.name)));
    module.attr(type.name.c_str()) = made;
    types()[reinterpret_cast<PyTypeObject*>(made.ptr())] = &type;

    py::tuple names(type.fields.size());
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        names[i] = type.fields[i].name;
    }
    made.attr("_fields") = names;
    signatures().push_back({"value", type.name + "._fields", "ClassVar[tuple[str, ...]]"});

    ClassBuilder cls(made, type);
    define_properties(cls, type);
    define_making(cls, type, functions);
    define_comparing(cls, type);
    define_showing(cls, type, functions);
    define_json(cls, type, functions);
}

}  // namespace wgig::python
