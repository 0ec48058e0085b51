// How labels lie in memory.
#pragma once

#include <cstddef>
#include <new>

namespace wgig::detail::linear {

/// Labels are lanes: the weights of one feature for all labels stand side by side, so that one walk
/// over a row serves all labels. Lanes are filled up to a multiple of this.
inline constexpr std::size_t lane_block = 8;

[[nodiscard]] constexpr std::size_t lanes_for(std::size_t labels) noexcept {
    return (labels + lane_block - 1) / lane_block * lane_block;
}

/// Allocates from the beginning of a cache line on, so that no row of three blocks of lanes lies in more
/// lines than it must.
template <class T>
struct CacheAligned {
    using value_type = T;
    static constexpr std::align_val_t line{64};

    CacheAligned() = default;
    template <class Other>
    explicit CacheAligned(const CacheAligned<Other>&) noexcept {}
    [[nodiscard]] T* allocate(std::size_t count) {
        return static_cast<T*>(::operator new(count * sizeof(T), line));
    }
    void deallocate(T* first, std::size_t) noexcept { ::operator delete(first, line); }
    bool operator==(const CacheAligned&) const = default;
};

}  // namespace wgig::detail::linear
