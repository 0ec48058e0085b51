#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include <wgig/role/detail/chinese.hpp>
#include <wgig/role/detail/subject.hpp>

// Deontic words of Chinese where they bind nobody.

namespace wgig::detail::roles::chinese {

WGIG_DECL bool is_request_of(const Sentence& sentence, std::size_t deontic) {
    static constexpr std::array<std::string_view, 4> nouns = {"请求", "要求", "邀请", "申请"};
    constexpr std::size_t farthest = 6;
    if (sentence.text_of(deontic) != "应" ||
        sentence.at(deontic + 1).is(Tag::adverb, Tag::preposition)) {
        return false;
    }
    for (std::size_t i = deontic + 2; i <= deontic + farthest; ++i) {
        if (sentence.at(i).mark != Mark::none) {
            return false;
        }
        if (std::find(nouns.begin(), nouns.end(), sentence.text_of(i)) != nouns.end()) {
            return !sentence.at(deontic + 1).is(Tag::verb) ||
                   sentence.at(deontic + 1).is(Tag::actor);
        }
    }
    return false;
}

WGIG_DECL bool is_case(const Sentence& sentence, std::size_t deontic) {
    std::size_t begin = deontic;
    while (begin > 0 && sentence.at(begin - 1).mark == Mark::none &&
           deontic - begin < widest_look) {
        --begin;
    }
    static constexpr std::array<std::string_view, 10> suppositions = {
        "如果", "如", "若", "倘若", "假如", "一旦", "除非", "是否", "倘", "如若"};
    const std::string_view first = sentence.text_of(begin);
    if (std::find(suppositions.begin(), suppositions.end(), first) != suppositions.end()) {
        return true;  // 如果各方不能达成协议，
    }
    const std::size_t limit = std::min(sentence.size(), deontic + widest_look);
    for (std::size_t i = deontic + 1; i < limit; ++i) {
        const Mark mark = sentence.at(i).mark;
        if (mark == Mark::comma) {
            return is_owner(sentence, i - 1);
        }
        if (mark == Mark::semicolon || mark == Mark::colon || mark == Mark::stop) {
            return false;
        }
    }
    return false;
}

}  // namespace wgig::detail::roles::chinese
