// Words that a line end has cut in two: with or without their hyphen?
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>

#include <wgig/source/impl/reader/draft.hpp>

namespace wgig::detail::reader {

[[nodiscard]] constexpr bool is_hyphen(char32_t c) noexcept {
    return c == '-' || c == 0x2010 || c == 0x2011 || c == 0xAD;
}

/// A hyphen between a letter and a lower-case letter on the next line was put there by the
/// typesetter, unless the document writes the word with it elsewhere, or its first part hardly
/// ever stands without (`self-`, `non-`). The document's own usage decides first.
class HyphenUsage {
public:
    /// Learns the cut words of all pieces, then counts both spellings in one pass over the text.
    HyphenUsage(const Source& source, const Draft& draft) {
        for (std::size_t i = 1; i < draft.pieces.size(); ++i) {
            const Piece& piece = draft.pieces[i];
            const Piece& before = draft.pieces[i - 1];
            if (piece.join != Join::line || before.end > piece.begin ||
                before.begin == before.end) {
                continue;
            }
            if (before.whole && before.ending != Ending::dash) {
                continue;
            }
            const std::string_view left = source.slice(Span{before.begin, before.end});
            const std::string_view right = source.slice(Span{piece.begin, piece.end});
            if (is_hyphen(last_character(left)) && is_lower(first_character(right))) {
                wanted_[key(left, right)] = {};
            }
        }
        if (!wanted_.empty()) {
            count(source.text);
        }
    }

    /// Whether the hyphen at the end of `left` stays when `right` is joined to it.
    [[nodiscard]] bool keeps(std::string_view left, std::string_view right) const {
        const CodePoint hyphen = decode_before(left, left.size());
        if (hyphen.value == 0xAD) {
            return false;
        }
        const std::string_view word = last_word(left.substr(0, left.size() - hyphen.size));
        if (word.empty()) {
            return true;
        }
        if (const auto found = wanted_.find(key(left, right)); found != wanted_.end()) {
            if (found->second.hyphenated != found->second.joined) {
                return found->second.hyphenated > found->second.joined;
            }
        }
        const char32_t before = last_character(word);
        return !is_lower(before) || is_prefix(word) || is_suffix(first_word(right));
    }

private:
    struct Usage {
        std::uint32_t joined = 0;
        std::uint32_t hyphenated = 0;
    };

    // Any byte of a letter: ASCII letters and all that is not ASCII.
    [[nodiscard]] static bool is_word_byte(char byte) noexcept {
        const auto c = static_cast<unsigned char>(byte);
        return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    [[nodiscard]] static std::string_view last_word(std::string_view text) noexcept {
        std::size_t begin = text.size();
        while (begin > 0 && text.size() - begin < 80 && is_word_byte(text[begin - 1])) {
            --begin;
        }
        return text.substr(begin);
    }
    [[nodiscard]] static std::string_view first_word(std::string_view text) noexcept {
        std::size_t end = 0;
        while (end < text.size() && end < 80 && is_word_byte(text[end])) {
            ++end;
        }
        return text.substr(0, end);
    }

    static constexpr std::uint64_t seed = 0xCBF29CE484222325ULL;
    [[nodiscard]] static std::uint64_t mix(std::uint64_t hash, char byte) noexcept {
        const auto c = static_cast<unsigned char>(byte);
        const unsigned lower = c >= 'A' && c <= 'Z' ? c + 32U : c;
        return (hash ^ lower) * 0x100000001B3ULL;
    }
    [[nodiscard]] static std::uint64_t hash(std::uint64_t start, std::string_view word) noexcept {
        for (const char byte : word) {
            start = mix(start, byte);
        }
        return start;
    }
    /// The hash of the two parts without the hyphen.
    [[nodiscard]] static std::uint64_t key(std::string_view left, std::string_view right) noexcept {
        const std::size_t hyphen = decode_before(left, left.size()).size;
        return hash(hash(seed, last_word(left.substr(0, left.size() - hyphen))), first_word(right));
    }

    void count(std::string_view text) {
        std::size_t at = 0;
        while (at < text.size()) {
            if (!is_word_byte(text[at])) {
                ++at;
                continue;
            }
            std::uint64_t value = seed;
            bool hyphen = false;
            const std::size_t begin = at;
            while (at < text.size() && at - begin < 160) {
                if (is_word_byte(text[at])) {
                    value = mix(value, text[at]);
                } else if (text[at] == '-' && !hyphen && at + 1 < text.size() &&
                           is_word_byte(text[at + 1])) {
                    hyphen = true;
                } else {
                    break;
                }
                ++at;
            }
            if (const auto found = wanted_.find(value); found != wanted_.end()) {
                ++(hyphen ? found->second.hyphenated : found->second.joined);
            }
        }
    }

    [[nodiscard]] static bool is_one_of(std::string_view word, const auto& words) noexcept {
        for (const std::string_view candidate : words) {
            if (match_word(word, candidate) == word.size() && !word.empty()) {
                return true;
            }
        }
        return false;
    }
    [[nodiscard]] static bool is_prefix(std::string_view word) noexcept {
        static constexpr auto prefixes = std::to_array<std::string_view>(
            {"self",  "non",   "well", "cross", "ex",   "quasi", "all",   "half", "high",   "low",
             "long",  "short", "so",   "e",     "vice", "celui", "celle", "ceux", "celles", "peut",
             "c'est", "est",   "vis",  "из",    "по",   "во",    "кое",   "вице", "экс"});
        return is_one_of(word, prefixes);
    }
    [[nodiscard]] static bool is_suffix(std::string_view word) noexcept {
        static constexpr auto suffixes = std::to_array<std::string_view>(
            {"il", "elle", "ils", "elles", "t", "ce", "ci", "là", "même", "mêmes", "dire", "être",
             "based", "то", "либо", "нибудь", "за", "под"});
        return is_one_of(word, suffixes);
    }

    std::unordered_map<std::uint64_t, Usage> wanted_;
};

}  // namespace wgig::detail::reader
