#include <wgig/assess/aggregation.hpp>

#include <cmath>
#include <numeric>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/core/random.hpp>

#include "catch.hpp"

using namespace wgig;
using Catch::Approx;

namespace {

// Three alternatives, three criteria; the flows are those of a published example (Mareschal, De Smet and
// Nemery 2008, as the package pymcdm has it).
const std::vector<double> three_by_three = {4, 3, 2, 3, 2, 4, 5, 1, 3};
const std::vector<double> three_weights = {0.5, 0.3, 0.2};

std::vector<double> random_numbers(detail::Random& random, std::size_t count, std::size_t bound) {
    std::vector<double> out;
    for (std::size_t i = 0; i < count; ++i) {
        out.push_back(static_cast<double>(random.below(bound)));
    }
    return out;
}

}  // namespace

TEST_CASE("Net outranking flows of a published example") {
    const std::vector<double> flows = net_outranking_flows(three_by_three, three_weights);
    CHECK(flows[0] == Approx(0.1));
    CHECK(flows[1] == Approx(-0.3));
    CHECK(flows[2] == Approx(0.2));
}

TEST_CASE("Additive values, worked by hand") {
    CHECK(additive_values(three_by_three, three_weights)[0] == Approx(3.3));
    const std::vector<double> shares =
        additive_values(three_by_three, three_weights, Normalization::minmax);
    CHECK(shares[0] == Approx(0.5 * 0.5 + 0.3));
}

TEST_CASE("The best by all criteria has closeness 1, the worst 0, and twins 1") {
    const std::vector<double> matrix = {1, 1, 3, 3, 2, 2};
    const std::vector<double> closeness = topsis(matrix, std::vector<double>{1, 1});
    CHECK(closeness[0] == 0);
    CHECK(closeness[1] == 1);
    CHECK(closeness[2] == Approx(0.5));
    CHECK(topsis(std::vector<double>{2, 2, 2, 2}, std::vector<double>{1, 1}) ==
          std::vector<double>{1, 1});
}

TEST_CASE("Net outranking flows are those of all pairs, one by one") {
    detail::Random random(17);
    for (int round = 0; round < 200; ++round) {
        const std::size_t rows = 1 + random.below(12);
        const std::size_t columns = 1 + random.below(4);
        const std::vector<double> matrix = random_numbers(random, rows * columns, 6);
        std::vector<double> weights = random_numbers(random, columns, 5);
        weights[0] += 1;
        const double all = std::accumulate(weights.begin(), weights.end(), 0.0);
        PreferenceThresholds thresholds;
        thresholds.indifference = static_cast<double>(random.below(3)) / 2;
        thresholds.preference = thresholds.indifference + static_cast<double>(random.below(4));
        const double q = thresholds.indifference;
        const double p = thresholds.preference;
        const auto preference = [&](double d) {
            return d <= q ? 0 : d > p ? 1 : (d - q) / (p - q);
        };
        const std::vector<double> flows = net_outranking_flows(matrix, weights, thresholds);
        for (std::size_t a = 0; a < rows; ++a) {
            double flow = 0;
            for (std::size_t b = 0; b < rows; ++b) {
                for (std::size_t j = 0; j < columns; ++j) {
                    const double d = matrix[a * columns + j] - matrix[b * columns + j];
                    flow += weights[j] / all * (preference(d) - preference(-d));
                }
            }
            flow /= rows > 1 ? static_cast<double>(rows - 1) : 1;
            CHECK(flows[a] == Approx(flow).margin(1e-12));
        }
    }
}

TEST_CASE("Flows sum up to nothing, and everything stays in its bounds, whatever the numbers") {
    detail::Random random(5);
    for (int round = 0; round < 200; ++round) {
        const std::size_t rows = 1 + random.below(8);
        const std::size_t columns = 1 + random.below(6);
        const std::vector<double> matrix = random_numbers(random, rows * columns, 4);
        std::vector<double> weights = random_numbers(random, columns, 5);
        weights[0] += 1;
        double sum = 0;
        for (const double flow :
             net_outranking_flows(matrix, weights, {0, static_cast<double>(random.below(3))})) {
            CHECK(std::abs(flow) <= 1 + 1e-12);
            sum += flow;
        }
        CHECK(sum == Approx(0).margin(1e-9));
        for (const Normalization how :
             {Normalization::none, Normalization::minmax, Normalization::vector}) {
            for (const double closeness : topsis(matrix, weights, how)) {
                CHECK(closeness >= 0);
                CHECK(closeness <= 1);
            }
        }
        // Weights count by their proportions only.
        std::vector<double> tenfold = weights;
        for (double& weight : tenfold) {
            weight *= 10;
        }
        CHECK(additive_values(matrix, weights)[0] == Approx(additive_values(matrix, tenfold)[0]));
    }
}

TEST_CASE("Numbers that make no table are refused, with their place") {
    const std::vector<double> none;
    CHECK_THROWS_WITH(topsis(none, three_weights), "matrix: there are no alternatives");
    CHECK_THROWS_WITH(topsis(three_by_three, none), "weights: there are no criteria");
    CHECK_THROWS_WITH(topsis(std::vector<double>{1, 2}, three_weights),
                      "matrix: 2 numbers make no whole rows of 3");
    CHECK_THROWS_WITH(topsis(std::vector<double>{1, 2, 1.0 / 0.0}, three_weights),
                      "matrix[0][2]: expected a finite number");
    CHECK_THROWS_WITH(additive_values(three_by_three, std::vector<double>{1, -1, 1}),
                      "weights[1]: a weight is a number from 0");
    CHECK_THROWS_WITH(net_outranking_flows(three_by_three, three_weights, {2, 1}),
                      "thresholds: 0 <= indifference <= preference does not hold");
}
