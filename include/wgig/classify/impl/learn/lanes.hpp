// Sums over rows of labels: the two inner loops of training and prediction.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <utility>

#include <wgig/classify/impl/learn/lane_block.hpp>

// With GCC and Clang on x86-64 the loops are compiled a second time for processors with AVX2, and the
// program asks once which it may use. Lanes never meet, and no multiplication is fused with an
// addition, so both give the same bits.
#if defined(__GNUC__) && defined(__x86_64__)
#    define WGIG_WIDE_LANES 1
#    include <immintrin.h>
#endif
#if defined(__GNUC__)
#    define WGIG_INLINE_ALWAYS [[gnu::always_inline]] inline
#else
#    define WGIG_INLINE_ALWAYS inline
#endif

namespace wgig::detail::linear {

#if defined(__GNUC__)
// Vectors by the compiler's extension: without it the sums would go to memory and back for each row.
using Lanes [[gnu::vector_size(lane_block * sizeof(float))]] = float;
using Bytes [[gnu::vector_size(lane_block)]] = std::int8_t;

WGIG_INLINE_ALWAYS void load(Lanes& lanes, const float* from) {
    std::memcpy(&lanes, from, sizeof lanes);
}
WGIG_INLINE_ALWAYS void load(Lanes& lanes, const std::int8_t* from) {
    Bytes bytes;
    std::memcpy(&bytes, from, sizeof bytes);
    lanes = __builtin_convertvector(bytes, Lanes);
}
WGIG_INLINE_ALWAYS void store(const Lanes& lanes, float* to) {
    std::memcpy(to, &lanes, sizeof lanes);
}
WGIG_INLINE_ALWAYS void add_product(Lanes& sums, float value, const Lanes& lanes) {
    sums += lanes * value;
}
WGIG_INLINE_ALWAYS void fetch(const void* first, std::size_t bytes) {
    __builtin_prefetch(first);
    if (bytes > 64) {
        __builtin_prefetch(static_cast<const char*>(first) + 64);
    }
}
#else
struct Lanes {
    float values[lane_block];
};
template <class Weight>
inline void load(Lanes& lanes, const Weight* from) {
    for (std::size_t k = 0; k < lane_block; ++k) {
        lanes.values[k] = static_cast<float>(from[k]);
    }
}
inline void store(const Lanes& lanes, float* to) {
    std::memcpy(to, lanes.values, sizeof lanes.values);
}
inline void add_product(Lanes& sums, float value, const Lanes& lanes) {
    for (std::size_t k = 0; k < lane_block; ++k) {
        sums.values[k] += value * lanes.values[k];
    }
}
inline void fetch(const void*, std::size_t) {}
#endif

/// So many rows are fetched before they are needed.
inline constexpr std::size_t rows_ahead = 12;

template <class Weight, std::size_t... Block>
WGIG_INLINE_ALWAYS void
add_rows_block(const Weight* weights, std::size_t lanes, std::span<const std::uint32_t> numbers,
               std::span<const float> values, float* sums, std::index_sequence<Block...>) {
    Lanes own[sizeof...(Block)];
    (load(own[Block], sums + Block * lane_block), ...);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (i + rows_ahead < numbers.size()) {
            fetch(weights + numbers[i + rows_ahead] * lanes,
                  sizeof...(Block) * lane_block * sizeof(Weight));
        }
        const Weight* row = weights + numbers[i] * lanes;
        const float value = values[i];
        Lanes rows[sizeof...(Block)];
        (load(rows[Block], row + Block * lane_block), ...);
        (add_product(own[Block], value, rows[Block]), ...);
    }
    (store(own[Block], sums + Block * lane_block), ...);
}

/// What scoring needs of a feature lies together: two floats, the second the scale of the weights, then
/// the weights.
inline constexpr std::size_t packed_head = 2 * sizeof(float);

