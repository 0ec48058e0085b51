// Sentences and tokens.
#pragma once

#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/span.hpp>

namespace wgig {

/// What a token is.
enum class TokenKind { word, number, ideograph, punctuation };
BOOST_DESCRIBE_ENUM(TokenKind, word, number, ideograph, punctuation)

/// A word, a number or a mark of a text.
struct Token {
    Span span;         ///< place in the text
    TokenKind kind{};  ///< what it is

    bool operator==(const Token&) const = default;
};
BOOST_DESCRIBE_STRUCT(Token, (), (span, kind))

/// The words, numbers and marks of a text, without white space. A word keeps its marks, its inner
/// apostrophes and hyphens; Han characters are one token each. Complexity: O(n).
[[nodiscard]] WGIG_DECL std::vector<Token> tokens(std::string_view text);

/// The sentences of a text in any of the six languages, without the white space around them. A full
/// stop after an abbreviation, an initial or inside a number ends nothing. Complexity: O(n).
[[nodiscard]] WGIG_DECL std::vector<Span> sentences(std::string_view text);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/text/impl/segment.ipp>
#endif
