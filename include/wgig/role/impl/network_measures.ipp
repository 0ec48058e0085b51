#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include <wgig/core/error.hpp>
#include <wgig/role/detail/network_graph.hpp>
#include <wgig/role/network_measures.hpp>

namespace wgig {
namespace detail::networks {

/// The leading eigenvector by repeated multiplication with the matrix plus the unit matrix, which has
/// the same eigenvectors and does not swing on a two-mode network. Weights are scaled, so
/// that none overflows.
inline std::vector<double> leading_eigenvector(const Adjacency& adjacency) {
    constexpr int most_steps = 10'000;
    constexpr double close_enough = 1e-12;
    double largest = 0;
    for (const auto& neighbours : adjacency) {
        for (const Neighbour& neighbour : neighbours) {
            largest = std::max(largest, neighbour.weight);
        }
    }
    if (largest == 0) {
        return {};
    }
    const std::size_t nodes = adjacency.size();
    std::vector<double> now(nodes, 1 / std::sqrt(static_cast<double>(nodes)));
    std::vector<double> next(nodes);
    for (int step = 0; step < most_steps; ++step) {
        double squares = 0;
        for (std::size_t i = 0; i < nodes; ++i) {
            double sum = now[i];
            for (const Neighbour& neighbour : adjacency[i]) {
                sum += neighbour.weight / largest * now[neighbour.node];
            }
            next[i] = sum;
            squares += sum * sum;
        }
        const double length = std::sqrt(squares);
        double change = 0;
        for (std::size_t i = 0; i < nodes; ++i) {
            next[i] /= length;
            change = std::max(change, std::abs(next[i] - now[i]));
        }
        std::swap(now, next);
        if (change < close_enough) {
            return now;
        }
    }
    return {};
}

/// Boost.Graph's own knows neither weights nor nodes without ties, whose walker starts anywhere.
inline std::vector<double> pagerank_of(const Adjacency& adjacency,
                                       const std::vector<double>& strength, double damping) {
    constexpr int most_steps = 10'000;
    constexpr double close_enough = 1e-14;
    const std::size_t nodes = adjacency.size();
    const double share = 1 / static_cast<double>(nodes);
    std::vector<double> now(nodes, share);
    std::vector<double> next(nodes);
    for (int step = 0; step < most_steps; ++step) {
        double stranded = 0;
        for (std::size_t i = 0; i < nodes; ++i) {
            stranded += strength[i] > 0 ? 0 : now[i];
        }
        double change = 0;
        for (std::size_t i = 0; i < nodes; ++i) {
            double sum = 0;
            for (const Neighbour& neighbour : adjacency[i]) {
                sum += now[neighbour.node] * (neighbour.weight / strength[neighbour.node]);
            }
            next[i] = damping * (sum + stranded * share) + (1 - damping) * share;
            change += std::abs(next[i] - now[i]);
        }
        std::swap(now, next);
        if (change < close_enough * static_cast<double>(nodes)) {
            break;
        }
    }
    return now;
}

/// How many ties there could be.
inline double possible_ties(const Network& network) {
    const auto nodes = static_cast<double>(network.nodes.size());
    if (network.mode != NetworkMode::two_mode) {
        return nodes * (nodes - 1) / 2;
    }
    const auto issues =
        static_cast<double>(std::ranges::count(network.nodes, true, &NetworkNode::issue));
    return issues * (nodes - issues);
}

}  // namespace detail::networks

WGIG_DECL NetworkMeasures network_measures(const Network& network, const MeasureOptions& options) {
    namespace networks = detail::networks;
    detail::check_network(network);
    if (!(options.damping >= 0 && options.damping <= 1)) {
        detail::throw_validation_error(ErrorCode::bad_value, "is not between 0 and 1",
                                       {{}, 0, 0, "damping"});
    }
    NetworkMeasures measures;
    const std::vector<std::size_t> communities = find_communities(network, options.resolution);
    measures.modularity = modularity(network, communities, options.resolution);
    const networks::Adjacency adjacency = networks::adjacency_of(network);
    const networks::PathMeasures paths = networks::path_measures(adjacency, options.weighted_paths);
    measures.components = paths.components;
    std::vector<double> strength;
    double ties = 0;
    for (const auto& neighbours : adjacency) {
        double sum = 0;
        for (const networks::Neighbour& neighbour : neighbours) {
            sum += neighbour.weight;
        }
        strength.push_back(sum);
        ties += static_cast<double>(neighbours.size()) / 2;
    }
    const double possible = networks::possible_ties(network);
    measures.density = possible > 0 ? ties / possible : 0;
    const std::vector<double> eigenvector = networks::leading_eigenvector(adjacency);
    const std::vector<double> pagerank =
        networks::pagerank_of(adjacency, strength, options.damping);
    const double others = static_cast<double>(adjacency.size()) - 1;
    for (std::size_t i = 0; i < adjacency.size(); ++i) {
        NodeMeasures& node = measures.nodes.emplace_back();
        node.name = network.nodes[i].name;
        node.degree = adjacency[i].size();
        node.strength = strength[i];
        node.degree_share = others > 0 ? static_cast<double>(node.degree) / others : 0;
        node.betweenness = paths.betweenness[i];
        node.closeness = paths.closeness[i];
        if (!eigenvector.empty()) {
            node.eigenvector = eigenvector[i];
        }
        node.pagerank = pagerank[i];
        node.component = paths.component[i];
        node.community = communities[i];
        measures.communities = std::max(measures.communities, communities[i] + 1);
    }
    return measures;
}

WGIG_DECL std::vector<NodeBrokerage> brokerage(const Network& network) {
    namespace networks = detail::networks;
    detail::check_network(network);
    const networks::Adjacency adjacency = networks::adjacency_of(network);
    std::map<std::string, std::size_t> numbers;
    std::vector<std::size_t> group;
    for (const NetworkNode& node : network.nodes) {
        group.push_back(numbers.try_emplace(node.group, numbers.size()).first->second);
    }
    std::vector<NodeBrokerage> result;
    for (const NetworkNode& node : network.nodes) {
        result.push_back({node.name, node.group, 0, 0, 0, 0, 0, 0});
    }
    // From each node over each neighbour to those it is not tied to.
    std::vector<std::size_t> tied_to(adjacency.size(), adjacency.size());
    for (std::size_t from = 0; from < adjacency.size(); ++from) {
        for (const networks::Neighbour& neighbour : adjacency[from]) {
            tied_to[neighbour.node] = from;
        }
        tied_to[from] = from;
        for (const networks::Neighbour& over : adjacency[from]) {
            NodeBrokerage& broker = result[over.node];
            for (const networks::Neighbour& to : adjacency[over.node]) {
                if (tied_to[to.node] == from) {
                    continue;
                }
                ++broker.total;
                const std::size_t a = group[from];
                const std::size_t b = group[over.node];
                const std::size_t c = group[to.node];
                ++(a == b   ? (b == c ? broker.coordinator : broker.representative)
                   : b == c ? broker.gatekeeper
                   : a == c ? broker.consultant
                            : broker.liaison);
            }
        }
    }
    return result;
}

}  // namespace wgig
