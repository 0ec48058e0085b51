#pragma once

#include <algorithm>

#include <wgig/role/detail/subject.hpp>
#include <wgig/role/impl/agent_noun.ipp>

// Arabic: the deontic verb comes first and is impersonal; who is bound stands behind a preposition
// (ينبغي للحكومات أن), or as the subject of the verb that follows (ينبغي أن تشارك الحكومات), or
// before all of it.

namespace wgig::detail::roles {

class ArabicReader {
public:
    explicit ArabicReader(const Sentence& sentence) : sentence_(sentence) {}

    std::vector<Hit> hits() {
        std::vector<Hit> found;
        for (std::size_t i = 0; i < sentence_.size(); ++i) {
            std::optional<Hit> hit;
            if (at(i).is(Tag::deontic)) {
                if (!found.empty() && found.back().deontic + 1 == i) {
                    continue;
                }
                hit = of_verb(i);
            } else if (at(i).is(Tag::recipient) && opens_clause_at(i)) {
                hit = of_preposition(i);
            }
            if (hit) {
                clause_ = std::max(hit->verb, i + 1);
                found.push_back(std::move(*hit));
            }
        }
        return found;
    }

    Subject leading() const {
        std::size_t begin = 0;
        while (begin < sentence_.size() && at(begin).is(Tag::conjunction, Tag::adverb)) {
            ++begin;
        }
        for (int pieces = 0; pieces < 3; ++pieces) {
            // The verb comes first, its subject next; or the subject comes first.
            for (const std::size_t noun : {begin, begin + 1}) {
                const bool behind_verb = noun == begin || at(begin).is(Tag::word, Tag::finite_verb);
                if (!behind_verb || !at(noun).is(Tag::actor, Tag::determiner)) {
                    continue;
                }
                if (auto phrase = phrase_at(noun)) {
                    return {Subject::Kind::actors, std::move(phrase->actors), noun, false};
                }
            }
            if (at(begin).is(Tag::pronoun)) {
                return {Subject::Kind::pronoun, {}, begin, false};
            }
            // "He decided that": a verb, and then no noun.
            if (at(begin).is(Tag::word, Tag::finite_verb) &&
                at(begin + 1).is(Tag::boundary, Tag::complementizer, Tag::preposition,
                                 Tag::adverb)) {
                return {Subject::Kind::empty, {}, begin, false};
            }
            if (!at(begin).is(Tag::preposition, Tag::insertion)) {
                return {};
            }
            while (begin < sentence_.size() && at(begin).mark != Mark::comma) {
                ++begin;
            }
            ++begin;
        }
        return {};
    }

private:
    const Chunk& at(std::size_t index) const noexcept { return sentence_.at(index); }

    std::optional<Phrase> phrase_at(std::size_t index) const {
        return parse_phrase(sentence_, {index, sentence_.size(), Tag::nominative, false});
    }

    bool opens_clause(const Chunk& chunk) const noexcept {
        return chunk.is(Tag::boundary, Tag::relative, Tag::complementizer) ||
               chunk.mark == Mark::semicolon || chunk.mark == Mark::colon ||
               chunk.mark == Mark::dash;
    }

    /// Whether a clause begins here: at the start, behind a mark, or with "and" behind either.
    bool opens_clause_at(std::size_t index) const {
        if (index > 0 && at(index - 1).is(Tag::conjunction)) {
            --index;
        }
        return index == 0 || opens_clause(at(index - 1)) || at(index - 1).mark == Mark::comma;
    }

    /// The chunk of "that" before the verb, looked for behind a phrase.
    std::optional<std::size_t> complementizer_from(std::size_t index) const {
        const std::size_t end = std::min(sentence_.size(), index + widest_look / 2);
        for (std::size_t i = index; i < end; ++i) {
            if (at(i).is(Tag::complementizer)) {
                return i;
            }
            if (at(i).is(Tag::deontic) || at(i).mark == Mark::semicolon) {
                break;
            }
        }
        return std::nullopt;
    }

    /// على الحكومات أن: governments must; للحكومات أن: governments may.
    std::optional<Hit> of_preposition(std::size_t index) const {
        auto phrase = phrase_at(index + 1);
        if (!phrase || !at(phrase->end).is(Tag::complementizer)) {
            return std::nullopt;
        }
        Hit hit{index, is_lam(index) ? Deontic::may : Deontic::must, false, {}, phrase->end, {}};
        hit.subject = {Subject::Kind::actors, std::move(phrase->actors), index, false};
        take_complementizer(hit);
        return hit;
    }

    bool is_lam(std::size_t index) const {
        const std::string_view text = sentence_.text_of(index);
        return text.empty() || text == "ل";
    }

    /// Steps over "that" or "that not" to the verb.
    void take_complementizer(Hit& hit) const {
        if (at(hit.verb).is(Tag::complementizer)) {
            // ألا: the negation has melted into the word.
            if (at(hit.verb).is(Tag::negation_after)) {
                hit.negated = !hit.negated;
            }
            ++hit.verb;
            if (at(hit.verb).is(Tag::negation_before)) {
                hit.negated = !hit.negated;
                ++hit.verb;
            }
        }
    }

