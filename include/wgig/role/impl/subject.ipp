#pragma once

#include <algorithm>
#include <string>
#include <utility>

#include <wgig/role/detail/subject.hpp>
#include <wgig/role/impl/word_form.ipp>
#include <wgig/text/character.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::roles {

/// What a span of a sentence is called when an actor's name begins with the chunk `at`.
inline std::string name_of(const Sentence& sentence, std::size_t at, Span span) {
    const Chunk& chunk = sentence.at(at);
    if (!chunk.melted || span.begin != chunk.span.begin) {
        return std::string(slice(sentence.text, span));
    }
    std::string name = "ال";
    name += slice(sentence.text, {span.begin + *chunk.melted, span.end});
    return name;
}

inline void append_actor(const Sentence& sentence, std::size_t at, NamedActor actor,
                         Phrase& phrase) {
    const auto names_group = [](const NamedActor& named) {
        return named.kind == ActorKind::group || named.kind == ActorKind::qualified;
    };
    if (phrase.actors.size() == most_actors) {
        return;
    }
    if (!phrase.actors.empty() && names_group(actor) && names_group(phrase.actors.back()) &&
        phrase.actors.back().group == actor.group) {
        NamedActor& before = phrase.actors.back();
        if (actor.span.end > before.span.end) {
            before.name += slice(sentence.text, {before.span.end, actor.span.end});
            before.span.end = actor.span.end;
        }
        return;
    }
    actor.name = name_of(sentence, at, actor.span);
    phrase.actors.push_back(std::move(actor));
}

/// The name that an actor of no list is part of: Ministry of Health, Federal Communications Commission,
/// Президент Российской Федерации.
inline Span whole_name(const Sentence& sentence, std::size_t at) {
    constexpr std::size_t longest = 8;
    const auto has_capital = [&](std::size_t index) {
        const std::string_view text = sentence.text_of(index);
        if (text.empty() || sentence.at(index).is(Tag::deontic, Tag::determiner)) {
            return false;
        }
        const char32_t first = decode(text, 0).value;
        return character_class(first) == CharacterClass::letter && !is_small_letter(first);
    };
    Span span = sentence.at(at).span;
    const Language language = sentence.lexicon->language;
    if (language == Language::zh || language == Language::ar || !has_capital(at)) {
        return span;
    }
    std::size_t next = at + 1;
    while (next < at + longest) {
        std::size_t word = next;
        while (word < next + 2 && sentence.at(word).is(Tag::source, Tag::determiner) &&
               !has_capital(word)) {
            ++word;
        }
        if (!has_capital(word) || sentence.at(word).mark != Mark::none) {
            break;
        }
        span.end = sentence.at(word).span.end;
        next = word + 1;
    }
    std::size_t first = at;
    while (language == Language::en && first > 1 && at - first < longest &&
           has_capital(first - 1) && sentence.at(first - 1).is(Tag::word, Tag::modifier)) {
        --first;
    }
    span.begin = sentence.at(first).span.begin;
    return span;
}

WGIG_DECL void add_actor(const Sentence& sentence, std::size_t at,
                         const std::vector<std::size_t>& complements, Phrase& phrase) {
    const ActorTerms& entry = sentence.actor(at);
    const Chunk& chunk = sentence.at(at);
    NamedActor actor{entry.group, entry.kind, {}, chunk.span, chunk.actor};
    if (entry.kind == ActorKind::unlisted) {
        actor.span = whole_name(sentence, at);
    }
    if (entry.kind != ActorKind::person || complements.empty()) {
        append_actor(sentence, at, std::move(actor), phrase);
        return;
    }
    // Representatives of governments and of business speak for governments, and for business.
    for (const std::size_t complement : complements) {
        const Span of = sentence.at(complement).span;
        const bool first = complement == complements.front();
        actor.group = sentence.actor(complement).group;
        actor.span =
            first ? Span{std::min(chunk.span.begin, of.begin), std::max(chunk.span.end, of.end)}
                  : of;
        append_actor(sentence, first ? at : complement, actor, phrase);
    }
}

WGIG_DECL NamedActor unlisted_actor(const Sentence& sentence, Span span) {
    const std::size_t entry = sentence.lexicon->actors.size() - 1;
    const ActorTerms& terms = sentence.lexicon->actors[entry];
    return {terms.group, terms.kind, std::string(slice(sentence.text, span)), span, entry, {}};
}

WGIG_DECL void drop_unqualified(const Sentence& sentence, std::size_t begin, std::size_t end,
                                Phrase& phrase) {
    const auto missing = [&](const NamedActor& actor) {
        if (actor.kind != ActorKind::qualified) {
            return false;
        }
        const auto& qualifiers = sentence.lexicon->actors[actor.entry].qualifiers;
        for (std::size_t i = begin; i < std::min(end, begin + widest_look); ++i) {
            const std::string word = fold(sentence.text_of(i));
            const bool found = std::any_of(qualifiers.begin(), qualifiers.end(),
                                           [&](const auto& one) { return fold(one) == word; });
            if (found) {
                return false;
            }
        }
        return true;
    };
    // "The institutions must" is somebody, if of no group; "the organization of work" is nobody.
    for (NamedActor& actor : phrase.actors) {
        if (!missing(actor)) {
            continue;
        }
        const auto behind =
            std::find_if(sentence.chunks.begin(), sentence.chunks.end(),
                         [&](const Chunk& chunk) { return chunk.span.begin >= actor.span.end; });
        const bool process = fold(actor.name).starts_with("organi") && !actor.name.ends_with("s") &&
                             behind != sentence.chunks.end() && behind->is(Tag::source);
        if (!process) {
            actor.kind = ActorKind::unlisted;
            actor.group = std::nullopt;
            actor.entry = sentence.lexicon->actors.size() - 1;
        }
    }
    std::erase_if(phrase.actors, missing);
}

WGIG_DECL std::size_t skip_brackets(const Sentence& sentence, std::size_t at, std::size_t end) {
    for (std::size_t i = at + 1; i < std::min(end, at + widest_look); ++i) {
        if (sentence.at(i).mark == Mark::close) {
            return i + 1;
        }
    }
    return at + 1;
}

WGIG_DECL std::vector<Hit> hits_of(const Sentence& sentence) {
    switch (sentence.lexicon->language) {
    case Language::zh: return chinese_hits(sentence);
    case Language::ar: return arabic_hits(sentence);
    default: return alphabetic_hits(sentence);
    }
}

WGIG_DECL Subject leading_subject(const Sentence& sentence) {
    switch (sentence.lexicon->language) {
    case Language::zh: return chinese_leading_subject(sentence);
    case Language::ar: return arabic_leading_subject(sentence);
    default: return alphabetic_leading_subject(sentence);
    }
}

}  // namespace wgig::detail::roles
