#pragma once

#include <algorithm>
#include <array>

#include <wgig/text/character.hpp>
#include <wgig/text/segment.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig {
namespace detail::segmenting {

/// Marks that stay inside a word between two letters: can't, well-being, Г.-мн.
inline bool joins_letters(char32_t c) noexcept {
    return c == U'-' || c == U'\'' || c == 0x2019 || c == 0x2010 || c == 0x2011 || c == 0x00B7;
}

/// Marks that stay inside a number between two digits: 1,250.5
inline bool joins_digits(char32_t c) noexcept { return c == U'.' || c == U','; }

inline CharacterClass class_at(std::string_view text, std::size_t at) noexcept {
    return at < text.size() ? character_class(decode(text, at).value) : CharacterClass::other;
}

inline bool is_full_stop(char32_t c) noexcept {
    return c == U'.' || c == U'!' || c == U'?' || c == 0x2026 || c == 0x061F || c == 0x06D4;
}

/// Stops of scripts without spaces: they end a sentence whatever follows.
inline bool is_wide_stop(char32_t c) noexcept {
    return c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0xFF61;
}

inline bool closes(char32_t c) noexcept {
    return c == U'"' || c == U'\'' || c == U')' || c == U']' || c == 0x2019 || c == 0x201D ||
           c == 0x00BB || c == 0x300D || c == 0x300F || c == 0xFF09;
}

/// Words that carry a full stop without ending a sentence, folded.
inline bool is_abbreviation(std::string_view word) noexcept {
    static constexpr std::array<std::string_view, 76> words = {
        "al",    "approx", "art", "arts", "av",  "cap", "cf",   "ch",  "chap", "co",  "corp",
        "dept",  "doc",    "dr",  "dra",  "ed",  "eds", "ej",   "etc", "ex",   "fig", "gen",
        "gov",   "inc",    "jr",  "lic",  "ltd", "m",   "max",  "min", "mlle", "mm",  "mme",
        "mr",    "mrs",    "ms",  "no",   "nos", "num", "op",   "p",   "pag",  "par", "para",
        "paras", "parr",   "pp",  "prof", "rev", "sec", "sect", "sr",  "sra",  "ss",  "st",
        "vol",   "vs",     "абз", "г",    "гг",  "гл",  "гн",   "др",  "им",   "мин", "млн",
        "млрд",  "п",      "пп",  "пр",   "рис", "см",  "ср",   "ст",  "стр",  "тыс"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

inline char32_t value_at(std::string_view text, std::size_t at) noexcept {
    return at < text.size() ? decode(text, at).value : U'\0';
}

/// One of the two symbols that make a flag.
inline bool is_flag_letter(char32_t c) noexcept { return c >= 0x1F1E6 && c <= 0x1F1FF; }

/// Whether a picture goes on: with a colour of skin, or joined to another.
inline bool goes_on_as_emoji(std::string_view text, std::size_t at) noexcept {
    const char32_t next = value_at(text, at);
    return (next >= 0x1F3FB && next <= 0x1F3FF) ||
           (next >= 0x2190 && decode_before(text, at).value == 0x200D &&
            class_at(text, at) == CharacterClass::other);
}

/// Whether the full stop at `stop` belongs to the word before it.
inline bool stop_belongs_to_word(std::string_view text, std::size_t sentence, std::size_t stop) {
    std::size_t begin = stop;
    while (begin > sentence) {
        const CodePoint before = decode_before(text, begin);
        const CharacterClass kind = character_class(before.value);
        if (kind != CharacterClass::letter && kind != CharacterClass::mark) {
            break;
        }
        begin -= before.size;
        if (stop - begin > 24) {
            return false;
        }
    }
    if (begin == stop) {
        return false;
    }
    const std::string_view word = text.substr(begin, stop - begin);
    const CodePoint first = decode(word, 0);
    const bool one_letter = first.size == word.size();
    const bool initial = one_letter && fold(first.value).characters[0] != first.value;
    // "e.g.", "т.д.": a letter after a stop.
    const bool chained = one_letter && begin > sentence && text[begin - 1] == '.';
    return initial || chained || is_abbreviation(fold(word));
}

}  // namespace detail::segmenting

WGIG_DECL std::vector<Token> tokens(std::string_view text) {
    using namespace detail::segmenting;
    std::vector<Token> found;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const CodePoint c = decode(text, at);
        CharacterClass kind = character_class(c.value);
        at += c.size;
        if (kind == CharacterClass::space || kind == CharacterClass::format) {
            continue;
        }
        const auto take_marks = [&] {
            while (class_at(text, at) == CharacterClass::mark ||
                   class_at(text, at) == CharacterClass::format) {
                at += decode(text, at).size;
            }
        };
        take_marks();
        if (kind == CharacterClass::ideograph) {
            found.push_back({{begin, at}, TokenKind::ideograph});
            continue;
        }
        if (kind != CharacterClass::letter && kind != CharacterClass::digit) {
            if (is_flag_letter(c.value) && is_flag_letter(value_at(text, at))) {
                at += decode(text, at).size;
            }
            while (goes_on_as_emoji(text, at)) {
                at += decode(text, at).size;
                take_marks();
            }
            found.push_back({{begin, at}, TokenKind::punctuation});
            continue;
        }
        bool all_digits = kind == CharacterClass::digit;
        while (at < text.size()) {
            const CodePoint next = decode(text, at);
            const CharacterClass next_kind = character_class(next.value);
            if (next_kind == CharacterClass::letter || next_kind == CharacterClass::digit) {
                kind = next_kind;
                all_digits = all_digits && kind == CharacterClass::digit;
                at += next.size;
                take_marks();
                continue;
            }
            const CharacterClass after = class_at(text, at + next.size);
            const bool inside = (joins_letters(next.value) && kind == CharacterClass::letter &&
                                 after == CharacterClass::letter) ||
                                (joins_digits(next.value) && kind == CharacterClass::digit &&
                                 after == CharacterClass::digit);
            if (!inside) {
                break;
            }
            at += next.size;
        }
        found.push_back({{begin, at}, all_digits ? TokenKind::number : TokenKind::word});
    }
    return found;
}

WGIG_DECL std::vector<Span> sentences(std::string_view text) {
    using namespace detail::segmenting;
    std::vector<Span> found;
    std::size_t begin = 0;
    const auto finish = [&](std::size_t end) {
        std::size_t first = begin;
        while (first < end && class_at(text, first) == CharacterClass::space) {
            first += decode(text, first).size;
        }
        std::size_t last = end;
        while (last > first &&
               character_class(decode_before(text, last).value) == CharacterClass::space) {
            last -= decode_before(text, last).size;
        }
        if (first < last) {
            found.push_back({first, last});
        }
        begin = end;
    };
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        const std::size_t stop = at;
        at += c.size;
        if (c.value == U'\n') {
            finish(at);
            continue;
        }
        const bool wide = is_wide_stop(c.value);
        if (!wide && !is_full_stop(c.value)) {
            continue;
        }
        while (at < text.size()) {
            const CodePoint next = decode(text, at);
            if (!closes(next.value) && !is_full_stop(next.value) && !is_wide_stop(next.value)) {
                break;
            }
            at += next.size;
        }
        if (wide || at == text.size()) {
            finish(at);
            continue;
        }
        if (class_at(text, at) != CharacterClass::space) {
            continue;
        }
        std::size_t next = at;
        while (next < text.size() && class_at(text, next) == CharacterClass::space) {
            next += decode(text, next).size;
        }
        if (next < text.size()) {
            const char32_t first = decode(text, next).value;
            const bool lower_case = character_class(first) == CharacterClass::letter &&
                                    fold(first).characters[0] == first && first < 0x0590 &&
                                    first != 0x00AA && first != 0x00BA;
            if (lower_case || (c.value == U'.' && stop_belongs_to_word(text, begin, stop))) {
                continue;
            }
        }
        finish(at);
    }
    finish(text.size());
    return found;
}

}  // namespace wgig
