#include <wgig/role/network_formats.hpp>

#include <string>

#include "catch.hpp"

using namespace wgig;

namespace {

Network quoted_network() {
    Network network;
    network.mode = NetworkMode::two_mode;
    network.nodes = {{"A & \"B\" <c>\n\\", false, "government", 2},
                     {std::string("\x01\xFF\0z", 4), true, "", 2},
                     {"الأمن", true, "", 1}};
    network.edges = {{0, 1, 2}, {0, 2, -0.1}};
    return network;
}

bool has_text(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("Networks are written with every character escaped", "[network]") {
    NetworkFormatOptions options;
    const std::string graphml = to_graphml(quoted_network(), options);
    CHECK(has_text(graphml, "<data key=\"label\">A &amp; &quot;B&quot; &lt;c&gt;&#10;\\</data>"));
    CHECK(has_text(graphml, "<data key=\"label\">\uFFFD\uFFFD\uFFFDz</data>"));
    CHECK(has_text(graphml, "<data key=\"weight\">-0.1</data>"));
    CHECK(!has_text(graphml, "pagerank"));
    const std::string gexf = to_gexf(quoted_network(), options);
    CHECK(has_text(gexf, "label=\"A &amp; &quot;B&quot; &lt;c&gt;&#10;\\\""));
    CHECK(has_text(gexf, "version=\"1.3\""));
    const std::string dot = to_dot(quoted_network(), options);
    CHECK(has_text(dot, "n0 [label=\"A & \\\"B\\\" <c>\\n\\\\\", shape=ellipse"));
    CHECK(has_text(dot, "n0 -- n2 [style=dashed, signed_weight=\"-0.1\"];"));
    options.measures = true;
    CHECK(has_text(to_graphml(quoted_network(), options), "<data key=\"pagerank\">"));
    CHECK(has_text(to_gexf(quoted_network(), options), "title=\"betweenness\""));
}

TEST_CASE("Labels take the place of names, in the language that is asked for", "[network]") {
    NetworkFormatOptions options;
    Label label;
    label.texts = {{"en", "Security"}, {"fr", "Sécurité"}};
    options.labels["الأمن"] = label;
    options.language = Language::fr;
    CHECK(has_text(to_dot(quoted_network(), options), "label=\"Sécurité\""));
    options.language = Language::ru;
    CHECK(has_text(to_dot(quoted_network(), options), "label=\"Security\""));
}

TEST_CASE("A network of nothing is a file of nothing, a broken one is refused", "[network]") {
    CHECK(to_dot(Network{}) == "graph network {\n  charset=\"UTF-8\";\n}\n");
    Network broken = quoted_network();
    broken.edges[1].target = 7;
    CHECK_THROWS_WITH(to_graphml(broken), "edges[1].target: there is no node 7; there are 3");
    CHECK_THROWS_WITH(to_gexf(broken), "edges[1].target: there is no node 7; there are 3");
    CHECK_THROWS_WITH(to_dot(broken), "edges[1].target: there is no node 7; there are 3");
}
