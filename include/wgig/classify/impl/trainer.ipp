#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <set>
#include <span>
#include <utility>

#include <wgig/classify/impl/learn/decide.hpp>
#include <wgig/classify/impl/learn/held_out.hpp>
#include <wgig/classify/impl/learn/require.hpp>
#include <wgig/classify/impl/learn/training_set.hpp>
#include <wgig/classify/trainer.hpp>
#include <wgig/core/error.hpp>

namespace wgig {
namespace detail {

/// The smallest effect that stays, when those below it have no more than their part of all.
[[nodiscard]] inline float least_effect(std::span<const float> effects, double part) {
    // Numbers above 0 are in the order of their bits. The sums of those that begin with the same bits
    // tell between which the limit lies; only these are looked at one by one.
    constexpr unsigned shift = 17;
    const auto head = [](float effect) { return std::bit_cast<std::uint32_t>(effect) >> shift; };
    std::vector<double> sums(std::size_t{1} << (32 - shift));
    double all = 0;
    for (const float effect : effects) {
        sums[head(effect)] += static_cast<double>(effect);
        all += static_cast<double>(effect);
    }
    const double dropped = part * all;
    double below = 0;
    std::size_t critical = 0;
    while (critical < sums.size() && below + sums[critical] <= dropped) {
        below += sums[critical++];
    }
    std::vector<float> rising;
    for (const float effect : effects) {
        if (head(effect) == critical) {
            rising.push_back(effect);
        }
    }
    std::sort(rising.begin(), rising.end());
    for (const float effect : rising) {
        below += static_cast<double>(effect);
        if (below > dropped) {
            return effect;
        }
    }
    return std::numeric_limits<float>::infinity();
}

/// Takes over the weights that count, with 8 bits each.
inline void set_weights(ModelParts& parts, const Samples& samples, const linear::Solver& solver) {
    parts.lanes = solver.lanes();
    const std::size_t lanes = parts.lanes;
    const auto largest_of = [](std::span<const float> weights) {
        float largest = 0;
        for (const float weight : weights) {
            largest = std::max(largest, std::abs(weight));
        }
        return largest;
    };
    const auto of_column = [&](std::size_t column) {
        return solver.weights().subspan(column * lanes, lanes);
    };
    std::vector<float> largest_of_columns(samples.columns());
    for (std::size_t c = 0; c < largest_of_columns.size(); ++c) {
        largest_of_columns[c] = largest_of(of_column(c)) / samples.root(c);
    }
    std::vector<float> largest(samples.hashes.size());
    for (std::size_t f = 0; f < samples.shared(); ++f) {
        largest[f] = largest_of_columns[samples.column(f)];
    }
    // The weights of a feature of one text alone are its dual variables times the value.
    std::vector<float> weights(lanes);
    std::size_t last = samples.size();
    const auto duals_of = [&](std::size_t text) {
        if (text != last) {
            last = text;
            for (std::size_t k = 0; k < lanes; ++k) {
                const std::size_t at = text * lanes + k;
                weights[k] = solver.duals()[at] * static_cast<float>(samples.signs[at]);
            }
            return true;
        }
        return false;
    };
    float of_text = 0;
    samples.visit_own([&](std::size_t text, std::size_t f, float value) {
        if (duals_of(text)) {
            of_text = largest_of(weights);
        }
        largest[f] = of_text * value;
    });
    std::vector<float> effects(largest.size());
    for (std::size_t f = 0; f < largest.size(); ++f) {
        effects[f] = largest[f] * samples.importance(f);
    }
    const float least = least_effect(effects, parts.options.prune);
    const auto kept =
        static_cast<std::size_t>(std::count_if(effects.begin(), effects.end(), [&](float effect) {
            return effect != 0 && effect >= least;
        }));
    parts.hashes.reserve(kept);
    parts.importance.reserve(kept);
    parts.scales.reserve(kept);
    parts.rows.reserve(kept * lanes);
    const auto keep = [&](std::size_t f, std::span<const float> own, float value) {
        if (effects[f] == 0 || effects[f] < least) {
            return;
        }
        parts.hashes.push_back(samples.hashes[f]);
        parts.importance.push_back(samples.importance(f));
        const float scale = largest[f] / 127;
        parts.scales.push_back(scale);
        const float factor = value / scale;
        const std::size_t begin = parts.rows.size();
        parts.rows.resize(begin + lanes);
        std::int8_t* row = &parts.rows[begin];
        for (std::size_t k = 0; k < lanes; ++k) {
            const float scaled = own[k] * factor;
            row[k] = static_cast<std::int8_t>(scaled + std::copysign(0.5F, scaled));
        }
    };
    for (std::size_t f = 0; f < samples.shared(); ++f) {
        const std::size_t column = samples.column(f);
        keep(f, of_column(column), 1 / samples.root(column));
    }
    last = samples.size();
    samples.visit_own([&](std::size_t text, std::size_t f, float value) {
        duals_of(text);
        keep(f, weights, value);
    });
    for (std::size_t k = 0; k < parts.labels.size(); ++k) {
        parts.labels[k].bias = solver.biases()[k];
    }
}

inline linear::Settings settings_of(const TrainingOptions& options) {
    return {options.loss, options.cost, options.max_epochs, options.tolerance, options.seed};
}

/// The limit of each of the arrays that grow with the corpus: two while texts are added, three more of
/// them while the model learns.
inline ScratchPlace scratch_of(const TrainingMemory& memory) {
    constexpr std::size_t arrays = 5;
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
    detail::linear::Solver solver(samples.columns(), set.size(), names.size(),
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
