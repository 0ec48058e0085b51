// What kind of character a code point is, and what it is equal to when texts are compared.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <wgig/core/config.hpp>

namespace wgig {

/// The kinds that words, terms and numbers are told apart by.
enum class CharacterClass : std::uint8_t {
    other,      ///< punctuation, symbols, controls, what is not assigned
    space,      ///< white space, line ends, no-break spaces
    letter,     ///< letters of scripts that put spaces between words
    ideograph,  ///< Han characters and kana: each may be a word of its own
    digit,      ///< decimal digits of any script
    mark,       ///< combining marks: they belong to the character before them
    format,     ///< soft hyphens, joiners, direction marks: invisible
};

/// Complexity: O(1), a table of two levels made from the Unicode Character Database.
[[nodiscard]] WGIG_DECL CharacterClass character_class(char32_t c) noexcept;

/// The value of a decimal digit of any script (`5`, `٥`, `５`), or -1.
[[nodiscard]] WGIG_DECL int digit_value(char32_t c) noexcept;

/// What a character is equal to when terms are matched: lower case, no diacritics, compatibility
/// forms resolved (full width, ligatures, Arabic presentation forms), Arabic alef and ya forms and
/// ta marbuta united, hamza carriers bare, `ё` as `е`, hyphens and quotes united. Empty for what
/// does not count at all: combining marks, tatweel, soft hyphens.
struct Folded {
    std::array<char32_t, 4> characters{};  ///< the characters it is equal to
    std::uint8_t size = 0;                 ///< how many of them there are
};
/// The folded form of one character. Complexity: O(1).
[[nodiscard]] WGIG_DECL Folded fold(char32_t c) noexcept;

/// The folded form of a whole text. Complexity: O(n).
[[nodiscard]] WGIG_DECL std::string fold(std::string_view text);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/text/impl/character.ipp>
#endif
