#include <algorithm>
#include <map>
#include <set>

#include <wgig/core/json.hpp>
#include <wgig/role/role_kind.hpp>
#include <wgig/source/read.hpp>
#include <wgig/source/sample.hpp>

#include "role_checks.hpp"
#include "support.hpp"

using namespace wgig;
using namespace role_checks;

namespace {

// What is the same in all languages of one text: by paragraph, group, force and negation.
std::map<std::string, std::multiset<std::string>> roles_by_paragraph(const Document& document) {
    std::map<std::string, std::multiset<std::string>> roles;
    for (const Statement& statement : find_statements(document)) {
        roles[statement.citation.paragraph].insert(std::string(group_name(statement)) + " " +
                                                   std::string(enum_name(statement.deontic)) +
                                                   (statement.negated ? " not" : ""));
    }
    return roles;
}

// And by paragraph, group and the kind of part that the verb tells.
std::map<std::string, std::multiset<std::string>> kinds_by_paragraph(const Document& document,
                                                                     Language language) {
    std::map<std::string, std::multiset<std::string>> kinds;
    for (const Statement& statement : find_statements(document)) {
        const std::vector<RoleReading> readings = role_kinds(statement, language);
        kinds[statement.citation.paragraph].insert(
            std::string(group_name(statement)) + " " +
            std::string(readings.empty() ? "nothing" : enum_name(readings.front().kind)));
    }
    return kinds;
}

std::string repeated(std::string_view piece, std::size_t size) {
    std::string text;
    while (text.size() < size) {
        text += piece;
    }
    return text;
}

}  // namespace

TEST_CASE("The sample report gives the same roles in all six languages") {
    const std::map<std::string, std::multiset<std::string>> expected = {
        {"3", {"all_stakeholders should"}},
        {"10", {"working_group should", "working_group should", "working_group should"}},
        {"14",
         {"government should", "private_sector should", "civil_society should",
          "international_organisation should", "forum should"}},
        {"16",
         {"all_stakeholders may", "all_stakeholders may not", "international_organisation may"}},
        {"29", {"working_group must", "working_group should"}},
        {"36",
         {"government should", "all_stakeholders should", "international_organisation should"}},
        {"38", {"all_stakeholders may"}},
    };
    for (const Language language : all_languages) {
        INFO(code(language));
        CHECK(roles_by_paragraph(read(sample_report(language), "sample.txt")) == expected);
    }
}

TEST_CASE("The sample report gives the same kinds of part in all six languages") {
    const std::map<std::string, std::multiset<std::string>> expected = {
        {"3", {"all_stakeholders participates"}},
        {"10", {"working_group operates", "working_group advises", "working_group decides"}},
        {"14",
         {"government participates", "private_sector participates", "civil_society participates",
          "international_organisation participates", "forum participates"}},
        {"16",
         {"all_stakeholders participates", "all_stakeholders participates",
          "international_organisation participates"}},
        {"29", {"working_group operates", "working_group decides"}},
        {"36",
         {"government participates", "all_stakeholders participates",
          "international_organisation participates"}},
        {"38", {"all_stakeholders advises"}},
    };
    for (const Language language : all_languages) {
        INFO(code(language));
        CHECK(kinds_by_paragraph(read(sample_report(language), "sample.txt"), language) ==
              expected);
    }
}

TEST_CASE("The roles of the preliminary report are found") {
    WGIG_SHARED_OR_SKIP(path, "seed/wgig-preliminary-report.zh.txt");
    const auto roles = roles_by_paragraph(read(path));
    CHECK(roles.at("10").count("working_group should") == 3);
    CHECK(roles.at("16") == std::multiset<std::string>{"international_organisation may"});
    CHECK(roles.at("35") == std::multiset<std::string>{"working_group should"});
}

TEST_CASE("A list under a chapeau gives one statement an item, cited by the item") {
    const List items = {"adopt laws;", "to report; and", "not tax access."};
    const Document document = plain_document("Governments and companies should:", items);
    CHECK(roles_in(document) == List{"government should (Governments) adopt: laws",
                                     "government should (Governments) report",
                                     "government should not (Governments) tax: access",
                                     "private_sector should (companies) adopt: laws",
                                     "private_sector should (companies) report",
                                     "private_sector should not (companies) tax: access"});
    CHECK(find_statements(document)[0].citation.quote == "adopt laws;");
}

TEST_CASE("Where the chapeau has the verb, the items are what it is done to") {
    CHECK(roles_in("States must promote:", {"access;", "education."}) ==
          List{"government must (States) promote: access",
               "government must (States) promote: education"});
    CHECK(roles_in("Les États doivent :", {"coopérer entre eux ;"}) ==
          List{"government must (États) coopérer: entre eux"});
    CHECK(roles_in("Los Estados deben:", {"cooperar entre sí;"}) ==
          List{"government must (Estados) cooperar: entre sí"});
    CHECK(roles_in("Государства должны:", {"сотрудничать между собой;"}) ==
          List{"government must (Государства) сотрудничать: между собой"});
    CHECK(roles_in("各国政府应：", {"加强合作；"}) ==
          List{"government should (各国政府) 加强: 合作"});
    CHECK(roles_in("ينبغي للحكومات:", {"التعاون فيما بينها؛"}) ==
          List{"government should (الحكومات) التعاون: فيما بينها"});
}

