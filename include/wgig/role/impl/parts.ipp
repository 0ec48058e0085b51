#pragma once

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include <wgig/role/detail/parts.hpp>
#include <wgig/role/impl/objects.ipp>
#include <wgig/role/impl/pieces.ipp>

namespace wgig::detail::roles {

/// What is known of a clause, and what is left of it, as components in the order of the text.
class PartReader {
    using Kind = Piece::Kind;

public:
    PartReader(const MarkedSentence& marked, const ClauseSpans& spans)
        : marked_(marked),
          sentence_(*marked.sentence),
          language_(sentence_.lexicon->language),
          spans_(spans),
          cutter_(marked) {}

    std::vector<StatementPart> read() && {
        for (const Span& interval : free_intervals()) {
            read_interval(interval);
        }
        take_or_else_behind();
        std::stable_sort(parts_.begin(), parts_.end(),
                         [](const StatementPart& a, const StatementPart& b) {
                             return a.span->begin < b.span->begin;
                         });
        return std::move(parts_);
    }

private:
    /// What is left of the clause between the spans that are known.
    std::vector<Span> free_intervals() const {
        std::vector<Span> used;
        for (const auto& span : {spans_.subject, spans_.deontic, spans_.aim, spans_.agent}) {
            if (span) {
                used.push_back(*span);
            }
        }
        std::sort(used.begin(), used.end());
        std::vector<Span> result;
        std::size_t begin = spans_.clause.begin;
        for (const Span& span : used) {
            if (span.begin > begin && span.begin <= spans_.clause.end) {
                result.push_back({begin, span.begin});
            }
            begin = std::max(begin, span.end);
        }
        if (begin < spans_.clause.end) {
            result.push_back({begin, spans_.clause.end});
        }
        return result;
    }

    void read_interval(Span interval) {
        const bool holds_object = is_object_interval(interval);
        const bool before_aim = spans_.aim && interval.end <= spans_.aim->begin;
        const bool before_deontic = spans_.deontic && interval.end <= spans_.deontic->begin;
        std::vector<Piece> pieces;
        bool object_seen = false;
        const std::vector<Span> segments = between_commas(interval);
        for (std::size_t i = 0; i < segments.size(); ++i) {
            const std::vector<Piece> found =
                cutter_.pieces_of(segments[i], before_aim, i == 0 && holds_object && !before_aim);
            // What stands before the subject and opens with words is another clause.
            if (before_deontic && !holds_object && !found.empty() &&
                found.front().kind == Kind::none && has_words(found.front().span) &&
                pieces.empty()) {
                continue;
            }
            for (const Piece& piece : found) {
                if (piece.kind == Kind::none && holds_object &&
                    piece.span.end <= spans_.object->begin) {
                    continue;  // an adverb before what opens the clause
                }
                if (!pieces.empty() && goes_on(pieces.back(), piece)) {
                    pieces.back().span.end = piece.span.end;
                    continue;
                }
                if (piece.kind == Kind::none && !pieces.empty() && (object_seen || !holds_object)) {
                    if (object_seen && i + 1 == segments.size() && found.size() == 1 &&
                        fills(pieces.back(), segments[i - (i > 0 ? 1 : 0)]) &&
                        sentence_.at(chunk_at(piece.span.begin)).is(Tag::preposition)) {
                        pieces.push_back({Kind::property, piece.span});
                    } else {
                        pieces.back().span.end = piece.span.end;
                    }
                    continue;
                }
                object_seen = object_seen || piece.kind == Kind::none;
                pieces.push_back(piece);
            }
        }
        for (const Piece& piece : pieces) {
            take(piece, holds_object);
        }
    }

    /// Whether a span has more than adverbs and conjunctions.
    bool has_words(Span span) const {
        for (std::size_t i = chunk_at(span.begin);
             i < sentence_.size() && sentence_.at(i).span.begin < span.end; ++i) {
            if (!sentence_.at(i).is(Tag::adverb, Tag::conjunction)) {
                return true;
            }
        }
        return false;
    }

    /// "С тем, чтобы", "до тех пор, пока": two marks on both sides of a comma open one condition.
    bool goes_on(const Piece& before, const Piece& piece) const {
        return before.kind == piece.kind &&
               (piece.kind == Kind::condition || piece.kind == Kind::constraint) &&
               is_mark(before.span) && language_ == Language::ru &&
               (is_mark(first_word(piece.span)) ||
                sentence_.at(chunk_at(piece.span.begin)).is(Tag::complementizer));
    }

