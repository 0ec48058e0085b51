// A document as the assembler sees it: parts made of pieces, before their texts are joined.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <wgig/source/impl/reader/line.hpp>

namespace wgig::detail::reader {

/// Some pieces in a row.
struct PieceRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// A run of text of a paragraph: its own sentences, or an item.
struct Element {
    bool item = false;
    ItemKind kind{};
    std::size_t level = 0;
    Span marker;
    PieceRange pieces;
    bool gap = false;    ///< an empty line before it
    bool quote = false;  ///< a block quotation
};

struct ParagraphDraft {
    std::string number;
    std::string section;
    std::string subsection;
    Span span;
    std::size_t first_element = 0;
    std::size_t element_count = 0;
};

struct HeadingDraft {
    std::size_t level = 0;  ///< 0 for a section, 1 for a subsection, ...
    std::string number;
    Span span;
    PieceRange pieces;
};

struct NoteDraft {
    std::string number;
    unsigned value = 0;
    Span mark;
    Span span;
    PieceRange pieces;
};

struct Draft {
    std::vector<Piece> pieces;
    std::vector<Element> elements;
    std::vector<ParagraphDraft> paragraphs;
    std::vector<HeadingDraft> headings;
    std::vector<NoteDraft> notes;
    PieceRange title;
    Span title_span;

    /// Whether a piece is an entity for white space, as `&nbsp;` after a number.
    [[nodiscard]] static bool is_blank(const Source& source, const Piece& piece) {
        const std::string_view text = source.slice(piece);
        return piece.kind == PieceKind::decoded && trimmed(text, {0, text.size()}).empty();
    }

    /// Appends the text of a line from `from` on; returns how far it reaches.
    void append(const Source& source, const Line& line, std::size_t from, Join join) {
        if (line.piece_count == 0) {
            if (from < line.end) {
                pieces.push_back(
                    {from, line.end, 0, join, PieceKind::text, line.bits, true, line.ending});
            }
            return;
        }
        bool first = true;
        for (std::uint32_t i = 0; i < line.piece_count; ++i) {
            Piece piece = source.pieces[line.first_piece + i];
            if (piece.end <= from || (first && is_blank(source, piece))) {
                continue;
            }
            piece.begin = piece.kind == PieceKind::text && piece.begin < from ? from : piece.begin;
            piece.join = first ? join : piece.join;
            first = false;
            pieces.push_back(piece);
        }
    }
};

}  // namespace wgig::detail::reader
