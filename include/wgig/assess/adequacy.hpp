// Do today's arrangements serve? Judgements put together, and how firm the conclusions are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/assess/aggregation.hpp>
#include <wgig/assess/judgements.hpp>
#include <wgig/core/config.hpp>

namespace wgig {

/// How the judgements of several assessors on one cell become one.
enum class Combination {
    median,  ///< the middle one; of two in the middle their mean
    mean,    ///< the mean of their positions on the scale
};
BOOST_DESCRIBE_ENUM(Combination, median, mean)

/// What is computed, and how.
struct AdequacyOptions {
    std::map<std::string, double, std::less<>>
        weights;  ///< of principles, from 0; those not named have 1
    Combination combination = Combination::median;  ///< of assessors
    double majority = 0.5;  ///< an arrangement is at a level where principles of more than this
                            ///< share of the weight say so; at least 0.5, below 1
    std::map<std::string, std::size_t, std::less<>>
        vetoes;                ///< by principle: so many levels below forbid a level, whatever the
                               ///< majority; at least 1
    double least_known = 0.5;  ///< no conclusion where principles of less weight were judged
    std::size_t samples = 1000;  ///< random weights for `acceptability`; 0 for none
    std::uint64_t seed = 0;      ///< of those weights
    Normalization normalization = Normalization::minmax;  ///< of TOPSIS
    double indifference = 0;  ///< of the outranking flows, in levels; see PreferenceThresholds
    double preference = 0;    ///< the same

    bool operator==(const AdequacyOptions&) const = default;
};
BOOST_DESCRIBE_STRUCT(AdequacyOptions, (),
                      (weights, combination, majority, vetoes, least_known, samples, seed,
                       normalization, indifference, preference))

/// An arrangement judged against a principle, by all who did.
struct AdequacyCell {
    std::string arrangement;              ///< what was judged
    std::string principle;                ///< against which principle
    std::optional<double> level;          ///< position on the scale, combined; none if unjudged
    std::size_t lowest = 0;               ///< the lowest level that an assessor gave
    std::size_t highest = 0;              ///< the highest
    std::vector<std::size_t> judgements;  ///< the judgements it rests on: their positions

    bool operator==(const AdequacyCell&) const = default;
};
BOOST_DESCRIBE_STRUCT(AdequacyCell, (),
                      (arrangement, principle, level, lowest, highest, judgements))

/// The weights of a principle with which the conclusion stays, all others keeping their proportions.
struct WeightRange {
    std::string principle;      ///< the principle
    double weight = 0;          ///< its weight now, as a share of all
    double low = 0;             ///< the lower end of the shares with which the conclusion stays
    double high = 1;            ///< the upper end
    bool low_included = true;   ///< whether it stays with `low` itself
    bool high_included = true;  ///< whether it stays with `high` itself

    bool operator==(const WeightRange&) const = default;
};
BOOST_DESCRIBE_STRUCT(WeightRange, (), (principle, weight, low, high, low_included, high_included))

/// What the conclusion would be without one of the assessors.
struct WithoutAssessor {
    std::string assessor;              ///< who is left out
    std::optional<std::string> level;  ///< the conclusion then; none where too little is known

    bool operator==(const WithoutAssessor&) const = default;
};
BOOST_DESCRIBE_STRUCT(WithoutAssessor, (), (assessor, level))

/// What is concluded on one arrangement, and how firm that is.
struct ArrangementAdequacy {
    std::string arrangement;             ///< the arrangement
    std::optional<std::string> level;    ///< the conclusion: the highest level that it is at
    double known = 0;                    ///< share of the weight of the principles judged
    std::optional<double> value;         ///< additive value from 0 to 1, over what is known
    std::optional<double> closeness;     ///< TOPSIS; none unless all principles were judged
    std::optional<double> net_flow;      ///< PROMETHEE II, the same
    std::vector<std::string> vetoed_by;  ///< principles that alone forbid the next higher level
    std::vector<double> acceptability;   ///< for each level, the share of random weights that
                                         ///< conclude it; empty where there is no conclusion
    std::vector<WeightRange> weights;    ///< how far each weight may move
    std::vector<WithoutAssessor> changed_without;  ///< assessors without whom it is another

    bool operator==(const ArrangementAdequacy&) const = default;
};
BOOST_DESCRIBE_STRUCT(ArrangementAdequacy, (),
                      (arrangement, level, known, value, closeness, net_flow, vetoed_by,
                       acceptability, weights, changed_without))

/// The arrangements assessed. What it rests on is in `judgements`.
struct Adequacy {
    Judgements judgements;                          ///< what was judged
    std::vector<double> weights;                    ///< of the principles, shares of all
    std::vector<AdequacyCell> cells;                ///< arrangement after arrangement
    std::vector<ArrangementAdequacy> arrangements;  ///< the conclusions

    bool operator==(const Adequacy&) const = default;
};
BOOST_DESCRIBE_STRUCT(Adequacy, (), (judgements, weights, cells, arrangements))

/// Puts judgements together. An arrangement is at a level where principles of more than `majority` of
/// the weight place it there or higher and none vetoes that: outranking of the level's profile (ELECTRE
/// TRI, pessimistic; Yu 1992; with one threshold, MR-Sort; Leroy, Mousseau, Pirlot 2011). Principles
/// that nobody judged are left out, and the weights of the others fill the whole.
///
/// How firm that is: the range of each weight in which the conclusion stays, exactly; the share of all
/// possible weights, drawn evenly, that conclude each level (stochastic multicriteria acceptability;
/// Lahdelma and Salminen 2001); and the conclusion without each assessor.
///
/// Throws ValidationError for a weight or a veto of no known principle, a negative weight, a majority
/// outside its range. Complexity: O(judgements log judgements + arrangements x principles x
/// (samples + assessors + principles)), and as `net_outranking_flows`.
[[nodiscard]] WGIG_DECL Adequacy assess(const Judgements& judgements,
                                        const AdequacyOptions& options = {});

/// A range as text, as intervals are written: `[0, 0.333)` has 0 in it and 0.333 not. Ends that have more
/// digits are rounded inward, so that the conclusion stays with every share that the text names. With a
/// range too narrow for so many digits, as many as it needs. `digits` is from 1 to 15; throws
/// ValidationError for another number and for a range that is none.
[[nodiscard]] WGIG_DECL std::string weight_range_text(const WeightRange& range,
                                                      std::size_t digits = 3);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/assess/impl/adequacy.ipp>
#    include <wgig/assess/impl/firmness.ipp>
#    include <wgig/assess/impl/weight_range.ipp>
#endif
