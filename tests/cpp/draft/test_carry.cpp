#include <wgig/draft/carry.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/core/random.hpp>
#include <wgig/source/sample.hpp>
#include <wgig/text/segment.hpp>

#include "catch.hpp"
#include "support.hpp"

using namespace wgig;

namespace {

Comment comment_at(std::string_view text, std::string_view words, std::size_t nth = 0) {
    std::size_t at = text.find(words);
    for (; nth > 0; --nth) {
        at = text.find(words, at + 1);
    }
    REQUIRE(at != std::string_view::npos);
    Comment comment;
    comment.id = "c";
    comment.anchor = Span{at, at + words.size()};
    return comment;
}

const std::string first_paragraph =
    "Internet governance is the development of shared rules by governments and others.\n";
const std::string second_paragraph =
    "The root zone is published by one body, which answers to a single government.\n";
const std::string third_paragraph =
    "Costs of interconnection fall on those who are far from the large networks.\n";
const std::string three_paragraphs = first_paragraph + second_paragraph + third_paragraph;

}  // namespace

TEST_CASE("Words that were changed and came back are found where they are again") {
    Comment comment{.id = "c", .quote = "Everyone may take part"};
    comment.anchor = Span{0, 22};
    const std::vector<std::string_view> texts = {
        "Everyone may take part. The end.",
        "Decisions are made in the open, and everyone may see how. The end.",
        "Decisions are made in the open, and everyone may see how. Everyone may take part. The "
        "end."};
    const std::vector<CarriedComment> steps = carry_through(comment, texts);
    REQUIRE(steps.size() == 2);
    REQUIRE(steps[1].to.size() == 1);
    CHECK(slice(texts[2], steps[1].to[0]) == "Everyone may take part");
}

TEST_CASE("An anchor stays on its words when text is put in elsewhere") {
    const Comment comment = comment_at(three_paragraphs, "one body");
    const CarriedComment now =
        carry(comment, three_paragraphs, "A new summary.\n" + three_paragraphs + "And an end.\n");
    CHECK(now.fate == AnchorFate::unchanged);
    CHECK(now.to == std::vector<Span>{{comment.anchor->begin + 15, comment.anchor->end + 15}});
    CHECK(now.text == "one body");
    CHECK(now.confidence == 1);
    CHECK(now.basis == AnchorBasis::span);
}

TEST_CASE("A paragraph that was moved takes its comments along") {
    const std::string to = first_paragraph + third_paragraph + second_paragraph;
    const Comment comment = comment_at(three_paragraphs, "published by one body");
    const CarriedComment now = carry(comment, three_paragraphs, to);
    CHECK(now.moved == (now.fate == AnchorFate::moved));
    CHECK(now.text == "published by one body");
    CHECK(now.similarity == 1);
    const CarriedComment other =
        carry(comment_at(three_paragraphs, "far from the large networks"), three_paragraphs, to);
    CHECK(other.text == "far from the large networks");
    CHECK(now.moved != other.moved);
}

TEST_CASE("Words that were changed have a new place, with what was put in their stead") {
    const std::string to = first_paragraph +
                           "The root zone is signed and published by three bodies, which answer to "
                           "a single government.\n" +
                           third_paragraph;
    const CarriedComment now = carry(
        comment_at(three_paragraphs, "published by one body, which answers"), three_paragraphs, to);
    CHECK(now.fate == AnchorFate::changed);
    CHECK(now.text == "published by three bodies, which answer");
    CHECK(now.similarity > 0.5);
    CHECK(now.similarity < 1);
    const CarriedComment word =
        carry(comment_at(three_paragraphs, "one body"), three_paragraphs, to);
    CHECK(word.fate == AnchorFate::changed);
    CHECK(word.text == "three bodies");
    CHECK(word.confidence == 0.5);
}

