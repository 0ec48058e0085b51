#pragma once

#include <algorithm>
#include <map>
#include <utility>

#include <wgig/assess/participation.hpp>

namespace wgig {
namespace detail::assess {

inline double openness_of(ObserverRight right) {
    switch (right) {
    case ObserverRight::none: return 0;
    case ObserverRight::intergovernmental_attend: return 1.0 / 3;
    case ObserverRight::attend: return 2.0 / 3;
    case ObserverRight::attend_and_speak: return 1;
    }
    return 0;
}

}  // namespace detail::assess

WGIG_DECL std::vector<SessionOpenness> session_openness(const Record& record) {
    std::vector<SessionOpenness> out;
    for (const Meeting& meeting : record.meetings) {
        for (std::size_t i = 0; i < meeting.sessions.size(); ++i) {
            const Session& session = meeting.sessions[i];
            out.push_back({meeting.id, i, session.kind, session.observers,
                           detail::assess::openness_of(session.observers), session.webcast});
        }
    }
    return out;
}

WGIG_DECL std::vector<DeadlineKept> deadlines_kept(const Record& record) {
    std::vector<DeadlineKept> out;
    std::map<PaperId, std::size_t> positions;
    for (const WorkingPaper& paper : record.working_papers) {
        if (paper.comments_until && paper.comments_until->valid()) {
            positions.emplace(paper.id, out.size());
            out.push_back({paper.id, *paper.comments_until, 0, 0, {}});
        }
    }
    for (const Comment& comment : record.comments) {
        const auto found = comment.paper ? positions.find(*comment.paper) : positions.end();
        if (found == positions.end()) {
            continue;
        }
        DeadlineKept& deadline = out[found->second];
        const bool dated = comment.date && comment.date->valid();
        if (dated && comment.date->last_day() <= deadline.until.last_day()) {
            ++deadline.in_time;
        } else if (dated && comment.date->first_day() > deadline.until.last_day()) {
            deadline.late.push_back(comment.id);
        } else {
            ++deadline.undated;
        }
    }
    return out;
}

WGIG_DECL std::vector<Fate> fates(const Record& record) {
    std::map<std::pair<std::optional<StakeholderGroup>, Decision>, std::vector<CommentId>> by;
    for (const Comment& comment : record.comments) {
        const Decision decision =
            comment.disposition ? comment.disposition->decision : Decision::open;
        by[{comment.group, decision}].push_back(comment.id);
    }
    std::vector<Fate> out;
    for (auto& [key, comments] : by) {
        out.push_back({key.first, key.second, std::move(comments)});
    }
    return out;
}

}  // namespace wgig
