// The components of a statement that was found in a text, each with its place.
#pragma once

#include <optional>
#include <string>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/span.hpp>
#include <wgig/role/institutional.hpp>

namespace wgig {

/// One component of a statement as the text has it.
struct StatementPart {
    IgComponent component{};  ///< which component of the Institutional Grammar
    bool property = false;    ///< whether it is a property of that component
    std::string text;         ///< its words; an actor is named in full
    std::optional<IgOperator>
        operation;             ///< how it is joined to the part before it, if of one kind
    std::optional<Span> span;  ///< place in the document's text

    bool operator==(const StatementPart&) const = default;
};
BOOST_DESCRIBE_STRUCT(StatementPart, (), (component, property, text, operation, span))

/// What a cross reference points at.
enum class ReferenceKind {
    paragraph,  ///< a paragraph, or a subparagraph by its own number
    article,    ///< an article, a rule, a clause
    section,    ///< a section, a chapter, a part
};
BOOST_DESCRIBE_ENUM(ReferenceKind, paragraph, article, section)

/// A reference of a sentence to another part of its document, or of another one.
struct CrossReference {
    ReferenceKind kind{};   ///< what it points at
    std::string number;     ///< its number, in Western digits
    std::string text;       ///< as the text has it
    std::string paragraph;  ///< number of the paragraph of this document that it names; empty where
                            ///< there is none of that number
    std::optional<Span> span;  ///< place in the document's text

    bool operator==(const CrossReference&) const = default;
};
BOOST_DESCRIBE_STRUCT(CrossReference, (), (kind, number, text, paragraph, span))

}  // namespace wgig
