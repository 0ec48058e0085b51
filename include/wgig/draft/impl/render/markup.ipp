#pragma once

#include <algorithm>
#include <cmath>

#include <wgig/draft/detail/markup.hpp>
#include <wgig/text/character.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::render {

WGIG_DECL Markup& Markup::attribute(std::string_view text) {
    markup::append_attribute(out_, text);
    return *this;
}

WGIG_DECL Markup& Markup::length(double value) { return raw(markup::tenths(value)); }

/// Of one character, in units of the font's size.
inline double character_width(char32_t c) noexcept {
    constexpr std::u32string_view narrow = U"iljtfrI.,;:'!|()[] \u0627\u060C";
    constexpr std::u32string_view wide = U"mwMWШЩЮМжшщю—…";
    switch (character_class(c)) {
    case CharacterClass::mark:
    case CharacterClass::format: return 0;
    case CharacterClass::ideograph: return 1;
    case CharacterClass::space: return 0.3;
    default: break;
    }
    if (narrow.find(c) != std::u32string_view::npos) {
        return 0.33;
    }
    if (wide.find(c) != std::u32string_view::npos) {
        return 0.94;
    }
    if ((c >= 0x3000 && c < 0xA000) || (c >= 0xAC00 && c < 0xD7B0) || (c >= 0xFF00 && c < 0xFF61) ||
        c >= 0x1F000) {
        return 1;
    }
    const bool capital = (c >= U'A' && c <= U'Z') || (c >= 0x410 && c <= 0x42F);
    return capital ? 0.72 : 0.61;
}

WGIG_DECL double text_width(std::string_view text) noexcept {
    double width = 0;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode(text, i);
        width += character_width(c.value);
        i += c.size;
    }
    return width;
}

WGIG_DECL std::size_t terminal_width(std::string_view text) noexcept {
    std::size_t width = 0;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode(text, i);
        const double of_font = character_width(c.value);
        width += of_font == 0 ? 0U : of_font == 1 ? 2U : 1U;
        i += c.size;
    }
    return width;
}

WGIG_DECL std::string_view fitting(std::string_view text, double width) noexcept {
    double taken = 0;
    std::size_t i = 0;
    while (i < text.size()) {
        const CodePoint c = decode(text, i);
        taken += character_width(c.value);
        if (taken > width) {
            break;
        }
        i += c.size;
    }
    return text.substr(0, std::min(i, text.size()));
}

}  // namespace wgig::detail::render
