// Small questions about the characters around a place.
#pragma once

#include <algorithm>
#include <string_view>

#include <wgig/source/impl/facts/lexeme.hpp>
#include <wgig/source/impl/facts/particles.hpp>
#include <wgig/text/character.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::facts {

/// Like `decode`, but answers 0 at the end of the text.
inline CodePoint code_point_at(std::string_view text, std::size_t at) noexcept {
    return at < text.size() ? decode(text, at) : CodePoint{};
}
inline CodePoint code_point_before(std::string_view text, std::size_t at) noexcept {
    return at > 0 ? decode_before(text, at) : CodePoint{};
}

inline bool is_ascii_digit(char c) noexcept { return c >= '0' && c <= '9'; }
inline bool is_ascii_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }
inline bool is_ascii_lower(char c) noexcept { return c >= 'a' && c <= 'z'; }
inline bool is_ascii_letter(char c) noexcept { return is_ascii_upper(c) || is_ascii_lower(c); }

/// White space and what is invisible: no-break spaces, direction marks, soft hyphens.
inline bool is_blank(char32_t c) noexcept {
    if (c < 0x80) {
        return c == U' ' || (c >= 9 && c <= 13);
    }
    const CharacterClass kind = character_class(c);
    return kind == CharacterClass::space || kind == CharacterClass::format;
}

inline bool is_letter(char32_t c) noexcept {
    if (c < 0x80) {
        return (c | 0x20U) >= U'a' && (c | 0x20U) <= U'z';
    }
    const CharacterClass kind = character_class(c);
    return kind == CharacterClass::letter || kind == CharacterClass::mark;
}

inline bool is_dash(char32_t c) noexcept {
    return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFF0D ||
           c == U'~' || c == 0xFF5E || c == 0x301C || c == 0xFE63;
}

/// The first offset from `at` on that is not blank, looking no further than `longest_look`.
inline std::size_t skip_blanks(std::string_view text, std::size_t at) noexcept {
    const std::size_t limit = std::min(text.size(), at + longest_look);
    while (at < limit) {
        const CodePoint c = decode(text, at);
        if (!is_blank(c.value)) {
            break;
        }
        at += c.size;
    }
    return at;
}
inline std::size_t skip_blanks_back(std::string_view text, std::size_t at) noexcept {
    const std::size_t limit = at > longest_look ? at - longest_look : 0;
    while (at > limit) {
        const CodePoint c = decode_before(text, at);
        if (!is_blank(c.value)) {
            break;
        }
        at -= c.size;
    }
    return at;
}

/// The word that ends before `at`, blanks between left out; empty where there is none. `begin` is
/// where it begins, or `at` without its blanks.
struct NearWord {
    FoldedWord word;
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] bool is(std::uint32_t roles) const noexcept {
        return begin < end && has_role(word, roles);
    }
    [[nodiscard]] bool empty() const noexcept { return begin == end; }
};

inline NearWord word_before(std::string_view text, std::size_t at) noexcept {
    NearWord near;
    near.end = skip_blanks_back(text, at);
    near.begin = near.end;
    while (near.begin > 0 && near.end - near.begin < longest_word) {
        const CodePoint c = decode_before(text, near.begin);
        if (!is_letter(c.value)) {
            break;
        }
        near.begin -= c.size;
    }
    near.word = FoldedWord(text.substr(near.begin, near.end - near.begin));
    return near;
}

inline NearWord word_after(std::string_view text, std::size_t at) noexcept {
    NearWord near;
    near.begin = skip_blanks(text, at);
    near.end = near.begin;
    while (near.end < text.size() && near.end - near.begin < longest_word) {
        const CodePoint c = decode(text, near.end);
        if (!is_letter(c.value)) {
            break;
        }
        near.end += c.size;
    }
    near.word = FoldedWord(text.substr(near.begin, near.end - near.begin));
    return near;
}

/// Whether `word` is one of the words of a short list separated by spaces.
inline bool in_list(std::string_view word, std::string_view list) noexcept {
    for (std::size_t at = 0; at < list.size() && !word.empty();) {
        std::size_t same = 0;
        while (at < list.size() && same < word.size() && list[at] == word[same]) {
            ++at;
            ++same;
        }
        if (same == word.size() && (at == list.size() || list[at] == ' ')) {
            return true;
        }
        while (at < list.size() && list[at] != ' ') {
            ++at;
        }
        ++at;
    }
    return false;
}
/// Whether `word` begins with one of the words of a list.
inline bool begins_in_list(std::string_view word, std::string_view list) noexcept {
    for (std::size_t at = 0; at < list.size();) {
        const std::size_t end = std::min(list.find(' ', at), list.size());
        if (word.starts_with(list.substr(at, end - at))) {
            return true;
        }
        at = end + 1;
    }
    return false;
}

}  // namespace wgig::detail::facts
