// Bytes to lines.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <wgig/source/impl/reader/line.hpp>
#include <wgig/source/impl/reader/mark_parser.hpp>

namespace wgig::detail::reader {

/// The bytes that may end a line or begin a character that a line's bits tell of.
[[nodiscard]] constexpr std::array<bool, 256> watched_bytes() noexcept {
    std::array<bool, 256> watched{};
    for (const unsigned byte : {0x0AU, 0x0BU, 0x0CU, 0x0DU, 0xC2U, 0xE2U, 0xE3U, 0xEFU}) {
        watched[byte] = true;
    }
    return watched;
}

/// Finds the mark of a line, if it may have one.
inline void find_mark(Source& source, Line& line) {
    if (line.taken || line.verbatim || line.mark >= 0) {
        return;
    }
    Span span = line.span();
    const bool pieces = line.piece_count > 0;
    if (pieces) {
        const Piece& piece = source.pieces[line.first_piece];
        if (piece.kind != PieceKind::text) {
            return;
        }
        span = {piece.begin, piece.end};
    }
    auto mark = parse_mark(source.slice(span));
    if (!mark) {
        return;
    }
    mark->span = {span.begin + mark->span.begin, span.begin + mark->span.end};
    mark->content += span.begin;
    if (mark->alone && pieces && line.piece_count > 1) {
        mark->alone = false;
        mark->wide = true;
    }
    line.mark = static_cast<std::int32_t>(source.marks.size());
    source.marks.push_back(*mark);
}

/// Finds the marks of all lines, where the splitter has not done it already: while a line is at
/// hand that is cheaper.
inline void find_marks(Source& source) {
    for (Line& line : source.lines) {
        if (source.marks_known) {
            return;
        }
        find_mark(source, line);
    }
}

/// Forgets all marks: the lines turn out to have markup, which is to be read first.
inline void forget_marks(Source& source) {
    source.marks.clear();
    source.marks_known = false;
    for (Line& line : source.lines) {
        line.mark = -1;
    }
}

/// Splits a text at every kind of line end: LF, CR LF, CR, form feed, vertical tab, NEL and the
/// Unicode line and paragraph separators. One pass; a line costs no more than its bytes.
class LineSplitter {
public:
    explicit LineSplitter(Source& source) : source_(source), text_(source.text) {}

    void split() {
        source_.lines.reserve(text_.size() / 64 + 16);
        std::size_t begin = 0;
        while (begin < text_.size()) {
            std::uint8_t bits = 0;
            const Span end = find_end(begin, bits);
            add({begin, end.begin}, bits);
            if (end.size() == 1 && text_[end.begin] == '\f') {
                page_break_ = true;
            }
            begin = end.end;
        }
        source_.marks_known = true;
    }

private:
    /// The line end at or after `at`; empty at the end of the text.
    [[nodiscard]] Span find_end(std::size_t at, std::uint8_t& bits) const {
        static constexpr auto watched = watched_bytes();
        const std::size_t size = text_.size();
        while (at < size) {
            at = skip_plain(at);
            const std::size_t limit = std::min(at + 16, size);
            while (at < limit) {
                if (!watched[byte(at)]) {
                    ++at;
                    continue;
                }
                if (const std::size_t end = line_end(at); end > 0) {
                    return {at, at + end};
                }
                bits |= classify(byte(at), byte(at + 1), byte(at + 2));
                at += byte(at) == 0xC2 ? 2U : byte(at) >= 0xE0 ? 3U : 1U;
            }
        }
        return {size, size};
    }

    /// Passes over printable ASCII, eight bytes at a time.
    [[nodiscard]] std::size_t skip_plain(std::size_t at) const noexcept {
        constexpr std::uint64_t each = 0x0101010101010101ULL;
        while (at + 8 <= text_.size()) {
            std::uint64_t word = 0;
            std::memcpy(&word, text_.data() + at, 8);
            // The high bit of each byte that is above 0x7F or below 0x20.
            if (((word | (word - each * 0x20)) & (each * 0x80)) != 0) {
                break;
            }
            at += 8;
        }
        return at;
    }

    [[nodiscard]] unsigned byte(std::size_t i) const noexcept {
        return i < text_.size() ? static_cast<unsigned char>(text_[i]) : 0U;
    }

    /// How many bytes the line end at `at` takes; 0 where there is none.
    [[nodiscard]] std::size_t line_end(std::size_t at) const noexcept {
        switch (byte(at)) {
        case '\n':
        case '\f':
        case '\v': return 1;
        case '\r': return byte(at + 1) == '\n' ? 2 : 1;
        case 0xC2: return byte(at + 1) == 0x85 ? 2 : 0;
        case 0xE2:
            return byte(at + 1) == 0x80 && (byte(at + 2) == 0xA8 || byte(at + 2) == 0xA9) ? 3 : 0;
        default: return 0;
        }
    }

    [[nodiscard]] static std::uint8_t classify(unsigned first, unsigned second,
                                               unsigned third) noexcept {
        switch (first) {
        case 0xC2: return classify_c2(second);
        case 0xE2: return classify_e2(second, third);
        case 0xE3:
            return second == 0x80 && third >= 0x8C && third <= 0x8F ? bit_quote : 0;  // 「」『』
        default: return second == 0xBF && third == 0xBD ? bit_replacement : 0;
        }
    }

    [[nodiscard]] static std::uint8_t classify_c2(unsigned second) noexcept {
        if (second == 0xB9 || second == 0xB2 || second == 0xB3) {
            return bit_superscript;
        }
        return second == 0xAB || second == 0xBB ? bit_quote : 0;
    }

    [[nodiscard]] static std::uint8_t classify_e2(unsigned second, unsigned third) noexcept {
        if (second == 0x81 && (third == 0xB0 || (third >= 0xB4 && third <= 0xB9))) {
            return bit_superscript;
        }
        return second == 0x80 && third >= 0x9C && third <= 0x9F ? bit_quote : 0;
    }

    void add(Span whole, std::uint8_t bits) {
        const Span span = trimmed(text_, whole);
        if (span.empty()) {
            gap_ = static_cast<std::uint16_t>(std::min(gap_ + 1, 0xFFFF));
            return;
        }
        Line line;
        line.begin = span.begin;
        line.end = span.end;
        line.gap = gap_;
        line.indent = indent_of(whole.begin, span.begin);
        line.bits = bits;
        line.page_break = page_break_;
        source_.bits |= line.bits;
        source_.describe(line);
        find_mark(source_, line);
        source_.lines.push_back(line);
        gap_ = 0;
        page_break_ = false;
    }

    /// Columns of white space; an ideographic space is two wide, a tab reaches the next eighth.
    [[nodiscard]] std::uint16_t indent_of(std::size_t begin, std::size_t end) const {
        std::size_t columns = 0;
        while (begin < end && columns < 1000) {
            const CodePoint c = decode(text_, begin);
            columns += c.value == '\t' ? 8 - columns % 8 : c.value == 0x3000 ? 2U : 1U;
            columns -= is_invisible(c.value) ? 1U : 0U;
            begin += c.size;
        }
        return static_cast<std::uint16_t>(columns);
    }

    Source& source_;
    std::string_view text_;
    std::uint16_t gap_ = 0;
    bool page_break_ = false;
};

}  // namespace wgig::detail::reader
