// What the reader needs to know about single characters: white space, case, script, sentence ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <wgig/core/span.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::reader {

[[nodiscard]] constexpr bool is_space(char32_t c) noexcept {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000;
}

/// Byte order marks, zero-width spaces and direction marks: nothing that a reader sees.
[[nodiscard]] constexpr bool is_invisible(char32_t c) noexcept {
    return c == 0xFEFF || c == 0x200B || c == 0x200E || c == 0x200F || c == 0x061C ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// Han characters, kana, and the full-width punctuation that goes with them: no space is put
/// between two lines where one of these meets the break.
[[nodiscard]] constexpr bool is_cjk(char32_t c) noexcept {
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF00 && c <= 0xFFEF) ||
           (c >= 0x20000 && c <= 0x3FFFF);
}

[[nodiscard]] constexpr bool is_han(char32_t c) noexcept {
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x20000 && c <= 0x3FFFF);
}

[[nodiscard]] constexpr bool is_arabic(char32_t c) noexcept {
    return (c >= 0x0620 && c <= 0x064A) || (c >= 0x066E && c <= 0x06D3) ||
           (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
}

[[nodiscard]] constexpr bool is_upper(char32_t c) noexcept {
    return (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) ||
           (c >= 0x100 && c <= 0x17F && c % 2 == 0) || (c >= 0x0391 && c <= 0x03A9) ||
           (c >= 0x0400 && c <= 0x042F);
}

[[nodiscard]] constexpr bool is_lower(char32_t c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7) ||
           (c >= 0x100 && c <= 0x17F && c % 2 == 1) || (c >= 0x03B1 && c <= 0x03C9) ||
           (c >= 0x0430 && c <= 0x045F);
}

[[nodiscard]] constexpr char32_t to_lower(char32_t c) noexcept {
    if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) ||
        (c >= 0x0410 && c <= 0x042F)) {
        return c + 32;
    }
    if (c >= 0x0400 && c <= 0x040F) {
        return c + 80;
    }
    return c == 0x152 || c == 0x178 ? (c == 0x152 ? 0x153U : 0xFFU) : c;
}

/// A letter of a script that puts spaces between words.
[[nodiscard]] constexpr bool is_letter(char32_t c) noexcept {
    return is_upper(c) || is_lower(c) || is_arabic(c);
}

[[nodiscard]] constexpr bool is_ascii_digit(char32_t c) noexcept { return c >= '0' && c <= '9'; }

/// Value of a decimal digit of the scripts that reports are numbered in, or -1.
[[nodiscard]] constexpr int digit_of(char32_t c) noexcept {
    for (const char32_t zero : {U'0', U'\u0660', U'\u06F0', U'\uFF10'}) {
        if (c >= zero && c < zero + 10) {
            return static_cast<int>(c - zero);
        }
    }
    return -1;
}

/// Value of a superscript digit, or -1.
[[nodiscard]] constexpr int superscript_of(char32_t c) noexcept {
    switch (c) {
    case 0xB9: return 1;
    case 0xB2: return 2;
    case 0xB3: return 3;
    case 0x2070: return 0;
    default: return c >= 0x2074 && c <= 0x2079 ? static_cast<int>(c - 0x2070) : -1;
    }
}

/// Quotation marks and brackets that may stand after a full stop and still leave it the last word.
[[nodiscard]] constexpr bool is_closer(char32_t c) noexcept {
    switch (c) {
    case '"':
    case '\'':
    case ')':
    case ']':
    case 0xBB:    // »
    case 0x2019:  // ’
    case 0x201C:  // “ closes in German and Russian
    case 0x201D:  // ”
    case 0x3009:  // 〉
    case 0x300B:  // 》
    case 0x300D:  // 」
    case 0x300F:  // 』
    case 0x3011:  // 】
    case 0xFF09:  // ）
    case 0xFF3D:  // ］
    case '*':
    case '_': return true;
    default: return false;
    }
}

/// How a line or a text ends.
enum class Ending : std::uint8_t { nothing, open, stop, colon, semicolon, comma, dash };

