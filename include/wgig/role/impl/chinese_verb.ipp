#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include <wgig/role/detail/chinese_verb.hpp>
#include <wgig/role/detail/subject.hpp>
#include <wgig/text/utf8.hpp>

// Chinese does not mark verbs: they are known by a list, and by what stands around them.

namespace wgig::detail::roles {

class ChineseVerb {
public:
    ChineseVerb(const Sentence& sentence, std::size_t begin, std::size_t end)
        : sentence_(sentence), index_(begin), end_(end) {}

    std::size_t find() {
        // 通过国际合作保护, protect through cooperation: of two verbs in a row the first is a noun.
        const bool through = sentence_.text_of(index_) == "通过";
        skip_time();
        if ((skip_to_end_of_basis() || !at(index_).is(Tag::preposition)) &&
            at(index_).is(Tag::verb)) {
            return index_;
        }
        for (std::size_t i = index_ + 1; i < std::min(end_, index_ + widest_look); ++i) {
            // What a noun follows with the particle of possession is no verb of the clause.
            if (at(i).is(Tag::verb) && sentence_.text_of(i + 1) != "的" &&
                sentence_.text_of(i - 1) != "的" && !(through && at(i + 1).is(Tag::verb)) &&
                !stands_for_noun(i)) {
                return i;
            }
        }
        // Some verbs are prepositions too. Else the last two characters before the clause ends: the
        // verb follows what is said of it.
        if (at(index_).is(Tag::verb)) {
            return index_;
        }
        std::size_t last = index_;
        while (last < end_ && at(last).mark == Mark::none) {
            ++last;
        }
        return last > index_ + 2 ? last - 2 : index_;
    }

    std::size_t behind() const {
        const auto is_character = [&](std::size_t index) {
            const std::string_view text = sentence_.text_of(index);
            return is_wordlike(index) && !text.empty() && decode(text, 0).size == text.size();
        };
        std::size_t verb = index_;
        if (at(verb).is(Tag::catenative) && at(verb + 1).is(Tag::verb)) {
            ++verb;  // 继续发挥, go on playing
        }
        if (!is_wordlike(verb)) {
            return verb;
        }
        const bool two = !at(verb).is(Tag::verb) && is_character(verb) && is_character(verb + 1) &&
                         !at(verb + 1).is(Tag::verb);
        return verb + (two ? 2 : 1);
    }

private:
    const Chunk& at(std::size_t index) const noexcept {
        static const Chunk nothing;
        return index < end_ ? sentence_.at(index) : nothing;
    }
    bool is_wordlike(std::size_t index) const noexcept {
        return index < end_ && at(index).mark == Mark::none && !at(index).is(Tag::conjunction);
    }

    /// 按照规定, 审理前: a verb that is a basis, or before the word that says when.
    bool stands_for_noun(std::size_t index) const {
        static constexpr std::array<std::string_view, 9> times = {
            "前", "后", "时", "中", "之前", "之后", "以前", "以后", "期间"};
        static constexpr std::array<std::string_view, 3> bases = {"规定", "约定", "要求"};
        const auto any = [](const auto& words, std::string_view word) {
            return std::find(words.begin(), words.end(), word) != words.end();
        };
        return any(times, sentence_.text_of(index + 1)) ||
               (any(bases, sentence_.text_of(index)) && at(index - 1).is(Tag::preposition));
    }

    /// 在收到批准证书之日起三十日内申请: the verb stands behind what says when.
    void skip_time() {
        static constexpr std::array<std::string_view, 14> ends = {
            "内",   "以内", "之内", "前",   "以前", "之前", "后",
            "以后", "之后", "时",   "期间", "期内", "起",   "中"};
        const std::string_view opener = sentence_.text_of(index_);
        if (opener != "在" && opener != "自" && opener != "于") {
            return;
        }
        std::optional<std::size_t> behind;
        for (std::size_t i = index_ + 1; i < std::min(end_, index_ + widest_look / 2); ++i) {
            if (at(i).mark != Mark::none) {
                break;
            }
            const std::string_view word = sentence_.text_of(i);
            const bool closes = std::any_of(ends.begin(), ends.end(),
                                            [&](std::string_view one) { return word == one; });
            if (closes && i + 1 < end_ && sentence_.text_of(i + 1) != "的") {
                behind = i + (at(i + 1).mark == Mark::comma ? 2 : 1);
            }
        }
        if (behind) {
            index_ = *behind;
        }
    }

    /// 按照网络安全等级保护制度的要求，履行义务: up to the comma all says on what basis.
    bool skip_to_end_of_basis() {
        static constexpr std::array<std::string_view, 7> ends = {
            "的要求", "的规定", "的约定", "的原则", "的需要", "的情况", "的精神"};
        for (std::size_t i = index_ + 1; i < std::min(end_, index_ + widest_look); ++i) {
            if (at(i).mark == Mark::none) {
                continue;
            }
            const std::string_view basis =
                slice(sentence_.text, {at(index_).span.begin, at(i).span.begin});
            const bool closes = std::any_of(ends.begin(), ends.end(), [&](std::string_view one) {
                return basis.ends_with(one);
            });
            if (at(i).mark == Mark::comma && closes && i + 1 < end_) {
                index_ = i + 1;
                return true;
            }
            if (!at(i).is(Tag::conjunction)) {
                return false;  // the mark between members of a list ends nothing
            }
        }
        return false;
    }

    const Sentence& sentence_;
    std::size_t index_;
    std::size_t end_;
};

WGIG_DECL std::size_t chinese_verb_from(const Sentence& sentence, std::size_t begin,
                                        std::size_t end) {
    return ChineseVerb(sentence, begin, end).find();
}

WGIG_DECL std::size_t behind_chinese_verb(const Sentence& sentence, std::size_t verb,
                                          std::size_t end) {
    return ChineseVerb(sentence, verb, end).behind();
}

}  // namespace wgig::detail::roles
