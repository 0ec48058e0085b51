#pragma once

#include <algorithm>

#include <wgig/role/detail/alphabetic.hpp>
#include <wgig/role/detail/directive.hpp>
#include <wgig/role/detail/subject.hpp>

// English, French, Spanish and Russian: the subject stands before its verb, clauses begin with a
// word or a mark that says so.

namespace wgig::detail::roles {

class AlphabeticReader {
public:
    explicit AlphabeticReader(const Sentence& sentence)
        : sentence_(sentence), language_(sentence.lexicon->language) {}

    std::vector<Hit> hits() {
        std::vector<Hit> found;
        bool requests = false;
        for (std::size_t i = 0; i < sentence_.size(); ++i) {
            if (at(i).is(Tag::directive)) {
                if (auto request = read_request(sentence_, i, requests)) {
                    clause_ = request->verb;
                    found.push_back(std::move(*request));
                    requests = true;
                    continue;
                }
            }
            if (!at(i).is(Tag::deontic)) {
                continue;
            }
            // "May have to be changed": the second of two in a row is the verb of the first.
            if (!found.empty() && found.back().deontic + 1 == i) {
                continue;
            }
            const DeonticTerms& entry = sentence_.lexicon->deontics[at(i).deontic];
            Hit hit{i, entry.deontic, entry.negated, {}, i + 1, {}};
            hit.subject =
                entry.impersonal ? bound_by_impersonal(hit) : subject_before(hit, Tag::nominative);
            hit.negated = hit.negated != hit.subject.negated;
            if (language_ == Language::ru && sentence_.text_of(i + 1) == "ли") {
                hit.subject.kind = Subject::Kind::other;  // может ли пассажир: only asked
                hit.subject.actors.clear();
            }
            look_behind_verb(sentence_, hit);
            const std::size_t behind = hit.aim.empty() ? i + 1 : hit.verb;
            found.push_back(std::move(hit));
            clause_ = behind;
        }
        return found;
    }

private:
    const Chunk& at(std::size_t index) const noexcept { return sentence_.at(index); }

    bool opens_clause(const Chunk& chunk) const noexcept {
        return chunk.is(Tag::boundary, Tag::relative) || chunk.mark == Mark::semicolon ||
               chunk.mark == Mark::colon || chunk.mark == Mark::dash;
    }

    /// Steps back over what may stand between a subject and its verb.
    std::size_t before_verb(std::size_t index, bool& negated) const {
        while (index > clause_) {
            const Chunk& chunk = at(index - 1);
            if (chunk.is(Tag::negation_before)) {
                negated = !negated;
                --index;
            } else if (chunk.is(Tag::clitic, Tag::reflexive) ||
                       (chunk.is(Tag::adverb) && !chunk.is(Tag::conjunction, Tag::pronoun))) {
                --index;
            } else if (index > clause_ + 2 && chunk.mark == Mark::comma &&
                       at(index - 2).is(Tag::adverb) && at(index - 3).mark == Mark::comma) {
                index -= 3;
            } else {
                break;
            }
        }
        return index;
    }

    Subject subject_before(const Hit& hit, Tag wanted) const {
        Subject subject;
        const std::size_t verb = before_verb(hit.deontic, subject.negated);
        std::size_t end = verb;
        std::size_t before_company = end;  // the States, together with their peoples, must
        for (int insertions = 0; insertions < 4; ++insertions) {
            subject.begin = end;
            if (end == clause_) {
                // Only at the very start: behind another deontic expression there is a clause.
                subject.kind = Subject::Kind::empty;
                return subject;
            }
            const Chunk& last = at(end - 1);
            const Tag pronoun = wanted == Tag::dative ? Tag::dative_pronoun : Tag::pronoun;
            if (last.is(pronoun)) {
                subject.begin = end - 1;
                const bool is_object = end > 1 && at(end - 2).is(Tag::preposition);
                subject.kind = is_object ? Subject::Kind::other : Subject::Kind::pronoun;
                return subject;
            }
            if (last.is(Tag::relative)) {
                Subject named = of_relative(end - 1, wanted, subject);
                if (named.kind == Subject::Kind::actors || !last.is(Tag::boundary)) {
                    return named;
                }
            }
            if (last.is(Tag::conjunction) || opens_clause(last)) {
                subject.kind = Subject::Kind::empty;
                return subject;
            }
            if (last.mark != Mark::comma) {
                break;
            }
            // What two commas enclose stands between the subject and its verb.
            std::size_t opening = end - 1;
            while (opening > clause_ && at(opening - 1).mark != Mark::comma &&
                   end - opening < widest_look) {
                --opening;
            }
            if (opening == clause_ || at(opening - 1).mark != Mark::comma) {
                subject.kind = Subject::Kind::empty;
                return subject;
            }
            before_company = opening - 1;
            end = at(opening).is(Tag::conjunction) ? end - 1 : opening - 1;
        }
        // As far back as the clause goes, and then from left to right.
        std::size_t begin = end;
        while (begin > clause_ && !opens_clause(at(begin - 1)) && end - begin < widest_look) {
            --begin;
        }
        subject.begin = begin;
        auto phrase = phrase_within(begin, end, wanted);
        if (!phrase && before_company < end) {
            phrase = phrase_within(begin, before_company, wanted);
        }
        if (phrase) {
            subject.kind = Subject::Kind::actors;
            subject.begin = phrase->begin;
            subject.negated = subject.negated || phrase->negative;
            subject.actors = std::move(phrase->actors);
        } else if (begin > clause_ && at(begin - 1).is(Tag::relative) &&
                   end - begin < widest_look / 4) {
            // "States that are members must": what follows "that" belongs to the subject.
            return of_relative(begin - 1, wanted, subject);
        }
        // "If the owner dies, the request may be made by": a thing, behind the last comma.
        if (subject.kind == Subject::Kind::other &&
            (introduces_subject(sentence_, begin) ||
             (begin > clause_ && at(begin - 1).is(Tag::boundary)))) {
            for (std::size_t i = end; i > begin + 1; --i) {
                if (at(i - 1).mark == Mark::comma && i < end) {
                    subject.begin = i;
                    break;
                }
            }
        }
        return subject;
    }

