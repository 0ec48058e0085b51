#pragma once

// Of agreement.ipp: how often each two categories were given by each two coders, all pairs of coders in
// one pass over the ratings.

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <wgig/deliberate/ratings.hpp>

// With GCC and Clang on x86-64 the loop is compiled a second time for processors that count bits in one
// step. Numbers are whole, so both give the same.
#if defined(__GNUC__) && defined(__x86_64__)
#    define WGIG_POPCNT 1
#endif
#if defined(__GNUC__)
#    define WGIG_INLINE_COUNT [[gnu::always_inline]] inline
#else
#    define WGIG_INLINE_COUNT inline
#endif

namespace wgig::detail::agree {

/// Up to here ratings are counted as bits: four of them tell a rating from the others and from none.
inline constexpr std::size_t most_in_bits = 15;
/// So many units are a word; so many words are counted at once, for all pairs, near the processor.
inline constexpr std::size_t word_units = 64;
inline constexpr std::size_t block_words = 32;

/// Bit u of word b is bit b of what unit u was rated, 0 for a missing rating, by one coder: one word for
/// each bit. `values` are those of the coder, `stride` apart.
using Slices = std::array<std::uint64_t, 4>;

inline void add_eight(Slices& slices, const std::int32_t* values, std::size_t stride,
                      std::size_t units, std::size_t begin) {
    std::uint64_t eight = 0;  // ratings, a byte each
    for (std::size_t unit = 0; unit < units; ++unit) {
        eight |= static_cast<std::uint64_t>(values[(begin + unit) * stride] + 1) << (8 * unit);
    }
    for (std::size_t bit = 0; bit < slices.size(); ++bit) {
        // The product has the lowest bits of the eight bytes side by side in its highest byte.
        const std::uint64_t lowest = (eight >> bit) & 0x0101010101010101U;
        slices[bit] |= (lowest * 0x0102040810204080U) >> 56U << begin;
    }
}

inline Slices slices_of(const std::int32_t* values, std::size_t stride, std::size_t units) {
    Slices slices{};
    std::size_t begin = 0;
    for (; begin + 8 <= units; begin += 8) {
        add_eight(slices, values, stride, 8, begin);
    }
    if (begin < units) {
        add_eight(slices, values, stride, units - begin, begin);
    }
    return slices;
}

WGIG_INLINE_COUNT void add_block(const std::uint64_t* planes, std::size_t coders,
                                 std::size_t categories, std::uint64_t* counts) {
    const auto plane = [&](std::size_t coder, std::size_t category) {
        return planes + (coder * categories + category) * block_words;
    };
    for (std::size_t first = 0; first < coders; ++first) {
        for (std::size_t second = first + 1; second < coders; ++second) {
            for (std::size_t i = 0; i < categories; ++i) {
                const std::uint64_t* const a = plane(first, i);
                for (std::size_t j = 0; j < categories; ++j) {
                    const std::uint64_t* const b = plane(second, j);
                    int both = 0;
                    for (std::size_t word = 0; word < block_words; ++word) {
                        both += std::popcount(a[word] & b[word]);
                    }
                    *counts++ += static_cast<std::uint64_t>(both);
                }
            }
        }
    }
}

#if defined(WGIG_POPCNT)
[[gnu::target("popcnt")]] inline void add_block_fast(const std::uint64_t* planes,
                                                     std::size_t coders, std::size_t categories,
                                                     std::uint64_t* counts) {
    add_block(planes, coders, categories, counts);
}
#endif

/// For each pair of coders, in order, a table of categories by categories: the units that have the two
/// ratings. There are `most_in_bits` categories at most. Complexity: O(units x coders^2 x categories^2
/// / 64).
inline std::vector<std::uint64_t> count_pairs(const Ratings& ratings) {
    const std::size_t coders = ratings.coders.size();
    const std::size_t categories = ratings.category_count();
    const std::size_t units = ratings.unit_count();
    std::vector<std::uint64_t> counts(coders * (coders - 1) / 2 * categories * categories);
    std::vector<std::uint64_t> planes(coders * categories * block_words);
    constexpr std::size_t block_units = block_words * word_units;
#if defined(WGIG_POPCNT)
    const bool fast = __builtin_cpu_supports("popcnt") != 0;
#endif
    for (std::size_t begin = 0; begin < units; begin += block_units) {
        for (std::size_t word = 0; word < block_words; ++word) {
            const std::size_t at = std::min(units, begin + word * word_units);
            const std::size_t here = std::min(units - at, word_units);
            for (std::size_t coder = 0; coder < coders; ++coder) {
                const Slices slices =
                    here == 0 ? Slices{}
                              : slices_of(&ratings.values[at * coders + coder], coders, here);
                for (std::size_t i = 0; i < categories; ++i) {
                    const std::size_t rating = i + 1;
                    std::uint64_t units_with = ~std::uint64_t{0};
                    for (std::size_t bit = 0; bit < slices.size(); ++bit) {
                        units_with &= (rating >> bit & 1U) != 0 ? slices[bit] : ~slices[bit];
                    }
                    planes[(coder * categories + i) * block_words + word] = units_with;
                }
            }
        }
#if defined(WGIG_POPCNT)
        if (fast) {
            add_block_fast(planes.data(), coders, categories, counts.data());
            continue;
        }
#endif
        add_block(planes.data(), coders, categories, counts.data());
    }
    return counts;
}

}  // namespace wgig::detail::agree
