#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <wgig/draft/detail/text_map.hpp>
#include <wgig/draft/impl/carry/order.ipp>

namespace wgig::detail::carrying {

/// Where a quote may be though its words have changed: the stretch of a text that has most of the words of the
/// quote, and of what is around it, about as far from each other as they were.
class Nearby {
public:
    struct Place {
        Span tokens;        ///< of the quote
        double around = 0;  ///< how much of what is around the quote is around it here, from 0 to 1
    };

    Nearby(const TokenText& text, const Postings& postings) : text_(text), postings_(postings) {}

    /// The place for tokens `run` of `words`. Complexity: O(length of the text + places of the words), and what
    /// it takes to compare the words with a stretch a little longer.
    [[nodiscard]] std::optional<Place> find(const TokenText& words, Span run) const {
        const auto start = most_votes(words);
        if (!start) {
            return std::nullopt;
        }
        const std::size_t slack = words.size() / 4 + 4;
        const std::size_t begin = *start > slack ? *start - slack : 0;
        const std::size_t end = std::min(text_.size(), *start + words.size() + slack);
        std::vector<std::pair<std::size_t, std::size_t>> pairs;
        pair_in_order(std::span(words.ids), std::span(text_.ids).subspan(begin, end - begin),
                      [&](std::size_t i, std::size_t j) { pairs.emplace_back(i, begin + j); });
        return project(words, run, pairs);
    }

private:
    /// Words that stand more often say too little of where the quote is.
    static constexpr std::size_t most_places = 256;

    [[nodiscard]] std::optional<std::size_t> most_votes(const TokenText& words) const {
        // Each word votes for where the whole would begin if the word were in its place.
        const std::size_t base = words.size();
        std::vector<float> votes(text_.size() + base + 1, 0);
        bool any = false;
        for (std::size_t i = 0; i < words.size(); ++i) {
            const auto places = postings_.of(words.ids[i]);
            if (places.empty() || places.size() > most_places || words.weight(i) == 0) {
                continue;
            }
            const auto vote =
                static_cast<float>(words.weight(i)) / std::sqrt(static_cast<float>(places.size()));
            for (const std::uint32_t place : places) {
                votes[place + base - i] += vote;
            }
            any = true;
        }
        if (!any) {
            return std::nullopt;
        }
        // Words that came or went move those after them: neighbours count together.
        const std::size_t width = words.size() / 8 + 3;
        float sum = 0;
        float best = 0;
        std::size_t best_end = 0;
        for (std::size_t at = 0; at < votes.size(); ++at) {
            sum += votes[at] - (at >= width ? votes[at - width] : 0);
            if (sum > best * 1.0001F) {
                best = sum;
                best_end = at;
            }
        }
        const std::size_t middle = best_end - std::min(best_end, width / 2);
        return middle > base ? middle - base : 0;
    }

    [[nodiscard]] static std::optional<Place>
    project(const TokenText& words, Span run,
            const std::vector<std::pair<std::size_t, std::size_t>>& pairs) {
        std::optional<std::size_t> first;
        std::optional<std::size_t> last;
        std::size_t first_old = 0;
        std::size_t last_old = 0;
        std::optional<std::pair<std::size_t, std::size_t>> left;
        std::optional<std::pair<std::size_t, std::size_t>> right;
        std::size_t shared = 0;
        std::size_t all = 0;
        for (std::size_t i = 0; i < words.size(); ++i) {
            all += i < run.begin || i >= run.end ? words.weight(i) : 0;
        }
        for (const auto& pair : pairs) {
            if (pair.first < run.begin) {
                left = pair;
            } else if (pair.first < run.end) {
                first_old = first ? first_old : pair.first;
                first = first.value_or(pair.second);
                last = pair.second;
                last_old = pair.first;
            } else {
                right = right ? right : pair;
            }
        }
        if (!first) {
            return std::nullopt;
        }
        // Of what is around the quote, what is about as far from it here.
        constexpr std::size_t farther = 3;
        for (const auto& [i, j] : pairs) {
            const bool near = i < run.begin ? *first - j <= first_old - i + farther
                                            : i >= run.end && j - *last <= i - last_old + farther;
            shared += near ? words.weight(i) : 0;
        }
        Place place{{*first, *last + 1},
                    all == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(all)};
        // The first or last words were replaced: by what stands between, where that is about as much.
        const std::size_t lost_left = first_old - run.begin;
        if (lost_left > 0 && left && left->first + 1 == run.begin &&
            *first - left->second - 1 <= 2 * lost_left) {
            place.tokens.begin = left->second + 1;
        }
        const std::size_t lost_right = run.end - 1 - last_old;
        if (lost_right > 0 && right && right->first == run.end &&
            right->second - *last - 1 <= 2 * lost_right) {
            place.tokens.end = right->second;
        }
        return place;
    }

    const TokenText& text_;
    const Postings& postings_;
};

}  // namespace wgig::detail::carrying
