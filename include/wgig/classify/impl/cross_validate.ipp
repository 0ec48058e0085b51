#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include <wgig/classify/impl/learn/require.hpp>
#include <wgig/classify/trainer.hpp>
#include <wgig/core/error.hpp>
#include <wgig/core/random.hpp>

namespace wgig {
namespace detail {

/// The texts of each fold, by the fold's number.
[[nodiscard]] inline std::map<std::size_t, std::vector<std::uint32_t>>
texts_by_fold(std::span<const std::size_t> folds) {
    std::map<std::size_t, std::vector<std::uint32_t>> by_fold;
    for (std::size_t i = 0; i < folds.size(); ++i) {
        by_fold[folds[i]].push_back(static_cast<std::uint32_t>(i));
    }
    if (by_fold.size() < 2) {
        throw_validation_error(ErrorCode::bad_value, "expected at least two folds",
                               {"", 0, 0, "folds"});
    }
    return by_fold;
}

/// Predicts the texts of each fold from the first `part` of all others in `order`. Returns how many
/// texts were learnt from, on average.
inline double predict_folds(std::span<const std::string_view> texts,
                            std::span<const std::vector<std::string>> labels,
                            std::span<const std::size_t> folds,
                            std::span<const std::uint32_t> order, double part,
                            const TrainingOptions& options, std::vector<Prediction>& predictions) {
    const auto by_fold = texts_by_fold(folds);
    double learnt = 0;
    for (const auto& [fold, held_out] : by_fold) {
        const auto others = static_cast<double>(texts.size() - held_out.size());
        auto wanted = static_cast<std::size_t>(std::max(1.0, std::round(others * part)));
        Trainer trainer(options);
        for (const std::uint32_t i : order) {
            if (folds[i] != fold && wanted > 0) {
                trainer.add(texts[i], labels[i]);
                --wanted;
            }
        }
        learnt += static_cast<double>(trainer.size()) / static_cast<double>(by_fold.size());
        const Model model = trainer.finish();
        std::vector<std::string_view> asked;
        for (const std::uint32_t i : held_out) {
            asked.push_back(texts[i]);
        }
        std::vector<Prediction> answers = model.predict(asked);
        for (std::size_t k = 0; k < held_out.size(); ++k) {
            predictions[held_out[k]] = std::move(answers[k]);
        }
    }
    return learnt;
}

/// Accuracy and the mean of F1 over all labels that the texts have or were given.
inline void judge(std::span<const std::vector<std::string>> labels,
                  std::span<const Prediction> predictions, LearningPoint& point) {
    struct Counts {
        double both = 0;
        double either = 0;  // how often it was right plus how often it was given
    };
    std::map<std::string_view, Counts> counts;
    double exact = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const std::set<std::string_view> truth(labels[i].begin(), labels[i].end());
        std::set<std::string_view> given;
        for (const LabelProbability& label : predictions[i].labels) {
            given.insert(label.label);
        }
        exact += truth == given ? 1 : 0;
        for (const std::string_view label : truth) {
            counts[label].either += 1;
            counts[label].both += given.contains(label) ? 1 : 0;
        }
        for (const std::string_view label : given) {
            counts[label].either += 1;
        }
    }
    double sum = 0;
    for (const auto& [label, count] : counts) {
        sum += 2 * count.both / count.either;
    }
    point.accuracy = exact / static_cast<double>(std::max<std::size_t>(labels.size(), 1));
    point.macro_f1 = sum / static_cast<double>(std::max<std::size_t>(counts.size(), 1));
}

}  // namespace detail

WGIG_DECL std::vector<Prediction> cross_validate(std::span<const std::string_view> texts,
                                                 std::span<const std::vector<std::string>> labels,
                                                 std::span<const std::size_t> folds,
                                                 const TrainingOptions& options) {
    detail::require_as_many(texts.size(), labels.size(), "labels");
    detail::require_as_many(texts.size(), folds.size(), "folds");
    std::vector<std::uint32_t> order(texts.size());
    std::iota(order.begin(), order.end(), 0U);
    std::vector<Prediction> predictions(texts.size());
    detail::predict_folds(texts, labels, folds, order, 1, options, predictions);
    return predictions;
}

WGIG_DECL std::vector<LearningPoint>
learning_curve(std::span<const std::string_view> texts,
               std::span<const std::vector<std::string>> labels, std::span<const std::size_t> folds,
               std::span<const double> parts, const TrainingOptions& options) {
    detail::require_as_many(texts.size(), labels.size(), "labels");
    detail::require_as_many(texts.size(), folds.size(), "folds");
    std::vector<std::uint32_t> order(texts.size());
    std::iota(order.begin(), order.end(), 0U);
    detail::Random random(options.seed);
    detail::shuffle(std::span(order), random);
    std::vector<LearningPoint> curve;
    for (const double part : parts) {
        if (!(part > 0 && part <= 1)) {
            detail::throw_validation_error(ErrorCode::bad_value,
                                           "expected a number above 0 and at most 1",
                                           {"", 0, 0, "parts"});
        }
        std::vector<Prediction> predictions(texts.size());
        LearningPoint point;
        point.texts = static_cast<std::uint64_t>(std::lround(
            detail::predict_folds(texts, labels, folds, order, part, options, predictions)));
        detail::judge(labels, predictions, point);
        curve.push_back(point);
    }
    return curve;
}

}  // namespace wgig
