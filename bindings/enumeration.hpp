// Described enumerations as Python enumerations whose members are strings.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <pybind11/pybind11.h>

#include <wgig/core/reflect.hpp>

#include "where.hpp"

namespace wgig::python {

namespace py = pybind11;

/// One enumeration: its words, and the Python class and members made of them.
struct Enumeration {
    std::string_view name;
    std::span<const std::string_view> words;
    // Borrowed: the module holds the class, the class its members.
    py::handle cls;
    std::span<py::handle> members;

    /// The member of a word.
    [[nodiscard]] py::object member(std::string_view word) const;
    /// The word of a member or of a string. Throws ParseError for a word that is none, TypeError for
    /// a value that is no string.
    [[nodiscard]] std::string_view word(py::handle value, const Where& where) const;
};

/// Makes the class in `module`.
void bind_enumeration(py::module_& module, Enumeration& enumeration);

template <DescribedEnum E>
Enumeration& enumeration() {
    static constexpr auto words = enum_names<E>();
    static std::array<py::handle, words.size()> members;
    static Enumeration all{type_name<E>(), words, {}, members};
    return all;
}

template <DescribedEnum E>
void bind_enum(py::module_& module) {
    bind_enumeration(module, enumeration<E>());
}

}  // namespace wgig::python
