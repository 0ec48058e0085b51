// The parts of a paragraph that a reference names: (b), b), (iii), '3', (三).
#pragma once

#include <array>
#include <string>

#include <wgig/source/impl/facts/character.hpp>

namespace wgig::detail::facts {

/// The letters of lists in Arabic and in Cyrillic, as the Latin letters of the same rank.
inline char latin_rank(char32_t c) noexcept {
    constexpr std::u32string_view arabic = U"أبجدهوزحطيكلمن";
    constexpr std::u32string_view cyrillic = U"абвгдежзиклмн";
    if (c == 0x0627) {
        return 'a';
    }
    if (const std::size_t rank = arabic.find(c); rank != std::u32string_view::npos) {
        return static_cast<char>('a' + rank);
    }
    const Folded folded = fold(c);
    if (const std::size_t rank = cyrillic.find(folded.characters[0]);
        folded.size == 1 && rank != std::u32string_view::npos) {
        return static_cast<char>('a' + rank);
    }
    return '\0';
}

inline std::string roman(std::int64_t value) {
    static constexpr std::array<std::string_view, 21> numerals = {
        "",   "i",   "ii",   "iii", "iv", "v",   "vi",   "vii",   "viii", "ix", "x",
        "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix",  "xx"};
    return value > 0 && value < 21 ? std::string(numerals[static_cast<std::size_t>(value)])
                                   : std::to_string(value);
}

/// The parts of a paragraph that stand after its number: (b), b), (iii), '3', (三).
class Subdivisions {
public:
    Subdivisions(std::string_view text, std::size_t at) : text_(text), end_(at) {
        for (int level = 0; level < 4 && one(); ++level) {
        }
    }
    [[nodiscard]] const std::string& value() const noexcept { return value_; }
    [[nodiscard]] std::size_t end() const noexcept { return end_; }

private:
    bool one() {
        std::size_t at = skip_blanks(text_, end_);
        const CodePoint first = code_point_at(text_, at);
        const bool bracket = first.value == U'(' || first.value == 0xFF08;
        const bool quote = first.value == U'\'' || first.value == 0x2018 || first.value == U'"';
        if (bracket || quote) {
            at += first.size;
        }
        std::string label;
        bool foreign = false;
        while (label.size() < 6 && at < text_.size()) {
            const CodePoint c = decode(text_, at);
            if (c.value < 0x80 && is_ascii_letter(static_cast<char>(c.value))) {
                label += static_cast<char>(c.value | 0x20U);
            } else if (const int digit = digit_value(c.value); digit >= 0 && (bracket || quote)) {
                label += static_cast<char>('0' + digit);
                foreign = foreign || c.value > 0x80 || quote;
            } else if (const char letter = latin_rank(c.value); letter != '\0' && label.empty()) {
                label += letter;
                arabic_ = arabic_ || c.value >= 0x0600;
            } else if (const int rank = han_rank(c.value); rank > 0 && bracket && label.empty()) {
                label = std::to_string(rank);
                foreign = true;
            } else {
                break;
            }
            at += c.size;
        }
        const CodePoint close = code_point_at(text_, at);
        const bool closed = quote ? close.value == first.value || close.value == 0x2019
                                  : close.value == U')' || close.value == 0xFF09;
        if (!closed || label.empty() || !plausible(label)) {
            return false;
        }
        // Figures of another script under a letter are what Latin texts write as (iii).
        if (is_ascii_digit(label[0]) && (foreign || arabic_) && !value_.empty()) {
            label = roman(std::stoll(label));
        } else if (quote) {
            label = roman(is_ascii_digit(label[0]) ? std::stoll(label) : 0);
        }
        value_ += "(" + label + ")";
        end_ = at + close.size;
        return true;
    }

    /// One letter (or a doubled one), a roman numeral, a number; no word.
    static bool plausible(std::string_view label) noexcept {
        if (is_ascii_digit(label[0])) {
            return label.size() <= 2 &&
                   label.find_first_not_of("0123456789") == std::string_view::npos;
        }
        return label.size() == 1 || (label.size() == 2 && label[0] == label[1]) ||
               label.find_first_not_of("ivx") == std::string_view::npos;
    }
    static int han_rank(char32_t c) noexcept {
        constexpr std::u32string_view ranks = U"一二三四五六七八九十";
        const std::size_t rank = ranks.find(c);
        return rank == std::u32string_view::npos ? 0 : static_cast<int>(rank) + 1;
    }

    std::string_view text_;
    std::string value_;
    std::size_t end_;
    bool arabic_ = false;
};

}  // namespace wgig::detail::facts
