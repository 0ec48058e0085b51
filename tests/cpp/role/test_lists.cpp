// Lists: a head that binds, and what each of its items says.

#include <wgig/core/reflect.hpp>
#include <wgig/source/read.hpp>

#include "role_checks.hpp"

using namespace wgig;
using namespace role_checks;

namespace {

List roles_in_file(std::string_view text) { return roles_in(read(text, "rules.txt")); }

std::string part_text(const Statement& statement, IgComponent component) {
    std::string text;
    for (const StatementPart& part : statement.parts) {
        if (part.component == component && !part.property) {
            text += (text.empty() ? "" : " + ") + part.text;
        }
    }
    return text;
}

}  // namespace

TEST_CASE(
    "A list may begin a text, each item a paragraph of its own, under a head without number") {
    CHECK(roles_in_file("Governments should:\n\n(a) fight spam;\n\n(b) fund schools.\n") ==
          List{"government should (Governments) fight: spam",
               "government should (Governments) fund: schools"});
    CHECK(roles_in_file("Governments should:\n\n- fight spam;\n\n- fund schools.\n") ==
          List{"government should (Governments) fight: spam",
               "government should (Governments) fund: schools"});
    CHECK(roles_in_file(
              "Les États doivent :\n\na) coopérer entre eux ;\n\nb) financer les écoles.\n") ==
          List{"government must (États) coopérer: entre eux",
               "government must (États) financer: les écoles"});
    CHECK(roles_in_file("Los Estados deben:\n\na) cooperar entre sí;\n\n"
                        "b) financiar las escuelas.\n") ==
          List{"government must (Estados) cooperar: entre sí",
               "government must (Estados) financiar: las escuelas"});
    CHECK(roles_in_file("Государства должны:\n\na) сотрудничать между собой;\n\n"
                        "b) финансировать школы.\n") ==
          List{"government must (Государства) сотрудничать: между собой",
               "government must (Государства) финансировать: школы"});
    CHECK(
        roles_in_file("各国政府应：\n\n(a) 加强合作；\n\n(b) 保护隐私。\n") ==
        List{"government should (各国政府) 加强: 合作", "government should (各国政府) 保护: 隐私"});
    CHECK(roles_in_file("ينبغي للحكومات:\n\n(أ) التعاون فيما بينها؛\n\n(ب) تمويل المدارس.\n") ==
          List{"government should (الحكومات) التعاون: فيما بينها",
               "government should (الحكومات) تمويل: المدارس"});
}

TEST_CASE("A list in one line needs no colon where what binds stands right before it") {
    CHECK(roles_in("Governments should (a) fight spam and (b) fund schools.") ==
          List{"government should (Governments) fight: spam",
               "government should (Governments) fund: schools"});
    CHECK(roles_in("Companies must protect (a) privacy, (b) data, and (c) children.") ==
          List{"private_sector must (Companies) protect: privacy",
               "private_sector must (Companies) protect: data",
               "private_sector must (Companies) protect: children"});
    CHECK(roles_in("Les États doivent (a) coopérer entre eux et (b) financer les écoles.") ==
          List{"government must (États) coopérer: entre eux",
               "government must (États) financer: les écoles"});
    CHECK(roles_in("Los Estados deben (a) cooperar entre sí y (b) financiar las escuelas.") ==
          List{"government must (Estados) cooperar: entre sí",
               "government must (Estados) financiar: las escuelas"});
    CHECK(roles_in("Государства должны (а) сотрудничать между собой и (б) финансировать школы.") ==
          List{"government must (Государства) сотрудничать: между собой",
               "government must (Государства) финансировать: школы"});
    CHECK(
        roles_in("各国政府应（一）加强合作，（二）保护隐私。") ==
        List{"government should (各国政府) 加强: 合作", "government should (各国政府) 保护: 隐私"});
    CHECK(roles_in("ينبغي للحكومات (أ) التعاون فيما بينها و(ب) تمويل المدارس.") ==
          List{"government should (الحكومات) التعاون: فيما بينها",
               "government should (الحكومات) تمويل: المدارس"});
}

TEST_CASE("References to items are no list") {
    CHECK(roles_in("Governments should report under paragraphs (a) and (b) each year.").size() ==
          1);
    CHECK(roles_in("Under items (a) and (b), governments should report.").size() == 1);
    CHECK(roles_in("Governments should comply with (a) the treaty and (b) the law.").size() == 1);
    CHECK(roles_in("Governments should (a) fight spam (see paragraph (b)) and (b) fund schools.") ==
          List{"government should (Governments) fight: spam (see paragraph (b))",
               "government should (Governments) fund: schools"});
    CHECK(roles_in("Governments met (a) in Geneva and (b) in Tunis.").empty());
}

