// The types of a lineage and of what is traced in it: a part of `types.hpp`.
#pragma once

#include <wgig/draft/borrowed.hpp>
#include <wgig/draft/bracketed.hpp>
#include <wgig/draft/lineage.hpp>
#include <wgig/draft/provenance.hpp>
#include <wgig/draft/trace.hpp>

// clang-format off: what it makes of such lists changes from run to run
/// Calls X(Type) for each enumeration.
#define WGIG_LINEAGE_ENUMS(X) \
    X(PassageKind) X(WordEventKind) X(ShareOf) X(AgreedKind)

/// Calls X(Type) for each struct, parts before the wholes that hold them.
#define WGIG_LINEAGE_TYPES(X) \
    X(Submission) X(Lineage) X(TracedWord) X(TracedDraft) X(Trace) X(Borrowing) X(Passage) \
    X(Removal) X(WordEvent) X(WordHistory) X(ContributionShare) X(Survival) X(DraftAlternative) \
    X(OpenPassage) X(AgreedMark) X(BracketedDraft)
// clang-format on
