#include <wgig/classify/folds.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/core/random.hpp>

#include "catch.hpp"

using namespace wgig;

namespace {

using Items = std::vector<std::vector<std::string>>;

/// For each label, how many items of each fold have it.
std::map<std::string, std::vector<std::size_t>>
spread(const Items& items, const std::vector<std::size_t>& folds, std::size_t count) {
    std::map<std::string, std::vector<std::size_t>> result;
    for (std::size_t i = 0; i < items.size(); ++i) {
        for (const std::string& label : items[i]) {
            result[label].resize(count);
            ++result[label][folds[i]];
        }
    }
    return result;
}

}  // namespace

TEST_CASE("Of single labels, each fold gets its share to within one") {
    Items items;
    for (int i = 0; i < 103; ++i) {
        items.push_back({i % 10 == 0 ? "rare" : i % 3 == 0 ? "some" : "often"});
    }
    const auto folds = stratified_folds(make_labelling(items), {}, 5);
    for (const auto& [label, counts] : spread(items, folds, 5)) {
        INFO(label);
        CHECK(*std::max_element(counts.begin(), counts.end()) -
                  *std::min_element(counts.begin(), counts.end()) <=
              1);
    }
    CHECK(stratified_folds(make_labelling(items), {}, 5) == folds);
    CHECK(stratified_folds(make_labelling(items), {}, 5, 1) != folds);
}

TEST_CASE("Of several labels, the rare ones are spread too") {
    detail::Random random(3);
    Items items(400);
    for (std::size_t i = 0; i < items.size(); ++i) {
        for (std::size_t label = 0; label < 12; ++label) {
            if (random.below(2 + 6 * label) == 0) {
                items[i].push_back("label " + std::to_string(label));
            }
        }
    }
    const auto folds = stratified_folds(make_labelling(items), {}, 4);
    for (const auto& [label, counts] : spread(items, folds, 4)) {
        INFO(label);
        CHECK(*std::max_element(counts.begin(), counts.end()) -
                  *std::min_element(counts.begin(), counts.end()) <=
              3);
    }
    for (std::size_t fold = 0; fold < 4; ++fold) {
        CHECK(std::abs(static_cast<int>(std::count(folds.begin(), folds.end(), fold)) - 100) <= 5);
    }
}

TEST_CASE("The paragraphs of one document are never divided") {
    detail::Random random(5);
    Items items;
    std::vector<std::string> groups;
    for (std::size_t document = 0; document < 60; ++document) {
        const std::size_t paragraphs = 1 + random.below(20);
        for (std::size_t i = 0; i < paragraphs; ++i) {
            items.push_back({random.below(4) == 0 ? "spam" : "access"});
            groups.push_back("document " + std::to_string(document));
        }
    }
    const auto folds = stratified_folds(make_labelling(items), groups, 3);
    std::map<std::string, std::set<std::size_t>> of_group;
    for (std::size_t i = 0; i < items.size(); ++i) {
        of_group[groups[i]].insert(folds[i]);
    }
    for (const auto& [group, in] : of_group) {
        CHECK(in.size() == 1);
    }
    for (const auto& [label, counts] : spread(items, folds, 3)) {
        CHECK(static_cast<double>(*std::max_element(counts.begin(), counts.end())) <
              1.2 * static_cast<double>(*std::min_element(counts.begin(), counts.end())));
    }
}

TEST_CASE("Items without labels fill up the folds") {
    const Items items(10);
    const auto folds = stratified_folds(make_labelling(items), {}, 5);
    for (std::size_t fold = 0; fold < 5; ++fold) {
        CHECK(std::count(folds.begin(), folds.end(), fold) == 2);
    }
}

TEST_CASE("Folds that cannot be made are refused") {
    const Labelling three = make_labelling(Items{{"a"}, {"b"}, {"a"}});
    CHECK_THROWS_WITH(stratified_folds(three, {}, 4),
                      "folds: expected 2 to 3 folds, one group each at least, got 4");
    CHECK_THROWS_WITH(stratified_folds(three, std::vector<std::string>{"x"}, 2),
                      "groups: 1 groups for 3 items");
    CHECK_THROWS_AS(stratified_folds(three, {}, 1), ValidationError);
}
