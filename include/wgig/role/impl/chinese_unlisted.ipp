#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include <wgig/role/detail/chinese.hpp>
#include <wgig/role/detail/subject.hpp>
#include <wgig/role/impl/agent_noun.ipp>

// Actors in Chinese that no list has: what stands where a subject stands, and ends as names of people
// and bodies do.

namespace wgig::detail::roles::chinese {

/// Whether a blank stands before a chunk: 第八条 托运人. Names have none.
inline bool behind_blank(const Sentence& sentence, std::size_t index) {
    return index > 0 && sentence.at(index - 1).span.end < sentence.at(index).span.begin;
}

WGIG_DECL void take_unlisted(const Sentence& sentence, std::size_t clause, std::size_t end,
                             Subject& subject) {
    constexpr std::size_t longest = 60;  // bytes: twenty characters
    std::size_t begin = end;
    std::size_t member = end;  // where the member ends that is being read
    while (begin > clause && !(begin < end && behind_blank(sentence, begin)) &&
           sentence.at(member - 1).span.end - sentence.at(begin - 1).span.begin <= longest) {
        const Chunk& chunk = sentence.at(begin - 1);
        if (chunk.is(Tag::conjunction) && !chunk.is(Tag::boundary) && begin < member &&
            end - begin < widest_look / 2 &&
            ends_as_chinese_agent(slice(sentence.text, {sentence.at(begin).span.begin,
                                                        sentence.at(member - 1).span.end}))) {
            member = --begin;
            continue;
        }
        if (chunk.mark != Mark::none || chunk.is(Tag::boundary, Tag::preposition, Tag::recipient,
                                                 Tag::pronoun, Tag::deontic, Tag::conjunction)) {
            break;
        }
        --begin;
    }
    const bool opens =
        begin == 0 || behind_blank(sentence, begin) || sentence.at(begin - 1).mark != Mark::none;
    if (!opens || begin == end || begin == member) {
        return;
    }
    if (member < end &&
        !ends_as_chinese_agent(slice(
            sentence.text, {sentence.at(begin).span.begin, sentence.at(member - 1).span.end}))) {
        return;
    }
    Span span{sentence.at(begin).span.begin, sentence.at(end - 1).span.end};
    // 第八条 托运人应当: a name has no blanks, so what stands before one is a number.
    for (const std::string_view blank : {" ", "\u3000", "\u00A0"}) {
        const std::size_t at_blank = slice(sentence.text, span).rfind(blank);
        span.begin += at_blank == std::string_view::npos ? 0 : at_blank + blank.size();
    }
    if (ends_as_chinese_agent(slice(sentence.text, span))) {
        subject.kind = Subject::Kind::actors;
        subject.actors = {unlisted_actor(sentence, span)};
        subject.begin = begin;
    }
}

WGIG_DECL Subject leading_unlisted(const Sentence& sentence, std::size_t begin) {
    constexpr std::size_t longest = 60;
    std::size_t end = begin;
    while (sentence.at(end).mark == Mark::none && end < sentence.size() &&
           !sentence.at(end).is(Tag::preposition, Tag::boundary, Tag::deontic, Tag::pronoun) &&
           sentence.at(end).span.end - sentence.at(begin).span.begin <= longest) {
        ++end;
    }
    const bool ends = sentence.at(end).is(Tag::preposition) || sentence.at(end).mark == Mark::comma;
    const Span span{sentence.at(begin).span.begin,
                    sentence.at(end == begin ? begin : end - 1).span.end};
    if (!ends || end == begin || !ends_as_chinese_agent(slice(sentence.text, span))) {
        return {};
    }
    return {Subject::Kind::actors, {unlisted_actor(sentence, span)}, begin, false};
}

}  // namespace wgig::detail::roles::chinese
