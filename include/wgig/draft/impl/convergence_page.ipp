#pragma once

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include <wgig/core/reflect.hpp>
#include <wgig/draft/convergence_page.hpp>
#include <wgig/draft/detail/picture.hpp>
#include <wgig/draft/impl/coverage_svg.ipp>
#include <wgig/text/markup.hpp>

namespace wgig {
namespace detail::picture {

/// Writes the page.
class ConvergencePage {
public:
    ConvergencePage(const Convergence& convergence, const Coverage& coverage,
                    const ElementComparison& elements, std::span<const CriterionCues> criteria,
                    Language language)
        : c_(convergence),
          coverage_(coverage),
          elements_(elements),
          criteria_(criteria),
          language_(language) {}

    std::string write() && {
        out_ = fmt::format(
            "<!doctype html>\n<html lang=\"{0}\" dir=\"{1}\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
            "'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
            "<title>{2}</title>\n<style>\n"
            ":root{{color-scheme:light dark;--line:#8886}}\n"
            "body{{font:16px/1.5 system-ui,'Noto Sans',sans-serif;max-width:72rem;margin:0 auto;"
            "padding:1rem}}\n.picture{{overflow-x:auto}}\n"
            "table{{border-collapse:collapse;width:100%;margin:.5rem 0 2rem}}\n"
            "th,td{{border-bottom:1px solid var(--line);padding:.35rem .6rem;text-align:start;"
            "vertical-align:top}}\n.number{{text-align:end;font-variant-numeric:tabular-nums}}\n"
            "q{{quotes:none}}\n</style>\n</head>\n<body>\n<h1>{2}</h1>\n",
            code(language_), right_to_left(language_) ? "rtl" : "ltr", named("convergence"));
        for (const std::string& note : c_.notes) {
            out_ += fmt::format(
                "<p lang=\"{}\" dir=\"{}\">{}</p>\n", code(c_.language.value_or(Language::en)),
                right_to_left(c_.language.value_or(Language::en)) ? "rtl" : "ltr", escape(note));
        }
        picture(convergence_svg(c_, language_));
        rounds();
        passages();
        influences();
        out_ += "<h2>" + named("coverage") + "</h2>\n";
        picture(coverage_svg(coverage_, criteria_, language_));
        cells();
        elements();
        return out_ + "</body>\n</html>\n";
    }

private:
    [[nodiscard]] std::string named(std::string_view name) const {
        return escape(word(name, language_));
    }
    void picture(const std::string& svg) { out_ += "<div class=\"picture\">\n" + svg + "</div>\n"; }

    void head(std::initializer_list<std::string_view> names) {
        out_ += "<table>\n<thead><tr>";
        for (const std::string_view name : names) {
            out_ += "<th scope=\"col\">" + named(name) + "</th>";
        }
        out_ += "</tr></thead>\n<tbody>\n";
    }
    void foot() { out_ += "</tbody>\n</table>\n"; }

    static std::string text_cell(std::string_view text) {
        return "<td><bdi>" + escape(text) + "</bdi></td>";
    }
    static std::string number_cell(std::optional<double> value, const char* sign = "") {
        return "<td class=\"number\" dir=\"ltr\">" +
               (value ? fmt::format("{}{:.3f}", *value > 0 ? sign : "", *value) : std::string()) +
               "</td>";
    }
    static std::string interval_cell(std::optional<double> low, std::optional<double> high) {
        return "<td class=\"number\" dir=\"ltr\">" +
               (low && high ? fmt::format("{:.3f} – {:.3f}", *low, *high) : std::string()) +
               "</td>";
    }

    void rounds() {
        head({"round", "drafts", "index", "interval", "change", "core"});
        for (const RoundConvergence& round : c_.rounds) {
            out_ += fmt::format("<tr><th scope=\"row\">{}</th><td class=\"number\">{}</td>",
                                round.round, round.drafts.size());
            out_ += number_cell(round.index) + interval_cell(round.low, round.high);
            out_ += "<td>";
            if (round.change && round.trend) {
                out_ += fmt::format("<bdi dir=\"ltr\">{:+.3f}</bdi> {}", *round.change,
                                    named(enum_name(*round.trend)));
            }
            out_ += "</td>";
            out_ += number_cell(round.core ? std::optional(round.core->share) : std::nullopt);
            out_ += "</tr>\n";
        }
        foot();
    }

