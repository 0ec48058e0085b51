// In which order texts are aligned: the one most like the others first, then the most similar.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <wgig/draft/impl/align/profile.hpp>
#include <wgig/draft/impl/align/vocabulary.hpp>

namespace wgig::detail::aligning {

/// Pairs of neighbouring words as sorted numbers: the smallest of their hashes, which are a fair sample
/// of them (bottom-k sketch; Cohen and Kaplan 2007).
inline std::vector<std::uint64_t> sketch(const std::vector<Word>& words, std::size_t most) {
    std::vector<std::uint64_t> out;
    out.reserve(words.size());
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        std::uint64_t hash = (std::uint64_t{words[i]} << 32U | words[i + 1]) + 0x9E3779B97F4A7C15U;
        hash = (hash ^ (hash >> 30U)) * 0xBF58476D1CE4E5B9U;
        hash = (hash ^ (hash >> 27U)) * 0x94D049BB133111EBU;
        out.push_back(hash ^ (hash >> 31U));
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    out.resize(std::min(out.size(), most));
    return out;
}

/// How much two sketches share, from 0 to 65536.
inline std::uint64_t shared_part(const std::vector<std::uint64_t>& a,
                                 const std::vector<std::uint64_t>& b) {
    if (a.empty() || b.empty()) {
        return 0;
    }
    std::uint64_t same = 0;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        same += a[i] == b[j] ? 1U : 0U;
        const bool step_a = a[i] <= b[j];
        const bool step_b = b[j] <= a[i];
        i += step_a ? 1U : 0U;
        j += step_b ? 1U : 0U;
    }
    return same * 65'536 / std::max(a.size(), b.size());
}

/// The order, as positions in `texts`. Complexity: O(n log n + k^2) for k texts.
inline std::vector<std::size_t> alignment_order(const std::vector<Sequence>& texts) {
    const std::size_t count = texts.size();
    std::vector<std::size_t> order;
    if (count <= 2) {
        for (std::size_t i = 0; i < count; ++i) {
            order.push_back(i);
        }
        return order;
    }
    const std::size_t most = std::clamp<std::size_t>(40'000'000 / (count * count), 16, 4096);
    std::vector<std::vector<std::uint64_t>> sketches;
    for (const Sequence& text : texts) {
        sketches.push_back(sketch(text.words, most));
    }
    std::vector<std::uint64_t> total(count, 0);
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const std::uint64_t same = shared_part(sketches[i], sketches[j]);
            total[i] += same * static_cast<std::uint64_t>(texts[j].copies);
            total[j] += same * static_cast<std::uint64_t>(texts[i].copies);
        }
    }
    std::vector<std::uint64_t> nearest(count, 0);
    std::vector<bool> taken(count, false);
    std::size_t next =
        static_cast<std::size_t>(std::max_element(total.begin(), total.end()) - total.begin());
    while (true) {
        order.push_back(next);
        taken[next] = true;
        if (order.size() == count) {
            return order;
        }
        std::size_t best = count;
        for (std::size_t i = 0; i < count; ++i) {
            if (!taken[i]) {
                nearest[i] = std::max(nearest[i], shared_part(sketches[i], sketches[next]));
                if (best == count || nearest[i] > nearest[best]) {
                    best = i;
                }
            }
        }
        next = best;
    }
}

}  // namespace wgig::detail::aligning
