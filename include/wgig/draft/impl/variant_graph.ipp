#pragma once

#include <algorithm>
#include <map>
#include <utility>

#include <wgig/draft/collate.hpp>
#include <wgig/draft/variant_graph.hpp>

namespace wgig {

WGIG_DECL VariantGraph variant_graph(const Collation& collation) {
    detail::check_collation(collation);
    const std::size_t witnesses = collation.witnesses.size();
    VariantGraph graph;
    graph.nodes.emplace_back();
    std::vector<std::vector<std::size_t>> paths(witnesses);  // the node of each token
    for (std::size_t column = 0; column < collation.column_count(); ++column) {
        std::vector<std::pair<std::int32_t, std::size_t>> order;
        for (std::size_t witness = 0; witness < witnesses; ++witness) {
            const std::int32_t reading = collation.readings[column * witnesses + witness];
            if (reading >= 0) {
                order.emplace_back(reading, witness);
            }
        }
        std::sort(order.begin(), order.end());
        std::int32_t last = -1;
        for (const auto& [reading, witness] : order) {
            const auto token =
                static_cast<std::size_t>(collation.cells[column * witnesses + witness]);
            if (reading != last) {
                graph.nodes.push_back(
                    {column + 1, collation.witnesses[witness].tokens[token].text, {}});
                last = reading;
            }
            graph.nodes.back().tokens.push_back({witness, token});
            paths[witness].push_back(graph.nodes.size() - 1);
        }
    }
    const std::size_t end = graph.nodes.size();
    graph.nodes.push_back({collation.column_count() + 1, {}, {}});
    std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> edges;
    for (std::size_t witness = 0; witness < witnesses; ++witness) {
        std::size_t from = 0;
        for (const std::size_t node : paths[witness]) {
            edges[{from, node}].push_back(witness);
            from = node;
        }
        edges[{from, end}].push_back(witness);
    }
    for (auto& [ends, of] : edges) {
        graph.edges.push_back({ends.first, ends.second, std::move(of)});
    }
    std::vector<std::pair<std::size_t, std::size_t>> links;
    for (const Transposition& moved : collation.transpositions) {
        for (std::size_t i = 0; i < moved.size; ++i) {
            links.emplace_back(std::minmax(paths[moved.first][moved.first_begin + i],
                                           paths[moved.second][moved.second_begin + i]));
        }
    }
    std::sort(links.begin(), links.end());
    links.erase(std::unique(links.begin(), links.end()), links.end());
    for (const auto& [first, second] : links) {
        if (first != second) {
            graph.transpositions.push_back({first, second});
        }
    }
    return graph;
}

}  // namespace wgig
