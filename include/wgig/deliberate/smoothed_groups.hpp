// How many groups, while a conversation goes on: a number that does not jump to and fro.
#pragma once

#include <cstddef>
#include <span>

#include <boost/describe/class.hpp>

#include <wgig/core/config.hpp>
#include <wgig/deliberate/opinion_groups.hpp>

namespace wgig {

/// The number of groups of a conversation that is computed again and again: where it stands.
struct SmoothedGroupCount {
    std::size_t groups = 0;  ///< the smoothed number; 0 before the first computation
    std::size_t latest = 0;  ///< the number that was best in the latest computation
    std::size_t times = 0;   ///< how often in a row it was best

    bool operator==(const SmoothedGroupCount&) const = default;
};
BOOST_DESCRIBE_STRUCT(SmoothedGroupCount, (), (groups, latest, times))

/// The number of groups with the largest mean silhouette, whatever number was asked for; of equal
/// ones the smaller. 0 where nobody is in a group.
[[nodiscard]] WGIG_DECL std::size_t best_group_count(const OpinionGroups& groups);

/// After `history`, the numbers of groups that were best in successive computations, oldest first,
/// starting from `before`. A new number takes over when it was best `buffer` times in a row; the first
/// one at once: the group-k-smoother of Polis, which has a buffer of 4. A 0, a computation without
/// groups, changes nothing. Continuing from what an earlier call gave is the same as one call with all
/// of the history. Throws ValidationError for a buffer of 0. Complexity: O(n).
[[nodiscard]] WGIG_DECL SmoothedGroupCount
smoothed_group_count(std::span<const std::size_t> history, std::size_t buffer = 4,
                     const SmoothedGroupCount& before = {});

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/deliberate/impl/smoothed_groups.ipp>
#endif
