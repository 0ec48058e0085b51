// Discourse networks: who speaks to which issue, and who agrees with whom.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/date.hpp>

namespace wgig {

/// Somebody took a position on an issue: one row of what a discourse network is made of.
struct DiscourseStatement {
    std::string actor;         ///< who
    std::string issue;         ///< on what: the concept or claim
    int agreement = 1;         ///< 1 for, 0 against; or a number of the scale that was chosen
    std::string document;      ///< the document that says so; empty if unknown
    std::optional<Date> date;  ///< when; nothing if unknown
    std::string group;         ///< the actor's group; empty for none

    bool operator==(const DiscourseStatement&) const = default;
};
BOOST_DESCRIBE_STRUCT(DiscourseStatement, (), (actor, issue, agreement, document, date, group))

/// Which nodes a network has.
enum class NetworkMode {
    two_mode,  ///< actors and issues, tied where an actor speaks to an issue
    actors,    ///< actors, tied through the issues that both speak to
    issues,    ///< issues, tied through the actors that speak to both
};
BOOST_DESCRIBE_ENUM(NetworkMode, two_mode, actors, issues)

/// What agreement and disagreement make of a tie (Leifeld 2017).
enum class QualifierAggregation {
    ignore,      ///< the agreement does not matter
    combine,     ///< two-mode: a number for each combination of values that occurs together
    congruence,  ///< one-mode: how often both say the same
    conflict,    ///< one-mode: how often they contradict each other
    subtract,    ///< one-mode: congruence less conflict; two-mode: for less against
};
BOOST_DESCRIBE_ENUM(QualifierAggregation, ignore, combine, congruence, conflict, subtract)

/// What the weight of a tie is divided by, so that active actors do not dominate.
enum class NetworkNormalisation {
    none,
    activity,    ///< two-mode: statements of the actor
    prominence,  ///< two-mode: statements on the issue
    average,     ///< one-mode: mean number of statements of the two
    jaccard,  ///< one-mode: statements of one alone, of the other alone, and products of the shared
    cosine,   ///< one-mode, as Discourse Network Analyzer has it: product of both numbers
    salton,   ///< one-mode: product of the lengths of both vectors of counts (Salton's cosine)
};
BOOST_DESCRIBE_ENUM(NetworkNormalisation, none, activity, prominence, average, jaccard, cosine,
                    salton)

/// Within what a repeated statement (same actor and issue; same agreement unless that is ignored)
/// counts once.
enum class StatementDuplicates {
    include,   ///< each counts
    document,  ///< once a document
    week,      ///< once a week, of ISO 8601: Monday to Sunday
    month,     ///< once a month of a year
    year,      ///< once a year
    all,       ///< once
};
BOOST_DESCRIBE_ENUM(StatementDuplicates, include, document, week, month, year, all)

/// What the numbers of `DiscourseStatement::agreement` are.
enum class AgreementScale {
    binary,   ///< 0 against, 1 for
    integer,  ///< any whole numbers; the widest distance that occurs is full disagreement
};
BOOST_DESCRIBE_ENUM(AgreementScale, binary, integer)

/// How a network is made of statements.
struct NetworkOptions {
    NetworkMode mode = NetworkMode::two_mode;                         ///< which nodes
    QualifierAggregation aggregation = QualifierAggregation::ignore;  ///< what agreement does
    NetworkNormalisation normalisation = NetworkNormalisation::none;  ///< what weights are over
    StatementDuplicates duplicates = StatementDuplicates::include;    ///< what counts once
    AgreementScale scale = AgreementScale::binary;                    ///< of the agreement
    bool isolates = false;  ///< whether those who say nothing in the time asked for are nodes
    std::optional<DateRange> dates;   ///< only statements of these days
    std::vector<std::string> actors;  ///< all actors that there can be; empty for any
    std::vector<std::string> issues;  ///< all issues that there can be; empty for any
};

/// One node of a network.
struct NetworkNode {
    std::string name;            ///< the actor or issue
    bool issue = false;          ///< whether it is an issue
    std::string group;           ///< its group; empty for none
    std::size_t statements = 0;  ///< statements that it has in this network

