// Which criteria does each draft meet, and what did each redraft win and lose?
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/extra.hpp>
#include <wgig/core/label.hpp>
#include <wgig/draft/round_draft.hpp>
#include <wgig/record/definition.hpp>
#include <wgig/record/evidence.hpp>

namespace wgig {

/// Something that must be said for a criterion to be met, in any one of several phrases.
struct CriterionCue {
    std::string name;  ///< its name, unique in its criterion
    std::map<std::string, std::vector<std::string>, std::less<>>
        phrases;  ///< phrases by language tag

    bool operator==(const CriterionCue&) const = default;
};
BOOST_DESCRIBE_STRUCT(CriterionCue, (), (name, phrases))

/// A criterion, and by what a text is known to meet it. With `most_words`, by its length. With `cues`,
/// by a sentence that has a phrase of each cue of any of the rules. With a label alone, by the
/// content words of the label.
struct CriterionCues {
    CriterionId id;                     ///< identifier, unique among the criteria
    std::optional<CriterionKind> kind;  ///< where it comes from
    Label label;                        ///< the criterion in words, by language
    bool negative = false;              ///< whether a draft must not say it
    bool inflect = true;                ///< whether inflected forms of the phrases count
    std::vector<CriterionCue> cues;     ///< what is looked for
    std::vector<std::vector<std::string>>
        rules;  ///< names of cues that meet it together; empty for one rule with all of them
    std::optional<std::uint64_t> most_words;  ///< the most words a draft may have; a Han character
                                              ///< counts as one
    Extra extra;

    bool operator==(const CriterionCues&) const = default;
};
BOOST_DESCRIBE_STRUCT(CriterionCues, (),
                      (id, kind, label, negative, inflect, cues, rules, most_words))

/// How far a draft meets a criterion.
enum class CriterionStatus {
    met,           ///< one sentence says all of it
    partly,        ///< in pieces, or but for one of four or more cues; of a label, half of it
    missed,        ///< it is not said; of a negative criterion: it is
    not_assessed,  ///< there is nothing to look for in the language of the draft
};
BOOST_DESCRIBE_ENUM(CriterionStatus, met, partly, missed, not_assessed)

/// What was looked for, and whether it was there.
struct SoughtCue {
    std::string name;                  ///< name of the cue; of a label, its word
    bool found = false;                ///< whether the draft has it anywhere
    std::vector<std::string> phrases;  ///< what was looked for, in the language of the draft

    bool operator==(const SoughtCue&) const = default;
};
BOOST_DESCRIBE_STRUCT(SoughtCue, (), (name, found, phrases))

/// One draft against one criterion: a cell of the coverage matrix.
struct CriterionCoverage {
    DraftId draft;                   ///< the draft
    CriterionId criterion;           ///< the criterion
    CriterionStatus status{};        ///< how far it is met
    double score = 0;                ///< share of the cues of the nearest rule that the draft has
    std::vector<Evidence> evidence;  ///< the words that say it; where a negative criterion is
                                     ///< missed, those that should not be there
    std::vector<SoughtCue> sought;   ///< the cues of the nearest rule
    std::string reason;              ///< why it was not assessed, or what was measured

    bool operator==(const CriterionCoverage&) const = default;
};
BOOST_DESCRIBE_STRUCT(CriterionCoverage, (),
                      (draft, criterion, status, score, evidence, sought, reason))

/// Whether a redraft is nearer to a criterion or further from it.
enum class CoverageShift { won, lost };
BOOST_DESCRIBE_ENUM(CoverageShift, won, lost)

/// What a redraft did to one criterion.
struct CoverageChange {
    DraftId previous;          ///< the draft before
    DraftId draft;             ///< the redraft
    CriterionId criterion;     ///< the criterion
    CoverageShift shift{};     ///< won or lost
    CriterionStatus before{};  ///< status before
    CriterionStatus after{};   ///< status after

    bool operator==(const CoverageChange&) const = default;
};
BOOST_DESCRIBE_STRUCT(CoverageChange, (), (previous, draft, criterion, shift, before, after))

/// Drafts against criteria.
struct Coverage {
    std::vector<DraftId> drafts;           ///< the drafts, in the order given
    std::vector<CriterionId> criteria;     ///< the criteria, in the order given
    std::vector<CriterionCoverage> cells;  ///< draft after draft, a cell for each criterion
    std::vector<double> shares;            ///< of each draft: criteria met, those met in part as a
                                           ///< half, over the criteria that were assessed
    std::vector<CriterionId> never_met;    ///< criteria that no draft meets
    std::vector<CoverageChange> changes;   ///< by redraft and criterion; only what changed

    bool operator==(const Coverage&) const = default;
};
BOOST_DESCRIBE_STRUCT(Coverage, (), (drafts, criteria, cells, shares, never_met, changes))

/// The nine criteria of the embedded record (paragraphs 31 and 32 of the preliminary report) with
/// their phrases in six languages.
[[nodiscard]] WGIG_DECL const std::vector<CriterionCues>& wgig_criteria();

/// Each draft against each criterion. A draft with known parents is compared with each of them, any
/// other with one of the latest round before its own: the last by the same author, else of the same
/// group, else of all (with the one before it in the list where all are of one round). Evidence is in the text of the draft.
///
/// Throws ValidationError for an empty draft, two drafts or criteria with one identifier, a rule
/// that names no cue of its criterion, a cue without a phrase, a criterion with nothing to look for.
///
/// Complexity: O(criteria) to prepare, then O(length) in each draft, times the words of the longest
/// phrase and the rules that one phrase is in.
[[nodiscard]] WGIG_DECL Coverage coverage(std::span<const RoundDraft> drafts,
                                          std::span<const CriterionCues> criteria);
/// The same for the embedded criteria.
[[nodiscard]] WGIG_DECL Coverage coverage(std::span<const RoundDraft> drafts);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/coverage.ipp>
#    include <wgig/draft/impl/coverage_search.ipp>
#endif
