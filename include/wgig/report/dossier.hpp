// All that was found in a document, on one page.
#pragma once

#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/classify/classify.hpp>
#include <wgig/classify/model.hpp>
#include <wgig/core/config.hpp>
#include <wgig/core/label.hpp>
#include <wgig/core/language.hpp>
#include <wgig/draft/criteria.hpp>
#include <wgig/record/record.hpp>
#include <wgig/role/statement.hpp>
#include <wgig/source/fact.hpp>

namespace wgig {

/// A concept by its name: what the page calls a code.
struct NamedConcept {
    ConceptId id;  ///< the concept
    Label label;   ///< its name by language

    bool operator==(const NamedConcept&) const = default;
};
BOOST_DESCRIBE_STRUCT(NamedConcept, (), (id, label))

/// The pictures that the engines draw: what a figure may show.
enum class FigureKind {
    role_matrix,    ///< who is to do what, on which issue
    network,        ///< who is tied to what, or to whom
    alignment,      ///< drafts side by side: what is agreed, what is contested
    variant_graph,  ///< drafts as paths through their readings
    streams,        ///< who wrote what, from draft to draft
    convergence,    ///< how near drafts are to each other, round by round
    coverage,       ///< which draft meets which criteria
    opinion_map,    ///< participants by what they agree with
    adequacy,       ///< arrangements by principles
    participation,  ///< who took part, against who there is
};
BOOST_DESCRIBE_ENUM(FigureKind, role_matrix, network, alignment, variant_graph, streams,
                    convergence, coverage, opinion_map, adequacy, participation)

/// A picture for the page, such as the engines draw them.
struct Figure {
    Label title;      ///< what it shows, by language
    std::string svg;  ///< the picture; shown as an image, so nothing in it is ever live

    bool operator==(const Figure&) const = default;
};
BOOST_DESCRIBE_STRUCT(Figure, (), (title, svg))

/// A document and what each engine found in it.
struct Dossier {
    Document document;                     ///< the text
    Record record;                         ///< the facts found in it as a record
    std::vector<Fact> facts;               ///< the facts found in it, one by one
    std::vector<ParagraphCodes> codes;     ///< issues by paragraph
    std::vector<NamedConcept> concepts;    ///< names of the codes, in the order they are shown in
    std::vector<Statement> statements;     ///< who is to do what
    std::vector<CriterionMatch> criteria;  ///< criteria of the definition by paragraph
    std::vector<Figure> figures;           ///< pictures, in the order they are shown in

    bool operator==(const Dossier&) const = default;
};
BOOST_DESCRIBE_STRUCT(Dossier, (),
                      (document, record, facts, codes, concepts, statements, criteria, figures))

/// Runs every engine on a document, with the issues of the embedded taxonomy.
[[nodiscard]] WGIG_DECL Dossier make_dossier(const Document& document);
/// The same, with the issues of a taxonomy of your own.
[[nodiscard]] WGIG_DECL Dossier make_dossier(const Document& document, const Taxonomy& taxonomy);
/// The same, with the issues that a trained model assigns. Their names are those of `names` with the
/// same identifier, or else the model's labels as they are.
[[nodiscard]] WGIG_DECL Dossier make_dossier(const Document& document, const Model& model,
                                             const Taxonomy& names = {});

/// A picture with its title in six languages.
[[nodiscard]] WGIG_DECL Figure make_figure(FigureKind kind, std::string svg);

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
