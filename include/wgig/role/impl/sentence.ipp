#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include <wgig/role/detail/sentence.hpp>
#include <wgig/role/impl/agent_noun.ipp>
#include <wgig/text/character.hpp>
#include <wgig/text/segment.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::roles {

inline Mark mark_of(char32_t c) noexcept {
    switch (c) {
    case U',':
    case 0xFF0C:
    case 0x060C: return Mark::comma;
    case U';':
    case 0xFF1B:
    case 0x061B: return Mark::semicolon;
    case U':':
    case 0xFF1A: return Mark::colon;
    case U'(':
    case U'[':
    case 0xFF08: return Mark::open;
    case U')':
    case U']':
    case 0xFF09: return Mark::close;
    case U'"':
    case 0x00AB:
    case 0x00BB:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x300A:
    case 0x300B:
    case 0x300C:
    case 0x300D: return Mark::quote;
    case 0x2013:
    case 0x2014:
    case 0x2015: return Mark::dash;
    case U'.':
    case U'!':
    case U'?':
    case 0x3002:
    case 0xFF01:
    case 0xFF1F:
    case 0x061F: return Mark::stop;
    default: return Mark::other;
    }
}

/// Whether an acronym stands in small letters: "un" is no "UN".
inline bool has_small_letters(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        at += c.size;
        if (is_small_letter(c.value)) {
            return true;
        }
    }
    return false;
}

/// Whether a word that the term has with a capital begins small in the text: "the group" is not
/// "the Group".
inline bool lacks_capitals(std::string_view text, std::string_view term) noexcept {
    const auto next_word = [](std::string_view& rest) {
        std::size_t end = rest.size();
        std::size_t behind = rest.size();
        for (const std::string_view gap : {" ", "'", "’"}) {
            if (const std::size_t at = rest.find(gap); at < end) {
                end = at;
                behind = at + gap.size();
            }
        }
        const char32_t first = end == 0 ? U' ' : decode(rest, 0).value;
        rest.remove_prefix(behind);
        return first;
    };
    while (!text.empty() && !term.empty()) {
        const char32_t in_text = next_word(text);
        const char32_t in_term = next_word(term);
        if (is_small_letter(in_text) && !is_small_letter(in_term)) {
            return true;
        }
    }
    return false;
}

class SentenceReader {
public:
    SentenceReader(std::string_view text, const Lexicon& lexicon) {
        sentence_.text = text;
        sentence_.lexicon = &lexicon;
    }

    Sentence read() && {
        std::size_t done = 0;
        for (const Match& match : sentence_.lexicon->matcher.find(sentence_.text)) {
            const std::size_t word = start_of_word(match.span.begin, done);
            add_words(done, word);
            add_term(match, add_clitics(word, match.span.begin));
            done = match.span.end;
        }
        add_words(done, sentence_.text.size());
        add_unlisted();
        return std::move(sentence_);
    }

private:
    struct Article {
        std::optional<std::size_t> begin;
        bool melted = false;
    };

    /// Where the word begins that a term is part of: an Arabic term may stand after clitics.
    std::size_t start_of_word(std::size_t at, std::size_t limit) const noexcept {
        if (sentence_.lexicon->language != Language::ar) {
            return at;
        }
        while (at > limit) {
            const CodePoint before = decode_before(sentence_.text, at);
            const CharacterClass kind = character_class(before.value);
            if (kind != CharacterClass::letter && kind != CharacterClass::mark) {
                break;
            }
            at -= before.size;
        }
        return at;
    }

    /// Adds the conjunction and the preposition before an Arabic word; tells where its article is.
    Article add_clitics(std::size_t begin, std::size_t end) {
        Article found;
        bool article = false;
        for (std::size_t at = begin; at < end;) {
            const CodePoint c = decode(sentence_.text, at);
            const Span span{at, at + c.size};
            at += c.size;
            if (c.value == 0x0627) {  // alef: the article
                article = true;
                found.begin = span.begin;
            } else if (c.value == 0x0648 || c.value == 0x0641) {  // and, so
                add(span, Tags(Tag::conjunction));
            } else if (c.value == 0x0644 && !article) {  // for; a second one is the article
                add(span, Tags(Tag::preposition, Tag::recipient));
                article = true;
                found.melted = at < end;
            } else if (c.value == 0x0628 || c.value == 0x0643) {  // by, as
                add(span, Tags(Tag::preposition));
            }
        }
        return found;
    }

