// Who brought each word in, who took it out, and by what way it came.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/core/config.hpp>
#include <wgig/draft/borrowed.hpp>
#include <wgig/draft/lineage.hpp>

namespace wgig {

/// A word from when it was first written, whatever drafts it is in.
struct TracedWord {
    std::int32_t draft = -1;       ///< the draft that it was first in: its position in the lineage
    std::int32_t token = -1;       ///< which of the tokens of that draft it was
    std::int32_t submission = -1;  ///< the submission it was taken from: its position; -1 for none
    std::int32_t submission_token = -1;  ///< which token of the submission

    bool operator==(const TracedWord&) const = default;
};
BOOST_DESCRIBE_STRUCT(TracedWord, (), (draft, token, submission, submission_token))

/// The words of one draft.
struct TracedDraft {
    DraftId draft;                    ///< which draft
    std::vector<std::int32_t> words;  ///< for each token (`tokens`) its word: a position in
                                      ///< `Trace::words`; no word is in a draft twice
    std::vector<std::int32_t> moved;  ///< the tokens that stand in another order than in the parents

    bool operator==(const TracedDraft&) const = default;
};
BOOST_DESCRIBE_STRUCT(TracedDraft, (), (draft, words, moved))

/// Every token of every draft with its word. `passages`, `removals`, `shares` and `survival` say what
/// follows from it.
struct Trace {
    Lineage lineage;                  ///< what was traced
    std::vector<std::int32_t> order;  ///< `draft_order` of it
    std::vector<TracedDraft> drafts;  ///< as in the lineage
    std::vector<TracedWord> words;    ///< in the order in which they were first written

    bool operator==(const Trace&) const = default;
};
BOOST_DESCRIBE_STRUCT(Trace, (), (lineage, order, drafts, words))

/// How words are followed.
struct TraceOptions {
    double least_information = 14;  ///< bits that words must carry together to be known again away
                                    ///< from their neighbours: a word that is one in n of all counts
                                    ///< log2(n) of them
    bool submissions = true;        ///< whether words are looked for in the submissions
    BorrowOptions borrowing;        ///< what counts as taken from a submission
};

/// Follows every word through the drafts. Each draft is compared with its parents; what is left is looked
/// for among what the parents have lost (it was moved), then among all that was ever written and is gone
/// (it came back, or was taken over from a draft beside), then in the submissions of its date or before.
/// What is found nowhere is the draft's own. Words are compared folded: a capital letter makes no new
/// word. In a merge, words that both parents have are those of the one who wrote them first.
///
/// A lone common word is no evidence: away from their neighbours, words need `least_information`
/// together, or to stand between the same words as before.
///
/// Throws as `draft_order` does. Complexity: near-linear in the total text where drafts resemble their
/// parents; memory 8 bytes a token of all drafts.
[[nodiscard]] WGIG_DECL Trace trace(const Lineage& lineage, const TraceOptions& options = {});

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/trace.ipp>
#endif
