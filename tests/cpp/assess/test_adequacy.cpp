#include <wgig/assess/adequacy.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <wgig/assess/adequacy_picture.hpp>
#include <wgig/assess/gaps.hpp>
#include <wgig/core/error.hpp>
#include <wgig/core/random.hpp>

#include "catch.hpp"

using namespace wgig;
using Catch::Approx;
using Catch::Matchers::ContainsSubstring;

namespace {

const std::vector<std::string> poor_to_good = {"poor", "fair", "good"};

Judgements judged(const std::vector<JudgementRow>& rows) {
    return make_judgements(rows, poor_to_good);
}

/// One assessor, one arrangement, a rating for each of the principles p1, p2, ...
Judgements profile_of(const std::vector<std::string>& ratings) {
    std::vector<JudgementRow> rows;
    for (std::size_t j = 0; j < ratings.size(); ++j) {
        rows.push_back({"ann", "x", "p" + std::to_string(j + 1), ratings[j], ""});
    }
    return judged(rows);
}

std::string level_of(const Judgements& judgements, const AdequacyOptions& options = {}) {
    return assess(judgements, options).arrangements.at(0).level.value_or("none");
}

/// Random judgements of several assessors, some missing.
std::vector<JudgementRow> random_rows(detail::Random& random) {
    std::vector<JudgementRow> rows;
    for (const char* assessor : {"ann", "ben", "cleo"}) {
        for (const char* arrangement : {"x", "y", "z", "w"}) {
            for (const char* principle : {"open", "fair", "stable", "many"}) {
                if (random.below(5) > 0) {
                    rows.push_back(
                        {assessor, arrangement, principle, poor_to_good[random.below(3)], ""});
                }
            }
        }
    }
    return rows;
}

}  // namespace

TEST_CASE("An arrangement is at the highest level that a majority of the weight gives it") {
    CHECK(level_of(profile_of({"good", "good", "fair"})) == "good");
    CHECK(level_of(profile_of({"good", "fair", "poor"})) == "fair");
    SECTION("half is no majority, however the halves are added up") {
        CHECK(level_of(profile_of({"good", "good", "good", "poor", "poor", "poor"})) == "poor");
    }
    SECTION("a weight may turn it") {
        AdequacyOptions options;
        options.weights["p1"] = 3;
        CHECK(level_of(profile_of({"good", "fair", "poor"}), options) == "good");
    }
    SECTION("a greater majority may be asked for") {
        AdequacyOptions options;
        options.majority = 0.7;
        CHECK(level_of(profile_of({"good", "good", "fair"}), options) == "fair");
    }
    SECTION("a veto stands above any majority, and is named") {
        AdequacyOptions options;
        options.vetoes["p3"] = 2;
        const Adequacy found = assess(profile_of({"good", "good", "poor"}), options);
        CHECK(found.arrangements[0].level == "fair");
        CHECK(found.arrangements[0].vetoed_by == std::vector<std::string>{"p3"});
    }
}

TEST_CASE("Assessors are put together by the middle one or by the mean") {
    const Judgements three = judged({{"ann", "x", "p", "good", ""},
                                     {"ben", "x", "p", "good", ""},
                                     {"cleo", "x", "p", "poor", ""}});
    CHECK(level_of(three) == "good");
    AdequacyOptions options;
    options.combination = Combination::mean;
    CHECK(level_of(three, options) == "fair");
    const AdequacyCell cell = assess(three).cells.at(0);
    CHECK(cell.lowest == 0);
    CHECK(cell.highest == 2);
    CHECK(cell.judgements == std::vector<std::size_t>{0, 1, 2});
}

TEST_CASE("Where too little was judged, nothing is concluded") {
    std::vector<JudgementRow> rows = {{"ann", "x", "p1", "good", ""},
                                      {"ann", "y", "p1", "good", ""},
                                      {"ann", "y", "p2", "fair", ""},
                                      {"ann", "y", "p3", "fair", ""}};
    const Adequacy found = assess(judged(rows));
    CHECK_FALSE(found.arrangements[0].level);
    CHECK(found.arrangements[0].known == Approx(1.0 / 3));
    CHECK(found.arrangements[0].acceptability.empty());
    CHECK(found.arrangements[1].level == "fair");
    CHECK_FALSE(found.arrangements[0].closeness);
    CHECK(found.arrangements[1].closeness);
}

