#pragma once

#include <algorithm>
#include <map>
#include <set>

#include <wgig/core/json_value.hpp>
#include <wgig/draft/detail/content_words.hpp>
#include <wgig/draft/detail/element_words.hpp>
#include <wgig/text/character.hpp>
#include <wgig/text/inflection.hpp>

namespace wgig::detail::elements {

inline constexpr std::string_view element_data =
#include <wgig/draft/data/elements.json.inc>
    ;

inline ElementWords make_element_words(const Json& data, Language language) {
    const std::string tag(code(language));
    ElementWords words;
    std::vector<Term> terms;
    std::set<std::string> seen;
    for (const ElementKind kind :
         {ElementKind::actor, ElementKind::action, ElementKind::object, ElementKind::qualifier}) {
        for (const auto& [concept_id, phrases] :
             data["kinds"][std::string(enum_name(kind))].items()) {
            for (const Json& phrase : phrases[tag]) {
                const auto& text = phrase.get_ref<const std::string&>();
                if (seen.insert(fold(text)).second) {
                    // Qualifiers are set phrases; the rest is inflected.
                    terms.push_back({text, kind == ElementKind::qualifier ? std::string() : tag});
                    words.entries.push_back({kind, concept_id});
                }
            }
        }
    }
    words.lexicon = TermMatcher(std::span<const Term>(terms));
    constexpr std::array<const char*, 5> names = {"agent", "patient", "concern", "join", "copula"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        std::vector<std::string> phrases;
        for (const Json& phrase : data["marks"][names[i]][tag]) {
            phrases.push_back(phrase.get<std::string>());
        }
        words.marks[i] = TermMatcher(phrases);
    }
    constexpr std::array<const char*, 8> framings = {"preamble", "opening", "start",  "lead",
                                                     "link",     "article", "called", "spoken"};
    std::vector<std::string> phrases;
    for (std::size_t i = 0; i < framings.size(); ++i) {
        for (const Json& phrase : data["frames"][framings[i]][tag]) {
            std::string text = phrase.get<std::string>();
            constexpr std::string_view clitic = " ب";
            const bool with_clitic = text.ends_with(clitic);
            text.resize(text.size() - (with_clitic ? clitic.size() : 0));
            phrases.push_back(std::move(text));
            words.frames.push_back({static_cast<Framing>(i), with_clitic});
        }
    }
    words.framing = TermMatcher(phrases);
    return words;
}

WGIG_DECL const ElementWords& element_words(Language language) {
    static const std::array<ElementWords, all_languages.size()> all = [] {
        const Json data = parse_json(element_data, "elements");
        std::array<ElementWords, all_languages.size()> made;
        for (const Language each : all_languages) {
            made[static_cast<std::size_t>(each)] = make_element_words(data, each);
        }
        return made;
    }();
    return all[static_cast<std::size_t>(language)];
}

/// Calls `visit(match, first token, token after the last)` for each match.
template <class Visit>
void visit_matches(const Sentence& sentence, const TermMatcher& matcher, Span span, Visit&& visit) {
    std::size_t token = 0;
    for (const Match& match : matcher.find(slice(sentence.text, span))) {
        const Span place{span.begin + match.span.begin, span.begin + match.span.end};
        while (token < sentence.tokens.size() && sentence.tokens[token].span.end <= place.begin) {
            ++token;
        }
        std::size_t end = token;
        while (end < sentence.tokens.size() && sentence.tokens[end].span.begin < place.end) {
            ++end;
        }
        if (end > token) {
            visit(match, token, end);
        }
    }
}

WGIG_DECL std::vector<Frame> frames_of(const Sentence& sentence) {
    std::vector<Frame> frames;
    if (!sentence.tokens.empty()) {
        const ElementWords& words = element_words(sentence.language);
        visit_matches(sentence, words.framing, sentence.span(0, sentence.tokens.size()),
                      [&](const Match& match, std::size_t begin, std::size_t end) {
                          const ElementWords::FrameWords& frame = words.frames[match.term];
                          frames.push_back({begin, end, frame.kind, frame.clitic});
                      });
    }
    return frames;
}

WGIG_DECL std::string stems_of(std::string_view text, Language language) {
    std::string name;
    for (const std::string& word : content_words(text, code(language))) {
        name += (name.empty() ? "" : " ") + inflect(word, code(language)).stem;
    }
    return name;
}

WGIG_DECL Sentence read_sentence(std::string_view text, Span span, Language language) {
    const ElementWords& words = element_words(language);
    Sentence sentence;
    sentence.text = text;
    sentence.language = language;
    sentence.tokens = tokens(slice(text, span));
    for (Token& token : sentence.tokens) {
        token.span = {token.span.begin + span.begin, token.span.end + span.begin};
    }
    sentence.flags.resize(sentence.tokens.size());
    sentence.at.assign(sentence.tokens.size(), -1);
    const auto flag = [&](std::size_t begin, std::size_t end, unsigned mark) {
        for (std::size_t i = begin; i < end; ++i) {
            sentence.flags[i] = static_cast<std::uint8_t>(sentence.flags[i] | mark);
        }
    };
    for (std::size_t i = 0; i < mark_kinds.size(); ++i) {
        visit_matches(sentence, words.marks[i], span,
                      [&](const Match&, std::size_t begin, std::size_t end) {
                          flag(begin, end, mark_kinds[i]);
                          if (mark_kinds[i] == concern) {
                              sentence.concerns.push_back({begin, end});
                          } else if (mark_kinds[i] == copula) {
                              sentence.copulas.push_back({begin, end});
                          }
                      });
    }
    visit_matches(sentence, words.lexicon, span,
                  [&](const Match& match, std::size_t begin, std::size_t end) {
                      const ElementWords::Entry& entry = words.entries[match.term];
                      for (std::size_t i = begin; i < end; ++i) {
                          sentence.at[i] = static_cast<std::int32_t>(sentence.found.size());
                      }
                      sentence.found.push_back({begin, end, &entry});
                      if (entry.kind == ElementKind::qualifier) {
                          flag(begin, end, quality);
                      }
                  });
    constexpr std::array<std::string_view, 4> commas = {",", "،", "、", "，"};
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        if (std::find(commas.begin(), commas.end(), slice(text, sentence.tokens[i].span)) !=
            commas.end()) {
            flag(i, i + 1, comma);
        }
    }
    return sentence;
}

}  // namespace wgig::detail::elements
