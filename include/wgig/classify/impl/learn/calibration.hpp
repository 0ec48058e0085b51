// From scores to probabilities, and from probabilities to decisions.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include <wgig/classify/model.hpp>

namespace wgig::detail::calibration {

[[nodiscard]] inline double sigmoid(double x) noexcept {
    return x >= 0 ? 1 / (1 + std::exp(-x)) : std::exp(x) / (1 + std::exp(x));
}

/// Scores as probabilities, in place: each by itself with several labels a text, all together
/// (softmax) with one.
inline void to_probabilities(std::span<double> values, std::span<const ModelLabel> labels,
                             bool multi_label) {
    if (values.empty()) {
        return;
    }
    for (std::size_t k = 0; k < values.size(); ++k) {
        values[k] = labels[k].slope * values[k] + labels[k].offset;
        if (multi_label) {
            values[k] = sigmoid(values[k]);
        }
    }
    if (multi_label) {
        return;
    }
    const double largest = *std::max_element(values.begin(), values.end());
    double sum = 0;
    for (double& value : values) {
        value = std::exp(value - largest);
        sum += value;
    }
    for (double& value : values) {
        value /= sum;
    }
}

/// The slope with the smallest loss of softmax(slope x scores) on held-out texts (temperature scaling;
/// Guo, Pleiss, Sun, Weinberger 2017). The loss is convex in it: steps of Newton's, and where one leaves
/// the range in which the slope must lie, the middle of that range instead. Each truth counts as if every label had been seen once more, so that a few texts without a mistake do not make
/// a model certain.
inline double fit_temperature(std::span<const float> scores, std::size_t labels,
                              std::span<const std::size_t> truth) {
    const auto classes = static_cast<double>(labels);
    const double doubt = classes / (static_cast<double>(truth.size()) + 2 * classes);
    double low = 0.01;
    double high = 100;
    double slope = std::sqrt(low * high);
    for (int step = 0; step < 60; ++step) {
        double derivative = 0;
        double curvature = 0;
        for (std::size_t i = 0; i < truth.size(); ++i) {
            const std::span<const float> row = scores.subspan(i * labels, labels);
            const double largest = *std::max_element(row.begin(), row.end());
            double sum = 0;
            double mean = 0;
            double square = 0;
            double all = 0;
            for (const float score : row) {
                const double weight = std::exp(slope * (score - largest));
                sum += weight;
                mean += weight * score;
                square += weight * score * score;
                all += score;
            }
            mean /= sum;
            derivative += mean - (1 - doubt) * row[truth[i]] - doubt * all / classes;
            curvature += square / sum - mean * mean;
        }
        (derivative > 0 ? high : low) = slope;
        const double next = slope - derivative / curvature;
        if (std::abs(next - slope) <= 1e-9 * slope) {
            break;
        }
        slope = next > low && next < high ? next : std::sqrt(low * high);
    }
    return slope;
}

/// Slope and offset of the logistic curve through scores and whether the label applied (Platt 1999;
/// Newton's method with halved steps and softened targets as in Lin, Lin, Weng 2007).
inline std::pair<double, double> fit_platt(std::span<const double> scores,
                                           const std::vector<bool>& applies) {
    const auto positive = static_cast<double>(std::count(applies.begin(), applies.end(), true));
    const double negative = static_cast<double>(applies.size()) - positive;
    const double high = (positive + 1) / (positive + 2);
    const double low = 1 / (negative + 2);
    double slope = 1;
    double offset = std::log((positive + 1) / (negative + 1));
    const auto loss = [&](double a, double b) {
        double sum = 0;
        for (std::size_t i = 0; i < scores.size(); ++i) {
            const double x = a * scores[i] + b;
            const double t = applies[i] ? high : low;
            sum += std::max(x, 0.0) - t * x + std::log1p(std::exp(-std::abs(x)));
        }
        return sum;
    };
    double current = loss(slope, offset);
    for (int iteration = 0; iteration < 100; ++iteration) {
        double h11 = 1e-12;
        double h22 = 1e-12;
        double h21 = 0;
        double g1 = 0;
        double g2 = 0;
        for (std::size_t i = 0; i < scores.size(); ++i) {
            const double p = sigmoid(slope * scores[i] + offset);
            const double d = p - (applies[i] ? high : low);
            const double w = p * (1 - p);
            h11 += scores[i] * scores[i] * w;
            h22 += w;
            h21 += scores[i] * w;
            g1 += scores[i] * d;
            g2 += d;
        }
        if (std::abs(g1) < 1e-5 && std::abs(g2) < 1e-5) {
            break;
        }
        const double determinant = h11 * h22 - h21 * h21;
        if (!(determinant > 0)) {
            break;
        }
        const double da = -(h22 * g1 - h21 * g2) / determinant;
        const double db = -(h11 * g2 - h21 * g1) / determinant;
        double step = 1;
        while (step > 1e-10) {
            const double tried = loss(slope + step * da, offset + step * db);
            if (tried < current + 1e-4 * step * (g1 * da + g2 * db)) {
                slope += step * da;
                offset += step * db;
                current = tried;
                break;
            }
            step /= 2;
        }
        if (step <= 1e-10) {
            break;
        }
    }
    // Where held-out scores say the opposite of what was learnt there is nothing to learn from them.
    return slope > 0 ? std::pair{slope, offset}
                     : std::pair{1e-3, std::log(positive + 1) - std::log(negative + 1)};
}

/// A probability on a held-out text, and whether the label applied.
struct Judged {
    double probability = 0;
    bool right = false;
};

inline void sort_falling(std::vector<Judged>& judged) {
    std::stable_sort(judged.begin(), judged.end(), [](const Judged& a, const Judged& b) {
        return a.probability > b.probability;
    });
}

/// Half way between a probability that counts and the next that does not; the last itself, since
/// nothing is known of what lies below it.
[[nodiscard]] inline double cut_after(const std::vector<Judged>& judged, std::size_t i) {
    return i + 1 < judged.size() ? (judged[i].probability + judged[i + 1].probability) / 2
                                 : judged[i].probability;
}

/// The threshold with the best F1; 0.5 where none has any. `judged` falls.
[[nodiscard]] inline double best_f1_threshold(const std::vector<Judged>& judged) {
    double all = 0;
    for (const Judged& one : judged) {
        all += one.right ? 1 : 0;
    }
    double right = 0;
    double best = 0;
    double threshold = 0.5;
    for (std::size_t i = 0; i < judged.size(); ++i) {
        right += judged[i].right ? 1 : 0;
        if (i + 1 < judged.size() && judged[i].probability == judged[i + 1].probability) {
            continue;
        }
        const double f1 = 2 * right / (all + static_cast<double>(i) + 1);
        if (f1 > best) {
            best = f1;
            threshold = cut_after(judged, i);
        }
    }
    return threshold;
}

/// Above all probabilities: each prediction needs a person.
inline constexpr double no_review_threshold = 2;

/// The lowest probability from which at least `precision` of the held-out texts were right; more
/// than any where there is none. One more is counted as wrong, since a few right ones tell little. `judged` falls.
[[nodiscard]] inline double review_threshold(const std::vector<Judged>& judged, double precision) {
    double right = 0;
    double threshold = no_review_threshold;
    for (std::size_t i = 0; i < judged.size(); ++i) {
        right += judged[i].right ? 1 : 0;
        if (i + 1 < judged.size() && judged[i].probability == judged[i + 1].probability) {
            continue;
        }
        if (right >= precision * (static_cast<double>(i) + 2)) {
            threshold = cut_after(judged, i);
        }
    }
    return threshold;
}

}  // namespace wgig::detail::calibration
