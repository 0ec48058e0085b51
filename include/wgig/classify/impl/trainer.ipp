#pragma once

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include <wgig/classify/impl/learn/decide.hpp>
#include <wgig/classify/impl/learn/held_out.hpp>
#include <wgig/classify/impl/learn/require.hpp>
#include <wgig/classify/impl/learn/training_set.hpp>
#include <wgig/classify/trainer.hpp>
#include <wgig/core/error.hpp>

namespace wgig {
namespace detail {

/// Takes over the weights that count, with 8 bits each.
inline void set_weights(ModelParts& parts, const Samples& samples, const linear::Solver& solver) {
    parts.lanes = solver.lanes();
    // The weights of a feature for all labels.
    std::vector<float> weights(parts.lanes);
    const auto find_weights = [&](std::size_t f) {
        if (f < samples.shared()) {
            std::copy_n(&solver.weights()[f * parts.lanes], parts.lanes, weights.begin());
            return;
        }
        const auto [text, value] = samples.only_text(f);
        for (std::size_t k = 0; k < parts.lanes; ++k) {
            const std::size_t at = text * parts.lanes + k;
            weights[k] = solver.duals()[at] * static_cast<float>(samples.signs[at]) * value;
        }
    };
    std::vector<float> largest(samples.hashes.size());
    std::vector<float> effects;
    double all = 0;
    for (std::size_t f = 0; f < largest.size(); ++f) {
        find_weights(f);
        for (const float weight : weights) {
            largest[f] = std::max(largest[f], std::abs(weight));
        }
        effects.push_back(largest[f] * samples.importance[f]);
        all += static_cast<double>(effects.back());
    }
    // The smallest effect that stays, when those below it have no more than their part of all.
    std::vector<float> rising = effects;
    std::sort(rising.begin(), rising.end());
    double below = 0;
    std::size_t dropped = 0;
    while (dropped < rising.size() &&
           below + static_cast<double>(rising[dropped]) <= parts.options.prune * all) {
        below += static_cast<double>(rising[dropped++]);
    }
    const float least = dropped < rising.size() ? rising[dropped] : 0.0F;
    for (std::size_t f = 0; f < largest.size(); ++f) {
        if (effects[f] == 0 || effects[f] < least) {
            continue;
        }
        parts.hashes.push_back(samples.hashes[f]);
        parts.importance.push_back(samples.importance[f]);
        const float scale = largest[f] / 127;
        parts.scales.push_back(scale);
        find_weights(f);
        for (const float weight : weights) {
            parts.rows.push_back(static_cast<std::int8_t>(std::lround(weight / scale)));
        }
    }
    for (std::size_t k = 0; k < parts.labels.size(); ++k) {
        parts.labels[k].bias = solver.biases()[k];
    }
}

inline linear::Settings settings_of(const TrainingOptions& options) {
    return {options.loss, options.cost, options.max_epochs, options.tolerance, options.seed};
}

/// The limit of each of the arrays that grow with the corpus: two while texts are added, four more of
/// them while the model learns, and no more than two of these six are large at once.
inline ScratchPlace scratch_of(const TrainingMemory& memory) {
    constexpr std::size_t arrays = 6;
    const bool limited = memory.bytes < std::numeric_limits<std::size_t>::max();
    return {memory.directory, limited ? memory.bytes / arrays : memory.bytes};
}

}  // namespace detail

WGIG_DECL Trainer::Trainer(const TrainingOptions& options, const TrainingMemory& memory) {
    check(options);
    set_ = std::make_unique<detail::TrainingSet>(options, detail::scratch_of(memory));
}

WGIG_DECL Trainer::Trainer(const TrainingOptions& options, const Taxonomy& lexicon,
                           const TrainingMemory& memory)
    : Trainer(options, memory) {
    set_->lexicon = lexicon;
    set_->lexical.emplace(lexicon);
    if (set_->options.scheme.empty()) {
        set_->options.scheme = lexicon.id;
    }
}

WGIG_DECL Trainer::Trainer(Trainer&&) noexcept = default;
WGIG_DECL Trainer& Trainer::operator=(Trainer&&) noexcept = default;
WGIG_DECL Trainer::~Trainer() = default;

WGIG_DECL std::size_t Trainer::size() const noexcept { return set_->size(); }

WGIG_DECL void Trainer::add(std::string_view text, std::span<const std::string> labels) {
    const std::string here = "[" + std::to_string(size()) + "]";
    detail::require_utf8(text, "texts" + here);
    for (const std::string& label : labels) {
        detail::require_utf8(label, "labels" + here);
        if (label.empty()) {
            detail::throw_validation_error(ErrorCode::bad_value, "expected a label, got nothing",
                                           {"", 0, 0, "labels" + here});
        }
    }
    const std::set<std::string_view> different(labels.begin(), labels.end());
    if (!set_->options.multi_label && different.size() != 1) {
        detail::throw_validation_error(ErrorCode::bad_value,
                                       "expected one label, got " +
                                           std::to_string(different.size()) +
                                           " (multi_label is for texts with several or none)",
                                       {"", 0, 0, "labels" + here});
    }
    set_->add_features(text);
    set_->add_labels(labels);
    if (set_->lexical) {
        for (Code& code : set_->lexical->classify(text)) {
            code.evidence.clear();
            set_->lexical_codes.push_back(std::move(code));
        }
        set_->code_begins.push_back(set_->lexical_codes.size());
    }
}

WGIG_DECL Model Trainer::finish() const {
    const detail::TrainingSet& set = *set_;
    std::set<std::string> known;
    for (const auto& [name, number] : set.label_numbers) {
        known.insert(name);
    }
    if (set.lexicon) {
        for (const Concept& entry : set.lexicon->concepts) {
            if (entry.codable && !entry.id.empty()) {
                known.insert(entry.id.str());
            }
        }
    }
    if (known.empty()) {
        detail::throw_validation_error(ErrorCode::bad_value,
                                       "there is nothing to learn from: no label and no lexicon");
    }
    auto parts = std::make_shared<detail::ModelParts>();
    parts->options = set.options;
    parts->texts = set.size();
    parts->lexicon = set.lexicon;
    const std::vector<std::string> names(known.begin(), known.end());
    for (const std::string& name : names) {
        parts->labels.push_back({name, 0, 0, 1, 0, 0.5, 0.5});
    }
    if (set.size() == 0) {
        parts->lexicon_weight = 1;
        parts->lanes = detail::linear::lanes_for(names.size());
        parts->derive();
        return Model(std::move(parts));
    }
    detail::Samples samples(set, names);
    for (const std::uint32_t label : samples.labels) {
        ++parts->labels[label].texts;
    }
    std::vector<std::uint32_t> all(set.size());
    std::iota(all.begin(), all.end(), 0U);
    samples.weigh(all);
    detail::linear::Solver solver(samples.shared(), set.size(), names.size(),
                                  detail::settings_of(set.options));
    solver.train(samples.rows(), all, samples.signs, samples.costs(all));
    detail::set_weights(*parts, samples, solver);
    detail::learn_from_held_out(*parts, set, samples, solver);
    parts->derive();
    return Model(std::move(parts));
}

namespace detail {

inline Model train_with(Trainer trainer, std::span<const std::string_view> texts,
                        std::span<const std::vector<std::string>> labels) {
    require_as_many(texts.size(), labels.size(), "labels");
    for (std::size_t i = 0; i < texts.size(); ++i) {
        trainer.add(texts[i], labels[i]);
    }
    return trainer.finish();
}

}  // namespace detail

WGIG_DECL Model train(std::span<const std::string_view> texts,
                      std::span<const std::vector<std::string>> labels,
                      const TrainingOptions& options) {
    return detail::train_with(Trainer(options), texts, labels);
}

WGIG_DECL Model train(std::span<const std::string_view> texts,
                      std::span<const std::vector<std::string>> labels,
                      const TrainingOptions& options, const Taxonomy& lexicon) {
    return detail::train_with(Trainer(options, lexicon), texts, labels);
}

}  // namespace wgig
