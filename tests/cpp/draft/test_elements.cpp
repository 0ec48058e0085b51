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

TEST_CASE("What is defined is found in many forms of definitions, and is no element twice") {
    struct Case {
        std::string_view text;
        std::string_view definiendum;
    };
    const std::vector<Case> cases = {
        {"By internet governance we mean the making and enforcement, by governments, companies and "
         "users, of rules concerning the naming and routing of traffic.",
         "internet governance"},
        {"For the purposes of this charter, \"platform stewardship\" means the setting of "
         "standards by operators and regulators with regard to content.",
         "platform stewardship"},
        {"In this report the term data trust refers to the management of personal data by "
         "universities and companies on behalf of citizens.",
         "data trust"},
        {"Under digital cooperation we understand the coordination of policies among states, the "
         "technical community and civil society in the field of connectivity.",
         "digital cooperation"},
        {"What we call root oversight is the supervision of the domain name system by governments "
         "and the technical community.",
         "root oversight"},
        {"Network neutrality shall mean the equal treatment of data by providers.",
         "Network neutrality"},
        {"The adoption by states and the private sector of common norms relating to the safety of "
         "children online is called child protection governance.",
         "child protection governance"},
        {"Spectrum management can be defined as the allocation of frequencies by national "
         "authorities in order to prevent interference.",
         "Spectrum management"},
        {"Par gouvernance des données, on entend l'élaboration et l'application, par les États et "
         "les entreprises, de règles relatives au partage des données.",
         "gouvernance des données"},
        {"On entend par gouvernance de l'Internet l'élaboration par les gouvernements, le secteur "
         "privé et la société civile de normes concernant le nommage.",
         "gouvernance de l'Internet"},
        {"On entend par « tutelle numérique » la surveillance des plateformes par les autorités "
         "publiques.",
         "tutelle numérique"},
        {"Au sens du présent texte, le terme neutralité du réseau désigne l'égalité de traitement "
         "des données par les fournisseurs.",
         "neutralité du réseau"},
        {"La gestion du spectre peut être définie comme l'attribution des fréquences par les "
         "autorités publiques en vue de prévenir les brouillages.",
         "gestion du spectre"},
        {"On appelle coopération numérique la coordination des politiques entre les États, la "
         "communauté technique et la société civile en matière de connectivité.",
         "coopération numérique"},
        {"L'expression « supervision de la racine » s'entend de la surveillance du système des "
         "noms de domaine par les gouvernements.",
         "supervision de la racine"},
        {"L'adoption par les États et le secteur privé de normes communes relatives à la sécurité "
         "des enfants en ligne est appelée protection de l'enfance numérique.",
         "protection de l'enfance numérique"},
        {"Por gobernanza de Internet se entiende la elaboración y aplicación, por los gobiernos, "
         "las empresas y los usuarios, de normas relativas a los nombres de dominio.",
         "gobernanza de Internet"},
        {"Se entiende por gobernanza de los datos el desarrollo por los Estados y las empresas de "
         "reglas relativas al intercambio de datos.",
         "gobernanza de los datos"},
        {"Entendemos por «tutela digital» la supervisión de las plataformas por las autoridades "
         "públicas.",
         "tutela digital"},
        {"A los efectos del presente texto, el término neutralidad de la red designa la igualdad "
         "de trato de los datos por los proveedores.",
         "neutralidad de la red"},
        {"La gestión del espectro puede definirse como la asignación de frecuencias por las "
         "autoridades públicas a fin de evitar interferencias.",
         "gestión del espectro"},
        {"Se denomina cooperación digital a la coordinación de políticas entre los Estados, la "
         "comunidad técnica y la sociedad civil en materia de conectividad.",
         "cooperación digital"},
        {"Llamamos supervisión de la raíz a la vigilancia del sistema de nombres de dominio por "
         "los gobiernos.",
         "supervisión de la raíz"},
        {"Con la expresión gobernanza digital se hace referencia a la adopción por los Estados y "
         "el sector privado de normas comunes en materia de seguridad.",
         "gobernanza digital"},
        {"Под управлением Интернетом понимается разработка и применение правительствами, "
         "компаниями и пользователями правил, касающихся доменных имен.",
         "управлением Интернетом"},
        {"Под управлением данными мы понимаем разработку государствами и предприятиями правил в "
         "области обмена данными.",
         "управлением данными"},
        {"Термин «цифровая опека» означает надзор за платформами со стороны государственных "
         "органов.",
         "цифровая опека"},
        {"Для целей настоящего документа сетевой нейтралитет означает равное обращение с данными "
         "со стороны операторов.",
         ""},
        {"Управление спектром можно определить как распределение частот государственными органами "
         "в целях предотвращения помех.",
         "Управление спектром"},
        {"Цифровым сотрудничеством называется координация политики между государствами, "
         "техническим сообществом и гражданским обществом в области связи.",
         "Цифровым сотрудничеством"},
        {"Мы называем надзором за корневой зоной контроль над системой доменных имен со стороны "
         "правительств.",
         "надзором за корневой зоной"},
        {"Принятие государствами и частным сектором общих норм в области безопасности детей "
         "называется защитой детства в сети.",
         "защитой детства в сети"},
        {"所谓互联网治理，是指政府、企业和用户制定和实施有关域名的规则。", "互联网治理"},
        {"本报告所称数据治理，系指各国和企业制定有关数据共享的规则。", "数据治理"},
        {"“数字监护”一词指公共机构对平台的监督。", "数字监护"},
        {"就本文件而言，网络中立是指运营商平等对待数据。", "网络中立"},
        {"频谱管理可以定义为主管部门为防止干扰而分配频率。", "频谱管理"},
        {"我们把各国政府、技术界和民间社会协调政策称为数字合作。", "数字合作"},
        {"根区监督的含义是各国政府对域名系统的监督。", "根区监督"},
        {"我们将互联网治理理解为政府、私营部门和民间社会制定和适用共同规范。", "互联网治理"},
        {"يقصد بإدارة الإنترنت قيام الحكومات والشركات والمستخدمين بوضع وتطبيق قواعد بشأن أسماء "
         "النطاقات.",
         "إدارة الإنترنت"},
        {"نعني بحوكمة البيانات وضع الدول والشركات قواعد بشأن تبادل البيانات.", "حوكمة البيانات"},
        {"يشير مصطلح «الوصاية الرقمية» إلى إشراف السلطات العامة على المنصات.", "الوصاية الرقمية"},
        {"لأغراض هذا النص، تعني حيادية الشبكة المعاملة المتساوية للبيانات من جانب مقدمي الخدمات.",
         ""},
        {"يمكن تعريف إدارة الطيف بأنها توزيع الترددات من قبل السلطات العامة بهدف منع التداخل.",
         "إدارة الطيف"},
        {"يطلق مصطلح التعاون الرقمي على تنسيق السياسات بين الدول والمجتمع التقني والمجتمع المدني "
         "في مجال الاتصال.",
         "التعاون الرقمي"},
        {"المقصود بالإشراف على الجذر هو مراقبة الحكومات لنظام أسماء النطاقات.",
         "الإشراف على الجذر"},
        {"تُعرَّف إدارة الإنترنت بأنها قيام الحكومات والقطاع الخاص والمجتمع المدني بوضع معايير مشتركة "
         "في مجال الأمن.",
         "إدارة الإنترنت"},
        {"Internet governance: the development by governments and companies of rules concerning "
         "the use of networks.",
         "Internet governance"},
        {"Data stewardship – the management of personal data by universities in order to protect "
         "citizens.",
         "Data stewardship"},
        {"Definition: Internet governance is the coordination of policies by states.",
         "Internet governance"},
        {"The open Internet — however it is financed — is the exchange of data by users.",
         "open Internet"},
        {"Digital identity covers the assignment of identifiers by public authorities.",
         "Digital identity"},
        {"A multistakeholder process is one in which governments, companies and civil society make "
         "decisions.",
         "multistakeholder process"},
        {"Cyber resilience denotes the ability of organisations to protect systems against "
         "attacks.",
         "Cyber resilience"},
        {"Gouvernance de l'Internet : élaboration par les États de règles relatives aux réseaux.",
         "Gouvernance de l'Internet"},
        {"Définition : la gouvernance numérique est la coordination des politiques par les États.",
         "gouvernance numérique"},
        {"Nous définissons la coopération numérique comme la coordination des politiques par les "
         "gouvernements.",
         "coopération numérique"},
        {"L'identité numérique recouvre l'attribution d'identifiants par les autorités publiques.",
         "L'identité numérique"},
        {"Par « neutralité », il faut entendre l'égalité.", "neutralité"},
        {"Gobernanza de Internet: elaboración por los Estados de reglas relativas a las redes.",
         "Gobernanza de Internet"},
        {"Definimos la cooperación digital como la coordinación de políticas por los gobiernos.",
         "cooperación digital"},
        {"Se llama acceso abierto a la publicación de datos por las universidades.",
         "acceso abierto"},
        {"Debe entenderse por identidad digital la asignación de identificadores por las "
         "autoridades públicas.",
         "identidad digital"},
        {"Кибербезопасность — защита сетей, систем и данных государствами и компаниями от атак.",
         "Кибербезопасность"},
        {"Управление данными: разработка правил государствами в области обмена данными.",
         "Управление данными"},
        {"Для целей настоящего соглашения, термин «доступ» означает использование сетей.",
         "доступ"},
        {"Мы определяем цифровое сотрудничество как координацию политики правительствами.",
         "цифровое сотрудничество"},
        {"Под термином цифровая идентичность понимается присвоение идентификаторов "
         "государственными органами.",
         "цифровая идентичность"},
        {"互联网治理：各国政府和企业制定有关网络使用的规则。", "互联网治理"},
        {"我们将数字合作定义为各国政府协调政策。", "数字合作"},
        {"数据治理即政府和企业管理数据的活动。", "数据治理"},
        {"本文所说的开放获取，指大学公开发布数据。", "开放获取"},
        {"حوكمة الإنترنت: وضع الحكومات والشركات قواعد بشأن استخدام الشبكات.", "حوكمة الإنترنت"},
        {"نعرّف التعاون الرقمي بأنه تنسيق السياسات بين الدول والشركات.", "التعاون الرقمي"},
        {"يراد بالهوية الرقمية تخصيص المعرفات من قبل السلطات العامة.", "الهوية الرقمية"},
        {"المقصود بالبيانات المفتوحة هو نشر البيانات من قبل الجامعات.", "البيانات المفتوحة"},
        {"تعني إدارة البيانات وضع قواعد من جانب الحكومات والشركات.", "إدارة البيانات"},
        {"لأغراض هذه الوثيقة، يقصد بمصطلح الأمن السيبراني حماية الشبكات والنظم من الهجمات.",
         "الأمن السيبراني"},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        CHECK(text_of(each.text, ElementKind::definiendum) == each.definiendum);
        const std::size_t begin = each.text.find(each.definiendum);
        const Span term{begin, begin + each.definiendum.size()};
        for (const DefinitionElement& element : find_elements(each.text)) {
            const bool apart = element.span.end <= term.begin || element.span.begin >= term.end;
            CHECK((apart || element.kind == ElementKind::definiendum || each.definiendum.empty()));
        }
    }
}

