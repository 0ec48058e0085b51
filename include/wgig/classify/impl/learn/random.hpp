// Random order that is the same everywhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace wgig::detail::linear {

/// SplitMix64 (Steele, Lea, Flood 2014): one state of 64 bits, the same numbers everywhere.
class Generator {
public:
    explicit Generator(std::uint64_t seed) noexcept : state_(seed) {}
    [[nodiscard]] std::uint64_t next() noexcept {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }
    /// A number below `bound`. The bias is below bound / 2^64: nothing that an order could show.
    [[nodiscard]] std::size_t below(std::size_t bound) noexcept {
        return static_cast<std::size_t>(next() % bound);
    }

private:
    std::uint64_t state_;
};

inline void shuffle(std::vector<std::uint32_t>& order, Generator& generator) {
    for (std::size_t i = order.size(); i > 1; --i) {
        std::swap(order[i - 1], order[generator.below(i)]);
    }
}

}  // namespace wgig::detail::linear
