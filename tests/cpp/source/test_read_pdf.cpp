// Text converted from PDF: pages, hyphens, footnotes.

#include "reader_support.hpp"

using namespace wgig;

TEST_CASE("Running heads, page numbers and footnotes do not break a sentence") {
    const Document document = read_plain(
        "A/AC.299/1\nUnited Nations\n\nReport of the Working Group\n\nSummary\n"
        "1. The Group met twice and settled the struc-\nture of its report. It was open to all "
        "stake-\n"
        "holders1 and will remain so.2 The next meeting will\n___________\n"
        "1 See document WSIS-03/GENEVA/DOC/0005, paragraph 3.\n2 Ibid., "
        "paragraph\n50.\nA/AC.299/1\n- 2 -\n"
        "be held in April.\nI. INTRODUCTION\n2. The Group decided that\nA/AC.299/1\n- 3 -\n"
        "observers may attend. It met 12\ntimes.3\n___________\n3 See the report.\nA/AC.299/1\n- 4 "
        "-\n"
        "3. The last paragraph ends here.\n");
    CHECK(document.symbol == "A/AC.299/1");
    CHECK(document.title == "Report of the Working Group");
    CHECK(outline(document) == Strings{" Summary", "1 INTRODUCTION"});
    CHECK(texts(document) ==
          Strings{"The Group met twice and settled the structure of its report. It was "
                  "open to all stakeholders and will remain so. The next meeting will "
                  "be held in April.",
                  "The Group decided that observers may attend. It met 12 times.",
                  "The last paragraph ends here."});
    CHECK(notes(document) == Strings{"1 See document WSIS-03/GENEVA/DOC/0005, paragraph 3.",
                                     "2 Ibid., paragraph 50.", "3 See the report."});
    CHECK(citations(document) == Strings{"1", "2", "3"});
    CHECK(leftovers(document, LeftoverKind::page_number) == Strings{"- 2 -", "- 3 -", "- 4 -"});
    CHECK(leftovers(document, LeftoverKind::running_head).size() == 4);
}

TEST_CASE("Bare page numbers between the lines are none of the paragraphs'") {
    const Document document = read_plain(
        "Preliminary report\n\n1  Introduction\n\n1.  The Group was set up by the "
        "Secretary-General, and it "
        "agreed that\n\n                  1\nits work would be open.\n\n"
        "2.  A second paragraph that goes on over the page with no regard for\n\n                  "
        "2\n"
        "what stands between.\n\n2  Methods\n\n3.  Third paragraph, and the last one.\n\n"
        "                  3\n");
    CHECK(outline(document) == Strings{"1 Introduction", "2 Methods"});
    CHECK(numbers(document) == count_to(3));
    CHECK(leftovers(document, LeftoverKind::page_number) == Strings{"1", "2", "3"});
}

TEST_CASE("Heads that count the pages are found at form feeds") {
    const Document document = read_plain(
        "Heading of it\n\n1. First paragraph, running over the\npage and on.\n\fWGIG REPORT 2\n\n"
        "2. Second paragraph that goes on and breaks\n\fWGIG REPORT 3\n\nover the page.\n\n3. "
        "Third.\n"
        "\fWGIG REPORT 4\n\n4. Fourth.\n");
    CHECK(texts(document) == Strings{"First paragraph, running over the page and on.",
                                     "Second paragraph that goes on and breaks over the page.",
                                     "Third.", "Fourth."});
    CHECK(leftovers(document, LeftoverKind::running_head).size() == 3);
}

TEST_CASE("Articles that each begin a page are no running heads") {
    const Document document = read_plain("Article 1\nAll are equal.\n\fArticle 2\nAll are free.\n"
                                         "\fArticle 3\nAll are well.\n\fArticle 4\nThat is all.\n");
    CHECK(outline(document) == Strings{"1 Article 1", "2 Article 2", "3 Article 3", "4 Article 4"});
    CHECK(document.paragraphs.size() == 4);
}

TEST_CASE("The words for a page are known in all languages") {
    for (const std::string page :
         {"Page 2", "- 2 -", "– 2 –", "2/15", "page 2 of 15", "Página 2", "стр. 2", "第2页",
          "第 2 页，共 15 页", "صفحة ٢", "2 | Page", "p. 2"}) {
        INFO(page);
        const Document document =
            read_plain("1. The sentence goes on\n" + page + "\nover the page.\n\n2. Second.\n");
        CHECK(texts(document) == Strings{"The sentence goes on over the page.", "Second."});
        CHECK(leftovers(document, LeftoverKind::page_number) == Strings{page});
    }
}

TEST_CASE("A word cut at a line end loses its hyphen, a compound keeps it") {
    const auto text = [](std::string_view source) {
        return read_plain(source).paragraphs.at(0).text;
    };
    CHECK(text("1. The struc-\nture.") == "The structure.");
    CHECK(text("1. A self-\ngoverning body.") == "A self-governing body.");
    CHECK(text("1. The multi-\nstakeholder and the multi-stakeholder way.") ==
          "The multi-stakeholder and the multi-stakeholder way.");
    CHECK(text("1. The net-\nwork of networks; a network.") ==
          "The network of networks; a network.");
    CHECK(text("1. In South-\nEast Asia.") == "In South-East Asia.");
    CHECK(text("1. On 23-\n25 November.") == "On 23-25 November.");
    CHECK(text("1. On 23–\n25 November.") == "On 23–25 November.");
    CHECK(text("1. An IP-\nbased way.") == "An IP-based way.");
    CHECK(text("1. A word -\nset apart.") == "A word - set apart.");
    CHECK(text("1. See http://www.wgig.org/working-\npapers.html now.") ==
          "See http://www.wgig.org/working-papers.html now.");
    CHECK(text("1. Soft\xC2\xADhy\xC2\xAD\nphen.") == "Soft\xC2\xADhyphen.");
    CHECK(text("1. Рассмо-\nтрела.") == "Рассмотрела.");
    CHECK(text("1. Из-\nза этого.") == "Из-за этого.");
    CHECK(text("1. Y a-t-\nil un problème ?") == "Y a-t-il un problème ?");
}

TEST_CASE("No space is put between Chinese lines, one between others") {
    const auto text = [](std::string_view source) {
        return read_plain(std::string(source) + "\n\n2. End.\n").paragraphs.at(0).text;
    };
    CHECK(text("1. 工作组于\n2004年11月在日内\n瓦举行会议，WGIG\n认为如此。") ==
          "工作组于2004年11月在日内瓦举行会议，WGIG认为如此。");
    CHECK(text("1. في جنيف\nوتونس.") == "في جنيف وتونس.");
    CHECK(text("1. With\xC2\xA0no-break\nspaces.") == "With\xC2\xA0no-break spaces.");
}
