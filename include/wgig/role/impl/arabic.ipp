#pragma once

#include <algorithm>

#include <wgig/role/detail/arabic.hpp>
#include <wgig/role/detail/directive.hpp>
#include <wgig/role/detail/subject.hpp>

// Arabic: the deontic verb comes first and is impersonal; who is bound stands behind a preposition
// (ينبغي للحكومات أن), or as the subject of the verb that follows (ينبغي أن تشارك الحكومات), or
// before all of it.

namespace wgig::detail::roles {

class ArabicReader {
public:
    explicit ArabicReader(const Sentence& sentence) : sentence_(sentence) {}

    std::vector<Hit> hits() {
        std::vector<Hit> found;
        bool requests = false;
        for (std::size_t i = 0; i < sentence_.size(); ++i) {
            std::optional<Hit> hit;
            if (at(i).is(Tag::directive)) {
                hit = read_request(sentence_, i, requests);
                requests = requests || hit.has_value();
            }
            if (hit) {
                // Who is asked is known.
            } else if (at(i).is(Tag::deontic)) {
                if (!found.empty() && found.back().deontic + 1 == i) {
                    continue;
                }
                const DeonticTerms& entry = sentence_.lexicon->deontics[at(i).deontic];
                hit = entry.commissive ? arabic::of_commissive(sentence_, clause_, i) : of_verb(i);
            } else if (at(i).is(Tag::recipient) && arabic::opens_clause_at(sentence_, i)) {
                hit = of_preposition(i);
            } else if (at(i).is(Tag::word) &&
                       (sentence_.text_of(i).starts_with(arabic::for_the) ||
                        sentence_.text_of(i).starts_with(arabic::and_for_the)) &&
                       arabic::opens_clause_at(sentence_, i)) {
                hit = of_melted(i);
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
                if (auto phrase = arabic::phrase_at(sentence_, noun)) {
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

    /// على الحكومات أن: governments must; للحكومات أن: governments may.
    std::optional<Hit> of_preposition(std::size_t index) const {
        Hit hit{index, is_lam(index) ? Deontic::may : Deontic::must, false, {}, 0, {}};
        if (auto phrase = arabic::phrase_at(sentence_, index + 1)) {
            hit.subject = {Subject::Kind::actors, std::move(phrase->actors), index, false};
            hit.verb = phrase->end;
        } else if (!arabic::take_unlisted(sentence_, index + 1, hit)) {
            return std::nullopt;
        }
        const auto that = arabic::complementizer_near(sentence_, hit.verb);
        if (!that) {
            return std::nullopt;
        }
        hit.verb = *that;
        hit.subject.begin = index;
        arabic::take_complementizer(sentence_, hit);
        return hit;
    }

    /// للموظف أن: somebody that no list has, whose article has melted into "for".
    std::optional<Hit> of_melted(std::size_t index) const {
        Hit hit{index, Deontic::may, false, {}, 0, {}};
        if (!arabic::take_unlisted(sentence_, index, hit)) {
            return std::nullopt;
        }
        const auto that = arabic::complementizer_near(sentence_, index + 1);
        if (!that) {
            return std::nullopt;
        }
        hit.verb = *that;
        hit.subject.begin = index;
        arabic::take_complementizer(sentence_, hit);
        return hit;
    }

    bool is_lam(std::size_t index) const {
        const std::string_view text = sentence_.text_of(index);
        return text.empty() || text == "ل";
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
        const bool by = at(hit.verb).is(Tag::preposition) && sentence_.text_of(hit.verb) == "ب" &&
                        at(hit.verb + 1).is(Tag::actor);  // يجدر بالحكومات
        const bool has_recipient = by || at(hit.verb).is(Tag::recipient);
        if (has_recipient || at(hit.verb).is(Tag::actor)) {
            bound_by(hit.verb + (has_recipient ? 1 : 0), hit);
        } else if (sentence_.text_of(hit.verb).starts_with(arabic::for_) &&
                   arabic::take_unlisted(sentence_, hit.verb, hit)) {
            // للمستأجر: the article has melted into "for"; لرئيس الجمهورية
        } else if (at(hit.verb).is(Tag::dative_pronoun)) {
            hit.subject.kind = Subject::Kind::pronoun;
            ++hit.verb;
        }
        while (at(hit.verb).is(Tag::adverb)) {
            ++hit.verb;
        }
        const bool has_clause = at(hit.verb).is(Tag::complementizer);
        arabic::take_complementizer(sentence_, hit);
        if (hit.subject.kind == Subject::Kind::other && !has_recipient && has_clause) {
            subject_of_clause(hit);
        }
        if (hit.subject.kind == Subject::Kind::other ||
            hit.subject.kind == Subject::Kind::pronoun) {
            arabic::subject_before(sentence_, clause_, begin, hit);
        }
        return hit;
    }

    /// يجوز للسلطة، وفقا للقواعد، الترخيص: behind what two commas enclose.
    std::size_t behind_insertion(std::size_t index) const {
        if (at(index).mark != Mark::comma) {
            return index;
        }
        for (std::size_t i = index + 1; i < std::min(sentence_.size(), index + widest_look / 4);
             ++i) {
            if (at(i).mark == Mark::comma) {
                return i + 1;
            }
        }
        return index;
    }

    void bound_by(std::size_t index, Hit& hit) const {
        if (auto phrase = arabic::phrase_at(sentence_, index)) {
            hit.subject.kind = Subject::Kind::actors;
            hit.subject.actors = std::move(phrase->actors);
            hit.verb = arabic::complementizer_from(sentence_, phrase->end)
                           .value_or(behind_insertion(phrase->end));
        } else if (arabic::take_unlisted(sentence_, index, hit)) {
            return;
        } else if (const auto verb = arabic::complementizer_from(sentence_, index)) {
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
        if (auto phrase = arabic::phrase_at(sentence_, enabled ? next + 1 : next)) {
            hit.subject.kind = Subject::Kind::actors;
            hit.subject.actors = std::move(phrase->actors);
            hit.aim = word;
            hit.verb = phrase->end;
            while (at(hit.verb).is(Tag::modifier)) {
                ++hit.verb;  // المنظمات ذات الصلة
            }
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
