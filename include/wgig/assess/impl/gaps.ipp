#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <wgig/assess/gaps.hpp>
#include <wgig/assess/impl/judgements.ipp>

namespace wgig {

WGIG_DECL std::vector<Gap> find_gaps(const Record& record, const Adequacy& adequacy,
                                     std::string_view level) {
    const std::vector<std::string>& levels = adequacy.judgements.levels;
    detail::assess::check_levels(levels);
    const auto wanted =
        level.empty() ? levels.end() - 1 : std::find(levels.begin(), levels.end(), level);
    if (wanted == levels.end()) {
        detail::assess::bad("level", "\"" + std::string(level) +
                                         "\" is none of: " + detail::assess::listed(levels));
    }
    std::map<std::string, const ArrangementAdequacy*, std::less<>> concluded;
    for (const ArrangementAdequacy& arrangement : adequacy.arrangements) {
        concluded.emplace(arrangement.arrangement, &arrangement);
    }
    std::map<IssueId, std::vector<const Arrangement*>> covering;
    for (const Arrangement& arrangement : record.arrangements) {
        for (const IssueId& issue : arrangement.issues) {
            covering[issue].push_back(&arrangement);
        }
    }
    std::map<IssueId, std::vector<RecommendationId>> recommended;
    for (const Recommendation& recommendation : record.recommendations) {
        for (const IssueId& issue : recommendation.issues) {
            recommended[issue].push_back(recommendation.id);
        }
    }
    std::vector<Gap> gaps;
    for (const Issue& issue : record.issues) {
        Gap gap{issue.id, GapKind::no_arrangement, {}, {}};
        bool served = false;
        for (const Arrangement* arrangement : covering[issue.id]) {
            gap.arrangements.push_back(arrangement->id);
            gap.kind = gap.kind == GapKind::none_adequate ? gap.kind : GapKind::not_assessed;
            const auto found = concluded.find(arrangement->id.str());
            if (found != concluded.end() && found->second->level) {
                gap.kind = GapKind::none_adequate;
                served = served ||
                         std::find(wanted, levels.end(), *found->second->level) != levels.end();
            }
        }
        if (!served) {
            gap.recommendations = recommended[issue.id];
            gaps.push_back(std::move(gap));
        }
    }
    return gaps;
}

WGIG_DECL std::vector<RecommendationId> recommendations_without_gap(const Record& record,
                                                                    const std::vector<Gap>& gaps) {
    std::set<RecommendationId> answering;
    for (const Gap& gap : gaps) {
        answering.insert(gap.recommendations.begin(), gap.recommendations.end());
    }
    std::vector<RecommendationId> out;
    for (const Recommendation& recommendation : record.recommendations) {
        if (!answering.contains(recommendation.id)) {
            out.push_back(recommendation.id);
        }
    }
    return out;
}

}  // namespace wgig
