// The words of a phrase that carry its meaning.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <wgig/core/config.hpp>

namespace wgig::detail {

/// Whether a folded word of a language only joins others: an article, a preposition, an auxiliary.
[[nodiscard]] WGIG_DECL bool is_function_word(std::string_view folded, std::string_view language);

/// The content words of a text, each once, in order, as they are written. Of Chinese: the pairs of
/// neighbouring characters between function characters, as there are no spaces to tell words by.
/// `language` is a BCP 47 tag; only its first part counts. Complexity: O(n log n).
[[nodiscard]] WGIG_DECL std::vector<std::string> content_words(std::string_view text,
                                                               std::string_view language);

}  // namespace wgig::detail

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/content_words.ipp>
#endif
