#include <wgig/draft/comments.hpp>

#include <string>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/core/random.hpp>
#include <wgig/draft/comment_log.hpp>
#include <wgig/source/read.hpp>

#include "catch.hpp"

using namespace wgig;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Comment of_kind(CommentKind kind, const char* id) {
    Comment comment;
    comment.id = id;
    comment.kind = kind;
    return comment;
}

const std::vector<LogColumn> iso_columns = log_columns(LogForm::iso);

}  // namespace

TEST_CASE("The Group's policy corrects evident errors and publishes all else beside the paper") {
    Comment typo = of_kind(CommentKind::corrects, "typo");
    typo.quote = "held in Geneva in Febuary 2005";
    typo.proposed_change = "held in Geneva in February 2005";
    Comment editorial = of_kind(CommentKind::corrects, "editorial");
    editorial.type = "ed";
    Comment large = of_kind(CommentKind::corrects, "large");
    large.quote = "the root is run by one body";
    large.proposed_change = "twelve organisations run the thirteen servers";
    Comment text = of_kind(CommentKind::proposes_text, "text");
    Comment decided = of_kind(CommentKind::dissents, "decided");
    decided.disposition = Disposition{.decision = Decision::noted, .reason = "Read."};
    const std::vector<Comment> comments = {typo, editorial, large, text, decided};
    const auto outcomes = apply_policy(comments, wgig_comment_policy());
    REQUIRE(outcomes.size() == 5);
    CHECK(outcomes[0].disposition.decision == Decision::corrected);
    CHECK(outcomes[0].evident == EvidentError::small_change);
    CHECK(outcomes[0].similarity.value() > 0.95);
    CHECK(outcomes[0].disposition.citations.front().paragraph == "29");
    CHECK(outcomes[1].disposition.decision == Decision::corrected);
    CHECK(outcomes[1].evident == EvidentError::editorial);
    CHECK(outcomes[2].disposition.decision == Decision::published_beside);
    CHECK(outcomes[2].disposition.reason ==
          "The error is not evident from the text. The paper is not redrafted; the comment is "
          "published beside it.");
    CHECK(outcomes[3].disposition.decision == Decision::published_beside);
    CHECK_FALSE(outcomes[4].rule);
    CHECK(outcomes[4].disposition == *decided.disposition);
    for (const Comment& comment : with_dispositions(comments, outcomes)) {
        CHECK_FALSE(is_open(comment));
    }
    for (const Language language : all_languages) {
        for (const PolicyRule& rule : wgig_comment_policy().rules) {
            CHECK(rule.reason.texts.contains(code(language)));
        }
    }
}

TEST_CASE("A policy is a value: its rules are tried in order, and contradictions are refused") {
    CommentPolicy policy;
    policy.redraft = true;
    policy.rules = {PolicyRule{.groups = {StakeholderGroup::government},
                               .proposes = true,
                               .decision = Decision::accepted},
                    PolicyRule{.types = {"ge"}, .decision = Decision::noted}};
    Comment first = of_kind(CommentKind::unspecified, "first");
    first.group = StakeholderGroup::government;
    first.proposed_change = "delete";
    Comment second = of_kind(CommentKind::unspecified, "second");
    second.type = "ge";
    Comment third = of_kind(CommentKind::supports, "third");
    const std::vector<Comment> comments = {first, second, third};
    const auto outcomes = apply_policy(comments, policy);
    CHECK(outcomes[0].disposition.decision == Decision::accepted);
    CHECK(outcomes[1].rule == 1U);
    CHECK_FALSE(outcomes[2].rule);
    CHECK(is_open(with_dispositions(comments, outcomes)[2]));
    policy.redraft = false;
    CHECK_THROWS_WITH(
        apply_policy(comments, policy),
        "rules[0].decision: proposed text is accepted, but the policy redrafts nothing");
    policy.redraft = true;
    policy.evident_similarity = 1.5;
    CHECK_THROWS_WITH(apply_policy(comments, policy),
                      "evident_similarity: expected a number from 0 to 1");
}

