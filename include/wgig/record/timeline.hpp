// Everything that has a date, in one line.
#pragma once

#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/record/record.hpp>

namespace wgig {

/// What an entry of the timeline is.
enum class TimelineKind { meeting, consultation, milestone };
BOOST_DESCRIBE_ENUM(TimelineKind, meeting, consultation, milestone)

/// One dated event of a record.
struct TimelineEntry {
    DateRange dates;                  ///< when
    TimelineKind kind{};              ///< what it is
    std::string id;                   ///< identifier of the meeting, consultation or milestone
    Label label;                      ///< what happens, by language
    std::vector<Citation> citations;  ///< where it is told

    bool operator==(const TimelineEntry&) const = default;
};
BOOST_DESCRIBE_STRUCT(TimelineEntry, (), (dates, kind, id, label, citations))

/// Meetings, consultations with a date, and milestones, by date, then kind, then identifier.
[[nodiscard]] WGIG_DECL std::vector<TimelineEntry> timeline(const Record& record);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/record/impl/timeline.ipp>
#endif
