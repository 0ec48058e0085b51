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
