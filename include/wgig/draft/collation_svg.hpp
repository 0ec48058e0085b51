// Pictures of a collation, as SVG.
#pragma once

#include <optional>
#include <string>

#include <wgig/core/config.hpp>
#include <wgig/core/language.hpp>
#include <wgig/draft/collation.hpp>

namespace wgig {

/// The variant graph: what all witnesses have is one box, and where they part, each reading is a box of
/// its own with the names of its witnesses. The way most go is straight; those who have nothing pass by.
/// What was moved is joined by a dashed line, with its number. Long graphs go on below, like lines of
/// music; long texts are cut in the middle. Runs from right to left where the drafts do; light and
/// dark follow the reader's setting. `language`: of the picture's own words; not given, that of the drafts.
///
/// Throws ValidationError for lists that do not fit together. Complexity: O(cells x log(witnesses)).
[[nodiscard]] WGIG_DECL std::string variant_graph_svg(const Collation& collation,
                                                      bool joined = true,
                                                      std::optional<Language> language = {});

/// All columns at a glance: a row a witness. What all have is calm, over it the core that is agreed;
/// where they differ, a witness is with most of them, has another reading, or has nothing. Of more than
/// 480 columns, neighbours share a place, which shows what stands out most. `language`: of the legend;
/// not given, that of the drafts.
///
/// Throws ValidationError for lists that do not fit together. Complexity: O(cells).
[[nodiscard]] WGIG_DECL std::string alignment_svg(const Collation& collation,
                                                  std::optional<Language> language = {});

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/render/alignment_svg.ipp>
#    include <wgig/draft/impl/render/graph_layout.ipp>
#    include <wgig/draft/impl/render/variant_graph_svg.ipp>
#endif
