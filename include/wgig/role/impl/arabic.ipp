#pragma once

#include <algorithm>

#include <wgig/role/detail/directive.hpp>
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
                hit = entry.commissive ? of_commissive(i) : of_verb(i);
            } else if (at(i).is(Tag::recipient) && opens_clause_at(i)) {
                hit = of_preposition(i);
            } else if (at(i).is(Tag::word) &&
                       (sentence_.text_of(i).starts_with(for_the) ||
                        sentence_.text_of(i).starts_with(and_for_the)) &&
                       opens_clause_at(i)) {
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
            if (at(i).is(Tag::complementizer) && !sentence_.text_of(i).starts_with("ب")) {
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
        Hit hit{index, is_lam(index) ? Deontic::may : Deontic::must, false, {}, 0, {}};
        if (auto phrase = phrase_at(index + 1)) {
            hit.subject = {Subject::Kind::actors, std::move(phrase->actors), index, false};
            hit.verb = phrase->end;
        } else if (!take_unlisted(index + 1, hit)) {
            return std::nullopt;
        }
        const auto that = complementizer_near(hit.verb);
        if (!that) {
            return std::nullopt;
        }
        hit.verb = *that;
        hit.subject.begin = index;
        take_complementizer(hit);
        return hit;
    }

    /// للموظف أن: somebody that no list has, whose article has melted into "for".
    std::optional<Hit> of_melted(std::size_t index) const {
        Hit hit{index, Deontic::may, false, {}, 0, {}};
        if (!take_unlisted(index, hit)) {
            return std::nullopt;
        }
        const auto that = complementizer_near(index + 1);
        if (!that) {
            return std::nullopt;
        }
        hit.verb = *that;
        hit.subject.begin = index;
        take_complementizer(hit);
        return hit;
    }

    /// على الدول الأطراف في هذه الاتفاقية أن تتخذ: "that" right behind an actor and what belongs to it; a verb
    /// follows.
    std::optional<std::size_t> complementizer_near(std::size_t index) const {
        constexpr std::size_t farthest = 10;
        for (std::size_t i = index; i <= index + farthest; ++i) {
            const Chunk& chunk = at(i);
            if (chunk.is(Tag::complementizer)) {
                const std::size_t verb = i + (at(i + 1).is(Tag::negation_before) ? 2 : 1);
                return i == index || is_present(verb) ? std::optional(i) : std::nullopt;
            }
            if ((chunk.mark != Mark::none && chunk.mark != Mark::quote) ||
                chunk.is(Tag::deontic, Tag::boundary, Tag::finite_verb)) {
                break;
            }
        }
        return std::nullopt;
    }

    /// Whether a word has the form of a verb in the present, of the third person, and not that of the verbal
    /// nouns تنفيذ and تعاون.
    bool is_present(std::size_t index) const {
        const std::string_view word = sentence_.text_of(index);
        constexpr std::size_t five_letters = 10;
        const bool noun =
            word.size() == five_letters && (word.substr(6, 2) == "ي" || word.substr(4, 2) == "ا");
        return word.starts_with("ي") || (word.starts_with("ت") && !noun);
    }

    /// تتعهد الدول باحترام, الدول تتعهد بأن: whose verb binds itself, and to what; تكفل الدولة حرية الرأي.
    std::optional<Hit> of_commissive(std::size_t index) const {
        const DeonticTerms& entry = sentence_.lexicon->deontics[at(index).deontic];
        Hit hit{index, entry.deontic, entry.negated, {}, index + 1, {}};
        std::size_t begin = index;
        while (begin > clause_ && at(begin - 1).is(Tag::adverb)) {
            --begin;
        }
        hit.subject.begin = begin;
        if (begin > 0 &&
            (at(begin - 1).is(Tag::negation_before) ||
             (at(begin - 1).is(Tag::complementizer) || at(begin - 1).is(Tag::deontic)))) {
            return std::nullopt;  // is not bound; or only what another word makes of it
        }
        const bool opens = opens_clause_at(begin) || at(begin - 1).is(Tag::conjunction);
        std::size_t next = index + 1;
        while (at(next).is(Tag::adverb)) {
            ++next;
        }
        if (opens && at(next).is(Tag::actor, Tag::determiner)) {
            if (auto phrase = phrase_at(next)) {
                hit.subject.kind = Subject::Kind::actors;
                hit.subject.actors = std::move(phrase->actors);
                hit.verb = phrase->end;
            }
        }
        if (hit.subject.kind == Subject::Kind::other && (!opens || !take_unlisted(next, hit))) {
            subject_before(begin, hit);
        }
        if (hit.subject.kind != Subject::Kind::actors) {
            return std::nullopt;
        }
        if (entry.whole) {
            hit.aim = sentence_.text_of(index);
            return hit;
        }
        return take_promise(hit) ? std::optional(std::move(hit)) : std::nullopt;
    }

    /// What somebody binds himself to: "that", or a noun behind "by", باحترام, بعدم إفشاء.
    bool take_promise(Hit& hit) const {
        constexpr std::size_t farthest = 12;
        constexpr std::string_view by = "ب";
        constexpr std::size_t shortest = 8;
        const std::size_t end = std::min(sentence_.size(), hit.verb + farthest);
        for (std::size_t i = hit.verb; i < end; ++i) {
            const Chunk& chunk = at(i);
            if (chunk.is(Tag::complementizer)) {
                hit.verb = i;
                take_complementizer(hit);
                return true;
            }
            const std::string_view word = sentence_.text_of(i);
            if (word.starts_with(by) && word.size() >= shortest &&
                chunk.is(Tag::word, Tag::preposition) && !chunk.is(Tag::deontic)) {
                hit.aim = word.substr(by.size());
                hit.verb = i + 1;
                if (hit.aim == "عدم" && at(hit.verb).is(Tag::word)) {
                    hit.negated = !hit.negated;
                    hit.aim = sentence_.text_of(hit.verb++);
                }
                return true;
            }
            if (chunk.mark != Mark::none || chunk.is(Tag::deontic, Tag::relative)) {
                break;
            }
        }
        return false;
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
        const bool by = at(hit.verb).is(Tag::preposition) && sentence_.text_of(hit.verb) == "ب" &&
                        at(hit.verb + 1).is(Tag::actor);  // يجدر بالحكومات
        const bool has_recipient = by || at(hit.verb).is(Tag::recipient);
        if (has_recipient || at(hit.verb).is(Tag::actor)) {
            bound_by(hit.verb + (has_recipient ? 1 : 0), hit);
        } else if (sentence_.text_of(hit.verb).starts_with(for_) && take_unlisted(hit.verb, hit)) {
            // للمستأجر: the article has melted into "for"; لرئيس الجمهورية
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
    static constexpr std::string_view and_for_the = "ولل";
    static constexpr std::string_view for_ = "ل";

    /// يجب على البائع, يجب على صاحب العمل, تلتزم كل وحدة: whom "must" or "may" bind, where no list has them: a
    /// noun with its article, or one without and its owner or "each".
    bool take_unlisted(std::size_t index, Hit& hit) const {
        const auto has_article = [&](std::size_t word) {
            return at(word).is(Tag::word) && sentence_.text_of(word).starts_with("ال");
        };
        const std::size_t first = index;
        const std::string_view each = sentence_.text_of(index);
        const bool has_each = each == "كل" || each == "أي" || each == "لكل";
        index += has_each ? 1 : 0;
        if (!at(index).is(Tag::word) || at(index).is(Tag::complementizer, Tag::pronoun)) {
            return false;
        }
        std::string_view noun = sentence_.text_of(index);
        const std::size_t joint =
            noun.starts_with(and_for_the) ? and_for_the.size() - for_the.size() : 0;
        noun.remove_prefix(joint);
        const bool melted = !has_each && noun.starts_with(for_the);
        const bool governed = !has_each && !melted && noun.starts_with(for_);
        constexpr std::size_t article = 4;  // bytes, of both spellings
        noun.remove_prefix(melted || has_article(index) ? article : 0);
        noun.remove_prefix(governed ? for_.size() : 0);
        if (!is_arabic_agent(noun)) {
            return false;
        }
        std::size_t end = index + 1;
        if (!melted && !has_each && !has_article(index)) {
            if (!has_article(end)) {
                return false;
            }
            ++end;
        }
        const Span span{at(has_each && each != "لكل" ? first : index).span.begin + joint +
                            (governed ? for_.size() : 0),
                        at(end - 1).span.end};
        NamedActor actor = unlisted_actor(sentence_, span);
        if (melted) {
            actor.name = "ال" + actor.name.substr(for_the.size());
        }
        hit.subject.kind = Subject::Kind::actors;
        hit.subject.actors = {std::move(actor)};
        // العاملة المنزلية إنهاء: a feminine adjective agrees, and something follows.
        if (noun.ends_with("ة") && has_article(end) && sentence_.text_of(end).ends_with("ة") &&
            at(end + 1).is(Tag::word)) {
            ++end;
        }
        hit.verb = complementizer_from(end).value_or(end);
        constexpr std::string_view by_the = "بال";
        if (hit.verb == end && sentence_.text_of(end).starts_with(by_the)) {
            hit.aim = sentence_.text_of(end).substr(2);  // يسمح للعامل بالاتصال
            hit.verb = end + 1;
        }
        return true;
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
        if (auto phrase = phrase_at(index)) {
            hit.subject.kind = Subject::Kind::actors;
            hit.subject.actors = std::move(phrase->actors);
            hit.verb = complementizer_from(phrase->end).value_or(behind_insertion(phrase->end));
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
