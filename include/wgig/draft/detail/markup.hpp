// What XML, HTML and SVG are written with.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <wgig/core/config.hpp>
#include <wgig/text/markup.hpp>

namespace wgig::detail::render {

/// Markup while it is being written.
class Markup {
public:
    /// Markup of our own; never a text from outside.
    Markup& raw(std::string_view own) {
        out_ += own;
        return *this;
    }
    /// A text from outside, in an element.
    Markup& text(std::string_view text) {
        markup::append_escaped(out_, text);
        return *this;
    }
    /// A text from outside, in a quoted attribute: parsers make spaces of bare line ends there.
    WGIG_DECL Markup& attribute(std::string_view text);
    /// A whole number.
    Markup& number(std::size_t value) { return raw(std::to_string(value)); }
    /// A length in a picture, with one decimal: the same digits everywhere.
    WGIG_DECL Markup& length(double value);
    /// What was written.
    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    std::string out_;
};

/// How wide a text is about, in units of the font's size: Han characters 1, most letters about half.
/// For pictures whose font is not known. Complexity: O(n).
[[nodiscard]] WGIG_DECL double text_width(std::string_view text) noexcept;

/// How many columns of a terminal a text takes: Han characters 2, marks 0. Complexity: O(n).
[[nodiscard]] WGIG_DECL std::size_t terminal_width(std::string_view text) noexcept;

/// The longest beginning of a text, at a character boundary, whose `text_width` is at most `width`.
[[nodiscard]] WGIG_DECL std::string_view fitting(std::string_view text, double width) noexcept;

}  // namespace wgig::detail::render

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/render/markup.ipp>
#endif
