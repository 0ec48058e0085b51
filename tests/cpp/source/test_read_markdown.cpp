// Markdown: markup is read, and left out of the texts.

#include "reader_support.hpp"

using namespace wgig;

namespace {

std::string first_text(std::string_view source) {
    return read_markup(source, "x.md").paragraphs.at(0).text;
}

}  // namespace

TEST_CASE("Headings, paragraphs, lists and notes of Markdown are read") {
    const Document document = read_markup(
        "# Report on *Internet* governance\n\nWorking Group, 2005\n\n## Summary\n\n"
        "The **WGIG** met in [Geneva](http://example.org/a_(b)) twice.[^1]\n\n"
        "> A quote that goes\n> over two lines.\n\n## 1. Introduction\n\n12. Numbered twelve.\n\n"
        "13. Numbered thirteen:\n    - first **item**\n    - second item\n      goes on\n        - "
        "nested\n\n"
        "14. Last one.[^note]\n\n### (a) Sub\n\nText.\n\n[^1]: The *first* note.\n"
        "[^note]: The second note\n    goes on.\n[ref]: http://x.org\n",
        "report.md");
    CHECK(document.title == "Report on Internet governance");
    CHECK(outline(document) == Strings{" Summary", "1 Introduction", "1a Sub"});
    CHECK(numbers(document) == Strings{"", "", "12", "13", "14", ""});
    CHECK(document.paragraphs[0].text == "The WGIG met in Geneva twice.");
    CHECK(items(document.paragraphs[3]) ==
          Strings{"-|first item", "-|second item goes on", "-|nested"});
    CHECK(document.paragraphs[3].items[2].level == 1);
    CHECK(notes(document) == Strings{"1 The first note.", "2 The second note goes on."});
    CHECK(citations(document) == Strings{"[^1]", "[^note]"});
    CHECK(quotations(document) == Strings{"A quote that goes over two lines."});
    CHECK(document.paragraphs[5].subsection == "a");
}

TEST_CASE("Emphasis, code, links and escapes of Markdown are markup only where they are meant") {
    CHECK(first_text("The **bold *and* it** is _so_.") == "The bold and it is so.");
    CHECK(first_text("A snake_case_name and 2 * 3 * 4 stay.") ==
          "A snake_case_name and 2 * 3 * 4 stay.");
    CHECK(first_text("Code `*x*` and ``a`b`` here.") == "Code *x* and a`b here.");
    CHECK(first_text("An ![image](a.png) and <https://example.org>, <b>bold</b>.") ==
          "An image and https://example.org, bold.");
    CHECK(first_text("Escaped \\*stars\\* and [brackets] stay.") ==
          "Escaped *stars* and [brackets] stay.");
    CHECK(first_text("AT&amp;T &#8212; &eacute; &nbsp;.") == "AT&T — &eacute; \xC2\xA0.");
    CHECK(first_text("See [the text][ref] now.\n\n[ref]: http://x.org\n") == "See the text now.");
    CHECK(first_text("Struck ~~out~~ text.") == "Struck out text.");
}

TEST_CASE("Tables and code of Markdown are paragraphs of their own, their rules are left over") {
    const Document document = read_markup(
        "# T\n\n| Name | Value |\n|------|-------|\n| a    | b     |\n\n```\n# code\n1. x\n```\n\n"
        "Setext heading\n--------------\n\nText.\n",
        "t.md");
    CHECK(texts(document) == Strings{"Name Value", "a b", "# code 1. x", "Text."});
    CHECK(outline(document) == Strings{" Setext heading"});
    CHECK(leftovers(document, LeftoverKind::separator).size() == 4);
}

TEST_CASE("Markdown is recognised by its name or beyond doubt, and plain text is left alone") {
    const std::string_view text = "# One\n\nA [link](http://x.org).\n\n# Two\n\nText.\n";
    CHECK(outline(read_markup(text, "x.unknown")) == Strings{" One", " Two"});
    CHECK(read(text, "x.txt").sections.empty());
    CHECK(read(text, "x.unknown", SourceFormat::plain).sections.empty());
    CHECK(read("# One thing\n\nNo more of it.", "x.unknown").sections.empty());
    CHECK(read("A **bold** text.", "x.txt", SourceFormat::markdown).paragraphs.at(0).text ==
          "A bold text.");
}

TEST_CASE("The title of a YAML block stands in for a heading") {
    const Document document =
        read_markup("---\ntitle: \"The title\"\n---\n\nText of it.\n", "x.md");
    CHECK(document.title == "The title");
    CHECK(texts(document) == Strings{"Text of it."});
    CHECK(leftovers(document, LeftoverKind::front_matter).size() == 3);
}

TEST_CASE("The spans of Markdown point to the source, markup included between them") {
    const std::string_view source = "The **bold** word.";
    const Document document = read_markup(source, "x.md");
    const Paragraph& paragraph = document.paragraphs.at(0);
    CHECK(paragraph.text == "The bold word.");
    REQUIRE(paragraph.segments.size() == 3);
    CHECK(slice(source, paragraph.segments[1].source) == "bold");
    CHECK(slice(source, source_span(paragraph.segments, {0, 14})) == source);
}