TEST_CASE("Open comments are counted by paragraph, group and kind") {
    const Document document =
        read("1. The first paragraph says one thing.\n\n2. The second says another.\n", "x.txt");
    Comment one = of_kind(CommentKind::supports, "one");
    one.anchor = Span{45, 50};
    one.group = StakeholderGroup::government;
    Comment two = of_kind(CommentKind::supports, "two");
    two.anchor = Span{10, 15};
    two.reference = "DE-002";
    Comment three = two;
    three.id = "three";
    three.disposition = Disposition{.decision = Decision::accepted};
    Comment clause = of_kind(CommentKind::dissents, "clause");
    clause.clause = "10";
    clause.author = "ann";
    Comment earlier = clause;
    earlier.clause = "9.2";
    earlier.id = "earlier";
    Comment whole = of_kind(CommentKind::supports, "whole");
    Actor ann;
    ann.id = "ann";
    ann.group = StakeholderGroup::civil_society;
    const std::vector<Actor> actors = {ann};
    const std::vector<Comment> comments = {one, clause, two, three, earlier, whole};
    const auto tallies = tally_comments(comments, &document, actors);
    REQUIRE(tallies.size() == 5);
    CHECK(tallies[0].paragraph.empty());
    CHECK(tallies[1].paragraph == "1");
    CHECK(tallies[1].group == "DE");
    CHECK(tallies[1].all == 2);
    CHECK(tallies[1].open == 1);
    CHECK(tallies[1].ids == std::vector<CommentId>{"two"});
    CHECK(tallies[2].group == "government");
    CHECK(tallies[3].paragraph == "9.2");
    CHECK(tallies[4].paragraph == "10");
    CHECK(tallies[4].group == "civil_society");
}

TEST_CASE("Comments are anchored by quote, by line and by clause") {
    const Document document =
        read("1. The first paragraph says one thing.\n\n2. The second says another.\n", "x.txt");
    Comment quote = of_kind(CommentKind::supports, "q");
    quote.quote = "second says";
    Comment line = of_kind(CommentKind::supports, "l");
    line.line = "l. 3";
    Comment clause = of_kind(CommentKind::supports, "c");
    clause.clause = "1";
    Comment none = of_kind(CommentKind::supports, "n");
    none.clause = "77";
    none.line = "99";
    const auto found = anchor_comments(std::vector<Comment>{quote, line, clause, none}, document);
    CHECK(slice(document.text, found[0].anchor.value()) == "second says");
    CHECK(slice(document.text, found[1].anchor.value()) == "2. The second says another.");
    CHECK(slice(document.text, found[2].anchor.value()) ==
          "1. The first paragraph says one thing.");
    CHECK_FALSE(found[3].anchor);
}

TEST_CASE("Headings of several bodies and languages are known") {
    const auto members = [](const std::vector<std::string>& headings) {
        std::vector<LogMember> found;
        for (const LogColumn& column : find_columns(headings)) {
            found.push_back(column.member);
        }
        return found;
    };
    CHECK(members({"Comment ID", "Section", "Commenter", "Comment Text", "Proposed resolution",
                   "Status", "Response", "Milestone"}) ==
          std::vector<LogMember>{LogMember::id, LogMember::clause, LogMember::author,
                                 LogMember::comment, LogMember::change, LogMember::decision,
                                 LogMember::observations, LogMember::other});
    CHECK(members({"Comment", "Remarks"}) ==
          std::vector<LogMember>{LogMember::comment, LogMember::other});
    for (const Language language : all_languages) {
        for (const LogForm form : {LogForm::iso, LogForm::full}) {
            const std::vector<LogColumn> columns = log_columns(form, language);
            std::vector<std::string> headings;
            for (const LogColumn& column : columns) {
                headings.push_back(column.heading);
            }
            CHECK(find_columns(headings) == columns);
            CHECK(heading_language(headings) == language);
        }
        for (const char* word : {"title", "document", "date", "project", "page", "body", "types"}) {
            CHECK_FALSE(form_word(word, language).empty());
        }
    }
    CHECK_FALSE(heading_language(std::vector<std::string>{"Foo"}));
}

TEST_CASE("A row of the ISO form becomes a comment, and a row again") {
    const Rows rows = {
        {"DE-002", "", "5", "2-5.7", "te", "Mention the set.", "Add it.", "Accepted. Now in 6."},
        {"", " ", "", "", "", "", "", ""},
        {"DE", "12", "6", "", "ed", "Typo.\nTwice.", "", ""},
        {"DE", "", "", "", "ge", "Fine.", "", "Clarification needed."},
        {"**", "", "7", "Table 1", "te", "Wrong.", "", "Not accepted: out of scope"}};
    const auto comments = comments_from_rows(iso_columns, rows);
    REQUIRE(comments.size() == 4);
    CHECK(comments[0].id == CommentId("DE-002"));
    CHECK(comments[0].kind == CommentKind::proposes_text);
    CHECK(comments[0].disposition->decision == Decision::accepted);
    CHECK(comments[0].disposition->reason == "Accepted. Now in 6.");
    CHECK(comments[1].id == CommentId("DE-1"));
    CHECK(comments[2].id == CommentId("DE-2"));
    CHECK(comments[2].disposition->decision == Decision::open);
    CHECK(comments[3].disposition->decision == Decision::rejected);
    CommentLog log;
    log.columns = iso_columns;
    log.comments = comments;
    Rows without_blank = rows;
    without_blank.erase(without_blank.begin() + 1);
    CHECK(rows_of(log) == without_blank);
}

