#include <wgig/deliberate/codings.hpp>

#include <string>
#include <vector>

#include <wgig/deliberate/agreement.hpp>

#include "catch.hpp"

using namespace wgig;
using Catch::Approx;

namespace {

Coding coding(const char* unit, std::optional<Span> span, const char* code, const char* coder) {
    Coding result;
    result.document = "d";
    result.unit = unit;
    result.span = span;
    result.code = code;
    result.coder = coder;
    return result;
}

/// Four paragraphs of ten letters, a line feed after each; the third has two-byte letters.
Document document() {
    Document result;
    result.id = "d";
    for (const char* text : {"aaaaaaaaaa", "bbbbbbbbbb", "éééééééééé", "dddddddddd"}) {
        Paragraph paragraph;
        paragraph.number = std::to_string(result.paragraphs.size() + 1);
        paragraph.span.begin = result.text.size();
        result.text += text;
        paragraph.span.end = result.text.size();
        result.text += "\n";
        result.paragraphs.push_back(paragraph);
    }
    return result;
}

}  // namespace

TEST_CASE("The codes that a coder gave a passage are a set, the empty one where she gave none") {
    CodingSet set;
    set.codings = {coding("1", {}, "spam", "ann"), coding("1", {}, "access", "ann"),
                   coding("2", {}, "spam", "bob"), coding("1", {}, "spam", "eve")};
    set.codings.back().document = "other";
    const Ratings ratings = ratings_of(set);
    CHECK(ratings.coders == std::vector<std::string>{"ann", "bob", "eve"});
    CHECK(ratings.units == std::vector<std::string>{"d 1", "d 2", "other 1"});
    CHECK(ratings.categories == std::vector<std::string>{"access", "spam"});
    std::vector<std::string> cells;
    for (const std::int32_t value : ratings.values) {
        cells.push_back(value < 0 ? "-" : category_name(ratings, static_cast<std::size_t>(value)));
    }
    CHECK(cells == std::vector<std::string>{"{access, spam}", "{}", "-", "{}", "{spam}", "-", "-",
                                            "-", "{spam}"});
}

TEST_CASE("Paragraphs are rated whether they were coded or not") {
    CodingSet set;
    set.codings = {coding("1", {}, "spam", "ann"), coding("", Span{5, 15}, "spam", "bob")};
    const Ratings ratings = ratings_of(set, document());
    CHECK(ratings.units == std::vector<std::string>{"1", "2", "3", "4"});
    const Agreement result = agreement(ratings);
    // Bob's span reaches into the second paragraph; both left the last two alone.
    CHECK(*result.percent.value == 0.75);
}

TEST_CASE("Character by character, each counts as one, whatever its bytes") {
    CodingSet set;
    // Ann: the third paragraph; Bob: its first half. Its letters have two bytes each.
    set.codings = {coding("3", {}, "spam", "ann"), coding("", Span{22, 32}, "spam", "bob")};
    const Ratings ratings = ratings_of(set, document(), CodingUnit::characters);
    CHECK(ratings.sizes == std::vector<double>{22, 5, 5, 12});
    const Agreement result = agreement(ratings);
    CHECK(result.units == 44);
    CHECK(*result.percent.value == Approx(39.0 / 44));
    // By hand: 5 characters differ; 15 of 88 ratings are spam.
    CHECK(*result.krippendorff.value == Approx(1 - (2 * 5.0 / 88) / (2.0 * 15 * 73 / (88.0 * 87))));
}

TEST_CASE("A coding outside its document is refused, with its place") {
    CodingSet set;
    set.codings = {coding("", Span{50, 99}, "spam", "ann")};
    CHECK_THROWS_WITH(ratings_of(set, document()), "codings[0].span: [50, 99] in a text of 54");
    set.codings = {coding("7", {}, "spam", "ann")};
    CHECK_THROWS_WITH(ratings_of(set, document()),
                      "codings[0].unit: the document has no paragraph \"7\"");
}

TEST_CASE("Without codings there are no ratings") {
    CHECK(agreement(ratings_of(CodingSet{})).units == 0);
    CHECK(agreement(ratings_of(CodingSet{}, document())).units == 0);
    CHECK(agreement(ratings_of(CodingSet{}, document(), CodingUnit::characters)).units == 0);
}
