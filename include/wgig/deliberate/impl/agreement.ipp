#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/bootstrap.hpp>
#include <wgig/core/error.hpp>
#include <wgig/core/random.hpp>
#include <wgig/deliberate/agreement.hpp>
#include <wgig/deliberate/detail/difference.hpp>
#include <wgig/deliberate/detail/tallies.hpp>

namespace wgig {
namespace detail::agree {

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
    std::vector<double> measured{};        // the same by the metric
    double all_differences = 0;            // of each category to each other, by the weights
    std::vector<std::int32_t> by_coder{};  // the ratings, coder after coder
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

/// Conger's expected disagreement: the mean over all pairs of coders. `times` is how often each unit
/// is counted.
inline std::optional<double> conger_expected(const Prepared& prepared,
                                             std::span<const double> times) {
    const std::size_t units = times.size();
    const std::size_t coders = prepared.ratings.coders.size();
    const std::size_t categories = prepared.ratings.category_count();
    std::vector<double> together(categories);
    std::vector<double> counts(categories);
    double alone = 0;
    double with_ratings = 0;
    for (std::size_t coder = 0; coder < coders; ++coder) {
        std::fill(counts.begin(), counts.end(), 0.0);
        double total = 0;
        const std::int32_t* values = prepared.by_coder.data() + coder * units;
        for (std::size_t unit = 0; unit < units; ++unit) {
            if (values[unit] >= 0) {
                counts[static_cast<std::size_t>(values[unit])] += times[unit];
                total += times[unit];
            }
        }
        if (!(total > 0)) {
            continue;
        }
        for (std::size_t i = 0; i < categories; ++i) {
            counts[i] /= total;
            together[i] += counts[i];
        }
        alone += prepared.weights.sum(Tally(occurring(counts)));
        with_ratings += 1;
    }
    if (with_ratings < 2) {
        return std::nullopt;
    }
    const double all = prepared.weights.sum(Tally(occurring(together)));
    return std::max(0.0, all - alone) / (with_ratings * (with_ratings - 1));
}

inline Overall overall(const Prepared& prepared, std::span<const double> units,
                       std::span<const double> times) {
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
        result.percent.observed = *observed;
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
    if (const auto expected = conger_expected(prepared, times)) {
        result.conger = beyond_chance(*observed, *expected);
    } else {
        result.conger = without_value("only one coder has rated anything");
    }
    return result;
}

/// Two coders compared. `table` is scratch.
inline PairAgreement compare_pair(const Prepared& prepared, std::size_t first, std::size_t second,
                                  std::span<const double> times, std::vector<double>& table) {
    const std::size_t units = times.size();
    const std::size_t categories = prepared.ratings.category_count();
    const std::int32_t* a = prepared.by_coder.data() + first * units;
    const std::int32_t* b = prepared.by_coder.data() + second * units;
    PairAgreement result;
    std::vector<double> of_first(categories);
    std::vector<double> of_second(categories);
    double observed = 0;
    if (categories <= 64) {
        // A cell for missing ratings too: counting without a branch.
        const std::size_t width = categories + 1;
        table.assign(width * width, 0);
        for (std::size_t unit = 0; unit < units; ++unit) {
            table[static_cast<std::size_t>(a[unit] + 1) * width +
                  static_cast<std::size_t>(b[unit] + 1)] += times[unit];
        }
        for (std::size_t i = 0; i < categories; ++i) {
            for (std::size_t j = 0; j < categories; ++j) {
                const double count = table[(i + 1) * width + j + 1];
                if (count > 0) {
                    of_first[i] += count;
                    of_second[j] += count;
                    observed += count * prepared.weights.between(static_cast<std::int32_t>(i),
                                                                 static_cast<std::int32_t>(j));
                }
            }
        }
    } else {
        for (std::size_t unit = 0; unit < units; ++unit) {
            if (a[unit] >= 0 && b[unit] >= 0 && times[unit] > 0) {
                of_first[static_cast<std::size_t>(a[unit])] += times[unit];
                of_second[static_cast<std::size_t>(b[unit])] += times[unit];
                observed += times[unit] * prepared.weights.between(a[unit], b[unit]);
            }
        }
    }
    std::vector<double> together(categories);
    for (std::size_t i = 0; i < categories; ++i) {
        result.units += of_first[i];
        together[i] = of_first[i] + of_second[i];
    }
    if (!(result.units > 0)) {
        result.percent = without_value("no unit was rated by both");
        result.cohen = result.scott = result.percent;
        return result;
    }
    const std::vector<Occurrence> both = occurring(together);
    observed /= result.units;
    result.percent.observed = observed;
    result.percent.value = 1 - observed;
    const double n = result.units;
    result.cohen = beyond_chance(
        observed,
        prepared.weights.sum(Tally(occurring(of_first)), Tally(occurring(of_second))) / (n * n));
    result.scott = beyond_chance(observed, prepared.weights.sum(Tally(both)) / (4 * n * n));
    return result;
}

inline std::vector<PairAgreement> compare_pairs(const Prepared& prepared,
                                                std::span<const double> times) {
    std::vector<PairAgreement> pairs;
    const std::size_t coders = prepared.ratings.coders.size();
    std::vector<double> table;
    for (std::size_t i = 0; i < coders && prepared.weights.defined(); ++i) {
        for (std::size_t j = i + 1; j < coders; ++j) {
            pairs.push_back(compare_pair(prepared, i, j, times, table));
        }
    }
    return pairs;
}

/// The mean of one coefficient over the pairs in which it is defined.
inline Coefficient mean(const std::vector<PairAgreement>& pairs,
                        Coefficient PairAgreement::* coefficient) {
    Coefficient result;
    double value = 0;
    double observed = 0;
    double expected = 0;
    double count = 0;
    for (const PairAgreement& pair : pairs) {
        const Coefficient& one = pair.*coefficient;
        if (one.value) {
            value += *one.value;
            observed += *one.observed;
            expected += *one.expected;
            count += 1;
        }
    }
    if (count > 0) {
        result.value = value / count;
        result.observed = observed / count;
        result.expected = expected / count;
    } else {
        result.reason = pairs.empty() ? "no pair of coders was compared"
                                      : "in no pair of coders is it defined: " +
                                            (pairs.front().*coefficient).reason;
    }
    return result;
}

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

inline void check_options(const Ratings& ratings, const AgreementOptions& options) {
    const auto bad = [](const std::string& path, const std::string& message) {
        throw_validation_error(ErrorCode::bad_value, message, {{}, 0, 0, path});
    };
    if (!(options.confidence > 0 && options.confidence < 1)) {
        bad("confidence", "expected a number between 0 and 1");
    }
    if (options.weights != AgreementWeights::custom) {
        return;
    }
    const std::vector<std::vector<double>>& rows = options.custom_weights;
    const std::size_t q = ratings.category_count();
    if (rows.size() != q) {
        bad("custom_weights", fmt::format("{} rows for {} categories", rows.size(), q));
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].size() != q) {
            bad(fmt::format("custom_weights[{}]", i),
                fmt::format("{} weights for {} categories", rows[i].size(), q));
        }
    }
    for (std::size_t i = 0; i < q; ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            const double weight = rows[i][j];
            if (!(weight >= 0 && weight <= 1) || weight != rows[j][i] || (i == j && weight != 1)) {
                bad(fmt::format("custom_weights[{}][{}]", i, j),
                    "weights are from 0 to 1, symmetric, and 1 on the diagonal");
            }
        }
    }
}

