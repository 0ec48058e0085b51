#pragma once

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/core/reflect.hpp>
#include <wgig/core/suggest.hpp>
#include <wgig/role/role_matrix.hpp>

namespace wgig {
namespace detail::roles {

/// Names with their positions.
class NameIndex {
public:
    /// `what` names the list in an error: `parties`, `issues`.
    NameIndex(std::vector<std::string> names, const char* what) : names_(std::move(names)) {
        for (std::size_t i = 0; i < names_.size(); ++i) {
            if (names_[i].empty()) {
                throw_validation_error(ErrorCode::missing_member, "is empty",
                                       {{}, 0, 0, fmt::format("{}[{}]", what, i)});
            }
            if (!places_.emplace(names_[i], i).second) {
                throw_validation_error(ErrorCode::bad_value,
                                       fmt::format("\"{}\" is there twice", names_[i]),
                                       {{}, 0, 0, fmt::format("{}[{}]", what, i)});
            }
        }
    }

    [[nodiscard]] std::size_t of(const std::string& name, std::size_t entry,
                                 const char* member) const {
        const auto found = places_.find(name);
        if (found == places_.end()) {
            const std::vector<std::string_view> known(names_.begin(), names_.end());
            throw_validation_error(ErrorCode::unknown_value, unknown_value_message(name, known),
                                   {{}, 0, 0, fmt::format("entries[{}].{}", entry, member)});
        }
        return found->second;
    }

private:
    std::vector<std::string> names_;
    std::map<std::string, std::size_t, std::less<>> places_;
};

/// Stakeholder groups in the order of their enumeration, before all else.
inline std::size_t rank_of_party(const std::string& party) {
    StakeholderGroup group{};
    return parse_enum(party, group) ? static_cast<std::size_t>(group)
                                    : enum_names<StakeholderGroup>().size();
}

/// The names that occur, each once: `rank` first, then bytes.
template <class Rank>
std::vector<std::string> names_in_order(std::vector<std::string> names, Rank rank) {
    std::ranges::sort(names, {}, [&](const std::string& name) {
        return std::pair<std::size_t, const std::string&>(rank(name), name);
    });
    const auto rest = std::ranges::unique(names);
    names.erase(rest.begin(), rest.end());
    return names;
}

/// What entries are ordered by: all that they hold.
inline auto entry_key(const RoleEntry& entry) {
    static const Citation none;
    const Citation& citation = entry.citation ? *entry.citation : none;
    const Span span = citation.span.value_or(Span{});
    return std::tuple<std::string_view, std::string_view, RoleKind, std::string_view, int, bool,
                      std::string_view, std::string_view, std::size_t, std::size_t,
                      std::string_view, double, std::string_view>(
        entry.party, entry.issue, entry.kind, entry.view,
        entry.deontic ? static_cast<int>(*entry.deontic) : -1, entry.negated,
        citation.document.str(), citation.paragraph, span.begin, span.end, citation.quote,
        entry.confidence, entry.group);
}

inline void add_to_mark(RoleMark& mark, const RoleEntry& entry, std::size_t number) {
    mark.kind = entry.kind;
    mark.letter = raci_letter(entry.kind);
    (entry.negated ? mark.refused : mark.given) = true;
    // The enumeration goes from the most to the least binding.
    if (!entry.negated && entry.deontic && (!mark.binding || *entry.deontic < *mark.binding)) {
        mark.binding = entry.deontic;
    }
    mark.confidence = std::max(mark.confidence, entry.confidence);
    mark.entries.push_back(number);
}

inline void fill_cells(RoleMatrix& matrix, const NameIndex& parties, const NameIndex& issues) {
    std::map<std::tuple<std::size_t, std::size_t, RoleKind>, RoleMark> marks;
    for (std::size_t i = 0; i < matrix.entries.size(); ++i) {
        const RoleEntry& entry = matrix.entries[i];
        add_to_mark(marks[{parties.of(entry.party, i, "party"), issues.of(entry.issue, i, "issue"),
                           entry.kind}],
                    entry, i);
    }
    for (auto& [key, mark] : marks) {
        const auto& [row, column, kind] = key;
        if (matrix.cells.empty() || matrix.cells.back().row != row ||
            matrix.cells.back().column != column) {
            matrix.cells.push_back({row, column, {}});
        }
        matrix.cells.back().marks.push_back(std::move(mark));
    }
}

}  // namespace detail::roles

WGIG_DECL RoleMatrix make_role_matrix(std::span<const RoleEntry> entries,
                                      const RoleMatrixOptions& options) {
    namespace roles = detail::roles;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const RoleEntry& entry = entries[i];
        const auto refuse = [&](ErrorCode code, const char* member, const std::string& message) {
            detail::throw_validation_error(code, message,
                                           {{}, 0, 0, fmt::format("entries[{}].{}", i, member)});
        };
        if (entry.party.empty()) {
            refuse(ErrorCode::missing_member, "party", "is empty");
        }
        if (entry.issue.empty()) {
            refuse(ErrorCode::missing_member, "issue", "is empty");
        }
        if (!(entry.confidence >= 0 && entry.confidence <= 1)) {
            refuse(ErrorCode::bad_value, "confidence",
                   fmt::format("{} is not between 0 and 1", entry.confidence));
        }
    }
    std::vector<std::string> parties = options.parties;
    std::vector<std::string> issues = options.issues;
    if (parties.empty()) {
        for (const RoleEntry& entry : entries) {
            parties.push_back(entry.party);
        }
        parties = roles::names_in_order(std::move(parties), roles::rank_of_party);
    }
    if (issues.empty()) {
        for (const RoleEntry& entry : entries) {
            issues.push_back(entry.issue);
        }
        issues = roles::names_in_order(std::move(issues), [](const auto&) { return 0U; });
    }
    if (parties.empty() || issues.empty()) {
        detail::throw_validation_error(
            ErrorCode::bad_value,
            parties.empty() ? "the matrix is empty: there is no entry, and no party is named"
                            : "the matrix is empty: there is no entry, and no issue is named",
            {{}, 0, 0, "entries"});
    }
    const roles::NameIndex party_index(parties, "parties");
    const roles::NameIndex issue_index(issues, "issues");
    RoleMatrix matrix;
    matrix.issues = issues;
    for (const std::string& party : parties) {
        matrix.rows.push_back({party, {}});
    }
    // Errors name the entry as it was given, so they come before the entries are put in order.
    for (std::size_t i = 0; i < entries.size(); ++i) {
        RoleRow& row = matrix.rows[party_index.of(entries[i].party, i, "party")];
        const std::size_t column = issue_index.of(entries[i].issue, i, "issue");
        if (column < issues.size() && !entries[i].group.empty() &&
            (row.group.empty() || entries[i].group < row.group)) {
            row.group = entries[i].group;
        }
    }
    matrix.entries.assign(entries.begin(), entries.end());
    std::ranges::stable_sort(matrix.entries, {}, roles::entry_key);
    roles::fill_cells(matrix, party_index, issue_index);
    return matrix;
}

