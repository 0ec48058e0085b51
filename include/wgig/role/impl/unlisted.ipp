#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <wgig/role/detail/sentence.hpp>
#include <wgig/role/detail/unlisted.hpp>
#include <wgig/role/impl/agent_noun.ipp>
#include <wgig/role/impl/word_form.ipp>
#include <wgig/text/character.hpp>

namespace wgig::detail::roles {

class UnlistedActors {
public:
    explicit UnlistedActors(Sentence& sentence)
        : sentence_(sentence), language_(sentence.lexicon->language) {}

    /// Nouns that mean somebody, where a subject stands: before what binds, with no mark between.
    void add() {
        if (language_ == Language::zh || language_ == Language::ar) {
            return;  // there the grammar tells where a subject stands
        }
        constexpr std::size_t farthest = 8;
        std::size_t deontic = sentence_.size() + farthest;  // the next one
        for (std::size_t i = sentence_.size(); i > 0; --i) {
            Chunk& chunk = sentence_.chunks[i - 1];
            if (chunk.is(Tag::deontic)) {
                deontic = i - 1;
                continue;
            }
            if (chunk.mark == Mark::comma && deontic < i + 2) {
                // "Лица, которые получили уведомление, должны": what a relative pronoun opens is stepped over.
                if (const auto opening = relative_insertion(i - 1)) {
                    deontic = *opening;
                    i = *opening + 1;
                    continue;
                }
            }
            if (chunk.mark != Mark::none || chunk.is(Tag::finite_verb, Tag::boundary)) {
                deontic = sentence_.size() + farthest;
            }
            // In English what follows the noun begins with a word that every list has.
            const bool noun = language_ != Language::en || i == deontic ||
                              !sentence_.at(i).is(Tag::word, Tag::actor);
            if (!chunk.is(Tag::word) || deontic >= i + farthest) {
                continue;
            }
            if (!chunk.is(Tag::adverb, Tag::conjunction) && noun &&
                is_agent_noun(sentence_.text_of(i - 1), language_)) {
                make_actor(chunk, Tag::nominative);
            } else if (is_named_by_letters(i - 1) && acts(deontic)) {
                make_actor(chunk, Tag::nominative);
            } else if (language_ == Language::ru && is_impersonal(deontic) &&
                       is_russian_agent(i - 1, true)) {
                make_actor(chunk, Tag::dative);
            }
        }
        add_agents();
        add_leading();
    }

private:
    /// The last actor of the lexicon stands for all that are in no list.
    void make_actor(Chunk& chunk, Tag of_case) const {
        chunk.tags = Tags(Tag::actor, of_case);
        chunk.actor = sentence_.lexicon->actors.size() - 1;
    }

    /// The first noun of a sentence, however far what binds is: whom pronouns mean, and long subjects.
    void add_leading() {
        constexpr std::size_t farthest = 40;
        std::size_t first = 0;
        while (sentence_.at(first).is(Tag::determiner, Tag::adverb) &&
               !sentence_.at(first).is(Tag::actor)) {
            ++first;
        }
        if (first >= sentence_.size() || !sentence_.at(first).is(Tag::word) ||
            sentence_.at(first).is(Tag::conjunction)) {
            return;
        }
        const Chunk& next = sentence_.at(first + 1);
        const bool noun = language_ != Language::en || !next.is(Tag::word, Tag::actor);
        bool bound = false;
        for (std::size_t i = first + 1; i < std::min(sentence_.size(), first + farthest); ++i) {
            bound = bound || sentence_.at(i).is(Tag::deontic);
        }
        if (bound && noun && is_agent_noun(sentence_.text_of(first), language_)) {
            make_actor(sentence_.chunks[first], Tag::nominative);
        }
    }

    /// The comma that opens a relative clause which the comma at an index closes.
    std::optional<std::size_t> relative_insertion(std::size_t closing) const {
        constexpr std::size_t longest = 32;
        const std::size_t first = closing > longest ? closing - longest : 0;
        for (std::size_t i = closing; i > first; --i) {
            if (sentence_.at(i - 1).mark == Mark::comma) {
                const bool opens =
                    sentence_.at(i).is(Tag::relative) ||
                    (sentence_.at(i).is(Tag::preposition) && sentence_.at(i + 1).is(Tag::relative));
                return opens ? std::optional(i - 1) : std::nullopt;
            }
        }
        return std::nullopt;
    }