    void add_term(const Match& match, const Article& article) {
        const Meaning& meaning = sentence_.lexicon->meanings[match.term];
        const std::string_view text = slice(sentence_.text, match.span);
        Chunk chunk{match.span, meaning.tags, Mark::none, meaning.actor, meaning.deontic, {}};
        constexpr std::string_view for_the = "لل";
        if (article.begin) {
            chunk.span.begin = *article.begin;
        } else if (article.melted) {
            chunk.melted = 0;
        } else if (meaning.has_article && text.starts_with(for_the)) {
            add({match.span.begin, match.span.begin}, Tags(Tag::preposition, Tag::recipient));
            chunk.melted = for_the.size();
        }
        if ((meaning.acronym && has_small_letters(text)) ||
            (meaning.capitals && lacks_capitals(text, sentence_.lexicon->terms[match.term]))) {
            for (const Tag tag : {Tag::actor, Tag::nominative, Tag::dative, Tag::instrumental}) {
                chunk.tags.remove(tag);
            }
            // "The committee" is no body of this name: an article and a noun.
            const std::size_t first = text.find_first_of(" '");
            if (meaning.capitals && chunk.tags.empty() && first != std::string_view::npos) {
                const std::size_t noun = chunk.span.begin + first + 1;
                add({chunk.span.begin, noun - (text[first] == ' ' ? 1 : 0)}, Tags(Tag::determiner));
                add_words(noun, chunk.span.end);
                return;
            }
        }
        // The month is no permission; in a text that shouts, MAY is.
        if (sentence_.lexicon->language == Language::en && text == "May") {
            chunk.tags.remove(Tag::deontic);
        }
        // إلا, except, and إن are spelled as ألا and أن but for a mark that searching leaves out.
        if (sentence_.lexicon->language == Language::ar && chunk.is(Tag::complementizer) &&
            text.find("إ") != std::string_view::npos) {
            chunk.tags = Tags(Tag::boundary);
        }
        // Peut-être, a must-have.
        if (chunk.is(Tag::deontic) && match.span.end < sentence_.text.size() &&
            sentence_.text[match.span.end] == '-') {
            chunk.tags = Tags(Tag::adverb);
        }
        // "In that process": behind a preposition it opens no clause.
        if (sentence_.lexicon->language == Language::en && text == "that" &&
            !sentence_.chunks.empty() && sentence_.chunks.back().is(Tag::preposition)) {
            chunk.tags = Tags(Tag::determiner);
        }
        if (chunk.tags.empty() || chunk.is(Tag::directive)) {
            chunk.tags.add(Tag::word);  // requests are also things
        }
        split_article(chunk);
        sentence_.chunks.push_back(chunk);
    }

    /// "The State" is found with its article, lest a state be one, but is called as other states are.
    void split_article(Chunk& chunk) {
        if (!chunk.is(Tag::actor) ||
            sentence_.lexicon->actors[chunk.actor].kind != ActorKind::group) {
            return;
        }
        const std::string_view text = slice(sentence_.text, chunk.span);
        const std::string word = fold(text.substr(0, std::min<std::size_t>(text.size(), 8)));
        static constexpr std::array<std::string_view, 14> articles = {
            "the ", "a ",     "that ", "such ", "l'",   "un ",    "cet ",
            "les ", "ledit ", "el ",   "los ",  "ese ", "dicho ", "any "};
        for (const std::string_view article : articles) {
            if (!word.starts_with(article)) {
                continue;
            }
            // Folding keeps the number of characters, and so tells where the noun begins.
            std::size_t noun = 0;
            for (std::size_t i = 0; i < article.size() && noun < text.size(); ++i) {
                noun += decode(text, noun).size;
            }
            if (noun < text.size()) {
                add({chunk.span.begin, chunk.span.begin + noun}, Tags(Tag::determiner));
                chunk.span.begin += noun;
            }
            return;
        }
    }

