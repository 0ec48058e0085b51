// Networks for other programs: GraphML, GEXF, DOT.
#pragma once

#include <functional>
#include <map>
#include <string>

#include <wgig/core/config.hpp>
#include <wgig/core/label.hpp>
#include <wgig/core/language.hpp>
#include <wgig/role/network.hpp>
#include <wgig/role/network_measures.hpp>

namespace wgig {

/// What nodes are called, by their names.
using NodeLabels = std::map<std::string, Label, std::less<>>;

/// What is written beside nodes and ties.
struct NetworkFormatOptions {
    NodeLabels labels;                 ///< names to be shown; a node without one shows its name
    Language language = Language::en;  ///< of the labels
    bool measures = false;  ///< whether each node has its centralities and its community with it
};

/// GraphML (Brandes and others 2002), undirected. Nodes have `label`, `type` (`actor` or `issue`), `group`,
/// `statements`; ties have `weight`. Characters that XML has no place for are replaced by U+FFFD.
/// Throws as `network_measures` does. Complexity: O(n), with measures as of `network_measures`.
[[nodiscard]] WGIG_DECL std::string to_graphml(const Network& network,
                                               const NetworkFormatOptions& options = {});

/// GEXF 1.3, as Gephi reads it; the same attributes. Ties below 0 have their weight as an attribute
/// too, because Gephi draws none of them. Throws as `to_graphml` does.
[[nodiscard]] WGIG_DECL std::string to_gexf(const Network& network,
                                            const NetworkFormatOptions& options = {});

/// DOT, the language of Graphviz; issues are boxes, ties below 0 are dashed. Throws as `to_graphml`.
[[nodiscard]] WGIG_DECL std::string to_dot(const Network& network,
                                           const NetworkFormatOptions& options = {});

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/role/impl/network_formats.ipp>
#endif
