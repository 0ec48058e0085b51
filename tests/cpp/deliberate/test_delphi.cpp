#include <wgig/deliberate/delphi.hpp>

#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/deliberate/rough_consensus.hpp>

#include "catch.hpp"

using namespace wgig;
using Catch::Approx;

namespace {

constexpr double unrated = std::numeric_limits<double>::quiet_NaN();

/// A row an expert, a column an item.
Ratings expert_round(const std::vector<std::vector<double>>& rows) {
    std::vector<double> values;
    for (const std::vector<double>& row : rows) {
        values.insert(values.end(), row.begin(), row.end());
    }
    return make_ratings(values, rows.size());
}

}  // namespace

TEST_CASE("Kendall's W of known rankings", "[delphi]") {
    CHECK(kendall_w(expert_round({{1, 2, 3, 4}, {1, 2, 3, 4}})).w.value() == Approx(1));
    CHECK(kendall_w(expert_round({{1, 2, 3}, {3, 2, 1}})).w.value() == Approx(0).margin(1e-15));
    // Rank sums 4, 7, 7: S = 6.
    const Concordance found = kendall_w(expert_round({{1, 2, 3}, {1, 3, 2}, {2, 2, 2}}));
    // The third coder has a tie of three, so the largest possible S is smaller.
    CHECK(found.w.value() == Approx(12 * 6.0 / (9 * 24 - 3 * 24)));
    CHECK(found.chi_squared.value() == Approx(3 * 2 * found.w.value()));
    // Two degrees of freedom: the distribution is exponential.
    CHECK(found.p.value() == Approx(std::exp(-found.chi_squared.value() / 2)));
}

TEST_CASE("Kendall's W with ties, worked by hand", "[delphi]") {
    // Ranks 1, 2.5, 2.5, 4; 1.5, 1.5, 3, 4; 1, 3, 2, 4: sums 3.5, 7, 7.5, 12 about a mean of 7.5, so
    // S = 16 + 0.25 + 0 + 20.25 = 36.5. Two ties of two: T = 6 + 6 = 12.
    const Concordance found =
        kendall_w(expert_round({{10, 20, 20, 40}, {2, 2, 3, 9}, {1, 3, 2, 4}}));
    CHECK(found.w.value() == Approx(12 * 36.5 / (9 * 60 - 3 * 12)));
    CHECK(found.chi_squared.value() == Approx(7.8214285714));
    // Above 7.8147 with three degrees of freedom: 5 %.
    CHECK(found.p.value() < 0.05);
    CHECK(found.p.value() > 0.0495);
}

TEST_CASE("Kendall's W is not made up where it is not defined", "[delphi]") {
    CHECK(kendall_w(expert_round({{2, 2}, {3, 3}})).reason ==
          "every coder rated all units the same");
    CHECK(kendall_w(expert_round({{1, 2}})).reason == "fewer than two coders rated every unit");
    CHECK(kendall_w(expert_round({{1, unrated}, {unrated, 2}})).reason ==
          "fewer than two coders rated every unit");
    CHECK(kendall_w(expert_round({{1}, {2}})).reason == "fewer than two units");
}

TEST_CASE("A round has medians, quartiles and consensus by item", "[delphi]") {
    const std::vector<Ratings> rounds = {expert_round({{1, 5}, {2, 5}, {4, 5}, {7, 4}}),
                                         expert_round({{4, 5}, {4, 5}, {4, 5}, {5, 4}})};
    const Delphi study = delphi(rounds);
    REQUIRE(study.items.size() == 4);
    CHECK(study.items[0].median.value() == Approx(3));
    CHECK(study.items[0].lower_quartile.value() == Approx(1.75));
    CHECK(study.items[0].upper_quartile.value() == Approx(4.75));
    CHECK(study.items[0].range.value() == Approx(3));
    CHECK(!study.items[0].consensus);
    CHECK(study.items[1].consensus);
    CHECK(!study.rounds[0].stop);
    CHECK(study.rounds[0].why ==
          "1 of 2 items have consensus, and stability shows in the second round at the earliest.");
    CHECK(study.rounds[1].stop);
    CHECK(study.rounds[1].why == "All 2 items have consensus.");
    REQUIRE(study.changes.size() == 2);
    CHECK(study.changes[0].changed.value() == Approx(0.75));
    // Changes 3, 2, -2 have a tie: ranks 3, 1.5, 1.5.
    CHECK(study.changes[0].wilcoxon.value() == Approx(1.5));
    CHECK(study.changes[1].stable);
}

