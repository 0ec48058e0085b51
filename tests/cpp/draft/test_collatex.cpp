#include <wgig/draft/collatex.hpp>

#include <string>

#include <wgig/core/error.hpp>
#include <wgig/core/file.hpp>
#include <wgig/core/json_value.hpp>

#include "../catch.hpp"
#include "../support.hpp"
#include "collation_builder.hpp"

namespace {

using wgig::DraftTokens;

std::string collatex_error(std::string_view json, bool table = false) {
    try {
        if (table) {
            static_cast<void>(wgig::read_collatex_table(json, "in.json"));
        } else {
            static_cast<void>(wgig::read_collatex(json, "in.json"));
        }
    } catch (const wgig::ParseError& error) {
        return error.what();
    }
    return "no error";
}

std::vector<std::string> texts_of(const wgig::Witness& witness) {
    std::vector<std::string> texts;
    for (const wgig::WitnessToken& token : witness.tokens) {
        texts.push_back(token.text);
    }
    return texts;
}

}  // namespace

TEST_CASE("CollateX's input gives witnesses, of content and of tokens") {
    const auto witnesses = wgig::read_collatex(
        R"({"witnesses": [{"id": "A", "content": "The fox, alone.", "date": 1859},
             {"id": "B", "content": "ignored", "tokens": [{"t": "The ", "n": "the", "tag": ["x"],
              "_sigil": "B", "_token_array_position": 0}, {"t": "fox"}]}]})",
        {}, DraftTokens::collatex);
    REQUIRE(witnesses.size() == 2);
    CHECK(texts_of(witnesses[0]) == std::vector<std::string>{"The ", "fox", ", ", "alone", "."});
    CHECK(witnesses[0].tokens[0].normalized == "The");
    CHECK(witnesses[0].text == "The fox, alone.");
    CHECK(witnesses[0].extra.at("date").text == "1859");
    CHECK(texts_of(witnesses[1]) == std::vector<std::string>{"The ", "fox"});
    CHECK(witnesses[1].tokens[0].normalized == "the");
    CHECK(witnesses[1].tokens[0].extra.size() == 1);
    CHECK(witnesses[1].tokens[0].extra.at("tag").text == R"(["x"])");
    CHECK(witnesses[1].tokens[1].normalized == "fox");
    CHECK(wgig::slice(witnesses[1].text, witnesses[1].tokens[1].span) == "fox");
}

TEST_CASE("CollateX's rule of tokens keeps Arabic words whole and parts Han characters") {
    CHECK(texts_of(wgig::make_collatex_witness("A", "الإنترنت حَقّ ")) ==
          std::vector<std::string>{"الإنترنت ", "حَقّ "});
    CHECK(texts_of(wgig::make_collatex_witness("A", "互联网，2005年")) ==
          std::vector<std::string>{"互", "联", "网", "，", "2005", "年"});
    CHECK(texts_of(wgig::make_collatex_witness("A", " «да» нет")) ==
          std::vector<std::string>{"«", "да", "» ", "нет"});
    CHECK(wgig::make_collatex_witness("A", "").tokens.empty());
}

TEST_CASE("Errors in CollateX's input say where") {
    CHECK(collatex_error("{\"witnesses\": [\n  {]}").substr(0, 26) == "in.json:2:4: not JSON: syn");
    CHECK(collatex_error("[]") == "in.json: expected an object, got array");
    CHECK(collatex_error("{}") == "in.json: the member \"witnesses\" is missing");
    CHECK(collatex_error(R"({"witnesses": []})") == "in.json: witnesses: there is no witness");
    CHECK(collatex_error(
              R"({"witnesses": [{"id": "A", "content": "x"}, {"id": "A", "content": "y"}]})") ==
          "in.json: witnesses[1].id: two witnesses are named \"A\"");
    CHECK(collatex_error(R"({"witnesses": [{"id": "", "content": "x"}]})") ==
          "in.json: witnesses[0].id: a witness needs a name");
    CHECK(collatex_error(R"({"witnesses": [{"content": "x"}]})") ==
          "in.json: witnesses[0]: the member \"id\" is missing");
    CHECK(collatex_error(R"({"witnesses": [{"id": "A", "content": " \n"}]})") ==
          "in.json: witnesses[0].content: the draft is empty");
    CHECK(collatex_error(R"({"witnesses": [{"id": "A", "tokens": []}]})") ==
          "in.json: witnesses[0].tokens: the draft is empty");
    CHECK(collatex_error(R"({"witnesses": [{"id": "A"}]})") ==
          "in.json: witnesses[0]: the member \"content\" is missing");
    CHECK(collatex_error(R"({"witnesses": [{"id": "A", "tokens": [{"n": "x"}]}]})") ==
          "in.json: witnesses[0].tokens[0]: the member \"t\" is missing");
    CHECK(collatex_error(R"({"witnesses": [{"id": "A", "tokens": [{"t": "x", "n": 3}]}]})") ==
          "in.json: witnesses[0].tokens[0].n: expected a string, got number 3");
}

