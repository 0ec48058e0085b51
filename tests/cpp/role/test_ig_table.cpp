#include <algorithm>
#include <string>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/role/ig_script.hpp>
#include <wgig/role/ig_table.hpp>

#include "catch.hpp"

namespace {

using Cells = std::vector<std::string>;

/// The cells of a column, from the top.
Cells column_of(const std::string& script, const std::string& name) {
    wgig::IgTableOptions options;
    const wgig::IgTable table = wgig::ig_table(wgig::parse_ig_script(script), options);
    Cells cells;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i] == name) {
            for (const auto& row : table.rows) {
                cells.push_back(row[i]);
            }
        }
    }
    return cells;
}

}  // namespace

TEST_CASE("Combinations become rows, the last component fastest, with links between them") {
    const std::string script = "A(states [AND] firms) D(must) I(report [XOR] desist)";
    CHECK(column_of(script, "Statement ID") == Cells{"1.1", "1.2", "1.3", "1.4"});
    CHECK(column_of(script, "Attributes") == Cells{"states", "states", "firms", "firms"});
    CHECK(column_of(script, "Aim") == Cells{"report", "desist", "report", "desist"});
    CHECK(column_of(script, "Logical Linkage (Components)") ==
          Cells{"[AND].A.[1.3-4];[XOR].I.[1.2,1.4]", "[AND].A.[1.3-4];[XOR].I.[1.1,1.3]",
                "[AND].A.[1.1-2];[XOR].I.[1.2,1.4]", "[AND].A.[1.1-2];[XOR].I.[1.1,1.3]"});
}

TEST_CASE("Shared words stand in each row; repeated components are joined") {
    CHECK(column_of("I(review (laws [OR] rules) yearly)", "Aim") ==
          Cells{"review laws yearly", "review rules yearly"});
    CHECK(column_of("Cex(by law) Cex(in (May [XOR] June))", "Logical Linkage (Components)") ==
          Cells{"[bAND XOR].Cex.[1.2];[bAND XOR].Cex.[1.3]", "[XOR bAND].Cex.[1.1];[XOR].Cex.[1.3]",
                "[XOR bAND].Cex.[1.1];[XOR].Cex.[1.2]"});
    CHECK(column_of("Cex(on (a [AND] b) and (c [OR] d))", "Logical Linkage (Components)").front() ==
          "[AND].Cex.[1.2];[AND OR].Cex.[1.3];[AND OR].Cex.[1.4]");
}

TEST_CASE("Nested statements and pairs have rows of their own") {
    const std::string nested = "A(a) I(b) Cac[x]{Cac{A(c) I(d)} [OR] Cac[y]{[z] A(e) I(f)}}";
    CHECK(column_of(nested, "Statement ID") == Cells{"1", "{1}.1", "{1}.2"});
    CHECK(column_of(nested, "Activation Condition Reference") == Cells{"{1}.1,{1}.2", "", ""});
    CHECK(column_of(nested, "Statement Annotation") == Cells{"", "[x]", "[x][y][z]"});
    CHECK(column_of(nested, "Logical Linkage (Statements)") ==
          Cells{"", "[OR][{1}.2]", "[OR][{1}.1]"});
    const std::string pair = "A(a) {I(b) Bdir(c) [XOR] {I(d) [AND] I(e)}} Cex(f)";
    CHECK(column_of(pair, "Statement ID") == Cells{"1.1", "1.2", "1.3"});
    CHECK(column_of(pair, "Attributes") == Cells{"a", "a", "a"});
    CHECK(column_of(pair, "Execution Constraint") == Cells{"f", "f", "f"});
    CHECK(column_of(pair, "Logical Linkage (Statements)") ==
          Cells{"[XOR AND].[1.2];[XOR AND].[1.3]", "[AND XOR].[1.1];[AND].[1.3]",
                "[AND XOR].[1.1];[AND].[1.2]"});
    const std::string in_nested = "A(a) I(b) O{A(c) {I(d) [OR] I(e)}}";
    CHECK(column_of(in_nested, "Or Else Reference") == Cells{"{1}.1,{1}.2", "", ""});
    CHECK(column_of(in_nested, "Attributes") == Cells{"a", "c", "c"});
}

