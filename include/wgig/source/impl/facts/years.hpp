// The year of dates that do not tell it.
#pragma once

#include <array>
#include <initializer_list>
#include <vector>

#include <wgig/source/impl/facts/found.hpp>

namespace wgig::detail::facts {

/// A date range in ISO 8601, as `to_string` writes it, without the cost of a format.
inline std::string iso(const DateRange& dates) {
    std::array<char, 24> out{};
    std::size_t size = 0;
    const auto digits = [&](unsigned value, unsigned width) {
        for (unsigned i = width; i-- > 0; value /= 10) {
            out[size + i] = static_cast<char>('0' + value % 10);
        }
        size += width;
    };
    const auto date = [&](const Date& it) {
        digits(static_cast<unsigned>(it.year), 4);
        for (const unsigned part : {it.month, it.day}) {
            if (part != 0) {
                out[size++] = '-';
                digits(part, 2);
            }
        }
    };
    date(dates.first);
    if (!dates.single()) {
        out[size++] = '/';
        date(dates.last);
    }
    return {out.data(), size};
}

/// Gives each date its year, and leaves out those that get none. In this order: the year of the date
/// before it in the same paragraph; of a date of the document that has the same day ("15 February"
/// in a text that tells of 14-18 February 2005), then of one in the same month, the last before it
/// rather than the first after it; the year of the document; of the last date before it; of the
/// first after it. Complexity: O(dates).
class YearResolver {
public:
    YearResolver(std::vector<Found>& facts, int document_year)
        : facts_(facts), document_year_(document_year) {}

    void resolve() {
        Years after;
        for (auto placed = facts_.rbegin(); placed != facts_.rend(); ++placed) {
            if (is_date(*placed) && placed->dates.first.year != 0) {
                after.note(placed->dates);
            }
        }
        Years before;
        std::size_t unit = 0;
        int in_unit = 0;
        for (Found& placed : facts_) {
            if (!is_date(placed)) {
                continue;
            }
            if (placed.unit != unit) {
                unit = placed.unit;
                in_unit = 0;
            }
            DateRange& dates = placed.dates;
            if (dates.first.year == 0) {
                const int year =
                    first_of({in_unit, before.of_day(dates.first), after.of_day(dates.first),
                              before.of_month(dates.first), after.of_month(dates.first),
                              document_year_, before.any, after.any});
                if (year == 0) {
                    continue;
                }
                dates.first.year = year;
                dates.last.year = year + placed.year_step;
            }
            if (!dates.valid()) {
                continue;
            }
            placed.value = iso(dates);
            in_unit = dates.last.year;
            before.note(dates);
        }
        std::erase_if(facts_,
                      [](const Found& placed) { return is_date(placed) && placed.value.empty(); });
    }

private:
    /// The year last noted for each day and month.
    struct Years {
        std::array<int, 13> months{};
        std::array<int, 13 * 32> days{};
        int any = 0;

        void note(const DateRange& dates) noexcept {
            any = dates.last.year;
            if (dates.first.month == 0) {
                return;
            }
            months[dates.first.month] = dates.first.year;
            months[dates.last.month] = dates.last.year;
            if (dates.first.day == 0 || dates.last.day == 0) {
                return;
            }
            // At most two months of days: longer spans say nothing about a single day.
            Date day = dates.first;
            for (int i = 0; i < 62 && day <= dates.last; ++i) {
                days[day.month * 32 + day.day] = day.year;
                if (++day.day > 31) {
                    day = {day.year + (day.month == 12 ? 1 : 0),
                           day.month == 12 ? 1 : day.month + 1, 1};
                }
            }
        }
        [[nodiscard]] int of_day(const Date& date) const noexcept {
            return date.day == 0 ? 0 : days[date.month * 32 + date.day];
        }
        [[nodiscard]] int of_month(const Date& date) const noexcept { return months[date.month]; }
    };

    static bool is_date(const Found& placed) noexcept { return placed.kind == FactKind::date; }
    static int first_of(std::initializer_list<int> years) noexcept {
        for (const int year : years) {
            if (year != 0) {
                return year;
            }
        }
        return 0;
    }

    std::vector<Found>& facts_;
    int document_year_;
};

}  // namespace wgig::detail::facts
