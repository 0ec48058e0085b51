// The parts that all marks are read with: characters, delimiters, numbers, letters.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <wgig/source/impl/reader/mark.hpp>

namespace wgig::detail::reader {

/// Reads the parts of a mark. Offsets are relative to the line; past its end all characters are 0.
class MarkCursor {
public:
    explicit MarkCursor(std::string_view line) noexcept : line_(line) {}

    [[nodiscard]] char32_t at(std::size_t i) const noexcept {
        return i < line_.size() ? decode(line_, i).value : 0;
    }
    [[nodiscard]] std::size_t next(std::size_t i) const noexcept {
        return i + decode(line_, i).size;
    }

    /// Sets where the content begins. `needed` is whether a mark must be parted from what follows.
    [[nodiscard]] std::optional<Mark> finish(Mark mark, std::size_t end, bool free = false) const {
        std::size_t content = end;
        std::size_t spaces = 0;
        bool wide = false;
        while (content < line_.size()) {
            const CodePoint c = decode(line_, content);
            if (!is_space(c.value) && !is_invisible(c.value)) {
                break;
            }
            wide = wide || c.value == '\t' || c.value == 0x3000;
            ++spaces;
            content += c.size;
        }
        mark.span = {0, end};
        mark.content = content;
        mark.alone = content >= line_.size();
        mark.wide = wide || spaces > 1;
        if (!mark.alone && spaces == 0 && !free) {
            // `7.引言` and `7.Introduction` occur; `7.5` and `a.m.` are no marks.
            const char32_t c = at(content);
            if (!is_cjk(c) && !is_upper(c) && !is_arabic(c) && c != 0x201C && c != 0xAB &&
                c != '"' && c != '(' && c != '[' && c != '<') {
                return std::nullopt;
            }
        }
        return mark;
    }

    /// What may follow a number or a letter.
    [[nodiscard]] std::optional<Mark> delimited(Mark mark, std::size_t end) const {
        const char32_t c = at(end);
        switch (c) {
        case '.':
        case 0xFF0E:
            mark.frame = Frame::dot;
            end = next(end);
            // `1.-` and `1.–` are Spanish and Arabic customs.
            if ((at(end) == '-' || at(end) == 0x2013) && is_space(at(next(end)))) {
                end = next(end);
            }
            return finish(mark, end);
        case ')':
        case 0xFF09: mark.frame = Frame::right_paren; return finish(mark, next(end), true);
        case 0x3001: mark.frame = Frame::comma; return finish(mark, next(end), true);
        case '/':
            mark.frame = Frame::slash;
            return mark.kind == MarkKind::number ? finish(mark, next(end)) : std::nullopt;
        case ':':
        case 0xFF1A:
            mark.frame = Frame::dot;
            return mark.kind == MarkKind::number || mark.upper || mark.kind == MarkKind::ordinal ||
                           mark.kind == MarkKind::letter_name
                       ? finish(mark, next(end))
                       : std::nullopt;
        default: break;
        }
        // `1 - text`, `١- text`, `أولا - text`; not `23 – 25 November`.
        std::size_t dash = end;
        while (is_space(at(dash)) && dash < end + 4) {
            dash = next(dash);
        }
        if (at(dash) == '-' || at(dash) == 0x2013 || at(dash) == 0x2014) {
            std::size_t after = next(dash);
            const bool parted =
                is_space(at(after)) || is_arabic(at(after)) || after == line_.size();
            while (is_space(at(after))) {
                after = next(after);
            }
            if (parted && digit_of(at(after)) < 0 &&
                !(mark.kind == MarkKind::letters && dash == end)) {
                mark.frame = Frame::dash;
                return finish(mark, next(dash), true);
            }
            if (dash == end) {
                return std::nullopt;
            }
        }
        mark.frame = Frame::bare;
        if (end < line_.size() && !is_space(c)) {
            return std::nullopt;
        }
        auto found = finish(mark, end);
        if (found && !found->alone && !found->wide) {
            found->weak = true;
        }
        return found;
    }

    [[nodiscard]] std::optional<Mark> number(std::size_t begin) const {
        Numeral found = decimal_number(line_.substr(begin));
        if (found.size == 0) {
            return std::nullopt;
        }
        Mark mark;
        mark.kind = MarkKind::number;
        mark.number = found.value;
        std::size_t end = begin + found.size;
        while ((at(end) == '.' || at(end) == 0xFF0E) && digit_of(at(next(end))) >= 0) {
            const std::size_t after = next(end);
            found = decimal_number(line_.substr(after));
            if (found.size == 0 || mark.depth >= 5) {
                return std::nullopt;
            }
            mark.kind = MarkKind::decimal;
            mark.number = found.value;
            ++mark.depth;
            end = after + found.size;
        }
        if (mark.kind == MarkKind::decimal && at(end) == '.' && !is_space(at(next(end))) &&
            next(end) < line_.size()) {
            return std::nullopt;
        }
        return delimited(mark, end);
    }

    /// A letter or a roman number, then its delimiter.
    [[nodiscard]] std::optional<Mark> letters(std::size_t begin) const {
        const Mark mark = read_letters(begin);
        if (mark.span.end == 0) {
            return std::nullopt;
        }
        auto found = delimited(mark, mark.span.end);
        if (!found) {
            return found;
        }
        const bool one = mark.letter != 0 || mark.look != 0;
        if (found->frame == Frame::bare) {
            // A bare letter is a word of some language; a bare roman number may head a section.
            if (!mark.upper || mark.roman == 0 || (one && !found->alone && !found->wide)) {
                return std::nullopt;
            }
        }
        if (found->frame == Frame::slash || found->frame == Frame::comma) {
            return std::nullopt;
        }
        return found;
    }

    /// The readings of letters from `begin`; `span.end` is where they end, 0 for none.
    [[nodiscard]] Mark read_letters(std::size_t begin) const {
        Mark mark;
        mark.kind = MarkKind::letters;
        std::size_t end = begin;
        std::size_t count = 0;
        while (end < line_.size() && count < 9) {
            const char32_t c = at(end);
            if (!is_letter(c) || (count > 0 && roman_digit(c) == 0)) {
                break;
            }
            end = next(end);
            ++count;
        }
        if (count == 0 || count == 9) {
            return {};
        }
        const char32_t first = at(begin);
        mark.upper = is_upper(first);
        if (count == 1) {
            const LetterValue value = letter_value(first);
            mark.letter = value.order;
            mark.look = value.look;
        }
        mark.roman = roman_value(line_.substr(begin, end - begin));
        if (mark.letter == 0 && mark.roman == 0 && mark.look == 0) {
            return {};
        }
        mark.span = {begin, end};
        return mark;
    }

protected:
    [[nodiscard]] std::string_view line() const noexcept { return line_; }

private:
    std::string_view line_;
};

}  // namespace wgig::detail::reader
