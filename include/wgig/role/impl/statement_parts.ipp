#pragma once

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <wgig/role/detail/clause.hpp>
#include <wgig/role/detail/parts.hpp>
#include <wgig/role/detail/subject.hpp>
#include <wgig/role/detail/text_place.hpp>
#include <wgig/role/impl/parts.ipp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::roles {

/// A clause as the finder has read it.
struct ClauseView {
    const MarkedSentence& marked;
    const Hit& hit;
    const Clause& clause;
    const Phrase* agent = nullptr;  ///< by whom a passive is done
    std::size_t begin = 0;          ///< where the clause before has ended, in bytes
};

/// Where a piece of a sentence's text stands in it.
inline std::optional<Span> span_in(const Sentence& sentence, std::string_view piece) {
    if (piece.empty() || piece.data() < sentence.text.data() ||
        piece.data() + piece.size() > sentence.text.data() + sentence.text.size()) {
        return std::nullopt;
    }
    const auto begin = static_cast<std::size_t>(piece.data() - sentence.text.data());
    return Span{begin, begin + piece.size()};
}

/// The byte behind a clause: where its object ends, or else its verb.
inline std::size_t behind_clause(const Sentence& sentence, const Hit& hit, const Clause& clause) {
    std::size_t end = sentence.at(hit.deontic).span.end;
    for (const std::string_view piece : {clause.aim, clause.object}) {
        if (const auto span = span_in(sentence, piece)) {
            end = std::max(end, span->end);
        }
    }
    return end;
}

/// "Shall consist of", "shall mean": what is said so makes something; nobody is told to do it.
inline bool makes_something(const MarkedSentence& marked, const Hit& hit, const Clause& clause) {
    const Sentence& sentence = *marked.sentence;
    const Span deontic = sentence.at(hit.deontic).span;
    const Span aim = span_in(sentence, clause.aim).value_or(deontic);
    return std::any_of(marked.marks.begin(), marked.marks.end(), [&](const Match& mark) {
        return marked.words->is(mark.term, ClauseWord::consists, ClauseWord::means,
                                ClauseWord::established) &&
               mark.span.overlaps(aim) && mark.span.size() > 3 &&
               sentence.lexicon->language != Language::zh;
    });
}

/// The binding word with its negation: must not, ne doivent pas.
inline Span deontic_span(const Sentence& sentence, std::size_t chunk) {
    Span span = sentence.at(chunk).span;
    if (span.empty() && span.begin < sentence.text.size()) {
        // للجمعية: the letter that gives the power has melted with the article behind it.
        span.end += decode(sentence.text, span.begin).size;
    }
    std::size_t first = chunk;
    while (first > 0 && sentence.at(first - 1).is(Tag::negation_before)) {
        span.begin = sentence.at(--first).span.begin;
    }
    for (std::size_t i = chunk + 1;
         sentence.at(i).is(Tag::negation_after) && !sentence.at(i).is(Tag::complementizer); ++i) {
        span.end = sentence.at(i).span.end;
    }
    return span;
}

inline void add_part(const Sentence& sentence, IgComponent component, Span span,
                     std::vector<StatementPart>& parts) {
    StatementPart part;
    part.component = component;
    part.text = slice(sentence.text, span);
    part.span = span;
    parts.push_back(std::move(part));
}

/// Whether a word right behind a noun belongs to it: adjectives of French and Spanish, genitives of
/// Russian.
inline bool belongs_to_noun(const Sentence& sentence, std::size_t index) {
    const Language language = sentence.lexicon->language;
    const Chunk& chunk = sentence.at(index);
    return (language == Language::fr || language == Language::es || language == Language::ru) &&
           chunk.mark == Mark::none && chunk.is(Tag::word, Tag::modifier, Tag::actor) &&
           !chunk.is(Tag::adverb, Tag::conjunction, Tag::finite_verb, Tag::negation_before,
                     Tag::clitic, Tag::determiner, Tag::reflexive);
}

