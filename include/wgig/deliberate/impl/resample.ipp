#pragma once

// Of agreement.ipp: units drawn again, for intervals.

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include <wgig/core/bootstrap.hpp>
#include <wgig/core/random.hpp>
#include <wgig/deliberate/impl/coefficients.ipp>

namespace wgig::detail::agree {

/// The figures of one coefficient over all resamples.
class Resampled {
public:
    void add(const Coefficient& coefficient) {
        if (coefficient.value) {
            figures_.push_back(*coefficient.value);
        }
    }

    void give(Coefficient& coefficient, double confidence) {
        coefficient.replicates = figures_.size();
        if (coefficient.value && !figures_.empty()) {
            const auto [low, high] = percentile_interval(std::move(figures_), confidence);
            coefficient.low = low;
            coefficient.high = high;
        }
    }

private:
    std::vector<double> figures_;
};

/// Units drawn with replacement, as many as somebody has rated.
class Resampler {
public:
    explicit Resampler(const Prepared& prepared)
        : prepared_(prepared), random_(prepared.options.seed) {
        const std::vector<std::int32_t>& pattern = prepared.tallies.pattern;
        for (std::size_t unit = 0; unit < pattern.size(); ++unit) {
            if (pattern[unit] >= 0) {
                rated_.push_back(unit);
            }
        }
        patterns.resize(prepared.tallies.size());
        times.resize(pattern.size());
    }

    void draw() {
        std::fill(patterns.begin(), patterns.end(), 0.0);
        std::fill(times.begin(), times.end(), 0.0);
        const std::vector<double>& sizes = prepared_.ratings.sizes;
        for (std::size_t i = 0; i < rated_.size(); ++i) {
            const std::size_t unit = rated_[random_.below(rated_.size())];
            const double size = sizes.empty() ? 1 : sizes[unit];
            times[unit] += size;
            patterns[static_cast<std::size_t>(prepared_.tallies.pattern[unit])] += size;
        }
    }

    std::vector<double> patterns;  // how many units of each pattern were drawn
    std::vector<double> times;     // how often each unit was drawn, times its size

private:
    const Prepared& prepared_;
    Random random_;
    std::vector<std::size_t> rated_;
};

}  // namespace wgig::detail::agree
