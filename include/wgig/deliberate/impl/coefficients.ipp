#pragma once

// Of agreement.ipp: the coefficients that compare all coders at once.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <wgig/deliberate/agreement.hpp>
#include <wgig/deliberate/detail/difference.hpp>
#include <wgig/deliberate/detail/tallies.hpp>

namespace wgig::detail::agree {

inline Coefficient without_value(std::string reason) {
    Coefficient result;
    result.reason = std::move(reason);
    return result;
}

/// 1 - observed / expected, or why there is no such number.
inline Coefficient beyond_chance(double observed, double expected) {
    Coefficient result;
    if (!std::isfinite(observed) || !std::isfinite(expected)) {
        return without_value("the numbers are too large to be squared");
    }
    result.observed = observed;
    result.expected = expected;
    if (expected > 0) {
        result.value = 1 - observed / expected;
    } else {
        result.reason = "no variation: chance alone would give full agreement";
    }
    return result;
}

inline constexpr const char* nothing_pairable = "no unit was rated by two coders";

/// What is counted once for all resamples.
struct Prepared {
    const Ratings& ratings;
    const AgreementOptions& options;
    Tallies tallies;
    Difference weights = Difference::nominal();
    std::vector<double> weighted{};  // the differences in each pattern, by the weights
    Difference metric = Difference::nominal();
    std::vector<double> measured{};  // the same by the metric
    double all_differences = 0;      // of each category to each other, by the weights
    // The ratings, coder after coder, for pairs; as bytes, one more, where they fit.
    std::vector<std::int32_t> by_coder{};
    std::vector<std::uint8_t> bytes_by_coder{};
};

inline std::vector<double> differences_in_patterns(const Tallies& tallies,
                                                   const Difference& difference) {
    std::vector<double> sums(tallies.size());
    if (difference.defined()) {
        for (std::size_t i = 0; i < tallies.size(); ++i) {
            sums[i] = difference.sum(tallies.at(i));
        }
    }
    return sums;
}

/// A tally from counts by category, of those that occur.
inline std::vector<Occurrence> occurring(std::span<const double> counts) {
    std::vector<Occurrence> tally;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0) {
            tally.push_back({static_cast<std::int32_t>(i), counts[i]});
        }
    }
    return tally;
}

/// Ratings of pairable units, by category.
inline std::vector<Occurrence> pairable(const Prepared& prepared, std::span<const double> units) {
    const Tallies& tallies = prepared.tallies;
    std::vector<double> counts(prepared.ratings.category_count());
    for (std::size_t i = 0; i < tallies.size(); ++i) {
        if (units[i] > 0 && tallies.totals[i] >= 2) {
            for (const Occurrence& one : tallies.at(i)) {
                counts[static_cast<std::size_t>(one.category)] += units[i] * one.count;
            }
        }
    }
    return occurring(counts);
}

/// Krippendorff's alpha, from how many units there are of each pattern: the observed disagreement
/// is that of pairs within units, each unit counting as its ratings; the expected, that of all pairs.
inline Coefficient alpha(const Prepared& prepared, std::span<const double> units) {
    const std::vector<Occurrence> all = pairable(prepared, units);
    double ratings = 0;
    for (const Occurrence& one : all) {
        ratings += one.count;
    }
    if (!(ratings > 1)) {
        return without_value(nothing_pairable);
    }
    const bool moves = prepared.options.metric == AlphaMetric::ordinal;
    const Difference moved =
        moves ? difference_of(prepared.ratings, prepared.options.metric, Tally(all))
              : Difference::nominal();
    const Difference& metric = moves ? moved : prepared.metric;
    if (!metric.defined()) {
        return without_value(metric.reason());
    }
    if (all.size() == 1) {
        Coefficient result = without_value(
            "no variation: all pairable ratings are " +
            category_name(prepared.ratings, static_cast<std::size_t>(all.front().category)));
        result.observed = 0;
        result.expected = 0;
        return result;
    }
    double observed = 0;
    for (std::size_t i = 0; i < units.size(); ++i) {
        const double total = prepared.tallies.totals[i];
        if (units[i] > 0 && total >= 2) {
            const double sum = moves ? moved.sum(prepared.tallies.at(i)) : prepared.measured[i];
            observed += units[i] * sum / (total - 1);
        }
    }
    return beyond_chance(observed / ratings, metric.sum(Tally(all)) / (ratings * (ratings - 1)));
}

/// The coefficients that ask for no coder, and Conger's, whose chance comes from the coders' habits.
struct Overall {
    Coefficient percent;
    Coefficient conger;
    Coefficient fleiss;
    Coefficient gwet;
    Coefficient brennan_prediger;
    Coefficient krippendorff;
};

