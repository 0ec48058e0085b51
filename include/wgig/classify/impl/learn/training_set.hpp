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
        middles.push_back(numbers.size());
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
    std::vector<std::uint64_t> middles;    // where runs of characters begin there
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
        constexpr std::size_t ahead = 16;
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (i + ahead < found.size()) {
                table_.prefetch(found[i + ahead]);
            }
            FeatureNumbers::Slot& slot = table_.slot_of(found[i]);
            if (slot.number == hashes.size()) {
                hashes.push_back(found[i]);
                kinds.push_back(kind);
            }
            // Where it was counted last: in this text if it is there.
            const std::size_t at = begin + slot.place;
            if (at < numbers.size() && numbers[at] == slot.number) {
                std::uint8_t& count = counts[at];
                count = static_cast<std::uint8_t>(count + (count < most_counted ? 1 : 0));
                continue;
            }
            slot.place = static_cast<std::uint32_t>(numbers.size() - begin);
            numbers.push_back(slot.number);
            counts.push_back(1);
        }
    }

    features::Extractor extractor_;
    FeatureNumbers table_;
};

/// Texts as a solver wants them: features that many texts have first, so that their weights lie close
/// together; labels in alphabetical order.
///
/// Of the runs of characters inside one rare word, and of the pairs in titles that come again, many are
/// in the same texts, equally often. No solver can tell such features apart: m of them are one column,
/// whose value is the square root of m times theirs, and the weight of each is that of the column
/// divided by the same root.
class Samples {
public:
    Samples(const TrainingSet& set, const std::vector<std::string>& names)
        : options_(set.options),
          names_(names.size()),
          features_(set.scratch),
          counts_(set.scratch),
          values_(set.scratch) {
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
        together_.assign(columns_ * classes, 0.0F);
        std::vector<float>& together = together_;
        std::vector<std::uint32_t> texts(columns_);
        const std::array<std::uint32_t, 1> nothing{static_cast<std::uint32_t>(names_)};
        const auto listed = [&](std::uint32_t text) {
            const auto own = labels_of(text);
            return own.empty() ? std::span<const std::uint32_t>(nothing) : own;
        };
        for (const std::uint32_t text : chosen) {
            const std::span<const std::uint32_t> own = listed(text);
            const float share = 1.0F / static_cast<float>(own.size());
            for (const std::uint32_t label : own) {
                prior[label] += static_cast<double>(share) / static_cast<double>(chosen.size());
            }
            const std::uint64_t end = begins_[text + 1];
            for (std::uint64_t i = begins_[text]; i < end; ++i) {
                constexpr std::size_t ahead = 16;
                if (i + ahead < end) {
                    linear::fetch(&together[features_[i + ahead] * classes + own.front()], 1);
                }
                ++texts[features_[i]];
                for (const std::uint32_t label : own) {
                    together[features_[i] * classes + label] += share;
                }
            }
        }
        // By the number of texts with a feature.
        std::vector<double> logs(chosen.size() + 1);
        for (std::size_t count = 0; count < logs.size(); ++count) {
            logs[count] = std::log(static_cast<double>(count) + 1);
        }
        const auto worth = [&](std::span<const float> labels_with, std::uint32_t count) {
            const double idf = logs.back() - logs[count] + 1;
            const double information = divergence(labels_with, prior, count, logs[count]);
            return static_cast<float>(
                idf * std::pow(std::max(information, 1e-6), options_.information_power));
        };
        importance_.assign(columns_ + own_counts_.size(), 0);
        for (std::size_t c = 0; c < columns_; ++c) {
            if (texts[c] > 0 && texts[c] >= least_texts(kinds_[c])) {
                importance_[c] = worth(std::span(together).subspan(c * classes, classes), texts[c]);
            }
        }
        // The features that one text alone has are all worth the same.
        std::vector<float> of_one(classes);
        for (const std::uint32_t text : chosen) {
            const std::span<const std::uint32_t> own = listed(text);
            for (const std::uint32_t label : own) {
                of_one[label] = 1.0F / static_cast<float>(own.size());
            }
            const float value = worth(of_one, 1);
            for (const std::uint32_t label : own) {
                of_one[label] = 0;
            }
            std::fill_n(importance_.begin() +
                            static_cast<std::ptrdiff_t>(columns_ + own_begins_[text]),
                        own_begins_[text + 1] - own_begins_[text], value);
        }
        set_values();
    }

