// Facts that a text states in a form a machine can read: dates, symbols, addresses, counts.
#pragma once

#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/record/citation.hpp>
#include <wgig/record/record.hpp>

namespace wgig {

/// What kind of fact it is.
enum class FactKind {
    date,                 ///< a date or range: `2004-11-23/2004-11-25`
    document_symbol,      ///< `WSIS-03/GENEVA/DOC/0005`
    paragraph_reference,  ///< a paragraph of a document: `13(b)(iii)`, `48-50`
    web_address,          ///< `http://www.wgig.org/`
    email_address,        ///< `secretariat@example.org`
    count,                ///< how many of what: `44`
    meeting,              ///< a meeting, by its dates
    deadline,             ///< a last day
};
BOOST_DESCRIBE_ENUM(FactKind, date, document_symbol, paragraph_reference, web_address,
                    email_address, count, meeting, deadline)

/// One fact, with its place.
struct Fact {
    FactKind kind{};         ///< what it is
    std::string value;       ///< the value in one form for all languages: ISO date, number, symbol
    std::string of;          ///< of a count: `members`, `participants`, `working_papers`,
                             ///< `contributions`; of a paragraph reference: the document's symbol
    bool more_than = false;  ///< of a count: whether the text says "more than"
    Citation citation;       ///< where it stands
    Extra extra;

    bool operator==(const Fact&) const = default;
};
BOOST_DESCRIBE_STRUCT(Fact, (), (kind, value, of, more_than, citation))

/// All facts of a document, in the order in which they stand. Complexity: O(n).
[[nodiscard]] WGIG_DECL std::vector<Fact> find_facts(const Document& document);

/// A record of what was found in a document: itself, its meetings, milestones, counts, tasks,
/// categories, key areas and criteria, each cited. Which issues it raises, `classify` finds.
[[nodiscard]] WGIG_DECL Record to_record(const Document& document);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/source/impl/fact.ipp>
#endif