TEST_CASE("Properties linked by a suffix stand with what they belong to") {
    const std::string script = "Bdir1,p(new) Bdir1(laws) Bdir,p(written) Bdir(rules)";
    CHECK(column_of(script, "Direct Object") == Cells{"laws", "rules"});
    CHECK(column_of(script, "Direct Object Property") == Cells{"new,written", "written"});
}

TEST_CASE("Tables are written as CSV, as tabs, and as the IG Parser does") {
    auto statements = wgig::parse_ig_script("A(a, \"b\" | c) I('d)\n\nE(e) F(is) P(f)");
    statements[1].id = std::string("x");
    wgig::IgTable table = wgig::ig_table(statements, {});
    for (auto& row : table.rows) {
        row.resize(4);
    }
    table.columns.resize(4);
    CHECK(wgig::write_ig_table(table, wgig::IgTableFormat::csv) ==
          "Statement ID,Statement Annotation,Attributes,A (Annotation)\r\n"
          "1,,\"a, \"\"b\"\" | c\",\r\nx,,,\r\n");
    CHECK(wgig::write_ig_table(table, wgig::IgTableFormat::tsv) ==
          "Statement ID\tStatement Annotation\tAttributes\tA (Annotation)\n"
          "1\t\ta, \"b\" | c\t\nx\t\t\t\n");
    CHECK(wgig::write_ig_table(table, wgig::IgTableFormat::ig_parser) ==
          "Statement ID|Statement Annotation|Attributes|A (Annotation)|\n"
          "'1||a, 'b'  c||\n'x||||\n");
    CHECK(wgig::write_ig_table(table, wgig::IgTableFormat::google_sheets) ==
          "=SPLIT(\"Statement ID|Statement Annotation|Attributes|A (Annotation)|\"; \"|\")\n"
          "=SPLIT(\"'1| |a, 'b'  c| |\"; \"|\")\n=SPLIT(\"'x| | | |\"; \"|\")\n");
}

TEST_CASE("A table that would grow too large is refused before it is made") {
    std::string script;
    for (const std::string symbol : {"A", "D", "I", "Bdir", "Bind", "Cac", "Cex"}) {
        script += symbol;
        script += "(a [AND] b [AND] c [AND] d [AND] e [AND] f [AND] g [AND] h) ";
    }
    CHECK_THROWS_WITH(
        wgig::ig_table(wgig::parse_ig_script(script), {}),
        "a table of more than 1000 rows; IgTableOptions.most_rows_each can allow them");
}

TEST_CASE("A table without rows for nested statements has their words in a cell") {
    const auto statements = wgig::parse_ig_script(
        "A(firms) D(must) I(report) Cac{Cac{E(list) F(is) P((public [AND] final))} [OR] "
        "Cac{A(court) I(asks)}} Cac{A(others) I(wait)} "
        "O{A(office) D(may) {I(fine) Bdir(firms) [XOR] I(warn) Bdir(them)}}");
    wgig::IgTableOptions options;
    options.nested = false;
    const wgig::IgTable table = wgig::ig_table(statements, options);
    REQUIRE(table.rows.size() == 1);
    const auto cell = [&](const std::string& heading) {
        const auto at = std::find(table.columns.begin(), table.columns.end(), heading);
        return table.rows[0][static_cast<std::size_t>(at - table.columns.begin())];
    };
    CHECK(cell("Statement ID") == "1");
    CHECK(cell("Activation Condition Reference") ==
          "list is public AND final [OR] court asks [AND] others wait");
    CHECK(cell("Or Else Reference") == "office may fine firms [XOR] office may warn them");
    SECTION("pairs in pairs do not fill the memory") {
        std::string deep = "A(x) I(y)";
        for (int i = 0; i < 60; ++i) {
            deep = "Cac{{A(c) [OR] A(d)} " + deep + "}";
        }
        CHECK_THROWS_WITH(
            wgig::ig_table(wgig::parse_ig_script("A(a) I(b) " + deep), options),
            "a table of more than 1000 rows; IgTableOptions.most_rows_each can allow them");
    }
}