    /// How many features more than one text has: those of lower number than this.
    [[nodiscard]] std::size_t shared() const noexcept { return column_of_.size(); }
    /// How many columns these are.
    [[nodiscard]] std::size_t columns() const noexcept { return columns_; }
    /// The column of a shared feature.
    [[nodiscard]] std::size_t column(std::size_t feature) const noexcept {
        return column_of_[feature];
    }
    /// What the weights and values of a column are divided by to be those of each of its features.
    [[nodiscard]] float root(std::size_t column) const noexcept { return roots_[column]; }
    /// What a feature is worth.
    [[nodiscard]] float importance(std::size_t feature) const noexcept {
        return importance_[feature < shared() ? column_of_[feature]
                                              : columns_ + feature - shared()];
    }
    /// The rows of columns.
    [[nodiscard]] linear::Rows rows() const {
        return {begins_, features_.view(), values_.view(), own_squares_};
    }
    /// Calls visit(text, feature, value) for each feature that is not shared, in order.
    template <class Visit>
    void visit_own(Visit&& visit) const {
        for (std::size_t text = 0; text < size(); ++text) {
            for (std::uint64_t i = own_begins_[text]; i < own_begins_[text + 1]; ++i) {
                visit(text, shared() + i, own_values_[i]);
            }
        }
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
    std::vector<std::uint64_t> label_begins;
    std::vector<std::uint32_t> labels;
    std::vector<std::int8_t> signs;
    std::size_t lanes = 0;

private:
    [[nodiscard]] std::size_t least_texts(features::Kind kind) const noexcept {
        return kind == features::Kind::pairs ? options_.min_pair_texts : options_.min_texts;
    }

    void number_features(const TrainingSet& set) {
        struct Found {
            std::uint32_t texts = 0;
            std::uint32_t number = FeatureTable::none;
            std::uint64_t where = 0;  // the same for features in the same texts, equally often
        };
        std::vector<Found> found(set.hashes.size());
        for (std::size_t text = 0; text < set.size(); ++text) {
            const std::uint64_t here = features::finish(features::mix(text + 1, set.size()));
            for (std::uint64_t i = set.begins[text]; i < set.begins[text + 1]; ++i) {
                Found& one = found[set.numbers[i]];
                ++one.texts;
                one.where += here * (2U * set.counts[i] + 1U);
            }
        }
        const auto stays = [&](std::size_t f) {
            return found[f].texts >= least_texts(set.kinds[f]);
        };
        // Those of most texts first, of as many in the order in which they came.
        std::vector<std::uint32_t> places(set.size() + 2);
        for (std::size_t f = 0; f < found.size(); ++f) {
            places[found[f].texts] += stays(f) ? 1U : 0U;
        }
        std::uint32_t before = 0;
        for (std::size_t count = places.size(); count-- > 0;) {
            before += std::exchange(places[count], before);
        }
        hashes.resize(before);
        const std::uint32_t shared = places[1];
        std::vector<std::uint32_t> ordered(shared);
        for (std::size_t f = 0; f < found.size(); ++f) {
            if (stays(f)) {
                found[f].number = places[found[f].texts]++;
                hashes[found[f].number] = set.hashes[f];
                if (found[f].number < shared) {
                    ordered[found[f].number] = static_cast<std::uint32_t>(f);
                }
            }
        }
        const std::size_t entries = merge(set, found, ordered);
        features_.reserve(entries);
        counts_.reserve(entries);
        begins_.push_back(0);
        own_begins_.push_back(0);
        own_counts_.reserve(hashes.size() - shared);
        const auto add = [&](std::uint64_t begin, std::uint64_t end) {
            for (std::uint64_t i = begin; i < end; ++i) {
                const std::uint32_t number = found[set.numbers[i]].number;
                if (number < columns_) {
                    features_.push_back(number);
                    counts_.push_back(set.counts[i]);
                } else if (number != FeatureTable::none) {
                    // Texts came one by one, so those of a text are numbered in the order in which
                    // it has them.
                    own_counts_.push_back(set.counts[i]);
                }
            }
        };
        for (std::size_t text = 0; text < set.size(); ++text) {
            add(set.begins[text], set.middles[text]);
            middles_.push_back(features_.size());
            own_middles_.push_back(own_counts_.size());
            add(set.middles[text], set.begins[text + 1]);
            begins_.push_back(features_.size());
            own_begins_.push_back(own_counts_.size());
        }
    }

    /// Makes columns of the shared features, given in order. The first feature of a column gets its
    /// number, the others none. Gives how many numbers the rows have.
    template <class Found>
    std::size_t merge(const TrainingSet& set, std::vector<Found>& found,
                      std::span<const std::uint32_t> ordered) {
        std::size_t entries = 0;
        FeatureNumbers columns;
        column_of_.resize(ordered.size());
        for (std::size_t i = 0; i < ordered.size(); ++i) {
            Found& one = found[ordered[i]];
            const features::Kind kind = set.kinds[ordered[i]];
            FeatureNumbers::Slot& slot = columns.slot_of(
                features::finish(features::mix(one.where, static_cast<std::uint64_t>(kind))));
            column_of_[i] = slot.number;
            one.number = slot.number;
            if (slot.place++ == 0) {
                kinds_.push_back(kind);
                roots_.push_back(1);
                entries += one.texts;
                continue;
            }
            one.number = FeatureTable::none;
            roots_[slot.number] = std::sqrt(static_cast<float>(slot.place));
        }
        columns_ = kinds_.size();
        return entries;
    }

    /// The Kullback-Leibler divergence of the labels of texts with a feature, seen `texts` times and
    /// once more as all texts have them, from the labels of all texts. `log_texts` is ln(texts + 1).
    [[nodiscard]] static double divergence(std::span<const float> together,
                                           std::span<const double> prior, double texts,
                                           double log_texts) {
        double sum = 0;
        double absent = 1;
        for (std::size_t k = 0; k < together.size(); ++k) {
            if (together[k] > 0) {
                const double here = (static_cast<double>(together[k]) + prior[k]) / (texts + 1);
                sum += here * std::log(here / prior[k]);
                absent -= prior[k];
            }
        }
        return sum - std::max(absent, 0.0) * log_texts / (texts + 1);
    }

    void set_values() {
        values_.resize(features_.size());
        own_values_.resize(own_counts_.size());
        own_squares_.assign(size(), 0.0F);
        const auto& by_count = count_values();
        std::vector<float> each(columns_);
        for (std::size_t c = 0; c < columns_; ++c) {
            each[c] = roots_[c] * importance_[c];
        }
        const auto set = [&](std::uint64_t begin, std::uint64_t end) {
            double sum = 0;
            for (std::uint64_t i = begin; i < end; ++i) {
                const float value = by_count[counts_[i]] * each[features_[i]];
                values_[i] = value;
                sum += static_cast<double>(value) * value;
            }
            return sum;
        };
        const auto set_own = [&](std::uint64_t begin, std::uint64_t end) {
            double sum = 0;
            for (std::uint64_t i = begin; i < end; ++i) {
                const float value = by_count[own_counts_[i]] * importance_[columns_ + i];
                own_values_[i] = value;
                sum += static_cast<double>(value) * value;
            }
            return sum;
        };
        for (std::size_t text = 0; text < size(); ++text) {
            const std::array<std::uint64_t, groups + 1> limits{begins_[text], middles_[text],
                                                               begins_[text + 1]};
            const std::array<std::uint64_t, groups + 1> own_limits{
                own_begins_[text], own_middles_[text], own_begins_[text + 1]};
            std::array<double, groups> sums{};
            std::array<double, groups> own_sums{};
            for (std::size_t g = 0; g < groups; ++g) {
                own_sums[g] = set_own(own_limits[g], own_limits[g + 1]);
                sums[g] = set(limits[g], limits[g + 1]) + own_sums[g];
            }
            const std::array<float, groups> scales = group_scales(sums);
            for (std::size_t g = 0; g < groups; ++g) {
                for (std::uint64_t i = limits[g]; i < limits[g + 1]; ++i) {
                    values_[i] *= scales[g];
                }
                for (std::uint64_t i = own_limits[g]; i < own_limits[g + 1]; ++i) {
                    own_values_[i] *= scales[g];
                }
                own_squares_[text] += static_cast<float>(
                    own_sums[g] * static_cast<double>(scales[g]) * static_cast<double>(scales[g]));
            }
        }
    }

    TrainingOptions options_;
    std::size_t names_ = 0;
    std::size_t columns_ = 0;
    std::vector<std::uint32_t> column_of_;  // by shared feature
    std::vector<features::Kind> kinds_;     // by column, as what follows
    std::vector<float> roots_;              // of the number of its features
    std::vector<float> importance_;  // after those of columns, of features that are not shared
    std::vector<float> together_;    // room for `weigh`
    // Columns of each text: words and pairs, then, from the middle on, runs of characters.
    std::vector<std::uint64_t> begins_;
    std::vector<std::uint64_t> middles_;
    ScratchVector<std::uint32_t> features_;
    ScratchVector<std::uint8_t> counts_;
    ScratchVector<float> values_;
    // Of each text the features that no other has, in the same order. The first has the number `shared()`.
    std::vector<std::uint64_t> own_begins_;
    std::vector<std::uint64_t> own_middles_;
    std::vector<std::uint8_t> own_counts_;
    std::vector<float> own_values_;
    std::vector<float> own_squares_;
};

}  // namespace wgig::detail
