#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/draft/collate.hpp>
#include <wgig/draft/collation_svg.hpp>
#include <wgig/draft/detail/collation_runs.hpp>
#include <wgig/draft/detail/collation_words.hpp>
#include <wgig/draft/detail/graph_layout.hpp>
#include <wgig/draft/detail/markup.hpp>
#include <wgig/draft/detail/run_graph.hpp>

namespace wgig {
namespace detail::render {

inline constexpr std::string_view svg_style =
#include <wgig/draft/data/svg.css.inc>
    ;

/// Begins a picture: its size, its name for those who do not see it, its style.
inline void begin_svg(Markup& svg, double width, double height, std::string_view name,
                      std::string_view description, std::optional<Language> language) {
    svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"wgig-svg overview\" role=\"img\"");
    if (language) {
        svg.raw(" lang=\"").raw(code(*language)).raw("\"");
    }
    svg.raw(" viewBox=\"0 0 ").length(width).raw(" ").length(height).raw("\" width=\"");
    svg.length(width).raw("\" height=\"").length(height).raw("\">\n<title>").text(name);
    svg.raw("</title>\n<desc>").text(description).raw("</desc>\n<style>").raw(svg_style);
    svg.raw("</style>\n<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
}

/// Draws a layout; mirrored where the drafts run from right to left.
class GraphPicture {
public:
    GraphPicture(const Collation& collation, const RunGraph& graph, const GraphLayout& layout,
                 std::optional<Language> of_drafts, std::optional<Language> language)
        : collation_(&collation),
          graph_(&graph),
          layout_(&layout),
          language_(language ? language : of_drafts),
          mirrored_(of_drafts && right_to_left(*of_drafts)),
          place_of_(graph.nodes.size(), nullptr),
          system_of_(graph.nodes.size(), 0),
          moves_of_(graph.nodes.size()) {
        for (const GraphLayer& layer : layout.layers) {
            for (const GraphItem& item : layer.items) {
                if (item.node < graph.nodes.size()) {
                    place_of_[item.node] = &item;
                    system_of_[item.node] = layer.system;
                }
            }
        }
        for (std::size_t i = 0; i < graph.moves.size(); ++i) {
            moves_of_[graph.moves[i].first].push_back(i + 1);
            moves_of_[graph.moves[i].second].push_back(i + 1);
        }
    }

    std::string draw() {
        std::string description;
        for (const Witness& witness : collation_->witnesses) {
            description += description.empty() ? std::string_view() : between(language_);
            description += witness.id;
        }
        begin_svg(svg_, layout_->width, layout_->height, say(word_graph, language_), description,
                  language_);
        for (const GraphLink& link : layout_->links) {
            draw_link(link);
        }
        for (const RunMove& move : graph_->moves) {
            draw_move(move);
        }
        for (const GraphLayer& layer : layout_->layers) {
            for (const GraphItem& item : layer.items) {
                draw_item(item);
            }
        }
        svg_.raw("</svg>");
        return svg_.take();
    }

private:
    [[nodiscard]] double x_of(double x) const { return mirrored_ ? layout_->width - x : x; }

    void curve(double x1, double y1, double x2, double y2, const std::vector<std::size_t>& who) {
        const double middle = (x1 + x2) / 2;
        const double share =
            static_cast<double>(who.size()) /
            static_cast<double>(std::max<std::size_t>(1, collation_->witnesses.size()));
        svg_.raw("<path class=\"e\" stroke-width=\"").length(1 + 2.4 * share).raw("\" d=\"M");
        svg_.length(x_of(x1)).raw(" ").length(y1).raw("C").length(x_of(middle)).raw(" ").length(y1);
        svg_.raw(" ").length(x_of(middle)).raw(" ").length(y2).raw(" ").length(x_of(x2)).raw(" ");
        svg_.length(y2).raw("\"><title>").text(names_of(*collation_, who, between(language_)));
        svg_.raw("</title></path>\n");
    }

    /// A line to the next item; where that is in the next system, out to the margin and in again.
    void draw_link(const GraphLink& link) {
        const GraphLayer& layer = layout_->layers[link.layer];
        const GraphLayer& next = layout_->layers[link.layer + 1];
        const GraphItem& from = layer.items[link.from];
        const GraphItem& to = next.items[link.to];
        const double from_x = from.x + from.width;
        const double from_y = from.y + from.height / 2;
        const double to_y = to.y + to.height / 2;
        if (layer.system == next.system) {
            curve(from_x, from_y, to.x, to_y, link.witnesses);
        } else {
            double right = 0;
            for (const GraphItem& item : layer.items) {
                right = std::max(right, item.x + item.width);
            }
            curve(from_x, from_y, right + graph_margin - 4, from_y, link.witnesses);
            curve(4, to_y, to.x, to_y, link.witnesses);
        }
    }

