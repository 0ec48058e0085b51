#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/core/reflect.hpp>
#include <wgig/core/suggest.hpp>
#include <wgig/role/role_matrix.hpp>
#include <wgig/text/character.hpp>

namespace wgig {
namespace detail::roles {

[[noreturn]] inline void throw_at_path(ErrorCode code, const std::string& path,
                                       const std::string& message) {
    throw_validation_error(code, message, {{}, 0, 0, path});
}

/// The issues of each statement, in the order in which they were given; each once.
inline std::vector<std::vector<const StatementIssue*>>
issues_of(std::size_t statements, std::span<const StatementIssue> issues) {
    std::vector<std::vector<const StatementIssue*>> result(statements);
    for (std::size_t i = 0; i < issues.size(); ++i) {
        const StatementIssue& issue = issues[i];
        if (issue.statement >= statements) {
            throw_at_path(
                ErrorCode::dangling_reference, fmt::format("issues[{}].statement", i),
                fmt::format("there is no statement {}; there are {}", issue.statement, statements));
        }
        if (issue.issue.empty()) {
            throw_at_path(ErrorCode::missing_member, fmt::format("issues[{}].issue", i),
                          "is empty");
        }
        if (!(issue.score >= 0 && issue.score <= 1)) {
            throw_at_path(ErrorCode::bad_value, fmt::format("issues[{}].score", i),
                          fmt::format("{} is not between 0 and 1", issue.score));
        }
        result[issue.statement].push_back(&issue);
    }
    for (auto& list : result) {
        std::ranges::stable_sort(list, {}, [](const StatementIssue* each) {
            return std::tuple<const std::string&, double>(each->issue, -each->score);
        });
        const auto rest = std::ranges::unique(
            list, {}, [](const StatementIssue* each) { return std::string_view(each->issue); });
        list.erase(rest.begin(), rest.end());
    }
    return result;
}

/// The parties of statements. Actors whose names differ only in what is folded, such as the capital that begins
/// a sentence, are one: it is called as most statements call it, and of two such names by the later.
inline std::vector<std::string> parties_of(std::span<const Statement> statements, RoleParty by) {
    std::map<std::string, std::map<std::string, std::size_t>> spellings;
    const auto named = [&](const Statement& statement) {
        return by == RoleParty::actor && !statement.actor.empty();
    };
    for (const Statement& statement : statements) {
        if (named(statement)) {
            ++spellings[fold(statement.actor)][statement.actor];
        }
    }
    std::vector<std::string> parties;
    parties.reserve(statements.size());
    for (const Statement& statement : statements) {
        if (!named(statement)) {
            parties.emplace_back(group_name(statement));
            continue;
        }
        const auto& names = spellings.at(fold(statement.actor));
        const auto usual = std::ranges::max_element(names, {}, [](const auto& each) {
            return std::pair<std::size_t, std::string_view>(each.second, each.first);
        });
        parties.push_back(usual->first);
    }
    return parties;
}

inline std::string group_of(const Statement& statement, RoleParty by) {
    return by == RoleParty::actor && statement.group ? std::string(enum_name(*statement.group))
                                                     : std::string();
}

/// What one coder said of one passage.
struct CodedPassage {
    std::vector<std::string> parties;
    std::vector<std::string> issues;
    std::vector<RoleKind> kinds;
    std::vector<std::pair<Deontic, bool>> deontics;
    const Coding* first = nullptr;
};

/// The codes that deontics have: `must`, `must_not`, and so on.
inline std::pair<Deontic, bool> deontic_of(std::string_view code, std::size_t coding) {
    constexpr std::array<std::string_view, 6> codes = {"must",     "should",     "may",
                                                       "must_not", "should_not", "may_not"};
    const auto found = std::ranges::find(codes, code);
    if (found == codes.end()) {
        throw_at_path(ErrorCode::unknown_value, fmt::format("codings[{}].code", coding),
                      unknown_value_message(code, codes));
    }
    const auto at = static_cast<std::size_t>(found - codes.begin());
    return {static_cast<Deontic>(at % 3), at >= 3};
}

inline void add_coding(CodedPassage& passage, const Coding& coding, std::size_t number,
                       const RoleCodingOptions& options) {
    if (passage.first == nullptr) {
        passage.first = &coding;
    }
    const std::string& code = coding.code.str();
    if (coding.scheme == options.party_scheme) {
        passage.parties.push_back(code);
    } else if (coding.scheme == options.issue_scheme) {
        passage.issues.push_back(code);
    } else if (coding.scheme == options.kind_scheme) {
        RoleKind kind{};
        if (!parse_enum(code, kind)) {
            throw_at_path(ErrorCode::unknown_value, fmt::format("codings[{}].code", number),
                          unknown_value_message(code, enum_names<RoleKind>()));
        }
        passage.kinds.push_back(kind);
    } else if (coding.scheme == options.deontic_scheme) {
        passage.deontics.push_back(deontic_of(code, number));
    }
}

}  // namespace detail::roles

WGIG_DECL RoleReadings role_entries(std::span<const Statement> statements,
                                    std::span<const StatementIssue> issues,
                                    const RoleEntryOptions& options) {
    namespace roles = detail::roles;
    const auto by_statement = roles::issues_of(statements.size(), issues);
    const std::vector<std::string> parties = roles::parties_of(statements, options.by);
    RoleReadings result;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        const Statement& statement = statements[i];
        const std::vector<RoleReading> kinds = role_kinds(statement, options.language);
        if (by_statement[i].empty()) {
            result.without_issue.push_back(i);
        }
        if (kinds.empty()) {
            result.without_kind.push_back(i);
        }
        // A statement made by hand says nothing of its confidence.
        const double of_statement = statement.confidence > 0 ? statement.confidence : 1;
        for (const RoleReading& reading : kinds) {
            for (const StatementIssue* issue : by_statement[i]) {
                const double confidence =
                    std::min(1.0, reading.confidence * issue->score * of_statement);
                if (confidence < options.least_confidence) {
                    continue;
                }
                result.entries.push_back({parties[i], roles::group_of(statement, options.by),
                                          issue->issue, reading.kind, statement.deontic,
                                          statement.negated, confidence, options.view,
                                          statement.citation});
            }
        }
    }
    return result;
}

