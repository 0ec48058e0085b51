// All that was found in a document, on one page.
#pragma once

#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/classify/classify.hpp>
#include <wgig/core/config.hpp>
#include <wgig/core/language.hpp>
#include <wgig/draft/criteria.hpp>
#include <wgig/record/record.hpp>
#include <wgig/role/statement.hpp>
#include <wgig/source/fact.hpp>

namespace wgig {

/// A document and what each engine found in it.
struct Dossier {
    Document document;                     ///< the text
    Record record;                         ///< the facts found in it as a record
    std::vector<Fact> facts;               ///< the facts found in it, one by one
    std::vector<ParagraphCodes> codes;     ///< issues by paragraph
    std::vector<Statement> statements;     ///< who is to do what
    std::vector<CriterionMatch> criteria;  ///< criteria of the definition by paragraph

    bool operator==(const Dossier&) const = default;
};
BOOST_DESCRIBE_STRUCT(Dossier, (), (document, record, facts, codes, statements, criteria))

/// Runs every engine on a document.
[[nodiscard]] WGIG_DECL Dossier make_dossier(const Document& document);

/// One self-contained page in one of the six languages. Nothing in it is fetched or sent, and no
/// markup of the document is ever live.
[[nodiscard]] WGIG_DECL std::string to_html(const std::vector<Dossier>& dossiers,
                                            Language language);
/// What was found as Markdown, for where a page of HTML is of no use.
[[nodiscard]] WGIG_DECL std::string to_markdown(const std::vector<Dossier>& dossiers,
                                                Language language);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/report/impl/dossier.ipp>
#    include <wgig/report/impl/html.ipp>
#    include <wgig/report/impl/markdown.ipp>
#    include <wgig/report/impl/page.ipp>
#    include <wgig/report/impl/view.ipp>
#endif
