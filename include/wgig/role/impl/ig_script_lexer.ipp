#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/core/span.hpp>
#include <wgig/role/ig_script.hpp>
#include <wgig/role/impl/institutional.ipp>
#include <wgig/text/character.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::institutional {

inline bool is_blank(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }
inline bool is_ascii_digit(char c) noexcept { return c >= '0' && c <= '9'; }
inline bool is_ascii_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// What stands before a component's bracket: `Bdir1,p[role=target]`.
struct Header {
    IgComponent component{};
    bool property = false;
    std::string suffix;
    std::string property_suffix;
    Span annotation;  ///< what is in the brackets
    std::size_t begin = 0;
    std::size_t end = 0;  ///< at the parenthesis or brace
};

inline std::optional<IgOperator> operator_named(std::string_view bracketed) noexcept {
    if (bracketed == "[AND]") {
        return IgOperator::conjunction;
    }
    if (bracketed == "[OR]") {
        return IgOperator::disjunction;
    }
    if (bracketed == "[XOR]") {
        return IgOperator::exclusive_disjunction;
    }
    return std::nullopt;
}

class IgScriptLexer {
public:
    IgScriptLexer(std::string_view text, std::string_view file) : text_(text), file_(file) {}

    [[nodiscard]] std::string_view text() const noexcept { return text_; }

    [[noreturn]] void fail(std::size_t at, const std::string& what) const {
        throw_parse_error(ErrorCode::bad_value, what, place_of(text_, at, file_));
    }
    [[noreturn]] void too_deep(std::size_t at) const {
        throw_parse_error(ErrorCode::too_deep,
                          fmt::format("nested deeper than {} levels", deepest_nesting),
                          place_of(text_, at, file_));
    }

    /// The offset of the bracket that closes the one at `open`. Brackets of the other kind inside are
    /// words. The whole is then skipped, so that each byte is looked at once.
    [[nodiscard]] std::size_t matching(std::size_t open, std::size_t end) const {
        const char opening = text_[open];
        const char closing = opening == '(' ? ')' : ']';
        std::size_t depth = 0;
        for (std::size_t i = open; i < end; ++i) {
            const char c = text_[i];
            if (c == opening) {
                ++depth;
            } else if (c == closing && --depth == 0) {
                return i;
            } else if (c == '{' || c == '}') {
                fail(i,
                     "a brace inside " + std::string(opening == '(' ? "parentheses" : "brackets"));
            }
        }
        fail(open,
             opening == '(' ? "a parenthesis that is not closed" : "a bracket that is not closed");
    }

    [[nodiscard]] std::optional<IgOperator> operation(Span bracket) const noexcept {
        return operator_named(slice(text_, bracket));
    }

    /// The header of a component that begins at `at`.
    [[nodiscard]] std::optional<Header> header(std::size_t at, std::size_t end) const {
        if (!is_ascii_letter(text_[at]) || touches_word(at)) {
            return std::nullopt;
        }
        std::size_t stop = at;
        while (stop < end && !is_blank(text_[stop]) && text_[stop] != '(' && text_[stop] != '{' &&
               text_[stop] != '[' && text_[stop] != ')' && text_[stop] != '}' &&
               text_[stop] != ']') {
            ++stop;
        }
        if (stop >= end || (text_[stop] != '(' && text_[stop] != '{' && text_[stop] != '[')) {
            return std::nullopt;
        }
        Header header;
        header.begin = at;
        const std::string_view word = slice(text_, {at, stop});
        const bool known = read_symbol(word, header);
        header.end = stop;
        if (text_[stop] == '[') {
            if (!known) {
                return std::nullopt;
            }
            const std::size_t close = matching(stop, end);
            header.annotation = {stop + 1, close};
            header.end = close + 1;
            if (header.end >= end || (text_[header.end] != '(' && text_[header.end] != '{')) {
                return std::nullopt;
            }
        }
        if (!known) {
            const bool plain = std::all_of(word.begin(), word.end(), [](char c) {
                return is_ascii_letter(c) || is_ascii_digit(c);
            });
            if (plain && text_[header.end] == '{') {
                fail(at, fmt::format("{} is no symbol of a component", word));
            }
            return std::nullopt;
        }
        if (header.property && !has_properties(header.component)) {
            fail(at, fmt::format("{} has no properties", symbol_of(header.component)));
        }
        return header;
    }