TEST_CASE("Cells in other words than wgig's, and unknown columns, come back as they were") {
    const std::vector<std::string> headings = {"Kind",     "Group", "Date", "Status",
                                               "Response", "Foo",   "Foo",  "anchor"};
    const auto columns = find_columns(headings);
    const Rows rows = {
        {"Objection", "Private Sector", "2005-02-14", "ACCEPTED", "Because.", "a", "b", "3-9"},
        {"поддержка", "政府", "2005", "Rejeté", "", "", "c", ""}};
    CommentLog log;
    log.columns = columns;
    log.comments = comments_from_rows(columns, rows);
    CHECK(log.comments[0].kind == CommentKind::dissents);
    CHECK(log.comments[0].group == StakeholderGroup::private_sector);
    CHECK(log.comments[0].anchor == Span{3, 9});
    CHECK(log.comments[0].disposition->reason == "Because.");
    CHECK(log.comments[1].kind == CommentKind::supports);
    CHECK(log.comments[1].disposition->decision == Decision::rejected);
    CHECK(rows_of(log) == rows);
    log.comments[0].group = StakeholderGroup::forum;
    CHECK(rows_of(log)[0][1] == "forum");
}

TEST_CASE("Cells that cannot be are refused with row and column") {
    const auto columns = find_columns(std::vector<std::string>{"id", "kind", "date", "anchor"});
    const auto reading = [&](const std::vector<std::string>& row) {
        return comments_from_rows(columns, {{"x"}, row});
    };
    CHECK_THROWS_WITH(reading({"y", "praise"}),
                      "rows[1][1]: expected one of adds_fact, corrects, dissents, proposes_text, "
                      "supports, unspecified, got \"praise\"");
    CHECK_THROWS_WITH(reading({"y", "", "soon"}),
                      "rows[1][2]: expected a date, as in 2005-02-14, got \"soon\"");
    CHECK_THROWS_WITH(reading({"y", "", "", "9-3"}),
                      "rows[1][3]: expected two numbers, as in 12-30, got \"9-3\"");
    CHECK_THROWS_WITH(reading({"y", "", "", "", "z"}),
                      "rows[1][4]: 5 cells, but there are 4 columns");
    CHECK_THROWS_WITH(reading({"x"}), "rows[1]: the identifier \"x\" is given twice");
}

TEST_CASE("Dispositions as text are read back as they were, in six languages") {
    detail::Random random(44);
    for (const Language language : all_languages) {
        std::vector<std::string> parts = {"x", ". ", ": ", " ", "Not ", "\n"};
        for (const Decision decision :
             {Decision::open, Decision::accepted, Decision::corrected, Decision::published_beside,
              Decision::noted, Decision::rejected}) {
            parts.push_back(disposition_text({.decision = decision}, language));
            parts.push_back(
                disposition_text({.decision = decision, .reason = "\xD1\x8F"}, language));
        }
        for (int round = 0; round < 500; ++round) {
            std::string text;
            for (std::size_t i = random.below(4) + 1; i > 0; --i) {
                text += parts[random.below(parts.size())];
            }
            const auto read = disposition_from_text(text, language);
            if (read) {
                CHECK(disposition_from_text(disposition_text(*read, language), language) == read);
            }
            const Disposition made{.decision = static_cast<Decision>(random.below(6)),
                                   .reason = read ? text : ""};
            CHECK(disposition_from_text(disposition_text(made, language), language) == made);
        }
    }
}

