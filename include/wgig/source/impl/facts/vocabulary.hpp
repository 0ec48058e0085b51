// All known words in one table, and a filter in front of it that turns away almost every word of a
// running text after one look at its first eight bytes.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <bitset>
#include <cstring>
#include <string>
#include <unordered_map>

#include <wgig/source/impl/facts/character.hpp>
#include <wgig/source/impl/facts/words_things.hpp>

namespace wgig::detail::facts {

class Vocabulary {
public:
    static const Vocabulary& get() {
        static const Vocabulary vocabulary;
        return vocabulary;
    }

    /// Whether the word of `size` bytes at `begin` may be known. `padded` tells that at least eight
    /// bytes can be read there.
    [[nodiscard]] bool may_know(const char* begin, std::size_t size, bool padded) const noexcept {
        return filter_[slot(key(begin, size, padded))];
    }
    /// The meaning of a folded word, or nothing.
    [[nodiscard]] const Words* find(std::string_view folded) const {
        const auto found = words_.find(folded);
        return found == words_.end() ? nullptr : found->second;
    }

    /// Whether a word of Chinese may begin with this character.
    [[nodiscard]] bool begins_han(char32_t c) const noexcept {
        return c >= han_first && c < han_last && han_filter_[c - han_first];
    }
    /// The longest known word of Chinese at `at`.
    struct HanMatch {
        const Words* words = nullptr;
        std::size_t size = 0;
    };
    [[nodiscard]] HanMatch find_han(std::string_view text, std::size_t at) const noexcept {
        const std::string_view first = text.substr(at, 3);
        auto entry = std::lower_bound(
            han_.begin(), han_.end(), first,
            [](const HanWord& word, std::string_view key) { return word.text.substr(0, 3) < key; });
        HanMatch best;
        for (; entry != han_.end() && entry->text.starts_with(first); ++entry) {
            if (entry->text.size() > best.size && text.substr(at).starts_with(entry->text)) {
                best = {entry->words, entry->text.size()};
            }
        }
        return best;
    }

    static constexpr char32_t han_first = 0x3000;
    static constexpr char32_t han_last = 0xA000;

private:
    struct HanWord {
        std::string_view text;
        const Words* words = nullptr;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept {
            return std::hash<std::string_view>{}(text);
        }
    };

    // Case is one bit of the bytes in ASCII, Latin and Cyrillic; together with the lowest bit, which
    // tells the two lead bytes of Cyrillic apart, it is left out.
    static std::uint64_t key(const char* begin, std::size_t size, bool padded) noexcept {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, begin, padded ? 8 : std::min<std::size_t>(size, 8));
        std::uint64_t mask = ~std::uint64_t{0};
        if (size < 8) {
            mask = std::endian::native == std::endian::little
                       ? (std::uint64_t{1} << (8 * size)) - 1
                       : ~(mask >> (8 * size));
        }
        return (bytes | 0x2121212121212121U) & mask;
    }
    static std::size_t slot(std::uint64_t bytes) noexcept {
        return static_cast<std::size_t>((bytes * 0x9E3779B97F4A7C15U) >> (64U - filter_bits));
    }

    template <std::size_t n>
    void add(const std::array<Words, n>& rows) {
        for (const Words& row : rows) {
            const std::string_view words = row.words;
            for (std::size_t at = 0; at < words.size();) {
                const std::size_t end = std::min(words.find(' ', at), words.size());
                if (end > at) {
                    add_word(words.substr(at, end - at), row);
                }
                at = end + 1;
            }
        }
    }
    void add_word(std::string_view word, const Words& row) {
        const char32_t first = decode(word, 0).value;
        if (first >= 0x3400 && first < han_last) {
            han_.push_back({word, &row});
            han_filter_.set(first - han_first);
            return;
        }
        words_.emplace(FoldedWord(word).view(), &row);
        // As it is written and without its accents: capitals often go without.
        filter_.set(slot(key(word.data(), word.size(), false)));
        const FoldedWord folded(word);
        filter_.set(slot(key(folded.view().data(), folded.view().size(), false)));
        add_alefs(word);
    }
    // Arabic writes the hamza of an alef or leaves it out.
    void add_alefs(std::string_view word) {
        static constexpr std::array<std::string_view, 4> alefs = {"ا", "أ", "إ", "آ"};
        for (const std::string_view alef : alefs) {
            const std::size_t at = word.find(alef);
            for (std::size_t i = 0; at != std::string_view::npos && i < alefs.size(); ++i) {
                std::string other(word);
                other.replace(at, alef.size(), alefs[i]);
                filter_.set(slot(key(other.data(), other.size(), false)));
            }
        }
    }

    Vocabulary() {
        add(month_words);
        add(number_words);
        add(reference_words);
        add(counted_words);
        add(event_words);
        add(deadline_words);
        for (const PairedMonth& month : paired_months) {
            add_word(month.first, paired_);
        }
        std::sort(han_.begin(), han_.end(),
                  [](const HanWord& a, const HanWord& b) { return a.text < b.text; });
    }

    static constexpr unsigned filter_bits = 16;
    std::bitset<1U << filter_bits> filter_;
    std::bitset<han_last - han_first> han_filter_;
    std::unordered_map<std::string, const Words*, Hash, std::equal_to<>> words_;
    std::vector<HanWord> han_;
    static constexpr Words paired_{Sign::month, 0, 0, ""};
};

}  // namespace wgig::detail::facts
