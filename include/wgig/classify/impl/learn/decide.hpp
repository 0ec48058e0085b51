// From the scores of one text to the labels that it gets.
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>
#include <string_view>
#include <vector>

#include <wgig/classify/impl/learn/calibration.hpp>
#include <wgig/classify/impl/learn/model_parts.hpp>

namespace wgig::detail {

/// Mixes lexical scores into probabilities. With one label a text they are shared out among the
/// concepts found, and where none is found the probabilities stay as they are.
inline void mix_in(std::span<double> probabilities, std::span<const double> lexical, double weight,
                   bool multi_label) {
    double sum = 0;
    for (const double score : lexical) {
        sum += score;
    }
    if (weight == 0 || (!multi_label && sum == 0)) {
        return;
    }
    for (std::size_t k = 0; k < probabilities.size(); ++k) {
        const double share = multi_label ? lexical[k] : lexical[k] / sum;
        probabilities[k] = (1 - weight) * probabilities[k] + weight * share;
    }
}

/// The numbers of the labels given to a text, most probable first.
[[nodiscard]] inline std::vector<std::size_t> given_labels(std::span<const double> probabilities,
                                                           std::span<const ModelLabel> labels,
                                                           bool multi_label) {
    std::vector<std::size_t> given;
    if (multi_label) {
        for (std::size_t k = 0; k < probabilities.size(); ++k) {
            if (probabilities[k] >= labels[k].threshold) {
                given.push_back(k);
            }
        }
        std::stable_sort(given.begin(), given.end(), [&](std::size_t a, std::size_t b) {
            return probabilities[a] > probabilities[b];
        });
    } else if (!probabilities.empty()) {
        const auto best = std::max_element(probabilities.begin(), probabilities.end());
        if (*best > 0) {
            given.push_back(static_cast<std::size_t>(best - probabilities.begin()));
        }
    }
    return given;
}

/// Adds the scores of concepts found in a text to the labels that they stand for.
inline void add_lexical(const std::vector<Code>& codes, const ModelParts& parts,
                        std::span<double> lexical) {
    std::fill(lexical.begin(), lexical.end(), 0.0);
    for (const Code& code : codes) {
        const std::size_t label = parts.label_number(code.concept_.str());
        if (label < lexical.size()) {
            lexical[label] = std::max(lexical[label], code.score);
        }
    }
}

/// Probabilities of all labels for text after text.
class Judge {
public:
    explicit Judge(const ModelParts& parts)
        : parts_(parts),
          scorer_(parts),
          probabilities_(parts.labels.size()),
          lexical_(parts.lexical ? parts.labels.size() : 0) {}

    std::span<const double> probabilities(std::string_view text) {
        const bool multi_label = parts_.options.multi_label;
        if (parts_.texts > 0) {
            const std::span<const float> scores = scorer_.scores(text);
            std::copy(scores.begin(), scores.end(), probabilities_.begin());
            calibration::to_probabilities(probabilities_, parts_.labels, multi_label);
        } else {
            std::fill(probabilities_.begin(), probabilities_.end(), 0.0);
        }
        if (parts_.lexical) {
            codes_ = parts_.lexical->classify(text);
            add_lexical(codes_, parts_, lexical_);
            mix_in(probabilities_, lexical_, parts_.lexicon_weight, multi_label);
        }
        return probabilities_;
    }

    /// Whether there was anything in the text that was asked for last that speaks for some label.
    [[nodiscard]] bool knows() const noexcept {
        return !codes_.empty() || (parts_.texts > 0 && !scorer_.numbers().empty());
    }
    /// What the lexicon found in the text that was asked for last.
    [[nodiscard]] const std::vector<Code>& codes() const noexcept { return codes_; }
    [[nodiscard]] Scorer& scorer() noexcept { return scorer_; }

private:
    const ModelParts& parts_;
    Scorer scorer_;
    std::vector<double> probabilities_;
    std::vector<double> lexical_;
    std::vector<Code> codes_;
};

/// The prediction for a text.
[[nodiscard]] inline Prediction predict(Judge& judge, const ModelParts& parts,
                                        std::string_view text) {
    const std::span<const double> probabilities = judge.probabilities(text);
    Prediction prediction;
    for (const std::size_t k :
         given_labels(probabilities, parts.labels, parts.options.multi_label)) {
        prediction.labels.push_back({parts.labels[k].name, probabilities[k]});
        if (probabilities[k] < parts.labels[k].review) {
            prediction.needs_person = true;
        }
    }
    if (prediction.labels.empty() || !judge.knows()) {
        prediction.needs_person = true;
    }
    return prediction;
}

}  // namespace wgig::detail
