// From codings to ratings.
#pragma once

#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/deliberate/ratings.hpp>
#include <wgig/record/coding.hpp>
#include <wgig/record/document.hpp>

namespace wgig {

/// What codings are compared on.
enum class CodingUnit {
    paragraphs,  ///< each paragraph, with the codes of all codings that name it or reach into it
    characters,  ///< each character of the text, with the codes of all codings that cover it
};
BOOST_DESCRIBE_ENUM(CodingUnit, paragraphs, characters)

/// The codes that each coder gave to each passage of the codings, as sets. A coder who has read the
/// document and gave the passage no code gave it the empty set; one who has not has no rating.
/// Complexity: O(n log n) in the codings, and the passages times the coders.
[[nodiscard]] WGIG_DECL Ratings ratings_of(const CodingSet& codings);

/// The same on every paragraph, or every character, of one document, coded or not; other documents
/// are left out. Each character counts as one unit, wherever a coder began or ended, so agreement
/// on characters tells whether passages were cut alike; stretches that all coders coded alike are one
/// row with its length in `sizes`. A coding without a span covers the paragraph that it names.
/// Throws ValidationError where a span ends beyond the text, or a unit is no paragraph of it.
/// Complexity: O(n log n) in the codings and paragraphs, and the rows times the coders.
[[nodiscard]] WGIG_DECL Ratings ratings_of(const CodingSet& codings, const Document& document,
                                           CodingUnit unit = CodingUnit::paragraphs);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/deliberate/impl/codings.ipp>
#endif