TEST_CASE("Of a paragraph that is gone, it is said where it stood") {
    const std::string to = first_paragraph + third_paragraph;
    const CarriedComment now =
        carry(comment_at(three_paragraphs, "published by one body"), three_paragraphs, to);
    CHECK(now.fate == AnchorFate::gone);
    CHECK(now.text.empty());
    REQUIRE(now.to.size() == 1);
    CHECK(now.to[0].begin == first_paragraph.size() - 1);
    CHECK(now.to[0].empty());
    CHECK(slice(to, now.previous.value()).ends_with("and others."));
    CHECK(slice(to, now.next.value()).starts_with("Costs of"));
    CHECK(now.confidence == 1);
}

TEST_CASE("An anchor whose sentences were put apart is split") {
    const std::string from = "First part of the rule applies to all networks. Second part of the "
                             "rule applies only to operators of exchanges.\n" +
                             third_paragraph;
    const std::string to = "First part of the rule applies to all networks.\n" + third_paragraph +
                           first_paragraph + second_paragraph +
                           "Second part of the rule applies only to operators of exchanges.\n";
    Comment comment;
    comment.id = "c";
    comment.anchor = Span{0, from.find('\n')};
    const CarriedComment now = carry(comment, from, to);
    CHECK(now.fate == AnchorFate::split);
    REQUIRE(now.to.size() == 2);
    CHECK(slice(to, now.to[0]) == "First part of the rule applies to all networks.");
    CHECK(slice(to, now.to[1]) ==
          "Second part of the rule applies only to operators of exchanges.");
}

TEST_CASE("A quote that does not stand at its anchor is looked for") {
    Comment comment = comment_at(three_paragraphs, "Internet");
    comment.quote = "a single  government";
    const CarriedComment now = carry(comment, three_paragraphs, three_paragraphs);
    CHECK(now.basis == AnchorBasis::quote);
    CHECK(now.text == "a single government");
    comment.quote = "Costs of the interconnection will fall on those who are far from networks";
    const CarriedComment similar = carry(comment, three_paragraphs, three_paragraphs);
    CHECK(similar.basis == AnchorBasis::similar);
    CHECK(similar.text.starts_with("Costs of interconnection fall on those who are far"));
    comment.quote = "nothing of the kind";
    const CarriedComment none = carry(comment, three_paragraphs, three_paragraphs);
    CHECK(none.basis == AnchorBasis::none);
    CHECK(none.fate == AnchorFate::gone);
    CHECK(none.confidence == 0.5);
}

TEST_CASE("Prefix and suffix tell equal words apart") {
    const std::string text = "One rule for all. Two rules for all. Three rules for all.";
    Comment comment;
    comment.id = "c";
    comment.quote = "for all";
    comment.prefix = "Three rules ";
    const CarriedComment third = carry(comment, text);
    REQUIRE(third.to.size() == 1);
    CHECK(third.to[0].begin == text.rfind("for all"));
    CHECK(third.occurrences == 3);
    CHECK(third.confidence > 0.5);
    CHECK(third.confidence < 1);
    comment.prefix = "";
    CHECK(carry(comment, text).confidence < 0.4);
}

TEST_CASE("A quote's very words are unchanged where nothing around them is as it was, but far from "
          "certain") {
    const std::string text =
        "The root is run by one body. Each pays, and the root is run by one body.";
    const CarriedComment found = carry({.id = "c",
                                        .kind = {},
                                        .text = {},
                                        .quote = "run by one body",
                                        .prefix = "Numbers are ",
                                        .suffix = ", says the law"},
                                       text);
    CHECK(found.fate == AnchorFate::unchanged);
    CHECK(found.text == "run by one body");
    CHECK(found.confidence <= 0.25);
    CHECK(found.occurrences == 2);
}

TEST_CASE("The space between a quote and what is around it may be left out") {
    const std::string text = "Each body pays. The root is run by one body, by law. In short, the "
                             "root is run by one body. Всеобщее согласие, всеобщее право.";
    const auto place = [&](std::string quote, std::string prefix, std::string suffix) {
        const Comment comment{.id = "c",
                              .kind = {},
                              .text = {},
                              .quote = std::move(quote),
                              .prefix = std::move(prefix),
                              .suffix = std::move(suffix)};
        const CarriedComment found = carry(comment, text);
        REQUIRE(found.to.size() == 1);
        CHECK(found.fate == AnchorFate::unchanged);
        return found.to[0];
    };
    const std::size_t second = text.rfind("run by");
    CHECK(place("run by one body", "In short, the root is", "") == Span{second, second + 15});
    CHECK(place("run", "short, the root is", "by one") == Span{second, second + 3});
    const std::size_t right = text.rfind("право");
    CHECK(place("право", "всеобщее", "") == Span{right, right + 10});
    // Inside a word.
    CHECK(place("согла", "Всеобщее ", "сие").begin == text.find("согла"));
    CHECK(place("ort", "In sh", "") == Span{text.find("ort"), text.find("ort") + 3});
}

