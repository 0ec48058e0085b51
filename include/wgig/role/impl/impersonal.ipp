#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include <wgig/role/detail/alphabetic.hpp>
#include <wgig/role/detail/subject.hpp>
#include <wgig/role/impl/agent_noun.ipp>
#include <wgig/role/impl/word_form.ipp>
#include <wgig/text/character.hpp>

namespace wgig::detail::roles {

class ImpersonalReader {
public:
    explicit ImpersonalReader(const Sentence& sentence)
        : sentence_(sentence), language_(sentence.lexicon->language) {}

    void take_bound(Hit& hit, Subject& subject) const {
        std::size_t next = hit.deontic + 1;
        while (at(next).is(Tag::adverb)) {
            ++next;
        }
        if (at(next).mark == Mark::comma && at(next + 1).is(Tag::complementizer)) {
            ++next;
        }
        Tag wanted = Tag::dative;
        const bool that = language_ == Language::en && sentence_.text_of(next) == "that";
        if (at(next).is(Tag::complementizer) || that) {
            wanted = Tag::nominative;
            ++next;
        } else if (language_ != Language::ru) {
            if (!at(next).is(Tag::recipient)) {
                return;
            }
            ++next;
        }
        if (auto phrase = parse_phrase(sentence_, {next, sentence_.size(), wanted, false})) {
            subject.kind = Subject::Kind::actors;
            subject.actors = std::move(phrase->actors);
            hit.verb = wanted == Tag::dative ? behind_bound(phrase->end) : phrase->end;
        } else if (wanted == Tag::dative && language_ != Language::ru) {
            take_unlisted_bound(next, hit, subject);
        }
    }

private:
    const Chunk& at(std::size_t index) const noexcept { return sentence_.at(index); }

    /// "Corresponde al OSINERGMIN regular", "il appartient au vendeur de prouver": what only somebody can be
    /// bound to says that its name, or its noun, is one.
    void take_unlisted_bound(std::size_t begin, Hit& hit, Subject& subject) const {
        constexpr std::size_t longest = 5;
        while (at(begin).is(Tag::determiner)) {
            ++begin;
        }
        const std::string_view first = sentence_.text_of(begin);
        const bool name = !first.empty() && first != fold(first) && !at(begin).is(Tag::pronoun);
        if (!at(begin).is(Tag::word) || (!name && !is_agent_noun(first, language_))) {
            return;
        }
        for (std::size_t i = begin + 1; i < begin + longest; ++i) {
            const bool verb = language_ == Language::es
                                  ? is_romance_infinitive(sentence_.text_of(i), language_)
                                  : (at(i).is(Tag::complementizer) &&
                                     (language_ != Language::fr ||
                                      is_romance_infinitive(sentence_.text_of(i + 1), language_)));
            if (verb) {
                subject.kind = Subject::Kind::actors;
                subject.actors = {
                    unlisted_actor(sentence_, {at(begin).span.begin, at(i - 1).span.end})};
                hit.verb = i;
                return;
            }
            if (at(i).mark != Mark::none || at(i).is(Tag::finite_verb, Tag::deontic)) {
                return;
            }
        }
    }

    /// "Il incombe aux États de la région de coopérer": where the complementizer with its verb stands.
    std::size_t behind_bound(std::size_t end) const {
        if (language_ != Language::fr && language_ != Language::es) {
            return end;
        }
        if (language_ == Language::es) {
            // Corresponde al Gobierno Regional, previa opinión favorable, emitir.
            for (std::size_t i = end; i < std::min(sentence_.size(), end + widest_look / 4); ++i) {
                if (at(i).is(Tag::word) && is_romance_infinitive(sentence_.text_of(i), language_) &&
                    !at(i - 1).is(Tag::determiner, Tag::word)) {
                    return i;
                }
            }
        }
        for (std::size_t i = end; i < std::min(sentence_.size(), end + widest_look / 4); ++i) {
            if (at(i).is(Tag::complementizer) &&
                is_romance_infinitive(sentence_.text_of(i + 1), language_)) {
                return i;
            }
            if (at(i).mark != Mark::none || at(i).is(Tag::relative, Tag::finite_verb)) {
                break;
            }
        }
        return end;
    }

    const Sentence& sentence_;
    Language language_;
};

WGIG_DECL void take_impersonally_bound(const Sentence& sentence, Hit& hit, Subject& subject) {
    ImpersonalReader(sentence).take_bound(hit, subject);
}

}  // namespace wgig::detail::roles
