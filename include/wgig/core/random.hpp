// A seeded generator whose numbers are the same on every platform.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>

namespace wgig::detail {

/// xoshiro256++ (Blackman and Vigna 2021), its state filled by SplitMix64 from the seed. The
/// distributions of the standard library differ between implementations; those here do not.
class Random {
public:
    explicit constexpr Random(std::uint64_t seed) noexcept {
        for (std::uint64_t& word : state_) {
            seed += 0x9E3779B97F4A7C15U;
            std::uint64_t mixed = (seed ^ (seed >> 30U)) * 0xBF58476D1CE4E5B9U;
            mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
            word = mixed ^ (mixed >> 31U);
        }
    }

    /// 64 bits, each as likely to be set as not.
    constexpr std::uint64_t next() noexcept {
        const std::uint64_t result = rotate(state_[0] + state_[3], 23) + state_[0];
        const std::uint64_t shifted = state_[1] << 17U;
        state_[2] ^= state_[0];
        state_[3] ^= state_[1];
        state_[1] ^= state_[2];
        state_[0] ^= state_[3];
        state_[2] ^= shifted;
        state_[3] = rotate(state_[3], 45);
        return result;
    }

    /// A whole number from 0 to `bound` - 1, all equally likely (Lemire 2019 below 2^32, plain
    /// rejection above). `bound` is at least 1.
    constexpr std::size_t below(std::size_t bound) noexcept {
        constexpr std::uint64_t two_32 = 1ULL << 32U;
        if (bound < two_32) {
            std::uint64_t product = (next() >> 32U) * bound;
            std::uint64_t low = product & (two_32 - 1);
            if (low < bound) {
                const std::uint64_t threshold = two_32 % bound;
                while (low < threshold) {
                    product = (next() >> 32U) * bound;
                    low = product & (two_32 - 1);
                }
            }
            return static_cast<std::size_t>(product >> 32U);
        }
        constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
        const std::uint64_t limit = most - most % bound;
        std::uint64_t drawn = next();
        while (drawn >= limit) {
            drawn = next();
        }
        return static_cast<std::size_t>(drawn % bound);
    }

private:
    static constexpr std::uint64_t rotate(std::uint64_t word, unsigned by) noexcept {
        return (word << by) | (word >> (64U - by));
    }

    std::uint64_t state_[4]{};
};

/// Puts the elements into an order that is as likely as any other (Fisher and Yates).
template <class T>
constexpr void shuffle(std::span<T> elements, Random& random) noexcept {
    for (std::size_t left = elements.size(); left > 1; --left) {
        std::swap(elements[left - 1], elements[random.below(left)]);
    }
}

}  // namespace wgig::detail