TEST_CASE("By its quote alone, a comment goes to what stands where the quote stood, not to what is "
          "like it") {
    Comment comment;
    comment.id = "c";
    comment.quote = "The root zone is published by one body, which answers to a single government.";
    comment.prefix = "rules by governments and others.\n";
    comment.suffix = "\nCosts of interconnection fall on";
    const std::string alike =
        "The root zone file is signed by one body, which answers to several governments.\n";
    SECTION("a redraft in its place") {
        const std::string redraft = "Root servers are run by many, who answer to nobody.";
        const CarriedComment found =
            carry(comment, alike + first_paragraph + redraft + "\n" + third_paragraph);
        CHECK(found.fate == AnchorFate::changed);
        CHECK(found.text == redraft);
    }
    SECTION("nothing, where what stood around it touches now") {
        CHECK(carry(comment, first_paragraph + third_paragraph + alike).fate == AnchorFate::gone);
    }
    SECTION("its very words, wherever they stand") {
        const CarriedComment found =
            carry(comment, first_paragraph + third_paragraph + second_paragraph);
        CHECK(found.fate == AnchorFate::unchanged);
        CHECK(found.text == comment.quote);
    }
}

TEST_CASE("A few words of a quote are not the same few words in other surroundings") {
    Comment comment;
    comment.id = "c";
    comment.quote = "one body";
    comment.prefix = "zone is published by ";
    comment.suffix = ", which answers to a";
    const std::string other = "Everybody wants to speak to one body alone.\n";
    CHECK(carry(comment, first_paragraph + other).fate == AnchorFate::gone);
    const CarriedComment replaced = carry(
        comment, other + "The zone is published by two companies, which answers to a court.\n");
    CHECK(replaced.fate == AnchorFate::changed);
    CHECK(replaced.text == "two companies");
    comment.prefix = comment.suffix = "";
    CHECK(carry(comment, first_paragraph + other).text == "one body");
}

TEST_CASE("By its quote alone a sentence is found that was moved and changed, and a deleted phrase "
          "is not") {
    Comment comment = with_quote(comment_at(three_paragraphs, second_paragraph), three_paragraphs);
    comment.anchor.reset();
    const std::string changed =
        "The root zone was published by one single body, which answers to a government alone.\n";
    const CarriedComment found = carry(comment, first_paragraph + third_paragraph + changed);
    CHECK(found.fate == AnchorFate::changed);
    CHECK(found.text + "\n" == changed);
    // Its words are elsewhere, in other company.
    Comment phrase = with_quote(comment_at(three_paragraphs, "published by one"), three_paragraphs);
    phrase.anchor.reset();
    CHECK(carry(phrase, first_paragraph + third_paragraph + "One of them is published.\n").fate ==
          AnchorFate::gone);
}

TEST_CASE("Carrying through a chain finds again what was taken out and put back") {
    const std::string without = first_paragraph + third_paragraph;
    const std::string back = "Heading\n" + three_paragraphs;
    const std::vector<std::string_view> texts = {three_paragraphs, without, back};
    const auto steps = carry_through(comment_at(three_paragraphs, "one body"), texts);
    REQUIRE(steps.size() == 2);
    CHECK(steps[0].fate == AnchorFate::gone);
    CHECK(steps[1].fate == AnchorFate::unchanged);
    CHECK(steps[1].text == "one body");
}

