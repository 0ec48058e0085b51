// What is written on the way: working papers, the comments on them, and how many of each.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/date.hpp>
#include <wgig/core/extra.hpp>
#include <wgig/core/label.hpp>
#include <wgig/core/span.hpp>
#include <wgig/record/actor.hpp>
#include <wgig/record/citation.hpp>
#include <wgig/record/ids.hpp>

namespace wgig {

/// Where a paper stands.
enum class PaperStatus { draft, published_for_comment, closed };
BOOST_DESCRIBE_ENUM(PaperStatus, draft, published_for_comment, closed)

/// A paper on an issue, written by some of the group and not a consensus of all.
struct WorkingPaper {
    PaperId id;                          ///< identifier, unique among working papers
    Label label;                         ///< title by language
    PaperStatus status{};                ///< where it stands
    std::string text;                    ///< its text, where at hand
    std::vector<IssueId> issues;         ///< the issues it treats
    std::vector<ActorId> authors;        ///< the contributors who wrote it
    std::optional<DateRange> published;  ///< when it was put up for comment
    std::optional<Date> comments_until;  ///< last day for comments
    std::vector<Citation> citations;     ///< where the paper is mentioned
    Extra extra;

    bool operator==(const WorkingPaper&) const = default;
};
BOOST_DESCRIBE_STRUCT(WorkingPaper, (),
                      (id, label, status, text, issues, authors, published, comments_until,
                       citations))

/// What a comment does.
enum class CommentKind {
    supports,
    adds_fact,
    corrects,
    dissents,
    proposes_text,
    unspecified,  ///< its source does not say
};
BOOST_DESCRIBE_ENUM(CommentKind, supports, adds_fact, corrects, dissents, proposes_text,
                    unspecified)

/// What became of a comment.
enum class Decision {
    open,
    accepted,
    corrected,         ///< an evident error was put right
    published_beside,  ///< the paper stays as it is, the comment stands beside it
    noted,
    rejected,
};
BOOST_DESCRIBE_ENUM(Decision, open, accepted, corrected, published_beside, noted, rejected)

/// A decision on a comment, with its reason.
struct Disposition {
    Decision decision{};              ///< what was decided
    std::string reason;               ///< why
    std::optional<Date> date;         ///< when
    std::vector<Citation> citations;  ///< where the decision is recorded
    Extra extra;

    bool operator==(const Disposition&) const = default;
};
BOOST_DESCRIBE_STRUCT(Disposition, (), (decision, reason, date, citations))

/// What somebody said of a working paper or of a draft of the definition. What it is about is said by
/// a place in the target's text, by words quoted from it, or as a log of comments says it: by clause,
/// line and element.
struct Comment {
    CommentId id;                            ///< identifier, unique among comments
    CommentKind kind{};                      ///< what it does
    std::string text;                        ///< the comment itself
    std::optional<ActorId> author;           ///< who made it
    std::optional<StakeholderGroup> group;   ///< on behalf of which group
    std::optional<Date> date;                ///< when it was received
    std::optional<PaperId> paper;            ///< the working paper commented on
    std::optional<DraftId> draft;            ///< or the draft commented on
    std::optional<Span> anchor;              ///< the place in the target's text
    std::string quote;                       ///< the words there, so that they can be found again
    std::string prefix;                      ///< some of the text just before them
    std::string suffix;                      ///< some of the text just after them
    std::string reference;                   ///< its mark in a log: `DE-002`, or only who: `DE`
    std::string clause;                      ///< clause or paragraph: `4.2`, `29`; empty for all
    std::string line;                        ///< lines of the target: `12`, `12-14`
    std::string element;                     ///< figure, table or paragraph in the clause
    std::string type;                        ///< as the log has it: `ge`, `te`, `ed`
    std::string proposed_change;             ///< the wording proposed, or what is to be done
    std::optional<Disposition> disposition;  ///< what became of it
    std::vector<Citation> citations;         ///< where the comment is recorded
    Extra extra;

    bool operator==(const Comment&) const = default;
};
BOOST_DESCRIBE_STRUCT(Comment, (),
                      (id, kind, text, author, group, date, paper, draft, anchor, quote, prefix,
                       suffix, reference, clause, line, element, type, proposed_change, disposition,
                       citations))

/// What a count counts.
enum class CountKind { members, participants, working_papers, contributions };
BOOST_DESCRIBE_ENUM(CountKind, members, participants, working_papers, contributions)

/// One step of how things of a kind are dealt with.
struct ProcessStep {
    Label label;                      ///< the step in words, by language
    std::vector<Citation> citations;  ///< where it is described
    Extra extra;

    bool operator==(const ProcessStep&) const = default;
};
BOOST_DESCRIBE_STRUCT(ProcessStep, (), (label, citations))

/// How many there are of something, and how they are dealt with.
struct Count {
    CountId id;                        ///< identifier, unique among counts
    CountKind kind{};                  ///< what is counted
    Label label;                       ///< the same in words, by language
    std::size_t value = 0;             ///< how many
    bool more_than = false;            ///< whether the source says "more than"
    std::optional<DateRange> date;     ///< when it was so
    std::vector<ProcessStep> process;  ///< how they are dealt with, in order
    std::vector<Citation> citations;   ///< where the count is given
    Extra extra;

    bool operator==(const Count&) const = default;
};
BOOST_DESCRIBE_STRUCT(Count, (), (id, kind, label, value, more_than, date, process, citations))

}  // namespace wgig
