#pragma once

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include <wgig/core/json_value.hpp>
#include <wgig/core/reflect.hpp>
#include <wgig/draft/detail/log_words.hpp>
#include <wgig/text/character.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig {
namespace detail::commenting {

inline constexpr std::string_view embedded_log_words =
#include <wgig/draft/data/log_words.json.inc>
    ;

WGIG_DECL std::string plain(std::string_view text) {
    const std::string folded = fold(text);
    std::string result;
    for (std::size_t at = 0; at < folded.size();) {
        const CodePoint c = decode(folded, at);
        const CharacterClass kind = character_class(c.value);
        // `#` is what many logs call the number: `Comment #` is not the comment.
        if (kind == CharacterClass::letter || kind == CharacterClass::ideograph ||
            kind == CharacterClass::digit || c.value == U'#') {
            append_utf8(result, c.value);
        }
        at += c.size;
    }
    return result;
}

inline std::string_view LogWords::of(Decision decision, Language language) const {
    return data.decisions.at(std::string(enum_name(decision)))
        .at(std::string(code(language)))
        .front();
}

/// A heading as it is compared, then without what forms add to it: an example in parentheses or on a
/// second line, the number of a note, `#`.
inline const Meaning<LogMember>* meaning_of(std::string_view heading) {
    const auto& headings = log_words().headings;
    const std::string_view head = heading.substr(0, heading.find_first_of("(\n"));
    std::string name = plain(head);
    for (const std::string& each : {plain(heading), name}) {
        if (const auto found = headings.find(each); found != headings.end()) {
            return &found->second;
        }
    }
    while (!name.empty() && ((name.back() >= '0' && name.back() <= '9') || name.back() == '#')) {
        name.pop_back();
    }
    const auto found = headings.find(name);
    return found == headings.end() ? nullptr : &found->second;
}

template <class E, class Take>
void each_word(const WordLists& lists, Take&& take) {
    for (const auto& [name, by_language] : lists) {
        E value{};
        if (!parse_enum(name, value)) {
            throw_validation_error(ErrorCode::unknown_value, "unknown value \"" + name + "\"",
                                   Place{"embedded words of logs", 0, 0, {}});
        }
        // English first: where two languages share a word, it is taken for English.
        for (const Language language :
             {Language::en, Language::fr, Language::es, Language::ru, Language::ar, Language::zh}) {
            for (const std::string& word : by_language.at(std::string(code(language)))) {
                take(value, language, word);
            }
        }
    }
}

WGIG_DECL const LogWords& log_words() {
    static const LogWords words = [] {
        LogWords result;
        result.data = from_json<LogWordData>(embedded_log_words, "embedded words of logs");
        each_word<LogMember>(
            result.data.headings, [&](LogMember value, Language language, const std::string& word) {
                result.headings.try_emplace(plain(word), Meaning<LogMember>{value, language});
            });
        each_word<CommentKind>(
            result.data.kinds, [&](CommentKind value, Language language, const std::string& word) {
                result.kinds.try_emplace(plain(word), Meaning<CommentKind>{value, language});
            });
        each_word<StakeholderGroup>(
            result.data.groups,
            [&](StakeholderGroup value, Language language, const std::string& word) {
                result.groups.try_emplace(plain(word), Meaning<StakeholderGroup>{value, language});
            });
        for (const bool alone : {false, true}) {
            each_word<Decision>(alone ? result.data.decisions_alone : result.data.decisions,
                                [&](Decision value, Language, const std::string& word) {
                                    result.decisions.push_back({fold(word), value, alone});
                                });
        }
        std::stable_sort(
            result.decisions.begin(), result.decisions.end(),
            [](const auto& a, const auto& b) { return a.word.size() > b.word.size(); });
        return result;
    }();
    return words;
}

/// Gives a member to the first column with one of the form's words, where no column has what would say it
/// better: a paragraph is the clause of a log that has no clauses.
inline void find_alone(std::vector<LogColumn>& columns, std::string_view words, LogMember member,
                       std::initializer_list<LogMember> better) {
    for (const LogColumn& column : columns) {
        if (std::find(better.begin(), better.end(), column.member) != better.end()) {
            return;
        }
    }
    const auto& by_language = log_words().data.form.at(std::string(words));
    for (LogColumn& column : columns) {
        for (const auto& [language, names] : by_language) {
            for (const std::string& name : names) {
                if (plain(column.heading) == plain(name)) {
                    column.member = member;
                    return;
                }
            }
        }
    }
}

}  // namespace detail::commenting

WGIG_DECL std::vector<LogColumn> find_columns(std::span<const std::string> headings) {
    std::vector<LogColumn> columns;
    std::vector<LogMember> taken;
    for (const std::string& heading : headings) {
        const auto* const found = detail::commenting::meaning_of(heading);
        LogMember member = found == nullptr ? LogMember::other : found->value;
        if (std::find(taken.begin(), taken.end(), member) != taken.end()) {
            member = LogMember::other;
        }
        taken.push_back(member);
        columns.push_back({heading, member});
    }
    detail::commenting::find_alone(columns, "paragraph", LogMember::clause, {LogMember::clause});
    detail::commenting::find_alone(columns, "text", LogMember::comment,
                                   {LogMember::comment, LogMember::change});
    return columns;
}

WGIG_DECL std::optional<Language> heading_language(std::span<const std::string> headings) {
    std::array<std::size_t, all_languages.size()> counts{};
    for (const std::string& heading : headings) {
        if (const auto* const found = detail::commenting::meaning_of(heading)) {
            ++counts[static_cast<std::size_t>(found->language)];
        }
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    if (*most == 0) {
        return std::nullopt;
    }
    return static_cast<Language>(most - counts.begin());
}

WGIG_DECL std::string_view form_word(std::string_view word, Language language) {
    const auto& form = detail::commenting::log_words().data.form;
    const auto found = form.find(std::string(word));
    return found == form.end() ? std::string_view{}
                               : found->second.at(std::string(code(language))).front();
}

WGIG_DECL std::vector<LogColumn> log_columns(LogForm form, Language language) {
    std::vector<LogMember> members = {
        LogMember::reference, LogMember::line,    LogMember::clause, LogMember::element,
        LogMember::type,      LogMember::comment, LogMember::change, LogMember::observations};
    if (form == LogForm::full) {
        members = {LogMember::id,       LogMember::reference,    LogMember::group,
                   LogMember::author,   LogMember::date,         LogMember::paper,
                   LogMember::draft,    LogMember::clause,       LogMember::line,
                   LogMember::element,  LogMember::kind,         LogMember::type,
                   LogMember::comment,  LogMember::change,       LogMember::anchor,
                   LogMember::quote,    LogMember::prefix,       LogMember::suffix,
                   LogMember::decision, LogMember::observations, LogMember::decided};
    }
    std::vector<LogColumn> columns;
    for (const LogMember member : members) {
        columns.push_back({detail::commenting::log_words()
                               .data.headings.at(std::string(enum_name(member)))
                               .at(std::string(code(language)))
                               .front(),
                           member});
    }
    return columns;
}

}  // namespace wgig
