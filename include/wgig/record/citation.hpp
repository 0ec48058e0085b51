// Where a statement comes from.
#pragma once

#include <optional>
#include <string>

#include <boost/describe/class.hpp>

#include <wgig/core/extra.hpp>
#include <wgig/core/span.hpp>
#include <wgig/record/ids.hpp>

namespace wgig {

/// The place in a document that a fact, a label or a score rests on.
struct Citation {
    DocumentId document;       ///< the document, by its identifier in the record
    std::string paragraph;     ///< number of the paragraph; empty outside numbered paragraphs
    std::optional<Span> span;  ///< place in the document's text
    std::string quote;         ///< the text at that place
    Extra extra;

    bool operator==(const Citation&) const = default;
};
BOOST_DESCRIBE_STRUCT(Citation, (), (document, paragraph, span, quote))

}  // namespace wgig
