#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/role/network_formats.hpp>
#include <wgig/text/markup.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig {
namespace detail::roles {

inline std::string_view shown_name(std::string_view name, const NodeLabels& labels,
                                   Language language) {
    const auto found = labels.find(name);
    return found == labels.end() || found->second.empty() ? name : found->second.in(language);
}

inline std::string_view node_type(const NetworkNode& node) {
    return node.issue ? "issue" : "actor";
}

/// One attribute of nodes: its name and its type in GraphML and in GEXF, and its value.
struct NodeAttribute {
    std::string_view name;
    std::string_view graphml_type;
    std::string_view gexf_type;
    std::string value;
};

/// What a node has beside its name and label.
inline std::vector<NodeAttribute> attributes_of(const NetworkNode& node,
                                                const NodeMeasures* measures) {
    std::vector<NodeAttribute> attributes = {
        {"type", "string", "string", std::string(node_type(node))},
        {"group", "string", "string", node.group},
        {"statements", "long", "long", std::to_string(node.statements)}};
    if (measures != nullptr) {
        const auto number = [&](std::string_view name, double value) {
            attributes.push_back({name, "double", "double", fmt::format("{}", value)});
        };
        const auto count = [&](std::string_view name, std::size_t value) {
            attributes.push_back({name, "long", "long", std::to_string(value)});
        };
        count("degree", measures->degree);
        number("strength", measures->strength);
        number("betweenness", measures->betweenness);
        number("closeness", measures->closeness);
        number("eigenvector", measures->eigenvector.value_or(0));
        number("pagerank", measures->pagerank);
        count("component", measures->component);
        count("community", measures->community);
    }
    return attributes;
}

/// A network that is being written, checked, with its measures where they are wanted.
class WrittenNetwork {
public:
    WrittenNetwork(const Network& network, const NetworkFormatOptions& options)
        : network_(network), options_(options) {
        if (options.measures) {
            measures_ = network_measures(network);
        } else {
            check_network(network);
        }
    }

    [[nodiscard]] std::vector<NodeAttribute> attributes(std::size_t node) const {
        return attributes_of(network_.nodes[node], measures_ ? &measures_->nodes[node] : nullptr);
    }
    /// The attributes without values.
    [[nodiscard]] std::vector<NodeAttribute> declared() const {
        const NodeMeasures none;
        return attributes_of({}, measures_ ? &none : nullptr);
    }
    [[nodiscard]] std::string_view label(std::size_t node) const {
        return shown_name(network_.nodes[node].name, options_.labels, options_.language);
    }

private:
    const Network& network_;
    const NetworkFormatOptions& options_;
    std::optional<NetworkMeasures> measures_;
};

/// A string of DOT: only the quotation mark has to be escaped, and a backslash, because some
/// attributes give it a meaning.
inline std::string dot_string(std::string_view text) {
    std::string out = "\"";
    while (!text.empty()) {
        const std::size_t valid = std::min(first_invalid_utf8(text), text.size());
        for (const char c : text.substr(0, valid)) {
            if (c == '"' || c == '\\') {
                out += '\\';
            }
            if (c == '\n') {
                out += "\\n";
            } else if (c == '\0' || c == '\r') {
                out += ' ';
            } else {
                out += c;
            }
        }
        text.remove_prefix(valid);
        if (!text.empty()) {
            append_utf8(out, 0xFFFD);
            text.remove_prefix(1);
        }
    }
    return out + "\"";
}

}  // namespace detail::roles

WGIG_DECL std::string to_graphml(const Network& network, const NetworkFormatOptions& options) {
    using detail::markup::append_attribute;
    const detail::roles::WrittenNetwork written(network, options);
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
        "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
        "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
        "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n"
        "  <key id=\"label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n";
    for (const auto& attribute : written.declared()) {
        out += fmt::format("  <key id=\"{0}\" for=\"node\" attr.name=\"{0}\" attr.type=\"{1}\"/>\n",
                           attribute.name, attribute.graphml_type);
    }
    out += "  <key id=\"weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n"
           "  <graph id=\"network\" edgedefault=\"undirected\">\n";
    for (std::size_t i = 0; i < network.nodes.size(); ++i) {
        out += fmt::format("    <node id=\"n{}\">\n      <data key=\"label\">", i);
        append_attribute(out, written.label(i));
        out += "</data>\n";
        for (const auto& attribute : written.attributes(i)) {
            out += fmt::format("      <data key=\"{}\">", attribute.name);
            append_attribute(out, attribute.value);
            out += "</data>\n";
        }
        out += "    </node>\n";
    }
    for (std::size_t i = 0; i < network.edges.size(); ++i) {
        const NetworkEdge& edge = network.edges[i];
        out += fmt::format(
            "    <edge id=\"e{}\" source=\"n{}\" target=\"n{}\"><data key=\"weight\">{}</data>"
            "</edge>\n",
            i, edge.source, edge.target, edge.weight);
    }
    return out + "  </graph>\n</graphml>\n";
}

