// What changed from one draft to another: struck out, put in, moved.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/draft/collation.hpp>

namespace wgig {

/// What became of a stretch of text.
enum class RedlineKind {
    same,        ///< it is in both drafts
    deleted,     ///< only in the first
    inserted,    ///< only in the second
    moved_away,  ///< in both, but here only in the first
    moved_here,  ///< in both, but here only in the second
};
BOOST_DESCRIBE_ENUM(RedlineKind, same, deleted, inserted, moved_away, moved_here)

/// A stretch of a redline.
struct RedlinePart {
    RedlineKind kind{};    ///< what became of it
    std::string text;      ///< its text, with the white space after it
    std::size_t move = 0;  ///< of what was moved, its number from 1: the same at both places
    std::size_t before_begin = 0;  ///< the first draft: its first token here
    std::size_t before_end = 0;    ///< and the token after its last
    std::size_t after_begin = 0;   ///< the second draft: its first token here
    std::size_t after_end = 0;     ///< and the token after its last

    bool operator==(const RedlinePart&) const = default;
};
BOOST_DESCRIBE_STRUCT(RedlinePart, (),
                      (kind, text, move, before_begin, before_end, after_begin, after_end))

/// Two drafts as one text, in which every change is marked. What is `same`, `deleted` or `moved_away`
/// is the first draft, token for token; what is `same`, `inserted` or `moved_here` the second.
struct Redline {
    std::string before;              ///< the name of the first draft
    std::string after;               ///< the name of the second
    std::vector<RedlinePart> parts;  ///< in order; of a change, what is out comes before what is in

    bool operator==(const Redline&) const = default;
};
BOOST_DESCRIBE_STRUCT(Redline, (), (before, after, parts))

/// The position of a witness among those of a collation. Throws ValidationError, with a suggestion,
/// for a name that none has.
[[nodiscard]] WGIG_DECL std::size_t witness_position(const Collation& collation,
                                                     std::string_view name);

/// What changed from the witness named `before` to the one named `after`. Tokens are the same where they
/// stand in one column with the same text; white space does not count, and the second draft's is
/// shown. What the collation has as a transposition of these two is moved.
///
/// Throws ValidationError for a name that no witness has, and for lists that do not fit together.
/// Complexity: O(cells).
[[nodiscard]] WGIG_DECL Redline redline(const Collation& collation, std::string_view before,
                                        std::string_view after);

/// A redline as HTML: `<del>` and `<ins>`, with their move where they are one. `page` gives a whole page
/// with its style and a heading; otherwise a fragment, with its style. Line ends of the drafts are kept.
[[nodiscard]] WGIG_DECL std::string redline_html(const Redline& redline, bool page = true);

/// A redline as Markdown: `<del>out</del>` and `<ins>in</ins>`, which all of Markdown's dialects show, and
/// moves with their number. All that Markdown would read as markup is escaped; line ends and paragraphs
/// are kept.
[[nodiscard]] WGIG_DECL std::string redline_markdown(const Redline& redline);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/render/redline.ipp>
#    include <wgig/draft/impl/render/redline_html.ipp>
#    include <wgig/draft/impl/render/redline_markdown.ipp>
#endif