    bool operator==(const NetworkNode&) const = default;
};
BOOST_DESCRIBE_STRUCT(NetworkNode, (), (name, issue, group, statements))

/// One tie, without direction.
struct NetworkEdge {
    std::size_t source = 0;  ///< number of the node at one end; the actor of a two-mode network
    std::size_t target = 0;  ///< number of the node at the other, always the larger number
    double weight = 0;       ///< how strong; never 0, below 0 only where conflict is subtracted

    bool operator==(const NetworkEdge&) const = default;
};
BOOST_DESCRIBE_STRUCT(NetworkEdge, (), (source, target, weight))

/// A network without loops and double ties. The order of the rows it was made of does not show in it.
struct Network {
    NetworkMode mode{};              ///< which nodes it has
    std::vector<NetworkNode> nodes;  ///< actors, then issues, each by the bytes of their names
    std::vector<NetworkEdge> edges;  ///< by source, then target
    std::optional<Date> at;          ///< the middle of its time window; nothing without one
    std::optional<DateRange> dates;  ///< the days of its statements; nothing where none is dated
    std::size_t statements = 0;      ///< statements in it, duplicates that do not count left out

    bool operator==(const Network&) const = default;
};
BOOST_DESCRIBE_STRUCT(Network, (), (mode, nodes, edges, at, dates, statements))

/// The network of statements, as Discourse Network Analyzer defines it (Leifeld, Gruber and Bossner
/// 2019). With x counting the statements of an actor a on an issue j with agreement k, and d(k, l) the
/// distance of two values over the widest that occurs, the weight of the tie of a and b is
///
/// - ignore: the sum over j of x(a, j) x(b, j)
/// - congruence: the sum over j, k, l of x(a, j, k) x(b, j, l) (1 - d(k, l))
/// - conflict: the same with d(k, l); subtract: the difference of the two
///
/// divided by what `normalisation` says. `docs/layers/roles-and-networks.md` has all formulas.
///
/// Throws ValidationError with the number of the statement for an empty or an unknown actor or issue,
/// an agreement outside the scale, a date that is missing where it is needed, an actor of two groups;
/// and for options that exclude each other. Without statements: a network without nodes.
/// Complexity: O(n log n), one-mode plus the sum over the issues of the square of their actors.
[[nodiscard]] WGIG_DECL Network discourse_network(std::span<const DiscourseStatement> statements,
                                                  const NetworkOptions& options = {});

/// In what the width of a time window is measured.
enum class WindowUnit { events, days, weeks, months, years };
BOOST_DESCRIBE_ENUM(WindowUnit, events, days, weeks, months, years)

/// A network for each position of a moving time window: around each statement, with `size` / 2
/// statements (rounded down) before and after it; or around each day (week, month, year from the first
/// date on), reaching (`size` - 1) / 2 units (rounded half up) to both sides. Only positions at which
/// the whole window has room. Statements of one day are ordered by document, actor, issue and
/// agreement, where Discourse Network Analyzer draws lots. `options.dates` says where time begins and
/// ends. Duplicates are left out before the windows are made.
///
/// Throws ValidationError as `discourse_network` does, for a statement without a date, for a size of 0
/// (of events: below 2), and where more than 100,000 windows would be made. Complexity: as
/// of `discourse_network`, for each window.
[[nodiscard]] WGIG_DECL std::vector<Network>
discourse_networks(std::span<const DiscourseStatement> statements, WindowUnit unit,
                   std::size_t size, const NetworkOptions& options = {});

/// The numbers of the statements that a tie rests on, ascending: of a two-mode network those of the
/// actor on the issue, of a one-mode network those of both on what they share. Throws ValidationError
/// as `discourse_network` does. Complexity: O(n log n).
[[nodiscard]] WGIG_DECL std::vector<std::size_t>
statements_of_tie(std::span<const DiscourseStatement> statements, std::string_view source,
                  std::string_view target, const NetworkOptions& options = {});

namespace detail {

/// Throws ValidationError for a tie whose ends are no nodes, a loop, two ties between the same nodes,
/// or a weight that is no number.
WGIG_DECL void check_network(const Network& network);

}  // namespace detail
}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/role/impl/network.ipp>
#    include <wgig/role/impl/network_filter.ipp>
#    include <wgig/role/impl/network_windows.ipp>
#endif
