#include "fact_support.hpp"

#include <wgig/core/span.hpp>
#include <wgig/record/store.hpp>

#include <numeric>

using namespace wgig;

namespace {

/// The words in the source at the place that each fact cites.
std::vector<std::string> cited(const Document& document) {
    std::vector<std::string> words;
    for (const Fact& fact : find_facts(document)) {
        REQUIRE(fact.citation.span);
        words.emplace_back(slice(document.text, *fact.citation.span));
    }
    return words;
}

}  // namespace

TEST_CASE("A fact cites the words that state it") {
    const std::string text = "𝒜́ “On 23–25 November 2004”, e\u0301t 44 contributions 𝒜, "
                             "A/RES/56/183, paragraph 13 (b); see http://example.org/𝒜b.";
    const Document document = one_paragraph(text);
    CHECK(cited(document) == std::vector<std::string>{"23–25 November 2004", "44 contributions",
                                                      "A/RES/56/183", "paragraph 13 (b)",
                                                      "http://example.org/𝒜b"});
    for (const Fact& fact : find_facts(document)) {
        CHECK(fact.citation.document == DocumentId("d"));
        CHECK(fact.citation.paragraph == "1");
        CHECK(fact.citation.quote == slice(text, *fact.citation.span));
    }
}

TEST_CASE("The place of a fact is told in the source, whatever lies between the lines") {
    // What the reader does with a page break inside a sentence.
    Document document;
    document.id = "d";
    document.text = "1. It met on 23-\n\f A/60/687\n25 November\n2004.";
    Paragraph paragraph;
    paragraph.number = "1";
    paragraph.text = "It met on 23-25 November 2004.";
    paragraph.span = {0, document.text.size()};
    const auto at = [&](std::string_view words) { return document.text.find(words); };
    paragraph.segments = {{0, {3, 16}},
                          {13, {at("25 Nov"), at("25 Nov") + 11}},
                          {24, {at("\n2004"), at("\n2004") + 1}},
                          {25, {at("2004"), at("2004") + 5}}};
    document.paragraphs.push_back(paragraph);
    const auto facts = find_facts(document);
    REQUIRE(facts.size() == 2);
    CHECK(facts[0].value == "2004-11-23/2004-11-25");
    CHECK(facts[0].citation.quote == "23-25 November 2004");
    CHECK(slice(document.text, *facts[0].citation.span) == "23-\n\f A/60/687\n25 November\n2004");
    CHECK(facts[1].kind == FactKind::meeting);
}

TEST_CASE("Facts outside numbered paragraphs are found too and name no paragraph") {
    Document document;
    document.id = "d";
    document.title = "Report on the work of 3 May 2004";
    document.text = "A/60/1\n3 June 2004\nReport on the\nwork of 3 May\n2004\n"
                    "I. Work in July 2004\n1. In August 2004.\n- 2 -\n1 See A/60/2,\n para. 5.\n";
    const auto place = [&](std::string_view words) {
        const std::size_t begin = document.text.find(words);
        return Span{begin, begin + words.size()};
    };
    document.sections.push_back({"1", "Work in July 2004", place("I. Work in July 2004"), {}, {}});
    Paragraph paragraph;
    paragraph.number = "1";
    paragraph.text = "In August 2004.";
    paragraph.span = place("1. In August 2004.");
    paragraph.segments = {{0, place("In August 2004.")}};
    document.paragraphs.push_back(paragraph);
    document.notes.push_back(
        {"1", "See A/60/2, para. 5.", place("1 See A/60/2,\n para. 5."), {}, {}});
    document.leftovers.push_back(
        {LeftoverKind::front_matter, "A/60/1\n3 June 2004", place("A/60/1\n3 June 2004")});
    document.leftovers.push_back({LeftoverKind::page_number, "- 2 -", place("- 2 -")});

    std::string all;
    for (const Fact& fact : find_facts(document)) {
        all += fact.value + "[" + fact.citation.paragraph + "] ";
        CHECK_FALSE(slice(document.text, *fact.citation.span).empty());
    }
    CHECK(all == "A/60/1[] 2004-06-03[] 2004-05-03[] 2004-07[] 2004-08[1] A/60/2[] 5[] ");
    CHECK(cited(document) == std::vector<std::string>{"A/60/1", "3 June 2004", "3 May\n2004",
                                                      "July 2004", "August 2004", "A/60/2",
                                                      "para. 5"});
}

