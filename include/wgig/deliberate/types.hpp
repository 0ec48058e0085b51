// The list of this engine's types, each once: for instantiation, bindings and tests.
#pragma once

#include <wgig/deliberate/agreement.hpp>
#include <wgig/deliberate/codings.hpp>
#include <wgig/deliberate/consensus.hpp>
#include <wgig/deliberate/delphi.hpp>
#include <wgig/deliberate/opinion_groups.hpp>
#include <wgig/deliberate/opinion_map.hpp>
#include <wgig/deliberate/ratings.hpp>
#include <wgig/deliberate/rough_consensus.hpp>
#include <wgig/deliberate/smoothed_groups.hpp>
#include <wgig/deliberate/votes.hpp>

// clang-format off: what it makes of such lists changes from run to run
/// Calls X(Type) for each struct of agreement between coders, parts before the wholes that hold them.
#define WGIG_AGREEMENT_TYPES(X) \
    X(RatingRow) X(Ratings) X(Coefficient) X(PairAgreement) X(CategoryCount) X(Agreement)

/// Calls X(Type) for each struct of opinion groups and consensus, parts before wholes.
#define WGIG_CONSENSUS_TYPES(X) \
    X(Vote) X(Votes) X(Component) X(ParticipantPoint) X(StatementPoint) X(OpinionGroup) \
    X(GroupCount) X(OpinionGroups) X(SmoothedGroupCount) X(GroupStatement) X(Representative) X(StatementConsensus) \
    X(CountedGroup) X(Consensus) X(DelphiItem) X(DelphiChange) X(DelphiRound) X(Delphi) \
    X(Concordance) X(Objection) X(RoughConsensus)

/// Calls X(Type) for each struct of the engine, parts before the wholes that hold them.
#define WGIG_DELIBERATE_TYPES(X) \
    WGIG_AGREEMENT_TYPES(X) WGIG_CONSENSUS_TYPES(X)

/// Calls X(Type) for each enumeration of agreement between coders.
#define WGIG_AGREEMENT_ENUMS(X) \
    X(AlphaMetric) X(AgreementWeights) X(CodingUnit)

/// Calls X(Type) for each enumeration of opinion groups and consensus.
#define WGIG_CONSENSUS_ENUMS(X) \
    X(VoteSign) X(GroupMethod) X(Stance) X(ObjectionState) X(RoughConsensusOutcome)

/// Calls X(Type) for each enumeration of the engine.
#define WGIG_DELIBERATE_ENUMS(X) \
    WGIG_AGREEMENT_ENUMS(X) WGIG_CONSENSUS_ENUMS(X)
// clang-format on
