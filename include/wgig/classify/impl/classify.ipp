#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include <wgig/classify/classify.hpp>

namespace wgig {
namespace detail::classifying {

/// Gathers terms for one matcher, each with the concepts it stands for.
class Vocabulary {
public:
    void add(std::size_t concept_index, std::string_view language, const std::string& term) {
        terms_.push_back({term, std::string(language)});
        meanings_.push_back({{concept_index, term}});
    }
    void add(std::size_t concept_index, const LanguageTerms& terms) {
        for (const auto& [language, words] : terms) {
            for (const std::string& word : words) {
                add(concept_index, language, word);
            }
        }
    }

    /// Phrases to exclude. One of a single word is that form of it alone: in all its forms it might be
    /// the name itself (Spanish `impuesta`, imposed, beside `impuesto`, a tax).
    void add_exclusions(std::size_t concept_index, const LanguageTerms& phrases) {
        for (const auto& [language, words] : phrases) {
            for (const std::string& phrase : words) {
                const bool is_word = phrase.find_first_of(" -") == std::string::npos;
                add(concept_index, is_word ? std::string_view() : language, phrase);
            }
        }
    }

    [[nodiscard]] TermMatcher matcher() {
        TermMatcher matcher(terms_);
        // Of terms that it cannot tell apart a matcher finds one: that one stands for the concepts of
        // all. A term looked for in itself tells which it is.
        for (std::size_t i = 0; i < terms_.size(); ++i) {
            for (const Match& match : matcher.find(terms_[i].text)) {
                if (match.term != i && match.span == Span{0, terms_[i].text.size()}) {
                    const auto meaning = meanings_[i].front();
                    auto& known = meanings_[match.term];
                    if (std::none_of(known.begin(), known.end(), [&](const auto& other) {
                            return other.first == meaning.first;
                        })) {
                        known.push_back(meaning);
                    }
                }
            }
        }
        return matcher;
    }

    /// For each term, the concepts it stands for, each with its own spelling of it. To be taken after
    /// `matcher`.
    [[nodiscard]] std::vector<std::vector<std::pair<std::size_t, std::string>>> take_meanings() {
        return std::move(meanings_);
    }

private:
    std::vector<Term> terms_;
    std::vector<std::vector<std::pair<std::size_t, std::string>>> meanings_;
};

}  // namespace detail::classifying

WGIG_DECL Classifier::Classifier(const Taxonomy& taxonomy) : scheme_(taxonomy.id) {
    detail::classifying::Vocabulary terms;
    detail::classifying::Vocabulary exclusions;
    for (const Concept& entry : taxonomy.concepts) {
        const std::size_t index = concepts_.size();
        concepts_.push_back(entry.id);
        if (!entry.codable) {
            continue;
        }
        for (const auto& [language, text] : entry.label.texts) {
            terms.add(index, language, text);
        }
        terms.add(index, entry.alternative);
        terms.add(index, entry.terms);
        exclusions.add_exclusions(index, entry.exclude);
    }
    matcher_ = terms.matcher();
    meanings_ = terms.take_meanings();
    exclusions_ = exclusions.matcher();
    for (const auto& meanings : exclusions.take_meanings()) {
        std::vector<std::size_t>& excluded = excluded_concepts_.emplace_back();
        for (const auto& [index, phrase] : meanings) {
            excluded.push_back(index);
        }
        std::sort(excluded.begin(), excluded.end());
    }
}

WGIG_DECL void Classifier::collect(std::string_view text, std::size_t offset, Found& found) const {
    const std::vector<Match> exclusions = exclusions_.find(text);
    auto exclusion = exclusions.begin();
    for (const Match& match : matcher_.find(text)) {
        // Both lists are in order and without overlap: one walk along both.
        while (exclusion != exclusions.end() && exclusion->span.end < match.span.end) {
            ++exclusion;
        }
        const std::vector<std::size_t>* excluded = nullptr;
        if (exclusion != exclusions.end() && exclusion->span.contains(match.span)) {
            excluded = &excluded_concepts_[exclusion->term];
        }
        for (const auto& [index, term] : meanings_[match.term]) {
            if (excluded != nullptr &&
                std::binary_search(excluded->begin(), excluded->end(), index)) {
                continue;
            }
            found[index].push_back({{offset + match.span.begin, offset + match.span.end},
                                    std::string(slice(text, match.span)),
                                    term});
        }
    }
}

WGIG_DECL std::vector<Code> Classifier::codes_of(Found found) const {
    std::vector<Code> codes;
    for (auto& [index, evidence] : found) {
        const auto count = static_cast<double>(evidence.size());
        codes.push_back({concepts_[index], scheme_, count / (count + 1), std::move(evidence)});
    }
    // The map is in the order of the taxonomy; among equal scores that order stays.
    std::stable_sort(codes.begin(), codes.end(),
                     [](const Code& a, const Code& b) { return a.score > b.score; });
    return codes;
}

WGIG_DECL std::vector<Code> Classifier::classify(std::string_view text) const {
    Found found;
    collect(text, 0, found);
    return codes_of(std::move(found));
}

WGIG_DECL std::vector<ParagraphCodes> Classifier::classify(const Document& document) const {
    std::vector<ParagraphCodes> result;
    result.reserve(document.paragraphs.size());
    for (const Paragraph& paragraph : document.paragraphs) {
        Found found;
        // A line feed ends an item of a list; no term goes on in the next one.
        const std::string_view text = paragraph.text;
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            collect(text.substr(begin, end - begin), begin, found);
            begin = end + 1;
        }
        for (auto& [index, evidence] : found) {
            for (Evidence& piece : evidence) {
                piece.span = source_span(paragraph.segments, piece.span);
            }
        }
        result.push_back({document.id, paragraph.number, codes_of(std::move(found))});
    }
    return result;
}

WGIG_DECL std::vector<ParagraphCodes>
Classifier::classify(std::span<const std::string_view> texts) const {
    std::vector<ParagraphCodes> result;
    result.reserve(texts.size());
    for (const std::string_view text : texts) {
        result.push_back({{}, std::to_string(result.size() + 1), classify(text)});
    }
    return result;
}

WGIG_DECL std::vector<ParagraphCodes> classify(const Document& document) {
    static const Classifier classifier(wgig_taxonomy());
    return classifier.classify(document);
}

WGIG_DECL std::vector<ParagraphCodes> classify(const Document& document, const Taxonomy& taxonomy) {
    return Classifier(taxonomy).classify(document);
}

WGIG_DECL std::vector<Code> classify(std::string_view text, const Taxonomy& taxonomy) {
    return Classifier(taxonomy).classify(text);
}

}  // namespace wgig
