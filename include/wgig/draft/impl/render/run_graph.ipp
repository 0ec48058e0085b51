#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <set>
#include <utility>
#include <vector>

#include <wgig/draft/detail/run_graph.hpp>

namespace wgig::detail::render {

WGIG_DECL RunGraph run_graph(const Collation& collation, bool joined) {
    const std::size_t count = collation.witnesses.size();
    RunGraph graph;
    graph.runs = collation_runs(collation, joined);
    std::vector<std::size_t> all(count);
    std::iota(all.begin(), all.end(), std::size_t{0});
    graph.nodes.push_back({0, {}, {}, all});
    std::vector<std::size_t> last(count, 0);               // the node that each witness is at
    std::vector<std::vector<std::size_t>> node_of(count);  // of each of its tokens
    std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> edges;
    for (std::size_t r = 0; r < graph.runs.size(); ++r) {
        const CollationRun& run = graph.runs[r];
        for (const RunReading& reading : run.readings) {
            const std::size_t node = graph.nodes.size();
            std::string normalized;
            for (const std::size_t w : reading.witnesses) {
                edges[{last[w], node}].push_back(w);
                last[w] = node;
                for (std::size_t column = run.begin; column < run.end; ++column) {
                    const std::int32_t cell = collation.cells[column * count + w];
                    if (cell < 0) {
                        continue;
                    }
                    node_of[w].push_back(node);
                    if (w == reading.witnesses.front()) {
                        normalized += normalized.empty() ? "" : " ";
                        normalized += collation.witnesses[w]
                                          .tokens[static_cast<std::size_t>(cell)]
                                          .normalized;
                    }
                }
            }
            graph.nodes.push_back({r + 1, reading.text, normalized, reading.witnesses});
        }
    }
    const std::size_t end = graph.nodes.size();
    for (std::size_t w = 0; w < count; ++w) {
        edges[{last[w], end}].push_back(w);
    }
    graph.nodes.push_back({graph.runs.size() + 1, {}, {}, all});
    for (auto& [ends, witnesses] : edges) {
        graph.edges.push_back({ends.first, ends.second, std::move(witnesses)});
    }
    std::set<std::pair<std::size_t, std::size_t>> moves;
    for (const Transposition& moved : collation.transpositions) {
        for (std::size_t i = 0; i < moved.size; ++i) {
            const auto pair = std::minmax(node_of[moved.first][moved.first_begin + i],
                                          node_of[moved.second][moved.second_begin + i]);
            if (pair.first != pair.second) {
                moves.insert({pair.first, pair.second});
            }
        }
    }
    for (const auto& [first, second] : moves) {
        graph.moves.push_back({first, second});
    }
    return graph;
}

}  // namespace wgig::detail::render
