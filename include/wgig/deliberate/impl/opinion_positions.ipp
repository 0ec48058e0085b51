#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/deliberate/detail/leading_eigenvectors.hpp>
#include <wgig/deliberate/detail/sparse_votes.hpp>
#include <wgig/deliberate/opinion_groups.hpp>

namespace wgig::detail::opinion {

/// The principal components, and the map of statements.
inline void find_components(const CentredVotes& centred, const Votes& votes,
                            const OpinionGroupOptions& options, OpinionGroups& result) {
    const std::size_t statements = votes.statements.size();
    const std::size_t count = std::min({options.components, statements, votes.participants.size()});
    const auto pairs = leading_eigenvectors(
        statements, count,
        [&](const std::vector<double>& x, std::vector<double>& y) { centred.multiply(x, y); });
    for (const EigenPair& pair : pairs) {
        Component component;
        component.variance = std::max(pair.value, 0.0);
        component.share = centred.variance > 0 ? component.variance / centred.variance : 0;
        const double largest = pairs.front().value;
        component.residual = largest > 0 ? pair.residual / largest : 0;
        component.loadings = pair.vector;
        double amount = 0;
        for (const double x : pair.vector) {
            amount = std::max(amount, std::abs(x));
        }
        // Of entries that differ by rounding only and in their sign, all others decide with them, so that
        // it does not hang on what statements are called; where they are balanced, the first.
        const auto is_largest = [&](double x) { return std::abs(x) >= amount * (1 - 1e-9); };
        const auto first = std::find_if(pair.vector.begin(), pair.vector.end(), is_largest);
        const bool differ =
            first != pair.vector.end() && std::any_of(first, pair.vector.end(), [&](double x) {
                return is_largest(x) && (x < 0) != (*first < 0);
            });
        double cubes = 0;
        for (const double x : pair.vector) {
            cubes += x * x * x;
        }
        const bool balanced = std::abs(cubes) <= 1e-9 * amount * amount * amount;
        const bool negative =
            first != pair.vector.end() && (differ && !balanced ? cubes < 0 : *first < 0);
        if (negative) {
            for (double& x : component.loadings) {
                x = -x;
            }
        }
        result.components.push_back(std::move(component));
    }
    const double scale = std::sqrt(static_cast<double>(statements));
    for (std::size_t j = 0; j < statements; ++j) {
        StatementPoint point;
        point.statement = votes.statements[j];
        point.center = centred.centres[j];
        double square = 0;
        for (const Component& component : result.components) {
            point.position.push_back(scale * (1 - point.center) * component.loadings[j]);
            square += point.position.back() * point.position.back();
        }
        point.extremity = std::sqrt(square);
        result.statements.push_back(std::move(point));
    }
}

/// Scaled by the square root of all statements to those voted on, as if the missing votes were like
/// the others.
inline void place_participants(const CentredVotes& centred, const Votes& votes,
                               const std::vector<char>& left_out,
                               const OpinionGroupOptions& options, OpinionGroups& result) {
    const std::size_t out = votes.moderated_out.size();
    const std::size_t statements = votes.statements.size();
    const bool polis = options.method == GroupMethod::polis;
    result.participants.resize(votes.participants.size());
    std::vector<double> scales;
    for (std::size_t i = 0; i < result.participants.size(); ++i) {
        ParticipantPoint& point = result.participants[i];
        point.participant = votes.participants[i];
        std::size_t seen = 0;
        for (std::size_t at = votes.starts[i]; at < votes.starts[i + 1]; ++at) {
            seen += left_out[static_cast<std::size_t>(votes.columns[at])] == 0 ? 1U : 0U;
        }
        point.votes = votes.starts[i + 1] - votes.starts[i];
        // In Polis a rejected statement is one that everybody has passed.
        const std::size_t all = polis ? statements : statements - out;
        seen += polis ? out : 0;
        scales.push_back(std::sqrt(static_cast<double>(all) /
                                   static_cast<double>(std::max<std::size_t>(seen, 1))));
    }
    for (const Component& component : result.components) {
        const std::vector<double> along = centred.project(component.loadings);
        for (std::size_t i = 0; i < along.size(); ++i) {
            result.participants[i].position.push_back(along[i] * scales[i]);
        }
    }
}

/// Sums in another order differ in the last digits: without those, what is equal stays equal.
inline double without_last_digits(double x) { return std::round(x * 1e12) * 1e-12; }

/// Sorts participants by where they stand, so that the groups do not hang on what anybody is called. Each
/// axis is taken from its heavier side, so that they do not hang on which votes mean agreement either.
inline void sort_by_place(const std::vector<ParticipantPoint>& points,
                          std::vector<std::size_t>& order) {
    std::sort(order.begin(), order.end());
    const std::size_t dimensions = order.empty() ? 0 : points[order.front()].position.size();
    std::vector<double> directions(dimensions, 1);
    for (std::size_t d = 0; d < dimensions; ++d) {
        double cubes = 0;
        double sizes = 0;
        double first = 0;  // of a balanced axis the first participant decides
        for (const std::size_t i : order) {
            const double x = points[i].position[d];
            cubes += x * x * x;
            sizes += std::abs(x * x * x);
            first = first == 0 && std::abs(x) > 1e-9 ? x : first;
        }
        directions[d] = (std::abs(cubes) > 1e-9 * sizes ? cubes : first) < 0 ? -1 : 1;
    }
    const auto place = [&](std::size_t i, std::size_t d) {
        return without_last_digits(points[i].position[d]) * directions[d];
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        for (std::size_t d = 0; d < dimensions; ++d) {
            if (place(a, d) != place(b, d)) {
                return place(a, d) < place(b, d);
            }
        }
        return false;
    });
}

