#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <wgig/deliberate/detail/small_numbers.hpp>
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
    Numbering() : slots_(4096, -1) {}

    template <class Equal>
    std::int32_t number(std::uint64_t hash, Equal&& equal) {
        if (4 * (hashes_.size() + 1) > slots_.size()) {
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

/// Counts of all categories side by side in one word: equal words are equal tallies.
struct Packing {
    explicit Packing(std::size_t coders)
        : bits(std::max<std::size_t>(1, static_cast<std::size_t>(std::bit_width(coders)))),
          categories(64 / bits) {}

    [[nodiscard]] std::uint64_t one(std::size_t category) const noexcept {
        return std::uint64_t{1} << (category * bits);
    }

    std::size_t bits;
    std::size_t categories;  // how many there is room for
};

/// Adds units one by one, each as its packed counts.
class PackedUnits {
public:
    PackedUnits(const Packing& packing, std::size_t units) : packing_(packing) {
        result.begins.push_back(0);
        result.pattern.reserve(units);
    }

    void add(std::uint64_t key, double size, bool with_unit = true) {
        if (key == 0) {
            if (with_unit) {
                result.pattern.push_back(-1);
            }
            return;
        }
        // One to one, so equal hashes are equal keys.
        const std::uint64_t product = key * 0x9E3779B97F4A7C15U;
        const std::int32_t number =
            numbering_.number(product ^ (product >> 32U), [](std::int32_t) { return true; });
        const auto index = static_cast<std::size_t>(number);
        if (index == result.size()) {
            append(key);
        }
        if (with_unit) {
            result.pattern.push_back(number);
        }
        result.weights[index] += size;
    }

    Tallies result;

private:
    void append(std::uint64_t key) {
        const std::uint64_t mask = packing_.one(1) - 1;
        double total = 0;
        for (std::int32_t category = 0; key != 0; ++category, key >>= packing_.bits) {
            if (const auto count = static_cast<double>(key & mask); count > 0) {
                result.occurrences.push_back({category, count});
                total += count;
            }
        }
        result.begins.push_back(result.occurrences.size());
        result.totals.push_back(total);
        result.weights.push_back(0);
    }

    const Packing& packing_;
    Numbering numbering_;
};

inline Tallies packed(const Ratings& ratings, const Packing& packing) {
    const std::size_t coders = ratings.coders.size();
    const std::size_t units = ratings.unit_count();
    // What each value adds, a missing one nothing: no branch in the loop.
    std::array<std::uint64_t, 65> adds{};
    for (std::size_t category = 0; category < packing.categories; ++category) {
        adds[category + 1] = packing.one(category);
    }
    PackedUnits all(packing, units);
    for (std::size_t unit = 0; unit < units; ++unit) {
        const std::int32_t* row = ratings.values.data() + unit * coders;
        std::uint64_t key = 0;
        for (std::size_t coder = 0; coder < coders; ++coder) {
            key += adds[static_cast<std::size_t>(row[coder]) + 1];
        }
        all.add(key, ratings.sizes.empty() ? 1 : ratings.sizes[unit]);
    }
    return std::move(all.result);
}

}  // namespace tallies

WGIG_DECL Tallies tallies_of(const Ratings& ratings) {
    const std::size_t coders = ratings.coders.size();
    const std::size_t units = ratings.unit_count();
    const tallies::Packing packing(coders);
    if (ratings.category_count() <= packing.categories) {
        return tallies::packed(ratings, packing);
    }
    Tallies result;
    result.begins.push_back(0);
    result.pattern.resize(units, -1);
    tallies::Numbering numbering;
    std::vector<std::int32_t> sorted;
    for (std::size_t unit = 0; unit < units; ++unit) {
        const std::int32_t* row = ratings.values.data() + unit * coders;
        sorted.clear();
        for (std::size_t coder = 0; coder < coders; ++coder) {
            if (row[coder] >= 0) {
                sorted.push_back(row[coder]);
            }
        }
        if (sorted.empty()) {
            continue;
        }
        std::sort(sorted.begin(), sorted.end());
        std::uint64_t key = 0;
        for (const std::int32_t value : sorted) {
            key = tallies::mixed(key + static_cast<std::uint64_t>(value) + 1);
        }
        const std::int32_t number = numbering.number(key, [&](std::int32_t other) {
            return tallies::same(result.at(static_cast<std::size_t>(other)), sorted);
        });
        const auto index = static_cast<std::size_t>(number);
        if (index == result.size()) {
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

namespace tallies {

/// Straight from numbers; `visit(coder, adds)` is called for each, with what it adds to a unit's counts.
template <class Visit>
std::optional<Tallies> of_numbers(std::span<const double> values, std::size_t coders,
                                  const Packing& packing, std::vector<double>& numbers,
                                  std::array<std::size_t, 64>& place, bool with_units,
                                  Visit&& visit) {
    const std::size_t units = coders == 0 ? 0 : values.size() / coders;
    const SmallNumbers small(packing.categories,
                             [&](std::size_t number) { return packing.one(number); });
    PackedUnits all(packing, with_units ? units : 0);
    std::uint64_t seen = 0;
    constexpr std::size_t block = 512;
    std::array<std::uint64_t, block> keys{};
    const bool fits = visit_small_numbers(
        small, values.data(), units, coders, block,
        [&](std::size_t unit, std::size_t coder, std::uint64_t adds) {
            keys[unit % block] += adds;
            visit(coder, adds);
        },
        [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = 0; i < end - begin; ++i) {
                seen |= keys[i];
                all.add(keys[i], 1, with_units);
            }
            keys.fill(0);
        });
    if (!fits) {
        return std::nullopt;
    }
    for (std::size_t category = 0; category < packing.categories; ++category) {
        if ((seen & ((packing.one(1) - 1) << (category * packing.bits))) != 0) {
            place[category] = numbers.size();
            numbers.push_back(static_cast<double>(category));
        }
    }
    for (Occurrence& one : all.result.occurrences) {
        one.category = static_cast<std::int32_t>(place[static_cast<std::size_t>(one.category)]);
    }
    return std::move(all.result);
}

}  // namespace tallies

WGIG_DECL std::optional<Tallies> tallies_of(std::span<const double> values, std::size_t coders,
                                            std::vector<double>& numbers, bool with_units) {
    const tallies::Packing packing(coders);
    std::array<std::size_t, 64> place{};
    return tallies::of_numbers(values, coders, packing, numbers, place, with_units,
                               [](std::size_t, std::uint64_t) {});
}

WGIG_DECL std::optional<Tallies> tallies_of(std::span<const double> values, std::size_t coders,
                                            std::vector<double>& numbers,
                                            std::vector<double>& by_coder) {
    constexpr std::size_t most_coders = 1000;
    if (coders > most_coders) {
        return std::nullopt;
    }
    const tallies::Packing packing(coders);
    std::array<std::size_t, 64> place{};
    // By the bit that a rating adds; 64 is that of a missing one, which adds none.
    constexpr std::size_t width = 65;
    std::vector<std::uint64_t> counts(coders * width);
    auto result = tallies::of_numbers(
        values, coders, packing, numbers, place, false, [&](std::size_t coder, std::uint64_t adds) {
            ++counts[coder * width + static_cast<std::size_t>(std::countr_zero(adds))];
        });
    if (!result) {
        return result;
    }
    const std::size_t row = numbers.size() + 1;
    by_coder.assign(coders * row, 0);
    for (std::size_t coder = 0; coder < coders; ++coder) {
        by_coder[coder * row] = static_cast<double>(counts[coder * width + 64]);
        for (std::size_t category = 0; category < packing.categories; ++category) {
            const std::uint64_t count = counts[coder * width + category * packing.bits];
            if (count != 0) {
                by_coder[coder * row + place[category] + 1] = static_cast<double>(count);
            }
        }
    }
    return result;
}

}  // namespace wgig::detail
