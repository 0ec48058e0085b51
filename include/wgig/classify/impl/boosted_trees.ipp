#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include <wgig/classify/detail/boosted_trees.hpp>

namespace wgig::detail {
namespace boosting {

inline constexpr std::size_t bins = 64;

/// Sums over the rows of a bin: gradients and their second derivatives.
struct Sum {
    double gradient = 0;
    double hessian = 0;
    std::uint32_t rows = 0;

    void add(const Sum& other) {
        gradient += other.gradient;
        hessian += other.hessian;
        rows += other.rows;
    }
    void take(const Sum& other) {
        gradient -= other.gradient;
        hessian -= other.hessian;
        rows -= other.rows;
    }
    [[nodiscard]] double gain(double ridge) const {
        return gradient * gradient / (hessian + ridge);
    }
};

using Histogram = std::vector<Sum>;

/// The thresholds between the bins of one feature: quantiles, or all values where they are few.
inline std::vector<float> thresholds(std::span<const float> rows, std::size_t features,
                                     std::size_t feature) {
    const std::size_t count = rows.size() / features;
    const std::size_t step = std::max<std::size_t>(1, count / 50000);
    std::vector<float> values;
    for (std::size_t i = 0; i < count; i += step) {
        values.push_back(rows[i * features + feature]);
    }
    std::sort(values.begin(), values.end());
    std::vector<float> distinct = values;
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    std::vector<float> found;
    if (distinct.size() <= bins) {
        for (std::size_t i = 1; i < distinct.size(); ++i) {
            found.push_back(distinct[i - 1] + (distinct[i] - distinct[i - 1]) / 2);
        }
    } else {
        for (std::size_t i = 1; i < bins; ++i) {
            const float value = values[i * values.size() / bins];
            if (found.empty() || value > found.back()) {
                found.push_back(value);
            }
        }
    }
    return found;
}

/// A leaf that may be split further.
struct Leaf {
    std::uint32_t node = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    Sum total;
    Histogram histogram;
};

/// A question to all leaves of a level, and how much it tells.
struct Split {
    std::size_t feature = 0;
    std::size_t bin = 0;
    double gain = 0;
};

class Grower {
public:
    Grower(std::span<const float> rows, std::size_t features, std::span<const std::uint8_t> labels,
           const BoostingOptions& options)
        : features_(features),
          labels_(labels),
          options_(options),
          order_(labels.size()),
          buffer_(labels.size()),
          gradients_(labels.size()),
          hessians_(labels.size()),
          scores_(labels.size()),
          binned_(labels.size() * features) {
        for (std::size_t f = 0; f < features; ++f) {
            thresholds_.push_back(thresholds(rows, features, f));
            const std::vector<float>& limits = thresholds_.back();
            for (std::size_t i = 0; i < labels.size(); ++i) {
                binned_[i * features + f] = static_cast<std::uint8_t>(
                    std::lower_bound(limits.begin(), limits.end(), rows[i * features + f]) -
                    limits.begin());
            }
        }
    }

    BoostedTrees grow() {
        BoostedTrees model;
        model.features = features_;
        const auto positive = static_cast<double>(std::count(labels_.begin(), labels_.end(), 1));
        const auto negative = static_cast<double>(labels_.size()) - positive;
        model.base = static_cast<float>(std::log((positive + 1) / (negative + 1)));
        std::fill(scores_.begin(), scores_.end(), model.base);
        for (std::size_t tree = 0; tree < options_.trees; ++tree) {
            for (std::size_t i = 0; i < labels_.size(); ++i) {
                const double p = 1 / (1 + std::exp(-static_cast<double>(scores_[i])));
                gradients_[i] = static_cast<float>(labels_[i] - p);
                hessians_[i] = static_cast<float>(std::max(p * (1 - p), 1e-6));
                order_[i] = static_cast<std::uint32_t>(i);
            }
            grow_one(model);
        }
        finish_trees(model);
        return model;
    }

private:
    [[nodiscard]] Histogram histogram_of(std::size_t begin, std::size_t end) const {
        Histogram histogram(features_ * bins);
        for (std::size_t at = begin; at < end; ++at) {
            const std::size_t row = order_[at];
            const std::uint8_t* const binned = &binned_[row * features_];
            const double gradient = gradients_[row];
            const double hessian = hessians_[row];
            for (std::size_t f = 0; f < features_; ++f) {
                Sum& sum = histogram[f * bins + binned[f]];
                sum.gradient += gradient;
                sum.hessian += hessian;
                ++sum.rows;
            }
        }
        return histogram;
    }

    [[nodiscard]] Sum total_of(const Histogram& histogram) const {
        Sum total;
        for (std::size_t b = 0; b < bins; ++b) {
            total.add(histogram[b]);
        }
        return total;
    }

    /// What a split of a leaf tells, if it leaves enough rows on both sides.
    [[nodiscard]] double gain_of(const Leaf& leaf, const Sum& left) const {
        Sum right = leaf.total;
        right.take(left);
        if (left.rows < options_.smallest_leaf || right.rows < options_.smallest_leaf) {
            return 0;
        }
        return left.gain(options_.ridge) + right.gain(options_.ridge) -
               leaf.total.gain(options_.ridge);
    }