    Hit of_verb(std::size_t index) const {
        const DeonticTerms& entry = sentence_.lexicon->deontics[at(index).deontic];
        Hit hit{index, entry.deontic, entry.negated, {}, index + 1, {}};
        std::size_t begin = index;
        while (begin > clause_ && at(begin - 1).is(Tag::adverb, Tag::negation_before)) {
            hit.negated = hit.negated != at(begin - 1).is(Tag::negation_before);
            --begin;
        }
        hit.subject.begin = begin;
        while (at(hit.verb).is(Tag::adverb)) {
            ++hit.verb;
        }
        const bool has_recipient = at(hit.verb).is(Tag::recipient);
        if (has_recipient || at(hit.verb).is(Tag::actor)) {
            bound_by(hit.verb + (has_recipient ? 1 : 0), hit);
        } else if (sentence_.text_of(hit.verb).starts_with(for_the) &&
                   take_unlisted(hit.verb, hit)) {
            // للمستأجر: the article has melted into "for"
        } else if (at(hit.verb).is(Tag::dative_pronoun)) {
            hit.subject.kind = Subject::Kind::pronoun;
            ++hit.verb;
        }
        while (at(hit.verb).is(Tag::adverb)) {
            ++hit.verb;
        }
        const bool has_clause = at(hit.verb).is(Tag::complementizer);
        take_complementizer(hit);
        if (hit.subject.kind == Subject::Kind::other && !has_recipient && has_clause) {
            subject_of_clause(hit);
        }
        if (hit.subject.kind == Subject::Kind::other ||
            hit.subject.kind == Subject::Kind::pronoun) {
            subject_before(begin, hit);
        }
        return hit;
    }

    static constexpr std::string_view for_the = "لل";

    /// يجب على البائع, يجب على صاحب العمل: whom "must" or "may" bind, where no list has them: a noun with
    /// its article, or one without and its owner.
    bool take_unlisted(std::size_t index, Hit& hit) const {
        const auto has_article = [&](std::size_t word) {
            return at(word).is(Tag::word) && sentence_.text_of(word).starts_with("ال");
        };
        const bool melted = sentence_.text_of(index).starts_with(for_the);
        if (!at(index).is(Tag::word) || at(index).is(Tag::complementizer, Tag::pronoun)) {
            return false;
        }
        std::string_view noun = sentence_.text_of(index);
        constexpr std::size_t article = 4;  // bytes, of both spellings
        noun.remove_prefix(melted || has_article(index) ? article : 0);
        if (!is_arabic_agent(noun)) {
            return false;
        }
        std::size_t end = index + 1;
        if (!melted && !has_article(index)) {
            if (!has_article(end)) {
                return false;
            }
            ++end;
        }
        const Span span{at(index).span.begin, at(end - 1).span.end};
        NamedActor actor = unlisted_actor(sentence_, span);
        if (melted) {
            actor.name = "ال" + actor.name.substr(for_the.size());
        }
        hit.subject.kind = Subject::Kind::actors;
        hit.subject.actors = {std::move(actor)};
        hit.verb = complementizer_from(end).value_or(end);
        return true;
    }

    void bound_by(std::size_t index, Hit& hit) const {
        if (auto phrase = phrase_at(index)) {
            hit.subject.kind = Subject::Kind::actors;
            hit.subject.actors = std::move(phrase->actors);
            hit.verb = complementizer_from(phrase->end).value_or(phrase->end);
        } else if (take_unlisted(index, hit)) {
            return;
        } else if (const auto verb = complementizer_from(index)) {
            hit.verb = *verb;
        }
    }

    /// The subject of the verb behind "that": it follows the verb, and is no object only if it does
    /// so at once.
    void subject_of_clause(Hit& hit) const {
        const Chunk& verb = at(hit.verb);
        if (!verb.is(Tag::word, Tag::enabling, Tag::finite_verb)) {
            return;
        }
        const std::string_view word = sentence_.text_of(hit.verb);
        if (word.starts_with("ن") || word.starts_with("أ")) {
            return;  // the first person
        }
        std::size_t next = hit.verb + 1;
        while (at(next).is(Tag::adverb)) {
            ++next;
        }
        // "That be given to all": who receives may act.
        const bool enabled = verb.is(Tag::enabling) && at(next).is(Tag::recipient);
        if (!enabled && !at(next).is(Tag::actor, Tag::determiner)) {
            return;
        }
        if (auto phrase = phrase_at(enabled ? next + 1 : next)) {
            hit.subject.kind = Subject::Kind::actors;
            hit.subject.actors = std::move(phrase->actors);
            hit.aim = word;
            hit.verb = phrase->end;
            while (at(hit.verb).is(Tag::modifier)) {
                ++hit.verb;  // المنظمات ذات الصلة
            }
        }
    }

    void subject_before(std::size_t end, Hit& hit) const {
        if (end > clause_ && at(end - 1).mark == Mark::comma) {
            std::size_t opening = end - 1;
            while (opening > clause_ && at(opening - 1).mark != Mark::comma &&
                   end - opening < widest_look) {
                --opening;
            }
            end = opening > clause_ ? opening - 1 : end;
        }
        std::size_t begin = end;
        while (begin > clause_ && !opens_clause(at(begin - 1)) && end - begin < widest_look) {
            --begin;
        }
        while (begin < end && at(begin).is(Tag::conjunction)) {
            ++begin;
        }
        if (auto phrase = parse_phrase(sentence_, {begin, end, Tag::nominative, true})) {
            hit.subject.kind = Subject::Kind::actors;
            hit.subject.actors = std::move(phrase->actors);
            hit.subject.begin = begin;
        }
    }

    const Sentence& sentence_;
    std::size_t clause_ = 0;
};

WGIG_DECL std::vector<Hit> arabic_hits(const Sentence& sentence) {
    return ArabicReader(sentence).hits();
}

WGIG_DECL Subject arabic_leading_subject(const Sentence& sentence) {
    return ArabicReader(sentence).leading();
}

}  // namespace wgig::detail::roles