TEST_CASE("A note is one sentence: its reference names its document") {
    Document document = one_paragraph("Text.");
    document.text += "\n1 A/60/2. Adopted there. Para. 5.";
    document.notes.push_back(
        {"1", "A/60/2. Adopted there. Para. 5.", {6, document.text.size()}, {}, {}});
    const auto facts = find_facts(document);
    REQUIRE(facts.size() == 2);
    CHECK(facts[1].kind == FactKind::paragraph_reference);
    CHECK(facts[1].of == "A/60/2");
}

TEST_CASE("A year that a paragraph does not tell comes from the rest of the document") {
    const auto dates = [](const std::vector<std::string>& paragraphs,
                          std::optional<DateRange> issued) {
        Document document;
        document.id = "d";
        document.date = issued;
        for (const std::string& text : paragraphs) {
            Paragraph paragraph;
            paragraph.text = text;
            paragraph.span = {document.text.size(), document.text.size() + text.size()};
            paragraph.segments = {{0, paragraph.span}};
            document.text += text + "\n";
            document.paragraphs.push_back(paragraph);
        }
        std::string all;
        for (const Fact& fact : find_facts(document)) {
            if (fact.kind == FactKind::date) {
                all += fact.value + " ";
            }
        }
        return all;
    };
    // The same day elsewhere, before or after, counts more than the same month.
    CHECK(dates({"26 February 2004.", "15 and 16 February.", "14-18 February 2005."}, {}) ==
          "2004-02-26 2005-02-15/2005-02-16 2005-02-14/2005-02-18 ");
    CHECK(dates({"11 November 2004.", "In February 2005.", "15 and 16 February."}, {}) ==
          "2004-11-11 2005-02 2005-02-15/2005-02-16 ");
    CHECK(dates({"11 November 2004.", "15 February."}, parse_date_range("2005-03-01")) ==
          "2004-11-11 2005-02-15 ");
    CHECK(dates({"11 November 2004.", "15 February."}, {}) == "2004-11-11 2004-02-15 ");
    CHECK(dates({"15 February.", "11 November 2004."}, {}) == "2004-02-15 2004-11-11 ");
    CHECK(dates({"15 February."}, {}).empty());
    CHECK(dates({"29 February.", "11 November 2005."}, {}) == "2005-11-11 ");
    CHECK(dates({"30 December - 2 January.", "In 2004."}, {}) == "2004-12-30/2005-01-02 2004 ");
}

TEST_CASE("Facts come in the order of the source") {
    const auto facts = find_facts(one_paragraph("The second meeting, no later than 3 May 2004, "
                                                "A/60/1, para. 3, 44 contributions, 5 June 2004"));
    REQUIRE(facts.size() > 5);
    CHECK(std::is_sorted(facts.begin(), facts.end(), [](const Fact& a, const Fact& b) {
        return a.citation.span->begin < b.citation.span->begin;
    }));
}

TEST_CASE("A document that counts code points gets its spans in code points") {
    const Document bytes = one_paragraph("𝒜é 于2004年11月23日 on 3 May 2004");
    const Document points = with_offsets(bytes, OffsetUnit::code_point);
    const auto facts = find_facts(points);
    REQUIRE(facts.size() == 2);
    CHECK(*facts[0].citation.span == Span{4, 15});
    CHECK(facts[0].citation.quote == "2004年11月23日");
    CHECK(*facts[1].citation.span == Span{19, 29});
}

TEST_CASE("Documents without text have no facts") {
    CHECK(find_facts(Document{}).empty());
    Document cited_only;
    cited_only.id = "plan";
    cited_only.symbol = "WSIS-03/GENEVA/DOC/0005";
    CHECK(find_facts(cited_only).empty());
}

TEST_CASE("Facts across the pieces of a long text are all found, each once") {
    std::string text;
    std::size_t expected = 0;
    while (text.size() < 300'000) {
        text += "It met on 23-25 November 2004, then some more words without any fact at all. ";
        ++expected;
    }
    const auto facts = find_facts(one_paragraph(text));
    CHECK(std::count_if(facts.begin(), facts.end(), [](const Fact& fact) {
              return fact.kind == FactKind::date && fact.value == "2004-11-23/2004-11-25";
          }) == static_cast<std::ptrdiff_t>(expected));
}
