#pragma once

#include <algorithm>
#include <array>
#include <string>

#include <wgig/role/detail/arabic.hpp>
#include <wgig/role/detail/directive.hpp>
#include <wgig/role/detail/subject.hpp>
#include <wgig/role/impl/agent_noun.ipp>
#include <wgig/role/impl/word_form.ipp>
#include <wgig/text/character.hpp>

namespace wgig::detail::roles {

class RequestReader {
public:
    RequestReader(const Sentence& sentence, std::size_t at)
        : sentence_(sentence), language_(sentence.lexicon->language), verb_(at) {}

    std::optional<Hit> read(bool goes_on) {
        if (!opens(goes_on)) {
            return std::nullopt;
        }
        hit_ = Hit{verb_, Deontic::should, false, {}, verb_ + 1, {}};
        hit_.subject.begin = verb_;
        std::size_t next = behind_adverbs(verb_ + 1);
        while (at(next).is(Tag::recipient, Tag::preposition) && next < verb_ + 4) {
            ++next;  // demande aux, insta a, يطلب إلى
        }
        if (!take_asked(next)) {
            return std::nullopt;
        }
        hit_.subject.kind = Subject::Kind::actors;
        return take_what_for() ? std::optional(std::move(hit_)) : std::nullopt;
    }

private:
    const Chunk& at(std::size_t index) const noexcept { return sentence_.at(index); }

    /// Whether it is said by the sentence itself, and not of one in the past or of a noun alike.
    bool opens(bool goes_on) const {
        std::size_t begin = verb_;
        while (begin > 0 && at(begin - 1).is(Tag::adverb) && !at(begin - 1).is(Tag::pronoun)) {
            --begin;
        }
        if (begin == 0) {
            return true;
        }
        const Chunk& before = at(begin - 1);
        if (before.is(Tag::pronoun) || (before.is(Tag::actor) && language_ != Language::ar)) {
            // The Assembly urges, nous invitons; 他们请 may tell of what was.
            const std::string_view verb = sentence_.text_of(verb_);
            return language_ != Language::zh || (verb != "请" && verb != "邀请");
        }
        const std::string first_person = fold(sentence_.text_of(begin - 1));
        if (first_person == "мы" || first_person == "نحن" || first_person == "اننا") {
            return true;
        }
        std::size_t first = begin;
        while (first > 0 && (at(first - 1).is(Tag::number, Tag::conjunction, Tag::adverb) ||
                             (at(first - 1).mark != Mark::none && begin - first < 6))) {
            --first;
        }
        const bool joined = before.is(Tag::conjunction) || before.mark == Mark::comma ||
                            before.mark == Mark::semicolon;
        return first == 0 || (goes_on && joined);
    }

    std::size_t behind_adverbs(std::size_t index) const {
        while (at(index).is(Tag::adverb) && !at(index).is(Tag::actor)) {
            ++index;
        }
        // "Urges, in this regard, Member States".
        if (at(index).mark == Mark::comma) {
            const std::size_t end = std::min(sentence_.size(), index + widest_look / 4);
            for (std::size_t i = index + 1; i < end; ++i) {
                if (at(i).mark == Mark::comma) {
                    return i + 1;
                }
            }
        }
        return index;
    }

    bool take_asked(std::size_t begin) {
        if (language_ == Language::zh) {
            return take_chinese(begin);
        }
        std::size_t end = begin;
        const std::size_t limit = std::min(sentence_.size(), begin + widest_look / 2);
        while (end < limit && !opens_verb(end)) {
            ++end;
        }
        auto phrase = parse_phrase(sentence_, {begin, end, Tag::actor, false});
        if (!phrase && language_ != Language::ar) {
            return take_unlisted(begin);
        }
        if (phrase && language_ == Language::ar && begin == verb_ + 1) {
            const std::size_t second = behind_asker(begin, phrase->end);
            if (second > begin) {
                phrase = parse_phrase(sentence_, {second, end, Tag::actor, false});
            } else if (calls_for() && verb_ > 0 && at(verb_ - 1).is(Tag::conjunction)) {
                return false;
            }
        }
        if (!phrase) {
            return false;
        }
        hit_.subject.actors = std::move(phrase->actors);
        hit_.verb = phrase->end;
        return true;
    }

    /// In Arabic who asks may stand behind the verb: تدعو اللجنة الدولة. The second noun in a row then, or `begin`.
    std::size_t behind_asker(std::size_t begin, std::size_t end) const {
        for (std::size_t i = begin + 1; i <= end; ++i) {
            if (at(i).is(Tag::conjunction, Tag::preposition) || at(i).mark != Mark::none) {
                break;
            }
            if (at(i).is(Tag::actor)) {
                return i;
            }
        }
        return begin;
    }