TEST_CASE("The range of a weight is exactly where the conclusion changes") {
    detail::Random random(7);
    for (int round = 0; round < 200; ++round) {
        const Judgements judgements = judged(random_rows(random));
        AdequacyOptions options;
        options.samples = 0;
        options.least_known = 0;
        for (const std::string& principle : judgements.principles) {
            options.weights[principle] = 1 + static_cast<double>(random.below(4));
        }
        const Adequacy found = assess(judgements, options);
        for (std::size_t i = 0; i < found.arrangements.size(); ++i) {
            for (const WeightRange& range : found.arrangements[i].weights) {
                CHECK(range.low <= range.weight + 1e-9);
                CHECK(range.high >= range.weight - 1e-9);
                double others = 0;  // of the principles that this arrangement was judged by
                for (const WeightRange& other : found.arrangements[i].weights) {
                    others += other.principle == range.principle
                                  ? 0
                                  : options.weights.at(other.principle);
                }
                const auto level_with = [&](double share) {
                    AdequacyOptions moved = options;
                    moved.weights[range.principle] = share / (1 - share) * others;
                    return assess(judgements, moved).arrangements[i].level;
                };
                if (others == 0) {
                    continue;
                }
                const double inside = (range.low + range.high) / 2;
                if (inside > 0.001 && inside < 0.999) {
                    CHECK(level_with(inside) == found.arrangements[i].level);
                }
                if (range.low > 0.001) {
                    CHECK(level_with(range.low - 0.0005) != found.arrangements[i].level);
                    CHECK((level_with(range.low) == found.arrangements[i].level) ==
                          range.low_included);
                }
                if (range.high < 0.999) {
                    CHECK(level_with(range.high + 0.0005) != found.arrangements[i].level);
                    CHECK((level_with(range.high) == found.arrangements[i].level) ==
                          range.high_included);
                }
            }
        }
    }
}

TEST_CASE("What is printed of a range of weights is true: rounded inward, open ends shown") {
    const auto text = [](double low, double high, bool from, bool to, std::size_t digits = 3) {
        return weight_range_text({"p", (low + high) / 2, low, high, from, to}, digits);
    };
    CHECK(text(0, 1, true, true) == "[0, 1]");
    CHECK(text(0.5, 1, false, true) == "(0.5, 1]");
    CHECK(text(1.0 / 3, 2.0 / 3, false, false) == "[0.334, 0.666]");
    CHECK(text(1.0 / 3, 2.0 / 3, false, false, 1) == "[0.4, 0.6]");
    CHECK(text(0.07, 0.29, true, false, 2) == "[0.07, 0.29)");
    // Too narrow for three digits.
    CHECK(text(0.12341, 0.12349, false, false) == "(0.12341, 0.12349)");
    CHECK(text(0.1234, 0.1234, true, true) == "[0.1234, 0.1234]");
    CHECK_THROWS_WITH(text(0.5, 0.25, true, true), "range: 0.5 to 0.25 is no range of shares");
    CHECK_THROWS_WITH(text(0, 1, true, true, 0), "digits: 0 digits; 1 to 15 are possible");
    // Half is no majority: with a weight of just one half the conclusion is lost.
    const Adequacy found = assess(profile_of({"good", "fair", "fair"}));
    CHECK(weight_range_text(found.arrangements[0].weights[0]) == "[0, 0.5]");
    const Adequacy one = assess(profile_of({"good", "good", "fair"}));
    CHECK(weight_range_text(one.arrangements[0].weights[2]) == "[0, 0.5)");
}

TEST_CASE("The picture has the words of each language, none of them cut") {
    const std::vector<JudgementRow> rows = {{"ann", "x", "open", "adequate", ""},
                                            {"ann", "x", "fair", "partly_adequate", ""},
                                            {"ann", "y", "open", "inadequate", ""}};
    const std::vector<std::string> levels = {"inadequate", "partly_adequate", "adequate"};
    const Adequacy found = assess(make_judgements(rows, levels));
    const auto drawn = [&](Language language) {
        AdequacyPictureOptions options;
        options.language = language;
        const std::string svg = adequacy_svg(found, options);
        CHECK(svg.find("…") == std::string::npos);
        CHECK(svg.find("partly_adequate") == std::string::npos);
        return svg;
    };
    CHECK_THAT(drawn(Language::en), ContainsSubstring(">partly adequate<"));
    CHECK_THAT(drawn(Language::fr), ContainsSubstring(">partiellement adéquat<"));
    CHECK_THAT(drawn(Language::es), ContainsSubstring(">parcialmente adecuado<"));
    CHECK_THAT(drawn(Language::ru), ContainsSubstring(">отчасти достаточно<"));
    CHECK_THAT(drawn(Language::zh), ContainsSubstring(">部分足够<"));
    CHECK_THAT(drawn(Language::ar), ContainsSubstring(">كافٍ جزئيًا<"));
    SECTION("a long principle stands in several lines") {
        AdequacyPictureOptions options;
        options.labels["open"].texts["en"] = "multilateral, transparent and democratic";
        const std::string svg = adequacy_svg(found, options);
        CHECK_THAT(svg, ContainsSubstring(">multilateral,<"));
        CHECK_THAT(svg, ContainsSubstring(">transparent and<"));
        CHECK_THAT(svg, ContainsSubstring(">democratic<"));
    }
}

