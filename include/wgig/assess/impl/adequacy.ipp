#pragma once

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include <wgig/assess/adequacy.hpp>
#include <wgig/assess/impl/conclusion.hpp>
#include <wgig/assess/impl/firmness.ipp>

namespace wgig {
namespace detail::assess {

/// The level that several assessors give together.
inline double combined(std::vector<std::size_t> levels, Combination combination) {
    if (combination == Combination::mean) {
        const double sum =
            std::accumulate(levels.begin(), levels.end(), 0.0, [](double total, std::size_t level) {
                return total + static_cast<double>(level);
            });
        return sum / static_cast<double>(levels.size());
    }
    std::sort(levels.begin(), levels.end());
    const std::size_t half = levels.size() / 2;
    return levels.size() % 2 == 1 ? static_cast<double>(levels[half])
                                  : static_cast<double>(levels[half - 1] + levels[half]) / 2;
}

/// A cell for each arrangement and principle.
inline std::vector<AdequacyCell> make_cells(const Judgements& judgements, Combination combination) {
    const std::size_t principles = judgements.principles.size();
    std::vector<AdequacyCell> cells;
    cells.reserve(judgements.arrangements.size() * principles);
    for (const std::string& arrangement : judgements.arrangements) {
        for (const std::string& principle : judgements.principles) {
            cells.push_back({arrangement, principle, std::nullopt, 0, 0, {}});
        }
    }
    for (std::size_t i = 0; i < judgements.judgements.size(); ++i) {
        const Judgement& each = judgements.judgements[i];
        cells[each.arrangement * principles + each.principle].judgements.push_back(i);
    }
    for (AdequacyCell& cell : cells) {
        std::vector<std::size_t> levels;
        for (const std::size_t i : cell.judgements) {
            levels.push_back(judgements.judgements[i].level);
        }
        if (!levels.empty()) {
            const auto [lowest, highest] = std::minmax_element(levels.begin(), levels.end());
            cell.lowest = *lowest;
            cell.highest = *highest;
            cell.level = combined(std::move(levels), combination);
        }
    }
    return cells;
}

inline std::size_t position_of(const std::vector<std::string>& names, const std::string& name,
                               const char* member) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) {
        bad(std::string(member) + "[\"" + name + "\"]",
            "no judgement is by this principle; there are: " + listed(names));
    }
    return static_cast<std::size_t>(found - names.begin());
}

inline std::vector<double> principle_weights(const Judgements& judgements,
                                             const AdequacyOptions& options) {
    std::vector<double> weights(judgements.principles.size(), 1);
    for (const auto& [principle, weight] : options.weights) {
        if (!std::isfinite(weight) || weight < 0) {
            bad("weights[\"" + principle + "\"]", "a weight is a number from 0");
        }
        weights[position_of(judgements.principles, principle, "weights")] = weight;
    }
    return shares(weights);
}

inline Rule make_rule(const Judgements& judgements, const AdequacyOptions& options) {
    if (!(options.majority >= 0.5) || !(options.majority < 1)) {
        bad("majority", "a majority is from 0.5 to below 1");
    }
    if (!(options.least_known >= 0) || !(options.least_known <= 1)) {
        bad("least_known", "a share is from 0 to 1");
    }
    Rule rule{judgements.levels.size(), options.majority, options.least_known, {}};
    rule.vetoes.assign(judgements.principles.size(), no_veto);
    for (const auto& [principle, veto] : options.vetoes) {
        if (veto == 0) {
            bad("vetoes[\"" + principle + "\"]", "a veto is 1 level or more");
        }
        rule.vetoes[position_of(judgements.principles, principle, "vetoes")] = veto;
    }
    return rule;
}

/// TOPSIS and net flows of those that were judged by all principles with a weight.
inline void set_rankings(Adequacy& result, const AdequacyOptions& options,
                         std::span<const Profile> profiles) {
    std::vector<std::size_t> whole;
    std::vector<double> levels;
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        if (std::all_of(profiles[i].begin(), profiles[i].end(),
                        [](const auto& level) { return level.has_value(); })) {
            whole.push_back(i);
            for (const auto& level : profiles[i]) {
                levels.push_back(*level);
            }
        }
    }
    if (whole.empty()) {
        return;
    }
    const std::vector<double> closeness = topsis(levels, result.weights, options.normalization);
    const std::vector<double> flows =
        net_outranking_flows(levels, result.weights, {options.indifference, options.preference});
    for (std::size_t k = 0; k < whole.size(); ++k) {
        result.arrangements[whole[k]].closeness = closeness[k];
        result.arrangements[whole[k]].net_flow = flows[k];
    }
}

}  // namespace detail::assess

WGIG_DECL Adequacy assess(const Judgements& judgements, const AdequacyOptions& options) {
    using namespace detail::assess;
    detail::check_judgements(judgements);
    Adequacy result;
    result.judgements = judgements;
    result.cells = make_cells(judgements, options.combination);
    for (const std::string& arrangement : judgements.arrangements) {
        result.arrangements.emplace_back().arrangement = arrangement;
    }
    if (judgements.principles.empty()) {
        // Nothing was judged yet: nothing is concluded. What the options name is still checked.
        make_rule(judgements, options);
        if (!options.weights.empty()) {
            position_of(judgements.principles, options.weights.begin()->first, "weights");
        }
        return result;
    }
    const std::size_t principles = judgements.principles.size();
    result.weights = principle_weights(judgements, options);
    const Rule rule = make_rule(judgements, options);
    std::vector<Profile> profiles;
    for (std::size_t i = 0; i < judgements.arrangements.size(); ++i) {
        Profile& profile = profiles.emplace_back();
        for (std::size_t j = 0; j < principles; ++j) {
            profile.push_back(result.cells[i * principles + j].level);
        }
        conclude_one(result.arrangements[i], judgements, profile, result.weights, rule);
    }
    set_rankings(result, options, profiles);
    set_acceptability(result, profiles, rule, options);
    set_changes(result, profiles, rule, options.combination);
    return result;
}

}  // namespace wgig
