#pragma once

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/core/suggest.hpp>
#include <wgig/role/detail/network_statements.hpp>

namespace wgig::detail::networks {

/// `statements[3].actor`
[[noreturn]] inline void throw_at_statement(std::size_t row, const char* member, ErrorCode code,
                                            const std::string& message) {
    throw_validation_error(code, message,
                           {{}, 0, 0, fmt::format("statements[{}].{}", row, member)});
}

[[noreturn]] inline void throw_at_option(const char* member, const std::string& message) {
    throw_validation_error(ErrorCode::bad_value, message, {{}, 0, 0, member});
}

inline void check_options(const NetworkOptions& options) {
    using enum QualifierAggregation;
    const bool two_mode = options.mode == NetworkMode::two_mode;
    const std::string aggregation(enum_name(options.aggregation));
    const std::string normalisation(enum_name(options.normalisation));
    if (two_mode && (options.aggregation == congruence || options.aggregation == conflict)) {
        throw_at_option("aggregation", aggregation +
                                           " compares two actors or two issues: it needs a "
                                           "one-mode network");
    }
    if (!two_mode && options.aggregation == combine) {
        throw_at_option("aggregation", "combine needs a two-mode network");
    }
    switch (options.normalisation) {
    case NetworkNormalisation::none: break;
    case NetworkNormalisation::activity:
    case NetworkNormalisation::prominence:
        if (!two_mode) {
            throw_at_option("normalisation", normalisation + " needs a two-mode network");
        }
        if (options.aggregation == combine) {
            throw_at_option("normalisation",
                            "the numbers of combinations mean nothing when they are divided");
        }
        break;
    case NetworkNormalisation::average:
    case NetworkNormalisation::jaccard:
    case NetworkNormalisation::cosine:
    case NetworkNormalisation::salton:
        if (two_mode) {
            throw_at_option("normalisation", normalisation + " needs a one-mode network");
        }
        break;
    }
    if (options.dates && !options.dates->valid()) {
        throw_at_option("dates", "is no range of dates");
    }
}

/// The names that occur, or those that may; by bytes, each once.
template <class Name>
std::vector<std::string> sorted_names(std::span<const DiscourseStatement> statements,
                                      const std::vector<std::string>& allowed, Name name) {
    std::vector<std::string> names = allowed;
    if (allowed.empty()) {
        names.reserve(statements.size());
        for (const DiscourseStatement& statement : statements) {
            names.push_back(name(statement));
        }
    }
    std::ranges::sort(names);
    const auto rest = std::ranges::unique(names);
    names.erase(rest.begin(), rest.end());
    return names;
}

inline std::size_t position_of(const std::vector<std::string>& names, const std::string& name,
                               std::size_t row, const char* member) {
    if (name.empty()) {
        throw_at_statement(row, member, ErrorCode::missing_member, "is empty");
    }
    const auto found = std::ranges::lower_bound(names, name);
    if (found == names.end() || *found != name) {
        const std::vector<std::string_view> known(names.begin(), names.end());
        throw_at_statement(row, member, ErrorCode::unknown_value,
                           unknown_value_message(name, known));
    }
    return static_cast<std::size_t>(found - names.begin());
}

/// The number of the period that a day lies in.
inline long period_of(std::chrono::sys_days day, StatementDuplicates duplicates) {
    using namespace std::chrono;
    const year_month_day date(day);
    switch (duplicates) {
    case StatementDuplicates::week:
        // 1970-01-01 was a Thursday; weeks begin on Mondays.
        return static_cast<long>(floor<weeks>(day.time_since_epoch() + days(3)).count());
    case StatementDuplicates::month:
        return static_cast<long>(static_cast<int>(date.year())) * 12L +
               static_cast<long>(static_cast<unsigned>(date.month()));
    case StatementDuplicates::year: return static_cast<long>(static_cast<int>(date.year()));
    case StatementDuplicates::include:
    case StatementDuplicates::document:
    case StatementDuplicates::all: break;
    }
    return 0;
}

inline void leave_out_duplicates(std::vector<Entry>& entries, const NetworkOptions& options) {
    if (options.duplicates == StatementDuplicates::include) {
        return;
    }
    const bool by_document = options.duplicates == StatementDuplicates::document;
    std::set<std::tuple<std::size_t, std::size_t, int, std::size_t, long>> seen;
    std::erase_if(entries, [&](const Entry& entry) {
        const int agreement =
            options.aggregation == QualifierAggregation::ignore ? 0 : entry.agreement;
        const long period = entry.day ? period_of(*entry.day, options.duplicates) : 0;
        return !seen.emplace(entry.actor, entry.issue, agreement, by_document ? entry.document : 0,
                             period)
                    .second;
    });
}

WGIG_DECL Prepared prepare(std::span<const DiscourseStatement> statements,
                           const NetworkOptions& options, bool need_dates) {
    check_options(options);
    Prepared prepared;
    prepared.actors = sorted_names(statements, options.actors,
                                   [](const DiscourseStatement& s) { return s.actor; });
    prepared.issues = sorted_names(statements, options.issues,
                                   [](const DiscourseStatement& s) { return s.issue; });
    prepared.groups.resize(prepared.actors.size());
    const std::vector<std::string> documents =
        sorted_names(statements, {}, [](const DiscourseStatement& s) { return s.document; });
    const bool by_time = options.duplicates == StatementDuplicates::week ||
                         options.duplicates == StatementDuplicates::month ||
                         options.duplicates == StatementDuplicates::year;
    for (std::size_t row = 0; row < statements.size(); ++row) {
        const DiscourseStatement& statement = statements[row];
        Entry entry;
        entry.row = row;
        entry.actor = position_of(prepared.actors, statement.actor, row, "actor");
        entry.issue = position_of(prepared.issues, statement.issue, row, "issue");
        entry.agreement = statement.agreement;
        if (options.scale == AgreementScale::binary &&
            (statement.agreement < 0 || statement.agreement > 1)) {
            throw_at_statement(row, "agreement", ErrorCode::bad_value,
                               fmt::format("{} is neither 0 nor 1; choose the integer scale",
                                           statement.agreement));
        }
        entry.document = static_cast<std::size_t>(
            std::ranges::lower_bound(documents, statement.document) - documents.begin());
        if (statement.date) {
            if (!statement.date->valid()) {
                throw_at_statement(row, "date", ErrorCode::bad_value, "is no date");
            }
            entry.day = statement.date->first_day();
        } else if (need_dates || by_time || options.dates) {
            throw_at_statement(row, "date", ErrorCode::missing_member,
                               "is missing, and statements are chosen by their time");
        }
        std::string& group = prepared.groups[entry.actor];
        if (!statement.group.empty() && !group.empty() && group != statement.group) {
            throw_at_statement(row, "group", ErrorCode::bad_value,
                               fmt::format("\"{}\" is of the group \"{}\" in an earlier statement",
                                           statement.actor, group));
        }
        if (group.empty()) {
            group = statement.group;
        }
        prepared.levels.push_back(statement.agreement);
        if (!options.dates || (*entry.day >= options.dates->first.first_day() &&
                               *entry.day <= options.dates->last.last_day())) {
            prepared.entries.push_back(entry);
        }
    }
    if (options.scale == AgreementScale::binary) {
        prepared.levels = {0, 1};
    }
    std::ranges::sort(prepared.levels);
    const auto rest = std::ranges::unique(prepared.levels);
    prepared.levels.erase(rest.begin(), rest.end());
    if (!prepared.levels.empty()) {
        prepared.range = static_cast<double>(prepared.levels.back()) -
                         static_cast<double>(prepared.levels.front());
    }
    std::ranges::sort(prepared.entries, {}, [](const Entry& entry) {
        return std::tuple(entry.day, entry.document, entry.actor, entry.issue, entry.agreement,
                          entry.row);
    });
    leave_out_duplicates(prepared.entries, options);
    return prepared;
}

}  // namespace wgig::detail::networks