    std::optional<Phrase> phrase_within(std::size_t begin, std::size_t end, Tag wanted) const {
        const auto all_from = [&](std::size_t from) {
            return parse_phrase(sentence_, {from, end, wanted, true});
        };
        const bool follows_deontic = begin == clause_ && clause_ > 0;
        if (!follows_deontic) {
            if (auto phrase = all_from(begin)) {
                return phrase;
            }
        }
        // A new clause in the middle: behind "In June,"; behind another verb and ", and".
        bool verb_before = follows_deontic;
        const bool intro =
            introduces_subject(sentence_, begin) || (begin == 1 && opens_clause(at(0)));
        const bool hangs = begin > 1 && at(begin - 1).is(Tag::boundary);  // чтобы ..., кандидат
        for (std::size_t i = begin; i + 1 < end; ++i) {
            verb_before = verb_before || at(i).is(Tag::finite_verb);
            const bool comma = at(i).mark == Mark::comma;
            const bool both = comma && at(i + 1).is(Tag::conjunction);
            const bool joint = at(i).is(Tag::conjunction) || comma;
            if (!joint || !((comma && (intro || hangs)) || (both && clause_ > 0) || verb_before)) {
                continue;
            }
            const std::size_t next = both ? i + 2 : i + 1;
            if (auto phrase = all_from(next)) {
                return phrase;
            }
        }
        if (intro) {
            std::size_t first = begin + 2;
            for (std::size_t i = first; i < end; ++i) {
                first = at(i).mark == Mark::comma ? i + 1 : first;
            }
            for (std::size_t i = first; i < end; ++i) {
                const bool noun =
                    at(i).is(Tag::determiner) || (at(i).is(Tag::actor) && at(i).is(wanted));
                const Chunk& last = at(i - 1);
                const bool apart =
                    last.is(Tag::word, Tag::number) || (last.is(Tag::actor) && !last.is(wanted));
                if (noun && apart) {
                    if (auto phrase = all_from(i)) {
                        return phrase;
                    }
                }
            }
        }
        return std::nullopt;
    }

    /// "Governments, which should": the actor just before the relative pronoun, if it is no part of
    /// another phrase.
    Subject of_relative(std::size_t relative, Tag wanted, Subject subject) const {
        subject.begin = relative;
        std::size_t end = relative;
        if (end > clause_ && at(end - 1).mark == Mark::comma) {
            --end;
        }
        std::size_t noun = end;
        while (noun > clause_ && at(noun - 1).is(Tag::actor)) {
            --noun;
        }
        std::size_t before = noun;
        while (before > clause_ && at(before - 1).is(Tag::determiner, Tag::modifier)) {
            --before;
        }
        if (noun == end) {
            return of_long_relative(end, wanted, std::move(subject));
        }
        const bool governed =
            before > clause_ && at(before - 1).is(Tag::preposition, Tag::conjunction, Tag::word);
        // A verb may stand before it, and a verb is a word like any other: only a clause's own
        // beginning is sure.
        if (governed || (before > clause_ && at(before - 1).mark == Mark::comma)) {
            return subject;
        }
        if (auto phrase = parse_phrase(sentence_, {before, end, wanted, true})) {
            subject.kind = Subject::Kind::actors;
            subject.actors = std::move(phrase->actors);
            subject.begin = before;
            subject.relative = true;
        }
        return subject;
    }

    /// "Los usuarios de agua que postulen deberán": a whole phrase before the relative pronoun.
    Subject of_long_relative(std::size_t end, Tag wanted, Subject subject) const {
        std::size_t begin = end;
        while (begin > clause_ && !opens_clause(at(begin - 1)) &&
               at(begin - 1).mark != Mark::comma && end - begin < widest_look / 2) {
            --begin;
        }
        while (begin < end && at(begin).is(Tag::conjunction)) {
            ++begin;
        }
        if (auto phrase = parse_phrase(sentence_, {begin, end, wanted, true})) {
            subject.kind = Subject::Kind::actors;
            subject.actors = std::move(phrase->actors);
            subject.begin = begin;
            subject.relative = true;
        }
        return subject;
    }

    /// "Правительствам следует", "il incombe aux gouvernements de": the one who is bound is no
    /// subject in the grammar.
    Subject bound_by_impersonal(Hit& hit) const {
        Subject subject;
        subject.begin = hit.deontic;
        if (language_ == Language::ru) {
            subject = subject_before(hit, Tag::dative);
            if (subject.kind == Subject::Kind::actors || subject.kind == Subject::Kind::pronoun) {
                return subject;
            }
            subject.kind = Subject::Kind::other;
        } else {
            static_cast<void>(before_verb(hit.deontic, subject.negated));
        }
        take_impersonally_bound(sentence_, hit, subject);
        return subject;
    }

    const Sentence& sentence_;
    Language language_;
    std::size_t clause_ = 0;  ///< where the part behind the last deontic expression begins
};

WGIG_DECL std::vector<Hit> alphabetic_hits(const Sentence& sentence) {
    return AlphabeticReader(sentence).hits();
}

}  // namespace wgig::detail::roles
