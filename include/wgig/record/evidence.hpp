// What a label rests on.
#pragma once

#include <string>

#include <boost/describe/class.hpp>

#include <wgig/core/span.hpp>

namespace wgig {

/// A place in a document that speaks for a label, and the term that made it do so.
struct Evidence {
    Span span;         ///< place in the document's text
    std::string text;  ///< the text there; lines joined
    std::string term;  ///< the term of the vocabulary that matched

    bool operator==(const Evidence&) const = default;
};
BOOST_DESCRIBE_STRUCT(Evidence, (), (span, text, term))

}  // namespace wgig
