#include <wgig/text/markup.hpp>

#include <string>

#include "catch.hpp"

using namespace wgig::detail::markup;

TEST_CASE("Text in markup stays text, and what markup cannot hold is replaced") {
    CHECK(escaped("<a href=\"x\">'&'</a>") ==
          "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
    CHECK(escaped("тест 中 ع\n\t") == "тест 中 ع\n\t");
    CHECK(escaped(std::string("a\0b\x1B\x7F", 5)) == "a\uFFFDb\uFFFD\uFFFD");
    CHECK(escaped("\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xBF\xBD") == "\uFFFD\uFFFD\uFFFD");
    CHECK(escaped("\xFFz\xE4\xB8") == "\uFFFDz\uFFFD\uFFFD");
    CHECK(escaped("a\rb") == "a&#13;b");
}

TEST_CASE("Line ends and tabs of an attribute come back") {
    std::string out;
    append_attribute(out, "a\n\tb<\n");
    CHECK(out == "a&#10;&#9;b&lt;&#10;");
}

TEST_CASE("Tenths are written in one way") {
    CHECK(tenths(12) == "12");
    CHECK(tenths(12.46) == "12.5");
    CHECK(tenths(-0.44) == "-0.4");
    CHECK(tenths(-0.04) == "0");
}

TEST_CASE("A text is cut by columns, of which Han characters take two") {
    CHECK(columns("ab中") == 4);
    CHECK(shortened("ab中国", 6) == "ab中国");
    CHECK(shortened("ab中国", 5) == "ab中…");
    CHECK(shortened("abcdef", 4) == "abc…");
}