    /// Behind the word, or the punctuation, that begins at `at`.
    [[nodiscard]] std::size_t behind_word(std::size_t at, std::size_t end) const {
        const auto stops = [&](std::size_t i) {
            const char c = text_[i];
            return is_blank(c) || c == '(' || c == ')' || c == '[' || c == ']' || c == '{' ||
                   c == '}';
        };
        std::size_t next = at + decode(text_, at).size;
        // Only a letter of this alphabet can begin a symbol.
        while (next < end && !stops(next) &&
               (!is_ascii_letter(text_[next]) || touches_word(next))) {
            ++next;
        }
        return std::min(next, end);
    }

    [[nodiscard]] Span trimmed(Span span) const noexcept {
        while (span.begin < span.end && is_blank(text_[span.begin])) {
            ++span.begin;
        }
        while (span.end > span.begin && is_blank(text_[span.end - 1])) {
            --span.end;
        }
        return span;
    }

    /// The text of a span with white space made one space.
    [[nodiscard]] std::string squeezed(Span span) const {
        std::string result;
        result.reserve(span.size());
        for (const char c : slice(text_, span)) {
            if (!is_blank(c)) {
                result += c;
            } else if (!result.empty() && result.back() != ' ') {
                result += ' ';
            }
        }
        return result;
    }

private:
    /// Whether a letter or digit of a script with spaces stands right before `at`.
    [[nodiscard]] bool touches_word(std::size_t at) const noexcept {
        if (at == 0) {
            return false;
        }
        const char before = text_[at - 1];
        if (static_cast<unsigned char>(before) < 0x80) {
            return is_ascii_letter(before) || is_ascii_digit(before) || before == '_';
        }
        switch (character_class(decode_before(text_, at).value)) {
        case CharacterClass::letter:
        case CharacterClass::digit:
        case CharacterClass::mark: return true;
        default: return false;
        }
    }

    /// `Bdir1,p2` in its parts. A suffix begins with a digit; behind the longer symbols it may be one
    /// capital letter. So "Act(" and "IP(" are words.
    static bool read_symbol(std::string_view word, Header& header) {
        static constexpr std::array<IgComponent, 12> longest_first = {
            IgComponent::direct_object,
            IgComponent::indirect_object,
            IgComponent::activation_condition,
            IgComponent::execution_constraint,
            IgComponent::attributes,
            IgComponent::deontic,
            IgComponent::aim,
            IgComponent::constituted_entity,
            IgComponent::modal,
            IgComponent::constitutive_function,
            IgComponent::constituting_properties,
            IgComponent::or_else};
        for (const IgComponent component : longest_first) {
            const std::string_view symbol = symbol_of(component);
            if (!word.starts_with(symbol)) {
                continue;
            }
            header.component = component;
            std::string_view rest = word.substr(symbol.size());
            const std::size_t mark = rest.find(",p");
            const bool property = mark != std::string_view::npos &&
                                  (mark + 2 == rest.size() || !is_ascii_letter(rest[mark + 2]) ||
                                   (rest.size() == mark + 3 && rest[mark + 2] < 'a'));
            const std::string_view suffix = property ? rest.substr(0, mark) : rest;
            const std::string_view of_property =
                property ? rest.substr(mark + 2) : std::string_view();
            if (!is_suffix(suffix, symbol.size() > 1) || !is_suffix(of_property, true)) {
                return false;
            }
            header.property = property;
            header.suffix = suffix;
            header.property_suffix = of_property;
            return true;
        }
        return false;
    }

    static bool is_suffix(std::string_view suffix, bool letter) noexcept {
        return suffix.empty() || is_ascii_digit(suffix.front()) ||
               (letter && suffix.size() == 1 && suffix.front() >= 'A' && suffix.front() <= 'Z');
    }

    std::string_view text_;
    std::string_view file_;
};

/// The statements of a text.
inline std::vector<Span> divided(std::string_view text, IgScriptLayout layout) {
    std::vector<Span> result;
    std::size_t begin = 0;
    bool content = false;
    const auto close = [&](std::size_t end) {
        if (content) {
            result.push_back({begin, end});
        }
        content = false;
    };
    std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    begin = at;
    while (at < text.size()) {
        const std::size_t stop = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, stop - at);
        const bool blank = std::all_of(line.begin(), line.end(), is_blank);
        if (blank || layout == IgScriptLayout::lines) {
            if (!blank) {
                close(at);
                begin = at;
                content = true;
            }
            close(blank ? at : stop);
            begin = std::min(stop + 1, text.size());
        } else {
            content = true;
        }
        at = stop + 1;
    }
    close(text.size());
    return result;
}

}  // namespace wgig::detail::institutional
