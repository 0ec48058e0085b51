#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <utility>

#include <wgig/core/random.hpp>
#include <wgig/draft/detail/converging.hpp>

namespace wgig::detail::converging {

/// Fewer sentences than this are no sample.
inline constexpr std::size_t fewest_sentences = 3;
/// Nor are fewer drafts.
inline constexpr std::size_t fewest_drafts = 3;

/// Draws drafts and sentences again and again.
class Resampler {
public:
    explicit Resampler(const Comparison& all) : all_(all), counts_(all.drafts.size()) {
        for (std::size_t round = 0; round < all.rounds.size(); ++round) {
            same_authors_.push_back(round > 0 ? positions_in_previous(round)
                                              : std::vector<std::size_t>{});
        }
        sentence_draws_.resize(all.drafts.size());
        for (const Pair& pair : all.pairs) {
            if (by_sentences(pair.round)) {
                tallies_.emplace_back(tally(all.drafts[pair.first], pair.in_first),
                                      tally(all.drafts[pair.second], pair.in_second));
            } else {
                tallies_.emplace_back();
            }
        }
    }

    [[nodiscard]] ResampledUnit unit(std::size_t round) const {
        if (all_.first_pair[round] == all_.first_pair[round + 1]) {
            return ResampledUnit::none;
        }
        if (by_sentences(round)) {
            return ResampledUnit::sentences;
        }
        std::size_t most = all_.size_of(round);
        if (all_.basis == ConvergenceBasis::between_rounds) {
            most = std::max(most, all_.size_of(round - 1));
        }
        return most >= fewest_drafts ? ResampledUnit::drafts : ResampledUnit::none;
    }

    /// Draws all drafts of all rounds, and all their sentences, once more.
    void draw(Random& random) {
        for (std::size_t round = 0; round < all_.rounds.size(); ++round) {
            const std::size_t first = all_.first_draft[round];
            const std::size_t size = all_.size_of(round);
            if (!same_authors_[round].empty()) {
                for (std::size_t i = 0; i < size; ++i) {
                    counts_[first + i] = counts_[same_authors_[round][i]];
                }
            } else {
                std::fill_n(counts_.begin() + static_cast<std::ptrdiff_t>(first), size, 0U);
                for (std::size_t i = 0; i < size; ++i) {
                    ++counts_[first + random.below(size)];
                }
            }
        }
        for (std::size_t i = 0; i < all_.drafts.size(); ++i) {
            std::vector<std::size_t>& drawn = sentence_draws_[i];
            drawn.clear();
            if (all_.size_of(all_.drafts[i].round) == 1) {
                for (std::size_t k = 0; k < all_.drafts[i].sentences; ++k) {
                    drawn.push_back(random.below(all_.drafts[i].sentences));
                }
            }
        }
    }

    /// The index of a round by what was drawn; NaN where no pair was.
    [[nodiscard]] double figure(std::size_t round) const {
        double sum = 0;
        double weight = 0;
        for (std::size_t i = all_.first_pair[round]; i < all_.first_pair[round + 1]; ++i) {
            const Pair& pair = all_.pairs[i];
            if (by_sentences(round)) {
                return sentence_figure(pair, tallies_[i]);
            }
            const double both = static_cast<double>(counts_[pair.first]) *
                                static_cast<double>(counts_[pair.second]);
            sum += both * pair.index;
            weight += both;
        }
        return weight > 0 ? sum / weight : std::numeric_limits<double>::quiet_NaN();
    }

private:
    /// Words and common words of each sentence.
    struct Tally {
        std::vector<std::size_t> words;
        std::vector<std::size_t> common;
    };

    static Tally tally(const Words& words, const std::vector<bool>& common) {
        Tally result{std::vector<std::size_t>(words.sentences),
                     std::vector<std::size_t>(words.sentences)};
        for (std::size_t i = 0; i < words.ids.size(); ++i) {
            ++result.words[words.sentence_of[i]];
            result.common[words.sentence_of[i]] += common[i] ? 1U : 0U;
        }
        return result;
    }

    [[nodiscard]] bool by_sentences(std::size_t round) const {
        if (all_.basis != ConvergenceBasis::between_rounds || round == 0 ||
            all_.size_of(round) != 1 || all_.size_of(round - 1) != 1) {
            return false;
        }
        return all_.drafts[all_.first_draft[round]].sentences >= fewest_sentences &&
               all_.drafts[all_.first_draft[round - 1]].sentences >= fewest_sentences;
    }

    [[nodiscard]] double sentence_figure(const Pair& pair,
                                         const std::pair<Tally, Tally>& tallies) const {
        double words = 0;
        double common = 0;
        const auto add = [&](const Tally& of, std::size_t draft) {
            for (const std::size_t sentence : sentence_draws_[draft]) {
                words += static_cast<double>(of.words[sentence]);
                common += static_cast<double>(of.common[sentence]);
            }
        };
        add(tallies.first, pair.first);
        add(tallies.second, pair.second);
        const double similarity = common / words;
        if (similarity == 1) {
            return 1;
        }
        return pair.expected < 1 ? (similarity - pair.expected) / (1 - pair.expected) : 0;
    }

    /// For each draft of a round the one of the round before by the same author, where all authors of
    /// both rounds are the same and have one each; nothing otherwise.
    [[nodiscard]] std::vector<std::size_t> positions_in_previous(std::size_t round) const {
        if (all_.size_of(round) != all_.size_of(round - 1)) {
            return {};
        }
        std::map<std::string_view, std::size_t> before;
        for (std::size_t i = all_.first_draft[round - 1]; i < all_.first_draft[round]; ++i) {
            before.emplace(all_.drafts[i].draft->author, i);
        }
        if (before.size() < all_.size_of(round - 1) || before.contains("")) {
            return {};
        }
        std::vector<std::size_t> positions;
        std::set<std::size_t> seen;
        for (std::size_t i = all_.first_draft[round]; i < all_.first_draft[round + 1]; ++i) {
            const auto found = before.find(all_.drafts[i].draft->author);
            if (found == before.end() || !seen.insert(found->second).second) {
                return {};
            }
            positions.push_back(found->second);
        }
        return positions;
    }

    const Comparison& all_;
    std::vector<std::size_t> counts_;  ///< how often each draft was drawn
    std::vector<std::vector<std::size_t>> same_authors_;
    std::vector<std::vector<std::size_t>> sentence_draws_;
    std::vector<std::pair<Tally, Tally>> tallies_;
};

WGIG_DECL Replicates resample(const Comparison& comparison, const ConvergenceOptions& options) {
    Resampler resampler(comparison);
    Replicates result;
    const std::size_t rounds = comparison.rounds.size();
    result.figures.resize(rounds);
    for (std::size_t round = 0; round < rounds; ++round) {
        result.units.push_back(options.bootstrap == 0 ? ResampledUnit::none
                                                      : resampler.unit(round));
    }
    Random random(options.seed);
    for (std::size_t i = 0; i < options.bootstrap; ++i) {
        resampler.draw(random);
        for (std::size_t round = 0; round < rounds; ++round) {
            if (result.units[round] != ResampledUnit::none) {
                result.figures[round].push_back(resampler.figure(round));
            }
        }
    }
    return result;
}

}  // namespace wgig::detail::converging
