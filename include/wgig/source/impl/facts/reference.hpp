// References to paragraphs: paragraph 13 (b), paras. 48-50, 第13 b (iii)段, пункт 13 b), الفقرة ١٣ (ب).
#pragma once

#include <string>
#include <vector>

#include <wgig/source/impl/facts/date_part.hpp>
#include <wgig/source/impl/facts/found.hpp>
#include <wgig/source/impl/facts/subdivision.hpp>

namespace wgig::detail::facts {

class ReferenceReader {
public:
    ReferenceReader(const Chunk& chunk, std::vector<Found>& found, std::size_t base)
        : chunk_(chunk), found_(found), base_(base) {}

    /// References after the word "paragraph" at mark `i`; answers how many marks they take.
    std::size_t read(std::size_t i) {
        const std::size_t found_before = found_.size();
        const std::size_t k = i + 1;
        if (!numbers(k)) {
            return 0;
        }
        const Glue lead(chunk_.gap(i));
        if (!lead.is("_ . o : ot .o oo")) {
            return 0;
        }
        begin_ = chunk_.marks[i].begin;
        const std::size_t taken = list(i, k);
        if (is_of_agenda()) {
            found_.resize(found_before);
            return 0;
        }
        add_leading_subdivision(i, found_before);
        return taken;
    }

    /// 第48-50段: the number at mark `i` stands after 第, and 段 ends the list.
    std::size_t read_han(std::size_t i) {
        const std::size_t before = skip_blanks_back(chunk_.text, chunk_.marks[i].begin);
        if (before < 3 || chunk_.text.substr(before - 3, 3) != "第") {
            return 0;
        }
        begin_ = before - 3;
        han_ = true;
        const std::size_t found_before = found_.size();
        const std::size_t taken = list(i, i);
        if (!closed_) {
            found_.resize(found_before);
            return 0;
        }
        return taken;
    }

private:
    /// Longer enumerations are gone through in parts.
    static constexpr std::size_t most_in_list = 16;

    /// пункт 42 повестки дня, пункт 5 предварительной повестки дня: Russian has one word for paragraphs
    /// and the items of an agenda.
    [[nodiscard]] bool is_of_agenda() const noexcept {
        const std::size_t end = found_.back().span.end - base_;
        const NearWord next = word_after(chunk_.text, end);
        return in_list(next.word.view(), "повестки повестке") ||
               (in_list(next.word.view(), "предварительнои") &&
                in_list(word_after(chunk_.text, next.end).word.view(), "повестки повестке"));
    }

    /// "subparagraph (b) of paragraph 13", "alinéa b) du paragraphe 13", подпункт b) пункта 13.
    void add_leading_subdivision(std::size_t i, std::size_t reference) {
        const std::string_view text = chunk_.text;
        if (found_.size() != reference + 1 ||
            found_[reference].value.find_first_not_of("0123456789") != std::string::npos) {
            return;
        }
        std::size_t end = skip_blanks_back(text, chunk_.marks[i].begin);
        const NearWord of = word_before(text, end);
        // Arabic writes the article of the word "paragraph" before its mark.
        const NearWord outer = of.word.view() == "ال" ? word_before(text, of.begin) : of;
        if (in_list(outer.word.view(), "of du del de من")) {
            end = skip_blanks_back(text, outer.begin);
        } else if (of.word.view() == "ال") {
            end = skip_blanks_back(text, of.begin);
        }
        if (end == 0 || text[end - 1] != ')') {
            return;
        }
        const std::size_t from = end > 16 ? end - 16 : 0;
        std::size_t begin = end - 1;
        while (begin > from && text[begin - 1] != '(' && text[begin - 1] != ' ') {
            --begin;
        }
        begin -= begin > 0 && text[begin - 1] == '(' ? 1U : 0U;
        const Subdivisions parts(text.substr(0, end), begin);
        const NearWord word = word_before(text, begin);
        if (parts.end() == end && word.is(subdivision_word)) {
            found_[reference].value += parts.value();
            found_[reference].span.begin = base_ + word.begin;
        }
    }

    [[nodiscard]] bool numbers(std::size_t k) const noexcept {
        return (chunk_.is(k, Sign::number) || (han_ && chunk_.is(k, Sign::han_number))) &&
               chunk_.marks[k].digits <= 4 && chunk_.marks[k].value > 0 &&
               !chunk_.marks[k].has(glued_before) && !chunk_.marks[k].has(ordinal);
    }

    /// One reference: a number with its subdivisions. Answers where it ends.
    std::size_t one(std::size_t k, std::string& value) {
        const Lexeme& mark = chunk_.marks[k];
        value = std::to_string(mark.value);
        std::size_t at = after_decimals(mark.end);
        value += chunk_.text.substr(mark.end, at - mark.end);
        // "13b", and in Chinese "13 b (iii)": a letter without brackets.
        const std::size_t letter = han_ ? skip_blanks(chunk_.text, at) : at;
        const CodePoint c = code_point_at(chunk_.text, letter);
        const CodePoint next = code_point_at(chunk_.text, letter + 1);
        if (c.value < 0x80 && is_ascii_letter(static_cast<char>(c.value)) &&
            !is_letter(next.value) && digit_value(next.value) < 0 && next.value != U')') {
            value += std::string("(") + static_cast<char>(c.value | 0x20U) + ")";
            at = letter + 1;
        }
        const Subdivisions parts(chunk_.text, at);
        value += parts.value();
        at = parts.end();
        if (han_) {
            const std::size_t unit = skip_blanks(chunk_.text, at);
            closed_ = chunk_.text.substr(unit).starts_with("段");
            if (closed_) {
                const Subdivisions after(chunk_.text, unit + 3);
                value += after.value();
                at = after.end();
            }
        }
        return at;
    }

