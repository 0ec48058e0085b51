#pragma once

#include <algorithm>
#include <set>
#include <utility>

#include <wgig/classify/impl/learn/decide.hpp>
#include <wgig/classify/model.hpp>

namespace wgig {

WGIG_DECL const std::vector<ModelLabel>& Model::labels() const noexcept { return parts_->labels; }
WGIG_DECL const TrainingOptions& Model::options() const noexcept { return parts_->options; }
WGIG_DECL std::uint64_t Model::texts() const noexcept { return parts_->texts; }
WGIG_DECL std::size_t Model::features() const noexcept { return parts_->hashes.size(); }
WGIG_DECL double Model::lexicon_weight() const noexcept { return parts_->lexicon_weight; }

WGIG_DECL Prediction Model::predict(std::string_view text) const {
    return std::move(predict(std::span(&text, 1)).front());
}

WGIG_DECL std::vector<Prediction> Model::predict(std::span<const std::string_view> texts) const {
    detail::Judge judge(*parts_);
    std::vector<Prediction> predictions;
    predictions.reserve(texts.size());
    for (const std::string_view text : texts) {
        predictions.push_back(detail::predict(judge, *parts_, text));
    }
    return predictions;
}

WGIG_DECL std::vector<double> Model::probabilities(std::span<const std::string_view> texts) const {
    detail::Judge judge(*parts_);
    std::vector<double> rows;
    rows.reserve(texts.size() * parts_->labels.size());
    for (const std::string_view text : texts) {
        const std::span<const double> row = judge.probabilities(text);
        rows.insert(rows.end(), row.begin(), row.end());
    }
    return rows;
}

WGIG_DECL std::vector<float> Model::scores(std::span<const std::string_view> texts) const {
    detail::Scorer scorer(*parts_);
    std::vector<float> rows;
    rows.reserve(texts.size() * parts_->labels.size());
    for (const std::string_view text : texts) {
        const std::span<const float> row = scorer.scores(text);
        rows.insert(rows.end(), row.begin(), row.end());
    }
    return rows;
}

WGIG_DECL std::vector<Suggestion>
texts_to_code(const Model& model, std::span<const std::string_view> texts, std::size_t count) {
    const detail::ModelParts& parts = model.parts();
    detail::Judge judge(parts);
    std::vector<Suggestion> suggestions;
    std::set<std::vector<double>> seen;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::span<const double> row = judge.probabilities(texts[i]);
        // Equal to the last bit: the same features.
        if (row.empty() || !seen.emplace(row.begin(), row.end()).second) {
            continue;
        }
        Suggestion one;
        one.index = i;
        std::size_t nearest = 0;
        if (parts.options.multi_label) {
            double distance = 1;
            for (std::size_t k = 0; k < row.size(); ++k) {
                const double here = std::abs(row[k] - parts.labels[k].threshold);
                if (here < distance) {
                    distance = here;
                    nearest = k;
                }
            }
            one.uncertainty = 1 - distance;
        } else {
            double second = 0;
            for (std::size_t k = 1; k < row.size(); ++k) {
                if (row[k] > row[nearest]) {
                    second = row[nearest];
                    nearest = k;
                } else {
                    second = std::max(second, row[k]);
                }
            }
            one.uncertainty = 1 - (row[nearest] - second);
        }
        one.label = parts.labels[nearest].name;
        suggestions.push_back(std::move(one));
    }
    std::stable_sort(
        suggestions.begin(), suggestions.end(),
        [](const Suggestion& a, const Suggestion& b) { return a.uncertainty > b.uncertainty; });
    suggestions.resize(std::min(count, suggestions.size()));
    return suggestions;
}

}  // namespace wgig