WGIG_DECL std::string to_gexf(const Network& network, const NetworkFormatOptions& options) {
    using detail::markup::append_attribute;
    const detail::roles::WrittenNetwork written(network, options);
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<gexf xmlns=\"http://gexf.net/1.3\" "
        "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
        "xsi:schemaLocation=\"http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd\" version=\"1.3\">\n"
        "  <meta>\n    <creator>wgig</creator>\n  </meta>\n"
        "  <graph defaultedgetype=\"undirected\" mode=\"static\">\n"
        "    <attributes class=\"node\">\n";
    const auto declared = written.declared();
    for (std::size_t i = 0; i < declared.size(); ++i) {
        out += fmt::format("      <attribute id=\"{}\" title=\"{}\" type=\"{}\"/>\n", i,
                           declared[i].name, declared[i].gexf_type);
    }
    out += "    </attributes>\n"
           "    <attributes class=\"edge\">\n"
           "      <attribute id=\"0\" title=\"signed weight\" type=\"double\"/>\n"
           "    </attributes>\n"
           "    <nodes>\n";
    for (std::size_t i = 0; i < network.nodes.size(); ++i) {
        out += fmt::format("      <node id=\"{}\" label=\"", i);
        append_attribute(out, written.label(i));
        out += "\">\n        <attvalues>\n";
        const auto attributes = written.attributes(i);
        for (std::size_t a = 0; a < attributes.size(); ++a) {
            out += fmt::format("          <attvalue for=\"{}\" value=\"", a);
            append_attribute(out, attributes[a].value);
            out += "\"/>\n";
        }
        out += "        </attvalues>\n      </node>\n";
    }
    out += "    </nodes>\n    <edges>\n";
    for (std::size_t i = 0; i < network.edges.size(); ++i) {
        const NetworkEdge& edge = network.edges[i];
        out += fmt::format(
            "      <edge id=\"{}\" source=\"{}\" target=\"{}\" weight=\"{}\">\n        <attvalues>"
            "<attvalue for=\"0\" value=\"{}\"/></attvalues>\n      </edge>\n",
            i, edge.source, edge.target, edge.weight, edge.weight);
    }
    return out + "    </edges>\n  </graph>\n</gexf>\n";
}

WGIG_DECL std::string to_dot(const Network& network, const NetworkFormatOptions& options) {
    using detail::roles::dot_string;
    const detail::roles::WrittenNetwork written(network, options);
    std::string out = "graph network {\n  charset=\"UTF-8\";\n";
    for (std::size_t i = 0; i < network.nodes.size(); ++i) {
        out += fmt::format("  n{} [label={}, shape={}", i, dot_string(written.label(i)),
                           network.nodes[i].issue ? "box" : "ellipse");
        for (const auto& attribute : written.attributes(i)) {
            // `group` has a meaning of its own in DOT: it would bend the layout.
            out += fmt::format(", {}={}", attribute.name == "group" ? "party" : attribute.name,
                               dot_string(attribute.value));
        }
        out += "];\n";
    }
    for (const NetworkEdge& edge : network.edges) {
        out += fmt::format("  n{} -- n{} [{}{}];\n", edge.source, edge.target,
                           edge.weight < 0 ? "style=dashed, " : "",
                           // Graphviz refuses weights below 0.
                           edge.weight < 0 ? fmt::format("signed_weight=\"{}\"", edge.weight)
                                           : fmt::format("weight=\"{}\"", edge.weight));
    }
    return out + "}\n";
}

}  // namespace wgig
