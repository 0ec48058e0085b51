#pragma once

#include <algorithm>

#include <wgig/role/detail/subject.hpp>
#include <wgig/text/character.hpp>

namespace wgig::detail::roles {

WGIG_DECL void add_actor(const Sentence& sentence, std::size_t at,
                         std::optional<std::size_t> complement, Phrase& phrase) {
    if (phrase.actors.size() == most_actors) {
        return;
    }
    const ActorTerms& entry = sentence.actor(at);
    NamedActor actor{entry.group, entry.kind, {}, sentence.at(at).span, sentence.at(at).actor};
    if (entry.kind == ActorKind::person && complement) {
        // Representatives of governments speak for governments.
        actor.group = sentence.actor(*complement).group;
        const Span of = sentence.at(*complement).span;
        actor.span = {std::min(actor.span.begin, of.begin), std::max(actor.span.end, of.end)};
    }
    const std::string_view melted = sentence.at(at).melted;
    const Span first = sentence.at(at).span;
    const auto name_of = [&](Span span) {
        const bool begins = !melted.empty() && span.begin == first.begin;
        return begins ? std::string(melted) +
                            std::string(slice(sentence.text, {first.end, span.end}))
                      : std::string(slice(sentence.text, span));
    };
    const auto names_group = [](const NamedActor& named) {
        return named.kind == ActorKind::group || named.kind == ActorKind::qualified;
    };
    if (!phrase.actors.empty() && names_group(actor) && names_group(phrase.actors.back()) &&
        phrase.actors.back().group == actor.group) {
        Span& span = phrase.actors.back().span;
        const std::size_t grown = span.end;
        span = {std::min(span.begin, actor.span.begin), std::max(span.end, actor.span.end)};
        phrase.actors.back().name = phrase.actors.back().name +
                                    std::string(slice(sentence.text, {grown, span.end}));
        return;
    }
    actor.name = name_of(actor.span);
    phrase.actors.push_back(actor);
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
    case Language::zh:
        return chinese_hits(sentence);
    case Language::ar:
        return arabic_hits(sentence);
    default:
        return alphabetic_hits(sentence);
    }
}

WGIG_DECL Subject leading_subject(const Sentence& sentence) {
    switch (sentence.lexicon->language) {
    case Language::zh:
        return chinese_leading_subject(sentence);
    case Language::ar:
        return arabic_leading_subject(sentence);
    default:
        return alphabetic_leading_subject(sentence);
    }
}

}  // namespace wgig::detail::roles
