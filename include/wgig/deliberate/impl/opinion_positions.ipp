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
        // Of entries that differ by rounding only, the first decides.
        const auto first = std::find_if(pair.vector.begin(), pair.vector.end(), [&](double x) {
            return std::abs(x) >= amount * (1 - 1e-9);
        });
        if (first != pair.vector.end() && *first < 0) {
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
        others.resize(std::min(others.size(), options.least_participants - order.size()));
        order.insert(order.end(), others.begin(), others.end());
    }
    if (options.method == GroupMethod::exact) {
        std::sort(order.begin(), order.end());
    }
    return order;
}

}  // namespace wgig::detail::opinion
