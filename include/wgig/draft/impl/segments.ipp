#pragma once

#include <algorithm>
#include <cstdint>
#include <span>

#include <wgig/draft/collate.hpp>

namespace wgig {
namespace detail::segmenting_columns {

/// Whether the witnesses part in the same way: a reading here is a reading there.
inline bool part_alike(std::span<const std::int32_t> a, std::span<const std::int32_t> b,
                       std::vector<std::int32_t>& there, std::vector<std::int32_t>& back) {
    constexpr std::int32_t unseen = -2;
    std::fill(there.begin(), there.end(), unseen);
    std::fill(back.begin(), back.end(), unseen);
    for (std::size_t i = 0; i < a.size(); ++i) {
        // Readings are below the number of witnesses; -1, no token, is a party as well.
        std::int32_t& to = there[static_cast<std::size_t>(a[i]) + 1];
        std::int32_t& from = back[static_cast<std::size_t>(b[i]) + 1];
        if ((to != unseen && to != b[i]) || (from != unseen && from != a[i])) {
            return false;
        }
        to = b[i];
        from = a[i];
    }
    return true;
}

}  // namespace detail::segmenting_columns

WGIG_DECL std::vector<CollationSegment> segments(const Collation& collation) {
    detail::check_collation(collation);
    const std::size_t witnesses = collation.witnesses.size();
    const std::span<const std::int32_t> readings(collation.readings);
    std::vector<std::int32_t> there(witnesses + 1);
    std::vector<std::int32_t> back(witnesses + 1);
    std::vector<CollationSegment> out;
    for (std::size_t column = 0; column < collation.column_count(); ++column) {
        const auto here = readings.subspan(column * witnesses, witnesses);
        if (!out.empty() &&
            detail::segmenting_columns::part_alike(
                readings.subspan((column - 1) * witnesses, witnesses), here, there, back)) {
            out.back().end = column + 1;
            continue;
        }
        const bool agreed =
            here.front() >= 0 && std::all_of(here.begin(), here.end(), [&](std::int32_t reading) {
                return reading == here.front();
            });
        out.push_back({column, column + 1, agreed});
    }
    return out;
}

}  // namespace wgig
