#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include <wgig/role/detail/arabic.hpp>
#include <wgig/role/detail/subject.hpp>
#include <wgig/role/impl/agent_noun.ipp>

namespace wgig::detail::roles::arabic {

WGIG_DECL bool take_unlisted(const Sentence& sentence, std::size_t index, Hit& hit) {
    const auto has_article = [&](std::size_t word) {
        return sentence.at(word).is(Tag::word) && sentence.text_of(word).starts_with("ال");
    };
    const std::size_t first = index;
    const std::string_view each = sentence.text_of(index);
    const bool has_each = each == "كل" || each == "أي" || each == "لكل";
    index += has_each ? 1 : 0;
    if (!sentence.at(index).is(Tag::word) ||
        sentence.at(index).is(Tag::complementizer, Tag::pronoun)) {
        return false;
    }
    std::string_view noun = sentence.text_of(index);
    const std::size_t joint =
        noun.starts_with(and_for_the) ? and_for_the.size() - for_the.size() : 0;
    noun.remove_prefix(joint);
    const bool melted = !has_each && noun.starts_with(for_the);
    const bool governed = !has_each && !melted && noun.starts_with(for_);
    constexpr std::size_t article = 4;  // bytes, of both spellings
    noun.remove_prefix(melted || has_article(index) ? article : 0);
    noun.remove_prefix(governed ? for_.size() : 0);
    if (!is_arabic_agent(noun)) {
        return false;
    }
    std::size_t end = index + 1;
    if (!melted && !has_each && !has_article(index)) {
        if (!has_article(end)) {
            return false;
        }
        ++end;
    }
    const Span span{sentence.at(has_each && each != "لكل" ? first : index).span.begin + joint +
                        (governed ? for_.size() : 0),
                    sentence.at(end - 1).span.end};
    NamedActor actor = unlisted_actor(sentence, span);
    if (melted) {
        actor.name = "ال" + actor.name.substr(for_the.size());
    }
    hit.subject.kind = Subject::Kind::actors;
    hit.subject.actors = {std::move(actor)};
    // العاملة المنزلية إنهاء: a feminine adjective agrees, and something follows.
    if (noun.ends_with("ة") && has_article(end) && sentence.text_of(end).ends_with("ة") &&
        sentence.at(end + 1).is(Tag::word)) {
        ++end;
    }
    hit.verb = complementizer_from(sentence, end).value_or(end);
    constexpr std::string_view by_the = "بال";
    if (hit.verb == end && sentence.text_of(end).starts_with(by_the)) {
        hit.aim = sentence.text_of(end).substr(2);  // يسمح للعامل بالاتصال
        hit.verb = end + 1;
    }
    return true;
}

}  // namespace wgig::detail::roles::arabic
