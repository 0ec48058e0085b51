// The adequacy of arrangements as a picture.
#pragma once

#include <map>
#include <string>

#include <wgig/assess/adequacy.hpp>
#include <wgig/core/config.hpp>
#include <wgig/core/label.hpp>
#include <wgig/core/language.hpp>

namespace wgig {

/// How adequacy is drawn.
struct AdequacyPictureOptions {
    std::map<std::string, Label, std::less<>>
        labels;  ///< names of arrangements, principles and levels to be shown; what has none is shown by
                 ///< its own name, the levels of `Rating` by words of the language
    Language language = Language::en;  ///< of all words; Arabic runs from right to left
    std::string title;                 ///< heading; empty for one in the language
};

/// A table of arrangements by principles as SVG: from orange, the worst, over pale to dark green, the best,
/// the level in each cell, and ± where assessors differ; beside it each conclusion, with the share of
/// random weights that lead to each level as a bar. Columns are as wide as the levels need. All names are
/// text only. The same adequacy gives the same bytes. Throws ValidationError where its lists do not fit
/// together. Complexity: O(cells).
[[nodiscard]] WGIG_DECL std::string adequacy_svg(const Adequacy& adequacy,
                                                 const AdequacyPictureOptions& options = {});

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/assess/impl/adequacy_picture.ipp>
#endif
