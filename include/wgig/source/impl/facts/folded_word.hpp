// A word as it is compared: without case and accents.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <wgig/text/character.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::facts {

/// The bytes that a word may have, folded or not: more than any known word has.
inline constexpr std::size_t longest_word = 48;

/// A folded word in memory of its own. What is longer than any known word is cut, and then equals
/// none of them.
class FoldedWord {
public:
    FoldedWord() = default;
    explicit FoldedWord(std::string_view word) noexcept {
        std::size_t at = 0;
        const std::size_t size = std::min(word.size(), longest_word);
        for (; at < size && static_cast<unsigned char>(word[at]) < 0x80; ++at) {
            const char c = word[at];
            bytes_[at] = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
        }
        size_ = static_cast<std::uint8_t>(at);
        while (at < word.size() && size_ < longest_word) {
            const CodePoint c = decode(word, at);
            at += c.size;
            const Folded form = fold(c.value);
            for (std::size_t i = 0; i < form.size; ++i) {
                append(form.characters[i]);
            }
        }
    }
    [[nodiscard]] std::string_view view() const noexcept { return {bytes_.data(), size_}; }

    [[nodiscard]] std::uint64_t hash() const noexcept {
        std::uint64_t first = 0;
        std::uint64_t last = 0;
        std::memcpy(&first, bytes_.data(), 8);
        std::memcpy(&last, bytes_.data() + (size_ > 8 ? size_ - 8U : 0U), 8);
        return (first ^ (last * 0x9E3779B97F4A7C15U) ^ size_) * 0xD6E8FEB86659FD93U;
    }

private:
    void append(char32_t c) noexcept {
        std::array<char, 4> out{};
        std::size_t n = 0;
        const auto byte = [&](char32_t bits) { out[n++] = static_cast<char>(bits); };
        if (c < 0x80) {
            byte(c);
        } else if (c < 0x800) {
            byte(0xC0U | (c >> 6U));
            byte(0x80U | (c & 0x3FU));
        } else if (c < 0x10000) {
            byte(0xE0U | (c >> 12U));
            byte(0x80U | ((c >> 6U) & 0x3FU));
            byte(0x80U | (c & 0x3FU));
        } else {
            byte(0xF0U | (c >> 18U));
            byte(0x80U | ((c >> 12U) & 0x3FU));
            byte(0x80U | ((c >> 6U) & 0x3FU));
            byte(0x80U | (c & 0x3FU));
        }
        if (size_ + n > longest_word) {
            size_ = longest_word;
            return;
        }
        for (std::size_t i = 0; i < n; ++i) {
            bytes_[size_ + i] = out[i];
        }
        size_ = static_cast<std::uint8_t>(size_ + n);
    }

    std::array<char, longest_word> bytes_{};
    std::uint8_t size_ = 0;
};

}  // namespace wgig::detail::facts
