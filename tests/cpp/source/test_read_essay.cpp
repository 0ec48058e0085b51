// Texts that are no reports are read as plain paragraphs.

#include "../support.hpp"
#include "reader_support.hpp"

using namespace wgig;

TEST_CASE("An essay has paragraphs without numbers, its headings are sections") {
    const Document document = read_plain(
        "On Internet Governance\n\nA plain essay begins here, without any numbers at all. Its "
        "lines\n"
        "are wrapped at some width, and its paragraphs are parted by empty\nlines.\n\n"
        "The second paragraph mentions three things:\n- the first thing;\n- the second thing\n"
        "  that goes on;\n- the third.\n\n1. Introduction\n\nA section with a number. It says "
        "\"hello\"\n"
        "to everybody.\n\n2. Methods\n\nThe methods are:\n\n1) reading;\n2) writing.\n\n"
        "And that is all there is to it.\n");
    CHECK(document.title == "On Internet Governance");
    CHECK(outline(document) == Strings{"1 Introduction", "2 Methods"});
    CHECK(numbers(document) == Strings{"", "", "", "", ""});
    CHECK(document.paragraphs[0].text == "A plain essay begins here, without any numbers at all. "
                                         "Its lines are wrapped at some width, "
                                         "and its paragraphs are parted by empty lines.");
    CHECK(items(document.paragraphs[1]) ==
          Strings{"-|the first thing;", "-|the second thing that goes on;", "-|the third."});
    CHECK(items(document.paragraphs[3]) == Strings{"1)|reading;", "2)|writing."});
    CHECK(document.paragraphs[4].section == "2");
    CHECK(quotations(document) == Strings{"hello"});
}

TEST_CASE("A text of one word is one paragraph, an empty one has none") {
    CHECK(texts(read_plain("hello")) == Strings{"hello"});
    for (const std::string_view nothing :
         {"", "\n\n", " \t\r\n", "\xEF\xBB\xBF", "\xC2\xA0\n\f\n"}) {
        const Document document = read_plain(nothing);
        CHECK(document.paragraphs.empty());
        CHECK(document.sections.empty());
        CHECK(document.leftovers.empty());
        CHECK(document.text == nothing);
    }
}

TEST_CASE("Where each paragraph is one long line, no empty lines are needed") {
    const std::string sentence =
        "Whereas recognition of the inherent dignity of all members of the human "
        "family is the foundation of freedom, justice and peace in the world, ";
    const Document document =
        read_plain("Preamble\n" + sentence + "as one,\n" + sentence + "as two.\n");
    CHECK(outline(document) == Strings{" Preamble"});
    CHECK(document.paragraphs.size() == 2);
}

TEST_CASE("The articles of the Universal Declaration are sections in all six languages") {
    for (const std::string name : {"ar", "zh", "en", "fr", "es", "ru"}) {
        INFO(name);
        const auto path = shared_file("data/udhr/" + name + ".txt");
        if (!path) {
            WARN("skipped: the folder shared is not here");
            return;
        }
        const Document document = read(*path);
        CHECK(document.language == parse_language(name));
        REQUIRE(document.sections.size() == 31);
        CHECK(document.sections[0].number.empty());
        for (std::size_t i = 1; i < document.sections.size(); ++i) {
            CHECK(document.sections[i].number == std::to_string(i));
        }
        CHECK(document.paragraphs.back().section == "30");
        CHECK(reader_checks::problem(document, document.text, false).empty());
    }
}

TEST_CASE("Exports of word processors are read: tabs, manual breaks, old line ends") {
    const Document document =
        read_plain("Title of it\r\r\t1.\tFirst paragraph\vwith a manual break.\r"
                   "\t2.\tSecond\xE2\x80\xA8line separator.\r\f\t3.\tThird paragraph.\r");
    CHECK(document.title == "Title of it");
    CHECK(numbers(document) == count_to(3));
    CHECK(texts(document) == Strings{"First paragraph with a manual break.",
                                     "Second line separator.", "Third paragraph."});
}

TEST_CASE("The identifier comes from the name of the file") {
    const auto id = [](std::string_view name) { return read("x", name).id.str(); };
    CHECK(id("/tmp/WGIG Report_2005.final.txt") == "wgig-report-2005-final");
    CHECK(id("C:\\texts\\A.TXT") == "a");
    CHECK(id("-") == "document");
    CHECK(id("报告.txt") == "document");
    CHECK(id("") == "document");
    CHECK(id(".hidden") == "hidden");
}

TEST_CASE("Quotations are found with the quotation marks of every language") {
    const Document document = read_plain("He said \"one\" and “two”, « trois », „vier“ and «пять "
                                         "«внутри» шесть», 「七」 and 『八』; "
                                         "5\" wide, never “closed. \"\" is nothing.\n");
    CHECK(quotations(document) ==
          Strings{"one", "two", "trois", "vier", "пять «внутри» шесть", "七", "八"});
    for (const Quotation& quotation : document.quotations) {
        CHECK(slice(document.text, quotation.span).find(quotation.text) != std::string_view::npos);
    }
}