/// "Governments of developing countries": what belongs to an actor and stands between it and the
/// verb, or adjectives before it.
inline void add_actor_properties(const ClauseView& view, std::vector<StatementPart>& parts) {
    const Sentence& sentence = *view.marked.sentence;
    const Subject& subject = view.hit.subject;
    if (view.agent != nullptr || subject.kind != Subject::Kind::actors ||
        subject.actors.size() != 1) {
        return;
    }
    const Span actor = subject.actors.front().span;
    const Span deontic = deontic_span(sentence, view.hit.deontic);
    std::size_t words = 0;
    Span behind{actor.end, actor.end};
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const Chunk& chunk = sentence.at(i);
        if (chunk.span.begin < actor.end || chunk.span.end > deontic.begin) {
            continue;
        }
        const bool opens = words == 0 && !chunk.is(Tag::source) && !belongs_to_noun(sentence, i);
        // "The chair of the board and the secretary": another noun begins.
        const bool other =
            chunk.is(Tag::conjunction) && sentence.at(i + 1).is(Tag::determiner, Tag::actor);
        if (opens || other || chunk.mark == Mark::comma || chunk.is(Tag::relative) || words == 12) {
            break;
        }
        ++words;
        behind.end = chunk.span.end;
    }
    const Span property = trimmed_span(sentence.text, behind);
    if (!property.empty()) {
        add_part(sentence, IgComponent::attributes, property, parts);
        parts.back().property = true;
    }
    for (std::size_t i = subject.begin; i < sentence.size(); ++i) {
        const Chunk& chunk = sentence.at(i);
        if (chunk.span.end > actor.begin) {
            break;
        }
        if (chunk.is(Tag::modifier) && !chunk.is(Tag::determiner)) {
            add_part(sentence, IgComponent::attributes, chunk.span, parts);
            parts.back().property = true;
        }
    }
}

/// The byte behind the last semicolon before a chunk.
inline std::size_t behind_semicolon(const Sentence& sentence, std::size_t chunk) {
    for (std::size_t i = std::min(chunk, sentence.size()); i > 0; --i) {
        if (sentence.at(i - 1).mark == Mark::semicolon) {
            return sentence.at(i - 1).span.end;
        }
    }
    return 0;
}

/// "After the election, the names shall": where a subject begins behind a condition or constraint that
/// opens its clause.
inline std::size_t behind_opening(const MarkedSentence& marked, std::size_t begin,
                                  std::size_t end) {
    const auto opens = [&](const Match& mark) {
        return mark.span.begin == begin &&
               marked.words->is(mark.term, ClauseWord::condition, ClauseWord::constraint);
    };
    if (std::none_of(marked.marks.begin(), marked.marks.end(), opens)) {
        return begin;
    }
    for (const std::size_t comma : marked.commas) {
        const Span span = marked.sentence->at(comma).span;
        if (span.begin >= begin && span.end < end) {
            return span.end;
        }
    }
    return begin;
}

