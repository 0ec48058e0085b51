// Drafts side by side, whatever the order they are given in.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/core/config.hpp>
#include <wgig/draft/collation.hpp>

namespace wgig {

/// How witnesses are aligned.
struct CollateOptions {
    bool near_matches = true;    ///< whether a word stands rather beside one that is spelled or
                                 ///< inflected a little differently than beside any other
    bool transpositions = true;  ///< whether what stands elsewhere is looked for

    bool operator==(const CollateOptions&) const = default;
};
BOOST_DESCRIBE_STRUCT(CollateOptions, (), (near_matches, transpositions))

/// A witness from a text: its words, numbers, ideographs and marks (see `tokens`), each with the white
/// space after it. They are compared folded (see `fold`): case, accents, the forms of an Arabic alef
/// or of a Russian `ё` make no difference. Throws ParseError for a text that is not UTF-8.
/// Complexity: O(n).
[[nodiscard]] WGIG_DECL Witness make_witness(std::string id, std::string text);

/// Aligns witnesses: equal words in one column, as far as their order allows. Rare words weigh more
/// than common ones, words more than marks, and words without a counterpart share columns from the
/// left. The columns are the same whatever the order and the names of the witnesses: texts are sorted
/// first, equal ones are aligned as one, and readings are numbered from the most frequent on.
///
/// Starting with the text that is most like the others, each is aligned to those before it, the most
/// similar next, by the best path with affine gaps (Gotoh 1982) between stretches that agree. Then each
/// is taken out and aligned to all others again (Barton and Sternberg 1987), at most three times.
///
/// Transpositions are runs of equal words that two witnesses have in different columns, if they weigh
/// at least as much as one rare word of three letters or two ideographs. Where all pairs would cost
/// more than 2^30 steps, only pairs with the text that is most like the others are searched.
///
/// Throws ValidationError for a witness without a name, one with another's name, and a token with
/// nothing to compare.
///
/// Complexity: O(n log n) in the tokens for texts that are alike, with bounded work for each token where
/// they are not; O(k^2) in the number k of different texts for finding which are similar. Memory
/// O(tokens + cells).
[[nodiscard]] WGIG_DECL Collation collate(std::span<const Witness> witnesses,
                                          const CollateOptions& options = {});

/// Columns that belong together: one cell of a joined table.
struct CollationSegment {
    std::size_t begin = 0;  ///< the first of its columns
    std::size_t end = 0;    ///< the column after its last
    bool agreed = false;    ///< whether all witnesses say the same in it

    bool operator==(const CollationSegment&) const = default;
};
BOOST_DESCRIBE_STRUCT(CollationSegment, (), (begin, end, agreed))

/// The segments of a collation, in order. Neighbouring columns are one segment where the witnesses part
/// in the same way: those with the same reading in one have the same in the other, and those without a
/// token count as a party of their own. So the characters of a Chinese word that another draft
/// replaces are one unit, without a dictionary. Throws ValidationError for cells that do not fit the
/// witnesses. Complexity: O(cells).
[[nodiscard]] WGIG_DECL std::vector<CollationSegment> segments(const Collation& collation);

namespace detail {

/// Throws ValidationError where the cells of a collation do not fit its witnesses: an empty or a
/// repeated name, a token that is in no cell, in two, or out of order, a reading without a token.
WGIG_DECL void check_collation(const Collation& collation);

}  // namespace detail
}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/collate.ipp>
#    include <wgig/draft/impl/collation_check.ipp>
#    include <wgig/draft/impl/segments.ipp>
#    include <wgig/draft/impl/transpositions.ipp>
#    include <wgig/draft/impl/witness.ipp>
#endif
