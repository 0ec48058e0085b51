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
    std::size_t depth = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    Sum total;
    Histogram histogram;
    double gain = 0;
    std::size_t feature = 0;
    std::size_t bin = 0;
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

    void find_split(Leaf& leaf) const {
        leaf.total = {};
        for (std::size_t b = 0; b < bins; ++b) {
            leaf.total.add(leaf.histogram[b]);
        }
        leaf.gain = 0;
        if (leaf.depth == options_.depth) {
            return;
        }
        const double whole = leaf.total.gain(options_.ridge);
        for (std::size_t f = 0; f < features_; ++f) {
            Sum left;
            for (std::size_t b = 0; b < thresholds_[f].size(); ++b) {
                left.add(leaf.histogram[f * bins + b]);
                Sum right = leaf.total;
                right.take(left);
                if (left.rows < options_.smallest_leaf || right.rows < options_.smallest_leaf) {
                    continue;
                }
                const double gain = left.gain(options_.ridge) + right.gain(options_.ridge) - whole;
                if (gain > leaf.gain + 1e-9) {
                    leaf.gain = gain;
                    leaf.feature = f;
                    leaf.bin = b;
                }
            }
        }
    }

    /// Divides the rows of a leaf, both parts in their old order. Gives where the right part
    /// begins.
    std::size_t divide(const Leaf& leaf) {
        std::size_t left = leaf.begin;
        std::size_t right = 0;
        for (std::size_t at = leaf.begin; at < leaf.end; ++at) {
            const std::uint32_t row = order_[at];
            if (binned_[row * features_ + leaf.feature] <= leaf.bin) {
                order_[left++] = row;
            } else {
                buffer_[right++] = row;
            }
        }
        std::copy_n(buffer_.begin(), right, order_.begin() + static_cast<std::ptrdiff_t>(left));
        return left;
    }

    void grow_one(BoostedTrees& model) {
        const auto root = static_cast<std::uint32_t>(model.nodes.size());
        model.roots.push_back(root);
        model.nodes.emplace_back();
        std::vector<Leaf> leaves(1);
        leaves[0].node = root;
        leaves[0].end = order_.size();
        leaves[0].histogram = histogram_of(0, order_.size());
        find_split(leaves[0]);
        while (leaves.size() < options_.leaves) {
            const auto best =
                std::max_element(leaves.begin(), leaves.end(),
                                 [](const Leaf& a, const Leaf& b) { return a.gain < b.gain; });
            if (best->gain <= 0) {
                break;
            }
            Leaf left = std::move(*best);
            const std::size_t middle = divide(left);
            const auto child = static_cast<std::uint32_t>(model.nodes.size());
            model.nodes[left.node] = {child, static_cast<std::uint16_t>(left.feature),
                                      thresholds_[left.feature][left.bin]};
            model.nodes.resize(model.nodes.size() + 2);
            Leaf right;
            right.node = child + 1;
            right.depth = ++left.depth;
            right.begin = middle;
            right.end = left.end;
            left.node = child;
            left.end = middle;
            // The larger part's sums are the whole's without the smaller's.
            const bool left_is_small = left.end - left.begin < right.end - right.begin;
            Leaf& small = left_is_small ? left : right;
            Leaf& large = left_is_small ? right : left;
            Histogram whole = std::move(left.histogram);
            small.histogram = histogram_of(small.begin, small.end);
            for (std::size_t i = 0; i < whole.size(); ++i) {
                whole[i].take(small.histogram[i]);
            }
            large.histogram = std::move(whole);
            find_split(left);
            find_split(right);
            *best = std::move(left);
            leaves.push_back(std::move(right));
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

/// Trees deeper than this are not filled up.
inline constexpr std::size_t most_depth = 6;
/// Rows that go down a tree side by side: each waits for memory while the others move on.
inline constexpr std::size_t abreast = 8;
/// Their features, of each feature one row's beside the other's.
using Columns = std::vector<std::array<float, abreast>>;

/// Copies what is below a node to a place in a full tree, level `level` of it.
inline void fill_up(BoostedTrees& trees, std::size_t tree, std::uint32_t at, std::size_t place,
                    std::size_t level) {
    const std::size_t questions = (std::size_t{1} << trees.depth) - 1;
    const TreeNode& node = trees.nodes[at];
    if (level == trees.depth) {
        trees.leaves[tree * (questions + 1) + place - questions] = node.value;
        return;
    }
    // Below a leaf it does not matter what is asked.
    if (node.left != 0) {
        trees.asked[tree * questions + place] = {node.feature, node.value};
    }
    fill_up(trees, tree, node.left != 0 ? node.left : at, 2 * place + 1, level + 1);
    fill_up(trees, tree, node.left != 0 ? node.left + 1 : at, 2 * place + 2, level + 1);
}

/// What the full trees say of rows.
template <std::size_t depth, std::size_t... row>
void walk_full(const BoostedTrees& trees, const Columns& columns, std::array<float, abreast>& sum,
               std::index_sequence<row...>) {
    constexpr std::size_t questions = (std::size_t{1} << depth) - 1;
    const TreeQuestion* asked = trees.asked.data();
    const float* leaves = trees.leaves.data();
    const std::array<float, abreast>* const features = columns.data();
    const auto go_down = [&](std::size_t& at, std::size_t which) {
        const TreeQuestion& question = asked[at];
        // What is no number goes right.
        const bool goes_left = features[question.feature][which] <= question.threshold;
        at = 2 * at + 2 - static_cast<std::size_t>(goes_left);
    };
    for (std::size_t tree = 0; tree < trees.roots.size(); ++tree) {
        // Each of them in a register.
        std::array<std::size_t, abreast> at{};
        for (std::size_t level = 0; level < depth; ++level) {
            (go_down(at[row], row), ...);
        }
        ((sum[row] += leaves[at[row] - questions]), ...);
        asked += questions;
        leaves += questions + 1;
    }
}

template <std::size_t depth>
void walk_full(const BoostedTrees& trees, const Columns& columns, std::array<float, abreast>& sum) {
    walk_full<depth>(trees, columns, sum, std::make_index_sequence<abreast>());
}

inline void walk_nodes(const BoostedTrees& trees, const Columns& columns,
                       std::array<float, abreast>& sum) {
    for (const std::uint32_t root : trees.roots) {
        std::array<std::uint32_t, abreast> at{};
        at.fill(root);
        std::uint32_t moved = 1;
        while (moved != 0) {
            moved = 0;
            for (std::size_t i = 0; i < abreast; ++i) {
                const TreeNode& node = trees.nodes[at[i]];
                // A leaf stays where it is. What is no number goes right.
                const std::uint32_t next =
                    node.left + (columns[node.feature][i] <= node.value ? 0U : 1U);
                at[i] = node.left == 0 ? at[i] : next;
                moved |= node.left;
            }
        }
        for (std::size_t i = 0; i < abreast; ++i) {
            sum[i] += trees.nodes[at[i]].value;
        }
    }
}

}  // namespace boosting

WGIG_DECL void finish_trees(BoostedTrees& trees) {
    trees.asked.clear();
    trees.leaves.clear();
    // Children come after their parents.
    std::vector<std::uint8_t> levels(trees.nodes.size(), 0);
    std::size_t deepest = 1;
    for (std::size_t n = 0; n < trees.nodes.size(); ++n) {
        if (const std::uint32_t left = trees.nodes[n].left; left != 0) {
            const auto below =
                static_cast<std::uint8_t>(std::min<std::size_t>(levels[n] + 1U, 255));
            levels[left] = std::max(levels[left], below);
            levels[left + 1] = std::max(levels[left + 1], below);
            deepest = std::max<std::size_t>(deepest, below);
        }
    }
    // Trees of which most is filling would take more memory than they are worth.
    if (deepest > boosting::most_depth ||
        (trees.roots.size() << deepest) > 4 * trees.nodes.size() + 4096) {
        return;
    }
    trees.depth = deepest;
    trees.asked.resize(trees.roots.size() * ((std::size_t{1} << deepest) - 1));
    trees.leaves.resize(trees.roots.size() << deepest);
    for (std::size_t tree = 0; tree < trees.roots.size(); ++tree) {
        boosting::fill_up(trees, tree, trees.roots[tree], 0, 0);
    }
}

WGIG_DECL void BoostedTrees::add_log_odds(std::span<const float> rows,
                                          std::span<float> sums) const {
    using boosting::abreast;
    using Walk =
        void (*)(const BoostedTrees&, const boosting::Columns&, std::array<float, abreast>&);
    static constexpr std::array<Walk, boosting::most_depth> full{
        boosting::walk_full<1>, boosting::walk_full<2>, boosting::walk_full<3>,
        boosting::walk_full<4>, boosting::walk_full<5>, boosting::walk_full<6>};
    const Walk walk = asked.empty() ? boosting::walk_nodes : full[depth - 1];
    boosting::Columns columns(features);
    for (std::size_t begin = 0; begin < sums.size(); begin += abreast) {
        const std::size_t count = std::min(abreast, sums.size() - begin);
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t f = 0; f < features; ++f) {
                columns[f][i] = rows[(begin + i) * features + f];
            }
        }
        std::array<float, abreast> sum{};
        walk(*this, columns, sum);
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