TEST_CASE("Items that are sentences have statements of their own") {
    CHECK(roles_in("The following was agreed:",
                   {"ICANN must publish the list;", "users may comment."}) ==
          List{"forum must (ICANN) publish: the list", "civil_society may (users) comment"});
}

TEST_CASE("Named bodies of one group are told apart; names of one group are one actor") {
    CHECK(roles_in("ITU, UNESCO and WIPO should cooperate.") ==
          List{"international_organisation should (ITU) cooperate",
               "international_organisation should (UNESCO) cooperate",
               "international_organisation should (WIPO) cooperate"});
    CHECK(roles_in("Companies and industry must pay.") ==
          List{"private_sector must (Companies and industry) pay"});
}

TEST_CASE("A small word is no acronym, and the month of May permits nothing") {
    CHECK(roles_in("Un rapport doit être publié par un expert.").size() <= 1);
    CHECK(roles_in("In May governments met in Geneva.").empty());
    CHECK(roles_in("A group should be set up. The group should meet.").empty());
    CHECK(roles_in("The Group should meet.") == List{"working_group should (The Group) meet"});
}

TEST_CASE("Plain future is no obligation") {
    CHECK(roles_in("Governments will meet in June.").empty());
    CHECK(roles_in("Les gouvernements se réuniront en juin.").empty());
    CHECK(roles_in("Los gobiernos se reunirán en junio.").empty());
    CHECK(roles_in("Правительства соберутся в июне.").empty());
    CHECK(roles_in("各国政府将于6月开会。").empty());
    CHECK(roles_in("وستجتمع الحكومات في حزيران/يونيه.").empty());
}

TEST_CASE("A pronoun is who the sentence before was about, unless that is in doubt") {
    CHECK(roles_in("The WGIG met twice. It must report in July.") ==
          List{"working_group must (WGIG) report: in July"});
    CHECK(roles_in("The report is short. It must be read.").empty());
    CHECK(roles_in("The WGIG agreed that governments should act and that they must pay.").size() ==
          1);
    CHECK(roles_in("The ITU met. It should be noted that the report is late.").empty());
}

TEST_CASE("Quotes, spans and names are exact after characters outside the basic plane") {
    const std::string text = "\U0001F600\U00020000 Fine. Les organisations interna\u0300tionales "
                             "devraient coope\u0301rer.";
    const auto statements = find_statements(plain_document(text));
    REQUIRE(statements.size() == 1);
    CHECK(statements[0].citation.quote.starts_with("Les organisations"));
    CHECK(slice(text, *statements[0].citation.span) == statements[0].citation.quote);
    CHECK(statements[0].aim == "coope\u0301rer");
    CHECK(
        roles_in("Меж\u0441дународные. Заинтересованныи\u0306 секретариат должен прии\u0306ти.") ==
        List{"working_group must (секретариат) прии\u0306ти"});
}

TEST_CASE("An empty document, an empty paragraph and text without letters have no roles") {
    CHECK(find_statements(Document{}).empty());
    CHECK(roles_in("").empty());
    CHECK(roles_in("... 12 --- ;:;").empty());
    CHECK(roles_in("", {"", ""}).empty());
}

TEST_CASE("Statements survive a round trip through JSON") {
    for (const Statement& statement :
         find_statements(read(sample_report(Language::ru), "sample.txt"))) {
        CHECK(from_json<Statement>(to_json(statement)) == statement);
    }
}

TEST_CASE("Hostile texts are read in linear time, with output in proportion", "[large]") {
    // Each is one sentence, or seems to be; twice the length must take about twice the time, which
    // shows as a test that ends.
    for (const char* piece :
         {"governments must ", "governments and ", "governments, business and ITU must act and ",
          ", ", "( ", "政府应", "政府和国际电联应参与，", "，应", "政府的", "ينبغي للحكومات أن ",
          "على الحكومات أن ", "правительствам следует ", "правительства, которые должны ",
          "los gobiernos que deben ", "of governments of ", "it must ", "may ", "not ", "a"}) {
        INFO(piece);
        const std::string text = repeated(piece, 500'000);
        std::size_t size = 0;
        for (const Statement& statement : find_statements(plain_document(text))) {
            size += statement.citation.quote.size() + statement.object.size();
        }
        CHECK(size < 40 * text.size());
    }
}

TEST_CASE("Bytes that are no UTF-8 are read without harm") {
    for (const char* piece : {"\x80", "\xFF", "\xE4\xBA", "governments should \xC3", "\xF0\x9F"}) {
        const std::string text = repeated(piece, 10'000);
        CHECK(find_statements(plain_document(text)).size() <= text.size());
    }
}
