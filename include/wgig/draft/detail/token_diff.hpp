// What two sequences have in common, in order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <wgig/core/config.hpp>

namespace wgig::detail {

/// A run that both sequences have: elements from `a` on in one are those from `b` on in the other.
struct DiffRun {
    std::size_t a = 0;
    std::size_t b = 0;
    std::size_t size = 0;

    bool operator==(const DiffRun&) const = default;
};

/// The runs that two sequences have in common, in order in both. Elements that both have once are
/// matched first, as many as keep their order (patience); what lies between is matched by a longest
/// common subsequence (Myers 1986, linear in memory; in short stretches, one in the fewest runs). Where stretches have next to nothing in common,
/// the search is cut off and what was found until then is kept: sound, but perhaps not longest.
///
/// Complexity: memory O(n + m); time O((n + m) log(n + m) + (n + m) x min(differences, 512)).
[[nodiscard]] WGIG_DECL std::vector<DiffRun> token_diff(std::span<const std::uint32_t> a,
                                                        std::span<const std::uint32_t> b);

}  // namespace wgig::detail

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/token_diff.ipp>
#endif
