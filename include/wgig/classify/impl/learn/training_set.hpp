// The features and labels of coded texts, and how they become rows of numbers.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <wgig/classify/impl/learn/model_parts.hpp>
#include <wgig/core/scratch.hpp>

namespace wgig::detail {

/// All that a Trainer has been given.
class TrainingSet {
public:
    TrainingSet(const TrainingOptions& given, const ScratchPlace& place)
        : options(given), scratch(place), numbers(place), counts(place), extractor_(given) {}

    void add_features(std::string_view text) {
        const features::Hashes& found = extractor_.extract(text);
        const std::size_t begin = numbers.size();
        add_features(found.words, features::Kind::words, begin);
        add_features(found.pairs, features::Kind::pairs, begin);
        add_features(found.characters, features::Kind::characters, begin);
        begins.push_back(numbers.size());
    }
    void add_labels(std::span<const std::string> names) {
        std::vector<std::uint32_t> own;
        for (const std::string& name : names) {
            const auto number = static_cast<std::uint32_t>(label_numbers.size());
            own.push_back(label_numbers.try_emplace(name, number).first->second);
        }
        std::sort(own.begin(), own.end());
        own.erase(std::unique(own.begin(), own.end()), own.end());
        labels.insert(labels.end(), own.begin(), own.end());
        label_begins.push_back(labels.size());
    }
    [[nodiscard]] std::size_t size() const noexcept { return begins.size() - 1; }

    TrainingOptions options;
    ScratchPlace scratch;
    std::vector<std::uint64_t> hashes;  // by number of feature
    std::vector<features::Kind> kinds;
    std::vector<std::uint64_t> begins{0};  // of each text in the two below
    ScratchVector<std::uint32_t> numbers;
    ScratchVector<std::uint8_t> counts;
    std::map<std::string, std::uint32_t, std::less<>> label_numbers;  // as they came
    std::vector<std::uint64_t> label_begins{0};
    std::vector<std::uint32_t> labels;
    std::optional<Taxonomy> lexicon;
    std::optional<Classifier> lexical;
    std::vector<Code> lexical_codes;  // without their evidence: that of each text after the other
    std::vector<std::uint64_t> code_begins{0};

private:
    /// Counts features of the text whose numbers begin at `begin`.
    void add_features(std::span<const std::uint64_t> found, features::Kind kind,
                      std::size_t begin) {
        constexpr std::size_t ahead = 8;
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (i + ahead < found.size()) {
                table_.prefetch(found[i + ahead]);
            }
            const std::uint32_t number = table_.number_of(found[i], hashes);
            if (number == kinds.size()) {
                kinds.push_back(kind);
                latest_.push_back(0);
            }
            // Where the feature was counted last: in this text, or in one before.
            const std::uint64_t at = latest_[number];
            if (at > begin) {
                std::uint8_t& count = counts[at - 1];
                count = static_cast<std::uint8_t>(count + (count < most_counted ? 1 : 0));
                continue;
            }
            numbers.push_back(number);
            counts.push_back(1);
            latest_[number] = numbers.size();
        }
    }

    features::Extractor extractor_;
    FeatureTable table_;
    std::vector<std::uint64_t> latest_;  // for each feature, 1 + where it stands in `numbers`
};

/// Texts as a solver wants them: features that many texts have first, so that their weights lie close
/// together; labels in alphabetical order.
class Samples {
public:
    Samples(const TrainingSet& set, const std::vector<std::string>& names)
        : options_(set.options),
          names_(names.size()),
          features_(set.scratch),
          counts_(set.scratch),
          row_features_(set.scratch),
          row_values_(set.scratch) {
        number_features(set);
        std::vector<std::uint32_t> label_of(set.label_numbers.size());
        for (const auto& [name, number] : set.label_numbers) {
            label_of[number] = static_cast<std::uint32_t>(
                std::lower_bound(names.begin(), names.end(), name) - names.begin());
        }
        label_begins = set.label_begins;
        for (const std::uint32_t label : set.labels) {
            labels.push_back(label_of[label]);
        }
        lanes = linear::lanes_for(names_);
        signs.assign(set.size() * lanes, 0);
        for (std::size_t i = 0; i < set.size(); ++i) {
            std::fill_n(&signs[i * lanes], names_, static_cast<std::int8_t>(-1));
            for (const std::uint32_t label : labels_of(i)) {
                signs[i * lanes + label] = 1;
            }
        }
    }

