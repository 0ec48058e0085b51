// How agreement is measured: the arguments that functions of agreement take.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <pybind11/pybind11.h>

#include <wgig/deliberate/agreement.hpp>

#include "python_value.hpp"

namespace wgig::python {

/// A matrix of weights, or the name of one of the enumerators.
inline void set_weights(py::handle weights, AgreementOptions& options, const Where& where) {
    if (PyUnicode_Check(weights.ptr()) != 0) {
        options.weights = from_python<AgreementWeights>(weights, where);
        if (options.weights == AgreementWeights::custom) {
            throw_bad_value(where, "give the matrix of weights itself");
        }
        return;
    }
    options.weights = AgreementWeights::custom;
    options.custom_weights = from_python<std::vector<std::vector<double>>>(weights, where);
}

inline void set_bootstrap(py::handle bootstrap, py::handle confidence, py::handle seed,
                          AgreementOptions& options, const Where& where) {
    options.bootstrap = from_python<std::size_t>(bootstrap, where.member("bootstrap"));
    options.confidence = number_from_python(confidence, where.member("confidence"));
    options.seed = from_python<std::uint64_t>(seed, where.member("seed"));
}

inline AgreementOptions agreement_options(py::handle metric, py::handle weights,
                                          py::handle bootstrap, py::handle confidence,
                                          py::handle seed, py::handle pairs, const Where& where) {
    AgreementOptions options;
    options.metric = from_python<AlphaMetric>(metric, where.member("metric"));
    set_weights(weights, options, where.member("weights"));
    set_bootstrap(bootstrap, confidence, seed, options, where);
    options.pairs = bool_from_python(pairs, where.member("pairs"));
    return options;
}

}  // namespace wgig::python