TEST_CASE("What an item says before items of its own holds for each of them") {
    const Document document =
        plain_document("Governments should: (a) fight spam; (b) in cooperation with business: "
                       "(i) train staff, (ii) fund schools; (c) protect: (i) users; (ii) data.");
    CHECK(roles_in(document) == List{"government should (Governments) fight: spam",
                                     "government should (Governments) train: staff",
                                     "government should (Governments) fund: schools",
                                     "government should (Governments) protect: users",
                                     "government should (Governments) protect: data"});
    const std::vector<Statement> found = find_statements(document);
    REQUIRE(found.size() == 5);
    CHECK(part_text(found[0], IgComponent::execution_constraint).empty());
    CHECK(part_text(found[1], IgComponent::execution_constraint) == "in cooperation with business");
    CHECK(part_text(found[2], IgComponent::execution_constraint) == "in cooperation with business");
    CHECK(part_text(found[3], IgComponent::execution_constraint).empty());
    CHECK(part_text(found[4], IgComponent::aim) == "protect");
    CHECK(part_text(found[4], IgComponent::direct_object) == "data");
}

TEST_CASE("Items may be marked by a letter or number and a point, a dash, a degree or a comma") {
    const List expected = {"government should (Governments) fight: spam",
                           "government should (Governments) fund: schools"};
    for (const std::string text :
         {"Governments should: a. fight spam; b. fund schools.",
          "Governments should: 1. fight spam; 2. fund schools.",
          "Governments should: a)fight spam; b)fund schools.",
          "Governments should: i) fight spam; ii) fund schools.",
          "Governments should: 1° fight spam; 2° fund schools.",
          "Governments should: - fight spam; - fund schools.",
          "Governments should:\n1) fight spam;\n2) fund schools.\n",
          "Governments should:\n\n1. fight spam;\n\n2. fund schools.\n",
          "12. Governments should:\n\n1. fight spam;\n\n2. fund schools.\n"}) {
        INFO(text);
        CHECK(roles_in_file(text) == expected);
    }
    CHECK(roles_in("Правительства должны: а) бороться со спамом; б) финансировать школы.").size() ==
          2);
    for (const std::string text :
         {"各国政府应当：一、加强合作；二、保护隐私。", "各国政府应当：1、加强合作；2、保护隐私。",
          "各国政府应当：（a）加强合作；（b）保护隐私。",
          "各国政府应当：\n\n（一）加强合作；\n\n（二）保护隐私。\n",
          "各国政府应当：\n1、加强合作；\n2、保护隐私。\n"}) {
        INFO(text);
        CHECK(roles_in_file(text) == List{"government must (各国政府) 加强: 合作",
                                          "government must (各国政府) 保护: 隐私"});
    }
    for (const std::string text :
         {"ينبغي للحكومات: أ - التعاون فيما بينها؛ ب - تمويل المدارس.",
          "ينبغي للحكومات: أ) التعاون فيما بينها؛ ب) تمويل المدارس.",
          "ينبغي للحكومات: ١- التعاون فيما بينها؛ ٢- تمويل المدارس.",
          "ينبغي للحكومات:\nأ - التعاون فيما بينها؛\nب - تمويل المدارس.\n"}) {
        INFO(text);
        CHECK(roles_in_file(text) == List{"government should (الحكومات) التعاون: فيما بينها",
                                          "government should (الحكومات) تمويل: المدارس"});
    }
}

TEST_CASE("An item that is a paragraph is cited by its own number") {
    const Document document =
        read("Governments should:\n\n1. fight spam;\n\n2. fund schools.\n", "rules.txt");
    const std::vector<Statement> found = find_statements(document);
    REQUIRE(found.size() == 2);
    CHECK(found[0].citation.paragraph == "1");
    CHECK(found[1].citation.paragraph == "2");
    CHECK(found[1].citation.quote == "fund schools.");
}

TEST_CASE(
    "Numbered paragraphs below a heading with a colon are no items if they bind by themselves") {
    CHECK(roles_in_file("The following rules apply:\n\n1. Governments must act.\n\n"
                        "2. Companies must pay.\n") ==
          List{"government must (Governments) act", "private_sector must (Companies) pay"});
    CHECK(roles_in("Costs rose by 1. 5 per cent: a. b. c. and more. Governments must act.") ==
          List{"government must (Governments) act"});
}
