// The text nodes of an HTML tree, led back to the bytes that they come from.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <wgig/source/impl/reader/line.hpp>

namespace wgig::detail::reader {

/// Collects the pieces of one line: collapses white space as a browser does.
class HtmlLine {
public:
    explicit HtmlLine(Source& source) : source_(source) {}

    [[nodiscard]] bool empty() const noexcept { return count_ == 0; }
    [[nodiscard]] std::size_t size() const noexcept { return count_; }
    [[nodiscard]] std::size_t end() const noexcept {
        return count_ == 0 ? 0 : source_.pieces.back().end;
    }

    void add(Span span, PieceKind kind, std::uint32_t aux) {
        if (count_ == 0) {
            first_ = source_.pieces.size();
        }
        // Small runs of one text that touch are one.
        if (count_ > 0 && kind == PieceKind::text && join_ == Join::glue) {
            Piece& last = source_.pieces.back();
            if (last.kind == PieceKind::text && last.end == span.begin) {
                last.end = span.end;
                return;
            }
        }
        source_.pieces.push_back({span.begin, span.end, aux, join_, kind, 0xFF});
        ++count_;
        join_ = Join::glue;
    }
    void add_space(Join join) {
        if (count_ > 0 && join_ == Join::glue) {
            join_ = join;
        } else if (count_ > 0 && join == Join::line) {
            join_ = Join::line;
        }
    }

    /// Makes the pieces from the given one on a note mark, where they are a number.
    void make_note_mark(std::size_t from) {
        if (count_ <= from) {
            return;
        }
        std::string text;
        const std::size_t begin = source_.pieces.size() - (count_ - from);
        for (std::size_t i = begin; i < source_.pieces.size(); ++i) {
            const Piece& piece = source_.pieces[i];
            if (piece.end - piece.begin > 16 || text.size() > 16) {
                return;
            }
            text += piece.kind == PieceKind::decoded
                        ? source_.decoded[piece.aux]
                        : std::string(source_.slice(Span{piece.begin, piece.end}));
        }
        std::string_view digits = text;
        const Span cut = trimmed(digits, {0, digits.size()});
        digits = digits.substr(cut.begin, cut.size());
        if (digits.size() > 2 && (digits[0] == '[' || digits[0] == '(')) {
            digits = digits.substr(1, digits.size() - 2);
        }
        const Numeral number = decimal_number(digits);
        if (number.size == 0 || number.size != digits.size() || number.value == 0) {
            return;
        }
        Piece mark = source_.pieces[begin];
        mark.end = source_.pieces.back().end;
        mark.kind = PieceKind::note_mark;
        mark.aux = number.value;
        source_.pieces.resize(begin);
        source_.pieces.push_back(mark);
        count_ = from + 1;
    }

    /// Ends the line: its place and its pieces.
    [[nodiscard]] Line finish() {
        Line line;
        line.begin = source_.pieces[first_].begin;
        line.end = source_.pieces.back().end;
        line.first_piece = static_cast<std::uint32_t>(first_);
        line.piece_count = static_cast<std::uint32_t>(count_);
        count_ = 0;
        join_ = Join::glue;
        return line;
    }

private:
    Source& source_;
    std::size_t first_ = 0;
    std::size_t count_ = 0;
    Join join_ = Join::glue;
};

/// Walks a node's decoded text and the source's bytes side by side.
class HtmlTextReader {
public:
    HtmlTextReader(Source& source, HtmlLine& line) : source_(source), line_(line) {}

