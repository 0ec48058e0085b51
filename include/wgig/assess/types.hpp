// The list of this engine's types, each once: for instantiation, bindings and tests.
#pragma once

#include <wgig/assess/adequacy.hpp>
#include <wgig/assess/adequacy_picture.hpp>
#include <wgig/assess/gaps.hpp>
#include <wgig/assess/judgements.hpp>
#include <wgig/assess/participation.hpp>
#include <wgig/assess/participation_picture.hpp>

// clang-format off: what it makes of such lists changes from run to run
/// Calls X(Type) for each struct of the engine, parts before the wholes that hold them.
#define WGIG_ASSESS_TYPES(X) \
    X(JudgementRow) X(Judgement) X(Judgements) X(AdequacyCell) X(WeightRange) X(WithoutAssessor) \
    X(ArrangementAdequacy) X(Adequacy) X(AdequacyOptions) X(Gap) \
    X(ParticipationRow) X(PopulationShare) X(Representation) X(Inclusion) X(Participation) \
    X(SessionOpenness) X(DeadlineKept) X(Fate)

/// Calls X(Type) for each enumeration of the engine.
#define WGIG_ASSESS_ENUMS(X) \
    X(Combination) X(Normalization) X(GapKind) X(ParticipationAttribute)
// clang-format on
