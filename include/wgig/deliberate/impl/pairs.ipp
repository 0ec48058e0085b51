#pragma once

// Of agreement.ipp: coders two by two.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>
#include <vector>

#include <wgig/deliberate/impl/coefficients.ipp>

namespace wgig::detail::agree {

/// Up to here all pairs of categories are counted in a table.
inline constexpr std::size_t most_in_table = 63;

inline void add_by_coder(Prepared& prepared) {
    const Ratings& ratings = prepared.ratings;
    const std::size_t coders = ratings.coders.size();
    const std::size_t units = ratings.unit_count();
    const auto transpose = [&](auto& into, std::int32_t plus) {
        using Value = std::remove_reference_t<decltype(into[0])>;
        into.resize(ratings.values.size());
        constexpr std::size_t block = 64;
        for (std::size_t begin = 0; begin < units; begin += block) {
            for (std::size_t coder = 0; coder < coders; ++coder) {
                for (std::size_t unit = begin; unit < std::min(units, begin + block); ++unit) {
                    into[coder * units + unit] =
                        static_cast<Value>(ratings.values[unit * coders + coder] + plus);
                }
            }
        }
    };
    if (ratings.category_count() <= most_in_table) {
        transpose(prepared.bytes_by_coder, 1);
    } else {
        transpose(prepared.by_coder, 0);
    }
}

/// How often each pair of values was given, a missing one first: as whole numbers where each unit
/// counts once, in two tables by turns, so that one count need not wait for the last.
inline void fill_table(std::span<const std::uint8_t> first, std::span<const std::uint8_t> second,
                       std::span<const double> times, bool once, std::size_t width,
                       std::vector<double>& table) {
    table.assign(width * width, 0);
    if (!once) {
        for (std::size_t unit = 0; unit < first.size(); ++unit) {
            table[first[unit] * width + second[unit]] += times[unit];
        }
        return;
    }
    std::vector<std::uint64_t> even(width * width);
    std::vector<std::uint64_t> odd(width * width);
    std::size_t unit = 0;
    for (; unit + 1 < first.size(); unit += 2) {
        ++even[first[unit] * width + second[unit]];
        ++odd[first[unit + 1] * width + second[unit + 1]];
    }
    if (unit < first.size()) {
        ++even[first[unit] * width + second[unit]];
    }
    for (std::size_t i = 0; i < table.size(); ++i) {
        table[i] = static_cast<double>(even[i] + odd[i]);
    }
}

/// Two coders compared. `once` says that all `times` are 1; `table` is scratch.
inline PairAgreement compare_pair(const Prepared& prepared, std::size_t first, std::size_t second,
                                  std::span<const double> times, bool once,
                                  std::vector<double>& table) {
    const std::size_t units = times.size();
    const std::size_t categories = prepared.ratings.category_count();
    PairAgreement result;
    std::vector<double> of_first(categories);
    std::vector<double> of_second(categories);
    double observed = 0;
    if (categories <= most_in_table) {
        const std::size_t width = categories + 1;
        const std::span<const std::uint8_t> all(prepared.bytes_by_coder);
        fill_table(all.subspan(first * units, units), all.subspan(second * units, units), times,
                   once, width, table);
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
        const std::int32_t* a = prepared.by_coder.data() + first * units;
        const std::int32_t* b = prepared.by_coder.data() + second * units;
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
                                                std::span<const double> times, bool once) {
    std::vector<PairAgreement> pairs;
    const std::size_t coders = prepared.ratings.coders.size();
    std::vector<double> table;
    for (std::size_t i = 0; i < coders && prepared.weights.defined(); ++i) {
        for (std::size_t j = i + 1; j < coders; ++j) {
            pairs.push_back(compare_pair(prepared, i, j, times, once, table));
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

}  // namespace wgig::detail::agree