TEST_CASE("What does not fit the picture is told") {
    Adequacy found = assess(profile_of({"good"}));
    found.cells[0].level = 7;
    CHECK_THROWS_WITH(adequacy_svg(found), "cells[0].level: the level is not on the scale");
    found.cells[0].level = 1;
    found.arrangements[0].acceptability = {0.5, 1e300};
    CHECK_THROWS_WITH(adequacy_svg(found), "arrangements[0].acceptability: a share is from 0 to 1");
}

TEST_CASE("Assessors without whom a conclusion changes are named, and only they") {
    detail::Random random(11);
    for (int round = 0; round < 100; ++round) {
        const std::vector<JudgementRow> rows = random_rows(random);
        AdequacyOptions options;
        options.samples = 0;
        const Adequacy found = assess(judged(rows), options);
        for (const std::string& assessor : found.judgements.assessors) {
            std::vector<JudgementRow> others = rows;
            for (JudgementRow& row : others) {
                // Without a rating the names stay known, so that weights stay what they are.
                row.rating = row.assessor == assessor ? "" : row.rating;
            }
            const Adequacy without = assess(judged(others), options);
            for (const ArrangementAdequacy& arrangement : found.arrangements) {
                const auto listed = std::find_if(
                    arrangement.changed_without.begin(), arrangement.changed_without.end(),
                    [&](const WithoutAssessor& each) { return each.assessor == assessor; });
                const auto other =
                    std::find_if(without.arrangements.begin(), without.arrangements.end(),
                                 [&](const ArrangementAdequacy& each) {
                                     return each.arrangement == arrangement.arrangement;
                                 });
                REQUIRE(other != without.arrangements.end());
                const bool changed = other->level != arrangement.level;
                CHECK(changed == (listed != arrangement.changed_without.end()));
                if (changed && listed != arrangement.changed_without.end()) {
                    CHECK(listed->level == other->level);
                }
            }
        }
    }
}

TEST_CASE("The order of the rows changes nothing but the order of the results") {
    detail::Random random(3);
    for (int round = 0; round < 30; ++round) {
        std::vector<JudgementRow> rows = random_rows(random);
        AdequacyOptions options;
        options.samples = 0;
        const Adequacy first = assess(judged(rows), options);
        detail::shuffle(std::span(rows), random);
        const Adequacy second = assess(judged(rows), options);
        for (const ArrangementAdequacy& arrangement : first.arrangements) {
            const auto same = std::find_if(second.arrangements.begin(), second.arrangements.end(),
                                           [&](const ArrangementAdequacy& each) {
                                               return each.arrangement == arrangement.arrangement;
                                           });
            REQUIRE(same != second.arrangements.end());
            CHECK(same->level == arrangement.level);
            CHECK(same->value.value_or(-1) == Approx(arrangement.value.value_or(-1)));
        }
    }
}

TEST_CASE("The shares of random weights add up to 1, and all go where all principles agree") {
    const Adequacy found = assess(profile_of({"fair", "fair", "fair"}));
    CHECK(found.arrangements[0].acceptability == std::vector<double>{0, 1, 0});
    const Adequacy split = assess(profile_of({"good", "poor"}));
    const std::vector<double>& shares = split.arrangements[0].acceptability;
    CHECK(shares[0] + shares[1] + shares[2] == Approx(1));
    CHECK(shares[2] == Approx(0.5).margin(0.06));
    CHECK(assess(profile_of({"good", "poor"})) == split);
}