/// Who is to be in a group, in the order in which k-means sees them.
inline std::vector<std::size_t> who_is_grouped(const Votes& votes,
                                               const OpinionGroupOptions& options,
                                               const OpinionGroups& result) {
    std::unordered_map<std::string_view, std::size_t> positions;
    for (std::size_t i = 0; i < votes.participants.size(); ++i) {
        positions.emplace(votes.participants[i], i);
    }
    std::vector<char> in(votes.participants.size(), 0);
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < options.keep.size(); ++i) {
        const auto found = positions.find(options.keep[i]);
        if (found == positions.end()) {
            throw_validation_error(ErrorCode::dangling_reference,
                                   fmt::format("there is no participant \"{}\"", options.keep[i]),
                                   {{}, 0, 0, fmt::format("keep[{}]", i)});
        }
        if (in[found->second] == 0) {
            in[found->second] = 1;
            order.push_back(found->second);
        }
    }
    const std::size_t least = std::min(options.least_votes, votes.statements.size());
    for (std::size_t i = 0; i < in.size(); ++i) {
        if (in[i] == 0 && result.participants[i].votes >= least) {
            in[i] = 1;
            order.push_back(i);
        }
    }
    if (order.size() < options.least_participants) {
        std::vector<std::size_t> others;
        for (std::size_t i = 0; i < in.size(); ++i) {
            if (in[i] == 0 && result.participants[i].votes > 0) {
                others.push_back(i);
            }
        }
        std::stable_sort(others.begin(), others.end(), [&](std::size_t a, std::size_t b) {
            return result.participants[a].votes > result.participants[b].votes;
        });
        std::size_t joining = std::min(others.size(), options.least_participants - order.size());
        // With the last of them all who have as many votes: not whom their names put first.
        while (options.method == GroupMethod::exact && joining > 0 && joining < others.size() &&
               result.participants[others[joining]].votes ==
                   result.participants[others[joining - 1]].votes) {
            ++joining;
        }
        others.resize(joining);
        order.insert(order.end(), others.begin(), others.end());
    }
    if (options.method == GroupMethod::exact) {
        sort_by_place(result.participants, order);
    }
    return order;
}

}  // namespace wgig::detail::opinion