WGIG_DECL RoleMatrix view_of(const RoleMatrix& matrix, std::string_view view) {
    std::vector<RoleEntry> entries;
    std::vector<std::string> views;
    for (const RoleEntry& entry : matrix.entries) {
        if (entry.view == view) {
            entries.push_back(entry);
        }
        views.push_back(entry.view);
    }
    if (entries.empty()) {
        views = detail::roles::names_in_order(std::move(views), [](const auto&) { return 0U; });
        const std::vector<std::string_view> known(views.begin(), views.end());
        detail::throw_validation_error(ErrorCode::unknown_value, unknown_value_message(view, known),
                                       {{}, 0, 0, "view"});
    }
    RoleMatrixOptions options;
    options.issues = matrix.issues;
    for (const RoleRow& row : matrix.rows) {
        options.parties.push_back(row.party);
    }
    RoleMatrix result = make_role_matrix(entries, options);
    result.rows = matrix.rows;
    return result;
}

namespace detail {

WGIG_DECL void check_role_matrix(const RoleMatrix& matrix) {
    const auto check = [](const std::string& path, const char* what, std::size_t number,
                          std::size_t count) {
        if (number >= count) {
            throw_validation_error(
                ErrorCode::dangling_reference,
                fmt::format("there is no {} {}; there are {}", what, number, count),
                {{}, 0, 0, path});
        }
    };
    for (std::size_t i = 0; i < matrix.cells.size(); ++i) {
        const RoleCell& cell = matrix.cells[i];
        check(fmt::format("cells[{}].row", i), "row", cell.row, matrix.rows.size());
        check(fmt::format("cells[{}].column", i), "issue", cell.column, matrix.issues.size());
        for (std::size_t m = 0; m < cell.marks.size(); ++m) {
            for (std::size_t e = 0; e < cell.marks[m].entries.size(); ++e) {
                check(fmt::format("cells[{}].marks[{}].entries[{}]", i, m, e), "entry",
                      cell.marks[m].entries[e], matrix.entries.size());
            }
        }
    }
}

}  // namespace detail
}  // namespace wgig
