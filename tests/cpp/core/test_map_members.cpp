#include <wgig/core/format.hpp>
#include <wgig/core/hash.hpp>
#include <wgig/core/json_value.hpp>

#include <map>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace wgig;

namespace {

struct Glossary {
    std::map<std::string, std::vector<std::string>, std::less<>> words;
    std::map<std::string, Date, std::less<>> dates;

    bool operator==(const Glossary&) const = default;
};
BOOST_DESCRIBE_STRUCT(Glossary, (), (words, dates))

const Glossary glossary{{{"fr", {"un", "deux"}}, {"en", {"one"}}}, {{"begin", {2004, 11, 0}}}};

}  // namespace

TEST_CASE("A map member is an object in JSON, sorted by name") {
    CHECK(to_json(glossary) ==
          R"({"words":{"en":["one"],"fr":["un","deux"]},"dates":{"begin":"2004-11"}})");
    CHECK(from_json<Glossary>(to_json(glossary)) == glossary);
    CHECK(from_json<Glossary>("{}") == Glossary{});
}

TEST_CASE("An error inside a map member names its path") {
    CHECK_THROWS_WITH(from_json<Glossary>(R"({"words": {"en": ["one", 2]}})"),
                      "words.en[1]: expected a string, got number 2");
    CHECK_THROWS_WITH(from_json<Glossary>(R"({"words": []})"),
                      "words: expected an object, got array");
}

TEST_CASE("The schema of a map member tells what its values are") {
    const Json schema = Json::parse(json_schema<Glossary>());
    CHECK(schema["$defs"]["Glossary"]["properties"]["words"] == Json::parse(R"({"type": "object",
                          "additionalProperties": {"type": "array",
                                                   "items": {"type": "string"}}})"));
}

TEST_CASE("Map members are formatted and hashed") {
    CHECK(to_text(glossary) ==
          R"(Glossary(words={"en": ["one"], "fr": ["un", "deux"]}, dates={"begin": 2004-11}))");
    Glossary other = glossary;
    other.words["en"].push_back("two");
    CHECK(hash_of(other) != hash_of(glossary));
    CHECK(hash_of(Glossary(glossary)) == hash_of(glossary));
}
