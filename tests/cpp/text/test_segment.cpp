#include <wgig/text/segment.hpp>

#include <string>
#include <vector>

#include <wgig/core/file.hpp>

#include "catch.hpp"
#include "support.hpp"

using namespace wgig;

namespace {

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> found;
    for (const Token& token : tokens(text)) {
        found.emplace_back(slice(text, token.span));
    }
    return found;
}

std::vector<std::string> parts(std::string_view text) {
    std::vector<std::string> found;
    for (const Span span : sentences(text)) {
        found.emplace_back(slice(text, span));
    }
    return found;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("Words keep inner hyphens, apostrophes and marks; numbers keep inner points") {
    CHECK(words("can't well-being 1,250.5 end.") ==
          List{"can't", "well-being", "1,250.5", "end", "."});
    CHECK(words("l\u2019Internet") == List{"l\u2019Internet"});
    CHECK(words("cafe\u0301 x") == List{"cafe\u0301", "x"});
    CHECK(words("مُجْتَمَع") == List{"مُجْتَمَع"});
}

TEST_CASE("Each Han character is a token") {
    CHECK(words("互联网IP地址。") == List{"互", "联", "网", "IP", "地", "址", "。"});
}

TEST_CASE("A picture is one token, with what it is joined to; so are the two letters of a flag") {
    CHECK(words("ok 👍🏽👩‍👩‍👧 ❤️ 🇫🇷🇪🇸!") ==
          List{"ok", "👍🏽", "👩‍👩‍👧", "❤️", "🇫🇷", "🇪🇸", "!"});
    CHECK(words("👩‍") == List{"👩‍"});
    CHECK(words("🇫x🏽") == List{"🇫", "x", "🏽"});
}

TEST_CASE("Sentences end at a stop, in each of the six languages") {
    CHECK(parts("One. Two! Three?") == List{"One.", "Two!", "Three?"});
    CHECK(parts("一。二！三") == List{"一。", "二！", "三"});
    CHECK(parts("واحد. اثنان؟ ثلاثة") == List{"واحد.", "اثنان؟", "ثلاثة"});
    CHECK(parts("Раз. Два. Три.") == List{"Раз.", "Два.", "Три."});
    CHECK(parts("« Un. » Deux.") == List{"« Un.", "» Deux."});
    CHECK(parts("¿Uno? ¡Dos!") == List{"¿Uno?", "¡Dos!"});
}

TEST_CASE("A stop that belongs to a word or a number ends nothing") {
    CHECK(parts("See para. 13 of Dr. A. Smith.").size() == 1);
    CHECK(parts("Version 2.11 of it, e.g. the last. Next.").size() == 2);
    CHECK(parts("В 2005 г. Тунис принял т.д. всех.").size() == 1);
    CHECK(parts("It was so. but not here").size() == 1);
}

TEST_CASE("A closing quotation mark stays with its sentence") {
    CHECK(parts("He said “yes.” Then he left.") == List{"He said “yes.”", "Then he left."});
    CHECK(parts("他说：“好。”然后走了。") == List{"他说：“好。”", "然后走了。"});
}

TEST_CASE("No sentence and no token overlaps the next, on any text") {
    for (const char* language : {"ar", "zh", "en", "fr", "es", "ru"}) {
        WGIG_SHARED_OR_SKIP(path, "data/udhr/" + std::string(language) + ".txt");
        const std::string text = read_file(path);
        std::size_t end = 0;
        for (const Span span : sentences(text)) {
            REQUIRE(span.begin >= end);
            REQUIRE(span.end > span.begin);
            end = span.end;
        }
        end = 0;
        for (const Token& token : tokens(text)) {
            REQUIRE(token.span.begin >= end);
            end = token.span.end;
        }
        CHECK(sentences(text).size() > 60);
    }
}
