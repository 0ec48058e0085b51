#pragma once

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/role/detail/network_graph.hpp>
#include <wgig/role/network_measures.hpp>

namespace wgig {
namespace detail::networks {

/// A network whose nodes stand for communities of a finer one.
struct Condensed {
    Adjacency adjacency;           ///< without loops
    std::vector<double> inside;    ///< twice the weight of the ties inside each node
    std::vector<double> strength;  ///< with those inside
    double total = 0;              ///< of all strengths
};

inline Condensed condense(const Condensed& finer, const std::vector<std::size_t>& groups,
                          std::size_t count) {
    Condensed coarser;
    coarser.adjacency.resize(count);
    coarser.inside.resize(count);
    coarser.strength.resize(count);
    coarser.total = finer.total;
    std::vector<std::vector<std::size_t>> members(count);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        members[groups[i]].push_back(i);
    }
    std::vector<double> weight(count);
    std::vector<std::size_t> touched;
    for (std::size_t group = 0; group < count; ++group) {
        touched.clear();
        for (const std::size_t member : members[group]) {
            coarser.inside[group] += finer.inside[member];
            coarser.strength[group] += finer.strength[member];
            for (const Neighbour& neighbour : finer.adjacency[member]) {
                const std::size_t other = groups[neighbour.node];
                if (other == group) {
                    coarser.inside[group] += neighbour.weight;
                } else {
                    if (weight[other] == 0) {
                        touched.push_back(other);
                    }
                    weight[other] += neighbour.weight;
                }
            }
        }
        std::ranges::sort(touched);
        for (const std::size_t other : touched) {
            coarser.adjacency[group].push_back({other, std::exchange(weight[other], 0)});
        }
    }
    return coarser;
}

/// Moves nodes, in their order, to the neighbouring community that gains most, until none gains.
/// Returns whether any moved.
inline bool move_nodes(const Condensed& graph, std::vector<std::size_t>& groups,
                       double resolution) {
    constexpr int most_passes = 100;
    constexpr double least_gain = 1e-12;
    const std::size_t nodes = graph.adjacency.size();
    std::vector<double> strength = graph.strength;  // of each community; each node is one
    std::vector<double> towards(nodes);
    std::vector<std::size_t> touched;
    bool any = false;
    bool moved = true;
    for (int pass = 0; moved && pass < most_passes; ++pass) {
        moved = false;
        for (std::size_t node = 0; node < nodes; ++node) {
            const std::size_t own = groups[node];
            touched.clear();
            for (const Neighbour& neighbour : graph.adjacency[node]) {
                const std::size_t group = groups[neighbour.node];
                if (towards[group] == 0) {
                    touched.push_back(group);
                }
                towards[group] += neighbour.weight;
            }
            strength[own] -= graph.strength[node];
            const auto gain = [&](std::size_t group) {
                return towards[group] -
                       resolution * graph.strength[node] * strength[group] / graph.total;
            };
            std::size_t best = own;
            double best_gain = gain(own);
            std::ranges::sort(touched);
            for (const std::size_t group : touched) {
                if (const double here = gain(group); here > best_gain + least_gain * graph.total) {
                    best = group;
                    best_gain = here;
                }
            }
            strength[best] += graph.strength[node];
            groups[node] = best;
            moved = moved || best != own;
            for (const std::size_t group : touched) {
                towards[group] = 0;
            }
        }
        any = any || moved;
    }
    return any;
}

/// Parts communities whose nodes are not all connected inside them.
inline void part_unconnected(const Adjacency& adjacency, std::vector<std::size_t>& groups) {
    std::vector<std::size_t> parted(groups.size(), groups.size());
    std::vector<std::size_t> open;
    for (std::size_t start = 0; start < groups.size(); ++start) {
        if (parted[start] != groups.size()) {
            continue;
        }
        parted[start] = start;
        open.assign(1, start);
        while (!open.empty()) {
            const std::size_t node = open.back();
            open.pop_back();
            for (const Neighbour& neighbour : adjacency[node]) {
                if (groups[neighbour.node] == groups[node] &&
                    parted[neighbour.node] == groups.size()) {
                    parted[neighbour.node] = start;
                    open.push_back(neighbour.node);
                }
            }
        }
    }
    groups = std::move(parted);
}

inline void check_resolution(double resolution) {
    if (!(resolution > 0) || !std::isfinite(resolution)) {
        throw_validation_error(ErrorCode::bad_value, "is not above 0", {{}, 0, 0, "resolution"});
    }
}

}  // namespace detail::networks

WGIG_DECL std::vector<std::size_t> find_communities(const Network& network, double resolution) {
    namespace networks = detail::networks;
    detail::check_network(network);
    networks::check_resolution(resolution);
    const networks::Adjacency adjacency = networks::adjacency_of(network);
    networks::Condensed graph;
    graph.adjacency = adjacency;
    graph.inside.resize(adjacency.size());
    for (const auto& neighbours : adjacency) {
        double strength = 0;
        for (const networks::Neighbour& neighbour : neighbours) {
            strength += neighbour.weight;
        }
        graph.strength.push_back(strength);
        graph.total += strength;
    }
    std::vector<std::size_t> communities(adjacency.size());
    std::iota(communities.begin(), communities.end(), std::size_t{0});
    if (graph.total > 0 && std::isfinite(graph.total)) {
        for (;;) {
            std::vector<std::size_t> groups(graph.adjacency.size());
            std::iota(groups.begin(), groups.end(), std::size_t{0});
            if (!networks::move_nodes(graph, groups, resolution)) {
                break;
            }
            const std::size_t before = groups.size();
            const std::size_t count = networks::number_by_size(groups);
            for (std::size_t& community : communities) {
                community = groups[community];
            }
            if (count == before) {
                break;
            }
            graph = networks::condense(graph, groups, count);
        }
        networks::part_unconnected(adjacency, communities);
    }
    networks::number_by_size(communities);
    return communities;
}

WGIG_DECL std::optional<double>
modularity(const Network& network, std::span<const std::size_t> communities, double resolution) {
    detail::check_network(network);
    detail::networks::check_resolution(resolution);
    if (communities.size() != network.nodes.size()) {
        detail::throw_validation_error(
            ErrorCode::bad_value,
            fmt::format("{} numbers for {} nodes", communities.size(), network.nodes.size()),
            {{}, 0, 0, "communities"});
    }
    std::vector<std::size_t> groups(communities.begin(), communities.end());
    const std::size_t count = detail::networks::number_by_size(groups);
    std::vector<double> inside(count);
    std::vector<double> strength(count);
    double total = 0;
    for (const NetworkEdge& edge : network.edges) {
        if (edge.weight > 0) {
            total += edge.weight;
            strength[groups[edge.source]] += edge.weight;
            strength[groups[edge.target]] += edge.weight;
            if (groups[edge.source] == groups[edge.target]) {
                inside[groups[edge.source]] += edge.weight;
            }
        }
    }
    if (!(total > 0) || !std::isfinite(total)) {
        return std::nullopt;
    }
    double result = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double share = strength[i] / (2 * total);
        result += inside[i] / total - resolution * share * share;
    }
    return result;
}

}  // namespace wgig
