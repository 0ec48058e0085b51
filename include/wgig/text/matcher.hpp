// Finds all terms of a vocabulary in a text, all languages at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/core/config.hpp>
#include <wgig/core/span.hpp>

namespace wgig {

/// One occurrence of a term.
struct Match {
    std::size_t term = 0;  ///< number of the term, in the order in which terms were given
    Span span;             ///< place in the text, in bytes

    bool operator==(const Match&) const = default;
};

/// Finds terms leftmost-longest and without overlap, as whole words where the script has words,
/// insensitive to case, diacritics, width, hyphens and the orthographic variants of Arabic (see
/// `fold`). White space inside a term matches any white space. Before an Arabic word the clitics
/// و ف ب ك ل and the article may stand. A value: copy it, share it between threads.
class TermMatcher {
public:
    /// A matcher without terms, which finds nothing.
    TermMatcher() = default;
    /// Complexity: O(total length of the terms). Empty terms never match; of two terms with one
    /// folded form the first is found.
    explicit TermMatcher(const std::vector<std::string>& terms);

    /// All matches, in order. Complexity: O(n x length of the longest chain of term words).
    [[nodiscard]] std::vector<Match> find(std::string_view text) const;

    /// Every term at every place, terms inside other terms included: by start, shorter ones first.
    /// Complexity: as of `find`, with the chain walked from each word.
    [[nodiscard]] std::vector<Match> find_all(std::string_view text) const;

private:
    struct Node {
        std::uint32_t first_edge = 0;
        std::uint32_t edge_count = 0;
        std::int32_t term = -1;
    };
    struct Edge {
        char32_t character = 0;
        std::uint32_t target = 0;
    };
    [[nodiscard]] const Edge* step(std::uint32_t node, char32_t c) const noexcept;
    template <class Visit>
    void visit_terms_at(std::string_view text, std::size_t start, Visit&& visit) const;

    std::vector<Node> nodes_;
    std::vector<Edge> edges_;
    std::vector<std::uint32_t>
        roots_;  // target of the root's edge by character, for the first ones
};

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/text/impl/matcher.ipp>
#endif
