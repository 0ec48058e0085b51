#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include <wgig/core/code_points.hpp>
#include <wgig/text/character.hpp>
#include <wgig/text/detect.hpp>
#include <wgig/text/segment.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig {
namespace detail::detecting {

/// Words that are common in one of the three languages of Latin script and rare in the other two;
/// folded.
struct CommonWords {
    Language language;
    std::array<std::string_view, 24> words;
};
inline constexpr std::array<CommonWords, 3> common_words = {{
    {Language::en,
     {"the",   "of",  "and", "to", "is",  "that", "for", "by",  "with",  "this", "be", "which",
      "shall", "its", "has", "or", "are", "from", "it",  "was", "their", "an",   "at", "not"}},
    {Language::fr,
     {"le",  "les", "des", "et",  "du", "une", "dans",  "est",  "pour", "qui", "aux", "ou",
      "sur", "par", "au",  "ses", "il", "ce",  "cette", "sont", "avec", "ne",  "pas", "leur"}},
    {Language::es,
     {"el",   "los", "las", "y",   "del", "una", "mas",  "por",  "para",  "con",   "su",   "al",
      "como", "o",   "lo",  "sus", "es",  "se",  "esta", "toda", "sobre", "entre", "este", "sin"}},
}};

/// Letters that only one of the three has: what its words say counts more.
inline constexpr std::u32string_view french_letters = U"çàèêëîïôûùœæÇÀÈÊÎÔŒ";
inline constexpr std::u32string_view spanish_letters = U"ñáíóúÑÁÍÓÚ¿¡";
inline constexpr std::size_t weight_of_word = 2;
inline constexpr std::size_t longest_common_word = 6;

/// d'abord, L'accès, qu’il.
inline bool is_elided(std::string_view word) {
    const bool is_qu = word.starts_with("qu") || word.starts_with("Qu");
    if (word.size() < 3 ||
        (!is_qu && std::string_view("dlnsjcmDLNSJCM").find(word[0]) == std::string_view::npos)) {
        return false;
    }
    const std::string_view rest = word.substr(is_qu ? 2 : 1);
    return rest.starts_with('\'') || rest.starts_with("’");
}

/// A sample of a long text: its start, middle and end, cut at character boundaries.
inline std::string sample(std::string_view text) {
    constexpr std::size_t window = 21845;  // three of them make 64 KiB
    if (text.size() <= 3 * window) {
        return std::string(text);
    }
    std::string out;
    for (const std::size_t at : {std::size_t{0}, text.size() / 2, text.size() - window}) {
        const std::size_t begin = boundary_after(text, at);
        out += text.substr(begin, boundary_after(text, at + window) - begin);
        out += '\n';
    }
    return out;
}

}  // namespace detail::detecting

WGIG_DECL std::optional<Language> detect_language(std::string_view text) {
    using namespace detail::detecting;
    const std::string part = sample(text);
    std::size_t arabic = 0;
    std::size_t han = 0;
    std::size_t kana = 0;
    std::size_t cyrillic = 0;
    std::size_t latin = 0;
    std::size_t french = 0;
    std::size_t spanish = 0;
    for (std::size_t at = 0; at < part.size();) {
        const CodePoint c = decode(part, at);
        at += c.size;
        const char32_t v = c.value;
        if (v < 0x80) {
            latin += (v | 0x20U) >= U'a' && (v | 0x20U) <= U'z' ? 1U : 0U;
        } else if (v < 0x250) {
            latin += character_class(v) == CharacterClass::letter ? 1U : 0U;
            french += french_letters.find(v) != std::u32string_view::npos ? 1U : 0U;
            spanish += spanish_letters.find(v) != std::u32string_view::npos ? 1U : 0U;
        } else if (v >= 0x400 && v < 0x530) {
            ++cyrillic;
        } else if ((v >= 0x620 && v < 0x6D4) || (v >= 0xFB50 && v < 0xFEFD)) {
            ++arabic;
        } else if (v >= 0x3040 && v < 0x3100) {
            ++kana;
        } else if (character_class(v) == CharacterClass::ideograph) {
            ++han;
        }
    }
    // A Chinese character says about as much as three letters.
    const std::size_t letters = arabic + cyrillic + latin + 3 * (han + kana);
    if (letters == 0) {
        return std::nullopt;
    }
    if (2 * arabic > letters) {
        return Language::ar;
    }
    if (2 * cyrillic > letters) {
        return Language::ru;
    }
    if (2 * 3 * (han + kana) > letters) {
        return 10 * kana > han ? std::nullopt : std::optional(Language::zh);
    }
    std::array<std::size_t, 3> counts{0, french, spanish};
    for (const Token& token : tokens(part)) {
        if (token.kind != TokenKind::word) {
            continue;
        }
        const std::string_view spelling = slice(part, token.span);
        counts[1] += is_elided(spelling) ? weight_of_word : 0;
        if (spelling.size() > longest_common_word) {
            continue;
        }
        const std::string word = fold(spelling);
        for (std::size_t i = 0; i < common_words.size(); ++i) {
            const auto& words = common_words[i].words;
            const bool is_common = std::find(words.begin(), words.end(), word) != words.end();
            counts[i] += is_common ? weight_of_word : 0;
        }
    }
    const auto best = std::max_element(counts.begin(), counts.end());
    if (*best == 0 || std::count(counts.begin(), counts.end(), *best) > 1) {
        return std::nullopt;
    }
    return common_words[static_cast<std::size_t>(best - counts.begin())].language;
}

}  // namespace wgig
