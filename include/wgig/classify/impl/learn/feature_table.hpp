// Which number a feature has, by its hash.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <wgig/core/fetch_early.hpp>

namespace wgig::detail {

/// An open-addressing table. Hashes of features have at most 48 bits, and all of them are mixed already.
/// A slot holds the upper 32 and the number: where it stands tells the others. An unknown feature is taken
/// for a known one once in some thousand million times.
class FeatureTable {
public:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;

    FeatureTable() = default;
    /// Features numbered as they stand. Complexity: O(n), whatever the hashes are; see `crowded`.
    explicit FeatureTable(std::span<const std::uint64_t> hashes) {
        reserve(hashes.size());
        filter_.assign(std::max<std::size_t>(64, std::bit_ceil(hashes.size() * 16)) / 64, 0);
        // Of the hashes of features, each meets less than one other on the way to its slot.
        std::size_t steps_left = 4096 + 16 * hashes.size();
        for (std::size_t i = 0; i < hashes.size(); ++i) {
            if (!place(hashes[i], static_cast<std::uint32_t>(i), steps_left)) {
                crowded_ = true;
                return;
            }
            const std::uint64_t bit = filter_bit(hashes[i]);
            filter_[bit / 64] |= std::uint64_t{1} << (bit % 64);
        }
    }

    /// Whether the hashes are not those of features: so many belong into the same slots, or are the
    /// same, that looking them up would take time. The table is of no use then.
    [[nodiscard]] bool crowded() const noexcept { return crowded_; }

    /// Copies the hashes that may be those of features, in order; of others about one in twenty comes
    /// along. Most runs of characters of a new text are unknown: this takes them out without a branch
    /// that could be predicted wrongly.
    void keep_likely(std::span<const std::uint64_t> hashes,
                     std::vector<std::uint64_t>& likely) const {
        likely.resize(hashes.size());
        if (filter_.empty()) {
            return;
        }
        std::size_t kept = 0;
        for (const std::uint64_t hash : hashes) {
            const std::uint64_t bit = filter_bit(hash);
            likely[kept] = hash;
            kept += (filter_[bit / 64] >> (bit % 64)) & 1U;
        }
        likely.resize(kept);
    }

    [[nodiscard]] std::uint32_t find(std::uint64_t hash) const noexcept {
        if (slots_.empty()) {
            return none;
        }
        const std::uint32_t tag = tag_of(hash);
        const auto settles = [&](const Slot& slot) {
            return (static_cast<unsigned>(slot.number == none) |
                    static_cast<unsigned>(slot.tag == tag)) != 0;
        };
        // Two slots are looked at together: which of them it is, no processor can guess.
        for (std::size_t at = hash & mask_;; at = (at + 2) & mask_) {
            const Slot& first = slots_[at];
            const Slot& second = slots_[(at + 1) & mask_];
            const bool by_first = settles(first);
            const std::uint32_t number = by_first ? first.number : second.number;
            if (by_first || settles(second)) {
                return number;
            }
        }
    }
    void prefetch(std::uint64_t hash) const noexcept {
        if (!slots_.empty()) {
            fetch_early(&slots_[hash & mask_]);
        }
    }

private:
    struct Slot {
        std::uint32_t tag = 0;
        std::uint32_t number = none;
    };
    static constexpr std::size_t smallest = std::size_t{1} << 16U;

    [[nodiscard]] std::uint64_t filter_bit(std::uint64_t hash) const noexcept {
        return hash & (filter_.size() * 64 - 1);
    }
    [[nodiscard]] static std::uint32_t tag_of(std::uint64_t hash) noexcept {
        return static_cast<std::uint32_t>(hash >> 16U);
    }
    void reserve(std::size_t count) {
        slots_.assign(std::max(smallest, std::bit_ceil(count * 2)), Slot{});
        mask_ = slots_.size() - 1;
    }
    bool place(std::uint64_t hash, std::uint32_t number, std::size_t& steps_left) {
        std::size_t at = hash & mask_;
        for (; slots_[at].number != none; at = (at + 1) & mask_) {
            if (steps_left-- == 0) {
                return false;
            }
        }
        slots_[at] = {tag_of(hash), number};
        return true;
    }

    std::vector<Slot> slots_;
    std::size_t mask_ = 0;
    std::vector<std::uint64_t> filter_;  // one bit for each feature
    bool crowded_ = false;
};

/// Numbers features in the order in which they come. All that is asked of a feature lies together.
class FeatureNumbers {
public:
    struct Slot {
        std::uint64_t hash = 0;
        std::uint32_t number = FeatureTable::none;
        std::uint32_t place = 0;  // for the caller's use; 0 at first
    };

    /// The slot of a feature; a new one has the next number.
    Slot& slot_of(std::uint64_t hash) {
        if ((count_ + 1) * 3 > slots_.size() * 2) {
            grow();
        }
        std::size_t at = place_of(hash);
        while (slots_[at].number != FeatureTable::none) {
            if (slots_[at].hash == hash) {
                return slots_[at];
            }
            at = (at + 1) & mask_;
        }
        slots_[at] = {hash, count_++, 0};
        return slots_[at];
    }
    void prefetch(std::uint64_t hash) const noexcept {
#if defined(__GNUC__)
        if (!slots_.empty()) {
            __builtin_prefetch(&slots_[place_of(hash)], 1);
        }
#else
        static_cast<void>(hash);
#endif
    }

private:
    [[nodiscard]] std::size_t place_of(std::uint64_t hash) const noexcept {
        return (hash * 0xC2B2AE3D27D4EB4FU) >> shift_;
    }
    void grow() {
        shift_ -= slots_.empty() ? 16U : 1U;
        std::vector<Slot> old(std::size_t{1} << (64 - shift_));
        old.swap(slots_);
        mask_ = slots_.size() - 1;
        for (const Slot& slot : old) {
            if (slot.number != FeatureTable::none) {
                std::size_t at = place_of(slot.hash);
                while (slots_[at].number != FeatureTable::none) {
                    at = (at + 1) & mask_;
                }
                slots_[at] = slot;
            }
        }
    }

    std::vector<Slot> slots_;
    std::size_t mask_ = 0;
    unsigned shift_ = 64;
    std::uint32_t count_ = 0;
};

}  // namespace wgig::detail
