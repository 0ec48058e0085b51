// Decimal digits of all scripts.
#pragma once

#include <cstdint>
#include <string_view>

#include <wgig/source/impl/facts/character.hpp>

namespace wgig::detail::facts {

/// Numbers stop growing here: no count is larger, and nothing overflows.
inline constexpr std::int64_t largest_number = 1'000'000'000'000'000;

/// The digit at `at` in Western, Arabic, Persian or full-width form; size 0 where there is none.
struct Digit {
    int value = -1;
    std::size_t size = 0;
};
inline Digit digit_at(std::string_view text, std::size_t at) noexcept {
    if (at >= text.size()) {
        return {};
    }
    if (static_cast<unsigned char>(text[at]) < 0x80) {
        return is_ascii_digit(text[at]) ? Digit{text[at] - '0', 1} : Digit{};
    }
    const CodePoint c = decode(text, at);
    const int value = digit_value(c.value);
    return value >= 0 ? Digit{value, c.size} : Digit{};
}

}  // namespace wgig::detail::facts
