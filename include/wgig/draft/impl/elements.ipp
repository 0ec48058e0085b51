#pragma once

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include <wgig/draft/detail/element_words.hpp>
#include <wgig/draft/elements.hpp>
#include <wgig/text/detect.hpp>

namespace wgig {

WGIG_DECL std::vector<DefinitionElement> find_elements(std::string_view text,
                                                       std::optional<Language> language) {
    if (!language) {
        language = detect_language(text);
    }
    std::vector<DefinitionElement> all;
    if (!language) {
        return all;
    }
    bool first = true;
    for (const Span span : sentences(text)) {
        const auto sentence = detail::elements::read_sentence(text, span, *language);
        auto found = detail::elements::elements_of(sentence, first);
        std::move(found.begin(), found.end(), std::back_inserter(all));
        // The number of a paragraph is no sentence.
        first =
            first &&
            std::none_of(sentence.tokens.begin(), sentence.tokens.end(), [](const Token& token) {
                return token.kind == TokenKind::word || token.kind == TokenKind::ideograph;
            });
    }
    return all;
}

WGIG_DECL ElementComparison compare_elements(std::span<const RoundDraft> drafts) {
    detail::check_round_drafts(drafts);
    ElementComparison result;
    std::map<std::pair<ElementKind, std::string>, std::size_t> rows;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        const RoundDraft& draft = drafts[i];
        const auto language = draft.language ? draft.language : detect_language(draft.text);
        result.drafts.push_back({draft.id, language, find_elements(draft.text, language)});
        for (const DefinitionElement& element : result.drafts.back().elements) {
            const auto [entry, is_new] =
                rows.try_emplace({element.kind, element.concept_id}, result.rows.size());
            if (is_new) {
                result.rows.push_back({element.kind, element.concept_id, element.text, {}, {}, {}});
            }
            ElementRow& row = result.rows[entry->second];
            if (row.drafts.empty() || row.drafts.back() != draft.id) {
                if (i > 0 && (row.drafts.empty() || row.drafts.back() != drafts[i - 1].id)) {
                    row.won_by.push_back(draft.id);
                }
                row.drafts.push_back(draft.id);
            }
        }
        if (i > 0) {
            for (ElementRow& row : result.rows) {
                // A row that ends with the draft before this one was not found in this one.
                if (row.drafts.back() == drafts[i - 1].id) {
                    row.lost_by.push_back(draft.id);
                }
            }
        }
    }
    std::stable_sort(result.rows.begin(), result.rows.end(),
                     [](const ElementRow& a, const ElementRow& b) { return a.kind < b.kind; });
    return result;
}

}  // namespace wgig
