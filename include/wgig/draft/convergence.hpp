// Do drafts come together, round after round and between groups, and what keeps them apart?
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/language.hpp>
#include <wgig/core/span.hpp>
#include <wgig/draft/collation_measures.hpp>
#include <wgig/draft/round_draft.hpp>

namespace wgig {

/// Which drafts the index of a round compares.
enum class ConvergenceBasis {
    between_drafts,  ///< those of one round with each other: do they agree?
    between_rounds,  ///< those of a round with those of the round before: has the text come to rest?
};
BOOST_DESCRIBE_ENUM(ConvergenceBasis, between_drafts, between_rounds)

/// Which way a figure went.
enum class Trend {
    converging,  ///< up, by more than chance
    plateau,     ///< the change is smaller than the margin
    diverging,   ///< down, by more than chance
    undecided,   ///< the interval holds changes that matter and no change
};
BOOST_DESCRIBE_ENUM(Trend, converging, plateau, diverging, undecided)

/// What the intervals are made from.
enum class ResampledUnit {
    none,       ///< there is too little to resample
    drafts,     ///< the drafts of each round
    sentences,  ///< the sentences of each draft, where a round has only one
};
BOOST_DESCRIBE_ENUM(ResampledUnit, none, drafts, sentences)

/// How convergence is measured.
struct ConvergenceOptions {
    std::optional<ConvergenceBasis>
        basis;                         ///< not given: between drafts, where at least two rounds
                                       ///< (or the only one) have several
    std::size_t bootstrap = 1000;      ///< how often is resampled for intervals; 0 for none
    double confidence = 0.95;          ///< how often an interval is to hold the true figure
    std::uint64_t seed = 0;            ///< of all that is drawn
    double margin = 0.05;              ///< a change of the index below this is none
    std::size_t permutations = 999;    ///< of the groups' labels; 0 for no p-value
    std::size_t passages = 10;         ///< how many contested passages are given
    Language language = Language::en;  ///< of `Convergence::notes` and of the reasons
};

/// Two drafts compared: those that the index of a round rests on.
struct DraftPair {
    std::int32_t round = 0;        ///< the round, the later one of two
    DraftId first;                 ///< one draft
    DraftId second;                ///< the other
    double similarity = 0;         ///< 2 c / (m + n): c words in common and in order, of m and n
    double expected = 0;           ///< the same for their words in random order
    double index = 0;              ///< (similarity - expected) / (1 - expected)
    std::optional<double> change;  ///< since the round before, for the same two authors or groups

    bool operator==(const DraftPair&) const = default;
};
BOOST_DESCRIBE_STRUCT(DraftPair, (), (round, first, second, similarity, expected, index, change))

/// How far apart the drafts of one group are.
struct GroupDispersion {
    std::string group;              ///< the group
    std::size_t drafts = 0;         ///< its drafts in the round
    std::optional<double> within;   ///< mean distance (1 - index) of its drafts; none for one draft
    std::optional<double> between;  ///< mean distance to drafts of other groups

    bool operator==(const GroupDispersion&) const = default;
};
BOOST_DESCRIBE_STRUCT(GroupDispersion, (), (group, drafts, within, between))

/// Dispersion within and between the groups of a round. The test is Anderson's PERMANOVA (2001).
struct Dispersion {
    std::vector<GroupDispersion> groups;  ///< by name
    std::optional<double> within;         ///< mean distance of two drafts of one group
    std::optional<double> between;        ///< mean distance of drafts of two groups
    std::optional<double> f;              ///< pseudo-F: between over within, by degrees of freedom
    std::optional<double> r_squared;      ///< share of the squared distances that groups explain
    std::optional<double> p;  ///< how often random groups explain as much; of `permutations`

    bool operator==(const Dispersion&) const = default;
};
BOOST_DESCRIBE_STRUCT(Dispersion, (), (groups, within, between, f, r_squared, p))

/// What the index would be without one draft.
struct DraftInfluence {
    std::int32_t round = 0;  ///< the round
    DraftId draft;           ///< the draft
    double without = 0;      ///< the index without it
    double influence = 0;    ///< the index less that: below 0 for one that keeps drafts apart

    bool operator==(const DraftInfluence&) const = default;
};
BOOST_DESCRIBE_STRUCT(DraftInfluence, (), (round, draft, without, influence))

/// A passage of a draft that others of its comparison do not have at that place.
struct ContestedPassage {
    std::int32_t round = 0;  ///< the round
    DraftId draft;           ///< the draft
    Span span;               ///< its place in the text
    std::string text;        ///< its text
    double cost = 0;         ///< what it takes from the index; over all passages this sums to
                             ///< 1 - index
    double lacking = 0;      ///< share of the compared drafts that lack it, a mean over its words

