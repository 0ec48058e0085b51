// Who plays which part in which issue.
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
#include <wgig/core/language.hpp>
#include <wgig/record/actor.hpp>
#include <wgig/record/citation.hpp>
#include <wgig/record/coding.hpp>
#include <wgig/role/network.hpp>
#include <wgig/role/role_kind.hpp>
#include <wgig/role/statement.hpp>

namespace wgig {

/// One finding that goes into a role matrix: somebody plays, or must not play, a part in an issue.
struct RoleEntry {
    std::string party;               ///< who: a stakeholder group or an actor
    std::string group;               ///< the group of an actor; empty for none
    std::string issue;               ///< in what
    RoleKind kind{};                 ///< which kind of part
    std::optional<Deontic> deontic;  ///< how binding; nothing where it is a plain fact
    bool negated = false;            ///< whether it is a part not to be played
    double confidence = 1;           ///< how sure, from 0 to 1
    std::string view;                ///< whose view it is: a text, a coder, a group; empty for none
    std::optional<Citation> citation;  ///< where it says so

    bool operator==(const RoleEntry&) const = default;
};
BOOST_DESCRIBE_STRUCT(RoleEntry, (),
                      (party, group, issue, kind, deontic, negated, confidence, view, citation))

/// Which issue a statement is about, as a classifier or a person said.
struct StatementIssue {
    std::size_t statement = 0;  ///< number of the statement
    std::string issue;          ///< the issue
    double score = 1;           ///< how sure, from 0 to 1

    bool operator==(const StatementIssue&) const = default;
};
BOOST_DESCRIBE_STRUCT(StatementIssue, (), (statement, issue, score))

/// What the rows of a matrix are.
enum class RoleParty { group, actor };
BOOST_DESCRIBE_ENUM(RoleParty, group, actor)

/// How statements become entries.
struct RoleEntryOptions {
    /// What the rows are. Actors whose names differ only in capitals or accents are one, called as most
    /// statements call it.
    RoleParty by = RoleParty::group;
    std::optional<Language> language;  ///< of the statements; nothing for that of their script
    std::string view;                  ///< whose view they are
    double least_confidence = 0;       ///< entries below it are left out
};

/// Entries made of statements or roles, and those that none could be made of.
struct RoleReadings {
    std::vector<RoleEntry> entries;          ///< by statement, then kind, then issue
    std::vector<std::size_t> without_issue;  ///< numbers of those that are about no issue
    std::vector<std::size_t> without_kind;   ///< of those whose verb is not known

    bool operator==(const RoleReadings&) const = default;
};
BOOST_DESCRIBE_STRUCT(RoleReadings, (), (entries, without_issue, without_kind))

/// The entries that statements give: one for each kind that the verb stands for (see `role_kinds`) and
/// each issue. The confidence is the product of those of the kind, of the issue and of the statement,
/// where that has one. Throws ValidationError where `issues` names a
/// statement that is not there, an empty issue or a score outside 0 to 1. Complexity: O(n log n).
[[nodiscard]] WGIG_DECL RoleReadings role_entries(std::span<const Statement> statements,
                                                  std::span<const StatementIssue> issues,
                                                  const RoleEntryOptions& options = {});

/// The same of the roles of a record: one for each issue of a role. Of a role that names no issue there
/// can be none; its number is in `without_issue`. Throws ValidationError for a role without actor and
/// group. Complexity: O(n).
[[nodiscard]] WGIG_DECL RoleReadings role_entries(std::span<const Role> roles,
                                                  std::string_view view = {});

/// Which schemes of codings say what.
struct RoleCodingOptions {
    std::string party_scheme = "party";      ///< codes that are the rows of the matrix
    std::string issue_scheme = "issue";      ///< codes that are its columns
    std::string kind_scheme = "role";        ///< codes named as `RoleKind`
    std::string deontic_scheme = "deontic";  ///< codes `must`, `must_not`, `should` and so on
};

/// The same of codings: where one coder has given one passage a party, an issue and a kind, all their
/// combinations. The view is the coder. Codes of other schemes are passed over. Throws ValidationError
/// for a code of the schemes for kinds and deontics that is none. Complexity: O(n log n + entries).
[[nodiscard]] WGIG_DECL std::vector<RoleEntry> role_entries(const CodingSet& codings,
                                                            const RoleCodingOptions& options = {});

/// One row of a role matrix.
struct RoleRow {
    std::string party;  ///< the group or actor
    std::string group;  ///< the group of an actor; empty for none

