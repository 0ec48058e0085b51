#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <wgig/draft/collate.hpp>
#include <wgig/draft/collatex.hpp>
#include <wgig/draft/detail/collation_runs.hpp>
#include <wgig/text/character.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig {
namespace detail::render {

/// What CollateX's pattern `\w+\s*|\W+` tells apart. Marks go with their word, as Python's `\w` does
/// not have it: vowel signs would cut Arabic words.
enum class PatternClass { word, ideograph, space, other };

inline PatternClass pattern_class(char32_t c) noexcept {
    switch (character_class(c)) {
    case CharacterClass::letter:
    case CharacterClass::digit:
    case CharacterClass::mark:
    case CharacterClass::format: return PatternClass::word;
    case CharacterClass::ideograph: return PatternClass::ideograph;
    case CharacterClass::space: return PatternClass::space;
    default: return c == U'_' ? PatternClass::word : PatternClass::other;
    }
}

/// The end of the run of characters that `belongs` takes, from `at`.
template <class Belongs>
std::size_t end_of_run(std::string_view text, std::size_t at, Belongs&& belongs) {
    while (at < text.size()) {
        const CodePoint c = decode(text, at);
        if (!belongs(pattern_class(c.value))) {
            break;
        }
        at += c.size;
    }
    return at;
}

}  // namespace detail::render

WGIG_DECL Witness make_collatex_witness(std::string id, std::string text) {
    using namespace detail::render;
    Witness witness;
    witness.id = std::move(id);
    witness.text = std::move(text);
    const std::string_view all = witness.text;
    // White space belongs to the token before it; at the very start there is none.
    std::size_t at = end_of_run(all, 0, [](PatternClass c) { return c == PatternClass::space; });
    while (at < all.size()) {
        const std::size_t begin = at;
        const CodePoint first = decode(all, at);
        const PatternClass kind = pattern_class(first.value);
        if (kind == PatternClass::ideograph) {
            at += first.size;
        } else if (kind == PatternClass::word) {
            at = end_of_run(all, at, [](PatternClass c) { return c == PatternClass::word; });
        } else {
            at = end_of_run(all, at, [](PatternClass c) {
                return c == PatternClass::space || c == PatternClass::other;
            });
        }
        at = end_of_run(all, at, [](PatternClass c) { return c == PatternClass::space; });
        const std::string_view token = all.substr(begin, at - begin);
        const std::string_view compared = without_trailing_space(token);
        witness.tokens.push_back(
            {std::string(token), std::string(compared), {begin, begin + compared.size()}, {}});
    }
    return witness;
}

WGIG_DECL Witness witness_from_text(std::string id, std::string text, DraftTokens tokens) {
    return tokens == DraftTokens::collatex ? make_collatex_witness(std::move(id), std::move(text))
                                           : make_witness(std::move(id), std::move(text));
}

}  // namespace wgig
