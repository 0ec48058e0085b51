// Do the coders agree, beyond what chance would give?
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
#include <wgig/deliberate/ratings.hpp>

namespace wgig {

/// How different two ratings are, for Krippendorff's alpha.
enum class AlphaMetric {
    nominal,   ///< equal or not
    ordinal,   ///< squared number of ratings that lie between (Krippendorff 2011)
    interval,  ///< squared difference of numbers
    ratio,     ///< squared difference of numbers relative to their sum; none below 0
    jaccard,   ///< of sets: 1 - shared members / all members
    masi,      ///< of sets: Jaccard, weighted by whether one contains the other (Passonneau 2006)
};
BOOST_DESCRIBE_ENUM(AlphaMetric, nominal, ordinal, interval, ratio, jaccard, masi)

/// How much two ratings agree, from 0 to 1, for all other coefficients. q is the number of
/// categories; x is the category's number, or its position where categories are names.
enum class AgreementWeights {
    identity,   ///< 1 where equal, else 0
    linear,     ///< 1 - `abs(x - y)` / (largest - smallest)
    quadratic,  ///< 1 - (x - y)^2 / (largest - smallest)^2
    ordinal,    ///< 1 - (d^2 + d) / (q^2 - q), d categories apart (Gwet 2014)
    jaccard,    ///< of sets: shared members / all members
    masi,       ///< of sets: 1 - the MASI distance
    custom,     ///< `AgreementOptions::custom_weights`
};
BOOST_DESCRIBE_ENUM(AgreementWeights, identity, linear, quadratic, ordinal, jaccard, masi, custom)

/// What is computed, and how.
struct AgreementOptions {
    AlphaMetric metric = AlphaMetric::nominal;              ///< of Krippendorff's alpha
    AgreementWeights weights = AgreementWeights::identity;  ///< of the others
    std::vector<std::vector<double>>
        custom_weights;         ///< q rows of q numbers from 0 to 1, symmetric,
                                ///< 1 on the diagonal
    std::size_t bootstrap = 0;  ///< how often the units are resampled for intervals; 0 for none
    double confidence = 0.95;   ///< how often an interval is to hold the true figure
    std::uint64_t seed = 0;     ///< of the resampling
    bool pairs = true;          ///< whether coders are compared two by two: Cohen and Scott
};

/// One coefficient, and what it rests on: value = 1 - observed / expected. Of a mean over pairs, all
/// three are means.
struct Coefficient {
    std::optional<double> value;     ///< 1 for full agreement, 0 for chance; nothing if undefined
    std::optional<double> low;       ///< lower end of its interval
    std::optional<double> high;      ///< upper end of its interval
    std::optional<double> observed;  ///< observed disagreement
    std::optional<double> expected;  ///< disagreement expected by chance; nothing for `percent`
    std::size_t replicates = 0;      ///< resamples in which it was defined
    std::string reason;              ///< why there is no value; empty where there is one

    bool operator==(const Coefficient&) const = default;
};
BOOST_DESCRIBE_STRUCT(Coefficient, (), (value, low, high, observed, expected, replicates, reason))

/// Two coders compared, on the units that both have rated.
struct PairAgreement {
    std::string first;    ///< one coder
    std::string second;   ///< the other
    double units = 0;     ///< units that both have rated
    Coefficient percent;  ///< share of agreement
    Coefficient cohen;    ///< chance from the habits of each (Cohen 1960, weighted 1968)
    Coefficient scott;    ///< chance from the habits of both together (Scott 1955)

    bool operator==(const PairAgreement&) const = default;
};
BOOST_DESCRIBE_STRUCT(PairAgreement, (), (first, second, units, percent, cohen, scott))

/// How often a category was given.
struct CategoryCount {
    std::string category;  ///< its name
    double ratings = 0;    ///< all ratings
    double pairable = 0;   ///< those of units that at least two coders have rated

    bool operator==(const CategoryCount&) const = default;
};
BOOST_DESCRIBE_STRUCT(CategoryCount, (), (category, ratings, pairable))

/// Agreement by every coefficient, with what is needed to check it.
struct Agreement {
    std::size_t coders = 0;            ///< coders
    double units = 0;                  ///< units that somebody has rated
    double pairable_units = 0;         ///< units that at least two coders have rated
    double ratings = 0;                ///< ratings
    double pairable_ratings = 0;       ///< ratings of pairable units
    AlphaMetric metric{};              ///< of `krippendorff`
    AgreementWeights weights{};        ///< of all others
    double confidence = 0;             ///< of the intervals; 0 where none were asked for
    Coefficient percent;               ///< mean share of agreeing pairs in a unit
    Coefficient cohen;                 ///< Cohen's kappa; the mean of all pairs (Light 1971)
    Coefficient scott;                 ///< Scott's pi; the mean of all pairs
    Coefficient conger;                ///< Cohen's kappa for several coders (Conger 1980)
    Coefficient fleiss;                ///< Fleiss' kappa (1971), with missing ratings (Gwet 2014)
    Coefficient gwet;                  ///< Gwet's AC1 (2008); with weights, AC2
    Coefficient brennan_prediger;      ///< chance as if all categories were alike (1981)
    Coefficient krippendorff;          ///< Krippendorff's alpha (2011)
    std::vector<PairAgreement> pairs;  ///< each pair of coders
    std::vector<CategoryCount> categories;  ///< each category; none for numbers of over 1000 values

    bool operator==(const Agreement&) const = default;
};
BOOST_DESCRIBE_STRUCT(Agreement, (),
                      (coders, units, pairable_units, ratings, pairable_ratings, metric, weights,
                       confidence, percent, cohen, scott, conger, fleiss, gwet, brennan_prediger,
                       krippendorff, pairs, categories))

/// Agreement between coders by every coefficient. What is not defined for these ratings has no
/// value, and a reason. Intervals are percentiles over resampled units (Efron 1979); the same seed
/// gives the same interval everywhere.
///
/// Throws ValidationError where the lists of `ratings` do not fit together, or an option is out of
/// its range.
///
/// Complexity: O(n log n) in the ratings, and O(coders^2 x units) where `options.pairs` is set.
/// Sets and custom weights take the square of the number of different ratings. Each resample costs
/// about as much as the first pass.
[[nodiscard]] WGIG_DECL Agreement agreement(const Ratings& ratings,
                                            const AgreementOptions& options = {});
/// The same of `make_ratings(values, coders)`. Where the numbers are few, small and whole, and neither
/// pairs nor intervals are asked for, they are counted as they are read.
[[nodiscard]] WGIG_DECL Agreement agreement(std::span<const double> values, std::size_t coders,
                                            const AgreementOptions& options = {});

/// Krippendorff's alpha alone, for the metric and the bootstrap of `options`. Equal to
/// `agreement(ratings, options).krippendorff`.
[[nodiscard]] WGIG_DECL Coefficient krippendorff_alpha(const Ratings& ratings,
                                                       const AgreementOptions& options = {});
/// The same of `make_ratings(values, coders)`. Where the numbers are few, small and whole, they are
/// counted as they are read.
[[nodiscard]] WGIG_DECL Coefficient krippendorff_alpha(std::span<const double> values,
                                                       std::size_t coders,
                                                       const AgreementOptions& options = {});

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/deliberate/impl/agreement.ipp>
#    include <wgig/deliberate/impl/difference.ipp>
#    include <wgig/deliberate/impl/ratio.ipp>
#    include <wgig/deliberate/impl/tallies.ipp>
#endif