    bool operator==(const RoleRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(RoleRow, (), (party, group))

/// One kind of part in a cell.
struct RoleMark {
    RoleKind kind{};                   ///< the kind
    RaciLetter letter{};               ///< the same as a letter of RACI
    bool given = false;                ///< whether an entry gives the part
    bool refused = false;              ///< whether an entry says that it is not to be played
    std::optional<Deontic> binding;    ///< the strongest of the entries that give it
    double confidence = 0;             ///< the highest of all
    std::vector<std::size_t> entries;  ///< numbers of the entries it rests on

    bool operator==(const RoleMark&) const = default;
};
BOOST_DESCRIBE_STRUCT(RoleMark, (), (kind, letter, given, refused, binding, confidence, entries))

/// One cell that is not empty.
struct RoleCell {
    std::size_t row = 0;          ///< number of the row
    std::size_t column = 0;       ///< number of the issue
    std::vector<RoleMark> marks;  ///< in the order of `RoleKind`

    bool operator==(const RoleCell&) const = default;
};
BOOST_DESCRIBE_STRUCT(RoleCell, (), (row, column, marks))

/// Parties by issues by kinds of part.
struct RoleMatrix {
    std::vector<RoleRow> rows;        ///< the parties
    std::vector<std::string> issues;  ///< the columns
    std::vector<RoleEntry>
        entries;                  ///< all entries, in an order that does not depend on the input's
    std::vector<RoleCell> cells;  ///< by row, then column

    bool operator==(const RoleMatrix&) const = default;
};
BOOST_DESCRIBE_STRUCT(RoleMatrix, (), (rows, issues, entries, cells))

/// The rows and columns of a matrix.
struct RoleMatrixOptions {
    std::vector<std::string>
        parties;  ///< all rows in their order; empty for those that occur: groups
                  ///< as enumerated, then others by bytes
    std::vector<std::string> issues;  ///< all columns in their order; empty for those that occur
};

/// The matrix of entries. Throws ValidationError with the number of the entry for a party or an
/// issue that is empty or none of those named, a confidence outside 0 to 1; for a party or issue
/// named twice; and where there is no row or no column. Complexity: O(n log n).
[[nodiscard]] WGIG_DECL RoleMatrix make_role_matrix(std::span<const RoleEntry> entries,
                                                    const RoleMatrixOptions& options = {});

/// The same matrix with the entries of one view only. Throws ValidationError for a view that no
/// entry has. Complexity: O(n log n).
[[nodiscard]] WGIG_DECL RoleMatrix view_of(const RoleMatrix& matrix, std::string_view view);

/// Statements of a discourse network: the party speaks to the issue, for it, or against it where
/// the entry is negated. The document is that of the citation. Complexity: O(n).
[[nodiscard]] WGIG_DECL std::vector<DiscourseStatement>
discourse_statements(std::span<const RoleEntry> entries);

/// The same of statements, those whose verb is not known included. Throws as `role_entries` does.
[[nodiscard]] WGIG_DECL std::vector<DiscourseStatement>
discourse_statements(std::span<const Statement> statements, std::span<const StatementIssue> issues,
                     RoleParty by = RoleParty::group);

namespace detail {

/// Throws ValidationError for a cell that names a row, a column or an entry that is not there.
WGIG_DECL void check_role_matrix(const RoleMatrix& matrix);

}  // namespace detail
}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/role/impl/role_entries.ipp>
#    include <wgig/role/impl/role_matrix.ipp>
#endif
