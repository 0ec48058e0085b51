// Who agrees with which statement: what opinion groups and consensus are computed from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>

namespace wgig {

/// Which number stands for agreement in a file.
enum class VoteSign {
    agree_is_positive,  ///< agree +1, disagree -1: Polis exports, and wgig itself
    agree_is_negative,  ///< agree -1, disagree +1: the database and API of Polis, and some exports
};
BOOST_DESCRIBE_ENUM(VoteSign, agree_is_positive, agree_is_negative)

/// One row of a log of votes.
struct Vote {
    std::string participant;     ///< who voted
    std::string statement;       ///< on what
    int value = 0;               ///< 1 agrees, -1 disagrees, 0 passes
    std::int64_t timestamp = 0;  ///< when, in any unit; of two votes the later one counts

    bool operator==(const Vote&) const = default;
};
BOOST_DESCRIBE_STRUCT(Vote, (), (participant, statement, value, timestamp))

/// Votes of participants on statements, most of them missing: the rows of a sparse matrix. Made by
/// `make_votes` and `read_votes`, which sort: identifiers that are whole numbers by value, before
/// all others, by bytes.
struct Votes {
    std::vector<std::string> participants;  ///< identifiers of the participants
    std::vector<std::string> statements;    ///< identifiers of the statements
    std::vector<std::size_t> starts;  ///< where in `columns` and `values` each participant begins,
                                      ///< and where the last one ends
    std::vector<std::int32_t> columns;  ///< of each vote, the position of its statement; ascending
                                        ///< for each participant
    std::vector<std::int8_t> values;    ///< of each vote, 1 agrees, -1 disagrees, 0 passes
    std::vector<double> weights;      ///< what each participant counts for; empty where each is one
    std::vector<std::string> groups;  ///< stakeholder group of each participant, empty for none;
                                      ///< empty where nothing is known of any
    std::vector<std::string> texts;   ///< what each statement says; empty where nothing is known
    std::vector<std::int32_t> moderated_out;  ///< positions of rejected statements, ascending
    std::size_t superseded = 0;  ///< rows of the log that a later vote on the same took over

    bool operator==(const Votes&) const = default;
};
BOOST_DESCRIBE_STRUCT(Votes, (),
                      (participants, statements, starts, columns, values, weights, groups, texts,
                       moderated_out, superseded))

/// How a file of votes is to be read. Where a column is not named, the usual names are looked for,
/// in the six languages and as Polis has them.
struct VotesOptions {
    VoteSign sign = VoteSign::agree_is_positive;  ///< which number is agreement
    std::string participant;                      ///< the column that says who voted
    std::string statement;                        ///< the column that says on what
    std::string vote;                             ///< the column with the vote
    std::string timestamp;                        ///< the column that says when
    std::string weight;                           ///< the column that says what a voter counts for
    std::string group;                            ///< the column with the stakeholder group
    char delimiter = '\0';  ///< between cells; `\0` for the commonest of comma, semicolon and tab
                            ///< in the first line
};

/// From rows in any order. Of several votes of a participant on a statement the latest counts, of
/// equally late ones the later row. Throws ValidationError for a value that is none of -1, 0 and 1
/// and for an empty identifier. Complexity: O(n), and O(p log p) in participants and statements.
[[nodiscard]] WGIG_DECL Votes make_votes(std::span<const Vote> log,
                                         VoteSign sign = VoteSign::agree_is_positive);

/// The same from columns of numbers, as arrays have them; `timestamps` may be empty. Throws
/// ValidationError where they are of different lengths.
[[nodiscard]] WGIG_DECL Votes make_votes(std::span<const std::int64_t> participants,
                                         std::span<const std::int64_t> statements,
                                         std::span<const std::int64_t> values,
                                         std::span<const std::int64_t> timestamps = {},
                                         VoteSign sign = VoteSign::agree_is_positive);

/// From a table of text (CSV), of one of two forms, told apart by its header. A log has a row a
/// vote, with columns for participant, statement and vote, and maybe for time, weight and group: the
/// `votes.csv` of Polis. A matrix has a row a participant and a column a statement: its
/// `participant-votes.csv`, old and new. Votes are numbers, or words for agreement, disagreement and
/// passing in the six languages; an empty cell is no vote.
///
/// Throws ParseError with line and column for what cannot be read, ValidationError with the line for
/// a participant with two groups or two weights. Complexity: O(n).
[[nodiscard]] WGIG_DECL Votes read_votes(std::string_view text, std::string_view file = {},
                                         const VotesOptions& options = {});

/// The votes with what a table of statements says of them: the `comments.csv` of Polis. Texts are
/// taken from its column `comment-body`, rejections from `moderated` (-1). Statements without votes
/// are left out. Throws ParseError.
[[nodiscard]] WGIG_DECL Votes with_statements(const Votes& votes, std::string_view text,
                                              std::string_view file = {});

/// Which sign the votes have, by the counts of a table of statements (columns `agrees` and
/// `disagrees`): the one by which the counts differ less from those of the votes as they are, or with
/// both kinds exchanged. `agree_is_positive` where there are no counts, or both differ as much. Polis
/// counts superseded votes too, so the counts need not be equal. Throws ParseError.
[[nodiscard]] WGIG_DECL VoteSign likely_sign(const Votes& votes, std::string_view text,
                                             std::string_view file = {});

/// The votes with the stakeholder groups of a table with a participant and a group a row.
/// Participants without votes are left out. Throws ParseError; ValidationError, with the line, for a
/// participant in two groups.
[[nodiscard]] WGIG_DECL Votes with_groups(const Votes& votes, std::string_view text,
                                          std::string_view file = {});

namespace detail {

/// Throws ValidationError where the lists of a value do not fit together, or there is no vote.
WGIG_DECL void check_votes(const Votes& votes);

}  // namespace detail
}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/deliberate/impl/vote_notes.ipp>
#    include <wgig/deliberate/impl/votes.ipp>
#    include <wgig/deliberate/impl/votes_csv.ipp>
#endif
