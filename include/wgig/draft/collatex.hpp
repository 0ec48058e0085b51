// CollateX's JSON: its input becomes witnesses, its tables become collations, and back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/json.hpp>
#include <wgig/draft/collation.hpp>

namespace wgig {

/// How the text of a draft is cut into tokens, and what of a token is compared.
enum class DraftTokens {
    wgig,      ///< as `make_witness` does: by Unicode's rules, compared without case and accents
    collatex,  ///< as CollateX's Python port does: runs of word characters, runs of all else, each with
    ///< the white space after it, compared with case; but Han characters are one token each
};
BOOST_DESCRIBE_ENUM(DraftTokens, wgig, collatex)

/// A witness whose tokens are those of `DraftTokens::collatex`. Complexity: O(n).
[[nodiscard]] WGIG_DECL Witness make_collatex_witness(std::string id, std::string text);

/// A witness made of a text, cut by either rule. Complexity: O(n).
[[nodiscard]] WGIG_DECL Witness witness_from_text(std::string id, std::string text,
                                                  DraftTokens tokens = DraftTokens::wgig);

/// The witnesses in CollateX's JSON input: `{"witnesses": [{"id", "content"} or {"id", "tokens"}]}`.
/// Where a witness has both, its `tokens` are taken. A token's `t` is its text and `n` what is
/// compared (where it is missing or empty, `t` less the white space at its end); its other members are kept in `extra`,
/// but for `_sigil` and `_token_array_position`, which CollateX adds itself. What else the input says
/// (`algorithm`, `joined`) is passed over.
///
/// Throws ParseError, with the line and column or the JSON path, for what is not such an input, a
/// witness without a name or with that of another, and a draft without a token. Complexity: O(n log n).
[[nodiscard]] WGIG_DECL std::vector<Witness> read_collatex(std::string_view json,
                                                           std::string_view file = {},
                                                           DraftTokens tokens = DraftTokens::wgig);

/// The collation in a table that CollateX wrote: its Python port (a row a witness, gaps `null`), or
/// its Java program (a row a segment, gaps `[]`, tokens that may be bare strings). Which of them it is
/// is told by the number of rows; where that leaves it open, by the gaps; else it is Python's. Where a
/// cell has several tokens, they take as many columns, from the left.
///
/// Throws ParseError, with the line and column or the JSON path, for what is no such table, and for
/// one that would have more than 100 million cells. Complexity: O(n log n + cells).
[[nodiscard]] WGIG_DECL Collation read_collatex_table(std::string_view json,
                                                      std::string_view file = {});

/// A collation as CollateX's Python port writes it: `{"witnesses": ["A", ...], "table": [...]}`, a row a
/// witness; a cell is a list of tokens, or `null`. Joined, columns in which the witnesses part in the
/// same way share a cell; otherwise a cell has one token.
///
/// Throws ValidationError for lists that do not fit together. Complexity: O(cells).
[[nodiscard]] WGIG_DECL std::string to_collatex(const Collation& collation, bool joined = true,
                                                JsonLayout layout = JsonLayout::compact);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/render/collatex.ipp>
#    include <wgig/draft/impl/render/collatex_table.ipp>
#    include <wgig/draft/impl/render/collatex_tokens.ipp>
#endif
