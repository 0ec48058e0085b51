#pragma once

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/deliberate/detail/csv_rows.hpp>
#include <wgig/deliberate/detail/vote_log.hpp>
#include <wgig/deliberate/detail/vote_words.hpp>
#include <wgig/deliberate/votes.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig {
namespace detail::votes {

inline void check_text(std::string_view text, std::string_view file) {
    const std::size_t invalid = first_invalid_utf8(text);
    if (invalid != std::string_view::npos && invalid < text.size()) {
        throw_parse_error(ErrorCode::invalid_utf8, "not UTF-8", place_of(text, invalid, file));
    }
}

inline std::string_view trimmed(std::string_view text) noexcept {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
        text.remove_prefix(1);
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) {
        text.remove_suffix(1);
    }
    return text;
}

/// The start of a cell, for a message.
inline std::string shown(std::string_view cell) {
    if (cell.size() <= 60) {
        return std::string(cell);
    }
    std::size_t end = 60;
    while (end > 0 && (static_cast<unsigned char>(cell[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return std::string(cell.substr(0, end)) + "...";
}

/// How the identifier of a statement is called in a table of statements.
inline constexpr std::string_view statement_columns = "comment-id|statement-id|tid|statement|id";

inline std::unordered_map<std::string_view, std::size_t> positions_of(
    const std::vector<std::string>& names) {
    std::unordered_map<std::string_view, std::size_t> positions;
    for (std::size_t i = 0; i < names.size(); ++i) {
        positions.emplace(names[i], i);
    }
    return positions;
}

/// The header of a table: which column is what.
class Header {
public:
    explicit Header(const CsvRows& rows) : rows_(rows) {
        std::map<std::string, std::size_t> seen;
        for (std::size_t i = 0; i < rows.cells.size(); ++i) {
            names.emplace_back(trimmed(rows.cells[i]));
            const auto [first, is_new] = seen.emplace(names.back(), i);
            if (!is_new && !names.back().empty()) {
                rows.fail(fmt::format("the column \"{}\" is there twice", shown(names.back())), i);
            }
        }
    }

    /// The column that is named so, or, where no name is given, the first that is usually so called.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view wanted,
                                                  std::string_view usual) const {
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (wanted.empty() ? is_any_of(names[i], usual) : names[i] == wanted) {
                return i;
            }
        }
        if (!wanted.empty()) {
            rows_.fail(fmt::format("no column \"{}\"; there are {}", shown(wanted), list()));
        }
        return std::nullopt;
    }

    [[nodiscard]] std::string list() const {
        std::string text;
        for (std::size_t i = 0; i < names.size() && i < 20; ++i) {
            text += fmt::format("{}\"{}\"", i == 0 ? "" : ", ", shown(names[i]));
        }
        return text + (names.size() > 20 ? fmt::format(" and {} more", names.size() - 20) : "");
    }

    std::vector<std::string> names;

private:
    const CsvRows& rows_;
};

inline void check_cells(const CsvRows& rows, const Header& header) {
    if (rows.cells.size() != header.names.size()) {
        rows.fail(fmt::format("{} cells, but the header has {}", rows.cells.size(),
                              header.names.size()));
    }
}

/// Votes as they are written; words are looked up once.
class VoteCells {
public:
    explicit VoteCells(VoteSign sign) : negative_(sign == VoteSign::agree_is_negative) {}

    /// Nothing for an empty cell.
    std::optional<std::int8_t> read(const CsvRows& rows, std::size_t cell) {
        const std::string_view text = trimmed(rows.cells[cell]);
        if (text.empty()) {
            return std::nullopt;
        }
        if (const auto number = vote_number(text)) {
            return negative_ ? static_cast<std::int8_t>(-*number) : *number;
        }
        const auto known = words_.find(std::string(text));
        if (known != words_.end()) {
            return known->second;
        }
        std::int8_t value = 0;
        if (is_any_of(text, agree_words)) {
            value = 1;
        } else if (is_any_of(text, disagree_words)) {
            value = -1;
        } else if (!is_any_of(text, pass_words)) {
            rows.fail(
                fmt::format("\"{}\" is no vote; a vote is -1, 0, 1, or a word for agreement, "
                            "disagreement or passing",
                            shown(text)),
                cell);
        }
        words_.emplace(text, value);
        return value;
    }

private:
    bool negative_;
    std::unordered_map<std::string, std::int8_t> words_;
};

/// What is said of each participant in every row, and must always be the same.
class Attributes {
public:
    Attributes(const CsvRows& rows, std::optional<std::size_t> group,
               std::optional<std::size_t> weight)
        : rows_(rows), group_(group), weight_(weight) {}

    void read(std::size_t participant, const Identifiers& names) {
        if (group_) {
            read_cell(groups, participant, *group_, names, "group");
        }
        if (weight_) {
            read_cell(weights, participant, *weight_, names, "weight");
        }
    }

    /// The groups and weights in the order of the result.
    void finish(const std::vector<std::int32_t>& order, Votes& votes) const {
        const bool any_group = std::any_of(groups.begin(), groups.end(),
                                           [](const Said& said) { return !said.text.empty(); });
        const bool any_weight = std::any_of(weights.begin(), weights.end(),
                                            [](const Said& said) { return !said.text.empty(); });
        for (const std::int32_t participant : order) {
            const auto at = static_cast<std::size_t>(participant);
            if (any_group) {
                votes.groups.push_back(at < groups.size() ? groups[at].text : std::string());
            }
            if (any_weight) {
                votes.weights.push_back(at < weights.size() && !weights[at].text.empty()
                                            ? weights[at].number
                                            : 1.0);
            }
        }
    }

private:
    struct Said {
        std::string text;
        std::size_t line = 0;
        double number = 1;
    };

    void read_cell(std::vector<Said>& list, std::size_t participant, std::size_t cell,
                   const Identifiers& names, const char* what) {
        const std::string_view text = trimmed(rows_.cells[cell]);
        if (text.empty()) {
            return;
        }
        if (participant >= list.size()) {
            list.resize(std::max(participant + 1, list.size() * 2));
        }
        Said& said = list[participant];
        if (said.line == 0) {
            said.text = text;
            said.line = rows_.line;
            if (&list == &weights) {
                const char* const end = text.data() + text.size();
                const auto [stop, error] = std::from_chars(text.data(), end, said.number);
                if (error != std::errc() || stop != end || !(said.number > 0) ||
                    !(said.number <= 1e9)) {
                    rows_.fail(fmt::format("\"{}\" is no weight; a weight is a number above 0, at "
                                           "most 1e9",
                                           shown(text)),
                               cell);
                }
            }
        } else if (said.text != text) {
            throw_validation_error(
                ErrorCode::invalid_record,
                fmt::format("participant \"{}\" has the {} \"{}\" here and \"{}\" on line {}",
                            shown(names[participant]), what, shown(text), shown(said.text),
                            said.line),
                rows_.place(cell));
        }
    }

    const CsvRows& rows_;
    std::optional<std::size_t> group_;
    std::optional<std::size_t> weight_;
    std::vector<Said> groups;
    std::vector<Said> weights;
};

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
            const std::string_view text = trimmed(rows.cells[*time]);
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
            rows.fail(fmt::format("participant \"{}\" is on line {} already", shown(who),
                                  first->second),
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