/// The parts of a clause but its actor, placed in the document.
inline std::vector<StatementPart> parts_of(const ClauseView& view, const TextPlace& place) {
    const Sentence& sentence = *view.marked.sentence;
    const Span deontic = deontic_span(sentence, view.hit.deontic);
    ClauseSpans spans;
    spans.clause = {std::min(view.begin, deontic.begin),
                    behind_clause(sentence, view.hit, view.clause)};
    spans.deontic = deontic;
    spans.aim = span_in(sentence, view.clause.aim);
    spans.object = span_in(sentence, view.clause.object);
    // An adverb before the subject is none of it: if necessary, the secretariat.
    std::size_t first = view.hit.subject.begin;
    while (first < view.hit.deontic && sentence.at(first).is(Tag::adverb) &&
           !sentence.at(first).is(Tag::determiner, Tag::actor)) {
        ++first;
    }
    const Span opening = sentence.at(first).span;
    spans.clause.begin =
        std::max(spans.clause.begin, behind_semicolon(sentence, view.hit.subject.begin));
    if (view.agent != nullptr) {
        const std::vector<NamedActor>& actors = view.agent->actors;
        const std::size_t before = view.agent->begin;
        const bool has_preposition = before > 0 && sentence.at(before - 1).is(Tag::agent);
        spans.agent = {sentence.at(has_preposition ? before - 1 : before).span.begin,
                       std::max(actors.front().span.end, actors.back().span.end)};
        if (view.clause.passive) {
            // Its subject is what is acted on.
            spans.object = Span{std::max(behind_opening(view.marked, opening.begin, deontic.begin),
                                         spans.clause.begin),
                                deontic.begin};
        }
    } else if (view.hit.subject.kind == Subject::Kind::actors) {
        Span all = view.hit.subject.actors.front().span;
        for (const NamedActor& actor : view.hit.subject.actors) {
            all = {std::min(all.begin, actor.span.begin), std::max(all.end, actor.span.end)};
        }
        if (opening.begin < all.begin && all.end <= deontic.begin) {
            all.begin = opening.begin;
        }
        spans.subject = all;
    } else if (opening.begin < deontic.begin) {
        spans.subject = Span{opening.begin, deontic.begin};  // a pronoun
    }
    std::vector<StatementPart> parts = read_parts(view.marked, spans);
    add_actor_properties(view, parts);
    if (spans.aim != deontic) {  // تكفل الدولة: one verb is both
        add_part(sentence, IgComponent::deontic, deontic, parts);
    }
    if (spans.aim) {
        add_part(sentence, IgComponent::aim, *spans.aim, parts);
    }
    for (StatementPart& part : parts) {
        part.span = place(*part.span);
    }
    return parts;
}

inline std::vector<StatementPart> in_text_order(std::vector<StatementPart> parts) {
    // A verb that is joined to the first stands behind it, even where both begin a list's head.
    std::stable_sort(parts.begin(), parts.end(),
                     [](const StatementPart& a, const StatementPart& b) {
                         return a.span.value_or(Span{}).begin < b.span.value_or(Span{}).begin;
                     });
    return parts;
}

inline std::vector<StatementPart> with_actor(std::vector<StatementPart> parts,
                                             const NamedActor& actor) {
    StatementPart part;
    part.component = IgComponent::attributes;
    part.text = actor.name;
    part.span = actor.source;
    parts.push_back(std::move(part));
    return in_text_order(std::move(parts));
}

/// Each step that had to be guessed makes a reading less sure. The factors are set by hand: they order
/// readings, and are no probabilities.
inline double confidence_of(const ClauseView& view, const NamedActor& actor) {
    const Sentence& sentence = *view.marked.sentence;
    double confidence = 0.95;
    const auto lower = [&](bool when, double factor) { confidence *= when ? factor : 1.0; };
    lower(view.agent == nullptr && view.hit.subject.kind != Subject::Kind::actors, 0.85);
    lower(view.hit.subject.relative, 0.9);
    lower(view.agent != nullptr, 0.95);
    lower(actor.kind == ActorKind::unlisted, 0.8);
    lower(actor.kind == ActorKind::qualified || actor.kind == ActorKind::person, 0.95);
    lower(sentence.size() > 60, 0.9);
    lower(view.clause.object.empty(), 0.9);
    if (sentence.lexicon->language == Language::zh) {
        if (const auto aim = span_in(sentence, view.clause.aim)) {
            const auto verb =
                std::find_if(sentence.chunks.begin(), sentence.chunks.end(),
                             [&](const Chunk& chunk) { return chunk.span.begin == aim->begin; });
            lower(verb == sentence.chunks.end() || !verb->is(Tag::verb), 0.85);
        }
    }
    return confidence;
}

}  // namespace wgig::detail::roles
