#include <wgig/deliberate/smoothed_groups.hpp>

#include <vector>

#include <wgig/core/error.hpp>

#include "catch.hpp"

using namespace wgig;

namespace {

/// The smoothed number after each computation.
std::vector<std::size_t> smoothed(const std::vector<std::size_t>& history, std::size_t buffer = 4) {
    std::vector<std::size_t> numbers;
    SmoothedGroupCount now;
    for (const std::size_t best : history) {
        now = smoothed_group_count(std::vector<std::size_t>{best}, buffer, now);
        numbers.push_back(now.groups);
    }
    CHECK(smoothed_group_count(history, buffer) == now);
    return numbers;
}

}  // namespace

TEST_CASE("A new number of groups takes over when it was best four times in a row", "[opinion]") {
    using Numbers = std::vector<std::size_t>;
    CHECK(smoothed({2, 2, 3, 3, 3, 3, 3}) == Numbers{2, 2, 2, 2, 2, 3, 3});
    SECTION("a number between begins the count anew") {
        CHECK(smoothed({2, 3, 3, 3, 2, 3, 3, 3, 3}) == Numbers{2, 2, 2, 2, 2, 2, 2, 2, 3});
    }
    SECTION("with a buffer of one every number takes over at once") {
        CHECK(smoothed({2, 5, 3}, 1) == Numbers{2, 5, 3});
    }
    SECTION("a computation without groups changes nothing") {
        CHECK(smoothed({0, 2, 3, 3, 0, 3, 3}) == Numbers{0, 2, 2, 2, 2, 2, 3});
    }
    CHECK(smoothed({}).empty());
    CHECK_THROWS_WITH(smoothed_group_count(Numbers{2}, 0),
                      "buffer: a number of groups must be best once or more");
}

TEST_CASE("The best number of groups is that of the largest silhouette, whatever was asked for",
          "[opinion]") {
    OpinionGroups groups;
    CHECK(best_group_count(groups) == 0);
    groups.counts.resize(3);
    for (std::size_t i = 0; i < 3; ++i) {
        groups.counts[i].groups = i + 2;
    }
    groups.counts[0].silhouette = 0.25;
    groups.counts[1].silhouette = 0.5;
    groups.counts[2].silhouette = 0.5;
    CHECK(best_group_count(groups) == 3);
    groups.counts = {GroupCount{}};
    groups.counts[0].groups = 1;
    CHECK(best_group_count(groups) == 1);
}
