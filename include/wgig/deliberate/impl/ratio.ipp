#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <vector>

#include <wgig/deliberate/detail/difference.hpp>

namespace wgig::detail {
namespace ratio {

// In logarithms, ((a - b) / (a + b))^2 is tanh^2((log a - log b) / 2): it depends on the distance
// alone, and is smooth. So the numbers of one stretch of the logarithmic scale are replaced by weights
// on a few Chebyshev points, which give the same sums (the idea of the fast multipole method,
// Greengard and Rokhlin 1987). The nearest pole is pi away from the real line and a stretch is at most 1
// long, so 18 points leave an error below 12^-18.
inline constexpr std::size_t points = 18;
inline constexpr double longest = 1;
/// Farther apart than this, the difference is 1 to the last digit.
inline constexpr double far = 40;
/// Below this many numbers, all pairs are looked at.
inline constexpr std::size_t few = 256;

struct Stretch {
    double middle = 0;
    double total = 0;
    std::array<double, points> weights{};
};

inline double difference(double a, double b) {
    const double relative = std::tanh((a - b) / 2);
    return relative * relative;
}

}  // namespace ratio

WGIG_DECL double sum_of_ratios(std::span<const double> numbers, Tally tally) {
    const auto number = [&](const Occurrence& one) {
        return numbers[static_cast<std::size_t>(one.category)];
    };
    double total = 0;
    if (tally.size() <= ratio::few) {
        for (std::size_t i = 0; i < tally.size(); ++i) {
            const double a = number(tally[i]) / 2;
            double row = 0;
            for (std::size_t j = i + 1; j < tally.size(); ++j) {
                // Ascending, and none negative: the later is above 0.
                const double b = number(tally[j]) / 2;
                const double relative = (b - a) / (b + a);
                row += tally[j].count * relative * relative;
            }
            total += tally[i].count * row;
        }
        return 2 * total;
    }

    double zeros = 0;
    if (number(tally.front()) == 0) {
        zeros = tally.front().count;
        tally = tally.subspan(1);
    }
    const double first = std::log(number(tally.front()));
    const double range = std::log(number(tally.back())) - first;
    const auto count = static_cast<std::size_t>(std::max(1.0, std::ceil(range / ratio::longest)));
    const double length = range / static_cast<double>(count);

    // Chebyshev points of the first kind on [-1, 1], and their barycentric weights.
    std::array<double, ratio::points> nodes{};
    std::array<double, ratio::points> barycentric{};
    for (std::size_t i = 0; i < ratio::points; ++i) {
        const double angle =
            (2 * static_cast<double>(i) + 1) * std::numbers::pi / (2 * ratio::points);
        nodes[i] = std::cos(angle);
        barycentric[i] = (i % 2 == 0 ? 1 : -1) * std::sin(angle);
    }

    std::vector<ratio::Stretch> stretches(count);
    for (std::size_t i = 0; i < count; ++i) {
        stretches[i].middle = first + (static_cast<double>(i) + 0.5) * length;
    }
    double all = 0;
    for (const Occurrence& one : tally) {
        const double at = std::log(number(one));
        const double from_first = length > 0 ? (at - first) / length : 0;
        const std::size_t index =
            std::min(static_cast<std::size_t>(std::max(0.0, from_first)), count - 1);
        ratio::Stretch& stretch = stretches[index];
        stretch.total += one.count;
        all += one.count;
        const double x = length > 0 ? (at - stretch.middle) / (length / 2) : 0;
        std::array<double, ratio::points> shares{};
        double sum = 0;
        for (std::size_t i = 0; i < ratio::points; ++i) {
            if (x == nodes[i]) {
                shares = {};
                shares[i] = 1;
                sum = 1;
                break;
            }
            shares[i] = barycentric[i] / (x - nodes[i]);
            sum += shares[i];
        }
        for (std::size_t i = 0; i < ratio::points; ++i) {
            stretch.weights[i] += one.count * shares[i] / sum;
        }
    }

    std::vector<std::size_t> filled;
    for (std::size_t i = 0; i < count; ++i) {
        if (stretches[i].total > 0) {
            filled.push_back(i);
        }
    }
    for (std::size_t i = 0; i < filled.size(); ++i) {
        const ratio::Stretch& here = stretches[filled[i]];
        for (std::size_t j = i; j < filled.size(); ++j) {
            const ratio::Stretch& there = stretches[filled[j]];
            const double apart = there.middle - here.middle;
            const double times = i == j ? 1 : 2;
            if (apart > ratio::far) {
                total += times * here.total * there.total;
                continue;
            }
            double pairs = 0;
            for (std::size_t k = 0; k < ratio::points; ++k) {
                double row = 0;
                for (std::size_t l = 0; l < ratio::points; ++l) {
                    row += there.weights[l] *
                           ratio::difference(apart + nodes[l] * length / 2, nodes[k] * length / 2);
                }
                pairs += here.weights[k] * row;
            }
            total += times * pairs;
        }
    }
    return total + 2 * zeros * all;
}

}  // namespace wgig::detail
