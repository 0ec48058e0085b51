// Which of the six languages a text is in.
#pragma once

#include <optional>
#include <string_view>

#include <wgig/core/config.hpp>
#include <wgig/core/language.hpp>

namespace wgig {

/// The language of most of a text: by its script for Arabic, Chinese and Russian, by its commonest
/// words, its elisions (`d'abord`) and its letters for English, French and Spanish. Nothing where the
/// text gives no reason for any. Looks at 64 KiB, taken from the start, the middle and the end. Complexity: O(1).
[[nodiscard]] WGIG_DECL std::optional<Language> detect_language(std::string_view text);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/text/impl/detect.ipp>
#endif