    /// "La SUNAT", "las AFP": French and Spanish call bodies so, behind an article. Things too.
    bool is_named_by_letters(std::size_t index) const {
        constexpr std::size_t shortest = 3;
        const std::string_view word = sentence_.text_of(index);
        const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
        const bool opens = index == 0 && word.size() > shortest;
        return (language_ == Language::fr || language_ == Language::es) &&
               (opens || (index > 0 && sentence_.at(index - 1).is(Tag::determiner))) &&
               word.size() >= shortest && std::all_of(word.begin(), word.end(), capital);
    }

    /// Whether what must be done is an act, and not how a thing must be: contener, figurar, ser aprobado.
    bool acts(std::size_t deontic) const {
        static constexpr std::array<std::string_view, 27> states = {
            "ser",      "estar",      "tener",      "haber",   "contener",   "incluir",
            "contar",   "figurar",    "constar",    "cumplir", "comprender", "indicar",
            "senalar",  "considerar", "contemplar", "etre",    "avoir",      "contenir",
            "inclure",  "comporter",  "comprendre", "figurer", "preciser",   "mentionner",
            "indiquer", "tenir",      "rester"};
        std::size_t verb = deontic + 1;
        while (sentence_.at(verb).is(Tag::adverb)) {
            ++verb;
        }
        const std::string word = fold(sentence_.text_of(verb));
        return !sentence_.at(verb).is(Tag::reflexive, Tag::passive, Tag::clitic) &&
               !word.ends_with("rse") && !word.empty() &&
               std::find(states.begin(), states.end(), word) == states.end();
    }

    bool is_impersonal(std::size_t deontic) const {
        return deontic < sentence_.size() &&
               sentence_.lexicon->deontics[sentence_.at(deontic).deontic].impersonal;
    }

    bool is_infinitive(std::size_t index) const {
        return language_ == Language::ru
                   ? is_russian_infinitive(sentence_.text_of(index))
                   : language_ != Language::en &&
                         is_romance_infinitive(sentence_.text_of(index), language_);
    }

    bool is_russian_agent(std::size_t index, bool dative) const {
        const std::string word =
            russian_nominative(fold(composed_russian(sentence_.text_of(index))), dative);
        return !word.empty() && is_agent_noun(word, Language::ru);
    }

    /// By whom something must be done: "shall be kept by the controller".
    void add_agents() {
        bool bound = false;
        bool by = false;
        for (std::size_t i = 0; i < sentence_.size(); ++i) {
            Chunk& chunk = sentence_.chunks[i];
            bound = bound || chunk.is(Tag::deontic);
            const bool governed = i > 0 && sentence_.at(i - 1).is(Tag::preposition);
            const bool instrumental = language_ == Language::ru && !governed &&
                                      chunk.is(Tag::word) && is_russian_agent(i, false);
            const bool named = by && chunk.is(Tag::word) && !chunk.is(Tag::adverb) &&
                               is_agent_noun(sentence_.text_of(i), language_);
            if (bound && (named || instrumental)) {
                make_actor(chunk, Tag::instrumental);
            }
            // "Que puede cobrar el concesionario": the subject stands behind the verb.
            const std::size_t back =
                i > 1 && sentence_.at(i - 1).is(Tag::determiner) ? 2 : 1;  // to the verb
            const bool inverted = i > back && sentence_.at(i - back - 1).is(Tag::deontic) &&
                                  (back == 2 || language_ == Language::ru) && chunk.is(Tag::word) &&
                                  is_infinitive(i - back) &&
                                  is_agent_noun(sentence_.text_of(i), language_);
            if (inverted) {
                make_actor(chunk, Tag::nominative);
            }
            const bool adjective = by && chunk.is(Tag::word) && i > 1 &&
                                   sentence_.at(i - 1).is(Tag::determiner) && !chunk.is(Tag::actor);
            by = chunk.is(Tag::agent) || adjective ||
                 (by && chunk.is(Tag::determiner, Tag::modifier) && !chunk.is(Tag::actor));
        }
    }

    Sentence& sentence_;
    Language language_;
};

WGIG_DECL void add_unlisted(Sentence& sentence) { UnlistedActors(sentence).add(); }

}  // namespace wgig::detail::roles
