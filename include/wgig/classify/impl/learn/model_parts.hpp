// What a model is made of, and how it scores a text.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <wgig/classify/classify.hpp>
#include <wgig/classify/features.hpp>
#include <wgig/classify/impl/learn/feature_table.hpp>
#include <wgig/classify/linear_model.hpp>
#include <wgig/classify/model.hpp>

namespace wgig::detail {

/// Features of one group are scaled to one length together.
[[nodiscard]] constexpr std::size_t group_of(features::Kind kind) noexcept {
    return kind == features::Kind::characters ? 1 : 0;
}
inline constexpr std::size_t groups = 2;

/// How much an occurrence adds to those before it: 1 + ln of their number. No text of use has so many
/// of one feature that it would matter where counting ends.
inline constexpr std::uint32_t most_counted = 255;
[[nodiscard]] inline const std::array<float, most_counted + 1>& count_values() {
    static const std::array<float, most_counted + 1> values = [] {
        std::array<float, most_counted + 1> table{};
        for (std::size_t n = 1; n < table.size(); ++n) {
            table[n] = static_cast<float>(1 + std::log(static_cast<double>(n)));
        }
        return table;
    }();
    return values;
}

/// By what the values of each group are multiplied, given the sums of their squares: both groups
/// together have length 1, and either half of it where both are there.
[[nodiscard]] inline std::array<float, groups> group_scales(const std::array<double, groups>& sums) {
    std::size_t present = 0;
    for (const double sum : sums) {
        present += sum > 0 ? 1 : 0;
    }
    std::array<float, groups> scales{};
    for (std::size_t g = 0; g < groups; ++g) {
        scales[g] = sums[g] > 0 ? static_cast<float>(
                                      1 / std::sqrt(sums[g] * static_cast<double>(present)))
                                : 0.0F;
    }
    return scales;
}

/// Never changed once made. Weights have 8 bits: rows of `lanes` numbers, each row with its scale.
struct ModelParts {
    TrainingOptions options;
    std::vector<ModelLabel> labels;
    std::uint64_t texts = 0;
    double lexicon_weight = 0;
    std::vector<std::uint64_t> hashes;       // of the features, as they are numbered
    std::vector<float> importance;           // idf and information
    std::vector<float> scales;               // of the rows
    std::vector<std::int8_t> rows;           // feature-major
    std::size_t lanes = 0;

    // Made from the above.
    FeatureTable table;
    std::optional<Taxonomy> lexicon;
    std::optional<Classifier> lexical;
    std::vector<std::size_t> lexicon_labels;  // for each concept of the lexicon, its label

    void derive() {
        table = FeatureTable(hashes);
        if (!lexicon) {
            return;
        }
        lexical.emplace(*lexicon);
    }
    /// The number of a label, or how many there are.
    [[nodiscard]] std::size_t label_number(std::string_view name) const noexcept {
        const auto at = std::lower_bound(
            labels.begin(), labels.end(), name,
            [](const ModelLabel& label, std::string_view wanted) { return label.name < wanted; });
        return at != labels.end() && at->name == name
                   ? static_cast<std::size_t>(at - labels.begin())
                   : labels.size();
    }
};

/// A known feature of a text.
struct Known {
    std::uint32_t number = 0;
    std::uint32_t count = 0;
    std::uint32_t group = 0;
    float value = 0;
};

/// Scores texts, one after the other, with the same buffers.
class Scorer {
public:
    explicit Scorer(const ModelParts& parts) : parts_(parts), extractor_(parts.options) {}

    /// The known features of a text, with their values.
    const std::vector<Known>& known(std::string_view text) {
        const std::vector<features::Feature>& found = extractor_.extract(text);
        known_.clear();
        constexpr std::size_t ahead = 8;  // so many look-ups are under way at once
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (i + ahead < found.size()) {
                parts_.table.prefetch(found[i + ahead].hash);
            }
            const std::uint32_t number = parts_.table.find(found[i].hash);
            if (number != FeatureTable::none) {
                known_.push_back({number, std::min(found[i].count, most_counted),
                                  static_cast<std::uint32_t>(group_of(found[i].kind)), 0});
            }
        }
        std::array<double, groups> sums{};
        for (Known& one : known_) {
            one.value = count_values()[one.count] * parts_.importance[one.number];
            sums[one.group] += static_cast<double>(one.value) * one.value;
        }
        const std::array<float, groups> scales = group_scales(sums);
        for (Known& one : known_) {
            one.value *= scales[one.group];
        }
        return known_;
    }

    /// w x + b for each label.
    std::span<const float> scores(std::string_view text) {
        known(text);
        const std::size_t lanes = parts_.lanes;
        sums_.assign(lanes, 0.0F);
        for (std::size_t k = 0; k < parts_.labels.size(); ++k) {
            sums_[k] = static_cast<float>(parts_.labels[k].bias);
        }
        constexpr std::size_t ahead = 8;
        for (std::size_t i = 0; i < known_.size(); ++i) {
#if defined(__GNUC__)
            if (i + ahead < known_.size()) {
                __builtin_prefetch(&parts_.rows[known_[i + ahead].number * lanes]);
            }
#endif
            const float value = known_[i].value * parts_.scales[known_[i].number];
            const std::int8_t* row = &parts_.rows[known_[i].number * lanes];
            for (std::size_t k = 0; k < lanes; k += linear::lane_block) {
                for (std::size_t j = 0; j < linear::lane_block; ++j) {
                    sums_[k + j] += value * static_cast<float>(row[k + j]);
                }
            }
        }
        return std::span<const float>(sums_).first(parts_.labels.size());
    }

    [[nodiscard]] features::Extractor& extractor() noexcept { return extractor_; }

private:
    const ModelParts& parts_;
    features::Extractor extractor_;
    std::vector<Known> known_;
    std::vector<float> sums_;
};

}  // namespace wgig::detail
