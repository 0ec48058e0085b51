#include <wgig/deliberate/opinion_groups.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/core/random.hpp>
#include <wgig/deliberate/consensus.hpp>
#include <wgig/deliberate/opinion_map.hpp>

#include "catch.hpp"

using namespace wgig;
using Catch::Approx;

namespace {

/// Camps that vote opposite ways on most statements, with some noise and some missing votes.
std::vector<Vote> camp_log(std::size_t participants, std::size_t statements, std::size_t camps,
                           std::uint64_t seed) {
    detail::Random random(seed);
    std::vector<Vote> log;
    for (std::size_t i = 0; i < participants; ++i) {
        for (std::size_t j = 0; j < statements; ++j) {
            if (random.below(10) < 3) {
                continue;
            }
            int value = (j % camps == i % camps) ? 1 : -1;
            if (j == 0) {
                value = 1;  // all agree
            }
            if (random.below(12) == 0) {
                value = static_cast<int>(random.below(3)) - 1;
            }
            log.push_back({"p" + std::to_string(i), "s" + std::to_string(j), value, 0});
        }
    }
    return log;
}

std::set<std::set<std::string>> memberships(const OpinionGroups& groups) {
    std::set<std::set<std::string>> result;
    for (const OpinionGroup& group : groups.groups) {
        result.insert({group.participants.begin(), group.participants.end()});
    }
    return result;
}

}  // namespace

TEST_CASE("Camps are found, however many there are", "[opinion]") {
    for (std::size_t camps = 2; camps <= 3; ++camps) {
        CAPTURE(camps);
        const OpinionGroups found = opinion_groups(make_votes(camp_log(60, 24, camps, camps)));
        REQUIRE(found.groups.size() == camps);
        for (const OpinionGroup& group : found.groups) {
            std::set<std::size_t> camp;
            for (const std::string& participant : group.participants) {
                camp.insert(std::stoul(participant.substr(1)) % camps);
            }
            CHECK(camp.size() == 1);
        }
        CHECK(found.explanation.find("largest mean silhouette") != std::string::npos);
        for (const GroupCount& count : found.counts) {
            CHECK(*count.silhouette >= -1);
            CHECK(*count.silhouette <= 1);
            CHECK(*count.stability <= 1 + 1e-12);
        }
        CHECK(found.counts[camps - 2].stability.value() > 0.95);
    }
}

TEST_CASE("The order of the rows does not matter, to the byte", "[opinion]") {
    std::vector<Vote> log = camp_log(40, 15, 2, 7);
    const OpinionGroups found = opinion_groups(make_votes(log));
    detail::Random random(1);
    detail::shuffle(std::span<Vote>(log), random);
    CHECK(opinion_groups(make_votes(log)) == found);
    CHECK(consensus(make_votes(log), opinion_groups(make_votes(log))) ==
          consensus(make_votes(camp_log(40, 15, 2, 7)), found));
}

TEST_CASE("Other names of participants make the same groups of them", "[opinion]") {
    std::vector<Vote> log = camp_log(40, 15, 3, 8);
    const auto before = memberships(opinion_groups(make_votes(log)));
    for (Vote& vote : log) {
        // Sorted the other way round.
        vote.participant = "q" + std::to_string(1000 - std::stoul(vote.participant.substr(1)));
    }
    std::set<std::set<std::string>> after;
    for (const auto& group : memberships(opinion_groups(make_votes(log)))) {
        std::set<std::string> back;
        for (const std::string& name : group) {
            back.insert("p" + std::to_string(1000 - std::stoul(name.substr(1))));
        }
        after.insert(back);
    }
    CHECK(after == before);
}

TEST_CASE("Components are eigenvectors, of length 1 and at right angles", "[opinion]") {
    OpinionGroupOptions options;
    options.components = 6;
    // More statements than one Lanczos basis has room for.
    const OpinionGroups found = opinion_groups(make_votes(camp_log(150, 220, 4, 3)), options);
    REQUIRE(found.components.size() == 6);
    double shares = 0;
    for (std::size_t a = 0; a < 6; ++a) {
        CHECK(found.components[a].residual < 1e-12);
        shares += found.components[a].share;
        for (std::size_t b = 0; b <= a; ++b) {
            double product = 0;
            for (std::size_t j = 0; j < 220; ++j) {
                product += found.components[a].loadings[j] * found.components[b].loadings[j];
            }
            CHECK(product == Approx(a == b ? 1 : 0).margin(1e-12));
        }
        if (a > 0) {
            CHECK(found.components[a].variance <= found.components[a - 1].variance * (1 + 1e-12));
        }
    }
    CHECK(shares <= 1 + 1e-12);
}

TEST_CASE("Equal eigenvalues are found, each", "[opinion]") {
    // Two independent pairs of opposite voters: two components of the same variance.
    const OpinionGroups found = opinion_groups(make_votes(std::vector<Vote>{
        {"1", "a", 1, 0}, {"2", "a", -1, 0}, {"3", "b", 1, 0}, {"4", "b", -1, 0}}));
    REQUIRE(found.components.size() == 2);
    CHECK(found.components[0].variance == Approx(0.5));
    CHECK(found.components[1].variance == Approx(0.5));
}

TEST_CASE("Votes that say nothing make one group", "[opinion]") {
    const OpinionGroups same =
        opinion_groups(make_votes(std::vector<Vote>{{"1", "a", 1, 0}, {"2", "a", 1, 0}}));
    REQUIRE(same.groups.size() == 1);
    CHECK(same.groups[0].participants == std::vector<std::string>{"1", "2"});
    CHECK(same.explanation ==
          "One group: all positions are the same, or only one group was to be tried.");
    const OpinionGroups one = opinion_groups(make_votes(std::vector<Vote>{{"1", "a", -1, 0}}));
    CHECK(one.groups.size() == 1);
    CHECK(one.components[0].loadings == std::vector<double>{1});
}

