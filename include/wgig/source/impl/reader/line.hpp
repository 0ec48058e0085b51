// The lines of a source: what every front end (plain text, Markdown, HTML) hands to the assembler.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/core/span.hpp>
#include <wgig/record/document.hpp>
#include <wgig/source/impl/reader/mark.hpp>

namespace wgig::detail::reader {

/// How a piece of text follows the piece before it.
enum class Join : std::uint8_t {
    glue,   ///< nothing between them: only markup stood there
    line,   ///< a line break of the source
    space,  ///< white space of the source, shown as one space
    feed,   ///< a new paragraph or item within the paragraph
};

/// What a piece is.
enum class PieceKind : std::uint8_t {
    text,       ///< the bytes of the source
    decoded,    ///< another text than the source's: an entity
    note_mark,  ///< a mark that points to a note, known from markup
};

/// A run of the source's bytes that belongs to a text.
struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::uint32_t aux = 0;  ///< number of the decoded text, or of the note
    Join join = Join::line;
    PieceKind kind = PieceKind::text;
    std::uint8_t bits = 0xFF;      ///< `Bits` of the line that it comes from
    bool whole = false;            ///< it is all of a line, or its end
    Ending ending = Ending::open;  ///< how it ends; known only where it is `whole`
};

/// What characters beyond ASCII a line has, so that later passes can pass it by.
enum Bits : std::uint8_t {
    bit_superscript = 1,  ///< superscript digits
    bit_replacement = 2,  ///< U+FFFD
    bit_quote = 4,        ///< quotation marks
};

/// A line that has text. Lines without any are counted in `gap` of the next.
struct Line {
    std::size_t begin = 0;  ///< its text, without the white space around it
    std::size_t end = 0;
    std::uint32_t first_piece = 0;  ///< its pieces, where it is not all one
    std::uint32_t piece_count = 0;
    std::uint16_t gap = 0;     ///< empty lines before it
    std::uint16_t indent = 0;  ///< columns of white space before its text
    std::uint8_t bits = 0;
    std::uint8_t heading = 0;  ///< level of an explicit heading, 1 to 6
    std::uint8_t list_level = 0;
    bool page_break = false;       ///< the first line of a page
    bool separator = false;        ///< a line of dashes or underscores stood before it
    bool taken = false;            ///< belongs to furniture or notes
    bool quote = false;            ///< in a block quotation of the markup
    bool verbatim = false;         ///< never a mark or a heading: code, table cells
    Ending ending = Ending::open;  ///< how it ends
    char32_t first = 0;            ///< its first character
    std::int32_t mark = -1;        ///< number of its mark, or -1

    [[nodiscard]] Span span() const noexcept { return {begin, end}; }
    [[nodiscard]] std::size_t size() const noexcept { return end - begin; }
};

/// All that is known of a source before its structure is.
struct Source {
    std::string_view text;
    std::vector<Line> lines;
    std::vector<Piece> pieces;
    std::vector<std::string> decoded;  ///< texts of decoded pieces
    std::vector<Mark> marks;
    std::vector<Leftover> leftovers;
    std::string fallback_title;  ///< HTML's title element
    std::uint8_t bits = 0;       ///< of all lines
    bool marked_up = false;      ///< headings and lists are known from markup
    bool marks_known = false;    ///< all lines were searched for marks

    [[nodiscard]] std::string_view slice(Span span) const noexcept {
        return text.substr(span.begin, span.end - span.begin);
    }
    [[nodiscard]] std::string_view slice(const Line& line) const noexcept {
        return text.substr(line.begin, line.end - line.begin);
    }
    [[nodiscard]] std::string_view slice(const Piece& piece) const noexcept {
        return piece.kind == PieceKind::decoded ? std::string_view(decoded[piece.aux])
                                                : slice(Span{piece.begin, piece.end});
    }
    [[nodiscard]] const Mark* mark(const Line& line) const noexcept {
        return line.mark < 0 ? nullptr : &marks[static_cast<std::size_t>(line.mark)];
    }
    /// Notes how a line begins and ends, so that later passes need not look at the text again.
    void describe(Line& line) const {
        std::string_view head = slice(line);
        std::string_view tail = head;
        if (line.piece_count > 0) {
            head = slice(pieces[line.first_piece]);
            tail = slice(pieces[line.first_piece + line.piece_count - 1]);
        }
        line.first = first_character(head);
        line.ending = reader::ending(tail);
    }
    void leave(LeftoverKind kind, Span span) {
        leftovers.push_back({kind, std::string(slice(span)), span});
    }
};

}  // namespace wgig::detail::reader
