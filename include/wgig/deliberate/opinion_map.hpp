// The opinion map as a picture.
#pragma once

#include <cstddef>
#include <string>

#include <boost/describe/class.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/language.hpp>
#include <wgig/deliberate/opinion_groups.hpp>

namespace wgig {

/// How the picture looks.
struct OpinionMapOptions {
    Language language = Language::en;  ///< of its words
    std::size_t width = 720;           ///< in pixels, from 200 to 4000
    std::size_t height = 540;          ///< in pixels, from 200 to 4000
    std::string title;                 ///< above the picture; empty for none
};

/// The map as SVG: a mark for each participant, by the first two components, with the shape and
/// colour of their group; an outline round each group; and a legend. Participants at the same place
/// are one larger mark. It needs nothing from outside, has a title and a description for screen
/// readers, follows the colours of the page, and has its legend on the right in Arabic. The same map
/// gives the same bytes. Throws ValidationError where a size is out of its range or a position is
/// not finite. Complexity: O(n log n).
[[nodiscard]] WGIG_DECL std::string opinion_map_svg(const OpinionGroups& groups,
                                                    const OpinionMapOptions& options = {});

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/deliberate/impl/opinion_map.ipp>
#endif
