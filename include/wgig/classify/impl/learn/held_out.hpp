// What is learnt from texts that the weights were not learnt from: probabilities, thresholds, how far
// to trust the lexicon.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <span>
#include <tuple>
#include <vector>

#include <wgig/classify/impl/learn/calibration.hpp>
#include <wgig/classify/impl/learn/decide.hpp>
#include <wgig/classify/impl/learn/training_set.hpp>
#include <wgig/core/random.hpp>

namespace wgig::detail {

/// The fold of each text: texts are dealt out label by label, in an order drawn by the seed.
[[nodiscard]] inline std::vector<std::size_t> dealt_folds(const Samples& samples, std::size_t folds,
                                                          std::uint64_t seed) {
    std::vector<std::uint32_t> order(samples.size());
    std::iota(order.begin(), order.end(), 0U);
    Random random(seed + 1);
    shuffle(std::span(order), random);
    const auto first_label = [&](std::uint32_t text) {
        const auto own = samples.labels_of(text);
        return own.empty() ? FeatureTable::none : own.front();
    };
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return first_label(a) < first_label(b);
    });
    std::vector<std::size_t> fold(samples.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        fold[order[i]] = i % folds;
    }
    return fold;
}

/// Scores of all texts for all labels, each by a solver that has not seen the text. Feature weights
/// are learnt anew for each fold too, since they know labels. Solvers start where the one that saw
/// all texts ended, which changes how soon they end, not where.
[[nodiscard]] inline std::vector<float> held_out_scores(const ModelParts& parts, Samples& samples,
                                                        const linear::Solver& solver) {
    const TrainingOptions& options = parts.options;
    const std::size_t labels = parts.labels.size();
    const std::vector<std::size_t> fold = dealt_folds(samples, options.folds, options.seed);
    std::vector<float> all(samples.size() * labels);
    std::vector<float> scores(samples.lanes);
    for (std::size_t f = 0; f < options.folds; ++f) {
        std::vector<std::uint32_t> chosen;
        for (std::uint32_t i = 0; i < samples.size(); ++i) {
            if (fold[i] != f) {
                chosen.push_back(i);
            }
        }
        samples.weigh(chosen);
        const linear::Rows rows = samples.rows();
        linear::Solver own(samples.columns(), samples.size(), labels,
                           {options.loss, options.cost,
                            std::max<std::size_t>(options.max_epochs / 3, 2), options.tolerance,
                            options.seed});
        own.start_from(solver, rows, chosen, samples.signs);
        own.train(rows, chosen, samples.signs, samples.costs(chosen));
        for (std::size_t i = 0; i < samples.size(); ++i) {
            if (fold[i] == f) {
                const std::size_t begin = rows.begins[i];
                const std::size_t count = rows.begins[i + 1] - begin;
                own.scores(rows.features.subspan(begin, count), rows.values.subspan(begin, count),
                           scores);
                std::copy_n(scores.begin(), labels, &all[i * labels]);
            }
        }
    }
    return all;
}

/// Sets slopes and offsets of the labels.
inline void fit_probabilities(ModelParts& parts, const Samples& samples,
                              std::span<const float> scores) {
    const std::size_t labels = parts.labels.size();
    if (!parts.options.multi_label) {
        std::vector<std::size_t> truth;
        for (std::size_t i = 0; i < samples.size(); ++i) {
            truth.push_back(samples.labels_of(i).front());
        }
        const double slope = calibration::fit_temperature(scores, labels, truth);
        for (ModelLabel& label : parts.labels) {
            label.slope = slope;
        }
        return;
    }
    for (std::size_t k = 0; k < labels; ++k) {
        std::vector<double> own;
        std::vector<bool> applies;
        for (std::size_t i = 0; i < samples.size(); ++i) {
            own.push_back(scores[i * labels + k]);
            applies.push_back(samples.signs[i * samples.lanes + k] > 0);
        }
        std::tie(parts.labels[k].slope, parts.labels[k].offset) =
            calibration::fit_platt(own, applies);
    }
}

/// Sets thresholds, then which predictions need a person, from probabilities of held-out texts.
inline void set_thresholds(ModelParts& parts, const Samples& samples,
                           std::span<const double> probabilities) {
    const std::size_t labels = parts.labels.size();
    std::vector<std::vector<calibration::Judged>> judged(labels);
    if (parts.options.multi_label) {
        for (std::size_t k = 0; k < labels; ++k) {
            std::vector<calibration::Judged> own;
            for (std::size_t i = 0; i < samples.size(); ++i) {
                own.push_back(
                    {probabilities[i * labels + k], samples.signs[i * samples.lanes + k] > 0});
            }
            calibration::sort_falling(own);
            parts.labels[k].threshold = calibration::best_f1_threshold(own);
        }
    }
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const auto row = probabilities.subspan(i * labels, labels);
        for (const std::size_t k : given_labels(row, parts.labels, parts.options.multi_label)) {
            judged[k].push_back({row[k], samples.signs[i * samples.lanes + k] > 0});
        }
    }
    for (std::size_t k = 0; k < labels; ++k) {
        calibration::sort_falling(judged[k]);
        parts.labels[k].review =
            calibration::review_threshold(judged[k], parts.options.review_precision);
    }
}

