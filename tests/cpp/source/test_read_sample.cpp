// The sample report in six languages: all are read into the same parts, and so is what a conversion
// from PDF makes of them.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "reader_support.hpp"

using namespace wgig;

namespace {

/// What must be the same in all languages: numbers, lists, citations, but no words.
std::string skeleton(const Document& document) {
    std::string result;
    for (const auto& section : document.sections) {
        result += "§" + section.number;
        for (const auto& subsection : section.subsections) {
            result += "." + subsection.number;
        }
    }
    for (const auto& paragraph : document.paragraphs) {
        result += " " + paragraph.number + "@" + paragraph.section + paragraph.subsection + ":" +
                  std::to_string(paragraph.items.size());
    }
    for (const auto& note : document.notes) {
        result += " n" + note.number + "x" + std::to_string(note.citations.size());
    }
    return result;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

/// The report on pages of 36 lines, with a running head and a page number on each.
std::string on_pages(std::string_view report, bool form_feeds) {
    std::string result;
    std::size_t line = 0;
    int page = 1;
    for (const std::string& text : lines_of(report)) {
        if (++line % 36 == 0) {
            ++page;
            result += form_feeds ? "                         " + std::to_string(page - 1) + "\n\f"
                                 : "- " + std::to_string(page - 1) + " -\n";
            result += "WSIS-II/PC-2/DOC/5-E\n\n";
        }
        result += text + "\n";
    }
    return result;
}

void check_same(const Document& first, const Document& second) {
    CHECK(difference(texts(first), texts(second)).empty());
    CHECK(numbers(first) == numbers(second));
    CHECK(outline(first) == outline(second));
    CHECK(difference(notes(first), notes(second)).empty());
    CHECK(skeleton(first) == skeleton(second));
    CHECK(difference(quotations(first), quotations(second)).empty());
}

}  // namespace

TEST_CASE("The sample report is read the same in all six languages") {
    const std::string english = skeleton(read_plain(sample_report(Language::en)));
    CHECK(
        english ==
        "§§1§2.a.b§3§4§5.a.b.c.d.e§6§7 1@:0 2@:0 3@:0 4@:0 5@1:0 6@1:0 7@1:0 8@2a:0 9@2a:0 "
        "10@2a:3 11@2a:0 12@2b:0 13@2b:0 14@3:0 15@3:0 16@3:0 17@3:0 18@4:4 19@4:0 20@4:0 21@4:0 "
        "22@4:0 23@5a:0 24@5b:0 25@5c:0 26@5c:4 27@5c:0 28@5c:0 29@5c:0 30@5d:0 31@5d:3 32@5d:6 "
        "33@5d:0 34@5e:4 35@6:0 36@6:0 37@7:0 38@7:0 39@7:0 40@7:0 41@7:0 n1x1 n2x1 n3x1 n4x1 n5x1 "
        "n6x1 n7x1 n8x1 n9x1 n10x1 n11x1 n12x1");
    for (const Language language : all_languages) {
        INFO(code(language));
        const Document document = read_plain(sample_report(language));
        CHECK(skeleton(document) == english);
        CHECK(document.language == language);
        CHECK(quotations(document).size() >= 7);
        CHECK(document.text == sample_report(language));
    }
}

TEST_CASE("The title of the sample report is its second line, the first is left over") {
    const Document document = read_plain(sample_report(Language::en));
    CHECK(document.title == "A sample account of the preliminary report");
    CHECK(leftovers(document, LeftoverKind::front_matter) ==
          Strings{"Working Group on Internet Governance"});
    CHECK(leftovers(document, LeftoverKind::separator) == Strings{"Notes"});
}

TEST_CASE("Pages with running heads and numbers leave the sample report as it is") {
    for (const Language language : all_languages) {
        INFO(code(language));
        const Document document = read_plain(sample_report(language));
        for (const bool form_feeds : {false, true}) {
            const std::string paged = on_pages(sample_report(language), form_feeds);
            const Document read_back = read_plain(paged);
            check_same(document, read_back);
            CHECK(leftovers(read_back, LeftoverKind::running_head).size() >= 5);
            CHECK(leftovers(read_back, LeftoverKind::page_number).size() ==
                  leftovers(read_back, LeftoverKind::running_head).size());
        }
    }
}

TEST_CASE("Line ends of every kind leave the sample report as it is") {
    for (const Language language : all_languages) {
        INFO(code(language));
        const Document document = read_plain(sample_report(language));
        for (const std::string_view end : {"\r\n", "\r", "\xE2\x80\xA8", "\xC2\x85"}) {
            std::string text = "\xEF\xBB\xBF";
            for (const std::string& line : lines_of(sample_report(language))) {
                text += line + std::string(end);
            }
            check_same(document, read_plain(text));
        }
    }
}

TEST_CASE("Without any empty line the parts of the sample report are still told apart") {
    for (const Language language : all_languages) {
        INFO(code(language));
        const Document document = read_plain(sample_report(language));
        std::string text;
        for (const std::string& line : lines_of(sample_report(language))) {
            text += line.empty() ? "" : line + "\n";
        }
        const Document dense = read_plain(text);
        CHECK(difference(texts(dense), texts(document)).empty());
        CHECK(numbers(dense) == numbers(document));
        CHECK(outline(dense) == outline(document));
    }
}
