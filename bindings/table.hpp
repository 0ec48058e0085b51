// A sequence of objects of one type: how Python sees a vector of described structs.
#pragma once

#include <cstddef>
#include <memory>

#include <pybind11/pybind11.h>

#include "object.hpp"
#include "type_info.hpp"

namespace wgig::python {

/// Rows that lie one after the other in memory, and what keeps them alive: the vector itself, or the
/// object that it is a member of. Never changes; a slice shares the rows.
struct Table {
    const TypeInfo* type = nullptr;
    Owner rows;  // points to the first
    std::size_t size = 0;

    [[nodiscard]] py::object at(std::size_t index) const {
        return wrap(*type, Owner(rows, address(index)));
    }
    [[nodiscard]] const void* address(std::size_t index) const noexcept {
        return type->address(rows.get(), index);
    }
};

void bind_table(py::module_& module);

}  // namespace wgig::python
