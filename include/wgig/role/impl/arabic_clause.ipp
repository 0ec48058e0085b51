#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include <wgig/role/detail/arabic.hpp>
#include <wgig/role/detail/subject.hpp>

// The joints of an Arabic clause: where it opens, "that" with its verb, and what stands before its verb.

namespace wgig::detail::roles::arabic {

WGIG_DECL std::optional<Phrase> phrase_at(const Sentence& sentence, std::size_t index) {
    return parse_phrase(sentence, {index, sentence.size(), Tag::nominative, false});
}

WGIG_DECL bool opens_clause(const Chunk& chunk) noexcept {
    return chunk.is(Tag::boundary, Tag::relative, Tag::complementizer) ||
           chunk.mark == Mark::semicolon || chunk.mark == Mark::colon || chunk.mark == Mark::dash;
}

WGIG_DECL bool opens_clause_at(const Sentence& sentence, std::size_t index) {
    if (index > 0 && sentence.at(index - 1).is(Tag::conjunction)) {
        --index;
    }
    return index == 0 || opens_clause(sentence.at(index - 1)) ||
           sentence.at(index - 1).mark == Mark::comma;
}

WGIG_DECL void subject_before(const Sentence& sentence, std::size_t clause, std::size_t end,
                              Hit& hit) {
    if (end > clause && sentence.at(end - 1).mark == Mark::comma) {
        std::size_t opening = end - 1;
        while (opening > clause && sentence.at(opening - 1).mark != Mark::comma &&
               end - opening < widest_look) {
            --opening;
        }
        end = opening > clause ? opening - 1 : end;
    }
    std::size_t begin = end;
    while (begin > clause && !opens_clause(sentence.at(begin - 1)) && end - begin < widest_look) {
        --begin;
    }
    while (begin < end && sentence.at(begin).is(Tag::conjunction)) {
        ++begin;
    }
    if (auto phrase = parse_phrase(sentence, {begin, end, Tag::nominative, true})) {
        hit.subject.kind = Subject::Kind::actors;
        hit.subject.actors = std::move(phrase->actors);
        hit.subject.begin = begin;
    }
}

WGIG_DECL std::optional<std::size_t> complementizer_from(const Sentence& sentence,
                                                         std::size_t index) {
    const std::size_t end = std::min(sentence.size(), index + widest_look / 2);
    for (std::size_t i = index; i < end; ++i) {
        if (sentence.at(i).is(Tag::complementizer) && !sentence.text_of(i).starts_with("ب")) {
            return i;
        }
        if (sentence.at(i).is(Tag::deontic) || sentence.at(i).mark == Mark::semicolon) {
            break;
        }
    }
    return std::nullopt;
}

/// Whether a word has the form of a verb in the present, of the third person, and not that of the verbal
/// nouns تنفيذ and تعاون.
inline bool is_present(const Sentence& sentence, std::size_t index) {
    const std::string_view word = sentence.text_of(index);
    constexpr std::size_t five_letters = 10;
    const bool noun =
        word.size() == five_letters && (word.substr(6, 2) == "ي" || word.substr(4, 2) == "ا");
    return word.starts_with("ي") || (word.starts_with("ت") && !noun);
}

WGIG_DECL std::optional<std::size_t> complementizer_near(const Sentence& sentence,
                                                         std::size_t index) {
    constexpr std::size_t farthest = 10;
    for (std::size_t i = index; i <= index + farthest; ++i) {
        const Chunk& chunk = sentence.at(i);
        if (chunk.is(Tag::complementizer)) {
            const std::size_t verb = i + (sentence.at(i + 1).is(Tag::negation_before) ? 2 : 1);
            return i == index || is_present(sentence, verb) ? std::optional(i) : std::nullopt;
        }
        if ((chunk.mark != Mark::none && chunk.mark != Mark::quote) ||
            chunk.is(Tag::deontic, Tag::boundary, Tag::finite_verb)) {
            break;
        }
    }
    return std::nullopt;
}

WGIG_DECL void take_complementizer(const Sentence& sentence, Hit& hit) {
    if (sentence.at(hit.verb).is(Tag::complementizer)) {
        // ألا: the negation has melted into the word.
        if (sentence.at(hit.verb).is(Tag::negation_after)) {
            hit.negated = !hit.negated;
        }
        ++hit.verb;
        if (sentence.at(hit.verb).is(Tag::negation_before)) {
            hit.negated = !hit.negated;
            ++hit.verb;
        }
    }
}

}  // namespace wgig::detail::roles::arabic