    /// Who stands alone behind يدعو calls for something, where the sentence goes on with it; behind the other
    /// verbs, and where the sentence begins so as resolutions do, it is asked.
    bool calls_for() const {
        const std::string_view verb = sentence_.text_of(verb_);
        return verb == "يدعو" || verb == "تدعو";
    }

    /// "Requests the Executive Director to": a noun for somebody that no list has, up to what opens the verb.
    bool take_unlisted(std::size_t begin) {
        constexpr std::size_t longest = 6;
        while (at(begin).is(Tag::determiner, Tag::number)) {
            ++begin;
        }
        std::size_t end = begin;
        while (end < begin + longest && at(end).mark == Mark::none && at(end).is(Tag::word) &&
               !opens_verb(end)) {
            ++end;
        }
        if (end == begin) {
            return false;
        }
        const std::size_t head = language_ == Language::en ? end - 1 : begin;
        if (!is_agent(sentence_.text_of(head))) {
            return false;
        }
        hit_.subject.actors = {
            unlisted_actor(sentence_, {at(begin).span.begin, at(end - 1).span.end})};
        hit_.verb = end;
        return true;
    }

    /// In Russian in any case: доноров, донорам.
    bool is_agent(std::string_view word) const {
        static constexpr std::array<std::string_view, 7> endings = {"ами", "ов", "ам", "ом",
                                                                    "ах",  "а",  "у"};
        return is_agent_noun(word, language_) ||
               (language_ == Language::ru &&
                std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
                    return word.ends_with(ending) &&
                           is_agent_noun(word.substr(0, word.size() - ending.size()), language_);
                }));
    }

    /// 敦促各会员国批准: the nouns right behind.
    bool take_chinese(std::size_t begin) {
        std::size_t end = begin;
        while (at(end).is(Tag::actor, Tag::determiner, Tag::modifier) ||
               (at(end).is(Tag::conjunction) && at(end + 1).is(Tag::actor, Tag::determiner))) {
            ++end;
        }
        while (end > begin && !at(end - 1).is(Tag::actor)) {
            --end;
        }
        if (end == begin) {
            return take_chinese_unlisted(begin);
        }
        Phrase phrase;
        for (std::size_t i = begin; i < end; ++i) {
            if (at(i).is(Tag::actor)) {
                add_actor(sentence_, i, {}, phrase);
            }
        }
        drop_unqualified(sentence_, begin, end, phrase);
        const std::string_view next = sentence_.text_of(end);
        if (phrase.actors.empty() || next == "的" || next.starts_with("第") ||
            at(end).is(Tag::number)) {
            return false;  // 大会第六十九届会议主席
        }
        hit_.subject.actors = std::move(phrase.actors);
        hit_.verb = end;
        return at(end).mark == Mark::none && end < sentence_.size();
    }

    /// 鼓励核燃料供应商与接受国合作: a name that no list has, before a preposition or a verb.
    bool take_chinese_unlisted(std::size_t begin) {
        constexpr std::size_t longest = 36;  // bytes: twelve characters
        for (std::size_t end = begin + 1; end < sentence_.size(); ++end) {
            const Span span{at(begin).span.begin, at(end - 1).span.end};
            if (at(end - 1).mark != Mark::none || span.size() > longest) {
                break;
            }
            if (at(end).is(Tag::preposition, Tag::verb, Tag::adverb) &&
                ends_as_chinese_agent(slice(sentence_.text, span))) {
                hit_.subject.actors = {unlisted_actor(sentence_, span)};
                hit_.verb = end;
                return true;
            }
        }
        return false;
    }

    /// Whether the verb of what is asked for begins there.
    bool opens_verb(std::size_t index) const {
        const std::string_view word = sentence_.text_of(index);
        const auto infinitive = [&](std::size_t from) {
            while (at(from).is(Tag::adverb, Tag::clitic, Tag::reflexive, Tag::negation_before,
                               Tag::negation_after)) {
                ++from;
            }
            return is_romance_infinitive(sentence_.text_of(from), language_);
        };
        switch (language_) {
        case Language::en:
            return (at(index).is(Tag::complementizer) && at(index + 1).mark == Mark::none &&
                    !at(index + 1).is(Tag::determiner, Tag::number, Tag::actor)) ||
                   (word == "not" && at(index + 1).is(Tag::complementizer));
        case Language::fr:
            return at(index).is(Tag::complementizer) &&
                   (word.starts_with("qu") || infinitive(index + 1));
        case Language::es:
            return asks_that() ? word == "que" || word == "a que"
                               : word == "a que" || (word == "a" && infinitive(index + 1));
        case Language::ru: return at(index).is(Tag::passive) || is_russian_infinitive(word);
        default: return at(index).is(Tag::complementizer);
        }
    }

    /// Pide al Secretario General que: other Spanish verbs ask somebody to do something, a que, a.
    bool asks_that() const {
        const std::string verb = fold(sentence_.text_of(verb_));
        static constexpr std::array<std::string_view, 7> stems = {
            "pid", "ped", "solicit", "rueg", "encarg", "encarec", "recomiend"};
        return std::any_of(stems.begin(), stems.end(),
                           [&](std::string_view stem) { return verb.starts_with(stem); });
    }

    /// "States that have not yet done so to sign": behind the relative clause that all languages of resolutions
    /// have.
    std::size_t behind_not_done(std::size_t relative) const {
        static constexpr std::array<std::string_view, 6> ends = {"so",      "fait",    "hecho",
                                                                 "сделали", "сделало", "сделал"};
        const std::size_t limit = std::min(sentence_.size(), relative + widest_look / 4);
        for (std::size_t i = relative; i < limit; ++i) {
            const std::string word = fold(sentence_.text_of(i));
            if (std::find(ends.begin(), ends.end(), word) != ends.end()) {
                return i + 1;
            }
        }
        return relative;
    }

    /// Finds the verb behind who is asked; what stands between belongs to them.
    bool take_what_for() {
        if (language_ == Language::zh) {
            return true;
        }
        const std::size_t end = std::min(sentence_.size(), hit_.verb + widest_look / 2);
        for (std::size_t i = hit_.verb; i < end; ++i) {
            if (at(i).is(Tag::relative) && !(language_ == Language::es && asks_that())) {
                const std::size_t behind = behind_not_done(i);
                if (behind == i) {
                    return false;
                }
                i = behind - 1;
                continue;
            }
            if (opens_verb(i)) {
                take_verb(i);
                return at(hit_.verb).mark == Mark::none &&
                       !at(hit_.verb).is(Tag::boundary, Tag::determiner);
            }
            if (at(i).mark == Mark::semicolon || at(i).mark == Mark::colon ||
                at(i).mark == Mark::dash || at(i).is(Tag::deontic, Tag::directive, Tag::boundary)) {
                return false;
            }
            // يحث الدول على التصديق, يدعو الدول إلى الانضمام: a verbal noun.
            const std::string_view to = sentence_.text_of(i);
            if (language_ == Language::ar && (to == "على" || to == "إلى" || to == "من أجل") &&
                is_verbal_noun(i + 1)) {
                hit_.aim = sentence_.text_of(i + 1);
                hit_.verb = i + 2;
                return true;
            }
        }
        return false;
    }

    void take_verb(std::size_t index) {
        const std::string_view word = sentence_.text_of(index);
        hit_.verb = index;
        if (language_ == Language::en) {
            const bool before = word == "not";  // not to
            const bool behind = sentence_.text_of(index + 1) == "not";
            hit_.negated = before || behind;
            hit_.verb += hit_.negated ? 2U : 1U;
        } else if (language_ == Language::ru) {
            hit_.negated = index > 0 && sentence_.text_of(index - 1) == "не";
        } else if (language_ == Language::ar) {
            arabic::take_complementizer(sentence_, hit_);
        } else {
            hit_.verb += 1;
            while (at(hit_.verb).is(Tag::complementizer)) {
                ++hit_.verb;  // a que cooperen
            }
            const std::string_view next = sentence_.text_of(hit_.verb);
            // À n'épargner aucun effort.
            hit_.negated = language_ == Language::fr &&
                           (next == "ne" || next.starts_with("n'") || next.starts_with("n’"));
        }
    }

    bool is_verbal_noun(std::size_t index) const {
        return at(index).is(Tag::word) && !at(index).is(Tag::determiner, Tag::pronoun) &&
               at(index).mark == Mark::none;
    }

    const Sentence& sentence_;
    Language language_;
    std::size_t verb_;
    Hit hit_;
};

WGIG_DECL std::optional<Hit> read_request(const Sentence& sentence, std::size_t at, bool goes_on) {
    return RequestReader(sentence, at).read(goes_on);
}

}  // namespace wgig::detail::roles
