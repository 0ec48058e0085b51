// Drafts as convergence, coverage and elements are computed over them: with their rounds.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/date.hpp>
#include <wgig/core/extra.hpp>
#include <wgig/core/language.hpp>
#include <wgig/record/definition.hpp>
#include <wgig/record/ids.hpp>

namespace wgig {

/// A draft, the round in which it was on the table, and whose it is.
struct RoundDraft {
    DraftId id;                        ///< identifier, unique among the drafts
    std::int32_t round = 0;            ///< its round; rounds are compared in ascending order
    std::string group;                 ///< the group it speaks for; empty where that is not known
    std::string author;                ///< who wrote it; empty where that is not known
    std::optional<Date> date;          ///< when
    std::optional<Language> language;  ///< the language it is written in; found where not given
    std::string text;                  ///< its wording
    std::vector<DraftId> parents;      ///< the drafts that it was made from
    Extra extra;

    bool operator==(const RoundDraft&) const = default;
};
BOOST_DESCRIBE_STRUCT(RoundDraft, (), (id, round, group, author, date, language, text, parents))

/// Drafts of a record with their rounds: one without parents is of round 1, any other of the round
/// after the latest of its parents. Throws ValidationError for a parent that is none of the drafts,
/// for an identifier that is there twice, and where drafts are each other's parents.
/// Complexity: O(n log n) in drafts and parents.
[[nodiscard]] WGIG_DECL std::vector<RoundDraft>
round_drafts(std::span<const DefinitionDraft> drafts);

namespace detail {

/// Throws ValidationError for what no draft may be: without identifier, with that of another, with
/// a negative round, without any word.
WGIG_DECL void check_round_drafts(std::span<const RoundDraft> drafts);

}  // namespace detail
}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/round_draft.ipp>
#endif
