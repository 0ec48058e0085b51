// Lines that belong to the page, not to the text: what they look like.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <wgig/source/impl/reader/numeral.hpp>
#include <wgig/source/impl/reader/words.hpp>

namespace wgig::detail::reader {

/// A line of nothing but dashes, underscores, asterisks or the like.
[[nodiscard]] inline bool is_separator(std::string_view line) noexcept {
    constexpr std::u32string_view marks = U"_-=*~#\u2013\u2014\u2015\u2500\u2501\u2550\u00AF\uFF3F";
    std::size_t count = 0;
    for (std::size_t at = 0; at < line.size();) {
        const CodePoint c = decode(line, at);
        if (marks.find(c.value) != std::u32string_view::npos) {
            ++count;
        } else if (!is_space(c.value)) {
            return false;
        }
        at += c.size;
    }
    return count >= 3;
}

/// A document symbol: `A/AC.299/1`, `WSIS-II/PC-2/DOC/5-E`.
[[nodiscard]] inline bool is_symbol(std::string_view token) noexcept {
    if (token.size() < 4 || token.size() > 60 || token[0] < 'A' || token[0] > 'Z') {
        return false;
    }
    std::size_t slashes = 0;
    std::size_t digits = 0;
    for (const char c : token) {
        slashes += c == '/' ? 1U : 0U;
        digits += c >= '0' && c <= '9' ? 1U : 0U;
        const bool plain = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
                           c == '.' || c == '-' || c == '(' || c == ')' || c == '*' ||
                           (c >= 'a' && c <= 'z' && slashes > 0);
        if (!plain) {
            return false;
        }
    }
    const char last = token.back();
    const bool ends =
        (last >= 'A' && last <= 'Z') || (last >= '0' && last <= '9') || last == ')' || last == '*';
    return slashes > 0 && digits > 0 && ends && token[1] != ':' &&
           token.find("//") == std::string_view::npos;
}

/// Takes a line apart from the left, token by token.
class LineTokens {
public:
    explicit LineTokens(std::string_view line) : rest_(line) {}

    [[nodiscard]] bool done() {
        skip_spaces();
        return rest_.empty();
    }
    [[nodiscard]] bool take(char32_t c) {
        skip_spaces();
        if (rest_.empty() || decode(rest_, 0).value != c) {
            return false;
        }
        rest_.remove_prefix(decode(rest_, 0).size);
        return true;
    }
    [[nodiscard]] bool take_dash() { return take('-') || take(0x2013) || take(0x2014); }
    [[nodiscard]] std::optional<std::uint32_t> take_number() {
        skip_spaces();
        const Numeral number = decimal_number(rest_);
        if (number.size == 0) {
            return std::nullopt;
        }
        rest_.remove_prefix(number.size);
        return number.value;
    }
    /// The word for a page, in any of the languages.
    [[nodiscard]] bool take_page_word() {
        skip_spaces();
        const FoundWord word = leading_word(rest_);
        if (word.role != WordRole::page) {
            return false;
        }
        rest_.remove_prefix(word.size);
        return true;
    }
    /// `of`, `de`, `sur`, `из`, `من`, `共`.
    [[nodiscard]] bool take_of() {
        skip_spaces();
        for (const std::string_view word : {"of", "de", "sur", "из", "من", "共"}) {
            if (match_word(rest_, word) != 0) {
                rest_.remove_prefix(word.size());
                return true;
            }
        }
        return take('/');
    }
    /// The next run without white space.
    [[nodiscard]] std::string_view take_token() {
        skip_spaces();
        std::size_t end = 0;
        while (end < rest_.size() && !is_space(decode(rest_, end).value)) {
            end += decode(rest_, end).size;
        }
        const std::string_view token = rest_.substr(0, end);
        rest_.remove_prefix(end);
        return token;
    }

private:
    void skip_spaces() {
        while (!rest_.empty()) {
            const CodePoint c = decode(rest_, 0);
            if (!is_space(c.value) && !is_invisible(c.value)) {
                return;
            }
            rest_.remove_prefix(c.size);
        }
    }

