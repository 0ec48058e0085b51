// The list of this engine's types, each once: for instantiation, bindings and tests.
#pragma once

#include <wgig/deliberate/agreement.hpp>
#include <wgig/deliberate/codings.hpp>
#include <wgig/deliberate/ratings.hpp>

/// Calls X(Type) for each struct of the engine, parts before the wholes that hold them.
#define WGIG_DELIBERATE_TYPES(X) \
    X(RatingRow) X(Ratings) X(Coefficient) X(PairAgreement) X(CategoryCount) X(Agreement)

/// Calls X(Type) for each enumeration of the engine.
#define WGIG_DELIBERATE_ENUMS(X) X(AlphaMetric) X(AgreementWeights) X(CodingUnit)
