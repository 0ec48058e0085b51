// Dates in figures: 2004-11-23, 23.11.2004, 23/11/2004; and years that stand alone.
#pragma once

#include <wgig/source/impl/facts/dates.hpp>

namespace wgig::detail::facts {

/// The one character between two numbers that touch it, or 0.
inline char32_t joint(const Chunk& chunk, std::size_t i) noexcept {
    if (!chunk.is(i, Sign::number) || !chunk.is(i + 1, Sign::number)) {
        return 0;
    }
    const std::string_view gap = chunk.gap(i);
    if (gap.empty() || gap.size() > 3) {
        return 0;
    }
    const CodePoint c = decode(gap, 0);
    if (c.size != gap.size()) {
        return 0;
    }
    return c.value == 0x2010 || c.value == 0x2011 ? U'-' : c.value == 0xFF0F ? U'/' : c.value;
}

/// The date of the three numbers from mark `i` on. Year first is ISO 8601; else the day is first, as
/// the United Nations write it, unless only the American order gives a date that exists.
/// `joined`: whether another date may touch it on the left, as the first of a range does.
inline Date numeric_date(const Chunk& chunk, std::size_t i, bool joined = false) noexcept {
    const char32_t separator = joint(chunk, i);
    if ((separator != U'-' && separator != U'.' && separator != U'/') ||
        joint(chunk, i + 1) != separator) {
        return {};
    }
    for (std::size_t k = i; k < i + 3; ++k) {
        if (chunk.marks[k].has(glued_after) || chunk.marks[k].has(ordinal) ||
            (k == i && chunk.marks[k].has(glued_before))) {
            return {};
        }
    }
    // A fourth number makes it an address or a version.
    const CodePoint before = code_point_before(chunk.text, chunk.marks[i].begin);
    const CodePoint after = code_point_at(chunk.text, chunk.marks[i + 2].end);
    const auto continues = [&](char32_t c) {
        return c == U'.' || c == U'-' || c == U'/' || c == U':';
    };
    if ((!joined && continues(before.value) && chunk.marks[i].begin > before.size &&
         digit_value(decode_before(chunk.text, chunk.marks[i].begin - before.size).value) >= 0) ||
        (after.value == separator && joint(chunk, i + 2) == separator)) {
        return {};
    }
    const Lexeme& a = chunk.marks[i];
    const Lexeme& b = chunk.marks[i + 1];
    const Lexeme& c = chunk.marks[i + 2];
    const auto make = [](const Lexeme& year, const Lexeme& month, const Lexeme& day) {
        const Date date{static_cast<int>(year.value), static_cast<unsigned>(month.value),
                        static_cast<unsigned>(day.value)};
        return year.digits == 4 && year.value >= 1000 && month.digits <= 2 && day.digits <= 2 &&
                       month.value >= 1 && day.value >= 1 && date.valid()
                   ? date
                   : Date{};
    };
    if (a.digits == 4) {
        return make(a, b, c);
    }
    const Date day_first = make(c, b, a);
    return day_first.year == 0 && separator == U'/' ? make(c, a, b) : day_first;
}

inline std::size_t read_numeric_date(const Chunk& chunk, std::size_t i, DateWriter& writer) {
    std::size_t at = i;
    Date first;
    // 23-25.11.2004: the first day borrows month and year.
    if (chunk.marks[i].digits <= 2 && chunk.is(i + 3, Sign::number) &&
        !chunk.marks[i].has(glued_before) && Glue(chunk.gap(i)).is("- .-")) {
        const Date last = numeric_date(chunk, i + 1, true);
        if (last.year != 0 && chunk.marks[i + 1].digits <= 2) {
            first = {last.year, last.month, static_cast<unsigned>(chunk.marks[i].value)};
            writer.add({first, last}, {chunk.marks[i].begin, chunk.marks[i + 3].end}, i, i + 4);
            return 4;
        }
    }
    first = numeric_date(chunk, at);
    if (first.year == 0) {
        return 0;
    }
    at += 3;
    const std::size_t end = after_year_word(chunk.text, chunk.marks[at - 1].end);
    if (at < chunk.size() && chunk.is(at, Sign::number)) {
        const Date last = numeric_date(chunk, at, true);
        const Glue glue(chunk.text.substr(end, chunk.marks[at].begin - end));
        if (last.year != 0 && last >= first && (glue.is(range_glues) || glue.is("/"))) {
            writer.add({first, last}, {chunk.marks[i].begin, chunk.marks[at + 2].end}, i, at + 3);
            return at + 3 - i;
        }
    }
    writer.add({first, first}, {chunk.marks[i].begin, end}, i, at);
    return at - i;
}

inline bool is_plain_year(const Chunk& chunk, std::size_t i) noexcept {
    return is_year(chunk, i) && chunk.marks[i].value >= 1800 && chunk.marks[i].value < 2200;
}

/// Whether the words around the year at mark `i` make it a date. A year alone is one only after a
/// word that says so (in 2005, en 2005, في عام 2005) or before the word "year" (2005 году); in
/// "INET 2004" it is part of a name. `alone`: whether no other year is written together with it.
inline bool year_in_context(const Chunk& chunk, std::size_t i, bool alone) noexcept {
    const Lexeme& mark = chunk.marks[i];
    const std::string_view text = chunk.text;
    const char next = alone && mark.end < text.size() ? text[mark.end] : ' ';
    if (next == '/' || next == '%' || next == '-') {
        return false;
    }
    if (after_year_word(text, mark.end) != mark.end) {
        return true;
    }
    NearWord before = word_before(text, mark.begin);
    if (before.begin == before.end && before.end > 0 && before.end == mark.begin) {
        const CodePoint c = decode_before(text, before.end);
        if (c.value != U'-' && c.value != U'\'' && c.value != 0x2019) {
            return false;
        }
        before = word_before(text, before.end - c.size);
        return c.value == U'-' ? in_list(before.word.view(), "mid mi")
                               : in_list(before.word.view(), "d");
    }
    if (before.is(before_year)) {
        return true;
    }
    if (in_list(before.word.view(), "a au")) {
        return in_list(word_before(text, before.begin).word.view(), "ici");
    }
    // Weaker words, which may also begin a count.
    return before.is(maybe_before_year) && !chunk.is(i + 1, Sign::item);
}

/// Whether the years at mark `i` and the next tell by themselves that they are years: the biennium
/// 2016-2017.
inline bool is_span_of_years(const Chunk& chunk, std::size_t i) noexcept {
    const Lexeme& first = chunk.marks[i];
    const Lexeme& last = chunk.marks[i + 1];
    const char before = first.begin > 0 ? chunk.text[first.begin - 1] : ' ';
    return Glue(chunk.gap(i)).is("-") && first.value < last.value &&
           last.value - first.value < 100 && before != '/' && before != '-' && before != '.';
}

/// Years that stand alone from mark `i` on; answers how many marks they take.
inline std::size_t read_years(const Chunk& chunk, std::size_t i, DateWriter& writer) {
    if (!is_plain_year(chunk, i)) {
        return 0;
    }
    const auto year = [&](std::size_t k) {
        const Date date{static_cast<int>(chunk.marks[k].value), 0, 0};
        return DateRange{date, date};
    };
    // How many years follow each other: "in 2003, 2004 and 2005", "2004-2005".
    std::size_t count = 1;
    bool joined = false;
    while (is_plain_year(chunk, i + count) && count < 16 && !joined) {
        const Glue glue(chunk.gap(i + count - 1));
        joined = count == 1 && glue.is("- > y- >y >i >iy");
        if (!joined && !glue.is("& , ,& &i &y &iy")) {
            break;
        }
        ++count;
    }
    const std::size_t last = chunk.marks[i + count - 1].end;
    const std::size_t end = after_year_word(chunk.text, last);
    const char next = last < chunk.text.size() ? chunk.text[last] : ' ';
    if (count > 1 && !chunk.is(i + count, Sign::item) && next != '-' && next != '/' &&
        (end != last || (joined && is_span_of_years(chunk, i)) ||
         year_in_context(chunk, i, false))) {
        // The word that makes them years stands before the first or after the last.
        const Span all{chunk.marks[i].begin, end};
        const bool between = count == 2 && follows_between(chunk.text, chunk.marks[i].begin);
        if ((joined || between) && chunk.marks[i].value < chunk.marks[i + 1].value) {
            writer.add({year(i).first, year(i + 1).last}, all, i, i + 2);
        } else {
            for (std::size_t k = i; k < i + count; ++k) {
                writer.add(year(k), all, i, i + count);
            }
        }
        return count;
    }
    if (!year_in_context(chunk, i, true)) {
        return 0;
    }
    writer.add(year(i), {chunk.marks[i].begin, after_year_word(chunk.text, chunk.marks[i].end)}, i,
               i + 1);
    return 1;
}

}  // namespace wgig::detail::facts
