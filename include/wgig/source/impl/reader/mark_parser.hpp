// Finds out which mark a line begins with, if any.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <wgig/source/impl/reader/mark_words.hpp>

namespace wgig::detail::reader {

/// Reads marks. Offsets in the result are relative to the line.
class MarkParser : private WordMarks {
public:
    using WordMarks::WordMarks;

    [[nodiscard]] std::optional<Mark> parse() const {
        if (line().empty()) {
            return std::nullopt;
        }
        const auto first = static_cast<unsigned char>(line()[0]);
        if (first >= 'a' && first <= 'z') {
            return begins_lower() ? letters(0) : std::nullopt;
        }
        if (first < 0x80) {
            return ascii(static_cast<char>(first));
        }
        return other(decode(line(), 0));
    }

private:
    /// Nearly every line begins with a lower-case word: rules it out by its first bytes.
    [[nodiscard]] bool begins_lower() const noexcept {
        for (std::size_t i = 1; i < line().size() && i < 8; ++i) {
            const char c = line()[i];
            if (c == ')' || c == '.') {
                return true;
            }
            if (roman_digit(static_cast<unsigned char>(c)) == 0) {
                return static_cast<unsigned char>(c) == 0xEF && i == 1;  // `a）`
            }
        }
        return false;
    }

    [[nodiscard]] std::optional<Mark> ascii(char first) const {
        if (first >= '0' && first <= '9') {
            return number(0);
        }
        if (first >= 'A' && first <= 'Z') {
            if (auto found = letters(0)) {
                return found;
            }
            return word();
        }
        switch (first) {
        case '(': return enclosed(1, Frame::parens);
        case '\'': return quoted(1);
        case '[': return enclosed(1, Frame::bracket);
        case '-':
        case '+':
        case '*': return bullet(1, static_cast<char32_t>(first), true);
        default: return std::nullopt;
        }
    }

    [[nodiscard]] std::optional<Mark> other(CodePoint c) const {
        if (digit_of(c.value) >= 0) {
            return number(0);
        }
        if (superscript_of(c.value) >= 0) {
            const Numeral found = superscript_number(line());
            Mark mark;
            mark.kind = MarkKind::note;
            mark.frame = Frame::superscript;
            mark.number = found.value;
            std::size_t end = found.size;
            // `¹⁾` and `¹)` are seen too.
            if (at(end) == ')' || at(end) == 0x207E) {
                end = next(end);
            }
            return finish(mark, end, true);
        }
        if (chinese_digit(c.value) > 0 || c.value == U'第') {
            return chinese(c.value);
        }
        switch (c.value) {
        case 0xFFFD: {
            Mark mark;
            mark.kind = MarkKind::note;
            mark.frame = Frame::replacement;
            return finish(mark, c.size, true);
        }
        case 0x2018:
        case 0x2019: return quoted(c.size);
        case 0xFF08: return enclosed(c.size, Frame::parens);
        case 0xFF3B:
        case 0x3014: return enclosed(c.size, Frame::bracket);
        case U'§':
        case U'¶': {
            std::size_t i = c.size;
            while (is_space(at(i))) {
                i = next(i);
            }
            return digit_of(at(i)) >= 0 ? number(i) : std::nullopt;
        }
        case 0x2013:
        case 0x2014: return bullet(c.size, c.value, true);
        case U'•':
        case U'·':
        case U'▪':
        case U'●':
        case U'○':
        case U'◦':
        case U'‣':
        case U'⁃':
        case U'■':
        case U'□':
        case U'➢':
        case U'►':
        case U'✓':
        case U'∙':
        case U'・':
        case U'‧':
        case 0xF0B7:
        case 0xF0A7:
        case 0xF0D8:
        case U'◆':
        case U'▶':
        case U'−': return bullet(c.size, c.value, false);
        default: break;
        }
        if (c.value >= 0x2460 && c.value <= 0x2473) {  // ① to ⑳
            return ideographic(c, c.value - 0x2460 + 1);
        }
        if (c.value >= 0x3220 && c.value <= 0x3229) {  // ㈠ to ㈩
            return ideographic(c, c.value - 0x3220 + 1);
        }
        if (c.value >= 0x2160 && c.value <= 0x216B) {  // Ⅰ to Ⅻ
            Mark mark;
            mark.kind = MarkKind::letters;
            mark.upper = true;
            mark.roman = c.value - 0x2160 + 1;
            return delimited(mark, c.size);
        }
        if (is_arabic(c.value)) {
            return arabic();
        }
        if (is_upper(c.value) || is_lower(c.value)) {
            if (auto found = letters(0)) {
                return found;
            }
            return is_upper(c.value) ? word() : std::nullopt;
        }
        return is_han(c.value) ? word() : std::nullopt;
    }

