// The Python class of a described type: everything in it is derived from BOOST_DESCRIBE_STRUCT.
#pragma once

#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/mp11/algorithm.hpp>
#include <pybind11/pybind11.h>

#include <wgig/core/arrow.hpp>
#include <wgig/core/format.hpp>
#include <wgig/core/hash.hpp>
#include <wgig/core/json.hpp>
#include <wgig/core/reflect.hpp>

#include "docstring.hpp"
#include "offsets.hpp"
#include "python_value.hpp"
#include "type_info.hpp"

namespace wgig::python {

/// What every class has, as functions of one shape, so that the binding is compiled once.
struct ClassFunctions {
    py::object (*replace)(py::handle self, const py::dict& changes);
    py::object (*restore)(const py::dict& members, const py::dict& raw_extra);
    py::object (*from_json)(std::string_view text, std::string_view file);
    std::string (*to_json)(const void* object, bool indent);
    std::string (*json_schema)();
    std::string (*to_text)(const void* object);
    const void* (*address)(py::handle self);
    py::object (*get)(py::handle self, const Field& field);
};

/// Adds properties and methods to a class that pybind11 has made.
void define_class(py::object& cls, const TypeInfo& type, const ClassFunctions& functions);

namespace detail_described {

/// A value with Python's defaults: spans count code points.
template <class T>
const T& default_value() {
    static const T defaults = [] {
        T value{};
        if constexpr (requires { value.offset_unit; }) {
            value.offset_unit = OffsetUnit::code_point;
        }
        return value;
    }();
    return defaults;
}

template <class T, class Descriptor>
const auto& member_of(const void* object) {
    return static_cast<const T*>(object)->*Descriptor::pointer;
}

template <class T, class Descriptor>
Field field_of(Descriptor) {
    using M = std::remove_cvref_t<decltype(member_of<T, Descriptor>(nullptr))>;
    return {
        std::string(member_name(Descriptor::name)),
        argument_type<M>(),
        result_type<M>(),
        default_source(member_of<T, Descriptor>(&default_value<T>())),
        [](const void* object, const Owner& owner) { return to_python(member_of<T, Descriptor>(object), owner); },
        [](void* object, py::handle value, const Where& where) {
            static_cast<T*>(object)->*Descriptor::pointer = from_python<M>(value, where);
        },
        [](const void* object) { return member_of<T, Descriptor>(object) == member_of<T, Descriptor>(&default_value<T>()); },
        [](const void* object) -> py::object { return to_plain(member_of<T, Descriptor>(object)); },
        [](const void* object) { return short_text(member_of<T, Descriptor>(object)); },
    };
}

template <class T>
void fill(TypeInfo& type) {
    type.name = type_name<T>();
    boost::mp11::mp_for_each<wgig::detail::Members<T>>(
        [&](auto descriptor) { type.fields.push_back(field_of<T>(descriptor)); });
    if constexpr (requires(T value) { value.extra; }) {
        type.extra = [](void* object) { return &static_cast<T*>(object)->extra; };
    }
    type.row = [](const Owner& owner, std::size_t index) {
        const T* row = static_cast<const T*>(owner.get()) + index;
        return py::cast(std::shared_ptr<T>(owner, const_cast<T*>(row)));
    };
    type.equal = [](const void* a, const void* b, std::size_t count) {
        return std::equal(static_cast<const T*>(a), static_cast<const T*>(a) + count,
                          static_cast<const T*>(b));
    };
    type.hash = [](const void* first, std::size_t count) {
        std::size_t seed = count;
        for (std::size_t i = 0; i < count; ++i) {
            seed = seed * 31U + hash_of(static_cast<const T*>(first)[i]);
        }
        return seed;
    };
    type.gather = [](const std::vector<py::object>& objects, const Where& where) {
        auto values = std::make_shared<std::vector<T>>();
        values->reserve(objects.size());
        for (std::size_t i = 0; i < objects.size(); ++i) {
            values->push_back(from_python<T>(objects[i], where.element(i)));
        }
        return Owner(values, values->data());
    };
    type.arrow_schema = [](ArrowSchema* out) { export_arrow_schema<T>(out); };
    type.arrow_array = [](const void* first, std::size_t count, ArrowArray* out) {
        export_arrow_array(std::span<const T>(static_cast<const T*>(first), count), out);
    };
    type.arrow_stream = [](const void* first, std::size_t count, ArrowArrayStream* out) {
        export_arrow_stream(std::span<const T>(static_cast<const T*>(first), count), out);
    };
    type.address = [](const void* first, std::size_t index) -> const void* {
        return static_cast<const T*>(first) + index;
    };
    type.peek = [](py::handle object) -> const void* {
        return py::isinstance<T>(object) ? py::cast<const T*>(object) : nullptr;
    };
}

template <class T>
ClassFunctions functions_of() {
    ClassFunctions functions{};
    functions.replace = [](py::handle self, const py::dict& changes) {
        T value = *py::cast<const T*>(self);
        set_members(type_info<T>(), &value, changes, Where("replace"), false);
        return py::cast(hold(std::move(value)));
    };
    functions.restore = [](const py::dict& members, const py::dict& raw_extra) {
        T value = default_value<T>();
        set_members(type_info<T>(), &value, members, Where(type_name<T>()), false);
        if constexpr (requires { value.extra; }) {
            for (const auto& [name, raw] : raw_extra) {
                value.extra.emplace(py::cast<std::string>(name),
                                    RawJson{py::cast<std::string>(raw)});
            }
        }
        return py::cast(hold(std::move(value)));
    };
    functions.from_json = [](std::string_view text, std::string_view file) {
        std::shared_ptr<T> value;
        {
            const py::gil_scoped_release released;
            value = hold(wgig::from_json<T>(text, file));
        }
        return py::cast(value);
    };
    functions.to_json = [](const void* object, bool indent) {
        const py::gil_scoped_release released;
        return wgig::to_json(*static_cast<const T*>(object),
                             indent ? JsonLayout::indented : JsonLayout::compact);
    };
    functions.json_schema = [] { return wgig::json_schema<T>(); };
    functions.to_text = [](const void* object) { return wgig::to_text(*static_cast<const T*>(object)); };
    functions.address = [](py::handle self) -> const void* { return py::cast<const T*>(self); };
    functions.get = [](py::handle self, const Field& field) {
        const auto owner = py::cast<std::shared_ptr<T>>(self);
        return field.get(owner.get(), owner);
    };
    return functions;
}

}  // namespace detail_described

/// Makes the Python class of a described type: frozen, so that it can be shared, hashed and compared.
template <DescribedStruct T>
void bind_described(py::module_& module) {
    TypeInfo& type = type_info<T>();
    detail_described::fill<T>(type);
    const ClassFunctions functions = detail_described::functions_of<T>();
    py::class_<T, std::shared_ptr<T>> cls(
        module, type.name.c_str(), py::is_final(),
        docstring("class", type.name, constructor_signature(type), documentation(type.name))
            .c_str());
    cls.def(py::init([](const py::args& positional, const py::kwargs& keywords) {
                if (!positional.empty()) {
                    throw py::type_error(std::string(type_name<T>()) +
                                         "() takes keyword arguments only");
                }
                T value = detail_described::default_value<T>();
                set_members(type_info<T>(), &value, keywords, Where(type_name<T>()), true);
                return hold(std::move(value));
            }),
            docstring("method", type.name + ".__init__", constructor_signature(type), "").c_str());
    type.cls = cls;
    types()[reinterpret_cast<PyTypeObject*>(cls.ptr())] = &type;
    define_class(cls, type, functions);
}

}  // namespace wgig::python
