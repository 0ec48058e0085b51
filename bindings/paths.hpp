// Python's paths as C++'s.
#pragma once

#include <filesystem>

#include <pybind11/pybind11.h>

#include "where.hpp"

namespace wgig::python {

/// A str or an os.PathLike, whatever bytes its name has. Throws TypeError for anything else.
std::filesystem::path path_from_python(pybind11::handle value, const Where& where);

}  // namespace wgig::python
