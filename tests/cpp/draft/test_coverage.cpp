#include <string>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/core/reflect.hpp>
#include <wgig/draft/coverage.hpp>

#include "catch.hpp"

using namespace wgig;

namespace {

RoundDraft coverage_draft(std::string id, std::string text) {
    RoundDraft draft;
    draft.id = id;
    draft.text = std::move(text);
    return draft;
}

CriterionCues coverage_label(std::string id, std::string language, std::string text) {
    CriterionCues criterion;
    criterion.id = id;
    criterion.label.texts[language] = std::move(text);
    return criterion;
}

CriterionStatus status_in(const Coverage& result, std::size_t draft, std::string_view criterion) {
    for (std::size_t i = 0; i < result.criteria.size(); ++i) {
        if (result.criteria[i].str() == criterion) {
            return result.cells[draft * result.criteria.size() + i].status;
        }
    }
    throw std::logic_error("no such criterion");
}

}  // namespace

TEST_CASE("A redraft wins what it adds and loses what it drops, with the words that say so") {
    const std::vector<RoundDraft> drafts = {
        coverage_draft("a", "Internet governance reaches beyond domain names and IP addresses."),
        coverage_draft("b", "Internet governance is a multi-stakeholder process.")};
    const Coverage result = coverage(drafts);
    CHECK(result.criteria.size() == 9);
    CHECK(status_in(result, 0, "beyond-names-and-numbers") == CriterionStatus::met);
    CHECK(status_in(result, 1, "beyond-names-and-numbers") == CriterionStatus::missed);
    for (const CoverageChange& change : result.changes) {
        UNSCOPED_INFO(change.criterion.str()
                      << enum_name(change.before) << enum_name(change.after));
    }
    REQUIRE(result.changes.size() == 2);
    CHECK(result.changes[0].criterion.str() == "beyond-names-and-numbers");
    CHECK(result.changes[0].shift == CoverageShift::lost);
    CHECK(result.changes[1].criterion.str() == "new-form-of-governance");
    CHECK(result.changes[1].shift == CoverageShift::won);
    CHECK(result.shares[0] == Catch::Approx(1.0 / 9));
    for (const CriterionCoverage& cell : result.cells) {
        const std::string& text = drafts[cell.draft.str() == "a" ? 0 : 1].text;
        CHECK((cell.status == CriterionStatus::missed) == cell.evidence.empty());
        CHECK_FALSE(cell.sought.empty());
        for (const Evidence& piece : cell.evidence) {
            CHECK(slice(text, piece.span) == piece.text);
        }
    }
    CHECK(result.never_met.size() == 7);
}

TEST_CASE("What is said in pieces is met in part") {
    const std::vector<RoundDraft> drafts = {coverage_draft(
        "a", "It is about governance. Many stakeholders, it is multi-stakeholder in nature.")};
    CHECK(status_in(coverage(drafts), 0, "new-form-of-governance") == CriterionStatus::partly);
}

TEST_CASE("A criterion with a label alone is found by its words in any form, in six languages") {
    struct Case {
        const char* language;
        const char* label;
        const char* met;
        const char* missed;
    };
    const std::vector<Case> cases = {
        {"en", "Protection of human rights",
         "Rules that protect every human right, and their protection.",
         "The definition names the ministries of finance."},
        {"fr", "Protection des droits humains", "La protection du droit humain à la parole.",
         "Les ministères des finances se réunissent."},
        {"es", "Protección de los derechos humanos",
         "La protección del derecho humano a la palabra.",
         "Los ministerios de hacienda se reúnen."},
        {"ru", "Защита прав человека", "Средства для защиты права человека на информацию.",
         "Министерства финансов проводят встречи."},
        {"ar", "حماية حقوق الإنسان", "تشمل القواعد حماية لحقوق الإنسان في كل مكان.",
         "تجتمع وزارات المالية كل سنة."},
        {"zh", "保护人权的必要性", "有必要保护人权，这种必要性无可争议。", "财政部门举行会议。"},
    };
    for (const Case& each : cases) {
        INFO(each.language);
        const std::vector<CriterionCues> criteria = {
            coverage_label("rights", each.language, each.label)};
        const std::vector<RoundDraft> drafts = {coverage_draft("yes", each.met),
                                                coverage_draft("no", each.missed)};
        const Coverage result = coverage(drafts, criteria);
        CHECK(result.cells[0].status == CriterionStatus::met);
        CHECK(result.cells[1].status == CriterionStatus::missed);
        CHECK_FALSE(result.cells[1].sought.empty());
    }
}

TEST_CASE("A criterion without words in the language of a draft is not assessed") {
    const std::vector<CriterionCues> criteria = {
        coverage_label("rights", "fr", "Les droits humains")};
    std::vector<RoundDraft> drafts = {coverage_draft("a", "各国政府制定规则。")};
    const Coverage result = coverage(drafts, criteria);
    CHECK(result.cells[0].status == CriterionStatus::not_assessed);
    CHECK(result.cells[0].reason == "nothing to look for in zh");
    CHECK(result.shares[0] == 0);
}

