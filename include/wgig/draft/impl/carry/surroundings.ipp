#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>

#include <wgig/draft/detail/text_map.hpp>

namespace wgig::detail::carrying {

/// What agrees before and after two places, in weights of tokens: a word is 2, an ideograph 1.
struct Surrounding {
    std::size_t before = 0;
    std::size_t after = 0;
};

/// Where the words around a quote stand in another text, near each other: what is between them is what the
/// quote has become, or nothing where it was taken out.
class Surroundings {
public:
    Surroundings(const TokenText& text, const Postings& postings)
        : text_(text), postings_(postings) {}

    /// What stands between the words before tokens `run` and those after them; nothing where either is not
    /// there, or both say too little. Complexity: O(places of the word before x length of the run), bounded.
    [[nodiscard]] std::optional<Span> between(const TokenText& words, Span run) const {
        if (run.begin == 0 || run.end == words.size()) {
            return std::nullopt;
        }
        std::optional<Span> best;
        std::size_t best_weight = least_weight - 1;
        const auto lefts = postings_.of(words.ids[run.begin - 1]);
        for (const std::uint32_t left : lefts.first(std::min(lefts.size(), most_places))) {
            const std::size_t begin = left + std::size_t{1};
            const std::size_t before = weight_before(words, run.begin, begin);
            if (before < least_side) {
                continue;
            }
            const std::size_t last = std::min(text_.size(), begin + 2 * run.size() + slack);
            for (std::size_t end = begin; end < last; ++end) {
                const std::size_t after = weight_after(words, run.end, end);
                if (after >= least_side && before + after > best_weight) {
                    best = Span{begin, end};
                    best_weight = before + after;
                }
            }
        }
        return best;
    }

    /// What is the same around tokens `run` and around tokens `here` of the text.
    [[nodiscard]] Surrounding around(const TokenText& words, Span run, Span here) const {
        return {weight_before(words, run.begin, here.begin),
                weight_after(words, run.end, here.end)};
    }

private:
    static constexpr std::size_t least_weight = 8;
    static constexpr std::size_t least_side = 2;
    /// Tokens compared on either side; more than the 32 characters hold that selectors usually have.
    static constexpr std::size_t most_tokens = 12;
    /// Tokens that may have come in between besides twice as many as the quote has.
    static constexpr std::size_t slack = 12;
    static constexpr std::size_t most_places = 2048;

    [[nodiscard]] std::size_t weight_before(const TokenText& words, std::size_t i,
                                            std::size_t j) const {
        std::size_t weight = 0;
        for (std::size_t k = 1; k <= std::min({most_tokens, i, j}); ++k) {
            if (words.ids[i - k] != text_.ids[j - k]) {
                break;
            }
            weight += words.weight(i - k);
        }
        return weight;
    }
    [[nodiscard]] std::size_t weight_after(const TokenText& words, std::size_t i,
                                           std::size_t j) const {
        std::size_t weight = 0;
        for (std::size_t k = 0; k < std::min({most_tokens, words.size() - i, text_.size() - j});
             ++k) {
            if (words.ids[i + k] != text_.ids[j + k]) {
                break;
            }
            weight += words.weight(i + k);
        }
        return weight;
    }

    const TokenText& text_;
    const Postings& postings_;
};

}  // namespace wgig::detail::carrying
