#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/role/detail/bound.hpp>
#include <wgig/role/detail/clause.hpp>
#include <wgig/role/detail/subject.hpp>
#include <wgig/text/character.hpp>

namespace wgig::detail::roles {

WGIG_DECL std::vector<NamedActor> speaker_of(const Sentence& sentence, const Subject& leading,
                                             const std::vector<Hit>& hits,
                                             const std::vector<NamedActor>& before) {
    if (leading.kind == Subject::Kind::actors) {
        return leading.actors;
    }
    if (leading.kind != Subject::Kind::other) {
        return before;
    }
    if (!hits.empty() && hits.front().subject.kind == Subject::Kind::actors &&
        !in_subordinate_clause(sentence, hits.front())) {
        return hits.front().subject.actors;
    }
    return {};
}

/// In Chinese a subject goes on into the next part of the sentence; further on another may have
/// come between.
inline bool far_apart(const Sentence& sentence, std::size_t from, const Hit& hit) {
    if (sentence.lexicon->language != Language::zh) {
        return false;
    }
    std::size_t commas = 0;
    const std::size_t end = std::min(hit.subject.begin, from + 4 * widest_look);
    for (std::size_t i = from; i < end; ++i) {
        commas += sentence.at(i).mark == Mark::comma ? 1U : 0U;
    }
    return commas > 1;
}

inline bool same_names(const std::vector<NamedActor>& a, const std::vector<NamedActor>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const NamedActor& x, const NamedActor& y) {
                          return x.group == y.group && x.name == y.name;
                      });
}

inline bool may_be_left_out(const Sentence& sentence, const Hit& hit) {
    const std::size_t begin = hit.subject.begin;
    const Chunk& opener = sentence.at(begin == 0 ? sentence.size() : begin - 1);
    if (begin > 0 && opener.is(Tag::conjunction)) {
        return true;
    }
    switch (sentence.lexicon->language) {
    case Language::es:
    case Language::zh: return true;
    case Language::ru: return begin > 0 && opener.is(Tag::boundary, Tag::relative);
    default: return false;
    }
}

WGIG_DECL std::vector<NamedActor> who_is_bound(const SentenceContext& context, const Hit& hit,
                                               const Clause& clause) {
    const bool left_out = hit.subject.kind == Subject::Kind::empty;
    if (hit.subject.kind == Subject::Kind::actors) {
        return hit.subject.actors;
    }
    const bool of_thing = hit.subject.kind == Subject::Kind::pronoun && hit.subject.begin > 0 &&
                          context.sentence.at(hit.subject.begin - 1).is(Tag::relative) &&
                          !context.sentence.at(hit.subject.begin - 1)
                               .is(Tag::boundary);  // an order which it may make
    if (hit.subject.kind == Subject::Kind::other || of_thing ||
        (left_out && far_apart(context.sentence, context.from, hit))) {
        return {};
    }
    if (left_out && context.relative) {
        return context.before;  // governments, which should act, may decide
    }
    if ((left_out && !may_be_left_out(context.sentence, hit)) ||
        is_expletive(context.sentence, hit, clause)) {
        return {};
    }
    const bool joined = left_out && hit.subject.begin > 0 &&
                        context.sentence.at(hit.subject.begin - 1).is(Tag::conjunction);
    // A pronoun may mean either of two subjects before it; then it is not guessed.
    if (!context.first && !joined && !same_names(context.before, context.current)) {
        return {};
    }
    return context.before;
}

WGIG_DECL bool in_subordinate_clause(const Sentence& sentence, const Hit& hit) {
    return hit.subject.begin > 0 &&
           sentence.at(hit.subject.begin - 1).is(Tag::boundary, Tag::relative);
}

WGIG_DECL bool in_supposition(const Sentence& sentence, const Hit& hit) {
    if (hit.subject.begin == 0 || !sentence.at(hit.subject.begin - 1).is(Tag::boundary)) {
        return false;
    }
    static constexpr std::array<std::string_view, 17> openers = {
        "if",       "whether", "unless", "in case", "in the event", "when",
        "whenever", "si",      "s'il",   "s'ils",   "quand",        "lorsque",
        "lorsqu'",  "lorsqu’", "cuando", "если",    "когда"};
    const std::string word = fold(sentence.text_of(hit.subject.begin - 1));
    return std::find(openers.begin(), openers.end(), word) != openers.end();
}

}  // namespace wgig::detail::roles
