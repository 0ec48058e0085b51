// What a paragraph consists of, and in which language it is read.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <wgig/core/config.hpp>
#include <wgig/core/language.hpp>
#include <wgig/core/span.hpp>
#include <wgig/record/document.hpp>
#include <wgig/role/detail/lexicon.hpp>

namespace wgig::detail::roles {

/// A run of text with its place: a paragraph's own sentences, or one item of its list.
struct Unit {
    std::string_view text;
    const std::vector<Segment>* segments = nullptr;
    std::size_t level = 0;   ///< 0 for the paragraph's own text, 1 for its items, 2 for theirs
    std::size_t offset = 0;  ///< where it begins in the text that the segments are of
    bool leads = false;      ///< whether a list follows though no colon says so
    const Paragraph* paragraph = nullptr;  ///< in which it stands
};

/// The own text of a paragraph, then its items. In one line a list is known by a colon, or by what
/// binds right before its first marker: "governments should (a) fight spam and (b) fund schools".
[[nodiscard]] WGIG_DECL std::vector<Unit> units_of(const Paragraph& paragraph,
                                                   const Lexicon& lexicon);

/// How many paragraphs behind one are the items of the list that it ends with a colon before: they are
/// numbered from 1 on, or begin with markers in order.
[[nodiscard]] WGIG_DECL std::size_t items_behind(const Document& document, std::size_t index);

/// The units of a paragraph that is an item at a level.
[[nodiscard]] WGIG_DECL std::vector<Unit> item_units(const Paragraph& paragraph, std::size_t level,
                                                     const Lexicon& lexicon);

/// How many bytes of a sentence are its label, with the marks and blanks behind: `(b) `, `6.3.4 `,
/// `Artículo 6.- `, `第五条 `; 0 where it has none.
[[nodiscard]] WGIG_DECL std::size_t label_size(std::string_view text);

/// The sentences of a text. One longer than any sentence is cut, so that what is quoted with each
/// statement stays in proportion to the text. Complexity: O(n).
[[nodiscard]] WGIG_DECL std::vector<Span> bounded_sentences(std::string_view text);

/// The language of a paragraph; the document's where the paragraph is too short to tell.
[[nodiscard]] WGIG_DECL std::optional<Language>
language_of_paragraph(std::string_view text, std::optional<Language> of_document);

}  // namespace wgig::detail::roles

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/role/impl/unit.ipp>
#endif
