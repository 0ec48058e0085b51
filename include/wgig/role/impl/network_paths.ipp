#pragma once

#include <algorithm>
#include <map>
#include <utility>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>

#include <wgig/role/detail/network_graph.hpp>

namespace wgig::detail::networks {

using Length = boost::property<boost::edge_weight_t, double>;
using Graph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, Length>;

WGIG_DECL Adjacency adjacency_of(const Network& network) {
    Adjacency adjacency(network.nodes.size());
    for (const NetworkEdge& edge : network.edges) {
        if (edge.weight > 0) {
            adjacency[edge.source].push_back({edge.target, edge.weight});
            adjacency[edge.target].push_back({edge.source, edge.weight});
        }
    }
    for (std::vector<Neighbour>& neighbours : adjacency) {
        std::ranges::sort(neighbours, {}, &Neighbour::node);
    }
    return adjacency;
}

WGIG_DECL std::size_t number_by_size(std::vector<std::size_t>& groups) {
    struct Members {
        std::size_t count = 0;
        std::size_t first = 0;
    };
    std::map<std::size_t, Members> found;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        Members& members = found.try_emplace(groups[i], Members{0, i}).first->second;
        ++members.count;
    }
    std::vector<std::pair<std::size_t, Members>> order(found.begin(), found.end());
    std::ranges::sort(order, [](const auto& a, const auto& b) {
        return a.second.count != b.second.count ? a.second.count > b.second.count
                                                : a.second.first < b.second.first;
    });
    std::map<std::size_t, std::size_t> number;
    for (const auto& [group, members] : order) {
        number.emplace(group, number.size());
    }
    for (std::size_t& group : groups) {
        group = number.at(group);
    }
    return order.size();
}

inline Graph graph_of(const Adjacency& adjacency, bool weighted) {
    Graph graph(adjacency.size());
    for (std::size_t i = 0; i < adjacency.size(); ++i) {
        for (const Neighbour& neighbour : adjacency[i]) {
            if (neighbour.node > i) {
                boost::add_edge(i, neighbour.node, Length(weighted ? 1 / neighbour.weight : 1.0),
                                graph);
            }
        }
    }
    return graph;
}

/// (r / total distance) (r / (n - 1)), r the nodes that can be reached.
inline double closeness_of(const std::vector<double>& distances, std::size_t from) {
    double total = 0;
    double reached = 0;
    for (std::size_t i = 0; i < distances.size(); ++i) {
        if (i != from && distances[i] < std::numeric_limits<double>::max()) {
            total += distances[i];
            reached += 1;
        }
    }
    const double others = static_cast<double>(distances.size()) - 1;
    return total > 0 ? reached / total * (reached / others) : 0;
}

WGIG_DECL PathMeasures path_measures(const Adjacency& adjacency, bool weighted) {
    const Graph graph = graph_of(adjacency, weighted);
    const std::size_t nodes = adjacency.size();
    PathMeasures measures;
    measures.betweenness.resize(nodes);
    const auto index = boost::get(boost::vertex_index, graph);
    const auto betweenness = boost::make_iterator_property_map(measures.betweenness.begin(), index);
    if (weighted) {
        boost::brandes_betweenness_centrality(
            graph,
            boost::centrality_map(betweenness).weight_map(boost::get(boost::edge_weight, graph)));
    } else {
        boost::brandes_betweenness_centrality(graph, betweenness);
    }
    // Of a graph without directions, the algorithm counts each pair once.
    const double others = static_cast<double>(nodes) - 1;
    const double pairs = others * (others - 1) / 2;
    for (double& value : measures.betweenness) {
        value = pairs > 0 ? value / pairs : 0;
    }

    std::vector<double> distances(nodes);
    for (std::size_t from = 0; from < nodes; ++from) {
        std::ranges::fill(distances, std::numeric_limits<double>::max());
        distances[from] = 0;
        const auto distance = boost::make_iterator_property_map(distances.begin(), index);
        if (weighted) {
            boost::dijkstra_shortest_paths(graph, from, boost::distance_map(distance));
        } else {
            boost::breadth_first_search(
                graph, from,
                boost::visitor(boost::make_bfs_visitor(
                    boost::record_distances(distance, boost::on_tree_edge()))));
        }
        measures.closeness.push_back(closeness_of(distances, from));
    }

    measures.component.resize(nodes);
    boost::connected_components(
        graph, boost::make_iterator_property_map(measures.component.begin(), index));
    measures.components = number_by_size(measures.component);
    return measures;
}

}  // namespace wgig::detail::networks
