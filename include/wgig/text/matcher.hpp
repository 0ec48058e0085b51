// Finds all terms of a vocabulary in a text, all languages at once.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/span.hpp>

namespace wgig {

/// A word or phrase to look for.
struct Term {
    std::string text;  ///< the term as it is written
    std::string
        language;  ///< BCP 47 tag of the language whose inflected forms are found as well; empty
                   ///< for the term as it stands

    bool operator==(const Term&) const = default;
};
BOOST_DESCRIBE_STRUCT(Term, (), (text, language))

/// One occurrence of a term.
struct Match {
    std::size_t term = 0;  ///< number of the term, in the order in which terms were given
    Span span;             ///< place in the text

    bool operator==(const Match&) const = default;
};
BOOST_DESCRIBE_STRUCT(Match, (), (term, span))

/// Finds terms as whole words where the script has words, and wherever they stand where it has none.
/// Texts and terms are compared folded (see `fold`): case, diacritics, width, the orthographic variants
/// of Arabic, simplified and traditional Chinese, curly quotes and soft hyphens make no difference. A
/// hyphen between two words counts as a space or as nothing: `cyber-security` is found by
/// `cybersecurity` and by `cyber security`. White space between words matches any white space but a
/// blank line; next to an ideograph or a symbol it does not matter. Before an Arabic word the clitics
/// و ف ب ك ل and the article may stand.
///
/// A value: a copy is cheap and shares what was built; readers in several threads are safe.
class TermMatcher {
public:
    /// A matcher without terms, which finds nothing.
    WGIG_DECL TermMatcher();
    /// Terms as they stand, without inflection. Empty terms never match; of two terms that cannot be
    /// told apart the first is found. Complexity: O(total length of the terms).
    WGIG_DECL explicit TermMatcher(const std::vector<std::string>& terms);
    /// Terms with the inflected forms of their language (see `inflect`). Where a text has a form that
    /// some term has as it stands, that term is found. Complexity: as above, times the number of forms
    /// of a word, at most 30.
    WGIG_DECL explicit TermMatcher(std::span<const Term> terms);

    /// All matches in order, leftmost-longest and without overlap. Complexity: O(n x words of the
    /// longest term that a place in the text begins like); memory O(matches).
    [[nodiscard]] WGIG_DECL std::vector<Match> find(std::string_view text) const;

    /// Every term at every place, terms inside other terms included: by start, shorter ones first.
    /// Complexity: as of `find`, from each word.
    [[nodiscard]] WGIG_DECL std::vector<Match> find_all(std::string_view text) const;

    /// How many matches `find` gives. Complexity: as of `find`; memory O(1).
    [[nodiscard]] WGIG_DECL std::size_t count(std::string_view text) const;

private:
    struct Index;
    template <class Visit>
    void visit_longest(std::string_view text, Visit&& visit) const;

    std::shared_ptr<const Index> index_;
};

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/text/impl/matcher.ipp>
#endif
