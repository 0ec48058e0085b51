// All known words in one table, and a filter in front of it that turns away almost every word of a
// running text after one look at its first eight bytes.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string>
#include <vector>

#include <wgig/source/impl/facts/character.hpp>
#include <wgig/source/impl/facts/words_things.hpp>

namespace wgig::detail::facts {

/// Masks of the first bytes of a number in memory, whichever end of it they are.
constexpr std::array<std::uint64_t, 9> make_masks() noexcept {
    std::array<std::uint64_t, 9> made{};
    for (unsigned size = 1; size <= 8; ++size) {
        const std::uint64_t all = ~std::uint64_t{0};
        made[size] = std::endian::native == std::endian::little ? all >> (64 - 8 * size)
                                                                : all << (64 - 8 * size);
    }
    return made;
}
inline constexpr std::array<std::uint64_t, 9> masks = make_masks();

inline constexpr std::u32string_view han_numerals = U"〇零一二两兩三四五六七八九十百千万萬";

class Vocabulary {
public:
    static const Vocabulary& get() {
        static const Vocabulary vocabulary;
        return vocabulary;
    }

    /// Whether the word of `size` bytes at `begin` may be known. `padded` tells that at least eight
    /// bytes can be read there.
    [[nodiscard]] bool may_know(const char* begin, std::size_t size, bool padded) const noexcept {
        const std::size_t at = slot(key(begin, size, padded));
        return ((filter_[at / 64] >> (at % 64)) & 1U) != 0;
    }
    /// The meaning of a folded word, or nothing.
    [[nodiscard]] const Words* find(const FoldedWord& word) const noexcept {
        const Words* const* found = words_.find(word);
        return found == nullptr ? nullptr : *found;
    }

    /// Whether a numeral or a known word of Chinese may begin with this character.
    [[nodiscard]] bool begins_han(char32_t c) const noexcept {
        const std::size_t at = c - han_first;
        return at < han_last - han_first && ((han_filter_[at / 64] >> (at % 64)) & 1U) != 0;
    }
    /// The longest known word of Chinese at `at`, where `c` stands.
    struct HanMatch {
        const Words* words = nullptr;
        std::size_t size = 0;
    };
    [[nodiscard]] HanMatch find_han(std::string_view text, std::size_t at,
                                    char32_t c) const noexcept {
        HanMatch best;
        const std::string_view rest = text.substr(at);
        for (std::size_t i = han_index_[c - han_first]; i != 0 && i <= han_.size(); ++i) {
            const HanWord& word = han_[i - 1];
            if (word.first != c) {
                break;
            }
            if (rest.size() > 3 && rest[3] == word.text[3] && word.text.size() > best.size &&
                rest.starts_with(word.text)) {
                best = {word.words, word.text.size()};
            }
        }
        return best;
    }

    static constexpr char32_t han_first = 0x3000;
    static constexpr char32_t han_last = 0xA000;

private:
    struct HanWord {
        std::string_view text;
        char32_t first = 0;
        const Words* words = nullptr;
    };

    // Case is one bit of the bytes in ASCII, Latin and Cyrillic; together with the lowest bit, which
    // tells the two lead bytes of Cyrillic apart, it is left out.
    static std::uint64_t key(const char* begin, std::size_t size, bool padded) noexcept {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, begin, padded ? 8 : std::min<std::size_t>(size, 8));
        return (bytes | 0x2121212121212121U) & masks[std::min<std::size_t>(size, 8)];
    }
    static std::size_t slot(std::uint64_t bytes) noexcept {
        return static_cast<std::size_t>((bytes * 0x9E3779B97F4A7C15U) >> (64U - filter_bits));
    }

    template <std::size_t n>
    void add(const std::array<Words, n>& rows) {
        for (const Words& row : rows) {
            for_each_word(row.words, [&](std::string_view word) { add_word(word, row); });
        }
    }
    void add_word(std::string_view word, const Words& row) {
        const char32_t first = decode(word, 0).value;
        if (first >= 0x3400 && first < han_last) {
            han_.push_back({word, first, &row});
            return;
        }
        const FoldedWord folded(word);
        const Words*& entry = words_[folded];
        entry = entry == nullptr ? &row : entry;
        // As it is written and without its accents: capitals often go without.
        let_pass(word);
        let_pass(folded.view());
        add_alefs(word);
    }
    void let_pass(std::string_view word) {
        const std::size_t at = slot(key(word.data(), word.size(), false));
        filter_[at / 64] |= std::uint64_t{1} << (at % 64);
    }
    // Arabic writes the hamza of an alef or leaves it out.
    void add_alefs(std::string_view word) {
        static constexpr std::array<std::string_view, 4> alefs = {"ا", "أ", "إ", "آ"};
        for (const std::string_view alef : alefs) {
            const std::size_t at = word.find(alef);
            for (std::size_t i = 0; at != std::string_view::npos && i < alefs.size(); ++i) {
                std::string other(word);
                other.replace(at, alef.size(), alefs[i]);
                let_pass(other);
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
        const auto begin_with = [&](char32_t c) {
            han_filter_[(c - han_first) / 64] |= std::uint64_t{1} << ((c - han_first) % 64);
        };
        for (std::size_t i = han_.size(); i-- > 0;) {
            han_index_[han_[i].first - han_first] = static_cast<std::uint16_t>(i + 1);
            begin_with(han_[i].first);
        }
        for (const char32_t numeral : han_numerals) {
            begin_with(numeral);
        }
    }

    static constexpr unsigned filter_bits = 16;
    static constexpr Words paired_{Sign::month, 0, 0, ""};

    std::array<std::uint64_t, (std::size_t{1} << filter_bits) / 64> filter_{};
    std::array<std::uint64_t, (han_last - han_first) / 64> han_filter_{};
    std::vector<std::uint16_t> han_index_ = std::vector<std::uint16_t>(han_last - han_first);
    WordTable<const Words*, 12> words_;
    std::vector<HanWord> han_;
};

}  // namespace wgig::detail::facts
