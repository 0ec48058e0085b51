#include <wgig/text/utf8.hpp>

#include "catch.hpp"

using namespace wgig;

TEST_CASE("Valid UTF-8 of every length is accepted") {
    CHECK(first_invalid_utf8("") == std::string_view::npos);
    CHECK(first_invalid_utf8("plain ASCII, longer than eight bytes") == std::string_view::npos);
    CHECK(first_invalid_utf8("a\u00e9\u4e2d\U0001F600") == std::string_view::npos);
    CHECK(first_invalid_utf8("\xF4\x8F\xBF\xBF") == std::string_view::npos);
}

TEST_CASE("The first byte that is no UTF-8 is found") {
    const std::pair<const char*, std::size_t> cases[] = {
        {"abc\x80", 3},           // continuation without a lead
        {"\xC0\xAF", 0},          // overlong
        {"\xE0\x80\xAF", 0},      // overlong
        {"\xED\xA0\x80", 0},      // surrogate
        {"\xF4\x90\x80\x80", 0},  // past U+10FFFF
        {"\xF5\x80\x80\x80", 0},  // past U+10FFFF
        {"ab\xE4\xB8", 2},        // cut off
        {"12345678\xFF", 8},      // after a word of ASCII
        {"\xE4\xB8\x41", 0},      // a letter where a continuation should be
    };
    for (const auto& [text, offset] : cases) {
        CAPTURE(text);
        CHECK(first_invalid_utf8(text) == offset);
    }
}

TEST_CASE("Every code point is written and read back") {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) {
            continue;
        }
        std::string text;
        append_utf8(text, c);
        const CodePoint read = decode(text, 0);
        const CodePoint before = decode_before(text, text.size());
        if (read.value != c || read.size != text.size() || before.value != c ||
            first_invalid_utf8(text) != std::string_view::npos) {
            FAIL("code point " << static_cast<std::uint32_t>(c));
        }
    }
}

TEST_CASE("Decoding text that is cut off stays inside it") {
    CHECK(decode("\xF0\x9F", 0).size == 1);
    CHECK(decode("\xE4", 0).size == 1);
}
