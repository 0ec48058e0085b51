#pragma once

#include <algorithm>
#include <vector>

#include <wgig/report/impl/html_findings.ipp>
#include <wgig/report/impl/page.hpp>
#include <wgig/report/impl/view.hpp>

namespace wgig::detail::dossier {

/// A stretch of a paragraph's text that something rests on.
struct Highlight {
    Span span;         ///< in the paragraph's text
    std::string kind;  ///< the class of the mark: `issue`, `fact`, `role`, `criterion`
    std::string key;   ///< label for the tip; may be empty
    std::string tip;
};

/// The highlights of every paragraph.
inline std::map<const Place*, std::vector<Highlight>> highlights(Page& page, const View& view) {
    std::map<const Place*, std::vector<Highlight>> out;
    const auto add = [&](const std::optional<Span>& source, std::string kind, std::string key,
                         std::string tip) {
        if (const Place* place = view.place_of(source)) {
            const Span span = text_span(place->paragraph->segments, *source);
            if (!span.empty()) {
                out[place].push_back({span, std::move(kind), std::move(key), std::move(tip)});
            }
        }
    };
    for (const ParagraphCodes& paragraph : view.dossier->codes) {
        for (const Code& code : paragraph.codes) {
            for (const Evidence& evidence : code.evidence) {
                if (!speaks_for(evidence)) {
                    continue;
                }
                add(evidence.span, "issue", issue_key(code.concept_), evidence.term);
            }
        }
    }
    for (const Fact& fact : view.dossier->facts) {
        const std::string key = "kind_" + std::string(enum_name(fact.kind));
        page.say(key);
        add(fact.citation.span, "fact", key, fact.value);
    }
    for (const Statement& statement : view.dossier->statements) {
        add(statement.citation.span, "role", deontic_key(statement),
            statement.actor + " · " + statement.aim);
    }
    for (const CriterionMatch& match : view.dossier->criteria) {
        for (const Evidence& evidence : match.evidence) {
            add(evidence.span, "criterion", "criterion." + match.criterion.str(), evidence.text);
        }
    }
    return out;
}

/// Writes the text between two offsets, cut wherever a highlight begins or ends, so that marks
/// never overlap. Complexity: O(h log h + n) for h highlights that overlap a bounded number deep.
class MarkedText {
public:
    MarkedText(std::string_view text, const std::vector<Highlight>& all) : text_(text), all_(all) {
        for (const Highlight& highlight : all) {
            cuts_.push_back(highlight.span.begin);
            cuts_.push_back(highlight.span.end);
        }
        std::sort(cuts_.begin(), cuts_.end());
        cuts_.erase(std::unique(cuts_.begin(), cuts_.end()), cuts_.end());
    }

    void write(Page& page, Span part) const {
        std::size_t at = part.begin;
        auto cut = std::upper_bound(cuts_.begin(), cuts_.end(), at);
        while (at < part.end) {
            const std::size_t next = cut == cuts_.end() ? part.end : std::min(*cut++, part.end);
            write_piece(page, {at, next});
            at = next;
        }
    }

private:
    void write_piece(Page& page, Span piece) const {
        std::vector<const Highlight*> here;
        for (const Highlight& highlight : all_) {
            if (highlight.span.contains(piece)) {
                here.push_back(&highlight);
            }
        }
        if (here.empty()) {
            page.text(slice(text_, piece));
            return;
        }
        std::string classes;
        const Highlight* narrowest = here.front();
        for (const Highlight* highlight : here) {
            if ((" " + classes + " ").find(" " + highlight->kind + " ") == std::string::npos) {
                classes += (classes.empty() ? "" : " ") + highlight->kind;
            }
            if (highlight->span.size() < narrowest->span.size()) {
                narrowest = highlight;
            }
        }
        page.markup("<mark class=\"").text(classes).markup("\" data-tip=\"").text(narrowest->tip);
        page.markup("\" data-tip-key=\"").text(narrowest->key).markup("\">");
        page.text(slice(text_, piece)).markup("</mark>");
    }

