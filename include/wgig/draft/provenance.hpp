// What follows from a trace: passages with their origin, what was taken out, shares and survival.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/span.hpp>
#include <wgig/draft/trace.hpp>

namespace wgig {

/// How a passage came into a draft.
enum class PassageKind {
    introduced,  ///< it was written there
    borrowed,    ///< it was brought in there, from a submission
    kept,        ///< it stands as in a parent
    moved,       ///< it is in a parent, but in another place
    restored,    ///< an earlier ancestor had it, the parents do not
    adopted,     ///< a draft beside had it, none of its ancestors
};
BOOST_DESCRIBE_ENUM(PassageKind, introduced, borrowed, kept, moved, restored, adopted)

/// Neighbouring words of a draft that came from one place by one way.
struct Passage {
    DraftId draft;                          ///< the draft it stands in
    Span span;                              ///< its place there
    std::string text;                       ///< its words
    PassageKind kind{};                     ///< how it came there
    DraftId origin;                         ///< the draft that it was first in
    Span origin_span;                       ///< its place there
    std::optional<ActorId> author;          ///< whose it is: of the submission, else of the origin
    std::optional<StakeholderGroup> group;  ///< on behalf of which group
    std::string submission;                 ///< the submission it was taken from; empty for none
    std::optional<Span> submission_span;    ///< its place in the submission
    std::size_t words = 0;                  ///< its words, without marks

    bool operator==(const Passage&) const = default;
};
BOOST_DESCRIBE_STRUCT(Passage, (),
                      (draft, span, text, kind, origin, origin_span, author, group, submission,
                       submission_span, words))

/// Neighbouring words that a parent has and a draft has not.
struct Removal {
    DraftId draft;                              ///< the draft that they are no longer in
    std::optional<ActorId> removed_by;          ///< who wrote that draft
    std::optional<StakeholderGroup> for_group;  ///< on behalf of which group
    DraftId parent;                             ///< the parent that they were in
    Span span;                                  ///< their place in the parent
    std::string text;                           ///< the words
    DraftId origin;                             ///< the draft that they were first in
    std::optional<ActorId> author;              ///< whose they were
    std::optional<StakeholderGroup> group;      ///< on behalf of which group
    std::string submission;                     ///< the submission they came from; empty for none
    std::size_t words = 0;                      ///< words without marks

    bool operator==(const Removal&) const = default;
};
BOOST_DESCRIBE_STRUCT(Removal, (),
                      (draft, removed_by, for_group, parent, span, text, origin, author, group,
                       submission, words))

/// Something that happened to a word.
enum class WordEventKind { introduced, borrowed, moved, removed, restored, adopted };
BOOST_DESCRIBE_ENUM(WordEventKind, introduced, borrowed, moved, removed, restored, adopted)

/// One step on the way of a word.
struct WordEvent {
    WordEventKind kind{};                   ///< what happened
    DraftId draft;                          ///< in which draft
    std::optional<ActorId> author;          ///< who wrote that draft
    std::optional<StakeholderGroup> group;  ///< on behalf of which group
    std::optional<Span> span;               ///< its place in that draft; nothing where it is gone

    bool operator==(const WordEvent&) const = default;
};
BOOST_DESCRIBE_STRUCT(WordEvent, (), (kind, draft, author, group, span))

/// The way of one word through the drafts.
struct WordHistory {
    std::string text;                       ///< the word as it was first written
    DraftId origin;                         ///< the draft that it was first in
    Span origin_span;                       ///< its place there
    std::optional<ActorId> author;          ///< whose it is
    std::optional<StakeholderGroup> group;  ///< on behalf of which group
    std::string submission;                 ///< the submission it was taken from; empty for none
    std::optional<Span> submission_span;    ///< its place in the submission
    std::vector<DraftId> drafts;            ///< the drafts it is in, parents before children
    std::vector<WordEvent> events;          ///< what happened to it, in the same order

    bool operator==(const WordHistory&) const = default;
};
BOOST_DESCRIBE_STRUCT(WordHistory, (),
                      (text, origin, origin_span, author, group, submission, submission_span, drafts,
                       events))

/// By what the words of a draft are summed up.
enum class ShareOf { author, group, draft, submission };
BOOST_DESCRIBE_ENUM(ShareOf, author, group, draft, submission)

/// How much of a draft is whose.
struct ContributionShare {
    DraftId draft;            ///< the draft
    std::string contributor;  ///< the author, group, draft or submission; empty where none is named
    std::size_t words = 0;    ///< words of the draft that are theirs, without marks
    double share = 0;         ///< of all words of the draft, from 0 to 1

    bool operator==(const ContributionShare&) const = default;
};
BOOST_DESCRIBE_STRUCT(ContributionShare, (), (draft, contributor, words, share))

/// How much of what one contributor put in is in the last draft.
struct Survival {
    std::string contributor;       ///< the author, group, draft or submission
    DraftId last;                  ///< the draft that is looked at
    std::size_t introduced = 0;    ///< words they brought in, in any draft that led to it or not
    std::size_t surviving = 0;     ///< those of them that are in the last draft
    double survival = 0;           ///< `surviving` / `introduced`
    double share = 0;              ///< `surviving` / the words of the last draft
    std::vector<Passage> passages; ///< where they stand in the last draft

    bool operator==(const Survival&) const = default;
};
BOOST_DESCRIBE_STRUCT(Survival, (),
                      (contributor, last, introduced, surviving, survival, share, passages))

/// The last draft: the one that was adopted where there is one, the last in order of several; else the
/// last in order of those that nothing was made from and that are not withdrawn.
[[nodiscard]] WGIG_DECL DraftId last_draft(const Trace& trace);

/// The passages of one draft in order; together they hold all its words. Throws ValidationError for a
/// draft that there is not, and for a trace whose parts do not fit together. Complexity: O(n) in the
/// texts that it names.
[[nodiscard]] WGIG_DECL std::vector<Passage> passages(const Trace& trace, const DraftId& draft);

/// What each draft no longer has of each of its parents, parents before children. A merge takes out
/// what one of its parents has and it has not. Throws as `passages` does. Complexity: O(n).
[[nodiscard]] WGIG_DECL std::vector<Removal> removals(const Trace& trace);

/// The way of the word at an offset of a draft, or of the next after it. Throws ValidationError for an
/// offset outside the text or behind its last word, else as `passages` does. Complexity: O(n).
[[nodiscard]] WGIG_DECL WordHistory word_history(const Trace& trace, const DraftId& draft,
                                                 std::size_t offset);

/// How much of each draft is whose: drafts in order, in each the largest share first. Marks are not
/// counted. Throws as `passages` does. Complexity: O(n log n).
[[nodiscard]] WGIG_DECL std::vector<ContributionShare> shares(const Trace& trace,
                                                              ShareOf of = ShareOf::author);

/// How much of what each put in is in `last` (`last_draft` where it is empty), the most first. Throws as
/// `passages` does. Complexity: O(n log n).
[[nodiscard]] WGIG_DECL std::vector<Survival> survival(const Trace& trace,
                                                       ShareOf of = ShareOf::author,
                                                       const DraftId& last = {});

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/provenance.ipp>
#endif
