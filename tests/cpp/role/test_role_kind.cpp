#include <wgig/role/role_kind.hpp>

#include <string>
#include <vector>

#include <wgig/core/random.hpp>
#include <wgig/core/reflect.hpp>
#include <wgig/text/utf8.hpp>

#include "catch.hpp"
#include "role_kind_cases.hpp"

using namespace wgig;

namespace {

std::string kinds_line(std::string_view aim, std::string_view object,
                       std::optional<Language> language = std::nullopt) {
    std::string line;
    for (const RoleReading& reading : role_kinds(aim, object, language)) {
        line += (line.empty() ? "" : ", ") + std::string(enum_name(reading.kind)) + " \"" +
                reading.term + "\"";
    }
    return line;
}

}  // namespace

TEST_CASE("Verbs of six languages tell the kind of part", "[role]") {
    int right = 0;
    int held_out = 0;
    int held_out_right = 0;
    int all = 0;
    for (const role_kind_cases::Case& each : role_kind_cases::all()) {
        const auto readings = role_kinds(each.aim, each.object, each.language);
        const bool good = !readings.empty() && readings.front().kind == each.kind;
        ++all;
        right += good ? 1 : 0;
        held_out += each.held_out ? 1 : 0;
        held_out_right += good && each.held_out ? 1 : 0;
        if (!good) {
            UNSCOPED_INFO((each.held_out ? "held out: " : "")
                          << each.aim << " | " << each.object << ": "
                          << kinds_line(each.aim, each.object, each.language));
        }
        if (!each.held_out) {
            CHECK(good);
        }
    }
    INFO(right << " of " << all << ", held out " << held_out_right << " of " << held_out);
    CHECK(held_out_right * 10 >= held_out * 9);
}

TEST_CASE("Other words may stand inside an expression, but none that begins another phrase") {
    CHECK(kinds_line("take", "a full and active part in the process", Language::en) ==
          "participates \"take a full and active part\"");
    CHECK(kinds_line("be fully involved", "", Language::en) ==
          "participates \"be fully involved\"");
    CHECK(kinds_line("prendre", "toutes les décisions utiles", Language::fr) ==
          "decides \"prendre toutes les décisions\"");
    CHECK(kinds_line("tomar", "una parte muy activa", Language::es) ==
          "participates \"tomar una parte\"");
    CHECK(kinds_line("вносить", "свой посильный вклад", Language::ru) ==
          "participates \"вносить свой посильный вклад\"");
    CHECK(kinds_line("bring", "the second stage to a close", Language::en) ==
          "operates \"bring the second stage to a close\"");
    // `set rules` and `make public` are expressions; here the words belong to different phrases.
    CHECK(kinds_line("set", "a fee that follows from rules", Language::en) == "decides \"set\"");
    CHECK(kinds_line("make", "sense of what is public", Language::en).empty());
    CHECK(kinds_line("make", "haste to public places", Language::en).empty());
    // Words side by side go before words apart: `make available`, not `make rules`.
    CHECK(kinds_line("make", "available the rules", Language::en) == "informs \"make available\"");
}

TEST_CASE("A verb that says nothing leaves it to the object, with less confidence", "[role]") {
    const auto direct = role_kinds("oversee", "the fund", Language::en);
    const auto hidden = role_kinds("be", "responsible for overseeing the fund", Language::en);
    REQUIRE(direct.size() == 1);
    REQUIRE(hidden.size() == 1);
    CHECK(direct[0].confidence > hidden[0].confidence);
    CHECK(hidden[0].term == "overseeing");
    CHECK(role_kinds("be", "aware of the weather", Language::en).empty());
    CHECK(role_kinds("", "").empty());
}

TEST_CASE("Two verbs are two kinds, the words as they stand", "[role]") {
    CHECK(kinds_line("develop and oversee", "the plan") ==
          "oversees \"oversee\", operates \"develop\"");
    CHECK(kinds_line("Координировать и финансировать", "работу") ==
          "coordinates \"Координировать\", funds \"финансировать\"");
    CHECK(kinds_line("決定", "") == "decides \"決定\"");
}

TEST_CASE("Any bytes can be asked for their kind", "[role]") {
    detail::Random random(5);
    const std::string letters = "aз决*\xC2\xA0 \xFFق e\xE5";
    for (int i = 0; i < 3000; ++i) {
        std::string aim;
        std::string object;
        for (std::size_t left = random.below(40); left > 0; --left) {
            aim += letters[random.below(letters.size())];
            object += letters[random.below(letters.size())];
        }
        for (const RoleReading& reading : role_kinds(aim, object)) {
            CHECK(first_invalid_utf8(reading.term) == std::string_view::npos);
        }
    }
    CHECK(role_kinds(std::string(1'000'000, 'x') + " decide", "").empty());
    std::string han;
    for (int i = 0; i < 100'000; ++i) {
        han += "决定";
    }
    CHECK(role_kinds(han, han, Language::zh).size() == 1);
}
