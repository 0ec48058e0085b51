// What a label rests on.
#pragma once

#include <optional>
#include <string>

#include <boost/describe/class.hpp>

#include <wgig/core/span.hpp>

namespace wgig {

/// A place in a document that speaks for a label, and the term that made it do so; or the weight that
/// a trained model gives it.
struct Evidence {
    Span span;         ///< place in the document's text
    std::string text;  ///< the text there; lines joined
    std::string term;  ///< the term of the vocabulary that matched; empty for a model's evidence
    std::optional<double> weight = std::nullopt;  ///< what it adds to the score of a trained model,
                                                  ///< negative against the label; none for a term

    bool operator==(const Evidence&) const = default;
};
BOOST_DESCRIBE_STRUCT(Evidence, (), (span, text, term, weight))

}  // namespace wgig
