#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include <wgig/classify/classify.hpp>
#include <wgig/text/character.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig {
namespace detail::classifying {

/// What two spellings of one term have in common for the matcher: folded, white space united.
inline std::string spelling_key(std::string_view term) {
    std::string key;
    const std::string folded = fold(term);
    for (std::size_t at = 0; at < folded.size();) {
        const CodePoint c = decode(folded, at);
        if (character_class(c.value) != CharacterClass::space) {
            key.append(folded, at, c.size);
        } else if (!key.empty() && key.back() != ' ') {
            key += ' ';
        }
        at += c.size;
    }
    if (key.ends_with(' ')) {
        key.pop_back();
    }
    return key;
}

/// Gathers terms for one matcher. Of terms that the matcher cannot tell apart it takes the first;
/// all concepts that have it are kept with that one.
class Vocabulary {
public:
    void add(std::size_t concept_index, const std::string& term) {
        std::string key = spelling_key(term);
        if (key.empty()) {
            return;
        }
        const auto [entry, is_new] = by_key_.try_emplace(std::move(key), terms.size());
        if (is_new) {
            terms.push_back(term);
            meanings.emplace_back();
        }
        auto& known = meanings[entry->second];
        // One concept may list a term in several languages. Concepts come one after the other, so
        // that what is listed already is last.
        if (known.empty() || known.back().first != concept_index) {
            known.emplace_back(concept_index, term);
        }
    }

    std::vector<std::string> terms;
    /// For each term, the concepts it stands for, each with its own spelling of it.
    std::vector<std::vector<std::pair<std::size_t, std::string>>> meanings;

private:
    std::map<std::string, std::size_t> by_key_;
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
            terms.add(index, text);
        }
        for (const LanguageTerms* names : {&entry.alternative, &entry.terms}) {
            for (const auto& [language, words] : *names) {
                for (const std::string& word : words) {
                    terms.add(index, word);
                }
            }
        }
        for (const auto& [language, phrases] : entry.exclude) {
            for (const std::string& phrase : phrases) {
                exclusions.add(index, phrase);
            }
        }
    }
    matcher_ = TermMatcher(terms.terms);
    meanings_ = std::move(terms.meanings);
    exclusions_ = TermMatcher(exclusions.terms);
    excluded_concepts_.reserve(exclusions.meanings.size());
    for (const auto& meanings : exclusions.meanings) {
        std::vector<std::size_t>& excluded = excluded_concepts_.emplace_back();
        for (const auto& [index, phrase] : meanings) {
            excluded.push_back(index);
        }
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
