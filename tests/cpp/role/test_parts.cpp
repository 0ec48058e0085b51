// The components of statements in sentences built as those of real treaties, laws and bylaws are.

#include <string>

#include <fmt/format.h>

#include "role_checks.hpp"

using namespace role_checks;

namespace {

/// `A Governments | D should | I publish | Bdir data`, one line a statement.
List parts_in(const std::string& text) {
    List lines;
    const wgig::Document document = plain_document(text);
    for (const wgig::Statement& statement : wgig::find_statements(document)) {
        std::string line;
        for (const wgig::StatementPart& part : statement.parts) {
            line +=
                fmt::format("{}{}{} {}", line.empty() ? "" : " | ", wgig::symbol_of(part.component),
                            part.property ? ",p" : "", part.text);
        }
        lines.push_back(line);
    }
    return lines;
}

}  // namespace

TEST_CASE("A negation behind an Arabic conjunction turns the statement", "[role]") {
    CHECK(roles_in("ولا يجوز للحكومات أن تحجب المواقع.") ==
          List{"government may not (الحكومات) تحجب: المواقع"});
    CHECK(roles_in("ولا ينبغي لأي دولة طرف أن تفرض رسوما.") ==
          List{"government should not (دولة طرف) تفرض: رسوما"});
}

TEST_CASE("An Arabic power without a verb has the letter that gives it", "[role]") {
    CHECK(parts_in("وللجمعية العامة أن تعتمد الميزانية.") ==
          List{"D ل | A الجمعية العامة | I تعتمد | Bdir الميزانية"});
}

TEST_CASE("What stands behind an Arabic subject and belongs to it is no object", "[role]") {
    CHECK(roles_in("ينبغي أن تتعاون المنظمات الدولية ذات الصلة.") ==
          List{"international_organisation should (المنظمات الدولية) تتعاون"});
}

TEST_CASE("Arabic adjectives with the article belong to the noun before them", "[role]") {
    CHECK(parts_in("يحق لكل فرد أن يكتب إلى المحاكم الوطنية.") ==
          List{"D يحق | A كل فرد | I يكتب | Bind المحاكم الوطنية"});
}

TEST_CASE("What is only supposed binds nobody", "[role]") {
    CHECK(roles_in("The study asks whether governments should block such sites.").empty());
    CHECK(roles_in("Le rapport demande si les gouvernements peuvent bloquer ces sites.").empty());
    CHECK(roles_in("El informe pregunta si los gobiernos deben bloquear esos sitios.").empty());
    CHECK(roles_in("If operators must keep such data, governments should pay for it.") ==
          List{"government should (governments) pay: for it"});
}

TEST_CASE("As may be necessary is no permission", "[role]") {
    CHECK(parts_in("Governments shall review, as may be necessary, the tariffs of operators.") ==
          List{"A Governments | D shall | I review | Cac as may be necessary | Bdir the tariffs of "
               "operators"});
}

TEST_CASE("A clause goes on through the relative clauses in it", "[role]") {
    CHECK(parts_in(
              "Governments shall ensure that users who complain or who are asked to testify must "
              "be protected.")
              .front() ==
          "A Governments | D shall | I ensure | Bdir that users who complain or who are asked to "
          "testify must be protected");
}

TEST_CASE("Who another participle names is not who acts", "[role]") {
    CHECK(roles_in("Requests shall be sent to the offices designated by governments.").empty());
    CHECK(roles_in(
              "Las solicitudes deberán ser enviadas a las oficinas designadas por los gobiernos.")
              .empty());
    CHECK(roles_in("The plan shall be approved by governments.") ==
          List{"government must (governments) be approved: The plan"});
}

TEST_CASE("What another clause says is no constraint of this one", "[role]") {
    CHECK(parts_in("The fund set up pursuant to this charter is small, and governments shall add "
                   "to it.") == List{"A governments | D shall | I add | Bdir to it"});
    CHECK(parts_in(
              "The term of some ends early; after the first vote, the names shall be drawn by the "
              "secretariat.") ==
          List{"Cex after the first vote | Bdir the names | D shall | I be drawn | A secretariat"});
    CHECK(
        parts_in("El Comité Técnico se compone de hasta ocho miembros, y normalmente debería tener "
                 "al menos dos expertos.") ==
        List{"A El Comité | D debería | I tener | Cex al menos dos expertos"});
}

