#include <wgig/deliberate/agreement.hpp>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/core/random.hpp>

#include "catch.hpp"

using namespace wgig;
using Catch::Approx;

namespace {

constexpr double no = std::numeric_limits<double>::quiet_NaN();

Ratings numbers(const std::vector<std::vector<double>>& rows) {
    std::vector<double> values;
    for (const std::vector<double>& row : rows) {
        values.insert(values.end(), row.begin(), row.end());
    }
    return make_ratings(values, rows.size());
}

/// Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", section D.
const std::vector<std::vector<double>> four_observers = {{1, 2, 3, 3, 2, 1, 4, 1, 2, no, no, no},
                                                         {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, no, 3},
                                                         {no, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, no},
                                                         {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, no}};

double alpha(const Ratings& ratings, AlphaMetric metric) {
    AgreementOptions options;
    options.metric = metric;
    return krippendorff_alpha(ratings, options).value.value();
}

/// Ratings of two coders from how often each pair of categories occurs.
Ratings from_table(const std::vector<std::vector<int>>& table) {
    std::vector<double> first;
    std::vector<double> second;
    for (std::size_t i = 0; i < table.size(); ++i) {
        for (std::size_t j = 0; j < table[i].size(); ++j) {
            first.insert(first.end(), static_cast<std::size_t>(table[i][j]),
                         static_cast<double>(i));
            second.insert(second.end(), static_cast<std::size_t>(table[i][j]),
                          static_cast<double>(j));
        }
    }
    return numbers({first, second});
}

/// Alpha by its definition: all pairs within units against all pairs.
double alpha_by_pairs(const std::vector<std::vector<double>>& rows,
                      double (*difference)(double, double)) {
    std::vector<double> all;
    double observed = 0;
    for (std::size_t unit = 0; unit < rows[0].size(); ++unit) {
        std::vector<double> here;
        for (const std::vector<double>& row : rows) {
            if (!std::isnan(row[unit])) {
                here.push_back(row[unit]);
            }
        }
        if (here.size() < 2) {
            continue;
        }
        for (const double a : here) {
            for (const double b : here) {
                observed += difference(a, b) / static_cast<double>(here.size() - 1);
            }
        }
        all.insert(all.end(), here.begin(), here.end());
    }
    double expected = 0;
    for (const double a : all) {
        for (const double b : all) {
            expected += difference(a, b);
        }
    }
    return 1 - observed * static_cast<double>(all.size() - 1) / expected;
}

}  // namespace

TEST_CASE("Krippendorff's example of four observers: nominal, ordinal, interval, ratio") {
    const Ratings ratings = numbers(four_observers);
    CHECK(alpha(ratings, AlphaMetric::nominal) == Approx(0.743).margin(0.0005));
    CHECK(alpha(ratings, AlphaMetric::ordinal) == Approx(0.815).margin(0.0005));
    CHECK(alpha(ratings, AlphaMetric::interval) == Approx(0.849).margin(0.0005));
    CHECK(alpha(ratings, AlphaMetric::ratio) == Approx(0.797).margin(0.0005));
}

TEST_CASE("Krippendorff's examples of two observers") {
    CHECK(alpha(numbers({{0, 1, 0, 0, 0, 0, 0, 0, 1, 0}, {1, 1, 1, 0, 0, 1, 0, 0, 0, 0}}),
                AlphaMetric::nominal) == Approx(0.095).margin(0.0005));
    CHECK(
        alpha(numbers({{1, 1, 2, 2, 4, 3, 3, 3, 5, 4, 4, 1}, {2, 1, 2, 2, 2, 3, 3, 3, 5, 4, 4, 4}}),
              AlphaMetric::nominal) == Approx(0.692).margin(0.0005));
}

TEST_CASE("What a coefficient rests on can be read in the result") {
    const Agreement result = agreement(numbers(four_observers));
    CHECK(result.coders == 4);
    CHECK(result.units == 12);
    CHECK(result.pairable_units == 11);  // the last unit has one rating
    CHECK(result.ratings == 41);
    CHECK(result.pairable_ratings == 40);
    REQUIRE(result.categories.size() == 5);
    CHECK(result.categories[2] == CategoryCount{"3", 11, 10});
    CHECK(*result.krippendorff.value ==
          1 - *result.krippendorff.observed / *result.krippendorff.expected);
    CHECK(result.pairs.size() == 6);
    CHECK(result.pairs[1].first == "1");
    CHECK(result.pairs[1].second == "3");
    CHECK(result.pairs[1].units == 8);
}

