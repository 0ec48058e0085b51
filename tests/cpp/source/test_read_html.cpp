// HTML, where the Gumbo parser is built in.

#include "reader_support.hpp"

using namespace wgig;

namespace {

std::string body(std::string_view content) {
    return "<!DOCTYPE html><html><head><title>T &amp; t</title></head><body>" +
           std::string(content) + "</body></html>";
}

}  // namespace

#if defined(WGIG_HAS_GUMBO)

TEST_CASE("Headings, paragraphs, lists and notes of HTML are read") {
    const std::string source = body(
        "<nav>menu</nav><h1>Report of the <i>Group</i></h1><h2>Summary</h2>"
        "<p>1.&nbsp;&nbsp;The Group&rsquo;s first\n   meeting<sup>1</sup> &mdash; held in "
        "<b>Gen</b>eva.</p>"
        "<p>2. It covers 25 km<sup>2</sup> and:</p>"
        "<ol type=\"a\"><li>first;</li><li><p>second<br>line</p></li></ol>"
        "<ul><li>bullet<ul><li>nested</li></ul></li></ul><h2>II. Methods</h2>"
        "<p>3. Third <a href=\"#fn2\">[2]</a>.</p><blockquote><p>Quoted words.</p></blockquote>"
        "<table><tr><td>cell A</td><td>cell B</td></tr></table><script>var "
        "x=\"<p>no</p>\";</script>"
        "<h3>Notes</h3><p><sup>1</sup> First note.</p><p><a href=\"#_ftnref2\">[2]</a> Second "
        "note.</p>");
    const Document document = read_markup(source, "report.html");
    CHECK(document.title == "Report of the Group");
    CHECK(outline(document) == Strings{" Summary", "2 Methods"});
    CHECK(numbers(document) == count_to(3));
    CHECK(document.paragraphs[0].text == "The Group’s first meeting — held in Geneva.");
    CHECK(document.paragraphs[1].text ==
          "It covers 25 km2 and:\nfirst;\nsecond line\nbullet\nnested");
    REQUIRE(document.paragraphs[1].items.size() == 4);
    CHECK(document.paragraphs[1].items[0].kind == ItemKind::letter);
    CHECK(document.paragraphs[1].items[3].level == 1);
    CHECK(document.paragraphs[2].text == "Third.\nQuoted words.\ncell A\ncell B");
    CHECK(quotations(document) == Strings{"Quoted words."});
    CHECK(notes(document) == Strings{"1 First note.", "2 Second note."});
    CHECK(citations(document) == Strings{"1", "[2]"});
}

TEST_CASE("The title element stands in for a heading, scripts and styles are no text") {
    const Document document =
        read_markup(body("<style>p{color:red}</style><p>One.</p><p>Two.</p><!-- no -->"), "x.html");
    CHECK(document.title == "T & t");
    CHECK(texts(document) == Strings{"One.", "Two."});
}

TEST_CASE("Entities are decoded, each with its place") {
    const std::string source = body("<p>AT&T &amp; &eacute; &#x2014; &foo; &lt;b&gt;</p>");
    const Document document = read_markup(source, "x.html");
    const Paragraph& paragraph = document.paragraphs.at(0);
    CHECK(paragraph.text == "AT&T & é — &foo; <b>");
    bool found = false;
    for (const Segment& segment : paragraph.segments) {
        found = found || slice(source, segment.source) == "&eacute;";
    }
    CHECK(found);
}

TEST_CASE("Ordered lists that number the paragraphs are paragraphs") {
    const Document document =
        read_markup(body("<h1>R</h1><ol><li>The first paragraph of the report.</li><li>The second "
                         "of them.</li></ol>"
                         "<h2>Next</h2><ol start=3><li>The third, after a heading.</li></ol>"),
                    "x.html");
    CHECK(numbers(document) == count_to(3));
}

TEST_CASE("Broken HTML is read as browsers read it") {
    const Document document = read_markup(
        "<p>One<p>Two</x><table>foster<tr><td>A</td></tr>late</table><b>bold<i>both</b>it</i>",
        "x.html");
    CHECK(document.paragraphs.size() == 2);
    CHECK(document.paragraphs[0].text == "One");
}

TEST_CASE("HTML is recognised by its first tag") {
    CHECK(texts(read_markup("\n<!-- c --><!doctype HTML><p>Text.", "x")) == Strings{"Text."});
    CHECK(texts(read_markup("<?xml version=\"1.0\"?>\n<html><body><p>Text.</p></body></html>",
                            "x")) == Strings{"Text."});
    CHECK(texts(read("<p>Text.</p>", "x.txt")) == Strings{"<p>Text.</p>"});
}

TEST_CASE("HTML that is built to exhaust a parser is refused, with the place") {
    std::string deep;
    for (int i = 0; i < 5000; ++i) {
        deep += "<div>";
    }
    CHECK_THROWS_WITH(read(deep, "x.html"),
                      "x.html:1:7501: HTML that no document has: elements nested deeper than 1500");
    std::string formats;
    for (int i = 0; i < 1400; ++i) {
        formats += "<b>";
    }
    for (int i = 0; i < 4000; ++i) {
        formats += "<p>x";
    }
    CHECK_THROWS_WITH(read(formats, "x.html"), Catch::Matchers::ContainsSubstring(
                                                   "formatting elements that are never closed"));
    std::string attributes = "<a";
    for (int i = 0; i < 3000; ++i) {
        attributes += " a" + std::to_string(i);
    }
    CHECK_THROWS_WITH(
        read(attributes + ">", "x.html"),
        "x.html:1:1: HTML that no document has: a tag with more than 2000 attributes");
}

#else

TEST_CASE("Without a parser HTML is refused, and the message says how to get one") {
    CHECK_THROWS_WITH(
        read(body("<p>x</p>"), "x.html"),
        "x.html: this build cannot read HTML: install the Gumbo parser (libgumbo-dev) and "
        "build with WGIG_WITH_HTML=ON, or save the file as plain text");
}

#endif
