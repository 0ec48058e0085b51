// How different ratings are, and what differences add up to over all pairs, in less time than it takes
// to look at all pairs.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <wgig/core/config.hpp>
#include <wgig/deliberate/agreement.hpp>

namespace wgig::detail {

/// How often a category occurs.
struct Occurrence {
    std::int32_t category = 0;
    double count = 0;

    bool operator==(const Occurrence&) const = default;
};

/// Categories that occur, ascending, each once.
using Tally = std::span<const Occurrence>;

/// A difference of categories: symmetric, 0 from each to itself, never negative.
class Difference {
public:
    enum class Kind { nominal, distance, ratio, jaccard, masi, table };

    /// No difference can be had of these ratings, for a reason.
    static Difference undefined(std::string reason);
    static Difference nominal();
    /// linear * |x - y| + quadratic * (x - y)^2, of ascending positions.
    static Difference distance(std::vector<double> positions, double linear, double quadratic);
    static Difference ratio(std::vector<double> numbers);
    static Difference of_sets(Kind kind, const Ratings& ratings);
    /// Row after row.
    static Difference table(std::vector<double> differences, std::size_t categories);

    [[nodiscard]] const std::string& reason() const noexcept { return reason_; }
    [[nodiscard]] bool defined() const noexcept { return reason_.empty(); }

    /// The difference of two categories.
    [[nodiscard]] WGIG_DECL double between(std::int32_t a, std::int32_t b) const;
    /// The differences of all ordered pairs drawn from one tally, each with its counts' product.
    /// Complexity: O(n); O(n log n) of numbers as ratios; O(n^2) of sets and tables.
    [[nodiscard]] WGIG_DECL double sum(Tally tally) const;
    /// The same for pairs of one from each.
    [[nodiscard]] WGIG_DECL double sum(Tally a, Tally b) const;

private:
    [[nodiscard]] WGIG_DECL double set_difference(std::int32_t a, std::int32_t b) const;
    [[nodiscard]] double sum_of_distances(Tally tally) const;
    [[nodiscard]] double sum_of_distances(Tally a, Tally b) const;

    Kind kind_ = Kind::nominal;
    std::string reason_;
    std::vector<double> positions_;  // distance, ratio
    double linear_ = 0;
    double quadratic_ = 0;
    std::vector<double> table_;
    std::size_t categories_ = 0;
    std::vector<std::uint64_t> members_;  // sets: a bit a member, `words_` words a set
    std::size_t words_ = 0;
};

/// The difference that an alpha metric means; the ordinal one depends on how often each category
/// occurs, so it is given the tally.
[[nodiscard]] WGIG_DECL Difference difference_of(const Ratings& ratings, AlphaMetric metric,
                                                 Tally all);
/// The complement of agreement weights.
[[nodiscard]] WGIG_DECL Difference difference_of(const Ratings& ratings,
                                                 const AgreementOptions& options);

/// The sum over all ordered pairs of ((a - b) / (a + b))^2, numbers ascending and none negative.
/// Complexity: O(n), however many numbers there are.
[[nodiscard]] WGIG_DECL double sum_of_ratios(std::span<const double> numbers, Tally tally);

}  // namespace wgig::detail
