#include <cstdlib>
#include <string>

#include <wgig/core/error.hpp>
#include <wgig/core/file.hpp>
#include <wgig/draft/collation_html.hpp>
#include <wgig/draft/collation_svg.hpp>
#include <wgig/draft/graphml.hpp>
#include <wgig/draft/redline.hpp>
#include <wgig/draft/tei.hpp>

#include "../catch.hpp"
#include "collation_builder.hpp"

namespace {

std::string body_of_tei(const wgig::Collation& collation, const wgig::TeiOptions& options = {}) {
    const std::string xml = wgig::to_tei(collation, options);
    const std::size_t begin = xml.find("<p>", xml.find("<body>")) + 3;
    return xml.substr(begin, xml.find("</p></body>") - begin);
}

wgig::Collation moved_drafts() {
    wgig::Collation drafts = collation_of_rows({
        {"A", {"Open ", "access ", "", "is ", "a ", "right", "", "."}},
        {"B", {"", "", "A ", "", "", "right ", "of ", "open"}},
    });
    return drafts;
}

}  // namespace

TEST_CASE("TEI has what is shared bare and each variation in an app") {
    CHECK(body_of_tei(three_drafts()) ==
          "We <app><rdg wit=\"#A #B\">agree </rdg><rdg wit=\"#C\"/></app>"
          "<app><rdg wit=\"#B\">fully </rdg><rdg wit=\"#A #C\"/></app>"
          "<app><rdg wit=\"#A #B\">on </rdg><rdg wit=\"#C\">insist </rdg></app>"
          "<app><rdg wit=\"#A\">open </rdg><rdg wit=\"#B\">free </rdg><rdg wit=\"#C\"/></app>"
          "<app><rdg wit=\"#A #B\">access</rdg><rdg wit=\"#C\"/></app>.");
    wgig::TeiOptions options;
    options.lemma = "C";
    options.words = true;
    CHECK(body_of_tei(three_drafts(), options)
              .starts_with("<w norm=\"We\">We</w> <app><lem wit=\"#C\"/><rdg wit=\"#A #B\">"
                           "<w norm=\"agree\">agree</w> </rdg></app><app><lem wit="));
}

TEST_CASE("Names of witnesses become identifiers that XML takes, each its own") {
    const wgig::Collation drafts = collation_of_rows({{"1859", {"a"}},
                                                      {"w1859", {"a"}},
                                                      {"US draft", {"a"}},
                                                      {"US_draft", {"a"}},
                                                      {"草案", {"a"}},
                                                      {"#<\"", {"a"}}});
    CHECK(wgig::witness_identifiers(drafts) ==
          std::vector<std::string>{"w1859.1", "w1859", "US_draft.3", "US_draft", "草案", "___"});
    const std::string xml = wgig::to_tei(drafts);
    CHECK(xml.find("<witness xml:id=\"w1859.1\" n=\"1859\">1859</witness>") != std::string::npos);
    CHECK(xml.find("n=\"#&lt;&quot;\">#&lt;&quot;<") != std::string::npos);
}

TEST_CASE("A redline says what is out and what is in, and both drafts can be read from it") {
    const wgig::Redline changes = wgig::redline(three_drafts(), "A", "B");
    REQUIRE(changes.parts.size() == 6);
    using enum wgig::RedlineKind;
    CHECK(changes.parts[1] == wgig::RedlinePart{inserted, "fully ", 0, 2, 2, 2, 3});
    CHECK(changes.parts[3] == wgig::RedlinePart{deleted, "open ", 0, 3, 4, 4, 4});
    CHECK(wgig::redline_markdown(changes) ==
          "We agree <ins>fully</ins> on <del>open</del> <ins>free</ins> access.\n");
    CHECK(wgig::redline_html(changes, false)
              .find("We agree <ins>fully </ins>on <del>open </del><ins>free </ins>access.</div>") !=
          std::string::npos);
    for (const auto& [from, to] : {std::pair("A", "C"), {"C", "A"}, {"B", "A"}, {"B", "B"}}) {
        const wgig::Collation drafts = three_drafts();
        std::string first;
        std::string second;
        for (const wgig::RedlinePart& part : wgig::redline(drafts, from, to).parts) {
            first += part.kind == inserted || part.kind == moved_here ? "" : part.text;
            second += part.kind == deleted || part.kind == moved_away ? "" : part.text;
        }
        CHECK(first == drafts.witnesses[wgig::witness_position(drafts, from)].text);
        CHECK(second == drafts.witnesses[wgig::witness_position(drafts, to)].text);
    }
}

TEST_CASE("A redline marks what was moved at both places") {
    wgig::Collation drafts = collation_of_rows({
        {"A", {"open ", "access", ", ", "then ", "money", ".", "", ""}},
        {"B", {"", "", "", "", "money ", "", "open ", "access"}},
    });
    drafts.transpositions.push_back({0, 0, 1, 1, 2});
    CHECK(wgig::redline_markdown(wgig::redline(drafts, "A", "B")) ==
          "<del>open access<sup>1</sup></del><del>, then</del> money <del>.</del><ins>open "
          "access<sup>1</sup></ins>\n");
    CHECK(wgig::redline(drafts, "B", "A").parts.front().kind == wgig::RedlineKind::moved_here);
    // Where the other end stands in its own column, nothing was moved.
    drafts.transpositions = {{0, 4, 1, 1, 1}};
    for (const wgig::RedlinePart& part : wgig::redline(drafts, "A", "B").parts) {
        CHECK(part.move == 0);
    }
}

