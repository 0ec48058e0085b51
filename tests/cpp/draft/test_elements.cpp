#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <wgig/core/reflect.hpp>
#include <wgig/draft/elements.hpp>

#include "catch.hpp"

using namespace wgig;

namespace {

using Concepts = std::set<std::string>;

/// The elements of one kind, by concept.
Concepts concepts_of(std::string_view text, ElementKind kind) {
    Concepts found;
    for (const DefinitionElement& element : find_elements(text)) {
        CHECK(slice(text, element.span) == element.text);
        if (element.kind == kind) {
            found.insert(element.concept_id);
        }
    }
    return found;
}

std::string text_of(std::string_view text, ElementKind kind) {
    for (const DefinitionElement& element : find_elements(text)) {
        if (element.kind == kind) {
            return element.text;
        }
    }
    return {};
}

struct ExpectedElements {
    const char* text;
    Concepts actors;
    Concepts actions;
    Concepts objects;
    const char* concern;
};

}  // namespace

TEST_CASE("The archetype of a definition is taken apart the same way in all six languages") {
    struct Case {
        const char* text;
        const char* definiendum;
        const char* concern;
    };
    const std::vector<Case> cases = {
        {"Internet governance is the development and application by governments, the private "
         "sector "
         "and civil society, in their respective roles, of shared principles, norms, rules, "
         "decision-making procedures, and programmes that shape the evolution and use of the "
         "Internet.",
         "Internet governance", "the evolution and use of the Internet"},
        {"La gouvernance de l'Internet désigne l'élaboration et l'application par les États, le "
         "secteur privé et la société civile, chacun selon son rôle, de principes, normes, règles, "
         "procédures de prise de décision et programmes communs qui façonnent l'évolution et "
         "l'usage de l'Internet.",
         "gouvernance de l'Internet", "l'évolution et l'usage de l'Internet"},
        {"La gobernanza de Internet es la elaboración y aplicación por los gobiernos, el sector "
         "privado y la sociedad civil, en sus respectivas funciones, de principios, normas, "
         "reglas, "
         "procedimientos de toma de decisiones y programas comunes que configuran la evolución y "
         "el "
         "uso de Internet.",
         "gobernanza de Internet", "la evolución y el uso de Internet"},
        {"Управление Интернетом — это разработка и применение правительствами, частным сектором и "
         "гражданским обществом, в рамках их соответствующих ролей, общих принципов, норм, правил, "
         "процедур принятия решений и программ, регулирующих развитие и использование Интернета.",
         "Управление Интернетом", "развитие и использование Интернета"},
        {"إدارة الإنترنت هي قيام الحكومات والقطاع الخاص والمجتمع المدني، كل في إطار دوره، بوضع "
         "وتطبيق مبادئ ومعايير وقواعد وإجراءات صنع القرار وبرامج مشتركة تشكل تطور الإنترنت "
         "واستخدامها.",
         "إدارة الإنترنت", "تطور الإنترنت واستخدامها"},
        {"互联网治理是各国政府、私营部门和民间社会根据各自的作用，制定和实施旨在规范互联网发展和使"
         "用的"
         "共同原则、准则、规则、决策程序和方案。",
         "互联网治理", "互联网发展和使用"},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        CHECK(text_of(each.text, ElementKind::definiendum) == each.definiendum);
        CHECK(concepts_of(each.text, ElementKind::actor) ==
              Concepts{"governments", "private-sector", "civil-society"});
        CHECK(concepts_of(each.text, ElementKind::action) ==
              Concepts{"development", "application"});
        CHECK(concepts_of(each.text, ElementKind::object) ==
              Concepts{"principles", "norms", "rules", "procedures", "programmes"});
        CHECK(concepts_of(each.text, ElementKind::qualifier) ==
              Concepts{"respective-roles", "shared"});
        CHECK(text_of(each.text, ElementKind::concern) == each.concern);
    }
}

TEST_CASE("Other definitions are taken apart too") {
    const std::vector<ExpectedElements> cases = {
        {"Cybersecurity is the protection of networks, systems and data from digital attacks by "
         "public authorities, companies and users.",
         {"governments", "private-sector", "users"},
         {"protection"},
         {"networks", "systems", "data"},
         "digital attacks"},
        {"La cybersécurité désigne la protection des réseaux, des systèmes et des données contre "
         "les "
         "attaques.",
         {},
         {"protection"},
         {"networks", "systems", "data"},
         "les attaques"},
        {"Los datos abiertos son datos que cualquiera puede utilizar, reutilizar y redistribuir "
         "libremente.",
         {"people"},
         {"use", "publication"},
         {"data"},
         ""},
        {"Кибербезопасность — это защита сетей, систем и данных от атак.",
         {},
         {"protection"},
         {"networks", "systems", "data"},
         "атак"},
        {"الأمن السيبراني هو حماية الشبكات والنظم والبيانات من الهجمات.",
         {},
         {"protection"},
         {"networks", "systems", "data"},
         "الهجمات"},
        {"网络安全是指保护网络、系统和数据免受攻击。",
         {},
         {"protection"},
         {"networks", "systems", "data"},
         "攻击"},
    };
    for (const ExpectedElements& each : cases) {
        INFO(each.text);
        CHECK(concepts_of(each.text, ElementKind::actor) == each.actors);
        CHECK(concepts_of(each.text, ElementKind::action) == each.actions);
        CHECK(concepts_of(each.text, ElementKind::object) == each.objects);
        CHECK(text_of(each.text, ElementKind::concern) == each.concern);
    }
}

