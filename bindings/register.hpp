// The parts of the module, one a layer.
#pragma once

#include <string>
#include <utility>

#include <pybind11/pybind11.h>

#include "docstring.hpp"

namespace wgig::python {

namespace py = pybind11;

void register_errors();
void register_core(py::module_& module);
void register_text(py::module_& module);
void register_record(py::module_& module);
void register_source(py::module_& module);
void register_classify(py::module_& module);
void register_evaluate(py::module_& module);
void register_learning(py::module_& module);
void register_subjects(py::module_& module);
void register_role(py::module_& module);
void register_statements(py::module_& module);
void register_networks(py::module_& module);
void register_role_matrix(py::module_& module);
void register_draft(py::module_& module);
void register_collation_formats(py::module_& module);
void register_collate(py::module_& module);
void register_converge(py::module_& module);
void register_lineage(py::module_& module);
void register_comments(py::module_& module);
void register_deliberate(py::module_& module);
void register_assess(py::module_& module);
void register_consensus(py::module_& module);
void register_report(py::module_& module);

/// Calls a function that touches no Python object, with the interpreter free for other threads.
template <class Function>
auto without_gil(Function&& function) {
    const py::gil_scoped_release released;
    return std::forward<Function>(function)();
}

/// Adds a function. `signature` has the types, as a stub has them; the text is the declaration's
/// comment, then `more`.
template <class Function, class... Options>
void define(py::module_& module, const char* name, const char* signature, Function&& function,
            const char* more, const Options&... options) {
    std::string text = documentation(name);
    if (*more != '\0') {
        text += (text.empty() ? "" : "\n\n") + std::string(more);
    }
    const std::string doc = docstring("function", name, signature, text);
    module.def(name, std::forward<Function>(function), doc.c_str(), options...);
}

}  // namespace wgig::python
