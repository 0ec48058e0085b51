// How similar a text is to the texts of each concept: the cosine of their words.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include <wgig/classify/detail/subject_words.hpp>

namespace wgig::detail::subjects {

/// Of values seen as rows one below the other, the highest in each column, or 0. What is left over
/// at the end does not count.
template <std::size_t width>
std::array<float, width> highest_of_columns(std::span<const float> values) {
    std::array<float, width> highest{};
    const float* row = values.data();
    for (std::size_t left = values.size() / width; left > 0; --left, row += width) {
        for (std::size_t column = 0; column < width; ++column) {
            highest[column] = row[column] > highest[column] ? row[column] : highest[column];
        }
    }
    return highest;
}

/// The similarities of one text, in tables that are all 0 before and after.
class Similarities {
public:
    /// A concept, and how similar its texts are.
    struct One {
        float value = 0;
        std::uint32_t concept_index = 0;
    };

    Similarities(const WordModel& model, std::vector<float>& values,
                 std::vector<std::uint8_t>& touched)
        : model_(model), values_(values), touched_(touched) {
        const std::size_t blocks = (model.with_words + block - 1) / block;
        touched_.resize(blocks, 0);
        values_.resize(std::max(blocks * block, model.ranks.size()), 0);
    }

    /// Adds up what the words of the text say. `own` are its own subjects where the model has
    /// learned from it: what the text itself has added to them is taken away.
    void add_up(std::span<const WeightedWord> words, const std::vector<std::uint32_t>* own) {
        if (own == nullptr) {
            add_words(words, [](const WeightedWord&, std::uint32_t) { return 1.0F; });
            return;
        }
        add_words(words, [&](const WeightedWord& word, std::uint32_t rank) {
            const std::uint32_t place = model_.ranked[rank];
            return std::binary_search(own->begin(), own->end(), place)
                       ? share_of_others(word, place)
                       : 1.0F;
        });
        for (const std::uint32_t place : *own) {
            // |c - d|^2 = |c|^2 - 2 (c - d)d - |d|^2, and d has length one.
            float& sum = values_[model_.ranks[place]];
            const float dot = sum / model_.scales[place];
            sum = dot / std::sqrt(std::max(model_.lengths[place] - 2 * dot - 1, 0.05F));
        }
    }

    [[nodiscard]] float of(std::uint32_t concept_index) const {
        return values_[model_.ranks[concept_index]];
    }

    /// The most similar concepts, at most `count` of those that are at all: highest first, then in
    /// their order. `count` is at most 64.
    [[nodiscard]] std::vector<One> highest(std::size_t count) const {
        // As many as are wanted reach `least`. Columns that do not can be passed over.
        const std::vector<std::size_t> blocks = touched_blocks();
        const std::vector<float> columns = columns_of(blocks);
        auto some = highest_of_columns<64>(columns);
        const auto last = some.begin() + static_cast<std::ptrdiff_t>(count) - 1;
        std::nth_element(some.begin(), last, some.end(), std::greater<>());
        const float least = *last;
        std::vector<One> best;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            if (columns[column] < least || columns[column] == 0) {
                continue;
            }
            const std::size_t first = blocks[column / width] * block + column % width;
            for (std::size_t rank = first; rank < first + block; rank += width) {
                if (values_[rank] >= least && values_[rank] > 0) {
                    best.push_back({values_[rank], model_.ranked[rank]});
                }
            }
        }
        const std::size_t kept = std::min(count, best.size());
        std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(kept),
                          best.end(), [](const One& a, const One& b) {
                              return a.value != b.value ? a.value > b.value
                                                        : a.concept_index < b.concept_index;
                          });
        best.resize(kept);
        return best;
    }

    /// The tables are all 0 again.
    void clear() {
        for (auto begin = touched_.begin();;) {
            begin = std::find(begin, touched_.end(), 1);
            if (begin == touched_.end()) {
                return;
            }
            const auto end = std::find(begin, touched_.end(), 0);
            const auto at = [&](auto of) {
                return values_.begin() + (of - touched_.begin()) * std::ptrdiff_t{block};
            };
            std::fill(at(begin), at(end), 0.0F);
            std::fill(begin, end, std::uint8_t{0});
            begin = end;
        }
    }

private:
    /// Values are searched and cleared in blocks of as many.
    static constexpr std::size_t block = 128;
    /// A block as rows one below the other: as many columns.
    static constexpr std::size_t width = 8;

    /// `share(word, rank)`: how much of what a word says for a concept counts.
    template <class Share>
    void add_words(std::span<const WeightedWord> words, Share&& share) {
        constexpr std::size_t ahead = 3;
        constexpr std::size_t line = 64 / sizeof(std::uint32_t);
        const StrengthFormat format = model_.format;
        float* const values = values_.data();
        std::uint8_t* const touched = touched_.data();
        for (std::size_t w = 0; w < words.size(); ++w) {
            if (w + ahead < words.size()) {
                const auto later = model_.strengths_of(words[w + ahead].word);
                for (std::size_t i = 0; i < later.size(); i += line) {
                    fetch_early(&later[i]);
                }
            }
            const float weight = words[w].weight;
            for (const std::uint32_t packed : model_.strengths_of(words[w].word)) {
                const std::uint32_t rank = format.rank(packed);
                values[rank] += weight * format.value(packed) * share(words[w], rank);
                touched[rank / block] = 1;
            }
        }
    }

    /// How much of what a word says for a concept comes from other texts.
    [[nodiscard]] float share_of_others(const WeightedWord& word,
                                        std::uint32_t concept_index) const {
        const std::span<const Posting> postings = model_.postings_of(word.word);
        const auto all = std::lower_bound(postings.begin(), postings.end(), concept_index,
                                          [](const Posting& posting, std::uint32_t value) {
                                              return posting.concept_index < value;
                                          });
        if (all == postings.end() || all->concept_index != concept_index) {
            return 1;
        }
        const auto mine = static_cast<std::uint32_t>(std::lround(word.weight / posting_unit));
        return 1 - static_cast<float>(std::clamp(mine, 1U, all->weight)) /
                       static_cast<float>(all->weight);
    }

    [[nodiscard]] std::vector<std::size_t> touched_blocks() const {
        std::vector<std::size_t> blocks;
        for (auto at = touched_.begin(); at != touched_.end(); ++at) {
            if (*at != 0) {
                blocks.push_back(static_cast<std::size_t>(at - touched_.begin()));
            }
        }
        return blocks;
    }

    /// The highest value of each column of blocks.
    [[nodiscard]] std::vector<float> columns_of(std::span<const std::size_t> blocks) const {
        std::vector<float> columns;
        columns.reserve(blocks.size() * width);
        for (const std::size_t b : blocks) {
            const auto highest =
                highest_of_columns<width>(std::span(values_).subspan(b * block, block));
            columns.insert(columns.end(), highest.begin(), highest.end());
        }
        return columns;
    }

    const WordModel& model_;
    std::vector<float>& values_;          ///< by rank of the concept
    std::vector<std::uint8_t>& touched_;  ///< by block: whether some may be not 0
};

}  // namespace wgig::detail::subjects
