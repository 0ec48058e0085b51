// The different words of all witnesses: as numbers, what each weighs, and which are nearly the same.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <wgig/draft/collation.hpp>
#include <wgig/text/character.hpp>
#include <wgig/text/inflection.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::aligning {

/// The number of a word. Numbers follow the order of the words' bytes, and so depend on no witness.
using Word = std::uint32_t;

/// What two equal words are worth that are rare. All scores are whole numbers, so that they are the
/// same on every platform.
inline constexpr std::int32_t full_weight = 1024;
inline constexpr std::int32_t gap_open = 250;     ///< for a gap
inline constexpr std::int32_t gap_extend = 200;   ///< for each word in it
inline constexpr std::int32_t other_word = -300;  ///< a word beside another: less than two gaps
inline constexpr std::int32_t other_kind =
    -500;  ///< a word beside a mark: only where there is no other word

enum class WordKind : std::uint8_t { word, number, ideograph, mark };

class Vocabulary {
public:
    Vocabulary(std::span<const Witness> witnesses, bool near_matches) : near_(near_matches) {
        std::unordered_map<std::string_view, Word> numbers;
        std::vector<std::uint64_t> counts;
        std::vector<std::string_view> found;
        for (const Witness& witness : witnesses) {
            for (const WitnessToken& token : witness.tokens) {
                const auto [at, added] =
                    numbers.try_emplace(token.normalized, static_cast<Word>(found.size()));
                if (added) {
                    found.push_back(token.normalized);
                    counts.push_back(0);
                }
                ++counts[at->second];
            }
        }
        std::vector<Word> order(found.size());
        for (Word i = 0; i < order.size(); ++i) {
            order[i] = i;
        }
        std::sort(order.begin(), order.end(), [&](Word a, Word b) { return found[a] < found[b]; });
        std::vector<Word> rank(found.size());
        entries_.reserve(found.size());
        for (Word i = 0; i < order.size(); ++i) {
            rank[order[i]] = i;
            entries_.push_back(entry(found[order[i]], counts[order[i]], witnesses.size()));
        }
        for (const Witness& witness : witnesses) {
            std::vector<Word>& words = sequences_.emplace_back();
            words.reserve(witness.tokens.size());
            for (const WitnessToken& token : witness.tokens) {
                words.push_back(rank[numbers.find(token.normalized)->second]);
            }
        }
    }

    /// The witnesses as numbers of words.
    [[nodiscard]] const std::vector<std::vector<Word>>& sequences() const noexcept {
        return sequences_;
    }
    [[nodiscard]] std::size_t size() const noexcept { return entries_.size(); }
    [[nodiscard]] std::int32_t weight(Word word) const noexcept { return entries_[word].weight; }
    [[nodiscard]] WordKind kind(Word word) const noexcept { return entries_[word].kind; }

    /// What two words in one column are worth. `near`: whether words that are nearly the same are told
    /// from others.
    [[nodiscard]] std::int32_t score(Word a, Word b, bool near) {
        if (a == b) {
            return entries_[a].weight;
        }
        const Entry& x = entries_[a];
        const Entry& y = entries_[b];
        if ((x.kind == WordKind::mark) != (y.kind == WordKind::mark)) {
            return other_kind;
        }
        if (!near || !near_ || x.kind != y.kind || x.kind == WordKind::mark ||
            x.kind == WordKind::ideograph || !may_be_near(x, y)) {
            return other_word;
        }
        const std::uint64_t key = std::uint64_t{std::min(a, b)} << 32U | std::max(a, b);
        if (const auto known = scores_.find(key); known != scores_.end()) {
            return known->second;
        }
        if (scores_.size() > 1'000'000) {
            scores_.clear();  // bounded memory; what is needed again is computed again
        }
        const std::int32_t found = near_score(a, b);
        scores_.emplace(key, found);
        return found;
    }

private:
    struct Entry {
        std::string_view text;
        std::uint64_t letters = 0;  // a bit for each letter that is in it, by its code modulo 64
        std::int32_t weight = 0;
        std::uint16_t size = 0;  // in characters
        WordKind kind{};
    };