TEST_CASE("What cannot be judged by is told, with its place") {
    const auto told = [](auto&& call) {
        try {
            call();
        } catch (const ValidationError& error) {
            return std::string(error.what());
        }
        return std::string("nothing");
    };
    CHECK(told([] { judged({{"ann", "x", "p", "excellent", ""}}); }) ==
          "rows[0].rating: \"excellent\" is none of: poor, fair, good");
    CHECK(told([] { judged({{"ann", "", "p", "good", ""}}); }) ==
          "rows[0].arrangement: expected an arrangement, got nothing");
    CHECK(told([] { judged({{"ann", "x", "p", "good", ""}, {"ann", "x", "p", "fair", ""}}); }) ==
          "rows[1]: \"ann\" judges \"x\" by \"p\" again; before in rows[0]");
    CHECK(told([] {
              static_cast<void>(
                  make_judgements(std::vector<JudgementRow>{}, std::vector<std::string>{"one"}));
          }) == "levels: a scale has two levels or more");
    const Judgements one = profile_of({"good"});
    AdequacyOptions options;
    options.weights["p9"] = 1;
    CHECK(told([&] { static_cast<void>(assess(one, options)); }) ==
          "weights[\"p9\"]: no judgement is by this principle; there are: p1");
    options.weights = {{"p1", -1}};
    CHECK(told([&] { static_cast<void>(assess(one, options)); }) ==
          "weights[\"p1\"]: a weight is a number from 0");
    options.weights = {{"p1", 0}};
    CHECK(told([&] { static_cast<void>(assess(one, options)); }) ==
          "weights: the weights add up to nothing");
    options.weights.clear();
    options.majority = 0.3;
    CHECK(told([&] { static_cast<void>(assess(one, options)); }) ==
          "majority: a majority is from 0.5 to below 1");
    Judgements broken = one;
    broken.judgements[0].level = 3;
    CHECK(told([&] { static_cast<void>(assess(broken)); }) ==
          "judgements[0].level: 3 is past the end of a list of 3");
}

TEST_CASE("No judgement is no conclusion, and no error") {
    const Adequacy nothing = assess(make_judgements(std::vector<JudgementRow>{}, poor_to_good));
    CHECK(nothing.arrangements.empty());
    CHECK_THAT(adequacy_svg(nothing), ContainsSubstring("</svg>"));
}

TEST_CASE("An issue is open without an arrangement, without a judgement, or without a good one") {
    Record record;
    for (const char* issue : {"spam", "names", "access", "costs"}) {
        record.issues.push_back({.id = issue});
    }
    record.arrangements = {{.id = "x", .issues = {"spam"}},
                           {.id = "y", .issues = {"names", "spam"}},
                           {.id = "z", .issues = {"access"}}};
    record.principles = {{.id = "open"}};
    record.assessments = {{.id = "a1",
                           .arrangement = "x",
                           .principle = PrincipleId("open"),
                           .rating = Rating::inadequate},
                          {.id = "a2",
                           .arrangement = "y",
                           .principle = PrincipleId("open"),
                           .rating = Rating::adequate},
                          {.id = "a3", .arrangement = "z", .principle = PrincipleId("open")}};
    record.recommendations = {{.id = "r1", .issues = {"costs"}}, {.id = "r2", .issues = {"spam"}}};
    const Judgements judgements = make_judgements(record);
    CHECK(judgements.unrated == 1);
    const Adequacy adequacy = assess(judgements);
    const std::vector<Gap> gaps = find_gaps(record, adequacy);
    REQUIRE(gaps.size() == 2);
    CHECK(gaps[0] == Gap{"access", GapKind::not_assessed, {"z"}, {}});
    CHECK(gaps[1] == Gap{"costs", GapKind::no_arrangement, {}, {"r1"}});
    CHECK(recommendations_without_gap(record, gaps) == std::vector<RecommendationId>{"r2"});
    record.assessments.pop_back();
    record.assessments.back().rating = Rating::partly_adequate;
    CHECK(find_gaps(record, assess(make_judgements(record))).front().kind ==
          GapKind::none_adequate);
    CHECK(find_gaps(record, assess(make_judgements(record)), "partly_adequate").size() == 2);
    CHECK_THROWS_WITH(find_gaps(record, adequacy, "fine"),
                      "level: \"fine\" is none of: inadequate, partly_adequate, adequate");
}

TEST_CASE("The picture of adequacy shows names as text, from either side") {
    const Adequacy found = assess(judged({{"ann", "<b>x</b>", "open & fair", "good", ""},
                                          {"ben", "<b>x</b>", "open & fair", "fair", ""}}));
    AdequacyPictureOptions options;
    options.labels["fair"].texts["ar"] = "متوسط";
    options.language = Language::ar;
    const std::string svg = adequacy_svg(found, options);
    CHECK_THAT(svg, ContainsSubstring(">متوسط ±<"));
    CHECK_THAT(svg, ContainsSubstring("&lt;b&gt;x&lt;/b&gt;"));
    CHECK_THAT(svg, ContainsSubstring("direction=\"rtl\""));
    CHECK(svg.find("<b>") == std::string::npos);
    CHECK(adequacy_svg(found, options) == svg);
}
