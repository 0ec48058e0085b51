#pragma once

#include <algorithm>

#include <wgig/draft/detail/cues.hpp>
#include <wgig/text/character.hpp>
#include <wgig/text/segment.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::cues {

/// Calls `visit(Span)` for each word of a token: an elided article is one of its own (l'action).
template <class Visit>
void each_word(std::string_view text, Span token, const Visit& visit) {
    std::size_t begin = token.begin;
    for (std::size_t at = token.begin; at < token.end;) {
        const CodePoint c = decode(text, at);
        if (fold(c.value).characters[0] == U'\'') {
            visit(Span{begin, at});
            begin = at + c.size;
        }
        at += c.size;
    }
    visit(Span{begin, token.end});
}

WGIG_DECL std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    for (const Token& token : tokens(text)) {
        if (token.kind != TokenKind::punctuation) {
            each_word(text, token.span,
                      [&](Span word) { words.push_back({fold(slice(text, word)), word}); });
        }
    }
    return words;
}

WGIG_DECL bool WordPattern::matches(std::string_view word) const noexcept {
    constexpr std::size_t longest_clitics = 3;
    if (!open_start) {
        return open_end ? word.starts_with(folded) : word == folded;
    }
    const std::size_t at = word.find(folded);
    if (at == std::string_view::npos || (!open_end && at + folded.size() != word.size())) {
        return false;
    }
    std::size_t letters = 0;
    for (std::size_t i = 0; i < at; i += decode(word, i).size) {
        ++letters;
    }
    return letters <= longest_clitics;
}

inline std::string_view first_letter(std::string_view word) noexcept {
    return word.empty() ? word : word.substr(0, decode(word, 0).size);
}

WGIG_DECL void CueMatcher::add(std::string_view cue, std::size_t group) {
    Cue added{std::string(cue), {}, group};
    // The same tokens as in a text, so that hyphens and Han characters are cut alike.
    const auto open = [&](std::size_t at) { return at < cue.size() && cue[at] == '*'; };
    for (const Token& token : tokens(cue)) {
        if (token.kind != TokenKind::punctuation) {
            each_word(cue, token.span, [&](Span word) {
                const bool open_start = word.begin > 0 && open(word.begin - 1) &&
                                        (word.begin == 1 || cue[word.begin - 2] == ' ');
                added.words.push_back({fold(slice(cue, word)), open_start, open(word.end)});
            });
        }
    }
    if (added.words.empty()) {
        return;
    }
    const WordPattern& first = added.words.front();
    auto& list = first.open_start ? open_ : by_letter_[std::string(first_letter(first.folded))];
    list.push_back(cues_.size());
    cues_.push_back(std::move(added));
}

WGIG_DECL std::vector<CueMatch> CueMatcher::find(const std::vector<Word>& words, std::size_t first,
                                                 std::size_t last) const {
    std::vector<CueMatch> found;
    for (std::size_t at = first; at < last; ++at) {
        const std::size_t begun = found.size();
        const auto try_cue = [&](std::size_t index) {
            const Cue& cue = cues_[index];
            if (cue.words.size() > last - at) {
                return;
            }
            for (std::size_t i = 0; i < cue.words.size(); ++i) {
                if (!cue.words[i].matches(words[at + i].folded)) {
                    return;
                }
            }
            const Span span{words[at].span.begin, words[at + cue.words.size() - 1].span.end};
            const auto same = std::find_if(found.begin() + static_cast<std::ptrdiff_t>(begun),
                                           found.end(),
                                           [&](const CueMatch& m) { return m.group == cue.group; });
            if (same == found.end()) {
                found.push_back({cue.group, span, &cue.text});
            } else if (same->span.end < span.end) {
                *same = {cue.group, span, &cue.text};
            }
        };
        if (const auto list = by_letter_.find(first_letter(words[at].folded));
            list != by_letter_.end()) {
            std::for_each(list->second.begin(), list->second.end(), try_cue);
        }
        std::for_each(open_.begin(), open_.end(), try_cue);
    }
    return found;
}

}  // namespace wgig::detail::cues
