// On what do groups agree, what is typical of each, and what divides them?
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/deliberate/opinion_groups.hpp>
#include <wgig/deliberate/votes.hpp>

namespace wgig {

/// Where a group, or everybody, stands on a statement.
enum class Stance {
    agree,     ///< for it
    disagree,  ///< against it
};
BOOST_DESCRIBE_ENUM(Stance, agree, disagree)

/// What is computed, and how.
struct ConsensusOptions {
    std::size_t most = 5;     ///< how many statements each list has at most
    double least_z = 1.2816;  ///< what a test must exceed; 1.2816 is 90 %, one-sided
    bool weighted = true;     ///< whether the weights of the participants count
};

/// The votes of one group on one statement. A probability is (votes of a kind + 1) / (votes + 2); a
/// representativeness is that of the group divided by that of all others.
struct GroupStatement {
    std::string group;      ///< the group
    std::string statement;  ///< the statement
    double agree = 0;       ///< votes for it
    double disagree = 0;    ///< votes against it
    double votes = 0;       ///< all votes, those that pass too
    double p_agree = 0;     ///< probability of agreement
    double p_disagree = 0;  ///< probability of disagreement
    double z_agree = 0;  ///< whether more than half agree: 2 sqrt(n + 1) ((a + 1) / (n + 1) - 1/2)
    double z_disagree = 0;   ///< whether more than half disagree
    double r_agree = 0;      ///< representativeness of agreement
    double r_disagree = 0;   ///< representativeness of disagreement
    double rz_agree = 0;     ///< whether more agree here than elsewhere: the test of two shares
    double rz_disagree = 0;  ///< whether more disagree here than elsewhere

    bool operator==(const GroupStatement&) const = default;
};
BOOST_DESCRIBE_STRUCT(GroupStatement, (),
                      (group, statement, agree, disagree, votes, p_agree, p_disagree, z_agree,
                       z_disagree, r_agree, r_disagree, rz_agree, rz_disagree))

/// A statement that tells a group from the others.
struct Representative {
    std::string group;                   ///< the group
    std::string statement;               ///< the statement
    Stance stance{};                     ///< where the group stands
    double successes = 0;                ///< votes of that kind
    double trials = 0;                   ///< all votes of the group
    double probability = 0;              ///< that a member votes so
    double test = 0;                     ///< whether more than half vote so
    double representativeness = 0;       ///< how much more probable than in the other groups
    double representativeness_test = 0;  ///< whether that is more than chance
    bool best_agreed = false;  ///< whether it is here as the one that the group agrees with most

    bool operator==(const Representative&) const = default;
};
BOOST_DESCRIBE_STRUCT(Representative, (),
                      (group, statement, stance, successes, trials, probability, test,
                       representativeness, representativeness_test, best_agreed))

/// What all participants, and the groups together, think of a statement.
struct StatementConsensus {
    std::string statement;       ///< the statement
    bool moderated_out = false;  ///< rejected: in no list
    double agree = 0;            ///< votes for it, of all participants
    double disagree = 0;         ///< votes against it
    double votes = 0;            ///< all votes
    double p_agree = 0;          ///< (agree + 1) / (votes + 2)
    double p_disagree = 0;       ///< (disagree + 1) / (votes + 2)
    double z_agree = 0;          ///< whether more than half agree
    double z_disagree = 0;       ///< whether more than half disagree
    double product_agree = 1;  ///< product over groups of the probability of agreement: what Polis
                               ///< calls group-aware consensus; smaller the more groups there are
    double product_disagree = 1;  ///< the same for disagreement
    double common_agree = 0;      ///< geometric mean over groups: the product to the power of 1 /
                                  ///< groups, so that it can be compared between conversations
    double common_disagree = 0;   ///< the same for disagreement
    double least_agree = 0;       ///< the probability in the group that agrees least
    double least_disagree = 0;    ///< the probability in the group that disagrees least
    double divide = 0;         ///< the largest difference between two groups in the probability of
                               ///< agreement
    double divide_z = 0;       ///< whether that is more than chance: the test of two shares
    std::string most_for;      ///< the group that agrees most, where there are two or more
    std::string most_against;  ///< the group that agrees least, where there are two or more

    bool operator==(const StatementConsensus&) const = default;
};
BOOST_DESCRIBE_STRUCT(StatementConsensus, (),
                      (statement, moderated_out, agree, disagree, votes, p_agree, p_disagree,
                       z_agree, z_disagree, product_agree, product_disagree, common_agree,
                       common_disagree, least_agree, least_disagree, divide, divide_z, most_for,
                       most_against))

/// A group as consensus has counted it.
struct CountedGroup {
    std::string name;              ///< its name
    std::size_t participants = 0;  ///< its members
    double weight = 0;             ///< sum of their weights

    bool operator==(const CountedGroup&) const = default;
};
BOOST_DESCRIBE_STRUCT(CountedGroup, (), (name, participants, weight))

/// Consensus and division, with all that they rest on.
struct Consensus {
    std::vector<CountedGroup> groups;              ///< the groups
    std::vector<StatementConsensus> statements;    ///< each statement
    std::vector<GroupStatement> group_statements;  ///< each group on each statement, group by group
    std::vector<Representative> representatives;   ///< what is typical of each group
    std::vector<std::string> agreed;    ///< statements that more than half of all agree with, most
                                        ///< clearly first
    std::vector<std::string> rejected;  ///< statements that more than half of all disagree with
    std::vector<std::string> common;    ///< statements on which every group probably agrees, or
                                        ///< every group probably disagrees: by the smaller of the
                                        ///< groups' probabilities, above one half
    std::vector<std::string> dividing;  ///< statements on which groups differ, by more than chance,
                                        ///< most clearly first

    bool operator==(const Consensus&) const = default;
};
BOOST_DESCRIBE_STRUCT(Consensus, (),
                      (groups, statements, group_statements, representatives, agreed, rejected,
                       common, dividing))

/// Consensus across opinion groups. Throws ValidationError where the groups are not of these votes.
/// Complexity: O(votes + groups x statements), and sorting.
[[nodiscard]] WGIG_DECL Consensus consensus(const Votes& votes, const OpinionGroups& groups,
                                            const ConsensusOptions& options = {});

/// Consensus across the stakeholder groups of `votes`, in the order of their bytes. Participants
/// without a group count where all participants are counted. Throws ValidationError where nobody has
/// a group.
[[nodiscard]] WGIG_DECL Consensus consensus(const Votes& votes,
                                            const ConsensusOptions& options = {});

/// Consensus across groups of any kind: each participant's position in `names`, or -1. Throws
/// ValidationError where the lists do not fit together.
[[nodiscard]] WGIG_DECL Consensus consensus(const Votes& votes,
                                            const std::vector<std::int32_t>& group_of,
                                            const std::vector<std::string>& names,
                                            const ConsensusOptions& options = {});

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/deliberate/impl/consensus.ipp>
#endif
