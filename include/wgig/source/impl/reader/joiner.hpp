// Pieces to text: lines joined, words made whole again, note marks taken out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/source/impl/reader/hyphen.hpp>
#include <wgig/source/impl/reader/note_marks.hpp>

namespace wgig::detail::reader {

/// A text under construction, with where each run of it comes from.
struct JoinedText {
    std::string text;
    std::vector<Segment> segments;
};

class Joiner {
public:
    Joiner(const Source& source, const Draft& draft, const HyphenUsage& hyphens)
        : source_(source), draft_(draft), hyphens_(hyphens) {}

    /// Appends pieces to a text, from a new beginning: nothing is put before the first.
    void join(PieceRange range, JoinedText& out, NoteMarks* marks) const {
        const std::size_t start = out.text.size();
        for (std::size_t i = range.begin; i < range.end; ++i) {
            const Piece& piece = draft_.pieces[i];
            if (piece.kind == PieceKind::note_mark && marks != nullptr && marks->known(piece.aux) &&
                !is_exponent(out.text, piece.aux)) {
                marks->cite({{piece.begin, piece.end}, piece.aux});
                continue;
            }
            if (out.text.size() > start) {
                put_joiner(piece, out);
            }
            if (piece.kind == PieceKind::decoded) {
                put(source_.decoded[piece.aux], {piece.begin, piece.end}, out);
                continue;
            }
            put_text(piece, start, out, marks);
        }
    }

private:
    static void put(std::string_view text, Span source, JoinedText& out) {
        if (text.empty()) {
            return;
        }
        if (!out.segments.empty()) {
            Segment& last = out.segments.back();
            if (last.source.end == source.begin && text.size() == source.size() &&
                last.offset + last.source.size() == out.text.size()) {
                last.source.end = source.end;
                out.text += text;
                return;
            }
        }
        out.segments.push_back({out.text.size(), source});
        out.text += text;
    }

    void put_text(const Piece& piece, std::size_t start, JoinedText& out, NoteMarks* marks) const {
        Span rest{piece.begin, piece.end};
        while (marks != nullptr) {
            const auto mark = marks->find(rest, piece.bits);
            if (!mark) {
                break;
            }
            marks->cite(*mark);
            put(source_.slice(Span{rest.begin, mark->span.begin}), {rest.begin, mark->span.begin},
                out);
            rest.begin = mark->span.end;
            close_gap(rest, start, out);
        }
        put(source_.slice(rest), rest, out);
    }

    /// `word ¹ next` and `word ¹.` leave no second space behind.
    void close_gap(Span& rest, std::size_t start, JoinedText& out) const {
        if (out.text.size() <= start || out.text.back() != ' ' || out.segments.empty()) {
            return;
        }
        const char32_t next = rest.empty() ? U' ' : decode(source_.text, rest.begin).value;
        Segment& last = out.segments.back();
        const bool ours = last.offset + last.source.size() == out.text.size();
        if ((is_space(next) || next == '.' || next == ',') && ours) {
            out.text.pop_back();
            --last.source.end;
            if (last.source.empty()) {
                out.segments.pop_back();
            }
        }
    }

    void put_joiner(const Piece& piece, JoinedText& out) const {
        switch (piece.join) {
        case Join::glue: return;
        case Join::feed: out.text += '\n'; return;
        case Join::space:
            if (out.text.back() != ' ' && out.text.back() != '\n') {
                out.text += ' ';
            }
            return;
        case Join::line: break;
        }
        const auto last = static_cast<unsigned char>(out.text.back());
        const auto first = static_cast<unsigned char>(source_.slice(piece).front());
        const bool plain = last < 0x80 && last > '/' && first < 0x80 && first > '/';
        if (plain || needs_space(piece, out)) {
            out.text += ' ';
        }
    }

    /// Whether a line end stands for a space; takes a hyphen away that it does not need.
    [[nodiscard]] bool needs_space(const Piece& piece, JoinedText& out) const {
        const std::string_view right = source_.slice(piece);
        const std::string_view left = out.text;
        const char32_t last = last_character(left);
        const char32_t first = first_character(right);
        if (is_space(last) || is_space(first)) {
            return false;
        }
        if (is_cjk(last) || is_cjk(first)) {
            return false;
        }
        if (first == '.' || first == ',') {
            // What a lost note mark leaves behind; `.org` is a word.
            const char32_t second = first_character(right.substr(1));
            return second != 0 && !is_space(second);
        }
        const char32_t before = before_last(left);
        if (is_hyphen(last)) {
            return !joins_hyphen(left, right, before, out);
        }
        if (last == '/') {
            return is_space(before) || before == 0;
        }
        if (last == 0x2013 || last == 0x2014) {
            // `23–` and `25 November`; a dash with spaces around it keeps them.
            return is_space(before) || before == 0;
        }
        return true;
    }

    [[nodiscard]] static char32_t before_last(std::string_view text) noexcept {
        const std::size_t size = decode_before(text, text.size()).size;
        return last_character(text.substr(0, text.size() - size));
    }

    /// Whether what follows a hyphen at a line end is joined to it; drops the hyphen if so meant.
    [[nodiscard]] bool joins_hyphen(std::string_view left, std::string_view right, char32_t before,
                                    JoinedText& out) const {
        if (is_space(before) || before == 0) {
            return false;  // a dash
        }
        if (!is_lower(first_character(right)) || is_address(left) || hyphens_.keeps(left, right)) {
            return true;
        }
        const std::size_t size = decode_before(left, left.size()).size;
        Segment& last = out.segments.back();
        out.text.resize(out.text.size() - size);
        last.source.end -= size;
        if (last.source.empty()) {
            out.segments.pop_back();
        }
        return true;
    }

    /// Whether the last word is a web address, a path or a symbol: all of it is meant.
    [[nodiscard]] static bool is_address(std::string_view left) noexcept {
        const std::string_view word = left.substr(left.size() > 200 ? left.size() - 200 : 0);
        const std::size_t space = word.find_last_of(" \n\t");
        const std::string_view token =
            space == std::string_view::npos ? word : word.substr(space + 1);
        return token.find_first_of("/@") != std::string_view::npos || token.starts_with("www.");
    }

    const Source& source_;
    const Draft& draft_;
    const HyphenUsage& hyphens_;
};

}  // namespace wgig::detail::reader
