// Verbs by which somebody binds itself, as treaties and contracts use them.

#include "role_checks.hpp"

using namespace wgig;
using namespace role_checks;

TEST_CASE("Who undertakes something must do it, in six languages") {
    CHECK(roles_in("Each Party undertakes to respect the treaty.") ==
          List{"all_stakeholders must (Each Party) respect: the treaty"});
    CHECK(roles_in("The States Parties undertake not to transfer weapons.") ==
          List{"government must not (States Parties) transfer: weapons"});
    CHECK(roles_in("The States Parties shall undertake to report.") ==
          List{"government must (States Parties) report"});
    CHECK(roles_in("Les États s'engagent à respecter la convention.") ==
          List{"government must (États) respecter: la convention"});
    CHECK(roles_in("Les Parties s’engagent à ne pas divulguer les données.") ==
          List{"all_stakeholders must not (Parties) divulguer: les données"});
    CHECK(roles_in("Los Estados se comprometen a no divulgar datos.") ==
          List{"government must not (Estados) divulgar: datos"});
    CHECK(roles_in("Договаривающиеся Стороны обязуются соблюдать договор.") ==
          List{"government must (Договаривающиеся Стороны) соблюдать: договор"});
    CHECK(roles_in("Стороны обязуются не разглашать информацию.") ==
          List{"all_stakeholders must not (Стороны) разглашать: информацию"});
    CHECK(roles_in("缔约国承诺采取一切必要措施。") ==
          List{"government must (缔约国) 采取: 一切必要措施"});
    CHECK(roles_in("缔约国承诺不使用武力。") == List{"government must not (缔约国) 使用: 武力"});
    CHECK(roles_in("国家保证公民的权利。") == List{"government must (国家) 保证: 公民的权利"});
    CHECK(roles_in("تتعهد الدول الأطراف باحترام الحقوق.") ==
          List{"government must (الدول الأطراف) احترام: الحقوق"});
    CHECK(roles_in("الدول الأطراف تتعهد بأن تحترم الحقوق.") ==
          List{"government must (الدول الأطراف) تحترم: الحقوق"});
    CHECK(roles_in("تلتزم الدولة بعدم إفشاء البيانات.") ==
          List{"government must not (الدولة) إفشاء: البيانات"});
    CHECK(roles_in("تلتزم كل وحدة بتخصيص نسبة من الوظائف.") ==
          List{"unlisted must (كل وحدة) تخصيص: نسبة من الوظائف"});
    CHECK(roles_in("تكفل الدولة حرية الرأي.") == List{"government must (الدولة) تكفل: حرية الرأي"});
}

TEST_CASE("A verb that binds nobody in its sentence, or a noun alike, is no promise") {
    CHECK(roles_in("不履行缔约国的承诺是违约。").empty());
    CHECK(roles_in("政府的保证金应当退还。").empty());
    CHECK(roles_in("على نحو يكفل تكافؤ الفرص.").empty());
    CHECK(roles_in("لا تلتزم الدولة بالدفع.").empty());
}

TEST_CASE("A verb that says both that and what must be done is the aim, and no deontic") {
    const std::vector<Statement> found = find_statements(plain_document("تكفل الدولة حرية الرأي."));
    REQUIRE(found.size() == 1);
    std::string parts;
    for (const StatementPart& part : found.front().parts) {
        parts += std::string(enum_name(part.component)) + "(" + part.text + ") ";
    }
    CHECK(parts == "aim(تكفل) attributes(الدولة) direct_object(حرية الرأي) ");
}
