// Ranks, and the distributions of tests on them.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numbers>
#include <numeric>
#include <optional>
#include <vector>

namespace wgig::detail {

/// Ranks from 1, the mean of their ranks for equal values; adds t^3 - t of each tie to `ties`.
inline std::vector<double> mean_ranks(const std::vector<double>& values, double& ties) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    for (std::size_t i = 0; i < order.size();) {
        std::size_t end = i + 1;
        while (end < order.size() && values[order[end]] == values[order[i]]) {
            ++end;
        }
        const double rank = static_cast<double>(i + end + 1) / 2;
        for (std::size_t j = i; j < end; ++j) {
            ranks[order[j]] = rank;
        }
        const auto size = static_cast<double>(end - i);
        ties += size * size * size - size;
        i = end;
    }
    return ranks;
}

/// The logarithm of gamma(halves / 2), by its recurrence; std::lgamma writes a global variable, which
/// threads would share.
inline double log_gamma_of_halves(std::size_t halves) {
    double sum = halves % 2 == 0 ? 0 : 0.5 * std::log(std::numbers::pi);
    for (std::size_t at = halves % 2 == 0 ? 2 : 1; at < halves; at += 2) {
        sum += std::log(static_cast<double>(at) / 2);
    }
    return sum;
}

/// How often a chi-squared variable is at least x: the upper incomplete gamma function, by its series
/// or its continued fraction (Abramowitz and Stegun 6.5.29, 6.5.31; Lentz's method).
inline double chi_squared_above(double x, std::size_t degrees) {
    if (!(x > 0)) {
        return 1;
    }
    const double a = static_cast<double>(degrees) / 2;
    const double half = x / 2;
    const double front = std::exp(a * std::log(half) - half - log_gamma_of_halves(degrees));
    constexpr int most = 100000;
    constexpr double precise = 1e-16;
    if (half < a + 1) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < most && term > sum * precise; ++n) {
            term *= half / (a + n);
            sum += term;
        }
        return std::max(0.0, 1 - front * sum);
    }
    constexpr double tiny = std::numeric_limits<double>::min() / precise;
    double b = half + 1 - a;
    double c = 1 / tiny;
    double d = 1 / b;
    double fraction = d;
    for (int n = 1; n < most; ++n) {
        const double numerator = -n * (n - a);
        b += 2;
        d = numerator * d + b;
        d = 1 / (std::abs(d) < tiny ? tiny : d);
        c = b + numerator / c;
        c = std::abs(c) < tiny ? tiny : c;
        const double factor = d * c;
        fraction *= factor;
        if (std::abs(factor - 1) < precise * 4) {
            break;
        }
    }
    return front * fraction;
}

struct SignedRanks {
    double smaller = 0;  ///< the smaller of the sums of ranks of rises and falls
    double p = 1;        ///< two-sided
};

/// Wilcoxon's test of paired differences; nothing where none is different from 0.
inline std::optional<SignedRanks> signed_ranks(const std::vector<double>& differences) {
    std::vector<double> amounts;
    std::vector<bool> rises;
    for (const double difference : differences) {
        if (difference != 0) {
            amounts.push_back(std::abs(difference));
            rises.push_back(difference > 0);
        }
    }
    const std::size_t n = amounts.size();
    if (n == 0) {
        return std::nullopt;
    }
    double ties = 0;
    const std::vector<double> ranks = mean_ranks(amounts, ties);
    double up = 0;
    double down = 0;
    for (std::size_t i = 0; i < n; ++i) {
        (rises[i] ? up : down) += ranks[i];
    }
    SignedRanks result;
    result.smaller = std::min(up, down);
    if (ties == 0 && n <= 25) {
        // How many of the 2^n ways to choose signs give each sum: whole numbers, exact.
        const std::size_t all = n * (n + 1) / 2;
        std::vector<double> ways(all + 1, 0);
        ways[0] = 1;
        for (std::size_t rank = 1; rank <= n; ++rank) {
            for (std::size_t sum = all; sum >= rank; --sum) {
                ways[sum] += ways[sum - rank];
            }
        }
        const auto last = static_cast<std::size_t>(result.smaller);
        const double below = std::accumulate(
            ways.begin(), ways.begin() + static_cast<std::ptrdiff_t>(last) + 1, 0.0);
        result.p = std::min(1.0, 2 * below / std::pow(2.0, static_cast<double>(n)));
        return result;
    }
    const auto count = static_cast<double>(n);
    const double mean = count * (count + 1) / 4;
    const double variance = count * (count + 1) * (2 * count + 1) / 24 - ties / 48;
    const double distance = std::max(0.0, mean - result.smaller - 0.5);
    result.p = variance > 0 ? std::min(1.0, std::erfc(distance / std::sqrt(2 * variance))) : 1;
    return result;
}

}  // namespace wgig::detail
