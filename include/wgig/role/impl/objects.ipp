#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/role/detail/subject.hpp>
#include <wgig/role/impl/marks.ipp>
#include <wgig/role/impl/word_form.ipp>

namespace wgig::detail::roles {

/// Reads what stands behind the verb: further verbs, whom something is given to, and what is acted on.
class ObjectReader {
public:
    ObjectReader(const MarkedSentence& marked, const ClauseSpans& spans,
                 std::vector<StatementPart>& parts)
        : marked_(marked),
          sentence_(*marked.sentence),
          language_(sentence_.lexicon->language),
          spans_(spans),
          parts_(parts) {}

    void take_object(Span span) {
        if (spans_.constitutive) {
            take_direct(span);
            return;
        }
        span = take_further_aims(span);
        const auto recipient = recipient_in(span);
        if (recipient) {
            const Span direct = trimmed_span(sentence_.text, {span.begin, recipient->begin});
            const std::size_t end = std::min(behind_actors(recipient->end), span.end);
            take_direct(direct);
            add(IgComponent::indirect_object, {recipient->end, end});
            // "Report to the Council on progress", "inform the Council of progress".
            if (direct.empty()) {
                take_direct({end, span.end});
            } else if (add(IgComponent::direct_object, {end, span.end})) {
                parts_.back().property = true;
            }
        } else {
            take_direct(span);
        }
    }

private:
    /// "Protect and promote": a verb that is joined to the first has the same object.
    Span take_further_aims(Span span) {
        for (int more = 0; more < 4; ++more) {
            std::size_t joint = chunk_at(span.begin);
            // The Chinese mark between members of a list is trimmed away like any other.
            const bool list = joint > 0 && is_list_mark(joint - 1);
            joint -= list ? 1U : 0U;
            const std::size_t verb = joint + 1;
            if (!sentence_.at(joint).is(Tag::conjunction) ||
                (!list && sentence_.at(joint).span.begin < span.begin) ||
                sentence_.at(verb).span.end > span.end || !looks_like_verb(verb)) {
                break;
            }
            add(IgComponent::aim, sentence_.at(verb).span);
            if (!parts_.empty()) {
                parts_.back().operation = operation_of(joint);
            }
            span.begin = sentence_.at(verb).span.end;
            span = trimmed_span(sentence_.text, span);
        }
        return span;
    }

    bool looks_like_verb(std::size_t index) const {
        const Chunk& chunk = sentence_.at(index);
        const std::string_view word = sentence_.text_of(index);
        if (language_ == Language::zh) {
            // 与服务无关的信息: information that is not about the service.
            const std::string_view behind = sentence_.text.substr(chunk.span.end);
            return chunk.is(Tag::verb) && !behind.starts_with("的") &&
                   !behind.starts_with("无关") && !behind.starts_with("有关") &&
                   !behind.starts_with("相关");
        }
        if (!chunk.is(Tag::word) || chunk.is(Tag::actor, Tag::adverb)) {
            return false;
        }
        const Chunk& next = sentence_.at(index + 1);
        switch (language_) {
        case Language::fr:
        case Language::es: return is_romance_infinitive(word, language_);
        case Language::ru: return is_russian_infinitive(word);
        case Language::en:
            return next.is(Tag::determiner) || next.is(Tag::modifier) || next.is(Tag::actor) ||
                   (next.is(Tag::word) && !word.ends_with("s") && !word.ends_with("ion"));
        default: {
            const std::string_view aim = spans_.aim ? slice(sentence_.text, *spans_.aim) : word;
            return word.size() > 4 && aim.size() > 4 && word.substr(0, 2) == aim.substr(0, 2) &&
                   (word.starts_with("ي") || word.starts_with("ت") || word.starts_with("ن"));
        }
        }
    }

    IgOperator operation_of(std::size_t conjunction) const {
        const std::string word = fold(sentence_.text_of(conjunction));
        for (const std::string_view one :
             {"or", "ou", "o", "u", "или", "либо", "或", "或者", "او"}) {
            if (word == one) {
                return IgOperator::disjunction;
            }
        }
        return IgOperator::conjunction;
    }

    /// Behind the noun phrase of actors that begins at a byte.
    std::size_t behind_actors(std::size_t at) const {
        const std::size_t first = chunk_at(at);
        const auto phrase = parse_phrase(sentence_, {first, sentence_.size(), Tag::dative, false});
        std::size_t last = phrase ? phrase->end : first;
        while (!phrase && last < sentence_.size() && !sentence_.at(last).is(Tag::actor)) {
            ++last;
        }
        last = behind_complements(phrase ? last : last + 1);
        return last == 0 ? at : sentence_.at(std::min(last, sentence_.size()) - 1).span.end;
    }