    /// The question that tells most of all leaves together.
    [[nodiscard]] Split best_split(std::span<const Leaf> leaves) const {
        Split best;
        std::vector<Sum> left(leaves.size());
        for (std::size_t f = 0; f < features_; ++f) {
            std::fill(left.begin(), left.end(), Sum{});
            for (std::size_t b = 0; b < thresholds_[f].size(); ++b) {
                double gain = 0;
                for (std::size_t i = 0; i < leaves.size(); ++i) {
                    left[i].add(leaves[i].histogram[f * bins + b]);
                    gain += gain_of(leaves[i], left[i]);
                }
                if (gain > best.gain + 1e-9) {
                    best = {f, b, gain};
                }
            }
        }
        return best;
    }

    /// Divides the rows of a leaf, both parts in their old order. Gives where the right part
    /// begins.
    std::size_t divide(const Leaf& leaf, const Split& split) {
        std::size_t left = leaf.begin;
        std::size_t right = 0;
        for (std::size_t at = leaf.begin; at < leaf.end; ++at) {
            const std::uint32_t row = order_[at];
            if (binned_[row * features_ + split.feature] <= split.bin) {
                order_[left++] = row;
            } else {
                buffer_[right++] = row;
            }
        }
        std::copy_n(buffer_.begin(), right, order_.begin() + static_cast<std::ptrdiff_t>(left));
        return left;
    }

    /// The two parts of a leaf, which become leaves of the model.
    std::pair<Leaf, Leaf> divided(BoostedTrees& model, Leaf whole, const Split& split) {
        const std::size_t middle = divide(whole, split);
        const auto child = static_cast<std::uint32_t>(model.nodes.size());
        model.nodes[whole.node] = {child, static_cast<std::uint16_t>(split.feature),
                                   thresholds_[split.feature][split.bin]};
        model.nodes.resize(model.nodes.size() + 2);
        std::pair<Leaf, Leaf> parts;
        auto& [left, right] = parts;
        left.node = child;
        right.node = child + 1;
        left.begin = whole.begin;
        left.end = right.begin = middle;
        right.end = whole.end;
        // The larger part's sums are the whole's without the smaller's.
        const bool left_is_small = left.end - left.begin < right.end - right.begin;
        Leaf& small = left_is_small ? left : right;
        Leaf& large = left_is_small ? right : left;
        small.histogram = histogram_of(small.begin, small.end);
        large.histogram = std::move(whole.histogram);
        for (std::size_t i = 0; i < large.histogram.size(); ++i) {
            large.histogram[i].take(small.histogram[i]);
        }
        left.total = total_of(left.histogram);
        right.total = total_of(right.histogram);
        return parts;
    }

    void grow_one(BoostedTrees& model) {
        std::vector<Leaf> leaves(1);
        leaves[0].node = static_cast<std::uint32_t>(model.nodes.size());
        leaves[0].end = order_.size();
        leaves[0].histogram = histogram_of(0, order_.size());
        leaves[0].total = total_of(leaves[0].histogram);
        model.roots.push_back(leaves[0].node);
        model.nodes.emplace_back();
        for (std::size_t level = 0; level < options_.depth; ++level) {
            const Split split = best_split(leaves);
            if (split.gain <= 0) {
                break;
            }
            std::vector<Leaf> next;
            for (Leaf& leaf : leaves) {
                auto [left, right] = divided(model, std::move(leaf), split);
                next.push_back(std::move(left));
                next.push_back(std::move(right));
            }
            leaves = std::move(next);
        }
        for (const Leaf& leaf : leaves) {
            const auto value = static_cast<float>(options_.learning_rate * leaf.total.gradient /
                                                  (leaf.total.hessian + options_.ridge));
            model.nodes[leaf.node].value = value;
            for (std::size_t at = leaf.begin; at < leaf.end; ++at) {
                scores_[order_[at]] += value;
            }
        }
    }

