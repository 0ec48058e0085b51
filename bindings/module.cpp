// The extension module wgig._core: a table of contents.
#include <pybind11/pybind11.h>

#include "register.hpp"
#include "table.hpp"

PYBIND11_MODULE(_core, module, pybind11::mod_gil_not_used()) {
    using namespace wgig::python;

    // Signatures are written with Python's types, in docstring.hpp's way.
    py::options options;
    options.disable_function_signatures();

    module.doc() = "The compiled part of wgig; import it as wgig.";
    module.attr("__version__") = WGIG_VERSION;
    signatures().push_back({"value", "__version__", "str"});

    register_errors();
    bind_table(module);
    register_core(module);
    register_text(module);
    register_record(module);
    register_source(module);
    register_classify(module);
    register_evaluate(module);
    register_learning(module);
    register_subjects(module);
    register_role(module);
    register_statements(module);
    register_networks(module);
    register_role_matrix(module);
    register_lineage(module);
    register_draft(module);
    register_collation_formats(module);
    register_collate(module);
    register_converge(module);
    register_comments(module);
    register_deliberate(module);
    register_assess(module);
    register_consensus(module);
    register_report(module);

    define(
        module, "_signatures", "() -> list[tuple[str, str, str]]",
        [] {
            py::list all;
            for (const Signature& signature : signatures()) {
                all.append(py::make_tuple(signature.kind, signature.name, signature.text));
            }
            return all;
        },
        "All that was bound, with its types: the stub is made of it.");

    py::list names;
    for (const auto& [name, value] : py::dict(module.attr("__dict__"))) {
        if (PyType_Check(value.ptr())) {
            // What people see is wgig.Table, wherever it is compiled.
            value.attr("__module__") = "wgig";
        }
        if (py::cast<std::string>(name).front() != '_') {
            names.append(name);
        }
    }
    module.attr("__all__") = names;
}
