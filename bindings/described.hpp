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

/// What the class of a type does beyond its members, as functions of one shape, so that the binding is
/// compiled once.
struct ClassFunctions {
    /// A value made of keywords: of a copy of `base`, or of the defaults where it is null.
    Owner (*make)(const void* base, const py::dict& keywords, const py::dict& raw_extra,
                  const Where& where, bool all_required);
    Owner (*from_json)(std::string_view text, std::string_view file);
    std::string (*json_schema)();
    std::string (*to_text)(const void* object);
};

/// Makes the class with its properties and methods.
void define_class(py::module_& module, TypeInfo& type, const ClassFunctions& functions);

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
        [](const void* object, const Owner& owner) {
            return to_python(member_of<T, Descriptor>(object), owner);
        },
        [](void* object, py::handle value, const Where& where) {
            static_cast<T*>(object)->*Descriptor::pointer = from_python<M>(value, where);
        },
        [](const void* object) {
            return member_of<T, Descriptor>(object) ==
                   member_of<T, Descriptor>(&default_value<T>());
        },
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
    type.size = sizeof(T);
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
    type.to_json = [](const void* object, bool indent) {
        return wgig::to_json(*static_cast<const T*>(object),
                             indent ? JsonLayout::indented : JsonLayout::compact);
    };
    type.arrow = [](const void* first, std::size_t count) {
        return detail::arrow_table(std::span<const T>(static_cast<const T*>(first), count));
    };
}

template <class T>
ClassFunctions functions_of() {
    ClassFunctions functions{};
    functions.make = [](const void* base, const py::dict& keywords, const py::dict& raw_extra,
                        const Where& where, bool all_required) -> Owner {
        T value = base == nullptr ? default_value<T>() : *static_cast<const T*>(base);
        set_members(type_info<T>(), &value, keywords, where, all_required);
        if constexpr (requires { value.extra; }) {
            add_raw_extra(value.extra, raw_extra);
        }
        return hold(std::move(value));
    };
    functions.from_json = [](std::string_view text, std::string_view file) -> Owner {
        const py::gil_scoped_release released;
        return hold(wgig::from_json<T>(text, file));
    };
    functions.json_schema = [] { return wgig::json_schema<T>(); };
    functions.to_text = [](const void* object) {
        return wgig::to_text(*static_cast<const T*>(object));
    };
    return functions;
}

}  // namespace detail_described

/// Makes the Python class of a described type: frozen, so that it can be shared, hashed and compared.
template <DescribedStruct T>
void bind_described(py::module_& module) {
    TypeInfo& type = type_info<T>();
    detail_described::fill<T>(type);
    define_class(module, type, detail_described::functions_of<T>());
}

}  // namespace wgig::python
