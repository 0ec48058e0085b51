// Who stands where in a network: centralities, communities, brokerage.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/core/config.hpp>
#include <wgig/role/network.hpp>

namespace wgig {

/// How measures are taken. Ties below 0 (where conflict was subtracted) are left out of all of them.
struct MeasureOptions {
    bool weighted_paths =
        false;              ///< whether a tie is as long as 1 / its weight; else each is 1 long
    double resolution = 1;  ///< of communities: above 1 for more and smaller ones
    double damping = 0.85;  ///< of PageRank: how often a walker follows a tie, from 0 to 1
};

/// Where one node stands.
struct NodeMeasures {
    std::string name;         ///< the node
    std::size_t degree = 0;   ///< its ties
    double strength = 0;      ///< their weights together
    double degree_share = 0;  ///< its ties over all it could have: Freeman's degree centrality
    double betweenness = 0;   ///< share of the shortest paths of others that run through it, from 0
                              ///< to 1 (Freeman 1977, by Brandes 2001)
    double closeness = 0;     ///< reciprocal mean distance of those it can reach, times the share
                              ///< of nodes that these are (Wasserman and Faust 1994); 0 to 1
    std::optional<double> eigenvector;  ///< centrality by that of its neighbours, weights included
                                        ///< (Bonacich 1972), of length 1 over all nodes; nothing
                                        ///< where there is no tie or no limit was reached
    double pagerank = 0;        ///< share of a random walker's time, weights included; sums to 1
    std::size_t component = 0;  ///< number of its connected component, the largest first
    std::size_t community = 0;  ///< number of its community, the largest first

    bool operator==(const NodeMeasures&) const = default;
};
BOOST_DESCRIBE_STRUCT(NodeMeasures, (),
                      (name, degree, strength, degree_share, betweenness, closeness, eigenvector,
                       pagerank, component, community))

/// How often a node stands between two others that are not tied, by the groups of the three (Gould and
/// Fernandez 1989). Ties have no direction here, so each such pair counts both ways.
struct NodeBrokerage {
    std::string name;                ///< the node
    std::string group;               ///< its group
    std::size_t coordinator = 0;     ///< all three of one group
    std::size_t consultant = 0;      ///< both others of one group that is not its own
    std::size_t gatekeeper = 0;      ///< from another group into its own
    std::size_t representative = 0;  ///< from its own group to another; equal to `gatekeeper` here
    std::size_t liaison = 0;         ///< three groups
    std::size_t total = 0;           ///< all of these

    bool operator==(const NodeBrokerage&) const = default;
};
BOOST_DESCRIBE_STRUCT(NodeBrokerage, (),
                      (name, group, coordinator, consultant, gatekeeper, representative, liaison,
                       total))

/// Measures of a network, and of each of its nodes.
struct NetworkMeasures {
    std::vector<NodeMeasures> nodes;   ///< in the order of the network
    double density = 0;                ///< ties over all that there could be, of its mode
    std::size_t components = 0;        ///< connected components
    std::size_t communities = 0;       ///< communities
    std::optional<double> modularity;  ///< of the communities, -0.5 to 1; nothing without ties

    bool operator==(const NetworkMeasures&) const = default;
};
BOOST_DESCRIBE_STRUCT(NetworkMeasures, (), (nodes, density, components, communities, modularity))

/// All measures. Throws ValidationError for a network with a tie whose ends are no nodes, a loop, a
/// double tie or a weight that is no number, and for an option out of its range. Complexity:
/// O(nodes x ties), with weighted paths times O(log nodes); of that only betweenness and closeness.
[[nodiscard]] WGIG_DECL NetworkMeasures network_measures(const Network& network,
                                                         const MeasureOptions& options = {});

/// The community of each node, numbered from the largest, those of one size by their first node: the
/// method of Louvain (Blondel and others 2008) with the nodes in their order and no chance in it, then
/// communities that fell apart are parted, which can only raise modularity. Nodes without ties are
/// alone. Throws as `network_measures` does. Complexity: O(ties) a pass, at most 100 passes on each level.
[[nodiscard]] WGIG_DECL std::vector<std::size_t> find_communities(const Network& network,
                                                                  double resolution = 1);

/// How much more of the weight lies inside communities than chance would put there (Newman and Girvan
/// 2004): the sum over communities of w / W - resolution (s / 2W)^2, with w the weight inside, s
/// the strength of its nodes, W the weight of all ties. Nothing without ties. Throws ValidationError
/// where there is not one number for each node. Complexity: O(nodes + ties).
[[nodiscard]] WGIG_DECL std::optional<double>
modularity(const Network& network, std::span<const std::size_t> communities, double resolution = 1);

/// The brokerage of each node between the groups of a network; nodes without a group make one together.
/// Throws as `network_measures` does. Complexity: O(sum of the squares of the degrees).
[[nodiscard]] WGIG_DECL std::vector<NodeBrokerage> brokerage(const Network& network);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/role/impl/network_communities.ipp>
#    include <wgig/role/impl/network_measures.ipp>
#    include <wgig/role/impl/network_paths.ipp>
#endif
