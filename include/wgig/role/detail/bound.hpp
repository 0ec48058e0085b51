// Who is bound where a clause does not name him: what pronouns and left-out subjects stand for.
#pragma once

#include <cstddef>
#include <vector>

#include <wgig/core/config.hpp>
#include <wgig/role/detail/clause.hpp>
#include <wgig/role/detail/sentence.hpp>
#include <wgig/role/detail/subject.hpp>

namespace wgig::detail::roles {

/// What has been said so far in a sentence.
struct SentenceContext {
    const Sentence& sentence;
    const std::vector<NamedActor>& current;  ///< whom the sentence is about
    std::vector<NamedActor> before;          ///< the subject of the clause before
    std::size_t from = 0;                    ///< where that clause, or the subject, stands
    bool relative = false;                   ///< whether that clause was a relative one
    bool first = true;                       ///< whether there was no clause before
};

/// Whom a sentence is about: its own subject, or that of the sentence `before`.
[[nodiscard]] WGIG_DECL std::vector<NamedActor> speaker_of(const Sentence& sentence,
                                                           const Subject& leading,
                                                           const std::vector<Hit>& hits,
                                                           const std::vector<NamedActor>& before);

/// Whose duty it is, with pronouns and left-out subjects put back.
[[nodiscard]] WGIG_DECL std::vector<NamedActor> who_is_bound(const SentenceContext& context,
                                                             const Hit& hit, const Clause& clause);

/// Whether a clause is opened by a word that makes it part of another: that, which.
[[nodiscard]] WGIG_DECL bool in_subordinate_clause(const Sentence& sentence, const Hit& hit);

/// Whether a clause is opened by if or whether.
[[nodiscard]] WGIG_DECL bool in_supposition(const Sentence& sentence, const Hit& hit);

}  // namespace wgig::detail::roles

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/role/impl/bound.ipp>
#endif