    [[nodiscard]] std::size_t size() const noexcept { return begins_.size() - 1; }
    [[nodiscard]] std::span<const std::uint32_t> labels_of(std::size_t text) const {
        return std::span(labels).subspan(label_begins[text],
                                         label_begins[text + 1] - label_begins[text]);
    }

    /// Learns from the chosen texts what features are worth, and gives the values of all texts
    /// accordingly. Features that too few of the chosen texts have are worth 0.
    void weigh(std::span<const std::uint32_t> chosen) {
        // One class more: texts without labels.
        const std::size_t classes = names_ + 1;
        std::vector<double> prior(classes);
        std::vector<float> together(hashes.size() * classes);
        std::vector<std::uint32_t> texts(hashes.size());
        for (const std::uint32_t text : chosen) {
            const auto own = labels_of(text);
            const std::array<std::uint32_t, 1> nothing{static_cast<std::uint32_t>(names_)};
            const std::span<const std::uint32_t> listed =
                own.empty() ? std::span<const std::uint32_t>(nothing) : own;
            const float share = 1.0F / static_cast<float>(listed.size());
            for (const std::uint32_t label : listed) {
                prior[label] += static_cast<double>(share) / static_cast<double>(chosen.size());
            }
            for (std::uint64_t i = begins_[text]; i < begins_[text + 1]; ++i) {
                ++texts[features_[i]];
                for (const std::uint32_t label : listed) {
                    together[features_[i] * classes + label] += share;
                }
            }
        }
        importance.assign(hashes.size(), 0);
        for (std::size_t f = 0; f < hashes.size(); ++f) {
            const std::size_t least =
                kinds_[f] == features::Kind::pairs ? options_.min_pair_texts : options_.min_texts;
            if (texts[f] == 0 || texts[f] < least) {
                continue;
            }
            const double idf =
                std::log((1 + static_cast<double>(chosen.size())) / (1.0 + texts[f])) + 1;
            const double information =
                divergence(std::span(together).subspan(f * classes, classes), prior, texts[f]);
            importance[f] = static_cast<float>(
                idf * std::pow(std::max(information, 1e-6), options_.information_power));
        }
        set_values();
    }

    /// How many features more than one text has: those of lower number than this.
    [[nodiscard]] std::size_t shared() const noexcept { return shared_; }
    /// The rows of shared features.
    [[nodiscard]] linear::Rows rows() const {
        return {row_begins_, row_features_.view(), row_values_.view(), own_squares_};
    }
    /// The text that alone has a feature, and the feature's value there. `feature` is not shared.
    [[nodiscard]] std::pair<std::uint32_t, float> only_text(std::size_t feature) const {
        return {only_texts_[feature - shared_], only_values_[feature - shared_]};
    }

    /// C_i / C for texts without and with each label.
    [[nodiscard]] std::vector<float> costs(std::span<const std::uint32_t> chosen) const {
        std::vector<double> with(names_);
        for (const std::uint32_t text : chosen) {
            for (const std::uint32_t label : labels_of(text)) {
                ++with[label];
            }
        }
        std::vector<float> costs(lanes * 2, 1.0F);
        const auto all = static_cast<double>(chosen.size());
        for (std::size_t k = 0; k < names_; ++k) {
            // As many on both sides cost the same; the rarer side more, the other less.
            const double positive = std::max(with[k], 1.0);
            const double negative = std::max(all - with[k], 1.0);
            costs[k * 2] =
                static_cast<float>(std::pow(all / (2 * negative), options_.class_balance));
            costs[k * 2 + 1] =
                static_cast<float>(std::pow(all / (2 * positive), options_.class_balance));
        }
        return costs;
    }

