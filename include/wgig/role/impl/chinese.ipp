#pragma once

#include <algorithm>
#include <array>

#include <wgig/role/detail/directive.hpp>
#include <wgig/role/detail/subject.hpp>
#include <wgig/role/impl/agent_noun.ipp>

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
                is_case(i) || is_request_of(i)) {
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

    /// 应缔约国请求: at the request of.
    bool is_request_of(std::size_t deontic) const {
        static constexpr std::array<std::string_view, 4> nouns = {"请求", "要求", "邀请", "申请"};
        constexpr std::size_t farthest = 6;
        if (sentence_.text_of(deontic) != "应" ||
            at(deontic + 1).is(Tag::adverb, Tag::preposition)) {
            return false;
        }
        for (std::size_t i = deontic + 2; i <= deontic + farthest; ++i) {
            if (at(i).mark != Mark::none) {
                return false;
            }
            if (std::find(nouns.begin(), nouns.end(), sentence_.text_of(i)) != nouns.end()) {
                return !at(deontic + 1).is(Tag::verb) || at(deontic + 1).is(Tag::actor);
            }
        }
        return false;
    }

    /// 应当备案而未备案的，有责任的，: a clause that ends so says in which case, and binds nobody.
    bool is_case(std::size_t deontic) const {
        std::size_t begin = deontic;
        while (begin > 0 && at(begin - 1).mark == Mark::none && deontic - begin < widest_look) {
            --begin;
        }
        static constexpr std::array<std::string_view, 10> suppositions = {
            "如果", "如", "若", "倘若", "假如", "一旦", "除非", "是否", "倘", "如若"};
        const std::string_view first = sentence_.text_of(begin);
        if (std::find(suppositions.begin(), suppositions.end(), first) != suppositions.end()) {
            return true;  // 如果各方不能达成协议，
        }
        const std::size_t limit = std::min(sentence_.size(), deontic + widest_look);
        for (std::size_t i = deontic + 1; i < limit; ++i) {
            const Mark mark = at(i).mark;
            if (mark == Mark::comma) {
                return is_owner(i - 1);
            }
            if (mark == Mark::semicolon || mark == Mark::colon || mark == Mark::stop) {
                return false;
            }
        }
        return false;
    }

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
        if (hit.subject.kind != Subject::Kind::actors || is_owner(next) ||
            (at(next).is(Tag::verb) && is_owner(next + 1))) {
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
            if (end > begin && !is_owner(end)) {
                Phrase phrase = phrase_before(end, begin);
                if (!phrase.actors.empty()) {
                    return {Subject::Kind::actors, std::move(phrase.actors), begin, false};
                }
            }
            if (at(begin).is(Tag::word, Tag::verb, Tag::actor) && !at(begin).is(Tag::preposition)) {
                return leading_unlisted(begin);
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

    /// 快递物流服务提供者在提供服务的同时，可以: a name that no list has, up to a preposition or a comma.
    Subject leading_unlisted(std::size_t begin) const {
        constexpr std::size_t longest = 60;
        std::size_t end = begin;
        while (at(end).mark == Mark::none && end < sentence_.size() &&
               !at(end).is(Tag::preposition, Tag::boundary, Tag::deontic, Tag::pronoun) &&
               at(end).span.end - at(begin).span.begin <= longest) {
            ++end;
        }
        const bool ends = at(end).is(Tag::preposition) || at(end).mark == Mark::comma;
        const Span span{at(begin).span.begin, at(end == begin ? begin : end - 1).span.end};
        if (!ends || end == begin || !ends_as_chinese_agent(slice(sentence_.text, span))) {
            return {};
        }
        return {Subject::Kind::actors, {unlisted_actor(sentence_, span)}, begin, false};
    }

    /// Whether the particle of possession follows: the noun before it is no head.
    bool is_owner(std::size_t end) const { return sentence_.text_of(end) == "的"; }

    /// The nouns of an enumeration that ends at `end`, looked for backwards.
    Phrase phrase_before(std::size_t end, std::size_t limit) const {
        struct Member {
            std::size_t noun;
            std::vector<std::size_t> complements;
        };
        std::vector<Member> members;
        std::size_t index = end;
        std::size_t begin = end;
        while (index > limit && members.size() < most_actors) {
            while (index > limit && at(index - 1).is(Tag::modifier) &&
                   !at(index - 1).is(Tag::actor)) {
                --index;  // "and others" behind the last name
            }
            if (index > limit && at(index - 1).mark == Mark::close) {
                std::size_t open = index - 1;
                while (open > limit && at(open).mark != Mark::open && index - open < widest_look) {
                    --open;
                }
                index = at(open).mark == Mark::open ? open : index;
            }
            if (index == limit || !at(index - 1).is(Tag::actor)) {
                break;
            }
            Member member{--index, {}};
            begin = index;
            // "Working group members", "observers of intergovernmental organisations".
            const bool linked = index > limit + 1 && is_owner(index - 1);
            const std::size_t owner = linked ? index - 2 : index - 1;
            if (index > limit && at(owner).is(Tag::actor)) {
                if (sentence_.actor(member.noun).kind == ActorKind::person) {
                    member.complements = {owner};
                    begin = index = owner;
                } else if (!linked) {
                    begin = index = owner;
                }
            }
            members.push_back(member);
            while (index > limit && at(index - 1).is(Tag::modifier, Tag::determiner)) {
                --index;
                begin = index;
            }
            if (index > limit && at(index - 1).is(Tag::conjunction)) {
                --index;
            } else {
                break;
            }
        }
        Phrase phrase;
        phrase.begin = begin;
        phrase.end = end;
        for (auto member = members.rbegin(); member != members.rend(); ++member) {
            add_actor(sentence_, member->noun, member->complements, phrase);
        }
        drop_unqualified(sentence_, begin, end, phrase);
        return phrase;
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
        take(phrase_before(end, clause_), subject);
        const bool short_name =
            subject.kind == Subject::Kind::actors && subject.begin > clause_ &&
            at(subject.begin - 1).is(Tag::word) &&
            std::all_of(subject.actors.begin(), subject.actors.end(),
                        [](const NamedActor& one) { return one.kind == ActorKind::unlisted; });
        if (short_name) {
            take_unlisted(end, subject);  // 征信机构, of which a list has only 机构
        }
        if (subject.kind == Subject::Kind::other) {
            take_before_preposition(end, subject);
        }
        if (subject.kind == Subject::Kind::other) {
            take_unlisted(end, subject);
        }
        return subject;
    }

    /// Whether a blank stands before a chunk: 第八条 托运人. Names have none.
    bool behind_blank(std::size_t index) const {
        return index > 0 && at(index - 1).span.end < at(index).span.begin;
    }

    /// 个人信息处理者应当, 单位和个人不得: a short clause before what binds that ends as names of people and bodies
    /// do, each member of it.
    void take_unlisted(std::size_t end, Subject& subject) const {
        constexpr std::size_t longest = 60;  // bytes: twenty characters
        std::size_t begin = end;
        std::size_t member = end;  // where the member ends that is being read
        while (begin > clause_ && !(begin < end && behind_blank(begin)) &&
               at(member - 1).span.end - at(begin - 1).span.begin <= longest) {
            const Chunk& chunk = at(begin - 1);
            if (chunk.is(Tag::conjunction) && !chunk.is(Tag::boundary) && begin < member &&
                end - begin < widest_look / 2 &&
                ends_as_chinese_agent(
                    slice(sentence_.text, {at(begin).span.begin, at(member - 1).span.end}))) {
                member = --begin;
                continue;
            }
            if (chunk.mark != Mark::none ||
                chunk.is(Tag::boundary, Tag::preposition, Tag::recipient, Tag::pronoun,
                         Tag::deontic, Tag::conjunction)) {
                break;
            }
            --begin;
        }
        const bool opens = begin == 0 || behind_blank(begin) || at(begin - 1).mark != Mark::none;
        if (!opens || begin == end || begin == member) {
            return;
        }
        if (member < end && !ends_as_chinese_agent(slice(
                                sentence_.text, {at(begin).span.begin, at(member - 1).span.end}))) {
            return;
        }
        Span span{at(begin).span.begin, at(end - 1).span.end};
        // 第八条 托运人应当: a name has no blanks, so what stands before one is a number.
        for (const std::string_view blank : {" ", "\u3000", "\u00A0"}) {
            const std::size_t at_blank = slice(sentence_.text, span).rfind(blank);
            span.begin += at_blank == std::string_view::npos ? 0 : at_blank + blank.size();
        }
        if (ends_as_chinese_agent(slice(sentence_.text, span))) {
            subject.kind = Subject::Kind::actors;
            subject.actors = {unlisted_actor(sentence_, span)};
            subject.begin = begin;
        }
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
                chunk.mark == Mark::colon || is_owner(i - 1)) {
                return;
            }
            if (chunk.is(Tag::preposition) && at(i - 2).is(Tag::actor)) {
                take(phrase_before(i - 1, clause_), subject);
                return;
            }
        }
    }

    /// "Governments, developing countries in particular, should"; or the subject before goes on.
    Subject behind_comma(std::size_t comma, Subject subject) const {
        // A semicolon ends what the subject before it is the subject of.
        for (std::size_t i = comma; i > clause_ && comma - i < widest_look; --i) {
            if (at(i - 1).mark == Mark::semicolon) {
                take_unlisted(comma, subject);
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
            take(phrase_before(opening - 1, clause_), subject);
        }
        if (subject.kind == Subject::Kind::other && opening == 0) {
            // 主管部门和气象主管机构，应当: a long subject that opens the sentence is set off.
            Subject set_off = subject;
            take_unlisted(comma, set_off);
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
            if (at(i).is(Tag::actor) && i > from && is_owner(i - 1) &&
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
        if (end == hit.deontic + 2 || is_owner(end)) {
            end = behind_described_agent(hit.deontic + 2);
        }
        Phrase phrase = phrase_before(end, hit.deontic + 2);
        if (!phrase.actors.empty() && !is_owner(end)) {
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
