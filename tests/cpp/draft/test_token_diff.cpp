#include <wgig/draft/detail/token_diff.hpp>

#include <algorithm>
#include <cstdint>
#include <vector>

#include <wgig/core/random.hpp>

#include "catch.hpp"

using wgig::detail::DiffRun;
using wgig::detail::Random;
using wgig::detail::token_diff;

namespace {

using Numbers = std::vector<std::uint32_t>;

Numbers random_numbers(Random& random, std::size_t size, std::size_t kinds) {
    Numbers out(size);
    for (std::uint32_t& number : out) {
        number = static_cast<std::uint32_t>(random.below(kinds));
    }
    return out;
}

Numbers changed_numbers(Random& random, const Numbers& from, std::size_t changes,
                        std::size_t kinds) {
    Numbers out = from;
    for (std::size_t i = 0; i < changes && !out.empty(); ++i) {
        const auto at = out.begin() + static_cast<std::ptrdiff_t>(random.below(out.size()));
        switch (random.below(3)) {
        case 0: *at = static_cast<std::uint32_t>(random.below(kinds)); break;
        case 1: out.erase(at); break;
        default: out.insert(at, static_cast<std::uint32_t>(random.below(kinds))); break;
        }
    }
    return out;
}

std::size_t checked_size(const Numbers& a, const Numbers& b) {
    std::size_t size = 0;
    std::size_t a_end = 0;
    std::size_t b_end = 0;
    bool first = true;
    for (const DiffRun& run : token_diff(a, b)) {
        REQUIRE(run.size > 0);
        REQUIRE(run.a >= a_end);
        REQUIRE(run.b >= b_end);
        REQUIRE((first || run.a > a_end || run.b > b_end));  // runs that touch are one
        REQUIRE(run.a + run.size <= a.size());
        REQUIRE(run.b + run.size <= b.size());
        for (std::size_t i = 0; i < run.size; ++i) {
            REQUIRE(a[run.a + i] == b[run.b + i]);
        }
        a_end = run.a + run.size;
        b_end = run.b + run.size;
        size += run.size;
        first = false;
    }
    return size;
}

std::size_t longest_common(const Numbers& a, const Numbers& b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (const std::uint32_t x : a) {
        std::size_t corner = 0;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t above = row[j + 1];
            row[j + 1] = x == b[j] ? corner + 1 : std::max(row[j + 1], row[j]);
            corner = above;
        }
    }
    return row.back();
}

}  // namespace

TEST_CASE("The runs that two sequences have in common are in both, in order, and in short ones the "
          "most there can be") {
    Random random(1);
    for (int round = 0; round < 3000; ++round) {
        const std::size_t kinds = 1 + random.below(30);
        const Numbers a = random_numbers(random, random.below(50), kinds);
        const Numbers b = random.below(2) == 0
                              ? random_numbers(random, random.below(50), kinds)
                              : changed_numbers(random, a, random.below(12), kinds);
        REQUIRE(checked_size(a, b) == longest_common(a, b));
    }
}

TEST_CASE("Of several longest ways the one in the fewest runs is taken: a word stays with its "
          "neighbours") {
    // The root zone is small . Of the nets -> Of the nets The root zone is small
    const Numbers a = {1, 2, 3, 4, 5, 8, 1, 7};
    const Numbers b = {8, 1, 7, 1, 2, 3, 4, 5};
    CHECK(token_diff(a, b) == std::vector<DiffRun>{{0, 3, 5}});
}

TEST_CASE("Without elements that stand alone, a common subsequence is the longest") {
    Random random(2);
    for (int round = 0; round < 200; ++round) {
        // Each number stands twice on both sides at least: only Myers' search is left.
        Numbers a = random_numbers(random, 150 + random.below(150), 6);
        Numbers b = changed_numbers(random, a, random.below(120), 6);
        for (std::uint32_t kind = 0; kind < 6; ++kind) {
            for (Numbers* side : {&a, &b}) {
                side->insert(side->begin() + 70, {kind, kind});
            }
        }
        const std::size_t found = checked_size(a, b);
        const std::size_t most = longest_common(a, b);
        // Parts may have single elements again, so a little may be lost to them.
        REQUIRE(found <= most);
        REQUIRE(found + 1 + most / 50 >= most);
    }
}

TEST_CASE("Hostile sequences take neither long nor much memory", "[large]") {
    Random random(3);
    const Numbers alike(300'000, 7);
    const Numbers fewer(200'000, 7);
    CHECK(checked_size(alike, fewer) == 200'000);
    CHECK(token_diff(alike, Numbers{}).empty());
    CHECK(token_diff(Numbers{}, alike).empty());
    CHECK(token_diff(alike, Numbers(300'000, 8)).empty());
    const Numbers two = random_numbers(random, 60'000, 2);
    CHECK(checked_size(two, random_numbers(random, 60'000, 2)) > 30'000);
    const Numbers many = random_numbers(random, 200'000, 60'000);
    CHECK(checked_size(many, random_numbers(random, 200'000, 60'000)) > 100);
    Numbers turned = many;
    std::reverse(turned.begin(), turned.end());
    CHECK(checked_size(many, turned) > 0);
    const Numbers near = changed_numbers(random, many, 2000, 60'000);
    CHECK(checked_size(many, near) > 190'000);
}
