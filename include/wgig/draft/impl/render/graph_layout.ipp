#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <wgig/draft/detail/collation_runs.hpp>
#include <wgig/draft/detail/graph_layout.hpp>
#include <wgig/draft/detail/markup.hpp>
#include <wgig/text/character.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::render {

inline constexpr double widest_line = 15;       // of a box, in units of the font's size
inline constexpr double widest_picture = 1120;  // before it goes on below
inline constexpr double gap_between = 44;       // between layers
inline constexpr double gap_below = 12;         // between items of a layer
inline constexpr double line_height = 19;
inline constexpr double small_line = 15;

/// The text cut in its middle, so that it takes at most `width`.
inline std::string shortened(std::string_view text, double width) {
    if (text_width(text) <= width) {
        return std::string(text);
    }
    std::string_view head = fitting(text, width * 0.6);
    std::size_t tail = text.size();
    double taken = 0;
    while (tail > head.size() && taken < width * 0.3) {
        const CodePoint c = decode_before(text, tail);
        tail -= std::min(c.size, tail - head.size());
        taken += text_width(text.substr(tail, c.size));
    }
    // Whole words, where there are any.
    if (const std::size_t space = head.rfind(' '); space != std::string_view::npos && space > 0) {
        head = head.substr(0, space);
    }
    std::string_view rest = text.substr(tail);
    if (const std::size_t space = rest.find(' '); space != std::string_view::npos) {
        rest = rest.substr(space + 1);
    }
    return std::string(head) + " … " + std::string(rest);
}

WGIG_DECL std::vector<std::string> wrapped(std::string_view text, double width, std::size_t lines) {
    std::string plain;
    bool space = false;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint c = decode(text, i);
        if (character_class(c.value) == CharacterClass::space) {
            space = !plain.empty();
        } else {
            plain += space ? " " : "";
            plain += text.substr(i, c.size);
            space = false;
        }
        i += c.size;
    }
    const std::string shown = shortened(plain, width * static_cast<double>(lines) * 0.86);
    std::vector<std::string> out;
    std::string_view rest = shown;
    while (!rest.empty()) {
        std::string_view line = fitting(rest, width);
        if (line.size() < rest.size()) {
            const std::size_t last_space = rest.substr(0, line.size() + 1).rfind(' ');
            const CodePoint next = decode(rest, line.size());
            const bool han = character_class(next.value) == CharacterClass::ideograph;
            if (last_space != std::string_view::npos && last_space > 0 && !han) {
                line = rest.substr(0, last_space);
            } else if (line.empty()) {
                line = rest.substr(0, decode(rest, 0).size);
            }
        }
        out.emplace_back(line);
        rest.remove_prefix(line.size());
        while (rest.starts_with(' ')) {
            rest.remove_prefix(1);
        }
    }
    return out;
}

/// The names of witnesses, as far as there is room; the rest is counted.
inline std::string short_names(const Collation& collation,
                               const std::vector<std::size_t>& witnesses) {
    constexpr double room = 14;
    constexpr double longest = 9;
    std::string names;
    for (std::size_t i = 0; i < witnesses.size(); ++i) {
        const std::string name = shortened(collation.witnesses[witnesses[i]].id, longest);
        if (i > 0 && text_width(names) + text_width(name) > room) {
            return names + " +" + std::to_string(witnesses.size() - i);
        }
        names += i == 0 ? "" : " ";
        names += name;
    }
    return names;
}

inline GraphItem box_of(const Collation& collation, const RunNode& node, std::size_t number,
                        bool all) {
    GraphItem item;
    item.node = number;
    item.witnesses = node.witnesses;
    item.lines = wrapped(node.text, widest_line, 4);
    double widest = 1;
    for (const std::string& line : item.lines) {
        widest = std::max(widest, text_width(line) * graph_font);
    }
    item.height = 12 + line_height * static_cast<double>(item.lines.size());
    if (!all) {
        item.names = short_names(collation, node.witnesses);
        widest = std::max(widest, text_width(item.names) * 11);
        item.height += small_line;
    }
    item.width = widest + 22;
    return item;
}

/// Makes the layers, with a place for those who pass by, and the links between them.
class GraphLayers {
public:
    GraphLayers(const Collation& collation, const RunGraph& graph, GraphLayout& layout)
        : collation_(&collation), graph_(&graph), layout_(&layout) {}