TEST_CASE("A study may stop when nobody moves, though they disagree", "[delphi]") {
    const Ratings round = expert_round({{1, 9}, {9, 1}, {1, 9}, {9, 1}});
    const Delphi study = delphi(std::vector<Ratings>{round, round});
    CHECK(study.rounds[1].stop);
    CHECK(
        study.rounds[1].why ==
        "All 2 items are stable; 0 of them have consensus, and more rounds would not change that.");
}

TEST_CASE("An expert who leaves has changed no opinion", "[delphi]") {
    const std::vector<Ratings> rounds = {expert_round({{4}, {4}, {5}, {1}}),
                                         expert_round({{4}, {4}, {5}, {unrated}})};
    const Delphi study = delphi(rounds);
    // Of all who rated, the coefficient of variation falls by more than 0.2 ...
    CHECK(study.items[0].variation.value() - study.items[1].variation.value() > 0.35);
    const DelphiChange& change = study.changes.at(0);
    // ... but those who rated twice have not moved.
    CHECK(change.experts == 3);
    CHECK(change.changed.value() == 0);
    CHECK(change.net_changed.value() == 0);
    CHECK(change.median_change.value() == 0);
    CHECK(change.variation_change.value() == 0);
    CHECK(change.stable);
    SECTION("and where nobody rated twice, nothing is known") {
        const Delphi strangers = delphi(
            std::vector<Ratings>{expert_round({{4}, {unrated}}), expert_round({{unrated}, {4}})});
        CHECK(strangers.changes.at(0).experts == 0);
        CHECK_FALSE(strangers.changes[0].changed);
        CHECK_FALSE(strangers.changes[0].median_change);
        CHECK_FALSE(strangers.changes[0].stable);
    }
}

TEST_CASE("Stability is that of the distribution: changes that cancel out do not count",
          "[delphi]") {
    // Ten experts: two exchange their ratings, one moves from 3 to 4.
    const std::vector<std::vector<double>> before = {{1}, {5}, {3}, {3}, {3},
                                                     {3}, {3}, {4}, {4}, {4}};
    std::vector<std::vector<double>> after = before;
    std::swap(after[0], after[1]);
    after[2] = {4};
    const Delphi study = delphi(std::vector<Ratings>{expert_round(before), expert_round(after)});
    const DelphiChange& change = study.changes.at(0);
    CHECK(change.changed.value() == Approx(0.3));
    // Histograms 1 0 5 3 1 and 1 0 4 4 1: differences 1 + 1, half of that, by ten.
    CHECK(change.net_changed.value() == Approx(0.1));
    CHECK(change.stable);
    DelphiOptions strict;
    strict.most_changed = 0.05;
    CHECK_FALSE(delphi(std::vector<Ratings>{expert_round(before), expert_round(after)}, strict)
                    .changes.at(0)
                    .stable);
}

TEST_CASE("Bad rounds say where", "[delphi]") {
    Ratings twice = expert_round({{1, 2}, {1, 2}});
    twice.coders[1] = "1";
    CHECK_THROWS_WITH(delphi(std::vector<Ratings>{twice}),
                      "rounds[0].coders[1]: the expert \"1\" is there twice");
    DelphiOptions options;
    options.least_share = 2;
    CHECK_THROWS_WITH(delphi({}, options), "least_share: 2 is not between 0 and 1");
}

TEST_CASE("One open objection outweighs any number of supporters", "[rough]") {
    const std::vector<std::string> many(100, "a");
    const Objection open = {"b", "text", "it does not scale", ObjectionState::open, ""};
    RoughConsensus found = rough_consensus("text", {"x", "y", "x"}, {open});
    CHECK(found.outcome == RoughConsensusOutcome::not_yet);
    CHECK(found.support == 2);
    CHECK(found.reasons ==
          std::vector<std::string>{"The objection of b is open: it does not scale"});
    Objection answered = open;
    answered.state = ObjectionState::answered;
    answered.answer = "it was measured";
    found = rough_consensus("text", many, {answered});
    CHECK(found.outcome == RoughConsensusOutcome::reached);
    CHECK(found.answered == std::vector<std::size_t>{0});
    Objection upheld = open;
    upheld.state = ObjectionState::upheld;
    CHECK(rough_consensus("text", many, {answered, upheld}).outcome == RoughConsensusOutcome::no);
    CHECK(rough_consensus("other", many, {upheld}).outcome == RoughConsensusOutcome::reached);
    CHECK(rough_consensus("text", {}, {}).outcome == RoughConsensusOutcome::not_yet);
    answered.answer.clear();
    CHECK_THROWS_WITH(rough_consensus("text", many, {answered}),
                      "objections[0].answer: an objection is not answered without an answer");
}