    [[nodiscard]] std::optional<Mark> enclosed(std::size_t begin, Frame frame) const {
        Mark mark;
        mark.frame = frame;
        std::size_t i = begin;
        while (at(i) == ' ') {
            ++i;
        }
        const char32_t c = at(i);
        if (digit_of(c) >= 0) {
            const Numeral found = decimal_number(line().substr(i));
            mark.kind = MarkKind::number;
            mark.number = found.value;
            i += found.size;
            if (found.size == 0) {
                return std::nullopt;
            }
        } else if (frame == Frame::parens && chinese_digit(c) > 0) {
            const Numeral found = chinese_number(line().substr(i));
            mark.kind = MarkKind::chinese;
            mark.number = found.value;
            i += found.size;
        } else if (frame == Frame::parens) {
            const Mark read = read_letters(i);
            if (read.span.end == 0) {
                return std::nullopt;
            }
            mark = read;
            mark.frame = frame;
            i = read.span.end;
            // Arabic writes the fifth letter with a tatweel: (هـ).
            if (at(i) == 0x0640) {
                i = next(i);
            }
        } else {
            return std::nullopt;
        }
        while (at(i) == ' ') {
            ++i;
        }
        const char32_t close = at(i);
        const bool closed = frame == Frame::parens
                                ? close == ')' || close == 0xFF09
                                : close == ']' || close == 0xFF3D || close == 0x3015;
        if (!closed) {
            return std::nullopt;
        }
        return finish(mark, next(i), true);
    }

    /// `’١’`, `‘1’`: a number between quotation marks.
    [[nodiscard]] std::optional<Mark> quoted(std::size_t begin) const {
        const Numeral found = decimal_number(line().substr(begin));
        const std::size_t end = begin + found.size;
        const char32_t close = at(end);
        if (found.size == 0 || (close != '\'' && close != 0x2018 && close != 0x2019)) {
            return std::nullopt;
        }
        Mark mark;
        mark.kind = MarkKind::number;
        mark.frame = Frame::quoted;
        mark.number = found.value;
        return finish(mark, next(end), true);
    }

    [[nodiscard]] std::optional<Mark> bullet(std::size_t end, char32_t c, bool needs_space) const {
        if (needs_space && end < line().size() && !is_space(at(end))) {
            return std::nullopt;
        }
        Mark mark;
        mark.kind = MarkKind::bullet;
        mark.bullet = c;
        return finish(mark, end, true);
    }

    [[nodiscard]] std::optional<Mark> ideographic(CodePoint c, std::uint32_t value) const {
        Mark mark;
        mark.kind = c.value >= 0x3220 ? MarkKind::chinese : MarkKind::number;
        mark.frame = c.value >= 0x3220 ? Frame::parens : Frame::circled;
        mark.number = value;
        return finish(mark, c.size, true);
    }
};

[[nodiscard]] inline std::optional<Mark> parse_mark(std::string_view line) {
    return MarkParser(line).parse();
}

}  // namespace wgig::detail::reader
