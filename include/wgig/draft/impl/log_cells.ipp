#pragma once

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include <wgig/core/date.hpp>
#include <wgig/draft/comment_log.hpp>
#include <wgig/draft/detail/log_words.hpp>
#include <wgig/draft/impl/log_words.ipp>
#include <wgig/text/character.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::commenting {

inline constexpr std::string_view colon(Language language) {
    return language == Language::zh ? "：" : language == Language::fr ? " : " : ": ";
}

/// The decision that a text begins with.
inline std::optional<Decision> leading_decision(std::string_view text) {
    const std::string folded = fold(text.substr(0, text.find_first_of("\n")));
    const std::size_t begin = folded.find_first_not_of(" \t\r");
    if (begin == std::string::npos) {
        return std::nullopt;
    }
    const std::string_view rest = std::string_view(folded).substr(begin);
    for (const auto& [word, decision] : log_words().decisions) {
        if (!rest.starts_with(word)) {
            continue;
        }
        if (rest.size() == word.size()) {
            return decision;
        }
        const CharacterClass next = character_class(decode(rest, word.size()).value);
        if (next != CharacterClass::letter) {
            return decision;
        }
    }
    return std::nullopt;
}

/// One cell, read and written.
class Cells {
public:
    explicit Cells(Language language) : language_(language) {}

    /// Sets a member from a cell. False where the cell cannot be what the column holds. `decision_apart`
    /// says whether a column of its own has the decision.
    bool read(Comment& comment, LogMember member, const std::string& cell,
              bool decision_apart) const {
        switch (member) {
        case LogMember::reference: comment.reference = cell; return true;
        case LogMember::line: comment.line = cell; return true;
        case LogMember::clause: comment.clause = cell; return true;
        case LogMember::element: comment.element = cell; return true;
        case LogMember::type: comment.type = cell; return true;
        case LogMember::comment: comment.text = cell; return true;
        case LogMember::change: comment.proposed_change = cell; return true;
        case LogMember::quote: comment.quote = cell; return true;
        case LogMember::prefix: comment.prefix = cell; return true;
        case LogMember::suffix: comment.suffix = cell; return true;
        case LogMember::other: return true;
        case LogMember::observations: return read_observations(comment, cell, decision_apart);
        default: break;
        }
        return trimmed(cell).empty() || read_typed(comment, member, std::string(trimmed(cell)));
    }

    [[nodiscard]] std::string write(const Comment& comment, LogMember member,
                                    bool decision_apart) const {
        switch (member) {
        case LogMember::reference: return comment.reference;
        case LogMember::line: return comment.line;
        case LogMember::clause: return comment.clause;
        case LogMember::element: return comment.element;
        case LogMember::type: return comment.type;
        case LogMember::comment: return comment.text;
        case LogMember::change: return comment.proposed_change;
        case LogMember::quote: return comment.quote;
        case LogMember::prefix: return comment.prefix;
        case LogMember::suffix: return comment.suffix;
        case LogMember::id: return comment.id.str();
        case LogMember::kind:
            return comment.kind == CommentKind::unspecified ? ""
                                                            : std::string(enum_name(comment.kind));
        case LogMember::group: return comment.group ? std::string(enum_name(*comment.group)) : "";
        case LogMember::author: return comment.author ? comment.author->str() : "";
        case LogMember::paper: return comment.paper ? comment.paper->str() : "";
        case LogMember::draft: return comment.draft ? comment.draft->str() : "";
        case LogMember::date: return comment.date ? to_string(*comment.date) : "";
        case LogMember::anchor:
            return comment.anchor ? fmt::format("{}-{}", comment.anchor->begin, comment.anchor->end)
                                  : "";
        case LogMember::decided:
            return comment.disposition && comment.disposition->date
                       ? to_string(*comment.disposition->date)
                       : "";
        case LogMember::decision:
            return comment.disposition ? std::string(enum_name(comment.disposition->decision)) : "";
        case LogMember::observations:
            return !comment.disposition ? ""
                   : decision_apart     ? comment.disposition->reason
                                        : disposition_text(*comment.disposition, language_);
        case LogMember::other: break;
        }
        return {};
    }

private:
    static std::string_view trimmed(std::string_view cell) {
        const std::size_t begin = cell.find_first_not_of(" \t\r\n");
        return begin == std::string_view::npos
                   ? std::string_view{}
                   : cell.substr(begin, cell.find_last_not_of(" \t\r\n") - begin + 1);
    }

