#include <wgig/classify/taxonomy.hpp>

#include <string>

#include <wgig/core/json.hpp>

#include "catch.hpp"

using namespace wgig;

namespace {

std::string problems_of(std::string_view json) {
    std::string lines;
    for (const Problem& problem : validate(from_json<Taxonomy>(json))) {
        lines += problem.path + ": " + problem.message + "\n";
    }
    return lines;
}

}  // namespace

TEST_CASE("The embedded taxonomy has nothing wrong with it") {
    CHECK(validate(wgig_taxonomy()).empty());
}

TEST_CASE("The concepts below one are listed in the order of the taxonomy") {
    const auto taxonomy = from_json<Taxonomy>(R"({"id": "t", "concepts": [
        {"id": "z", "label": {}, "broader": ["top"]}, {"id": "top", "label": {}},
        {"id": "a", "label": {}, "broader": ["other", "top"]}, {"id": "other", "label": {}}]})");
    CHECK(narrower(taxonomy, ConceptId("top")) ==
          std::vector<ConceptId>{ConceptId("z"), ConceptId("a")});
    CHECK(narrower(taxonomy, ConceptId("nothing")).empty());
}

TEST_CASE("Everything wrong with a taxonomy is listed at once, with its place") {
    CHECK(problems_of(R"({"id": "t", "concepts": [
        {"id": "spam", "label": {"en": "Spam"}, "broader": ["secrity"], "related": ["access"]},
        {"id": "spam", "label": {}, "alternative": {"en": ["Spam"]}},
        {"id": "security", "label": {"en": "Security"}, "alternative": {"en": ["Safety", "Security"]}},
        {"id": "access", "label": {}}],
        "groups": [{"id": "g", "label": {}, "members": ["access", "gone"]}, {"id": "g", "label": {}}]})") ==
          R"(concepts[1].id: the identifier "spam" is given twice
groups[1].id: the identifier "g" is given twice
concepts[0].broader[0]: unknown value "secrity"; did you mean "security"?
groups[0].members[1]: unknown value "gone"; expected one of "access", "security", "spam"
concepts[0].related[0]: "access" does not list "spam" in turn
concepts[2].alternative.en[1]: "Security" is the preferred name already
)");
}

TEST_CASE("A concept needs an identifier") {
    Taxonomy taxonomy;
    taxonomy.concepts.emplace_back();
    const auto problems = validate(taxonomy);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].path == "concepts[0].id");
}

TEST_CASE("A cycle in the hierarchy is told once, however long it is", "[large]") {
    CHECK(problems_of(R"({"id": "t", "concepts": [
        {"id": "a", "label": {}, "broader": ["b"]}, {"id": "b", "label": {}, "broader": ["c"]},
        {"id": "c", "label": {}, "broader": ["a"]}, {"id": "d", "label": {}, "broader": ["a"]},
        {"id": "self", "label": {}, "broader": ["self"]}]})") ==
          "concepts[2].broader[0]: \"a\" is above itself\n"
          "concepts[4].broader[0]: \"self\" is above itself\n");
    Taxonomy deep{"deep", "", {}, {}, {}, {}};
    for (int i = 0; i < 200000; ++i) {
        Concept entry;
        entry.id = ConceptId(std::to_string(i));
        entry.broader = {ConceptId(std::to_string((i + 1) % 200000))};
        deep.concepts.push_back(entry);
    }
    CHECK(validate(deep).size() == 1);
}
