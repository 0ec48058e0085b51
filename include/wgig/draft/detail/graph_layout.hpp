// Where the boxes and lines of a variant graph are.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <wgig/core/config.hpp>
#include <wgig/draft/detail/run_graph.hpp>

namespace wgig::detail::render {

/// A box, or the place where witnesses pass by that have nothing there. Lengths are in pixels; x and y
/// are those of its upper left corner.
struct GraphItem {
    std::size_t node = 0;                ///< the node; of those who pass by, the number of nodes
    std::vector<std::size_t> witnesses;  ///< who goes through it
    std::vector<std::string> lines;      ///< its text, cut to lines
    std::string names;                   ///< the names of its witnesses, shortened
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

/// The items of one run, from top to bottom.
struct GraphLayer {
    std::vector<GraphItem> items;
    std::size_t system = 0;  ///< which line of the picture it is in
};

/// Items of neighbouring layers that witnesses go between.
struct GraphLink {
    std::size_t layer = 0;               ///< of `from`; `to` is in the next
    std::size_t from = 0;                ///< position in its layer
    std::size_t to = 0;                  ///< position in its layer
    std::vector<std::size_t> witnesses;  ///< ascending
};

/// A picture of a graph, laid out from left to right.
struct GraphLayout {
    std::vector<GraphLayer> layers;  ///< the start, each run, the end
    std::vector<GraphLink> links;
    double width = 0;
    double height = 0;
};

inline constexpr double graph_font = 14;    ///< size of the texts
inline constexpr double graph_margin = 26;  ///< on each side, for lines that go on elsewhere

/// Lays a graph out. Complexity: O(cells).
[[nodiscard]] WGIG_DECL GraphLayout graph_layout(const Collation& collation, const RunGraph& graph);

/// Cuts text to at most `lines` lines of `width` units of the font's size; what is too long is cut in
/// its middle. Complexity: O(n).
[[nodiscard]] WGIG_DECL std::vector<std::string> wrapped(std::string_view text, double width,
                                                         std::size_t lines);

}  // namespace wgig::detail::render

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/render/graph_layout.ipp>
#endif
