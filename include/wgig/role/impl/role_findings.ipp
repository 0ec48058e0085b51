#pragma once

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include <wgig/role/role_findings.hpp>

namespace wgig {
namespace detail::roles {

/// A mark, and whose it is.
struct PlacedMark {
    std::size_t row = 0;
    const RoleMark* mark = nullptr;
};

inline void add_party(RoleFinding& finding, const RoleMatrix& matrix, const PlacedMark& placed) {
    finding.parties.push_back(matrix.rows[placed.row].party);
    finding.entries.insert(finding.entries.end(), placed.mark->entries.begin(),
                           placed.mark->entries.end());
}

/// The marks of each issue, by row, then kind.
inline std::vector<std::vector<PlacedMark>> marks_by_issue(const RoleMatrix& matrix) {
    std::vector<std::vector<PlacedMark>> result(matrix.issues.size());
    for (const RoleCell& cell : matrix.cells) {
        for (const RoleMark& mark : cell.marks) {
            result[cell.column].push_back({cell.row, &mark});
        }
    }
    for (std::vector<PlacedMark>& marks : result) {
        std::ranges::stable_sort(marks, {}, [](const PlacedMark& placed) {
            return std::pair(placed.row, placed.mark->kind);
        });
    }
    return result;
}

inline bool gives(const std::vector<PlacedMark>& marks, RoleKind kind) {
    return std::ranges::any_of(marks, [&](const PlacedMark& placed) {
        return placed.mark->given && placed.mark->kind == kind;
    });
}

using MarkIndex =
    std::map<std::tuple<std::string_view, std::string_view, RoleKind>, const RoleMark*>;

inline MarkIndex marks_by_name(const RoleMatrix& matrix) {
    MarkIndex index;
    for (const RoleCell& cell : matrix.cells) {
        for (const RoleMark& mark : cell.marks) {
            index.emplace(std::tuple(std::string_view(matrix.rows[cell.row].party),
                                     std::string_view(matrix.issues[cell.column]), mark.kind),
                          &mark);
        }
    }
    return index;
}

/// How a mark of both matrices differs; nothing where it does not.
inline std::optional<RoleChange> change_of(const RoleMark& before, const RoleMark& after) {
    if (before.given != after.given || before.refused != after.refused) {
        return RoleChange::reversed;
    }
    if (before.binding != after.binding) {
        return RoleChange::binding;
    }
    return std::nullopt;
}

}  // namespace detail::roles

WGIG_DECL std::vector<RoleFinding> find_role_problems(const RoleMatrix& matrix,
                                                      const RoleFindingOptions& options) {
    namespace roles = detail::roles;
    detail::check_role_matrix(matrix);
    const auto by_issue = roles::marks_by_issue(matrix);
    std::vector<RoleFinding> findings;
    for (std::size_t column = 0; column < matrix.issues.size(); ++column) {
        const std::string& issue = matrix.issues[column];
        const std::vector<roles::PlacedMark>& marks = by_issue[column];
        const bool anybody = std::ranges::any_of(
            marks, [](const roles::PlacedMark& placed) { return placed.mark->given; });
        if (!anybody) {
            findings.push_back({RoleFindingKind::gap, issue, std::nullopt, {}, {}});
        }
        for (const RoleKind kind : options.needed) {
            if (anybody && !roles::gives(marks, kind)) {
                findings.push_back({RoleFindingKind::gap, issue, kind, {}, {}});
            }
        }
        for (const RoleKind kind : options.sole) {
            RoleFinding overlap{RoleFindingKind::overlap, issue, kind, {}, {}};
            for (const roles::PlacedMark& placed : marks) {
                if (placed.mark->given && placed.mark->kind == kind) {
                    roles::add_party(overlap, matrix, placed);
                }
            }
            if (overlap.parties.size() > 1) {
                findings.push_back(std::move(overlap));
            }
        }
        for (const roles::PlacedMark& placed : marks) {
            if (placed.mark->given && placed.mark->refused) {
                RoleFinding conflict{RoleFindingKind::conflict, issue, placed.mark->kind, {}, {}};
                roles::add_party(conflict, matrix, placed);
                findings.push_back(std::move(conflict));
            }
        }
    }
    return findings;
}

WGIG_DECL std::vector<RoleDifference> compare_roles(const RoleMatrix& before,
                                                    const RoleMatrix& after) {
    namespace roles = detail::roles;
    detail::check_role_matrix(before);
    detail::check_role_matrix(after);
    const roles::MarkIndex old_marks = roles::marks_by_name(before);
    const roles::MarkIndex new_marks = roles::marks_by_name(after);
    roles::MarkIndex all = old_marks;
    all.insert(new_marks.begin(), new_marks.end());
    std::vector<RoleDifference> differences;
    for (const auto& [key, mark] : all) {
        const auto old_mark = old_marks.find(key);
        const auto new_mark = new_marks.find(key);
        RoleDifference difference{std::string(std::get<0>(key)),
                                  std::string(std::get<1>(key)),
                                  mark->kind,
                                  RoleChange::added,
                                  std::nullopt,
                                  std::nullopt};
        if (old_mark != old_marks.end()) {
            difference.before = *old_mark->second;
            difference.change = RoleChange::removed;
        }
        if (new_mark != new_marks.end()) {
            difference.after = *new_mark->second;
            difference.change = RoleChange::added;
        }
        if (difference.before && difference.after) {
            const auto change = roles::change_of(*difference.before, *difference.after);
            if (!change) {
                continue;
            }
            difference.change = *change;
        }
        differences.push_back(std::move(difference));
    }
    return differences;
}

}  // namespace wgig
