// What a collation says of its witnesses together: the text all agree on, and how divided each column is.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/span.hpp>
#include <wgig/draft/collation.hpp>

namespace wgig {

/// Neighbouring columns in which all witnesses have the same.
struct CoreRun {
    std::size_t begin = 0;    ///< the first of the columns
    std::size_t end = 0;      ///< the column after the last
    std::string text;         ///< the text, as the first witness writes it
    std::vector<Span> spans;  ///< its place in the text of each witness, in their order

    bool operator==(const CoreRun&) const = default;
};
BOOST_DESCRIBE_STRUCT(CoreRun, (), (begin, end, text, spans))

/// The text that all witnesses have, in order.
struct AgreedCore {
    std::vector<CoreRun> runs;  ///< its pieces; between them some witness differs
    std::size_t words = 0;      ///< words in it; marks do not count, a Han character does
    double share = 0;           ///< words in it over the mean number of words of a witness

    bool operator==(const AgreedCore&) const = default;
};
BOOST_DESCRIBE_STRUCT(AgreedCore, (), (runs, words, share))

/// How divided the witnesses are in one column.
struct ColumnEntropy {
    std::size_t column = 0;    ///< the column
    std::size_t present = 0;   ///< witnesses that have a token there
    std::size_t readings = 0;  ///< different tokens
    double entropy = 0;  ///< Shannon's entropy in bits (1948); to have no token is one choice more
    double normalized = 0;  ///< the entropy over the most there can be, log2 of the witnesses

    bool operator==(const ColumnEntropy&) const = default;
};
BOOST_DESCRIBE_STRUCT(ColumnEntropy, (), (column, present, readings, entropy, normalized))

/// The text that all witnesses of a collation share. Throws ValidationError for a collation whose
/// cells do not fit its witnesses. Complexity: O(cells).
[[nodiscard]] WGIG_DECL AgreedCore agreed_core(const Collation& collation);

/// The entropy of each column. Throws as `agreed_core` does. Complexity: O(cells log witnesses).
[[nodiscard]] WGIG_DECL std::vector<ColumnEntropy> positional_entropy(const Collation& collation);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/collation_measures.ipp>
#endif
