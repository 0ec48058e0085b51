#pragma once

#include <map>
#include <set>

#include <wgig/core/json_value.hpp>
#include <wgig/draft/detail/content_words.hpp>
#include <wgig/text/character.hpp>
#include <wgig/text/segment.hpp>

namespace wgig::detail {
namespace content {

inline constexpr std::string_view word_data =
#include <wgig/draft/data/function_words.json.inc>
    ;

using WordSets = std::map<std::string, std::set<std::string, std::less<>>, std::less<>>;

inline const WordSets& function_words() {
    static const WordSets sets = [] {
        WordSets made;
        const Json data = parse_json(word_data, "function words");
        for (const auto& [language, line] : data.items()) {
            const std::string words = line.get<std::string>();
            for (const Token& token : tokens(words)) {
                made[language].insert(fold(slice(words, token.span)));
            }
        }
        return made;
    }();
    return sets;
}

}  // namespace content

namespace content {

/// A French word without the article or the pronoun that is joined to it: l'usage, qu'elle.
inline std::string_view without_elision(std::string_view word, std::string_view language) {
    if (language.substr(0, language.find_first_of("-_")) != "fr") {
        return word;
    }
    for (const std::string_view apostrophe : {std::string_view("'"), std::string_view("’")}) {
        const std::size_t at = word.find(apostrophe);
        if (at != std::string_view::npos && at > 0 && at <= 2 &&
            at + apostrophe.size() < word.size()) {
            return word.substr(at + apostrophe.size());
        }
    }
    return word;
}

}  // namespace content

WGIG_DECL bool is_function_word(std::string_view folded, std::string_view language) {
    const auto found =
        content::function_words().find(language.substr(0, language.find_first_of("-_")));
    return found != content::function_words().end() && found->second.contains(folded);
}

WGIG_DECL std::vector<std::string> content_words(std::string_view text, std::string_view language) {
    std::vector<std::string> words;
    std::set<std::string> seen;
    const auto add = [&](std::string_view word) {
        if (seen.insert(fold(word)).second) {
            words.emplace_back(word);
        }
    };
    Span previous{};  // the ideograph just before, where the two may make a word
    for (const Token& token : tokens(text)) {
        const std::string_view written =
            content::without_elision(slice(text, token.span), language);
        if (token.kind == TokenKind::punctuation || is_function_word(fold(written), language)) {
            previous = {};
            continue;
        }
        if (token.kind != TokenKind::ideograph) {
            add(written);
            previous = {};
            continue;
        }
        if (!previous.empty() && previous.end == token.span.begin) {
            add(slice(text, {previous.begin, token.span.end}));
        }
        previous = token.span;
    }
    return words;
}

}  // namespace wgig::detail
