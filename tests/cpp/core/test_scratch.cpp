#include <wgig/core/scratch.hpp>

#include <cstdint>

#include <wgig/core/error.hpp>

#include "catch.hpp"

using namespace wgig;
using detail::ScratchVector;

TEST_CASE("An array larger than its limit holds the same values, in a file") {
    ScratchVector<std::uint32_t> limited(detail::ScratchPlace{{}, 1000});
    ScratchVector<std::uint32_t> plain;
    for (std::uint32_t i = 0; i < 100000; ++i) {
        limited.push_back(i * i);
        plain.push_back(i * i);
    }
    CHECK_FALSE(plain.spilled());
#if !defined(_WIN32)
    CHECK(limited.spilled());
#endif
    CHECK(std::equal(limited.begin(), limited.end(), plain.begin(), plain.end()));
    limited[5] = 7;
    CHECK(limited[5] == 7);
    limited.clear();
    CHECK(limited.size() == 0);
    limited.push_back(3);
    CHECK(limited.view().front() == 3);
}

TEST_CASE("An array may take in one of its own values") {
    ScratchVector<int> values(detail::ScratchPlace{{}, 0});
    values.push_back(42);
    for (int i = 0; i < 1000; ++i) {
        values.push_back(values[0]);
    }
    CHECK(std::count(values.begin(), values.end(), 42) == 1001);
}

TEST_CASE("A folder that takes no files is an error that names it") {
    ScratchVector<int> values(detail::ScratchPlace{"/no/such/folder", 0});
    try {
        values.push_back(1);
        FAIL("no error");
    } catch (const IoError& error) {
        CHECK(error.place().file == "/no/such/folder");
        CHECK_THAT(error.what(),
                   Catch::Matchers::ContainsSubstring("no room for a temporary file"));
    }
}
