// Sums over rows of labels: the two inner loops of training and prediction.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include <wgig/classify/linear_model.hpp>

// With GCC and Clang on x86-64 the loops are compiled a second time for processors with AVX2, and the
// program asks once which it may use. Lanes never meet, and no multiplication is fused with an
// addition, so both give the same bits.
#if defined(__GNUC__) && defined(__x86_64__)
#    define WGIG_WIDE_LANES 1
#endif

namespace wgig::detail::linear {

template <std::size_t Width, class Weight>
[[gnu::always_inline]] inline void add_rows_block(const Weight* weights, std::size_t lanes,
                                                  std::span<const std::uint32_t> numbers,
                                                  std::span<const float> values, float* sums) {
    float own[Width];
    for (std::size_t k = 0; k < Width; ++k) {
        own[k] = sums[k];
    }
    constexpr std::size_t ahead = 8;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
#if defined(__GNUC__)
        if (i + ahead < numbers.size()) {
            __builtin_prefetch(weights + numbers[i + ahead] * lanes);
        }
#endif
        const Weight* row = weights + numbers[i] * lanes;
        const float value = values[i];
        for (std::size_t k = 0; k < Width; ++k) {
            own[k] += value * static_cast<float>(row[k]);
        }
    }
    for (std::size_t k = 0; k < Width; ++k) {
        sums[k] = own[k];
    }
}

template <class Weight>
[[gnu::always_inline]] inline void add_rows_any(const Weight* weights,
                                                std::span<const std::uint32_t> numbers,
                                                std::span<const float> values,
                                                std::span<float> sums) {
    const std::size_t lanes = sums.size();
    std::size_t k = 0;
    for (; k + 5 * lane_block <= lanes; k += 5 * lane_block) {
        add_rows_block<5 * lane_block>(weights + k, lanes, numbers, values, &sums[k]);
    }
    for (; k + 2 * lane_block <= lanes; k += 2 * lane_block) {
        add_rows_block<2 * lane_block>(weights + k, lanes, numbers, values, &sums[k]);
    }
    for (; k < lanes; k += lane_block) {
        add_rows_block<lane_block>(weights + k, lanes, numbers, values, &sums[k]);
    }
}

[[gnu::always_inline]] inline void spread_any(float* weights,
                                              std::span<const std::uint32_t> numbers,
                                              std::span<const float> values,
                                              std::span<const float> changes) {
    const std::size_t lanes = changes.size();
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        float* row = weights + numbers[i] * lanes;
        const float value = values[i];
        for (std::size_t k = 0; k < lanes; k += lane_block) {
            for (std::size_t j = 0; j < lane_block; ++j) {
                row[k + j] += value * changes[k + j];
            }
        }
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
