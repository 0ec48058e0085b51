// What a line may begin with: `12.`, `(iv)`, `II.`, `一、`, `أولا -`, `•`, `Chapter 3`, `¹`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <wgig/core/span.hpp>
#include <wgig/source/impl/reader/numeral.hpp>
#include <wgig/source/impl/reader/words.hpp>

namespace wgig::detail::reader {

/// What a mark counts with.
enum class MarkKind : std::uint8_t {
    number,       ///< digits of any script
    decimal,      ///< 1.2, 1.2.3
    letters,      ///< a letter, a roman number, or what may be either
    chinese,      ///< 一 二 三
    ordinal,      ///< أولا ثانيا
    letter_name,  ///< ألف باء
    bullet,
    word,         ///< Chapter 3
    note,         ///< a superscript number or U+FFFD: only notes begin so
};

/// What stands around the number of a mark.
enum class Frame : std::uint8_t {
    bare, dot, right_paren, parens, bracket, comma, dash, slash, circled, superscript, replacement
};

/// A mark with all its readings; which one is right, the marks before it tell.
struct Mark {
    MarkKind kind{};
    Frame frame{};
    WordRole word = WordRole::none;
    bool upper = false;   ///< upper-case letters
    bool alone = false;   ///< nothing follows on its line
    bool wide = false;    ///< a tab or more than one space follows
    bool weak = false;    ///< a bare number and one space: as any sentence may begin
    std::uint8_t depth = 1;    ///< components of a decimal
    std::uint32_t number = 0;  ///< digits, Chinese numbers, ordinals; the last component of a decimal
    std::uint32_t roman = 0;   ///< as a roman number
    std::uint32_t letter = 0;  ///< as a letter
    std::uint32_t look = 0;    ///< as the Latin letter that it looks like
    char32_t bullet = 0;
    Span span;                 ///< the mark
    std::size_t content = 0;   ///< where the text after it begins

    /// Whether one of its readings is the value that is expected.
    [[nodiscard]] bool reads(std::uint32_t value) const noexcept {
        return value != 0 && (number == value || letter == value || look == value);
    }
};

/// Reads marks. Offsets in the result are relative to the line.
class MarkParser {
public:
    explicit MarkParser(std::string_view line) noexcept : line_(line) {}

    [[nodiscard]] std::optional<Mark> parse() {
        if (line_.empty()) {
            return std::nullopt;
        }
        const auto first = static_cast<unsigned char>(line_[0]);
        if (first >= 'a' && first <= 'z') {
            return lower_case_line() ? letters(0, Frame::bare) : std::nullopt;
        }
        if (first < 0x80) {
            return ascii(static_cast<char>(first));
        }
        return other(decode(line_, 0));
    }

private:
    [[nodiscard]] char32_t at(std::size_t i) const noexcept {
        return i < line_.size() ? decode(line_, i).value : 0;
    }
    [[nodiscard]] std::size_t next(std::size_t i) const noexcept {
        return i + decode(line_, i).size;
    }

    /// Nearly every line begins with a lower-case word: rules it out by its first bytes.
    [[nodiscard]] bool lower_case_line() const noexcept {
        for (std::size_t i = 1; i < line_.size() && i < 8; ++i) {
            const char c = line_[i];
            if (c == ')' || c == '.') {
                return true;
            }
            if (roman_digit(static_cast<unsigned char>(c)) == 0) {
                return static_cast<unsigned char>(c) == 0xEF && i == 1;  // `a）`
            }
        }
        return false;
    }

    [[nodiscard]] std::optional<Mark> ascii(char first) {
        if (first >= '0' && first <= '9') {
            return number(0, Frame::bare);
        }
        if (first >= 'A' && first <= 'Z') {
            if (auto found = letters(0, Frame::bare)) {
                return found;
            }
            return word();
        }
        switch (first) {
        case '(': return enclosed(1, Frame::parens);
        case '[': return enclosed(1, Frame::bracket);
        case '-':
        case '+':
        case '*': return bullet(1, static_cast<char32_t>(first), true);
        default: return std::nullopt;
        }
    }

