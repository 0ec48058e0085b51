// Groups of points: k-means, silhouettes, and how far two groupings agree.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

#include <wgig/core/random.hpp>

namespace wgig::detail {

/// Points in a few dimensions, one after the other, with weights.
struct Points {
    std::size_t dimensions = 0;
    std::vector<double> coordinates;
    std::vector<double> weights;

    [[nodiscard]] std::size_t size() const noexcept { return weights.size(); }
    [[nodiscard]] const double* operator[](std::size_t i) const noexcept {
        return coordinates.data() + i * dimensions;
    }
    void add(const double* point, double weight) {
        coordinates.insert(coordinates.end(), point, point + dimensions);
        weights.push_back(weight);
    }
};

/// A grouping of points; groups that nobody is in are left out.
struct Clusters {
    std::vector<std::size_t> group_of;  ///< of each point
    std::vector<double> centres;        ///< of each group, one after the other
    std::size_t count = 0;              ///< how many groups
    double within = 0;                  ///< weighted sum of squared distances
};

namespace k_means {

inline double squared_distance(const double* a, const double* b, std::size_t n) noexcept {
    double sum = 0;
    for (std::size_t i = 0; i < n; ++i) {
        sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return sum;
}

/// Lloyd's algorithm from given centres. Of equally near groups the last one is taken where
/// `last_of_equals` is set, as Polis does. Ends when nothing moves, by `tolerance` or not at all.
inline Clusters lloyd(const Points& points, std::vector<double> centres, int most_steps,
                      double tolerance, bool last_of_equals) {
    const std::size_t dimensions = points.dimensions;
    Clusters result;
    result.group_of.assign(points.size(), std::numeric_limits<std::size_t>::max());
    for (int step = 0;; ++step) {
        const std::size_t count = centres.size() / dimensions;
        bool changed = false;
        result.within = 0;
        std::vector<double> sums(centres.size(), 0);
        std::vector<double> weights(count, 0);
        for (std::size_t i = 0; i < points.size(); ++i) {
            std::size_t nearest = 0;
            double least = std::numeric_limits<double>::infinity();
            for (std::size_t group = 0; group < count; ++group) {
                const double distance =
                    squared_distance(points[i], centres.data() + group * dimensions, dimensions);
                if (distance < least || (last_of_equals && distance == least)) {
                    least = distance;
                    nearest = group;
                }
            }
            changed = changed || result.group_of[i] != nearest;
            result.group_of[i] = nearest;
            weights[nearest] += points.weights[i];
            for (std::size_t d = 0; d < dimensions; ++d) {
                sums[nearest * dimensions + d] += points.weights[i] * points[i][d];
            }
        }
        // Groups that lost all their points go.
        std::vector<std::size_t> place(count, 0);
        std::vector<double> moved;
        double farthest = 0;
        std::size_t kept = 0;
        for (std::size_t group = 0; group < count; ++group) {
            place[group] = kept;
            if (weights[group] > 0) {
                for (std::size_t d = 0; d < dimensions; ++d) {
                    moved.push_back(sums[group * dimensions + d] / weights[group]);
                }
                farthest = std::max(farthest,
                                    squared_distance(centres.data() + group * dimensions,
                                                     moved.data() + kept * dimensions, dimensions));
                ++kept;
            }
        }
        if (kept < count) {
            for (std::size_t& group : result.group_of) {
                group = place[group];
            }
        }
        centres = std::move(moved);
        result.count = kept;
        if ((!changed && kept == count) || step >= most_steps ||
            (kept == count && farthest < tolerance * tolerance)) {
            break;
        }
    }
    for (std::size_t i = 0; i < points.size(); ++i) {
        result.within +=
            points.weights[i] * squared_distance(points[i],
                                                 centres.data() + result.group_of[i] * dimensions,
                                                 dimensions);
    }
    result.centres = std::move(centres);
    return result;
}

/// The first k different points.
inline std::vector<double> first_different(const Points& points, std::size_t k) {
    std::vector<double> centres;
    const std::size_t n = points.dimensions;
    for (std::size_t i = 0; i < points.size() && centres.size() < k * n; ++i) {
        bool is_new = true;
        for (std::size_t j = 0; j < centres.size(); j += n) {
            is_new = is_new && squared_distance(points[i], centres.data() + j, n) > 0;
        }
        if (is_new) {
            centres.insert(centres.end(), points[i], points[i] + n);
        }
    }
    return centres;
}

/// Far-apart points by chance (k-means++: Arthur and Vassilvitskii 2007).
inline std::vector<double> spread_points(const Points& points, std::size_t k, Random& random) {
    const std::size_t n = points.dimensions;
    const auto draw = [&](const std::vector<double>& chances) {
        const double total = std::accumulate(chances.begin(), chances.end(), 0.0);
        double left = static_cast<double>(random.next() >> 11U) * 0x1p-53 * total;
        std::size_t last = chances.size();
        for (std::size_t i = 0; i < chances.size(); ++i) {
            if (chances[i] > 0) {
                last = i;
                if (left < chances[i]) {
                    break;
                }
                left -= chances[i];
            }
        }
        return last;
    };
    std::vector<double> centres;
    std::vector<double> chances = points.weights;
    std::vector<double> nearest(points.size(), std::numeric_limits<double>::infinity());
    while (centres.size() < k * n) {
        const std::size_t drawn = draw(chances);
        if (drawn == points.size()) {
            break;  // there are fewer different points
        }
        centres.insert(centres.end(), points[drawn], points[drawn] + n);
        for (std::size_t i = 0; i < points.size(); ++i) {
            nearest[i] = std::min(nearest[i], squared_distance(points[i], points[drawn], n));
            chances[i] = points.weights[i] * nearest[i];
        }
    }
    return centres;
}

/// The best of several starts. Many points are first grouped by an evenly spaced part of them.
inline Clusters best_of(const Points& points, std::size_t k, std::size_t starts, Random& random) {
    constexpr std::size_t many = 5000;
    constexpr int most_steps = 300;
    Points part;
    const Points* tried = &points;
    if (points.size() > many) {
        part.dimensions = points.dimensions;
        for (std::size_t i = 0; i < many; ++i) {
            const std::size_t at = i * points.size() / many;
            part.add(points[at], points.weights[at]);
        }
        tried = &part;
    }
    std::optional<Clusters> best;
    for (std::size_t start = 0; start < starts; ++start) {
        Clusters found = lloyd(*tried, spread_points(*tried, k, random), most_steps, 0, false);
        if (!best || found.count > best->count ||
            (found.count == best->count && found.within < best->within)) {
            best = std::move(found);
        }
    }
    return tried == &points ? *best : lloyd(points, best->centres, most_steps, 0, false);
}

}  // namespace k_means

namespace k_means {

/// Points that every grouping puts together, side by side.
struct Blocks {
    std::vector<std::vector<double>>
        coordinates;                  ///< by dimension, of the points block after block
    std::vector<std::size_t> begins;  ///< of each block, and the end of the last
    std::vector<std::size_t> first;   ///< a point of each block
};

inline Blocks blocks_of(const Points& points, const std::vector<Clusters>& groupings) {
    std::vector<std::size_t> order(points.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto before = [&](std::size_t a, std::size_t b) {
        for (const Clusters& grouping : groupings) {
            if (grouping.group_of[a] != grouping.group_of[b]) {
                return grouping.group_of[a] < grouping.group_of[b];
            }
        }
        return false;
    };
    std::stable_sort(order.begin(), order.end(), before);
    Blocks blocks;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i == 0 || before(order[i - 1], order[i])) {
            blocks.begins.push_back(i);
            blocks.first.push_back(order[i]);
        }
    }
    blocks.begins.push_back(order.size());
    for (std::size_t d = 0; d < points.dimensions; ++d) {
        std::vector<double>& along = blocks.coordinates.emplace_back();
        for (const std::size_t i : order) {
            along.push_back(points[i][d]);
        }
    }
    return blocks;
}

/// The sum of distances from a point to those of a block, as four sums side by side, so that one
/// addition need not wait for the other.
inline double distance_sum(const Blocks& blocks, std::size_t block, const double* point) {
    constexpr std::size_t lanes = 4;
    double sums[lanes] = {};
    const std::size_t begin = blocks.begins[block];
    const std::size_t end = blocks.begins[block + 1];
    const auto distance = [&](std::size_t at) {
        double squares = 0;
        for (std::size_t d = 0; d < blocks.coordinates.size(); ++d) {
            const double apart = blocks.coordinates[d][at] - point[d];
            squares += apart * apart;
        }
        return std::sqrt(squares);
    };
    std::size_t at = begin;
    if (blocks.coordinates.size() == 2) {
        const double* const x = blocks.coordinates[0].data();
        const double* const y = blocks.coordinates[1].data();
        for (; at + lanes <= end; at += lanes) {
            for (std::size_t lane = 0; lane < lanes; ++lane) {
                const double along = x[at + lane] - point[0];
                const double across = y[at + lane] - point[1];
                sums[lane] += std::sqrt(along * along + across * across);
            }
        }
    }
    for (; at < end; ++at) {
        sums[at % lanes] += distance(at);
    }
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

}  // namespace k_means

/// The silhouettes of points `measured` (Rousseeuw 1987) in each of several groupings, against all
/// points, weights not counted; 0 for one that is alone in its group. Distances are computed once
/// for all groupings. Complexity: O(measured x points).
inline std::vector<std::vector<double>> silhouettes(const Points& points,
                                                    const std::vector<Clusters>& groupings,
                                                    const std::vector<std::size_t>& measured) {
    const k_means::Blocks blocks = k_means::blocks_of(points, groupings);
    std::vector<std::vector<std::size_t>> sizes;
    for (const Clusters& grouping : groupings) {
        sizes.emplace_back(grouping.count, 0);
        for (const std::size_t group : grouping.group_of) {
            ++sizes.back()[group];
        }
    }
    std::vector<std::vector<double>> result(groupings.size());
    std::vector<double> distances(blocks.first.size());
    std::vector<double> sums;
    for (const std::size_t i : measured) {
        for (std::size_t block = 0; block < blocks.first.size(); ++block) {
            distances[block] = k_means::distance_sum(blocks, block, points[i]);
        }
        for (std::size_t k = 0; k < groupings.size(); ++k) {
            const std::size_t groups = groupings[k].count;
            sums.assign(groups, 0);
            for (std::size_t block = 0; block < blocks.first.size(); ++block) {
                sums[groupings[k].group_of[blocks.first[block]]] += distances[block];
            }
            const std::size_t own = groupings[k].group_of[i];
            double inside = 0;
            double outside = std::numeric_limits<double>::infinity();
            for (std::size_t group = 0; group < groups; ++group) {
                const auto size = static_cast<double>(sizes[k][group]);
                if (group == own) {
                    inside = size > 1 ? sums[group] / (size - 1) : 0;
                } else {
                    outside = std::min(outside, sums[group] / size);
                }
            }
            const double larger = std::max(inside, outside);
            result[k].push_back(
                sizes[k][own] < 2 || !(larger > 0) || groups < 2 ? 0 : (outside - inside) / larger);
        }
    }
    return result;
}

/// The adjusted Rand index of two groupings of the same points (Hubert and Arabie 1985): 1 where
/// they are the same, about 0 by chance.
inline double adjusted_rand(const std::vector<std::size_t>& a, std::size_t groups_a,
                            const std::vector<std::size_t>& b, std::size_t groups_b) {
    std::vector<double> table(groups_a * groups_b, 0);
    std::vector<double> rows(groups_a, 0);
    std::vector<double> columns(groups_b, 0);
    for (std::size_t i = 0; i < a.size(); ++i) {
        ++table[a[i] * groups_b + b[i]];
        ++rows[a[i]];
        ++columns[b[i]];
    }
    const auto pairs = [](const std::vector<double>& counts) {
        double sum = 0;
        for (const double count : counts) {
            sum += count * (count - 1) / 2;
        }
        return sum;
    };
    const auto n = static_cast<double>(a.size());
    const double all = n * (n - 1) / 2;
    const double expected = all > 0 ? pairs(rows) * pairs(columns) / all : 0;
    const double most = (pairs(rows) + pairs(columns)) / 2;
    return most == expected ? 1 : (pairs(table) - expected) / (most - expected);
}

}  // namespace wgig::detail
