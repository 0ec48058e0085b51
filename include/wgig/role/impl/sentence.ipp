#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include <wgig/role/detail/sentence.hpp>
#include <wgig/role/detail/unlisted.hpp>
#include <wgig/role/impl/adverb_form.ipp>
#include <wgig/role/impl/word_form.ipp>
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
        add_unlisted(sentence_);
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
                if (looks_like_adverb(slice(sentence_.text, span), sentence_.lexicon->language) &&
                    !names_thing(span)) {
                    tags.add(Tag::adverb);
                }
                add(span, tags);
            }
        }
    }

    /// "Le règlement", "du financement": French nouns that end as adverbs do, known by what stands before them
    /// or by a list. "Pour rapidement répondre" has an adverb.
    bool names_thing(Span span) const {
        if (sentence_.lexicon->language != Language::fr) {
            return false;
        }
        return (!sentence_.chunks.empty() && sentence_.chunks.back().is(Tag::determiner)) ||
               is_french_noun_in_ment(slice(sentence_.text, span));
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