/// Mean disagreement of pairs of coders drawn from pairable units; nothing where there is none.
inline std::optional<double> observed_disagreement(const Prepared& prepared,
                                                   std::span<const double> units) {
    double sum = 0;
    double count = 0;
    for (std::size_t i = 0; i < units.size(); ++i) {
        const double total = prepared.tallies.totals[i];
        if (units[i] > 0 && total >= 2) {
            sum += units[i] * prepared.weighted[i] / (total * (total - 1));
            count += units[i];
        }
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

/// Shares of the categories, each unit counting once (Gwet 2014, also for units rated once).
inline std::vector<Occurrence> shares(const Prepared& prepared, std::span<const double> units) {
    std::vector<double> sums(prepared.ratings.category_count());
    double count = 0;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (units[i] > 0) {
            count += units[i];
            for (const Occurrence& one : prepared.tallies.at(i)) {
                sums[static_cast<std::size_t>(one.category)] +=
                    units[i] * (one.count / prepared.tallies.totals[i]);
            }
        }
    }
    for (double& sum : sums) {
        sum /= count;
    }
    return occurring(sums);
}

/// How often each coder gave each category: a row a coder, in which missing ratings come first, so that
/// counting needs no branch. `times` is how often each unit is counted.
inline std::vector<double> counts_by_coder(const Ratings& ratings, std::span<const double> times) {
    const std::size_t coders = ratings.coders.size();
    const std::size_t width = ratings.category_count() + 1;
    std::vector<double> counts(coders * width);
    const std::int32_t* value = ratings.values.data();
    for (const double weight : times) {
        double* of_coder = counts.data();
        for (std::size_t coder = 0; coder < coders; ++coder, of_coder += width) {
            of_coder[*value++ + 1] += weight;
        }
    }
    return counts;
}

/// Conger's expected disagreement: the mean over all pairs of coders. `counts`: see counts_by_coder.
inline std::optional<double> conger_expected(const Prepared& prepared, std::vector<double> counts) {
    const std::size_t coders = prepared.ratings.coders.size();
    const std::size_t categories = prepared.ratings.category_count();
    const std::size_t width = categories + 1;
    std::vector<double> together(categories);
    double alone = 0;
    double with_ratings = 0;
    for (std::size_t coder = 0; coder < coders; ++coder) {
        const std::span<double> here(counts.data() + coder * width + 1, categories);
        double total = 0;
        for (const double count : here) {
            total += count;
        }
        if (!(total > 0)) {
            continue;
        }
        for (std::size_t i = 0; i < categories; ++i) {
            here[i] /= total;
            together[i] += here[i];
        }
        alone += prepared.weights.sum(Tally(occurring(here)));
        with_ratings += 1;
    }
    if (with_ratings < 2) {
        return std::nullopt;
    }
    const double all = prepared.weights.sum(Tally(occurring(together)));
    return std::max(0.0, all - alone) / (with_ratings * (with_ratings - 1));
}

/// `units` is how often each pattern is counted, `counts` what counts_by_coder gives.
inline Overall overall(const Prepared& prepared, std::span<const double> units,
                       std::vector<double> counts) {
    Overall result;
    result.krippendorff = alpha(prepared, units);
    const std::optional<double> observed = observed_disagreement(prepared, units);
    if (!prepared.weights.defined() || !observed) {
        result.percent = without_value(prepared.weights.defined() ? nothing_pairable
                                                                  : prepared.weights.reason());
        result.conger = result.fleiss = result.gwet = result.brennan_prediger = result.percent;
        return result;
    }
    if (std::isfinite(*observed)) {
        result.percent.observed = observed;
        result.percent.value = 1 - *observed;
    } else {
        result.percent = without_value("the numbers are too large to be squared");
    }
    const std::vector<Occurrence> share = shares(prepared, units);
    result.fleiss = beyond_chance(*observed, prepared.weights.sum(Tally(share)));

    const auto q = static_cast<double>(prepared.ratings.category_count());
    if (q < 2) {
        result.gwet = without_value("there is only one category");
        result.brennan_prediger = result.gwet;
    } else {
        double spread = 0;
        for (const Occurrence& one : share) {
            spread += one.count * (1 - one.count);
        }
        const double agreeing = q * q - prepared.all_differences;
        result.gwet = beyond_chance(*observed, 1 - agreeing * spread / (q * (q - 1)));
        result.brennan_prediger = beyond_chance(*observed, prepared.all_differences / (q * q));
    }
    if (const auto expected = conger_expected(prepared, std::move(counts))) {
        result.conger = beyond_chance(*observed, *expected);
    } else {
        result.conger = without_value("only one coder has rated anything");
    }
    return result;
}

}  // namespace wgig::detail::agree
