// The variant graph of a collation as GraphML, for Gephi, yEd, Cytoscape, NetworkX.
#pragma once

#include <string>

#include <wgig/core/config.hpp>
#include <wgig/draft/collation.hpp>

namespace wgig {

/// The variant graph as GraphML, with the names of attributes that CollateX's Java program uses: of a node
/// `number` and `tokens`, of an edge `number`, `type` and `witnesses`; and with more: of a node its
/// `rank`, `normalized` and `witnesses`. The first node is the start of all witnesses, the last their
/// end. Edges are of type `path`, or `transposition` between nodes that share moved tokens. Joined, runs
/// without a fork are one node.
///
/// Throws ValidationError for lists that do not fit together. Complexity: O(cells).
[[nodiscard]] WGIG_DECL std::string collation_graphml(const Collation& collation,
                                                      bool joined = true);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/render/graphml.ipp>
#endif
