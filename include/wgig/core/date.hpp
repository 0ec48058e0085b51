// Dates as records know them: a year, a month, a day, or a span of these.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include <wgig/core/config.hpp>

namespace wgig {

/// A date of the proleptic Gregorian calendar, as precise as its source: `2004`, `2004-11` or
/// `2004-11-23` (ISO 8601). Month and day are 0 where the source does not tell.
struct Date {
    int year = 0;        ///< the year, 1 to 9999
    unsigned month = 0;  ///< the month, 1 to 12; 0 where only the year is known
    unsigned day = 0;    ///< the day of the month, from 1; 0 where it is not known

    /// Whether it names a date that exists (years 1 to 9999).
    [[nodiscard]] bool valid() const noexcept;
    /// The first day that the date can mean.
    [[nodiscard]] std::chrono::sys_days first_day() const;
    /// The last day that the date can mean.
    [[nodiscard]] std::chrono::sys_days last_day() const;

    auto operator<=>(const Date&) const = default;
};

/// One date, or all days from one to another, both included. Keeps its precision: `2004-11`,
/// `2004-11-23/2004-11-25`.
struct DateRange {
    Date first;  ///< the first date
    Date last;   ///< the last date; the first one again for a single date

    /// Whether both dates exist and the first does not come after the last.
    [[nodiscard]] bool valid() const noexcept;
    /// Whether it is one date.
    [[nodiscard]] bool single() const noexcept { return first == last; }
    /// Whether every day that `other` can mean is one that this range can mean.
    [[nodiscard]] bool contains(const DateRange& other) const;

    auto operator<=>(const DateRange&) const = default;
};

/// ISO 8601, as precise as the date is: `2004-11`.
[[nodiscard]] WGIG_DECL std::string to_string(const Date& date);
/// ISO 8601, as precise as the range is: `2004-11-23/2004-11-25`; a single date without a slash.
[[nodiscard]] WGIG_DECL std::string to_string(const DateRange& range);

/// Reads ISO 8601; nothing where the text is none or names no real date.
[[nodiscard]] WGIG_DECL std::optional<Date> parse_date(std::string_view text);
/// The same for a range; a single date is a range too.
[[nodiscard]] WGIG_DECL std::optional<DateRange> parse_date_range(std::string_view text);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/core/impl/date.ipp>
#endif
