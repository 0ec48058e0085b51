// The folded words of a vocabulary, numbered, and found again by their bytes.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <wgig/core/fetch_early.hpp>

namespace wgig::detail::matching {

/// Eight bytes as a number whose lowest byte is the first, on every machine.
inline std::uint64_t load8(const char* bytes) noexcept {
    std::uint64_t value = 0;
    std::memcpy(&value, bytes, sizeof value);
    if constexpr (std::endian::native == std::endian::big) {
        std::uint64_t swapped = 0;
        for (int i = 0; i < 8; ++i) {
            swapped = (swapped << 8U) | ((value >> (8U * static_cast<unsigned>(i))) & 0xFFU);
        }
        value = swapped;
    }
    return value;
}

/// Keeps the first `count` of eight bytes, 0 to 8.
inline std::uint64_t first_bytes(std::uint64_t value, std::size_t count) noexcept {
    return count >= 8 ? value : value & ((std::uint64_t{1} << (8 * count)) - 1);
}

/// What a word is looked up by: its bytes where they are sixteen at most, the rest zero, so that most
/// look-ups compare two numbers; otherwise a hash, and a mark that no bytes give. No word has a zero in
/// it, so the length need not be kept.
struct WordKey {
    std::uint64_t low = 0;
    std::uint64_t high = 0;

    bool operator==(const WordKey&) const = default;
};

/// Words by their keys: open addressing, a power of two of slots, at most a third of them taken. Word 0 is
/// none.
class WordTable {
public:
    /// What a word's number can carry beside it: whether some term begins with the word, and whether
    /// there is more than one way to read it.
    static constexpr std::uint32_t starts = 1U << 31U;
    static constexpr std::uint32_t several = 1U << 30U;
    static constexpr std::uint32_t number = several - 1;
    /// Bytes of the longest word that is its own key.
    static constexpr std::size_t short_size = 16;

    WordTable() : keys_(16), numbers_(16) {}

    /// The number of a word, given one if it has none yet.
    std::uint32_t add(std::string_view word) {
        const WordKey key = key_of(word);
        if (const std::uint32_t known = numbers_[slot_of(key, word)]; known != 0) {
            return known;
        }
        if ((size_ + 1) * 3 > keys_.size()) {
            grow();
        }
        const std::size_t slot = slot_of(key, word);
        keys_[slot] = key;
        numbers_[slot] = static_cast<std::uint32_t>(++size_);
        if (word.size() > short_size) {
            long_words_.emplace_back(numbers_[slot], std::string(word));
        }
        longest_ = word.size() > longest_ ? word.size() : longest_;
        return numbers_[slot];
    }

    /// Its number, with its marks, or 0, by the key of a word of sixteen bytes at most.
    [[nodiscard]] std::uint32_t find_short(WordKey key) const noexcept {
        return find_short(key, place(key));
    }
    /// The same in two steps: `fetch_early` asks for the memory and gives what the second step needs.
    [[nodiscard]] std::size_t fetch_early(WordKey key) const noexcept {
        const std::size_t at = place(key);
        detail::fetch_early(&keys_[at]);
        detail::fetch_early(&numbers_[at]);
        return at;
    }
    [[nodiscard]] std::uint32_t find_short(WordKey key, std::size_t at) const noexcept {
        // One question, not two: whether a word is known is what no processor can guess; that the
        // first slot settles it is nearly always so.
        while (!is_settled(at, key)) {
            at = (at + 1) & (keys_.size() - 1);
        }
        return numbers_[at];
    }
    /// The same for a word of any length.
    [[nodiscard]] std::uint32_t find(std::string_view word) const noexcept {
        return numbers_[slot_of(key_of(word), word)];
    }
    /// The same where sixteen bytes after the word can be read.
    [[nodiscard]] std::uint32_t find_padded(const char* word, std::size_t size) const noexcept {
        if (size > short_size) {
            return find({word, size});
        }
        return find_short({first_bytes(load8(word), size),
                           size > 8 ? first_bytes(load8(word + 8), size - 8) : 0});
    }

    /// Gives words marks: `marks[n]` is or-ed to the number n.
    void mark(const std::vector<std::uint32_t>& marks) {
        for (std::uint32_t& word : numbers_) {
            word |= word == 0 ? 0 : marks[word];
        }
    }

    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    /// Bytes of the longest word.
    [[nodiscard]] std::size_t longest() const noexcept { return longest_; }

private:
    static WordKey key_of(std::string_view word) noexcept {
        const auto bytes = [&](std::size_t at) {
            std::uint64_t value = 0;
            for (std::size_t i = std::min(word.size(), at + 8); i > at; --i) {
                value = (value << 8U) | static_cast<unsigned char>(word[i - 1]);
            }
            return value;
        };
        if (word.size() <= short_size) {
            return {bytes(0), bytes(8)};
        }
        std::uint64_t hash = word.size();
        for (std::size_t at = 0; at < word.size(); at += 8) {
            hash = (hash ^ bytes(at)) * 0x9E3779B97F4A7C15ULL;
            hash ^= hash >> 29U;
        }
        return {hash, ~std::uint64_t{0}};
    }
    [[nodiscard]] bool is_settled(std::size_t at, WordKey key) const noexcept {
        const std::uint64_t differs = (keys_[at].low ^ key.low) | (keys_[at].high ^ key.high);
        return (static_cast<unsigned>(differs == 0) | static_cast<unsigned>(numbers_[at] == 0)) !=
               0;
    }
    [[nodiscard]] std::size_t place(WordKey key) const noexcept {
        const std::uint64_t mixed =
            key.low * 0x9E3779B97F4A7C15ULL ^ key.high * 0xC2B2AE3D27D4EB4FULL;
        return static_cast<std::size_t>((mixed ^ (mixed >> 32U)) * 0x9E3779B97F4A7C15ULL >> shift_);
    }
    // The slot of the word, or the free one where it would go.
    [[nodiscard]] std::size_t slot_of(WordKey key, std::string_view word) const noexcept {
        std::size_t at = place(key);
        while (numbers_[at] != 0 && !(keys_[at] == key && is_it(numbers_[at], word))) {
            at = (at + 1) & (keys_.size() - 1);
        }
        return at;
    }
    [[nodiscard]] bool is_it(std::uint32_t word, std::string_view text) const noexcept {
        if (text.size() <= short_size) {
            return true;
        }
        // In the order of their numbers, as they were added.
        const auto found = std::lower_bound(
            long_words_.begin(), long_words_.end(), word & number,
            [](const auto& entry, std::uint32_t value) { return entry.first < value; });
        return found->second == text;
    }
    void grow() {
        std::vector<WordKey> keys(keys_.size() * 2);
        std::vector<std::uint32_t> numbers(keys.size());
        keys.swap(keys_);
        numbers.swap(numbers_);
        --shift_;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (numbers[i] != 0) {
                std::size_t at = place(keys[i]);
                while (numbers_[at] != 0) {
                    at = (at + 1) & (keys_.size() - 1);
                }
                keys_[at] = keys[i];
                numbers_[at] = numbers[i];
            }
        }
    }

    std::vector<WordKey> keys_;
    std::vector<std::uint32_t> numbers_;  // beside the keys; 0 for a free slot
    unsigned shift_ = 60;                 // 64 less the logarithm of the number of slots
    std::size_t size_ = 0;
    std::size_t longest_ = 0;
    std::vector<std::pair<std::uint32_t, std::string>> long_words_;  // by number
};

}  // namespace wgig::detail::matching
