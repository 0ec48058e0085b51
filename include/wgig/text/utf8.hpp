// UTF-8: is it valid, what is the next character, how is one written.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <wgig/core/code_points.hpp>
#include <wgig/core/config.hpp>

namespace wgig {

/// A code point and the number of bytes it takes.
struct CodePoint {
    char32_t value = 0;    ///< the code point
    std::size_t size = 0;  ///< the number of bytes, 1 to 4
};

/// Offset of the first byte that is not part of valid UTF-8 (no overlong forms, no surrogates,
/// nothing past U+10FFFF), or `npos`. Complexity: O(n).
[[nodiscard]] WGIG_DECL std::size_t first_invalid_utf8(std::string_view text) noexcept;

/// The code point at a character boundary of valid UTF-8; `at` must be inside the text.
[[nodiscard]] constexpr CodePoint decode(std::string_view text, std::size_t at) noexcept {
    const auto byte = [&](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[at + i]));
    };
    const auto rest = [&](std::size_t i) { return byte(i) & 0x3FU; };
    const std::size_t left = text.size() - at;
    const char32_t lead = byte(0);
    if (lead < 0x80 || left < 2) {
        return {lead, 1};
    }
    if (lead < 0xE0) {
        return {((lead & 0x1FU) << 6U) | rest(1), 2};
    }
    if (left < 3) {
        return {lead, 1};
    }
    if (lead < 0xF0) {
        return {((lead & 0x0FU) << 12U) | (rest(1) << 6U) | rest(2), 3};
    }
    if (left < 4) {
        return {lead, 1};
    }
    return {((lead & 0x07U) << 18U) | (rest(1) << 12U) | (rest(2) << 6U) | rest(3), 4};
}

/// The code point that ends just before `end`, which must be a boundary and not 0.
[[nodiscard]] constexpr CodePoint decode_before(std::string_view text, std::size_t end) noexcept {
    return decode(text.substr(0, end), detail::boundary_before(text, end - 1));
}

/// Appends a code point as UTF-8.
constexpr void append_utf8(std::string& out, char32_t c) {
    const auto put = [&](char32_t bits) { out += static_cast<char>(bits); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0U | (c >> 6U));
        put(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        put(0xE0U | (c >> 12U));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    } else {
        put(0xF0U | (c >> 18U));
        put(0x80U | ((c >> 12U) & 0x3FU));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    }
}

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/text/impl/utf8.ipp>
#endif
