#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/deliberate/detail/vote_tables.hpp>
#include <wgig/deliberate/votes.hpp>

namespace wgig {
namespace detail::votes {

/// A whole number that was written with a point, `1714782753.0`, without it; anything else as it is.
inline std::string_view without_zeros(std::string_view text) noexcept {
    const std::size_t point = text.find('.');
    return point != std::string_view::npos && point + 1 < text.size() &&
                   text.find_first_not_of('0', point + 1) == std::string_view::npos
               ? text.substr(0, point)
               : text;
}

inline Votes read_log(CsvRows& rows, const Header& header, std::size_t participant,
                      std::size_t statement, std::size_t vote, const VotesOptions& options) {
    const auto time = header.find(options.timestamp, time_names);
    Log log;
    VoteCells cells(options.sign);
    Attributes attributes(rows, header.find(options.group, group_names),
                          header.find(options.weight, weight_names));
    while (rows.next()) {
        check_cells(rows, header);
        const std::string_view who = trimmed(rows.cells[participant]);
        const std::string_view what = trimmed(rows.cells[statement]);
        if (who.empty() || what.empty()) {
            rows.fail("a vote needs a participant and a statement",
                      who.empty() ? participant : statement);
        }
        std::int64_t when = 0;
        if (time) {
            const std::string_view text = without_zeros(trimmed(rows.cells[*time]));
            const auto [stop, error] =
                std::from_chars(text.data(), text.data() + text.size(), when);
            if (!text.empty() && (error != std::errc() || stop != text.data() + text.size())) {
                rows.fail(fmt::format("\"{}\" is no timestamp; a timestamp is a whole number",
                                      shown(text)),
                          *time);
            }
        }
        const auto value = cells.read(rows, vote);
        if (value) {
            const std::int32_t row = log.participants.number(who);
            log.rows.push_back({row, log.statements.number(what), when, *value});
            attributes.read(static_cast<std::size_t>(row), log.participants);
        }
    }
    Votes votes = log.finish();
    attributes.finish(log.participant_order, votes);
    return votes;
}

inline Votes read_matrix(CsvRows& rows, const Header& header, std::size_t participant,
                         const VotesOptions& options) {
    const auto group = header.find(options.group, group_names);
    const auto weight = header.find(options.weight, weight_names);
    Log log;
    VoteCells cells(options.sign);
    Attributes attributes(rows, group, weight);
    std::vector<std::pair<std::size_t, std::int32_t>> columns;
    for (std::size_t i = 0; i < header.names.size(); ++i) {
        if (i == participant || i == group || i == weight ||
            is_any_of(header.names[i], matrix_notes)) {
            continue;
        }
        if (header.names[i].empty()) {
            rows.fail("a column without a name", i);
        }
        columns.emplace_back(i, log.statements.number(header.names[i]));
    }
    if (columns.empty()) {
        rows.fail(fmt::format("no column is a statement; there are {}", header.list()));
    }
    std::unordered_map<std::int32_t, std::size_t> lines;
    while (rows.next()) {
        check_cells(rows, header);
        const std::string_view who = trimmed(rows.cells[participant]);
        if (who.empty()) {
            rows.fail("a row needs a participant", participant);
        }
        const std::int32_t row = log.participants.number(who);
        const auto [first, is_new] = lines.emplace(row, rows.line);
        if (!is_new) {
            rows.fail(
                fmt::format("participant \"{}\" is on line {} already", shown(who), first->second),
                participant);
        }
        attributes.read(static_cast<std::size_t>(row), log.participants);
        for (const auto& [cell, statement] : columns) {
            if (const auto value = cells.read(rows, cell)) {
                log.rows.push_back({row, statement, 0, *value});
            }
        }
    }
    Votes votes = log.finish();
    attributes.finish(log.participant_order, votes);
    return votes;
}

}  // namespace detail::votes

WGIG_DECL Votes read_votes(std::string_view text, std::string_view file,
                           const VotesOptions& options) {
    using namespace detail::votes;
    check_text(text, file);
    detail::CsvRows rows(text, file, options.delimiter);
    if (!rows.next()) {
        detail::throw_parse_error(ErrorCode::bad_value, "the file is empty",
                                  {std::string(file), 0, 0, {}});
    }
    const Header header(rows);
    const auto participant = header.find(options.participant, participant_names);
    const auto statement = header.find(options.statement, statement_names);
    const auto vote = header.find(options.vote, vote_names);
    if (!participant) {
        rows.fail(fmt::format("no column says who voted; there are {}", header.list()));
    }
    if (statement.has_value() != vote.has_value()) {
        rows.fail(fmt::format("no column says {}; there are {}",
                              statement ? "how was voted" : "on what was voted", header.list()));
    }
    Votes votes = statement ? read_log(rows, header, *participant, *statement, *vote, options)
                            : read_matrix(rows, header, *participant, options);
    if (votes.values.empty()) {
        detail::throw_parse_error(ErrorCode::bad_value, "there are no votes",
                                  {std::string(file), 0, 0, {}});
    }
    return votes;
}

}  // namespace wgig
