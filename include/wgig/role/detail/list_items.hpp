// The items of a list, each of which goes on from the head of the list.
#pragma once

#include <cstddef>
#include <vector>

#include <wgig/core/config.hpp>
#include <wgig/core/span.hpp>
#include <wgig/role/detail/text_place.hpp>
#include <wgig/role/detail/unit.hpp>

namespace wgig {
struct Statement;  // declared only: where all is in headers, the header that has it needs this one
}

namespace wgig::detail::roles {

struct Clause;

/// A document as it is read, with the statements found so far.
struct Reading {
    const Document& document;
    ParagraphNumbers numbers;  ///< of the document
    const Lexicon* lexicon = nullptr;
    std::vector<Unit> units;  ///< of the paragraph that is read, with the items of its list
    std::vector<Statement> statements;
};

/// Whether a sentence is the head of a list: the items of its unit follow, and it ends so.
[[nodiscard]] WGIG_DECL bool leads_list(const Reading& reading, std::size_t unit,
                                        const Sentence& sentence);

/// Adds a statement that stands in a span of a unit.
WGIG_DECL void add_statement(Reading& reading, std::size_t unit, Span span, Statement statement);

/// "Governments should: (a) ...; (b) ...": adds one statement an item. `statement` is what the head of
/// the list says, the last sentence of a unit, and `lead` its clause.
WGIG_DECL void add_items(Reading& reading, std::size_t unit, const Statement& statement,
                         const Clause& lead);

}  // namespace wgig::detail::roles

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/role/impl/list_items.ipp>
#endif
