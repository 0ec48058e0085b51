#include <iostream>
#include <set>
#include <string>
#include <vector>

#include <wgig/core/reflect.hpp>
#include <wgig/draft/elements.hpp>

#include "catch.hpp"

using namespace wgig;

namespace {

/// The elements of one kind, by concept.
std::set<std::string> concepts_of(std::string_view text, ElementKind kind) {
    std::set<std::string> found;
    for (const DefinitionElement& element : find_elements(text)) {
        CHECK(slice(text, element.span) == element.text);
        if (element.kind == kind) {
            found.insert(element.concept_id);
        }
    }
    return found;
}

}  // namespace

TEST_CASE("show") {
    for (const char* text : {
        "Internet governance is the development and application by governments, the private sector and civil society, in their respective roles, of shared principles, norms, rules, decision-making procedures, and programmes that shape the evolution and use of the Internet.",
        "La gouvernance de l'Internet désigne l'élaboration et l'application par les États, le secteur privé et la société civile, chacun selon son rôle, de principes, normes, règles, procédures de prise de décision et programmes communs qui façonnent l'évolution et l'usage de l'Internet.",
        "La gobernanza de Internet es la elaboración y aplicación por los gobiernos, el sector privado y la sociedad civil, en sus respectivas funciones, de principios, normas, reglas, procedimientos de toma de decisiones y programas comunes que configuran la evolución y el uso de Internet.",
        "Управление Интернетом — это разработка и применение правительствами, частным сектором и гражданским обществом, в рамках их соответствующих ролей, общих принципов, норм, правил, процедур принятия решений и программ, регулирующих развитие и использование Интернета.",
        "إدارة الإنترنت هي قيام الحكومات والقطاع الخاص والمجتمع المدني، كل في إطار دوره، بوضع وتطبيق مبادئ ومعايير وقواعد وإجراءات صنع القرار وبرامج مشتركة تشكل تطور الإنترنت واستخدامها.",
        "互联网治理是各国政府、私营部门和民间社会根据各自的作用，制定和实施旨在规范互联网发展和使用的共同原则、准则、规则、决策程序和方案。",
        "Cybersecurity is the protection of networks, systems and data from digital attacks by public authorities, companies and users.",
        "AI governance refers to the processes, standards and safeguards through which developers and regulators oversee AI systems so that they remain safe.",
        "Open data means data that anyone can freely use, reuse and share for any purpose.",
        "E-participation is the involvement of citizens in public decision-making by electronic means.",
        "La cybersécurité désigne la protection des réseaux, des systèmes et des données contre les attaques.",
        "Los datos abiertos son datos que cualquiera puede utilizar, reutilizar y redistribuir libremente.",
        "Кибербезопасность — это защита сетей, систем и данных от атак.",
        "الأمن السيبراني هو حماية الشبكات والنظم والبيانات من الهجمات.",
        "网络安全是指保护网络、系统和数据免受攻击。",
        "电子参与是公民通过电子手段参与公共决策。"}) {
        std::cout << text << "\n";
        for (const auto& e : find_elements(text)) {
            std::cout << "   " << enum_name(e.kind) << "  [" << e.concept_id << "]  " << e.text << "\n";
        }
        concepts_of(text, ElementKind::actor);
    }
}
