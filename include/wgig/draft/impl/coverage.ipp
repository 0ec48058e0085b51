#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <tuple>
#include <utility>

#include <wgig/draft/coverage.hpp>
#include <wgig/draft/detail/cue_rules.hpp>
#include <wgig/draft/detail/cues.hpp>
#include <wgig/draft/impl/round_draft.ipp>
#include <wgig/record/store.hpp>

namespace wgig {
namespace detail::covering {

/// The criteria of the record with the phrases of the engine.
inline std::vector<CriterionCues> embedded_criteria_cues() {
    const criteria::CueData data = criteria::embedded_cue_data();
    std::vector<CriterionCues> all;
    for (const Criterion& criterion : wgig_record().criteria) {
        CriterionCues cues;
        cues.id = criterion.id;
        cues.kind = criterion.kind;
        cues.label = criterion.label;
        cues.inflect = false;  // the forms are listed
        for (const criteria::CriterionRules& entry : data.criteria) {
            if (entry.criterion == criterion.id) {
                cues.rules = entry.rules;
            }
        }
        for (const auto& [name, phrases] : data.cues) {
            for (const std::vector<std::string>& rule : cues.rules) {
                if (std::find(rule.begin(), rule.end(), name) != rule.end()) {
                    cues.cues.push_back({name, {phrases.begin(), phrases.end()}});
                    break;
                }
            }
        }
        all.push_back(std::move(cues));
    }
    return all;
}

/// How near a status is to being met; nothing for one that was not assessed.
inline std::optional<int> nearness(CriterionStatus status) {
    switch (status) {
    case CriterionStatus::met: return 2;
    case CriterionStatus::partly: return 1;
    case CriterionStatus::missed: return 0;
    default: return std::nullopt;
    }
}

inline void add_changes(Coverage& coverage, std::size_t from, std::size_t to) {
    const std::size_t width = coverage.criteria.size();
    for (std::size_t i = 0; i < width; ++i) {
        const CriterionStatus before = coverage.cells[from * width + i].status;
        const CriterionStatus after = coverage.cells[to * width + i].status;
        const std::optional<int> near_before = nearness(before);
        const std::optional<int> near_after = nearness(after);
        if (near_before && near_after && *near_before != *near_after) {
            coverage.changes.push_back(
                {coverage.drafts[from], coverage.drafts[to], coverage.criteria[i],
                 *near_after > *near_before ? CoverageShift::won : CoverageShift::lost, before,
                 after});
        }
    }
}

/// What a draft without parents is held against: of the drafts of the latest round before its own, the
/// last by the same author, else the last of the same group, else the last. Where all are of one round,
/// the list is the order.
inline std::optional<std::size_t> draft_before(std::span<const RoundDraft> drafts, std::size_t to) {
    const auto closeness = [&](std::size_t i) {
        const RoundDraft& other = drafts[i];
        const RoundDraft& own = drafts[to];
        const bool author = !own.author.empty() && other.author == own.author;
        const bool group = !own.group.empty() && other.group == own.group;
        return std::tuple(other.round, author, group, i);
    };
    const bool one_round = std::all_of(drafts.begin(), drafts.end(), [&](const RoundDraft& draft) {
        return draft.round == drafts[to].round;
    });
    if (one_round) {
        return to > 0 ? std::optional(to - 1) : std::nullopt;
    }
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        if (drafts[i].round < drafts[to].round && (!best || closeness(i) > closeness(*best))) {
            best = i;
        }
    }
    return best;
}

/// The share of the criteria that a row of the matrix meets.
inline double share_met(std::span<const CriterionCoverage> row) {
    int halves = 0;
    std::size_t assessed = 0;
    for (const CriterionCoverage& cell : row) {
        if (const std::optional<int> near = nearness(cell.status)) {
            halves += *near;
            ++assessed;
        }
    }
    return assessed == 0 ? 0 : halves / (2 * static_cast<double>(assessed));
}

}  // namespace detail::covering

WGIG_DECL const std::vector<CriterionCues>& wgig_criteria() {
    static const std::vector<CriterionCues> all = detail::covering::embedded_criteria_cues();
    return all;
}

WGIG_DECL Coverage coverage(std::span<const RoundDraft> drafts,
                            std::span<const CriterionCues> criteria) {
    detail::check_round_drafts(drafts);
    if (drafts.empty()) {
        detail::throw_validation_error(ErrorCode::bad_value, "there is no draft",
                                       {"", 0, 0, "drafts"});
    }
    if (criteria.empty()) {
        detail::throw_validation_error(ErrorCode::bad_value, "there is no criterion",
                                       {"", 0, 0, "criteria"});
    }
    const detail::covering::RuleBook book = detail::covering::make_rules(criteria);
    Coverage result;
    for (const CriterionCues& criterion : criteria) {
        result.criteria.push_back(criterion.id);
    }
    for (const RoundDraft& draft : drafts) {
        result.drafts.push_back(draft.id);
        std::vector<CriterionCoverage> row = detail::covering::cover(book, criteria, draft);
        result.shares.push_back(detail::covering::share_met(row));
        std::move(row.begin(), row.end(), std::back_inserter(result.cells));
    }
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        bool met = false;
        for (std::size_t k = 0; k < drafts.size(); ++k) {
            met = met || result.cells[k * criteria.size() + i].status == CriterionStatus::met;
        }
        if (!met) {
            result.never_met.push_back(criteria[i].id);
        }
    }
    const auto positions = detail::draft_positions(drafts);
    for (std::size_t to = 0; to < drafts.size(); ++to) {
        bool has_parent = false;
        for (const DraftId& parent : drafts[to].parents) {
            if (const auto found = positions.find(parent.str());
                found != positions.end() && found->second != to) {
                has_parent = true;
                detail::covering::add_changes(result, found->second, to);
            }
        }
        if (!has_parent) {
            if (const auto from = detail::covering::draft_before(drafts, to)) {
                detail::covering::add_changes(result, *from, to);
            }
        }
    }
    return result;
}

WGIG_DECL Coverage coverage(std::span<const RoundDraft> drafts) {
    return coverage(drafts, wgig_criteria());
}

}  // namespace wgig
