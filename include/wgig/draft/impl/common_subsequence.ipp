#pragma once

#include <algorithm>
#include <bit>

#include <wgig/draft/detail/common_subsequence.hpp>
#include <wgig/draft/detail/token_diff.hpp>

namespace wgig::detail {
namespace common {

inline constexpr std::size_t most_cells = std::size_t{1} << 28U;

/// One step of the table: from the state of a row to that of the next. A bit is 0 where the length
/// grows. `add` has the places of the next token in the other sequence; none changes nothing.
inline void next_row(std::span<std::uint64_t> state, const std::uint64_t* places) {
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < state.size(); ++i) {
        const std::uint64_t old = state[i];
        const std::uint64_t both = old & places[i];
        const std::uint64_t partial = old + both;
        const std::uint64_t sum = partial + carry;
        carry = static_cast<std::uint64_t>(partial < old || sum < partial);
        state[i] = sum | (old & ~both);
    }
}

}  // namespace common

WGIG_DECL CommonLength::CommonLength(std::span<const std::uint32_t> a, std::size_t alphabet)
    : words_((a.size() + 63) / 64), row_of_(alphabet), places_(words_), state_(words_),
      size_(a.size()) {
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::uint32_t& row = row_of_[a[i]];
        if (row == 0) {
            row = static_cast<std::uint32_t>(places_.size() / words_);
            places_.resize(places_.size() + words_);
        }
        places_[row * words_ + i / 64] |= std::uint64_t{1} << (i % 64);
    }
}

WGIG_DECL std::size_t CommonLength::operator()(std::span<const std::uint32_t> b) {
    std::fill(state_.begin(), state_.end(), ~std::uint64_t{0});
    for (const std::uint32_t token : b) {
        if (const std::uint32_t row = row_of_[token]; row != 0) {
            common::next_row(state_, places_.data() + row * words_);
        }
    }
    std::size_t length = 0;
    for (std::size_t i = 0; i < words_; ++i) {
        const std::size_t bits = std::min<std::size_t>(64, size_ - i * 64);
        const std::uint64_t used = bits == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << bits) - 1;
        length += static_cast<std::size_t>(std::popcount(~state_[i] & used));
    }
    return length;
}

namespace common {

/// The table row by row, then back through it.
inline void fill(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b,
                 std::size_t a_from, std::size_t b_from, CommonTokens& result) {
    const std::size_t words = (a.size() + 63) / 64;
    std::vector<std::uint32_t> known(a.begin(), a.end());
    std::sort(known.begin(), known.end());
    known.erase(std::unique(known.begin(), known.end()), known.end());
    const auto row_of = [&](std::uint32_t token) {
        return static_cast<std::size_t>(std::lower_bound(known.begin(), known.end(), token) -
                                        known.begin());
    };
    std::vector<std::uint64_t> places(known.size() * words);
    for (std::size_t i = 0; i < a.size(); ++i) {
        places[row_of(a[i]) * words + i / 64] |= std::uint64_t{1} << (i % 64);
    }
    std::vector<std::uint64_t> states((b.size() + 1) * words, ~std::uint64_t{0});
    for (std::size_t k = 0; k < b.size(); ++k) {
        const std::span<std::uint64_t> next(states.data() + (k + 1) * words, words);
        std::copy_n(states.data() + k * words, words, next.data());
        if (const std::size_t row = row_of(b[k]); row < known.size() && known[row] == b[k]) {
            next_row(next, places.data() + row * words);
        }
    }
    const auto grows = [&](std::size_t row, std::size_t column) {
        return ((states[row * words + column / 64] >> (column % 64)) & 1U) == 0;
    };
    std::size_t i = a.size();
    std::size_t k = b.size();
    while (i > 0 && k > 0) {
        if (!grows(k, i - 1)) {
            --i;
        } else if (grows(k - 1, i - 1)) {
            --k;
        } else {
            --i;
            --k;
            result.in_a[a_from + i] = true;
            result.in_b[b_from + k] = true;
            ++result.count;
        }
    }
}

}  // namespace common

WGIG_DECL CommonTokens common_tokens(std::span<const std::uint32_t> a,
                                     std::span<const std::uint32_t> b) {
    CommonTokens result{std::vector<bool>(a.size()), std::vector<bool>(b.size()), 0};
    const auto mark = [&](std::size_t in_a, std::size_t in_b) {
        result.in_a[in_a] = true;
        result.in_b[in_b] = true;
        ++result.count;
    };
    std::size_t head = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head]) {
        mark(head, head);
        ++head;
    }
    std::size_t tail = 0;
    while (tail < a.size() - head && tail < b.size() - head &&
           a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) {
        mark(a.size() - 1 - tail, b.size() - 1 - tail);
        ++tail;
    }
    const auto middle_of_a = a.subspan(head, a.size() - head - tail);
    const auto middle_of_b = b.subspan(head, b.size() - head - tail);
    if (middle_of_a.empty() || middle_of_b.empty()) {
        return result;
    }
    if (middle_of_b.size() <= common::most_cells / middle_of_a.size()) {
        common::fill(middle_of_a, middle_of_b, head, head, result);
        return result;
    }
    for (const DiffRun& run : token_diff(middle_of_a, middle_of_b)) {
        for (std::size_t i = 0; i < run.size; ++i) {
            mark(head + run.a + i, head + run.b + i);
        }
    }
    return result;
}

}  // namespace wgig::detail
