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
    CHECK(open_in("use [of the Internet] (Brazil) by [all]") == "Brazil: of the Internet || all");
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
    CHECK(fails("[one】") == "line 1:5: this bracket is of another kind than the one that it "
                             "closes, at line 1, column 1");
    CHECK(fails(std::string(65, '[')) == "line 1:65: more than 64 brackets inside each other");
    CHECK(told_open(read_bracketed("one] [two] [three", {true})) == "two");
    CHECK(read_bracketed(std::string(100000, '[') + "a]", {true}).open.size() == 1);
}

TEST_CASE("Alternatives become drafts of those who propose them") {
    DefinitionDraft base;
    base.id = DraftId("rolling");
    const auto drafts = drafts_of(
        read_bracketed(
            "States [shall (EU)/may (US)] keep [US: delete] [open] rules, always. (Agreed)"),
        base);
    REQUIRE(drafts.size() == 3);
    CHECK(drafts[0].text == "States keep rules, always.");
    CHECK(drafts[1].id == DraftId("rolling/EU"));
    CHECK(drafts[1].text == "States shall keep open rules, always.");
    CHECK(drafts[2].text == "States may keep open rules, always.");
    CHECK(drafts[2].parents == std::vector<DraftId>{"rolling"});
}

TEST_CASE("Brackets that touch are alternatives unless a comma or an and joins them") {
    CHECK(open_in("Parties [shall][should][other] report") == "shall | should | other");
    CHECK(open_in("Parties [shall] [should not] report") == "shall | should not");
    CHECK(open_in("in [pursuit][furtherance] of it") == "pursuit | furtherance");
    CHECK(open_in("of [local communities,][migrants,] and all") ==
          "local communities, || migrants,");
    CHECK(open_in("rules [on names][, and numbers]") == "on names || , and numbers");
    CHECK(open_in("rules [on names][and on numbers]") == "on names || and on numbers");
    CHECK(open_in("names [and][or] numbers") == "and | or");
    CHECK(open_in("Los Estados [deberán] [deberían] informar") == "deberán | deberían");
    CHECK(open_in("Les États [doivent] [devraient] informer") == "doivent | devraient");
    CHECK(open_in("Государства [должны] [могут] сообщать") == "должны | могут");
    CHECK(open_in("［应］［应当］报告") == "应 | 应当");
    CHECK(open_in("[يجب] [ينبغي] على الدول") == "يجب | ينبغي");
    CHECK(reading(read_bracketed("States [shall][should] act"), "EU") == "States shall act");
}

TEST_CASE("Options under each other are the alternatives of one passage") {
    const std::string_view text = "1. All agree on this.\n"
                                  "Option 1: States make [common] rules.\n"
                                  "Option 2 (EU, Japan): Everyone makes rules.\n"
                                  "2. This is settled too.";
    const BracketedDraft draft = read_bracketed(text);
    CHECK(told_open(draft) == "States make [common] rules. | EU,Japan: Everyone makes rules. || "
                              "common");
    CHECK(draft.open[1].inside == 0);
    CHECK(draft.open[1].inside_alternative == 0);
    CHECK(draft.settled.size() == 2);
    CHECK(reading(draft) == "1. All agree on this.\n2. This is settled too.");
    CHECK(reading(draft, "EU") ==
          "1. All agree on this.\nEveryone makes rules.\n2. This is settled too.");
}

TEST_CASE("Options may have several paragraphs, brackets, marks of Markdown, and options inside") {
    CHECK(open_in("**Option 1:** *One* rule.\n\n**Option 2:** Two rules.\n\nAll agree.") ==
          "*One* rule. | Two rules.");
    CHECK(
        open_in(
            "Alternative A\n\nOne.\n\nAnd more.\n\nAlternative B\n\n[Two.\n\nAnd more.]\n\nEnd.") ==
        "One.\n\nAnd more. | [Two.\n\nAnd more.] || Two.\n\nAnd more.");
    CHECK(open_in("[Option 1: one\nOption 2: two]") == "one | two");
    CHECK(open_in("[Option 1: one]\n\n[Option 2: two]\n\n[three]") == "one | two || three");
    CHECK(open_in("Option 1: a\nOption 2:\nOption 1: b\nOption 2: c\nOption 3: d\nEnd.") ==
          "a | Option 1: b\nOption 2: c\nOption 3: d || b | c | d");
    // A label alone, one that goes on as a sentence, and one after another section are none.
    CHECK(open_in("Option 1: only this").empty());
    CHECK(open_in("Option 1 is good.\nOption 2 is better.").empty());
    CHECK(open_in("Option 1: a\n# New section\nOption 2: b").empty());
}

