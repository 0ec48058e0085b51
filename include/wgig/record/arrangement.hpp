// Today's arrangements, judgements on them, and what is recommended.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/extra.hpp>
#include <wgig/core/label.hpp>
#include <wgig/record/citation.hpp>
#include <wgig/record/ids.hpp>

namespace wgig {

/// An arrangement by which issues are governed today.
struct Arrangement {
    ArrangementId id;                 ///< identifier, unique among arrangements
    Label label;                      ///< name by language
    std::vector<ActorId> actors;      ///< who runs it
    std::vector<IssueId> issues;      ///< the issues it covers
    std::vector<Citation> citations;  ///< where it is described
    Extra extra;

    bool operator==(const Arrangement&) const = default;
};
BOOST_DESCRIBE_STRUCT(Arrangement, (), (id, label, actors, issues, citations))

/// How well an arrangement serves, worst first.
enum class Rating { inadequate, partly_adequate, adequate };
BOOST_DESCRIBE_ENUM(Rating, inadequate, partly_adequate, adequate)

/// One assessor's judgement of an arrangement against a principle. No rating: still to be made.
struct Assessment {
    AssessmentId id;                       ///< identifier, unique among assessments
    ArrangementId arrangement;             ///< what is judged
    std::optional<PrincipleId> principle;  ///< against which principle
    std::optional<ActorId> assessor;       ///< by whom
    std::optional<Rating> rating;          ///< the judgement, where it has been made
    Label reason;                          ///< why, by language
    std::vector<Citation> citations;       ///< what it rests on
    Extra extra;

    bool operator==(const Assessment&) const = default;
};
BOOST_DESCRIBE_STRUCT(Assessment, (),
                      (id, arrangement, principle, assessor, rating, reason, citations))

/// A proposal for action.
struct Recommendation {
    RecommendationId id;              ///< identifier, unique among recommendations
    Label label;                      ///< what should be done, by language
    std::vector<ActorId> addressees;  ///< by whom
    std::vector<IssueId> issues;      ///< on which issues
    std::vector<Citation> citations;  ///< where it is made
    Extra extra;

    bool operator==(const Recommendation&) const = default;
};
BOOST_DESCRIBE_STRUCT(Recommendation, (), (id, label, addressees, issues, citations))

}  // namespace wgig
