#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <wgig/draft/detail/text_map.hpp>
#include <wgig/draft/detail/token_diff.hpp>

namespace wgig::detail::carrying {

template <class Pair>
void pair_in_order(std::span<const std::int32_t> a, std::span<const std::int32_t> b, Pair&& pair) {
    const std::vector<std::uint32_t> first(a.begin(), a.end());
    const std::vector<std::uint32_t> second(b.begin(), b.end());
    for (const DiffRun& run : token_diff(first, second)) {
        for (std::size_t t = 0; t < run.size; ++t) {
            pair(run.a + t, run.b + t);
        }
    }
}

}  // namespace wgig::detail::carrying