template <std::size_t... Block>
WGIG_INLINE_ALWAYS void add_packed_block(const std::int8_t* packed, std::size_t stride,
                                         std::size_t first, std::span<const std::uint32_t> numbers,
                                         std::span<const float> values, float* sums,
                                         std::index_sequence<Block...>) {
    Lanes own[sizeof...(Block)];
    (load(own[Block], sums + Block * lane_block), ...);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const std::int8_t* record = packed + numbers[i] * stride;
        float scale = 0;
        std::memcpy(&scale, record + sizeof scale, sizeof scale);
        const float value = values[i] * scale;
        const std::int8_t* row = record + packed_head + first;
        Lanes rows[sizeof...(Block)];
        (load(rows[Block], row + Block * lane_block), ...);
        (add_product(own[Block], value, rows[Block]), ...);
    }
    (store(own[Block], sums + Block * lane_block), ...);
}

template <std::size_t... Block>
WGIG_INLINE_ALWAYS void
spread_block(float* weights, std::size_t lanes, std::span<const std::uint32_t> numbers,
             std::span<const float> values, const float* changes, std::index_sequence<Block...>) {
    Lanes own[sizeof...(Block)];
    (load(own[Block], changes + Block * lane_block), ...);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        float* row = weights + numbers[i] * lanes;
        const float value = values[i];
        Lanes rows[sizeof...(Block)];
        (load(rows[Block], row + Block * lane_block), ...);
        (add_product(rows[Block], value, own[Block]), ...);
        (store(rows[Block], row + Block * lane_block), ...);
    }
}

template <class Weight>
WGIG_INLINE_ALWAYS void add_rows_any(const Weight* weights, std::span<const std::uint32_t> numbers,
                                     std::span<const float> values, std::span<float> sums) {
    const std::size_t lanes = sums.size();
    std::size_t k = 0;
    for (; k + 3 * lane_block <= lanes; k += 3 * lane_block) {
        add_rows_block(weights + k, lanes, numbers, values, &sums[k],
                       std::make_index_sequence<3>{});
    }
    for (; k + 2 * lane_block <= lanes; k += 2 * lane_block) {
        add_rows_block(weights + k, lanes, numbers, values, &sums[k],
                       std::make_index_sequence<2>{});
    }
    for (; k < lanes; k += lane_block) {
        add_rows_block(weights + k, lanes, numbers, values, &sums[k],
                       std::make_index_sequence<1>{});
    }
}

WGIG_INLINE_ALWAYS void add_packed_any(const std::int8_t* packed,
                                       std::span<const std::uint32_t> numbers,
                                       std::span<const float> values, std::span<float> sums) {
    const std::size_t lanes = sums.size();
    const std::size_t stride = packed_head + lanes;
    std::size_t k = 0;
    for (; k + 3 * lane_block <= lanes; k += 3 * lane_block) {
        add_packed_block(packed, stride, k, numbers, values, &sums[k],
                         std::make_index_sequence<3>{});
    }
    for (; k < lanes; k += lane_block) {
        add_packed_block(packed, stride, k, numbers, values, &sums[k],
                         std::make_index_sequence<1>{});
    }
}

WGIG_INLINE_ALWAYS void spread_any(float* weights, std::span<const std::uint32_t> numbers,
                                   std::span<const float> values, std::span<const float> changes) {
    const std::size_t lanes = changes.size();
    std::size_t k = 0;
    for (; k + 3 * lane_block <= lanes; k += 3 * lane_block) {
        spread_block(weights + k, lanes, numbers, values, &changes[k],
                     std::make_index_sequence<3>{});
    }
    for (; k + 2 * lane_block <= lanes; k += 2 * lane_block) {
        spread_block(weights + k, lanes, numbers, values, &changes[k],
                     std::make_index_sequence<2>{});
    }
    for (; k < lanes; k += lane_block) {
        spread_block(weights + k, lanes, numbers, values, &changes[k],
                     std::make_index_sequence<1>{});
    }
}

