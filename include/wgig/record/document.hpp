// A report as read from a file: its parts, each with its place in the source.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/date.hpp>
#include <wgig/core/extra.hpp>
#include <wgig/core/language.hpp>
#include <wgig/core/span.hpp>
#include <wgig/record/ids.hpp>

namespace wgig {

/// A run of a paragraph's text that stands unbroken in the source. Between two runs the source has
/// what does not belong to the sentence: a line break, a running head, a note mark, a hyphen.
struct Segment {
    std::size_t offset = 0;  ///< where the run begins in the paragraph's text
    Span source;             ///< the same run in the document's text

    bool operator==(const Segment&) const = default;
};
BOOST_DESCRIBE_STRUCT(Segment, (), (offset, source))

/// Where a range of a rejoined text stands in the source: from the first byte to the last, whatever
/// lies between the runs included. Complexity: O(log n).
[[nodiscard]] WGIG_DECL Span source_span(const std::vector<Segment>& segments, Span in_text);

/// The part of a rejoined text that comes from a range of the source; empty where none does.
/// Complexity: O(log n).
[[nodiscard]] WGIG_DECL Span text_span(const std::vector<Segment>& segments, Span in_source);

/// How an item of a list is marked.
enum class ItemKind { bullet, roman, letter, number };
BOOST_DESCRIBE_ENUM(ItemKind, bullet, roman, letter, number)

/// An item of a list inside a paragraph.
struct Item {
    ItemKind kind{};                ///< how it is marked
    std::string marker;             ///< the mark as it stands: `(iv)`, `·`
    std::size_t level = 0;          ///< 0 for a list of the paragraph, 1 for a list in its item
    std::string text;               ///< its text, rejoined
    Span span;                      ///< from its mark to its end
    std::vector<Segment> segments;  ///< how `text` lies in the source
    Extra extra;

    bool operator==(const Item&) const = default;
};
BOOST_DESCRIBE_STRUCT(Item, (), (kind, marker, level, text, span, segments))

/// A paragraph. `text` holds its own sentences, then each of its items after a line feed, without
/// their marks.
struct Paragraph {
    std::string number;             ///< its number in Western digits; empty where it has none
    std::string section;            ///< number of its section; empty in the summary
    std::string subsection;         ///< letter of its subsection; empty where there is none
    std::string text;               ///< its text, rejoined, without number, heads and note marks
    Span span;                      ///< from its number to its end
    std::vector<Segment> segments;  ///< how `text` lies in the source
    std::vector<Item> items;        ///< the items of its lists
    Extra extra;

    bool operator==(const Paragraph&) const = default;
};
BOOST_DESCRIBE_STRUCT(Paragraph, (), (number, section, subsection, text, span, segments, items))

/// A section, with its subsections.
struct Section {
    std::string number;  ///< `5`, or the letter of a subsection; empty for the summary
    std::string title;   ///< its heading
    Span span;           ///< the heading
    std::vector<Section> subsections;  ///< its lettered subsections
    Extra extra;

    bool operator==(const Section&) const = default;
};
BOOST_DESCRIBE_STRUCT(Section, (), (number, title, span, subsections))

/// A footnote or endnote.
struct Note {
    std::string number;           ///< its number in Western digits
    std::string text;             ///< its text, rejoined
    Span span;                    ///< from its mark to its end
    std::vector<Span> citations;  ///< the marks in the text that point to it
    Extra extra;

    bool operator==(const Note&) const = default;
};
BOOST_DESCRIBE_STRUCT(Note, (), (number, text, span, citations))

/// Words that the text gives as somebody else's.
struct Quotation {
    std::string paragraph;  ///< number of the paragraph that quotes
    std::string text;       ///< the words, without quotation marks
    Span span;              ///< with the quotation marks

    bool operator==(const Quotation&) const = default;
};
BOOST_DESCRIBE_STRUCT(Quotation, (), (paragraph, text, span))

/// What the text has beside title, sections, paragraphs and notes.
enum class LeftoverKind {
    running_head,
    page_number,
    separator,
    front_matter,  ///< before the first heading
    back_matter,   ///< after the last paragraph: signatures, the rest of an annex
};
BOOST_DESCRIBE_ENUM(LeftoverKind, running_head, page_number, separator, front_matter, back_matter)

/// A piece of the source that belongs to none of the other parts.
struct Leftover {
    LeftoverKind kind{};  ///< what it seems to be
    std::string text;     ///< as it stands
    Span span;            ///< where

    bool operator==(const Leftover&) const = default;
};
BOOST_DESCRIBE_STRUCT(Leftover, (), (kind, text, span))

/// A document. One that is only cited has an identifier, a symbol and a title, and no text.
struct Document {
    DocumentId id;                     ///< identifier, unique among documents
    std::string symbol;                ///< document symbol: `A/RES/56/183`; empty if unknown
    std::string title;                 ///< title; lines joined
    std::optional<Language> language;  ///< language, where it was recognised
    std::optional<DateRange> date;     ///< when it was issued
    std::string text;                  ///< the whole source; all spans point into it
    OffsetUnit offset_unit = OffsetUnit::byte;  ///< what the spans count
    std::vector<Section> sections;              ///< the summary, if any, then the sections
    std::vector<Paragraph> paragraphs;          ///< all paragraphs in order
    std::vector<Note> notes;                    ///< all notes in order
    std::vector<Quotation> quotations;          ///< all quotations in order
    std::vector<Leftover> leftovers;            ///< the rest
    Extra extra;

    bool operator==(const Document&) const = default;
};
BOOST_DESCRIBE_STRUCT(Document, (),
                      (id, symbol, title, language, date, text, offset_unit, sections, paragraphs,
                       notes, quotations, leftovers))

/// How many sections a report is said to have: the numbered ones, since the summary before them is
/// none; all of them where none has a number.
[[nodiscard]] WGIG_DECL std::size_t section_count(const Document& document);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/record/impl/document.ipp>
#endif
