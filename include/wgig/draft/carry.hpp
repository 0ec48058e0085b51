// Where does the text that a comment is about stand in a later draft?
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/span.hpp>
#include <wgig/record/paper.hpp>
#include <wgig/record/record.hpp>

namespace wgig {

/// What became of the text that a comment is about.
enum class AnchorFate {
    unchanged,  ///< the same words, in the same order with what stands around them
    moved,      ///< the same words, elsewhere
    changed,    ///< other words, in place or elsewhere (`CarriedComment::moved`)
    split,      ///< its parts stand apart
    gone,       ///< no longer there; `to` says where it used to stand
    whole,      ///< the comment is about the whole text
};
BOOST_DESCRIBE_ENUM(AnchorFate, unchanged, moved, changed, split, gone, whole)

/// By what the text that a comment is about was found in the text commented on.
enum class AnchorBasis {
    span,     ///< the anchor; where there is a quote, it stands there
    quote,    ///< the quote, which stands elsewhere than the anchor says
    similar,  ///< text that is much like the quote
    none,     ///< neither; or the comment has no anchor and no quote
};
BOOST_DESCRIBE_ENUM(AnchorBasis, span, quote, similar, none)

/// Where a comment's text stands in another draft, and how sure that is.
struct CarriedComment {
    CommentId comment;           ///< the comment
    AnchorFate fate{};           ///< what became of its text
    bool moved = false;          ///< whether it stands in another order with the rest
    AnchorBasis basis{};         ///< how it was found in the text commented on
    std::optional<Span> origin;  ///< its place there, where that text was given
    std::string quote;           ///< its words there
    std::vector<Span> to;        ///< its places in the other draft, in order: one, or several where
                                 ///< it was split; an empty one where it is gone
    std::string text;            ///< the words there, joined by `...` where there are several
    double similarity = 0;       ///< 2 x shared / (old + new), in characters of shared tokens
    double confidence = 0;       ///< from 0 to 1: how sure the places are; see `carry`
    std::size_t occurrences = 0;   ///< how often the old words stand in the other draft
    std::optional<Span> previous;  ///< what stands before the place and stood before it
    std::optional<Span> next;      ///< what stands after it and did

    bool operator==(const CarriedComment&) const = default;
};
BOOST_DESCRIBE_STRUCT(CarriedComment, (),
                      (comment, fate, moved, basis, origin, quote, to, text, similarity, confidence,
                       occurrences, previous, next))

/// When text is taken for the same text.
struct CarryOptions {
    double least_similarity = 0.25;  ///< less of it found again is `gone`; from 0 to 1
};
BOOST_DESCRIBE_STRUCT(CarryOptions, (), (least_similarity))

/// Carries comments on the text `from` to the text `to`, with one comparison of the two for all.
///
/// A comment's place is its anchor; where it has a quote that does not stand there, the place where
/// the quote does, the one whose surroundings are most like `prefix` and `suffix`, then the nearest
/// (as a TextQuoteSelector of the Web Annotation Data Model). Both texts are cut into words,
/// ideographs and marks; case, accents and white space do not count in the comparison, but do for
/// `unchanged`. What the two texts share in order stands in place; of the rest, what is shared all
/// the same has moved. Words put in the place of an anchor's own words belong to it, words added
/// before or after it do not.
///
/// The confidence is similarity x share. The share is 1 where the old words stand in `to` once or
/// never; else it is e^2 / (sum of e^2 over all places where they stand), e being 1 + the number of
/// tokens around the place that agree with those around the anchor (up to 12 on either side). Of
/// text that is gone, it is 1 - the largest part of it that was found anywhere, halved where neither
/// neighbour was found.
///
/// Throws ValidationError for an anchor that lies outside `from` or inside a character, and ParseError
/// for a text that is not UTF-8. Complexity: O(n log n + n d) for n tokens, d of which differ, with an
/// upper bound on d; then O(log n) for each comment and each token of its anchor.
[[nodiscard]] WGIG_DECL std::vector<CarriedComment> carry_all(std::span<const Comment> comments,
                                                              std::string_view from,
                                                              std::string_view to,
                                                              const CarryOptions& options = {});

/// The same for one comment.
[[nodiscard]] WGIG_DECL CarriedComment carry(const Comment& comment, std::string_view from,
                                             std::string_view to, const CarryOptions& options = {});

/// Without the text commented on: by the comment's quote, with its prefix and suffix. Throws
/// ValidationError for a comment that has an anchor, but no quote.
[[nodiscard]] WGIG_DECL CarriedComment carry(const Comment& comment, std::string_view to,
                                             const CarryOptions& options = {});

/// Through a chain of drafts: `texts[0]` is the text commented on, and there is a result for each
/// later text. Each step starts from the last text in which the words were found, so that words
/// which were taken out and put back are found again; its confidence is multiplied with that of the
/// step it starts from. Words that are back as they were in the first text are found from there.
[[nodiscard]] WGIG_DECL std::vector<CarriedComment>
carry_through(const Comment& comment, std::span<const std::string_view> texts,
              const CarryOptions& options = {});

/// All comments of a record on a draft or on its ancestors, carried to that draft along the chain of
/// first parents. Throws ValidationError for a draft that the record does not have, and for an
/// anchor outside its text.
[[nodiscard]] WGIG_DECL std::vector<CarriedComment>
carry_all(const Record& record, const DraftId& to, const CarryOptions& options = {});

/// A copy of the comment with its quote, and up to `context` code points before and after it, taken
/// from the text that its anchor points into. Throws as `carry` does.
[[nodiscard]] WGIG_DECL Comment with_quote(Comment comment, std::string_view text,
                                           std::size_t context = 32);

/// The comment on the draft it was carried to: anchored at the first of its places, with the words
/// there as its quote. Gone, it has no anchor and keeps its quote.
[[nodiscard]] WGIG_DECL Comment carried(Comment comment, const CarriedComment& place,
                                        std::string_view to, const DraftId& draft);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/carry.ipp>
#endif
