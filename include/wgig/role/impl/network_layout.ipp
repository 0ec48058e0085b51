#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include <wgig/core/random.hpp>
#include <wgig/role/detail/picture.hpp>

namespace wgig::detail::roles {

/// The lengths of the shortest paths between all nodes; between unconnected ones two more than the longest.
inline std::vector<std::vector<double>> path_lengths(const Network& network) {
    const std::size_t nodes = network.nodes.size();
    std::vector<std::vector<std::size_t>> neighbours(nodes);
    for (const NetworkEdge& edge : network.edges) {
        neighbours[edge.source].push_back(edge.target);
        neighbours[edge.target].push_back(edge.source);
    }
    std::vector<std::vector<double>> lengths(nodes, std::vector<double>(nodes, -1));
    double longest = 0;
    for (std::size_t from = 0; from < nodes; ++from) {
        std::vector<std::size_t> open = {from};
        lengths[from][from] = 0;
        for (std::size_t at = 0; at < open.size(); ++at) {
            for (const std::size_t next : neighbours[open[at]]) {
                if (lengths[from][next] < 0) {
                    lengths[from][next] = lengths[from][open[at]] + 1;
                    longest = std::max(longest, lengths[from][next]);
                    open.push_back(next);
                }
            }
        }
    }
    for (std::vector<double>& row : lengths) {
        for (double& length : row) {
            length = length < 0 ? longest + 2 : length;
        }
    }
    return lengths;
}

inline double distance_of(const Point& a, const Point& b) {
    return std::sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
}

/// Moves each node in turn to where the stress that it has with all others is least.
inline void lower_stress(std::vector<Point>& points,
                         const std::vector<std::vector<double>>& lengths) {
    constexpr int steps = 200;
    for (int step = 0; step < steps; ++step) {
        for (std::size_t i = 0; i < points.size(); ++i) {
            Point sum;
            double weights = 0;
            for (std::size_t j = 0; j < points.size(); ++j) {
                if (i == j) {
                    continue;
                }
                const double length = lengths[i][j];
                const double weight = 1 / (length * length);
                const double apart = std::max(distance_of(points[i], points[j]), 1e-9);
                sum.x += weight * (points[j].x + length * (points[i].x - points[j].x) / apart);
                sum.y += weight * (points[j].y + length * (points[i].y - points[j].y) / apart);
                weights += weight;
            }
            if (weights > 0) {
                points[i] = {sum.x / weights, sum.y / weights};
            }
        }
    }
}

inline double stress_of(const std::vector<Point>& points,
                        const std::vector<std::vector<double>>& lengths) {
    double stress = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        for (std::size_t j = i + 1; j < points.size(); ++j) {
            const double off = distance_of(points[i], points[j]) / lengths[i][j] - 1;
            stress += off * off;
        }
    }
    return stress;
}

/// Pushes nodes apart that would cover each other.
inline void part_nodes(std::vector<Point>& points, double least) {
    constexpr int passes = 60;
    for (int pass = 0; pass < passes; ++pass) {
        for (std::size_t i = 0; i < points.size(); ++i) {
            for (std::size_t j = i + 1; j < points.size(); ++j) {
                const double apart = distance_of(points[i], points[j]);
                if (apart >= least) {
                    continue;
                }
                const double push = (least - apart) / 2;
                const double x = apart > 1e-6 ? (points[j].x - points[i].x) / apart : 1;
                const double y = apart > 1e-6 ? (points[j].y - points[i].y) / apart : 0;
                points[i].x -= push * x;
                points[i].y -= push * y;
                points[j].x += push * x;
                points[j].y += push * y;
            }
        }
    }
}

/// Stretches places to a box. Both directions alike, unless all lie nearly on a line.
inline void fit(std::vector<Point>& points, double width, double height) {
    Point low{std::numeric_limits<double>::max(), std::numeric_limits<double>::max()};
    Point high{std::numeric_limits<double>::lowest(), std::numeric_limits<double>::lowest()};
    for (const Point& point : points) {
        low = {std::min(low.x, point.x), std::min(low.y, point.y)};
        high = {std::max(high.x, point.x), std::max(high.y, point.y)};
    }
    const double wide = high.x - low.x;
    const double tall = high.y - low.y;
    const double across = wide > 1e-9 ? width / wide : 0;
    const double down = tall > 1e-9 ? height / tall : 0;
    const double scale = across == 0 || down == 0 ? std::max(across, down) : std::min(across, down);
    for (Point& point : points) {
        point = {width / 2 + (point.x - (low.x + high.x) / 2) *
                                 std::min(across == 0 ? scale : across, scale * 1.5),
                 height / 2 + (point.y - (low.y + high.y) / 2) *
                                  std::min(down == 0 ? scale : down, scale * 1.5)};
    }
}

WGIG_DECL std::vector<Point> layout_by_stress(const Network& network, double width, double height) {
    constexpr std::uint64_t starts = 3;
    const std::vector<std::vector<double>> lengths = path_lengths(network);
    std::vector<Point> best;
    double least = std::numeric_limits<double>::max();
    for (std::uint64_t start = 1; start <= starts; ++start) {
        Random random(start);
        std::vector<Point> points;
        for (std::size_t i = 0; i < network.nodes.size(); ++i) {
            const auto x = static_cast<double>(random.below(10'000));
            const auto y = static_cast<double>(random.below(10'000));
            points.push_back({x / 1000, y / 1000});
        }
        lower_stress(points, lengths);
        const double stress = stress_of(points, lengths);
        if (best.empty() || stress < least * (1 - 1e-9)) {
            least = stress;
            best = std::move(points);
        }
    }
    fit(best, width, height);
    part_nodes(best, 30);
    fit(best, width, height);
    return best;
}

WGIG_DECL ColumnOrder layout_in_columns(const Network& network) {
    constexpr int passes = 24;
    ColumnOrder order;
    std::vector<std::vector<std::size_t>> neighbours(network.nodes.size());
    for (const NetworkEdge& edge : network.edges) {
        neighbours[edge.source].push_back(edge.target);
        neighbours[edge.target].push_back(edge.source);
    }
    for (std::size_t i = 0; i < network.nodes.size(); ++i) {
        (network.nodes[i].issue ? order.issues : order.actors).push_back(i);
    }
    std::vector<double> place(network.nodes.size());
    const auto set_places = [&](const std::vector<std::size_t>& column) {
        for (std::size_t i = 0; i < column.size(); ++i) {
            place[column[i]] = (static_cast<double>(i) + 0.5) / static_cast<double>(column.size());
        }
    };
    const auto sort_by_neighbours = [&](std::vector<std::size_t>& column) {
        std::vector<std::pair<double, std::size_t>> means;
        for (const std::size_t node : column) {
            double sum = 0;
            for (const std::size_t neighbour : neighbours[node]) {
                sum += place[neighbour];
            }
            means.emplace_back(neighbours[node].empty()
                                   ? place[node]
                                   : sum / static_cast<double>(neighbours[node].size()),
                               node);
        }
        std::ranges::stable_sort(means, {}, &std::pair<double, std::size_t>::first);
        for (std::size_t i = 0; i < column.size(); ++i) {
            column[i] = means[i].second;
        }
        set_places(column);
    };
    set_places(order.actors);
    set_places(order.issues);
    for (int pass = 0; pass < passes; ++pass) {
        sort_by_neighbours(order.issues);
        sort_by_neighbours(order.actors);
    }
    return order;
}

}  // namespace wgig::detail::roles
