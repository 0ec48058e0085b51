// Ratings by unit, as counts of categories. Units with the same counts are alike to every coefficient
// that does not ask who gave what, so they are counted once and have a weight.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <wgig/core/config.hpp>
#include <wgig/deliberate/detail/difference.hpp>
#include <wgig/deliberate/ratings.hpp>

namespace wgig::detail {

struct Tallies {
    std::vector<Occurrence> occurrences;  ///< pattern after pattern
    std::vector<std::size_t> begins;      ///< where each begins, and the end
    std::vector<double> totals;           ///< ratings in a unit of each pattern; at least 1
    std::vector<double> weights;          ///< units of each pattern
    std::vector<std::int32_t> pattern;    ///< of each unit; -1 where nobody has rated it

    [[nodiscard]] std::size_t size() const noexcept { return totals.size(); }
    [[nodiscard]] Tally at(std::size_t index) const {
        return {occurrences.data() + begins[index], begins[index + 1] - begins[index]};
    }
};

/// Complexity: O(n log coders); O(n) where there are few categories.
[[nodiscard]] WGIG_DECL Tallies tallies_of(const Ratings& ratings);

/// Straight from numbers, coder after coder, NaN where one is missing, with the numbers that occur;
/// nothing where they are not few and small enough to be counted side by side in one word.
/// `pattern` is filled only `with_units`.
[[nodiscard]] WGIG_DECL std::optional<Tallies> tallies_of(std::span<const double> values,
                                                          std::size_t coders,
                                                          std::vector<double>& numbers,
                                                          bool with_units);
/// The same without `pattern`, and how often each coder gave each of the numbers: a row a coder, in which
/// missing ratings come first. Nothing where there are more than 1,000 coders.
[[nodiscard]] WGIG_DECL std::optional<Tallies> tallies_of(std::span<const double> values,
                                                          std::size_t coders,
                                                          std::vector<double>& numbers,
                                                          std::vector<double>& by_coder);

}  // namespace wgig::detail
