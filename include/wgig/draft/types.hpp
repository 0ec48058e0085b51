// The list of this engine's types, each once: for instantiation, bindings and tests.
#pragma once

#include <wgig/draft/carry.hpp>
#include <wgig/draft/collation.hpp>
#include <wgig/draft/comment_log.hpp>
#include <wgig/draft/comments.hpp>
#include <wgig/draft/criteria.hpp>

/// Calls X(Type) for each struct of the engine, parts before the wholes that hold them.
#define WGIG_DRAFT_TYPES(X) \
    X(CriterionMatch) X(WitnessToken) X(Witness) X(Transposition) X(Collation)

/// Calls X(Type) for each struct that comments are dealt with by, parts before wholes.
#define WGIG_COMMENT_TYPES(X) \
    X(CarriedComment)         \
    X(CommentTally) X(PolicyRule) X(CommentPolicy) X(PolicyOutcome) X(LogColumn) X(CommentLog)

/// Calls X(Type) for each enumeration of these.
#define WGIG_COMMENT_ENUMS(X) X(AnchorFate) X(AnchorBasis) X(EvidentError) X(LogMember) X(LogForm)
