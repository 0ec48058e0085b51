#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <wgig/deliberate/detail/tallies.hpp>

namespace wgig::detail {
namespace tallies {

inline std::uint64_t mixed(std::uint64_t key) {
    key = (key ^ (key >> 32U)) * 0xD6E8FEB86659FD93U;
    key = (key ^ (key >> 32U)) * 0xD6E8FEB86659FD93U;
    return key ^ (key >> 32U);
}

/// Numbers keys in the order in which they come; keys of one hash are told apart by `equal`.
class Numbering {
public:
    Numbering() : slots_(64, -1) {}

    template <class Equal>
    std::int32_t number(std::uint64_t hash, Equal&& equal) {
        if (2 * (hashes_.size() + 1) > slots_.size()) {
            grow();
        }
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
            const std::int32_t found = slots_[at];
            if (found < 0) {
                slots_[at] = static_cast<std::int32_t>(hashes_.size());
                hashes_.push_back(hash);
                return slots_[at];
            }
            if (hashes_[static_cast<std::size_t>(found)] == hash && equal(found)) {
                return found;
            }
        }
    }

    [[nodiscard]] std::size_t size() const noexcept { return hashes_.size(); }

private:
    void grow() {
        slots_.assign(slots_.size() * 4, -1);
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t i = 0; i < hashes_.size(); ++i) {
            std::size_t at = hashes_[i] & mask;
            while (slots_[at] >= 0) {
                at = (at + 1) & mask;
            }
            slots_[at] = static_cast<std::int32_t>(i);
        }
    }

    std::vector<std::int32_t> slots_;
    std::vector<std::uint64_t> hashes_;
};

/// The counts of one unit, from its ratings in ascending order.
inline void append_counts(std::vector<Occurrence>& into, std::span<const std::int32_t> sorted) {
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (i > 0 && sorted[i] == sorted[i - 1]) {
            into.back().count += 1;
        } else {
            into.push_back({sorted[i], 1});
        }
    }
}

inline bool same(Tally tally, std::span<const std::int32_t> sorted) {
    std::size_t at = 0;
    for (const Occurrence& one : tally) {
        const auto count = static_cast<std::size_t>(one.count);
        if (sorted.size() - at < count || sorted[at] != one.category ||
            sorted[at + count - 1] != one.category) {
            return false;
        }
        at += count;
    }
    return at == sorted.size();
}

}  // namespace tallies

WGIG_DECL Tallies tallies_of(const Ratings& ratings) {
    const std::size_t coders = ratings.coders.size();
    const std::size_t units = ratings.unit_count();
    const std::size_t categories = ratings.category_count();
    Tallies result;
    result.begins.push_back(0);
    result.pattern.resize(units);
    tallies::Numbering numbering;
    std::vector<std::int32_t> sorted;
    const std::size_t bits = static_cast<std::size_t>(std::bit_width(coders));
    const bool packed = categories * bits <= 64;
    for (std::size_t unit = 0; unit < units; ++unit) {
        const std::int32_t* row = ratings.values.data() + unit * coders;
        std::uint64_t key = 0;
        if (packed) {
            // All counts side by side in one word: equal words are equal tallies.
            for (std::size_t coder = 0; coder < coders; ++coder) {
                if (row[coder] >= 0) {
                    key += std::uint64_t{1} << (static_cast<std::size_t>(row[coder]) * bits);
                }
            }
        }
        if (!packed || key == 0) {
            sorted.clear();
            for (std::size_t coder = 0; coder < coders; ++coder) {
                if (row[coder] >= 0) {
                    sorted.push_back(row[coder]);
                }
            }
            if (sorted.empty()) {
                result.pattern[unit] = -1;
                continue;
            }
            std::sort(sorted.begin(), sorted.end());
            for (const std::int32_t value : sorted) {
                key = tallies::mixed(key + static_cast<std::uint64_t>(value) + 1);
            }
        }
        const std::int32_t number =
            numbering.number(packed ? tallies::mixed(key) : key, [&](std::int32_t other) {
                return packed || tallies::same(result.at(static_cast<std::size_t>(other)), sorted);
            });
        const auto index = static_cast<std::size_t>(number);
        if (index == result.size()) {
            if (packed) {
                sorted.clear();
                for (std::size_t coder = 0; coder < coders; ++coder) {
                    if (row[coder] >= 0) {
                        sorted.push_back(row[coder]);
                    }
                }
                std::sort(sorted.begin(), sorted.end());
            }
            tallies::append_counts(result.occurrences, sorted);
            result.begins.push_back(result.occurrences.size());
            result.totals.push_back(static_cast<double>(sorted.size()));
            result.weights.push_back(0);
        }
        result.pattern[unit] = number;
        result.weights[index] += ratings.sizes.empty() ? 1 : ratings.sizes[unit];
    }
    return result;
}

}  // namespace wgig::detail