    Span first_word(Span span) const {
        return {span.begin, std::min(span.end, sentence_.at(chunk_at(span.begin)).span.end)};
    }

    /// Whether a span is one of the words that open something, and no more.
    bool is_mark(Span span) const {
        const auto mark = mark_from(marked_, span.begin);
        return mark != marked_.marks.end() && mark->span == span;
    }

    /// Whether a condition or constraint stands alone between two commas.
    bool fills(const Piece& piece, Span segment) const {
        return (piece.kind == Kind::condition || piece.kind == Kind::constraint) &&
               piece.span == trimmed_span(sentence_.text, segment);
    }

    bool is_object_interval(Span interval) const noexcept {
        return spans_.object && interval.begin <= spans_.object->begin &&
               spans_.object->begin < interval.end;
    }

    std::vector<Span> between_commas(Span interval) const {
        std::vector<Span> result;
        std::size_t begin = interval.begin;
        const auto first = std::lower_bound(
            marked_.commas.begin(), marked_.commas.end(), interval.begin,
            [&](std::size_t chunk, std::size_t at) { return sentence_.at(chunk).span.begin < at; });
        for (auto comma = first; comma != marked_.commas.end(); ++comma) {
            const Span span = sentence_.at(*comma).span;
            if (span.begin >= interval.end) {
                break;
            }
            result.push_back({begin, span.begin});
            begin = span.end;
        }
        result.push_back({begin, interval.end});
        std::erase_if(result,
                      [&](Span span) { return trimmed_span(sentence_.text, span).empty(); });
        return result;
    }

    void take(const Piece& piece, bool holds_object) {
        const Chunk& first = sentence_.at(chunk_at(piece.span.begin));
        if (first.span == piece.span && first.is(Tag::complementizer, Tag::boundary) &&
            !first.is(Tag::adverb)) {
            return;  // "that" before a verb, with nothing behind it
        }
        switch (piece.kind) {
        case Kind::condition: add(IgComponent::activation_condition, piece.span); break;
        case Kind::constraint: add(IgComponent::execution_constraint, piece.span); break;
        case Kind::or_else: add(IgComponent::or_else, piece.span); break;
        case Kind::recipient: add_recipient(piece.span); break;
        case Kind::property:
            if (add(IgComponent::direct_object, piece.span)) {
                parts_.back().property = true;
            }
            break;
        default:
            if (holds_object) {
                ObjectReader(marked_, spans_, parts_).take_object(piece.span);
            }
        }
    }

    void add_recipient(Span span) {
        for (const Match& mark : marked_.marks) {
            if (mark.span.begin == span.begin) {
                span.begin = mark.span.end;
            }
        }
        add(IgComponent::indirect_object, span);
    }

    /// "..., failing which ...": behind the clause.
    void take_or_else_behind() {
        const bool found = std::any_of(parts_.begin(), parts_.end(), [](const StatementPart& part) {
            return part.component == IgComponent::or_else;
        });
        if (found || spans_.clause.end >= sentence_.text.size()) {
            return;
        }
        const std::size_t limit = spans_.clause.end + 24;
        auto mark = mark_from(marked_, spans_.clause.end);
        for (; mark != marked_.marks.end() && mark->span.begin < limit; ++mark) {
            const Span between{spans_.clause.end, mark->span.begin};
            if (marked_.words->is(mark->term, ClauseWord::or_else) &&
                trimmed_span(sentence_.text, between).empty()) {
                add(IgComponent::or_else, {mark->span.begin, sentence_.text.size()});
                return;
            }
        }
    }

    std::size_t chunk_at(std::size_t byte) const { return roles::chunk_at(sentence_, byte); }

    bool add(IgComponent component, Span span) {
        return add_trimmed(sentence_, component, span, parts_);
    }

    const MarkedSentence& marked_;
    const Sentence& sentence_;
    Language language_;
    const ClauseSpans& spans_;
    PieceCutter cutter_;
    std::vector<StatementPart> parts_;
};

WGIG_DECL std::vector<StatementPart> read_parts(const MarkedSentence& marked,
                                                const ClauseSpans& spans) {
    return PartReader(marked, spans).read();
}

}  // namespace wgig::detail::roles