inline Prepared prepare(const Ratings& ratings, const AgreementOptions& options, bool alpha_alone) {
    check_ratings(ratings);
    check_options(ratings, options);
    Prepared prepared{ratings, options, tallies_of(ratings)};
    if (options.metric != AlphaMetric::ordinal) {
        prepared.metric = difference_of(ratings, options.metric, {});
        prepared.measured = differences_in_patterns(prepared.tallies, prepared.metric);
    }
    if (alpha_alone) {
        return prepared;
    }
    prepared.weights = difference_of(ratings, options);
    prepared.weighted = differences_in_patterns(prepared.tallies, prepared.weights);
    if (prepared.weights.defined()) {
        const std::vector<double> ones(ratings.category_count(), 1);
        prepared.all_differences = prepared.weights.sum(Tally(occurring(ones)));
    }
    const std::size_t coders = ratings.coders.size();
    const std::size_t units = ratings.unit_count();
    prepared.by_coder.resize(ratings.values.size());
    for (std::size_t unit = 0; unit < units; ++unit) {
        for (std::size_t coder = 0; coder < coders; ++coder) {
            prepared.by_coder[coder * units + unit] = ratings.values[unit * coders + coder];
        }
    }
    return prepared;
}

inline void count(const Prepared& prepared, Agreement& result) {
    const Tallies& tallies = prepared.tallies;
    const std::size_t categories = prepared.ratings.category_count();
    std::vector<double> all(categories);
    for (std::size_t i = 0; i < tallies.size(); ++i) {
        const double units = tallies.weights[i];
        result.units += units;
        result.ratings += units * tallies.totals[i];
        if (tallies.totals[i] >= 2) {
            result.pairable_units += units;
            result.pairable_ratings += units * tallies.totals[i];
        }
        for (const Occurrence& one : tallies.at(i)) {
            all[static_cast<std::size_t>(one.category)] += units * one.count;
        }
    }
    if (prepared.ratings.numbers.size() > 1000) {
        return;
    }
    for (std::size_t i = 0; i < categories; ++i) {
        result.categories.push_back({category_name(prepared.ratings, i), all[i], 0});
    }
    for (const Occurrence& one : pairable(prepared, tallies.weights)) {
        result.categories[static_cast<std::size_t>(one.category)].pairable = one.count;
    }
}

}  // namespace detail::agree

