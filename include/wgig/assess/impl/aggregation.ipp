#pragma once

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

#include <wgig/assess/aggregation.hpp>
#include <wgig/assess/impl/judgements.ipp>

namespace wgig {
namespace detail::assess {

/// Weights divided by their sum.
inline std::vector<double> shares(std::span<const double> weights) {
    double sum = 0;
    for (std::size_t j = 0; j < weights.size(); ++j) {
        if (!std::isfinite(weights[j]) || weights[j] < 0) {
            bad("weights[" + std::to_string(j) + "]", "a weight is a number from 0");
        }
        sum += weights[j];
    }
    if (!(sum > 0) || !std::isfinite(sum)) {
        bad("weights", weights.empty() ? "there are no criteria" : "the weights add up to nothing");
    }
    std::vector<double> out(weights.begin(), weights.end());
    for (double& weight : out) {
        weight /= sum;
    }
    return out;
}

/// The number of rows.
inline std::size_t check_matrix(std::span<const double> matrix, std::size_t columns) {
    if (matrix.empty()) {
        bad("matrix", "there are no alternatives");
    }
    if (matrix.size() % columns != 0) {
        bad("matrix", std::to_string(matrix.size()) + " numbers make no whole rows of " +
                          std::to_string(columns));
    }
    for (std::size_t i = 0; i < matrix.size(); ++i) {
        if (!std::isfinite(matrix[i])) {
            bad("matrix[" + std::to_string(i / columns) + "][" + std::to_string(i % columns) + "]",
                "expected a finite number");
        }
    }
    return matrix.size() / columns;
}

inline double normalized(double value, double smallest, double largest, double length,
                         Normalization normalization) {
    switch (normalization) {
    case Normalization::none: return value;
    case Normalization::minmax:
        return largest > smallest ? (value - smallest) / (largest - smallest) : 1;
    case Normalization::vector: return length > 0 ? value / length : 0;
    }
    return value;
}

/// The matrix with comparable columns.
inline std::vector<double> comparable(std::span<const double> matrix, std::size_t columns,
                                      Normalization normalization) {
    std::vector<double> out(matrix.begin(), matrix.end());
    for (std::size_t j = 0; j < columns; ++j) {
        double smallest = matrix[j];
        double largest = matrix[j];
        double squares = 0;
        for (std::size_t at = j; at < matrix.size(); at += columns) {
            smallest = std::min(smallest, matrix[at]);
            largest = std::max(largest, matrix[at]);
            squares += matrix[at] * matrix[at];
        }
        for (std::size_t at = j; at < matrix.size(); at += columns) {
            out[at] = normalized(matrix[at], smallest, largest, std::sqrt(squares), normalization);
        }
    }
    return out;
}

/// The flows by one criterion, of alternatives sorted by it. Those that an alternative is wholly preferred
/// to are the first so many; those that it is partly preferred to come next, and are looked at one by one.
inline void add_flows(std::vector<double>& flows,
                      std::span<const std::pair<double, std::size_t>> sorted, double share,
                      const PreferenceThresholds& thresholds) {
    const double q = thresholds.indifference;
    const double p = thresholds.preference;
    const std::size_t rows = sorted.size();
    std::vector<std::size_t> beaten_up_to(rows + 1, 0);  // how many beat exactly the first so many
    std::size_t wholly = 0;
    std::size_t at_all = 0;
    for (const auto& [value, alternative] : sorted) {
        while (wholly < rows && value - sorted[wholly].first > p) {
            ++wholly;
        }
        at_all = std::max(at_all, wholly);
        while (at_all < rows && value - sorted[at_all].first > q) {
            ++at_all;
        }
        ++beaten_up_to[wholly];
        flows[alternative] += share * static_cast<double>(wholly);
        for (std::size_t b = wholly; b < at_all; ++b) {
            const double partly = share * ((value - sorted[b].first - q) / (p - q));
            flows[alternative] += partly;
            flows[sorted[b].second] -= partly;
        }
    }
    std::size_t beating = 0;
    for (std::size_t b = rows; b-- > 0;) {
        beating += beaten_up_to[b + 1];
        flows[sorted[b].second] -= share * static_cast<double>(beating);
    }
}

}  // namespace detail::assess

WGIG_DECL std::vector<double> additive_values(std::span<const double> matrix,
                                              std::span<const double> weights,
                                              Normalization normalization) {
    using namespace detail::assess;
    const std::vector<double> share = shares(weights);
    const std::size_t rows = check_matrix(matrix, share.size());
    const std::vector<double> values = comparable(matrix, share.size(), normalization);
    std::vector<double> out(rows);
    for (std::size_t i = 0; i < rows; ++i) {
        out[i] = std::inner_product(share.begin(), share.end(), &values[i * share.size()], 0.0);
    }
    return out;
}

WGIG_DECL std::vector<double> topsis(std::span<const double> matrix,
                                     std::span<const double> weights, Normalization normalization) {
    using namespace detail::assess;
    const std::vector<double> share = shares(weights);
    const std::size_t columns = share.size();
    const std::size_t rows = check_matrix(matrix, columns);
    const std::vector<double> values = comparable(matrix, columns, normalization);
    std::vector<double> to_best(rows);
    std::vector<double> to_worst(rows);
    for (std::size_t j = 0; j < columns; ++j) {
        double best = values[j] * share[j];
        double worst = best;
        for (std::size_t i = 0; i < rows; ++i) {
            best = std::max(best, values[i * columns + j] * share[j]);
            worst = std::min(worst, values[i * columns + j] * share[j]);
        }
        for (std::size_t i = 0; i < rows; ++i) {
            const double value = values[i * columns + j] * share[j];
            to_best[i] += (value - best) * (value - best);
            to_worst[i] += (value - worst) * (value - worst);
        }
    }
    std::vector<double> out(rows);
    for (std::size_t i = 0; i < rows; ++i) {
        const double near = std::sqrt(to_worst[i]);
        const double far = std::sqrt(to_best[i]);
        out[i] = near + far > 0 ? near / (near + far) : 1;
    }
    return out;
}

WGIG_DECL std::vector<double> net_outranking_flows(std::span<const double> matrix,
                                                   std::span<const double> weights,
                                                   PreferenceThresholds thresholds) {
    using namespace detail::assess;
    const std::vector<double> share = shares(weights);
    const std::size_t columns = share.size();
    const std::size_t rows = check_matrix(matrix, columns);
    const double q = thresholds.indifference;
    const double p = thresholds.preference;
    if (!(q >= 0) || !(p >= q) || !std::isfinite(p)) {
        bad("thresholds", "0 <= indifference <= preference does not hold");
    }
    std::vector<double> out(rows);
    std::vector<std::pair<double, std::size_t>> sorted(rows);
    for (std::size_t j = 0; j < columns; ++j) {
        for (std::size_t i = 0; i < rows; ++i) {
            sorted[i] = {matrix[i * columns + j], i};
        }
        std::sort(sorted.begin(), sorted.end());
        add_flows(out, sorted, share[j], thresholds);
    }
    for (double& flow : out) {
        flow = rows > 1 ? flow / static_cast<double>(rows - 1) : 0;
    }
    return out;
}

}  // namespace wgig
