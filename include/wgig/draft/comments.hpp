// Comments by what they are about, and what a rule makes of them.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/extra.hpp>
#include <wgig/core/label.hpp>
#include <wgig/core/language.hpp>
#include <wgig/record/document.hpp>
#include <wgig/record/paper.hpp>
#include <wgig/record/record.hpp>

namespace wgig {

/// Whether a comment still waits for a decision: it has none, or one that says `open`.
[[nodiscard]] inline bool is_open(const Comment& comment) noexcept {
    return !comment.disposition || comment.disposition->decision == Decision::open;
}

/// The comments of one group on one paragraph that do the same.
struct CommentTally {
    std::string paragraph;       ///< number of the paragraph; empty for the whole text
    std::string group;           ///< the stakeholder group; without one, who made the comment
    CommentKind kind{};          ///< what the comments do
    std::size_t all = 0;         ///< how many there are
    std::size_t open = 0;        ///< how many of them wait for a decision
    std::vector<CommentId> ids;  ///< those that wait, in the order of the comments

    bool operator==(const CommentTally&) const = default;
};
BOOST_DESCRIBE_STRUCT(CommentTally, (), (paragraph, group, kind, all, open, ids))

/// Counts comments by paragraph, group and kind, in the order of the paragraphs. With a document,
/// the paragraph is the one in which the anchor begins; else it is the comment's clause. The group is
/// the comment's, else that of its author among `actors`, else the author, else the mark in its
/// reference (`DE` of `DE-002`). Complexity: O(n log n).
[[nodiscard]] WGIG_DECL std::vector<CommentTally>
tally_comments(std::span<const Comment> comments, const Document* document = nullptr,
               std::span<const Actor> actors = {});

/// Gives the comments that have no anchor the place in the document that they name: by their quote,
/// else by their lines, else by their clause, which is the number of a paragraph or of a section.
/// Those that name no place that is there stay as they are. Complexity: O(n log n).
[[nodiscard]] WGIG_DECL std::vector<Comment> anchor_comments(std::span<const Comment> comments,
                                                             const Document& document);

/// Why a correction is taken for an evident one.
enum class EvidentError {
    no,            ///< it is not
    editorial,     ///< its type is one of the policy's `evident_types`
    small_change,  ///< the proposed wording differs little from the words quoted
};
BOOST_DESCRIBE_ENUM(EvidentError, no, editorial, small_change)

/// What becomes of comments of a kind. A comment meets a rule where it meets all that the rule says.
struct PolicyRule {
    std::vector<CommentKind> kinds;        ///< one of these kinds; empty for any
    std::vector<std::string> types;        ///< one of these types; empty for any
    std::vector<StakeholderGroup> groups;  ///< of one of these groups; empty for any
    std::optional<bool> evident;           ///< whether it corrects an evident error
    std::optional<bool> proposes;          ///< whether it has a proposed change
    Decision decision{};                   ///< what is decided then
    Label reason;                          ///< why, by language

    bool operator==(const PolicyRule&) const = default;
};
BOOST_DESCRIBE_STRUCT(PolicyRule, (), (kinds, types, groups, evident, proposes, decision, reason))

/// How a process deals with comments.
struct CommentPolicy {
    std::string id;                          ///< its name
    Label label;                             ///< the policy in words, by language
    bool redraft = false;                    ///< whether texts are written anew for comments
    std::vector<std::string> evident_types;  ///< types of comments that correct evident errors
    double evident_similarity = 1;    ///< how like the quote a correction is to be, from 0 to 1:
                                      ///< 2 x characters shared in order / characters of both
    std::vector<PolicyRule> rules;    ///< the first one that a comment meets decides
    std::vector<Citation> citations;  ///< where the policy is laid down
    Extra extra;

    bool operator==(const CommentPolicy&) const = default;
};
BOOST_DESCRIBE_STRUCT(CommentPolicy, (),
                      (id, label, redraft, evident_types, evident_similarity, rules, citations))

/// What a policy makes of one comment.
struct PolicyOutcome {
    CommentId comment;        ///< the comment
    Disposition disposition;  ///< the decision, why, and where the policy says so
    std::optional<std::size_t>
        rule;                ///< the rule that decided; none where it was decided before, or
                             ///< no rule fits
    EvidentError evident{};  ///< whether, and why, it corrects an evident error
    std::optional<double> similarity;  ///< of the proposed wording and the words quoted

    bool operator==(const PolicyOutcome&) const = default;
};
BOOST_DESCRIBE_STRUCT(PolicyOutcome, (), (comment, disposition, rule, evident, similarity))

/// The policy of the Working Group on Internet Governance (preliminary report, 29): evident errors
/// are corrected, papers are not redrafted, comments are published beside them. What is evident is
/// this library's reading: a correction of type `ed`, or one whose proposed wording shares at least
/// nine tenths with the words it replaces.
[[nodiscard]] WGIG_DECL const CommentPolicy& wgig_comment_policy();

/// What the policy makes of each comment, in their order, with the reason in a language. What was
/// decided before stays. A comment that meets no rule stays open. Throws ValidationError for a policy
/// without redrafting that accepts proposed text, and for a similarity outside 0 to 1. Complexity:
/// O(n x rules), and for the similarity at most about the product of wording and difference.
[[nodiscard]] WGIG_DECL std::vector<PolicyOutcome> apply_policy(std::span<const Comment> comments,
                                                                const CommentPolicy& policy,
                                                                Language language = Language::en);

/// The comments with the dispositions that a policy gave them.
[[nodiscard]] WGIG_DECL std::vector<Comment>
with_dispositions(std::span<const Comment> comments, std::span<const PolicyOutcome> outcomes);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/comments.ipp>
#    include <wgig/draft/impl/policy.ipp>
#endif
