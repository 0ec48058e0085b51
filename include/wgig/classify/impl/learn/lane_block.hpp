// How labels lie in memory.
#pragma once

#include <cstddef>

namespace wgig::detail::linear {

/// Labels are lanes: the weights of one feature for all labels stand side by side, so that one walk
/// over a row serves all labels. Lanes are filled up to a multiple of this.
inline constexpr std::size_t lane_block = 8;

[[nodiscard]] constexpr std::size_t lanes_for(std::size_t labels) noexcept {
    return (labels + lane_block - 1) / lane_block * lane_block;
}

}  // namespace wgig::detail::linear
