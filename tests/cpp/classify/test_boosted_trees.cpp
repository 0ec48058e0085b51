#include <wgig/classify/detail/boosted_trees.hpp>

#include <cmath>
#include <vector>

#include "catch.hpp"

using namespace wgig::detail;

namespace {

float odds_of(const BoostedTrees& trees, std::vector<float> row) {
    std::vector<float> sum(1, 0);
    trees.add_log_odds(row, sum);
    return sum[0];
}

}  // namespace

TEST_CASE("Trees learn what no weighted sum can: either, but not both") {
    std::vector<float> rows;
    std::vector<std::uint8_t> labels;
    for (int i = 0; i < 400; ++i) {
        const int a = i % 2;
        const int b = (i / 2) % 2;
        // Not quite balanced, or no first question would help.
        if (i % 10 == 0 && a == b) {
            continue;
        }
        rows.insert(rows.end(), {static_cast<float>(a), static_cast<float>(b)});
        labels.push_back(a != b ? 1 : 0);
    }
    BoostingOptions options;
    options.trees = 60;
    options.smallest_leaf = 5;
    const BoostedTrees trees = grow_trees(rows, 2, labels, options);
    CHECK(odds_of(trees, {0, 1}) > 1);
    CHECK(odds_of(trees, {1, 0}) > 1);
    CHECK(odds_of(trees, {0, 0}) < -1);
    CHECK(odds_of(trees, {1, 1}) < -1);
}

TEST_CASE("Rows come out the same alone and among others") {
    std::vector<float> rows;
    std::vector<std::uint8_t> labels;
    for (int i = 0; i < 1000; ++i) {
        const auto x = static_cast<float>(std::fmod(i * 0.618, 1.0));
        rows.insert(rows.end(), {x, static_cast<float>(i % 7)});
        labels.push_back(x > 0.3F && i % 7 < 3 ? 1 : 0);
    }
    const BoostedTrees trees = grow_trees(rows, 2, labels, {});
    std::vector<float> together(1000, 0);
    trees.add_log_odds(rows, together);
    for (std::size_t i = 0; i < 1000; i += 37) {
        CHECK(odds_of(trees, {rows[2 * i], rows[2 * i + 1]}) == together[i]);
        CHECK((together[i] > 0) == (labels[i] == 1));
    }
}

TEST_CASE(
    "Rows that cannot be told apart give their share, and values that are none are no trouble") {
    const std::vector<float> rows(90, 1.0F);
    std::vector<std::uint8_t> labels(90, 0);
    std::fill(labels.begin(), labels.begin() + 30, std::uint8_t{1});
    const BoostedTrees trees = grow_trees(rows, 1, labels, {});
    CHECK(odds_of(trees, {1}) == Catch::Approx(std::log(0.5)).margin(0.05));
    CHECK(std::isfinite(odds_of(trees, {std::nanf("")})));
    CHECK(grow_trees({}, 3, {}, {}).nodes.size() == BoostingOptions{}.trees);
}

TEST_CASE("Trees asked level by level say what their nodes say, also where some are less deep") {
    std::vector<float> rows;
    std::vector<std::uint8_t> labels;
    for (int i = 0; i < 3000; ++i) {
        const auto x = static_cast<float>(std::fmod(i * 0.618, 1.0));
        const auto y = static_cast<float>(std::fmod(i * 0.414, 1.0));
        rows.insert(rows.end(), {x, y});
        labels.push_back(x > 0.9F && (y > 0.7F || x < 0.95F) ? 1 : 0);
    }
    BoostedTrees trees = grow_trees(rows, 2, labels, {});
    // One that is a leaf, and one with a single question.
    const auto end = static_cast<std::uint32_t>(trees.nodes.size());
    trees.roots.insert(trees.roots.end(), {end, end + 1});
    trees.nodes.insert(trees.nodes.end(),
                       {{0, 0, 0.25F}, {end + 2, 1, 0.5F}, {0, 0, -1}, {0, 0, 1}});
    finish_trees(trees);
    rows[0] = std::nanf("");
    REQUIRE_FALSE(trees.asked.empty());
    BoostedTrees plain = trees;
    plain.asked.clear();
    std::vector<float> expected(labels.size(), 0);
    std::vector<float> found(labels.size(), 0);
    plain.add_log_odds(rows, expected);
    trees.add_log_odds(rows, found);
    CHECK(found == expected);
}

TEST_CASE("Trees whose nodes ask different things are walked node by node") {
    BoostedTrees trees;
    trees.features = 2;
    trees.roots = {0};
    trees.nodes = {{1, 0, 0.5F}, {3, 1, 0.5F}, {5, 1, 0.25F}, {0, 0, 1},
                   {0, 0, 2},    {0, 0, 3},    {0, 0, 4}};
    finish_trees(trees);
    CHECK(trees.asked.empty());
    CHECK(odds_of(trees, {0, 0.3F}) == 1);
    CHECK(odds_of(trees, {0, 0.6F}) == 2);
    CHECK(odds_of(trees, {1, 0.2F}) == 3);
    CHECK(odds_of(trees, {1, 0.3F}) == 4);
}