    std::string_view rest_;
};

/// `- 2 -`, `Page 2`, `page 2 of 15`, `2/15`, `第2页`, `2 | Page`: nothing but a page number, and
/// clearly one. A bare number is not clear.
[[nodiscard]] inline bool is_page_number(std::string_view line) {
    if (line.size() > 40) {
        return false;
    }
    if (LineTokens dashes(line); dashes.take_dash()) {
        return dashes.take_number() && dashes.take_dash() && dashes.done();
    }
    if (LineTokens chinese(line); chinese.take(U'第')) {
        if (!chinese.take_number() || !chinese.take(U'页')) {
            return false;
        }
        static_cast<void>(chinese.take(0xFF0C));
        if (chinese.take(U'共')) {
            return chinese.take_number() && chinese.take(U'页') && chinese.done();
        }
        return chinese.done();
    }
    if (LineTokens worded(line); worded.take_page_word()) {
        static_cast<void>(worded.take('|'));
        if (!worded.take_number()) {
            return false;
        }
        return worded.done() || (worded.take_of() && worded.take_number() && worded.done());
    }
    LineTokens plain(line);
    if (!plain.take_number()) {
        return false;
    }
    if (plain.take('|')) {
        return plain.take_page_word() && plain.done();
    }
    return plain.take('/') && plain.take_number() && plain.done();
}

/// A line of nothing but a document symbol, with or without a page number beside it: the symbol.
[[nodiscard]] inline std::string_view symbol_line(std::string_view line) {
    if (line.size() > 90 || line.find('/') == std::string_view::npos) {
        return {};
    }
    LineTokens tokens(line);
    std::string_view symbol;
    for (int count = 0; count < 4 && !tokens.done(); ++count) {
        LineTokens ahead = tokens;
        if (ahead.take_page_word() || (ahead.take_number() && (ahead.done() || symbol.empty()))) {
            LineTokens token = tokens;
            // `60/1` begins with a number, yet is no page.
            const std::string_view whole = token.take_token();
            if (whole.find('/') == std::string_view::npos) {
                tokens = ahead;
                continue;
            }
        }
        const std::string_view token = tokens.take_token();
        if (!symbol.empty() || !is_symbol(token)) {
            return {};
        }
        symbol = token;
    }
    return tokens.done() ? symbol : std::string_view{};
}

/// A line of a table of contents: a title, dots, a page number.
[[nodiscard]] inline bool is_leader_line(std::string_view line) {
    if (digit_of(last_character(line)) < 0) {
        return false;
    }
    std::size_t dots = 0;
    std::size_t most = 0;
    const std::string_view tail = line.substr(line.size() > 300 ? line.size() - 300 : 0);
    for (const char c : tail) {
        if (c == '.') {
            most = ++dots > most ? dots : most;
        } else if (c != ' ') {
            dots = 0;
        }
    }
    const bool ellipses =
        tail.find("……") != std::string_view::npos || tail.find("··") != std::string_view::npos;
    return most >= 4 || ellipses;
}

/// A line of a table of contents that parts its page number by a tab or wide spaces.
[[nodiscard]] inline bool ends_in_page(std::string_view line) {
    if (digit_of(last_character(line)) < 0) {
        return false;
    }
    std::size_t end = line.size();
    while (end > 0 && digit_of(decode_before(line, end).value) >= 0) {
        end -= decode_before(line, end).size;
    }
    std::size_t spaces = 0;
    bool tab = false;
    while (end > 0 && is_space(decode_before(line, end).value)) {
        tab = tab || line[end - 1] == '\t';
        end -= decode_before(line, end).size;
        ++spaces;
    }
    return end > 0 && (tab || spaces >= 2);
}

}  // namespace wgig::detail::reader
