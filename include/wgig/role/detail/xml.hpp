// Text in XML.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <wgig/text/utf8.hpp>

namespace wgig::detail::roles {

/// Whether XML 1.0 has a place for a character.
constexpr bool xml_character(char32_t c) noexcept {
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c < 0xD800) ||
           (c >= 0xE000 && c < 0xFFFE) || (c >= 0x10000 && c <= 0x10FFFF);
}

/// Appends a text, for an element or an attribute in double quotes. What is not UTF-8, or has no place in
/// XML, becomes U+FFFD; line ends stay what they are in attributes too.
inline void append_xml(std::string& out, std::string_view text) {
    while (!text.empty()) {
        const std::size_t valid = std::min(first_invalid_utf8(text), text.size());
        for (std::size_t at = 0; at < valid;) {
            const CodePoint c = decode(text, at);
            switch (c.value) {
            case U'&': out += "&amp;"; break;
            case U'<': out += "&lt;"; break;
            case U'>': out += "&gt;"; break;
            case U'"': out += "&quot;"; break;
            case U'\n': out += "&#10;"; break;
            case U'\r': out += "&#13;"; break;
            case U'\t': out += "&#9;"; break;
            default:
                if (xml_character(c.value)) {
                    out += text.substr(at, c.size);
                } else {
                    append_utf8(out, 0xFFFD);
                }
            }
            at += c.size;
        }
        text.remove_prefix(valid);
        if (!text.empty()) {
            append_utf8(out, 0xFFFD);
            text.remove_prefix(1);
        }
    }
}

inline std::string xml(std::string_view text) {
    std::string out;
    append_xml(out, text);
    return out;
}

}  // namespace wgig::detail::roles
