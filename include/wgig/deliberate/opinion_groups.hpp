// Who thinks alike? Participants by their votes, on a map and in groups.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/deliberate/votes.hpp>

namespace wgig {

/// How participants are put into groups.
enum class GroupMethod {
    exact,  ///< k-means on the participants, the best of many starts; rejected statements are left
            ///< out
    polis,  ///< as Polis does it: k-means that starts from the first different points, on at most
            ///< `base_groups` points that were themselves found so; rejected statements are zeros
};
BOOST_DESCRIBE_ENUM(GroupMethod, exact, polis)

/// What is computed, and how.
struct OpinionGroupOptions {
    GroupMethod method = GroupMethod::exact;  ///< how participants are put into groups
    std::size_t groups = 0;       ///< how many groups; 0 for the largest mean silhouette
    std::size_t most_groups = 5;  ///< up to how many are tried where none is given
    std::size_t components = 2;   ///< how many principal components the map has; 1 to 10
    std::size_t least_votes = 7;  ///< with fewer votes a participant is in no group, unless
                                  ///< there are fewer statements
    std::size_t least_participants =
        15;                         ///< if fewer have as many, those with most votes join them
    std::vector<std::string> keep;  ///< participants who are in a group whatever they voted;
                                    ///< with `polis` they come first, in this order
    std::size_t base_groups = 100;  ///< of `polis`: how many points k-means is run on at most
    std::size_t starts = 10;        ///< of `exact`: how often k-means is started
    std::size_t resamples = 20;     ///< how often the stability of the groups is tried; 0 for
                                    ///< never
    std::uint64_t seed = 0;         ///< of starts and resamples
    bool weighted = true;           ///< whether the weights of the participants count
};

/// One principal component of the votes.
struct Component {
    double variance = 0;           ///< the variance along it, of the weighted participants
    double share = 0;              ///< its share of the variance of all votes
    double residual = 0;           ///< how exact it is: length of (covariance x loadings - variance
                                   ///< x loadings), relative to the largest variance
    std::vector<double> loadings;  ///< what each statement counts for; of length 1; the largest by
                                   ///< amount is positive, the first of equals

    bool operator==(const Component&) const = default;
};
BOOST_DESCRIBE_STRUCT(Component, (), (variance, share, residual, loadings))

/// A participant on the map.
struct ParticipantPoint {
    std::string participant;           ///< who
    std::size_t votes = 0;             ///< how many statements were voted on
    std::optional<std::size_t> group;  ///< position in the groups; nothing for too few votes
    std::optional<double> silhouette;  ///< from -1, in the wrong group, to 1; nothing where it was
                                       ///< not computed
    std::vector<double> position;      ///< along each component, scaled up for missing votes

    bool operator==(const ParticipantPoint&) const = default;
};
BOOST_DESCRIBE_STRUCT(ParticipantPoint, (), (participant, votes, group, silhouette, position))

/// A statement on the map: where somebody would be who only agreed with it.
struct StatementPoint {
    std::string statement;         ///< which
    double center = 0;             ///< the mean vote, from -1 to 1
    double extremity = 0;          ///< length of `position`: how much a vote on it tells
    std::vector<double> position;  ///< along each component

    bool operator==(const StatementPoint&) const = default;
};
BOOST_DESCRIBE_STRUCT(StatementPoint, (), (statement, center, extremity, position))

/// Participants who voted alike.
struct OpinionGroup {
    std::string name;                       ///< A, B, and so on
    std::vector<std::string> participants;  ///< its members
    double weight = 0;                      ///< sum of their weights
    std::vector<double> center;             ///< their mean position

    bool operator==(const OpinionGroup&) const = default;
};
BOOST_DESCRIBE_STRUCT(OpinionGroup, (), (name, participants, weight, center))

/// What speaks for a number of groups.
struct GroupCount {
    std::size_t groups = 0;            ///< the number
    std::optional<double> silhouette;  ///< mean silhouette (Rousseeuw 1987); nothing if undefined
    std::size_t silhouettes = 0;       ///< how many points the mean is over
    double within = 0;                 ///< sum of squared distances from the centres
    std::optional<double>
        stability;             ///< mean adjusted Rand index between these groups and those of
                               ///< resamples of 4 in 5 participants; 1 for the same groups
    std::size_t smallest = 0;  ///< participants of the smallest group

    bool operator==(const GroupCount&) const = default;
};
BOOST_DESCRIBE_STRUCT(GroupCount, (),
                      (groups, silhouette, silhouettes, within, stability, smallest))

/// Opinion groups, with all that they rest on.
struct OpinionGroups {
    GroupMethod method{};                        ///< how they were found
    std::vector<Component> components;           ///< the principal components
    std::vector<StatementPoint> statements;      ///< each statement
    std::vector<ParticipantPoint> participants;  ///< each participant
    std::vector<OpinionGroup> groups;            ///< the groups
    std::vector<GroupCount> counts;              ///< each number of groups that was tried
    std::string explanation;                     ///< why so many groups, in English

    bool operator==(const OpinionGroups&) const = default;
};
BOOST_DESCRIBE_STRUCT(OpinionGroups, (),
                      (method, components, statements, participants, groups, counts, explanation))

/// Opinion groups of the participants. A missing vote counts as the mean vote on its statement; the
/// principal components of the votes filled in so give each participant a position, multiplied by
/// the square root of (statements / votes of the participant); k-means finds groups of positions
/// (Small et al. 2021). The components are exact to rounding, by Lanczos iteration on the sparse
/// votes. The order of the rows that `votes` were made of does not matter.
///
/// Throws ValidationError where the lists of `votes` do not fit together, there is no vote, an option
/// is out of its range, or `keep` names nobody.
///
/// Complexity: O(votes) for each of some dozens of steps; k-means O(participants) for each; the
/// silhouettes O(participants^2), of at most 2000 evenly spaced ones where there are more than 5000.
[[nodiscard]] WGIG_DECL OpinionGroups opinion_groups(const Votes& votes,
                                                     const OpinionGroupOptions& options = {});

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/deliberate/impl/opinion_groups.ipp>
#endif
