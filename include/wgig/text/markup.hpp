// What everything that becomes XML, HTML or SVG is written with: text that stays text, and numbers that are
// the same everywhere.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <wgig/core/config.hpp>
#include <wgig/core/language.hpp>

namespace wgig::detail::markup {

/// Appends text so that it is shown as it is, in an element or in a quoted attribute. What is not UTF-8, and
/// characters that XML or HTML cannot hold, become the replacement character; carriage returns are kept, as
/// references. Complexity: O(n).
WGIG_DECL void append_escaped(std::string& out, std::string_view text);
/// The same for an attribute whose line ends and tabs must come back: parsers make spaces of bare ones.
WGIG_DECL void append_attribute(std::string& out, std::string_view text);

/// As `append_escaped`, as a text of its own.
[[nodiscard]] inline std::string escaped(std::string_view text) {
    std::string out;
    append_escaped(out, text);
    return out;
}

/// What stands between the members of a list in a language: `, `, in Arabic `، `, in Chinese `、`.
[[nodiscard]] constexpr std::string_view list_separator(Language language) noexcept {
    return language == Language::ar ? "، " : language == Language::zh ? "、" : ", ";
}

/// A length or a place, to a tenth: `12.5`. Written as whole numbers are: no locale, no shortest form to
/// choose.
[[nodiscard]] WGIG_DECL std::string tenths(double value);

/// About how wide a text is, in widths of a Latin letter. Han characters and kana take two.
[[nodiscard]] WGIG_DECL std::size_t columns(std::string_view text) noexcept;

/// A text cut so that it takes no more columns; an ellipsis says so.
[[nodiscard]] WGIG_DECL std::string shortened(std::string_view text, std::size_t most);

}  // namespace wgig::detail::markup

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/text/impl/markup.ipp>
#endif
