// What opinion groups are computed with, beside the plainest way to compute it.
#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <string>
#include <vector>

#include <wgig/core/random.hpp>
#include <wgig/deliberate/detail/k_means.hpp>
#include <wgig/deliberate/detail/silhouettes.hpp>
#include <wgig/deliberate/detail/sparse_votes.hpp>

#include "catch.hpp"

using namespace wgig;
using Catch::Approx;

namespace {

double random_number(detail::Random& random) {
    return static_cast<double>(random.next() >> 11U) * 0x1p-53;
}

detail::Points random_points(detail::Random& random, std::size_t count, std::size_t dimensions) {
    detail::Points points;
    points.dimensions = dimensions;
    std::vector<double> point(dimensions);
    for (std::size_t i = 0; i < count; ++i) {
        for (double& x : point) {
            // Some of them at the same place.
            x = random.below(3) == 0 ? static_cast<double>(random.below(3)) : random_number(random);
        }
        points.add(point.data(), 1 + static_cast<double>(random.below(3)));
    }
    return points;
}

double distance(const detail::Points& points, std::size_t a, std::size_t b) {
    return std::sqrt(detail::k_means::squared_distance(points[a], points[b], points.dimensions));
}

double plain_silhouette(const detail::Points& points, const detail::Clusters& clusters,
                        std::size_t i) {
    std::vector<double> sums(clusters.count, 0);
    std::vector<double> sizes(clusters.count, 0);
    for (std::size_t j = 0; j < points.size(); ++j) {
        sums[clusters.group_of[j]] += distance(points, i, j);
        sizes[clusters.group_of[j]] += 1;
    }
    const std::size_t own = clusters.group_of[i];
    if (sizes[own] < 2 || clusters.count < 2) {
        return 0;
    }
    const double inside = sums[own] / (sizes[own] - 1);
    double outside = std::numeric_limits<double>::infinity();
    for (std::size_t group = 0; group < clusters.count; ++group) {
        outside = group == own ? outside : std::min(outside, sums[group] / sizes[group]);
    }
    const double larger = std::max(inside, outside);
    return larger > 0 ? (outside - inside) / larger : 0;
}

}  // namespace

TEST_CASE("Silhouettes of several groupings at once are those of each by itself", "[opinion]") {
    detail::Random random(3);
    for (int round = 0; round < 60; ++round) {
        const std::size_t count = 1 + random.below(40);
        const detail::Points points = random_points(random, count, 1 + random.below(3));
        std::vector<detail::Clusters> groupings;
        for (std::size_t k = 1; k <= 4; ++k) {
            groupings.push_back(detail::k_means::best_of(points, k, 2, random));
        }
        std::vector<std::size_t> all;
        std::vector<std::size_t> some;
        for (std::size_t i = 0; i < count; ++i) {
            all.push_back(i);
            if (i % 3 == 1) {
                some.push_back(i);
            }
        }
        const auto of_all = detail::silhouettes(points, groupings, all);
        const auto of_some = detail::silhouettes(points, groupings, some);
        for (std::size_t k = 0; k < groupings.size(); ++k) {
            for (std::size_t i = 0; i < count; ++i) {
                CHECK(of_all[k][i] ==
                      Approx(plain_silhouette(points, groupings[k], i)).margin(1e-12));
            }
            for (std::size_t i = 0; i < some.size(); ++i) {
                CHECK(of_some[k][i] == Approx(of_all[k][some[i]]).margin(1e-12));
            }
        }
    }
}

TEST_CASE("Every point ends in the group with the nearest centre", "[opinion]") {
    detail::Random random(4);
    for (int round = 0; round < 60; ++round) {
        const detail::Points points =
            random_points(random, 1 + random.below(50), 1 + random.below(3));
        const std::size_t n = points.dimensions;
        for (const bool last : {false, true}) {
            const detail::Clusters found = detail::k_means::lloyd(
                points, detail::k_means::first_different(points, 4), 300, 0, last);
            std::set<std::size_t> groups(found.group_of.begin(), found.group_of.end());
            CHECK(groups.size() == found.count);
            for (std::size_t i = 0; i < points.size(); ++i) {
                const auto to = [&](std::size_t group) {
                    return detail::k_means::squared_distance(points[i], &found.centres[group * n],
                                                             n);
                };
                for (std::size_t group = 0; group < found.count; ++group) {
                    CHECK(to(found.group_of[i]) <= to(group));
                    if (to(group) == to(found.group_of[i])) {
                        CHECK((last ? group <= found.group_of[i] : group >= found.group_of[i]));
                    }
                }
            }
        }
    }
}

TEST_CASE("The covariance is the same, stored or as a product with the votes", "[opinion]") {
    detail::Random random(5);
    // Of many statements the covariance is too large to be stored.
    for (const std::size_t statements : {std::size_t{12}, std::size_t{1600}}) {
        std::vector<Vote> log;
        for (int i = 0; i < 40; ++i) {
            for (std::size_t j = 0; j < statements; ++j) {
                if (random.below(3) != 0) {
                    log.push_back({std::to_string(i), std::to_string(j),
                                   static_cast<int>(random.below(3)) - 1, 0});
                }
            }
        }
        Votes votes = make_votes(log);
        for (std::size_t i = 0; i < votes.participants.size(); ++i) {
            votes.weights.push_back(1 + static_cast<double>(i % 3));
        }
        std::vector<char> left_out(statements, 0);
        left_out[3] = 1;
        const detail::CentredVotes centred(votes, true, left_out);
        std::vector<double> x(statements);
        for (double& each : x) {
            each = random_number(random) - 0.5;
        }
        double total = 0;
        std::vector<double> expected(statements, 0);
        for (std::size_t row = 0; row < votes.participants.size(); ++row) {
            const auto centred_vote = [&](std::size_t at) {
                const auto column = static_cast<std::size_t>(votes.columns[at]);
                return left_out[column] != 0
                           ? 0
                           : static_cast<double>(votes.values[at]) - centred.centres[column];
            };
            double along = 0;
            for (std::size_t at = votes.starts[row]; at < votes.starts[row + 1]; ++at) {
                along += centred_vote(at) * x[static_cast<std::size_t>(votes.columns[at])];
            }
            for (std::size_t at = votes.starts[row]; at < votes.starts[row + 1]; ++at) {
                expected[static_cast<std::size_t>(votes.columns[at])] +=
                    votes.weights[row] * along * centred_vote(at);
            }
            total += votes.weights[row];
        }
        std::vector<double> y(statements);
        centred.multiply(x, y);
        for (std::size_t j = 0; j < statements; ++j) {
            CHECK(y[j] == Approx(expected[j] / total).margin(1e-12));
        }
    }
}
