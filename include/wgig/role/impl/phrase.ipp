#pragma once

#include <algorithm>

#include <wgig/role/detail/subject.hpp>
#include <wgig/role/impl/word_form.ipp>

namespace wgig::detail::roles {

class PhraseParser {
public:
    PhraseParser(const Sentence& sentence, const PhraseRange& range)
        : sentence_(sentence),
          end_(std::min(range.end, range.begin + 2 * widest_look)),
          range_(range),
          language_(sentence.lexicon->language) {}

    std::optional<Phrase> parse() {
        Phrase phrase;
        phrase.begin = range_.begin;
        std::size_t at = skip_before(range_.begin, phrase.negative);
        if (!is_head(at)) {
            return std::nullopt;
        }
        while (true) {
            std::size_t head = at;
            complements_.clear();
            // "Government representatives": in English the last of nouns in a row is the head.
            while (language_ == Language::en && head + 1 < end_ && is_head(head + 1)) {
                complements_ = {head++};
            }
            phrase.end = head + 1;
            phrase.negative = phrase.negative || this->at(head).is(Tag::negative_determiner);
            at = skip_after(head + 1);
            add_actor(sentence_, head, complements_, phrase);
            const std::size_t next = next_member(at);
            if (next == at) {
                break;
            }
            at = next;
        }
        if (range_.all && at != range_.end) {
            return std::nullopt;
        }
        drop_unqualified(sentence_, range_.begin, std::max(at, phrase.end), phrase);
        return phrase.actors.empty() ? std::nullopt : std::optional(phrase);
    }

private:
    const Chunk& at(std::size_t index) const noexcept {
        static const Chunk nothing;
        return index < end_ ? sentence_.at(index) : nothing;
    }
    bool is_head(std::size_t index) const noexcept {
        return at(index).is(Tag::actor) && at(index).is(range_.wanted);
    }
    bool is_comma(std::size_t index) const noexcept { return at(index).mark == Mark::comma; }

    bool is_adjective(std::size_t index) const {
        return at(index).is(Tag::modifier) ||
               (language_ == Language::ru && at(index).is(Tag::word) &&
                ends_as_russian_adjective(sentence_.text_of(index)));
    }

    /// What may stand before the first noun: articles, numbers, adjectives.
    std::size_t skip_before(std::size_t index, bool& negative) const {
        std::size_t unknown = 0;
        while (true) {
            const Chunk& chunk = at(index);
            // "Each" alone is an actor; "each government" is not two.
            if (is_head(index) && !(chunk.is(Tag::determiner) && at(index + 1).is(Tag::actor))) {
                return index;
            }
            if (chunk.is(Tag::determiner, Tag::number, Tag::adverb) || is_adjective(index) ||
                chunk.mark == Mark::quote) {
                negative = negative || chunk.is(Tag::negative_determiner);
                ++index;
            } else if (chunk.is(Tag::conjunction) && index > range_.begin &&
                       is_adjective(index - 1)) {
                ++index;  // national and regional governments
            } else if (language_ == Language::en && chunk.is(Tag::word) && unknown < 3 &&
                       (!sentence_.text_of(index).ends_with("ing") ||
                        (index > range_.begin && at(index - 1).is(Tag::determiner)))) {
                ++unknown;  // an adjective that no list has: the receiving state
                ++index;
            } else {
                return index;
            }
        }
    }

    /// What may stand behind a noun of the subject and belongs to it.
    std::size_t skip_after(std::size_t index) {
        std::size_t unknown = unknown_behind();
        while (index < end_) {
            const Chunk& chunk = at(index);
            if (chunk.mark == Mark::open) {
                index = skip_brackets(sentence_, index, end_);
            } else if (chunk.mark == Mark::quote ||
                       (chunk.is(Tag::adverb) && !chunk.is(Tag::conjunction))) {
                ++index;
            } else if (chunk.is(Tag::conjunction) && language_ != Language::en &&
                       is_adjective(index - 1) && is_adjective(index + 1)) {
                index += 2;  // foros intergubernamentales e internacionales
            } else if (chunk.is(Tag::preposition) && !chunk.is(Tag::conjunction)) {
                index = skip_prepositional(index);
            } else if (chunk.is(Tag::actor) && language_ != Language::en) {
                // A noun in the genitive: members of the Group.
                add_complement(index);
                index = skip_genitives(index + 1);
            } else if (chunk.is(Tag::modifier)) {
                ++index;
            } else if (chunk.is(Tag::word) && !chunk.is(Tag::finite_verb) && unknown > 0) {
                --unknown;
                ++index;
            } else {
                break;
            }
        }
        return index;
    }

