// What a line may begin with: `12.`, `(iv)`, `II.`, `一、`, `أولا -`, `•`, `Chapter 3`, `¹`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <wgig/core/span.hpp>
#include <wgig/source/impl/reader/numeral.hpp>
#include <wgig/source/impl/reader/words.hpp>

namespace wgig::detail::reader {

/// What a mark counts with.
enum class MarkKind : std::uint8_t {
    number,       ///< digits of any script
    decimal,      ///< 1.2, 1.2.3
    letters,      ///< a letter, a roman number, or what may be either
    chinese,      ///< 一 二 三
    ordinal,      ///< أولا ثانيا
    letter_name,  ///< ألف باء
    bullet,
    word,  ///< Chapter 3
    note,  ///< a superscript number or U+FFFD: only notes begin so
};

/// What stands around the number of a mark.
enum class Frame : std::uint8_t {
    bare,
    dot,
    right_paren,
    parens,
    bracket,
    comma,
    dash,
    slash,
    circled,
    quoted,
    superscript,
    replacement
};

/// A mark with all its readings; which one is right, the marks before it tell.
struct Mark {
    MarkKind kind{};
    Frame frame{};
    WordRole word = WordRole::none;
    bool upper = false;      ///< upper-case letters
    bool alone = false;      ///< nothing follows on its line
    bool wide = false;       ///< a tab or more than one space follows
    bool weak = false;       ///< a bare number and one space: as any sentence may begin
    std::uint8_t depth = 1;  ///< components of a decimal
    std::uint32_t number =
        0;  ///< digits, Chinese numbers, ordinals; the last component of a decimal
    std::uint32_t roman = 0;   ///< as a roman number
    std::uint32_t letter = 0;  ///< as a letter
    std::uint32_t look = 0;    ///< as the Latin letter that it looks like
    char32_t bullet = 0;
    Span span;                ///< the mark
    std::size_t content = 0;  ///< where the text after it begins

    /// Whether one of its readings is the value that is expected.
    [[nodiscard]] bool reads(std::uint32_t value) const noexcept {
        return value != 0 && (number == value || letter == value || look == value);
    }
};

}  // namespace wgig::detail::reader