TEST_CASE("Python's and Java's tables are read as the same collation") {
    const auto python = wgig::read_collatex_table(
        R"({"table": [[[{"t": "a ", "n": "a"}], [{"t": "b"}, {"t": "c"}]],
                      [[{"t": "a ", "n": "a"}], null]], "witnesses": ["X", "Y"]})");
    const auto java = wgig::read_collatex_table(
        R"({"witnesses": ["X", "Y"], "table": [[["a "], ["a "]], [["b", "c"], []]]})");
    CHECK(python == java);
    CHECK(python.cells == std::vector<std::int32_t>{0, 0, 1, -1, 2, -1});
    CHECK(python.readings == std::vector<std::int32_t>{0, 0, 0, -1, 0, -1});
    CHECK(python.witnesses[0].text == "a bc");
    // Not square: the number of rows alone tells.
    const auto tall = wgig::read_collatex_table(
        R"({"witnesses": ["X", "Y"], "table": [[[{"t": "a"}], [{"t": "a"}]], [[{"t": "b"}], [{"t": "b"}]],
            [[{"t": "c"}], [{"t": "d"}]]]})");
    CHECK(tall.column_count() == 3);
    CHECK(tall.readings == std::vector<std::int32_t>{0, 0, 0, 0, 0, 1});
}

TEST_CASE("Errors in CollateX's tables say where") {
    CHECK(collatex_error(R"({"witnesses": ["A"]})", true) ==
          "in.json: the member \"table\" is missing");
    CHECK(collatex_error(R"({"witnesses": ["A", "A"], "table": []})", true) ==
          "in.json: witnesses[1]: two witnesses are named \"A\"");
    CHECK(collatex_error(R"({"witnesses": ["A", "B"], "table": [[null], [null, null]]})", true) ==
          "in.json: table[1]: expected 1 cells as in the first row, got 2");
    CHECK(
        collatex_error(R"({"witnesses": ["A", "B"], "table": [[null, null, null]]})", true) ==
        "in.json: table: expected 2 rows, one a witness, or as many cells in each row; got 1 rows "
        "of 3 cells");
    CHECK(collatex_error(R"({"witnesses": ["A"], "table": [["x"]]})", true) ==
          "in.json: table[0][0]: expected an array, got string \"x\"");
    CHECK(collatex_error(R"({"witnesses": ["A"], "table": [[[3]]]})", true) ==
          "in.json: table[0][0][0]: expected an object, got number 3");
}

TEST_CASE("A table that would be far larger than its file is refused") {
    std::string json = R"({"witnesses": [)";
    std::string rows;
    for (int i = 0; i < 3000; ++i) {
        json += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\"";
        rows += i == 0 ? "" : ",[null]";
    }
    std::string cell;
    for (int i = 0; i < 40000; ++i) {
        cell += i == 0 ? "\"a\"" : ",\"a\"";
    }
    json += "], \"table\": [[[" + cell + "]]" + rows + "]}";
    CHECK(collatex_error(json, true) == "in.json: table: more than 100000000 cells");
}