TEST_CASE("Those who are protected are no actors, and what no list has is found between members") {
    CHECK(concepts_of("Consumer law is the protection of users.", ElementKind::actor).empty());
    CHECK(concepts_of("Rules protect users from harm.", ElementKind::actor).empty());
    CHECK(concepts_of("حماية للمستخدمين من الضرر.", ElementKind::actor).empty());
    CHECK(concepts_of("制定规则以保护用户。", ElementKind::actor).empty());
    CHECK(concepts_of(
              "It is the development by governments, parish councils, and companies of rules.",
              ElementKind::actor) == Concepts{"governments", "parish council", "private-sector"});
}

TEST_CASE("Who acts is found after what the rules are for, and in more turns of phrase") {
    const char* russian = "Управление Интернетом — это разработка общих правил для Интернета "
                          "правительствами, частным сектором и гражданским обществом.";
    CHECK(concepts_of(russian, ElementKind::actor) ==
          Concepts{"governments", "private-sector", "civil-society"});
    CHECK(text_of(russian, ElementKind::concern) == "Интернета");
    CHECK(concepts_of("Это разработка норм для Интернета правительствами.", ElementKind::actor) ==
          Concepts{"governments"});
    const char* english = "Internet governance is the making of shared rules for the Internet by "
                          "governments, companies and civil society, each in their own roles.";
    CHECK(concepts_of(english, ElementKind::action) == Concepts{"development"});
    CHECK(concepts_of(english, ElementKind::actor) ==
          Concepts{"governments", "private-sector", "civil-society"});
    CHECK(concepts_of(english, ElementKind::qualifier) == Concepts{"respective-roles", "shared"});
    // Decision-making stays what it was.
    CHECK(concepts_of("It is the development by governments of decision-making procedures.",
                      ElementKind::action) == Concepts{"development"});
}

TEST_CASE("What is concerned is found after contracted articles, and in Chinese before a quality") {
    CHECK(text_of("La gobernanza del agua es el desarrollo y la aplicación por los gobiernos de "
                  "principios y "
                  "normas comunes relativos al uso de los ríos.",
                  ElementKind::concern) == "uso de los ríos");
    CHECK(text_of("La gouvernance de l'eau est l'élaboration et l'application par les États de "
                  "règles et de "
                  "normes communes relatives aux usages des rivières.",
                  ElementKind::concern) == "usages des rivières");
    const std::string_view chinese =
        "数据治理是各国政府、企业和民间社会制定并实施有关数据共享的共同原则、标准和程序。";
    CHECK(text_of(chinese, ElementKind::concern) == "数据共享");
    CHECK(concepts_of(chinese, ElementKind::object).contains("principles"));
    CHECK(concepts_of(chinese, ElementKind::object).contains("procedures"));
}

TEST_CASE("Texts of no language, without words, or hostile, are read without harm") {
    CHECK(find_elements("").empty());
    CHECK(find_elements("12 34 !!").empty());
    CHECK(find_elements("the").size() <= 1);
    std::string text = "Governance is ";
    while (text.size() < 300'000) {
        text += "the development by governments, and ";
    }
    CHECK(find_elements(text).size() > 1000);
    CHECK_FALSE(find_elements("“" + std::string(1000, ','), Language::en).size() > 3);
}

TEST_CASE("Elements are compared over drafts: who has them, who won and who lost them") {
    const auto draft = [](std::string id, std::string text) {
        RoundDraft made;
        made.id = id;
        made.text = std::move(text);
        return made;
    };
    const std::vector<RoundDraft> drafts = {
        draft("a", "Governance is the development of rules by governments."),
        draft("b",
              "Governance is the development of rules and principles by governments and users."),
        draft("c", "Governance is the development of principles by users.")};
    const ElementComparison result = compare_elements(drafts);
    const auto row = [&](std::string_view concept_id) {
        for (const ElementRow& each : result.rows) {
            if (each.concept_id == concept_id) {
                return each;
            }
        }
        return ElementRow{};
    };
    CHECK(row("rules").drafts == std::vector<DraftId>{DraftId("a"), DraftId("b")});
    CHECK(row("rules").lost_by == std::vector<DraftId>{DraftId("c")});
    CHECK(row("principles").won_by == std::vector<DraftId>{DraftId("b")});
    CHECK(row("governments").lost_by == std::vector<DraftId>{DraftId("c")});
    CHECK(row("users").won_by == std::vector<DraftId>{DraftId("b")});
    CHECK(row("development").won_by.empty());
    CHECK(row("development").drafts.size() == 3);
}
