// The steps of `convergence`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <wgig/core/config.hpp>
#include <wgig/draft/convergence.hpp>

namespace wgig::detail::converging {

/// A draft as it is compared: its words, numbered.
struct Words {
    const RoundDraft* draft = nullptr;
    std::size_t round = 0;  ///< position among the rounds
    std::vector<std::uint32_t> ids;
    std::vector<Span> spans;
    std::vector<std::size_t> sentence_of;  ///< of each word
    std::size_t sentences = 0;
};

/// Two drafts that the index compares.
struct Pair {
    std::size_t round = 0;  ///< the round whose index it counts for
    std::size_t first = 0;
    std::size_t second = 0;
    double similarity = 0;
    double expected = 0;
    double index = 0;
    std::vector<bool> in_first;  ///< words in common; empty where they are not needed any more
    std::vector<bool> in_second;
};

/// All that is compared. The drafts are in an order that depends on nothing but what they are.
struct Comparison {
    std::vector<Words> drafts;
    std::vector<std::int32_t> rounds;      ///< their numbers
    std::vector<std::size_t> first_draft;  ///< of each round, and one past the last
    std::size_t alphabet = 0;
    ConvergenceBasis basis{};
    std::vector<Pair> pairs;              ///< by round
    std::vector<std::size_t> first_pair;  ///< of each round, and one past the last

    [[nodiscard]] std::size_t size_of(std::size_t round) const {
        return first_draft[round + 1] - first_draft[round];
    }
};

/// Numbers the words and compares the pairs.
[[nodiscard]] WGIG_DECL Comparison compare(std::span<const RoundDraft> drafts,
                                           const ConvergenceOptions& options);

/// One resampled figure for each round and replicate; NaN where a replicate has no pair.
struct Replicates {
    std::vector<std::vector<double>> figures;  ///< by round; empty where nothing can be resampled
    std::vector<ResampledUnit> units;          ///< by round
};
[[nodiscard]] WGIG_DECL Replicates resample(const Comparison& comparison,
                                            const ConvergenceOptions& options);

/// The costliest passages of the last round that has an index.
[[nodiscard]] WGIG_DECL std::vector<ContestedPassage>
contested_passages(const Comparison& comparison, std::size_t most);

/// Dispersion of the drafts of a round, from the distances of all its pairs, row after row.
[[nodiscard]] WGIG_DECL Dispersion disperse(std::span<const std::string> groups,
                                            std::span<const double> distances,
                                            std::size_t permutations, std::uint64_t seed);

}  // namespace wgig::detail::converging
