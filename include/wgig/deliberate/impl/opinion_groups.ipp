#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/deliberate/detail/k_means.hpp>
#include <wgig/deliberate/detail/silhouettes.hpp>
#include <wgig/deliberate/detail/sparse_votes.hpp>
#include <wgig/deliberate/impl/opinion_positions.ipp>
#include <wgig/deliberate/opinion_groups.hpp>

namespace wgig {
namespace detail::opinion {

[[noreturn]] inline void bad_option(const char* name, const std::string& message) {
    throw_validation_error(ErrorCode::bad_value, message, {{}, 0, 0, name});
}

inline void check(const OpinionGroupOptions& options) {
    if (options.components < 1 || options.components > 10) {
        bad_option("components",
                   fmt::format("{} components; 1 to 10 are possible", options.components));
    }
    if (options.groups > 100) {
        bad_option("groups", fmt::format("{} groups; at most 100 are possible", options.groups));
    }
    if (options.most_groups < 1 || options.most_groups > 100) {
        bad_option("most_groups",
                   fmt::format("{} groups; 1 to 100 are possible", options.most_groups));
    }
    if (options.base_groups < 1 || options.base_groups > 10000) {
        bad_option("base_groups",
                   fmt::format("{} points; 1 to 10000 are possible", options.base_groups));
    }
    if (options.starts < 1 || options.starts > 10000) {
        bad_option("starts", fmt::format("{} starts; 1 to 10000 are possible", options.starts));
    }
    if (options.resamples > 10000) {
        bad_option("resamples",
                   fmt::format("{} resamples; at most 10000 are possible", options.resamples));
    }
}

/// How like these groups those of parts of the points are. Of many points, of 2000 evenly spaced.
inline double stability(const Points& points, const Clusters& clusters,
                        const OpinionGroupOptions& options, Random random) {
    constexpr std::size_t most = 2000;
    const std::size_t count = std::min(points.size(), most);
    double sum = 0;
    for (std::size_t resample = 0; resample < options.resamples; ++resample) {
        std::vector<std::size_t> drawn(count);
        for (std::size_t i = 0; i < count; ++i) {
            drawn[i] = i * points.size() / count;
        }
        shuffle(std::span<std::size_t>(drawn), random);
        drawn.resize(std::max<std::size_t>(count * 4 / 5, 1));
        std::sort(drawn.begin(), drawn.end());
        Points part;
        part.dimensions = points.dimensions;
        std::vector<std::size_t> before;
        for (const std::size_t i : drawn) {
            part.add(points[i], points.weights[i]);
            before.push_back(clusters.group_of[i]);
        }
        const Clusters after = k_means::best_of(part, clusters.count,
                                                std::min<std::size_t>(options.starts, 3), random);
        sum += adjusted_rand(before, clusters.count, after.group_of, after.count);
    }
    return sum / static_cast<double>(options.resamples);
}

inline Clusters find_clusters(const Points& points, std::size_t k,
                              const OpinionGroupOptions& options) {
    if (options.method == GroupMethod::polis) {
        return k_means::lloyd(points, k_means::first_different(points, k), 20, 0.01, true);
    }
    Random random(options.seed + k);
    return k_means::best_of(points, k, options.starts, random);
}

/// Which points silhouettes are computed of: all, or some of many, evenly spaced.
inline std::vector<std::size_t> measured_points(const Points& points) {
    constexpr std::size_t many = 5000;
    constexpr std::size_t part = 2000;
    std::vector<std::size_t> measured(points.size() > many ? part : points.size());
    for (std::size_t i = 0; i < measured.size(); ++i) {
        measured[i] = i * points.size() / measured.size();
    }
    return measured;
}

/// A, B, ..., Z, AA, AB, ...
inline std::string letters(std::size_t number) {
    std::string name;
    for (++number; number > 0; number = (number - 1) / 26) {
        name.insert(name.begin(), static_cast<char>('A' + (number - 1) % 26));
    }
    return name;
}

inline std::string explain(const OpinionGroupOptions& options,
                           const std::vector<GroupCount>& counts, std::size_t chosen) {
    if (counts.empty()) {
        return "Nobody has enough votes to be in a group.";
    }
    const GroupCount& best = counts[chosen];
    if (options.groups != 0) {
        return best.groups == options.groups
                   ? fmt::format("{} asked for.",
                                 options.groups == 1
                                     ? std::string("1 group was")
                                     : fmt::format("{} groups were", options.groups))
                   : fmt::format("{} groups were asked for, but only {} different positions are "
                                 "there.",
                                 options.groups, best.groups);
    }
    if (!best.silhouette) {
        return "One group: all positions are the same, or only one group was to be tried.";
    }
    std::string text = fmt::format("{} groups have the largest mean silhouette, {:.3f}",
                                   best.groups, *best.silhouette);
    const GroupCount* second = nullptr;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (i != chosen && counts[i].silhouette && counts[i].groups != best.groups &&
            (second == nullptr || *counts[i].silhouette > *second->silhouette)) {
            second = &counts[i];
        }
    }
    if (second != nullptr) {
        text += fmt::format("; {} groups have {:.3f}", second->groups, *second->silhouette);
    }
    text += ".";
    if (*best.silhouette < 0.25) {
        text += " Below 0.25 there is no structure to speak of (Kaufman and Rousseeuw 1990).";
    }
    if (best.stability) {
        text += fmt::format(" Resamples of the participants give groups with a mean adjusted Rand "
                            "index of {:.2f} to these.",
                            *best.stability);
    }
    return text;
}

/// Points of k-means to participants: the base points of Polis, or the participants themselves.
struct Base {
    Points points;
    std::vector<std::size_t> of;  ///< of each participant in a group, their point
};

inline Base base_points(const OpinionGroups& result, const std::vector<std::size_t>& order,
                        const std::vector<double>& weights, const OpinionGroupOptions& options) {
    Base base;
    base.points.dimensions = result.components.size();
    for (const std::size_t i : order) {
        base.of.push_back(base.of.size());
        std::vector<double> position = result.participants[i].position;
        if (options.method == GroupMethod::exact) {
            std::transform(position.begin(), position.end(), position.begin(), without_last_digits);
        }
        base.points.add(position.data(), options.weighted ? weights[i] : 1.0);
    }
    if (options.method == GroupMethod::polis) {
        Points& all = base.points;
        const Clusters found = k_means::lloyd(
            all, k_means::first_different(all, options.base_groups), 100, 0.01, true);
        Points points;
        points.dimensions = all.dimensions;
        std::vector<double> sums(found.count, 0);
        for (std::size_t i = 0; i < all.size(); ++i) {
            sums[found.group_of[i]] += all.weights[i];
        }
        for (std::size_t group = 0; group < found.count; ++group) {
            points.add(found.centres.data() + group * all.dimensions, sums[group]);
        }
        base.of = found.group_of;
        base.points = std::move(points);
    }
    return base;
}

}  // namespace detail::opinion

