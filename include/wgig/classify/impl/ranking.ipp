#pragma once

// Of evaluate.ipp: how well scores put the right labels first.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <span>
#include <vector>

#include <wgig/classify/evaluate.hpp>

namespace wgig::detail::evaluation {

/// The measures of one item; `RankingScores` are their means.
using ItemRanking = RankingScores;

/// Ranks the labels of each item. Ties share their ranks in NDCG and LRAP, and go by the order of
/// the labels where exactly k are needed.
class Ranker {
public:
    Ranker(std::size_t labels, std::size_t k) : order_(labels), is_right_(labels), k_(k) {
        // discounts_[i]: the sum of 1 / log2(rank + 1) over the first i ranks.
        discounts_.push_back(0);
        for (std::size_t rank = 1; rank <= labels; ++rank) {
            discounts_.push_back(discounts_.back() + 1 / std::log2(static_cast<double>(rank) + 1));
        }
    }

    ItemRanking rank(std::span<const std::int32_t> right, std::span<const double> scores) {
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        std::sort(order_.begin(), order_.end(), [&](std::size_t a, std::size_t b) {
            return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
        });
        std::fill(is_right_.begin(), is_right_.end(), 0);
        for (const std::int32_t label : right) {
            is_right_[static_cast<std::size_t>(label)] = 1;
        }
        const auto all_right = static_cast<double>(right.size());
        ItemRanking result;
        const std::size_t top = std::min(k_, order_.size());
        double found = 0;
        for (std::size_t i = 0; i < top; ++i) {
            found += is_right_[order_[i]];
        }
        result.precision_at_k = top > 0 ? found / static_cast<double>(top) : 0;
        result.recall_at_k = all_right > 0 ? found / all_right : 0;
        result.f1_at_k = 2 * found / std::max(1.0, all_right + static_cast<double>(top));

        double gain = 0;
        double gain_at_k = 0;
        double average_precision = 0;
        double before = 0;
        for (std::size_t begin = 0; begin < order_.size();) {
            std::size_t end = begin;
            double here = 0;
            while (end < order_.size() && scores[order_[end]] == scores[order_[begin]]) {
                here += is_right_[order_[end++]];
            }
            const double share = here / static_cast<double>(end - begin);
            gain += share * (discounts_[end] - discounts_[begin]);
            gain_at_k +=
                share * (discounts_[std::min(end, top)] - discounts_[std::min(begin, top)]);
            before += here;
            average_precision += here * before / static_cast<double>(end);
            begin = end;
        }
        if (!right.empty()) {
            result.ndcg = gain / discounts_[right.size()];
            result.ndcg_at_k = gain_at_k / discounts_[std::min(right.size(), top)];
        }
        // Where no label is right, or all are, any order is a right one.
        const bool any_order = right.empty() || right.size() == order_.size();
        result.lrap = any_order ? 1 : average_precision / all_right;
        return result;
    }

private:
    std::vector<std::size_t> order_;
    std::vector<char> is_right_;
    std::vector<double> discounts_;
    std::size_t k_;
};

inline std::vector<ItemRanking> rank_items(const Labelling& truth, std::span<const double> scores,
                                           std::size_t k) {
    const std::size_t labels = truth.labels.size();
    Ranker ranker(labels, k);
    std::vector<ItemRanking> result;
    result.reserve(truth.size());
    for (std::size_t item = 0; item < truth.size(); ++item) {
        result.push_back(ranker.rank(truth.at(item), scores.subspan(item * labels, labels)));
    }
    return result;
}

inline RankingScores mean_ranking(std::span<const ItemRanking> items, std::size_t k,
                                  std::span<const double> times) {
    RankingScores sum;
    double count = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const double weight = times.empty() ? 1 : times[i];
        count += weight;
        sum.precision_at_k += weight * items[i].precision_at_k;
        sum.recall_at_k += weight * items[i].recall_at_k;
        sum.f1_at_k += weight * items[i].f1_at_k;
        sum.ndcg_at_k += weight * items[i].ndcg_at_k;
        sum.ndcg += weight * items[i].ndcg;
        sum.lrap += weight * items[i].lrap;
    }
    return {k,
            sum.precision_at_k / count,
            sum.recall_at_k / count,
            sum.f1_at_k / count,
            sum.ndcg_at_k / count,
            sum.ndcg / count,
            sum.lrap / count};
}

}  // namespace wgig::detail::evaluation