TEST_CASE("Gwet's coefficients on the same ratings, as published with irrCAC") {
    const Agreement result = agreement(numbers(four_observers));
    CHECK(*result.percent.value == Approx(0.81818).margin(0.000005));
    CHECK(*result.gwet.value == Approx(0.77544).margin(0.000005));
    CHECK(*result.fleiss.value == Approx(0.76117).margin(0.000005));
    CHECK(1 - *result.gwet.expected == Approx(0.19032).margin(0.000005));
    CHECK(1 - *result.fleiss.expected == Approx(0.23872).margin(0.000005));
}

TEST_CASE("Fleiss 1971: thirty patients, six psychiatrists, five diagnoses") {
    const std::vector<std::vector<int>> counts = {
        {0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0},
        {2, 0, 4, 0, 0}, {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6},
        {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0}, {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1},
        {0, 0, 5, 0, 1}, {3, 0, 0, 1, 2}, {5, 1, 0, 0, 0}, {0, 2, 0, 4, 0}, {1, 0, 2, 0, 3},
        {0, 0, 0, 0, 6}, {0, 1, 0, 5, 0}, {0, 2, 0, 1, 3}, {2, 0, 0, 4, 0}, {1, 0, 0, 4, 1},
        {0, 5, 0, 1, 0}, {4, 0, 0, 0, 2}, {0, 2, 0, 4, 0}, {1, 0, 5, 0, 0}, {0, 0, 0, 0, 6}};
    std::vector<std::vector<double>> rows(6);
    for (const std::vector<int>& unit : counts) {
        std::size_t coder = 0;
        for (std::size_t category = 0; category < unit.size(); ++category) {
            for (int i = 0; i < unit[category]; ++i) {
                rows[coder++].push_back(static_cast<double>(category));
            }
        }
    }
    CHECK(*agreement(numbers(rows)).fleiss.value == Approx(0.430).margin(0.0005));
}