    std::vector<std::uint64_t> hashes;
    std::vector<float> importance;
    std::vector<std::uint64_t> label_begins;
    std::vector<std::uint32_t> labels;
    std::vector<std::int8_t> signs;
    std::size_t lanes = 0;

private:
    void number_features(const TrainingSet& set) {
        std::vector<std::uint32_t> texts(set.hashes.size());
        for (const std::uint32_t number : set.numbers) {
            ++texts[number];
        }
        std::vector<std::uint32_t> order;
        for (std::uint32_t f = 0; f < set.hashes.size(); ++f) {
            const std::size_t least = set.kinds[f] == features::Kind::pairs
                                          ? options_.min_pair_texts
                                          : options_.min_texts;
            if (texts[f] >= least) {
                order.push_back(f);
            }
        }
        std::stable_sort(order.begin(), order.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return texts[a] > texts[b]; });
        std::vector<std::uint32_t> number_of(set.hashes.size(), FeatureTable::none);
        for (std::size_t i = 0; i < order.size(); ++i) {
            shared_ += texts[order[i]] > 1 ? 1U : 0U;
            number_of[order[i]] = static_cast<std::uint32_t>(i);
            hashes.push_back(set.hashes[order[i]]);
            kinds_.push_back(set.kinds[order[i]]);
        }
        begins_.push_back(0);
        for (std::size_t text = 0; text < set.size(); ++text) {
            for (std::uint64_t i = set.begins[text]; i < set.begins[text + 1]; ++i) {
                if (number_of[set.numbers[i]] != FeatureTable::none) {
                    features_.push_back(number_of[set.numbers[i]]);
                    counts_.push_back(set.counts[i]);
                }
            }
            begins_.push_back(features_.size());
        }
    }

    /// The Kullback-Leibler divergence of the labels of texts with a feature, seen `texts` times and
    /// once more as all texts have them, from the labels of all texts.
    [[nodiscard]] static double divergence(std::span<const float> together,
                                           std::span<const double> prior, double texts) {
        double sum = 0;
        double absent = 1;
        for (std::size_t k = 0; k < together.size(); ++k) {
            if (together[k] > 0) {
                const double here = (static_cast<double>(together[k]) + prior[k]) / (texts + 1);
                sum += here * std::log(here / prior[k]);
                absent -= prior[k];
            }
        }
        return sum - std::max(absent, 0.0) * std::log(texts + 1) / (texts + 1);
    }

    void set_values() {
        row_begins_.assign(1, 0);
        row_features_.clear();
        row_values_.clear();
        row_features_.reserve(features_.size());
        row_values_.reserve(features_.size());
        own_squares_.assign(size(), 0.0F);
        only_texts_.resize(hashes.size() - shared_);
        only_values_.resize(hashes.size() - shared_);
        std::vector<float> values;
        for (std::size_t text = 0; text < size(); ++text) {
            std::array<double, groups> sums{};
            values.clear();
            for (std::uint64_t i = begins_[text]; i < begins_[text + 1]; ++i) {
                const std::uint32_t f = features_[i];
                const float value = count_values()[counts_[i]] * importance[f];
                sums[group_of(kinds_[f])] += static_cast<double>(value) * value;
                values.push_back(value);
            }
            const std::array<float, groups> scales = group_scales(sums);
            for (std::size_t k = 0; k < values.size(); ++k) {
                const std::uint32_t f = features_[begins_[text] + k];
                const float value = values[k] * scales[group_of(kinds_[f])];
                if (f >= shared_) {
                    only_texts_[f - shared_] = static_cast<std::uint32_t>(text);
                    only_values_[f - shared_] = value;
                    own_squares_[text] += value * value;
                } else if (value > 0) {
                    row_features_.push_back(f);
                    row_values_.push_back(value);
                }
            }
            row_begins_.push_back(row_values_.size());
        }
    }

    TrainingOptions options_;
    std::size_t names_ = 0;
    std::vector<features::Kind> kinds_;
    std::vector<std::uint64_t> begins_;
    ScratchVector<std::uint32_t> features_;
    ScratchVector<std::uint8_t> counts_;
    std::vector<std::uint64_t> row_begins_;
    ScratchVector<std::uint32_t> row_features_;
    ScratchVector<float> row_values_;
    std::vector<float> own_squares_;
    std::size_t shared_ = 0;
    std::vector<std::uint32_t> only_texts_;  // of the features that are not shared
    std::vector<float> only_values_;
};

}  // namespace wgig::detail
