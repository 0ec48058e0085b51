// Ratings are mostly small whole numbers. They are told from their bits.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>

#include <wgig/core/fetch_early.hpp>

namespace wgig::detail {

/// A table from the bits of the whole numbers below 16, and of NaN, to what they stand for: no
/// conversion, and no branch, as nobody can foresee which ratings are missing.
class SmallNumbers {
public:
    static constexpr std::size_t most = 16;

    struct Entry {
        std::uint64_t bits = 1;  // of the number that belongs here; 1 is none that is looked for
        std::uint64_t value = 0;
    };

    /// The numbers below `count` stand for `value(number)`, NaN for 0.
    template <class Value>
    SmallNumbers(std::size_t count, Value&& value) {
        for (std::size_t i = 0; i < std::min(most, count); ++i) {
            const auto bits = std::bit_cast<std::uint64_t>(static_cast<double>(i));
            entries_[place(bits)] = {bits, value(i)};
        }
        const auto missing = std::bit_cast<std::uint64_t>(std::numeric_limits<double>::quiet_NaN());
        entries_[place(missing)] = {missing, 0};
    }

    /// The entry that has these bits, if any has; otherwise one that has others.
    [[nodiscard]] const Entry& at(std::uint64_t bits) const noexcept {
        return entries_[place(bits)];
    }

private:
    static constexpr std::size_t places = 128;

    /// Different for each whole number below 16 and for NaN: of these, only the exponent and the
    /// first three bits after it are set.
    static constexpr std::size_t place(std::uint64_t bits) noexcept {
        const std::uint64_t head = bits >> 49U;
        return (head + (head >> 8U)) % places;
    }

    std::array<Entry, places> entries_;
};

/// Calls `visit(unit, coder, entry)` for numbers that lie coder after coder, in blocks of units, so
/// that what is written unit after unit stays in the cache. Returns false after the first block with
/// a number that the table does not know. `end_of_block(begin, end)` is called after each block.
template <class Visit, class EndOfBlock>
bool visit_small_numbers(const SmallNumbers& small, const double* values, std::size_t units,
                         std::size_t coders, std::size_t block, Visit&& visit,
                         EndOfBlock&& end_of_block) {
    for (std::size_t begin = 0; begin < units; begin += block) {
        const std::size_t end = std::min(units, begin + block);
        std::uint64_t misfits = 0;
        for (std::size_t coder = 0; coder < coders; ++coder) {
            const double* row = values + coder * units;
            // The next block of each row is on another page, which no processor expects.
            for (std::size_t i = end; i < std::min(units, end + block); i += 8) {
                fetch_early(row + i);
            }
            for (std::size_t i = begin; i < end; ++i) {
                const auto bits = std::bit_cast<std::uint64_t>(row[i]);
                const SmallNumbers::Entry& entry = small.at(bits);
                misfits |= entry.bits ^ bits;
                visit(i, coder, entry.value);
            }
        }
        if (misfits != 0) {
            return false;
        }
        end_of_block(begin, end);
    }
    return true;
}

}  // namespace wgig::detail
