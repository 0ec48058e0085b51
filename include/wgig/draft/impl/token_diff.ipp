#pragma once

#include <algorithm>
#include <iterator>
#include <utility>

#include <wgig/draft/detail/token_diff.hpp>

namespace wgig::detail {
namespace diffing {

using Sequence = std::span<const std::uint32_t>;

/// A rectangle that is still to be searched. `level` counts how often it was cut at single elements.
struct Area {
    std::size_t a_begin = 0;
    std::size_t a_end = 0;
    std::size_t b_begin = 0;
    std::size_t b_end = 0;
    int level = 0;
};

/// Cuts at single elements more often than this could take quadratic time.
inline constexpr int most_levels = 6;

/// The longest common subsequence of two short sequences, by the table of all lengths; of several, one in
/// the fewest runs, so that a word stays with its neighbours.
inline void by_table(Sequence a, Sequence b, std::size_t a_begin, std::size_t b_begin,
                     std::vector<std::uint16_t>& table, std::vector<DiffRun>& out) {
    // More than all neighbours in runs together can be: the shorter sequence has 64 elements at most.
    constexpr unsigned element = 65;
    const std::size_t width = b.size() + 1;
    const std::size_t size = (a.size() + 1) * width;
    table.assign(2 * size, 0);
    std::uint16_t* const best = table.data();
    std::uint16_t* const pair = best + size;  // where both elements are taken
    for (std::size_t i = a.size(); i-- > 0;) {
        for (std::size_t j = b.size(); j-- > 0;) {
            const std::size_t at = i * width + j;
            const std::size_t next = at + width + 1;
            if (a[i] == b[j]) {
                const unsigned rest = pair[next] == 0 ? 0U : pair[next] + 1U;
                pair[at] =
                    static_cast<std::uint16_t>(element + std::max<unsigned>(best[next], rest));
            }
            best[at] = std::max({pair[at], best[at + width], best[at + 1]});
        }
    }
    bool joined = false;  // to the pair before
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const std::size_t at = i * width + j;
        if (pair[at] != 0 && (joined || pair[at] == best[at])) {
            out.push_back({a_begin + i, b_begin + j, 1});
            const std::size_t next = at + width + 1;
            joined = pair[next] != 0 && pair[next] + 1U >= best[next];
            ++i;
            ++j;
        } else if (best[at + width] >= best[at + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
}

/// The point at which the shortest way through a rectangle is cut in two (Myers 1986): searched from
/// both ends at once, diagonal by diagonal. Where that takes too long, the point that was got furthest
/// to from the start. Gives the start itself where nothing is left to be found.
class MiddlePoint {
public:
    std::pair<std::size_t, std::size_t> find(Sequence a, Sequence b, std::int64_t limit) {
        const auto n = static_cast<std::int64_t>(a.size());
        const auto m = static_cast<std::int64_t>(b.size());
        const std::int64_t delta = n - m;
        const bool odd = delta % 2 != 0;
        limit = std::min(limit, (n + m + 1) / 2 + 1);
        const std::int64_t zero = limit + 2;
        forward_.assign(static_cast<std::size_t>(2 * zero + 1), 0);
        backward_.assign(forward_.size(), 0);
        const auto at = [&](std::vector<std::int64_t>& reach, std::int64_t k) -> std::int64_t& {
            return reach[static_cast<std::size_t>(zero + k)];
        };
        const auto step = [&](std::vector<std::int64_t>& reach, std::int64_t d, std::int64_t k) {
            return k == -d || (k != d && at(reach, k - 1) < at(reach, k + 1))
                       ? at(reach, k + 1)
                       : at(reach, k - 1) + 1;
        };
        const auto inside = [&](std::int64_t x, std::int64_t y) {
            return x >= 0 && y >= 0 && x <= n && y <= m;
        };
        for (std::int64_t d = 0; d < limit; ++d) {
            for (std::int64_t k = -d; k <= d; k += 2) {
                std::int64_t x = step(forward_, d, k);
                while (inside(x, x - k) && x < n && x - k < m &&
                       a[static_cast<std::size_t>(x)] == b[static_cast<std::size_t>(x - k)]) {
                    ++x;
                }
                at(forward_, k) = x;
                const std::int64_t other = delta - k;
                if (odd && inside(x, x - k) && other > -d && other < d &&
                    x + at(backward_, other) >= n) {
                    return point(x, x - k);
                }
            }
            for (std::int64_t k = -d; k <= d; k += 2) {
                std::int64_t x = step(backward_, d, k);
                while (inside(x, x - k) && x < n && x - k < m &&
                       a[static_cast<std::size_t>(n - 1 - x)] ==
                           b[static_cast<std::size_t>(m - 1 - (x - k))]) {
                    ++x;
                }
                at(backward_, k) = x;
                const std::int64_t other = delta - k;
                if (!odd && inside(x, x - k) && other >= -d && other <= d &&
                    x + at(forward_, other) >= n) {
                    return point(n - x, m - (x - k));
                }
            }
        }
        std::int64_t best_x = 0;
        std::int64_t best_y = 0;
        for (std::int64_t k = -(limit - 1); k < limit; ++k) {
            const std::int64_t x = at(forward_, k);
            if (inside(x, x - k) && x + x - k > best_x + best_y) {
                best_x = x;
                best_y = x - k;
            }
        }
        return point(best_x, best_y);
    }

private:
    static std::pair<std::size_t, std::size_t> point(std::int64_t x, std::int64_t y) {
        return {static_cast<std::size_t>(x), static_cast<std::size_t>(y)};
    }

    std::vector<std::int64_t> forward_;
    std::vector<std::int64_t> backward_;
};

class Differ {
public:
    /// Elements are numbers below `kinds`.
    Differ(Sequence a, Sequence b, std::size_t kinds)
        : a_(a),
          b_(b),
          in_a_(kinds),
          in_b_(kinds),
          limit_(a.size() + b.size() <= 40'000 ? 512 : 128) {}

    std::vector<DiffRun> find() {
        std::vector<Area> waiting{{0, a_.size(), 0, b_.size(), 0}};
        while (!waiting.empty()) {
            Area area = waiting.back();
            waiting.pop_back();
            take_ends(area);
            const std::size_t n = area.a_end - area.a_begin;
            const std::size_t m = area.b_end - area.b_begin;
            if (n == 0 || m == 0) {
                continue;
            }
            if (n <= 4096 && m <= 4096 && n * m <= 4096) {
                by_table(part(a_, area.a_begin, area.a_end), part(b_, area.b_begin, area.b_end),
                         area.a_begin, area.b_begin, table_, out_);
            } else if (area.level >= most_levels || !cut_at_single(area, waiting)) {
                cut_in_two(area, waiting);
            }
        }
        std::sort(out_.begin(), out_.end(),
                  [](const DiffRun& x, const DiffRun& y) { return x.a < y.a; });
        return std::move(out_);
    }

private:
    struct Seen {
        std::uint32_t count = 0;
        std::size_t at = 0;
    };

    static Sequence part(Sequence all, std::size_t begin, std::size_t end) {
        return all.subspan(begin, end - begin);
    }

    /// What both begin and end with.
    void take_ends(Area& area) {
        std::size_t size = 0;
        while (area.a_begin + size < area.a_end && area.b_begin + size < area.b_end &&
               a_[area.a_begin + size] == b_[area.b_begin + size]) {
            ++size;
        }
        if (size > 0) {
            out_.push_back({area.a_begin, area.b_begin, size});
        }
        area.a_begin += size;
        area.b_begin += size;
        size = 0;
        while (area.a_end - size > area.a_begin && area.b_end - size > area.b_begin &&
               a_[area.a_end - size - 1] == b_[area.b_end - size - 1]) {
            ++size;
        }
        area.a_end -= size;
        area.b_end -= size;
        if (size > 0) {
            out_.push_back({area.a_end, area.b_end, size});
        }
    }

    /// Cuts at elements that both have once, as many as keep their order (the longest increasing
    /// subsequence, by piles). False where there are none.
    bool cut_at_single(const Area& area, std::vector<Area>& waiting) {
        for (std::size_t i = area.a_begin; i < area.a_end; ++i) {
            Seen& seen = in_a_[a_[i]];
            ++seen.count;
            seen.at = i;
        }
        for (std::size_t j = area.b_begin; j < area.b_end; ++j) {
            Seen& seen = in_b_[b_[j]];
            ++seen.count;
            seen.at = j;
        }
        std::vector<std::pair<std::size_t, std::size_t>> pairs;
        for (std::size_t i = area.a_begin; i < area.a_end; ++i) {
            if (in_a_[a_[i]].count == 1 && in_b_[a_[i]].count == 1) {
                pairs.emplace_back(i, in_b_[a_[i]].at);
            }
        }
        for (std::size_t i = area.a_begin; i < area.a_end; ++i) {
            in_a_[a_[i]].count = 0;
        }
        for (std::size_t j = area.b_begin; j < area.b_end; ++j) {
            in_b_[b_[j]].count = 0;
        }
        if (pairs.empty()) {
            return false;
        }
        std::vector<std::size_t> piles;
        std::vector<std::size_t> before(pairs.size(), pairs.size());
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const auto pile = std::lower_bound(piles.begin(), piles.end(), pairs[i].second,
                                               [&](std::size_t on_top, std::size_t value) {
                                                   return pairs[on_top].second < value;
                                               });
            if (pile != piles.begin()) {
                before[i] = *(pile - 1);
            }
            if (pile == piles.end()) {
                piles.push_back(i);
            } else {
                *pile = i;
            }
        }
        Area rest = area;
        ++rest.level;
        // From the last to the first: what lies behind each, then the rest before all.
        for (std::size_t i = piles.back(); i < pairs.size(); i = before[i]) {
            const auto& [x, y] = pairs[i];
            out_.push_back({x, y, 1});
            waiting.push_back({x + 1, rest.a_end, y + 1, rest.b_end, rest.level});
            rest.a_end = x;
            rest.b_end = y;
        }
        waiting.push_back(rest);
        return true;
    }

    void cut_in_two(const Area& area, std::vector<Area>& waiting) {
        const auto [x, y] = middle_.find(part(a_, area.a_begin, area.a_end),
                                         part(b_, area.b_begin, area.b_end), limit_);
        const std::size_t i = area.a_begin + x;
        const std::size_t j = area.b_begin + y;
        const bool at_start = i == area.a_begin && j == area.b_begin;
        const bool at_end = i == area.a_end && j == area.b_end;
        if (at_start || at_end) {
            return;  // the ends were taken: there is nothing in common, or not within the limit
        }
        waiting.push_back({i, area.a_end, j, area.b_end, most_levels});
        waiting.push_back({area.a_begin, i, area.b_begin, j, most_levels});
    }

    Sequence a_;
    Sequence b_;
    std::vector<Seen> in_a_;
    std::vector<Seen> in_b_;
    std::int64_t limit_;
    MiddlePoint middle_;
    std::vector<std::uint16_t> table_;
    std::vector<DiffRun> out_;
};

/// The elements that the other sequence has too, and where they stand.
struct Shared {
    std::vector<std::uint32_t> elements;
    std::vector<std::size_t> places;
};

inline void append_run(std::vector<DiffRun>& runs, const DiffRun& run) {
    if (!runs.empty() && runs.back().a + runs.back().size == run.a &&
        runs.back().b + runs.back().size == run.b) {
        runs.back().size += run.size;
    } else {
        runs.push_back(run);
    }
}

}  // namespace diffing

WGIG_DECL std::vector<DiffRun> token_diff(std::span<const std::uint32_t> a,
                                          std::span<const std::uint32_t> b) {
    using namespace diffing;
    // What both begin with costs nothing; for equal sequences that is all.
    std::size_t same = 0;
    while (same < a.size() && same < b.size() && a[same] == b[same]) {
        ++same;
    }
    std::vector<DiffRun> runs;
    if (same > 0) {
        runs.push_back({0, 0, same});
    }
    a = a.subspan(same);
    b = b.subspan(same);
    if (a.empty() || b.empty()) {
        return runs;
    }
    // Elements that only one of them has can be in no run. Left out, they cost no search either.
    std::vector<std::uint32_t> kinds_a(a.begin(), a.end());
    std::vector<std::uint32_t> kinds_b(b.begin(), b.end());
    for (std::vector<std::uint32_t>* kinds : {&kinds_a, &kinds_b}) {
        std::sort(kinds->begin(), kinds->end());
        kinds->erase(std::unique(kinds->begin(), kinds->end()), kinds->end());
    }
    std::vector<std::uint32_t> kinds;
    std::set_intersection(kinds_a.begin(), kinds_a.end(), kinds_b.begin(), kinds_b.end(),
                          std::back_inserter(kinds));
    if (kinds.empty()) {
        return runs;
    }
    const auto only_shared = [&](std::span<const std::uint32_t> all) {
        Shared out;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto kind = std::lower_bound(kinds.begin(), kinds.end(), all[i]);
            if (kind != kinds.end() && *kind == all[i]) {
                out.elements.push_back(static_cast<std::uint32_t>(kind - kinds.begin()));
                out.places.push_back(i);
            }
        }
        return out;
    };
    const Shared in_a = only_shared(a);
    const Shared in_b = only_shared(b);
    for (const DiffRun& run : Differ(in_a.elements, in_b.elements, kinds.size()).find()) {
        for (std::size_t i = 0; i < run.size; ++i) {
            append_run(runs, {same + in_a.places[run.a + i], same + in_b.places[run.b + i], 1});
        }
    }
    return runs;
}

}  // namespace wgig::detail
