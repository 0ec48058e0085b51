// When and where: meetings, consultations, milestones.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/date.hpp>
#include <wgig/core/extra.hpp>
#include <wgig/core/label.hpp>
#include <wgig/record/citation.hpp>
#include <wgig/record/ids.hpp>

namespace wgig {

/// How open a session is.
enum class SessionKind { closed, plenary, open_consultation };
BOOST_DESCRIBE_ENUM(SessionKind, closed, plenary, open_consultation)

/// What observers may do in a session.
enum class ObserverRight {
    none,
    intergovernmental_attend,  ///< only those of intergovernmental organisations attend
    attend,                    ///< attend without speaking
    attend_and_speak,
};
BOOST_DESCRIBE_ENUM(ObserverRight, none, intergovernmental_attend, attend, attend_and_speak)

/// A part of a meeting with rules of its own on who may attend and speak.
struct Session {
    SessionKind kind{};               ///< how open it is
    std::optional<DateRange> dates;   ///< when, where it is known
    ObserverRight observers{};        ///< what observers may do
    bool webcast = false;             ///< whether it is broadcast on the web
    std::vector<Citation> citations;  ///< where this is laid down
    Extra extra;

    bool operator==(const Session&) const = default;
};
BOOST_DESCRIBE_STRUCT(Session, (), (kind, dates, observers, webcast, citations))

/// A meeting of the group.
struct Meeting {
    MeetingId id;                     ///< identifier, unique among meetings
    Label label;                      ///< name by language
    DateRange dates;                  ///< when
    Label place;                      ///< where, by language
    std::vector<Session> sessions;    ///< its sessions
    std::vector<Citation> citations;  ///< where the meeting is mentioned
    Extra extra;

    bool operator==(const Meeting&) const = default;
};
BOOST_DESCRIBE_STRUCT(Meeting, (), (id, label, dates, place, sessions, citations))

/// How a consultation is held.
enum class ConsultationMode { open, online, regional, workshop, informal };
BOOST_DESCRIBE_ENUM(ConsultationMode, open, online, regional, workshop, informal)

/// An occasion on which others than the group are heard.
struct Consultation {
    ConsultationId id;                    ///< identifier, unique among consultations
    Label label;                          ///< name by language
    std::vector<ConsultationMode> modes;  ///< how it is held
    std::optional<DateRange> dates;       ///< when; nothing where the source does not tell
    Label place;                          ///< where, by language; empty when online
    std::optional<MeetingId> meeting;     ///< the meeting it accompanies
    std::vector<Citation> citations;      ///< where the consultation is mentioned
    Extra extra;

    bool operator==(const Consultation&) const = default;
};
BOOST_DESCRIBE_STRUCT(Consultation, (), (id, label, modes, dates, place, meeting, citations))

/// What kind of date a milestone is.
enum class MilestoneKind { mandate, setting_up, publication, deadline, report, summit };
BOOST_DESCRIBE_ENUM(MilestoneKind, mandate, setting_up, publication, deadline, report, summit)

/// A date by which something happened or is to happen, other than a meeting or a consultation.
struct Milestone {
    MilestoneId id;                   ///< identifier, unique among milestones
    Label label;                      ///< what happens, by language
    MilestoneKind kind{};             ///< what kind of date it is
    DateRange dates;                  ///< when
    std::vector<Citation> citations;  ///< where it is laid down
    Extra extra;

    bool operator==(const Milestone&) const = default;
};
BOOST_DESCRIBE_STRUCT(Milestone, (), (id, label, kind, dates, citations))

}  // namespace wgig
