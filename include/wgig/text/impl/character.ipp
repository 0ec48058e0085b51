#pragma once

#include <wgig/text/character.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig {
namespace detail::unicode {

#include <wgig/text/data/unicode_tables.inc>

inline constexpr char32_t block_size = 128;
inline constexpr std::size_t longest_fold = 4;

inline std::uint8_t class_entry(char32_t c) noexcept {
    return c > 0x10FFFF ? 0xF0
                        : class_blocks[class_index[c / block_size] * block_size + c % block_size];
}

}  // namespace detail::unicode

WGIG_DECL CharacterClass character_class(char32_t c) noexcept {
    return static_cast<CharacterClass>(detail::unicode::class_entry(c) & 0x0FU);
}

WGIG_DECL int digit_value(char32_t c) noexcept {
    const int value = detail::unicode::class_entry(c) >> 4U;
    return value == 15 ? -1 : value;
}

WGIG_DECL Folded fold(char32_t c) noexcept {
    using namespace detail::unicode;
    Folded folded{{c, 0, 0, 0}, 1};
    if (c > 0x10FFFF) {
        return folded;
    }
    const std::size_t entry = fold_blocks[fold_index[c / block_size] * block_size + c % block_size];
    if (entry != 0) {
        const std::uint32_t* form = &fold_pool[(entry - 1) * (longest_fold + 1)];
        folded.size = static_cast<std::uint8_t>(form[0]);
        for (std::size_t i = 0; i < longest_fold; ++i) {
            folded.characters[i] = form[i + 1];
        }
    }
    return folded;
}

WGIG_DECL std::string fold(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        at += c.size;
        const Folded folded = fold(c.value);
        for (std::size_t i = 0; i < folded.size; ++i) {
            append_utf8(out, folded.characters[i]);
        }
    }
    return out;
}

}  // namespace wgig