TEST_CASE("Cohen 1960 and 1968: two judges, three diagnoses, plain and weighted") {
    const Ratings ratings = from_table({{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});
    AgreementOptions options;
    CHECK(*agreement(ratings).cohen.value == Approx(0.492).margin(0.0005));
    // Disagreements cost 1, 3 and 6.
    options.weights = AgreementWeights::custom;
    options.custom_weights = {{1, 5.0 / 6, 0.5}, {5.0 / 6, 1, 0}, {0.5, 0, 1}};
    CHECK(*agreement(ratings, options).cohen.value == Approx(0.348).margin(0.0005));
}

TEST_CASE("Of two coders without gaps, Conger's kappa is Cohen's and Fleiss' is Scott's") {
    const Agreement result = agreement(from_table({{10, 3, 1}, {2, 8, 4}, {0, 5, 7}}));
    CHECK(*result.conger.value == Approx(*result.cohen.value).epsilon(1e-14));
    CHECK(*result.fleiss.value == Approx(*result.scott.value).epsilon(1e-14));
}

TEST_CASE("Quadratic weights by name and as a table of one's own agree") {
    const Ratings ratings = from_table({{10, 3, 1, 0}, {2, 8, 4, 1}, {0, 5, 7, 2}, {1, 0, 2, 9}});
    for (const AgreementWeights weights :
         {AgreementWeights::linear, AgreementWeights::quadratic, AgreementWeights::ordinal}) {
        AgreementOptions named;
        named.weights = weights;
        AgreementOptions custom;
        custom.weights = AgreementWeights::custom;
        for (int i = 0; i < 4; ++i) {
            custom.custom_weights.emplace_back();
            for (int j = 0; j < 4; ++j) {
                const double d = std::abs(i - j);
                custom.custom_weights.back().push_back(
                    1 - (weights == AgreementWeights::linear      ? d / 3
                         : weights == AgreementWeights::quadratic ? d * d / 9
                                                                  : (d * d + d) / 12));
            }
        }
        const Agreement a = agreement(ratings, named);
        const Agreement b = agreement(ratings, custom);
        CHECK(*a.cohen.value == Approx(*b.cohen.value).epsilon(1e-13));
        CHECK(*a.scott.value == Approx(*b.scott.value).epsilon(1e-13));
        CHECK(*a.conger.value == Approx(*b.conger.value).epsilon(1e-13));
        CHECK(*a.gwet.value == Approx(*b.gwet.value).epsilon(1e-13));
        CHECK(*a.brennan_prediger.value == Approx(*b.brennan_prediger.value).epsilon(1e-13));
    }
}

TEST_CASE("Thousands of different numbers give what all pairs give") {
    detail::Random random(1);
    std::vector<std::vector<double>> rows(3);
    for (int unit = 0; unit < 700; ++unit) {
        const double at = std::exp(static_cast<double>(random.below(1000)) / 30 - 12);
        for (std::vector<double>& row : rows) {
            const double value = at * (1 + static_cast<double>(random.below(1000)) / 400);
            row.push_back(random.below(10) == 0 ? no : random.below(50) == 0 ? 0 : value);
        }
    }
    const Ratings ratings = numbers(rows);
    CHECK(ratings.numbers.size() > 1500);
    CHECK(alpha(ratings, AlphaMetric::interval) ==
          Approx(alpha_by_pairs(rows, [](double a, double b) {
              return (a - b) * (a - b);
          })).epsilon(1e-12));
    CHECK(alpha(ratings, AlphaMetric::ratio) == Approx(alpha_by_pairs(rows, [](double a, double b) {
                                                    return a == b ? 0.0
                                                                  : std::pow((a - b) / (a + b), 2);
                                                })).epsilon(1e-12));
}

TEST_CASE("Numbers close together, and numbers of all magnitudes, as ratios") {
    for (const double step : {1e-7, 3.0}) {
        std::vector<std::vector<double>> rows(2);
        for (int unit = 0; unit < 400; ++unit) {
            rows[0].push_back(std::exp(step * (unit - 100)));
            rows[1].push_back(std::exp(step * ((unit * 7) % 400 - 100)));
        }
        if (step > 1) {
            for (std::vector<double>& row : rows) {
                for (double& value : row) {
                    value = std::min(value, 1e308);
                }
            }
        }
        CHECK(alpha(numbers(rows), AlphaMetric::ratio) ==
              Approx(alpha_by_pairs(rows, [](double a, double b) {
                  return std::pow((a / 2 - b / 2) / (a / 2 + b / 2), 2);
              })).margin(1e-9));
    }
}

TEST_CASE("Sets of codes: partial agreement counts") {
    const std::vector<RatingRow> rows = {
        {"ann", "1", "spam"},   {"ann", "1", "access"}, {"bob", "1", "spam"},
        {"ann", "2", "access"}, {"bob", "2", "access"}, {"ann", "3", "spam"},
        {"bob", "3", ""},       {"ann", "4", ""},       {"bob", "4", ""}};
    RatingsOptions as_sets;
    as_sets.sets = true;
    const Ratings ratings = make_ratings(rows, as_sets);
    CHECK(ratings.sets.size() == 4);
    CHECK(category_name(ratings, 0) == "{}");
    AgreementOptions options;
    options.weights = AgreementWeights::jaccard;
    options.metric = AlphaMetric::masi;
    const Agreement result = agreement(ratings, options);
    // Units: half shared, equal, nothing shared, both empty.
    CHECK(*result.percent.value == Approx((0.5 + 1 + 0 + 1) / 4));
    // MASI: 1 - 1/2 * 2/3, 0, 1, 0; each unit has two ratings.
    CHECK(*result.krippendorff.observed == Approx((2.0 / 3 + 0 + 1 + 0) / 4));
    options.metric = AlphaMetric::interval;
    CHECK(agreement(ratings, options).krippendorff.reason ==
          "the ratings are sets, which have no order");
}

TEST_CASE("What is not defined has no value, and a reason") {
    const Agreement same = agreement(numbers({{1, 1, 1}, {1, 1, 1}}));
    CHECK(*same.percent.value == 1);
    CHECK_FALSE(same.krippendorff.value);
    CHECK(same.krippendorff.reason == "no variation: all pairable ratings are 1");
    CHECK(
        same.cohen.reason ==
        "in no pair of coders is it defined: no variation: chance alone would give full agreement");
    CHECK(same.gwet.reason == "there is only one category");

    const Agreement apart = agreement(numbers({{1, no}, {no, 2}}));
    for (const Coefficient& coefficient :
         {apart.percent, apart.fleiss, apart.gwet, apart.conger, apart.krippendorff}) {
        CHECK_FALSE(coefficient.value);
        CHECK(coefficient.reason == "no unit was rated by two coders");
    }
    for (const Ratings& empty :
         {Ratings{}, numbers({{}, {}}), numbers({{1, 2}}), numbers({{no}, {no}})}) {
        const Agreement result = agreement(empty);
        CHECK_FALSE(result.krippendorff.value);
        CHECK_FALSE(result.percent.value);
        CHECK_FALSE(result.cohen.reason.empty());
    }
    AgreementOptions ratio;
    ratio.metric = AlphaMetric::ratio;
    CHECK(krippendorff_alpha(numbers({{-1, 2}, {1, 2}}), ratio).reason ==
          "a ratio scale has no numbers below 0");
    ratio.metric = AlphaMetric::interval;
    CHECK(krippendorff_alpha(numbers({{-1e300, 1e300}, {1e300, 0}}), ratio).reason ==
          "the numbers are too large to be squared");
    const std::vector<RatingRow> names = {{"a", "1", "x"}, {"b", "1", "y"}};
    CHECK(krippendorff_alpha(make_ratings(names), ratio).reason ==
          "the categories are names, not numbers");
}

TEST_CASE("Bootstrap intervals hold the estimate, and the seed decides them") {
    AgreementOptions options;
    options.bootstrap = 500;
    const Ratings ratings = numbers(four_observers);
    const Agreement result = agreement(ratings, options);
    for (const Coefficient& coefficient :
         {result.krippendorff, result.fleiss, result.cohen, result.gwet, result.conger,
          result.percent, result.brennan_prediger}) {
        CHECK(*coefficient.low < *coefficient.value);
        CHECK(*coefficient.value < *coefficient.high);
        CHECK(coefficient.replicates > 490);
    }
    CHECK(agreement(ratings, options) == result);
    CHECK(krippendorff_alpha(ratings, options) == result.krippendorff);
    options.seed = 1;
    CHECK(agreement(ratings, options).krippendorff.low != result.krippendorff.low);
}

TEST_CASE("A unit that stands for several counts as several") {
    Ratings once = numbers({{1, 2, 2, 2, 1}, {1, 1, 1, 2, 1}});
    Ratings sized = numbers({{1, 2, 2}, {1, 1, 2}});
    sized.sizes = {2, 2, 1};
    const Agreement a = agreement(once);
    const Agreement b = agreement(sized);
    CHECK(*a.krippendorff.value == Approx(*b.krippendorff.value));
    CHECK(*a.cohen.value == Approx(*b.cohen.value));
    CHECK(*a.conger.value == Approx(*b.conger.value));
    CHECK(a.units == b.units);
}

TEST_CASE("Ratings from rows are in order of appearance; categories in order of value") {
    const std::vector<RatingRow> rows = {
        {"zoe", "p2", "10"}, {"ann", "p2", "9"}, {"zoe", "p1", "9.0"}, {"ann", "p1", ""}};
    const Ratings ratings = make_ratings(rows);
    CHECK(ratings.coders == std::vector<std::string>{"zoe", "ann"});
    CHECK(ratings.units == std::vector<std::string>{"p2", "p1"});
    CHECK(ratings.numbers == std::vector<double>{9, 10});
    CHECK(ratings.values == std::vector<std::int32_t>{1, 0, 0, -1});
}

TEST_CASE("An order of categories can be given, and makes names ordinal") {
    const std::vector<RatingRow> rows = {{"a", "1", "low"},  {"b", "1", "mid"}, {"a", "2", "high"},
                                         {"b", "2", "high"}, {"a", "3", "mid"}, {"b", "3", "mid"}};
    RatingsOptions options;
    options.categories = {"low", "mid", "high"};
    CHECK(alpha(make_ratings(rows, options), AlphaMetric::ordinal) ==
          alpha(numbers({{1, 3, 2}, {2, 3, 2}}), AlphaMetric::ordinal));
    options.categories = {"low", "high"};
    CHECK_THROWS_WITH(make_ratings(rows, options),
                      "rows[1].code: \"mid\" is none of the categories");
}

TEST_CASE("Ratings that contradict themselves are refused, with the place") {
    const std::vector<RatingRow> twice = {{"a", "1", "x"}, {"a", "1", "y"}};
    CHECK_THROWS_WITH(
        make_ratings(twice),
        "rows[1]: \"a\" has rated \"1\" already; of several codes for a unit, sets are made "
        "on request");
    const std::vector<double> three = {1, 2, 3};
    CHECK_THROWS_WITH(make_ratings(three, 2), "values: 3 ratings cannot be divided among 2 coders");
    const std::vector<double> infinite = {1, std::numeric_limits<double>::infinity()};
    CHECK_THROWS_WITH(make_ratings(infinite, 1), "values[1]: a rating cannot be infinite");
    Ratings wrong = numbers({{1, 2}, {1, 2}});
    wrong.values[3] = 7;
    CHECK_THROWS_WITH(agreement(wrong), "values[3]: 7 is no position in a list of 2");
    AgreementOptions options;
    options.weights = AgreementWeights::custom;
    options.custom_weights = {{1, 0.5}, {0.4, 1}};
    CHECK_THROWS_WITH(
        agreement(numbers({{1, 2}, {1, 2}}), options),
        "custom_weights[1][0]: weights are from 0 to 1, symmetric, and 1 on the diagonal");
}

TEST_CASE("A pattern of many coders and categories is told from every other") {
    // More than fits into one word: the general path, compared with names that go the same way.
    detail::Random random(7);
    std::vector<std::vector<double>> rows(40);
    std::vector<RatingRow> named;
    for (std::size_t coder = 0; coder < rows.size(); ++coder) {
        for (int unit = 0; unit < 60; ++unit) {
            const auto code = random.below(30);
            rows[coder].push_back(static_cast<double>(code));
            named.push_back(
                {std::to_string(coder), std::to_string(unit), "c" + std::to_string(code)});
        }
    }
    CHECK(alpha(numbers(rows), AlphaMetric::nominal) ==
          Approx(alpha_by_pairs(rows, [](double a, double b) {
              return a == b ? 0.0 : 1.0;
          })).margin(1e-13));
    CHECK(alpha(make_ratings(named), AlphaMetric::nominal) ==
          Approx(alpha(numbers(rows), AlphaMetric::nominal)).margin(1e-13));
}

TEST_CASE("Figures straight from numbers are those of the ratings made of them, to the byte",
          "[large]") {
    detail::Random random(11);
    const double negative_nan = std::copysign(no, -1.0);
    const std::vector<std::vector<double>> palettes = {
        {0, 1, 2},       {1, 2, 3, 4, 15},     {15, 16},         {0, -0.0, 1},         {0.5, 1, 2},
        {-1, 0, 1},      {5e-324, 0, 1},       {1e300, 2, 3},    {negative_nan, 1, 2}, {7},
        {4095, 4096, 1}, {0, 63, 64, 65, 127}, {1.5, 2.5, 1e-9}, {3, 2, 5, 9, 12}};
    for (const std::vector<double>& palette : palettes) {
        for (const std::size_t coders : {1U, 2U, 3U, 15U, 16U, 40U}) {
            std::vector<double> values(coders * 700);
            for (double& value : values) {
                value = random.below(6) == 0 ? no : palette[random.below(palette.size())];
            }
            AgreementOptions options;
            options.metric = AlphaMetric::ordinal;
            options.bootstrap = 3;
            const Coefficient straight = krippendorff_alpha(values, coders, options);
            CHECK(straight == krippendorff_alpha(make_ratings(values, coders), options));
            CHECK(straight == agreement(make_ratings(values, coders), options).krippendorff);
            options.bootstrap = 0;
            for (const bool pairs : {false, true}) {
                options.pairs = pairs;
                CHECK(agreement(values, coders, options) ==
                      agreement(make_ratings(values, coders), options));
            }
        }
    }
}

TEST_CASE("All pairs counted at once, as bits, are those counted one by one") {
    detail::Random random(3);
    for (const std::size_t categories : {1U, 2U, 5U, 14U, 15U, 16U, 40U}) {
        for (const std::size_t units : {1U, 7U, 8U, 63U, 64U, 65U, 700U, 2048U, 4500U}) {
            Ratings ratings;
            ratings.coders = {"a", "b", "c", "d"};
            for (std::size_t i = 0; i < categories; ++i) {
                ratings.numbers.push_back(static_cast<double>(i * i));
            }
            for (std::size_t i = 0; i < units * ratings.coders.size(); ++i) {
                ratings.values.push_back(static_cast<std::int32_t>(random.below(categories + 1)) -
                                         1);
            }
            AgreementOptions options;
            options.weights = AgreementWeights::linear;
            const Agreement at_once = agreement(ratings, options);
            // With sizes, units are counted one by one.
            ratings.sizes.assign(units, 1);
            CHECK(agreement(ratings, options) == at_once);
        }
    }
}
