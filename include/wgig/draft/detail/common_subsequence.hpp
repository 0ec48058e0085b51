// The longest common subsequence of two sequences of tokens.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <wgig/core/config.hpp>

namespace wgig::detail {

/// How many tokens the longest common subsequence has, 64 cells of the table at a time (Hyyro 2004).
/// Complexity: O(n m / 64) time, O(different tokens of `a` x n / 64) memory.
class CommonLength {
public:
    /// Prepares one sequence for comparison with many. Tokens are smaller than `alphabet`.
    WGIG_DECL CommonLength(std::span<const std::uint32_t> a, std::size_t alphabet);
    /// The length for another sequence.
    [[nodiscard]] WGIG_DECL std::size_t operator()(std::span<const std::uint32_t> b);

private:
    std::size_t words_ = 0;
    std::vector<std::uint32_t> row_of_;  ///< by token: where its places in `a` are; 0 for none
    std::vector<std::uint64_t> places_;  ///< row after row, a bit for each place in `a`
    std::vector<std::uint64_t> state_;
    std::size_t size_ = 0;
};

/// Which tokens are in the common subsequence: of each sequence, a flag for each token.
struct CommonTokens {
    std::vector<bool> in_a;
    std::vector<bool> in_b;
    std::size_t count = 0;
};

/// One longest common subsequence. A table of more than 2^28 cells is divided as Hirschberg does
/// (1975), so memory stays below 32 MiB. One of more than 2^37 is cut in proportion: what is found then
/// is common, but may not be the longest. Complexity: O(n m / 64) up to there, O(n + m) beyond.
[[nodiscard]] WGIG_DECL CommonTokens common_tokens(std::span<const std::uint32_t> a,
                                                   std::span<const std::uint32_t> b);

}  // namespace wgig::detail

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/common_subsequence.ipp>
#endif
