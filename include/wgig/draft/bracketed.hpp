// Drafts with open text in square brackets, as negotiations write them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/span.hpp>
#include <wgig/record/definition.hpp>

namespace wgig {

/// One of the wordings that are open.
struct DraftAlternative {
    Span span;                           ///< its wording, without brackets and names
    std::string text;                    ///< the same in words; with the brackets inside it, if any
    std::vector<std::string> proposers;  ///< who proposes it; empty where nobody is named
    std::vector<Span> proposer_spans;    ///< where each is named

    bool operator==(const DraftAlternative&) const = default;
};
BOOST_DESCRIBE_STRUCT(DraftAlternative, (), (span, text, proposers, proposer_spans))

/// Text that is not agreed: one wording that may go, or several of which one is to be chosen.
struct OpenPassage {
    Span span;                                   ///< with its brackets and names
    std::int32_t inside = -1;                    ///< the passage that it stands in; -1 for none
    std::int32_t inside_alternative = -1;        ///< in which of its alternatives
    std::vector<DraftAlternative> alternatives;  ///< in order; never empty

    bool operator==(const OpenPassage&) const = default;
};
BOOST_DESCRIBE_STRUCT(OpenPassage, (), (span, inside, inside_alternative, alternatives))

/// How far text is closed.
enum class AgreedKind {
    agreed,         ///< closed
    ad_referendum,  ///< closed, if those at home agree
};
BOOST_DESCRIBE_ENUM(AgreedKind, agreed, ad_referendum)

/// A mark that says that text is closed.
struct AgreedMark {
    Span span;          ///< the mark
    AgreedKind kind{};  ///< how far it is closed
    Span closed;  ///< the text that it closes: its line, or the one before where it stands alone
    std::string text;  ///< that text

    bool operator==(const AgreedMark&) const = default;
};
BOOST_DESCRIBE_STRUCT(AgreedMark, (), (span, kind, closed, text))

/// A draft with what is open in it and what is closed.
struct BracketedDraft {
    std::string text;                           ///< as it was read
    OffsetUnit offset_unit = OffsetUnit::byte;  ///< what the spans count
    std::vector<OpenPassage> open;              ///< outer ones before those inside them
    std::vector<AgreedMark> agreed;             ///< in order
    std::vector<Span> settled;           ///< the text outside of brackets and marks, in order
    std::vector<std::string> proposers;  ///< all that are named, in the order of their first

    bool operator==(const BracketedDraft&) const = default;
};
BOOST_DESCRIBE_STRUCT(BracketedDraft, (), (text, offset_unit, open, agreed, settled, proposers))

/// How brackets are read.
struct BracketOptions {
    bool lenient = false;  ///< a bracket without its partner is a character like others, no error
};

/// Reads open text, nested as it may be, in any of the six languages: in square brackets (`[ ]`, full
/// width, and the Chinese lenticular ones), and as options under each other:
///
/// - `[may/shall]`, `[one wording / another]`: alternatives, between which there is a stroke. Not and/or,
///   his/her, 1/2 or A/RES/60/1;
/// - `[EU: wording]`, `[wording (EU, Japan)]`, `[wording - EU]`, `[wording] (EU)`, and `EU: [wording]` at
///   the start of a line: who proposes it;
/// - `[EU: one] [G77: another]`, `[one]/[another]`: brackets side by side are alternatives of one passage
///   where a name or a stroke says so, where they hold words such as `[shall] [should]`, and where they
///   touch, as `[one][another]`, without a comma or an `and` that goes on from one to the other;
/// - lines that begin with `Option 1:`, `Option 2 (EU):` and alike: alternatives of one passage. An option
///   ends where the next begins, and the last as the one before it: at an empty line or at its line's end;
/// - `(Agreed)`, `[agreed ad ref]` and the like in six languages: marks of closed text;
/// - `[3]`, `[...]`, `[sic]`: no open text.
///
/// Throws ParseError with line and column for a bracket without its partner, for one that is closed by one of
/// another kind, and for more than 64 of them inside each other. Complexity: O(n).
[[nodiscard]] WGIG_DECL BracketedDraft read_bracketed(std::string_view text,
                                                      const BracketOptions& options = {});

/// The draft as somebody would have it: in each open passage the wording that they propose; where they
/// propose none, the first that is nobody's; where there is none, nothing. Without a name: what is settled,
/// alone. Brackets, names and marks are left out. Complexity: O(n).
[[nodiscard]] WGIG_DECL std::string reading(const BracketedDraft& draft,
                                            std::string_view proposer = {});

/// The draft as drafts of a lineage: `base` with what is settled for its text, then for each proposer
/// one whose text is their reading, whose parent is `base`, and whose author they are. Its name is that of
/// `base`, a stroke and theirs. Without settled text there is no base, and they have no parent.
[[nodiscard]] WGIG_DECL std::vector<DefinitionDraft> drafts_of(const BracketedDraft& draft,
                                                               const DefinitionDraft& base);

/// The same with its spans in the other unit. Throws ValidationError for a span outside the text.
[[nodiscard]] WGIG_DECL BracketedDraft with_offsets(BracketedDraft draft, OffsetUnit unit);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/bracketed.ipp>
#endif
