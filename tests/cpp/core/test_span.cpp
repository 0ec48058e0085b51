#include <wgig/core/span.hpp>

#include <random>
#include <string>

#include <wgig/core/error.hpp>

#include "catch.hpp"

using namespace wgig;

TEST_CASE("Offsets are converted where characters take one to four bytes") {
    const std::string text = "a\u00e9\u4e2d\U0001F600b";  // 1 + 2 + 3 + 4 + 1 bytes
    const OffsetIndex index(text);
    CHECK(index.size() == 5);
    CHECK(index.to_code_point(0) == 0);
    CHECK(index.to_code_point(3) == 2);
    CHECK(index.to_code_point(6) == 3);
    CHECK(index.to_code_point(10) == 4);
    CHECK(index.to_code_point(11) == 5);
    CHECK(index.to_bytes({3, 4}) == Span{6, 10});
    CHECK(index.to_code_points({6, 10}) == Span{3, 4});
}

TEST_CASE("A combining mark is a code point of its own") {
    const std::string text = "e\u0301x";
    CHECK(OffsetIndex(text).to_bytes({1, 2}) == Span{1, 3});
}

TEST_CASE("An offset outside the text or inside a character is refused") {
    const std::string text = "\u00e9";
    const OffsetIndex index(text);
    CHECK_THROWS_WITH(index.to_code_point(1), "byte offset 1 is inside a character");
    CHECK_THROWS_WITH(index.to_code_point(3),
                      "byte offset 3 is past the end of the text (2 bytes)");
    CHECK_THROWS_WITH(index.to_byte(2), "offset 2 is past the end of the text (1 code points)");
}

TEST_CASE("Converting there and back gives the same offset, whatever the blocks hold") {
    std::mt19937 random(7);
    const std::string letters[] = {"a", "\u00e9", "\u4e2d", "\U0001F600"};
    std::string text;
    std::vector<std::size_t> boundaries;
    for (int i = 0; i < 3000; ++i) {
        boundaries.push_back(text.size());
        text += letters[random() % (i < 1000 ? 1 : 4)];
    }
    boundaries.push_back(text.size());
    const OffsetIndex index(text);
    for (std::size_t i = 0; i < boundaries.size(); ++i) {
        REQUIRE(index.to_code_point(boundaries[i]) == i);
        REQUIRE(index.to_byte(i) == boundaries[i]);
    }
}

TEST_CASE("A slice never reaches outside its text") {
    CHECK(slice("abc", {1, 2}) == "b");
    CHECK(slice("abc", {1, 9}) == "bc");
    CHECK(slice("abc", {9, 10}).empty());
}
