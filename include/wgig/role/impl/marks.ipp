#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include <wgig/role/detail/clause.hpp>
#include <wgig/role/detail/parts.hpp>

namespace wgig::detail::roles {

WGIG_DECL MarkedSentence mark_sentence(const Sentence& sentence) {
    MarkedSentence marked;
    marked.sentence = &sentence;
    marked.words = &clause_words_of(sentence.lexicon->language);
    marked.marks = marked.words->matcher.find(sentence.text);
    std::vector<Span> brackets;
    std::size_t depth = 0;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const Mark mark = sentence.at(i).mark;
        if (mark == Mark::open) {
            if (depth++ == 0) {
                brackets.push_back({sentence.at(i).span.begin, sentence.text.size()});
            }
        } else if (mark == Mark::close && depth > 0 && --depth == 0) {
            brackets.back().end = sentence.at(i).span.end;
        } else if (mark == Mark::comma && depth == 0) {
            marked.commas.push_back(i);
        }
    }
    if (depth > 0 && !brackets.empty()) {
        brackets.pop_back();  // one that is not closed hides nothing
    }
    auto bracket = brackets.begin();
    std::erase_if(marked.marks, [&](const Match& mark) {
        while (bracket != brackets.end() && bracket->end <= mark.span.begin) {
            ++bracket;
        }
        return bracket != brackets.end() && bracket->begin <= mark.span.begin;
    });
    return marked;
}

/// The span of trimmed text inside another.
inline Span trimmed_span(std::string_view text, Span span) {
    const std::string_view inside = trim_clause(slice(text, span));
    if (inside.empty()) {
        return {span.begin, span.begin};
    }
    const auto begin = static_cast<std::size_t>(inside.data() - text.data());
    return {begin, begin + inside.size()};
}

/// The first chunk that ends behind a byte.
inline std::size_t chunk_at(const Sentence& sentence, std::size_t byte) {
    const auto found =
        std::partition_point(sentence.chunks.begin(), sentence.chunks.end(),
                             [&](const Chunk& chunk) { return chunk.span.end <= byte; });
    return static_cast<std::size_t>(found - sentence.chunks.begin());
}

/// The first mark that begins at a byte or behind it.
inline std::vector<Match>::const_iterator mark_from(const MarkedSentence& marked,
                                                    std::size_t byte) {
    return std::lower_bound(
        marked.marks.begin(), marked.marks.end(), byte,
        [](const Match& match, std::size_t at) { return match.span.begin < at; });
}

/// Whether an actor stands at a byte, behind articles and adjectives at most.
inline bool actor_follows(const Sentence& sentence, std::size_t at) {
    std::size_t i = chunk_at(sentence, at);
    const std::size_t limit = i + 6;
    while (i < limit && i < sentence.size() &&
           (sentence.at(i).is(Tag::determiner, Tag::modifier) && !sentence.at(i).is(Tag::actor))) {
        ++i;
    }
    return sentence.at(i).is(Tag::actor);
}

/// Adds what a span has, trimmed; false if that is nothing.
inline bool add_trimmed(const Sentence& sentence, IgComponent component, Span span,
                        std::vector<StatementPart>& parts) {
    span = trimmed_span(sentence.text, span);
    if (span.empty()) {
        return false;
    }
    StatementPart part;
    part.component = component;
    part.text = slice(sentence.text, span);
    part.span = span;
    parts.push_back(std::move(part));
    return true;
}

}  // namespace wgig::detail::roles