WGIG_DECL OpinionGroups opinion_groups(const Votes& votes, const OpinionGroupOptions& options) {
    using namespace detail::opinion;
    detail::check_votes(votes);
    check(options);
    OpinionGroups result;
    result.method = options.method;
    std::vector<char> left_out(votes.statements.size(), 0);
    for (const std::int32_t position : votes.moderated_out) {
        left_out[static_cast<std::size_t>(position)] = 1;
    }
    const detail::CentredVotes centred(votes, options.weighted, left_out);
    find_components(centred, votes, options, result);
    place_participants(centred, votes, left_out, options, result);
    const std::vector<std::size_t> order = who_is_grouped(votes, options, result);
    if (order.empty()) {
        result.explanation = explain(options, {}, 0);
        return result;
    }

    const Base base = base_points(result, order, centred.weights(), options);
    std::size_t least = options.groups;
    std::size_t most = options.groups;
    if (options.groups == 0) {
        least = std::min<std::size_t>(2, options.most_groups);
        most = options.method == GroupMethod::polis
                   ? std::min(options.most_groups, 2 + base.points.size() / 12)
                   : options.most_groups;
        most = std::max(least, std::min(most, base.points.size()));
    }
    std::vector<detail::Clusters> all;
    for (std::size_t k = least; k <= most; ++k) {
        detail::Clusters clusters = find_clusters(base.points, k, options);
        if (!all.empty() && clusters.count <= all.back().count) {
            break;  // there are no more different positions
        }
        all.push_back(std::move(clusters));
    }
    const std::vector<std::size_t> measured = measured_points(base.points);
    const auto silhouettes = detail::silhouettes(base.points, all, measured);
    std::size_t chosen = 0;
    for (std::size_t k = 0; k < all.size(); ++k) {
        GroupCount count;
        count.groups = all[k].count;
        count.within = all[k].within;
        if (count.groups > 1) {
            count.silhouettes = measured.size();
            count.silhouette = std::accumulate(silhouettes[k].begin(), silhouettes[k].end(), 0.0) /
                               static_cast<double>(measured.size());
            if (options.resamples > 0) {
                count.stability = stability(base.points, all[k], options,
                                            detail::Random(options.seed + 1000 + count.groups));
            }
        }
        std::vector<std::size_t> sizes(count.groups, 0);
        for (const std::size_t point : base.of) {
            ++sizes[all[k].group_of[point]];
        }
        count.smallest = *std::min_element(sizes.begin(), sizes.end());
        result.counts.push_back(count);
        if (count.silhouette.value_or(-2) > result.counts[chosen].silhouette.value_or(-2)) {
            chosen = k;
        }
    }
    result.explanation = explain(options, result.counts, chosen);

    // The largest group first, of equally large ones that of the first participant; with `polis`
    // as they come.
    const detail::Clusters& best = all[chosen];
    std::vector<std::vector<std::size_t>> members(best.count);
    for (std::size_t i = 0; i < order.size(); ++i) {
        members[best.group_of[base.of[i]]].push_back(order[i]);
    }
    for (std::vector<std::size_t>& group : members) {
        std::sort(group.begin(), group.end());
    }
    std::vector<std::size_t> groups(members.size());
    std::iota(groups.begin(), groups.end(), std::size_t{0});
    if (options.method == GroupMethod::exact) {
        std::sort(groups.begin(), groups.end(), [&](std::size_t a, std::size_t b) {
            return members[a].size() != members[b].size() ? members[a].size() > members[b].size()
                                                          : members[a] < members[b];
        });
    }
    for (const std::size_t group : groups) {
        OpinionGroup found;
        found.name = letters(result.groups.size());
        const std::size_t dimensions = base.points.dimensions;
        found.center.assign(best.centres.begin() + static_cast<std::ptrdiff_t>(group * dimensions),
                            best.centres.begin() +
                                static_cast<std::ptrdiff_t>((group + 1) * dimensions));
        for (const std::size_t i : members[group]) {
            result.participants[i].group = result.groups.size();
            found.participants.push_back(votes.participants[i]);
            found.weight += options.weighted ? centred.weights()[i] : 1.0;
        }
        result.groups.push_back(std::move(found));
    }
    if (options.method == GroupMethod::exact) {
        for (std::size_t i = 0; i < measured.size() && best.count > 1; ++i) {
            result.participants[order[measured[i]]].silhouette = silhouettes[chosen][i];
        }
    }
    return result;
}

}  // namespace wgig
