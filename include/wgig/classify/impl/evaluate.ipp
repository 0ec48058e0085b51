#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <utility>

#include <fmt/format.h>

#include <wgig/classify/evaluate.hpp>
#include <wgig/classify/impl/calibration.ipp>
#include <wgig/classify/impl/ranking.ipp>
#include <wgig/core/bootstrap.hpp>
#include <wgig/core/error.hpp>
#include <wgig/core/random.hpp>

namespace wgig {
namespace detail::evaluation {

[[noreturn]] inline void bad(const std::string& path, const std::string& message) {
    throw_validation_error(ErrorCode::bad_value, message, {{}, 0, 0, path});
}

/// Sums over items, each counted as often as it was drawn.
struct Counts {
    double items = 0;
    double exact = 0;
    double wrong = 0;
    AverageScores samples;
    std::vector<double> support;
    std::vector<double> predicted;
    std::vector<double> true_positives;
};

inline double ratio(double part, double whole) { return whole > 0 ? part / whole : 0; }

inline double f1(double true_positives, double support, double predicted) {
    return ratio(2 * true_positives, support + predicted);
}

/// `times` is how often each item counts; empty where each does once.
inline Counts count(const Labelling& truth, const Labelling& predicted,
                    std::span<const double> times) {
    const std::size_t labels = truth.labels.size();
    Counts counts;
    counts.support.resize(labels);
    counts.predicted.resize(labels);
    counts.true_positives.resize(labels);
    for (std::size_t item = 0; item < truth.size(); ++item) {
        const double weight = times.empty() ? 1 : times[item];
        if (weight == 0) {
            continue;
        }
        const std::span<const std::int32_t> right = truth.at(item);
        const std::span<const std::int32_t> given = predicted.at(item);
        double shared = 0;
        auto next = right.begin();
        for (const std::int32_t label : given) {
            while (next != right.end() && *next < label) {
                ++next;
            }
            counts.predicted[static_cast<std::size_t>(label)] += weight;
            if (next != right.end() && *next == label) {
                counts.true_positives[static_cast<std::size_t>(label)] += weight;
                shared += 1;
            }
        }
        for (const std::int32_t label : right) {
            counts.support[static_cast<std::size_t>(label)] += weight;
        }
        const auto of_right = static_cast<double>(right.size());
        const auto of_given = static_cast<double>(given.size());
        counts.items += weight;
        counts.exact += shared == of_right && shared == of_given ? weight : 0;
        counts.wrong += weight * (of_right + of_given - 2 * shared);
        counts.samples.precision += weight * ratio(shared, of_given);
        counts.samples.recall += weight * ratio(shared, of_right);
        counts.samples.f1 += weight * f1(shared, of_right, of_given);
    }
    return counts;
}

/// The figures that follow from counts. Labels that `counted` says no to are left out of the macro
/// average.
inline Evaluation figures(const Counts& counts, const std::vector<bool>& counted) {
    Evaluation result;
    const std::size_t labels = counts.support.size();
    result.subset_accuracy = ratio(counts.exact, counts.items);
    result.hamming_loss = ratio(counts.wrong, counts.items * static_cast<double>(labels));
    result.samples = {ratio(counts.samples.precision, counts.items),
                      ratio(counts.samples.recall, counts.items),
                      ratio(counts.samples.f1, counts.items)};
    double support = 0;
    double predicted = 0;
    double right = 0;
    double averaged = 0;
    for (std::size_t i = 0; i < labels; ++i) {
        const double precision = ratio(counts.true_positives[i], counts.predicted[i]);
        const double recall = ratio(counts.true_positives[i], counts.support[i]);
        const double score = f1(counts.true_positives[i], counts.support[i], counts.predicted[i]);
        support += counts.support[i];
        predicted += counts.predicted[i];
        right += counts.true_positives[i];
        result.weighted.precision += counts.support[i] * precision;
        result.weighted.recall += counts.support[i] * recall;
        result.weighted.f1 += counts.support[i] * score;
        if (counted[i]) {
            averaged += 1;
            result.macro.precision += precision;
            result.macro.recall += recall;
            result.macro.f1 += score;
        }
    }
    result.micro = {ratio(right, predicted), ratio(right, support), f1(right, support, predicted)};
    result.macro = {ratio(result.macro.precision, averaged), ratio(result.macro.recall, averaged),
                    ratio(result.macro.f1, averaged)};
    result.weighted = {ratio(result.weighted.precision, support),
                       ratio(result.weighted.recall, support), ratio(result.weighted.f1, support)};
    return result;
}

inline void add_labels(const Counts& counts, const std::vector<std::string>& labels,
                       Evaluation& result) {
    for (std::size_t i = 0; i < labels.size(); ++i) {
        LabelScores scores;
        scores.label = labels[i];
        scores.support = static_cast<std::size_t>(counts.support[i]);
        scores.predicted = static_cast<std::size_t>(counts.predicted[i]);
        scores.true_positives = static_cast<std::size_t>(counts.true_positives[i]);
        scores.precision = ratio(counts.true_positives[i], counts.predicted[i]);
        scores.recall = ratio(counts.true_positives[i], counts.support[i]);
        scores.f1 = f1(counts.true_positives[i], counts.support[i], counts.predicted[i]);
        if (scores.predicted == 0) {
            result.undefined.push_back(
                fmt::format("precision of {}: it was never predicted", labels[i]));
        }
        if (scores.support == 0) {
            result.undefined.push_back(fmt::format("recall of {}: no item has it", labels[i]));
        }
        if (scores.predicted == 0 && scores.support == 0) {
            result.undefined.push_back(
                fmt::format("F1 of {}: no item has it or was given it", labels[i]));
        }
        result.per_label.push_back(std::move(scores));
    }
}

inline bool each_has_one(const Labelling& labelling) {
    for (std::size_t item = 0; item < labelling.size(); ++item) {
        if (labelling.at(item).size() != 1) {
            return false;
        }
    }
    return true;
}

inline void add_confusion(const Labelling& truth, const Labelling& predicted, Evaluation& result) {
    const std::size_t labels = truth.labels.size();
    const auto cell = [&](std::size_t right, std::size_t given, std::size_t items) {
        result.confusion.push_back({truth.labels[right], truth.labels[given], items});
    };
    // Each item has one label: the members are the items.
    if (labels <= truth.size() / labels + 64) {
        std::vector<std::size_t> table(labels * labels);
        for (std::size_t item = 0; item < truth.size(); ++item) {
            ++table[static_cast<std::size_t>(truth.members[item]) * labels +
                    static_cast<std::size_t>(predicted.members[item])];
        }
        for (std::size_t i = 0; i < table.size(); ++i) {
            if (table[i] > 0) {
                cell(i / labels, i % labels, table[i]);
            }
        }
        return;
    }
    // More cells than items: most are empty.
    std::vector<std::pair<std::int32_t, std::int32_t>> pairs;
    pairs.reserve(truth.size());
    for (std::size_t item = 0; item < truth.size(); ++item) {
        pairs.emplace_back(truth.members[item], predicted.members[item]);
    }
    std::sort(pairs.begin(), pairs.end());
    for (std::size_t i = 0; i < pairs.size();) {
        const std::size_t begin = i;
        while (i < pairs.size() && pairs[i] == pairs[begin]) {
            ++i;
        }
        cell(static_cast<std::size_t>(pairs[begin].first),
             static_cast<std::size_t>(pairs[begin].second), i - begin);
    }
}

/// The figures that have intervals, by their paths.
using Figure = std::pair<const char*, std::function<double(const Evaluation&)>>;

inline std::vector<Figure> figures_with_intervals(const Evaluation& estimate) {
    std::vector<Figure> all = {
        {"subset_accuracy", [](const Evaluation& e) { return e.subset_accuracy; }},
        {"hamming_loss", [](const Evaluation& e) { return e.hamming_loss; }},
        {"micro.precision", [](const Evaluation& e) { return e.micro.precision; }},
        {"micro.recall", [](const Evaluation& e) { return e.micro.recall; }},
        {"micro.f1", [](const Evaluation& e) { return e.micro.f1; }},
        {"macro.precision", [](const Evaluation& e) { return e.macro.precision; }},
        {"macro.recall", [](const Evaluation& e) { return e.macro.recall; }},
        {"macro.f1", [](const Evaluation& e) { return e.macro.f1; }},
        {"weighted.f1", [](const Evaluation& e) { return e.weighted.f1; }},
        {"samples.f1", [](const Evaluation& e) { return e.samples.f1; }}};
    if (estimate.ranking) {
        all.emplace_back("ranking.f1_at_k", [](const Evaluation& e) { return e.ranking->f1_at_k; });
        all.emplace_back("ranking.ndcg", [](const Evaluation& e) { return e.ranking->ndcg; });
        all.emplace_back("ranking.lrap", [](const Evaluation& e) { return e.ranking->lrap; });
    }
    if (estimate.calibration) {
        all.emplace_back("calibration.ece", [](const Evaluation& e) { return e.calibration->ece; });
        all.emplace_back("calibration.brier",
                         [](const Evaluation& e) { return e.calibration->brier; });
    }
    return all;
}

inline void check(const Labelling& truth, const Labelling& predicted,
                  std::span<const double> scores, const EvaluationOptions& options) {
    check_labelling(truth, "truth");
    check_labelling(predicted, "predicted");
    if (truth.size() != predicted.size()) {
        bad("predicted",
            fmt::format("{} items, but {} in the truth", predicted.size(), truth.size()));
    }
    if (truth.size() == 0) {
        bad("truth", "there are no items");
    }
    if (truth.labels != predicted.labels) {
        bad("predicted.labels", "not the labels of the truth");
    }
    if (!scores.empty() && scores.size() != truth.size() * truth.labels.size()) {
        bad("scores", fmt::format("{} scores for {} items and {} labels", scores.size(),
                                  truth.size(), truth.labels.size()));
    }
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (!std::isfinite(scores[i])) {
            bad(fmt::format("scores[{}][{}]", i / truth.labels.size(), i % truth.labels.size()),
                "a score must be a finite number");
        }
    }
    if (options.k == 0) {
        bad("k", "expected a number above 0");
    }
    if (options.bins == 0 || options.bins > 1000000) {
        bad("bins", "expected a number from 1 to 1000000");
    }
    if (!(options.confidence > 0 && options.confidence < 1)) {
        bad("confidence", "expected a number between 0 and 1");
    }
}

}  // namespace detail::evaluation

