// What nodes, parties and issues are called, as Python has it.
#pragma once

#include <string>

#include <wgig/role/network_formats.hpp>

#include "python_value.hpp"

namespace wgig::python {

/// How signatures write such labels.
#define WGIG_NODE_LABELS "Mapping[str, Label | Mapping[str, str] | str]"

/// A mapping from names to labels. A plain string is what something is called in every language.
inline NodeLabels node_labels_from_python(py::handle labels, const Where& where) {
    NodeLabels result;
    for (const auto& [key, value] : mapping_of(labels, where)) {
        const std::string name = string_from_python(key, where);
        Label& label = result[name];
        if (PyUnicode_Check(value.ptr())) {
            label.texts["und"] = string_from_python(value, where.member(name));
        } else {
            label = label_from_python(value, where.member(name));
        }
    }
    return result;
}

}  // namespace wgig::python
