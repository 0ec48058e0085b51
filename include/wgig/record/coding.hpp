// Who coded which passage with which code.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/extra.hpp>
#include <wgig/core/span.hpp>
#include <wgig/record/ids.hpp>

namespace wgig {

/// What a coder is.
enum class CoderKind { person, machine };
BOOST_DESCRIBE_ENUM(CoderKind, person, machine)

/// Somebody, or something, that assigns codes.
struct Coder {
    CoderId id;                          ///< identifier, unique among coders
    std::string name;                    ///< name for people; empty for none
    CoderKind kind = CoderKind::person;  ///< person or machine
    Extra extra;

    bool operator==(const Coder&) const = default;
};
BOOST_DESCRIBE_STRUCT(Coder, (), (id, name, kind))

/// One code, given to one passage by one coder. The passage is a unit that was laid down beforehand
/// (`unit`: the number of a paragraph, or any other name), a span, or both.
struct Coding {
    std::string id;                    ///< identifier, unique in its set; empty for none
    DocumentId document;               ///< the document
    std::string unit;                  ///< the unit of it; empty where the span alone says it
    std::optional<Span> span;          ///< place in the document's text
    ConceptId code;                    ///< the code
    std::string scheme;                ///< the taxonomy that the code is from
    CoderId coder;                     ///< who coded
    std::string when;                  ///< when, in ISO 8601; empty if unknown
    std::string note;                  ///< why, in the coder's words
    std::optional<double> confidence;  ///< how sure the coder was, from 0 to 1
    Extra extra;

    bool operator==(const Coding&) const = default;
};
BOOST_DESCRIBE_STRUCT(Coding, (),
                      (id, document, unit, span, code, scheme, coder, when, note, confidence))

/// Codings and those who made them. A coder has read every document in which she has coded
/// something: where she gave a passage of it no code, that is a choice and not a gap.
struct CodingSet {
    std::vector<Coder> coders;    ///< all coders
    std::vector<Coding> codings;  ///< all codings
    Extra extra;

    bool operator==(const CodingSet&) const = default;
};
BOOST_DESCRIBE_STRUCT(CodingSet, (), (coders, codings))

/// All coders and codings of several sets. Codings that differ in nothing but their identifier are
/// one; an identifier that two others share gets a number. Throws ValidationError where two coders
/// of one identifier are different. Complexity: O(n log n).
[[nodiscard]] WGIG_DECL CodingSet merge(std::span<const CodingSet> sets);

/// What the readers of a passage did with one code.
struct CodeVote {
    ConceptId code;               ///< the code
    std::string scheme;           ///< the taxonomy that it is from
    std::vector<CoderId> by;      ///< those who gave it
    std::vector<CoderId> not_by;  ///< those who read the document and did not

    bool operator==(const CodeVote&) const = default;
};
BOOST_DESCRIBE_STRUCT(CodeVote, (), (code, scheme, by, not_by))

/// One passage, and who said what about it.
struct UnitComparison {
    DocumentId document;       ///< the document
    std::string unit;          ///< the unit of it; empty where the span says it
    std::optional<Span> span;  ///< place in the document's text
    double disagreement = 0;   ///< share of pairs of readers that differ, averaged over its codes
    std::vector<CodeVote> codes;  ///< every code that somebody gave it, the most disputed first

    bool operator==(const UnitComparison&) const = default;
};
BOOST_DESCRIBE_STRUCT(UnitComparison, (), (document, unit, span, disagreement, codes))

/// Who said what about each passage, the most disputed first, then in the order of the codings.
/// Passages are the same where document and unit are, or, without a unit, document and span.
/// Complexity: O(n log n + passages x codes x coders).
[[nodiscard]] WGIG_DECL std::vector<UnitComparison> compare(const CodingSet& codings);

/// How disagreements are decided.
struct AdjudicationOptions {
    std::optional<CoderId>
        decides;  ///< whose codes stand wherever she has read; nothing for the majority
    CoderId adjudicator = "agreed";  ///< the coder that the decided codings are given to
};

/// What was decided, and what was not.
struct Adjudication {
    CodingSet decided;                 ///< one coder, each passage with the codes that stand
    std::vector<UnitComparison> open;  ///< passages with the codes on which the readers are tied

    bool operator==(const Adjudication&) const = default;
};
BOOST_DESCRIBE_STRUCT(Adjudication, (), (decided, open))

/// Decides each code of each passage: by the coder that is named, otherwise by more than half of
/// those who read it. Ties stay open. The note of a decided coding says who gave it. Throws
/// ValidationError where the coder who decides is not in the set. Complexity: as of `compare`.
[[nodiscard]] WGIG_DECL Adjudication adjudicate(const CodingSet& codings,
                                                const AdjudicationOptions& options = {});

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/record/impl/coding.ipp>
#endif
