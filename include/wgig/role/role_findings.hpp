// What is wrong with a distribution of roles, and how two of them differ.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/role/role_matrix.hpp>

namespace wgig {

/// What can be wrong.
enum class RoleFindingKind {
    gap,       ///< an issue with nobody, or with nobody in a part that it needs
    overlap,   ///< several parties in a part that is for one
    conflict,  ///< one party that is to play a part and is not to play it
};
BOOST_DESCRIBE_ENUM(RoleFindingKind, gap, overlap, conflict)

/// One thing that is wrong.
struct RoleFinding {
    RoleFindingKind what{};            ///< what
    std::string issue;                 ///< in which issue
    std::optional<RoleKind> kind;      ///< in which part; nothing where there is nobody at all
    std::vector<std::string> parties;  ///< who is concerned, in the order of the rows
    std::vector<std::size_t> entries;  ///< the numbers of the entries that it rests on

    bool operator==(const RoleFinding&) const = default;
};
BOOST_DESCRIBE_STRUCT(RoleFinding, (), (what, issue, kind, parties, entries))

/// What is looked for.
struct RoleFindingOptions {
    std::vector<RoleKind> needed;                      ///< parts that each issue needs
    std::vector<RoleKind> sole = {RoleKind::decides};  ///< parts that are for one party an issue
};

/// Gaps, overlaps and conflicts, by issue in the order of the columns. Only parts that are given fill a
/// gap; a part that is only refused does not. Throws ValidationError for a matrix whose cells name
/// what is not there. Complexity: O(cells + issues).
[[nodiscard]] WGIG_DECL std::vector<RoleFinding>
find_role_problems(const RoleMatrix& matrix, const RoleFindingOptions& options = {});

/// How a part differs between two matrices.
enum class RoleChange {
    added,     ///< only the second has it
    removed,   ///< only the first has it
    reversed,  ///< one gives it, the other refuses it
    binding,   ///< given, or refused, in both, but not as bindingly
};
BOOST_DESCRIBE_ENUM(RoleChange, added, removed, reversed, binding)

/// One difference.
struct RoleDifference {
    std::string party;               ///< whose part
    std::string issue;               ///< in what
    RoleKind kind{};                 ///< which kind
    RoleChange change{};             ///< how it differs
    std::optional<RoleMark> before;  ///< the first matrix's, its entries numbered as there
    std::optional<RoleMark> after;   ///< the second's

    bool operator==(const RoleDifference&) const = default;
};
BOOST_DESCRIBE_STRUCT(RoleDifference, (), (party, issue, kind, change, before, after))

/// The differences between two matrices: of two texts, or two views of one (see `view_of`). Parties and
/// issues are the same where their names are; by party, then issue, both by bytes, then kind. Throws as
/// `find_role_problems` does. Complexity: O(n log n) in the cells.
[[nodiscard]] WGIG_DECL std::vector<RoleDifference> compare_roles(const RoleMatrix& before,
                                                                  const RoleMatrix& after);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/role/impl/role_findings.ipp>
#endif
