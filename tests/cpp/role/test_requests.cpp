// Requests, as the operative paragraphs of resolutions make them: who is asked should do it.

#include "role_checks.hpp"

using namespace wgig;
using namespace role_checks;

TEST_CASE("Who is asked to do something in a resolution should do it, in six languages") {
    CHECK(roles_in("4. Calls upon all States to cooperate with the Tribunal.") ==
          List{"government should (States) cooperate: with the Tribunal"});
    CHECK(roles_in("5. Urges Member States to ratify the Protocol without delay.") ==
          List{"government should (Member States) ratify: the Protocol without delay"});
    CHECK(roles_in("Requests the Secretary-General to submit a report to the General Assembly at "
                   "its seventieth session.") ==
          List{"international_organisation should (Secretary-General) submit: a report to the "
               "General Assembly at its seventieth session"});
    CHECK(roles_in("6. Encourages the private sector to invest in rural networks.") ==
          List{"private_sector should (private sector) invest: in rural networks"});
    CHECK(roles_in("Invites civil society to contribute its experience.") ==
          List{"civil_society should (civil society) contribute: its experience"});
    CHECK(roles_in("4. Demande à tous les États de coopérer avec le Tribunal.") ==
          List{"government should (tous les États) coopérer: avec le Tribunal"});
    CHECK(roles_in("5. Prie instamment les États Membres de ratifier le Protocole.") ==
          List{"government should (États Membres) ratifier: le Protocole"});
    CHECK(roles_in("Prie le Secrétaire général de présenter un rapport à l’Assemblée générale.") ==
          List{"international_organisation should (Secrétaire général) présenter: un rapport à "
               "l’Assemblée générale"});
    CHECK(roles_in("6. Encourage le secteur privé à investir dans les réseaux ruraux.") ==
          List{"private_sector should (secteur privé) investir: dans les réseaux ruraux"});
    CHECK(roles_in("4. Exhorta a todos los Estados a que cooperen con el Tribunal.") ==
          List{"government should (todos los Estados) cooperen: con el Tribunal"});
    CHECK(roles_in("5. Insta a los Estados Miembros a que ratifiquen el Protocolo.") ==
          List{"government should (Estados Miembros) ratifiquen: el Protocolo"});
    CHECK(roles_in("Pide al Secretario General que presente un informe a la Asamblea General.") ==
          List{"international_organisation should (Secretario General) presente: un informe a la "
               "Asamblea General"});
    CHECK(roles_in("6. Alienta al sector privado a invertir en redes rurales.") ==
          List{"private_sector should (sector privado) invertir: en redes rurales"});
    CHECK(roles_in("4. призывает все государства сотрудничать с Трибуналом;") ==
          List{"government should (государства) сотрудничать: с Трибуналом"});
    CHECK(roles_in("5. настоятельно призывает государства-члены ратифицировать Протокол;") ==
          List{"government should (государства-члены) ратифицировать: Протокол"});
    CHECK(roles_in("просит Генерального секретаря представить доклад Генеральной Ассамблее;") ==
          List{"international_organisation should (Генерального секретаря) представить: доклад "
               "Генеральной Ассамблее"});
    CHECK(roles_in("6. предлагает частному сектору инвестировать в сельские сети;") ==
          List{"private_sector should (частному сектору) инвестировать: в сельские сети"});
    CHECK(roles_in("4. 吁请所有国家与法庭合作；") ==
          List{"government should (所有国家) 合作: 与法庭"});
    CHECK(roles_in("5. 敦促会员国批准议定书；") == List{"government should (会员国) 批准: 议定书"});
    CHECK(roles_in("请秘书长向大会提交报告；") ==
          List{"international_organisation should (秘书长) 提交: 报告"});
    CHECK(roles_in("6. 鼓励私营部门投资农村网络；") ==
          List{"private_sector should (私营部门) 投资: 农村网络"});
    CHECK(roles_in("4 - يهيب بجميع الدول أن تتعاون مع المحكمة؛") ==
          List{"government should (الدول) تتعاون: مع المحكمة"});
    CHECK(roles_in("5 - يحث الدول الأعضاء على التصديق على البروتوكول؛") ==
          List{"government should (الدول الأعضاء) التصديق: على البروتوكول"});
    CHECK(roles_in("يطلب إلى الأمين العام أن يقدم تقريرا إلى الجمعية العامة؛") ==
          List{"international_organisation should (الأمين العام) يقدم: تقريرا إلى الجمعية العامة"});
    CHECK(roles_in("6 - يشجع القطاع الخاص على الاستثمار في الشبكات الريفية؛") ==
          List{"private_sector should (القطاع الخاص) الاستثمار: في الشبكات الريفية"});
}

