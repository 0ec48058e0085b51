#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include <wgig/role/detail/chinese.hpp>
#include <wgig/role/detail/subject.hpp>

// Chinese noun phrases of actors: what belongs to a noun stands before it, so that they are read from
// their last noun back.

namespace wgig::detail::roles::chinese {

WGIG_DECL bool is_owner(const Sentence& sentence, std::size_t end) {
    return sentence.text_of(end) == "的";
}

WGIG_DECL Phrase phrase_before(const Sentence& sentence, std::size_t end, std::size_t limit) {
    struct Member {
        std::size_t noun;
        std::vector<std::size_t> complements;
    };
    std::vector<Member> members;
    std::size_t index = end;
    std::size_t begin = end;
    while (index > limit && members.size() < most_actors) {
        while (index > limit && sentence.at(index - 1).is(Tag::modifier) &&
               !sentence.at(index - 1).is(Tag::actor)) {
            --index;  // "and others" behind the last name
        }
        if (index > limit && sentence.at(index - 1).mark == Mark::close) {
            std::size_t open = index - 1;
            while (open > limit && sentence.at(open).mark != Mark::open &&
                   index - open < widest_look) {
                --open;
            }
            index = sentence.at(open).mark == Mark::open ? open : index;
        }
        if (index == limit || !sentence.at(index - 1).is(Tag::actor)) {
            break;
        }
        Member member{--index, {}};
        begin = index;
        // "Working group members", "observers of intergovernmental organisations".
        const bool linked = index > limit + 1 && is_owner(sentence, index - 1);
        const std::size_t owner = linked ? index - 2 : index - 1;
        if (index > limit && sentence.at(owner).is(Tag::actor)) {
            if (sentence.actor(member.noun).kind == ActorKind::person) {
                member.complements = {owner};
                begin = index = owner;
            } else if (!linked) {
                begin = index = owner;
            }
        }
        members.push_back(std::move(member));
        while (index > limit && sentence.at(index - 1).is(Tag::modifier, Tag::determiner)) {
            --index;
            begin = index;
        }
        if (index > limit && sentence.at(index - 1).is(Tag::conjunction)) {
            --index;
        } else {
            break;
        }
    }
    Phrase phrase;
    phrase.begin = begin;
    phrase.end = end;
    for (auto member = members.rbegin(); member != members.rend(); ++member) {
        add_actor(sentence, member->noun, member->complements, phrase);
    }
    drop_unqualified(sentence, begin, end, phrase);
    return phrase;
}

}  // namespace wgig::detail::roles::chinese
