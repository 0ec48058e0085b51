// Where the verb of a Chinese clause stands.
#pragma once

#include <cstddef>

#include <wgig/core/config.hpp>

namespace wgig::detail::roles {

// Declared only: where all is in headers, the header that has them needs this one.
struct Sentence;

/// The first chunk of the verb of a clause that begins with a preposition: behind what says when, on
/// what basis or by what.
[[nodiscard]] WGIG_DECL std::size_t chinese_verb_from(const Sentence& sentence, std::size_t begin,
                                                      std::size_t end);

/// The chunk behind a verb: a known one, or the first two characters.
[[nodiscard]] WGIG_DECL std::size_t behind_chinese_verb(const Sentence& sentence, std::size_t verb,
                                                        std::size_t end);

}  // namespace wgig::detail::roles

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/role/impl/chinese_verb.ipp>
#endif
