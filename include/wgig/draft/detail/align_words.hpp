// The words of several drafts in columns, for the core and the entropy of a round.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <wgig/core/config.hpp>

namespace wgig::detail {

/// Sequences in columns: one after the other is laid on the columns so far, with the longest common
/// subsequence; what is between two words that were found stands in the columns between them as far as
/// these go, then in new ones. The result depends on the order of the sequences: give them in one that
/// depends on nothing but their content. Gives column after column, for each sequence the position of
/// its word, or -1. Complexity: O(columns x words / 64) for each sequence.
[[nodiscard]] WGIG_DECL std::vector<std::int32_t>
align_words(std::span<const std::vector<std::uint32_t>> sequences);

}  // namespace wgig::detail

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/align_words.ipp>
#endif
