#pragma once

// Of agreement.ipp: coders two by two.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>
#include <vector>

#include <wgig/deliberate/impl/coefficients.ipp>
#include <wgig/deliberate/impl/pair_counts.ipp>

namespace wgig::detail::agree {

/// Up to here all pairs of categories are counted in a table.
inline constexpr std::size_t most_in_table = 63;

inline void add_by_coder(Prepared& prepared) {
    const Ratings& ratings = prepared.ratings;
    if (ratings.category_count() <= most_in_bits && ratings.sizes.empty() &&
        prepared.options.bootstrap == 0) {
        return;  // nothing asks for them: all pairs are counted as bits
    }
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

/// How often each two values were given, a missing one first.
inline void fill_table(std::span<const std::uint8_t> first, std::span<const std::uint8_t> second,
                       std::span<const double> times, std::size_t width,
                       std::vector<double>& table) {
    table.assign(width * width, 0);
    for (std::size_t unit = 0; unit < first.size(); ++unit) {
        table[first[unit] * width + second[unit]] += times[unit];
    }
}

/// How two coders used the categories, on the units that both have rated.
struct PairCounts {
    explicit PairCounts(std::size_t categories) : of_first(categories), of_second(categories) {}

    void add(const Difference& weights, std::size_t first, std::size_t second, double count) {
        of_first[first] += count;
        of_second[second] += count;
        differences += count * weights.between(static_cast<std::int32_t>(first),
                                               static_cast<std::int32_t>(second));
    }

    std::vector<double> of_first;
    std::vector<double> of_second;
    double differences = 0;
};

/// Two coders, each unit counting so many times; `table` is scratch.
inline PairCounts count_pair(const Prepared& prepared, std::size_t first, std::size_t second,
                             std::span<const double> times, std::vector<double>& table) {
    const std::size_t units = times.size();
    const std::size_t categories = prepared.ratings.category_count();
    PairCounts counts(categories);
    if (categories <= most_in_table) {
        const std::size_t width = categories + 1;
        const std::span<const std::uint8_t> all(prepared.bytes_by_coder);
        fill_table(all.subspan(first * units, units), all.subspan(second * units, units), times,
                   width, table);
        for (std::size_t i = 0; i < categories; ++i) {
            for (std::size_t j = 0; j < categories; ++j) {
                if (const double count = table[(i + 1) * width + j + 1]; count > 0) {
                    counts.add(prepared.weights, i, j, count);
                }
            }
        }
        return counts;
    }
    const std::int32_t* a = prepared.by_coder.data() + first * units;
    const std::int32_t* b = prepared.by_coder.data() + second * units;
    for (std::size_t unit = 0; unit < units; ++unit) {
        if (a[unit] >= 0 && b[unit] >= 0 && times[unit] > 0) {
            counts.add(prepared.weights, static_cast<std::size_t>(a[unit]),
                       static_cast<std::size_t>(b[unit]), times[unit]);
        }
    }
    return counts;
}

/// What two coders' counts say.
inline PairAgreement compare_pair(const Difference& weights, const PairCounts& counts) {
    PairAgreement result;
    std::vector<double> together(counts.of_first.size());
    for (std::size_t i = 0; i < together.size(); ++i) {
        result.units += counts.of_first[i];
        together[i] = counts.of_first[i] + counts.of_second[i];
    }
    if (!(result.units > 0)) {
        result.percent = without_value("no unit was rated by both");
        result.cohen = result.scott = result.percent;
        return result;
    }
    const std::vector<Occurrence> both = occurring(together);
    const double n = result.units;
    const double observed = counts.differences / n;
    result.percent.observed = observed;
    result.percent.value = 1 - observed;
    result.cohen = beyond_chance(observed, weights.sum(Tally(occurring(counts.of_first)),
                                                       Tally(occurring(counts.of_second))) /
                                               (n * n));
    result.scott = beyond_chance(observed, weights.sum(Tally(both)) / (4 * n * n));
    return result;
}

/// All pairs of coders, in order. `once` says that all `times` are 1.
inline std::vector<PairAgreement> compare_pairs(const Prepared& prepared,
                                                std::span<const double> times, bool once) {
    std::vector<PairAgreement> pairs;
    if (!prepared.weights.defined()) {
        return pairs;
    }
    const std::size_t coders = prepared.ratings.coders.size();
    const std::size_t categories = prepared.ratings.category_count();
    const bool as_bits = once && categories <= most_in_bits;
    const std::vector<std::uint64_t> tables =
        as_bits ? count_pairs(prepared.ratings) : std::vector<std::uint64_t>();
    std::vector<double> table;
    auto next = tables.begin();
    for (std::size_t first = 0; first < coders; ++first) {
        for (std::size_t second = first + 1; second < coders; ++second) {
            if (!as_bits) {
                pairs.push_back(compare_pair(prepared.weights,
                                             count_pair(prepared, first, second, times, table)));
                continue;
            }
            PairCounts counts(categories);
            for (std::size_t i = 0; i < categories; ++i) {
                for (std::size_t j = 0; j < categories; ++j, ++next) {
                    if (*next > 0) {
                        counts.add(prepared.weights, i, j, static_cast<double>(*next));
                    }
                }
            }
            pairs.push_back(compare_pair(prepared.weights, counts));
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