    /// Within a system a dashed line below; the numbers tell the rest.
    void draw_move(const RunMove& move) {
        const GraphItem* first = place_of_[move.first];
        const GraphItem* second = place_of_[move.second];
        if (first == nullptr || second == nullptr ||
            system_of_[move.first] != system_of_[move.second]) {
            return;
        }
        const double x1 = first->x + first->width / 2;
        const double x2 = second->x + second->width / 2;
        const double y1 = first->y + first->height;
        const double y2 = second->y + second->height;
        const double low = std::max(y1, y2) + 22;
        svg_.raw("<path class=\"move\" d=\"M").length(x_of(x1)).raw(" ").length(y1).raw("C");
        svg_.length(x_of(x1)).raw(" ").length(low).raw(" ").length(x_of(x2)).raw(" ").length(low);
        svg_.raw(" ").length(x_of(x2)).raw(" ").length(y2).raw("\"/>\n");
    }

    void write_text(std::string_view text, double x, double y, std::string_view style) {
        svg_.raw("<text x=\"").length(x_of(x)).raw("\" y=\"").length(y);
        svg_.raw("\" text-anchor=\"middle\"")
            .raw(style)
            .raw(mirrored_ ? " direction=\"rtl\">" : ">");
        svg_.text(text).raw("</text>");
    }

    void draw_item(const GraphItem& item) {
        const double middle = item.x + item.width / 2;
        if (item.node == graph_->nodes.size()) {
            // Who passes by: the line goes on under their names.
            const double y = item.y + item.height / 2;
            curve(item.x, y, item.x + item.width, y, item.witnesses);
            svg_.raw("<g>");
            write_text(item.names, middle, y - 3, " class=\"s\"");
            svg_.raw("</g>\n");
            return;
        }
        if (item.lines.empty()) {
            svg_.raw("<circle class=\"end\" cx=\"").length(x_of(middle)).raw("\" cy=\"");
            svg_.length(item.y + item.height / 2).raw("\" r=\"5\"/>\n");
            return;
        }
        const RunNode& node = graph_->nodes[item.node];
        const bool all = node.witnesses.size() == collation_->witnesses.size();
        const bool most = 2 * node.witnesses.size() > collation_->witnesses.size();
        svg_.raw("<g><title>").text(without_trailing_space(node.text)).raw("\n");
        svg_.text(names_of(*collation_, node.witnesses, between(language_)))
            .raw("</title><rect class=\"box");
        svg_.raw(all ? "\"" : most ? " m\"" : " c\"").raw(" rx=\"5\" x=\"");
        svg_.length(mirrored_ ? layout_->width - item.x - item.width : item.x).raw("\" y=\"");
        svg_.length(item.y).raw("\" width=\"").length(item.width).raw("\" height=\"");
        svg_.length(item.height).raw("\"/>");
        double y = item.y + 6 + line_height - 5;
        for (const std::string& line : item.lines) {
            write_text(line, middle, y, " font-size=\"14\"");
            y += line_height;
        }
        if (!item.names.empty()) {
            write_text(item.names, middle, y - 1, " class=\"s\"");
        }
        std::string moves;
        for (const std::size_t move : moves_of_[item.node]) {
            moves += (moves.empty() ? "↔" : ",") + std::to_string(move);
        }
        if (!moves.empty()) {
            write_text(moves, middle, item.y - 3, " class=\"mv\"");
        }
        svg_.raw("</g>\n");
    }

    const Collation* collation_;
    const RunGraph* graph_;
    const GraphLayout* layout_;
    std::optional<Language> language_;
    bool mirrored_;
    std::vector<const GraphItem*> place_of_;
    std::vector<std::size_t> system_of_;
    std::vector<std::vector<std::size_t>> moves_of_;
    Markup svg_;
};

}  // namespace detail::render

WGIG_DECL std::string variant_graph_svg(const Collation& collation, bool joined,
                                        std::optional<Language> language) {
    using namespace detail::render;
    detail::check_collation(collation);
    const RunGraph graph = run_graph(collation, joined);
    const GraphLayout layout = graph_layout(collation, graph);
    return GraphPicture(collation, graph, layout, collation_language(collation), language).draw();
}

}  // namespace wgig
