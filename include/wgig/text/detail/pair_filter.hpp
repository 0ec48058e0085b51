// Which neighbours may begin a term.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <wgig/text/detail/term_graph.hpp>
#include <wgig/text/detail/token_scanner.hpp>
#include <wgig/text/detail/word_table.hpp>

namespace wgig::detail::matching {

/// Most words with which a term begins are followed by one with which it does not go on. One bit for each
/// first step of a term, found by a hash of both words, tells these apart in a pass over the tokens that
/// has no branch. It pays where few words are terms by themselves.
class PairFilter {
public:
    /// What is asked of each word of the table, in its order.
    struct Word {
        std::uint32_t first = 0;  ///< `first_of`
        std::uint32_t next = 0;   ///< `next_of`
    };

    /// Of a word that leads from the root to a node.
    [[nodiscard]] static std::uint32_t first_of(std::uint32_t node, bool ends_term) noexcept {
        return ((node * 0x9E3779B1U) & ~1U) | static_cast<std::uint32_t>(ends_term);
    }
    /// Of a word of a class.
    [[nodiscard]] static std::uint32_t next_of(std::uint32_t word_class) noexcept {
        return (std::rotl(word_class * 0x85EBCA77U, 15) * 0xC2B2AE3DU) & ~1U;
    }

    PairFilter() = default;
    PairFilter(const TermGraph& graph, std::vector<Word> words)
        : words_(std::move(words)),
          bits_(std::bit_ceil(std::max<std::size_t>(graph.size() * bits_an_edge, 64)) / 64) {
        graph.visit_edges([&](std::uint32_t node, std::uint32_t word_class) {
            const std::uint32_t bit = bit_of(first_of(node, false), next_of(word_class));
            bits_[bit / 64] |= std::uint64_t{1} << (bit % 64);
        });
    }

    /// Whether it is worth asking: else all words with which a term begins are to be tried.
    [[nodiscard]] bool pays() const noexcept { return !bits_.empty(); }
    /// Whether it would pay: of so many words with which terms begin so many are terms.
    [[nodiscard]] static bool would_pay(const TermGraph& graph, std::size_t starts,
                                        std::size_t ends) noexcept {
        return ends * 4 <= starts && graph.size() <= most_edges;
    }

    /// Lists the tokens at which a term may begin. `places` has room for all tokens; gives how many
    /// there are.
    [[nodiscard]] std::size_t starts(std::span<const Token> tokens,
                                     std::span<std::uint32_t> places) const noexcept {
        std::size_t count = 0;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const std::uint32_t word = tokens[i].word;
            // Nothing is known of what follows the last one.
            const std::uint32_t next =
                i + 1 < tokens.size() ? tokens[i + 1].word : WordTable::several;
            const std::uint32_t first = words_[word & WordTable::number].first;
            const std::uint32_t second = words_[next & WordTable::number].next;
            const std::uint32_t bit = bit_of(first, second);
            const auto known = static_cast<std::uint32_t>(bits_[bit / 64] >> (bit % 64));
            const std::uint32_t several = (word | next) / WordTable::several;
            places[count] = static_cast<std::uint32_t>(i);
            count += (word / WordTable::starts) & (known | several | first) & 1U;
        }
        return count;
    }

private:
    static constexpr std::size_t bits_an_edge = 16;
    static constexpr std::size_t most_edges = std::size_t{1} << 18U;

    [[nodiscard]] std::uint32_t bit_of(std::uint32_t first, std::uint32_t next) const noexcept {
        return ((first ^ next) >> 1U) & static_cast<std::uint32_t>(bits_.size() * 64 - 1);
    }

    std::vector<Word> words_;
    std::vector<std::uint64_t> bits_;
};

}  // namespace wgig::detail::matching