    void passages() {
        if (c_.passages.empty()) {
            return;
        }
        out_ += "<h2>" + named("passages") + "</h2>\n";
        head({"draft", "evidence", "change"});
        for (const ContestedPassage& passage : c_.passages) {
            out_ += "<tr>" + text_cell(passage.draft.str()) + text_cell(passage.text) +
                    number_cell(-passage.cost) + "</tr>\n";
        }
        foot();
    }

    void influences() {
        if (c_.influences.empty()) {
            return;
        }
        out_ += "<h2>" + named("influence") + "</h2>\n";
        head({"round", "draft", "index", "change"});
        for (const DraftInfluence& each : c_.influences) {
            out_ += fmt::format("<tr><td class=\"number\">{}</td>", each.round) +
                    text_cell(each.draft.str()) + number_cell(each.without) +
                    number_cell(-each.influence, "+") + "</tr>\n";
        }
        foot();
    }

    void cells() {
        const std::vector<std::string> names = criterion_names(coverage_, criteria_, language_);
        head({"criterion", "draft", "status", "evidence"});
        for (std::size_t row = 0; row < names.size(); ++row) {
            for (std::size_t i = 0; i < coverage_.drafts.size(); ++i) {
                const CriterionCoverage& cell = coverage_.cells[i * names.size() + row];
                out_ += "<tr>" + text_cell(names[row]) + text_cell(cell.draft.str()) + "<td>" +
                        named(enum_name(cell.status)) + "</td><td>" + why(cell) + "</td></tr>\n";
            }
        }
        foot();
    }

    /// The words that meet the criterion; where there are none, what was looked for.
    [[nodiscard]] std::string why(const CriterionCoverage& cell) const {
        std::string text;
        for (const Evidence& piece : cell.evidence) {
            text += (text.empty() ? "" : " · ") +
                    ("<mark><bdi>" + escape(piece.text) + "</bdi></mark>");
        }
        std::string sought;
        constexpr std::size_t most = 4;
        const std::string comma(markup::list_separator(language_));
        for (const SoughtCue& cue : cell.sought) {
            if (cue.found) {
                continue;
            }
            std::string phrases;
            for (std::size_t i = 0; i < std::min(most, cue.phrases.size()); ++i) {
                phrases += (i > 0 ? comma : "") + "<bdi>" + escape(cue.phrases[i]) + "</bdi>";
            }
            sought += (sought.empty() ? "" : " · ") + phrases +
                      (cue.phrases.size() > most ? comma + "…" : "");
        }
        if (!sought.empty()) {
            text += (text.empty() ? "" : "<br>") + named("sought") + ": " + sought;
        }
        if (!cell.reason.empty()) {
            text += (text.empty() ? "" : "<br>") + escape(cell.reason);
        }
        return text;
    }

    void elements() {
        if (elements_.rows.empty()) {
            return;
        }
        out_ += "<h2>" + named("elements") + "</h2>\n<table>\n<thead><tr><th></th><th></th>";
        for (const DraftElements& draft : elements_.drafts) {
            out_ += "<th scope=\"col\" dir=\"auto\">" + escape(draft.draft.str()) + "</th>";
        }
        out_ += "</tr></thead>\n<tbody>\n";
        for (const ElementRow& row : elements_.rows) {
            out_ += "<tr><td>" + named(enum_name(row.kind)) + "</td>" + text_cell(row.text);
            std::size_t next = 0;
            for (const DraftElements& draft : elements_.drafts) {
                const bool has = next < row.drafts.size() && row.drafts[next] == draft.draft;
                next += has ? 1U : 0U;
                out_ += has ? "<td>●</td>" : "<td>○</td>";
            }
            out_ += "</tr>\n";
        }
        foot();
    }

    const Convergence& c_;
    const Coverage& coverage_;
    const ElementComparison& elements_;
    std::span<const CriterionCues> criteria_;
    Language language_;
    std::string out_;
};

}  // namespace detail::picture

WGIG_DECL std::string convergence_page(const Convergence& convergence, const Coverage& coverage,
                                       const ElementComparison& elements,
                                       std::span<const CriterionCues> criteria, Language language) {
    detail::picture::check_matrix(coverage);
    return detail::picture::ConvergencePage(convergence, coverage, elements, criteria, language)
        .write();
}

}  // namespace wgig
