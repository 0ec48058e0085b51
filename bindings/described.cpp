#include "described.hpp"

namespace wgig::python {
namespace {

/// Adds methods to a class whose C++ type is not known here.
class Methods {
public:
    Methods(py::object& cls, const TypeInfo& type) : cls_(cls), type_(type) {}

    template <class Function, class... Options>
    void add(const char* name, const std::string& signature, const std::string& text,
             Function&& function, const Options&... options) {
        const std::string doc = docstring("method", type_.name + "." + name, signature, text);
        cls_.attr(name) = py::cpp_function(
            std::forward<Function>(function), py::name(name), py::is_method(cls_),
            py::sibling(py::getattr(cls_, name, py::none())), py::doc(doc.c_str()), options...);
    }

    template <class Function, class... Options>
    void add_static(const char* name, const std::string& signature, const std::string& text,
                    Function&& function, const Options&... options) {
        const std::string doc = docstring("static", type_.name + "." + name, signature, text);
        cls_.attr(name) = py::staticmethod(py::cpp_function(
            std::forward<Function>(function), py::name(name), py::scope(cls_),
            py::doc(doc.c_str()), options...));
    }

    void add_property(const Field& field, const ClassFunctions& functions) {
        const std::string qualified = type_.name + "." + field.name;
        signatures().push_back({"property", qualified, field.result});
        const auto get = functions.get;
        const py::cpp_function getter(
            [get, &field](py::handle self) { return get(self, field); },
            py::is_method(cls_));
        const py::object property = py::module_::import("builtins").attr("property");
        cls_.attr(field.name.c_str()) =
            property(getter, py::none(), py::none(), documentation(qualified));
    }

private:
    py::object& cls_;
    const TypeInfo& type_;
};

std::string text_of(py::handle value) {
    if (PyBytes_Check(value.ptr())) {
        return py::cast<std::string>(value);
    }
    return string_from_python(value, Where("from_json"));
}

}  // namespace

void define_class(py::object& cls, const TypeInfo& type, const ClassFunctions& functions) {
    Methods methods(cls, type);
    py::tuple names(type.fields.size());
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        methods.add_property(type.fields[i], functions);
        names[i] = type.fields[i].name;
    }
    cls.attr("_fields") = names;
    signatures().push_back({"value", type.name + "._fields", "ClassVar[tuple[str, ...]]"});
    const std::string name = type.name;
    const auto address = functions.address;

    if (type.extra != nullptr) {
        signatures().push_back({"property", name + ".extra", "dict[str, Any]"});
        const py::cpp_function getter(
            [address, extra = type.extra](py::handle self) {
                return extra_to_python(*extra(const_cast<void*>(address(self))));
            },
            py::is_method(cls));
        cls.attr("extra") = py::module_::import("builtins")
                                .attr("property")(getter, py::none(), py::none(),
                                                  "JSON members that the type does not know, kept "
                                                  "so that a round trip loses nothing.");
    }

    methods.add("replace", replace_signature(type), "A copy with some members changed.",
                [replace = functions.replace](py::handle self, const py::kwargs& changes) {
                    return replace(self, changes);
                });
    methods.add("__replace__", replace_signature(type), "For `copy.replace`.",
                [replace = functions.replace](py::handle self, const py::kwargs& changes) {
                    return replace(self, changes);
                });
    methods.add("__copy__", "(self) -> " + name, "Itself: an object never changes.",
                [](const py::object& self) { return self; });
    methods.add("__deepcopy__", "(self, memo: object) -> " + name,
                "Itself: an object never changes.",
                [](const py::object& self, const py::object&) { return self; }, py::arg("memo"));
    methods.add("__reduce__", "(self) -> tuple[Any, ...]", "For pickle.",
                [&type, address](py::handle self) { return reduce(type, self, address(self)); });

    methods.add("__eq__", "(self, other: object) -> bool", "Whether all members are equal.",
                [&type, address](py::handle self, py::handle other) -> py::object {
                    const void* right = type.peek(other);
                    if (right == nullptr) {
                        return py::reinterpret_borrow<py::object>(Py_NotImplemented);
                    }
                    return py::bool_(type.equal(address(self), right, 1));
                },
                py::arg("other"));
    methods.add("__hash__", "(self) -> int", "Equal objects have equal hashes.",
                [&type, address](py::handle self) {
                    return static_cast<py::ssize_t>(type.hash(address(self), 1));
                });
    methods.add("__repr__", "(self) -> str", "One line, with long members cut.",
                [&type, address](py::handle self) {
                    std::string text;
                    append_short_members(text, type, address(self));
                    return text;
                });
    methods.add("__str__", "(self) -> str", "The whole object on one line.",
                [to_text = functions.to_text, address](py::handle self) {
                    return to_text(address(self));
                });
    methods.add("_repr_html_", "(self) -> str", "The members as an HTML table.",
                [](py::handle self) {
                    return py::module_::import("wgig._notebook").attr("object_html")(self);
                });

    methods.add("to_dict", "(self) -> dict[str, Any]",
                "The object as what JSON can say: dicts, lists, strings, numbers.",
                [&type, address](py::handle self) { return members_to_plain(type, address(self)); });
    methods.add("to_json", "(self, *, indent: bool = False) -> str",
                "The object as JSON, on one line or indented. Members that the type does not know "
                "come last.",
                [to_json = functions.to_json, address](py::handle self, bool indent) {
                    return to_json(address(self), indent);
                },
                py::kw_only(), py::arg("indent") = false);
    methods.add_static(
        "from_json", "(text: str | bytes, *, file: str = '') -> " + name,
        "Reads an object from JSON. Raises ParseError with the line and column of a syntax error, or "
        "with the path of a value that is not what was expected; `file` names the source in the "
        "message.",
        [from_json = functions.from_json](py::handle text, const std::string& file) {
            return from_json(text_of(text), file);
        },
        py::arg("text"), py::kw_only(), py::arg("file") = "");
    methods.add_static("from_dict", "(members: Mapping[str, Any]) -> " + name,
                       "Makes an object of what `to_dict` gave. Raises ParseError with the path of a "
                       "value that is not what was expected.",
                       [from_json = functions.from_json](py::handle members) {
                           return from_json(dump_json(members), {});
                       },
                       py::arg("members"));
    methods.add_static("json_schema", "() -> dict[str, Any]",
                       "The JSON Schema (draft 2020-12) that `to_dict` and `to_json` meet.",
                       [schema = functions.json_schema] { return load_json(schema()); });
    methods.add_static("_restore", "(members: dict[str, Any], extra: dict[str, str]) -> " + name,
                       "For pickle.",
                       [restore = functions.restore](const py::dict& members, const py::dict& raw) {
                           return restore(members, raw);
                       },
                       py::arg("members"), py::arg("extra"));
}

}  // namespace wgig::python