    /// Adds a text node. `original` is where the source has it; with entities, and now and then
    /// with tags inside that the parser left out.
    void add(Span original, std::string_view decoded) {
        const std::string_view text = source_.text;
        std::size_t i = original.begin;
        std::size_t j = 0;
        std::size_t run = i;
        const auto flush = [&](std::size_t end) {
            if (run < end) {
                line_.add({run, end}, PieceKind::text, 0);
            }
        };
        while (i < original.end && j < decoded.size()) {
            const char c = text[i];
            if (c == '&') {
                if (const Match match = match_reference(original, i, decoded, j);
                    match.source > 0) {
                    flush(i);
                    add_decoded({i, i + match.source}, decoded.substr(j, match.decoded));
                    i += match.source;
                    j += match.decoded;
                    run = i;
                    continue;
                }
            }
            if (is_blank(c)) {
                flush(i);
                std::size_t end = i;
                bool feed = false;
                while (end < original.end && is_blank(text[end])) {
                    feed = feed || text[end] == '\n' || text[end] == '\r';
                    ++end;
                }
                while (j < decoded.size() && is_blank(decoded[j])) {
                    ++j;
                }
                line_.add_space(feed ? Join::line : Join::space);
                i = run = end;
                continue;
            }
            const std::size_t size = decode(text, i).size;
            if (decoded.substr(j, size) != text.substr(i, size)) {
                flush(i);
                i = resume(original, i);
                // A character that the parser does not allow has another in its place.
                j += c == '<' ? 0U : decode(decoded, j).size;
                run = i;
                continue;
            }
            i += size;
            j += size;
        }
        flush(i);
    }

private:
    struct Match {
        std::size_t source = 0;
        std::size_t decoded = 0;
    };

    [[nodiscard]] static bool is_blank(char c) noexcept {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
    [[nodiscard]] static bool is_name(char c) noexcept {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '#';
    }

    /// How many bytes a character reference at `i` takes, and how many its text at `j`: tried by
    /// whether what follows both is the same. Nothing for an ampersand that stands for itself.
    [[nodiscard]] Match match_reference(Span original, std::size_t i, std::string_view decoded,
                                        std::size_t j) const {
        std::size_t name = i + 1;
        while (name < original.end && name < i + 34 && is_name(source_.text[name])) {
            ++name;
        }
        const bool closed = name < original.end && source_.text[name] == ';';
        if (name == i + 1) {
            return {};
        }
        // With a semicolon the whole name is meant; without one any part of it may be.
        for (std::size_t end = closed ? name + 1 : name; end > i + 2; --end) {
            std::size_t size = 0;
            for (int characters = 0; characters < 2 && j + size < decoded.size(); ++characters) {
                size += decode(decoded, j + size).size;
                if (same_after(original, end, decoded, j + size) &&
                    !same_name(i, end, decoded, j)) {
                    return {end - i, size};
                }
            }
            if (closed && end == name + 1) {
                continue;
            }
        }
        return {};
    }

    /// Whether the source text from `i` to `end` stands in the decoded text as it is.
    [[nodiscard]] bool same_name(std::size_t i, std::size_t end, std::string_view decoded,
                                 std::size_t j) const {
        const std::string_view name = source_.slice(Span{i, end});
        return decoded.substr(j, name.size()) == name;
    }

    [[nodiscard]] bool same_after(Span original, std::size_t i, std::string_view decoded,
                                  std::size_t j) const {
        for (int looked = 0; looked < 8; ++looked) {
            if (i >= original.end || j >= decoded.size()) {
                return i >= original.end && j >= decoded.size();
            }
            const char c = source_.text[i];
            // Another reference, a line end or a tag: as far as can be compared.
            if (c == '&' || c == '<' || c == '\r') {
                return true;
            }
            if (c != decoded[j]) {
                return false;
            }
            ++i;
            ++j;
        }
        return true;
    }

    void add_decoded(Span span, std::string_view text) {
        if (text.size() == 1 && is_blank(text[0])) {
            line_.add_space(Join::space);
            return;
        }
        line_.add(span, PieceKind::decoded, static_cast<std::uint32_t>(source_.decoded.size()));
        source_.decoded.emplace_back(text);
    }

    /// Where the source goes on after a tag or a character that the parser left out.
    [[nodiscard]] std::size_t resume(Span original, std::size_t i) const {
        if (source_.text[i] == '<') {
            const std::size_t close = source_.text.substr(0, original.end).find('>', i);
            return close == std::string_view::npos ? original.end : close + 1;
        }
        return i + decode(source_.text, i).size;
    }

    Source& source_;
    HtmlLine& line_;
};

}  // namespace wgig::detail::reader
