// The folded words of a vocabulary, numbered, and found again by their bytes.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

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

/// Words by their bytes: open addressing, a power of two of slots, at most half of them taken. A word
/// of up to eight bytes is its own key, so that most look-ups compare one number; a longer one is
/// compared in full. Word 0 is none.
class WordTable {
public:
    /// What a word's number can carry beside it: whether some term begins with the word, and whether
    /// there is more than one way to read it.
    static constexpr std::uint32_t starts = 1U << 31U;
    static constexpr std::uint32_t several = 1U << 30U;
    static constexpr std::uint32_t number = several - 1;

    WordTable() : slots_(16) {}

    /// The number of a word, given one if it has none yet.
    std::uint32_t add(std::string_view word) {
        const std::uint64_t key = key_of(word);
        if (const Slot& slot = slots_[slot_of(key, word)]; slot.word != 0) {
            return slot.word;
        }
        if ((words_.size() + 1) * 2 > slots_.size()) {
            grow();
        }
        offsets_.push_back(pool_.size());
        pool_ += word;
        words_.push_back(static_cast<std::uint32_t>(word.size()));
        const auto fresh = static_cast<std::uint32_t>(words_.size());
        slots_[slot_of(key, word)] = {key, fresh, static_cast<std::uint32_t>(word.size())};
        longest_ = word.size() > longest_ ? word.size() : longest_;
        return fresh;
    }

    /// Its number, with `starts` where it has that mark, or 0. `key` is the bytes, the rest zero.
    [[nodiscard]] std::uint32_t find_short(std::uint64_t key, std::size_t size) const noexcept {
        for (std::size_t at = place(key);; at = (at + 1) & (slots_.size() - 1)) {
            const Slot& slot = slots_[at];
            if (slot.word == 0 || (slot.key == key && slot.size == size)) {
                return slot.word;
            }
        }
    }
    /// The same for a word of any length.
    [[nodiscard]] std::uint32_t find(std::string_view word) const noexcept {
        return slots_[slot_of(key_of(word), word)].word;
    }

    /// The same where eight bytes after the word can be read.
    [[nodiscard]] std::uint32_t find_padded(const char* word, std::size_t size) const noexcept {
        if (size <= 8) {
            return find_short(first_bytes(load8(word), size), size);
        }
        std::uint64_t hash = size;
        std::size_t at = 0;
        for (; at + 8 <= size; at += 8) {
            hash = mixed(hash ^ load8(word + at));
        }
        return slots_[slot_of(mixed(hash ^ first_bytes(load8(word + at), size - at)), {word, size})]
            .word;
    }

    /// Gives a word a mark.
    void mark(std::uint32_t word, std::uint32_t flag) {
        const std::string_view bytes = text(word);
        slots_[slot_of(key_of(bytes), bytes)].word |= flag;
    }

    [[nodiscard]] std::string_view text(std::uint32_t word) const noexcept {
        return std::string_view(pool_).substr(offsets_[word - 1], words_[word - 1]);
    }
    [[nodiscard]] std::size_t size() const noexcept { return words_.size(); }
    /// Bytes of the longest word.
    [[nodiscard]] std::size_t longest() const noexcept { return longest_; }

private:
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t word = 0;
        std::uint32_t size = 0;
    };

    static std::uint64_t key_of(std::string_view word) noexcept {
        const auto tail = [&](std::size_t at) {
            std::uint64_t value = 0;
            for (std::size_t i = word.size(); i > at; --i) {
                value = (value << 8U) | static_cast<unsigned char>(word[i - 1]);
            }
            return value;
        };
        if (word.size() <= 8) {
            return tail(0);
        }
        std::uint64_t hash = word.size();
        std::size_t at = 0;
        for (; at + 8 <= word.size(); at += 8) {
            hash = mixed(hash ^ load8(word.data() + at));
        }
        return mixed(hash ^ tail(at));
    }
    static std::uint64_t mixed(std::uint64_t value) noexcept {
        value *= 0x9E3779B97F4A7C15ULL;
        return value ^ (value >> 29U);
    }
    [[nodiscard]] std::size_t place(std::uint64_t key) const noexcept {
        return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> shift_);
    }
    // The slot of the word, or the free one where it would go.
    [[nodiscard]] std::size_t slot_of(std::uint64_t key, std::string_view word) const noexcept {
        for (std::size_t at = place(key);; at = (at + 1) & (slots_.size() - 1)) {
            const Slot& slot = slots_[at];
            if (slot.word == 0 || (slot.key == key && slot.size == word.size() &&
                                   (word.size() <= 8 || text(slot.word & number) == word))) {
                return at;
            }
        }
    }
    void grow() {
        std::vector<Slot> old(slots_.size() * 2);
        old.swap(slots_);
        --shift_;
        for (const Slot& slot : old) {
            if (slot.word != 0) {
                std::size_t at = place(slot.key);
                while (slots_[at].word != 0) {
                    at = (at + 1) & (slots_.size() - 1);
                }
                slots_[at] = slot;
            }
        }
    }

    std::vector<Slot> slots_;
    unsigned shift_ = 60;  // 64 less the logarithm of the number of slots
    std::string pool_;     // the bytes of all words, one after the other
    std::vector<std::size_t> offsets_;
    std::vector<std::uint32_t> words_;  // their lengths
    std::size_t longest_ = 0;
};

}  // namespace wgig::detail::matching
