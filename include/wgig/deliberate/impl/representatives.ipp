#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <wgig/deliberate/consensus.hpp>

namespace wgig::detail::consensus_parts {

inline Representative finished(const GroupStatement& stats) {
    Representative result;
    result.group = stats.group;
    result.statement = stats.statement;
    const bool agree = stats.rz_agree > stats.rz_disagree;
    result.stance = agree ? Stance::agree : Stance::disagree;
    result.successes = agree ? stats.agree : stats.disagree;
    result.trials = stats.votes;
    result.probability = agree ? stats.p_agree : stats.p_disagree;
    result.test = agree ? stats.z_agree : stats.z_disagree;
    result.representativeness = agree ? stats.r_agree : stats.r_disagree;
    result.representativeness_test = agree ? stats.rz_agree : stats.rz_disagree;
    return result;
}

/// Whether a statement is better than the best so far as the one that the group agrees with.
inline bool is_better_agreed(const GroupStatement& stats, const GroupStatement* best,
                             double least_z) {
    if (stats.agree == 0 && stats.disagree == 0) {
        return false;
    }
    if (best == nullptr) {
        return stats.z_agree > least_z || (stats.r_agree > 1 && stats.p_agree > 0.5);
    }
    if (best->r_agree > 1) {
        return stats.r_agree * stats.rz_agree * stats.p_agree * stats.z_agree >
               best->r_agree * best->rz_agree * best->p_agree * best->z_agree;
    }
    return stats.p_agree * stats.z_agree > best->p_agree * best->z_agree;
}

/// What is typical of one group: statements that pass both tests, the best first; before them the
/// one that the group agrees with most; if none passes, the one that comes nearest.
inline std::vector<Representative> representatives(const std::vector<GroupStatement>& group,
                                                   const std::vector<char>& left_out,
                                                   const ConsensusOptions& options) {
    std::vector<Representative> sufficient;
    std::optional<Representative> best;
    const GroupStatement* best_agreed = nullptr;
    for (std::size_t j = 0; j < group.size(); ++j) {
        const GroupStatement& stats = group[j];
        if (left_out[j] != 0) {
            continue;
        }
        if ((stats.rz_agree > options.least_z && stats.z_agree > options.least_z) ||
            (stats.rz_disagree > options.least_z && stats.z_disagree > options.least_z)) {
            sufficient.push_back(finished(stats));
        }
        if (sufficient.empty() && (!best || std::max(stats.rz_agree, stats.rz_disagree) >
                                                best->representativeness_test)) {
            best = finished(stats);
        }
        if (is_better_agreed(stats, best_agreed, options.least_z)) {
            best_agreed = &stats;
        }
    }
    std::vector<Representative> result;
    if (best_agreed != nullptr) {
        result.push_back(finished(*best_agreed));
        result.back().best_agreed = true;
    } else if (best && sufficient.empty()) {
        result.push_back(*best);
    }
    if (sufficient.empty()) {
        return result;
    }
    const auto metric = [](const Representative& one) {
        return one.representativeness * one.representativeness_test * one.probability * one.test;
    };
    std::stable_sort(
        sufficient.begin(), sufficient.end(),
        [&](const Representative& a, const Representative& b) { return metric(a) > metric(b); });
    for (const Representative& one : sufficient) {
        if (best_agreed == nullptr || one.statement != best_agreed->statement) {
            result.push_back(one);
        }
    }
    result.resize(std::min(result.size(), options.most));
    std::stable_partition(result.begin(), result.end(),
                          [](const Representative& one) { return one.stance == Stance::agree; });
    return result;
}

}  // namespace wgig::detail::consensus_parts
