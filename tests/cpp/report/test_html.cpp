#include <wgig/report/dossier.hpp>

#include <wgig/source/read.hpp>
#include <wgig/source/sample.hpp>

#include "catch.hpp"

using namespace wgig;
using Catch::Matchers::ContainsSubstring;

namespace {

// One numbered paragraph, of which one word is evidence of spam.
Dossier small(const std::string& title, const std::string& text, Span word) {
    Dossier dossier;
    Document& document = dossier.document;
    document.id = "small";
    document.title = title;
    document.text = text;
    document.language = Language::en;
    document.paragraphs.push_back(Paragraph{.number = "1",
                                            .text = text,
                                            .span = {0, text.size()},
                                            .segments = {{0, {0, text.size()}}}});
    dossier.codes.push_back(
        {"small",
         "1",
         {Code{"spam", "wgig", 0.5, {Evidence{word, std::string(slice(text, word)), "spam"}}}}});
    return dossier;
}

std::string page(const Dossier& dossier, Language language = Language::en) {
    return to_html({dossier}, language);
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++found;
    }
    return found;
}

}  // namespace

TEST_CASE("What a report says is never markup on the page") {
    const std::string hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)> spam";
    Dossier dossier = small(hostile, hostile, {hostile.size() - 4, hostile.size()});
    dossier.document.symbol = hostile;
    dossier.document.notes.push_back(Note{.number = hostile, .text = hostile});
    dossier.document.sections.push_back(Section{.number = hostile, .title = hostile});
    dossier.facts.push_back(Fact{.kind = FactKind::web_address, .value = "javascript:alert(3)"});
    dossier.facts.push_back(Fact{.kind = FactKind::document_symbol, .value = hostile});
    Statement statement{.actor = hostile, .aim = hostile, .object = hostile};
    statement.citation.quote = hostile;
    dossier.statements.push_back(statement);
    const std::string html = page(dossier);
    CHECK(html.find("<script>alert") == std::string::npos);
    CHECK(html.find("<img") == std::string::npos);
    CHECK(html.find("href=\"javascript:") == std::string::npos);
    CHECK(html.find("</script>\"") == std::string::npos);
    CHECK(count(html, "<script") == 2);
    CHECK_THAT(html,
               ContainsSubstring("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&gt;&lt;img"));
}

TEST_CASE("Evidence is marked where it stands, with what it is evidence of") {
    CHECK_THAT(page(small("T", "No spam here", {3, 7})),
               ContainsSubstring("No <mark class=\"issue\" data-tip=\"spam\" "
                                 "data-tip-key=\"issue.spam\">spam</mark> here"));
}

TEST_CASE("Highlights that overlap are cut into pieces that do not") {
    Dossier dossier = small("T", "No spam here", {3, 7});
    Fact fact{.kind = FactKind::date, .value = "2004"};
    fact.citation.span = Span{5, 12};
    dossier.facts.push_back(fact);
    CHECK_THAT(
        page(dossier),
        ContainsSubstring("No <mark class=\"issue\" data-tip=\"spam\" "
                          "data-tip-key=\"issue.spam\">sp</mark><mark class=\"issue fact\""));
}

TEST_CASE("Issues of any vocabulary are shown, by their own names") {
    const Taxonomy own{.id = "own",
                       .concepts = {{.id = "b", .label = {{{"fr", "Courrier"}}}},
                                    {.id = "bulk mail", .label = {{{"fr", "Pourriel"}}}}}};
    Dossier dossier = small("", "Governments fight spam.", {18, 22});
    dossier.codes[0].codes[0].concept_ = "bulk mail";
    dossier.concepts = {{"bulk mail", own.concepts[1].label}};
    const std::string named = page(dossier, Language::fr);
    CHECK_THAT(named, ContainsSubstring("Pourriel"));
    SECTION("an identifier with a space is one word of the filter's list") {
        CHECK_THAT(named, ContainsSubstring("data-issues=\"bulk\xC2\xA0mail\""));
        CHECK_THAT(named, ContainsSubstring("<option value=\"bulk\xC2\xA0mail\""));
    }
    SECTION("a code without a name goes by its identifier") {
        dossier.concepts.clear();
        CHECK_THAT(page(dossier), ContainsSubstring(">bulk mail</span>"));
    }
}