    std::string_view text_;
    const std::vector<Highlight>& all_;
    std::vector<std::size_t> cuts_;
};

inline void write_paragraph(Page& page, const Place& place, const std::vector<Highlight>& marks,
                            const std::string& issues) {
    const Paragraph& paragraph = *place.paragraph;
    const MarkedText marked(paragraph.text, marks);
    page.markup("<div class=\"paragraph\" id=\"").text(place.anchor);
    page.markup("\" data-issues=\"").text(issues).markup("\"><span class=\"number\">");
    page.text(paragraph.number).markup("</span><div dir=\"auto\">");
    // The text is the paragraph's own line and then one line for each item.
    std::size_t begin = 0;
    std::size_t line = 0;
    while (begin <= paragraph.text.size()) {
        const std::size_t end = std::min(paragraph.text.find('\n', begin), paragraph.text.size());
        if (line == 0) {
            page.markup("<p>");
            marked.write(page, {begin, end});
            page.markup(paragraph.items.empty() ? "</p>" : "</p><ul>");
        } else {
            page.markup("<li><span>");
            page.text(line <= paragraph.items.size() ? paragraph.items[line - 1].marker : "");
            page.markup("</span><span>");
            marked.write(page, {begin, end});
            page.markup("</span></li>");
        }
        begin = end + 1;
        ++line;
    }
    page.markup(paragraph.items.empty() ? "" : "</ul>").markup("</div></div>");
}

inline void write_heading(Page& page, const Section& section, const char* element) {
    page.markup("<").markup(element).markup(" dir=\"auto\">");
    page.text(section.number).markup(section.number.empty() ? "" : ". ").text(section.title);
    page.markup("</").markup(element).markup(">");
}

inline void write_text(Page& page, const View& view) {
    const Document& document = view.dossier->document;
    const std::string language(document.language ? code(*document.language) : "");
    page.markup("<section class=\"panel\" id=\"").text(view.prefix).markup("text\"><h2>");
    page.label("text")
        .markup("</h2><div class=\"text\" lang=\"")
        .text(language)
        .markup("\" dir=\"");
    page.markup(document.language && right_to_left(*document.language) ? "rtl" : "ltr");
    page.markup("\">");
    const auto marks = highlights(page, view);
    std::map<const Place*, std::string> issues;
    for (const ParagraphCodes& codes : view.dossier->codes) {
        for (const Code& code : codes.codes) {
            std::string& list = issues[view.place_of(code.evidence.front().span)];
            list += (list.empty() ? "" : " ") + issue_word(code.concept_);
        }
    }
    static const std::vector<Highlight> none;
    auto section = document.sections.begin();
    std::size_t subsection = 0;
    for (const Place& place : view.places) {
        const Paragraph& paragraph = *place.paragraph;
        // Headings that stand before this paragraph.
        while (section != document.sections.end()) {
            if (section->span.begin < paragraph.span.begin && subsection == 0) {
                write_heading(page, *section, "h3");
                subsection = 1;
            }
            while (subsection > 0 && subsection <= section->subsections.size() &&
                   section->subsections[subsection - 1].span.begin < paragraph.span.begin) {
                write_heading(page, section->subsections[subsection - 1], "h4");
                ++subsection;
            }
            if (section + 1 == document.sections.end() ||
                (section + 1)->span.begin >= paragraph.span.begin) {
                break;
            }
            ++section;
            subsection = 0;
        }
        const auto found = marks.find(&place);
        write_paragraph(page, place, found == marks.end() ? none : found->second, issues[&place]);
    }
    page.markup("</div></section>");
    if (!document.notes.empty()) {
        page.markup("<section class=\"panel\"><h2>").label("notes").markup("</h2>");
        for (const Note& note : document.notes) {
            page.markup("<div class=\"paragraph\" data-issues=\"\"><span class=\"number\">");
            page.text(note.number).markup("</span><p dir=\"auto\">").text(note.text);
            page.markup("</p></div>");
        }
        page.markup("</section>");
    }
}

}  // namespace wgig::detail::dossier
