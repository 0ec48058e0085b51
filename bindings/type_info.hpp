// What the bindings know of a described type at run time, whatever the type: so that what is the same
// for all types is compiled once.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <pybind11/pybind11.h>

#include <wgig/core/arrow.hpp>
#include <wgig/core/extra.hpp>

#include "where.hpp"

namespace wgig::python {

namespace py = pybind11;

/// Keeps a C++ object alive through the whole that it is a part of.
using Owner = std::shared_ptr<const void>;

/// One described member.
struct Field {
    std::string name;
    std::string argument;       ///< its type as an argument, for the stub
    std::string result;         ///< its type as a property
    std::string default_value;  ///< as Python source; empty for a required one
    py::object (*get)(const void* object, const Owner& owner);
    void (*set)(void* object, py::handle value, const Where& where);
    bool (*is_default)(const void* object);
    py::object (*plain)(const void* object);
    std::string (*shorten)(const void* object);
};

/// A described type, and what tables of it can do. `first` points to the first of `count` rows.
struct TypeInfo {
    std::string name;
    std::string qualified_name;
    std::vector<Field> fields;
    py::handle cls;                 // borrowed: the module holds it
    Extra* (*extra)(void* object);  // null for a type that keeps none

    bool (*equal)(const void* a, const void* b, std::size_t count);
    std::size_t (*hash)(const void* first, std::size_t count);
    /// The rows that Python objects stand for; owns them.
    Owner (*gather)(const std::vector<py::object>& rows, const Where& where);
    std::string (*to_json)(const void* object, bool indent);
    /// An Arrow table of the rows.
    detail::ArrowColumn (*arrow)(const void* first, std::size_t count);

    std::size_t size;  ///< of a row in memory

    /// Where a row is in memory.
    [[nodiscard]] const void* address(const void* first, std::size_t index) const noexcept {
        return static_cast<const std::byte*>(first) + index * size;
    }
    [[nodiscard]] const Field* field(std::string_view name) const;
    /// The member by which a table can be asked: `id`, else `number`; null where there is neither.
    [[nodiscard]] const Field* key() const;
};

/// All types by their Python class. Filled while the module is loaded, only read afterwards.
std::map<PyTypeObject*, const TypeInfo*>& types();

/// The type of a class; throws TypeError for one that is not described.
const TypeInfo& type_of(py::handle cls);

/// Sets the members that keywords name. Throws TypeError for a keyword that is none of them, with the
/// nearest one, and for a required member that is missing.
void set_members(const TypeInfo& type, void* object, const py::dict& keywords, const Where& where,
                 bool all_required);

/// `(self, *, id: str, label: Label | Mapping[str, str] = {}) -> None`.
std::string constructor_signature(const TypeInfo& type);
std::string replace_signature(const TypeInfo& type);

/// Members kept in `extra`, as Python values and back.
py::dict extra_to_python(const Extra& extra);
Extra extra_from_python(py::handle value, const TypeInfo& type, const Where& where);

/// Members kept in `extra`, as pickle keeps them: JSON texts.
void add_raw_extra(Extra& extra, const py::dict& raw);

/// What pickle needs to make an object again: a function and its arguments.
py::object reduce(const TypeInfo& type, py::handle self, const void* object);

/// Any value made of JSON's types, dates, spans, enumerations and described objects, as JSON text.
std::string dump_json(py::handle value);
py::object load_json(std::string_view text);

}  // namespace wgig::python