TEST_CASE("What stands behind an inserted constraint belongs to the object", "[role]") {
    CHECK(
        parts_in("Les opérateurs doivent informer les usagers, sans délai, de toute panne.") ==
        List{
            "A opérateurs | D doivent | I informer | Bdir les usagers | Cex sans délai | Bdir,p de "
            "toute panne"});
    CHECK(
        parts_in(
            "Правительствам следует принимать меры, в соответствии с законом, против спама.") ==
        List{
            "A Правительствам | D следует | I принимать | Bdir меры | Cex в соответствии с законом "
            "| Bdir,p против спама"});
}

TEST_CASE("A conjunction before a condition is no part of the object", "[role]") {
    CHECK(parts_in("Governments shall hold meetings and, where needed, publish minutes.").front() ==
          "A Governments | D shall | I hold | Bdir meetings | Cac where needed, publish minutes");
}

TEST_CASE("A name that is longer than another in it is found whole", "[role]") {
    CHECK(roles_in("L'Assemblée générale peut créer des comités.") ==
          List{"international_organisation may (L'Assemblée générale) créer: des comités"});
    CHECK(roles_in("La Asamblea General podrá crear comités.") ==
          List{"international_organisation may (La Asamblea General) crear: comités"});
}

TEST_CASE("A body with a small letter is not taken for an adjective", "[role]") {
    CHECK(roles_in("Quand il y a moins de dix membres le comité technique peut en proposer un.")
              .empty());
}

TEST_CASE("What follows a name and belongs to it is its property", "[role]") {
    CHECK(parts_in("Члены технического совета могут менять свои голоса.") ==
          List{"A Члены | A,p технического совета | D могут | I менять | Bdir свои голоса"});
    CHECK(parts_in("El Comité Técnico puede publicar informes.") ==
          List{"A El Comité | A,p Técnico | D puede | I publicar | Bdir informes"});
    CHECK(parts_in("The complaining state party shall inform the others.") ==
          List{"A state party | D shall | I inform | Bdir the others"});
}

TEST_CASE("Russian: two marks open one condition, a participle has its adverb", "[role]") {
    CHECK(parts_in("Правительствам следует помогать университетам, с тем чтобы они могли учить.")
              .front() == "A Правительствам | D следует | I помогать | Bind университетам | Cex с "
                          "тем чтобы они могли "
                          "учить");
    CHECK(parts_in("Никто не может быть произвольно лишен доступа.") ==
          List{"A Никто | D не может | I быть произвольно лишен | Bdir доступа"});
    CHECK(parts_in("Необходимо, чтобы правительства приняли закон.") ==
          List{"D Необходимо | A правительства | I приняли | Bdir закон"});
}

TEST_CASE("Chinese: adverbs, the verb behind what it rests on, verbs in a row", "[role]") {
    CHECK(parts_in("人人有权自由参加会议。") == List{"A 人人 | D 有权 | I 参加 | Bdir 会议"});
    CHECK(parts_in("企业应当按照安全保护制度的要求，保存日志。") ==
          List{"A 企业 | D 应当 | Cex 按照安全保护制度的要求 | I 保存 | Bdir 日志"});
    CHECK(parts_in("企业不得收集与服务无关的信息。") ==
          List{"A 企业 | D 不得 | I 收集 | Bdir 与服务无关的信息"});
    CHECK(parts_in("企业不得泄露、篡改用户信息。") ==
          List{"A 企业 | D 不得 | I 泄露 | I 篡改 | Bdir 用户信息"});
    CHECK(parts_in("私营部门应继续发挥作用。") ==
          List{"A 私营部门 | D 应 | I 继续发挥 | Bdir 作用"});
    CHECK(parts_in("政府可以书面通知企业。") ==
          List{"A 政府 | D 可以 | Cex 书面 | I 通知 | Bdir 企业"});
}

TEST_CASE("The verb stands behind all that belongs to who is bound", "[role]") {
    CHECK(parts_in("Il incombe aux États de la région de coopérer.") ==
          List{"D Il incombe | A États | I coopérer"});
    CHECK(parts_in("El Comité podrá solicitar a los gobiernos más información.") ==
          List{"A El Comité | D podrá | I solicitar | Bind gobiernos | Bdir más información"});
}
