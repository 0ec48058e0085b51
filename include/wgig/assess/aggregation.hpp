// Several criteria made one figure: additive value, TOPSIS, outranking flows.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>

namespace wgig {

/// How the columns of a matrix are made comparable before they are put together.
enum class Normalization {
    none,    ///< they are already: the same scale for all
    minmax,  ///< (x - smallest) / (largest - smallest); 1 where all are equal
    vector,  ///< x / square root of the sum of squares; 0 where all are 0
};
BOOST_DESCRIBE_ENUM(Normalization, none, minmax, vector)

/// How much a difference d above 0 in one criterion speaks for the better one, in outranking. It begins
/// to count above `indifference` and counts whole above `preference`; in between it grows evenly
/// (Brans and Vincke 1985, types 1, 2, 3 and 5). With both 0, any difference counts whole.
struct PreferenceThresholds {
    double indifference = 0;  ///< q, at least 0
    double preference = 0;    ///< p, at least q
};

// In all functions below `matrix` has a row an alternative and a column a criterion, one row after the
// other, and more is better in each column. `weights` has a number for each criterion, at least 0 and
// not all 0; they are divided by their sum. All numbers are finite. Throws ValidationError where this
// does not hold. Results have a number for each alternative.

/// Additive value, sum of w_j x_ij (Keeney and Raiffa 1976). Complexity: O(matrix).
[[nodiscard]] WGIG_DECL std::vector<double>
additive_values(std::span<const double> matrix, std::span<const double> weights,
                Normalization normalization = Normalization::none);

/// Closeness to the ideal solution, from 0 to 1: D- / (D- + D+), with the distances to the worst and to
/// the best of each weighted column (TOPSIS; Hwang and Yoon 1981). Where all alternatives are alike,
/// both distances are 0 and the closeness is 1. Complexity: O(matrix).
[[nodiscard]] WGIG_DECL std::vector<double>
topsis(std::span<const double> matrix, std::span<const double> weights,
       Normalization normalization = Normalization::minmax);

/// Net outranking flows, from -1 to 1, summing up to 0: by how much an alternative is preferred to the
/// others on average, less by how much they are preferred to it (PROMETHEE II; Brans and Vincke 1985).
/// One alternative alone has 0. Complexity: O(criteria x alternatives x log), and as many steps more as
/// there are differences between the thresholds.
[[nodiscard]] WGIG_DECL std::vector<double>
net_outranking_flows(std::span<const double> matrix, std::span<const double> weights,
                     PreferenceThresholds thresholds = {});

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/assess/impl/aggregation.ipp>
#endif
