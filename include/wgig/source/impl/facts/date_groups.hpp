// Dates that a sentence puts side by side.
#pragma once

#include <algorithm>
#include <vector>

#include <wgig/source/impl/facts/found.hpp>
#include <wgig/source/impl/facts/glue.hpp>

namespace wgig::detail::facts {

/// Dates that the sentence puts side by side share what happens on them.
struct DateGroup {
    std::size_t first_found = 0;
    std::size_t last_found = 0;
    std::size_t first_mark = 0;
    std::size_t next_mark = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The groups of the dates from `first_found` on. `base` is where the chunk begins in the text that the
/// found spans count in.
inline std::vector<DateGroup> group_dates(const Chunk& chunk, const std::vector<Found>& found,
                                          std::size_t first_found, std::size_t base) {
    std::vector<DateGroup> groups;
    for (std::size_t k = first_found; k < found.size(); ++k) {
        const Found& date = found[k];
        if (date.kind != FactKind::date) {
            continue;
        }
        const std::size_t begin = date.span.begin - base;
        const std::size_t end = date.span.end - base;
        if (!groups.empty()) {
            DateGroup& last = groups.back();
            const bool same = date.first_mark < last.next_mark;
            if (same ||
                (begin >= last.end && begin - last.end <= 48 && date.first_mark == last.next_mark &&
                 Glue(chunk.text.substr(last.end, begin - last.end)).only("&,otis<y"))) {
                last.last_found = k;
                last.next_mark = std::max<std::size_t>(last.next_mark, date.next_mark);
                last.end = std::max(last.end, end);
                continue;
            }
        }
        groups.push_back({k, k, date.first_mark, date.next_mark, begin, end});
    }
    return groups;
}

/// Calls `use(found)` for the dates of a group that name a month at least: a year alone is too coarse
/// for a meeting or a last day.
template <class Use>
void for_each_dated(std::vector<Found>& found, const DateGroup& group, const Use& use) {
    for (std::size_t k = group.first_found; k <= group.last_found; ++k) {
        if (found[k].kind == FactKind::date && found[k].dates.first.month != 0) {
            use(found[k]);
        }
    }
}

}  // namespace wgig::detail::facts