    /// The end of "140.2.1", of which the number ends at `end`. Where a sentence may end there, what
    /// stands after the point may be the number of a note: "paragraph 12.3 The".
    [[nodiscard]] std::size_t after_decimals(std::size_t end) const noexcept {
        const std::string_view text = chunk_.text;
        std::size_t at = end;
        while (at + 1 < text.size() && text[at] == '.' && is_ascii_digit(text[at + 1])) {
            std::size_t digits = at + 1;
            while (digits < text.size() && is_ascii_digit(text[digits])) {
                ++digits;
            }
            at = digits;
        }
        const std::size_t next = skip_blanks(text, at);
        const char32_t c = code_point_at(text, next).value;
        const bool begins_sentence = next == text.size() || (c >= U'A' && c <= U'Z') ||
                                     (c >= 0x400 && c <= 0x42F);  // Cyrillic capitals
        return begins_sentence ? end : at;
    }

    std::size_t list(std::size_t i, std::size_t k) {
        std::size_t count = 0;
        for (;;) {
            std::string value;
            std::size_t end = one(k, value);
            std::size_t next = after(k, end);
            if (numbers(next)) {
                Glue glue = between(end, next);
                if (glue.is("- >")) {
                    std::string last;
                    end = one(next, last);
                    value += "-" + last;
                    next = after(next, end);
                }
            }
            add(value, end, i, next);
            ++count;
            std::size_t begin = end;
            end = letters(value, end, i, next);
            if (end != begin) {
                next = after(next - 1, end);
            }
            if (count >= most_in_list || !numbers(next) || !between(end, next).is(", & ,& &o") ||
                (closed_ && !starts_han_number(next)) || names_other(next)) {
                return next - i;
            }
            begin_ = chunk_.marks[next].begin;
            closed_ = false;
            k = next;
        }
    }

    /// "13 (b) and (c)", "13 (a)-(c)": further letters of the same paragraph.
    std::size_t letters(const std::string& value, std::size_t end, std::size_t i,
                        std::size_t next) {
        const std::size_t bracket = value.rfind('(');
        if (han_ || bracket == std::string::npos || value.find('-') != std::string::npos) {
            return end;
        }
        for (int more = 0; more < 8; ++more) {
            std::size_t at = skip_blanks(chunk_.text, end);
            const NearWord word = word_after(chunk_.text, at);
            const CodePoint c = code_point_at(chunk_.text, at);
            const bool range = is_dash(c.value) || word.is(to_word);
            const bool list = word.is(and_word) || c.value == U',';
            if (!range && !list) {
                break;
            }
            at = range && is_dash(c.value) ? at + c.size : c.value == U',' ? at + 1 : word.end;
            const Subdivisions parts(chunk_.text, at);
            if (parts.value().empty()) {
                break;
            }
            begin_ = skip_blanks(chunk_.text, at);
            if (range) {
                found_.back().value += "-" + parts.value();
                found_.back().span.end = base_ + parts.end();
            } else {
                add(value.substr(0, bracket) + parts.value(), parts.end(), i, next);
            }
            end = parts.end();
        }
        return end;
    }

    [[nodiscard]] bool starts_han_number(std::size_t next) const noexcept {
        const std::size_t before = skip_blanks_back(chunk_.text, chunk_.marks[next].begin);
        return before >= 3 && chunk_.text.substr(before - 3, 3) == "第";
    }
    /// "paragraph 5 and 40 members": the second number counts something.
    [[nodiscard]] bool names_other(std::size_t next) const noexcept {
        return !han_ && (chunk_.is(next + 1, Sign::item) || chunk_.is(next + 1, Sign::month)) &&
               chunk_.gap(next).size() < 24;
    }
    /// The first mark after a place.
    [[nodiscard]] std::size_t after(std::size_t k, std::size_t end) const noexcept {
        std::size_t next = k + 1;
        while (next < chunk_.size() && chunk_.marks[next].begin < end) {
            ++next;
        }
        return next;
    }
    [[nodiscard]] Glue between(std::size_t end, std::size_t next) const noexcept {
        std::string_view gap = chunk_.text.substr(end, chunk_.marks[next].begin - end);
        // 第13段和第14段, 第48段至第50段
        if (han_ && gap.starts_with("段")) {
            gap.remove_prefix(3);
        }
        if (han_ && gap.ends_with("第")) {
            gap.remove_suffix(3);
        }
        return Glue(gap);
    }
    void add(const std::string& value, std::size_t end, std::size_t i, std::size_t next) {
        Found reference;
        reference.kind = FactKind::paragraph_reference;
        // The unit belongs to a Chinese reference.
        const std::size_t unit = skip_blanks(chunk_.text, end);
        if (han_ && chunk_.text.substr(unit).starts_with("段")) {
            end = unit + 3;
        }
        reference.span = {base_ + begin_, base_ + end};
        reference.value = value;
        reference.first_mark = static_cast<std::uint32_t>(i);
        reference.next_mark = static_cast<std::uint32_t>(next);
        found_.push_back(std::move(reference));
    }

    const Chunk& chunk_;
    std::vector<Found>& found_;
    std::size_t base_;
    std::size_t begin_ = 0;
    bool han_ = false;
    bool closed_ = false;
};

}  // namespace wgig::detail::facts
