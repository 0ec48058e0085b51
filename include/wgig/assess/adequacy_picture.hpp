// The adequacy of arrangements as a picture.
#pragma once

#include <map>
#include <string>

#include <boost/describe/class.hpp>

#include <wgig/assess/adequacy.hpp>
#include <wgig/core/config.hpp>

namespace wgig {

/// The words of the picture, in the reader's language.
struct AdequacyPictureLabels {
    std::string title = "Adequacy";         ///< what the picture shows
    std::string conclusion = "Conclusion";  ///< head of the last column
    std::string unjudged = "not judged";    ///< of a cell without a judgement
    std::map<std::string, std::string, std::less<>>
        names;  ///< of arrangements, principles and levels, where they differ from those judged by
    bool right_to_left = false;  ///< whether the language is written so

    bool operator==(const AdequacyPictureLabels&) const = default;
};
BOOST_DESCRIBE_STRUCT(AdequacyPictureLabels, (),
                      (title, conclusion, unjudged, names, right_to_left))

/// A table of arrangements by principles as SVG: from orange, the worst, over pale to dark green, the best,
/// the level in each cell, and ± where assessors differ; beside it each conclusion, with the share of random weights that lead to each level as a bar. All names are text
/// only. The same adequacy gives the same bytes. Complexity: O(cells).
[[nodiscard]] WGIG_DECL std::string adequacy_svg(const Adequacy& adequacy,
                                                 const AdequacyPictureLabels& labels = {});

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/assess/impl/adequacy_picture.ipp>
#endif
