// Do experts come to agree, round by round? The figures of a Delphi study.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/core/config.hpp>
#include <wgig/deliberate/ratings.hpp>

namespace wgig {

/// When an item has consensus, when it is stable, and when a study may stop.
struct DelphiOptions {
    double most_range = 1;     ///< consensus: largest interquartile range, on the scale of ratings
    double least_share = 0.7;  ///< consensus too: least share of ratings within `within` of the
                               ///< median; 0 for no such condition
    double within = 1;         ///< how far from the median such a rating may be
    double most_variation = 0.2;  ///< stable: largest change of the coefficient of variation
                                  ///< (Dajani et al. 1979)
    double most_changed = 0.15;   ///< stable too: largest `net_changed` (Scheibe et al. 1975)
    double significance = 0.05;   ///< stable too: a Wilcoxon test of the change must not be below
    double strong_w = 0.7;        ///< from which Kendall's W the order is agreed on (Schmidt 1997)
    std::size_t most_rounds = 0;  ///< after so many rounds the study stops anyway; 0 for never
};

/// The ratings of one item in one round. Quartiles are interpolated between ranks: the q-quantile of
/// n ratings is at rank 1 + q (n - 1) (Hyndman and Fan 1996, definition 7).
struct DelphiItem {
    std::string item;                      ///< the item
    std::size_t round = 0;                 ///< the round, from 1
    std::size_t ratings = 0;               ///< experts who rated it
    std::optional<double> median;          ///< the median
    std::optional<double> lower_quartile;  ///< first quartile
    std::optional<double> upper_quartile;  ///< third quartile
    std::optional<double> range;           ///< interquartile range
    std::optional<double> mean;            ///< the mean
    std::optional<double> deviation;       ///< standard deviation, of a sample; from two ratings on
    std::optional<double> variation;       ///< deviation / mean; for ratings with a mean above 0
    std::optional<double> share;  ///< share of ratings within `DelphiOptions::within` of the median
    bool consensus = false;       ///< whether the item has consensus

    bool operator==(const DelphiItem&) const = default;
};
BOOST_DESCRIBE_STRUCT(DelphiItem, (),
                      (item, round, ratings, median, lower_quartile, upper_quartile, range, mean,
                       deviation, variation, share, consensus))

/// How far an item moved since the round before, all by the experts who rated it in both: who joined or
/// left the panel has not changed an opinion. What all experts of a round say is in `DelphiItem`.
struct DelphiChange {
    std::string item;               ///< the item
    std::size_t round = 0;          ///< the later round
    std::size_t experts = 0;        ///< who rated it in both
    std::optional<double> changed;  ///< share of them whose rating is another: how stable each is
                                    ///< (Chaffin and Talley 1980)
    std::optional<double> net_changed;  ///< share by which the histogram of their ratings changed:
    ///< half the sum of the absolute differences (Scheibe et al.
    ///< 1975); changes that cancel out do not count
    std::optional<double> median_change;     ///< later median of their ratings - earlier one
    std::optional<double> variation_change;  ///< later coefficient of variation of their ratings -
                                             ///< earlier one
    std::optional<double> wilcoxon;  ///< the smaller sum of signed ranks (Wilcoxon 1945); zeros are
                                     ///< left out
    std::optional<double> p;  ///< how often chance gives such a change, two-sided: exact for up to
                              ///< 25 changes without ties, else normal with corrections for ties
                              ///< and continuity
    bool stable = false;      ///< whether the item is stable

    bool operator==(const DelphiChange&) const = default;
};
BOOST_DESCRIBE_STRUCT(DelphiChange, (),
                      (item, round, experts, changed, net_changed, median_change, variation_change,
                       wilcoxon, p, stable))

/// One round as a whole.
struct DelphiRound {
    std::size_t round = 0;     ///< the round, from 1
    std::size_t experts = 0;   ///< who rated anything
    std::size_t items = 0;     ///< items that somebody rated
    std::size_t complete = 0;  ///< experts who rated every item: those that W is over
    std::optional<double> w;   ///< Kendall's W with correction for ties; 1 for the same order
    std::optional<double> chi_squared;  ///< complete x (items - 1) x W
    std::optional<double> p;            ///< how often chance gives such a W, by the chi-squared
                                        ///< distribution with items - 1 degrees of freedom
    std::string reason;                 ///< why there is no W; empty where there is one
    std::size_t consensus = 0;          ///< items with consensus
    std::size_t stable = 0;             ///< items that are stable since the round before
    bool stop = false;                  ///< whether the study may stop after this round
    std::string why;                    ///< why, or why not, in English

    bool operator==(const DelphiRound&) const = default;
};
BOOST_DESCRIBE_STRUCT(DelphiRound, (),
                      (round, experts, items, complete, w, chi_squared, p, reason, consensus,
                       stable, stop, why))

/// A Delphi study.
struct Delphi {
    std::vector<DelphiRound> rounds;    ///< each round
    std::vector<DelphiItem> items;      ///< each item in each round, round by round
    std::vector<DelphiChange> changes;  ///< each item since the round before, from the second on

    bool operator==(const Delphi&) const = default;
};
BOOST_DESCRIBE_STRUCT(Delphi, (), (rounds, items, changes))

/// Kendall's coefficient of concordance (Kendall and Babington Smith 1939), with his correction for
/// ties (1970): 12 S / (m^2 (n^3 - n) - m sum of (t^3 - t)), where S is the sum of squared deviations
/// of the n units' rank sums, m the coders, t the sizes of ties. Over coders who rated every unit.
struct Concordance {
    std::size_t coders = 0;             ///< coders who rated every unit
    std::size_t units = 0;              ///< units
    std::optional<double> w;            ///< from 0 to 1; nothing where it is not defined
    std::optional<double> chi_squared;  ///< coders x (units - 1) x W
    std::optional<double> p;            ///< by the chi-squared distribution
    std::string reason;                 ///< why there is no W; empty where there is one

    bool operator==(const Concordance&) const = default;
};
BOOST_DESCRIBE_STRUCT(Concordance, (), (coders, units, w, chi_squared, p, reason))

/// Kendall's W of ratings that are numbers. Units that nobody rated are left out. Throws
/// ValidationError for names and sets. Complexity: O(coders x units x log(units)).
[[nodiscard]] WGIG_DECL Concordance kendall_w(const Ratings& ratings);

/// The figures of a study, its rounds in order; experts and items are known by their names. An item
/// is stable when it meets all conditions of `options` that can be computed. A study stops when every
/// item of the round has consensus, or every item is stable (also where they disagree: the
/// disagreement then is a result), or after `most_rounds`. Rounds without names of units have the
/// items 1, 2, and so on. Throws ValidationError for ratings that are not numbers, for items or
/// experts of the same name in one round, and where an option is out of its range.
[[nodiscard]] WGIG_DECL Delphi delphi(std::span<const Ratings> rounds,
                                      const DelphiOptions& options = {});

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/deliberate/impl/delphi.ipp>
#    include <wgig/deliberate/impl/kendall_w.ipp>
#endif
