// Which number a feature has, by its hash.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace wgig::detail {

/// An open-addressing table. A slot holds 32 bits of the hash, spread first, and the number: where it
/// stands tells at least 16 bits more. While features are numbered the whole hash is compared. Later an
/// unknown feature is taken for a known one once in some thousand million times.
class FeatureTable {
public:
    static constexpr std::uint32_t none = 0xFFFFFFFFU;

    FeatureTable() = default;
    /// Features numbered as they stand.
    explicit FeatureTable(std::span<const std::uint64_t> hashes) {
        reserve(hashes.size());
        filter_.assign(std::max<std::size_t>(64, std::bit_ceil(hashes.size() * 8)) / 64, 0);
        for (std::size_t i = 0; i < hashes.size(); ++i) {
            place(hashes[i], static_cast<std::uint32_t>(i));
            const std::uint64_t bit = filter_bit(hashes[i]);
            filter_[bit / 64] |= std::uint64_t{1} << (bit % 64);
        }
    }

    /// Copies the hashes that may be those of features, in order; of others about one in ten comes
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
        const std::uint64_t spread = hash * spreader;
        const auto tag = static_cast<std::uint32_t>(spread >> 32U);
        for (std::size_t at = spread & mask_;; at = (at + 1) & mask_) {
            const Slot& slot = slots_[at];
            if (slot.number == none || slot.tag == tag) {
                return slot.number;
            }
        }
    }
    void prefetch(std::uint64_t hash) const noexcept {
#if defined(__GNUC__)
        if (!slots_.empty()) {
            __builtin_prefetch(&slots_[(hash * spreader) & mask_]);
        }
#else
        static_cast<void>(hash);
#endif
    }
    /// The number of a feature, a new one if it has none. `hashes` holds those of all features.
    std::uint32_t number_of(std::uint64_t hash, std::vector<std::uint64_t>& hashes) {
        if ((hashes.size() + 1) * 2 > slots_.size()) {
            grow(hashes);
        }
        const std::uint64_t spread = hash * spreader;
        const auto tag = static_cast<std::uint32_t>(spread >> 32U);
        std::size_t at = spread & mask_;
        while (slots_[at].number != none) {
            if (slots_[at].tag == tag && hashes[slots_[at].number] == hash) {
                return slots_[at].number;
            }
            at = (at + 1) & mask_;
        }
        const auto number = static_cast<std::uint32_t>(hashes.size());
        slots_[at] = {tag, number};
        hashes.push_back(hash);
        return number;
    }

private:
    struct Slot {
        std::uint32_t tag = 0;
        std::uint32_t number = none;
    };
    static constexpr std::uint64_t spreader = 0xC2B2AE3D27D4EB4FU;
    static constexpr std::size_t smallest = std::size_t{1} << 16U;

    [[nodiscard]] std::uint64_t filter_bit(std::uint64_t hash) const noexcept {
        return (hash * spreader >> 24U) & (filter_.size() * 64 - 1);
    }
    void reserve(std::size_t count) {
        slots_.assign(std::max(smallest, std::bit_ceil(count * 2)), Slot{});
        mask_ = slots_.size() - 1;
    }
    void grow(const std::vector<std::uint64_t>& hashes) {
        reserve(hashes.size() * 2 + 1);
        for (std::size_t i = 0; i < hashes.size(); ++i) {
            place(hashes[i], static_cast<std::uint32_t>(i));
        }
    }
    void place(std::uint64_t hash, std::uint32_t number) {
        const std::uint64_t spread = hash * spreader;
        std::size_t at = spread & mask_;
        while (slots_[at].number != none) {
            at = (at + 1) & mask_;
        }
        slots_[at] = {static_cast<std::uint32_t>(spread >> 32U), number};
    }

    std::vector<Slot> slots_;
    std::size_t mask_ = 0;
    std::vector<std::uint64_t> filter_;  // one bit for each feature
};

}  // namespace wgig::detail