    void add_words(std::size_t begin, std::size_t end) {
        const std::string_view gap = sentence_.text.substr(begin, end - begin);
        for (const Token& token : tokens(gap)) {
            const Span span{begin + token.span.begin, begin + token.span.end};
            if (token.kind == TokenKind::punctuation) {
                const char32_t c = decode(sentence_.text, span.begin).value;
                Chunk chunk{span, {}, mark_of(c), 0, 0, {}};
                if (chunk.mark == Mark::other && sentence_.chunks.empty()) {
                    continue;  // a list's bullet or a picture before the first word says nothing
                }
                if (c == 0x3001) {  // the Chinese mark between the members of a list
                    chunk.tags.add(Tag::conjunction);
                }
                sentence_.chunks.push_back(chunk);
            } else {
                Tags tags(token.kind == TokenKind::number ? Tag::number : Tag::word);
                if (looks_like_adverb(slice(sentence_.text, span)) && !names_thing(span)) {
                    tags.add(Tag::adverb);
                }
                add(span, tags);
            }
        }
    }

    bool looks_like_adverb(std::string_view word) const noexcept {
        switch (sentence_.lexicon->language) {
        case Language::en: {
            // Verbs and nouns that end alike.
            static constexpr std::array<std::string_view, 14> others = {
                "reply",  "comply",   "apply",    "supply",  "imply", "rely", "multiply",
                "family", "assembly", "monopoly", "anomaly", "italy", "july", "ally"};
            const auto is = [&](std::string_view one) { return fold(word) == one; };
            return word.size() > 4 && word.ends_with("ly") &&
                   std::none_of(others.begin(), others.end(), is);
        }
        case Language::es: return word.size() > 6 && word.ends_with("mente");
        case Language::fr:
            return word.size() > 6 && (word.ends_with("ement") || word.ends_with("amment") ||
                                       word.ends_with("emment"));
        default: return false;
        }
    }

    /// "Le règlement", "du financement": French nouns that end as adverbs do, known by what stands before them
    /// or by a list. "Pour rapidement répondre" has an adverb.
    bool names_thing(Span span) const {
        static constexpr std::array<std::string_view, 52> nouns = {
            "reglement",      "traitement",     "financement",   "fonctionnement", "developpement",
            "etablissement",  "enregistrement", "paiement",      "jugement",       "logement",
            "engagement",     "changement",     "equipement",    "evenement",      "parlement",
            "element",        "departement",    "recensement",   "deplacement",    "appartement",
            "consentement",   "manquement",     "versement",     "remboursement",  "recouvrement",
            "renouvellement", "groupement",     "prelevement",   "amendement",     "comportement",
            "environnement",  "stationnement",  "agrement",      "supplement",     "accompagnement",
            "hebergement",    "raisonnement",   "enseignement",  "placement",      "classement",
            "signalement",    "chargement",     "deroulement",   "fondement",      "gouvernement",
            "investissement", "avertissement",  "rassemblement", "rattachement",   "amenagement",
            "achevement",     "empechement"};
        if (sentence_.lexicon->language != Language::fr) {
            return false;
        }
        const std::string word = fold(slice(sentence_.text, span));
        const auto is = [&](std::string_view one) { return word == one; };
        return (!sentence_.chunks.empty() && sentence_.chunks.back().is(Tag::determiner)) ||
               std::any_of(nouns.begin(), nouns.end(), is);
    }

