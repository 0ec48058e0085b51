// Running an engine on a document from Python.
#pragma once

#include <utility>

#include <pybind11/pybind11.h>

#include <wgig/record/document.hpp>

#include "offsets.hpp"
#include "python_value.hpp"
#include "register.hpp"

namespace wgig::python {

/// Calls `function(document)` on the document counted in bytes, with the interpreter free for others,
/// and gives what it found counted in code points.
template <class Function>
py::object on_document(py::handle document, const Where& where, Function&& function) {
    const auto value = shared_from_python<Document>(document, where.member("document"));
    return give(without_gil([&] {
        const auto bytes = bytes_of(value);
        auto result = function(*bytes);
        count_code_points(bytes->text, result);
        return result;
    }));
}

}  // namespace wgig::python