TEST_CASE("A model's reasons for a label are marked, those against it are not") {
    Dossier dossier = small("", "Governments fight spam.", {18, 22});
    Code& code = dossier.codes[0].codes[0];
    code.score = 0.9;
    code.evidence = {Evidence{{18, 22}, "spam", "", 1.5}, Evidence{{0, 11}, "Governments", "", -1}};
    const std::string html = page(dossier);
    CHECK_THAT(html, ContainsSubstring(">spam</mark>"));
    CHECK(html.find(">Governments</mark>") == std::string::npos);
    CHECK_THAT(html, ContainsSubstring("<a class=\"h5\""));
}

TEST_CASE("A picture is an image of its own, whatever is written in it") {
    Dossier dossier = small("", "Spam.", {0, 4});
    CHECK(page(dossier).find("<figure>") == std::string::npos);
    dossier.figures.push_back(
        {{{{"en", "Who <b>agrees</b>"}}}, "<svg onload=\"alert(1)\"><text>é & 中</text></svg>"});
    const std::string html = page(dossier);
    CHECK_THAT(html, ContainsSubstring("alt=\"Who &lt;b&gt;agrees&lt;/b&gt;\""));
    CHECK_THAT(html,
               ContainsSubstring("src=\"data:image/svg+xml;charset=utf-8,%3Csvg onload=%22alert(1)"
                                 "%22%3E%3Ctext%3E%C3%A9 %26 %E4%B8%AD%3C/text%3E%3C/svg%3E\""));
    CHECK(html.find("<svg onload") == std::string::npos);
}

TEST_CASE("The page is written in the language that is asked for, from right to left in Arabic") {
    const Dossier dossier = small("T", "No spam here", {3, 7});
    CHECK_THAT(page(dossier, Language::ar), ContainsSubstring("<html lang=\"ar\" dir=\"rtl\""));
    CHECK_THAT(page(dossier, Language::fr), ContainsSubstring("<html lang=\"fr\" dir=\"ltr\""));
    CHECK_THAT(page(dossier, Language::ru), ContainsSubstring(">Роли и обязанности</span>"));
}

TEST_CASE("Paragraphs without a number, or with the same one, have anchors of their own") {
    Dossier dossier = small("T", "No spam here", {3, 7});
    Paragraph second = dossier.document.paragraphs[0];
    second.span = {20, 30};
    dossier.document.paragraphs.push_back(second);
    second.number = "";
    second.span = {40, 50};
    dossier.document.paragraphs.push_back(second);
    const std::string html = page(dossier);
    CHECK(count(html, "id=\"d1-p1\"") == 1);
    CHECK(count(html, "id=\"d1-n2\"") == 1);
    CHECK(count(html, "id=\"d1-n3\"") == 1);
}

TEST_CASE("A page without a document, and a document without anything, are pages") {
    CHECK_THAT(to_html({}, Language::en), ContainsSubstring("</html>"));
    CHECK_THAT(page(Dossier{}), ContainsSubstring("Nothing was found."));
    CHECK_THAT(page(Dossier{}), ContainsSubstring("Untitled document"));
}

TEST_CASE("Dates far apart fit on one timeline") {
    Dossier dossier = small("T", "No spam here", {3, 7});
    for (const char* value : {"0001", "1948-12-10", "2005-02-14/2005-02-18", "9999-12-31"}) {
        dossier.facts.push_back(Fact{.kind = FactKind::date, .value = value});
    }
    const std::string html = page(dossier);
    CHECK(count(html, "<rect class=\"date") == 4);
    CHECK(html.size() < 400000);
}

TEST_CASE("The same dossier gives the same page") {
    const Dossier dossier = make_dossier(read(sample_report(Language::en), "sample.en.txt"));
    CHECK(page(dossier) == page(dossier));
}

TEST_CASE("The dossier of the sample report has every part filled, in all six languages") {
    for (const Language language : all_languages) {
        INFO(code(language));
        const Dossier dossier = make_dossier(read(sample_report(language), "sample.txt"));
        CHECK(dossier.document.paragraphs.size() == 41);
        CHECK(dossier.facts.size() > 60);
        CHECK(dossier.statements.size() > 8);
        CHECK(dossier.criteria.size() >= 9);
        const std::string html = page(dossier, language);
        CHECK(html.find("Nothing was found") == std::string::npos);
        CHECK(count(html, "class=\"paragraph\" id=") == 41);
    }
}