    /// "The members of the committee": behind what belongs to actors that end at a chunk.
    std::size_t behind_complements(std::size_t last) const {
        while (last < sentence_.size()) {
            // المحاكم الوطنية: an Arabic adjective has the article of its noun.
            if (language_ == Language::ar && sentence_.at(last).is(Tag::word, Tag::modifier) &&
                sentence_.text_of(last).starts_with("ال")) {
                ++last;
                continue;
            }
            std::size_t next = last;
            if (sentence_.at(next).is(Tag::source) && language_ != Language::zh) {
                ++next;
            }
            while (next > last && sentence_.at(next).is(Tag::determiner) &&
                   !sentence_.at(next).is(Tag::actor)) {
                ++next;
            }
            if (next == last || !sentence_.at(next).is(Tag::actor)) {
                break;
            }
            last = next + 1;
        }
        return last;
    }

    /// The word before whom something is given to, in an object; the object's end behind it.
    std::optional<Span> recipient_in(Span span) const {
        const std::size_t first = chunk_at(span.begin);
        for (std::size_t i = first; i < sentence_.size() && sentence_.at(i).span.end <= span.end;
             ++i) {
            const Chunk& chunk = sentence_.at(i);
            const bool only_dative =
                chunk.is(Tag::actor) && chunk.is(Tag::dative) && !chunk.is(Tag::nominative);
            if (language_ == Language::ru && only_dative &&
                !(i > first && sentence_.at(i - 1).is(Tag::preposition))) {
                return Span{chunk.span.begin, chunk.span.begin};
            }
            if (language_ == Language::ar && chunk.is(Tag::recipient) && i > first &&
                sentence_.at(i + 1).is(Tag::actor)) {
                return chunk.span;
            }
        }
        auto mark = mark_from(marked_, span.begin);
        for (; mark != marked_.marks.end() && mark->span.end < span.end; ++mark) {
            // In Spanish "a" also stands before a person who is the direct object.
            const bool alone = mark->span.begin == span.begin && language_ == Language::es &&
                               !noun_follows(behind_actors(mark->span.end), span.end);
            if (marked_.words->is(mark->term, ClauseWord::recipient) && !alone &&
                actor_follows(sentence_, mark->span.end)) {
                return mark->span;
            }
        }
        return std::nullopt;
    }

    /// "Solicitar a los Estados más información": behind the actors stands a noun without preposition.
    bool noun_follows(std::size_t at, std::size_t end) const {
        const Chunk& next = sentence_.at(chunk_at(at));
        if (at >= end || next.span.begin >= end || next.mark != Mark::none) {
            return false;
        }
        // "Mas" without its accent is a conjunction.
        return slice(sentence_.text, next.span) == "más" ||
               (next.is(Tag::determiner, Tag::number) &&
                !next.is(Tag::preposition, Tag::conjunction, Tag::boundary, Tag::relative));
    }

    /// The direct object: one part, or one for each member of a plain enumeration.
    void take_direct(Span span) {
        span = trimmed_span(sentence_.text, span);
        if (span.empty()) {
            return;
        }
        std::vector<Span> members;
        std::optional<std::size_t> conjunction;
        std::size_t begin = span.begin;
        std::size_t words = 0;
        bool plain = true;
        const std::size_t first = chunk_at(span.begin);
        std::size_t i = first;
        for (; i < sentence_.size() && sentence_.at(i).span.begin < span.end && plain; ++i) {
            const Chunk& chunk = sentence_.at(i);
            const bool comma = chunk.mark == Mark::comma;
            const bool joint = chunk.is(Tag::conjunction);
            if (comma || joint) {
                if (words > 0) {
                    members.push_back({begin, chunk.span.begin});
                } else {
                    plain = joint && !conjunction && i > first &&
                            sentence_.at(i - 1).mark == Mark::comma;
                }
                plain = plain && !(conjunction && !(chunk.mark == Mark::none && is_list_mark(i)));
                conjunction = joint && !is_list_mark(i) ? std::optional(i) : conjunction;
                begin = chunk.span.end;
                words = 0;
                continue;
            }
            ++words;
            plain = words <= 4 && chunk.mark == Mark::none &&
                    !chunk.is(Tag::preposition, Tag::boundary, Tag::relative, Tag::finite_verb) &&
                    !chunk.is(Tag::pronoun, Tag::deontic, Tag::number);
        }
        if (!plain || !conjunction || words == 0 || members.empty() || members.size() > 12) {
            add(IgComponent::direct_object, span);
            return;
        }
        members.push_back({begin, span.end});
        const IgOperator operation = operation_of(*conjunction);
        for (const Span& member : members) {
            add(IgComponent::direct_object, member);
            if (member != members.front()) {
                parts_.back().operation = operation;
            }
        }
    }

    /// The Chinese mark between members of a list is a comma that joins.
    bool is_list_mark(std::size_t index) const { return sentence_.text_of(index) == "、"; }

    std::size_t chunk_at(std::size_t byte) const { return roles::chunk_at(sentence_, byte); }

    bool add(IgComponent component, Span span) {
        return add_trimmed(sentence_, component, span, parts_);
    }

    const MarkedSentence& marked_;
    const Sentence& sentence_;
    Language language_;
    const ClauseSpans& spans_;
    std::vector<StatementPart>& parts_;
};

}  // namespace wgig::detail::roles
