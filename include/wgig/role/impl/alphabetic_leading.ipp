#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include <wgig/role/detail/alphabetic.hpp>
#include <wgig/role/detail/subject.hpp>

// What a sentence in English, French, Spanish or Russian is about, as far as it opens with it.

namespace wgig::detail::roles {

WGIG_DECL bool introduces_subject(const Sentence& sentence, std::size_t index) {
    const Language language = sentence.lexicon->language;
    const Chunk& chunk = sentence.at(index);
    if (chunk.is(Tag::preposition, Tag::adverb, Tag::insertion, Tag::boundary)) {
        return true;
    }
    const std::string_view word = sentence.text_of(index);
    return chunk.is(Tag::word) &&
           ((language == Language::en && word.ends_with("ing")) ||
            (language == Language::ru && (word.ends_with("я") || word.ends_with("ясь") ||
                                          word.ends_with("в") || word.ends_with("вшись"))));
}

class LeadingReader {
public:
    explicit LeadingReader(const Sentence& sentence)
        : sentence_(sentence), language_(sentence.lexicon->language) {}

    Subject leading() const {
        std::size_t begin = 0;
        while (begin < sentence_.size() &&
               (at(begin).is(Tag::conjunction) || at(begin).mark == Mark::quote ||
                at(begin).mark == Mark::dash || at(begin).mark == Mark::comma ||
                at(begin).is(Tag::adverb))) {
            ++begin;
        }
        Subject subject = subject_at(begin);
        if (subject.kind != Subject::Kind::other || !introduces_subject(sentence_, begin)) {
            return subject;
        }
        // "In June, the Group decided", "In this text the Group decided".
        const std::size_t end = std::min(sentence_.size(), begin + widest_look);
        for (std::size_t i = begin + 1; i < end; ++i) {
            if (at(i).mark == Mark::comma) {
                subject = subject_at(i + 1);
                if (subject.kind != Subject::Kind::other) {
                    return subject;
                }
            }
        }
        for (std::size_t i = begin + 2; i < std::min(end, begin + 16); ++i) {
            if (at(i - 1).is(Tag::word, Tag::number) && starts_noun(i)) {
                if (auto phrase =
                        parse_phrase(sentence_, {i, sentence_.size(), Tag::nominative, false})) {
                    return {Subject::Kind::actors, std::move(phrase->actors), i, false};
                }
            }
        }
        return {};
    }

private:
    const Chunk& at(std::size_t index) const noexcept { return sentence_.at(index); }

    /// What begins there: an actor, a pronoun, a verb without a subject, or something else.
    Subject subject_at(std::size_t begin) const {
        if (at(begin).is(Tag::pronoun)) {
            return {Subject::Kind::pronoun, {}, begin, false};
        }
        if (auto phrase =
                parse_phrase(sentence_, {begin, sentence_.size(), Tag::nominative, false})) {
            // "The Group's report": what has an owner is something else.
            const bool owned =
                at(phrase->end).mark == Mark::other && sentence_.text_of(phrase->end + 1) == "s";
            if (!owned) {
                return {Subject::Kind::actors, std::move(phrase->actors), begin, false};
            }
            return {};
        }
        // Spanish nouns have an article: what has none, and is no preposition, is the verb.
        if (language_ == Language::es && at(begin).is(Tag::word, Tag::finite_verb, Tag::deontic)) {
            return {Subject::Kind::empty, {}, begin, false};
        }
        if (language_ == Language::es && at(begin).is(Tag::reflexive)) {
            return only_actor(begin);
        }
        return {};
    }

    /// "Se pidió al Grupo que": what is asked of the only actor of a sentence is its subject.
    Subject only_actor(std::size_t begin) const {
        Phrase found;
        for (std::size_t i = begin; i < std::min(sentence_.size(), begin + widest_look); ++i) {
            if (at(i).is(Tag::actor)) {
                add_actor(sentence_, i, {}, found);
            }
        }
        if (found.actors.size() != 1) {
            return {};
        }
        return {Subject::Kind::actors, std::move(found.actors), begin, false};
    }

    bool starts_noun(std::size_t index) const {
        return at(index).is(Tag::determiner) ||
               (at(index).is(Tag::actor) && at(index).is(Tag::nominative));
    }

    const Sentence& sentence_;
    Language language_;
};

WGIG_DECL Subject alphabetic_leading_subject(const Sentence& sentence) {
    return LeadingReader(sentence).leading();
}

}  // namespace wgig::detail::roles
