// How well points lie in their groups: silhouettes of several groupings at once.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

#include <wgig/deliberate/detail/k_means.hpp>

namespace wgig::detail {

namespace k_means {

/// Points that every grouping puts together, side by side.
struct Blocks {
    std::vector<std::vector<double>>
        coordinates;                  ///< by dimension, of the points block after block
    std::vector<std::size_t> begins;  ///< of each block, and the end of the last
    std::vector<std::size_t> first;   ///< a point of each block
    std::vector<std::size_t> order;   ///< the points, block after block
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
    blocks.order = std::move(order);
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

/// Sums of the distances of points to those of each block: a row a point, a column a block.
struct DistanceSums {
    std::size_t blocks = 0;
    std::vector<double> sums;

    [[nodiscard]] double* operator[](std::size_t point) noexcept {
        return sums.data() + point * blocks;
    }
};

/// Adds the distances between a point and those at [begin, end): to the sums of these, one by one, and,
/// as the result, to one another.
inline double distances_both_ways(const Blocks& blocks, std::size_t from, std::size_t begin,
                                  std::size_t end, double* others) {
    constexpr std::size_t lanes = 4;
    double sums[lanes] = {};
    std::size_t at = begin;
    if (blocks.coordinates.size() == 2) {
        const double* const x = blocks.coordinates[0].data();
        const double* const y = blocks.coordinates[1].data();
        const double here_x = x[from];
        const double here_y = y[from];
        for (; at + lanes <= end; at += lanes) {
            double apart[lanes];
            for (std::size_t lane = 0; lane < lanes; ++lane) {
                const double along = x[at + lane] - here_x;
                const double across = y[at + lane] - here_y;
                apart[lane] = std::sqrt(along * along + across * across);
            }
            for (std::size_t lane = 0; lane < lanes; ++lane) {
                sums[lane] += apart[lane];
                others[at + lane] += apart[lane];
            }
        }
    }
    for (; at < end; ++at) {
        double squares = 0;
        for (const std::vector<double>& along : blocks.coordinates) {
            squares += (along[at] - along[from]) * (along[at] - along[from]);
        }
        const double apart = std::sqrt(squares);
        sums[at % lanes] += apart;
        others[at] += apart;
    }
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

/// Of all points, each distance computed once.
inline DistanceSums sums_of_all(const Blocks& blocks) {
    DistanceSums result{blocks.first.size(), {}};
    const std::size_t points = blocks.order.size();
    result.sums.assign(points * result.blocks, 0);
    std::vector<double> others(points);
    for (std::size_t a = 0; a < result.blocks; ++a) {
        std::fill(others.begin(), others.end(), 0.0);
        for (std::size_t i = blocks.begins[a]; i < blocks.begins[a + 1]; ++i) {
            double* const own = result[blocks.order[i]];
            own[a] += distances_both_ways(blocks, i, i + 1, blocks.begins[a + 1], others.data());
            for (std::size_t b = a + 1; b < result.blocks; ++b) {
                own[b] += distances_both_ways(blocks, i, blocks.begins[b], blocks.begins[b + 1],
                                              others.data());
            }
        }
        for (std::size_t i = blocks.begins[a]; i < points; ++i) {
            result[blocks.order[i]][a] += others[i];
        }
    }
    return result;
}

/// Of some points.
inline DistanceSums sums_of(const Points& points, const Blocks& blocks,
                            const std::vector<std::size_t>& measured) {
    DistanceSums result{blocks.first.size(), {}};
    result.sums.reserve(measured.size() * result.blocks);
    for (const std::size_t i : measured) {
        for (std::size_t block = 0; block < result.blocks; ++block) {
            result.sums.push_back(distance_sum(blocks, block, points[i]));
        }
    }
    return result;
}

}  // namespace k_means

/// The silhouettes of points `measured` (Rousseeuw 1987) in each of several groupings, against all
/// points, weights not counted; 0 for one that is alone in its group. Distances are computed once
/// for all groupings, and once for both their points where all are measured. Complexity: O(measured x
/// points).
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
    // All of them, or an evenly spaced part: then they ascend.
    k_means::DistanceSums distances = measured.size() == points.size()
                                          ? k_means::sums_of_all(blocks)
                                          : k_means::sums_of(points, blocks, measured);
    std::vector<std::vector<double>> result(groupings.size());
    std::vector<double> sums;
    for (std::size_t at = 0; at < measured.size(); ++at) {
        for (std::size_t k = 0; k < groupings.size(); ++k) {
            const std::size_t groups = groupings[k].count;
            sums.assign(groups, 0);
            for (std::size_t block = 0; block < distances.blocks; ++block) {
                sums[groupings[k].group_of[blocks.first[block]]] += distances[at][block];
            }
            const std::size_t own = groupings[k].group_of[measured[at]];
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

}  // namespace wgig::detail
