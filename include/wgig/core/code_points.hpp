// Where the characters of a UTF-8 text begin, for all that cuts texts or counts in them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace wgig::detail {

/// Whether a byte goes on with a character that began before it.
[[nodiscard]] constexpr bool is_continuation(char byte) noexcept {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Number of characters. Complexity: O(n).
[[nodiscard]] constexpr std::size_t count_code_points(std::string_view text) noexcept {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

/// Whether no character goes on at an offset; the end of the text is such a place.
[[nodiscard]] constexpr bool is_boundary(std::string_view text, std::size_t at) noexcept {
    return at == text.size() || (at < text.size() && !is_continuation(text[at]));
}

/// The last place between two characters that is not after `at`; past the end, the end.
[[nodiscard]] constexpr std::size_t boundary_before(std::string_view text,
                                                    std::size_t at) noexcept {
    at = std::min(at, text.size());
    while (at > 0 && at < text.size() && is_continuation(text[at])) {
        --at;
    }
    return at;
}

/// The first place between two characters that is not before `at`; past the end, the end.
[[nodiscard]] constexpr std::size_t boundary_after(std::string_view text, std::size_t at) noexcept {
    at = std::min(at, text.size());
    while (at < text.size() && is_continuation(text[at])) {
        ++at;
    }
    return at;
}

}  // namespace wgig::detail
