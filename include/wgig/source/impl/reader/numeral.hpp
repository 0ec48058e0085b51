// Numbers that are not written in digits: roman, Chinese, Arabic ordinals and letters as numbers.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <wgig/source/impl/reader/glyph.hpp>

namespace wgig::detail::reader {

/// Value of one roman digit, also where a Cyrillic letter stands in for the Latin one; 0 for none.
[[nodiscard]] constexpr unsigned roman_digit(char32_t c) noexcept {
    switch (c) {
    case 'I':
    case 'i':
    case 0x0406:
    case 0x0456: return 1;
    case 'V':
    case 'v': return 5;
    case 'X':
    case 'x':
    case 0x0425:
    case 0x0445: return 10;
    case 'L':
    case 'l': return 50;
    case 'C':
    case 'c':
    case 0x0421:
    case 0x0441: return 100;
    default: return 0;
    }
}

/// Value of a roman numeral below 400 in its one proper form, or 0.
[[nodiscard]] constexpr unsigned roman_value(std::string_view text) noexcept {
    std::array<unsigned, 16> digits{};
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        const unsigned digit = roman_digit(c.value);
        if (digit == 0 || count == digits.size()) {
            return 0;
        }
        digits[count++] = digit;
        at += c.size;
    }
    // Reads greedily what a numeral may consist of, largest first; each unit in its proper number.
    struct Unit {
        unsigned first, second, value, most;
    };
    constexpr std::array<Unit, 9> units = {{{100, 0, 100, 3},
                                            {10, 100, 90, 1},
                                            {50, 0, 50, 1},
                                            {10, 50, 40, 1},
                                            {10, 0, 10, 3},
                                            {1, 10, 9, 1},
                                            {5, 0, 5, 1},
                                            {1, 5, 4, 1},
                                            {1, 0, 1, 3}}};
    unsigned value = 0;
    std::size_t at = 0;
    unsigned last_value = 1000;
    for (const Unit& unit : units) {
        unsigned times = 0;
        while (times < unit.most && at < count && digits[at] == unit.first &&
               (unit.second == 0 || (at + 1 < count && digits[at + 1] == unit.second))) {
            // After 9 no 4 or 5 may come, after 90 no 50 or 40.
            if ((last_value == 9 && unit.value < 9 && unit.value > 0) ||
                (last_value == 90 && unit.value < 90 && unit.value >= 40)) {
                return 0;
            }
            at += unit.second == 0 ? 1 : 2;
            value += unit.value;
            last_value = unit.value;
            ++times;
        }
    }
    return at == count ? value : 0;
}

/// Value of a Chinese digit or unit: 0 to 10, 100; or -1.
[[nodiscard]] constexpr int chinese_digit(char32_t c) noexcept {
    switch (c) {
    case U'〇':
    case U'零': return 0;
    case U'一': return 1;
    case U'二':
    case U'两': return 2;
    case U'三': return 3;
    case U'四': return 4;
    case U'五': return 5;
    case U'六': return 6;
    case U'七': return 7;
    case U'八': return 8;
    case U'九': return 9;
    case U'十': return 10;
    case U'百': return 100;
    default: return -1;
    }
}

/// Reads a Chinese number from the start of a text: its value and how many bytes it takes.
struct Numeral {
    unsigned value = 0;
    std::size_t size = 0;
};

[[nodiscard]] constexpr Numeral chinese_number(std::string_view text) noexcept {
    unsigned total = 0;
    unsigned digit = 0;
    std::size_t at = 0;
    for (int read = 0; at < text.size() && read < 6; ++read) {
        const CodePoint c = decode(text, at);
        const int value = chinese_digit(c.value);
        if (value < 0) {
            break;
        }
        if (value >= 10) {
            total += (digit == 0 ? 1U : digit) * static_cast<unsigned>(value);
            digit = 0;
        } else {
            digit = static_cast<unsigned>(value);
        }
        at += c.size;
    }
    return {total + digit, at};
}

/// Digits of any script from the start of a text, at most four.
[[nodiscard]] constexpr Numeral decimal_number(std::string_view text) noexcept {
    Numeral found;
    for (int read = 0; found.size < text.size() && read < 5; ++read) {
        const CodePoint c = decode(text, found.size);
        const int digit = digit_of(c.value);
        if (digit < 0) {
            break;
        }
        if (read == 4) {
            return {};
        }
        found.value = found.value * 10 + static_cast<unsigned>(digit);
        found.size += c.size;
    }
    return found;
}

/// How many ASCII digits a text begins with.
[[nodiscard]] constexpr std::size_t digit_run(std::string_view text) noexcept {
    const std::size_t end = text.find_first_not_of("0123456789");
    return end == std::string_view::npos ? text.size() : end;
}

/// The number that stands right behind a year, as `12` in `200412`: a note mark that was raised once.
/// 0 where the digits are no year and one or two more.
[[nodiscard]] constexpr std::uint32_t number_behind_year(std::string_view text) noexcept {
    const std::size_t size = digit_run(text);
    if ((size != 5 && size != 6) || (!text.starts_with("19") && !text.starts_with("20"))) {
        return 0;
    }
    return decimal_number(text.substr(4, size - 4)).value;
}

/// Superscript digits from the start of a text, at most four.
[[nodiscard]] constexpr Numeral superscript_number(std::string_view text) noexcept {
    Numeral found;
    for (int read = 0; found.size < text.size() && read < 4; ++read) {
        const CodePoint c = decode(text, found.size);
        const int digit = superscript_of(c.value);
        if (digit < 0) {
            break;
        }
        found.value = found.value * 10 + static_cast<unsigned>(digit);
        found.size += c.size;
    }
    return found;
}

