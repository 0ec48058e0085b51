#include "paths.hpp"

#include <algorithm>
#include <string>

#include "python_value.hpp"

namespace wgig::python {

std::filesystem::path path_from_python(py::handle value, const Where& where) {
    const py::module_ os = py::module_::import("os");
    if (!PyUnicode_Check(value.ptr()) && !py::hasattr(value, "__fspath__")) {
        throw_wrong_type(where, "a path", value);
    }
#if defined(_WIN32)
    return {py::cast<std::wstring>(os.attr("fspath")(value))};
#else
    auto bytes = py::cast<std::string>(os.attr("fsencode")(value));
    if (bytes.find('\0') != std::string::npos) {
        throw py::value_error(where.str() + ": a path cannot hold a null character");
    }
    // A text where the name of a file is wanted: not all of it belongs into a message.
    if (const auto lines = std::count(bytes.begin(), bytes.end(), '\n'); lines > 0) {
        throw py::value_error(where.str() + ": expected a path, got a text of " +
                              std::to_string(lines + 1) + " lines");
    }
    return bytes;
#endif
}

}  // namespace wgig::python
