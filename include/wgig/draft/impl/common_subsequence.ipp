#pragma once

#include <algorithm>
#include <bit>
#include <utility>

#include <wgig/draft/detail/common_subsequence.hpp>

namespace wgig::detail {
namespace common {

inline constexpr std::size_t most_cells = std::size_t{1} << 28U;
inline constexpr std::size_t most_work = std::size_t{1} << 37U;

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
    : words_((a.size() + 63) / 64),
      row_of_(alphabet),
      places_(words_),
      state_(words_),
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

/// Where each token of a sequence stands in it: bits by token, for tokens in any numbering.
class Places {
public:
    explicit Places(std::size_t size) : words_((size + 63) / 64) {}

    void add(std::uint32_t token, std::size_t place) { pairs_.emplace_back(token, place); }
    void finish() {
        std::sort(pairs_.begin(), pairs_.end());
        for (const auto& [token, place] : pairs_) {
            if (tokens_.empty() || tokens_.back() != token) {
                tokens_.push_back(token);
                bits_.resize(bits_.size() + words_);
            }
            bits_[(tokens_.size() - 1) * words_ + place / 64] |= std::uint64_t{1} << (place % 64);
        }
    }
    /// Nothing for a token that the sequence does not have.
    [[nodiscard]] const std::uint64_t* of(std::uint32_t token) const {
        const auto found = std::lower_bound(tokens_.begin(), tokens_.end(), token);
        return found == tokens_.end() || *found != token
                   ? nullptr
                   : bits_.data() + static_cast<std::size_t>(found - tokens_.begin()) * words_;
    }
    [[nodiscard]] std::size_t words() const noexcept { return words_; }

private:
    std::size_t words_;
    std::vector<std::pair<std::uint32_t, std::size_t>> pairs_;
    std::vector<std::uint32_t> tokens_;
    std::vector<std::uint64_t> bits_;
};

inline Places places_of(std::span<const std::uint32_t> a) {
    Places places(a.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        places.add(a[i], i);
    }
    places.finish();
    return places;
}

/// The table row by row, then back through it; `match(i, k)` for each pair, the last first.
template <class Match>
void walk(const Places& places, std::size_t size, std::span<const std::uint32_t> b, Match&& match) {
    const std::size_t words = places.words();
    std::vector<std::uint64_t> states((b.size() + 1) * words, ~std::uint64_t{0});
    for (std::size_t k = 0; k < b.size(); ++k) {
        const std::span<std::uint64_t> next(states.data() + (k + 1) * words, words);
        std::copy_n(states.data() + k * words, words, next.data());
        if (const std::uint64_t* bits = places.of(b[k])) {
            next_row(next, bits);
        }
    }
    const auto grows = [&](std::size_t row, std::size_t column) {
        return ((states[row * words + column / 64] >> (column % 64)) & 1U) == 0;
    };
    std::size_t i = size;
    std::size_t k = b.size();
    while (i > 0 && k > 0) {
        if (!grows(k, i - 1)) {
            --i;
        } else if (grows(k - 1, i - 1)) {
            --k;
        } else {
            match(--i, --k);
        }
    }
}

/// For each beginning of `b`, how much of it is common with `a`.
inline std::vector<std::size_t> common_with_beginnings(std::span<const std::uint32_t> a,
                                                       std::span<const std::uint32_t> b) {
    const Places places = places_of(b);
    std::vector<std::uint64_t> state(places.words(), ~std::uint64_t{0});
    for (const std::uint32_t token : a) {
        if (const std::uint64_t* bits = places.of(token)) {
            next_row(state, bits);
        }
    }
    std::vector<std::size_t> lengths(b.size() + 1);
    for (std::size_t i = 0; i < b.size(); ++i) {
        lengths[i + 1] = lengths[i] + (((state[i / 64] >> (i % 64)) & 1U) == 0 ? 1U : 0U);
    }
    return lengths;
}

/// Whether a table has more cells than this.
inline bool exceeds(std::size_t rows, std::size_t columns, std::size_t cells) {
    return rows > 0 && columns > cells / rows;
}

/// Marks the common tokens of two pieces. Divides `a` in the middle and `b` where most is common;
/// so it calls itself no deeper than log2 of the length.
inline void divide(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b,
                   std::size_t a_from, std::size_t b_from, CommonTokens& result) {
    if (a.empty() || b.empty()) {
        return;
    }
    if (a.size() == 1 || !exceeds(a.size(), b.size(), most_cells)) {
        walk(places_of(a), a.size(), b, [&](std::size_t i, std::size_t k) {
            result.in_a[a_from + i] = true;
            result.in_b[b_from + k] = true;
            ++result.count;
        });
        return;
    }
    const std::size_t middle = a.size() / 2;
    std::size_t cut = b.size() / 2;
    if (!exceeds(a.size(), b.size(), most_work)) {
        const std::vector<std::uint32_t> a_back(a.rbegin(),
                                                a.rend() - static_cast<std::ptrdiff_t>(middle));
        const std::vector<std::uint32_t> b_back(b.rbegin(), b.rend());
        const auto head = common_with_beginnings(a.first(middle), b);
        const auto tail = common_with_beginnings(a_back, b_back);
        cut = 0;
        for (std::size_t i = 1; i <= b.size(); ++i) {
            if (head[i] + tail[b.size() - i] > head[cut] + tail[b.size() - cut]) {
                cut = i;
            }
        }
    }
    divide(a.first(middle), b.first(cut), a_from, b_from, result);
    divide(a.subspan(middle), b.subspan(cut), a_from + middle, b_from + cut, result);
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
    common::divide(a.subspan(head, a.size() - head - tail), b.subspan(head, b.size() - head - tail),
                   head, head, result);
    return result;
}

}  // namespace wgig::detail
