#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>

#include <wgig/role/detail/clause.hpp>

// Passives, and by whom they say that something is to be done.

namespace wgig::detail::roles {

/// Whether a word may be a participle, by its ending.
inline bool is_participle(const Sentence& sentence, std::size_t index) {
    const std::string_view word = sentence.text_of(index);
    const auto ends = [&](std::initializer_list<std::string_view> endings) {
        return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
            return word.size() > ending.size() + 2 && word.ends_with(ending);
        });
    };
    if (!sentence.at(index).is(Tag::word)) {
        return false;
    }
    switch (sentence.lexicon->language) {
    case Language::en: return ends({"ed"});
    case Language::fr: return ends({"é", "és", "ée", "ées"});
    case Language::es: return ends({"ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"});
    default: return false;
    }
}

WGIG_DECL std::optional<Phrase> agent_of(const Sentence& sentence, const Clause& clause) {
    const bool case_tells = sentence.lexicon->language == Language::ru;
    const std::size_t end = std::min(clause.end, clause.behind + widest_look / 2);
    for (std::size_t i = clause.behind; i < end; ++i) {
        const Chunk& chunk = sentence.at(i);
        std::size_t begin = i + 1;
        if (case_tells) {
            begin = i;
            if (!chunk.is(Tag::instrumental) || chunk.is(Tag::nominative) ||
                sentence.at(i == 0 ? sentence.size() : i - 1).is(Tag::preposition)) {
                continue;
            }
        } else if (!chunk.is(Tag::agent) || (i > clause.behind && is_participle(sentence, i - 1))) {
            continue;  // "sent to the bodies designated by states": who designates is not who sends
        }
        const PhraseRange range{begin, clause.end, Tag::instrumental, false};
        if (auto phrase = parse_phrase(sentence, range)) {
            return phrase;
        }
    }
    return std::nullopt;
}

WGIG_DECL bool is_reflexive(const Sentence& sentence, const Clause& clause) {
    // "Velar por", "extenderse por": what stands behind is no agent.
    static constexpr std::array<std::string_view, 12> others = {
        "velarse", "extenderse", "moverse",  "regirse", "guiarse",     "preocuparse",
        "optarse", "abogarse",   "lucharse", "pasarse", "interesarse", "desplazarse"};
    const auto is = [&](std::string_view one) { return clause.aim == one; };
    switch (sentence.lexicon->language) {
    case Language::ru:
        return clause.aim.ends_with("ться") || clause.aim.ends_with("тись") ||
               clause.aim.ends_with("чься");
    case Language::es:
        return clause.aim.ends_with("rse") && std::none_of(others.begin(), others.end(), is);
    default: return false;
    }
}

}  // namespace wgig::detail::roles