    /// Adjectives that follow their noun; in Russian genitives, which no preposition announces.
    std::size_t unknown_behind() const noexcept {
        switch (language_) {
        case Language::ru: return 8;
        case Language::ar: return 4;
        case Language::fr:
        case Language::es: return 2;
        default: return 0;
        }
    }

    /// The rest of an enumeration of genitives, where the case tells them from subjects.
    std::size_t skip_genitives(std::size_t index) {
        while (language_ == Language::ru) {
            std::size_t next = index + (is_comma(index) ? 1U : 0U);
            next += at(next).is(Tag::conjunction) ? 1U : 0U;
            while (next > index && is_adjective(next)) {
                ++next;
            }
            if (next == index || !at(next).is(Tag::actor) || is_head(next)) {
                break;
            }
            add_complement(next);
            index = next + 1;
        }
        return index;
    }

    void add_complement(std::size_t index) {
        if (complements_.size() < most_actors) {
            complements_.push_back(index);
        }
    }

    std::size_t skip_prepositional(std::size_t index) {
        bool of = at(index).is(Tag::source);
        ++index;
        while (index < end_) {
            const Chunk& chunk = at(index);
            if (chunk.is(Tag::finite_verb, Tag::boundary, Tag::pronoun, Tag::deontic)) {
                break;
            }
            if (chunk.mark == Mark::open) {
                index = skip_brackets(sentence_, index, end_);
            } else if (chunk.is(Tag::actor)) {
                if (of) {
                    add_complement(index);
                }
                ++index;
            } else if (is_comma(index) || chunk.is(Tag::conjunction)) {
                const std::size_t behind = index + (is_comma(index) ? 1 : 0);
                const std::size_t next = behind + (at(behind).is(Tag::conjunction) ? 1 : 0);
                bool negative = false;
                const std::size_t noun = skip_before(next, negative);
                // The next actor goes on with the subject, anything else with what "of" began.
                if (is_head(noun) || !at(next).is(Tag::word, Tag::preposition, Tag::determiner,
                                                  Tag::modifier, Tag::number)) {
                    break;
                }
                of = at(next).is(Tag::source) || (of && !at(next).is(Tag::word, Tag::preposition));
                index = next;
            } else if (chunk.mark == Mark::none || chunk.mark == Mark::quote ||
                       chunk.mark == Mark::other) {
                of = of && !chunk.is(Tag::word);
                ++index;
            } else {
                break;
            }
        }
        return index;
    }

    /// The next noun of an enumeration, or `index` where none follows.
    std::size_t next_member(std::size_t index) const {
        std::size_t next = index;
        if (is_comma(next)) {
            ++next;
        }
        if (at(next).is(Tag::conjunction)) {
            ++next;
        }
        if (next == index) {
            return index;
        }
        // "And, where appropriate, the private sector."
        if (is_comma(next)) {
            const std::size_t limit = std::min(end_, next + widest_look / 4);
            std::size_t close = next + 1;
            while (close < limit && !is_comma(close)) {
                ++close;
            }
            next = close < limit ? close + 1 : next;
        }
        // "To governments and to business": the preposition may be repeated.
        if (at(next).is(Tag::recipient) &&
            (range_.wanted == Tag::dative || language_ == Language::ar)) {
            ++next;
        }
        // "By the Board and by the Council", behind a passive.
        if (at(next).is(Tag::agent) && range_.wanted == Tag::instrumental) {
            ++next;
        }
        bool negative = false;
        const std::size_t noun = skip_before(next, negative);
        return is_head(noun) ? noun : index;
    }

    const Sentence& sentence_;
    std::size_t end_;
    PhraseRange range_;
    Language language_;
    std::vector<std::size_t> complements_;  ///< of the last noun: of whom, from whom
};

WGIG_DECL std::optional<Phrase> parse_phrase(const Sentence& sentence, const PhraseRange& range) {
    return range.begin < range.end ? PhraseParser(sentence, range).parse() : std::nullopt;
}

}  // namespace wgig::detail::roles
