// Which issues does a text raise?
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/classify/taxonomy.hpp>
#include <wgig/core/config.hpp>
#include <wgig/record/document.hpp>
#include <wgig/record/evidence.hpp>
#include <wgig/text/matcher.hpp>

namespace wgig {

/// A concept assigned to a text, with what speaks for it.
struct Code {
    ConceptId concept_;              ///< the concept
    std::string scheme;              ///< the taxonomy it belongs to
    double score = 0;                ///< from 0 to 1: n occurrences give n / (n + 1); from a model,
                                     ///< the probability
    std::vector<Evidence> evidence;  ///< the matched terms, in order, then the places that a model
                                     ///< weighed; never empty

    bool operator==(const Code&) const = default;
};
BOOST_DESCRIBE_STRUCT(Code, (), (concept_, scheme, score, evidence))

/// The codes of one paragraph, or of one of many texts.
struct ParagraphCodes {
    DocumentId document;      ///< the document; empty for a text
    std::string paragraph;    ///< number of the paragraph, or of the text among the others, from 1
    std::vector<Code> codes;  ///< by score, highest first, then in the order of the taxonomy

    bool operator==(const ParagraphCodes&) const = default;
};
BOOST_DESCRIBE_STRUCT(ParagraphCodes, (), (document, paragraph, codes))

/// A taxonomy made ready for matching. A value: copy it, share it between threads.
///
/// The terms of all languages are looked for at once, the longest of those that begin first, each with
/// the inflected forms of its language. A term that several concepts share speaks for each of them. A
/// phrase that a concept excludes silences the concept's terms inside it, not those of others; one of a
/// single word is meant as it stands, without its other forms.
class Classifier {
public:
    /// Complexity: O(total length of the terms).
    explicit Classifier(const Taxonomy& taxonomy);

    /// The codes of a text; spans point into it. Complexity: as of TermMatcher::find.
    [[nodiscard]] std::vector<Code> classify(std::string_view text) const;
    /// The codes of each paragraph, those without any included; spans point into the document's
    /// text.
    [[nodiscard]] std::vector<ParagraphCodes> classify(const Document& document) const;
    /// The codes of each of many texts, those without any included; spans point into the text.
    [[nodiscard]] std::vector<ParagraphCodes>
    classify(std::span<const std::string_view> texts) const;

private:
    /// Evidence by concept, numbered as in the taxonomy.
    using Found = std::map<std::size_t, std::vector<Evidence>>;

    WGIG_DECL void collect(std::string_view text, std::size_t offset, Found& found) const;
    [[nodiscard]] WGIG_DECL std::vector<Code> codes_of(Found found) const;

    std::string scheme_;
    std::vector<ConceptId> concepts_;
    TermMatcher matcher_;
    /// For each term of the matcher, the concepts it stands for, each with its spelling of it.
    std::vector<std::vector<std::pair<std::size_t, std::string>>> meanings_;
    TermMatcher exclusions_;
    std::vector<std::vector<std::size_t>> excluded_concepts_;
};

/// Classifies with the embedded taxonomy, or with one of your own.
[[nodiscard]] WGIG_DECL std::vector<ParagraphCodes> classify(const Document& document);
[[nodiscard]] WGIG_DECL std::vector<ParagraphCodes> classify(const Document& document,
                                                             const Taxonomy& taxonomy);
[[nodiscard]] WGIG_DECL std::vector<Code> classify(std::string_view text, const Taxonomy& taxonomy);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/classify/impl/classify.ipp>
#endif