WGIG_DECL Agreement agreement(const Ratings& ratings, const AgreementOptions& options) {
    using namespace detail::agree;
    const Prepared prepared = prepare(ratings, options, false);
    Agreement result;
    result.coders = ratings.coders.size();
    result.metric = options.metric;
    result.weights = options.weights;
    count(prepared, result);

    const std::vector<double> once(ratings.unit_count(), 1);
    const std::vector<double>& times = ratings.sizes.empty() ? once : ratings.sizes;
    const Overall estimate = overall(prepared, prepared.tallies.weights, times);
    result.percent = estimate.percent;
    result.conger = estimate.conger;
    result.fleiss = estimate.fleiss;
    result.gwet = estimate.gwet;
    result.brennan_prediger = estimate.brennan_prediger;
    result.krippendorff = estimate.krippendorff;
    if (!prepared.weights.defined()) {
        result.cohen = result.scott = without_value(prepared.weights.reason());
    } else {
        if (options.pairs) {
            result.pairs = compare_pairs(prepared, times);
            for (std::size_t i = 0, pair = 0; i < ratings.coders.size(); ++i) {
                for (std::size_t j = i + 1; j < ratings.coders.size(); ++j, ++pair) {
                    result.pairs[pair].first = ratings.coders[i];
                    result.pairs[pair].second = ratings.coders[j];
                }
            }
        }
        result.cohen = mean(result.pairs, &PairAgreement::cohen);
        result.scott = mean(result.pairs, &PairAgreement::scott);
    }
    if (options.bootstrap == 0) {
        return result;
    }

    result.confidence = options.confidence;
    Resampler resampler(prepared);
    const std::vector<Coefficient*> wanted = {
        &result.percent, &result.conger,           &result.fleiss,       &result.gwet,
        &result.cohen,   &result.brennan_prediger, &result.krippendorff, &result.scott};
    std::vector<Resampled> figures(wanted.size());
    std::vector<Resampled> of_pairs(3 * result.pairs.size());
    for (std::size_t replicate = 0; replicate < options.bootstrap; ++replicate) {
        resampler.draw();
        const Overall again = overall(prepared, resampler.patterns, resampler.times);
        const std::vector<PairAgreement> pairs =
            options.pairs ? compare_pairs(prepared, resampler.times) : std::vector<PairAgreement>();
        figures[0].add(again.percent);
        figures[1].add(again.conger);
        figures[2].add(again.fleiss);
        figures[3].add(again.gwet);
        figures[4].add(mean(pairs, &PairAgreement::cohen));
        figures[5].add(again.brennan_prediger);
        figures[6].add(again.krippendorff);
        figures[7].add(mean(pairs, &PairAgreement::scott));
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            of_pairs[3 * i].add(pairs[i].percent);
            of_pairs[3 * i + 1].add(pairs[i].cohen);
            of_pairs[3 * i + 2].add(pairs[i].scott);
        }
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        figures[i].give(*wanted[i], options.confidence);
    }
    for (std::size_t i = 0; i < result.pairs.size(); ++i) {
        of_pairs[3 * i].give(result.pairs[i].percent, options.confidence);
        of_pairs[3 * i + 1].give(result.pairs[i].cohen, options.confidence);
        of_pairs[3 * i + 2].give(result.pairs[i].scott, options.confidence);
    }
    return result;
}

WGIG_DECL Coefficient krippendorff_alpha(const Ratings& ratings, const AgreementOptions& options) {
    using namespace detail::agree;
    const Prepared prepared = prepare(ratings, options, true);
    Coefficient result = alpha(prepared, prepared.tallies.weights);
    if (options.bootstrap > 0) {
        Resampler resampler(prepared);
        Resampled figures;
        for (std::size_t replicate = 0; replicate < options.bootstrap; ++replicate) {
            resampler.draw();
            figures.add(alpha(prepared, resampler.patterns));
        }
        figures.give(result, options.confidence);
    }
    return result;
}

}  // namespace wgig
