// The Python object of a described type. All described types share one layout: a pointer that keeps
// the C++ value alive. (A py::class_ for each type does the same with twenty times the code.)
#pragma once

#include <memory>

#include <pybind11/pybind11.h>

#include "type_info.hpp"

namespace wgig::python {

/// Makes the Python class of a type, with its docstring; nobody can derive from it. Sets `type.cls`.
py::object make_class(TypeInfo& type, const std::string& doc);

/// An object for a value that is `owner`, or a part of it.
py::object wrap(const TypeInfo& type, Owner value);

/// Fills an object that `__new__` has made. Throws TypeError for one that is filled already: objects
/// never change.
void initialise(py::handle self, const TypeInfo& type, Owner value);

[[nodiscard]] inline bool is_a(py::handle value, const TypeInfo& type) noexcept {
    return reinterpret_cast<PyObject*>(Py_TYPE(value.ptr())) == type.cls.ptr();
}

/// The value of an object. Throws TypeError for an object of another type (a method can be called with
/// anything: `Issue.to_dict(3)`), and for one that was made by `__new__` and never filled.
const Owner& value_of(py::handle self, const TypeInfo& type);

/// A member as a property shows it. A long text is made into a Python string once and kept with the
/// object, so that cutting many spans out of a report does not copy the report each time.
py::object member_of(py::handle self, const TypeInfo& type, const Field& field);

}  // namespace wgig::python
