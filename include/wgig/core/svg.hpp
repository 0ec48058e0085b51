// What every picture is written with: text that stays text, numbers that are the same everywhere, widths.
#pragma once

#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>

namespace wgig::detail::svg {

/// Text for an element or a quoted attribute. Control characters that XML forbids are left out.
inline std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n') {
                out += c;
            }
        }
    }
    return out;
}

/// A length or a place, to a tenth: `12.5`.
inline std::string number(double value) {
    const long long tenths = std::llround(value * 10);
    const long long whole = tenths / 10;
    const long long rest = tenths % 10;
    std::string out = tenths < 0 && whole == 0 ? "-0" : std::to_string(whole);
    if (rest != 0) {
        out += '.';
        out += static_cast<char>('0' + (rest < 0 ? -rest : rest));
    }
    return out;
}

/// About how wide a text is, in widths of a Latin letter. Han characters and kana take two.
inline std::size_t columns(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        // First bytes of characters; those from U+2E80 on begin with 0xE2 0xBA or higher.
        if ((byte & 0xC0U) != 0x80U) {
            const bool wide = byte > 0xE2 || (byte == 0xE2 && at + 1 < text.size() &&
                                              static_cast<unsigned char>(text[at + 1]) >= 0xBA);
            count += wide ? 2 : 1;
        }
    }
    return count;
}

/// A text cut so that it takes no more columns; an ellipsis says so.
inline std::string shortened(std::string_view text, std::size_t most) {
    if (columns(text) <= most) {
        return std::string(text);
    }
    std::size_t end = text.size();
    while (end > 0 && columns(text.substr(0, end)) + 1 > most) {
        --end;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
            --end;
        }
    }
    return std::string(text.substr(0, end)) + "…";
}

}  // namespace wgig::detail::svg
