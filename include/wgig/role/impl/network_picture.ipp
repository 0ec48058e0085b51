#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/core/reflect.hpp>
#include <wgig/role/detail/picture.hpp>
#include <wgig/role/pictures.hpp>

namespace wgig {
namespace detail::roles {

/// The strongest nodes of a network, in their order, with the ties between them.
inline Network strongest_part(const Network& network, std::size_t most) {
    if (network.nodes.size() <= most) {
        return network;
    }
    std::vector<double> strength(network.nodes.size());
    for (const NetworkEdge& edge : network.edges) {
        strength[edge.source] += std::abs(edge.weight);
        strength[edge.target] += std::abs(edge.weight);
    }
    std::vector<std::size_t> order(network.nodes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return strength[a] != strength[b]
                   ? strength[a] > strength[b]
                   : network.nodes[a].statements > network.nodes[b].statements;
    });
    order.resize(most);
    std::ranges::sort(order);
    Network part;
    part.mode = network.mode;
    part.statements = network.statements;
    std::vector<std::size_t> place(network.nodes.size(), most);
    for (const std::size_t node : order) {
        place[node] = part.nodes.size();
        part.nodes.push_back(network.nodes[node]);
    }
    for (const NetworkEdge& edge : network.edges) {
        if (place[edge.source] < most && place[edge.target] < most) {
            part.edges.push_back({place[edge.source], place[edge.target], edge.weight});
        }
    }
    return part;
}

/// A rectangle that a label or a node takes up.
struct Occupied {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    [[nodiscard]] bool meets(const Occupied& other) const noexcept {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

/// Draws one network.
class NetworkPicture {
public:
    NetworkPicture(const Network& network, const NetworkPictureOptions& options)
        : options_(options),
          all_nodes_(network.nodes.size()),
          network_(strongest_part(network, options.most_nodes)),
          communities_(find_communities(network)),
          canvas_(0, 0, options.language) {
        if (network_.nodes.size() < network.nodes.size()) {
            communities_ = find_communities(network_);
        }
        degree_.resize(network_.nodes.size());
        for (const NetworkEdge& edge : network_.edges) {
            heaviest_ = std::max(heaviest_, std::abs(edge.weight));
            any_below_zero_ = any_below_zero_ || edge.weight < 0;
            ++degree_[edge.source];
            ++degree_[edge.target];
        }
        for (const NetworkNode& node : network_.nodes) {
            names_.push_back(picture_name(node.name, options.labels, options.language));
            most_statements_ = std::max(most_statements_, node.statements);
        }
    }

    std::string draw() {
        if (network_.mode == NetworkMode::two_mode) {
            place_in_columns();
        } else {
            place_by_stress();
        }
        const std::string title =
            options_.title.empty()
                ? std::string(picture_word(enum_name(network_.mode), options_.language))
                : options_.title;
        canvas_.text(14, 26, title, "start", "font-size=\"17\" font-weight=\"600\"");
        draw_ties();
        draw_nodes();
        if (network_.mode == NetworkMode::two_mode) {
            label_columns();
        } else {
            label_free_places();
        }
        const std::string note = footnote();
        canvas_.text(14, height_ - 14, note, "start", "font-size=\"12\" fill-opacity=\"0.75\"");
        canvas_.raw("\n");
        return canvas_.finish(title, note);
    }

private:
    [[nodiscard]] std::string_view word(std::string_view key) const {
        return picture_word(key, options_.language);
    }

    [[nodiscard]] double radius(std::size_t node) const {
        const double share = most_statements_ == 0
                                 ? 0
                                 : static_cast<double>(network_.nodes[node].statements) /
                                       static_cast<double>(most_statements_);
        return 4 + 8 * std::sqrt(share);
    }

    void set_size(double width, double height) {
        height_ = height;
        canvas_ = Canvas(width, height, options_.language);
    }

    void place_in_columns() {
        const ColumnOrder order = layout_in_columns(network_);
        const std::size_t rows = std::max(order.actors.size(), order.issues.size());
        const double tall = std::max(static_cast<double>(rows) * 26, 60.0);
        set_size(900, tall + 100);
        points_.resize(network_.nodes.size());
        const auto place = [&](const std::vector<std::size_t>& column, double x) {
            const double step = tall / static_cast<double>(std::max<std::size_t>(column.size(), 1));
            for (std::size_t i = 0; i < column.size(); ++i) {
                points_[column[i]] = {x, 52 + (static_cast<double>(i) + 0.5) * step};
            }
        };
        place(order.actors, 280);
        place(order.issues, 620);
    }

    void place_by_stress() {
        const double side = std::clamp(
            140 + 70 * std::sqrt(static_cast<double>(network_.nodes.size())), 260.0, 1400.0);
        points_ = layout_by_stress(network_, side * 1.35, side);
        set_size(side * 1.35 + 260, side + 120);
        for (Point& point : points_) {
            point = {point.x + 130, point.y + 58};
        }
    }

