// Options given as an object, as members by name, or as both.
#pragma once

#include <string>

#include <pybind11/pybind11.h>

#include <wgig/core/reflect.hpp>

#include "python_value.hpp"

namespace wgig::python {

/// The options of a call: `options`, an object or None, with the members in `fields` changed. In Python's
/// classes an enumeration has no default; where nothing is given, it has C++'s here.
template <DescribedStruct T>
T options_from_python(py::handle options, const py::kwargs& fields, const Where& where) {
    py::object value = py::reinterpret_borrow<py::object>(options);
    if (value.is_none()) {
        const T defaults;
        for_each_member(defaults, [&](std::string_view name, const auto& member) {
            if constexpr (DescribedEnum<std::remove_cvref_t<decltype(member)>>) {
                const std::string key(name);
                if (!fields.contains(key.c_str())) {
                    fields[key.c_str()] = py::str(std::string(enum_name(member)));
                }
            }
        });
        const std::string type(type_name<T>());
        value = py::module_::import("wgig._core").attr(type.c_str())(**fields);
    } else if (!fields.empty()) {
        value = value.attr("replace")(**fields);
    }
    return from_python<T>(value, where.member("options"));
}

}  // namespace wgig::python