    void run() {
        const std::size_t count = collation_->witnesses.size();
        layout_->layers.resize(graph_->runs.size() + 2);
        for (std::size_t i = 0; i < graph_->nodes.size(); ++i) {
            const RunNode& node = graph_->nodes[i];
            GraphItem item;
            if (i == 0 || i + 1 == graph_->nodes.size()) {
                item.node = i;
                item.witnesses = node.witnesses;
                item.width = item.height = 10;
            } else {
                item = box_of(*collation_, node, i, node.witnesses.size() == count);
            }
            layout_->layers[node.rank].items.push_back(std::move(item));
        }
        for (const RunEdge& edge : graph_->edges) {
            for (std::size_t rank = graph_->nodes[edge.from].rank + 1;
                 rank < graph_->nodes[edge.to].rank; ++rank) {
                GraphItem passing;
                passing.node = graph_->nodes.size();
                passing.witnesses = edge.witnesses;
                passing.names = short_names(*collation_, edge.witnesses);
                passing.width = text_width(passing.names) * 11 + 12;
                passing.height = small_line + 4;
                layout_->layers[rank].items.push_back(std::move(passing));
            }
        }
        for (GraphLayer& layer : layout_->layers) {
            // What most have is uppermost, where the line through the picture is straight.
            std::stable_sort(layer.items.begin(), layer.items.end(),
                             [](const GraphItem& a, const GraphItem& b) {
                                 return a.witnesses.size() > b.witnesses.size();
                             });
        }
        link();
    }

private:
    void link() {
        const std::size_t count = collation_->witnesses.size();
        std::vector<std::size_t> at(count, 0);  // of each witness, its item in the layer before
        for (std::size_t layer = 1; layer < layout_->layers.size(); ++layer) {
            const std::vector<GraphItem>& items = layout_->layers[layer].items;
            std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> links;
            std::vector<std::size_t> now(count, 0);
            for (std::size_t i = 0; i < items.size(); ++i) {
                for (const std::size_t w : items[i].witnesses) {
                    now[w] = i;
                    links[{at[w], i}].push_back(w);
                }
            }
            for (auto& [ends, witnesses] : links) {
                layout_->links.push_back(
                    {layer - 1, ends.first, ends.second, std::move(witnesses)});
            }
            at = std::move(now);
        }
    }

    const Collation* collation_;
    const RunGraph* graph_;
    GraphLayout* layout_;
};

inline double width_of(const GraphLayer& layer) {
    double width = 0;
    for (const GraphItem& item : layer.items) {
        width = std::max(width, item.width);
    }
    return width;
}

/// Places the layers `begin` to before `end` beside each other, from `top` down; gives their height.
inline double place_system(GraphLayout& layout, std::size_t begin, std::size_t end, double top) {
    double highest = 0;
    for (std::size_t i = begin; i < end; ++i) {
        highest = std::max(highest, layout.layers[i].items.front().height);
    }
    const double spine = top + highest / 2;
    double x = graph_margin;
    double bottom = top;
    for (std::size_t i = begin; i < end; ++i) {
        GraphLayer& layer = layout.layers[i];
        const double width = width_of(layer);
        double y = spine - layer.items.front().height / 2;
        for (GraphItem& item : layer.items) {
            item.x = x + (width - item.width) / 2;
            item.y = y;
            y += item.height + gap_below;
        }
        bottom = std::max(bottom, y - gap_below);
        x += width + gap_between;
    }
    layout.width = std::max(layout.width, x - gap_between + graph_margin);
    return bottom - top;
}

WGIG_DECL GraphLayout graph_layout(const Collation& collation, const RunGraph& graph) {
    GraphLayout layout;
    GraphLayers(collation, graph, layout).run();
    double top = 14;
    std::size_t system = 0;
    for (std::size_t begin = 0; begin < layout.layers.size(); ++system) {
        std::size_t end = begin;
        double width = 2 * graph_margin;
        while (end < layout.layers.size()) {
            const double more = width_of(layout.layers[end]) + (end == begin ? 0 : gap_between);
            // The end stays with what it ends.
            if (end > begin && width + more > widest_picture && end + 1 < layout.layers.size()) {
                break;
            }
            width += more;
            layout.layers[end++].system = system;
        }
        top += place_system(layout, begin, end, top) + 40;
        begin = end;
    }
    layout.height = top - 26;
    return layout;
}

}  // namespace wgig::detail::render
