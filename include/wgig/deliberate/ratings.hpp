// Who gave what to which unit: what agreement between coders is computed from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/core/config.hpp>

namespace wgig {

/// Ratings of units by coders, some of them missing. Each rating is one of `categories`, one of
/// `numbers`, or, where coders give several codes at once, one of `sets`: only one of the three
/// lists is filled. Made by `make_ratings`.
struct Ratings {
    std::vector<std::string> coders;  ///< names of the coders
    std::vector<std::string> units;   ///< names of the units; empty where they are numbered
    std::vector<std::string>
        categories;               ///< names, in the order of their scale; of the single codes
                                  ///< where the ratings are sets
    std::vector<double> numbers;  ///< the different numbers, ascending
    std::vector<std::vector<std::int32_t>> sets;  ///< the different sets, each the ascending
                                                  ///< positions of its members in `categories`
    std::vector<std::int32_t> values;  ///< unit after unit, a value for each coder: a position in
                                       ///< the list that is filled; -1 where it is missing
    std::vector<double> sizes;  ///< how many units each unit stands for; empty where each is one

    /// How many units there are.
    [[nodiscard]] std::size_t unit_count() const noexcept {
        return coders.empty() ? 0 : values.size() / coders.size();
    }
    /// How many different ratings there can be.
    [[nodiscard]] std::size_t category_count() const noexcept {
        return !sets.empty() ? sets.size() : !numbers.empty() ? numbers.size() : categories.size();
    }

    bool operator==(const Ratings&) const = default;
};
BOOST_DESCRIBE_STRUCT(Ratings, (), (coders, units, categories, numbers, sets, values, sizes))

/// One rating as a table has it: a row with three cells.
struct RatingRow {
    std::string coder;  ///< who
    std::string unit;   ///< what was rated
    std::string code;   ///< what was given

    bool operator==(const RatingRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(RatingRow, (), (coder, unit, code))

/// How a table of ratings is to be read.
struct RatingsOptions {
    bool sets = false;  ///< whether a coder may give a unit several codes, each in a row of its own
    std::vector<std::string> categories;  ///< all categories in the order of their scale; empty for
                                          ///< those that occur, numbers by value, names by bytes
};

/// From numbers, coder after coder: `values[coder * units + unit]`, NaN where one is missing. The
/// coders are named `1`, `2`, and so on. Throws ValidationError where a number is infinite or the
/// numbers do not make whole rows. Complexity: O(n), O(n log n) where the numbers are not small and
/// whole.
[[nodiscard]] WGIG_DECL Ratings make_ratings(std::span<const double> values, std::size_t coders);

/// From rows in any order; coders and units are in the order in which they first occur. Where every
/// code is a number, the ratings are numbers. An empty code is a missing rating; with
/// `options.sets` it is a unit that the coder has read and given nothing. Throws ValidationError
/// where a coder rates a unit twice (and `options.sets` is not set), and for a code that is none of
/// `options.categories`. Complexity: O(n log n).
[[nodiscard]] WGIG_DECL Ratings make_ratings(std::span<const RatingRow> rows,
                                             const RatingsOptions& options = {});

/// The name of one of the different ratings: `spam`, `2.5`, `{access, spam}`.
[[nodiscard]] WGIG_DECL std::string category_name(const Ratings& ratings, std::size_t category);

namespace detail {

/// Throws ValidationError where the lists of a value do not fit together.
WGIG_DECL void check_ratings(const Ratings& ratings);

}  // namespace detail
}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/deliberate/impl/ratings.ipp>
#endif