TEST_CASE("What secretariats write of comments is read as a decision, in six languages") {
    using Said = std::pair<Decision, std::vector<std::string_view>>;
    const std::vector<Said> said = {
        {Decision::accepted,
         {"Accepted",
          "ACCEPT",
          "Accepted with modification",
          "Accepted with modifications.",
          "Accept as modified",
          "A",
          "AM",
          "AIP",
          "PA",
          "A - see 4.2",
          "Accepted in principle",
          "Agreed",
          "Partially accepted",
          "Partly accepted.",
          "Partial accept",
          "Accept in part",
          "OK",
          "Okay",
          "Adopted",
          "Approved",
          "Incorporated",
          "Will be incorporated",
          "Principle accepted",
          "Agree in principle",
          "[Accepted]",
          "Disposition: Accepted",
          "Status: accepted",
          "Accepted (see new 3.1)",
          "accepted—with edits",
          "Implemented in draft 3"}},
        {Decision::rejected,
         {"Rejected", "Reject", "R", "Not accepted", "not agreed", "Declined", "Not approved",
          "Not adopted", "Non-concur", "NC", "Disapproved", "Dismissed", "Not taken up",
          "Will not be changed", "Rejected. Out of scope", "Not supported", "R (no support)"}},
        {Decision::noted,
         {"Noted",
          "N",
          "Noted.",
          "Acknowledged",
          "Comment noted",
          "Withdrawn",
          "W",
          "Withdrawn by the submitter",
          "Out of scope",
          "Out-of-scope",
          "Outside the scope",
          "Beyond the scope of this document",
          "Duplicate",
          "Duplicate of GB-012",
          "Dup",
          "OOS",
          "Not applicable",
          "N/A",
          "No change",
          "No action required",
          "Overtaken by events",
          "OBE",
          "Taken note of"}},
        {Decision::open,
         {"Open", "Pending", "Deferred", "TBD", "Under consideration", "To be discussed",
          "In progress", "A change was made to 4.2", "Are we sure?", "Note that this needs work",
          "R&D is out of our remit", "In discussion", "Not yet decided", "Not resolved",
          "Awaiting input", "A: it was not meant so", "Void space is left in 3"}},
        {Decision::accepted,
         {"Accepté",
          "Acceptée",
          "Acceptés",
          "acceptées",
          "ACCEPTÉ",
          "Accepte",
          "Accepté avec modification",
          "Acceptée avec modifications",
          "Partiellement acceptée",
          "Acceptée en partie",
          "Accepté partiellement",
          "Adoptée",
          "Approuvée",
          "Retenu",
          "Retenue",
          "Pris en compte",
          "Prise en compte",
          "Accepté sur le principe",
          "Accord de principe",
          "D’accord",
          "Intégré",
          "Oui",
          "Modifié"}},
        {Decision::rejected,
         {"Rejeté", "Rejetés", "Refusé", "Refusée", "Non accepté", "Non acceptée", "Pas accepté",
          "Non retenue", "Écarté", "Non pris en compte", "Pas d’accord", "Désaccord",
          "Non approuvé"}},
        {Decision::noted,
         {"Noté", "Notée", "Pris note", "Prend note", "Il est pris note de l’observation",
          "Pris acte", "Dont acte", "Retiré", "Retirée", "Retiré par son auteur", "Hors sujet",
          "Hors champ", "Hors du champ d’application", "Doublon", "En double", "Sans objet",
          "Aucune modification", "Sans changement"}},
        {Decision::open,
         {"En suspens", "Ouvert", "Ouverte", "En cours", "À discuter", "À l’étude", "Reportée",
          "Différé", "En attente"}},
        {Decision::accepted,
         {"Aceptado", "Aceptada", "Aceptados", "Aceptadas", "Se acepta",
          "Aceptado con modificaciones", "Aceptada con cambios", "Parcialmente aceptada",
          "Aceptada parcialmente", "Aceptado en principio", "Aprobada", "Adoptada", "Incorporado",
          "Incorporada", "Acogido", "Se incorpora", "De acuerdo", "Acordado", "Sí"}},
        {Decision::rejected,
         {"Rechazado", "Rechazadas", "Se rechaza", "No aceptado", "No aceptada", "No se acepta",
          "No acogida", "Desestimado", "Desestimada", "Denegada", "No procede", "En desacuerdo",
          "No aprobado", "No incorporado"}},
        {Decision::noted,
         {"Tomado nota", "Se toma nota", "Se tomó nota", "Anotado", "Anotada", "Retirado",
          "Retirada", "Retirado por el autor", "Duplicado", "Duplicada", "Fuera de alcance",
          "Fuera del alcance", "Fuera del ámbito", "No aplica", "Sin cambios"}},
        {Decision::open,
         {"Pendiente", "Pendientes", "Abierto", "Abierta", "En estudio", "En discusión", "Aplazado",
          "Aplazada", "Diferido", "Por discutir"}},
        {Decision::accepted,
         {"Принято",
          "Принята",
          "Принят",
          "Приняты",
          "принято с изменениями",
          "Принято с поправками",
          "Принято частично",
          "Частично принята",
          "Учтено",
          "Учтена",
          "Учтён",
          "Учтены",
          "Учтено частично",
          "Частично учтено",
          "Согласовано",
          "Согласен",
          "Одобрено",
          "Принимается",
          "Принято в целом",
          "Принято за основу",
          "Внесено"}},
        {Decision::rejected,
         {"Отклонено", "Отклонён", "Отклонена", "Отклонены", "Не принято", "Не принята",
          "Не принят", "Не учтено", "Не учтена", "Не согласен", "Не согласовано", "Отказано",
          "Не принимается", "Отвергнуто", "Не поддержано"}},
        {Decision::noted,
         {"Принято к сведению", "Принята к сведению", "К сведению", "Отозвано", "Отозвана", "Снято",
          "Снято автором", "Вне рамок документа", "Вне сферы применения", "Дубликат",
          "Дублирует замечание 4", "Повтор", "Без изменений", "Изменений не требуется",
          "Не применимо"}},
        {Decision::open,
         {"Открыто", "На рассмотрении", "Рассматривается", "В работе", "Отложено", "Отложена",
          "Обсуждается", "Подлежит обсуждению"}},
        {Decision::accepted,
         {"接受",       "已接受",     "采纳",       "已采纳",       "予以采纳", "部分采纳",
          "部分接受",   "修改后采纳", "修改后接受", "经修改后采纳", "原则采纳", "原则接受",
          "原则上接受", "原则同意",   "同意",       "基本采纳",     "采纳。",   "采纳（略作修改）",
          "採納",       "部分採納",   "已修改"}},
        {Decision::rejected,
         {"拒绝", "不接受", "不采纳", "未采纳", "不予采纳", "未予采纳", "不予接受", "不同意",
          "驳回", "未接受", "不採納", "否决"}},
        {Decision::noted,
         {"注意到", "已注意到", "知悉", "已阅", "已记录", "撤回", "已撤回", "撤销", "超出范围",
          "不在范围内", "重复", "重复意见", "无需修改", "不适用"}},
        {Decision::open,
         {"待定", "未决", "待讨论", "搁置", "暂缓", "讨论中", "待研究", "审议中",
          "通过第五条解决"}},
        {Decision::accepted,
         {"مقبول",
          "مقبولة",
          "قُبل",
          "قُبلت",
          "قبلت",
          "قبل مع التعديل",
          "قُبل بتعديل",
          "مقبول مع تعديلات",
          "مقبول جزئيا",
          "قُبل جزئياً",
          "تم القبول",
          "تم قبوله",
          "تم قبول التعليق",
          "تمت الموافقة",
          "موافق عليه",
          "موافق",
          "اعتُمد",
          "اعتُمدت",
          "معتمد",
          "أُخذ به",
          "مقبول من حيث المبدأ"}},
        {Decision::rejected,
         {"مرفوض", "مرفوضة", "رُفض", "رُفضت", "رفضت", "غير مقبول", "غير مقبولة", "لم يُقبل", "لم تُقبل",
          "لم يؤخذ به", "تم الرفض", "تم رفضه", "لا يُقبل", "غير موافق"}},
        {Decision::noted,
         {"أُحيط به علما", "أُحيط علماً", "أُخذ علما", "تمت الإحاطة علما", "أخذ العلم", "مسحوب", "سُحب",
          "سُحبت", "تم سحبه", "خارج النطاق", "خارج نطاق الوثيقة", "مكرر", "مكررة", "تعليق مكرر",
          "لا ينطبق", "لا يلزم إجراء", "لا تغيير"}},
        {Decision::open,
         {"قيد النظر", "مفتوح", "مفتوحة", "معلَّق", "معلقة", "مؤجل", "قيد المناقشة", "قيد الدراسة",
          "أُجل", "قبل الفقرة 5 نقترح نصا"}},
    };
    for (const auto& [decision, texts] : said) {
        for (const std::string_view text : texts) {
            INFO(text);
            const auto read = disposition_from_text(text);
            REQUIRE(read);
            CHECK(read->decision == decision);
            CHECK((read->reason == text || disposition_text(*read) == text));
        }
    }
}
