#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/deliberate/detail/vote_log.hpp>
#include <wgig/deliberate/votes.hpp>

namespace wgig {
namespace detail::votes {

[[noreturn]] inline void bad(std::string path, const std::string& message) {
    throw_validation_error(ErrorCode::bad_value, message, {{}, 0, 0, std::move(path)});
}

inline std::int8_t checked_value(std::int64_t value, VoteSign sign, const char* list,
                                 std::size_t index) {
    if (value < -1 || value > 1) {
        bad(fmt::format("{}[{}]", list, index),
            fmt::format("{} is no vote; a vote is -1, 0 or 1", value));
    }
    return static_cast<std::int8_t>(sign == VoteSign::agree_is_positive ? value : -value);
}

}  // namespace detail::votes

WGIG_DECL Votes make_votes(std::span<const Vote> log, VoteSign sign) {
    detail::votes::Log collected;
    collected.rows.reserve(log.size());
    for (std::size_t i = 0; i < log.size(); ++i) {
        const Vote& vote = log[i];
        if (vote.participant.empty() || vote.statement.empty()) {
            detail::votes::bad(fmt::format("log[{}]", i),
                               "a vote needs a participant and a statement");
        }
        const std::int8_t value = detail::votes::checked_value(vote.value, sign, "log", i);
        collected.rows.push_back({collected.participants.number(vote.participant),
                                  collected.statements.number(vote.statement), vote.timestamp,
                                  value});
    }
    return collected.finish();
}

WGIG_DECL Votes make_votes(std::span<const std::int64_t> participants,
                           std::span<const std::int64_t> statements,
                           std::span<const std::int64_t> values,
                           std::span<const std::int64_t> timestamps, VoteSign sign) {
    const std::size_t count = participants.size();
    if (statements.size() != count || values.size() != count ||
        (!timestamps.empty() && timestamps.size() != count)) {
        detail::votes::bad("values",
                           fmt::format("{} participants, {} statements, {} votes and {} times; the "
                                       "columns must be of one length",
                                       count, statements.size(), values.size(), timestamps.size()));
    }
    detail::votes::Log collected;
    collected.rows.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::int8_t value = detail::votes::checked_value(values[i], sign, "values", i);
        const std::int32_t participant = collected.participants.number(participants[i]);
        const std::int32_t statement = collected.statements.number(statements[i]);
        collected.rows.push_back(
            {participant, statement, timestamps.empty() ? 0 : timestamps[i], value});
    }
    return collected.finish();
}

namespace detail {

WGIG_DECL void check_votes(const Votes& value) {
    using votes::bad;
    const std::size_t participants = value.participants.size();
    const std::size_t statements = value.statements.size();
    if (participants == 0 || statements == 0 || value.values.empty()) {
        bad("votes", "there are no votes");
    }
    if (value.starts.size() != participants + 1 || value.starts.front() != 0 ||
        value.starts.back() != value.columns.size() ||
        value.columns.size() != value.values.size()) {
        bad("starts", fmt::format("{} beginnings for {} participants, {} columns and {} values",
                                  value.starts.size(), participants, value.columns.size(),
                                  value.values.size()));
    }
    for (std::size_t row = 0; row < participants; ++row) {
        if (value.starts[row] > value.starts[row + 1]) {
            bad(fmt::format("starts[{}]", row + 1), "the beginnings must ascend");
        }
    }
    for (std::size_t row = 0; row < participants; ++row) {
        std::int32_t last = -1;
        for (std::size_t i = value.starts[row]; i < value.starts[row + 1]; ++i) {
            const std::int32_t column = value.columns[i];
            if (column <= last || static_cast<std::size_t>(column) >= statements) {
                bad(fmt::format("columns[{}]", i),
                    "the columns of a participant are positions in statements, and ascend");
            }
            last = column;
            if (value.values[i] < -1 || value.values[i] > 1) {
                bad(fmt::format("values[{}]", i), "a vote is -1, 0 or 1");
            }
        }
    }
    const auto fits = [&](std::size_t size, std::size_t expected, const char* name) {
        if (size != 0 && size != expected) {
            bad(name, fmt::format("{} of them, but {} are needed", size, expected));
        }
    };
    fits(value.weights.size(), participants, "weights");
    fits(value.groups.size(), participants, "groups");
    fits(value.texts.size(), statements, "texts");
    for (std::size_t i = 0; i < value.weights.size(); ++i) {
        if (!(value.weights[i] > 0) || !(value.weights[i] <= 1e9)) {
            bad(fmt::format("weights[{}]", i), "a weight is a number above 0, at most 1e9");
        }
    }
    std::int32_t last = -1;
    for (std::size_t i = 0; i < value.moderated_out.size(); ++i) {
        if (value.moderated_out[i] <= last ||
            static_cast<std::size_t>(value.moderated_out[i]) >= statements) {
            bad(fmt::format("moderated_out[{}]", i), "positions in statements, and ascending");
        }
        last = value.moderated_out[i];
    }
}

}  // namespace detail
}  // namespace wgig
