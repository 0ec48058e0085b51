// Parts of dates as they are written in the languages with spaces: days, month, year.
#pragma once

#include <array>

#include <wgig/source/impl/facts/found.hpp>
#include <wgig/source/impl/facts/glue.hpp>

namespace wgig::detail::facts {

/// A date or a list of days of one month, as one run of marks.
struct DatePart {
    struct Days {
        unsigned first = 0;
        unsigned last = 0;
    };
    std::array<Days, 8> days{};
    std::size_t day_count = 0;
    unsigned month = 0;
    int year = 0;           ///< 0 where it is not told
    std::size_t first = 0;  ///< the first mark
    std::size_t next = 0;   ///< the mark after the last
    std::size_t begin = 0;  ///< in bytes
    std::size_t end = 0;
    std::size_t month_mark = 0;

    explicit operator bool() const noexcept { return month != 0; }
};

/// Whether a number stands alone: no letter touches it, and it is no part of 2.11 or 10:30.
inline bool stands_alone(const Chunk& chunk, std::size_t i) noexcept {
    const Lexeme& mark = chunk.marks[i];
    if (mark.has(glued_before) || mark.has(glued_after)) {
        return false;
    }
    const std::string_view text = chunk.text;
    const auto joins = [](char c) { return c == '.' || c == ',' || c == ':'; };
    const bool joined_before =
        mark.begin >= 2 && joins(text[mark.begin - 1]) && is_ascii_digit(text[mark.begin - 2]);
    const bool joined_after =
        mark.end + 1U < text.size() && joins(text[mark.end]) && is_ascii_digit(text[mark.end + 1U]);
    return !joined_before && !joined_after;
}

inline bool is_day(const Chunk& chunk, std::size_t i) noexcept {
    return chunk.is(i, Sign::number) && chunk.marks[i].digits <= 2 && chunk.marks[i].value >= 1 &&
           chunk.marks[i].value <= 31 && stands_alone(chunk, i);
}
inline bool is_year(const Chunk& chunk, std::size_t i) noexcept {
    return chunk.is(i, Sign::number) && chunk.marks[i].digits == 4 &&
           chunk.marks[i].value >= 1000 && chunk.marks[i].value <= 2999 &&
           !chunk.marks[i].has(ordinal) && stands_alone(chunk, i);
}

inline constexpr std::string_view list_glues = ", & ,& &t ,t ,&t &o &i ,i ,&i";
inline constexpr std::string_view range_glues = "- > >t >o >i >ot >y >iy >oy";

/// The end of the word "year" (года, г., م) after a year, or `end`.
inline std::size_t after_year_word(std::string_view text, std::size_t end) noexcept {
    const NearWord word = word_after(text, end);
    if (word.is(year_name)) {
        const bool abbreviated =
            word.is(year_mark) && word.end < text.size() && text[word.end] == '.';
        return word.end + (abbreviated ? 1 : 0);
    }
    return end;
}

/// Adds the year at mark `next` of a part where one follows.
inline void read_year(const Chunk& chunk, DatePart& part, std::string_view glues) noexcept {
    if (part.next < chunk.size() && is_year(chunk, part.next) &&
        Glue(chunk.gap(part.next - 1)).is(glues)) {
        part.year = static_cast<int>(chunk.marks[part.next].value);
        part.end = after_year_word(chunk.text, chunk.marks[part.next].end);
        ++part.next;
    }
}

inline bool joins_day_to_month(const Chunk& chunk, std::size_t i) noexcept {
    return i + 1 < chunk.size() && chunk.is(i + 1, Sign::month) &&
           Glue(chunk.gap(i)).is("_ o ot - . /");
}

/// Reads days one after the other: "23-25", "15, 16 and 17". Ends before what is no day; answers
/// the mark after the last day.
inline std::size_t read_days(const Chunk& chunk, std::size_t i, DatePart& part) noexcept {
    bool range = false;
    for (;;) {
        const auto day = static_cast<unsigned>(chunk.marks[i].value);
        if (range) {
            part.days[part.day_count - 1].last = day;
        } else {
            part.days[part.day_count++] = {day, day};
        }
        if (joins_day_to_month(chunk, i) || !is_day(chunk, i + 1)) {
            return i + 1;
        }
        const Glue glue(chunk.gap(i));
        const bool was_range = range;
        range = glue.is(range_glues) ||
                (glue.is("/") && chunk.marks[i + 1].value == chunk.marks[i].value + 1);
        if ((range && was_range) || (!range && !glue.is(list_glues)) ||
            part.day_count == part.days.size()) {
            return i + 1;
        }
        ++i;
    }
}

/// Whether a month is named in English, where its day may follow it: November 23.
inline bool is_english_month(std::string_view word) noexcept {
    return has_role(FoldedWord(word), english_month);
}

/// The part that begins at mark `i`, or none. A month that is also another word counts where a day or
/// a year stands beside it.
inline DatePart read_part(const Chunk& chunk, std::size_t i) noexcept {
    DatePart part;
    part.first = i;
    part.begin = chunk.marks[i].begin;
    const auto set_month = [&](std::size_t mark) {
        part.month_mark = mark;
        part.month = static_cast<unsigned>(chunk.marks[mark].value);
        part.end = chunk.marks[mark].end;
        part.next = mark + 1;
    };
    constexpr std::string_view year_glues = "_ , o oy y . ., .o - / ot oty iy";
    if (chunk.is(i, Sign::month)) {
        set_month(i);
        const std::string_view name = chunk.text.substr(part.begin, part.end - part.begin);
        const bool english = is_english_month(name);
        if (is_day(chunk, i + 1) && !joins_day_to_month(chunk, i + 1) && is_ascii_letter(name[0]) &&
            Glue(chunk.gap(i)).is("_ . t")) {
            DatePart with_days = part;
            with_days.next = read_days(chunk, i + 1, with_days);
            // The last of them may be the day of a month of its own: May 3 and 4 June.
            with_days.end = chunk.marks[with_days.next - 1].end;
            read_year(chunk, with_days, ", _ o ., oy");
            const bool counts_things = with_days.year == 0 && chunk.is(with_days.next, Sign::item);
            if (with_days.year != 0 || (english && chunk.marks[i].has(capital) && !counts_things)) {
                return with_days;
            }
        }
        read_year(chunk, part, year_glues);
    } else {
        if (!is_day(chunk, i)) {
            return {};
        }
        const std::size_t after = read_days(chunk, i, part);
        if (!joins_day_to_month(chunk, after - 1)) {
            return {};
        }
        set_month(after);
        read_year(chunk, part, year_glues);
    }
    const Lexeme& month = chunk.marks[part.month_mark];
    const bool placed = part.year != 0 || part.day_count != 0;
    if (month.has(doubtful) && placed) {
        // "23 may": English writes its months with a capital letter.
        const FoldedWord name(chunk.text.substr(month.begin, month.end - month.begin));
        if (!month.has(capital) &&
            (name.view() == "may" || (in_list(name.view(), "march august") && part.year == 0))) {
            return {};
        }
    }
    if (month.has(brief) && !placed) {
        return {};
    }
    return part;
}

}  // namespace wgig::detail::facts