    [[nodiscard]] std::optional<Mark> other(CodePoint c) {
        if (digit_of(c.value) >= 0) {
            return number(0, Frame::bare);
        }
        if (superscript_of(c.value) >= 0) {
            const Numeral found = superscript_number(line_);
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
        case 0xFF08: return enclosed(c.size, Frame::parens);
        case 0xFF3B:
        case 0x3014: return enclosed(c.size, Frame::bracket);
        case U'§':
        case U'¶': {
            std::size_t i = c.size;
            while (is_space(at(i))) {
                i = next(i);
            }
            return digit_of(at(i)) >= 0 ? number(i, Frame::bare) : std::nullopt;
        }
        case 0x2013:
        case 0x2014: return bullet(c.size, c.value, true);
        case U'•': case U'·': case U'▪': case U'●': case U'○': case U'◦': case U'‣': case U'⁃':
        case U'■': case U'□': case U'➢': case U'►': case U'✓': case U'∙': case U'・': case U'‧':
        case 0xF0B7: case 0xF0A7: case 0xF0D8: case U'◆': case U'▶': case U'−':
            return bullet(c.size, c.value, false);
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
            if (auto found = letters(0, Frame::bare)) {
                return found;
            }
            return is_upper(c.value) ? word() : std::nullopt;
        }
        return is_han(c.value) ? word() : std::nullopt;
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
            return mark.kind == MarkKind::number || mark.upper ||
                           mark.kind == MarkKind::ordinal || mark.kind == MarkKind::letter_name
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
            const bool parted = is_space(at(after)) || is_arabic(at(after)) || after == line_.size();
            while (is_space(at(after))) {
                after = next(after);
            }
            if (parted && digit_of(at(after)) < 0 && !(mark.kind == MarkKind::letters && dash == end)) {
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

    [[nodiscard]] std::optional<Mark> number(std::size_t begin, Frame) {
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
    [[nodiscard]] std::optional<Mark> letters(std::size_t begin, Frame) {
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

    [[nodiscard]] std::optional<Mark> enclosed(std::size_t begin, Frame frame) {
        Mark mark;
        mark.frame = frame;
        std::size_t i = begin;
        while (at(i) == ' ') {
            ++i;
        }
        const char32_t c = at(i);
        if (digit_of(c) >= 0) {
            const Numeral found = decimal_number(line_.substr(i));
            mark.kind = MarkKind::number;
            mark.number = found.value;
            i += found.size;
            if (found.size == 0) {
                return std::nullopt;
            }
        } else if (frame == Frame::parens && chinese_digit(c) > 0) {
            const Numeral found = chinese_number(line_.substr(i));
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
        const bool closed = frame == Frame::parens ? close == ')' || close == 0xFF09
                                                   : close == ']' || close == 0xFF3D ||
                                                         close == 0x3015;
        if (!closed) {
            return std::nullopt;
        }
        return finish(mark, next(i), true);
    }

    [[nodiscard]] std::optional<Mark> bullet(std::size_t end, char32_t c, bool needs_space) {
        if (needs_space && end < line_.size() && !is_space(at(end))) {
            return std::nullopt;
        }
        Mark mark;
        mark.kind = MarkKind::bullet;
        mark.bullet = c;
        return finish(mark, end, true);
    }

    [[nodiscard]] std::optional<Mark> ideographic(CodePoint c, std::uint32_t value) {
        Mark mark;
        mark.kind = c.value >= 0x3220 ? MarkKind::chinese : MarkKind::number;
        mark.frame = c.value >= 0x3220 ? Frame::parens : Frame::circled;
        mark.number = value;
        return finish(mark, c.size, true);
    }

    [[nodiscard]] std::optional<Mark> chinese(char32_t first) {
        Mark mark;
        mark.kind = MarkKind::chinese;
        if (first == U'第') {
            std::size_t i = next(0);
            Numeral found = chinese_number(line_.substr(i));
            if (found.size == 0) {
                found = decimal_number(line_.substr(i));
            }
            if (found.size == 0) {
                return std::nullopt;
            }
            mark.kind = MarkKind::word;
            mark.number = found.value;
            i += found.size;
            const char32_t unit = at(i);
            if (unit == U'章' || unit == U'编') {
                mark.word = WordRole::chapter;
            } else if (unit == U'节') {
                mark.word = WordRole::section;
            } else if (unit == U'条') {
                mark.word = WordRole::article;
            } else if (unit == U'部' && at(next(i)) == U'分') {
                mark.word = WordRole::chapter;
                i = next(i);
            } else {
                return std::nullopt;
            }
            i = next(i);
            // `第13段` and `第一条规定` are words of a sentence.
            if (i < line_.size() && !is_space(at(i)) && at(i) != ':' && at(i) != 0xFF1A) {
                return std::nullopt;
            }
            while (at(i) == ':' || at(i) == 0xFF1A) {
                i = next(i);
            }
            return finish(mark, i, true);
        }
        const Numeral found = chinese_number(line_);
        mark.number = found.value;
        const char32_t c = at(found.size);
        if (c == 0x3001 || c == '.' || c == 0xFF0E) {
            mark.frame = c == 0x3001 ? Frame::comma : Frame::dot;
            return finish(mark, next(found.size), true);
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Mark> arabic() {
        const auto named = [&](const auto& words, MarkKind kind) -> std::optional<Mark> {
            for (const NumberWord& entry : words) {
                const std::size_t size = match_word(line_, entry.word);
                if (size == 0 || is_arabic(at(size))) {
                    continue;
                }
                Mark mark;
                mark.kind = kind;
                mark.number = entry.value;
                auto found = delimited(mark, size);
                if (found && found->frame != Frame::bare) {
                    return found;
                }
                if (found && found->alone) {
                    return found;
                }
            }
            return std::nullopt;
        };
        // The delimiter is near the start or there is none: most lines are passed by here.
        const std::string_view head = line_.substr(0, 48);
        if (head.find_first_of("-:.)") != std::string_view::npos ||
            head.find("\xE2\x80") != std::string_view::npos || line_.size() < 24) {
            if (auto found = named(arabic_ordinals(), MarkKind::ordinal)) {
                return found;
            }
            if (auto found = named(arabic_letter_names(), MarkKind::letter_name)) {
                return found;
            }
            const char32_t second = at(next(0));
            if (second == ')' || second == '.' || second == '-' || second == ' ' ||
                second == 0x0640) {
                Mark mark;
                mark.kind = MarkKind::letters;
                mark.letter = letter_value(at(0)).order;
                std::size_t end = next(0);
                if (second == 0x0640) {
                    end = next(end);
                }
                if (mark.letter != 0) {
                    auto found = delimited(mark, end);
                    if (found && (found->frame == Frame::right_paren ||
                                  found->frame == Frame::dot)) {
                        return found;
                    }
                }
            }
        }
        return word();
    }

    /// `Chapter 3`, `Раздел II. Title`, `Annex`.
    [[nodiscard]] std::optional<Mark> word() {
        if (line_.size() > 240) {
            return std::nullopt;
        }
        const FoundWord found = leading_word(line_);
        if (found.role == WordRole::none || found.role == WordRole::page) {
            return std::nullopt;
        }
        Mark mark;
        mark.kind = MarkKind::word;
        mark.word = found.role;
        std::size_t i = found.size;
        while (is_space(at(i))) {
            i = next(i);
        }
        std::size_t end = i;
        if (const Numeral digits = decimal_number(line_.substr(i)); digits.size != 0) {
            mark.number = digits.value;
            end = i + digits.size;
        } else if (const Numeral han = chinese_number(line_.substr(i));
                   han.size != 0 && found.role == WordRole::annex) {
            mark.number = han.value;
            end = i + han.size;
        } else if (is_arabic(at(i))) {
            for (const NumberWord& entry : arabic_definite_ordinals()) {
                const std::size_t size = match_word(line_.substr(i), entry.word);
                if (size > 0 && !is_arabic(at(i + size))) {
                    mark.number = entry.value;
                    end = i + size;
                }
            }
        } else {
            const Mark read = read_letters(i);
            if (read.span.end != 0 && read.upper && !is_letter(at(read.span.end))) {
                mark.number = read.roman != 0 ? read.roman : read.letter;
                end = read.span.end;
            }
        }
        if (mark.number == 0) {
            // An annex needs no number, but then its word is all of the line.
            if (found.role != WordRole::annex || i < line_.size()) {
                return std::nullopt;
            }
            end = found.size;
        }
        while (end < line_.size() && (at(end) == '.' || at(end) == ':' || at(end) == 0xFF1A)) {
            end = next(end);
        }
        std::size_t dash = end;
        while (is_space(at(dash))) {
            dash = next(dash);
        }
        if ((at(dash) == 0x2013 || at(dash) == 0x2014 || at(dash) == '-') &&
            is_space(at(next(dash)))) {
            end = next(dash);
        }
        return finish(mark, end);
    }

    std::string_view line_;
};

[[nodiscard]] inline std::optional<Mark> parse_mark(std::string_view line) {
    return MarkParser(line).parse();
}

}  // namespace wgig::detail::reader