TEST_CASE("A collation becomes CollateX's table, joined and not") {
    const wgig::Collation drafts = three_drafts();
    const auto table = [&](bool joined) {
        return wgig::parse_json(wgig::to_collatex(drafts, joined));
    };
    CHECK(table(true)["witnesses"].dump() == R"(["A","B","C"])");
    const auto row = [&](bool joined, std::size_t w) {
        std::string text;
        const wgig::Json json = table(joined);
        for (const auto& cell : json["table"][w]) {
            text += "|";
            for (const auto& token : cell) {
                text += token["t"].get<std::string>();
            }
            text += cell.is_null() ? "-" : "";
        }
        return text;
    };
    CHECK(row(true, 0) == "|We |agree |-|on |open |access|.");
    CHECK(row(false, 2) == "|We |-|-|insist |-|-|.");
    const wgig::Collation two = collation_of_rows(
        {{"A", {"a ", "b ", "quick ", "", "d"}}, {"B", {"a ", "b ", "very ", "fast ", "d"}}});
    CHECK(wgig::to_collatex(two) ==
          R"({"witnesses":["A","B"],"table":[[[{"t":"a ","n":"a"},{"t":"b ","n":"b"}],)"
          R"([{"t":"quick ","n":"quick"}],[{"t":"d","n":"d"}]],[[{"t":"a ","n":"a"},)"
          R"({"t":"b ","n":"b"}],[{"t":"very ","n":"very"},{"t":"fast ","n":"fast"}],)"
          R"([{"t":"d","n":"d"}]]]})");
    CHECK(wgig::read_collatex_table(wgig::to_collatex(two, false)) == two);
    CHECK(wgig::read_collatex_table(wgig::to_collatex(drafts, false, wgig::JsonLayout::indented)) ==
          drafts);
}

TEST_CASE("A token with nothing to compare is compared by its text, and comes back as it was") {
    const std::string json =
        R"({"witnesses":["A"],"table":[[[{"t":"<pb/>","n":""},{"t":" ","n":" "}]]]})";
    const auto collation = wgig::read_collatex_table(json);
    CHECK(collation.witnesses[0].tokens[0].normalized == "<pb/>");
    CHECK(collation.witnesses[0].tokens[1].normalized == " ");
    CHECK(wgig::to_collatex(collation) == json);
}

TEST_CASE("Members of tokens that CollateX does not know come back") {
    WGIG_SHARED_OR_SKIP(path, "data/formats/collation/collatex-input-extra-keys.json");
    const auto witnesses = wgig::read_collatex(wgig::read_file(path));
    REQUIRE(witnesses.size() == 3);
    CHECK(witnesses[1].text == "the black dingo");
    wgig::Collation collation;
    collation.witnesses = witnesses;
    collation.cells = {0, 0, 0, 1, 1, 1, 2, 2, 2};
    collation.readings = {0, 0, 0, 0, 0, 0, 0, 1, 1};
    const auto table = wgig::parse_json(wgig::to_collatex(collation, false));
    CHECK(table["table"][2][1][0].dump() == R"({"t":"black","n":"black","tag":"bold"})");
}

TEST_CASE("Tables that CollateX wrote are read and written the same") {
    for (const char* name : {"fox", "partonopeus"}) {
        WGIG_SHARED_OR_SKIP(path, "data/formats/collation/collatex-python-" + std::string(name) +
                                      ".json");
        const std::string json = wgig::read_file(path);
        const auto collation = wgig::read_collatex_table(json);
        const auto written = wgig::parse_json(wgig::to_collatex(collation));
        const auto given = wgig::parse_json(json);
        CHECK(written["witnesses"] == given["witnesses"]);
        CHECK(nlohmann::json(written["table"]) == nlohmann::json(given["table"]));
    }
}

TEST_CASE("A collation whose lists do not fit together is refused with the place") {
    const auto refused = [](wgig::Collation collation) {
        try {
            static_cast<void>(wgig::to_collatex(collation));
        } catch (const wgig::ValidationError& error) {
            return std::string(error.what());
        }
        return std::string("no error");
    };
    wgig::Collation drafts = three_drafts();
    drafts.witnesses[1].id = "A";
    CHECK(refused(drafts) == "witnesses[1].id: 'A' is the name of witnesses[0] already");
    drafts = three_drafts();
    drafts.cells.pop_back();
    CHECK(refused(drafts) == "cells: 20 cells are no columns of 3 witnesses");
    drafts = three_drafts();
    drafts.cells[3] = 7;
    CHECK(refused(drafts) == "cells[3]: 'A' has 6 tokens, so none is number 7");
    drafts = three_drafts();
    drafts.witnesses[2].tokens.push_back({"more", "more", {}, {}});
    CHECK(refused(drafts) == "cells: token 3 of 'C' is in no column");
    drafts = three_drafts();
    drafts.transpositions.push_back({0, 5, 1, 5, 9});
    CHECK(refused(drafts) == "transpositions[0]: no tokens of two witnesses");
}
