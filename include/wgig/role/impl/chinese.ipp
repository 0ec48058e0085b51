#pragma once

#include <algorithm>

#include <wgig/role/detail/chinese.hpp>
#include <wgig/role/detail/directive.hpp>
#include <wgig/role/detail/subject.hpp>

// Chinese: the subject stands right before the deontic verb, what belongs to a noun before it, and
// a subject that goes on is left out.

namespace wgig::detail::roles {

class ChineseReader {
public:
    explicit ChineseReader(const Sentence& sentence) : sentence_(sentence) {}

    std::vector<Hit> hits() {
        std::vector<Hit> found;
        bool requests = false;
        for (std::size_t i = 0; i < sentence_.size(); ++i) {
            if (at(i).is(Tag::directive)) {
                if (auto request = read_request(sentence_, i, requests)) {
                    clause_ = request->verb;
                    found.push_back(std::move(*request));
                    requests = true;
                }
                continue;
            }
            if (!at(i).is(Tag::deontic) || (!found.empty() && found.back().deontic + 1 == i) ||
                chinese::is_case(sentence_, i) || chinese::is_request_of(sentence_, i)) {
                continue;
            }
            const DeonticTerms& entry = sentence_.lexicon->deontics[at(i).deontic];
            Hit hit{i, entry.deontic, entry.negated, {}, i + 1, {}};
            hit.subject = subject_before(i);
            if (entry.commissive && !commits(hit, entry.whole)) {
                continue;
            }
            if (at(i + 1).is(Tag::agent)) {
                agent_after(hit);
            }
            hit.negated = hit.negated != hit.subject.negated;
            found.push_back(std::move(hit));
            clause_ = i + 1;
        }
        return found;
    }