    bool read_observations(Comment& comment, const std::string& cell, bool decision_apart) const {
        auto found = disposition_from_text(cell, language_);
        if (found && comment.disposition && decision_apart) {
            // Here is the reason, as it stands.
            comment.disposition->reason = cell;
        } else if (found) {
            // The date of the decision may have been read already.
            found->date = comment.disposition ? comment.disposition->date : std::nullopt;
            comment.disposition = std::move(found);
        }
        return true;
    }

    template <class E>
    static bool read_word(std::string_view cell,
                          const std::map<std::string, Meaning<E>, std::less<>>& words, E& value) {
        if (parse_enum(cell, value)) {
            return true;
        }
        const auto found = words.find(plain(cell));
        if (found != words.end()) {
            value = found->second.value;
        }
        return found != words.end();
    }

    bool read_typed(Comment& comment, LogMember member, const std::string& cell) const {
        switch (member) {
        case LogMember::id: comment.id = cell; return true;
        case LogMember::author: comment.author = cell; return true;
        case LogMember::paper: comment.paper = cell; return true;
        case LogMember::draft: comment.draft = cell; return true;
        case LogMember::kind: return read_word(cell, log_words().kinds, comment.kind);
        case LogMember::group: {
            StakeholderGroup group{};
            const bool known = read_word(cell, log_words().groups, group);
            if (known) {
                comment.group = group;
            }
            return known;
        }
        case LogMember::decision: return read_decision(comment, cell);
        case LogMember::date: return read_date(comment.date, cell);
        case LogMember::decided: return read_decided(comment, cell);
        case LogMember::anchor: return read_anchor(comment, cell);
        default: return true;
        }
    }

    /// A date, a date with its time, or one in digits of another order, which is kept as it stands: what
    /// 03/04/2005 says depends on who wrote it.
    static bool read_date(std::optional<Date>& date, const std::string& cell) {
        constexpr std::size_t day = 10;
        date = parse_date(cell);
        if (!date && cell.size() > day && (cell[day] == 'T' || cell[day] == ' ')) {
            date = parse_date(cell.substr(0, day));
        }
        return date ||
               std::any_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
    }

    static bool read_decided(Comment& comment, const std::string& cell) {
        std::optional<Date> date;
        const bool known = read_date(date, cell);
        if (date) {
            if (!comment.disposition) {
                comment.disposition.emplace();
            }
            comment.disposition->date = date;
        }
        return known;
    }

    static bool read_decision(Comment& comment, const std::string& cell) {
        Decision decision{};
        if (!parse_enum(cell, decision)) {
            const auto found = leading_decision(cell);
            if (!found) {
                // Other words for a state leave the comment open, as other words of an answer do.
                return true;
            }
            decision = *found;
        }
        if (!comment.disposition) {
            comment.disposition.emplace();
        }
        comment.disposition->decision = decision;
        return true;
    }

    static bool read_anchor(Comment& comment, const std::string& cell) {
        Span span;
        const char* const end = cell.data() + cell.size();
        const auto first = std::from_chars(cell.data(), end, span.begin);
        if (first.ec != std::errc{} || first.ptr == end || *first.ptr != '-') {
            return false;
        }
        const auto second = std::from_chars(first.ptr + 1, end, span.end);
        if (second.ec != std::errc{} || second.ptr != end || span.end < span.begin) {
            return false;
        }
        comment.anchor = span;
        return true;
    }

    Language language_;
};

}  // namespace wgig::detail::commenting
