// Groups of points: k-means, and how far two groupings agree.
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

/// The coordinates of points by dimension, so that those of several points stand side by side.
inline std::vector<std::vector<double>> columns_of(const Points& points) {
    std::vector<std::vector<double>> columns(points.dimensions);
    for (std::size_t d = 0; d < points.dimensions; ++d) {
        columns[d].reserve(points.size());
        for (std::size_t i = 0; i < points.size(); ++i) {
            columns[d].push_back(points[i][d]);
        }
    }
    return columns;
}

/// The nearest centre of each point, in tiles of points: choices in place of branches, so that one
/// instruction can serve several points.
template <bool LastOfEquals>
void find_nearest(const std::vector<std::vector<double>>& columns,
                  const std::vector<double>& centres, std::size_t points,
                  std::vector<std::size_t>& nearest) {
    constexpr std::size_t tile = 8;
    const std::size_t dimensions = columns.size();
    const std::size_t count = centres.size() / dimensions;
    for (std::size_t begin = 0; begin < points; begin += tile) {
        double least[tile];
        double group_of[tile] = {};
        std::fill(least, least + tile, std::numeric_limits<double>::infinity());
        const std::size_t width = std::min(tile, points - begin);
        for (std::size_t group = 0; group < count; ++group) {
            double squares[tile] = {};
            for (std::size_t d = 0; d < dimensions; ++d) {
                const double centre = centres[group * dimensions + d];
                const double* const along = columns[d].data() + begin;
                if (width == tile) {
                    for (std::size_t lane = 0; lane < tile; ++lane) {
                        const double apart = along[lane] - centre;
                        squares[lane] += apart * apart;
                    }
                } else {
                    for (std::size_t lane = 0; lane < width; ++lane) {
                        squares[lane] += (along[lane] - centre) * (along[lane] - centre);
                    }
                }
            }
            const auto number = static_cast<double>(group);
            for (std::size_t lane = 0; lane < tile; ++lane) {
                const bool nearer =
                    LastOfEquals ? squares[lane] <= least[lane] : squares[lane] < least[lane];
                group_of[lane] = nearer ? number : group_of[lane];
                least[lane] = nearer ? squares[lane] : least[lane];
            }
        }
        for (std::size_t lane = 0; lane < width; ++lane) {
            nearest[begin + lane] = static_cast<std::size_t>(group_of[lane]);
        }
    }
}

/// Lloyd's algorithm from given centres. Of equally near groups the last one is taken where
/// `last_of_equals` is set, as Polis does. Ends when nothing moves, by `tolerance` or not at all.
inline Clusters lloyd(const Points& points, std::vector<double> centres, int most_steps,
                      double tolerance, bool last_of_equals) {
    const std::size_t dimensions = points.dimensions;
    const std::vector<std::vector<double>> columns = columns_of(points);
    Clusters result;
    result.group_of.assign(points.size(), std::numeric_limits<std::size_t>::max());
    std::vector<std::size_t> nearest(points.size());
    for (int step = 0;; ++step) {
        const std::size_t count = centres.size() / dimensions;
        if (last_of_equals) {
            find_nearest<true>(columns, centres, points.size(), nearest);
        } else {
            find_nearest<false>(columns, centres, points.size(), nearest);
        }
        const bool changed = nearest != result.group_of;
        result.group_of = nearest;
        std::vector<double> sums(centres.size(), 0);
        std::vector<double> weights(count, 0);
        for (std::size_t i = 0; i < points.size(); ++i) {
            const std::size_t group = nearest[i];
            weights[group] += points.weights[i];
            for (std::size_t d = 0; d < dimensions; ++d) {
                sums[group * dimensions + d] += points.weights[i] * points[i][d];
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
