// Tables of votes: their header, and what their cells hold.
#pragma once

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/code_points.hpp>
#include <wgig/core/error.hpp>
#include <wgig/deliberate/detail/csv_rows.hpp>
#include <wgig/deliberate/detail/vote_log.hpp>
#include <wgig/deliberate/detail/vote_words.hpp>
#include <wgig/deliberate/votes.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::votes {

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
    return std::string(cell.substr(0, boundary_before(cell, 60))) + "...";
}

/// How the identifier of a statement is called in a table of statements.
inline constexpr std::string_view statement_columns = "comment-id|statement-id|tid|statement|id";

inline std::unordered_map<std::string_view, std::size_t>
positions_of(const std::vector<std::string>& names) {
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
        rows.fail(
            fmt::format("{} cells, but the header has {}", rows.cells.size(), header.names.size()));
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
            rows.fail(fmt::format("\"{}\" is no vote; a vote is -1, 0, 1, or a word for agreement, "
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
                votes.weights.push_back(
                    at < weights.size() && !weights[at].text.empty() ? weights[at].number : 1.0);
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
                const std::span<const char> letters(text);
                const char* const end = letters.data() + letters.size();
                const auto [stop, error] = std::from_chars(letters.data(), end, said.number);
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

}  // namespace wgig::detail::votes
