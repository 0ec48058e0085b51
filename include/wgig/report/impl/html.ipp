#pragma once

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include <wgig/report/dossier.hpp>
#include <wgig/report/impl/html_figures.ipp>
#include <wgig/report/impl/html_findings.ipp>
#include <wgig/report/impl/html_text.ipp>
#include <wgig/report/impl/html_timeline.ipp>
#include <wgig/report/impl/page.hpp>
#include <wgig/report/impl/view.hpp>

namespace wgig {
namespace detail::dossier {

inline constexpr std::string_view style =
#include <wgig/report/data/dossier.css.inc>
    ;
inline constexpr std::string_view script =
#include <wgig/report/data/dossier.js.inc>
    ;
// SHA-256 of the two, so that the page's own policy lets them and nothing else work; the tests
// compute them again.
inline constexpr std::string_view style_hash =
#include <wgig/report/data/dossier.css.sha256.inc>
    ;
inline constexpr std::string_view script_hash =
#include <wgig/report/data/dossier.js.sha256.inc>
    ;

inline std::string_view title_of(Page& page, const Document& document) {
    return document.title.empty() ? page.say("untitled") : std::string_view(document.title);
}

inline void write_head(Page& page, const std::vector<View>& views) {
    const std::string language(code(page.language()));
    page.markup("<!DOCTYPE html>\n<html lang=\"").markup(language).markup("\" dir=\"");
    page.markup(right_to_left(page.language()) ? "rtl" : "ltr");
    page.markup("\" class=\"on-issue on-role\"><head><meta charset=\"utf-8\">");
    page.markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    page.markup("style-src 'sha256-").markup(style_hash).markup("'; script-src 'sha256-");
    page.markup(script_hash).markup("'; img-src data:; base-uri 'none'; form-action 'none'\">");
    page.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    page.markup(
        "<meta name=\"referrer\" content=\"no-referrer\"><link rel=\"icon\" href=\"data:,\">");
    page.markup("<title>").text(page.say("dossier"));
    if (!views.empty()) {
        page.text(": ").text(title_of(page, views.front().dossier->document));
    }
    page.markup("</title><style>").markup(style).markup("</style></head><body>");
}

inline void write_language_choice(Page& page) {
    static constexpr std::array<std::string_view, 6> names = {"العربية",  "中文",    "English",
                                                              "Français", "Español", "Русский"};
    page.markup("<select id=\"language\"").aria_label("language").markup(">");
    for (const Language language : all_languages) {
        const std::string tag(code(language));
        page.markup("<option value=\"").markup(tag).markup("\" lang=\"").markup(tag).markup("\"");
        page.markup(language == page.language() ? " selected>" : ">");
        page.markup(names[static_cast<std::size_t>(language)]).markup("</option>");
    }
    page.markup("</select>");
}

inline void write_bar(Page& page, const std::vector<View>& views) {
    page.markup("<a class=\"skip\" href=\"#main\">")
        .label("skip")
        .markup("</a><div class=\"bar\"><nav");
    page.aria_label("contents").markup(">");
    if (views.size() == 1) {
        for (const char* part :
             {"timeline", "issues", "roles", "figures", "criteria", "facts", "text", "sources"}) {
            if (std::string_view(part) == "figures" && views.front().dossier->figures.empty()) {
                continue;
            }
            page.markup("<a href=\"#").text(views.front().prefix).markup(part).markup("\">");
            page.label(part).markup("</a>");
        }
    } else {
        for (const View& view : views) {
            page.markup("<a href=\"#").text(view.prefix).markup("summary\">");
            page.text(title_of(page, view.dossier->document)).markup("</a>");
        }
    }
    page.markup("</nav>");
    write_language_choice(page);
    page.markup("</div>");
}

inline void write_option(Page& page, const std::string& value, const std::string& key) {
    page.markup("<option value=\"").text(value).markup("\" data-t=\"").text(key).markup("\">");
    page.text(page.say(key)).markup("</option>");
}

/// The filters of the whole page: by words, by issue, by kind of fact, by group.
inline void write_controls(Page& page, const std::vector<View>& views) {
    page.markup("<section class=\"panel\"><div class=\"controls\"><label>").label("filter_text");
    page.markup("<input type=\"search\" id=\"filter-text\"></label>");
    const auto choice = [&](const char* id, const char* key, const auto& write_options) {
        page.markup("<label>").label(key).markup("<select id=\"").markup(id).markup("\">");
        write_option(page, "", "all");
        write_options();
        page.markup("</select></label>");
    };
    choice("filter-issue", "filter_issue", [&] {
        std::set<ConceptId> seen;
        for (const View& view : views) {
            for (const NamedConcept& named : view.concepts) {
                if (seen.insert(named.id).second) {
                    write_option(page, issue_word(named.id), issue_key(named.id));
                }
            }
        }
    });
    choice("filter-kind", "filter_kind", [&] {
        for (const std::string_view kind : enum_names<FactKind>()) {
            write_option(page, std::string(kind), "kind_" + std::string(kind));
        }
    });
    choice("filter-group", "filter_group", [&] {
        for (const std::string_view group : enum_names<StakeholderGroup>()) {
            write_option(page, std::string(group), "group_" + std::string(group));
        }
        write_option(page, "unlisted", "group_unlisted");
    });
    page.markup("<button type=\"button\" id=\"clear\">").label("clear").markup("</button>");
    page.markup(
        "<output id=\"shown\" class=\"soft\"></output></div><div class=\"controls\"><span>");
    page.label("highlight").markup("</span>");
    const std::pair<const char*, const char*> marks[] = {
        {"issue", "issues"}, {"fact", "facts"}, {"role", "roles"}, {"criterion", "criteria"}};
    for (const auto& [mark, key] : marks) {
        const bool on = std::string_view(mark) == "issue" || std::string_view(mark) == "role";
        page.markup("<label class=\"check legend\"><input type=\"checkbox\" data-highlight=\"");
        page.markup(mark).markup(on ? "\" checked>" : "\">").markup("<i class=\"i-").markup(mark);
        page.markup("\"></i>").label(key).markup("</label>");
    }
    page.markup("</div></section>");
}

inline void write_summary(Page& page, const View& view) {
    const Dossier& dossier = *view.dossier;
    const std::string language(dossier.document.language ? code(*dossier.document.language) : "");
    page.markup("<section id=\"").text(view.prefix).markup("summary\"><h1 dir=\"auto\" lang=\"");
    page.text(language).markup("\">").text(title_of(page, dossier.document)).markup("</h1>");
    page.markup("<p class=\"soft\"><bdi>").text(dossier.document.symbol).markup("</bdi></p>");
    std::set<CriterionId> criteria;
    for (const CriterionMatch& match : dossier.criteria) {
        criteria.insert(match.criterion);
    }
    const std::pair<const char*, std::size_t> cards[] = {
        {"paragraphs", dossier.document.paragraphs.size()},
        {"sections", section_count(dossier.document)},
        {"notes_count", dossier.document.notes.size()},
        {"facts_count", dossier.facts.size()},
        {"issues_count", view.concepts.size()},
        {"statements_count", dossier.statements.size()},
        {"criteria_count", criteria.size()}};
    page.markup("<ul class=\"cards\">");
    for (const auto& [key, value] : cards) {
        page.markup("<li><b>").number(value).markup("</b>").label(key).markup("</li>");
    }
    page.markup("</ul></section>");
}

inline void write_sources(Page& page, const View& view) {
    page.markup("<section class=\"panel\" id=\"").text(view.prefix).markup("sources\"><h2>");
    page.label("sources").markup("</h2><ul><li dir=\"auto\">");
    page.text(title_of(page, view.dossier->document)).markup("</li>");
    std::set<std::string> seen;
    for (const Fact& fact : view.dossier->facts) {
        const bool address = fact.kind == FactKind::web_address;
        if ((!address && fact.kind != FactKind::document_symbol) ||
            !seen.insert(fact.value).second) {
            continue;
        }
        page.markup("<li dir=\"ltr\">");
        // Only what a browser opens as a page becomes a link; nothing is fetched unless it is clicked.
        if (address && (fact.value.starts_with("http://") || fact.value.starts_with("https://"))) {
            page.markup("<a rel=\"noopener noreferrer\" href=\"").text(fact.value).markup("\">");
            page.text(fact.value).markup("</a>");
        } else {
            page.text(fact.value);
        }
        page.markup("</li>");
    }
    page.markup("</ul></section>");
}

}  // namespace detail::dossier

WGIG_DECL std::string to_html(const std::vector<Dossier>& dossiers, Language language) {
    using namespace detail::dossier;
    Page page(language);
    for (const Criterion& criterion : wgig_record().criteria) {
        page.define("criterion." + criterion.id.str(), criterion.label);
    }
    std::vector<View> views;
    for (const Dossier& dossier : dossiers) {
        views.push_back(make_view(dossier, views.size()));
        define_concepts(page, views.back());
    }
    write_head(page, views);
    write_bar(page, views);
    page.markup("<main id=\"main\">");
    bool first = true;
    for (const View& view : views) {
        write_summary(page, view);
        if (first) {
            write_controls(page, views);
            first = false;
        }
        write_timeline(page, view);
        write_issues(page, view);
        write_roles(page, view);
        write_figures(page, view);
        write_criteria(page, view);
        write_facts(page, view);
        write_text(page, view);
        write_sources(page, view);
    }
    page.markup("<section class=\"panel\"><h2>").label("method").markup("</h2><p>");
    page.label("method_text").markup("</p></section><footer>").label("made_with");
    page.markup(fmt::format(" {}.{}.{}</footer></main>", WGIG_VERSION_MAJOR, WGIG_VERSION_MINOR,
                            WGIG_VERSION_PATCH));
    page.say("dossier");
    page.markup("<div class=\"tip\" id=\"tip\" role=\"tooltip\" dir=\"auto\" hidden></div>");
    page.markup("<script type=\"application/json\" id=\"strings\">").markup(page.strings_json());
    page.markup("</script><script>").markup(script).markup("</script></body></html>\n");
    return page.take();
}

}  // namespace wgig
