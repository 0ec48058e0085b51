// wgig's exceptions as Python's: the classes are in python/wgig/_errors.py.
#include <exception>

#include <wgig/core/error.hpp>

#include "register.hpp"

namespace wgig::python {
namespace {

/// Text that may name a file in no encoding at all.
py::object decoded(const std::string& text) {
    return py::reinterpret_steal<py::object>(PyUnicode_DecodeUTF8(
        text.data(), static_cast<py::ssize_t>(text.size()), "surrogateescape"));
}

void raise(const char* name, const Error& error) {
    const Place& place = error.place();
    const py::object cls =
        py::module_::import("wgig._errors")
            .attr("error_class")(name, static_cast<int>(error.code()), decoded(error.message()));
    const py::object made = cls(decoded(error.message()), py::arg("file") = decoded(place.file),
                                py::arg("line") = place.line, py::arg("column") = place.column,
                                py::arg("path") = decoded(place.path),
                                py::arg("code") = static_cast<int>(error.code()));
    PyErr_SetObject(cls.ptr(), made.ptr());
}

void translate(std::exception_ptr pointer) {
    try {
        std::rethrow_exception(std::move(pointer));
    } catch (const ParseError& error) {
        raise("ParseError", error);
    } catch (const ValidationError& error) {
        raise("ValidationError", error);
    } catch (const IoError& error) {
        raise("IoError", error);
    } catch (const Error& error) {
        raise("Error", error);
    }
}

}  // namespace

void register_errors() { py::register_local_exception_translator(&translate); }

}  // namespace wgig::python
