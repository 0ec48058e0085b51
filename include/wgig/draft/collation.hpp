// Several drafts side by side: the same words in the same columns.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/extra.hpp>
#include <wgig/core/span.hpp>

namespace wgig {

/// A word, an ideograph or a mark of a witness.
struct WitnessToken {
    std::string text;        ///< as it is written, with the white space after it
    std::string normalized;  ///< what is compared
    Span span;               ///< its place in the witness's text
    Extra extra;

    bool operator==(const WitnessToken&) const = default;
};
BOOST_DESCRIBE_STRUCT(WitnessToken, (), (text, normalized, span))

/// One text of those that are compared: a draft.
struct Witness {
    std::string id;                    ///< its name (siglum), unique among the witnesses
    std::string text;                  ///< its text
    std::vector<WitnessToken> tokens;  ///< its tokens, in order
    Extra extra;

    bool operator==(const Witness&) const = default;
};
BOOST_DESCRIBE_STRUCT(Witness, (), (id, text, tokens))

/// Tokens that two witnesses share, but in another place: the order was changed.
struct Transposition {
    std::size_t first = 0;         ///< one witness: its position among the witnesses
    std::size_t first_begin = 0;   ///< the first of its tokens that are elsewhere in the other
    std::size_t second = 0;        ///< the other witness
    std::size_t second_begin = 0;  ///< the first of its tokens
    std::size_t size = 0;          ///< how many tokens

    bool operator==(const Transposition&) const = default;
};
BOOST_DESCRIBE_STRUCT(Transposition, (), (first, first_begin, second, second_begin, size))

/// Witnesses aligned. A column holds at most one token of each witness, and each witness's tokens
/// stand in its columns in order: so every witness can be read back.
struct Collation {
    std::vector<Witness> witnesses;   ///< in the order in which they were given
    std::vector<std::int32_t> cells;  ///< column after column, for each witness the position of its
                                      ///< token, or -1 where it has none
    std::vector<std::int32_t> readings;  ///< as `cells`: which reading of its column the token
                                         ///< is, counted from 0; -1 where there is no token
    std::vector<Transposition> transpositions;  ///< what stands elsewhere in another witness

    /// How many columns there are.
    [[nodiscard]] std::size_t column_count() const noexcept {
        return witnesses.empty() ? 0 : cells.size() / witnesses.size();
    }

    bool operator==(const Collation&) const = default;
};
BOOST_DESCRIBE_STRUCT(Collation, (), (witnesses, cells, readings, transpositions))

}  // namespace wgig
