#include <wgig/text/character.hpp>

#include "catch.hpp"

using namespace wgig;

TEST_CASE("Characters of the six languages are told apart") {
    CHECK(character_class(U'a') == CharacterClass::letter);
    CHECK(character_class(U'я') == CharacterClass::letter);
    CHECK(character_class(U'ع') == CharacterClass::letter);
    CHECK(character_class(U'治') == CharacterClass::ideograph);
    CHECK(character_class(U'\u00a0') == CharacterClass::space);
    CHECK(character_class(U'\u0301') == CharacterClass::mark);
    CHECK(character_class(U'\u00ad') == CharacterClass::format);
    CHECK(character_class(U'，') == CharacterClass::other);
    CHECK(character_class(U'٥') == CharacterClass::digit);
    CHECK(character_class(char32_t{0x110000}) == CharacterClass::other);
}

TEST_CASE("Digits of any script have their value, and superscripts are no digits") {
    CHECK(digit_value(U'7') == 7);
    CHECK(digit_value(U'٥') == 5);
    CHECK(digit_value(U'５') == 5);
    CHECK(digit_value(U'²') == -1);
    CHECK(digit_value(U'x') == -1);
}

TEST_CASE("What differs only in writing folds to one form") {
    const std::pair<const char*, const char*> cases[] = {
        {"Économie", "economie"},
        {"E\u0301conomie", "economie"},
        {"ESPAÑA", "espana"},
        {"Ёлка", "елка"},
        {"أسماء", "اسماء"},
        {"إدارة", "اداره"},
        {"الإنتـرنت", "الانترنت"},
        {"مُجْتَمَع", "مجتمع"},
        {"ＩＰ地址", "ip地址"},
        {"ﬁle", "file"},
        {"co\u00adoperation", "cooperation"},
        {"multi\u2011stakeholder", "multi-stakeholder"},
        {"l\u2019Internet", "l'internet"},
        {"STRASSE", "strasse"},
        {"straße", "strasse"},
    };
    for (const auto& [text, folded] : cases) {
        CAPTURE(text);
        CHECK(fold(text) == folded);
        CHECK(fold(folded) == folded);
    }
}