#if defined(WGIG_WIDE_LANES)
template <class Weight>
[[gnu::target("avx2")]] void add_rows_wide(const Weight* weights,
                                           std::span<const std::uint32_t> numbers,
                                           std::span<const float> values, std::span<float> sums) {
    add_rows_any(weights, numbers, values, sums);
}
[[gnu::target("avx2")]] inline void spread_wide(float* weights,
                                                std::span<const std::uint32_t> numbers,
                                                std::span<const float> values,
                                                std::span<const float> changes) {
    spread_any(weights, numbers, values, changes);
}
// By hand: compilers turn the conversion of vectors of bytes into single steps before they know which
// processor it is for.
[[gnu::target("avx2")]] inline void add_packed_wide(const std::int8_t* packed,
                                                    std::span<const std::uint32_t> numbers,
                                                    std::span<const float> values,
                                                    std::span<float> sums) {
    const std::size_t lanes = sums.size();
    const std::size_t stride = packed_head + lanes;
    std::size_t k = 0;
    for (; k + 24 <= lanes; k += 24) {
        __m256 a = _mm256_loadu_ps(&sums[k]);
        __m256 b = _mm256_loadu_ps(&sums[k + 8]);
        __m256 c = _mm256_loadu_ps(&sums[k + 16]);
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const std::int8_t* record = packed + numbers[i] * stride;
            float scale = 0;
            std::memcpy(&scale, record + sizeof scale, sizeof scale);
            const __m256 value = _mm256_set1_ps(values[i] * scale);
            const std::int8_t* row = record + packed_head + k;
            const __m128i first = _mm_loadu_si64(row);
            const __m128i second = _mm_loadu_si64(row + 8);
            const __m128i third = _mm_loadu_si64(row + 16);
            const __m256 x = _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(first));
            const __m256 y = _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(second));
            const __m256 z = _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(third));
            a = _mm256_add_ps(a, _mm256_mul_ps(value, x));
            b = _mm256_add_ps(b, _mm256_mul_ps(value, y));
            c = _mm256_add_ps(c, _mm256_mul_ps(value, z));
        }
        _mm256_storeu_ps(&sums[k], a);
        _mm256_storeu_ps(&sums[k + 8], b);
        _mm256_storeu_ps(&sums[k + 16], c);
    }
    for (; k < lanes; k += 8) {
        __m256 a = _mm256_loadu_ps(&sums[k]);
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const std::int8_t* record = packed + numbers[i] * stride;
            float scale = 0;
            std::memcpy(&scale, record + sizeof scale, sizeof scale);
            const __m256 value = _mm256_set1_ps(values[i] * scale);
            const __m128i row = _mm_loadu_si64(record + packed_head + k);
            const __m256 x = _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(row));
            a = _mm256_add_ps(a, _mm256_mul_ps(value, x));
        }
        _mm256_storeu_ps(&sums[k], a);
    }
}
[[nodiscard]] inline bool has_wide_lanes() noexcept {
    static const bool wide = __builtin_cpu_supports("avx2") != 0;
    return wide;
}
#endif

/// sums[k] += sum over i of values[i] x the weight of feature numbers[i] for label k.
template <class Weight>
void add_rows(const Weight* weights, std::span<const std::uint32_t> numbers,
              std::span<const float> values, std::span<float> sums) {
#if defined(WGIG_WIDE_LANES)
    if (has_wide_lanes()) {
        add_rows_wide(weights, numbers, values, sums);
        return;
    }
#endif
    add_rows_any(weights, numbers, values, sums);
}

/// The same with packed weights.
inline void add_packed(const std::int8_t* packed, std::span<const std::uint32_t> numbers,
                       std::span<const float> values, std::span<float> sums) {
#if defined(WGIG_WIDE_LANES)
    if (has_wide_lanes()) {
        add_packed_wide(packed, numbers, values, sums);
        return;
    }
#endif
    add_packed_any(packed, numbers, values, sums);
}

/// Adds values[i] x changes[k] to the weight of feature numbers[i] for label k.
inline void spread(float* weights, std::span<const std::uint32_t> numbers,
                   std::span<const float> values, std::span<const float> changes) {
#if defined(WGIG_WIDE_LANES)
    if (has_wide_lanes()) {
        spread_wide(weights, numbers, values, changes);
        return;
    }
#endif
    spread_any(weights, numbers, values, changes);
}

}  // namespace wgig::detail::linear
