#include <wgig/classify/linear_model.hpp>

#include <cmath>
#include <cstdint>
#include <numeric>
#include <vector>

#include "catch.hpp"

using namespace wgig;
using namespace wgig::detail::linear;

namespace {

/// Texts of two or three features each, with two labels.
struct TwoLabels {
    std::vector<std::uint64_t> begins{0};
    std::vector<std::uint32_t> features;
    std::vector<float> values;
    std::vector<std::int8_t> signs;
    std::size_t lanes = lanes_for(2);

    TwoLabels() {
        for (std::uint32_t i = 0; i < 40; ++i) {
            for (const std::uint32_t f : {i % 7, 7 + i % 5, 12 + i % 3}) {
                features.push_back(f);
                values.push_back(0.3F + 0.05F * static_cast<float>((i * 31 + f * 17) % 11));
            }
            begins.push_back(features.size());
            signs.resize(signs.size() + lanes);
            signs[i * lanes] = i % 7 < 3 ? 1 : -1;
            signs[i * lanes + 1] = (i % 5 + i % 3) % 2 == 0 ? 1 : -1;
        }
    }
    [[nodiscard]] Rows rows() const { return {begins, features, values}; }
    [[nodiscard]] std::vector<std::uint32_t> all() const {
        std::vector<std::uint32_t> order(begins.size() - 1);
        std::iota(order.begin(), order.end(), 0U);
        return order;
    }
};

/// The derivative of the loss by the margin.
double slope(Loss loss, double margin) {
    switch (loss) {
    case Loss::squared: return 2 * (margin - 1);
    case Loss::squared_hinge: return margin < 1 ? 2 * (margin - 1) : 0;
    case Loss::logistic: break;
    }
    return -1 / (1 + std::exp(margin));
}

/// The largest component of the gradient of the primal problem, over both labels.
double gradient_left(const TwoLabels& problem, const Solver& solver, Loss loss, double cost) {
    double worst = 0;
    std::vector<float> scores(problem.lanes);
    for (std::size_t label = 0; label < 2; ++label) {
        std::vector<double> gradient(15);
        double bias = solver.biases()[label];
        for (std::size_t f = 0; f < gradient.size(); ++f) {
            gradient[f] = solver.weights()[f * problem.lanes + label];
        }
        const Rows rows = problem.rows();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto features = rows.features.subspan(rows.begins[i], 3);
            const auto values = rows.values.subspan(rows.begins[i], 3);
            solver.scores(features, values, scores);
            const double y = problem.signs[i * problem.lanes + label];
            const double change = cost * y * slope(loss, y * scores[label]);
            for (std::size_t k = 0; k < 3; ++k) {
                gradient[features[k]] += change * values[k];
            }
            bias += change;
        }
        worst = std::max(worst, std::abs(bias));
        for (const double component : gradient) {
            worst = std::max(worst, std::abs(component));
        }
    }
    return worst;
}

}  // namespace

TEST_CASE("Training ends where the gradient of the objective is zero, for every loss") {
    const TwoLabels problem;
    const std::vector<float> costs(problem.lanes * 2, 1.0F);
    for (const Loss loss : {Loss::squared, Loss::squared_hinge, Loss::logistic}) {
        for (const double cost : {0.1, 1.0}) {
            INFO(static_cast<int>(loss) << " " << cost);
            Solver solver(15, problem.begins.size() - 1, 2, {loss, cost, 3000, 1e-5, 7});
            CHECK(solver.train(problem.rows(), problem.all(), problem.signs, costs) < 3000);
            CHECK(gradient_left(problem, solver, loss, cost) < 2e-3);
        }
    }
}

TEST_CASE("A text that costs twice as much counts like two") {
    TwoLabels twice;
    TwoLabels costly;
    // Each text with label 0 once more, for label 0 only.
    const auto size = static_cast<std::uint32_t>(twice.begins.size() - 1);
    for (std::uint32_t i = 0; i < size; ++i) {
        if (twice.signs[i * twice.lanes] > 0) {
            for (std::size_t k = 0; k < 3; ++k) {
                twice.features.push_back(twice.features[i * 3 + k]);
                twice.values.push_back(twice.values[i * 3 + k]);
            }
            twice.begins.push_back(twice.features.size());
            twice.signs.resize(twice.signs.size() + twice.lanes);
            twice.signs[twice.signs.size() - twice.lanes] = 1;
        }
    }
    const Settings settings{Loss::squared_hinge, 0.5, 3000, 1e-5, 1};
    Solver a(15, twice.begins.size() - 1, 2, settings);
    a.train(twice.rows(), twice.all(), twice.signs, std::vector<float>(twice.lanes * 2, 1.0F));
    Solver b(15, costly.begins.size() - 1, 2, settings);
    std::vector<float> costs(costly.lanes * 2, 1.0F);
    costs[1] = 2;
    b.train(costly.rows(), costly.all(), costly.signs, costs);
    for (std::size_t f = 0; f < 15; ++f) {
        CHECK(a.weights()[f * a.lanes()] == Catch::Approx(b.weights()[f * b.lanes()]).margin(2e-3));
    }
}

TEST_CASE("A solver that starts from another ends where it would have ended by itself") {
    const TwoLabels problem;
    const std::vector<float> costs(problem.lanes * 2, 1.0F);
    std::vector<std::uint32_t> some;
    for (const std::uint32_t i : problem.all()) {
        if (i % 4 != 0) {
            some.push_back(i);
        }
    }
    const Settings settings{Loss::squared, 1, 3000, 1e-5, 3};
    Solver whole(15, 40, 2, settings);
    whole.train(problem.rows(), problem.all(), problem.signs, costs);
    Solver warm(15, 40, 2, settings);
    warm.start_from(whole, problem.rows(), some, problem.signs);
    const std::size_t warm_passes = warm.train(problem.rows(), some, problem.signs, costs);
    Solver cold(15, 40, 2, settings);
    CHECK(warm_passes <= cold.train(problem.rows(), some, problem.signs, costs));
    for (std::size_t i = 0; i < warm.weights().size(); ++i) {
        CHECK(warm.weights()[i] == Catch::Approx(cold.weights()[i]).margin(1e-3));
    }
}

TEST_CASE("The same seed gives the same weights to the bit") {
    const TwoLabels problem;
    const std::vector<float> costs(problem.lanes * 2, 1.0F);
    const auto weights = [&](std::uint64_t seed) {
        Solver solver(15, 40, 2, {Loss::squared_hinge, 1, 3, 0, seed});
        solver.train(problem.rows(), problem.all(), problem.signs, costs);
        return std::vector<float>(solver.weights().begin(), solver.weights().end());
    };
    CHECK(weights(5) == weights(5));
    CHECK(weights(5) != weights(6));
}
