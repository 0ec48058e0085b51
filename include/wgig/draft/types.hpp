// The list of this engine's types, each once: for instantiation, bindings and tests.
#pragma once

#include <wgig/draft/carry.hpp>
#include <wgig/draft/collate.hpp>
#include <wgig/draft/collatex.hpp>
#include <wgig/draft/collation.hpp>
#include <wgig/draft/collation_html.hpp>
#include <wgig/draft/comment_log.hpp>
#include <wgig/draft/comments.hpp>
#include <wgig/draft/converge_types.hpp>
#include <wgig/draft/criteria.hpp>
#include <wgig/draft/lineage_types.hpp>
#include <wgig/draft/redline.hpp>
#include <wgig/draft/variant_graph.hpp>

// clang-format off: what it makes of such lists changes from run to run
/// Calls X(Type) for each struct of collations, parts before the wholes that hold them.
#define WGIG_COLLATION_TYPES(X) \
    X(WitnessToken) X(Witness) X(Transposition) X(Collation) X(CollationSegment) X(TokenPlace) \
    X(VariantNode) X(VariantEdge) X(VariantLink) X(VariantGraph) X(RedlinePart) X(Redline)

/// Calls X(Type) for each struct of the engine, parts before the wholes that hold them.
#define WGIG_DRAFT_TYPES(X) \
    X(CriterionMatch) WGIG_COLLATION_TYPES(X) WGIG_LINEAGE_TYPES(X) WGIG_CONVERGE_TYPES(X)

/// Calls X(Type) for each enumeration of the engine.
#define WGIG_DRAFT_ENUMS(X) \
    X(DraftTokens) X(RedlineKind) X(TableLayout)

/// Calls X(Type) for each struct that comments are dealt with by, parts before wholes.
#define WGIG_COMMENT_TYPES(X) \
    X(CarriedComment) X(CommentTally) X(PolicyRule) X(CommentPolicy) X(PolicyOutcome) \
    X(LogColumn) X(CommentLog)

/// Calls X(Type) for each enumeration of these.
#define WGIG_COMMENT_ENUMS(X) \
    X(AnchorFate) X(AnchorBasis) X(EvidentError) X(LogMember) X(LogForm)
// clang-format on
