// The value of a number as a text writes it: 1,250, forty-four, сорок пять, خمسة وأربعون, 二百五十.
#pragma once

#include <wgig/source/impl/facts/date_part.hpp>

namespace wgig::detail::facts {

/// A whole number, from its first mark on.
struct WholeNumber {
    std::int64_t value = -1;
    std::size_t next = 0;  ///< the mark after it
    std::size_t end = 0;   ///< in bytes
};

/// Groups of three digits: 1,250 1 250 1.250 1'250 ١٬٢٥٠. The same separator must stand between all.
inline WholeNumber read_digits(const Chunk& chunk, std::size_t i) noexcept {
    const Lexeme& mark = chunk.marks[i];
    WholeNumber number{mark.value, i + 1, mark.end};
    if (mark.has(glued_before) || mark.has(glued_after) || mark.has(ordinal)) {
        return {};
    }
    const CodePoint before = code_point_before(chunk.text, mark.begin);
    const bool after_digit = (before.value == U'.' || before.value == U',' ||
                              before.value == U':' || before.value == U'/') &&
                             mark.begin > 1 &&
                             digit_value(decode_before(chunk.text, mark.begin - 1).value) >= 0;
    if (after_digit || before.value == U'$' || before.value == 0x20AC || before.value == 0xA3) {
        return {};
    }
    if (mark.digits <= 3) {
        std::string_view separator;
        while (number.next < chunk.size() && chunk.is(number.next, Sign::number) &&
               chunk.marks[number.next].digits == 3 && number.next - i < 5) {
            const std::string_view gap = chunk.gap(number.next - 1);
            const CodePoint c = code_point_at(gap, 0);
            const bool separates =
                !gap.empty() && c.size == gap.size() &&
                (c.value == U',' || c.value == U'.' || c.value == U' ' || c.value == U'\'' ||
                 c.value == 0xA0 || c.value == 0x2009 || c.value == 0x202F || c.value == 0x2019 ||
                 c.value == 0x066C || c.value == 0x060C || c.value == 0xFF0C);
            if (!separates || (!separator.empty() && gap != separator)) {
                break;
            }
            separator = gap;
            number.value = std::min(number.value * 1000 + chunk.marks[number.next].value,
                                    std::int64_t{1'000'000'000'000});
            number.end = chunk.marks[number.next].end;
            ++number.next;
        }
    }
    const char after = number.end < chunk.text.size() ? chunk.text[number.end] : ' ';
    const bool decimals = (after == '.' || after == ',' || after == ':' || after == '/') &&
                          number.end + 1 < chunk.text.size() &&
                          is_ascii_digit(chunk.text[number.end + 1]);
    if (decimals || after == '%') {
        return {};
    }
    return number;
}

/// "twenty-one", "vingt et un", "treinta y un", "двадцать один": one is no mark of its own.
inline std::size_t after_one(std::string_view text, std::size_t end) noexcept {
    std::size_t at = end;
    if (at < text.size() && text[at] == '-') {
        ++at;
    }
    NearWord word = word_after(text, at);
    if (in_list(word.word.view(), "et y")) {
        at = word.end + (word.end < text.size() && text[word.end] == '-' ? 1U : 0U);
        word = word_after(text, at);
        return word.is(one_word) ? word.end : end;
    }
    return in_list(word.word.view(), "one один одна одного") ? word.end : end;
}

inline bool lead_is_arabic(const Chunk& chunk, std::size_t i) noexcept {
    const auto lead = static_cast<unsigned char>(chunk.text[chunk.marks[i].begin]);
    return lead >= 0xD8 && lead <= 0xDB;
}

inline WholeNumber read_number_words(const Chunk& chunk, std::size_t i) noexcept {
    WholeNumber number{0, i, chunk.marks[i].end};
    std::int64_t total = 0;    // what has been multiplied by a thousand
    std::int64_t current = 0;  // below a thousand
    std::int64_t last = 0;
    while (chunk.is(number.next, Sign::number_word)) {
        const std::int64_t value = chunk.marks[number.next].value;
        bool arabic_and = false;
        if (number.next > i) {
            const Glue glue(chunk.gap(number.next - 1));
            if (!glue.is("_ & - -&- -&")) {
                break;
            }
            const std::string_view gap = chunk.gap(number.next - 1);
            arabic_and = gap.find("و") != std::string_view::npos;
        }
        if (value == 1000) {
            total += std::max<std::int64_t>(current, 1) * 1000;
            current = 0;
        } else if (value == 100 && current > 0 && current < 10) {
            current *= 100;
        } else if (value == 20 && current % 100 == 4 && last == 4) {
            current += 76;  // quatre-vingts
        } else if (last == 0 || value < last || (arabic_and && last < 10 && value < 100)) {
            current += value;
        } else if (value == 10 && last < 10 && lead_is_arabic(chunk, number.next)) {
            current += 10;  // خمسة عشر
        } else {
            break;
        }
        last = value;
        number.end = chunk.marks[number.next].end;
        ++number.next;
        if (total > 100'000'000) {
            break;
        }
    }
    if (current % 10 == 0 && last >= 20 && last <= 90) {
        if (const std::size_t end = after_one(chunk.text, number.end); end != number.end) {
            current += 1;
            number.end = end;
        }
    }
    number.value = total + current;
    return number;
}

}  // namespace wgig::detail::facts