WGIG_DECL Evaluation evaluate(const Labelling& truth, const Labelling& predicted,
                              std::span<const double> scores, const EvaluationOptions& options) {
    using namespace detail::evaluation;
    check(truth, predicted, scores, options);
    const Counts counts = count(truth, predicted, {});
    Evaluation result = figures(counts, std::vector<bool>(truth.labels.size(), true));
    result.items = truth.size();
    add_labels(counts, truth.labels, result);
    const bool each_one = each_has_one(truth) && each_has_one(predicted);
    const bool single = !options.several.value_or(!each_one);
    if (single && !each_one) {
        bad("several", "some items have no label, or several");
    }
    if (single) {
        add_confusion(truth, predicted, result);
    }
    std::vector<ItemRanking> rankings;
    std::vector<ItemCalibration> calibrations;
    std::vector<ScoreBin> bins;
    if (!scores.empty()) {
        rankings = rank_items(truth, scores, options.k);
        result.ranking = mean_ranking(rankings, options.k, {});
        if (const auto outside = std::find_if(scores.begin(), scores.end(),
                                              [](double score) { return score < 0 || score > 1; });
            outside != scores.end()) {
            result.undefined.push_back(fmt::format("calibration: {} is no probability", *outside));
        } else {
            calibrations = calibrate_items(truth, scores, options.bins, single, bins);
            result.calibration = mean_calibration(calibrations, bins, options.bins, {});
            result.calibration->of_highest = single;
        }
    }
    if (options.bootstrap == 0) {
        return result;
    }

    result.confidence = options.confidence;
    const std::vector<Figure> wanted = figures_with_intervals(result);
    std::vector<std::vector<double>> resampled(wanted.size());
    detail::Random random(options.seed);
    std::vector<double> times(truth.size());
    std::vector<bool> counted(truth.labels.size());
    for (std::size_t replicate = 0; replicate < options.bootstrap; ++replicate) {
        std::fill(times.begin(), times.end(), 0.0);
        for (std::size_t i = 0; i < times.size(); ++i) {
            times[random.below(times.size())] += 1;
        }
        const Counts again = count(truth, predicted, times);
        for (std::size_t i = 0; i < counted.size(); ++i) {
            // A label that occurs, but not in this resample, tells nothing here.
            counted[i] = again.support[i] + again.predicted[i] > 0 ||
                         counts.support[i] + counts.predicted[i] == 0;
        }
        Evaluation figures_again = figures(again, counted);
        if (result.ranking) {
            figures_again.ranking = mean_ranking(rankings, options.k, times);
        }
        if (result.calibration) {
            figures_again.calibration = mean_calibration(calibrations, bins, options.bins, times);
        }
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            resampled[i].push_back(wanted[i].second(figures_again));
        }
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto [low, high] =
            detail::percentile_interval(std::move(resampled[i]), options.confidence);
        result.intervals.push_back({wanted[i].first, wanted[i].second(result), low, high});
    }
    return result;
}

WGIG_DECL Evaluation evaluate(std::span<const std::vector<std::string>> truth,
                              std::span<const std::vector<std::string>> predicted,
                              std::span<const double> scores, const EvaluationOptions& options) {
    std::vector<std::string> labels = options.labels;
    if (labels.empty()) {
        const Labelling right = make_labelling(truth);
        const Labelling given = make_labelling(predicted);
        std::set_union(right.labels.begin(), right.labels.end(), given.labels.begin(),
                       given.labels.end(), std::back_inserter(labels));
    }
    return evaluate(make_labelling(truth, labels), make_labelling(predicted, labels), scores,
                    options);
}

}  // namespace wgig
