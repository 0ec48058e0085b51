// Arabic: what the readers of subjects share.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <wgig/core/config.hpp>

namespace wgig::detail::roles {

// Declared only: where all is in headers, the header that has them needs this one.
struct Chunk;
struct Hit;
struct Phrase;
struct Sentence;

}  // namespace wgig::detail::roles

namespace wgig::detail::roles::arabic {

/// "For" in its three shapes before a noun: with the article melted into it, with "and" before that,
/// and alone.
inline constexpr std::string_view for_the = "لل";
inline constexpr std::string_view and_for_the = "ولل";
inline constexpr std::string_view for_ = "ل";

/// The noun phrase of actors that begins at a chunk.
[[nodiscard]] WGIG_DECL std::optional<Phrase> phrase_at(const Sentence& sentence,
                                                        std::size_t index);

/// Whether a clause begins behind a chunk.
[[nodiscard]] WGIG_DECL bool opens_clause(const Chunk& chunk) noexcept;

/// Whether a clause begins here: at the start, behind a mark, or with "and" behind either.
[[nodiscard]] WGIG_DECL bool opens_clause_at(const Sentence& sentence, std::size_t index);

/// The chunk of "that" before the verb, looked for behind a phrase.
[[nodiscard]] WGIG_DECL std::optional<std::size_t> complementizer_from(const Sentence& sentence,
                                                                       std::size_t index);

/// على الدول الأطراف في هذه الاتفاقية أن تتخذ: "that" right behind an actor and what belongs to it; a verb
/// follows.
[[nodiscard]] WGIG_DECL std::optional<std::size_t> complementizer_near(const Sentence& sentence,
                                                                       std::size_t index);

/// Steps over "that" or "that not" to the verb.
WGIG_DECL void take_complementizer(const Sentence& sentence, Hit& hit);

/// Takes the subject that stands before the chunk `end`, in the clause that begins at the chunk `clause`.
WGIG_DECL void subject_before(const Sentence& sentence, std::size_t clause, std::size_t end,
                              Hit& hit);

/// يجب على البائع, يجب على صاحب العمل, تلتزم كل وحدة: whom "must" or "may" bind, where no list has them: a
/// noun with its article, or one without and its owner or "each". Else false, and the hit stays as it is.
[[nodiscard]] WGIG_DECL bool take_unlisted(const Sentence& sentence, std::size_t index, Hit& hit);

/// تتعهد الدول باحترام, الدول تتعهد بأن: whose verb binds itself, and to what; تكفل الدولة حرية الرأي.
/// Nothing where the verb at a chunk binds nobody; `clause` is where its clause begins.
[[nodiscard]] WGIG_DECL std::optional<Hit> of_commissive(const Sentence& sentence,
                                                         std::size_t clause, std::size_t index);

}  // namespace wgig::detail::roles::arabic

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/role/impl/arabic_clause.ipp>
#    include <wgig/role/impl/arabic_commissive.ipp>
#    include <wgig/role/impl/arabic_unlisted.ipp>
#endif