    bool operator==(const ContestedPassage&) const = default;
};
BOOST_DESCRIBE_STRUCT(ContestedPassage, (), (round, draft, span, text, cost, lacking))

/// One round.
struct RoundConvergence {
    std::int32_t round = 0;             ///< the round
    std::vector<DraftId> drafts;        ///< its drafts, in the order given
    std::optional<double> index;        ///< mean index of the pairs of its basis
    std::optional<double> low;          ///< lower end of its interval
    std::optional<double> high;         ///< upper end of its interval
    std::size_t pairs = 0;              ///< how many pairs that are
    ResampledUnit resampled{};          ///< what the interval is made from
    std::optional<double> change;       ///< of the index, since the round before
    std::optional<double> change_low;   ///< lower end of its interval
    std::optional<double> change_high;  ///< upper end of its interval
    std::optional<Trend> trend;         ///< which way that is
    bool by_interval = false;        ///< whether the interval decided that; the margin alone if not
    std::string reason;              ///< why there is no index, or no interval
    std::vector<DraftId> core_of;    ///< the drafts that `core` is of, in the order of its spans
    std::optional<AgreedCore> core;  ///< the text in all its drafts; of a draft that is alone, what
                                     ///< it has in common with the round before
    std::optional<double> entropy;   ///< mean normalised entropy of the columns of their alignment
    Dispersion dispersion;           ///< within and between groups

    bool operator==(const RoundConvergence&) const = default;
};
BOOST_DESCRIBE_STRUCT(RoundConvergence, (),
                      (round, drafts, index, low, high, pairs, resampled, change, change_low,
                       change_high, trend, by_interval, reason, core_of, core, entropy, dispersion))

/// Convergence over all rounds.
struct Convergence {
    ConvergenceBasis basis{};                ///< what the index compares
    double confidence = 0;                   ///< of the intervals; 0 where none were asked for
    double margin = 0;                       ///< below which a change is none
    std::vector<RoundConvergence> rounds;    ///< in ascending order
    std::optional<double> change;            ///< from the first index to the last
    std::optional<double> change_low;        ///< lower end of its interval
    std::optional<double> change_high;       ///< upper end of its interval
    std::optional<Trend> trend;              ///< which way that is
    bool by_interval = false;                ///< whether the interval decided that
    std::vector<DraftPair> pairs;            ///< by round
    std::vector<DraftInfluence> influences;  ///< by round, the greatest first
    std::vector<ContestedPassage> passages;  ///< of the last round with an index, costliest first
    std::vector<std::string> notes;          ///< what to know when reading the figures
    std::optional<Language> language;        ///< of `notes`, and of the rounds' `reason`

    bool operator==(const Convergence&) const = default;
};
BOOST_DESCRIBE_STRUCT(Convergence, (),
                      (basis, confidence, margin, rounds, change, change_low, change_high, trend,
                       by_interval, pairs, influences, passages, notes, language))

/// Whether drafts converge. The index of a pair is the share of words that both have in the same
/// order (Dice's coefficient over the longest common subsequence), corrected for what their words
/// would give in random order, as kappa is: 1 for the same words, 0 for nothing but chance. That of
/// a round is the mean over its pairs. See docs/layers/convergence.md for formulas and sources.
///
/// Intervals are percentiles over resampled drafts (Efron 1979), pairs of a draft with itself left
/// out; where all drafts of two neighbouring rounds are by the same authors, one each, authors are
/// resampled. No figure depends on the order of the drafts.
///
/// Throws ValidationError for fewer than two drafts, an empty one, two with one identifier, a
/// negative round, or an option that is out of its range.
///
/// Complexity: pairs x n m / 64 for n and m words, 10 to 50 times for what is expected by chance (of at
/// most 2000 words); bootstrap x pairs; and an alignment of each round.
[[nodiscard]] WGIG_DECL Convergence convergence(std::span<const RoundDraft> drafts,
                                                const ConvergenceOptions& options = {});

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/contested_passages.ipp>
#    include <wgig/draft/impl/convergence.ipp>
#    include <wgig/draft/impl/convergence_bootstrap.ipp>
#    include <wgig/draft/impl/convergence_pairs.ipp>
#    include <wgig/draft/impl/dispersion.ipp>
#endif
