#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <wgig/draft/detail/text_map.hpp>

namespace wgig::detail::carrying {

/// A point on a good path through a box, found from both of its corners at once.
class MiddlePoint {
public:
    MiddlePoint(std::span<const std::int32_t> a, std::span<const std::int32_t> b, std::size_t bound)
        : a_(a),
          b_(b),
          n_(static_cast<std::ptrdiff_t>(a.size())),
          m_(static_cast<std::ptrdiff_t>(b.size())),
          steps_(static_cast<std::ptrdiff_t>(std::min(bound, (a.size() + b.size() + 1) / 2 + 1))),
          forward_(static_cast<std::size_t>(2 * steps_ + 3), -1),
          backward_(static_cast<std::size_t>(2 * steps_ + 3), -1) {}

    std::pair<std::size_t, std::size_t> find() {
        at(forward_, 1) = 0;
        at(backward_, 1) = 0;
        for (std::ptrdiff_t d = 0; d <= steps_; ++d) {
            if (step(d, forward_, backward_, true) || step(d, backward_, forward_, false)) {
                return point();
            }
        }
        return furthest();
    }

private:
    std::ptrdiff_t& at(std::vector<std::ptrdiff_t>& row, std::ptrdiff_t k) const {
        return row[static_cast<std::size_t>(k + steps_ + 1)];
    }
    [[nodiscard]] bool same(std::ptrdiff_t x, std::ptrdiff_t y, bool ahead) const {
        return ahead ? a_[static_cast<std::size_t>(x)] == b_[static_cast<std::size_t>(y)]
                     : a_[static_cast<std::size_t>(n_ - 1 - x)] ==
                           b_[static_cast<std::size_t>(m_ - 1 - y)];
    }

    /// All diagonals that `d` differences reach; whether one meets those from the other corner.
    bool step(std::ptrdiff_t d, std::vector<std::ptrdiff_t>& mine,
              std::vector<std::ptrdiff_t>& other, bool ahead) {
        const std::ptrdiff_t delta = n_ - m_;
        const bool odd = delta % 2 != 0;
        for (std::ptrdiff_t k = -d; k <= d; k += 2) {
            std::ptrdiff_t x = -1;
            if (k == -d || (k != d && at(mine, k - 1) < at(mine, k + 1))) {
                x = at(mine, k + 1);
            } else if (at(mine, k - 1) >= 0) {
                x = at(mine, k - 1) + 1;
            }
            std::ptrdiff_t y = x - k;
            if (x < 0 || x > n_ || y < 0 || y > m_) {
                at(mine, k) = -1;
                continue;
            }
            while (x < n_ && y < m_ && same(x, y, ahead)) {
                ++x;
                ++y;
            }
            at(mine, k) = x;
            const std::ptrdiff_t across = delta - k;
            const std::ptrdiff_t reach = ahead ? d - 1 : d;
            if (odd == ahead && across >= -reach && across <= reach && at(other, across) >= 0 &&
                x + at(other, across) >= n_) {
                x_ = ahead ? x : n_ - x;
                y_ = ahead ? y : m_ - y;
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] std::pair<std::size_t, std::size_t> point() const {
        return {static_cast<std::size_t>(x_), static_cast<std::size_t>(y_)};
    }
    std::pair<std::size_t, std::size_t> furthest() {
        std::ptrdiff_t best = -1;
        for (std::ptrdiff_t k = -steps_; k <= steps_; k += 2) {
            const std::ptrdiff_t x = at(forward_, k);
            if (x >= 0 && 2 * x - k > best) {
                best = 2 * x - k;
                x_ = x;
                y_ = x - k;
            }
        }
        return point();
    }

    std::span<const std::int32_t> a_;
    std::span<const std::int32_t> b_;
    std::ptrdiff_t n_;
    std::ptrdiff_t m_;
    std::ptrdiff_t steps_;
    std::vector<std::ptrdiff_t> forward_;
    std::vector<std::ptrdiff_t> backward_;
    std::ptrdiff_t x_ = 0;
    std::ptrdiff_t y_ = 0;
};

template <class Pair>
void pair_in_order(std::span<const std::int32_t> a, std::span<const std::int32_t> b,
                   std::size_t bound, Pair&& pair) {
    struct Box {
        std::size_t a_begin;
        std::size_t a_end;
        std::size_t b_begin;
        std::size_t b_end;
    };
    std::vector<Box> waiting = {{0, a.size(), 0, b.size()}};
    while (!waiting.empty()) {
        Box box = waiting.back();
        waiting.pop_back();
        while (box.a_begin < box.a_end && box.b_begin < box.b_end &&
               a[box.a_begin] == b[box.b_begin]) {
            pair(box.a_begin++, box.b_begin++);
        }
        while (box.a_begin < box.a_end && box.b_begin < box.b_end &&
               a[box.a_end - 1] == b[box.b_end - 1]) {
            pair(--box.a_end, --box.b_end);
        }
        const std::size_t n = box.a_end - box.a_begin;
        const std::size_t m = box.b_end - box.b_begin;
        if (n == 0 || m == 0) {
            continue;
        }
        const auto [x, y] =
            MiddlePoint(a.subspan(box.a_begin, n), b.subspan(box.b_begin, m), bound).find();
        if (x + y == 0 || x + y >= n + m) {
            continue;
        }
        waiting.push_back({box.a_begin + x, box.a_end, box.b_begin + y, box.b_end});
        waiting.push_back({box.a_begin, box.a_begin + x, box.b_begin, box.b_begin + y});
    }
}

}  // namespace wgig::detail::carrying