[[nodiscard]] constexpr Ending ending_of(char32_t c) noexcept {
    switch (c) {
    case '.':
    case '!':
    case '?':
    case 0x2026:  // …
    case 0x3002:  // 。
    case 0xFF01:  // ！
    case 0xFF1F:  // ？
    case 0xFF0E:  // ．
    case 0x061F:  // ؟
    case 0x06D4:  // ۔
        return Ending::stop;
    case ':':
    case 0xFF1A: return Ending::colon;
    case ';':
    case 0xFF1B:
    case 0x061B: return Ending::semicolon;
    case ',':
    case 0xFF0C:
    case 0x3001:
    case 0x060C: return Ending::comma;
    case '-':
    case 0xAD:  // soft hyphen
    case 0x2010:
    case 0x2011:
    case 0x2013:
    case 0x2014: return Ending::dash;
    default: return Ending::open;
    }
}

/// Where the digits of a note number begin that stand right behind a mark, as in `tasks:5`; the
/// end of the text where there are none.
[[nodiscard]] constexpr std::size_t note_digits(std::string_view text) noexcept {
    std::size_t at = text.size();
    while (at > 0 && text.size() - at < 4 &&
           is_ascii_digit(static_cast<unsigned char>(text[at - 1]))) {
        --at;
    }
    if (at == text.size() || at < 2 || text.size() - at > 3) {
        return text.size();
    }
    const CodePoint mark = decode_before(text, at);
    const bool closes =
        ending_of(mark.value) != Ending::open && ending_of(mark.value) != Ending::dash;
    const char32_t before = at > mark.size ? decode_before(text, at - mark.size).value : U'0';
    return (closes || mark.value == '"' || mark.value == 0x201D || mark.value == 0xBB) &&
                   !is_ascii_digit(before)
               ? at
               : text.size();
}

/// The ending of a text: what stands last when closing quotation marks, brackets and superscript
/// note numbers are looked through.
[[nodiscard]] constexpr Ending ending(std::string_view text) noexcept {
    std::size_t end = text.size();
    // Most lines end in an ASCII letter or a plain mark.
    if (end > 0) {
        const auto last = static_cast<unsigned char>(text[end - 1]);
        if (is_ascii_digit(last)) {
            end = note_digits(text);
        }
        if (last > ' ' && last < 0x80 && !is_closer(last) && end == text.size()) {
            return ending_of(last);
        }
    }
    bool bracket = false;
    for (int looked = 0; end > 0 && looked < 12; ++looked) {
        const CodePoint c = decode_before(text, end);
        if (is_space(c.value) || is_invisible(c.value) || superscript_of(c.value) >= 0 ||
            c.value == 0xFFFD) {
            end -= c.size;
            continue;
        }
        if (c.value == ']' || (bracket && (is_ascii_digit(c.value) || c.value == '['))) {
            bracket = c.value != '[';
            end -= c.size;
            continue;
        }
        if (is_closer(c.value)) {
            end -= c.size;
            continue;
        }
        return ending_of(c.value);
    }
    return end == 0 ? Ending::nothing : Ending::open;
}

/// The first character of a text; 0 for none.
[[nodiscard]] constexpr char32_t first_character(std::string_view text) noexcept {
    if (text.empty()) {
        return 0;
    }
    const auto first = static_cast<unsigned char>(text.front());
    return first < 0x80 ? first : decode(text, 0).value;
}

/// The last character of a text; 0 for none.
[[nodiscard]] constexpr char32_t last_character(std::string_view text) noexcept {
    if (text.empty()) {
        return 0;
    }
    const auto last = static_cast<unsigned char>(text.back());
    return last < 0x80 ? last : decode_before(text, text.size()).value;
}

/// A span without the white space and the invisible characters at its ends.
[[nodiscard]] constexpr Span trimmed(std::string_view text, Span span) noexcept {
    const auto blank = [](char32_t c) { return is_space(c) || is_invisible(c); };
    while (span.begin < span.end) {
        const auto byte = static_cast<unsigned char>(text[span.begin]);
        if (byte > 0x20 && byte < 0x80) {
            break;
        }
        const CodePoint c = decode(text, span.begin);
        if (!blank(c.value)) {
            break;
        }
        span.begin += c.size;
    }
    while (span.begin < span.end) {
        const auto byte = static_cast<unsigned char>(text[span.end - 1]);
        if (byte > 0x20 && byte < 0x80) {
            break;
        }
        const CodePoint c = decode_before(text.substr(0, span.end), span.end);
        if (!blank(c.value)) {
            break;
        }
        span.end -= c.size;
    }
    return span;
}

}  // namespace wgig::detail::reader
