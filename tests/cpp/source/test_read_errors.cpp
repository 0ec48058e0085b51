// What is no text is refused with its place; what is text is read, however odd.

#include <string>

#include <wgig/core/file.hpp>

#include "../temporary_directory.hpp"
#include "reader_support.hpp"
#include "support.hpp"

using namespace wgig;

namespace {

ParseError error_of(std::string_view bytes) {
    try {
        static_cast<void>(read(bytes, "file.txt"));
    } catch (const ParseError& error) {
        return error;
    }
    FAIL("no error");
    throw 0;
}

}  // namespace

TEST_CASE("Invalid UTF-8 is refused with its line, column and offset") {
    const ParseError error = error_of("One\nTwo \xC3(\n");
    CHECK(std::string(error.what()) == "file.txt:2:5: not valid UTF-8 at byte offset 8");
    CHECK(error.code() == ErrorCode::invalid_utf8);
    CHECK(error.place() == Place{"file.txt", 2, 5, {}});
    CHECK_THROWS_WITH(read("\xED\xA0\x80", "s"), "s:1:1: not valid UTF-8 at byte offset 0");
    CHECK_THROWS_WITH(read("ab\xE4\xBA", "s"), "s:1:3: not valid UTF-8 at byte offset 2");
}

TEST_CASE("Binary files are refused, and the message says what to do") {
    using namespace std::string_literals;
    CHECK(std::string(error_of("ab\nc\0d"s).what()) ==
          "file.txt:2:2: not text: a zero byte at offset 4");
    CHECK(std::string(error_of("%PDF-1.4\n").what()) ==
          "file.txt:1:1: not text, but a PDF file; convert it to text first (pdftotext -layout)");
    CHECK(error_of("PK\x03\x04").code() == ErrorCode::not_text);
}

TEST_CASE("Text in UTF-16 and UTF-32 is refused by name") {
    using namespace std::string_literals;
    const std::string utf16 =
        "file.txt:1:1: this looks like UTF-16 text; convert it to UTF-8 first "
        "(iconv -f UTF-16 -t UTF-8)";
    CHECK(std::string(error_of("\xFF\xFE"
                               "a\0"s)
                          .what()) == utf16);
    CHECK(std::string(error_of("\xFE\xFF\0a"s).what()) == utf16);
    CHECK(std::string(error_of("a\0b\0"s).what()) == utf16);
    CHECK(std::string(error_of("\xFF\xFE\0\0"s).what()) ==
          "file.txt:1:1: this looks like UTF-32 text; convert it to UTF-8 first (iconv -f UTF-32 "
          "-t UTF-8)");
}

TEST_CASE("Files are read, and what is no file is refused") {
    const TemporaryDirectory directory;
    const auto path = directory.path() / "My Report.txt";
    write_file_atomically(path, "1. One.\n\n2. Two.\n");
    const Document document = read(path);
    CHECK(document.id == DocumentId("my-report"));
    CHECK(numbers(document) == count_to(2));
    CHECK_THROWS_AS(read(directory.path()), IoError);
    CHECK_THROWS_AS(read(directory.path() / "missing.txt"), IoError);
}

TEST_CASE("Text built to trip a reader is read in time that its length tells", "[large]") {
    const auto repeated = [](std::string_view part) {
        std::string text;
        while (text.size() < static_cast<std::size_t>(in_size(200'000))) {
            text += part;
        }
        return text;
    };
    for (const std::string_view part : {"1\n",
                                        "(a)\n",
                                        "1. x\n",
                                        "i) x:\n",
                                        "“",
                                        "\" ",
                                        "«",
                                        "- \n",
                                        "* a\n  ",
                                        "\f",
                                        "x\f",
                                        "A/B/1\n",
                                        "- 2 -\nabc",
                                        "a¹",
                                        "¹ A.\n",
                                        "\xEF\xBF\xBD A\n",
                                        "___\n1 Abc\n",
                                        "[1] Abc\n",
                                        "abc[1] \n",
                                        "ab-\ncd\n",
                                        "一、",
                                        "一、导\n",
                                        "أولا - م\n",
                                        "I. Abc\nII. Abc\n",
                                        "Summary\n",
                                        "Contents\na  1\n",
                                        "Notes\n\n1 A\n",
                                        "1",
                                        "a1 b2 ",
                                        "\r",
                                        " ",
                                        "\xE2\x80\x8F",
                                        "\xF0\x9F\x98\x80",
                                        "e\xCC\x81",
                                        "9999. x\n\n",
                                        "1.1.1.1 x\n",
                                        "Annex\n",
                                        "Article 1\n"}) {
        INFO(part);
        const std::string text = repeated(part);
        const Document document = read(text, "x.txt");
        CHECK(reader_checks::problem(document, text, false).empty());
    }
    for (const std::string_view part :
         {"[a](", "[", "![a][b]", "**a* ", "_a ", "`a``b", "<a", "&amp", "> ", "# a\n", "```\n",
          "|a|b|\n", "[^a]: b\n", "[^a]", "a\n---\n", "\\"}) {
        INFO(part);
        const std::string text = repeated(part);
        const Document document = read(text, "x.md");
        CHECK(reader_checks::problem(document, text, true).empty());
    }
}

TEST_CASE("A file of one long line is one paragraph") {
    std::string text;
    while (text.size() < 20'000'000) {
        text += "The Working Group met (12 times).  ";
    }
    const Document document = read(text, "x.txt");
    REQUIRE(document.paragraphs.size() == 1);
    CHECK(document.paragraphs[0].text.size() == text.size() - 2);
    CHECK(document.paragraphs[0].segments.size() == 1);
}

TEST_CASE("The same text gives the same document") {
    for (const Language language : all_languages) {
        CHECK(read(sample_report(language), "a.txt") == read(sample_report(language), "a.txt"));
    }
}