TEST_CASE("A term is found after the number of its paragraph, and with a remark beside it") {
    CHECK(text_of("1. Internet governance is the making of rules by states.",
                  ElementKind::definiendum) == "Internet governance");
    CHECK(text_of("Open access, as we understand it, is the publication of data by universities.",
                  ElementKind::definiendum) == "Open access");
}

TEST_CASE("What a definition is for may stand before any form of it") {
    CHECK(
        text_of("Au sens du présent texte, on entend par gouvernance numérique l'élaboration, par "
                "les États, les entreprises et les usagers, de règles communes.",
                ElementKind::definiendum) == "gouvernance numérique");
    CHECK(text_of("A los efectos de esta ley, se entiende por acceso abierto la publicación de "
                  "datos, normas y reglas por los Estados.",
                  ElementKind::definiendum) == "acceso abierto");
    CHECK(text_of("For the purposes of this law, unless it says otherwise, a norm is the work of "
                  "states.",
                  ElementKind::definiendum) == "norm");
}

TEST_CASE("What is not plainly a definition has no term") {
    for (const std::string_view text :
         {"The body that is called upon to act by states makes rules.",
          "Governments, companies and users make rules: they are applied by courts.",
          "By rules of procedure, by law and by custom."}) {
        INFO(text);
        CHECK(concepts_of(text, ElementKind::definiendum).empty());
    }
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
