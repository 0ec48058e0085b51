#pragma once

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include <wgig/core/date.hpp>

namespace wgig {
namespace detail {

inline std::optional<int> parse_digits(std::string_view text) {
    int value = 0;
    if (text.empty() || text.find_first_not_of("0123456789") != std::string_view::npos) {
        return std::nullopt;
    }
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

}  // namespace detail

WGIG_DECL bool Date::valid() const noexcept {
    if (year < 1 || year > 9999 || month > 12 || (month == 0 && day != 0)) {
        return false;
    }
    return day == 0 || std::chrono::year_month_day(std::chrono::year(year),
                                                   std::chrono::month(month), std::chrono::day(day))
                           .ok();
}

WGIG_DECL std::chrono::sys_days Date::first_day() const {
    return std::chrono::sys_days(std::chrono::year(year) / std::chrono::month(std::max(month, 1U)) /
                                 std::chrono::day(std::max(day, 1U)));
}

WGIG_DECL std::chrono::sys_days Date::last_day() const {
    if (day != 0) {
        return first_day();
    }
    return std::chrono::sys_days(std::chrono::year(year) /
                                 std::chrono::month(month == 0 ? 12 : month) / std::chrono::last);
}

WGIG_DECL bool DateRange::valid() const noexcept {
    return first.valid() && last.valid() && first.first_day() <= last.last_day();
}

WGIG_DECL bool DateRange::contains(const DateRange& other) const {
    return first.first_day() <= other.first.first_day() && other.last.last_day() <= last.last_day();
}

WGIG_DECL std::string to_string(const Date& date) {
    std::string text = fmt::format("{:04}", date.year);
    if (date.month != 0) {
        text += fmt::format("-{:02}", date.month);
    }
    if (date.day != 0) {
        text += fmt::format("-{:02}", date.day);
    }
    return text;
}

WGIG_DECL std::string to_string(const DateRange& range) {
    return range.single() ? to_string(range.first)
                          : to_string(range.first) + "/" + to_string(range.last);
}

WGIG_DECL std::optional<Date> parse_date(std::string_view text) {
    if ((text.size() != 4 && text.size() != 7 && text.size() != 10) ||
        (text.size() > 4 && text[4] != '-') || (text.size() > 7 && text[7] != '-')) {
        return std::nullopt;
    }
    const auto part = [&](std::size_t at, std::size_t size) {
        return text.size() > at ? detail::parse_digits(text.substr(at, size)).value_or(-1) : 0;
    };
    const int year = part(0, 4);
    const int month = part(5, 2);
    const int day = part(8, 2);
    // A month or day that is written must not be 00: that would pass for "not told".
    if (month < 0 || day < 0 || (text.size() > 4 && month == 0) || (text.size() > 7 && day == 0)) {
        return std::nullopt;
    }
    const Date date{year, static_cast<unsigned>(month), static_cast<unsigned>(day)};
    return date.valid() ? std::optional(date) : std::nullopt;
}

WGIG_DECL std::optional<DateRange> parse_date_range(std::string_view text) {
    const auto slash = text.find('/');
    const auto first = parse_date(text.substr(0, slash));
    const auto last = slash == std::string_view::npos ? first : parse_date(text.substr(slash + 1));
    if (!first || !last) {
        return std::nullopt;
    }
    const DateRange range{*first, *last};
    return range.valid() ? std::optional(range) : std::nullopt;
}

}  // namespace wgig
