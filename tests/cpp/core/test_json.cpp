#include <wgig/core/json_value.hpp>

#include <limits>

#include <wgig/core/format.hpp>
#include <wgig/core/hash.hpp>

#include "catch.hpp"

namespace sample {

enum class Colour { red, green };
BOOST_DESCRIBE_ENUM(Colour, red, green)

struct Part {
    int number = 0;
    bool operator==(const Part&) const = default;
};
BOOST_DESCRIBE_STRUCT(Part, (), (number))

struct Whole {
    wgig::Identifier<struct WholeTag> id;
    Colour colour{};
    wgig::Label label;
    std::vector<Part> parts;
    std::optional<wgig::DateRange> dates;
    std::optional<wgig::Span> span;
    double weight = 0;
    bool sure = false;
    std::string concept_;
    wgig::Extra extra;
    bool operator==(const Whole&) const = default;
};
BOOST_DESCRIBE_STRUCT(Whole, (), (id, colour, label, parts, dates, span, weight, sure, concept_))

struct Tree {
    std::vector<Tree> branches;
    bool operator==(const Tree&) const = default;
};
BOOST_DESCRIBE_STRUCT(Tree, (), (branches))

}  // namespace sample

using namespace wgig;
using sample::Colour;
using sample::Part;
using sample::Tree;
using sample::Whole;

namespace {

const Whole whole{"w-1",
                  Colour::green,
                  {{{"en", "a \"b\""}, {"zh", "\u4e2d"}}},
                  {{1}, {-2}},
                  parse_date_range("2004-11/2004-12"),
                  Span{3, 5},
                  0.5,
                  true,
                  "c",
                  {}};

std::string error_of(std::string_view text) {
    try {
        static_cast<void>(from_json<Whole>(text));
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

}  // namespace

TEST_CASE("A value is written in the order of its members, without an underscore in the name") {
    CHECK(to_json(whole) ==
          R"({"id":"w-1","colour":"green","label":{"en":"a \"b\"","zh":"中"},)"
          R"("parts":[{"number":1},{"number":-2}],"dates":"2004-11/2004-12","span":[3,5],)"
          R"("weight":0.5,"sure":true,"concept":"c"})");
}

TEST_CASE("What is written can be read back") {
    CHECK(from_json<Whole>(to_json(whole)) == whole);
    CHECK(from_json<Whole>(to_json(whole, JsonLayout::indented)) == whole);
    CHECK(from_json<Whole>("\xEF\xBB\xBF" + to_json(whole)) == whole);
}

TEST_CASE("Optional members that hold nothing are left out, and null reads as nothing") {
    CHECK(to_json(Whole{.id = "a"}).find("dates") == std::string::npos);
    CHECK_FALSE(from_json<Whole>(R"({"id":"a","colour":"red","dates":null})").dates.has_value());
}

TEST_CASE("Unknown members survive a round trip") {
    const std::string text =
        R"({"id":"a","colour":"red","note":{"deep":[1,2.5,null,"é"]},"label":{},"parts":[],)"
        R"("weight":0.0,"sure":false,"concept":"","zeta":1})";
    const auto read = from_json<Whole>(text);
    CHECK(read.extra.size() == 2);
    CHECK(from_json<Whole>(to_json(read)) == read);
    CHECK(to_json(read).find(R"("note":{"deep":[1,2.5,null,"é"]},"zeta":1})") != std::string::npos);
}

