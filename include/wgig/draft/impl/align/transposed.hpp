// Words that two texts share, but in another place.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <vector>

#include <wgig/draft/impl/align/profile.hpp>
#include <wgig/draft/impl/align/vocabulary.hpp>

namespace wgig::detail::aligning {

/// A run of words that stands elsewhere in another text.
struct Moved {
    std::size_t a = 0;
    std::size_t b = 0;
    std::size_t size = 0;
};

class TranspositionSearch {
public:
    explicit TranspositionSearch(const Vocabulary& vocabulary)
        : vocabulary_(vocabulary), in_a_(vocabulary.size()), in_b_(vocabulary.size()) {}

    /// The runs of two texts, by where they are in the first. They grow to both sides from words that
    /// are left over once in both. Complexity: O(words).
    std::vector<Moved> find(const Sequence& a, const Sequence& b) {
        leave_over(a, b);
        count(a, left_a_, in_a_);
        count(b, left_b_, in_b_);
        std::vector<Moved> found;
        for (std::size_t i = 0; i < left_a_.size(); ++i) {
            const Word word = a.words[i];
            if (left_a_[i] == 0 || in_a_[word].count != 1 || in_b_[word].count != 1) {
                continue;
            }
            const std::size_t j = in_b_[word].at;
            if (left_b_[j] == 0) {
                continue;
            }
            Moved run{i, j, 1};
            while (run.a > 0 && run.b > 0 && fits(a, b, run.a - 1, run.b - 1)) {
                --run.a;
                --run.b;
                ++run.size;
            }
            while (run.a + run.size < a.words.size() && run.b + run.size < b.words.size() &&
                   fits(a, b, run.a + run.size, run.b + run.size)) {
                ++run.size;
            }
            std::fill_n(left_a_.begin() + static_cast<std::ptrdiff_t>(run.a), run.size, '\0');
            std::fill_n(left_b_.begin() + static_cast<std::ptrdiff_t>(run.b), run.size, '\0');
            if (weighs_enough(a, run)) {
                found.push_back(run);
            }
        }
        for (const Sequence* text : {&a, &b}) {
            for (const Word word : text->words) {
                in_a_[word].count = 0;
                in_b_[word].count = 0;
            }
        }
        return found;
    }

private:
    struct Seen {
        std::uint32_t count = 0;
        std::size_t at = 0;
    };

    /// What has no equal word in its own column.
    void leave_over(const Sequence& a, const Sequence& b) {
        left_a_.assign(a.words.size(), '\1');
        left_b_.assign(b.words.size(), '\1');
        for (std::size_t i = 0; i < a.words.size(); ++i) {
            column_of_.resize(
                std::max<std::size_t>(column_of_.size(), a.columns[i] + std::size_t{1}), none);
            column_of_[a.columns[i]] = i;
        }
        for (std::size_t j = 0; j < b.words.size(); ++j) {
            const std::size_t i =
                b.columns[j] < column_of_.size() ? column_of_[b.columns[j]] : none;
            if (i != none && a.words[i] == b.words[j]) {
                left_a_[i] = '\0';
                left_b_[j] = '\0';
            }
        }
        for (const std::uint32_t column : a.columns) {
            column_of_[column] = none;
        }
    }

    static void count(const Sequence& text, const std::vector<char>& left,
                      std::vector<Seen>& seen) {
        for (std::size_t i = 0; i < left.size(); ++i) {
            if (left[i] != 0) {
                ++seen[text.words[i]].count;
                seen[text.words[i]].at = i;
            }
        }
    }

    bool fits(const Sequence& a, const Sequence& b, std::size_t i, std::size_t j) const {
        return left_a_[i] != 0 && left_b_[j] != 0 && a.words[i] == b.words[j];
    }

    /// A rare word of three letters weighs 7/8; single common words, single ideographs and marks do not
    /// count.
    bool weighs_enough(const Sequence& a, const Moved& run) const {
        std::int64_t weight = 0;
        for (std::size_t i = 0; i < run.size; ++i) {
            const Word word = a.words[run.a + i];
            if (vocabulary_.kind(word) != WordKind::mark) {
                weight += vocabulary_.weight(word) /
                          (vocabulary_.kind(word) == WordKind::ideograph ? 2 : 1);
            }
        }
        return weight >= full_weight * 7 / 8;
    }

    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    const Vocabulary& vocabulary_;
    std::vector<Seen> in_a_;
    std::vector<Seen> in_b_;
    std::vector<char> left_a_;
    std::vector<char> left_b_;
    std::vector<std::size_t> column_of_;
};

/// The transpositions of all pairs of witnesses; of pairs with `central` alone where all would take too
/// long.
inline std::vector<Transposition> find_transpositions(const Vocabulary& vocabulary,
                                                      const std::vector<Sequence>& texts,
                                                      const std::vector<std::size_t>& text_of,
                                                      std::size_t central) {
    std::uint64_t words = 0;
    for (const Sequence& text : texts) {
        words += text.words.size();
    }
    const bool all_pairs = words * texts.size() <= (std::uint64_t{1} << 30U);
    std::vector<std::vector<std::size_t>> witnesses(texts.size());
    for (std::size_t witness = 0; witness < text_of.size(); ++witness) {
        witnesses[text_of[witness]].push_back(witness);
    }
    TranspositionSearch search(vocabulary);
    std::vector<Transposition> out;
    for (std::size_t a = 0; a < texts.size(); ++a) {
        for (std::size_t b = a + 1; b < texts.size(); ++b) {
            if (!all_pairs && a != central && b != central) {
                continue;
            }
            for (const Moved& run : search.find(texts[a], texts[b])) {
                for (const std::size_t x : witnesses[a]) {
                    for (const std::size_t y : witnesses[b]) {
                        out.push_back(x < y ? Transposition{x, run.a, y, run.b, run.size}
                                            : Transposition{y, run.b, x, run.a, run.size});
                    }
                }
            }
        }
    }
    std::sort(out.begin(), out.end(), [](const Transposition& x, const Transposition& y) {
        return std::tie(x.first, x.second, x.first_begin) <
               std::tie(y.first, y.second, y.first_begin);
    });
    return out;
}

}  // namespace wgig::detail::aligning
