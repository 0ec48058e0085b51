#pragma once

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/role/detail/network_statements.hpp>

namespace wgig {
namespace detail::networks {

inline constexpr std::size_t most_windows = 100'000;

[[noreturn]] inline void throw_too_many_windows() {
    throw_validation_error(ErrorCode::bad_value,
                           "makes more than 100,000 windows; choose a longer unit",
                           {{}, 0, 0, "unit"});
}

inline Date date_of(std::chrono::sys_days day) {
    const std::chrono::year_month_day date(day);
    return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
            static_cast<unsigned>(date.day())};
}

/// A day some units later, or earlier. In a month that is too short: its last day.
inline std::chrono::sys_days shifted(std::chrono::sys_days day, WindowUnit unit, long by) {
    using namespace std::chrono;
    if (unit == WindowUnit::days || unit == WindowUnit::weeks || unit == WindowUnit::events) {
        return day + days(by * (unit == WindowUnit::weeks ? 7 : 1));
    }
    const year_month_day date(day);
    const year_month month =
        date.year() / date.month() + months(by * (unit == WindowUnit::years ? 12 : 1));
    const year_month_day same = month / date.day();
    return same.ok() ? sys_days(same) : sys_days(month / last);
}

/// Refuses what would take hours: windows, each with its statements and a look at each name.
inline void check_work(const Prepared& prepared, std::size_t windows, std::size_t size) {
    constexpr std::size_t most_work = 4'000'000'000;
    const std::size_t each = size + prepared.actors.size() + prepared.issues.size() + 1;
    if (windows > most_windows) {
        throw_too_many_windows();
    }
    if (windows > most_work / each) {
        throw_validation_error(
            ErrorCode::bad_value,
            fmt::format("{} windows of this size, of {} statements, are too much work", windows,
                        prepared.entries.size()),
            {{}, 0, 0, "size"});
    }
}

inline std::vector<Network> networks_by_events(const Prepared& prepared, std::size_t size,
                                               const NetworkOptions& options) {
    const std::size_t half = size / 2;
    const std::vector<Entry>& entries = prepared.entries;
    std::vector<Network> networks;
    if (entries.size() / 2 < half || entries.size() < 2 * half + 1) {
        return networks;
    }
    check_work(prepared, entries.size() - 2 * half, 2 * half + 1);
    for (std::size_t at = half; at + half < entries.size(); ++at) {
        const std::span<const Entry> window(entries.data() + (at - half), 2 * half + 1);
        networks.push_back(network_of(prepared, window, options));
        networks.back().at = date_of(*entries[at].day);
    }
    return networks;
}

/// The statements from one day to another, both included.
inline std::span<const Entry> entries_between(std::span<const Entry> entries,
                                              std::chrono::sys_days begin,
                                              std::chrono::sys_days end) {
    const auto day = [](const Entry& entry) { return *entry.day; };
    const auto from = std::ranges::lower_bound(entries, begin, {}, day);
    const auto to = std::ranges::upper_bound(from, entries.end(), end, {}, day);
    return {from, to};
}

inline std::vector<Network> networks_by_time(const Prepared& prepared, WindowUnit unit,
                                             std::size_t size, const NetworkOptions& options) {
    std::vector<Network> networks;
    const std::span<const Entry> entries = prepared.entries;
    if (entries.empty()) {
        return networks;
    }
    const auto first = options.dates ? options.dates->first.first_day() : *entries.front().day;
    const auto last = options.dates ? options.dates->last.last_day() : *entries.back().day;
    const auto days = static_cast<std::size_t>((last - first).count());
    const std::size_t shortest = unit == WindowUnit::days     ? 1
                                 : unit == WindowUnit::weeks  ? 7
                                 : unit == WindowUnit::months ? 28
                                                              : 365;
    // Half a window to each side of its middle, that is (size - 1) / 2 rounded half up.
    if (size / 2 > days / shortest) {
        return networks;
    }
    const long reach = static_cast<long>(size / 2);
    std::vector<std::chrono::sys_days> middles;
    for (auto middle = first; middle <= last; middle = shifted(middle, unit, 1)) {
        if (shifted(middle, unit, -reach) >= first && shifted(middle, unit, reach) <= last) {
            middles.push_back(middle);
        }
    }
    std::size_t most = 0;
    for (const auto middle : middles) {
        most = std::max(most, entries_between(entries, shifted(middle, unit, -reach),
                                              shifted(middle, unit, reach))
                                  .size());
    }
    check_work(prepared, middles.size(), most);
    for (const auto middle : middles) {
        networks.push_back(network_of(
            prepared,
            entries_between(entries, shifted(middle, unit, -reach), shifted(middle, unit, reach)),
            options));
        networks.back().at = date_of(middle);
    }
    return networks;
}

}  // namespace detail::networks

WGIG_DECL std::vector<Network> discourse_networks(std::span<const DiscourseStatement> statements,
                                                  WindowUnit unit, std::size_t size,
                                                  const NetworkOptions& options) {
    if (size == 0 || (unit == WindowUnit::events && size < 2)) {
        detail::throw_validation_error(
            ErrorCode::bad_value,
            unit == WindowUnit::events ? "a window of events holds at least 2" : "is 0",
            {{}, 0, 0, "size"});
    }
    const auto prepared = detail::networks::prepare(statements, options, true);
    return unit == WindowUnit::events
               ? detail::networks::networks_by_events(prepared, size, options)
               : detail::networks::networks_by_time(prepared, unit, size, options);
}

}  // namespace wgig