TEST_CASE("An error names the path and what was expected") {
    CHECK(error_of(R"({"id":"a","colour":"gren"})") ==
          "colour: unknown value \"gren\"; did you mean \"green\"?");
    CHECK(error_of(R"({"id":"a","colour":"red","parts":[{"number":1},{"number":"x"}]})") ==
          "parts[1].number: expected a whole number, got string \"x\"");
    CHECK(error_of(R"({"id":"a","colour":"red","parts":{}})") ==
          "parts: expected an array, got object");
    CHECK(error_of(R"({"id":"a","colour":"red","sure":1})") ==
          "sure: expected true or false, got number 1");
    CHECK(error_of(R"({"id":"a","colour":"red","label":{"en":2}})") ==
          "label.en: expected a string, got number 2");
    CHECK(error_of(R"({"id":"a","colour":"red","dates":"2004-06-31"})") ==
          "dates: expected an ISO 8601 date or range such as \"2004-11-23/2004-11-25\", got "
          "\"2004-06-31\"");
    CHECK(error_of(R"({"id":"a","colour":"red","span":[5,3]})") ==
          "span: the span ends before it begins");
    CHECK(error_of(R"({"id":"a"})") == "the member \"colour\" is missing");
    CHECK(error_of(R"({"id":"","colour":"red"})") == "id: expected an identifier, got string \"\"");
    CHECK(error_of("[]") == "expected an object, got array");
}

TEST_CASE("A whole number that does not fit is refused, not cut") {
    const auto number = [](const std::string& digits) {
        return error_of(R"({"id":"a","colour":"red","parts":[{"number":)" + digits + "}]}");
    };
    CHECK(number("2147483647") == "no error");
    CHECK(number("2147483648") ==
          "parts[0].number: expected a whole number, got number 2147483648");
    CHECK(number("-2147483648") == "no error");
    CHECK(number("1.5") == "parts[0].number: expected a whole number, got number 1.5");
    CHECK(number("18446744073709551616") != "no error");
}

TEST_CASE("A syntax error says line and column, and the file where it is known") {
    CHECK_THROWS_WITH(from_json<Whole>("{\n  \"id\": }", "w.json"),
                      Catch::Matchers::ContainsSubstring("w.json:2:9: not JSON: "));
    CHECK_THROWS_AS(from_json<Whole>(""), ParseError);
    CHECK_THROWS_AS(from_json<Whole>("{\"id\":\"\xFF\"}"), ParseError);
}

TEST_CASE("A member that is given twice is an error, as one of the two would be lost") {
    CHECK(error_of(R"({"id":"a","id":"b","colour":"red"})") ==
          "the member \"id\" is given twice in one object");
}

TEST_CASE("Deep nesting is refused before it can overflow the stack") {
    const std::string deep = std::string(100000, '[');
    CHECK(error_of(R"({"id":"a","colour":"red","x":)" + deep) ==
          "JSON nested deeper than 200 levels");
    std::string tree = R"({"branches":[]})";
    for (int i = 0; i < 1000; ++i) {
        tree = R"({"branches":[)" + tree + "]}";
    }
    CHECK_THROWS_WITH(from_json<Tree>(tree), "JSON nested deeper than 200 levels");
}

TEST_CASE("The schema follows the type, also one that contains itself") {
    const Json schema = Json::parse(json_schema<Whole>());
    const Json& definition = schema["$defs"]["Whole"];
    CHECK(definition["properties"]["colour"]["enum"] == Json({"red", "green"}));
    CHECK(definition["required"] == Json({"id", "colour"}));
    CHECK(definition["properties"].contains("concept"));
    CHECK(Json::parse(
              json_schema<Tree>())["$defs"]["Tree"]["properties"]["branches"]["items"]["$ref"] ==
          "#/$defs/Tree");
}

TEST_CASE("A value is formatted as what it holds") {
    CHECK(fmt::format("{}", whole) ==
          "Whole(id=\"w-1\", colour=green, label=\"a \\\"b\\\"\", parts=[Part(number=1), "
          "Part(number=-2)], dates=2004-11/2004-12, span=[3, 5], weight=0.5, sure=true, "
          "concept=\"c\")");
    CHECK(fmt::format("{:>6}", Colour::red) == "   red");
    CHECK(fmt::format("{}", wgig::Date{2004, 11, 0}) == "2004-11");
}

TEST_CASE("Equal values have equal hashes, and a change anywhere changes the hash") {
    CHECK(hash_of(whole) == hash_of(Whole(whole)));
    Whole other = whole;
    other.parts[1].number = 2;
    CHECK(hash_of(other) != hash_of(whole));
    other = whole;
    other.extra["x"] = RawJson{"1"};
    CHECK(hash_of(other) != hash_of(whole));
}
