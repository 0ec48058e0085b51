#pragma once

#include <algorithm>
#include <cmath>

#include <wgig/text/markup.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::markup {

inline constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// One character of valid UTF-8, which begins at `at`.
inline void append_character(std::string& out, std::string_view text, std::size_t at,
                             std::size_t size) {
    const char c = text[at];
    switch (c) {
    case '&': out += "&amp;"; break;
    case '<': out += "&lt;"; break;
    case '>': out += "&gt;"; break;
    case '"': out += "&quot;"; break;
    case '\'': out += "&#39;"; break;
    case '\r': out += "&#13;"; break;
    case '\t':
    case '\n': out += c; break;
    default: {
        const std::string_view whole = text.substr(at, size);
        // U+FFFE and U+FFFF are no characters of XML.
        const bool forbidden = static_cast<unsigned char>(c) < 0x20 || c == 0x7F ||
                               whole == "\xEF\xBF\xBE" || whole == "\xEF\xBF\xBF";
        out += forbidden ? replacement : whole;
    }
    }
}

WGIG_DECL void append_escaped(std::string& out, std::string_view text) {
    while (!text.empty()) {
        const std::size_t valid = std::min(first_invalid_utf8(text), text.size());
        for (std::size_t at = 0; at < valid;) {
            const std::size_t size = decode(text, at).size;
            append_character(out, text, at, size);
            at += size;
        }
        text.remove_prefix(valid);
        if (!text.empty()) {
            out += replacement;
            text.remove_prefix(1);
        }
    }
}

WGIG_DECL void append_attribute(std::string& out, std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\n\t"), text.size());
        append_escaped(out, text.substr(0, end));
        text.remove_prefix(end);
        if (!text.empty()) {
            out += text.front() == '\n' ? "&#10;" : "&#9;";
            text.remove_prefix(1);
        }
    }
}

WGIG_DECL std::string tenths(double value) {
    const long long whole = std::llround(value * 10);
    const unsigned long long size = whole < 0 ? 0ULL - static_cast<unsigned long long>(whole)
                                              : static_cast<unsigned long long>(whole);
    std::string out = (whole < 0 ? "-" : "") + std::to_string(size / 10);
    if (size % 10 != 0) {
        out += "." + std::to_string(size % 10);
    }
    return out;
}

WGIG_DECL std::size_t columns(std::string_view text) noexcept {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        // Han, kana and full-width forms stand in the planes from here on.
        count += c.value >= 0x2E80 ? 2U : 1U;
        at += c.size;
    }
    return count;
}

WGIG_DECL std::string shortened(std::string_view text, std::size_t most) {
    if (columns(text) <= most) {
        return std::string(text);
    }
    std::size_t taken = 1;  // the ellipsis
    std::size_t at = 0;
    while (at < text.size()) {
        const CodePoint c = decode(text, at);
        taken += c.value >= 0x2E80 ? 2U : 1U;
        if (taken > most) {
            break;
        }
        at += c.size;
    }
    return std::string(text.substr(0, at)) + "…";
}

}  // namespace wgig::detail::markup
