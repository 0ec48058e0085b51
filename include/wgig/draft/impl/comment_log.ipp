#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/core/json_value.hpp>
#include <wgig/draft/comment_log.hpp>
#include <wgig/draft/detail/log_words.hpp>
#include <wgig/draft/impl/log_cells.ipp>
#include <wgig/draft/impl/log_words.ipp>

namespace wgig {
namespace detail::commenting {

/// Where the cells of each column are kept that no member holds. Columns of the same heading are told
/// apart by number, which is put where no heading can be taken for it.
inline std::vector<std::string> extra_keys(std::span<const LogColumn> columns) {
    std::map<std::string_view, std::size_t> seen;
    std::vector<std::string> keys;
    keys.reserve(columns.size());
    for (const LogColumn& column : columns) {
        const std::size_t same = ++seen[column.heading];
        keys.push_back(
            (same == 1 ? std::string("column: ") : "column " + std::to_string(same) + ": ") +
            column.heading);
    }
    return keys;
}

inline std::optional<std::string> extra_text(const Comment& comment, const std::string& key) {
    const auto found = comment.extra.find(key);
    if (found == comment.extra.end()) {
        return std::nullopt;
    }
    const auto value = nlohmann::json::parse(found->second.text, nullptr, false);
    return value.is_string() ? std::optional(value.get<std::string>()) : found->second.text;
}

inline void set_extra(Comment& comment, const std::string& key, const std::string& text) {
    comment.extra[key] = RawJson{nlohmann::json(text).dump()};
}

inline bool has(std::span<const LogColumn> columns, LogMember member) {
    return std::any_of(columns.begin(), columns.end(),
                       [&](const LogColumn& column) { return column.member == member; });
}

/// Reads rows into comments.
class RowReader {
public:
    /// With `problems`, cells that cannot be read are told there, and kept as text.
    RowReader(std::span<const LogColumn> columns, Language language, std::vector<Problem>* problems)
        : columns_(columns),
          cells_(language),
          problems_(problems),
          apart_(has(columns, LogMember::decision)),
          keys_(extra_keys(columns)) {
        // The decision before the observations, which are its reason then.
        for (std::size_t i = 0; i < columns.size(); ++i) {
            order_.push_back(i);
        }
        std::stable_partition(order_.begin(), order_.end(), [&](std::size_t i) {
            return columns[i].member != LogMember::observations;
        });
    }

    Comment read(const std::vector<std::string>& row, std::size_t number) const {
        if (row.size() > columns_.size()) {
            throw_parse_error(
                ErrorCode::bad_value,
                fmt::format("{} cells, but there are {} columns", row.size(), columns_.size()),
                {{}, 0, 0, fmt::format("rows[{}][{}]", number, columns_.size())});
        }
        Comment comment;
        comment.kind = CommentKind::unspecified;
        for (const std::size_t i : order_) {
            if (i >= row.size()) {
                continue;
            }
            const LogMember member = columns_[i].member;
            const std::string& cell = row[i];
            if (first_invalid_utf8(cell) != std::string_view::npos) {
                throw_parse_error(ErrorCode::invalid_utf8, "not UTF-8",
                                  {{}, 0, 0, fmt::format("rows[{}][{}]", number, i)});
            }
            if (member == LogMember::other) {
                if (!cell.empty()) {
                    set_extra(comment, keys_[i], cell);
                }
                continue;
            }
            if (!cells_.read(comment, member, cell, apart_)) {
                refuse(member, cell, fmt::format("rows[{}][{}]", number, i));
            }
        }
        for (std::size_t i = 0; i < row.size(); ++i) {
            const LogMember member = columns_[i].member;
            if (member != LogMember::other && member != LogMember::id &&
                cells_.write(comment, member, apart_) != row[i]) {
                set_extra(comment, keys_[i], row[i]);
            }
        }
        if (comment.kind == CommentKind::unspecified && !has(columns_, LogMember::kind) &&
            !comment.proposed_change.empty()) {
            comment.kind = CommentKind::proposes_text;
        }
        return comment;
    }

private:
    void refuse(LogMember member, const std::string& cell, const std::string& path) const {
        const auto known = [](const auto& lists) {
            std::string all;
            for (const auto& [name, words] : lists) {
                all += (all.empty() ? "" : ", ") + name;
            }
            return all;
        };
        std::string expected;
        switch (member) {
        case LogMember::kind: expected = "one of " + known(log_words().data.kinds); break;
        case LogMember::group: expected = "one of " + known(log_words().data.groups); break;
        case LogMember::decision: expected = "one of " + known(log_words().data.decisions); break;
        case LogMember::anchor: expected = "two numbers, as in 12-30"; break;
        default: expected = "a date, as in 2005-02-14"; break;
        }
        const std::string message = fmt::format("expected {}, got \"{}\"", expected, cell);
        if (problems_ == nullptr) {
            throw_parse_error(ErrorCode::unknown_value, message, {{}, 0, 0, path});
        }
        problems_->push_back({path, message + "; it is kept as text"});
    }

