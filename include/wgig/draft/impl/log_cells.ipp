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

/// Whether nothing goes on from a word for a decision: `A`, `A (see 4.2)`, `Noté : voir 4.2`, but not
/// `A change was made`. After one or two letters a colon may open an answer: `A: it was not meant so`.
inline bool stands_alone(std::string_view word, std::string_view after) {
    const bool spaced = after.starts_with(' ');
    after.remove_prefix(std::min(after.find_first_not_of(" \t\r"), after.size()));
    if (after.empty() || after == "." || after == "!" || after == "。") {
        return true;
    }
    for (const std::string_view mark : {"(", "[", ";", "–", "—", "（", "；", "؛"}) {
        if (after.starts_with(mark)) {
            return true;
        }
    }
    if (after.starts_with('-')) {
        return spaced;
    }
    constexpr std::size_t abbreviation = 2;
    for (const std::string_view mark : {":", ",", "：", "，", "،"}) {
        if (after.starts_with(mark)) {
            return word.size() > abbreviation;
        }
    }
    return false;
}

/// The decision that a folded text begins with, after marks.
inline std::optional<Decision> decision_at_start(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        const CharacterClass kind = character_class(c.value);
        if (kind == CharacterClass::letter || kind == CharacterClass::ideograph ||
            kind == CharacterClass::digit) {
            text.remove_prefix(at);
            break;
        }
        at += c.size;
    }
    for (const DecisionWord& each : log_words().decisions) {
        if (!text.starts_with(each.word)) {
            continue;
        }
        const std::string_view after = text.substr(each.word.size());
        if (after.empty() ||
            (each.alone ? stands_alone(each.word, after)
                        : character_class(decode(after, 0).value) != CharacterClass::letter)) {
            return each.decision;
        }
    }
    return std::nullopt;
}

/// The decision that a text begins with; a heading for decisions and a colon may stand before it.
inline std::optional<Decision> leading_decision(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    const std::string_view line = text.substr(0, text.find('\n'));
    constexpr std::size_t longest_heading = 80;
    for (const std::string_view colon : {":", "："}) {
        const std::size_t at = line.find(colon);
        if (at < longest_heading) {
            const auto* const heading = meaning_of(line.substr(0, at));
            if (heading != nullptr && (heading->value == LogMember::decision ||
                                       heading->value == LogMember::observations)) {
                return decision_at_start(fold(line.substr(at + colon.size())));
            }
        }
    }
    return decision_at_start(fold(line));
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
