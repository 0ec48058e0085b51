// How far a figure could be off: percentiles of resampled figures.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace wgig::detail {

/// The value below which a share of the sorted values lies, by linear interpolation between
/// neighbours (type 7 of Hyndman and Fan 1996, the default of R and NumPy).
[[nodiscard]] inline double quantile(const std::vector<double>& sorted, double share) {
    const double position = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (position - std::floor(position)) * (sorted[above] - sorted[below]);
}

/// The percentile interval (Efron 1979) of at least one resampled figure.
[[nodiscard]] inline std::pair<double, double> percentile_interval(std::vector<double> figures,
                                                                   double confidence) {
    std::sort(figures.begin(), figures.end());
    const double tail = (1 - confidence) / 2;
    return {quantile(figures, tail), quantile(figures, 1 - tail)};
}

}  // namespace wgig::detail
