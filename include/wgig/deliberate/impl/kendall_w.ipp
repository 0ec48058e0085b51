#pragma once

#include <cstddef>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/deliberate/delphi.hpp>
#include <wgig/deliberate/detail/rank_tests.hpp>

namespace wgig {

WGIG_DECL Concordance kendall_w(const Ratings& ratings) {
    detail::check_ratings(ratings);
    if (!ratings.categories.empty() || !ratings.sets.empty()) {
        detail::throw_validation_error(ErrorCode::bad_value,
                                       "Kendall's W is of numbers, not of names or sets",
                                       {{}, 0, 0, "ratings.categories"});
    }
    const std::size_t coders = ratings.coders.size();
    std::vector<std::size_t> units;
    for (std::size_t unit = 0; unit < ratings.unit_count(); ++unit) {
        bool any = false;
        for (std::size_t coder = 0; coder < coders; ++coder) {
            any = any || ratings.values[unit * coders + coder] >= 0;
        }
        if (any) {
            units.push_back(unit);
        }
    }
    Concordance result;
    result.units = units.size();
    std::vector<double> sums(units.size(), 0);
    double ties = 0;
    for (std::size_t coder = 0; coder < coders; ++coder) {
        std::vector<double> values;
        for (const std::size_t unit : units) {
            const std::int32_t value = ratings.values[unit * coders + coder];
            if (value < 0) {
                break;
            }
            values.push_back(ratings.numbers[static_cast<std::size_t>(value)]);
        }
        if (values.size() == units.size() && !units.empty()) {
            ++result.coders;
            const std::vector<double> ranks = detail::mean_ranks(values, ties);
            for (std::size_t i = 0; i < sums.size(); ++i) {
                sums[i] += ranks[i];
            }
        }
    }
    if (result.units < 2 || result.coders < 2) {
        result.reason =
            result.units < 2 ? "fewer than two units" : "fewer than two coders rated every unit";
        return result;
    }
    const auto m = static_cast<double>(result.coders);
    const auto n = static_cast<double>(result.units);
    const double mean = m * (n + 1) / 2;
    double squares = 0;
    for (const double sum : sums) {
        squares += (sum - mean) * (sum - mean);
    }
    const double most = m * m * (n * n * n - n) - m * ties;
    if (!(most > 0)) {
        result.reason = "every coder rated all units the same";
        return result;
    }
    result.w = 12 * squares / most;
    result.chi_squared = m * (n - 1) * *result.w;
    result.p = detail::chi_squared_above(*result.chi_squared, result.units - 1);
    return result;
}

}  // namespace wgig
