// What is to be done: the verb behind a deontic expression, and the rest of its clause.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <wgig/core/config.hpp>
#include <wgig/role/detail/sentence.hpp>
#include <wgig/role/detail/subject.hpp>

namespace wgig::detail::roles {

struct Clause {
    std::string_view aim;
    std::string_view object;
    std::size_t behind = 0;  ///< the chunk behind the verb
    std::size_t end = 0;     ///< the chunk behind the clause
    bool negated = false;
    bool passive = false;
};

/// Reads from the chunk `verb` to the chunk `end` at most.
[[nodiscard]] WGIG_DECL Clause read_clause(const Sentence& sentence, std::size_t verb,
                                           std::size_t end);

/// The clause of a hit that ends at the chunk `end` at the latest.
[[nodiscard]] WGIG_DECL Clause clause_of(const Sentence& sentence, const Hit& hit, std::size_t end);

/// By whom a passive clause says that it is to be done.
[[nodiscard]] WGIG_DECL std::optional<Phrase> agent_of(const Sentence& sentence,
                                                       const Clause& clause);

/// Whether a verb is reflexive and may so be a passive: вестись секретариатом, mantenerse por los
/// gobiernos.
[[nodiscard]] WGIG_DECL bool is_reflexive(const Sentence& sentence, const Clause& clause);

/// Whether "it" or a missing subject stands for nobody: it should be noted that.
[[nodiscard]] WGIG_DECL bool is_expletive(const Sentence& sentence, const Hit& hit,
                                          const Clause& clause);

/// Without white space and punctuation around it.
[[nodiscard]] WGIG_DECL std::string_view trim_clause(std::string_view text);

}  // namespace wgig::detail::roles

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/role/impl/clause.ipp>
#    include <wgig/role/impl/passive.ipp>
#endif