TEST_CASE("A weight counts as that many participants", "[opinion]") {
    std::vector<Vote> log = camp_log(20, 12, 2, 5);
    Votes weighted = make_votes(log);
    weighted.weights.assign(weighted.participants.size(), 1.0);
    weighted.weights[0] = 3;  // p0
    for (const Vote& vote : camp_log(20, 12, 2, 5)) {
        if (vote.participant == "p0") {
            for (const char* copy : {"p0x", "p0y"}) {
                log.push_back({copy, vote.statement, vote.value, 0});
            }
        }
    }
    const OpinionGroups a = opinion_groups(weighted);
    const OpinionGroups b = opinion_groups(make_votes(log));
    CHECK(a.components[0].variance == Approx(b.components[0].variance));
    CHECK(a.statements[3].center == Approx(b.statements[3].center));
    CHECK(consensus(weighted, a).statements[2].agree ==
          consensus(make_votes(log), b).statements[2].agree);
}

TEST_CASE("Bad options of opinion groups say what is possible", "[opinion]") {
    const Votes votes = make_votes(camp_log(5, 5, 2, 1));
    OpinionGroupOptions options;
    options.components = 11;
    CHECK_THROWS_WITH(opinion_groups(votes, options),
                      "components: 11 components; 1 to 10 are possible");
    options = {};
    options.keep = {"nobody"};
    CHECK_THROWS_WITH(opinion_groups(votes, options),
                      "keep[0]: there is no participant \"nobody\"");
    CHECK_THROWS_WITH(opinion_groups(Votes{}), "votes: there are no votes");
    Votes broken = votes;
    broken.values[0] = 5;
    CHECK_THROWS_WITH(opinion_groups(broken), "values[0]: a vote is -1, 0 or 1");
}

TEST_CASE("Consensus is what all groups agree on, and division what they do not", "[consensus]") {
    const Votes votes = make_votes(camp_log(60, 20, 2, 9));
    const OpinionGroups groups = opinion_groups(votes);
    const Consensus found = consensus(votes, groups);
    CHECK(found.agreed.front() == "s0");
    CHECK(found.common.front() == "s0");
    CHECK(found.dividing.size() == 5);
    CHECK(std::count(found.dividing.begin(), found.dividing.end(), "s0") == 0);
    CHECK(found.representatives.size() == 10);
    for (const StatementConsensus& one : found.statements) {
        CHECK(one.common_agree == Approx(std::sqrt(one.product_agree)));
        CHECK(one.least_agree <= one.common_agree + 1e-12);
        CHECK(one.product_agree > 0);
        CHECK(one.product_agree < 1);
        CHECK(one.divide >= 0);
        CHECK(one.divide < 1);
    }
}

TEST_CASE("Polis's formulas, computed by hand", "[consensus]") {
    // Group x: 3 of 4 agree; group y: 1 of 3 agrees, 2 disagree.
    std::vector<Vote> log;
    for (int i = 0; i < 7; ++i) {
        log.push_back({std::to_string(i), "1", i < 3 || i == 4 ? 1 : i == 3 ? 0 : -1, 0});
    }
    Votes votes = make_votes(log);
    votes.groups = {"x", "x", "x", "x", "y", "y", "y"};
    const Consensus found = consensus(votes);
    const StatementConsensus& one = found.statements.front();
    CHECK(one.product_agree == Approx(4.0 / 6 * 2 / 5));
    CHECK(one.common_agree == Approx(std::sqrt(4.0 / 6 * 2 / 5)));
    CHECK(one.product_disagree == Approx(1.0 / 6 * 3 / 5));
    CHECK(one.divide == Approx(4.0 / 6 - 2.0 / 5));
    CHECK(one.most_for == "x");
    CHECK(one.most_against == "y");
    const GroupStatement& x = found.group_statements.front();
    CHECK(x.z_agree == Approx(2 * std::sqrt(5.0) * (4.0 / 5 - 0.5)));
    CHECK(x.r_agree == Approx(4.0 / 6 / (2.0 / 5)));
    CHECK(x.rz_agree ==
          Approx((4.0 / 5 - 2.0 / 4) / std::sqrt(6.0 / 9 * (1 - 6.0 / 9) * (1.0 / 5 + 1.0 / 4))));
    votes.groups.clear();
    CHECK_THROWS_WITH(consensus(votes), "groups: no participant has a stakeholder group");
}

TEST_CASE("The opinion map is one picture, the same each time", "[opinion]") {
    const OpinionGroups groups = opinion_groups(make_votes(camp_log(30, 12, 2, 4)));
    OpinionMapOptions options;
    options.title = "A < B & C";
    const std::string svg = opinion_map_svg(groups, options);
    CHECK(svg == opinion_map_svg(groups, options));
    CHECK(svg.find("role=\"img\"") != std::string::npos);
    CHECK(svg.find("A &lt; B &amp; C") != std::string::npos);
    CHECK(svg.find("nan") == std::string::npos);
    options.language = Language::ar;
    CHECK(opinion_map_svg(groups, options).find("direction=\"rtl\"") != std::string::npos);
    CHECK(!opinion_map_svg(OpinionGroups{}).empty());
    options.width = 3;
    CHECK_THROWS_WITH(opinion_map_svg(groups, options),
                      "width: 3 pixels; 200 to 4000 are possible");
}
