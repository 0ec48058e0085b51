// A log of votes, collected row by row, then sorted into a matrix.
#pragma once

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/deliberate/votes.hpp>

namespace wgig::detail::votes {

/// A whole number written in the shortest way: `12`, `-3`; nothing for `012`, `+1`, `1.0`.
inline std::optional<std::int64_t> plain_integer(std::string_view text) noexcept {
    std::int64_t value = 0;
    const std::span<const char> letters(text);
    const char* const end = letters.data() + letters.size();
    const auto [stop, error] = std::from_chars(letters.data(), end, value);
    const std::size_t digits = text.starts_with('-') ? 1 : 0;
    if (error != std::errc() || stop != end || text == "-0" ||
        (text.size() > digits + 1 && text[digits] == '0')) {
        return std::nullopt;
    }
    return value;
}

/// Numbers identifiers in the order in which they first occur. Small whole numbers, which are what
/// most files have, are found by table.
class Identifiers {
public:
    std::int32_t number(std::string_view name) {
        std::size_t small = most;
        if (!name.empty() && name.size() <= 6 && (name[0] != '0' || name.size() == 1)) {
            std::size_t value = 0;
            bool digits = true;
            for (const char c : name) {
                digits = digits && c >= '0' && c <= '9';
                value = value * 10 + static_cast<std::size_t>(c - '0');
            }
            small = digits ? value : most;
        }
        if (small < most) {
            std::int32_t& place = place_of(small);
            if (place < 0) {
                place = add(name);
            }
            return place;
        }
        const auto found = others_.find(name);
        if (found != others_.end()) {
            return found->second;
        }
        const std::int32_t number = add(name);
        others_.emplace(names_.back(), number);
        return number;
    }

    /// The same for a whole number: as if it were written out.
    std::int32_t number(std::int64_t value) {
        if (value >= 0 && static_cast<std::uint64_t>(value) < most) {
            std::int32_t& place = place_of(static_cast<std::size_t>(value));
            if (place < 0) {
                place = add(std::to_string(value));
            }
            return place;
        }
        return number(std::string_view(std::to_string(value)));
    }

    [[nodiscard]] std::size_t size() const noexcept { return names_.size(); }
    [[nodiscard]] const std::string& operator[](std::size_t number) const { return names_[number]; }

    /// Whole numbers by value, before all others, by bytes.
    [[nodiscard]] std::vector<std::int32_t> order() const {
        std::vector<std::optional<std::int64_t>> numbers;
        numbers.reserve(names_.size());
        for (const std::string& name : names_) {
            numbers.push_back(plain_integer(name));
        }
        std::vector<std::int32_t> order(names_.size());
        std::iota(order.begin(), order.end(), 0);
        std::sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) {
            const auto& x = numbers[static_cast<std::size_t>(a)];
            const auto& y = numbers[static_cast<std::size_t>(b)];
            if (x && y) {
                return *x < *y;
            }
            return x || y
                       ? x.has_value()
                       : names_[static_cast<std::size_t>(a)] < names_[static_cast<std::size_t>(b)];
        });
        return order;
    }

private:
    static constexpr std::size_t most = 1000000;

    std::int32_t& place_of(std::size_t small) {
        if (small >= table_.size()) {
            table_.resize(std::min(most, std::max(small + 1, table_.size() * 2)), -1);
        }
        return table_[small];
    }

    std::int32_t add(std::string_view name) {
        if (names_.size() >= static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max())) {
            throw_validation_error(ErrorCode::unsupported, "more than 2147483647 identifiers");
        }
        names_.emplace_back(name);  // a deque does not move what it holds: views of it are keys
        return static_cast<std::int32_t>(names_.size() - 1);
    }

    std::deque<std::string> names_;
    std::vector<std::int32_t> table_;
    std::unordered_map<std::string_view, std::int32_t> others_;
};

struct LogRow {
    std::int32_t participant = 0;
    std::int32_t statement = 0;
    std::int64_t timestamp = 0;
    std::int8_t value = 0;
};

/// Collects rows, gives the matrix.
class Log {
public:
    Identifiers participants;
    Identifiers statements;
    std::vector<LogRow> rows;

    /// Where each participant went in the result's order.
    std::vector<std::int32_t> participant_order;

    Votes finish() {
        Votes votes;
        participant_order = participants.order();
        const std::vector<std::int32_t> statement_order = statements.order();
        const std::vector<std::int32_t> row_place = inverse(participant_order);
        const std::vector<std::int32_t> column_place = inverse(statement_order);
        for (const std::int32_t participant : participant_order) {
            votes.participants.push_back(participants[static_cast<std::size_t>(participant)]);
        }
        for (const std::int32_t statement : statement_order) {
            votes.statements.push_back(statements[static_cast<std::size_t>(statement)]);
        }
        // Two stable counting sorts: by statement, then by participant; none where all is in order.
        for (LogRow& row : rows) {
            row.participant = row_place[static_cast<std::size_t>(row.participant)];
            row.statement = column_place[static_cast<std::size_t>(row.statement)];
        }
        if (!std::is_sorted(rows.begin(), rows.end(), [](const LogRow& a, const LogRow& b) {
                return a.participant != b.participant ? a.participant < b.participant
                                                      : a.statement < b.statement;
            })) {
            std::vector<LogRow> sorted(rows.size());
            counting_sort(rows, sorted, statements.size(),
                          [](const LogRow& row) { return row.statement; });
            counting_sort(sorted, rows, participants.size(),
                          [](const LogRow& row) { return row.participant; });
        }
        votes.starts.assign(participants.size() + 1, 0);
        votes.columns.reserve(rows.size());
        votes.values.reserve(rows.size());
        for (std::size_t i = 0; i < rows.size();) {
            const LogRow* latest = &rows[i];
            std::size_t next = i + 1;
            for (; next < rows.size() && rows[next].participant == rows[i].participant &&
                   rows[next].statement == rows[i].statement;
                 ++next) {
                if (rows[next].timestamp >= latest->timestamp) {
                    latest = &rows[next];
                }
            }
            votes.columns.push_back(latest->statement);
            votes.values.push_back(latest->value);
            ++votes.starts[static_cast<std::size_t>(latest->participant) + 1];
            votes.superseded += next - i - 1;
            i = next;
        }
        std::partial_sum(votes.starts.begin(), votes.starts.end(), votes.starts.begin());
        return votes;
    }

private:
    static std::vector<std::int32_t> inverse(const std::vector<std::int32_t>& order) {
        std::vector<std::int32_t> place(order.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            place[static_cast<std::size_t>(order[i])] = static_cast<std::int32_t>(i);
        }
        return place;
    }

    template <class Key>
    static void counting_sort(const std::vector<LogRow>& from, std::vector<LogRow>& to,
                              std::size_t keys, Key key) {
        std::vector<std::size_t> next(keys + 1, 0);
        for (const LogRow& row : from) {
            ++next[static_cast<std::size_t>(key(row)) + 1];
        }
        std::partial_sum(next.begin(), next.end(), next.begin());
        for (const LogRow& row : from) {
            to[next[static_cast<std::size_t>(key(row))]++] = row;
        }
    }
};

}  // namespace wgig::detail::votes
