#include <wgig/role/pictures.hpp>

#include <string>
#include <vector>

#include <wgig/core/random.hpp>
#include <wgig/core/reflect.hpp>

#include "catch.hpp"

using namespace wgig;

namespace {

std::vector<RoleEntry> picture_entries() {
    std::vector<RoleEntry> entries;
    const auto add = [&](const char* party, const char* issue, RoleKind kind,
                         std::optional<Deontic> deontic, bool negated = false) {
        RoleEntry entry;
        entry.party = party;
        entry.issue = issue;
        entry.kind = kind;
        entry.deontic = deontic;
        entry.negated = negated;
        entries.push_back(entry);
    };
    add("government", "spam <&>", RoleKind::decides, Deontic::must);
    add("forum", "spam <&>", RoleKind::decides, Deontic::may);
    add("forum", "access", RoleKind::funds, Deontic::must, true);
    add("private_sector", "root servers", RoleKind::operates, Deontic::must);
    add("private_sector", "root servers", RoleKind::operates, Deontic::must, true);
    return entries;
}

std::size_t occurrences(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

}  // namespace

TEST_CASE("A role matrix is drawn in six languages, each with its own words", "[picture]") {
    const RoleMatrix matrix = make_role_matrix(picture_entries());
    std::string last;
    for (const Language language : all_languages) {
        RoleMatrixPictureOptions options;
        options.language = language;
        const std::string svg = role_matrix_svg(matrix, options);
        CHECK(svg == role_matrix_svg(matrix, options));
        CHECK(svg != last);
        last = svg;
        CHECK(svg.find("role=\"img\"") != std::string::npos);
        CHECK(svg.find("spam &lt;&amp;&gt;") != std::string::npos);
        CHECK(occurrences(svg, "<g") == occurrences(svg, "</g>"));
        CHECK(occurrences(svg, "direction=\"rtl\"") == (right_to_left(language) ? 1 : 0));
        options.raci = true;
        CHECK(role_matrix_svg(matrix, options).find(">A</text>") != std::string::npos);
    }
}

TEST_CASE("A picture tells gaps, overlaps and conflicts in words", "[picture]") {
    const std::string svg = role_matrix_svg(make_role_matrix(picture_entries()));
    CHECK(svg.find("<desc>gap: access · nobody conflict: root servers · operates · Private sector "
                   "overlap: spam &lt;&amp;&gt; · decides · Governments + Other forums</desc>") !=
          std::string::npos);
}

TEST_CASE("Networks are drawn with every node and tie", "[picture]") {
    std::vector<DiscourseStatement> statements;
    detail::Random random(4);
    for (int i = 0; i < 90; ++i) {
        DiscourseStatement statement;
        statement.actor = "actor " + std::to_string(random.below(14));
        statement.issue = "issue " + std::to_string(random.below(9));
        statement.agreement = static_cast<int>(random.below(2));
        statements.push_back(statement);
    }
    NetworkOptions options;
    const Network two_mode = discourse_network(statements, options);
    const std::string columns = network_svg(two_mode);
    CHECK(occurrences(columns, "<line ") == two_mode.edges.size());
    CHECK(occurrences(columns, "<circle ") + occurrences(columns, "<rect ") ==
          two_mode.nodes.size());
    options.mode = NetworkMode::actors;
    options.aggregation = QualifierAggregation::subtract;
    const Network actors = discourse_network(statements, options);
    const std::string free = network_svg(actors);
    CHECK(occurrences(free, "<circle ") == actors.nodes.size());
    CHECK(free.find("stroke-dasharray") != std::string::npos);
    CHECK(free.find("nan") == std::string::npos);
    CHECK(free == network_svg(actors));
    NetworkPictureOptions few;
    few.most_nodes = 5;
    CHECK(occurrences(network_svg(actors, few), "<circle ") == 5);
    CHECK(network_svg(actors, few).find("nodes shown: 5 / 14") != std::string::npos);
}

TEST_CASE("Pictures of one node, of unconnected nodes, and of nothing", "[picture]") {
    Network network;
    network.mode = NetworkMode::actors;
    network.nodes = {{"a", false, "", 1}};
    CHECK(network_svg(network).find("nan") == std::string::npos);
    network.nodes.push_back({std::string("b\xFF"), false, "", 0});
    CHECK(network_svg(network).find("nan") == std::string::npos);
    CHECK_THROWS_WITH(network_svg(Network{}), "nodes: the network has no nodes");
    NetworkPictureOptions none;
    none.most_nodes = 0;
    CHECK_THROWS_WITH(network_svg(network, none), "most_nodes: 0 is not between 1 and 1000");
    CHECK_THROWS_WITH(role_matrix_svg(RoleMatrix{}), "rows: the matrix is empty");
}
