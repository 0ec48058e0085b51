#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include <wgig/role/detail/arabic.hpp>
#include <wgig/role/detail/subject.hpp>

// Verbs of Arabic by which their own subject binds itself.

namespace wgig::detail::roles::arabic {

/// What somebody binds himself to: "that", or a noun behind "by", باحترام, بعدم إفشاء.
inline bool take_promise(const Sentence& sentence, Hit& hit) {
    constexpr std::size_t farthest = 12;
    constexpr std::string_view by = "ب";
    constexpr std::size_t shortest = 8;
    const std::size_t end = std::min(sentence.size(), hit.verb + farthest);
    for (std::size_t i = hit.verb; i < end; ++i) {
        const Chunk& chunk = sentence.at(i);
        if (chunk.is(Tag::complementizer)) {
            hit.verb = i;
            take_complementizer(sentence, hit);
            return true;
        }
        const std::string_view word = sentence.text_of(i);
        if (word.starts_with(by) && word.size() >= shortest &&
            chunk.is(Tag::word, Tag::preposition) && !chunk.is(Tag::deontic)) {
            hit.aim = word.substr(by.size());
            hit.verb = i + 1;
            if (hit.aim == "عدم" && sentence.at(hit.verb).is(Tag::word)) {
                hit.negated = !hit.negated;
                hit.aim = sentence.text_of(hit.verb++);
            }
            return true;
        }
        if (chunk.mark != Mark::none || chunk.is(Tag::deontic, Tag::relative)) {
            break;
        }
    }
    return false;
}

WGIG_DECL std::optional<Hit> of_commissive(const Sentence& sentence, std::size_t clause,
                                           std::size_t index) {
    const DeonticTerms& entry = sentence.lexicon->deontics[sentence.at(index).deontic];
    Hit hit{index, entry.deontic, entry.negated, {}, index + 1, {}};
    std::size_t begin = index;
    while (begin > clause && sentence.at(begin - 1).is(Tag::adverb)) {
        --begin;
    }
    hit.subject.begin = begin;
    if (begin > 0 && (sentence.at(begin - 1).is(Tag::negation_before) ||
                      (sentence.at(begin - 1).is(Tag::complementizer) ||
                       sentence.at(begin - 1).is(Tag::deontic)))) {
        return std::nullopt;  // is not bound; or only what another word makes of it
    }
    const bool opens =
        opens_clause_at(sentence, begin) || sentence.at(begin - 1).is(Tag::conjunction);
    std::size_t next = index + 1;
    while (sentence.at(next).is(Tag::adverb)) {
        ++next;
    }
    if (opens && sentence.at(next).is(Tag::actor, Tag::determiner)) {
        if (auto phrase = phrase_at(sentence, next)) {
            hit.subject.kind = Subject::Kind::actors;
            hit.subject.actors = std::move(phrase->actors);
            hit.verb = phrase->end;
        }
    }
    if (hit.subject.kind == Subject::Kind::other &&
        (!opens || !take_unlisted(sentence, next, hit))) {
        subject_before(sentence, clause, begin, hit);
    }
    if (hit.subject.kind != Subject::Kind::actors) {
        return std::nullopt;
    }
    if (entry.whole) {
        hit.aim = sentence.text_of(index);
        return hit;
    }
    return take_promise(sentence, hit) ? std::optional(std::move(hit)) : std::nullopt;
}

}  // namespace wgig::detail::roles::arabic
