// What a model is made of, and how it scores a text.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <wgig/classify/classify.hpp>
#include <wgig/classify/features.hpp>
#include <wgig/classify/impl/learn/feature_table.hpp>
#include <wgig/classify/impl/learn/lanes.hpp>
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

/// Four sums at a time, so that an addition need not wait for the one before.
[[nodiscard]] inline double sum_of_squares(std::span<const float> values) noexcept {
    const auto square = [&](std::size_t i) { return static_cast<double>(values[i]) * values[i]; };
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    std::size_t i = 0;
    for (; i + 4 <= values.size(); i += 4) {
        a += square(i);
        b += square(i + 1);
        c += square(i + 2);
        d += square(i + 3);
    }
    for (; i < values.size(); ++i) {
        a += square(i);
    }
    return (a + b) + (c + d);
}

/// By what the values of each group are multiplied, given the sums of their squares: both groups
/// together have length 1, and either half of it where both are there.
[[nodiscard]] inline std::array<float, groups>
group_scales(const std::array<double, groups>& sums) {
    // Below this a sum comes of no value that training gives.
    constexpr double nothing = 1e-30;
    std::size_t present = 0;
    for (const double sum : sums) {
        present += sum > nothing ? 1 : 0;
    }
    std::array<float, groups> scales{};
    for (std::size_t g = 0; g < groups; ++g) {
        scales[g] = sums[g] > nothing
                        ? static_cast<float>(1 / std::sqrt(sums[g] * static_cast<double>(present)))
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
    std::vector<std::uint64_t> hashes;  // of the features, as they are numbered
    std::vector<float> importance;      // idf and information
    std::vector<float> scales;          // of the rows
    std::vector<std::int8_t> rows;      // feature-major
    std::size_t lanes = 0;

    // Made from the above.
    FeatureTable table;
    // For each feature importance, scale and row: one cache line.
    std::vector<std::int8_t, linear::CacheAligned<std::int8_t>> packed;
    std::optional<Taxonomy> lexicon;
    std::optional<Classifier> lexical;

    void derive() {
        table = FeatureTable(hashes);
        const std::size_t stride = linear::packed_head + lanes;
        packed.resize(hashes.size() * stride);
        for (std::size_t i = 0; i < hashes.size(); ++i) {
            std::int8_t* record = &packed[i * stride];
            std::memcpy(record, &importance[i], sizeof(float));
            std::memcpy(record + sizeof(float), &scales[i], sizeof(float));
            std::copy_n(&rows[i * lanes], lanes, record + linear::packed_head);
        }
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

/// Scores texts, one after the other, with the same buffers.
class Scorer {
public:
    explicit Scorer(const ModelParts& parts) : parts_(parts), extractor_(parts.options) {}

    /// Finds the known features of a text, and their values.
    void look_up(std::string_view text) {
        const features::Hashes& found = extractor_.extract(text);
        const std::size_t most = found.words.size() + found.pairs.size() + found.characters.size();
        places_.assign(std::bit_ceil(2 * most + 2), 0);
        numbers_.resize(most + 1);
        counts_.resize(most + 1);
        std::size_t size = look_up(found.words, 0);
        const std::size_t words = size = look_up(found.pairs, size);
        size = look_up(found.characters, size);
        numbers_.resize(size);
        values_.resize(size);
        const std::array<float, groups> scales =
            group_scales({weigh(0, words), weigh(words, size)});
        const auto scale = [&](std::size_t begin, std::size_t end, float by) {
            for (std::size_t i = begin; i < end; ++i) {
                values_[i] *= by;
            }
        };
        scale(0, words, scales[0]);
        scale(words, size, scales[1]);
    }
    [[nodiscard]] std::span<const std::uint32_t> numbers() const noexcept { return numbers_; }
    [[nodiscard]] std::span<const float> values() const noexcept { return values_; }

    /// w x + b for each label.
    std::span<const float> scores(std::string_view text) {
        look_up(text);
        sums_.assign(parts_.lanes, 0.0F);
        for (std::size_t k = 0; k < parts_.labels.size(); ++k) {
            sums_[k] = static_cast<float>(parts_.labels[k].bias);
        }
        linear::add_packed(parts_.packed.data(), numbers_, values_, sums_);
        return std::span<const float>(sums_).first(parts_.labels.size());
    }

    [[nodiscard]] features::Extractor& extractor() noexcept { return extractor_; }

private:
    /// Counts features, the first `size` being there already; gives how many there are then. No branch
    /// here depends on what is found: nobody can foresee which features are known, or there before.
    std::size_t look_up(std::span<const std::uint64_t> found, std::size_t size) {
        const FeatureTable& table = parts_.table;
        table.keep_likely(found, likely_);
        constexpr std::size_t ahead = 24;  // so many look-ups are under way at once
        const std::size_t stride = linear::packed_head + parts_.lanes;
        const std::size_t mask = places_.size() - 1;
        std::size_t known = 0;
        for (std::size_t i = 0; i < likely_.size(); ++i) {
            if (i + ahead < likely_.size()) {
                table.prefetch(likely_[i + ahead]);
            }
            const std::uint32_t number = table.find(likely_[i]);
            likely_[known] = number;
            const bool is_known = number != FeatureTable::none;
            known += is_known ? 1 : 0;
            linear::fetch(&parts_.packed[(is_known ? number : 0U) * stride], stride);
        }
        for (std::size_t i = 0; i < known; ++i) {
            const auto number = static_cast<std::uint32_t>(likely_[i]);
            // A table small enough to stay near the processor tells what was there before.
            std::size_t at = number & mask;
            while (places_[at] != 0 && numbers_[places_[at] - 1] != number) {
                at = (at + 1) & mask;
            }
            const bool fresh = places_[at] == 0;
            numbers_[size] = number;
            counts_[size] = 0;
            size += fresh ? 1 : 0;
            places_[at] = fresh ? static_cast<std::uint32_t>(size) : places_[at];
            std::uint32_t& count = counts_[places_[at] - 1];
            count += count < most_counted ? 1 : 0;
        }
        return size;
    }
    /// Sets values, not yet scaled; returns the sum of their squares.
    double weigh(std::size_t begin, std::size_t end) {
        const std::size_t stride = linear::packed_head + parts_.lanes;
        const auto& by_count = count_values();
        for (std::size_t i = begin; i < end; ++i) {
            float importance = 0;
            std::memcpy(&importance, &parts_.packed[numbers_[i] * stride], sizeof importance);
            values_[i] = by_count[counts_[i]] * importance;
        }
        return sum_of_squares(std::span(values_).subspan(begin, end - begin));
    }

    const ModelParts& parts_;
    features::Extractor extractor_;
    std::vector<std::uint32_t> places_;  // by number of feature: 1 + where it stands in `numbers_`
    std::vector<std::uint64_t> likely_;
    std::vector<std::uint32_t> numbers_;
    std::vector<std::uint32_t> counts_;
    std::vector<float> values_;
    std::vector<float> sums_;
};

}  // namespace wgig::detail