    Subject leading() const {
        std::size_t begin = 0;
        while (begin < sentence_.size() &&
               (at(begin).is(Tag::conjunction, Tag::adverb) || at(begin).mark == Mark::quote)) {
            ++begin;
        }
        // The first phrase of the sentence, or what follows an opening such as "in this phase,".
        for (int pieces = 0; pieces < 3; ++pieces) {
            if (at(begin).is(Tag::pronoun)) {
                return {Subject::Kind::pronoun, {}, begin, false};
            }
            std::size_t end = begin;
            while (end < sentence_.size() && end - begin < widest_look &&
                   (at(end).is(Tag::actor, Tag::conjunction, Tag::modifier, Tag::determiner))) {
                ++end;
            }
            while (end > begin && !at(end - 1).is(Tag::actor)) {
                --end;
            }
            if (end > begin && !chinese::is_owner(sentence_, end)) {
                Phrase phrase = chinese::phrase_before(sentence_, end, begin);
                if (!phrase.actors.empty()) {
                    return {Subject::Kind::actors, std::move(phrase.actors), begin, false};
                }
            }
            if (at(begin).is(Tag::word, Tag::verb, Tag::actor) && !at(begin).is(Tag::preposition)) {
                return chinese::leading_unlisted(sentence_, begin);
            }
            if (!at(begin).is(Tag::preposition, Tag::insertion, Tag::adverb, Tag::number) &&
                !at(begin).is(Tag::boundary)) {
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

    /// 缔约国承诺不使用武力: who is named right before binds himself, to a verb that follows. The promise of
    /// somebody is a noun alike.
    bool commits(Hit& hit, bool whole) const {
        std::size_t next = hit.deontic + 1;
        while (at(next).is(Tag::adverb) && !at(next).is(Tag::verb)) {
            ++next;
        }
        if (sentence_.text_of(next) == "不") {
            hit.negated = !hit.negated;
            ++next;
        }
        if (hit.subject.kind != Subject::Kind::actors || chinese::is_owner(sentence_, next) ||
            (at(next).is(Tag::verb) && chinese::is_owner(sentence_, next + 1))) {
            return false;
        }
        hit.verb = next;
        if (!at(next).is(Tag::verb) && whole && next == hit.deontic + 1 &&
            at(next).mark == Mark::none) {
            hit.aim = sentence_.text_of(hit.deontic);  // 国家保证公民的权利
            return true;
        }
        return at(next).is(Tag::verb);
    }

    Subject subject_before(std::size_t deontic) const {
        Subject subject;
        std::size_t end = deontic;
        while (end > clause_ && at(end - 1).is(Tag::adverb)) {
            --end;
        }
        subject.begin = end;
        if (end == clause_) {
            subject.kind = Subject::Kind::empty;
            return subject;
        }
        const Chunk& last = at(end - 1);
        if (last.is(Tag::pronoun)) {
            subject.kind = Subject::Kind::pronoun;
            subject.begin = end - 1;
            return subject;
        }
        if (last.mark == Mark::comma) {
            return behind_comma(end - 1, subject);
        }
        if (last.mark == Mark::semicolon || last.mark == Mark::colon || last.is(Tag::boundary) ||
            (last.is(Tag::conjunction) && last.mark == Mark::none)) {
            subject.kind = Subject::Kind::empty;
            return subject;
        }
        take(chinese::phrase_before(sentence_, end, clause_), subject);
        const bool short_name =
            subject.kind == Subject::Kind::actors && subject.begin > clause_ &&
            at(subject.begin - 1).is(Tag::word) &&
            std::all_of(subject.actors.begin(), subject.actors.end(),
                        [](const NamedActor& one) { return one.kind == ActorKind::unlisted; });
        if (short_name) {
            // 征信机构, of which a list has only 机构
            chinese::take_unlisted(sentence_, clause_, end, subject);
        }
        if (subject.kind == Subject::Kind::other) {
            take_before_preposition(end, subject);
        }
        if (subject.kind == Subject::Kind::other) {
            chinese::take_unlisted(sentence_, clause_, end, subject);
        }
        return subject;
    }

    void take(Phrase phrase, Subject& subject) const {
        // "To the governments should": what a preposition governs is no subject.
        const bool governed = phrase.begin > clause_ && at(phrase.begin - 1).is(Tag::recipient);
        if (!phrase.actors.empty() && !governed) {
            subject.kind = Subject::Kind::actors;
            subject.actors = std::move(phrase.actors);
            subject.begin = phrase.begin;
        }
    }

    /// "Governments in this process should": from the verb back to the preposition.
    void take_before_preposition(std::size_t end, Subject& subject) const {
        for (std::size_t i = end; i > clause_ + 1 && end - i < widest_look / 2; --i) {
            const Chunk& chunk = at(i - 1);
            if (chunk.mark == Mark::comma || chunk.mark == Mark::semicolon ||
                chunk.mark == Mark::colon || chinese::is_owner(sentence_, i - 1)) {
                return;
            }
            if (chunk.is(Tag::preposition) && at(i - 2).is(Tag::actor)) {
                take(chinese::phrase_before(sentence_, i - 1, clause_), subject);
                return;
            }
        }
    }

    /// "Governments, developing countries in particular, should"; or the subject before goes on.
    Subject behind_comma(std::size_t comma, Subject subject) const {
        // A semicolon ends what the subject before it is the subject of.
        for (std::size_t i = comma; i > clause_ && comma - i < widest_look; --i) {
            if (at(i - 1).mark == Mark::semicolon) {
                chinese::take_unlisted(sentence_, clause_, comma, subject);
                return subject;
            }
        }
        std::size_t opening = comma;
        while (opening > clause_ && at(opening - 1).mark != Mark::comma &&
               comma - opening < widest_look) {
            --opening;
        }
        const bool inserted = opening > clause_ && at(opening - 1).mark == Mark::comma &&
                              at(opening).is(Tag::insertion, Tag::preposition);
        if (inserted) {
            take(chinese::phrase_before(sentence_, opening - 1, clause_), subject);
        }
        if (subject.kind == Subject::Kind::other && opening == 0) {
            // 主管部门和气象主管机构，应当: a long subject that opens the sentence is set off.
            Subject set_off = subject;
            chinese::take_unlisted(sentence_, clause_, comma, set_off);
            if (set_off.kind == Subject::Kind::actors) {
                return set_off;
            }
        }
        if (subject.kind == Subject::Kind::other) {
            subject.kind = Subject::Kind::empty;
            subject.begin = comma + 1;
        }
        return subject;
    }

    /// 由负有义务的当事人承担: behind an actor who is described first, and before his verb.
    std::size_t behind_described_agent(std::size_t from) const {
        for (std::size_t i = from; i < std::min(sentence_.size(), from + widest_look / 2); ++i) {
            if (at(i).mark != Mark::none) {
                break;
            }
            if (at(i).is(Tag::actor) && i > from && chinese::is_owner(sentence_, i - 1) &&
                at(i + 1).is(Tag::verb, Tag::adverb)) {
                return i + 1;
            }
        }
        return from;
    }

    /// "It should be done by governments": in Chinese the agent stands before the verb.
    void agent_after(Hit& hit) const {
        std::size_t end = hit.deontic + 2;
        while (end < sentence_.size() && end - hit.deontic < widest_look &&
               at(end).is(Tag::actor, Tag::conjunction, Tag::modifier, Tag::determiner)) {
            ++end;
        }
        while (end > hit.deontic + 2 && !at(end - 1).is(Tag::actor)) {
            --end;
        }
        if (end == hit.deontic + 2 || chinese::is_owner(sentence_, end)) {
            end = behind_described_agent(hit.deontic + 2);
        }
        Phrase phrase = chinese::phrase_before(sentence_, end, hit.deontic + 2);
        if (!phrase.actors.empty() && !chinese::is_owner(sentence_, end)) {
            std::size_t begin = hit.deontic;
            while (begin > clause_ && at(begin - 1).mark == Mark::none) {
                --begin;
            }
            const std::size_t from = at(begin).span.begin;
            hit.patient = slice(sentence_.text, {from, at(hit.deontic).span.begin});
            hit.subject.kind = Subject::Kind::actors;
            hit.subject.actors = std::move(phrase.actors);
            hit.verb = end;
        } else if (sentence_.text_of(hit.deontic + 1) == "被") {
            // 违法者应当被处罚: whoever suffers it, it says not who is to do it.
            hit.subject.kind = Subject::Kind::other;
            hit.subject.actors.clear();
        }
    }

    const Sentence& sentence_;
    std::size_t clause_ = 0;
};

WGIG_DECL std::vector<Hit> chinese_hits(const Sentence& sentence) {
    return ChineseReader(sentence).hits();
}

WGIG_DECL Subject chinese_leading_subject(const Sentence& sentence) {
    return ChineseReader(sentence).leading();
}

}  // namespace wgig::detail::roles
