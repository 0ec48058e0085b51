#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include <wgig/role/impl/marks.ipp>
#include <wgig/text/character.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::roles {

/// A piece of a clause, and what its first or last words make it.
struct Piece {
    enum class Kind { none, condition, constraint, or_else, recipient, property };
    Kind kind = Kind::none;
    Span span;
};

/// Cuts the parts of a clause that stand between commas where words open something.
class PieceCutter {
    using Kind = Piece::Kind;

public:
    explicit PieceCutter(const MarkedSentence& marked)
        : marked_(marked), sentence_(*marked.sentence), language_(sentence_.lexicon->language) {}

    /// What a part between commas consists of: words, then what a mark opens, to the next mark.
    std::vector<Piece> pieces_of(Span segment, bool before_aim, bool behind_aim) const {
        segment = trimmed_span(sentence_.text, segment);
        std::vector<Piece> pieces;
        Piece piece{Kind::none, segment};
        const std::size_t start = behind_conjunctions(segment);
        std::size_t mark_end = 0;
        auto mark = mark_from(marked_, segment.begin);
        for (; mark != marked_.marks.end() && mark->span.end <= segment.end; ++mark) {
            const bool opens = mark->span.begin <= start;
            const Kind kind = kind_of(*mark, segment, opens, before_aim, behind_aim);
            // Inside a condition everything belongs to it.
            const bool closed = piece.kind == Kind::condition || piece.kind == Kind::or_else;
            // "At the latest by 1 July": two marks in a row open one constraint.
            const bool same = kind == Kind::constraint && piece.kind == Kind::constraint &&
                              trimmed_span(sentence_.text, {mark_end, mark->span.begin}).empty();
            if (kind == Kind::none || same || (closed && kind != Kind::or_else)) {
                continue;
            }
            if (!opens) {
                piece.span.end = mark->span.begin;
                keep(piece, pieces);
            }
            piece = {kind, {mark->span.begin, segment.end}};
            mark_end = mark->span.end;
        }
        if (piece.kind == Kind::none || piece.kind == Kind::constraint) {
            piece.kind = closed_kind(piece, segment);
        }
        keep(piece, pieces);
        return pieces;
    }

private:
    void keep(Piece piece, std::vector<Piece>& pieces) const {
        piece.span = trimmed_span(sentence_.text, piece.span);
        // "... and, where needed": the conjunction joins what follows.
        while (!piece.span.empty()) {
            const std::size_t last = chunk_at(piece.span.end - 1);
            const Chunk& chunk = sentence_.at(last);
            if (!chunk.is(Tag::conjunction) || chunk.is(Tag::adverb, Tag::pronoun) ||
                chunk.span.begin < piece.span.begin || chunk.span.empty()) {
                break;
            }
            piece.span = trimmed_span(sentence_.text, {piece.span.begin, chunk.span.begin});
        }
        if (!piece.span.empty()) {
            pieces.push_back(piece);
        }
    }

    std::size_t behind_conjunctions(Span segment) const {
        std::size_t at = segment.begin;
        for (std::size_t i = chunk_at(at);
             sentence_.at(i).is(Tag::conjunction) && sentence_.at(i).span.begin < segment.end;
             ++i) {
            at = sentence_.at(i + 1).span.begin;
        }
        return at;
    }

    Kind kind_of(const Match& mark, Span segment, bool opens, bool before_aim,
                 bool behind_aim) const {
        const ClauseWords& words = *marked_.words;
        // One Chinese character may be part of any word; and what says how stands before the verb, but
        // for 以, to.
        const bool one_character = language_ == Language::zh &&
                                   decode(sentence_.text, mark.span.begin).size == mark.span.size();
        const bool late = behind_aim && slice(sentence_.text, mark.span) != "以";
        const bool part_of_word =
            one_character && sentence_.at(chunk_at(mark.span.begin)).span != mark.span;
        if (one_character && (!opens || late || part_of_word)) {
            return Kind::none;
        }
        if (words.is(mark.term, ClauseWord::or_else)) {
            return Kind::or_else;
        }
        if (words.is(mark.term, ClauseWord::condition) ||
            (opens && words.is(mark.term, ClauseWord::condition_after_comma))) {
            return Kind::condition;
        }
        if (words.is(mark.term, ClauseWord::constraint)) {
            return Kind::constraint;
        }
        if (words.is(mark.term, ClauseWord::constraint_number) &&
            number_follows(mark.span.end, segment.end)) {
            return Kind::constraint;
        }
        if (language_ == Language::zh && before_aim && words.is(mark.term, ClauseWord::recipient) &&
            actor_follows(sentence_, mark.span.end)) {
            return Kind::recipient;
        }
        return Kind::none;
    }

    /// In Chinese the last word may say what a part is: ...的情况下, ...内.
    Kind closed_kind(const Piece& piece, Span segment) const {
        if (language_ != Language::zh) {
            return piece.kind;
        }
        auto mark = std::upper_bound(
            marked_.marks.begin(), marked_.marks.end(), segment.end,
            [](std::size_t at, const Match& match) { return at < match.span.end; });
        if (mark == marked_.marks.begin()) {
            return piece.kind;
        }
        --mark;
        if (mark->span.end != segment.end || mark->span.begin <= piece.span.begin) {
            return piece.kind;
        }
        if (marked_.words->is(mark->term, ClauseWord::condition_close)) {
            return Kind::condition;
        }
        return marked_.words->is(mark->term, ClauseWord::constraint_close) ? Kind::constraint
                                                                           : piece.kind;
    }

    std::size_t chunk_at(std::size_t byte) const { return roles::chunk_at(sentence_, byte); }

    bool number_follows(std::size_t at, std::size_t end) const {
        const std::size_t first = chunk_at(at);
        for (std::size_t i = first; i < first + 3 && sentence_.at(i).span.begin < end; ++i) {
            const Chunk& chunk = sentence_.at(i);
            if (chunk.mark != Mark::none || i >= sentence_.size()) {
                return false;
            }
            const bool gerund = language_ == Language::en && i == first && chunk.is(Tag::word) &&
                                sentence_.text_of(i).ends_with("ing");
            const bool counts = digit_value(decode(sentence_.text, chunk.span.begin).value) >= 0;
            if (chunk.is(Tag::number) || counts || gerund) {
                return true;
            }
        }
        return false;
    }

    const MarkedSentence& marked_;
    const Sentence& sentence_;
    Language language_;
};

}  // namespace wgig::detail::roles
