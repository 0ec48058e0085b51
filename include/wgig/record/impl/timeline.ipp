#pragma once

#include <algorithm>
#include <tuple>

#include <wgig/record/timeline.hpp>

namespace wgig {

WGIG_DECL std::vector<TimelineEntry> timeline(const Record& record) {
    std::vector<TimelineEntry> entries;
    for (const Meeting& meeting : record.meetings) {
        entries.push_back({meeting.dates, TimelineKind::meeting, meeting.id.str(), meeting.label,
                           meeting.citations});
    }
    for (const Consultation& consultation : record.consultations) {
        if (consultation.dates) {
            entries.push_back({*consultation.dates, TimelineKind::consultation,
                               consultation.id.str(), consultation.label, consultation.citations});
        }
    }
    for (const Milestone& milestone : record.milestones) {
        entries.push_back({milestone.dates, TimelineKind::milestone, milestone.id.str(),
                           milestone.label, milestone.citations});
    }
    const auto key = [](const TimelineEntry& entry) {
        return std::tuple(entry.dates.first.first_day(), entry.dates.last.last_day(), entry.kind,
                          std::string_view(entry.id));
    };
    std::sort(entries.begin(), entries.end(),
              [&](const auto& a, const auto& b) { return key(a) < key(b); });
    return entries;
}

}  // namespace wgig
