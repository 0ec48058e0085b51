// What laws and contracts do with who must do what: labels, long subjects, names, agents.

#include "role_checks.hpp"

using namespace wgig;
using namespace role_checks;

TEST_CASE("The label of a provision is no part of its sentence") {
    CHECK(roles_in("Artículo 6.- El Ministerio de Salud deberá dictar normas.") ==
          List{"unlisted must (Ministerio de Salud) dictar: normas"});
    CHECK(roles_in("(b) At the time of signature, a State may attach conditions.") ==
          List{"government may (State) attach: conditions"});
    CHECK(roles_in("Article 12 - Le bailleur doit payer.") ==
          List{"unlisted must (bailleur) payer"});
    CHECK(roles_in("6.3.4 Companies must pay.") == List{"private_sector must (Companies) pay"});
    CHECK(roles_in("第五条　用人单位应当支付工资。") ==
          List{"unlisted must (用人单位) 支付: 工资"});
    CHECK(roles_in("第四十四条 人民法院通知律师的，应当将通知书送达律师。") ==
          List{"government must (人民法院) 送达: 律师"});
    CHECK(roles_in("Article 5 shall apply to governments.").empty());
}

TEST_CASE("应当 is shall, 应 is should") {
    CHECK(roles_in("政府应当公布数据。") == List{"government must (政府) 公布: 数据"});
    CHECK(roles_in("政府不应当公布数据。") == List{"government must not (政府) 公布: 数据"});
    CHECK(roles_in("政府应公布数据。") == List{"government should (政府) 公布: 数据"});
    CHECK(roles_in("政府应该公布数据。") == List{"government should (政府) 公布: 数据"});
}

TEST_CASE("French nouns that end as adverbs do are nouns") {
    CHECK(roles_in("Le gouvernement agit. Le règlement doit préciser les conditions.").empty());
    CHECK(roles_in("Les États coopèrent. Leur financement doit couvrir les frais.").empty());
    CHECK(roles_in("Les États doivent rapidement agir.") == List{"government must (États) agir"});
    CHECK(roles_in("La requête peut être présentée par le conjoint.") ==
          List{"unlisted may (conjoint) être présentée: La requête"});
    CHECK(roles_in("Peut-être les États agiront.").empty());
}

TEST_CASE("Each agent of a passive acts, with the preposition repeated or not") {
    CHECK(roles_in("The budget shall be adopted by the Council and the Assembly.") ==
          List{"forum must (the Council) be adopted: The budget",
               "forum must (the Assembly) be adopted: The budget"});
    CHECK(roles_in("The budget shall be adopted by the Board and by the secretariat.") ==
          List{"forum must (the Board) be adopted: The budget",
               "working_group must (secretariat) be adopted: The budget"});
    CHECK(roles_in("The record shall be kept by the controller.") ==
          List{"unlisted must (controller) be kept: The record"});
    CHECK(roles_in("Данные должны быть удалены владельцем.").size() == 1);
}

TEST_CASE("A subject may have a relative clause of its own") {
    CHECK(roles_in("Los usuarios de agua que postulen a cargos deberán cumplir los requisitos.") ==
          List{"civil_society must (usuarios) cumplir: los requisitos"});
    CHECK(roles_in("Лица, которые получили уведомление, должны ответить.") ==
          List{"unlisted must (Лица) ответить"});
    CHECK(roles_in("على الدول الأطراف في هذه الاتفاقية أن تتخذ التدابير.") ==
          List{"government must (الدول الأطراف) تتخذ: التدابير"});
    CHECK(roles_in("للموظف الذي جاوز سن الخمسين أن يطلب إحالته.") ==
          List{"unlisted may (الموظف) يطلب: إحالته"});
}

TEST_CASE("In a relative clause the subject may stand behind the verb") {
    CHECK(roles_in("Se publican las tarifas que puede cobrar el concesionario.") ==
          List{"unlisted may (concesionario) cobrar"});
    CHECK(roles_in("Список, в который может писать любой разработчик.") ==
          List{"unlisted may (разработчик) писать"});
    CHECK(roles_in("El Consejo publica las tarifas que puede cobrar por el servicio.").empty());
}

TEST_CASE("Whom an impersonal expression binds is somebody") {
    CHECK(roles_in("Corresponde al OSINERGMIN regular las tarifas.") ==
          List{"unlisted must (OSINERGMIN) regular: las tarifas"});
    CHECK(roles_in("Il appartient à la CNIL de contrôler les fichiers.") ==
          List{"unlisted must (CNIL) contrôler: les fichiers"});
    CHECK(roles_in("It is the duty of the controller to keep a record.") ==
          List{"unlisted must (controller) keep: a record"});
    CHECK(roles_in("Секретарю следует вести протокол.") ==
          List{"unlisted should (Секретарю) вести: протокол"});
}

TEST_CASE("What is only supposed, or says in which case, binds nobody") {
    CHECK(roles_in("In case a State should denounce this Protocol, it shall end.").empty());
    CHECK(roles_in("When governments must act, there is little time.").empty());
    CHECK(roles_in("企业应当备案而未备案的，由主管部门责令改正。").empty());
    CHECK(roles_in("如果各国政府不能达成协议，争端继续存在。").empty());
    CHECK(roles_in("The order which it may make is final.").empty());
}

TEST_CASE("Names of bodies that no list has are taken whole") {
    CHECK(roles_in("The Federal Communications Commission shall adopt rules.") ==
          List{"unlisted must (Federal Communications Commission) adopt: rules"});
    CHECK(roles_in("The Secretary of State may make regulations.") ==
          List{"unlisted may (Secretary of State) make: regulations"});
    CHECK(roles_in("Президент Российской Федерации вправе отменить акт.") ==
          List{"unlisted may (Президент Российской Федерации) отменить: акт"});
    CHECK(roles_in("The institutions must publish a report.") ==
          List{"unlisted must (institutions) publish: a report"});
    CHECK(roles_in("The organization of the meeting must follow the rules.").empty());
    CHECK(roles_in("任何单位和个人不得泄露个人信息。") ==
          List{"all_stakeholders may not (任何单位和个人) 泄露: 个人信息"});
    CHECK(roles_in("用人单位和劳动者应当签订合同。") ==
          List{"unlisted must (用人单位和劳动者) 签订: 合同"});
}

TEST_CASE("Arabic: except is not that-not, and Egyptian spelling is read") {
    CHECK(roles_in("لا يجوز للوحدة ترحيلها إلا لأسباب تتعلق بالعمل.") ==
          List{"unlisted may not (الوحدة) ترحيلها: إلا لأسباب تتعلق بالعمل"});
    CHECK(roles_in("يجوز للسلطة المختصة، وفقا للقواعد التى تضعها، الترخيص للموظف.") ==
          List{"government may (السلطة المختصة) الترخيص: للموظف"});
}
