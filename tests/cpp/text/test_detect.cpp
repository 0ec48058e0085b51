#include <wgig/text/detect.hpp>

#include <wgig/core/file.hpp>

#include "catch.hpp"
#include "support.hpp"

using namespace wgig;

TEST_CASE("A sentence is enough to tell the language") {
    CHECK(detect_language("The group decided to hold two meetings.") == Language::en);
    CHECK(
        detect_language("Le groupe a décidé de tenir deux réunions dans les mois qui viennent.") ==
        Language::fr);
    CHECK(detect_language("El grupo decidió celebrar dos reuniones en los próximos meses.") ==
          Language::es);
    CHECK(detect_language("Группа решила провести два совещания.") == Language::ru);
    CHECK(detect_language("قرر الفريق عقد اجتماعين.") == Language::ar);
    CHECK(detect_language("工作组决定举行两次会议。") == Language::zh);
}

TEST_CASE("Elisions and letters tell French and Spanish apart where common words are few") {
    CHECK(detect_language("En outre, en janvier, d’autres groupes ont attaqué l'école.") ==
          Language::fr);
    CHECK(detect_language("L'adresse en question, qu'ils avaient déjà.") == Language::fr);
    CHECK(detect_language("¿Qué decisión habían tomado ayer?") == Language::es);
    CHECK(detect_language("It's the group's d in the n.") == Language::en);
}

TEST_CASE("Names and addresses in Latin letters do not hide the language of the rest") {
    CHECK(detect_language("工作组（WGIG）在 ICANN 会议上 http://www.wgig.org 讨论互联网管理。") ==
          Language::zh);
}

TEST_CASE("A text that gives no reason for any language gets none") {
    CHECK_FALSE(detect_language("").has_value());
    CHECK_FALSE(detect_language("12345 --- !!!").has_value());
    CHECK_FALSE(detect_language("ウィキペディアはフリー百科事典です").has_value());
    CHECK_FALSE(detect_language("xyzzy plugh").has_value());
}

TEST_CASE("The six languages of the Universal Declaration are recognised") {
    for (const Language language : all_languages) {
        WGIG_SHARED_OR_SKIP(path, "data/udhr/" + std::string(code(language)) + ".txt");
        CHECK(detect_language(read_file(path)) == language);
    }
}
