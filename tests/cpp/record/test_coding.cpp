#include <wgig/record/coding.hpp>

#include <string>
#include <vector>

#include <wgig/core/error.hpp>

#include "catch.hpp"

using namespace wgig;

namespace {

Coding coding(const char* id, const char* unit, const char* code, const char* coder) {
    Coding result;
    result.id = id;
    result.document = "report";
    result.unit = unit;
    result.code = code;
    result.coder = coder;
    return result;
}

const CodingSet three_coders{
    {{"ann", "Ann", CoderKind::person, {}},
     {"bob", "Bob", CoderKind::person, {}},
     {"model", "", CoderKind::machine, {}}},
    {coding("1", "p1", "spam", "ann"), coding("2", "p1", "spam", "bob"),
     coding("3", "p1", "spam", "model"), coding("4", "p2", "access", "bob"),
     coding("5", "p2", "security", "ann"), coding("6", "p2", "security", "model")},
    {}};

}  // namespace

TEST_CASE("Codings are compared passage by passage, the most disputed first") {
    const std::vector<UnitComparison> units = compare(three_coders);
    REQUIRE(units.size() == 2);
    CHECK(units[0].unit == "p2");
    CHECK(units[0].disagreement == Catch::Approx(2.0 / 3));
    REQUIRE(units[0].codes.size() == 2);
    CHECK(units[0].codes[0].code == "access");
    CHECK(units[0].codes[0].by == std::vector<CoderId>{"bob"});
    CHECK(units[0].codes[0].not_by == std::vector<CoderId>{"ann", "model"});
    CHECK(units[1].disagreement == 0);
}

TEST_CASE("The majority decides, and the note says who that was") {
    const Adjudication result = adjudicate(three_coders);
    REQUIRE(result.decided.codings.size() == 2);
    CHECK(result.decided.codings[1].code == "security");
    CHECK(result.decided.codings[1].coder == "agreed");
    CHECK(result.decided.codings[1].note == "2 of 3: ann, model");
    CHECK(result.open.empty());
}

TEST_CASE("A tie stays open") {
    CodingSet two = three_coders;
    two.coders.pop_back();
    std::erase_if(two.codings, [](const Coding& one) { return one.coder == "model"; });
    const Adjudication result = adjudicate(two);
    CHECK(result.decided.codings.size() == 1);
    REQUIRE(result.open.size() == 1);
    CHECK(result.open[0].codes.size() == 2);
}

TEST_CASE("A coder can be named to decide, where she has read; the majority elsewhere") {
    CodingSet set = three_coders;
    set.codings.push_back(coding("7", "p9", "spam", "ann"));
    set.codings.back().document = "letter";
    const Adjudication result = adjudicate(set, {CoderId("bob"), "final"});
    REQUIRE(result.decided.codings.size() == 3);
    CHECK(result.decided.codings[1].code == "access");
    CHECK(result.decided.codings[2].document == "letter");
    CHECK_THROWS_WITH(adjudicate(set, {CoderId("eve"), "final"}),
                      "decides: there is no coder \"eve\" in the set");
}

TEST_CASE("Passages without a unit are told apart by their spans") {
    CodingSet set;
    for (const Span span : {Span{0, 5}, Span{0, 5}, Span{2, 5}}) {
        set.codings.push_back(coding("", "", "spam", set.codings.empty() ? "ann" : "bob"));
        set.codings.back().span = span;
    }
    CHECK(compare(set).size() == 2);
}

TEST_CASE("Merging keeps what differs, once, and gives every coding an identifier of its own") {
    CodingSet other = three_coders;
    other.codings[0].note = "see the annex";
    other.codings.push_back(coding("2", "p3", "spam", "bob"));
    const std::vector<CodingSet> sets = {three_coders, other, {}};
    const CodingSet merged = merge(sets);
    CHECK(merged.coders == three_coders.coders);
    REQUIRE(merged.codings.size() == 8);
    CHECK(merged.codings[6].note == "see the annex");
    CHECK(merged.codings[6].id == "1-2");
    CHECK(merged.codings[7].id == "2-2");
    const std::vector<CodingSet> again = {merged, merged};
    CHECK(merge(again) == merged);
}

TEST_CASE("One identifier for two coders is an error") {
    CodingSet other;
    other.coders = {{"ann", "Anna", CoderKind::person, {}}};
    const std::vector<CodingSet> sets = {three_coders, other};
    CHECK_THROWS_WITH(merge(sets),
                      "sets[1].coders[0]: the coder \"ann\" is somebody else in another set");
}

TEST_CASE("A set without codings has nothing to compare") {
    CHECK(compare({}).empty());
    CHECK(adjudicate({}).decided.codings.empty());
    CHECK(merge({}).codings.empty());
}
