#include <wgig/classify/evaluate.hpp>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include <wgig/core/error.hpp>

#include "catch.hpp"

using namespace wgig;
using Catch::Approx;

namespace {

using Items = std::vector<std::vector<std::string>>;

const Items truth = {{"access"}, {"access"}, {"spam"}, {"spam"}, {"costs"}, {"spam"}};
const Items predicted = {{"access"}, {"spam"}, {"spam"}, {"spam"}, {"access"}, {"access"}};

}  // namespace

TEST_CASE("Precision, recall and F1 of each label, and four averages") {
    const Evaluation result = evaluate(truth, predicted);
    REQUIRE(result.per_label.size() == 3);
    CHECK(result.per_label[0] == LabelScores{"access", 1.0 / 3, 0.5, 0.4, 2, 3, 1});
    CHECK(result.per_label[1] == LabelScores{"costs", 0, 0, 0, 1, 0, 0});
    CHECK(result.per_label[2].f1 == Approx(2.0 / 3));
    CHECK(result.subset_accuracy == 0.5);
    CHECK(result.micro.f1 == 0.5);
    CHECK(result.macro.f1 == Approx((0.4 + 0 + 2.0 / 3) / 3));
    CHECK(result.weighted.f1 == Approx((2 * 0.4 + 3 * 2.0 / 3) / 6));
    CHECK(result.hamming_loss == Approx(6.0 / 18));
}

TEST_CASE("What was divided by zero is named") {
    CHECK(evaluate(truth, predicted).undefined ==
          std::vector<std::string>{"precision of costs: it was never predicted"});
    EvaluationOptions options;
    options.labels = {"access", "costs", "privacy", "spam"};
    const Evaluation result = evaluate(truth, predicted, {}, options);
    CHECK(result.undefined.back() == "F1 of privacy: no item has it or was given it");
    // A label of the list counts in the macro average even where it never occurs.
    CHECK(result.macro.f1 == Approx((0.4 + 0 + 0 + 2.0 / 3) / 4));
}

TEST_CASE("Which label was taken for which") {
    const Evaluation result = evaluate(truth, predicted);
    CHECK(result.confusion == std::vector<ConfusionCell>{{"access", "access", 1},
                                                         {"access", "spam", 1},
                                                         {"costs", "access", 1},
                                                         {"spam", "access", 1},
                                                         {"spam", "spam", 2}});
    CHECK(evaluate(Items{{"a", "b"}}, Items{{"a"}}).confusion.empty());
}

TEST_CASE("Of more labels than items, only the cells that occur are there") {
    Items right;
    Items given;
    for (int i = 0; i < 300; ++i) {
        right.push_back({std::to_string(1000 + i / 2)});
        given.push_back({std::to_string(1000 + i / 2 + i / 299)});
    }
    const Evaluation result = evaluate(right, given);
    REQUIRE(result.confusion.size() == 151);
    CHECK(result.confusion[0] == ConfusionCell{"1000", "1000", 2});
    CHECK(result.confusion[149] == ConfusionCell{"1149", "1149", 1});
    CHECK(result.confusion[150] == ConfusionCell{"1149", "1150", 1});
}

TEST_CASE("Several labels an item: an item is right where all its labels are") {
    const Evaluation result =
        evaluate(Items{{"a", "b"}, {"b"}, {}}, Items{{"b", "a"}, {"a", "b"}, {}});
    CHECK(result.subset_accuracy == Approx(2.0 / 3));
    CHECK(result.micro.precision == 0.75);
    CHECK(result.micro.recall == 1);
    CHECK(result.samples.precision == Approx((1 + 0.5 + 0) / 3));
}

TEST_CASE("Scores: are the right labels first, and are they probabilities?") {
    const std::vector<double> scores = {0.75, 0.5, 1.0, 1.0, 0.2, 0.1};
    // scikit-learn's example of label_ranking_average_precision_score, 0.41666...
    const Evaluation result = evaluate(Items{{"a"}, {"c"}}, Items{{"c"}, {"a"}}, scores,
                                       {{"a", "b", "c"}, {}, 1, 4, 0, 0.95, 0});
    REQUIRE(result.ranking);
    CHECK(result.ranking->lrap == Approx((0.5 + 1.0 / 3) / 2));
    CHECK(result.ranking->f1_at_k == 0);
    CHECK(result.ranking->ndcg == Approx((1 / std::log2(3.0) + 0.5) / 2));
    REQUIRE(result.calibration);
    // Both items are sure of a wrong label.
    CHECK(result.calibration->of_highest);
    CHECK(result.calibration->ece == 1);
    CHECK(result.calibration->bins[3].count == 2);
    CHECK(result.calibration->brier == Approx((0.0625 + 0.25 + 1 + 1 + 0.04 + 0.81) / 2));
}

TEST_CASE("Items that may have several labels are calibrated on every score") {
    EvaluationOptions options;
    options.several = true;
    const std::vector<double> scores = {0.5, 0.75};
    const Evaluation result = evaluate(Items{{"a"}}, Items{{"b"}}, scores, options);
    CHECK_FALSE(result.calibration->of_highest);
    CHECK(result.calibration->brier == Approx((0.25 + 0.5625) / 2));
    options.several = false;
    CHECK_THROWS_WITH(evaluate(Items{{"a", "b"}}, Items{{"b"}}, scores, options),
                      "several: some items have no label, or several");
}

TEST_CASE("Scores that are no probabilities have no calibration, and that is said") {
    const std::vector<double> scores = {-1.5, 2};
    const Evaluation result =
        evaluate(Items{{"b"}}, Items{{"b"}}, scores, {{"a", "b"}, {}, 5, 10, 0, 0.95, 0});
    CHECK(result.ranking->lrap == 1);
    CHECK_FALSE(result.calibration);
    CHECK(result.undefined.back() == "calibration: -1.5 is no probability");
}

TEST_CASE("Bootstrap intervals hold the figure, and the seed decides them") {
    EvaluationOptions options;
    options.bootstrap = 400;
    const Evaluation result = evaluate(truth, predicted, {}, options);
    REQUIRE(result.intervals.size() == 10);
    for (const MetricInterval& interval : result.intervals) {
        CHECK(interval.low < interval.high);
        CHECK(interval.low <= interval.value);
        CHECK(interval.value <= interval.high);
    }
    CHECK(result.intervals[7].metric == "macro.f1");
    CHECK(result.intervals[7].value == result.macro.f1);
    CHECK(evaluate(truth, predicted, {}, options) == result);
}

TEST_CASE("What cannot be compared is refused, with its place") {
    CHECK_THROWS_WITH(evaluate(Items{}, Items{}), "truth: there are no items");
    CHECK_THROWS_WITH(evaluate(truth, Items{{"a"}}), "predicted: 1 items, but 6 in the truth");
    EvaluationOptions options;
    options.labels = {"access", "spam"};
    CHECK_THROWS_WITH(evaluate(truth, predicted, {}, options),
                      "items[4]: \"costs\" is none of the labels");
    const std::vector<double> scores = {0.5};
    CHECK_THROWS_WITH(evaluate(truth, predicted, scores),
                      "scores: 1 scores for 6 items and 3 labels");
    const std::vector<double> nan = {0.5, std::numeric_limits<double>::quiet_NaN()};
    CHECK_THROWS_WITH(evaluate(Items{{"a"}}, Items{{"b"}}, nan),
                      "scores[0][1]: a score must be a finite number");
    Labelling broken = make_labelling(truth);
    broken.ends[0] = 99;
    CHECK_THROWS_WITH(evaluate(broken, make_labelling(truth)),
                      "truth.ends[0]: the ends must ascend within members");
}
