// Drafts and the drafts that they were made from, with the contributions that were made beside them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/date.hpp>
#include <wgig/core/extra.hpp>
#include <wgig/core/language.hpp>
#include <wgig/record/actor.hpp>
#include <wgig/record/definition.hpp>
#include <wgig/record/ids.hpp>

namespace wgig {

/// A text that was put in and is no draft: a comment, a letter, a statement.
struct Submission {
    std::string id;                         ///< its name, unique among submissions
    std::string text;                       ///< its text
    std::optional<Language> language;       ///< the language it is written in
    std::optional<ActorId> author;          ///< who wrote it
    std::optional<StakeholderGroup> group;  ///< on behalf of which group
    std::optional<Date> date;               ///< when; drafts before it owe it nothing
    Extra extra;

    bool operator==(const Submission&) const = default;
};
BOOST_DESCRIBE_STRUCT(Submission, (), (id, text, language, author, group, date))

/// Drafts as a directed graph without cycles: each names the drafts that it was made from. One with
/// several parents is a merge; one that nothing was made from is open, or the last.
struct Lineage {
    std::vector<DefinitionDraft> drafts;  ///< in any order; parents may come after their children
    std::vector<Submission> submissions;  ///< what else was put in
    Extra extra;

    bool operator==(const Lineage&) const = default;
};
BOOST_DESCRIBE_STRUCT(Lineage, (), (drafts, submissions))

/// The positions of the drafts so that parents come before children; among those that could be next,
/// the one with the earlier date, then the one that was given first. A draft without a date counts as
/// having that of its latest parent. Throws ValidationError for an empty lineage, a draft or submission
/// without a name or with one that is taken, without a word, or not UTF-8, an unknown parent, a parent
/// named twice, and a cycle, each with its place. Complexity: O(n log n).
[[nodiscard]] WGIG_DECL std::vector<std::size_t> draft_order(const Lineage& lineage);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/lineage.ipp>
#endif
