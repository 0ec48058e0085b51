#pragma once

#include <map>
#include <utility>

#include <wgig/classify/taxonomy.hpp>
#include <wgig/core/reflect.hpp>
#include <wgig/report/dossier.hpp>
#include <wgig/report/impl/page.hpp>

namespace wgig {
namespace detail {

/// All of a dossier that does not depend on who assigns the codes. The codes are named in the order of
/// the taxonomy; those it does not have follow, by identifier, and are called by that.
inline Dossier dossier_with(const Document& document, std::vector<ParagraphCodes> codes,
                            const Taxonomy& names) {
    Dossier dossier;
    dossier.document = document;
    dossier.record = to_record(document);
    dossier.facts = find_facts(document);
    dossier.codes = std::move(codes);
    dossier.statements = find_statements(document);
    dossier.criteria = match_criteria(document);
    std::map<ConceptId, bool> named;
    for (const ParagraphCodes& paragraph : dossier.codes) {
        for (const Code& code : paragraph.codes) {
            named.emplace(code.concept_, false);
        }
    }
    for (const Concept& entry : names.concepts) {
        if (const auto found = named.find(entry.id); found != named.end() && !found->second) {
            found->second = true;
            dossier.concepts.push_back({entry.id, entry.label});
        }
    }
    for (const auto& [id, has_name] : named) {
        if (!has_name) {
            dossier.concepts.push_back({id, Label{{{"en", id.str()}}}});
        }
    }
    return dossier;
}

}  // namespace detail

WGIG_DECL Dossier make_dossier(const Document& document) {
    return detail::dossier_with(document, classify(document), wgig_taxonomy());
}

WGIG_DECL Dossier make_dossier(const Document& document, const Taxonomy& taxonomy) {
    return detail::dossier_with(document, classify(document, taxonomy), taxonomy);
}

WGIG_DECL Dossier make_dossier(const Document& document, const Model& model,
                               const Taxonomy& names) {
    return detail::dossier_with(document, model.classify(document), names);
}

WGIG_DECL Figure make_figure(FigureKind kind, std::string svg) {
    const auto& strings = detail::dossier::interface_strings();
    const auto title = strings.find("figure_" + std::string(enum_name(kind)));
    return {title == strings.end() ? Label{} : title->second, std::move(svg)};
}

}  // namespace wgig
