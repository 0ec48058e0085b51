// A collation as a graph: every witness is a path through its readings.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/core/config.hpp>
#include <wgig/draft/collation.hpp>

namespace wgig {

/// A token of a witness, by number.
struct TokenPlace {
    std::size_t witness = 0;  ///< position among the witnesses
    std::size_t token = 0;    ///< position among its tokens

    bool operator==(const TokenPlace&) const = default;
};
BOOST_DESCRIBE_STRUCT(TokenPlace, (), (witness, token))

/// A reading: what some witnesses have in a column.
struct VariantNode {
    std::size_t rank = 0;            ///< its column, from 1; 0 for the start
    std::string text;                ///< as its first witness writes it; empty for start and end
    std::vector<TokenPlace> tokens;  ///< the tokens that have it, by witness

    bool operator==(const VariantNode&) const = default;
};
BOOST_DESCRIBE_STRUCT(VariantNode, (), (rank, text, tokens))

/// What follows on what.
struct VariantEdge {
    std::size_t source = 0;              ///< position among the nodes
    std::size_t target = 0;              ///< position among the nodes
    std::vector<std::size_t> witnesses;  ///< in which witnesses, by their positions

    bool operator==(const VariantEdge&) const = default;
};
BOOST_DESCRIBE_STRUCT(VariantEdge, (), (source, target, witnesses))

/// Readings that are the same word, transposed.
struct VariantLink {
    std::size_t first = 0;   ///< position among the nodes
    std::size_t second = 0;  ///< position among the nodes, behind `first`

    bool operator==(const VariantLink&) const = default;
};
BOOST_DESCRIBE_STRUCT(VariantLink, (), (first, second))

/// A directed graph without cycles. The first node is the start and the last the end, both without
/// tokens; between them are the readings, column by column. Each witness is one path from start to
/// end.
struct VariantGraph {
    std::vector<VariantNode> nodes;           ///< start, readings by rank, end
    std::vector<VariantEdge> edges;           ///< by source, then target
    std::vector<VariantLink> transpositions;  ///< what stands elsewhere in another witness

    bool operator==(const VariantGraph&) const = default;
};
BOOST_DESCRIBE_STRUCT(VariantGraph, (), (nodes, edges, transpositions))

/// The variant graph of a collation (Schmidt and Colomb 2009, as CollateX draws it). Throws
/// ValidationError for cells that do not fit the witnesses. Complexity: O(cells log cells).
[[nodiscard]] WGIG_DECL VariantGraph variant_graph(const Collation& collation);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/variant_graph.ipp>
#endif