TEST_CASE("A request may be said by somebody, be negative, and leave out who has done it already") {
    CHECK(roles_in("Urges all States not to recognise the measure.") ==
          List{"government should not (States) recognise: the measure"});
    CHECK(roles_in("Calls upon States that have not yet done so to sign the Convention.") ==
          List{"government should (States) sign: the Convention"});
    CHECK(roles_in("The Assembly requests the Executive Director to report every year.") ==
          List{"forum should (the Executive Director) report: every year"});
    CHECK(roles_in("Exhorte les parties à n'épargner aucun effort.") ==
          List{"all_stakeholders should not (parties) épargner: aucun effort"});
    CHECK(roles_in("Invita a los Estados que aún no lo hayan hecho a que firmen el Convenio.") ==
          List{"government should (Estados) firmen: el Convenio"});
    CHECK(roles_in("призывает государства, которые еще не сделали этого, подписать Конвенцию;") ==
          List{"government should (государства) подписать: Конвенцию"});
    CHECK(roles_in("鼓励核燃料供应商与接受国合作。") ==
          List{"unlisted should (核燃料供应商) 合作: 与接受国"});
    CHECK(roles_in("تدعو اللجنة الدولة الطرف إلى سن قانون.") ==
          List{"government should (الدولة الطرف) سن: قانون"});
}

TEST_CASE("What only looks like a request binds nobody") {
    CHECK(roles_in("Requests for assistance to the Board are answered.").empty());
    CHECK(roles_in("The requests of States to the Board were urgent.").empty());
    CHECK(roles_in("وتدعو اللجنة إلى مواصلة التشاور.").empty());
    CHECK(roles_in("他们请秘书长设立工作组。").empty());
    CHECK(roles_in("Неизвестно, может ли пассажир лететь.").empty());
    CHECK(roles_in("专家应缔约国请求提供协助。").empty());
    CHECK(roles_in("La demande aux États de coopérer est ancienne.").empty());
}

TEST_CASE("What must be done may be said without a subject, and by whom behind it") {
    CHECK(roles_in("It is imperative that the Security Council adopt a firm position.") ==
          List{"international_organisation must (Security Council) adopt: a firm position"});
    CHECK(
        roles_in("Il est impératif que le Conseil de sécurité adopte une position ferme.") ==
        List{
            "international_organisation must (le Conseil de sécurité) adopte: une position ferme"});
    CHECK(roles_in("Es fundamental que el Consejo de Seguridad adopte medidas.") ==
          List{"international_organisation must (el Consejo de Seguridad) adopte: medidas"});
    CHECK(roles_in("من الضروري أن يتخذ مجلس الأمن موقفا حازما.") ==
          List{"international_organisation must (مجلس الأمن) يتخذ: موقفا حازما"});
    CHECK(roles_in("يجدر بالحكومات أن تتشاور مع جميع أصحاب المصلحة.") ==
          List{"government should (الحكومات) تتشاور: مع جميع أصحاب المصلحة"});
    CHECK(roles_in("Региональные организации призваны содействовать поддержанию мира.") ==
          List{"international_organisation should (Региональные организации) содействовать: "
               "поддержанию мира"});
    CHECK(roles_in("Los Estados, junto con los pueblos indígenas, deben elaborar leyes.") ==
          List{"government must (Estados) elaborar: leyes"});
    CHECK(roles_in(
              "Los organismos de las Naciones Unidas deben seguir promoviendo la colaboración.") ==
          List{"international_organisation must (organismos de las Naciones Unidas) seguir "
               "promoviendo: la colaboración"});
    CHECK(roles_in("安理会成员能够而且必须打破僵局。") ==
          List{"international_organisation must (安理会成员) 打破: 僵局"});
}
