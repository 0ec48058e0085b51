// The variant graph whose nodes are the readings of a collation's runs.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <wgig/core/config.hpp>
#include <wgig/draft/collation.hpp>
#include <wgig/draft/detail/collation_runs.hpp>

namespace wgig::detail::render {

/// A reading of a run.
struct RunNode {
    std::size_t rank = 0;                ///< its run, counted from 1; the start has 0
    std::string text;                    ///< as its first witness has it
    std::string normalized;              ///< what was compared
    std::vector<std::size_t> witnesses;  ///< ascending; of the start and the end, all
};

/// What some witnesses go on with.
struct RunEdge {
    std::size_t from = 0;                ///< a node
    std::size_t to = 0;                  ///< a later one
    std::vector<std::size_t> witnesses;  ///< ascending
};

/// Two nodes that share tokens which were moved.
struct RunMove {
    std::size_t first = 0;   ///< the earlier node
    std::size_t second = 0;  ///< the later one
};

/// The graph. The first node is the start, the last the end; nodes are in the order of their runs.
struct RunGraph {
    std::vector<CollationRun> runs;
    std::vector<RunNode> nodes;
    std::vector<RunEdge> edges;  ///< by `from`, then `to`
    std::vector<RunMove> moves;  ///< by `first`, then `second`
};

/// Complexity: O(cells x log(witnesses)).
[[nodiscard]] WGIG_DECL RunGraph run_graph(const Collation& collation, bool joined);

}  // namespace wgig::detail::render

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/render/run_graph.ipp>
#endif