/// Which decisions of labels were right: of each text, with several labels a text for each label.
[[nodiscard]] inline std::vector<bool> right_decisions(const ModelParts& parts,
                                                       const Samples& samples,
                                                       std::span<const double> probabilities) {
    const std::size_t labels = parts.labels.size();
    std::vector<bool> right;
    std::vector<bool> given(labels);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        std::fill(given.begin(), given.end(), false);
        for (const std::size_t k : given_labels(probabilities.subspan(i * labels, labels),
                                                parts.labels, parts.options.multi_label)) {
            given[k] = true;
        }
        bool all = true;
        for (std::size_t k = 0; k < labels; ++k) {
            const bool same = given[k] == (samples.signs[i * samples.lanes + k] > 0);
            all = all && same;
            if (parts.options.multi_label) {
                right.push_back(same);
            }
        }
        if (!parts.options.multi_label) {
            right.push_back(all);
        }
    }
    return right;
}

/// Probabilities with the lexicon mixed in, by its weight.
[[nodiscard]] inline std::vector<double> mixed(const ModelParts& parts, const TrainingSet& set,
                                               std::vector<double> probabilities, double weight) {
    const std::size_t labels = parts.labels.size();
    std::vector<double> lexical(labels);
    for (std::size_t i = 0; i < set.size(); ++i) {
        const std::vector<Code> codes(
            set.lexical_codes.begin() + static_cast<std::ptrdiff_t>(set.code_begins[i]),
            set.lexical_codes.begin() + static_cast<std::ptrdiff_t>(set.code_begins[i + 1]));
        add_lexical(codes, parts, lexical);
        mix_in(std::span(probabilities).subspan(i * labels, labels), lexical, weight,
               parts.options.multi_label);
    }
    return probabilities;
}

/// Trusts the lexicon alone, unless another weight was right on held-out texts more often by more
/// than chance gives: one standard deviation of a coin thrown for each decision that they differ in.
inline void choose_lexicon_weight(ModelParts& parts, const TrainingSet& set, const Samples& samples,
                                  const std::vector<double>& probabilities) {
    parts.lexicon_weight = 1;
    const ModelParts untouched = parts;
    const std::vector<bool> alone =
        right_decisions(parts, samples, mixed(parts, set, probabilities, 1));
    double best = 0;
    for (const double weight : {0.75, 0.5, 0.25, 0.1, 0.0}) {
        ModelParts tried = untouched;
        const std::vector<double> with = mixed(parts, set, probabilities, weight);
        set_thresholds(tried, samples, with);
        const std::vector<bool> right = right_decisions(tried, samples, with);
        double gain = 0;
        double differ = 0;
        for (std::size_t i = 0; i < right.size(); ++i) {
            gain += static_cast<double>(right[i]) - static_cast<double>(alone[i]);
            differ += right[i] != alone[i] ? 1 : 0;
        }
        if (gain > best && gain > std::sqrt(differ)) {
            best = gain;
            parts.lexicon_weight = weight;
        }
    }
}

/// Sets all that held-out texts tell. Too few texts tell nothing: then the lexicon is trusted alone,
/// where there is one, and every prediction needs a person.
inline void learn_from_held_out(ModelParts& parts, const TrainingSet& set, Samples& samples,
                                const linear::Solver& solver) {
    const TrainingOptions& options = parts.options;
    if (options.folds == 0 || samples.size() < 2 * options.folds) {
        parts.lexicon_weight = parts.lexicon ? 1 : 0;
        for (ModelLabel& label : parts.labels) {
            label.slope = 3;
            label.review = calibration::no_review_threshold;
        }
        return;
    }
    const std::vector<float> scores = held_out_scores(parts, samples, solver);
    fit_probabilities(parts, samples, scores);
    const std::size_t labels = parts.labels.size();
    std::vector<double> probabilities(scores.begin(), scores.end());
    for (std::size_t i = 0; i < samples.size(); ++i) {
        calibration::to_probabilities(std::span(probabilities).subspan(i * labels, labels),
                                      parts.labels, options.multi_label);
    }
    if (parts.lexicon) {
        choose_lexicon_weight(parts, set, samples, probabilities);
        probabilities = mixed(parts, set, std::move(probabilities), parts.lexicon_weight);
        if (parts.lexicon_weight == 1) {
            // As the lexicon alone decides: what is found is given.
            for (ModelLabel& label : parts.labels) {
                label.threshold = 0.5;
            }
            return;
        }
    }
    set_thresholds(parts, samples, probabilities);
}

}  // namespace wgig::detail
