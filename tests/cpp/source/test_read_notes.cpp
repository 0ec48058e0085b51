// Notes and the marks that point to them.

#include "reader_support.hpp"

using namespace wgig;

TEST_CASE("Raised numbers point to the notes below their heading") {
    const Document document =
        read_plain("1. First¹ and second.² Third,³ all.\n\n2. The eleventh¹¹.\n\n"
                   "Notes\n\n1 One.\n2 Two, which\ngoes on.\n3 Three.\n");
    CHECK(texts(document) == Strings{"First and second. Third, all.", "The eleventh¹¹."});
    CHECK(notes(document) == Strings{"1 One.", "2 Two, which goes on.", "3 Three."});
    CHECK(citations(document) == Strings{"¹", "²", "³"});
    CHECK(leftovers(document, LeftoverKind::separator) == Strings{"Notes"});
}

TEST_CASE("Exponents are no note marks") {
    const Document document =
        read_plain("1. It covers 25 km² and 3 m³, or 10³ hectares.² So¹ it is.\n\n"
                   "____\n1 One.\n2 Two.\n3 Three.\n");
    CHECK(document.paragraphs.at(0).text ==
          "It covers 25 km² and 3 m³, or 10³ hectares. So it is.");
    CHECK(citations(document) == Strings{"¹", "²"});
}

TEST_CASE("Raised numbers without notes are taken out only in sequence") {
    CHECK(texts(read_plain("1. First¹ and second² of them.\n")) ==
          Strings{"First and second of them."});
    CHECK(texts(read_plain("1. A plot of 12 m² and x⁷.\n")) == Strings{"A plot of 12 m² and x⁷."});
}

TEST_CASE("Bracketed marks count only where there are such notes") {
    const Document with =
        read_plain("An essay\n\nThe first cites one [1] and two [2], as essays do.\n\n"
                   "The second cites the first again [1], and [7].\n\nReferences\n\n"
                   "[1] One, a book.\n[2] Two, another.\n");
    CHECK(with.paragraphs[0].text == "The first cites one and two, as essays do.");
    CHECK(with.paragraphs[1].text == "The second cites the first again, and [7].");
    CHECK(citations(with) == Strings{"[1]", "[1]", "[2]"});
    const Document without =
        read_plain("An essay\n\nThe first cites one [1] and two [2], as essays do.\n");
    CHECK(without.paragraphs[0].text == "The first cites one [1] and two [2], as essays do.");
}

TEST_CASE("The notes of older documents have a stroke behind their numbers") {
    const Document document = read_plain(
        "Report\n\n1.   The Committee recalls resolution 48/162 1/ and the decision 2/ of the\n"
        "Council.\n\n2.   It met in 1994.\n\n              Notes\n\n"
        "1/   Official Records, Forty-eighth Session.\n\n2/   E/1994/23, para. 4.\n");
    CHECK(document.paragraphs[0].text ==
          "The Committee recalls resolution 48/162 and the decision of the Council.");
    CHECK(citations(document) == Strings{"1/", "2/"});
    CHECK(notes(document) ==
          Strings{"1 Official Records, Forty-eighth Session.", "2 E/1994/23, para. 4."});
}

TEST_CASE("Numbers that a conversion has lowered count as marks only in sequence") {
    const Document document = read_plain(
        "1. The word1 is first; WSIS2 and \"quoted\"3 follow. In 20044 it ended.5 The G20 met 6 "
        "times, "
        "and 7 more.\n\n2. Version 2.6 came in 2005.6 Then it was over.\n\n_____\n1 One.\n2 Two.\n"
        "3 Three.\n4 Four.\n5 Five.\n6 Six.\n");
    CHECK(
        texts(document) ==
        Strings{
            "The word is first; WSIS and \"quoted\" follow. In 2004 it ended. The G20 met 6 times, "
            "and 7 more.",
            "Version 2.6 came in 2005. Then it was over."});
    CHECK(citations(document) == Strings{"1", "2", "3", "4", "5", "6"});
}

TEST_CASE("Notes that begin at 1 on each page are told apart") {
    const Document document =
        read_plain("1. The first page¹ has one.\n____\n1 One of page one.\n- 1 -\n"
                   "2. The second page¹ has two.²\n____\n1 One of page two.\n"
                   "2 Two of page two.\n- 2 -\n3. The end.\n");
    CHECK(notes(document) ==
          Strings{"1 One of page one.", "1 One of page two.", "2 Two of page two."});
    REQUIRE(document.notes.size() == 3);
    for (const Note& note : document.notes) {
        CHECK(note.citations.size() == 1);
    }
    CHECK(document.notes[0].citations[0] < document.notes[1].citations[0]);
}

TEST_CASE("Replacement characters are lost note marks where they part words, not inside one") {
    const Document document =
        read_plain("1. The end\xEF\xBF\xBD. And then na\xEF\xBF\xBDve.\n\n2. Second.\n\n"
                   "\xEF\xBF\xBD The note that it was.\n");
    CHECK(document.paragraphs[0].text == "The end. And then na\xEF\xBF\xBDve.");
    CHECK(notes(document) == Strings{"1 The note that it was."});
}

TEST_CASE("The places of lost marks are told by broken lines, if they are as many as the notes") {
    const std::string words(160, 'x');
    const std::string line = "The Working Group " + words;
    const auto report = [&](int count) {
        std::string text = "1. " + line + " here\n and goes on.\n\n2. " + line +
                           " there\n, and on.\n\n3. " + line + ".\n\n4. " + line + ".\n\n";
        for (int i = 0; i < count; ++i) {
            text += "\xEF\xBF\xBD Note number " + std::to_string(i + 1) + ".\n\n";
        }
        return read_plain(text);
    };
    const auto cited = [](const Document& document) {
        Strings result;
        for (const Note& note : document.notes) {
            result.push_back(std::to_string(note.citations.size()));
        }
        return result;
    };
    CHECK(report(2).paragraphs[1].text == line + " there, and on.");
    CHECK(cited(report(2)) == Strings{"1", "1"});
    // One is missing: likeliest where the text between traces is longest.
    CHECK(cited(report(3)) == Strings{"1", "1", "0"});
    // More are missing: nothing is concluded.
    CHECK(cited(report(4)) == Strings{"0", "0", "0", "0"});
}
