#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/deliberate/detail/vote_tables.hpp>
#include <wgig/deliberate/votes.hpp>

namespace wgig {

WGIG_DECL Votes with_statements(const Votes& votes, std::string_view text, std::string_view file) {
    using namespace detail::votes;
    check_text(text, file);
    detail::CsvRows rows(text, file, '\0');
    if (!rows.next()) {
        detail::throw_parse_error(ErrorCode::bad_value, "the file is empty",
                                  {std::string(file), 0, 0, {}});
    }
    const Header header(rows);
    const auto id = header.find({}, statement_columns);
    const auto body = header.find({}, "comment-body|comment|text|txt|body");
    const auto moderated = header.find({}, "moderated|mod");
    if (!id) {
        rows.fail(fmt::format("no column identifies the statement; there are {}", header.list()));
    }
    const auto positions = positions_of(votes.statements);
    Votes result = votes;
    std::vector<char> out(votes.statements.size(), 0);
    for (const std::int32_t position : votes.moderated_out) {
        out[static_cast<std::size_t>(position)] = 1;
    }
    result.texts.resize(votes.statements.size());
    while (rows.next()) {
        check_cells(rows, header);
        const auto found = positions.find(trimmed(rows.cells[*id]));
        if (found == positions.end()) {
            continue;
        }
        if (body) {
            result.texts[found->second] = rows.cells[*body];
        }
        if (moderated) {
            out[found->second] = trimmed(rows.cells[*moderated]) == "-1" ? 1 : 0;
        }
    }
    result.moderated_out.clear();
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (out[i] != 0) {
            result.moderated_out.push_back(static_cast<std::int32_t>(i));
        }
    }
    return result;
}

WGIG_DECL VoteSign likely_sign(const Votes& votes, std::string_view text, std::string_view file) {
    using namespace detail::votes;
    check_text(text, file);
    detail::CsvRows rows(text, file, '\0');
    if (!rows.next()) {
        return VoteSign::agree_is_positive;
    }
    const Header header(rows);
    const auto id = header.find({}, statement_columns);
    const auto agrees = header.find({}, "agrees|agree-count");
    const auto disagrees = header.find({}, "disagrees|disagree-count");
    if (!id || !agrees || !disagrees) {
        return VoteSign::agree_is_positive;
    }
    std::vector<std::int64_t> for_it(votes.statements.size(), 0);
    std::vector<std::int64_t> against(votes.statements.size(), 0);
    for (std::size_t i = 0; i < votes.columns.size(); ++i) {
        const auto column = static_cast<std::size_t>(votes.columns[i]);
        for_it[column] += votes.values[i] > 0 ? 1 : 0;
        against[column] += votes.values[i] < 0 ? 1 : 0;
    }
    const auto positions = positions_of(votes.statements);
    double as_is = 0;
    double exchanged = 0;
    while (rows.next()) {
        check_cells(rows, header);
        const auto found = positions.find(trimmed(rows.cells[*id]));
        const auto a = plain_integer(trimmed(rows.cells[*agrees]));
        const auto d = plain_integer(trimmed(rows.cells[*disagrees]));
        if (found == positions.end() || !a || !d) {
            continue;
        }
        const auto difference = [](std::int64_t x, std::int64_t y) {
            return std::abs(static_cast<double>(x) - static_cast<double>(y));
        };
        const std::int64_t pro = for_it[found->second];
        const std::int64_t contra = against[found->second];
        as_is += difference(pro, *a) + difference(contra, *d);
        exchanged += difference(contra, *a) + difference(pro, *d);
    }
    return exchanged < as_is ? VoteSign::agree_is_negative : VoteSign::agree_is_positive;
}

WGIG_DECL Votes with_groups(const Votes& votes, std::string_view text, std::string_view file) {
    using namespace detail::votes;
    check_text(text, file);
    detail::CsvRows rows(text, file, '\0');
    if (!rows.next()) {
        detail::throw_parse_error(ErrorCode::bad_value, "the file is empty",
                                  {std::string(file), 0, 0, {}});
    }
    const Header header(rows);
    const auto who = header.find({}, participant_names);
    const auto group = header.find({}, group_names);
    if (!who || !group) {
        rows.fail(fmt::format("no column says {}; there are {}",
                              who ? "which group" : "which participant", header.list()));
    }
    Identifiers names;
    for (const std::string& participant : votes.participants) {
        names.number(participant);
    }
    std::vector<std::int32_t> order(votes.participants.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = static_cast<std::int32_t>(i);
    }
    Attributes attributes(rows, group, std::nullopt);
    while (rows.next()) {
        check_cells(rows, header);
        const std::string_view participant = trimmed(rows.cells[*who]);
        if (participant.empty()) {
            rows.fail("a row needs a participant", *who);
        }
        attributes.read(static_cast<std::size_t>(names.number(participant)), names);
    }
    Votes result = votes;
    result.groups.clear();
    attributes.finish(order, result);
    return result;
}

}  // namespace wgig
