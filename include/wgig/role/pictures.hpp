// Pictures of role matrices and networks.
#pragma once

#include <cstddef>
#include <string>

#include <wgig/core/config.hpp>
#include <wgig/core/language.hpp>
#include <wgig/role/network.hpp>
#include <wgig/role/network_formats.hpp>
#include <wgig/role/role_findings.hpp>
#include <wgig/role/role_matrix.hpp>

namespace wgig {

/// How a role matrix is drawn.
struct RoleMatrixPictureOptions {
    NodeLabels labels;                 ///< names of parties and issues to be shown
    Language language = Language::en;  ///< of all words; Arabic runs from right to left
    bool raci = false;                 ///< letters of RACI in place of marks of the kinds
    std::string title;                 ///< heading; empty for one in the language
    RoleFindingOptions findings;       ///< what is marked as gap, overlap and conflict
};

/// A role matrix as SVG: a row a party, a column an issue, a mark a kind of part: full where it is
/// given, struck through where it is refused. Gaps, overlaps and conflicts are marked and listed. Colours
/// follow the page, light or dark; each mark tells what it is to who points at it or has it read out.
/// The same matrix gives the same bytes. Throws ValidationError for a matrix without rows or issues, and
/// as `find_role_problems` does. Complexity: O(rows x issues).
[[nodiscard]] WGIG_DECL std::string role_matrix_svg(const RoleMatrix& matrix,
                                                    const RoleMatrixPictureOptions& options = {});

/// How a network is drawn.
struct NetworkPictureOptions {
    NodeLabels labels;                 ///< names of nodes to be shown
    Language language = Language::en;  ///< of all words; Arabic runs from right to left
    std::string title;                 ///< heading; empty for one in the language
    std::size_t most_nodes = 120;      ///< the strongest that are drawn; the picture tells the rest
};

/// A network as SVG. Two-mode: actors in one column and issues in another, ordered so that ties
/// cross little (each at the mean of its neighbours, Sugiyama and others 1981). One-mode: distances in the
/// picture follow the lengths of paths (stress majorization, Gansner and others 2004), coloured by
/// community. Ties below 0 are dashed. The same network gives the same bytes on one platform.
/// Throws ValidationError for a network without nodes, or of which none may be drawn, and as
/// `network_measures` does. Complexity: O(nodes x ties); of drawn nodes also O(nodes^2) a step, 200 steps.
[[nodiscard]] WGIG_DECL std::string network_svg(const Network& network,
                                                const NetworkPictureOptions& options = {});

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/role/impl/network_layout.ipp>
#    include <wgig/role/impl/network_picture.ipp>
#    include <wgig/role/impl/picture_words.ipp>
#    include <wgig/role/impl/role_matrix_picture.ipp>
#endif
