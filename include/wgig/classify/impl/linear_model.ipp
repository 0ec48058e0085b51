#pragma once

#include <algorithm>
#include <cmath>
#include <utility>

#include <wgig/classify/impl/learn/lanes.hpp>
#include <wgig/classify/linear_model.hpp>
#include <wgig/core/random.hpp>

namespace wgig::detail::linear {

WGIG_DECL Solver::Solver(std::size_t features, std::size_t rows, std::size_t labels,
                         const Settings& settings)
    : settings_(settings),
      lanes_(lanes_for(labels)),
      weights_(features * lanes_),
      biases_(lanes_),
      duals_(rows * lanes_) {}

WGIG_DECL void Solver::scores(std::span<const std::uint32_t> features,
                              std::span<const float> values, std::span<float> out) const {
    std::copy(biases_.begin(), biases_.end(), out.begin());
    add_rows(weights_.data(), features, values, out);
}

WGIG_DECL void Solver::add_to_biases(std::span<const float> changes) {
    for (std::size_t k = 0; k < lanes_; ++k) {
        biases_[k] += changes[k];
    }
}

WGIG_DECL void Solver::start_from(const Solver& other, const Rows& rows,
                                  std::span<const std::uint32_t> chosen,
                                  std::span<const std::int8_t> signs) {
    std::vector<float> change(lanes_);
    for (const std::uint32_t row : chosen) {
        for (std::size_t k = 0; k < lanes_; ++k) {
            const std::size_t at = row * lanes_ + k;
            duals_[at] = other.duals_[at];
            change[k] = duals_[at] * static_cast<float>(signs[at]);
        }
        const std::size_t begin = rows.begins[row];
        const std::size_t count = rows.begins[row + 1] - begin;
        spread(weights_.data(), rows.features.subspan(begin, count),
               rows.values.subspan(begin, count), change);
        add_to_biases(change);
    }
}

/// The step of one dual variable of the squared hinge: Newton's, which is exact, cut at 0.
/// Returns by how much the optimality condition was missed.
inline float hinge_step(float margin, float length, float cost, float& dual, float& change) {
    const float damping = 0.5F / cost;
    const float gradient = margin - 1 + damping * dual;
    if (dual == 0 && gradient >= 0) {
        change = 0;
        return 0;
    }
    const float updated = std::max(0.0F, dual - gradient / (length + damping));
    change = updated - dual;
    dual = updated;
    return std::abs(gradient);
}

/// The same for the squared loss: nothing is cut.
inline float squared_step(float margin, float length, float cost, float& dual, float& change) {
    const float damping = 0.5F / cost;
    const float gradient = margin - 1 + damping * dual;
    change = -gradient / (length + damping);
    dual += change;
    return std::abs(gradient);
}

/// The same for the logistic loss: the dual variable lies strictly between 0 and the cost, and a few
/// steps of Newton's on its logit find the best value.
inline float logistic_step(float margin, float length, float cost, float& dual, float& change) {
    const float start = dual;
    const float smallest = 1e-6F * cost;
    float a = std::clamp(start == 0 ? 0.1F * cost : start, smallest, cost - smallest);
    float missed = 0;
    for (int i = 0; i < 8; ++i) {
        const float gradient = margin + length * (a - start) + std::log(a / (cost - a));
        if (i == 0) {
            missed = std::abs(gradient) * a * (cost - a) / (cost * cost);
        }
        const float curvature = length + cost / (a * (cost - a));
        const float next = a - gradient / curvature;
        // Outside the range: half way to its end instead.
        a = next <= 0 ? a / 2 : next >= cost ? (a + cost) / 2 : next;
        a = std::clamp(a, smallest, cost - smallest);
        if (std::abs(gradient) < 1e-3F) {
            break;
        }
    }
    change = a - start;
    dual = a;
    return missed;
}

inline float step(Loss loss, float margin, float length, float cost, float& dual, float& change) {
    switch (loss) {
    case Loss::squared: return squared_step(margin, length, cost, dual, change);
    case Loss::squared_hinge: return hinge_step(margin, length, cost, dual, change);
    case Loss::logistic: break;
    }
    return logistic_step(margin, length, cost, dual, change);
}

WGIG_DECL std::size_t Solver::train(const Rows& rows, std::span<const std::uint32_t> chosen,
                                    std::span<const std::int8_t> signs,
                                    std::span<const float> costs) {
    Random random(settings_.seed);
    std::vector<std::uint32_t> order(chosen.begin(), chosen.end());
    std::vector<float> lengths(rows.size());
    for (const std::uint32_t row : chosen) {
        float length = 1 + rows.own_square(row);  // 1: the feature that the bias is the weight of
        for (std::uint64_t i = rows.begins[row]; i < rows.begins[row + 1]; ++i) {
            length += rows.values[i] * rows.values[i];
        }
        lengths[row] = length;
    }
    std::vector<float> margins(lanes_);
    std::vector<float> changes(lanes_);
    const auto cost = static_cast<float>(settings_.cost);
    const auto tolerance = static_cast<float>(settings_.tolerance);
    for (std::size_t epoch = 1; epoch <= settings_.max_epochs; ++epoch) {
        shuffle(std::span(order), random);
        float worst = 0;
        for (const std::uint32_t row : order) {
            const std::size_t begin = rows.begins[row];
            const std::size_t count = rows.begins[row + 1] - begin;
            const auto features = rows.features.subspan(begin, count);
            const auto values = rows.values.subspan(begin, count);
            scores(features, values, margins);
            float* duals = &duals_[row * lanes_];
            const std::int8_t* sign = &signs[row * lanes_];
            const float own = rows.own_square(row);
            bool moved = false;
            for (std::size_t k = 0; k < lanes_; ++k) {
                changes[k] = 0;
                if (sign[k] == 0) {
                    continue;
                }
                const auto y = static_cast<float>(sign[k]);
                const float own_cost = cost * costs[k * 2 + (sign[k] > 0 ? 1 : 0)];
                const float margin = y * margins[k] + own * duals[k];
                const float missed =
                    step(settings_.loss, margin, lengths[row], own_cost, duals[k], changes[k]);
                worst = std::max(worst, missed);
                changes[k] *= y;
                moved = moved || changes[k] != 0;
            }
            if (!moved) {
                continue;
            }
            spread(weights_.data(), features, values, changes);
            add_to_biases(changes);
        }
        if (worst <= tolerance) {
            return epoch;
        }
    }
    return settings_.max_epochs;
}

}  // namespace wgig::detail::linear
