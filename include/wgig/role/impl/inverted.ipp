#pragma once

#include <cstddef>
#include <utility>

#include <wgig/role/detail/alphabetic.hpp>
#include <wgig/role/detail/subject.hpp>
#include <wgig/role/impl/word_form.ipp>

// French, Spanish and Russian: subjects behind their verb.

namespace wgig::detail::roles {

WGIG_DECL void look_behind_verb(const Sentence& sentence, Hit& hit) {
    const Language language = sentence.lexicon->language;
    Subject& subject = hit.subject;
    if (language == Language::es && subject.kind == Subject::Kind::empty && hit.deontic > 0 &&
        sentence.at(hit.deontic - 1).is(Tag::reflexive)) {
        subject.kind = Subject::Kind::other;  // se podrá delegar: nobody is named
        return;
    }
    const bool open = subject.kind == Subject::Kind::empty || subject.kind == Subject::Kind::other;
    const bool relative = sentence.at(subject.begin).is(Tag::relative) ||
                          (subject.begin > 0 && sentence.at(subject.begin - 1).is(Tag::relative));
    if (language == Language::en || !open || !relative || subject.begin + 2 < hit.deontic) {
        return;
    }
    std::size_t verb = hit.deontic + 1;
    while (sentence.at(verb).is(Tag::adverb)) {
        ++verb;
    }
    const bool infinitive = language == Language::ru
                                ? is_russian_infinitive(sentence.text_of(verb))
                                : is_romance_infinitive(sentence.text_of(verb), language);
    if (infinitive && sentence.at(verb + 1).is(Tag::determiner, Tag::actor)) {
        if (auto phrase =
                parse_phrase(sentence, {verb + 1, sentence.size(), Tag::nominative, false})) {
            subject.kind = Subject::Kind::actors;
            subject.actors = std::move(phrase->actors);
            hit.aim = sentence.text_of(verb);
            hit.verb = phrase->end;
            while (sentence.at(hit.verb).is(Tag::word, Tag::modifier)) {
                ++hit.verb;  // каждый менеджер заявки: its object is the pronoun
            }
            return;
        }
    }
    const Chunk& before = sentence.at(subject.begin < 2 ? sentence.size() : subject.begin - 2);
    const bool noun = before.is(Tag::word, Tag::number) && !before.is(Tag::finite_verb) &&
                      !slice(sentence.text, before.span).ends_with("ó");
    if (language == Language::es && subject.kind == Subject::Kind::empty && noun) {
        subject.kind = Subject::Kind::other;
    }
}

}  // namespace wgig::detail::roles
