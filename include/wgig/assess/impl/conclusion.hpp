// At which level is an arrangement? The rule, apart from where its numbers come from.
#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace wgig::detail::assess {

/// No veto.
inline constexpr std::size_t no_veto = std::numeric_limits<std::size_t>::max();

/// The rule that all arrangements are judged by.
struct Rule {
    std::size_t levels = 0;           ///< of the scale
    double majority = 0;              ///< more than this share places an arrangement
    double least_known = 0;           ///< less weight than this concludes nothing
    std::vector<std::size_t> vetoes;  ///< of each principle
};

/// Sums of shares that are equal but for rounding count as equal.
inline constexpr double rounding = 1e-9;

/// The level of an arrangement by each principle; nothing where it was not judged.
using Profile = std::vector<std::optional<double>>;

/// The part of the weights that principles with a judgement have.
inline double known_weight(const Profile& profile, std::span<const double> weights) {
    double sum = 0;
    for (std::size_t j = 0; j < profile.size(); ++j) {
        sum += profile[j] ? weights[j] : 0;
    }
    return sum;
}

/// The share of the known weight that places it at a level or higher.
inline double concordance(const Profile& profile, std::span<const double> weights,
                          std::size_t level, double known) {
    double sum = 0;
    for (std::size_t j = 0; j < profile.size(); ++j) {
        sum += profile[j] && *profile[j] >= static_cast<double>(level) ? weights[j] : 0;
    }
    return known > 0 ? sum / known : 0;
}

inline bool vetoed_by(const Profile& profile, std::size_t principle, std::size_t level,
                      const Rule& rule) {
    const std::size_t veto = rule.vetoes[principle];
    return veto != no_veto && profile[principle] &&
           *profile[principle] + static_cast<double>(veto) <= static_cast<double>(level);
}

inline bool vetoed(const Profile& profile, std::size_t level, const Rule& rule) {
    for (std::size_t j = 0; j < profile.size(); ++j) {
        if (vetoed_by(profile, j, level, rule)) {
            return true;
        }
    }
    return false;
}

/// The highest level that it is at; nothing where too little is known.
inline std::optional<std::size_t> conclude(const Profile& profile, std::span<const double> weights,
                                           const Rule& rule) {
    const double known = known_weight(profile, weights);
    if (!(known > 0) || known + rounding < rule.least_known) {
        return std::nullopt;
    }
    for (std::size_t level = rule.levels - 1; level > 0; --level) {
        if (concordance(profile, weights, level, known) > rule.majority + rounding &&
            !vetoed(profile, level, rule)) {
            return level;
        }
    }
    return 0;
}

/// The shares of a principle with which an arrangement stays at its level, and whether it still does with
/// the ends themselves.
struct StableShares {
    double low = 0;
    double high = 1;
    bool at_low = true;
    bool at_high = true;

    /// From here on; where two conditions begin at the same share, both must hold there.
    void begin_at(double share, bool included) {
        at_low = share > low + rounding ? included : at_low && (included || share < low - rounding);
        low = std::max(low, share);
    }
    void end_at(double share, bool included) {
        at_high =
            share < high - rounding ? included : at_high && (included || share > high + rounding);
        high = std::min(high, share);
    }
};

/// Others keep their proportions. At a level, the share of those who place it there is c0 without the
/// principle, and grows or falls evenly to 1 or 0 as the principle takes all: where it meets the majority
/// is an end of the range. More than the majority is needed, so that with the end itself the level is lost.
inline StableShares stable_shares(const Profile& profile, std::span<const double> weights,
                                  std::size_t principle, std::size_t level, const Rule& rule) {
    StableShares range;
    const double known = known_weight(profile, weights);
    const double others = 1 - (profile[principle] ? weights[principle] / known : 0);
    if (!profile[principle] || others <= rounding) {
        return range;
    }
    // Whether the share of a level grows with the principle, and where it meets the majority.
    const auto crossing = [&](std::size_t at) -> std::pair<bool, std::optional<double>> {
        const bool inside = *profile[principle] >= static_cast<double>(at);
        const double all = concordance(profile, weights, at, known);
        const double without = (all - (inside ? weights[principle] / known : 0)) / others;
        if (inside) {
            return {true, without > rule.majority + rounding
                              ? std::nullopt
                              : std::optional((rule.majority - without) / (1 - without))};
        }
        return {false, without > rule.majority ? std::optional(1 - rule.majority / without)
                                               : std::nullopt};
    };
    if (level > 0) {
        // It must stay above the majority here ...
        const auto [rising, at] = crossing(level);
        if (at && rising) {
            range.begin_at(*at, false);
        } else if (at) {
            range.end_at(*at, false);
        }
    }
    if (level + 1 < rule.levels && !vetoed(profile, level + 1, rule)) {
        // ... and at or below it one level higher.
        const auto [rising, at] = crossing(level + 1);
        if (at && rising) {
            range.end_at(*at, true);
        } else if (at) {
            range.begin_at(*at, true);
        }
    }
    range.low = range.low < rounding ? 0 : range.low;
    range.high = range.high > 1 - rounding ? 1 : range.high;
    return range;
}

}  // namespace wgig::detail::assess
