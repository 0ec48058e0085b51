#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include <wgig/core/reflect.hpp>
#include <wgig/record/store.hpp>
#include <wgig/report/impl/page.hpp>
#include <wgig/report/impl/view.hpp>

namespace wgig::detail::dossier {

inline void write_paragraph_link(Page& page, const Place* place) {
    if (place != nullptr) {
        page.markup("<a class=\"number\" href=\"#").text(place->anchor).markup("\">");
        page.text(place->name).markup("</a>");
    } else {
        page.markup("—");
    }
}

inline void write_nothing_found(Page& page) {
    page.markup("<p>").label("none_found").markup("</p>");
}

/// Whether it speaks for its label: what a model weighs against it is not shown as a reason.
inline bool speaks_for(const Evidence& evidence) { return evidence.weight.value_or(1) > 0; }

/// The words that speak for a label, each once: what a tip shows.
inline std::string evidence_text(const std::vector<Evidence>& evidence) {
    std::string out;
    std::set<std::string_view> seen;
    for (const Evidence& item : evidence) {
        if (speaks_for(item) && seen.insert(item.text).second) {
            out += (out.empty() ? "“" : ", “") + item.text + "”";
        }
    }
    return out;
}

inline std::string issue_key(const ConceptId& id) { return "issue." + id.str(); }

/// An identifier as one word of a list that is parted by spaces: labels of a model may hold some.
inline std::string issue_word(const ConceptId& id) {
    std::string word;
    for (const char c : id.str()) {
        word += c == ' ' ? "\xC2\xA0" : std::string(1, c);
    }
    return word;
}

inline void define_concepts(Page& page, const View& view) {
    for (const NamedConcept& named : view.concepts) {
        page.define(issue_key(named.id), named.label);
    }
}

/// How dark a code is shown, 1 to 5: by the number of its terms, or by a model's probability.
inline std::size_t heat(const Code& code) {
    constexpr std::size_t darkest = 5;
    const bool weighed =
        std::any_of(code.evidence.begin(), code.evidence.end(),
                    [](const Evidence& evidence) { return evidence.weight.has_value(); });
    const double shade = weighed ? std::ceil(code.score * static_cast<double>(darkest))
                                 : static_cast<double>(code.evidence.size());
    return static_cast<std::size_t>(std::clamp(shade, 1.0, static_cast<double>(darkest)));
}

/// One cell of the heat map, with its evidence in the tip and for screen readers.
inline void write_heat_cell(Page& page, const Place& place, const Code& code) {
    const std::size_t shade = heat(code);
    const std::string tip = evidence_text(code.evidence);
    page.markup("<a class=\"h").number(shade);
    page.markup("\" href=\"#").text(place.anchor).markup("\" data-tip=\"").text(tip);
    page.markup("\" data-tip-where=\"").text(place.name).markup("\" data-tip-key=\"");
    page.text(issue_key(code.concept_)).markup("\" aria-label=\"").text(place.name).markup(": ");
    page.text(tip).markup("\"></a>");
}

inline void write_issues(Page& page, const View& view) {
    page.markup("<section class=\"panel\" id=\"").text(view.prefix).markup("issues\"><h2>");
    page.label("issues").markup("</h2>");
    if (view.concepts.empty()) {
        write_nothing_found(page);
        page.markup("</section>");
        return;
    }
    // Only paragraphs that raise something get a column, so that a long report stays readable.
    std::vector<std::pair<const Place*, const ParagraphCodes*>> columns;
    for (const ParagraphCodes& codes : view.dossier->codes) {
        if (!codes.codes.empty()) {
            columns.emplace_back(view.place_of(codes.codes.front().evidence.front().span), &codes);
        }
    }
    page.markup("<div class=\"scroll\"><table class=\"heat\"><thead><tr><th>").label("issue");
    page.markup("</th>");
    for (const auto& [place, codes] : columns) {
        page.markup("<th scope=\"col\">").text(place == nullptr ? "" : place->name).markup("</th>");
    }
    page.markup("</tr></thead><tbody>");
    for (const NamedConcept& named : view.concepts) {
        page.markup("<tr><th scope=\"row\">").label(issue_key(named.id)).markup("</th>");
        for (const auto& [place, codes] : columns) {
            page.markup("<td>");
            const auto code = std::find_if(codes->codes.begin(), codes->codes.end(),
                                           [&](const Code& c) { return c.concept_ == named.id; });
            if (code == codes->codes.end() || place == nullptr) {
                page.markup("<i></i>");
            } else {
                write_heat_cell(page, *place, *code);
            }
            page.markup("</td>");
        }
        page.markup("</tr>");
    }
    page.markup("</tbody></table></div></section>");
}

inline constexpr std::array<const char*, 6> deontic_columns = {
    "deontic_must",     "deontic_should",     "deontic_may",
    "deontic_must_not", "deontic_should_not", "deontic_may_not"};

inline void write_role_matrix(Page& page, const View& view) {
    // Groups in their order, then the actors of none.
    using Row = std::map<std::string, std::vector<const Statement*>>;
    std::map<std::size_t, std::pair<std::string_view, Row>> rows;
    for (const Statement& statement : view.dossier->statements) {
        const std::size_t rank = statement.group ? static_cast<std::size_t>(*statement.group)
                                                 : enum_names<StakeholderGroup>().size();
        auto& [group, row] = rows[rank];
        group = group_name(statement);
        row[deontic_key(statement)].push_back(&statement);
    }
    page.markup("<div class=\"scroll\"><table class=\"matrix\"><thead><tr><th>").label("group");
    page.markup("</th>");
    for (const char* column : deontic_columns) {
        page.markup("<th scope=\"col\">").label(column).markup("</th>");
    }
    page.markup("</tr></thead><tbody>");
    for (const auto& [rank, named] : rows) {
        const auto& [group, row] = named;
        page.markup("<tr><th scope=\"row\">").label("group_" + std::string(group));
        page.markup("</th>");
        for (const char* column : deontic_columns) {
            page.markup("<td>");
            if (const auto cell = row.find(column); cell != row.end()) {
                std::string tip;
                const Place* first = view.place_of(cell->second.front()->citation.span);
                for (const Statement* statement : cell->second) {
                    const Place* place = view.place_of(statement->citation.span);
                    tip += (tip.empty() ? "" : "\n") +
                           (place == nullptr ? "" : place->name + ": ") +
                           shortened(statement->citation.quote);
                }
                page.markup("<a href=\"#").text(first == nullptr ? "" : first->anchor);
                page.markup("\" data-tip=\"").text(tip).markup("\" aria-label=\"").text(tip);
                page.markup("\">").number(cell->second.size()).markup("</a>");
            }
            page.markup("</td>");
        }
        page.markup("</tr>");
    }
    page.markup("</tbody></table></div>");
}

inline void write_roles(Page& page, const View& view) {
    page.markup("<section class=\"panel\" id=\"").text(view.prefix).markup("roles\"><h2>");
    page.label("roles").markup("</h2>");
    if (view.dossier->statements.empty()) {
        write_nothing_found(page);
        page.markup("</section>");
        return;
    }
    write_role_matrix(page, view);
    page.markup("<details open><summary>").label("statements_list").markup("</summary>");
    page.markup("<div class=\"scroll\"><table><thead><tr>");
    for (const char* head : {"paragraph", "group", "actor", "deontic", "statement"}) {
        page.markup("<th>").label(head).markup("</th>");
    }
    page.markup("</tr></thead><tbody>");
    for (const Statement& statement : view.dossier->statements) {
        const std::string group(group_name(statement));
        page.markup("<tr data-group=\"").text(group).markup("\"><td>");
        write_paragraph_link(page, view.place_of(statement.citation.span));
        page.markup("</td><td>").label("group_" + group).markup("</td><td dir=\"auto\">");
        page.text(statement.actor).markup("</td><td>").label(deontic_key(statement));
        page.markup("</td><td dir=\"auto\"><b>").text(statement.aim).markup("</b> ");
        page.text(statement.object).markup("</td></tr>");
    }
    page.markup("</tbody></table></div></details></section>");
}

inline void write_criteria(Page& page, const View& view) {
    page.markup("<section class=\"panel\" id=\"").text(view.prefix).markup("criteria\"><h2>");
    page.label("criteria").markup("</h2><div class=\"scroll\"><table><thead><tr><th>");
    page.label("criterion")
        .markup("</th><th>")
        .label("evidence")
        .markup("</th></tr></thead><tbody>");
    CriterionKind kind{};
    bool first = true;
    for (const Criterion& criterion : wgig_record().criteria) {
        if (first || criterion.kind != kind) {
            kind = criterion.kind;
            first = false;
            page.markup("<tr><th colspan=\"2\" scope=\"rowgroup\">");
            page.label("kind_" + std::string(enum_name(kind))).markup("</th></tr>");
        }
        const std::string key = "criterion." + criterion.id.str();
        page.define(key, criterion.label);
        page.markup("<tr><td>").label(key).markup("</td><td>");
        bool found = false;
        for (const CriterionMatch& match : view.dossier->criteria) {
            if (match.criterion == criterion.id) {
                page.markup(found ? "<br>" : "");
                found = true;
                write_paragraph_link(page, view.place_of(match.evidence.front().span));
                page.markup(" <q dir=\"auto\">").text(evidence_text(match.evidence)).markup("</q>");
            }
        }
        page.markup(found ? "" : "—").markup("</td></tr>");
    }
    page.markup("</tbody></table></div></section>");
}

inline void write_facts(Page& page, const View& view) {
    page.markup("<section class=\"panel\" id=\"").text(view.prefix).markup("facts\"><h2>");
    page.label("facts").markup("</h2>");
    if (view.dossier->facts.empty()) {
        write_nothing_found(page);
        page.markup("</section>");
        return;
    }
    // A meeting or a deadline is also a date; the reader is told once.
    std::set<std::optional<Span>> told_apart;
    for (const Fact& fact : view.dossier->facts) {
        if (fact.kind == FactKind::meeting || fact.kind == FactKind::deadline) {
            told_apart.insert(fact.citation.span);
        }
    }
    page.markup("<div class=\"scroll\"><table><thead><tr>");
    for (const char* head : {"paragraph", "kind", "value", "quote"}) {
        page.markup("<th>").label(head).markup("</th>");
    }
    page.markup("</tr></thead><tbody>");
    for (const Fact& fact : view.dossier->facts) {
        const std::string kind(enum_name(fact.kind));
        if (fact.kind == FactKind::date && told_apart.contains(fact.citation.span)) {
            continue;
        }
        page.markup("<tr data-kind=\"").text(kind).markup("\"><td>");
        write_paragraph_link(page, view.place_of(fact.citation.span));
        page.markup("</td><td>").label("kind_" + kind).markup("</td><td>");
        if (fact.kind == FactKind::count) {
            if (fact.more_than) {
                page.label("more_than").markup(" ");
            }
            page.text(fact.value).markup(" ").label("unit_" + fact.of);
        } else if (parse_date_range(fact.value) &&
                   (fact.kind == FactKind::date || fact.kind == FactKind::meeting ||
                    fact.kind == FactKind::deadline)) {
            page.markup("<time datetime=\"").text(fact.value).markup("\">").text(fact.value);
            page.markup("</time>");
        } else {
            page.markup("<bdi>").text(fact.value).markup("</bdi>");
            if (!fact.of.empty()) {
                page.markup(" <span class=\"soft\"><bdi>").text(fact.of).markup("</bdi></span>");
            }
        }
        page.markup("</td><td dir=\"auto\">").text(fact.citation.quote).markup("</td></tr>");
    }
    page.markup("</tbody></table></div></section>");
}

}  // namespace wgig::detail::dossier
