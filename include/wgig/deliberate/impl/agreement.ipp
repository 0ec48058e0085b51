#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/deliberate/agreement.hpp>
#include <wgig/deliberate/impl/coefficients.ipp>
#include <wgig/deliberate/impl/pairs.ipp>
#include <wgig/deliberate/impl/resample.ipp>

namespace wgig {
namespace detail::agree {

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

/// What alpha needs. The lists of `ratings` fit together.
inline Prepared prepare_alpha(const Ratings& ratings, const AgreementOptions& options,
                              Tallies tallies) {
    Prepared prepared{ratings, options, std::move(tallies)};
    if (options.metric != AlphaMetric::ordinal) {
        prepared.metric = difference_of(ratings, options.metric, {});
        prepared.measured = differences_in_patterns(prepared.tallies, prepared.metric);
    }
    return prepared;
}

/// What all need.
inline Prepared prepare(const Ratings& ratings, const AgreementOptions& options, Tallies tallies) {
    Prepared prepared = prepare_alpha(ratings, options, std::move(tallies));
    prepared.weights = difference_of(ratings, options);
    prepared.weighted = differences_in_patterns(prepared.tallies, prepared.weights);
    if (prepared.weights.defined()) {
        const std::vector<double> ones(ratings.category_count(), 1);
        prepared.all_differences = prepared.weights.sum(Tally(occurring(ones)));
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

inline Coefficient alpha_with_interval(const Prepared& prepared) {
    Coefficient result = alpha(prepared, prepared.tallies.weights);
    if (prepared.options.bootstrap > 0) {
        Resampler resampler(prepared);
        Resampled figures;
        for (std::size_t replicate = 0; replicate < prepared.options.bootstrap; ++replicate) {
            resampler.draw();
            figures.add(alpha(prepared, resampler.patterns));
        }
        figures.give(result, prepared.options.confidence);
    }
    return result;
}

/// Cohen's kappa and Scott's pi, of the pairs that there are.
inline void set_means_of_pairs(const Prepared& prepared, Agreement& result) {
    if (prepared.weights.defined()) {
        result.cohen = mean(result.pairs, &PairAgreement::cohen);
        result.scott = mean(result.pairs, &PairAgreement::scott);
    } else {
        result.cohen = result.scott = without_value(prepared.weights.reason());
    }
}

/// All but the pairs and the intervals.
inline Agreement estimates(const Prepared& prepared, std::vector<double> counts) {
    Agreement result;
    result.coders = prepared.ratings.coders.size();
    result.metric = prepared.options.metric;
    result.weights = prepared.options.weights;
    count(prepared, result);
    const Overall estimate = overall(prepared, prepared.tallies.weights, std::move(counts));
    result.percent = estimate.percent;
    result.conger = estimate.conger;
    result.fleiss = estimate.fleiss;
    result.gwet = estimate.gwet;
    result.brennan_prediger = estimate.brennan_prediger;
    result.krippendorff = estimate.krippendorff;
    return result;
}

}  // namespace detail::agree

WGIG_DECL Agreement agreement(const Ratings& ratings, const AgreementOptions& options) {
    using namespace detail::agree;
    detail::check_ratings(ratings);
    check_options(ratings, options);
    Prepared prepared = prepare(ratings, options, detail::tallies_of(ratings));
    if (options.pairs) {
        add_by_coder(prepared);
    }
    const std::vector<double> once(ratings.unit_count(), 1);
    const std::vector<double>& times = ratings.sizes.empty() ? once : ratings.sizes;
    Agreement result = estimates(prepared, counts_by_coder(ratings, times));
    if (options.pairs && prepared.weights.defined()) {
        result.pairs = compare_pairs(prepared, times, ratings.sizes.empty());
        for (std::size_t i = 0, pair = 0; i < ratings.coders.size(); ++i) {
            for (std::size_t j = i + 1; j < ratings.coders.size(); ++j, ++pair) {
                result.pairs[pair].first = ratings.coders[i];
                result.pairs[pair].second = ratings.coders[j];
            }
        }
    }
    set_means_of_pairs(prepared, result);
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
        const Overall again =
            overall(prepared, resampler.patterns, counts_by_coder(ratings, resampler.times));
        const std::vector<PairAgreement> pairs =
            options.pairs ? compare_pairs(prepared, resampler.times, false)
                          : std::vector<PairAgreement>();
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

WGIG_DECL Agreement agreement(std::span<const double> values, std::size_t coders,
                              const AgreementOptions& options) {
    using namespace detail::agree;
    const bool rectangular = coders > 0 && values.size() % coders == 0;
    if (rectangular && !options.pairs && options.bootstrap == 0 &&
        options.weights != AgreementWeights::custom) {
        Ratings numbers;
        numbers.coders.resize(coders);
        std::vector<double> counts;
        if (auto tallies = detail::tallies_of(values, coders, numbers.numbers, counts)) {
            check_options(numbers, options);
            const Prepared prepared = prepare(numbers, options, std::move(*tallies));
            Agreement result = estimates(prepared, std::move(counts));
            set_means_of_pairs(prepared, result);
            return result;
        }
    }
    return agreement(make_ratings(values, coders), options);
}

WGIG_DECL Coefficient krippendorff_alpha(const Ratings& ratings, const AgreementOptions& options) {
    using namespace detail::agree;
    detail::check_ratings(ratings);
    check_options(ratings, options);
    return alpha_with_interval(prepare_alpha(ratings, options, detail::tallies_of(ratings)));
}

WGIG_DECL Coefficient krippendorff_alpha(std::span<const double> values, std::size_t coders,
                                         const AgreementOptions& options) {
    using namespace detail::agree;
    Ratings numbers;
    if (coders > 0 && values.size() % coders == 0 && options.weights != AgreementWeights::custom) {
        if (auto tallies =
                detail::tallies_of(values, coders, numbers.numbers, options.bootstrap > 0)) {
            check_options(numbers, options);
            return alpha_with_interval(prepare_alpha(numbers, options, std::move(*tallies)));
        }
    }
    return krippendorff_alpha(make_ratings(values, coders), options);
}

}  // namespace wgig
