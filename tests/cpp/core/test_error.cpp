#include <wgig/core/error.hpp>

#include "catch.hpp"

using namespace wgig;

TEST_CASE("An error says file, line, column, path and message, and leaves out what is not known") {
    CHECK(std::string(
              ParseError(ErrorCode::json_syntax, "bad", {"a.json", 3, 5, "issues[1]"}).what()) ==
          "a.json:3:5: issues[1]: bad");
    CHECK(std::string(ParseError(ErrorCode::json_syntax, "bad", {{}, 3, 5, {}}).what()) ==
          "line 3:5: bad");
    CHECK(std::string(ParseError(ErrorCode::json_syntax, "bad", {{}, 0, 0, "issues[1]"}).what()) ==
          "issues[1]: bad");
    CHECK(std::string(ParseError(ErrorCode::json_syntax, "bad").what()) == "bad");
}

TEST_CASE("Every error is caught as wgig::Error, with its code and place") {
    try {
        detail::throw_io_error(ErrorCode::cannot_open, "no", Place{"x", 0, 0, {}});
        FAIL("nothing was thrown");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::cannot_open);
        CHECK(error.place() == Place{"x", 0, 0, {}});
        CHECK(error.message() == "no");
    }
}

TEST_CASE("The place of an offset counts lines and code points from 1") {
    CHECK(place_of("ab\ncd", 0) == Place{{}, 1, 1, {}});
    CHECK(place_of("ab\ncd", 3) == Place{{}, 2, 1, {}});
    CHECK(place_of("ab\ncd", 99) == Place{{}, 2, 3, {}});
    const std::string_view chinese = "ab\n\u63a5\u5165,\U0001f30d!";
    CHECK(place_of(chinese, chinese.find('!')) == Place{{}, 2, 5, {}});
}
