// Votes as Python has them: files, and tables with a row a vote.
#pragma once

#include <pybind11/pybind11.h>

#include <wgig/deliberate/votes.hpp>

#include "where.hpp"

namespace wgig::python {

namespace py = pybind11;

/// The names of the columns of a table, each None where there is no such column.
struct VotesLayout {
    py::handle participant;
    py::handle statement;
    py::handle vote;
    py::handle timestamp;
};

/// Columns of whole numbers are read from their buffers; of others, cell by cell.
Votes votes_from_python(py::handle table, const VotesLayout& layout, VoteSign sign,
                        const Where& where);

}  // namespace wgig::python
