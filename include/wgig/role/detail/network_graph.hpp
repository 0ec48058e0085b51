// The ties above 0 of a network, from both ends.
#pragma once

#include <cstddef>
#include <vector>

#include <wgig/core/config.hpp>
#include <wgig/role/network.hpp>

namespace wgig::detail::networks {

struct Neighbour {
    std::size_t node = 0;
    double weight = 0;
};

/// The neighbours of each node, ascending.
using Adjacency = std::vector<std::vector<Neighbour>>;

WGIG_DECL Adjacency adjacency_of(const Network& network);

/// Betweenness and closeness of all nodes, by Boost.Graph; components, the largest first. In
/// a file of its own, because Boost.Graph takes long to compile.
struct PathMeasures {
    std::vector<double> betweenness;
    std::vector<double> closeness;
    std::vector<std::size_t> component;
    std::size_t components = 0;
};
WGIG_DECL PathMeasures path_measures(const Adjacency& adjacency, bool weighted);

/// Numbers groups anew: the largest first, those of one size by their first member.
WGIG_DECL std::size_t number_by_size(std::vector<std::size_t>& groups);

}  // namespace wgig::detail::networks
