#pragma once

#include <cstddef>
#include <span>

#include <wgig/core/error.hpp>
#include <wgig/deliberate/smoothed_groups.hpp>

namespace wgig {

WGIG_DECL std::size_t best_group_count(const OpinionGroups& groups) {
    if (groups.counts.empty()) {
        return 0;
    }
    const GroupCount* best = &groups.counts.front();
    for (const GroupCount& count : groups.counts) {
        if (count.silhouette.value_or(-2) > best->silhouette.value_or(-2)) {
            best = &count;
        }
    }
    return best->groups;
}

WGIG_DECL SmoothedGroupCount smoothed_group_count(std::span<const std::size_t> history,
                                                  std::size_t buffer,
                                                  const SmoothedGroupCount& before) {
    if (buffer == 0) {
        detail::throw_validation_error(ErrorCode::bad_value,
                                       "a number of groups must be best once or more",
                                       {{}, 0, 0, "buffer"});
    }
    SmoothedGroupCount now = before;
    for (const std::size_t best : history) {
        if (best == 0) {
            continue;
        }
        now.times = best == now.latest ? now.times + 1 : 1;
        now.latest = best;
        if (now.groups == 0 || now.times >= buffer) {
            now.groups = best;
        }
    }
    return now;
}

}  // namespace wgig