    static Entry entry(std::string_view text, std::uint64_t count, std::size_t witnesses) {
        Entry out;
        out.text = text;
        std::size_t size = 0;
        for (std::size_t at = 0; at < text.size();) {
            const CodePoint c = decode(text, at);
            out.letters |= std::uint64_t{1} << (c.value % 64U);
            at += c.size;
            ++size;
        }
        out.size = static_cast<std::uint16_t>(std::min<std::size_t>(size, 1000));
        const CharacterClass first =
            text.empty() ? CharacterClass::other : character_class(decode(text, 0).value);
        out.kind = first == CharacterClass::letter      ? WordKind::word
                   : first == CharacterClass::digit     ? WordKind::number
                   : first == CharacterClass::ideograph ? WordKind::ideograph
                                                        : WordKind::mark;
        // Halved when a word is four times as frequent, and so on: a whole-number logarithm.
        const std::uint64_t often = count * 4 / std::max<std::size_t>(witnesses, 1);
        const int digits = 64 - std::countl_zero(often);
        const int doublings = std::max(0, digits - 3);
        std::int32_t weight = full_weight * 2 / (2 + doublings);
        if (out.kind == WordKind::mark) {
            weight = std::min(weight, full_weight / 2) / 2;
        } else if (out.kind == WordKind::word && size <= 3) {
            weight = weight * (size <= 2 ? 6 : 7) / 8;
        }
        out.weight = weight;
        return out;
    }

    static bool may_be_near(const Entry& x, const Entry& y) {
        const int small = std::min(x.size, y.size);
        const int large = std::max(x.size, y.size);
        return small >= 3 && large <= 48 && large <= 2 * small &&
               std::popcount(x.letters ^ y.letters) <= large;
    }

    [[nodiscard]] std::int32_t near_score(Word a, Word b) const {
        const double alike = similarity(entries_[a].text, entries_[b].text);
        if (alike < 0.6) {
            // Too little to be worth a gap, but enough to choose between two places.
            return other_word + static_cast<std::int32_t>(alike * 200.0);
        }
        const std::int32_t weight = std::min(entries_[a].weight, entries_[b].weight);
        return static_cast<std::int32_t>(static_cast<double>(weight) * alike * 0.8);
    }

    /// From 0 to 1: 1 - edit distance / longer size; as much for a common beginning of four letters, in
    /// languages that inflect at the end; 0.9 for words of one stem.
    static double similarity(std::string_view a, std::string_view b) {
        const std::vector<char32_t> x = letters_of(a);
        const std::vector<char32_t> y = letters_of(b);
        const std::size_t large = std::max(x.size(), y.size());
        std::size_t common = 0;
        while (common < std::min(x.size(), y.size()) && x[common] == y[common]) {
            ++common;
        }
        const auto share = [&](std::size_t part) {
            return static_cast<double>(part) / static_cast<double>(large);
        };
        const double spelled = share(large - distance(x, y));
        const double begun = common >= 4 ? share(common) : 0.0;
        const double found = std::max(spelled, begun);
        return found < 0.9 && found >= 0.3 && same_stem(a, b, x.front()) ? 0.9 : found;
    }

    static std::vector<char32_t> letters_of(std::string_view text) {
        std::vector<char32_t> out;
        for (std::size_t at = 0; at < text.size();) {
            const CodePoint c = decode(text, at);
            out.push_back(c.value);
            at += c.size;
        }
        return out;
    }

    /// The script tells Arabic and Russian; other languages' inflections are short.
    static bool same_stem(std::string_view a, std::string_view b, char32_t first) {
        if (first >= 0x0400 && first < 0x0530) {
            return inflect(a, "ru").stem == inflect(b, "ru").stem;
        }
        if (first >= 0x0600 && first < 0x0700) {
            return inflect(without_prefixes(a), "ar").stem ==
                   inflect(without_prefixes(b), "ar").stem;
        }
        return false;
    }

    /// An Arabic word without the conjunctions and prepositions that are written as one with it.
    static std::string_view without_prefixes(std::string_view word) {
        // Letters take two bytes. At least three letters stay.
        for (const std::string_view prefix : {"و", "ف"}) {
            if (word.size() > 4 * prefix.size() && word.starts_with(prefix)) {
                word.remove_prefix(prefix.size());
                break;
            }
        }
        for (const std::string_view prefix : {"ب", "ك", "ل"}) {
            if (word.size() > 5 * prefix.size() && word.starts_with(prefix) &&
                word.substr(prefix.size()).starts_with("ال")) {
                word.remove_prefix(prefix.size());
                break;
            }
        }
        return word;
    }

    static std::size_t distance(const std::vector<char32_t>& x, const std::vector<char32_t>& y) {
        std::array<std::size_t, 64> row{};
        for (std::size_t j = 0; j <= y.size(); ++j) {
            row[j] = j;
        }
        for (std::size_t i = 0; i < x.size(); ++i) {
            std::size_t corner = row[0];
            row[0] = i + 1;
            for (std::size_t j = 0; j < y.size(); ++j) {
                const std::size_t above = row[j + 1];
                row[j + 1] = std::min(
                    {above + 1, row[j] + 1, corner + static_cast<std::size_t>(x[i] != y[j])});
                corner = above;
            }
        }
        return row[y.size()];
    }

    bool near_;
    std::vector<Entry> entries_;
    std::vector<std::vector<Word>> sequences_;
    std::unordered_map<std::uint64_t, std::int32_t> scores_;
};

}  // namespace wgig::detail::aligning
