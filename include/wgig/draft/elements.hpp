// A definition taken apart: who does what, to what, concerning what.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/language.hpp>
#include <wgig/core/span.hpp>
#include <wgig/draft/round_draft.hpp>

namespace wgig {

/// What part a piece of a definition plays.
enum class ElementKind {
    definiendum,  ///< what is defined
    actor,        ///< who
    action,       ///< does what
    object,       ///< to what: principles, norms, rules, procedures, programmes, systems, data
    concern,      ///< concerning what, or to what end
    qualifier,    ///< how: in their respective roles, openly, in accordance with the law
};
BOOST_DESCRIBE_ENUM(ElementKind, definiendum, actor, action, object, concern, qualifier)

/// A piece of a definition.
struct DefinitionElement {
    ElementKind kind{};  ///< its part
    std::string
        concept_id;    ///< what it is called in every language (`private-sector`); of what the
                       ///< word lists do not have, the stems of its content words
    std::string text;  ///< its text
    Span span;         ///< its place in the text

    bool operator==(const DefinitionElement&) const = default;
};
BOOST_DESCRIBE_STRUCT(DefinitionElement, (), (kind, concept_id, text, span))

/// The elements of one draft.
struct DraftElements {
    DraftId draft;                            ///< the draft
    std::optional<Language> language;         ///< its language, given or found
    std::vector<DefinitionElement> elements;  ///< in the order of the text

    bool operator==(const DraftElements&) const = default;
};
BOOST_DESCRIBE_STRUCT(DraftElements, (), (draft, language, elements))

/// One element over all drafts.
struct ElementRow {
    ElementKind kind{};            ///< its part
    std::string concept_id;        ///< what it is called in every language
    std::string text;              ///< its text where it is first found
    std::vector<DraftId> drafts;   ///< the drafts that have it
    std::vector<DraftId> won_by;   ///< drafts that have it, while the one before has not
    std::vector<DraftId> lost_by;  ///< drafts that do not have it, while the one before has

    bool operator==(const ElementRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(ElementRow, (), (kind, concept_id, text, drafts, won_by, lost_by))

/// Definitions taken apart and set side by side.
struct ElementComparison {
    std::vector<DraftElements> drafts;  ///< in the order given
    std::vector<ElementRow> rows;       ///< by kind, then by where an element is first found

    bool operator==(const ElementComparison&) const = default;
};
BOOST_DESCRIBE_STRUCT(ElementComparison, (), (drafts, rows))

/// The elements of a definition in one of the six languages, found by word lists and by the words
/// that stand before and after. What could be read in more than one way is left out. Without
/// `language` it is found; a text whose language is not known has no elements.
/// Complexity: O(n log n).
[[nodiscard]] WGIG_DECL std::vector<DefinitionElement>
find_elements(std::string_view text, std::optional<Language> language = std::nullopt);

/// The elements of each draft, and which drafts share them. Throws ValidationError for an empty draft
/// or two with one identifier.
[[nodiscard]] WGIG_DECL ElementComparison compare_elements(std::span<const RoundDraft> drafts);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/definiendum.ipp>
#    include <wgig/draft/impl/element_groups.ipp>
#    include <wgig/draft/impl/element_words.ipp>
#    include <wgig/draft/impl/elements.ipp>
#endif
