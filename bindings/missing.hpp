// Cells of tables that say nothing.
#pragma once

#include <cmath>
#include <string_view>

#include <pybind11/pybind11.h>

namespace wgig::python {

/// Whether a cell has no value: None, a float that is not a number, NA and NaT of pandas.
[[nodiscard]] inline bool is_missing(pybind11::handle value) {
    if (value.is_none()) {
        return true;
    }
    if (PyFloat_Check(value.ptr()) != 0) {
        return std::isnan(PyFloat_AS_DOUBLE(value.ptr()));
    }
    const std::string_view type = Py_TYPE(value.ptr())->tp_name;
    return type == "NAType" || type.ends_with(".NAType") || type == "NaTType";
}

}  // namespace wgig::python
