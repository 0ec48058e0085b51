#pragma once

#include <map>

#include <wgig/report/dossier.hpp>
#include <wgig/report/impl/html_findings.ipp>
#include <wgig/report/impl/html_timeline.ipp>
#include <wgig/report/impl/page.hpp>
#include <wgig/report/impl/view.hpp>

namespace wgig {
namespace detail::dossier {

/// Text that Markdown shows as it is, in a paragraph or a table cell.
inline std::string markdown_text(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n' || c == '\r') {
            out += ' ';
        } else {
            if (std::string_view("\\`*_{}[]<>()#+-.!|~&").find(c) != std::string_view::npos) {
                out += '\\';
            }
            out += c;
        }
    }
    return out;
}

class Markdown {
public:
    explicit Markdown(Language language) : page_(language) {}

    void define(const View& view) { define_concepts(page_, view); }

    void heading(std::size_t level, std::string_view text) {
        out_ += std::string(level, '#') + " " + markdown_text(text) + "\n\n";
    }
    void row(const std::vector<std::string>& cells) {
        for (const std::string& cell : cells) {
            out_ += "| " + cell + " ";
        }
        out_ += "|\n";
    }
    void table(const std::vector<std::string>& keys) {
        std::vector<std::string> head;
        std::vector<std::string> rule;
        for (const std::string& key : keys) {
            head.push_back(say(key));
            rule.emplace_back("---");
        }
        row(head);
        row(rule);
    }
    void end_table() { out_ += "\n"; }
    void line(std::string_view text) { out_ += std::string(text) + "\n"; }
    std::string say(const std::string& key) { return markdown_text(page_.say(key)); }
    [[nodiscard]] Language language() const { return page_.language(); }
    std::string take() { return std::move(out_); }

private:
    Page page_;
    std::string out_;
};

inline std::string place_name(const View& view, const std::optional<Span>& span) {
    const Place* place = view.place_of(span);
    return place == nullptr ? "—" : markdown_text(place->name);
}

inline void write_markdown(Markdown& out, const View& view) {
    const Dossier& dossier = *view.dossier;
    out.heading(1, dossier.document.title.empty() ? out.say("untitled") : dossier.document.title);
    out.heading(2, out.say("timeline"));
    out.table({"date", "kind", "paragraph", "quote"});
    for (const DatedEvent& event : view.events) {
        for (const Mention& mention : event.mentions) {
            out.row({markdown_text(to_string(event.dates)),
                     out.say("kind_" + event_class(event.kind)),
                     mention.place == nullptr ? "—" : markdown_text(mention.place->name),
                     markdown_text(mention.sentence)});
        }
    }
    out.end_table();
    out.heading(2, out.say("issues"));
    out.table({"paragraph", "issue", "evidence"});
    for (const ParagraphCodes& codes : dossier.codes) {
        for (const Code& code : codes.codes) {
            out.row({place_name(view, code.evidence.front().span),
                     out.say(issue_key(code.concept_)),
                     markdown_text(evidence_text(code.evidence))});
        }
    }
    out.end_table();
    out.heading(2, out.say("roles"));
    out.table({"paragraph", "group", "actor", "deontic", "statement"});
    for (const Statement& statement : dossier.statements) {
        out.row({place_name(view, statement.citation.span),
                 out.say("group_" + std::string(group_name(statement))),
                 markdown_text(statement.actor), out.say(deontic_key(statement)),
                 markdown_text(statement.citation.quote)});
    }
    out.end_table();
    out.heading(2, out.say("criteria"));
    out.table({"criterion", "paragraph", "evidence"});
    for (const Criterion& criterion : wgig_record().criteria) {
        for (const CriterionMatch& match : dossier.criteria) {
            if (match.criterion == criterion.id) {
                out.row({markdown_text(criterion.label.in(out.language())),
                         place_name(view, match.evidence.front().span),
                         markdown_text(evidence_text(match.evidence))});
            }
        }
    }
    out.end_table();
    out.heading(2, out.say("facts"));
    out.table({"paragraph", "kind", "value", "quote"});
    for (const Fact& fact : dossier.facts) {
        std::string value = markdown_text(fact.value);
        if (fact.kind == FactKind::count) {
            value = (fact.more_than ? out.say("more_than") + " " : "") + value + " " +
                    out.say("unit_" + fact.of);
        } else if (!fact.of.empty()) {
            value += " " + markdown_text(fact.of);
        }
        out.row({place_name(view, fact.citation.span),
                 out.say("kind_" + std::string(enum_name(fact.kind))), value,
                 markdown_text(fact.citation.quote)});
    }
    out.end_table();
}

}  // namespace detail::dossier

WGIG_DECL std::string to_markdown(const std::vector<Dossier>& dossiers, Language language) {
    detail::dossier::Markdown out(language);
    std::size_t index = 0;
    for (const Dossier& dossier : dossiers) {
        const detail::dossier::View view = detail::dossier::make_view(dossier, index++);
        out.define(view);
        detail::dossier::write_markdown(out, view);
    }
    return out.take();
}

}  // namespace wgig
