// The types of convergence, coverage and elements, for the list of the engine's types.
#pragma once

#include <wgig/draft/collation_measures.hpp>
#include <wgig/draft/convergence.hpp>
#include <wgig/draft/coverage.hpp>
#include <wgig/draft/elements.hpp>
#include <wgig/draft/round_draft.hpp>

// clang-format off: what it makes of such lists changes from run to run
/// Calls X(Type) for each struct, parts before the wholes that hold them.
#define WGIG_CONVERGE_TYPES(X) \
    X(RoundDraft) X(CriterionCue) X(CriterionCues) X(SoughtCue) X(CriterionCoverage) \
    X(CoverageChange) X(Coverage) X(CoreRun) X(AgreedCore) X(ColumnEntropy) X(DraftPair) \
    X(GroupDispersion) X(Dispersion) X(DraftInfluence) X(ContestedPassage) X(RoundConvergence) \
    X(Convergence) X(DefinitionElement) X(DraftElements) X(ElementRow) X(ElementComparison)

/// Calls X(Enum) for each enumeration.
#define WGIG_CONVERGE_ENUMS(X) \
    X(CriterionStatus) X(CoverageShift) X(ConvergenceBasis) X(Trend) X(ResampledUnit) \
    X(ElementKind)
// clang-format on
