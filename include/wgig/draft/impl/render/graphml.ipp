#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <wgig/draft/collate.hpp>
#include <wgig/draft/detail/collation_runs.hpp>
#include <wgig/draft/detail/markup.hpp>
#include <wgig/draft/detail/run_graph.hpp>
#include <wgig/draft/graphml.hpp>

namespace wgig {
namespace detail::render {

inline void write_data(Markup& xml, std::string_view key, std::string_view value) {
    xml.raw("<data key=\"").raw(key).raw("\">").text(value).raw("</data>");
}

inline void write_edge(Markup& xml, std::size_t number, std::size_t from, std::size_t to,
                       std::string_view type, std::string_view witnesses) {
    xml.raw("<edge id=\"e").number(number).raw("\" source=\"n").number(from).raw("\" target=\"n");
    xml.number(to).raw("\">");
    write_data(xml, "edge_number", std::to_string(number));
    write_data(xml, "edge_type", type);
    write_data(xml, "edge_witnesses", witnesses);
    xml.raw("</edge>\n");
}

}  // namespace detail::render

WGIG_DECL std::string collation_graphml(const Collation& collation, bool joined) {
    using namespace detail::render;
    detail::check_collation(collation);
    const RunGraph graph = run_graph(collation, joined);
    Markup xml;
    xml.raw(R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
<key id="node_number" for="node" attr.name="number" attr.type="int"/>
<key id="node_tokens" for="node" attr.name="tokens" attr.type="string"/>
<key id="node_normalized" for="node" attr.name="normalized" attr.type="string"/>
<key id="node_rank" for="node" attr.name="rank" attr.type="int"/>
<key id="node_witnesses" for="node" attr.name="witnesses" attr.type="string"/>
<key id="edge_number" for="edge" attr.name="number" attr.type="int"/>
<key id="edge_type" for="edge" attr.name="type" attr.type="string"/>
<key id="edge_witnesses" for="edge" attr.name="witnesses" attr.type="string"/>
<graph id="g0" edgedefault="directed">
)");
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const RunNode& node = graph.nodes[i];
        xml.raw("<node id=\"n").number(i).raw("\">");
        write_data(xml, "node_number", std::to_string(i));
        write_data(xml, "node_tokens", without_trailing_space(node.text));
        write_data(xml, "node_normalized", node.normalized);
        write_data(xml, "node_rank", std::to_string(node.rank));
        write_data(xml, "node_witnesses", names_of(collation, node.witnesses, ", "));
        xml.raw("</node>\n");
    }
    std::size_t number = 0;
    for (const RunEdge& edge : graph.edges) {
        write_edge(xml, number++, edge.from, edge.to, "path",
                   names_of(collation, edge.witnesses, ", "));
    }
    for (const RunMove& move : graph.moves) {
        write_edge(xml, number++, move.first, move.second, "transposition", "");
    }
    xml.raw("</graph>\n</graphml>\n");
    return xml.take();
}

}  // namespace wgig