TEST_CASE("A name that no witness has is an error with the nearest one") {
    wgig::Collation drafts = collation_of_rows({{"first", {"a"}}, {"second", {"a"}}});
    CHECK_THROWS_WITH(wgig::redline(drafts, "first", "secnd"),
                      "witnesses: unknown value \"secnd\"; did you mean \"second\"?");
}

TEST_CASE("Markdown shows text as it is, with its lines and paragraphs") {
    const auto shown = [](const std::string& text) {
        return wgig::redline_markdown(
            {"A", "B", {{wgig::RedlineKind::inserted, text, 0, 0, 0, 0, 1}}});
    };
    CHECK(shown("*a* _b_ `c` [d](e) <b>&amp; 1. x") ==
          "<ins>\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<b\\>\\&amp; 1. x</ins>\n");
    CHECK(shown("1. one\n\n    - two\n# three") ==
          "<ins>1\\. one</ins>\n\n<ins>\\- two</ins>\\\n<ins>\\# three</ins>\n");
    CHECK(shown("back\\\n\n") == "<ins>back\\\\</ins>\n");
    CHECK(shown("\n \n") == "\n");
}

TEST_CASE("GraphML has a node a reading and an edge a step") {
    const std::string xml = wgig::collation_graphml(three_drafts());
    CHECK(xml.find("<data key=\"node_tokens\">insist</data>") != std::string::npos);
    CHECK(xml.find(
              "<edge id=\"e0\" source=\"n0\" target=\"n1\"><data key=\"edge_number\">0</data><data "
              "key=\"edge_type\">path</data><data key=\"edge_witnesses\">A, B, C</data></edge>") !=
          std::string::npos);
    wgig::Collation moved = moved_drafts();
    moved.transpositions.push_back({0, 0, 1, 3, 1});
    CHECK(wgig::collation_graphml(moved).find("transposition") != std::string::npos);
}

TEST_CASE("All text is escaped wherever it is shown") {
    const std::string evil = "<script>\"'&\x01]]>";
    const wgig::Collation drafts =
        collation_of_rows({{evil, {evil, evil, "x"}}, {"B", {"y", evil, ""}}});
    for (const std::string& written :
         {wgig::to_tei(drafts), wgig::collation_graphml(drafts), wgig::collation_html(drafts),
          wgig::redline_html(wgig::redline(drafts, evil, "B")), wgig::variant_graph_svg(drafts),
          wgig::alignment_svg(drafts)}) {
        CHECK(written.find("<script") == std::string::npos);
        CHECK(written.find('\x01') == std::string::npos);
        CHECK(written.find("]]>") == std::string::npos);
    }
}

TEST_CASE("An HTML table marks what is contested and runs as its drafts do") {
    const std::string html = wgig::collation_html(three_drafts());
    CHECK(html.find("<td dir=\"auto\" class=\"agreed core\" rowspan=\"3\"><div>We</div></td>") !=
          std::string::npos);
    CHECK(html.find("<td dir=\"auto\" class=\"r1\">insist<sup>2</sup></td>") != std::string::npos);
    CHECK(html.find("<td class=\"absent\">–</td>") != std::string::npos);
    const wgig::Collation arabic =
        collation_of_rows({{"أ", {"إدارة ", "الإنترنت ", "حق ", "للجميع"}},
                           {"ب", {"إدارة ", "الإنترنت ", "واجب ", "للجميع"}}});
    CHECK(wgig::collation_html(arabic).find("<html lang=\"ar\" dir=\"rtl\">") != std::string::npos);
    CHECK(wgig::variant_graph_svg(arabic).find("direction=\"rtl\"") != std::string::npos);
}

TEST_CASE("A terminal's table has Han characters two columns wide and goes on below") {
    CHECK(wgig::collation_text(three_drafts()) ==
          "+---+----+-------+-------+--------+------+--------+---+\n"
          "| A | We | agree | -     | on     | open | access | . |\n"
          "| B | We | agree | fully | on     | free | access | . |\n"
          "| C | We | -     | -     | insist | -    | -      | . |\n"
          "+---+----+-------+-------+--------+------+--------+---+\n");
    const wgig::Collation han = collation_of_rows({{"甲", {"互", "x"}}, {"B", {"y", "x"}}});
    CHECK(wgig::collation_text(han) ==
          "+----+----+---+\n| 甲 | 互 | x |\n| B  | y  | x |\n+----+----+---+\n");
    wgig::CollationTableOptions options;
    options.width = 11;
    CHECK(wgig::collation_text(han, options) ==
          "+----+----+\n| 甲 | 互 |\n| B  | y  |\n+----+----+\n"
          "+----+---+\n| 甲 | x |\n| B  | x |\n+----+---+\n");
    options.layout = wgig::TableLayout::vertical;
    options.width = 0;
    CHECK(wgig::collation_text(han, options) ==
          "+---+----+---+\n|   | 甲 | B |\n+---+----+---+\n| 1 | 互 | y |\n| 2 | x  | x |\n"
          "+---+----+---+\n");
}

TEST_CASE("What is empty is written too") {
    const wgig::Collation none;
    CHECK(wgig::collation_text(none).empty());
    wgig::Collation empty;
    empty.witnesses.push_back({"A", "", {}, {}});
    for (const wgig::Collation& drafts : {none, empty}) {
        CHECK_FALSE(wgig::to_tei(drafts).empty());
        CHECK_FALSE(wgig::collation_html(drafts).empty());
        CHECK_FALSE(wgig::variant_graph_svg(drafts).empty());
        CHECK_FALSE(wgig::alignment_svg(drafts).empty());
        CHECK_FALSE(wgig::collation_graphml(drafts).empty());
    }
}
