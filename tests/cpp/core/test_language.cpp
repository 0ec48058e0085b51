#include <wgig/core/language.hpp>

#include <wgig/core/label.hpp>

#include "catch.hpp"

using namespace wgig;

TEST_CASE("Languages are read from tags of any precision and case") {
    CHECK(parse_language("zh-Hans") == Language::zh);
    CHECK(parse_language("EN_gb") == Language::en);
    CHECK(parse_language("spa") == Language::es);
    CHECK_FALSE(parse_language("de").has_value());
    CHECK_FALSE(parse_language("").has_value());
    CHECK_FALSE(parse_language("english").has_value());
}

TEST_CASE("A label falls back to English, then to what there is") {
    const Label label{{{"en", "spam"}, {"fr", "pourriel"}}};
    CHECK(label.in(Language::fr) == "pourriel");
    CHECK(label.in(Language::ru) == "spam");
    CHECK(Label{{{"fr", "pourriel"}}}.in("ar") == "pourriel");
    CHECK(Label{}.in("ar").empty());
}

TEST_CASE("Only Arabic is written from right to left") {
    for (const Language language : all_languages) {
        CHECK(right_to_left(language) == (language == Language::ar));
    }
}