    std::size_t features_;
    std::span<const std::uint8_t> labels_;
    BoostingOptions options_;
    std::vector<std::uint32_t> order_;
    std::vector<std::uint32_t> buffer_;
    std::vector<float> gradients_;
    std::vector<float> hessians_;
    std::vector<float> scores_;
    std::vector<std::uint8_t> binned_;
    std::vector<std::vector<float>> thresholds_;
};

}  // namespace boosting

namespace boosting {

/// Trees deeper than this are walked node by node.
inline constexpr std::size_t most_depth = 8;
/// Rows that are asked side by side.
inline constexpr std::size_t abreast = 8;
/// Their features, of each feature one row's beside the other's.
using Columns = std::vector<std::array<float, abreast>>;

/// Copies a tree whose levels ask one question each. False where a level asks several.
inline bool copy_levels(BoostedTrees& trees, std::size_t tree) {
    std::vector<std::uint32_t> level{trees.roots[tree]};
    for (std::size_t d = 0; d < trees.depth; ++d) {
        const TreeNode& first = trees.nodes[level.front()];
        const bool is_end = first.left == 0;
        std::vector<std::uint32_t> next;
        for (const std::uint32_t at : level) {
            const TreeNode& node = trees.nodes[at];
            if ((node.left == 0) != is_end ||
                (!is_end && (node.feature != first.feature || node.value != first.value))) {
                return false;
            }
            // Below a leaf it does not matter what is asked.
            next.push_back(is_end ? at : node.left);
            next.push_back(is_end ? at : node.left + 1);
        }
        if (!is_end) {
            trees.asked[tree * trees.depth + d] = {first.feature, first.value};
        }
        level = std::move(next);
    }
    for (std::size_t i = 0; i < level.size(); ++i) {
        if (trees.nodes[level[i]].left != 0) {
            return false;
        }
        trees.leaves[(tree << trees.depth) + i] = trees.nodes[level[i]].value;
    }
    return true;
}

/// What the trees say of rows, by their levels.
template <std::size_t... row>
void ask_levels(const BoostedTrees& trees, const Columns& columns, std::array<float, abreast>& sum,
                std::index_sequence<row...>) {
    const TreeQuestion* asked = trees.asked.data();
    const float* leaves = trees.leaves.data();
    // Each in a register.
    std::array<float, abreast> here{};
    for (std::size_t tree = 0; tree < trees.roots.size(); ++tree) {
        std::array<std::uint32_t, abreast> leaf{};
        for (std::size_t level = 0; level < trees.depth; ++level, ++asked) {
            const std::array<float, abreast>& values = columns[asked->feature];
            const float threshold = asked->threshold;
            for (std::size_t i = 0; i < abreast; ++i) {
                // What is no number goes right.
                leaf[i] = 2 * leaf[i] + (values[i] <= threshold ? 0U : 1U);
            }
        }
        ((here[row] += leaves[leaf[row]]), ...);
        leaves += std::size_t{1} << trees.depth;
    }
    sum = here;
}

inline void ask_levels(const BoostedTrees& trees, const Columns& columns,
                       std::array<float, abreast>& sum) {
    ask_levels(trees, columns, sum, std::make_index_sequence<abreast>());
}

/// What the trees say of rows, node by node.
inline void walk_nodes(const BoostedTrees& trees, const Columns& columns,
                       std::array<float, abreast>& sum) {
    for (const std::uint32_t root : trees.roots) {
        for (std::size_t i = 0; i < abreast; ++i) {
            const TreeNode* node = &trees.nodes[root];
            while (node->left != 0) {
                const bool goes_left = columns[node->feature][i] <= node->value;
                node = &trees.nodes[node->left + (goes_left ? 0U : 1U)];
            }
            sum[i] += node->value;
        }
    }
}

}  // namespace boosting

WGIG_DECL void finish_trees(BoostedTrees& trees) {
    trees.asked.clear();
    trees.leaves.clear();
    trees.depth = 1;
    for (const std::uint32_t root : trees.roots) {
        std::size_t depth = 0;
        for (std::uint32_t at = root; trees.nodes[at].left != 0; at = trees.nodes[at].left) {
            ++depth;
        }
        trees.depth = std::max(trees.depth, depth);
    }
    // Tables of which most is filling would take more memory than they are worth.
    if (trees.depth > boosting::most_depth ||
        (trees.roots.size() << trees.depth) > 4 * trees.nodes.size() + 4096) {
        return;
    }
    trees.asked.resize(trees.roots.size() * trees.depth);
    trees.leaves.resize(trees.roots.size() << trees.depth);
    for (std::size_t tree = 0; tree < trees.roots.size(); ++tree) {
        if (!boosting::copy_levels(trees, tree)) {
            trees.asked.clear();
            trees.leaves.clear();
            return;
        }
    }
}

WGIG_DECL void BoostedTrees::add_log_odds(std::span<const float> rows,
                                          std::span<float> sums) const {
    using boosting::abreast;
    using Ask =
        void (*)(const BoostedTrees&, const boosting::Columns&, std::array<float, abreast>&);
    Ask ask = boosting::ask_levels;
    if (asked.empty()) {
        ask = boosting::walk_nodes;
    }
    boosting::Columns columns(features);
    for (std::size_t begin = 0; begin < sums.size(); begin += abreast) {
        const std::size_t count = std::min(abreast, sums.size() - begin);
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t f = 0; f < features; ++f) {
                columns[f][i] = rows[(begin + i) * features + f];
            }
        }
        std::array<float, abreast> sum{};
        ask(*this, columns, sum);
        for (std::size_t i = 0; i < count; ++i) {
            sums[begin + i] += base + sum[i];
        }
    }
}

WGIG_DECL BoostedTrees grow_trees(std::span<const float> rows, std::size_t features,
                                  std::span<const std::uint8_t> labels,
                                  const BoostingOptions& options) {
    return boosting::Grower(rows, features, labels, options).grow();
}

}  // namespace wgig::detail
