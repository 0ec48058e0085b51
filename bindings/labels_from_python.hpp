// Labels of items as Python has them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <pybind11/pybind11.h>

#include <wgig/classify/labelling.hpp>

#include "where.hpp"

namespace wgig::python {

namespace py = pybind11;

/// The labels of items as they were found, before it is known which labels there are in all.
struct FoundLabels {
    std::vector<std::string> names;     // each once, in the order in which they first occur
    std::vector<std::int64_t> numbers;  // the same, where all are whole numbers
    std::vector<std::int32_t> members;  // item after item, positions in either
    std::vector<std::size_t> ends;
    bool indicators = false;  // a matrix with a column a label, which are numbers then
    std::size_t columns = 0;
    bool several = false;  // given as several an item, or none
};

/// From a label an item (strings or whole numbers), several an item, or a matrix of 0 and 1.
FoundLabels labels_from_python(py::handle items, const Where& where);

/// The labels of several lists of items together: whole numbers by value, names by bytes.
std::vector<std::string> all_labels(const std::vector<const FoundLabels*>& lists);

/// The items with their labels as positions in `labels`. Throws ParseError for one that is not there;
/// the columns of a matrix are the labels in order.
Labelling labelling_of(const FoundLabels& found, const std::vector<std::string>& labels,
                       const Where& where);

}  // namespace wgig::python
