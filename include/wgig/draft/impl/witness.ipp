#pragma once

#include <utility>

#include <wgig/core/error.hpp>
#include <wgig/draft/collate.hpp>
#include <wgig/text/character.hpp>
#include <wgig/text/segment.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig {

WGIG_DECL Witness make_witness(std::string id, std::string text) {
    if (const std::size_t at = first_invalid_utf8(text); at != std::string_view::npos) {
        detail::throw_parse_error(ErrorCode::invalid_utf8, "not UTF-8", place_of(text, at, id));
    }
    Witness witness;
    witness.id = std::move(id);
    witness.text = std::move(text);
    const std::string_view all = witness.text;
    const std::vector<Token> found = tokens(all);
    witness.tokens.reserve(found.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        // What stands before the first token goes with it, so that the tokens add up to the text.
        const std::size_t begin = i == 0 ? 0 : found[i].span.begin;
        const std::size_t end = i + 1 < found.size() ? found[i + 1].span.begin : all.size();
        const std::string_view word = slice(all, found[i].span);
        WitnessToken token;
        token.text = all.substr(begin, end - begin);
        token.normalized = fold(word);
        if (token.normalized.empty()) {
            token.normalized = word;  // a mark alone, which folds to nothing
        }
        token.span = found[i].span;
        witness.tokens.push_back(std::move(token));
    }
    return witness;
}

}  // namespace wgig