    /// Nouns that mean somebody, where a subject stands: before what binds, with no mark between.
    void add_unlisted() {
        const Language language = sentence_.lexicon->language;
        if (language == Language::zh || language == Language::ar) {
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
            const bool noun = language != Language::en || i == deontic ||
                              !sentence_.at(i).is(Tag::word, Tag::actor);
            if (chunk.is(Tag::word) && !chunk.is(Tag::adverb, Tag::conjunction) && noun &&
                deontic < i + farthest && is_agent_noun(sentence_.text_of(i - 1), language)) {
                chunk.tags = Tags(Tag::actor, Tag::nominative);
                chunk.actor = sentence_.lexicon->actors.size() - 1;
            } else if (chunk.is(Tag::word) && deontic < i + farthest &&
                       is_named_by_letters(i - 1) && acts(deontic)) {
                chunk.tags = Tags(Tag::actor, Tag::nominative);
                chunk.actor = sentence_.lexicon->actors.size() - 1;
            } else if (language == Language::ru && chunk.is(Tag::word) && deontic < i + farthest &&
                       is_impersonal(deontic) && is_russian_agent(i - 1, true)) {
                chunk.tags = Tags(Tag::actor, Tag::dative);
                chunk.actor = sentence_.lexicon->actors.size() - 1;
            }
        }
        add_agents();
        add_leading();
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
        const Language language = sentence_.lexicon->language;
        const Chunk& next = sentence_.at(first + 1);
        const bool noun = language != Language::en || !next.is(Tag::word, Tag::actor);
        bool bound = false;
        for (std::size_t i = first + 1; i < std::min(sentence_.size(), first + farthest); ++i) {
            bound = bound || sentence_.at(i).is(Tag::deontic);
        }
        if (bound && noun && is_agent_noun(sentence_.text_of(first), language)) {
            sentence_.chunks[first].tags = Tags(Tag::actor, Tag::nominative);
            sentence_.chunks[first].actor = sentence_.lexicon->actors.size() - 1;
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
        const Language language = sentence_.lexicon->language;
        constexpr std::size_t shortest = 3;
        const std::string_view word = sentence_.text_of(index);
        const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
        const bool opens = index == 0 && word.size() > shortest;
        return (language == Language::fr || language == Language::es) &&
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
        const Language language = sentence_.lexicon->language;
        return language == Language::ru
                   ? is_russian_infinitive(sentence_.text_of(index))
                   : language != Language::en &&
                         is_romance_infinitive(sentence_.text_of(index), language);
    }

    bool is_russian_agent(std::size_t index, bool dative) const {
        const std::string word =
            russian_nominative(fold(composed_russian(sentence_.text_of(index))), dative);
        return !word.empty() && is_agent_noun(word, Language::ru);
    }

    /// By whom something must be done: "shall be kept by the controller".
    void add_agents() {
        const Language language = sentence_.lexicon->language;
        bool bound = false;
        bool by = false;
        for (std::size_t i = 0; i < sentence_.size(); ++i) {
            Chunk& chunk = sentence_.chunks[i];
            bound = bound || chunk.is(Tag::deontic);
            const bool governed = i > 0 && sentence_.at(i - 1).is(Tag::preposition);
            const bool instrumental = language == Language::ru && !governed &&
                                      chunk.is(Tag::word) && is_russian_agent(i, false);
            const bool named = by && chunk.is(Tag::word) && !chunk.is(Tag::adverb) &&
                               is_agent_noun(sentence_.text_of(i), language);
            if (bound && (named || instrumental)) {
                chunk.tags = Tags(Tag::actor, Tag::instrumental);
                chunk.actor = sentence_.lexicon->actors.size() - 1;
            }
            // "Que puede cobrar el concesionario": the subject stands behind the verb.
            const std::size_t back =
                i > 1 && sentence_.at(i - 1).is(Tag::determiner) ? 2 : 1;  // to the verb
            const bool inverted = i > back && sentence_.at(i - back - 1).is(Tag::deontic) &&
                                  (back == 2 || language == Language::ru) && chunk.is(Tag::word) &&
                                  is_infinitive(i - back) &&
                                  is_agent_noun(sentence_.text_of(i), language);
            if (inverted) {
                chunk.tags = Tags(Tag::actor, Tag::nominative);
                chunk.actor = sentence_.lexicon->actors.size() - 1;
            }
            const bool adjective = by && chunk.is(Tag::word) && i > 1 &&
                                   sentence_.at(i - 1).is(Tag::determiner) && !chunk.is(Tag::actor);
            by = chunk.is(Tag::agent) || adjective ||
                 (by && chunk.is(Tag::determiner, Tag::modifier) && !chunk.is(Tag::actor));
        }
    }

    void add(Span span, Tags tags) {
        sentence_.chunks.push_back({span, tags, Mark::none, 0, 0, {}});
    }

    Sentence sentence_;
};

WGIG_DECL Sentence read_sentence(std::string_view text, const Lexicon& lexicon) {
    return SentenceReader(text, lexicon).read();
}

}  // namespace wgig::detail::roles
