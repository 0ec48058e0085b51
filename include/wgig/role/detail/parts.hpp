// Cutting a clause into the components of the Institutional Grammar.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <wgig/core/config.hpp>
#include <wgig/role/detail/clause_words.hpp>
#include <wgig/role/detail/sentence.hpp>
#include <wgig/role/statement_part.hpp>

namespace wgig::detail::roles {

/// A sentence with what opens conditions and constraints in it. All spans are in the sentence.
struct MarkedSentence {
    const Sentence* sentence = nullptr;
    const ClauseWords* words = nullptr;
    std::vector<Match> marks;         ///< in order
    std::vector<std::size_t> commas;  ///< chunks that are commas outside brackets
};
/// Complexity: O(n).
[[nodiscard]] WGIG_DECL MarkedSentence mark_sentence(const Sentence& sentence);

/// What of a clause is known already.
struct ClauseSpans {
    Span clause;                  ///< from the end of the clause before to its own
    std::optional<Span> subject;  ///< who, with articles and adjectives
    std::optional<Span> deontic;
    std::optional<Span> aim;
    std::optional<Span> object;  ///< where the rest of the clause begins
    std::optional<Span> agent;   ///< by whom, with its preposition
    bool constitutive = false;   ///< whether nobody can be given anything
};

/// Direct and indirect object, conditions, constraints, or else, and further verbs joined to the
/// first, in the order of the text. Complexity: O(n) for a clause of n chunks.
[[nodiscard]] WGIG_DECL std::vector<StatementPart> read_parts(const MarkedSentence& marked,
                                                              const ClauseSpans& spans);

/// The cross references of a sentence, numbers in Western digits; none is resolved. "The preceding
/// paragraph" has the number `-1`. Complexity: O(n).
[[nodiscard]] WGIG_DECL std::vector<CrossReference> read_references(const MarkedSentence& marked);

}  // namespace wgig::detail::roles

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/role/impl/parts.ipp>
#    include <wgig/role/impl/references.ipp>
#endif
