// The folded forms of the characters that take two bytes, ready to be copied.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <wgig/text/character.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::matching {

/// What a word does at a character.
enum class Step : std::uint8_t {
    take,     ///< it goes on: the folded bytes are appended, of which there may be none
    end,      ///< it ends before it
    special,  ///< the long way: the folded form does not fit here
};

/// Of one character below U+0800.
struct ShortFold {
    std::array<char, 2> bytes{};
    std::uint8_t size = 0;
    Step step = Step::end;
};

inline bool continues_word(CharacterClass kind) noexcept {
    return kind == CharacterClass::letter || kind == CharacterClass::digit ||
           kind == CharacterClass::mark;
}

inline bool begins_word(CharacterClass kind) noexcept {
    return kind == CharacterClass::letter || kind == CharacterClass::digit;
}

/// Appends a folded character in the code that words are kept in: one byte for the letters of Latin,
/// Cyrillic, Arabic and Greek, so that most words fit into eight; a mark and UTF-8 for the rest. Two
/// words have the same code only when they have the same characters.
inline void append_code(std::string& out, char32_t c) {
    struct Block {
        char32_t first;
        char32_t last;
        unsigned char code;
    };
    constexpr Block blocks[] = {
        {0x0430, 0x044F, 0x80}, {0x0621, 0x064A, 0xA0}, {0x03B1, 0x03C9, 0xCA}};
    if (c < 0x80) {
        out += static_cast<char>(c);
        return;
    }
    for (const Block& block : blocks) {
        if (c >= block.first && c <= block.last) {
            out += static_cast<char>(block.code + (c - block.first));
            return;
        }
    }
    out += '\xFF';
    append_utf8(out, c);
}

/// The code of an Arabic letter.
inline constexpr char arabic_code(char32_t letter) noexcept {
    return static_cast<char>(0xA0 + (letter - 0x0621));
}
inline constexpr bool is_arabic_code(char code) noexcept {
    return static_cast<unsigned char>(code) >= 0xA0 && static_cast<unsigned char>(code) < 0xCA;
}

/// Appends the code of a character's folded form, its spaces left out.
inline void append_folded(std::string& out, char32_t c) {
    const Folded folded = fold(c);
    for (std::size_t i = 0; i < folded.size; ++i) {
        if (folded.characters[i] != U' ') {
            append_code(out, folded.characters[i]);
        }
    }
}

/// The code of a text that is folded already.
inline std::string code_of(std::string_view folded) {
    std::string out;
    for (std::size_t at = 0; at < folded.size();) {
        const CodePoint c = decode(folded, at);
        at += c.size;
        append_code(out, c.value);
    }
    return out;
}

inline std::array<ShortFold, 0x800> make_short_folds() {
    std::array<ShortFold, 0x800> all;
    for (char32_t c = 0; c < all.size(); ++c) {
        ShortFold& entry = all[c];
        const CharacterClass kind = character_class(c);
        if (!continues_word(kind) && kind != CharacterClass::format) {
            continue;
        }
        std::string bytes;
        append_folded(bytes, c);
        entry.step = bytes.size() <= entry.bytes.size() ? Step::take : Step::special;
        if (entry.step == Step::take) {
            std::copy(bytes.begin(), bytes.end(), entry.bytes.begin());
            entry.size = static_cast<std::uint8_t>(bytes.size());
        }
    }
    return all;
}

/// By code point; made once.
inline const std::array<ShortFold, 0x800>& short_folds() {
    static const std::array<ShortFold, 0x800> all = make_short_folds();
    return all;
}

}  // namespace wgig::detail::matching
