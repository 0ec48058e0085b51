// Dates in the languages with spaces: 23-25 November 2004, с 23 по 25 ноября, من 23 إلى 25 ...
#pragma once

#include <vector>

#include <wgig/source/impl/facts/date_part.hpp>

namespace wgig::detail::facts {

/// Whether "between" stands before a place, an article left out: entre le 23 et le 25.
inline bool follows_between(std::string_view text, std::size_t at) noexcept {
    const NearWord before = word_before(text, at);
    return before.is(between_word) || (in_list(before.word.view(), "le les el los the dias") &&
                                       word_before(text, before.begin).is(between_word));
}

/// Adds dates to what was found.
class DateWriter {
public:
    DateWriter(std::vector<Found>& found, std::size_t base) : found_(found), base_(base) {}

    void add(DateRange dates, Span span, std::size_t first_mark, std::size_t next_mark,
             int year_step = 0) {
        // The year is still to be found: any leap year tells whether the day exists.
        DateRange probe = dates;
        if (dates.first.year == 0) {
            probe.first.year = 2000;
            probe.last.year = 2000 + year_step;
        }
        if (!probe.valid()) {
            return;
        }
        Found date;
        date.kind = FactKind::date;
        date.span = {base_ + span.begin, base_ + span.end};
        date.dates = dates;
        date.year_step = year_step;
        date.first_mark = static_cast<std::uint32_t>(first_mark);
        date.next_mark = static_cast<std::uint32_t>(next_mark);
        found_.push_back(std::move(date));
    }

    /// All dates of a part. Days in a row are one range, whether "20-21" or "20 and 21": Spanish and
    /// Chinese write the one where others write the other.
    void add(const DatePart& part, bool between = false) {
        const Span span{part.begin, part.end};
        const auto date = [&](unsigned day) { return Date{part.year, part.month, day}; };
        if (part.day_count == 0) {
            add({date(0), date(0)}, span, part.first, part.next);
            return;
        }
        if (between && part.day_count == 2) {
            add({date(part.days[0].first), date(part.days[1].last)}, span, part.first, part.next);
            return;
        }
        for (std::size_t i = 0; i < part.day_count;) {
            std::size_t last = i;
            while (last + 1 < part.day_count && single(part.days[last]) &&
                   single(part.days[last + 1]) &&
                   part.days[last + 1].first == part.days[last].first + 1) {
                ++last;
            }
            add({date(part.days[i].first), date(part.days[last].last)}, span, part.first,
                part.next);
            i = last + 1;
        }
    }

private:
    static bool single(DatePart::Days days) noexcept { return days.first == days.last; }

    std::vector<Found>& found_;
    std::size_t base_;
};

/// Whether a month that stands alone, without day and year, is meant as a date.
inline bool is_lone_month(const Chunk& chunk, const DatePart& part) noexcept {
    const Lexeme& month = chunk.marks[part.month_mark];
    const auto lead = static_cast<unsigned char>(chunk.text[month.begin]);
    const NearWord before = word_before(chunk.text, month.begin);
    if (lead >= 0xD8 && lead <= 0xDF) {
        return !month.has(doubtful) || before.is(arabic_month_lead);
    }
    if (lead == 0xD0 || lead == 0xD1) {
        return true;
    }
    const FoldedWord name(chunk.text.substr(month.begin, month.end - month.begin));
    if (has_role(name, english_doubtful) && !month.has(capital)) {
        return false;
    }
    NearWord word = before;
    if (before.begin == before.end && before.end > 0) {
        // mid-July, d'avril
        const CodePoint c = decode_before(chunk.text, before.end);
        if (c.value == U'-' || c.value == U'\'' || c.value == 0x2019) {
            word = word_before(chunk.text, before.end - c.size);
        }
    }
    return word.is(before_month);
}

/// Two parts joined as one range, each keeping its precision: "30 November - 2 December 2004".
inline bool add_range(DateWriter& writer, const DatePart& from, const DatePart& to) {
    if (from.day_count > 1 || to.day_count > 1) {
        return false;
    }
    DateRange dates{{from.year, from.month, from.day_count ? from.days[0].first : 0},
                    {to.year, to.month, to.day_count ? to.days[0].last : 0}};
    const bool wraps = from.month > to.month;
    int step = 0;
    if (dates.first.year == 0 && dates.last.year != 0) {
        dates.first.year = dates.last.year - (wraps ? 1 : 0);
    } else if (dates.first.year != 0 && dates.last.year == 0) {
        dates.last.year = dates.first.year + (wraps ? 1 : 0);
    } else if (dates.first.year == 0) {
        step = wraps ? 1 : 0;
    }
    if (dates.first.year != 0 && !dates.valid()) {
        return false;
    }
    writer.add(dates, {from.begin, to.end}, from.first, to.next, step);
    return true;
}

/// Reads the dates that begin at mark `i`, a day or a month; answers how many marks they take.
inline std::size_t read_dates(const Chunk& chunk, std::size_t i, DateWriter& writer) {
    std::array<DatePart, 8> parts;
    std::array<bool, 8> range_before{};
    std::size_t count = 0;
    for (std::size_t at = i; count < parts.size();) {
        DatePart part = read_part(chunk, at);
        if (!part) {
            break;
        }
        parts[count++] = part;
        at = part.next;
        if (at >= chunk.size() || count == parts.size() ||
            !(chunk.is(at, Sign::month) || chunk.is(at, Sign::number))) {
            break;
        }
        const Glue glue(chunk.text.substr(part.end, chunk.marks[at].begin - part.end));
        range_before[count] = glue.is(range_glues) || glue.is("-< ,>");
        if (!range_before[count] && !glue.is(list_glues) && !glue.is("&t ,&t &to &tt &<")) {
            break;
        }
    }
    if (count == 0) {
        return 0;
    }
    const bool between = follows_between(chunk.text, parts[0].begin);
    if (parts[0].year == 0 && parts[0].day_count == 0) {
        const Lexeme& month = chunk.marks[parts[0].month_mark];
        const bool year_later = count > 1 && parts[count - 1].year != 0;
        if (!is_lone_month(chunk, parts[0]) && (!year_later || month.has(doubtful))) {
            return 0;
        }
    }
    // A list tells its year once, at the end.
    for (std::size_t k = count - 1; k-- > 0;) {
        if (parts[k].year == 0 && parts[k + 1].year != 0) {
            parts[k].year = parts[k + 1].year - (parts[k].month > parts[k + 1].month ? 1 : 0);
        }
    }
    for (std::size_t k = 0; k < count; ++k) {
        const bool joined = k + 1 < count && (range_before[k + 1] || (between && count == 2));
        if (joined && add_range(writer, parts[k], parts[k + 1])) {
            ++k;
        } else {
            writer.add(parts[k], between && count == 1);
        }
    }
    return parts[count - 1].next - i;
}

}  // namespace wgig::detail::facts