    void draw_ties() {
        canvas_.raw("<g stroke-linecap=\"round\">\n");
        for (const NetworkEdge& edge : network_.edges) {
            const double share = heaviest_ > 0 ? std::abs(edge.weight) / heaviest_ : 0;
            canvas_.begin_group(fmt::format("{} – {}: {:.4g}", names_[edge.source],
                                            names_[edge.target], edge.weight));
            canvas_.line(points_[edge.source].x, points_[edge.source].y, points_[edge.target].x,
                         points_[edge.target].y,
                         fmt::format("stroke=\"{}\" stroke-width=\"{}\" stroke-opacity=\"{}\"{}",
                                     edge.weight < 0 ? "#d55e00" : "currentColor",
                                     coordinate_text(0.8 + 4.2 * share),
                                     edge.weight < 0 ? "0.7" : "0.3",
                                     edge.weight < 0 ? " stroke-dasharray=\"5 4\"" : ""));
            canvas_.end_group();
        }
        canvas_.raw("</g>\n");
    }

    void draw_nodes() {
        for (std::size_t i = 0; i < network_.nodes.size(); ++i) {
            const NetworkNode& node = network_.nodes[i];
            canvas_.begin_group(fmt::format("{} · {} {} · {} {} · {} {}", names_[i],
                                            node.statements, word("statements"), degree_[i],
                                            word("ties"), word("community"), communities_[i] + 1));
            const std::string fill = fmt::format("fill=\"{}\"", colour_of(communities_[i]));
            const double r = radius(i);
            if (node.issue && network_.mode == NetworkMode::two_mode) {
                canvas_.box(points_[i].x - r, points_[i].y - r, 2 * r, 2 * r, fill);
            } else {
                canvas_.circle(points_[i].x, points_[i].y, r, fill);
            }
            canvas_.end_group();
        }
    }

    void label_columns() {
        for (std::size_t i = 0; i < network_.nodes.size(); ++i) {
            const bool issue = network_.nodes[i].issue;
            canvas_.text(points_[i].x + (issue ? 18 : -18), points_[i].y + 4.5,
                         shortened_text(names_[i], 34), issue ? "start" : "end");
        }
    }

    /// A label stands beside its node where that is free, beside it on the other side, below or above;
    /// where all are taken it is left to the node's title.
    void label_free_places() {
        constexpr double size = 12;
        std::vector<Occupied> taken;
        for (std::size_t i = 0; i < points_.size(); ++i) {
            const double r = radius(i);
            taken.push_back(
                {points_[i].x - r, points_[i].y - r, points_[i].x + r, points_[i].y + r});
        }
        std::vector<std::size_t> order(points_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, std::ranges::greater{},
                                 [&](std::size_t i) { return network_.nodes[i].statements; });
        for (const std::size_t i : order) {
            const std::string label = shortened_text(names_[i], 28);
            const double wide = width_of_text(label, size);
            const Point& at = points_[i];
            const double off = radius(i) + 4;
            struct Try {
                double x;
                double y;
                const char* anchor;
                double left;
            };
            const std::array<Try, 4> tries = {{{at.x + off, at.y + 4, "start", at.x + off},
                                               {at.x - off, at.y + 4, "end", at.x - off - wide},
                                               {at.x, at.y + off + 10, "middle", at.x - wide / 2},
                                               {at.x, at.y - off, "middle", at.x - wide / 2}}};
            for (const Try& each : tries) {
                const Occupied box{each.left, each.y - 10, each.left + wide, each.y + 3};
                if (box.left < 2 || box.right > canvas_.width() - 2 ||
                    std::ranges::any_of(taken, [&](const Occupied& o) { return o.meets(box); })) {
                    continue;
                }
                taken.push_back(box);
                canvas_.text(each.x, each.y, label, each.anchor, "font-size=\"12\"");
                break;
            }
        }
    }

    [[nodiscard]] std::string footnote() const {
        std::string text = fmt::format("{} {} · {} {}", network_.statements, word("statements"),
                                       network_.edges.size(), word("ties"));
        if (network_.nodes.size() < all_nodes_) {
            text += fmt::format(" · {}: {} / {}", word("drawn"), network_.nodes.size(), all_nodes_);
        }
        if (any_below_zero_) {
            text += " · - - - " + std::string(word("below_zero"));
        }
        return text;
    }

    const NetworkPictureOptions& options_;
    std::size_t all_nodes_;
    Network network_;
    std::vector<std::size_t> communities_;
    std::vector<std::size_t> degree_;
    std::vector<std::string> names_;
    std::vector<Point> points_;
    double heaviest_ = 0;
    std::size_t most_statements_ = 0;
    bool any_below_zero_ = false;
    double height_ = 0;
    Canvas canvas_;
};

}  // namespace detail::roles

WGIG_DECL std::string network_svg(const Network& network, const NetworkPictureOptions& options) {
    constexpr std::size_t most_drawable = 1000;
    if (network.nodes.empty()) {
        detail::throw_validation_error(ErrorCode::bad_value, "the network has no nodes",
                                       {{}, 0, 0, "nodes"});
    }
    if (options.most_nodes == 0 || options.most_nodes > most_drawable) {
        detail::throw_validation_error(
            ErrorCode::bad_value, fmt::format("{} is not between 1 and 1000", options.most_nodes),
            {{}, 0, 0, "most_nodes"});
    }
    return detail::roles::NetworkPicture(network, options).draw();
}

}  // namespace wgig