TEST_CASE("Options are read in all six languages") {
    CHECK(open_in("Option 1 : une règle\nOption 2 : deux règles") == "une règle | deux règles");
    CHECK(open_in("Variante A: una norma\nVariante B (México): dos normas") ==
          "una norma | México: dos normas");
    CHECK(open_in("Вариант 1: одна норма\nВариант 2: две нормы") == "одна норма | две нормы");
    CHECK(open_in("الخيار 1: قاعدة واحدة\nالخيار 2: قاعدتان") == "قاعدة واحدة | قاعدتان");
    CHECK(open_in("الخيار الأول: قاعدة\nالخيار الثاني: قاعدتان") == "قاعدة | قاعدتان");
    CHECK(open_in("备选案文1：一项规则\n备选案文2：两项规则") == "一项规则 | 两项规则");
    CHECK(open_in("方案一：一项规则\n方案二：两项规则") == "一项规则 | 两项规则");
}

TEST_CASE("A mark that says no more than ad referendum closes its text") {
    const BracketedDraft draft = read_bracketed("States cooperate. (ad ref)\nMore [text].");
    REQUIRE(draft.agreed.size() == 1);
    CHECK(draft.agreed[0].kind == AgreedKind::ad_referendum);
    CHECK(draft.agreed[0].text == "States cooperate.");
}

TEST_CASE("Roman numbers and letters number options too, and hostile text ends") {
    CHECK(open_in("Option I. one\nOption II. two\nOption III. three") == "one | two | three");
    CHECK(open_in("- Option A - one\n- Option B - two") == "one | two");
    CHECK(open_in("### Option 1\n\none\n\n### Option 2\n\ntwo\n\n### Next\n\nend") == "one | two");
    std::string text;
    for (int i = 0; i < 50'000; ++i) {
        text += "Option 1:\n";
    }
    CHECK(read_bracketed(text).open.empty());
    for (int i = 0; i < 20'000; ++i) {
        text += "Option 1: [\nOption 2: ]\n";
    }
    CHECK(read_bracketed(text).text.size() == text.size());
    text.clear();
    for (int i = 0; i < 60; ++i) {
        text += "Option 1: a\n[Option 2: b\n";
    }
    CHECK(read_bracketed(text + std::string(60, ']')).open.size() >= 60);
}