/// A letter as a number: by the order of its alphabet, and, for a Cyrillic letter that looks like a
/// Latin one, by the order of that one. 0 for none.
struct LetterValue {
    unsigned order = 0;
    unsigned look = 0;
};

[[nodiscard]] constexpr LetterValue letter_value(char32_t c) noexcept {
    if (c >= 'a' && c <= 'z') {
        return {static_cast<unsigned>(c - 'a') + 1, 0};
    }
    if (c >= 'A' && c <= 'Z') {
        return {static_cast<unsigned>(c - 'A') + 1, 0};
    }
    const char32_t lower = to_lower(c);
    constexpr std::u32string_view cyrillic = U"абвгдежзиклмнопрстуфхцчшщэюя";
    if (const auto at = cyrillic.find(lower); at != std::u32string_view::npos) {
        LetterValue value{static_cast<unsigned>(at) + 1, 0};
        switch (lower) {
        case U'а': value.look = 1; break;
        case U'в': value.look = 2; break;
        case U'с': value.look = 3; break;
        case U'е': value.look = 5; break;
        case U'к': value.look = 11; break;
        case U'м': value.look = 13; break;
        case U'н': value.look = 8; break;
        case U'о': value.look = 15; break;
        case U'р': value.look = 16; break;
        case U'т': value.look = 20; break;
        case U'х': value.look = 24; break;
        case U'у': value.look = 25; break;
        default: break;
        }
        return value;
    }
    constexpr std::u32string_view arabic = U"أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
    if (c == U'ا' || c == U'إ') {
        return {1, 0};
    }
    if (const auto at = arabic.find(c); at != std::u32string_view::npos) {
        return {static_cast<unsigned>(at) + 1, 0};
    }
    return {};
}

/// The letter with a number: a, b, ... z, aa, ab, ...
[[nodiscard]] inline std::string letter_name(unsigned value) {
    std::string name;
    for (; value > 0; value = (value - 1) / 26) {
        name.insert(name.begin(), static_cast<char>('a' + (value - 1) % 26));
    }
    return name;
}

/// One spelling of a number word.
struct NumberWord {
    std::string_view word;
    unsigned value;
};

/// `أولا`, `ثانيا`, ... as headings are numbered; tanwin is not in these (it is skipped).
[[nodiscard]] inline const auto& arabic_ordinals() noexcept {
    static constexpr std::array<NumberWord, 24> words = {{
        {"حادي عشر", 11}, {"ثاني عشر", 12}, {"ثالث عشر", 13}, {"رابع عشر", 14}, {"خامس عشر", 15},
        {"سادس عشر", 16}, {"سابع عشر", 17}, {"ثامن عشر", 18}, {"تاسع عشر", 19}, {"عشرون", 20},
        {"أولا", 1},      {"اولا", 1},      {"ثانيا", 2},     {"ثالثا", 3},     {"رابعا", 4},
        {"خامسا", 5},     {"سادسا", 6},     {"سابعا", 7},     {"ثامنا", 8},     {"تاسعا", 9},
        {"عاشرا", 10},    {"حادي-عشر", 11}, {"ثاني-عشر", 12}, {"عشرين", 20},
    }};
    return words;
}

/// `الأول`, `الثاني`, ... as they follow the word for chapter.
[[nodiscard]] inline const auto& arabic_definite_ordinals() noexcept {
    static constexpr std::array<NumberWord, 24> words = {{
        {"الحادي عشر", 11}, {"الثاني عشر", 12}, {"الثالث عشر", 13}, {"الأول", 1},    {"الأولى", 1},
        {"الاول", 1},       {"الثاني", 2},      {"الثانية", 2},     {"الثالث", 3},   {"الثالثة", 3},
        {"الرابع", 4},      {"الرابعة", 4},     {"الخامس", 5},      {"الخامسة", 5},  {"السادس", 6},
        {"السادسة", 6},     {"السابع", 7},      {"السابعة", 7},     {"الثامن", 8},   {"الثامنة", 8},
        {"التاسع", 9},      {"التاسعة", 9},     {"العاشر", 10},     {"العاشرة", 10},
    }};
    return words;
}

/// The first of its kind in words, as `Article premier` has it; in lower case.
[[nodiscard]] inline const auto& first_words() noexcept {
    static constexpr auto words = std::to_array<NumberWord>({{"premier", 1},
                                                             {"première", 1},
                                                             {"primero", 1},
                                                             {"primera", 1},
                                                             {"one", 1},
                                                             {"first", 1},
                                                             {"первый", 1},
                                                             {"первая", 1}});
    return words;
}

/// `ألف`, `باء`, ... the names of the letters, as headings are lettered.
[[nodiscard]] inline const auto& arabic_letter_names() noexcept {
    static constexpr std::array<NumberWord, 31> words = {{
        {"ألف", 1},  {"الف", 1},  {"باء", 2},  {"جيم", 3},  {"دال", 4},  {"هاء", 5},  {"واو", 6},
        {"زاي", 7},  {"زين", 7},  {"حاء", 8},  {"طاء", 9},  {"ياء", 10}, {"كاف", 11}, {"لام", 12},
        {"ميم", 13}, {"نون", 14}, {"سين", 15}, {"عين", 16}, {"فاء", 17}, {"صاد", 18}, {"قاف", 19},
        {"راء", 20}, {"شين", 21}, {"تاء", 22}, {"ثاء", 23}, {"خاء", 24}, {"ذال", 25}, {"ضاد", 26},
        {"ظاء", 27}, {"غين", 28}, {"هـ", 5},
    }};
    return words;
}

}  // namespace wgig::detail::reader
