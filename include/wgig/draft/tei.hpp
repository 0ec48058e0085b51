// A collation as TEI: parallel segmentation (TEI P5, "Critical Apparatus").
#pragma once

#include <string>
#include <vector>

#include <wgig/core/config.hpp>
#include <wgig/draft/collation.hpp>

namespace wgig {

/// What a TEI file says besides the texts, and how fine it is.
struct TeiOptions {
    std::string title;  ///< of the file; the witnesses' names where empty
    std::string lemma;  ///< the witness whose readings are `lem`; all are `rdg` where empty
    bool words =
        false;  ///< whether each token is a `w` with what was compared in `norm`, or a `pc`
    bool joined = true;  ///< whether neighbouring variations by the same witnesses are one `app`
};

/// A collation as a TEI file with parallel segmentation. What all witnesses have stands bare; each
/// variation is an `app` with a `rdg` a reading, an empty one for witnesses that have nothing. Two
/// texts are one reading if they are equal but for white space. Each witness's text can be read out
/// of the file again. Names that XML does not take as identifiers get one that it does; the name itself
/// is kept in `witness/@n`. Characters that XML cannot hold become U+FFFD.
///
/// Valid against the schema of all of TEI (`tei_all`).
///
/// Throws ValidationError for a `lemma` that no witness is named, and for lists that do not fit
/// together. Complexity: O(cells).
[[nodiscard]] WGIG_DECL std::string to_tei(const Collation& collation,
                                           const TeiOptions& options = {});

/// The `xml:id` of each witness, in their order: the name where it is one (an NCName), otherwise one that
/// is made of it, and unique among them. Complexity: O(n log n).
[[nodiscard]] WGIG_DECL std::vector<std::string> witness_identifiers(const Collation& collation);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/render/tei.ipp>
#    include <wgig/draft/impl/render/witness_identifiers.ipp>
#endif
