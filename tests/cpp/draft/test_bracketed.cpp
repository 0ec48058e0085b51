#include <wgig/draft/bracketed.hpp>

#include <string>
#include <vector>

#include <wgig/core/error.hpp>

#include "catch.hpp"

using namespace wgig;

namespace {

// "EU,Japan: wording" of each alternative of each passage, passages parted by " || ".
std::string told_open(const BracketedDraft& draft) {
    std::string told;
    for (const OpenPassage& passage : draft.open) {
        told += told.empty() ? "" : " || ";
        for (std::size_t i = 0; i < passage.alternatives.size(); ++i) {
            const DraftAlternative& one = passage.alternatives[i];
            CHECK(slice(draft.text, one.span) == one.text);
            told += i > 0 ? " | " : "";
            for (std::size_t k = 0; k < one.proposers.size(); ++k) {
                CHECK(slice(draft.text, one.proposer_spans[k]) == one.proposers[k]);
                told += (k > 0 ? "," : "") + one.proposers[k];
            }
            told += (one.proposers.empty() ? "" : ": ") + one.text;
        }
    }
    return told;
}

std::string open_in(std::string_view text) { return told_open(read_bracketed(text)); }

}  // namespace

TEST_CASE("Open alternatives are read with their proposers") {
    CHECK(open_in("States [shall/should] act.") == "shall | should");
    CHECK(open_in("We [text A/text B] here") == "text A | text B");
    CHECK(open_in("[EU: common rules] [G77 and China: agreed norms] apply") ==
          "EU: common rules | G77 and China: agreed norms");
    CHECK(open_in("[EU, Japan: rules and/or norms]") == "EU,Japan: rules and/or norms");
    CHECK(open_in("use [of the Internet] (Brazil) by [all]") ==
          "Brazil: of the Internet || all");
    CHECK(open_in("by [all stakeholders (Canada/Norway)]") == "Canada,Norway: all stakeholders");
    CHECK(open_in("by [all stakeholders - US]") == "US: all stakeholders");
    CHECK(open_in("EU: [their roles]") == "EU: their roles");
    CHECK(open_in("as in A/RES/56/183 [3] and [...] [see A/RES/60/1]") == "see A/RES/60/1");
    CHECK(open_in("[one]/[two] and [three] [four]") == "one | two || three || four");
    CHECK(open_in("[Alt 1: one] [Alt 2: two]") == "one | two");
    CHECK(open_in("[Note: this stays]").find("Note") == 0);
}

TEST_CASE("Open alternatives are read in all six languages") {
    CHECK(open_in("各国【应当／可以】合作") == "应当 | 可以");
    CHECK(open_in("［欧盟：共同规则］［中国：共同规范］适用") == "欧盟: 共同规则 | 中国: 共同规范");
    CHECK(open_in("تقوم الدول [الاتحاد الأوروبي: بوضع قواعد] [مصر: بوضع مبادئ]") ==
          "الاتحاد الأوروبي: بوضع قواعد | مصر: بوضع مبادئ");
    CHECK(open_in("государства [должны/могут] [Россия: совместно] [ЕС: вместе] работать") ==
          "должны | могут || Россия: совместно | ЕС: вместе");
    CHECK(open_in("les États [doivent/peuvent] et/ou [Suisse : ensemble]") ==
          "doivent | peuvent || Suisse: ensemble");
    CHECK(open_in("los Estados [deben/pueden] [México y Chile: juntos]") ==
          "deben | pueden || México,Chile: juntos");
}

TEST_CASE("Brackets inside brackets know where they are") {
    const BracketedDraft draft = read_bracketed("a [EU: b [c/d] e] f");
    REQUIRE(draft.open.size() == 2);
    CHECK(draft.open[1].inside == 0);
    CHECK(draft.open[1].inside_alternative == 0);
    CHECK(reading(draft) == "a f");
    CHECK(reading(draft, "EU") == "a b c e f");
}

TEST_CASE("Marks of closed text are read in all six languages") {
    const auto closed = [](std::string_view text) {
        const BracketedDraft draft = read_bracketed(text);
        CHECK(draft.open.empty());
        REQUIRE(draft.agreed.size() == 1);
        CHECK(slice(draft.text, draft.agreed[0].closed) == draft.agreed[0].text);
        return draft.agreed[0].text + (draft.agreed[0].kind == AgreedKind::agreed ? "" : "?");
    };
    CHECK(closed("1. States cooperate. (Agreed)\n2. Others too.") == "1. States cooperate.");
    CHECK(closed("States cooperate. [agreed ad ref]") == "States cooperate.?");
    CHECK(closed("States cooperate.\n(Agreed ad referendum, 12 May)\nMore.") ==
          "States cooperate.?");
    CHECK(closed("(Agreed) States cooperate.\nMore.") == "States cooperate.");
    CHECK(closed("Les États coopèrent. (Convenu)") == "Les États coopèrent.");
    CHECK(closed("Los Estados cooperan. (Acordado ad referéndum)") == "Los Estados cooperan.?");
    CHECK(closed("Государства сотрудничают. (Согласовано)") == "Государства сотрудничают.");
    CHECK(closed("各国合作。（已商定）") == "各国合作。");
    CHECK(closed("تتعاون الدول. (متفق عليه)") == "تتعاون الدول.");
}

TEST_CASE("A bracket without its partner is an error with its place, or a character") {
    const auto fails = [](std::string_view text) {
        try {
            static_cast<void>(read_bracketed(text));
        } catch (const ParseError& error) {
            return std::string(error.what());
        }
        return std::string("no error");
    };
    CHECK(fails("one\ntwo [three") == "line 2:5: this bracket is not closed");
    CHECK(fails("one] two") == "line 1:4: this bracket was not opened");
    CHECK(fails("[one】") ==
          "line 1:5: this bracket is of another kind than the one that it closes, at line 1, column 1");
    CHECK(fails(std::string(65, '[')) == "line 1:65: more than 64 brackets inside each other");
    CHECK(told_open(read_bracketed("one] [two] [three", {true})) == "two");
    CHECK(read_bracketed(std::string(100000, '[') + "a]", {true}).open.size() == 1);
}

TEST_CASE("Alternatives become drafts of those who propose them") {
    DefinitionDraft base;
    base.id = DraftId("rolling");
    const auto drafts = drafts_of(
        read_bracketed("States [shall (EU)/may (US)] keep [US: delete] [open] rules, always. (Agreed)"),
        base);
    REQUIRE(drafts.size() == 3);
    CHECK(drafts[0].text == "States keep rules, always.");
    CHECK(drafts[1].id == DraftId("rolling/EU"));
    CHECK(drafts[1].text == "States shall keep open rules, always.");
    CHECK(drafts[2].text == "States may keep open rules, always.");
    CHECK(drafts[2].parents == std::vector<DraftId>{"rolling"});
}
