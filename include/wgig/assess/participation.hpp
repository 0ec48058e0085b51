// Who took part, against who there is; how open it was; what became of what was said.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/date.hpp>
#include <wgig/record/ids.hpp>
#include <wgig/record/record.hpp>

namespace wgig {

/// Somebody who took part in a consultation. What is not recorded is empty.
struct ParticipationRow {
    std::string consultation;       ///< in which
    std::string participant;        ///< who
    std::string group;              ///< stakeholder group
    std::string region;             ///< region or country
    std::string language;           ///< language used
    std::string gender;             ///< gender, where recorded
    std::size_t contributions = 1;  ///< how often: statements, papers, comments

    bool operator==(const ParticipationRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(ParticipationRow, (),
                      (consultation, participant, group, region, language, gender, contributions))

/// What participants are counted by.
enum class ParticipationAttribute { group, region, language, gender };
BOOST_DESCRIBE_ENUM(ParticipationAttribute, group, region, language, gender)

/// How large a part of all concerned has a value: the measure that participation is held against.
struct PopulationShare {
    ParticipationAttribute attribute{};  ///< of which attribute
    std::string value;                   ///< the value
    double share = 0;  ///< at least 0; those of an attribute are divided by their sum

    bool operator==(const PopulationShare&) const = default;
};
BOOST_DESCRIBE_STRUCT(PopulationShare, (), (attribute, value, share))

/// Those of one value among the participants.
struct Representation {
    ParticipationAttribute attribute{};  ///< of which attribute
    std::string value;                   ///< the value
    std::size_t participants = 0;        ///< how many have it; 0 is silence
    std::size_t contributions = 0;       ///< what they contributed
    double share = 0;                    ///< of the participants whose value is known
    std::optional<double> population;    ///< their share of all concerned, where given
    std::optional<double> quotient;      ///< share / population: 1 is in proportion

    bool operator==(const Representation&) const = default;
};
BOOST_DESCRIBE_STRUCT(Representation, (),
                      (attribute, value, participants, contributions, share, population, quotient))

/// How well participants mirror those concerned, by one attribute.
struct Inclusion {
    ParticipationAttribute attribute{};  ///< by which attribute
    std::size_t known = 0;               ///< participants whose value is known
    std::optional<double> effective;     ///< as how many equally strong values: 1 / sum of squared
    ///< shares (Laakso and Taagepera 1979); none if none is known
    std::optional<double> overlap;  ///< with the population, from 0 to 1: the sum of the smaller of
                                    ///< both shares, 1 less half the Duncan index (1955)

    bool operator==(const Inclusion&) const = default;
};
BOOST_DESCRIBE_STRUCT(Inclusion, (), (attribute, known, effective, overlap))

/// Participation in one consultation, or in all.
struct Participation {
    std::string consultation;       ///< which; empty for all together
    std::size_t participants = 0;   ///< how many took part, each counted once
    std::size_t contributions = 0;  ///< how many contributions
    std::optional<double> gini;  ///< how unevenly these are spread over the participants, from 0,
                                 ///< all alike, to 1 - 1 / n (Gini 1912); none without any
    std::optional<double> effective;   ///< by as many equally active participants it would be as
                                       ///< concentrated: 1 / sum of squared shares
    std::vector<Inclusion> inclusion;  ///< by each attribute
    std::vector<Representation> representation;  ///< by each value of each attribute: those of the
                                                 ///< population and of all consultations

    bool operator==(const Participation&) const = default;
};
BOOST_DESCRIBE_STRUCT(Participation, (),
                      (consultation, participants, contributions, gini, effective, inclusion,
                       representation))

/// Who took part: in all consultations, then in each, in the order in which they first occur. Values
/// are in alphabetical order of their bytes. Throws ValidationError for a row without participant, a
/// participant with two values of one attribute, a share that is no number from 0, a value of the
/// population given twice, and shares of an attribute that add up to nothing.
/// Complexity: O(n log n + consultations x values).
[[nodiscard]] WGIG_DECL std::vector<Participation>
participation(std::span<const ParticipationRow> rows,
              std::span<const PopulationShare> population = {});

/// The comments of a record as rows: consultations are the papers and drafts that they are on. A comment
/// without author counts as one of its group.
[[nodiscard]] WGIG_DECL std::vector<ParticipationRow> participation_rows(const Record& record);

/// How open a session of a meeting is.
struct SessionOpenness {
    MeetingId meeting;          ///< the meeting
    std::size_t session = 0;    ///< which of its sessions, from 0
    SessionKind kind{};         ///< its kind
    ObserverRight observers{};  ///< what observers may do
    double openness = 0;   ///< from 0, nobody else, over 1/3, intergovernmental observers attend,
                           ///< and 2/3, all observers attend, to 1, they also speak
    bool webcast = false;  ///< whether everybody can watch

    bool operator==(const SessionOpenness&) const = default;
};
BOOST_DESCRIBE_STRUCT(SessionOpenness, (), (meeting, session, kind, observers, openness, webcast))

/// Each session of each meeting. The steps of the scale are by convention equal.
[[nodiscard]] WGIG_DECL std::vector<SessionOpenness> session_openness(const Record& record);

/// Whether the comments on a paper came in time.
struct DeadlineKept {
    PaperId paper;                ///< the paper
    Date until;                   ///< the last day for comments
    std::size_t in_time = 0;      ///< comments up to that day
    std::size_t undated = 0;      ///< comments of which it is not known, or not exactly enough
    std::vector<CommentId> late;  ///< comments after it

    bool operator==(const DeadlineKept&) const = default;
};
BOOST_DESCRIBE_STRUCT(DeadlineKept, (), (paper, until, in_time, undated, late))

/// The papers that have a last day for comments.
[[nodiscard]] WGIG_DECL std::vector<DeadlineKept> deadlines_kept(const Record& record);

/// What became of the comments of one group.
struct Fate {
    std::optional<StakeholderGroup> group;  ///< whose; none where it is not recorded
    Decision decision{};                    ///< what was decided; `open` where nothing was yet
    std::vector<CommentId> comments;        ///< which comments

    bool operator==(const Fate&) const = default;
};
BOOST_DESCRIBE_STRUCT(Fate, (), (group, decision, comments))

/// What became of each comment: by group, then by decision.
[[nodiscard]] WGIG_DECL std::vector<Fate> fates(const Record& record);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/assess/impl/openness.ipp>
#    include <wgig/assess/impl/participation.ipp>
#endif
