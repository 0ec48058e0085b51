#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <wgig/core/language.hpp>
#include <wgig/text/utf8.hpp>

// Forms of words, as far as their endings tell.

namespace wgig::detail::roles {

inline bool is_small_letter(char32_t c) noexcept {
    return (c >= U'a' && c <= U'z') || (c >= 0x00E0 && c <= 0x00FF && c != 0x00F7) ||
           (c >= 0x0430 && c <= 0x045F);
}

/// Whether an acronym stands in small letters: "un" is no "UN".
inline bool has_small_letters(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        at += c.size;
        if (is_small_letter(c.value)) {
            return true;
        }
    }
    return false;
}

/// Whether a word that the term has with a capital begins small in the text: "the group" is not
/// "the Group".
inline bool lacks_capitals(std::string_view text, std::string_view term) noexcept {
    const auto next_word = [](std::string_view& rest) {
        std::size_t end = rest.size();
        std::size_t behind = rest.size();
        for (const std::string_view gap : {" ", "'", "’"}) {
            if (const std::size_t at = rest.find(gap); at < end) {
                end = at;
                behind = at + gap.size();
            }
        }
        const char32_t first = end == 0 ? U' ' : decode(rest, 0).value;
        rest.remove_prefix(behind);
        return first;
    };
    while (!text.empty() && !term.empty()) {
        const char32_t in_text = next_word(text);
        const char32_t in_term = next_word(term);
        if (is_small_letter(in_text) && !is_small_letter(in_term)) {
            return true;
        }
    }
    return false;
}

/// Russian with its short i in one piece, however the text writes it.
inline std::string composed_russian(std::string_view word) {
    constexpr std::string_view decomposed = "и\u0306";
    std::string text(word);
    for (std::size_t at = text.find(decomposed); at != std::string::npos;
         at = text.find(decomposed, at)) {
        text.replace(at, decomposed.size(), "й");
    }
    return text;
}

/// An Arabic term as Egyptian texts write it: with ى for each ي that ends a word.
inline std::string without_last_dots(std::string_view term) {
    constexpr std::string_view dotted = "ي";
    constexpr std::string_view plain = "ى";
    std::string text(term);
    for (std::size_t at = text.find(dotted); at != std::string::npos;
         at = text.find(dotted, at + dotted.size())) {
        if (at + dotted.size() == text.size() || text[at + dotted.size()] == ' ') {
            text.replace(at, dotted.size(), plain);
        }
    }
    return text;
}

/// Whether a Russian word has the ending of an adjective or participle, and not that of the nouns
/// that end alike.
inline bool ends_as_russian_adjective(std::string_view text) {
    static constexpr std::array<std::string_view, 22> endings = {
        "ые",  "ие",  "ый", "ий", "ой", "ая", "яя", "ое", "ее",  "ого", "его",
        "ому", "ему", "ым", "им", "ую", "юю", "ых", "их", "ыми", "ими", "ей"};
    static constexpr std::array<std::string_view, 6> nouns = {"ание", "ение", "тие",
                                                              "вие",  "сие",  "яние"};
    const std::string word = composed_russian(text);
    const auto ends = [&](std::string_view ending) { return word.ends_with(ending); };
    return std::any_of(endings.begin(), endings.end(), ends) &&
           std::none_of(nouns.begin(), nouns.end(), ends);
}

inline bool is_russian_infinitive(std::string_view text) {
    static constexpr std::array<std::string_view, 13> verbs = {
        "ть",  "ться",  "йти",   "дти", "вести", "нести", "рести",
        "зти", "йтись", "стись", "чь",  "чься",  "расти"};
    static constexpr std::array<std::string_view, 15> nouns = {
        "ость",  "ласть", "часть", "честь", "весть", "сеть",   "память", "печать",
        "нефть", "треть", "путь",  "речь",  "ночь",  "помощь", "смерть"};
    const std::string word = composed_russian(text);
    const auto ends = [&](std::string_view ending) { return word.ends_with(ending); };
    return word.size() > 6 && std::any_of(verbs.begin(), verbs.end(), ends) &&
           std::none_of(nouns.begin(), nouns.end(), ends);
}

/// Whether a French or Spanish word may be an infinitive, with pronouns behind it or not.
inline bool is_romance_infinitive(std::string_view word, Language language) noexcept {
    static constexpr std::array<std::string_view, 4> french = {"er", "ir", "re", "ïr"};
    static constexpr std::array<std::string_view, 5> spanish = {"ar", "er", "ir", "ír", "or"};
    static constexpr std::array<std::string_view, 10> pronouns = {"se", "los", "las", "les", "nos",
                                                                  "lo", "la",  "le",  "me",  "os"};
    const auto has_ending = [](std::string_view text, const auto& endings) {
        return std::any_of(endings.begin(), endings.end(),
                           [&](std::string_view ending) { return text.ends_with(ending); });
    };
    if (language == Language::fr) {
        return has_ending(word, french);
    }
    // Up to two pronouns may be joined to the verb: enviárselos.
    for (int joined = 0; joined < 2 && !has_ending(word, spanish); ++joined) {
        const auto pronoun =
            std::find_if(pronouns.begin(), pronouns.end(),
                         [&](std::string_view one) { return word.ends_with(one); });
        if (pronoun == pronouns.end()) {
            return false;
        }
        word.remove_suffix(pronoun->size());
    }
    static constexpr std::array<std::string_view, 6> stressed = {"ár", "ér", "ír",
                                                                 "ar", "er", "ir"};
    return has_ending(word, spanish) || has_ending(word, stressed);
}

}  // namespace wgig::detail::roles
