#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/deliberate/consensus.hpp>
#include <wgig/deliberate/detail/share_tests.hpp>
#include <wgig/deliberate/impl/representatives.ipp>

namespace wgig {
namespace detail::consensus_parts {

struct Counts {
    double agree = 0;
    double disagree = 0;
    double votes = 0;
};

/// Weights of the votes against, of those that pass, and of those for.
using Kinds = std::array<double, 3>;

inline Counts counts_of(const Kinds& kinds) noexcept {
    return {kinds[2], kinds[0], kinds[0] + kinds[1] + kinds[2]};
}

/// A product of many probabilities can leave the range of numbers, so the mean is of logarithms.
inline void add_group(StatementConsensus& result, const GroupStatement& stats, bool first) {
    result.product_agree *= stats.p_agree;
    result.product_disagree *= stats.p_disagree;
    result.common_agree += std::log(stats.p_agree);
    result.common_disagree += std::log(stats.p_disagree);
    result.least_agree = first ? stats.p_agree : std::min(result.least_agree, stats.p_agree);
    result.least_disagree =
        first ? stats.p_disagree : std::min(result.least_disagree, stats.p_disagree);
}

/// The two groups that are farthest apart, by their test.
inline void find_divide(StatementConsensus& result,
                        const std::vector<std::vector<GroupStatement>>& groups, std::size_t j) {
    const GroupStatement* most = nullptr;
    const GroupStatement* least = nullptr;
    for (const std::vector<GroupStatement>& group : groups) {
        if (most == nullptr || group[j].p_agree > most->p_agree) {
            most = &group[j];
        }
        if (least == nullptr || group[j].p_agree < least->p_agree) {
            least = &group[j];
        }
    }
    if (most == nullptr || most == least) {
        return;
    }
    result.divide = most->p_agree - least->p_agree;
    result.divide_z = test_of_shares(most->agree, least->agree, most->votes, least->votes);
    result.most_for = most->group;
    result.most_against = least->group;
}

/// The identifiers of the statements that have a score, the highest first.
inline std::vector<std::string>
list(const std::vector<StatementConsensus>& statements, std::size_t most,
     const std::function<std::pair<bool, double>(const StatementConsensus&)>& score) {
    std::vector<std::pair<double, const StatementConsensus*>> chosen;
    for (const StatementConsensus& one : statements) {
        const auto [is_in, value] = score(one);
        if (is_in && !one.moderated_out) {
            chosen.emplace_back(value, &one);
        }
    }
    std::stable_sort(chosen.begin(), chosen.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::string> result;
    for (std::size_t i = 0; i < std::min(most, chosen.size()); ++i) {
        result.push_back(chosen[i].second->statement);
    }
    return result;
}

inline void fill_lists(Consensus& result, const ConsensusOptions& options) {
    const double z = options.least_z;
    result.agreed = list(result.statements, options.most, [&](const StatementConsensus& one) {
        return std::pair(one.p_agree > 0.5 && one.z_agree > z, one.p_agree * one.z_agree);
    });
    result.rejected = list(result.statements, options.most, [&](const StatementConsensus& one) {
        return std::pair(one.p_disagree > 0.5 && one.z_disagree > z,
                         one.p_disagree * one.z_disagree);
    });
    if (result.groups.size() > 1) {
        result.common = list(result.statements, options.most, [&](const StatementConsensus& one) {
            const double least = std::max(one.least_agree, one.least_disagree);
            return std::pair(least > 0.5, least);
        });
        result.dividing = list(result.statements, options.most, [&](const StatementConsensus& one) {
            return std::pair(one.divide_z > z, one.divide * one.divide_z);
        });
    }
}

/// The figures of each group on each statement, against all other groups.
inline std::vector<std::vector<GroupStatement>>
group_figures(const Votes& votes, const std::vector<std::vector<Counts>>& counts,
              const std::vector<std::string>& names) {
    std::vector<std::vector<GroupStatement>> groups(names.size());
    for (std::vector<GroupStatement>& group : groups) {
        group.resize(votes.statements.size());
    }
    for (std::size_t j = 0; j < votes.statements.size(); ++j) {
        Counts all;
        for (const std::vector<Counts>& group : counts) {
            all.agree += group[j].agree;
            all.disagree += group[j].disagree;
            all.votes += group[j].votes;
        }
        for (std::size_t g = 0; g < names.size(); ++g) {
            const Counts& here = counts[g][j];
            const double others_agree = all.agree - here.agree;
            const double others_disagree = all.disagree - here.disagree;
            const double others = all.votes - here.votes;
            GroupStatement& stats = groups[g][j];
            stats.group = names[g];
            stats.statement = votes.statements[j];
            stats.agree = here.agree;
            stats.disagree = here.disagree;
            stats.votes = here.votes;
            stats.p_agree = (here.agree + 1) / (here.votes + 2);
            stats.p_disagree = (here.disagree + 1) / (here.votes + 2);
            stats.z_agree = test_of_share(here.agree, here.votes);
            stats.z_disagree = test_of_share(here.disagree, here.votes);
            stats.r_agree = stats.p_agree / ((others_agree + 1) / (others + 2));
            stats.r_disagree = stats.p_disagree / ((others_disagree + 1) / (others + 2));
            stats.rz_agree = test_of_shares(here.agree, others_agree, here.votes, others);
            stats.rz_disagree = test_of_shares(here.disagree, others_disagree, here.votes, others);
        }
    }
    return groups;
}

[[noreturn]] inline void bad(std::string path, const std::string& message) {
    throw_validation_error(ErrorCode::bad_value, message, {{}, 0, 0, std::move(path)});
}

}  // namespace detail::consensus_parts

WGIG_DECL Consensus consensus(const Votes& votes, const std::vector<std::int32_t>& group_of,
                              const std::vector<std::string>& names,
                              const ConsensusOptions& options) {
    using namespace detail::consensus_parts;
    detail::check_votes(votes);
    const std::size_t statements = votes.statements.size();
    if (group_of.size() != votes.participants.size()) {
        bad("group_of", fmt::format("{} groups for {} participants", group_of.size(),
                                    votes.participants.size()));
    }
    for (std::size_t i = 0; i < group_of.size(); ++i) {
        if (group_of[i] < -1 ||
            (group_of[i] >= 0 && static_cast<std::size_t>(group_of[i]) >= names.size())) {
            bad(fmt::format("group_of[{}]", i),
                fmt::format("{} is no position in a list of {}", group_of[i], names.size()));
        }
    }
    if (!std::isfinite(options.least_z)) {
        bad("least_z", "not a number");
    }
    Consensus result;
    for (const std::string& name : names) {
        result.groups.push_back({name, 0, 0});
    }
    // Those in no group are counted as one more.
    std::vector<std::vector<Kinds>> kinds(names.size() + 1, std::vector<Kinds>(statements));
    for (std::size_t i = 0; i < group_of.size(); ++i) {
        const double weight = options.weighted && !votes.weights.empty() ? votes.weights[i] : 1.0;
        const std::size_t group =
            group_of[i] >= 0 ? static_cast<std::size_t>(group_of[i]) : names.size();
        if (group < names.size()) {
            ++result.groups[group].participants;
            result.groups[group].weight += weight;
        }
        std::vector<Kinds>& counted = kinds[group];
        for (std::size_t at = votes.starts[i]; at < votes.starts[i + 1]; ++at) {
            counted[static_cast<std::size_t>(votes.columns[at])]
                   [static_cast<std::size_t>(votes.values[at] + 1)] += weight;
        }
    }
    std::vector<std::vector<Counts>> counts(names.size(), std::vector<Counts>(statements));
    std::vector<Counts> everybody(statements);
    for (std::size_t group = 0; group < kinds.size(); ++group) {
        for (std::size_t j = 0; j < statements; ++j) {
            const Counts here = counts_of(kinds[group][j]);
            everybody[j].agree += here.agree;
            everybody[j].disagree += here.disagree;
            everybody[j].votes += here.votes;
            if (group < names.size()) {
                counts[group][j] = here;
            }
        }
    }

    std::vector<char> left_out(statements, 0);
    for (const std::int32_t position : votes.moderated_out) {
        left_out[static_cast<std::size_t>(position)] = 1;
    }
    const auto groups = group_figures(votes, counts, names);
    for (std::size_t j = 0; j < statements; ++j) {
        StatementConsensus one;
        one.statement = votes.statements[j];
        one.moderated_out = left_out[j] != 0;
        one.agree = everybody[j].agree;
        one.disagree = everybody[j].disagree;
        one.votes = everybody[j].votes;
        one.p_agree = (one.agree + 1) / (one.votes + 2);
        one.p_disagree = (one.disagree + 1) / (one.votes + 2);
        one.z_agree = detail::test_of_share(one.agree, one.votes);
        one.z_disagree = detail::test_of_share(one.disagree, one.votes);
        for (std::size_t g = 0; g < groups.size(); ++g) {
            add_group(one, groups[g][j], g == 0);
        }
        if (!groups.empty()) {
            one.common_agree = std::exp(one.common_agree / static_cast<double>(groups.size()));
            one.common_disagree =
                std::exp(one.common_disagree / static_cast<double>(groups.size()));
        }
        find_divide(one, groups, j);
        result.statements.push_back(std::move(one));
    }
    for (const std::vector<GroupStatement>& group : groups) {
        if (groups.size() > 1) {
            const auto typical = representatives(group, left_out, options);
            result.representatives.insert(result.representatives.end(), typical.begin(),
                                          typical.end());
        }
        result.group_statements.insert(result.group_statements.end(), group.begin(), group.end());
    }
    fill_lists(result, options);
    return result;
}

WGIG_DECL Consensus consensus(const Votes& votes, const OpinionGroups& groups,
                              const ConsensusOptions& options) {
    using detail::consensus_parts::bad;
    if (groups.participants.size() != votes.participants.size()) {
        bad("groups", fmt::format("groups of {} participants, but votes of {}",
                                  groups.participants.size(), votes.participants.size()));
    }
    std::vector<std::int32_t> group_of;
    for (std::size_t i = 0; i < groups.participants.size(); ++i) {
        const ParticipantPoint& point = groups.participants[i];
        if (point.participant != votes.participants[i]) {
            bad(fmt::format("groups.participants[{}]", i),
                fmt::format("\"{}\", but in the votes it is \"{}\"", point.participant,
                            votes.participants[i]));
        }
        if (point.group && *point.group >= groups.groups.size()) {
            bad(fmt::format("groups.participants[{}].group", i), "there is no such group");
        }
        group_of.push_back(point.group ? static_cast<std::int32_t>(*point.group) : -1);
    }
    std::vector<std::string> names;
    for (const OpinionGroup& group : groups.groups) {
        names.push_back(group.name);
    }
    return consensus(votes, group_of, names, options);
}

WGIG_DECL Consensus consensus(const Votes& votes, const ConsensusOptions& options) {
    detail::check_votes(votes);
    std::map<std::string, std::int32_t> positions;
    for (const std::string& group : votes.groups) {
        if (!group.empty()) {
            positions.emplace(group, 0);
        }
    }
    if (positions.empty()) {
        detail::consensus_parts::bad("groups", "no participant has a stakeholder group");
    }
    std::vector<std::string> names;
    for (auto& [name, position] : positions) {
        position = static_cast<std::int32_t>(names.size());
        names.push_back(name);
    }
    std::vector<std::int32_t> group_of;
    for (const std::string& group : votes.groups) {
        group_of.push_back(group.empty() ? -1 : positions.find(group)->second);
    }
    return consensus(votes, group_of, names, options);
}

}  // namespace wgig
