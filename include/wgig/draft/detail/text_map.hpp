// Two texts token by token: what of the one stands where in the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <wgig/core/config.hpp>
#include <wgig/core/span.hpp>
#include <wgig/text/segment.hpp>

namespace wgig::detail::carrying {

/// Numbers tokens: equal ones, folded, have equal numbers.
class TokenNumbers {
public:
    std::int32_t of(std::string_view token);
    [[nodiscard]] std::size_t size() const noexcept { return numbers_.size(); }

private:
    std::unordered_map<std::string, std::int32_t> numbers_;
};

/// A text cut into tokens.
struct TokenText {
    std::string_view text;
    std::vector<Token> tokens;
    std::vector<std::int32_t> ids;
    std::vector<std::uint32_t> sizes;  ///< in code points

    [[nodiscard]] std::size_t size() const noexcept { return tokens.size(); }
    [[nodiscard]] std::string_view raw(std::size_t i) const { return slice(text, tokens[i].span); }
    /// How much it says that two texts share the token: a word 2, an ideograph 1, a mark nothing.
    [[nodiscard]] std::size_t weight(std::size_t i) const noexcept {
        switch (tokens[i].kind) {
        case TokenKind::word:
        case TokenKind::number: return 2;
        case TokenKind::ideograph: return 1;
        case TokenKind::punctuation: break;
        }
        return 0;
    }
    /// Whether a line ends between the token before and this one.
    [[nodiscard]] bool begins_line(std::size_t i) const;
    /// How good a place this is for a change to begin: 3 at a line, 2 at a sentence, 1 after a mark.
    [[nodiscard]] int boundary(std::size_t i) const;
    /// The tokens that overlap a range of bytes; empty at the place where they would be.
    [[nodiscard]] Span tokens_in(Span bytes) const;
};

/// Throws ParseError for what is not UTF-8.
WGIG_DECL TokenText cut(std::string_view text, TokenNumbers& numbers, std::string_view name);

/// Where each token of the old text stands in the new one.
struct TextMap {
    const TokenText* old_text = nullptr;
    const TokenText* new_text = nullptr;
    std::vector<std::int32_t> to;      ///< -1 where nowhere
    std::vector<std::int32_t> back;    ///< the same from the new text
    std::vector<unsigned char> moved;  ///< of the old text's tokens: not in order with the rest

    void pair(std::size_t i, std::size_t j, bool has_moved) {
        to[i] = static_cast<std::int32_t>(j);
        back[j] = static_cast<std::int32_t>(i);
        moved[i] = has_moved ? 1 : 0;
    }
};

/// Calls `pair(i, j)` for each two equal elements of the runs that `token_diff` finds.
template <class Pair>
void pair_in_order(std::span<const std::int32_t> a, std::span<const std::int32_t> b, Pair&& pair);

/// What stands in order, then what has moved. With `in_order` false, runs wherever they stand: for a
/// short old text that is looked for in a long one.
WGIG_DECL TextMap map_text(const TokenText& old_text, const TokenText& new_text, bool in_order);

/// For each token number, where it stands in a text.
class Postings {
public:
    Postings(const TokenText& text, std::size_t numbers);

    [[nodiscard]] std::span<const std::uint32_t> of(std::int32_t id) const {
        const auto n = static_cast<std::size_t>(id);
        if (n + 1 >= begins_.size()) {
            return {};
        }
        return std::span(places_).subspan(begins_[n], begins_[n + 1] - begins_[n]);
    }
    /// Where a run of tokens begins, wherever it stands, ascending. At most `most` places of its
    /// rarest token are looked at.
    [[nodiscard]] std::vector<std::size_t>
    find(const TokenText& text, std::span<const std::int32_t> run, std::size_t most = 1024) const;

private:
    std::vector<std::uint32_t> begins_;
    std::vector<std::uint32_t> places_;
};

/// How many tokens agree, going away from two runs, up to `most` on either side.
WGIG_DECL std::size_t agreement_around(const TokenText& a, Span run_a, const TokenText& b,
                                       Span run_b, std::size_t most = 12);

}  // namespace wgig::detail::carrying
