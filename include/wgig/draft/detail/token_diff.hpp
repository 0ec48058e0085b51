// What two sequences of numbers have in common, in order.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace wgig::detail {

struct DiffRun {
    std::size_t a = 0, b = 0, size = 0;
};

inline void diff_into(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b,
                      std::size_t a0, std::size_t b0, int depth, std::vector<DiffRun>& out) {
    std::size_t p = 0;
    while (p < a.size() && p < b.size() && a[p] == b[p]) {
        ++p;
    }
    if (p > 0) {
        out.push_back({a0, b0, p});
    }
    a = a.subspan(p);
    b = b.subspan(p);
    a0 += p;
    b0 += p;
    std::size_t s = 0;
    while (s < a.size() && s < b.size() && a[a.size() - 1 - s] == b[b.size() - 1 - s]) {
        ++s;
    }
    const auto am = a.first(a.size() - s);
    const auto bm = b.first(b.size() - s);
    if (!am.empty() && !bm.empty()) {
        std::unordered_map<std::uint32_t, std::pair<int, std::size_t>> in_a, in_b;
        for (std::size_t i = 0; i < am.size(); ++i) {
            auto& e = in_a[am[i]];
            ++e.first;
            e.second = i;
        }
        for (std::size_t i = 0; i < bm.size(); ++i) {
            auto& e = in_b[bm[i]];
            ++e.first;
            e.second = i;
        }
        std::vector<std::pair<std::size_t, std::size_t>> anchors;
        if (am.size() * bm.size() > 400000) {
            for (std::size_t i = 0; i < am.size(); ++i) {
                const auto ia = in_a.find(am[i]);
                const auto ib = in_b.find(am[i]);
                if (ia->second.first == 1 && ib != in_b.end() && ib->second.first == 1) {
                    anchors.emplace_back(i, ib->second.second);
                }
            }
        }
        if (!anchors.empty() && depth < 40) {
            std::vector<std::size_t> tails, prev(anchors.size(), anchors.size());
            for (std::size_t i = 0; i < anchors.size(); ++i) {
                const auto it = std::lower_bound(
                    tails.begin(), tails.end(), i, [&](std::size_t x, std::size_t y) {
                        return anchors[x].second < anchors[y].second;
                    });
                if (it != tails.begin()) {
                    prev[i] = *(it - 1);
                }
                if (it == tails.end()) {
                    tails.push_back(i);
                } else {
                    *it = i;
                }
            }
            std::vector<std::pair<std::size_t, std::size_t>> chain;
            for (std::size_t at = tails.back(); at < anchors.size(); at = prev[at]) {
                chain.push_back(anchors[at]);
            }
            std::reverse(chain.begin(), chain.end());
            std::size_t x = 0, y = 0;
            for (const auto& [i, j] : chain) {
                diff_into(am.subspan(x, i + 1 - x), bm.subspan(y, j + 1 - y), a0 + x, b0 + y,
                          depth + 1, out);
                x = i + 1;
                y = j + 1;
            }
            diff_into(am.subspan(x), bm.subspan(y), a0 + x, b0 + y, depth + 1, out);
        } else if (am.size() * bm.size() <= 4000000) {
            const std::size_t w = bm.size() + 1;
            std::vector<std::uint16_t> t((am.size() + 1) * w);
            for (std::size_t i = am.size(); i-- > 0;) {
                for (std::size_t j = bm.size(); j-- > 0;) {
                    t[i * w + j] = am[i] == bm[j]
                                       ? static_cast<std::uint16_t>(t[(i + 1) * w + j + 1] + 1)
                                       : std::max(t[(i + 1) * w + j], t[i * w + j + 1]);
                }
            }
            for (std::size_t i = 0, j = 0; i < am.size() && j < bm.size();) {
                if (am[i] == bm[j]) {
                    out.push_back({a0 + i++, b0 + j++, 1});
                } else if (t[(i + 1) * w + j] >= t[i * w + j + 1]) {
                    ++i;
                } else {
                    ++j;
                }
            }
        }
    }
    if (s > 0) {
        out.push_back({a0 + a.size() - s, b0 + b.size() - s, s});
    }
}

inline std::vector<DiffRun> token_diff(std::span<const std::uint32_t> a,
                                       std::span<const std::uint32_t> b) {
    std::vector<DiffRun> raw;
    diff_into(a, b, 0, 0, 0, raw);
    std::vector<DiffRun> runs;
    for (const DiffRun& run : raw) {
        if (!runs.empty() && runs.back().a + runs.back().size == run.a &&
            runs.back().b + runs.back().size == run.b) {
            runs.back().size += run.size;
        } else {
            runs.push_back(run);
        }
    }
    return runs;
}

}  // namespace wgig::detail
