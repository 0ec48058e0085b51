// Tests of shares, as Polis has them: one added to each count.
#pragma once

#include <cmath>

namespace wgig::detail {

/// Whether a share is above one half; about standard normal.
inline double test_of_share(double successes, double trials) noexcept {
    const double n = trials + 1;
    return 2 * std::sqrt(n) * ((successes + 1) / n - 0.5);
}

/// Whether one share is above another; about standard normal. 0 where all trials succeeded.
inline double test_of_shares(double successes, double others, double trials,
                             double others_trials) noexcept {
    const double first = successes + 1;
    const double second = others + 1;
    const double n = trials + 1;
    const double m = others_trials + 1;
    const double pooled = (first + second) / (n + m);
    if (!(pooled < 1)) {
        return 0;  // with one added, counts near all trials have no variance left
    }
    return (first / n - second / m) / std::sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
}

}  // namespace wgig::detail
