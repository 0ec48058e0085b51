// Gradient-boosted regression trees on the logistic loss, grown over histograms.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <wgig/core/config.hpp>

namespace wgig::detail {

/// A node of a tree: an inner one sends a row left when its feature is at most the threshold. Its
/// children stand one beside the other, after it; a leaf has none.
struct TreeNode {
    std::uint32_t left = 0;     ///< index of the left child; 0 for a leaf
    std::uint16_t feature = 0;  ///< which feature is asked
    float value = 0;            ///< the threshold, or what the leaf adds
};

/// What all nodes of a level ask.
struct TreeQuestion {
    std::uint32_t feature = 0;  ///< which feature
    float threshold = 0;        ///< a row goes left when the feature is at most this
};

/// Trees whose leaves add up to the logarithm of the odds.
struct BoostedTrees {
    std::size_t features = 0;          ///< length of a row
    float base = 0;                    ///< before the first tree
    std::vector<TreeNode> nodes;       ///< of all trees
    std::vector<std::uint32_t> roots;  ///< index of the first node of each tree

    // What is made from it, by `finish_trees`, where in every tree all nodes of a level ask the same:
    // then many rows are asked side by side. Empty for other trees; `nodes` are walked then.
    std::size_t depth = 0;            ///< questions on the way to a leaf
    std::vector<TreeQuestion> asked;  ///< of each tree, level by level
    std::vector<float> leaves;        ///< of each tree, from left to right

    [[nodiscard]] bool empty() const noexcept { return roots.empty(); }
    /// Adds to each row's sum what the trees say of it. `rows` are row-major, `sums` as many as
    /// rows.
    /// Complexity: O(rows x trees x depth).
    WGIG_DECL void add_log_odds(std::span<const float> rows, std::span<float> sums) const;
};

/// Makes what is made from the rest. Complexity: O(nodes).
WGIG_DECL void finish_trees(BoostedTrees& trees);

/// How trees are grown.
struct BoostingOptions {
    std::size_t trees = 60;          ///< number of trees
    std::size_t depth = 5;           ///< questions on the way to a leaf at most
    double learning_rate = 0.3;      ///< how much each tree adds
    std::size_t smallest_leaf = 30;  ///< rows in a leaf at least, or a split is worth nothing
    double ridge = 5;                ///< shrinks the leaves with few rows
};

/// Learns to tell rows with a label from those without. `rows` is row-major. Level by level, all
/// nodes of a level with one question (as Kohavi 1994 has them for decision graphs, Prokhorenkova et
/// al. 2018 for boosting), over histograms of at most 64 bins. Complexity: O(trees x rows x features
/// x depth) about.
[[nodiscard]] WGIG_DECL BoostedTrees grow_trees(std::span<const float> rows, std::size_t features,
                                                std::span<const std::uint8_t> labels,
                                                const BoostingOptions& options);

}  // namespace wgig::detail

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/classify/impl/boosted_trees.ipp>
#endif
