// What the pictures of this engine share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <wgig/core/config.hpp>
#include <wgig/core/language.hpp>

namespace wgig::detail::picture {

/// A word of the pictures in a language. Throws for one that there is not.
[[nodiscard]] WGIG_DECL const std::string& word(std::string_view name, Language language);

/// Text as it may stand in XML and HTML, in quotes too. Characters that XML does not allow are shown
/// as U+FFFD.
[[nodiscard]] WGIG_DECL std::string escape(std::string_view text);

/// The start of a picture: size, direction, name for those who cannot see it, and the style.
[[nodiscard]] WGIG_DECL std::string open_svg(double width, double height, std::string_view title,
                                             std::string_view description, Language language);

/// How wide a text is at most, in tenths of its height; wide characters count double.
[[nodiscard]] WGIG_DECL double text_width(std::string_view text);

/// A text in lines that are at most so wide, cut between words, or between ideographs; the last line
/// ends with an ellipsis where there is more.
[[nodiscard]] WGIG_DECL std::vector<std::string> wrap(std::string_view text, double width,
                                                      std::size_t lines);

}  // namespace wgig::detail::picture

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/picture.ipp>
#endif
