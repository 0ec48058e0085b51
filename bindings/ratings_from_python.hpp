// Ratings as Python has them: nested sequences, arrays, data frames wide or long.
#pragma once

#include <memory>
#include <optional>

#include <pybind11/pybind11.h>

#include <wgig/deliberate/ratings.hpp>

#include "numbers.hpp"
#include "where.hpp"

namespace wgig::python {

namespace py = pybind11;

/// How the data are to be read: the names of the columns of a long table, each None for a wide one,
/// and what RatingsOptions has.
struct RatingsLayout {
    py::handle coder;
    py::handle unit;
    py::handle code;
    py::handle sets;
    py::handle categories;
};

/// Ratings are taken as they are. Everything else is read; see `make_ratings` in
/// register_deliberate.cpp for what there can be.
std::shared_ptr<const Ratings> ratings_from_python(py::handle data, const RatingsLayout& layout,
                                                   const Where& where);

/// The numbers of an array with a row a coder; nothing where the data are anything else.
std::optional<NumberArray<double>> plain_numbers(py::handle data, const RatingsLayout& layout);

}  // namespace wgig::python