WGIG_DECL RoleReadings role_entries(std::span<const Role> given, std::string_view view) {
    RoleReadings result;
    for (std::size_t i = 0; i < given.size(); ++i) {
        const Role& role = given[i];
        if (!role.actor && !role.group) {
            detail::roles::throw_at_path(ErrorCode::missing_member, fmt::format("roles[{}]", i),
                                         "has neither an actor nor a group");
        }
        const std::string group = role.group ? std::string(enum_name(*role.group)) : std::string();
        if (role.issues.empty()) {
            result.without_issue.push_back(i);
        }
        for (const IssueId& issue : role.issues) {
            RoleEntry& entry = result.entries.emplace_back();
            entry.party = role.actor ? role.actor->str() : group;
            entry.group = role.actor ? group : std::string();
            entry.issue = issue.str();
            entry.kind = role.kind;
            entry.view = view;
            if (!role.citations.empty()) {
                entry.citation = role.citations.front();
            }
        }
    }
    return result;
}

WGIG_DECL std::vector<RoleEntry> role_entries(const CodingSet& codings,
                                              const RoleCodingOptions& options) {
    namespace roles = detail::roles;
    using Key = std::tuple<std::string, std::string, std::size_t, std::size_t, std::string>;
    std::map<Key, roles::CodedPassage> passages;
    for (std::size_t i = 0; i < codings.codings.size(); ++i) {
        const Coding& coding = codings.codings[i];
        // A unit that has a name is the same passage whatever the spans are.
        const Span span = coding.unit.empty() ? coding.span.value_or(Span{}) : Span{};
        roles::add_coding(passages[Key(coding.document.str(), coding.unit, span.begin, span.end,
                                       coding.coder.str())],
                          coding, i, options);
    }
    std::vector<RoleEntry> entries;
    for (auto& [key, passage] : passages) {
        const std::vector<std::pair<Deontic, bool>>& deontics = passage.deontics;
        for (const std::string& party : passage.parties) {
            for (const std::string& issue : passage.issues) {
                for (const RoleKind kind : passage.kinds) {
                    RoleEntry entry;
                    entry.party = party;
                    entry.issue = issue;
                    entry.kind = kind;
                    entry.view = passage.first->coder.str();
                    entry.citation = Citation{
                        passage.first->document, passage.first->unit, passage.first->span, {}, {}};
                    for (const auto& [deontic, negated] : deontics) {
                        entry.deontic = deontic;
                        entry.negated = negated;
                        entries.push_back(entry);
                    }
                    if (deontics.empty()) {
                        entries.push_back(std::move(entry));
                    }
                }
            }
        }
    }
    return entries;
}

WGIG_DECL std::vector<DiscourseStatement> discourse_statements(std::span<const RoleEntry> entries) {
    std::vector<DiscourseStatement> statements;
    statements.reserve(entries.size());
    for (const RoleEntry& entry : entries) {
        statements.push_back({entry.party, entry.issue, entry.negated ? 0 : 1,
                              entry.citation ? entry.citation->document.str() : std::string(),
                              std::nullopt, entry.group});
    }
    return statements;
}

WGIG_DECL std::vector<DiscourseStatement>
discourse_statements(std::span<const Statement> statements, std::span<const StatementIssue> issues,
                     RoleParty by) {
    namespace roles = detail::roles;
    const auto by_statement = roles::issues_of(statements.size(), issues);
    const std::vector<std::string> parties = roles::parties_of(statements, by);
    std::vector<DiscourseStatement> result;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        for (const StatementIssue* issue : by_statement[i]) {
            result.push_back({parties[i], issue->issue, statements[i].negated ? 0 : 1,
                              statements[i].citation.document.str(), std::nullopt,
                              roles::group_of(statements[i], by)});
        }
    }
    return result;
}

}  // namespace wgig
