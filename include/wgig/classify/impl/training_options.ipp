#pragma once

#include <cmath>

#include <wgig/classify/training_options.hpp>
#include <wgig/core/error.hpp>

namespace wgig {
namespace detail {

inline void require_option(bool holds, const char* name, const char* expected) {
    if (!holds) {
        throw_validation_error(ErrorCode::bad_value, std::string("expected ") + expected,
                               {"", 0, 0, name});
    }
}

}  // namespace detail

WGIG_DECL void check(const TrainingOptions& options) {
    using detail::require_option;
    const auto within = [](double value, double least, double most) {
        return value >= least && value <= most;  // false for NaN
    };
    require_option(within(options.cost, 1e-6, 1e6), "cost", "a number from 0.000001 to 1000000");
    require_option(within(options.class_balance, 0, 1), "class_balance", "a number from 0 to 1");
    require_option(options.word_ngrams <= 8, "word_ngrams", "at most 8 words");
    require_option(options.pair_window <= 256, "pair_window", "at most 256 words");
    require_option(options.max_characters <= 16, "max_characters", "at most 16 characters");
    require_option(
        options.max_characters == 0 ||
            (options.min_characters >= 1 && options.min_characters <= options.max_characters),
        "min_characters", "from 1 to max_characters");
    require_option(options.word_ngrams + options.pair_window + options.max_characters > 0,
                   "word_ngrams", "some kind of feature");
    require_option(options.hash_bits >= 10 && options.hash_bits <= 48, "hash_bits",
                   "from 10 to 48 bits");
    require_option(within(options.information_power, 0, 2), "information_power",
                   "a number from 0 to 2");
    require_option(options.max_epochs >= 1 && options.max_epochs <= 100000, "max_epochs",
                   "from 1 to 100000 passes");
    require_option(within(options.tolerance, 0, 100), "tolerance", "a number from 0 to 100");
    require_option(options.folds != 1 && options.folds <= 100, "folds",
                   "0, or from 2 to 100 folds");
    require_option(within(options.review_precision, 0, 1), "review_precision",
                   "a number from 0 to 1");
    require_option(within(options.prune, 0, 1), "prune", "a number from 0 to 1");
}

}  // namespace wgig