TEST_CASE("A negative criterion is missed by the words that should not be there") {
    CriterionCues criterion;
    criterion.id = "no-veto";
    criterion.negative = true;
    criterion.cues = {{"veto", {{"en", {"veto", "right to block"}}, {"ru", {"вето"}}}}};
    const std::vector<RoundDraft> drafts = {
        coverage_draft("a", "Governments hold rights to block the rules of the network."),
        coverage_draft("b", "Governments and users write the rules of the network.")};
    const Coverage result = coverage(drafts, std::vector{criterion});
    CHECK(result.cells[0].status == CriterionStatus::missed);
    REQUIRE(result.cells[0].evidence.size() == 1);
    CHECK(result.cells[0].evidence[0].text == "rights to block");
    CHECK(result.cells[1].status == CriterionStatus::met);
    CHECK(result.cells[1].sought[0].phrases == std::vector<std::string>{"veto", "right to block"});
    REQUIRE(result.changes.size() == 1);
    CHECK(result.changes[0].shift == CoverageShift::won);
}

TEST_CASE("A limit of length is measured in words, and in characters of Chinese") {
    CriterionCues criterion;
    criterion.id = "concise";
    criterion.most_words = 4;
    const std::vector<RoundDraft> drafts = {coverage_draft("a", "One two, three; four!"),
                                            coverage_draft("b", "One two, three; four! Five six."),
                                            coverage_draft("c", "互联网管理")};
    const Coverage result = coverage(drafts, std::vector{criterion});
    CHECK(result.cells[0].status == CriterionStatus::met);
    CHECK(result.cells[1].status == CriterionStatus::missed);
    CHECK(result.cells[1].evidence[0].text == "Five six");
    CHECK(result.cells[1].reason == "6 words; at most 4 are wanted");
    CHECK(result.cells[2].status == CriterionStatus::missed);
}

TEST_CASE("Phrases that share a form count for the cues of both") {
    CriterionCues first;
    first.id = "one";
    first.cues = {{"g", {{"en", {"government"}}}}};
    CriterionCues second;
    second.id = "two";
    second.cues = {{"g", {{"en", {"governments"}}, {"fr", {"gouvernements"}}}}};
    const std::vector<RoundDraft> drafts = {coverage_draft("a", "The governments of the world.")};
    const Coverage result = coverage(drafts, std::vector{first, second});
    CHECK(result.cells[0].status == CriterionStatus::met);
    CHECK(result.cells[1].status == CriterionStatus::met);
}

TEST_CASE("A redraft is compared with its parents where they are known") {
    std::vector<RoundDraft> drafts = {
        coverage_draft("a", "multi-stakeholder governance here"),
        coverage_draft("b", "nothing of that"),
        coverage_draft("c", "a multi-stakeholder form of governance")};
    drafts[2].parents = {DraftId("a")};
    const Coverage result = coverage(drafts);
    REQUIRE(result.changes.size() == 1);
    CHECK(result.changes[0].draft.str() == "b");
}

TEST_CASE("Bad drafts and bad criteria are refused with their place") {
    const auto refuses = [](std::vector<RoundDraft> drafts, std::vector<CriterionCues> criteria,
                            const char* message) {
        CHECK_THROWS_MATCHES(static_cast<void>(coverage(drafts, criteria)), ValidationError,
                             Catch::Matchers::Message(message));
    };
    const std::vector<RoundDraft> good = {coverage_draft("a", "some words")};
    CriterionCues criterion;
    criterion.id = "x";
    criterion.cues = {{"y", {{"en", {"word"}}}}};
    refuses({}, {criterion}, "drafts: there is no draft");
    refuses(good, {}, "criteria: there is no criterion");
    refuses({coverage_draft("a", " ... ")}, {criterion},
            "drafts[0].text: draft \"a\" is empty: there is no word in it");
    refuses({good[0], good[0]}, {criterion}, "drafts[1].id: there are two drafts \"a\"");
    refuses(good, {criterion, criterion}, "criteria[1].id: there are two criteria \"x\"");
    CriterionCues bad = criterion;
    bad.rules = {{"z"}};
    refuses(good, {bad}, "criteria[0].rules[0][0]: there is no cue \"z\"");
    bad = criterion;
    bad.cues[0].phrases["fr"] = {" "};
    refuses(good, {bad}, "criteria[0].cues[0].phrases.fr[0]: the phrase is empty");
    bad = criterion;
    bad.cues.clear();
    refuses(good, {bad},
            "criteria[0]: criterion \"x\" has nothing to look for: no cues, no length, no words in "
            "its label");
}

TEST_CASE("Rounds follow from parents, and drafts that are each other's parents are refused") {
    std::vector<DefinitionDraft> drafts(3);
    drafts[0].id = "c";
    drafts[0].parents = {DraftId("a"), DraftId("b")};
    drafts[1].id = "a";
    drafts[2].id = "b";
    drafts[2].parents = {DraftId("a")};
    const std::vector<RoundDraft> rounds = round_drafts(drafts);
    CHECK(rounds[0].round == 3);
    CHECK(rounds[1].round == 1);
    CHECK(rounds[2].round == 2);
    drafts[1].parents = {DraftId("c")};
    CHECK_THROWS_MATCHES(
        static_cast<void>(round_drafts(drafts)), ValidationError,
        Catch::Matchers::Message(
            "drafts[0].parents: draft \"c\" is its own ancestor, or comes from one that is"));
    drafts[1].parents = {DraftId("d")};
    CHECK_THROWS_MATCHES(static_cast<void>(round_drafts(drafts)), ValidationError,
                         Catch::Matchers::Message("drafts[1].parents[0]: there is no draft \"d\""));
}