    std::span<const LogColumn> columns_;
    Cells cells_;
    std::vector<Problem>* problems_;
    bool apart_;
    std::vector<std::size_t> order_;
    std::vector<std::string> keys_;
};

/// A reference as an identifier: in a narrow column it may stand on two lines.
inline std::string on_one_line(const std::string& reference) {
    std::string line;
    for (const char c : reference) {
        if (c != '\n' && c != '\r' && c != '\t') {
            line += c;
        } else if (!line.empty() && line.back() != '-') {
            line += '-';
        }
    }
    while (line.ends_with('-')) {
        line.pop_back();
    }
    return line.empty() ? "comment" : line;
}

/// Gives an identifier to each comment that has none: its reference, with a number where it is not
/// the only one that is called so. With `problems`, so does an identifier that is given again.
inline void name_comments(std::vector<Comment>& comments, const std::vector<std::size_t>& numbers,
                          std::vector<Problem>* problems) {
    std::set<std::string> taken;
    std::vector<std::size_t> again;
    for (std::size_t i = 0; i < comments.size(); ++i) {
        if (comments[i].id.empty()) {
            again.push_back(i);
        } else if (!taken.insert(comments[i].id.str()).second) {
            if (problems == nullptr) {
                throw_validation_error(ErrorCode::invalid_record,
                                       "the identifier \"" + comments[i].id.str() +
                                           "\" is given twice",
                                       {{}, 0, 0, fmt::format("rows[{}]", numbers[i])});
            }
            again.push_back(i);
        }
    }
    std::map<std::string, std::size_t> next;
    for (const std::size_t i : again) {
        Comment& comment = comments[i];
        const std::string given = comment.id.str();
        const std::string base = !given.empty()              ? given
                                 : comment.reference.empty() ? "comment"
                                                             : on_one_line(comment.reference);
        const bool numbered =
            !given.empty() || base.find_first_of("0123456789") != std::string::npos;
        std::string id = numbered ? base : base + "-1";
        std::size_t& number = next.try_emplace(base, 1).first->second;
        while (!taken.insert(id).second) {
            id = base + "-" + std::to_string(++number);
        }
        comment.id = id;
        if (!given.empty()) {
            problems->push_back(
                {fmt::format("rows[{}]", numbers[i]),
                 fmt::format("the identifier \"{}\" is given twice; this is \"{}\"", given, id)});
        }
    }
}

inline std::vector<Comment> read_rows(std::span<const LogColumn> columns,
                                      const std::vector<std::vector<std::string>>& rows,
                                      std::optional<Language> language,
                                      std::vector<Problem>* problems) {
    const RowReader reader(columns, language.value_or(Language::en), problems);
    std::vector<Comment> comments;
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool blank = std::all_of(rows[i].begin(), rows[i].end(), [](const std::string& cell) {
            return cell.find_first_not_of(" \t\r\n") == std::string::npos;
        });
        if (!blank) {
            comments.push_back(reader.read(rows[i], i));
            numbers.push_back(i);
        }
    }
    name_comments(comments, numbers, problems);
    return comments;
}

}  // namespace detail::commenting

WGIG_DECL std::optional<Disposition> disposition_from_text(std::string_view text,
                                                           Language language) {
    using namespace detail::commenting;
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        return std::nullopt;
    }
    Disposition result;
    for (const Decision decision :
         {Decision::open, Decision::accepted, Decision::corrected, Decision::published_beside,
          Decision::noted, Decision::rejected}) {
        const std::string_view word = log_words().of(decision, language);
        const std::string begin = std::string(word) + std::string(colon(language));
        if (text == word || (text.starts_with(begin) && text.size() > begin.size())) {
            result.decision = decision;
            result.reason = text == word ? std::string() : std::string(text.substr(begin.size()));
            return result;
        }
    }
    result.decision = leading_decision(text).value_or(Decision::open);
    result.reason = std::string(text);
    return result;
}

WGIG_DECL std::string disposition_text(const Disposition& disposition, Language language) {
    using namespace detail::commenting;
    std::string word(log_words().of(disposition.decision, language));
    if (disposition.reason.empty()) {
        return word;
    }
    const auto read = disposition_from_text(disposition.reason, language);
    if (read && read->decision == disposition.decision && read->reason == disposition.reason) {
        return disposition.reason;
    }
    return word + std::string(colon(language)) + disposition.reason;
}

WGIG_DECL std::vector<Comment> comments_from_rows(std::span<const LogColumn> columns,
                                                  const std::vector<std::vector<std::string>>& rows,
                                                  std::optional<Language> language) {
    return detail::commenting::read_rows(columns, rows, language, nullptr);
}

WGIG_DECL std::pair<std::vector<Comment>, std::vector<Problem>>
comments_and_problems(std::span<const LogColumn> columns,
                      const std::vector<std::vector<std::string>>& rows,
                      std::optional<Language> language) {
    std::vector<Problem> problems;
    auto comments = detail::commenting::read_rows(columns, rows, language, &problems);
    return {std::move(comments), std::move(problems)};
}

WGIG_DECL std::vector<std::vector<std::string>> rows_of(const CommentLog& log) {
    using namespace detail::commenting;
    const Language language = log.language.value_or(Language::en);
    const Cells cells(language);
    const bool apart = has(log.columns, LogMember::decision);
    const std::vector<std::string> keys = extra_keys(log.columns);
    std::vector<std::vector<std::string>> rows;
    rows.reserve(log.comments.size());
    for (const Comment& comment : log.comments) {
        std::vector<std::string> row;
        for (std::size_t i = 0; i < log.columns.size(); ++i) {
            const LogMember member = log.columns[i].member;
            const auto kept = extra_text(comment, keys[i]);
            std::string cell = cells.write(comment, member, apart);
            if (kept && member == LogMember::other) {
                cell = *kept;
            } else if (kept) {
                // As it was written, if it still says what the comment says, or is nothing that it could say.
                Comment again;
                again.kind = CommentKind::unspecified;
                if (apart && member == LogMember::observations) {
                    again.disposition = comment.disposition;
                } else if (member == LogMember::decision && comment.disposition) {
                    // What an answer whose state has no known word is.
                    again.disposition.emplace().decision = Decision::open;
                }
                const bool read = cells.read(again, member, *kept, apart);
                if (read ? cells.write(again, member, apart) == cell : cell.empty()) {
                    cell = *kept;
                }
            }
            row.push_back(std::move(cell));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace wgig