TEST_CASE("Marks of closed text are known as drafts have them, in six languages") {
    const auto kind = [](std::string_view mark) -> std::optional<AgreedKind> {
        const BracketedDraft draft = read_bracketed("States cooperate. " + std::string(mark));
        return draft.agreed.size() == 1 && draft.open.empty() ? std::optional(draft.agreed[0].kind)
                                                              : std::nullopt;
    };
    for (const std::string_view mark : {"(Agreed)",
                                        "[Agreed]",
                                        "[AGREED]",
                                        "[Agreed in informals]",
                                        "[Agreed by the Working Group]",
                                        "[Closed]",
                                        "[Agreed – 14 July]",
                                        "[Agreed in principle]",
                                        "[Agreed text]",
                                        "[Text agreed]",
                                        "[Agreed language]",
                                        "(Agreed by all)",
                                        "[Agreed at IGF 2]",
                                        "[Adopted]",
                                        "[Para agreed]",
                                        "[OK]",
                                        "[Accordé]",
                                        "[Convenu]",
                                        "(Convenu)",
                                        "[Convenus]",
                                        "[Convenues]",
                                        "[Agréé]",
                                        "[Agréée]",
                                        "[Texte convenu]",
                                        "[Texte agréé]",
                                        "[Accepté]",
                                        "[Approuvé]",
                                        "[Adopté]",
                                        "[Convenu le 3 juin]",
                                        "[Conclu]",
                                        "[Acordado]",
                                        "(Acordado)",
                                        "[Acordada]",
                                        "[Acordados]",
                                        "[Convenido]",
                                        "[Texto acordado]",
                                        "[Acordado en principio]",
                                        "[Aprobado]",
                                        "[De acuerdo]",
                                        "[Acordado el 3 de junio]",
                                        "[Párrafo acordado]",
                                        "[Consensuado]",
                                        "[Согласовано]",
                                        "(Согласовано)",
                                        "[Согласована]",
                                        "[Согласованы]",
                                        "[Согласованный текст]",
                                        "[Текст согласован]",
                                        "[Согласовано в принципе]",
                                        "[Принято]",
                                        "[Согласовано 3 июня]",
                                        "[Утверждено]",
                                        "[Пункт согласован]",
                                        "[商定]",
                                        "（商定）",
                                        "【商定】",
                                        "[已商定]",
                                        "[一致同意]",
                                        "[议定]",
                                        "[达成一致]",
                                        "[已达成一致]",
                                        "[商定案文]",
                                        "[原则商定]",
                                        "[原则同意]",
                                        "[已商定，6月3日]",
                                        "[已通过]",
                                        "[段落已商定]",
                                        "[متفق عليه]",
                                        "(متفق عليه)",
                                        "[متفق عليها]",
                                        "[تم الاتفاق]",
                                        "[تم الاتفاق عليه]",
                                        "[اتفق عليه]",
                                        "[اتُّفق عليه]",
                                        "[نص متفق عليه]",
                                        "[متفق عليه من حيث المبدأ]",
                                        "[مُتَّفَق عليه]",
                                        "[معتمد]",
                                        "[اعتمد]",
                                        "[متفق عليه، 3 حزيران/يونيه]",
                                        "[الفقرة متفق عليها]"}) {
        INFO(mark);
        CHECK(kind(mark) == AgreedKind::agreed);
    }
    for (const std::string_view mark : {"[agreed ad ref]",
                                        "[Agreed ad ref.]",
                                        "(agreed ad referendum on 3 June 2024)",
                                        "[ad ref]",
                                        "[ad referendum]",
                                        "[Provisionally agreed]",
                                        "[Agreed, subject to approval]",
                                        "[Agreed pending para 5]",
                                        "[Agréé ad ref]",
                                        "[Convenu ad referendum]",
                                        "[Convenu à titre provisoire]",
                                        "[Convenu sous réserve]",
                                        "[Acordado ad ref]",
                                        "[Acordado ad referéndum]",
                                        "[Acordado provisionalmente]",
                                        "[Согласовано ad ref]",
                                        "[Согласовано ад референдум]",
                                        "[Согласовано предварительно]",
                                        "[暂定商定]",
                                        "[尚待核准商定]",
                                        "[待核准]",
                                        "[متفق عليه مؤقتا]",
                                        "[متفق عليه بشرط الاستشارة]"}) {
        INFO(mark);
        CHECK(kind(mark) == AgreedKind::ad_referendum);
    }
    // What only begins like one is wording.
    for (const std::string_view wording : {"[agreed rules]",
                                           "[The parties agreed]",
                                           "[shall agree]",
                                           "[agreement]",
                                           "[Parties have agreed to cooperate]",
                                           "[accord de principe sur les normes]",
                                           "[acuerdo]",
                                           "[согласие]",
                                           "[同意书]",
                                           "[اتفاق]",
                                           "[EU: agreed]",
                                           "[agreed norms and rules]",
                                           "[принятые меры]",
                                           "[the closed session]",
                                           "[opened]",
                                           "[as agreed]",
                                           "[be accepted]",
                                           "[принято решение]",
                                           "[accepted standards]",
                                           "[agreed by all]",
                                           "[adopted]",
                                           "[согласованный]"}) {
        INFO(wording);
        CHECK(read_bracketed("States cooperate " + std::string(wording) + " here.").agreed.empty());
    }
}

TEST_CASE("A line may be as long as it likes: each passage and mark in it is found") {
    std::string text;
    for (int i = 0; i < 30'000; ++i) {
        text += "[may/shall] agree (Agreed) ";
    }
    const BracketedDraft draft = read_bracketed(text);
    REQUIRE(draft.open.size() == 30'000);
    REQUIRE(draft.agreed.size() == 30'000);
    CHECK(draft.open.back().alternatives.size() == 2);
    CHECK(draft.open.back().alternatives[0].proposers.empty());
    CHECK(draft.agreed[0].text == "[may/shall] agree");
    CHECK(draft.agreed.back().text == "[may/shall] agree");
    std::string nested = "[";
    for (int i = 0; i < 20'000; ++i) {
        nested += "see [A" + std::to_string(i) + ": x] / ";
    }
    nested += "or [B: y]]";
    const BracketedDraft inside = read_bracketed(nested);
    CHECK(inside.open.front().inside == -1);
    CHECK(inside.open.back().inside == 0);
    CHECK(inside.open.back().inside_alternative == 20'000);
    CHECK(inside.proposers.size() == 20'001);
}
