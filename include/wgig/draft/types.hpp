// The list of this engine's types, each once: for instantiation, bindings and tests.
#pragma once

#include <wgig/draft/collate.hpp>
#include <wgig/draft/collation.hpp>
#include <wgig/draft/criteria.hpp>
#include <wgig/draft/variant_graph.hpp>

/// Calls X(Type) for each struct of the engine, parts before the wholes that hold them.
#define WGIG_DRAFT_TYPES(X)                                                                    \
    X(CriterionMatch)                                                                          \
    X(WitnessToken) X(Witness) X(Transposition) X(Collation) X(CollationSegment) X(TokenPlace) \
        X(VariantNode) X(VariantEdge) X(VariantLink) X(VariantGraph)