TEST_CASE("Comments of a record are carried along the drafts' ancestry") {
    Record record;
    DefinitionDraft one;
    one.id = "one";
    one.text = three_paragraphs;
    DefinitionDraft two = one;
    two.id = "two";
    two.parents = {"one"};
    two.text = "Début.\n" + three_paragraphs;
    record.definition_drafts = {one, two};
    Comment comment = comment_at(three_paragraphs, "root zone");
    comment.draft = "one";
    Comment newer = comment_at(two.text, "root zone");
    newer.id = "newer";
    newer.draft = "two";
    record.comments = {newer, comment};
    const auto found = carry_all(record, "two");
    REQUIRE(found.size() == 2);
    CHECK(found[0].comment == CommentId("newer"));
    CHECK(found[0].to == found[1].to);
    CHECK_THROWS_WITH(carry_all(record, "tow"),
                      "to: there is no draft: unknown value \"tow\"; did you mean \"two\"?");
    record.comments[1].anchor = Span{5, 900};
    CHECK_THROWS_WITH(
        carry_all(record, "two"),
        "comments[1].anchor: [5, 900] lies outside the text, which has a length of 236");
}

TEST_CASE("Bad anchors are refused with their place") {
    Comment comment;
    comment.id = "c";
    comment.anchor = Span{5, 900};
    CHECK_THROWS_WITH(carry(comment, "short", "short"),
                      "anchor: [5, 900] lies outside the text, which has a length of 5");
    comment.anchor = Span{1, 2};
    CHECK_THROWS_WITH(carry(comment, "aé", "x"), "anchor: [1, 2] cuts a character");
    CHECK_THROWS_WITH(carry(comment, "x"),
                      "anchor: the anchor needs the text that it points into, or a quote from it");
    CHECK_THROWS_WITH(carry(comment, "a\nb\xFFz", "x"), "from:2:2: not UTF-8");
    comment.anchor = Span{2, 1};
    const std::vector<Comment> both = {Comment{}, comment};
    CHECK_THROWS_WITH(carry_all(both, "abc", "x"),
                      "comments[1].anchor: [2, 1] lies outside the text, which has a length of 3");
}

TEST_CASE("In all six languages, an anchor survives insertions, moves and deletions elsewhere",
          "[large]") {
    detail::Random random(29);
    for (const Language language : all_languages) {
        const std::string text(sample_report(language));
        const std::vector<Span> all = sentences(text);
        for (int round = 0; round < in_size(40); ++round) {
            const Span sentence = all[random.below(all.size())];
            Comment comment;
            comment.id = "c";
            comment.anchor = sentence;
            const Span other = all[random.below(all.size())];
            if (other.overlaps(sentence)) {
                continue;
            }
            std::string longer = text;
            longer.insert(other.begin, "42 ☂☂ xyzzy. ");
            const std::size_t shift =
                other.begin < sentence.begin ? std::string("42 ☂☂ xyzzy. ").size() : 0;
            const CarriedComment inserted = carry(comment, text, longer);
            CHECK(inserted.fate == AnchorFate::unchanged);
            CHECK(inserted.to == std::vector<Span>{{sentence.begin + shift, sentence.end + shift}});
            std::string shorter = text;
            shorter.erase(other.begin, other.size());
            const CarriedComment deleted = carry(comment, text, shorter);
            CHECK(deleted.text == slice(text, sentence));
            CHECK(deleted.fate == AnchorFate::unchanged);
        }
    }
}

TEST_CASE("Texts that repeat themselves, or share nothing, take no long time", "[large]") {
    std::string a;
    std::string b;
    for (int i = 0; i < in_size(20000); ++i) {
        a += "a ";
        b += i % 2 == 0 ? "b " : "a ";
    }
    Comment comment;
    comment.id = "c";
    comment.anchor = Span{0, a.size() / 2};
    CHECK(carry(comment, a, b).to.size() >= 1);
    std::string c;
    for (int i = 0; i < in_size(20000); ++i) {
        c += std::to_string(i) + " ";
    }
    CHECK(carry(comment, a, c).fate == AnchorFate::gone);
    comment.quote = a.substr(0, a.size() / 2);
    comment.anchor.reset();
    CHECK(carry(comment, b).to.size() <= 1);
}
