#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/draft/collate.hpp>
#include <wgig/draft/collation_html.hpp>
#include <wgig/draft/collation_svg.hpp>
#include <wgig/draft/detail/collation_runs.hpp>
#include <wgig/draft/detail/collation_words.hpp>
#include <wgig/draft/detail/markup.hpp>

namespace wgig {
namespace detail::render {

inline constexpr std::string_view collation_style =
#include <wgig/draft/data/collation.css.inc>
    ;

inline constexpr std::size_t reading_colours = 6;

/// A run as its row or column shows it: of each witness, its reading and its own text.
class HtmlCells {
public:
    HtmlCells(const Collation& collation, bool joined)
        : collation_(&collation),
          texts_(collation),
          runs_(collation_runs(collation, joined)),
          moved_(collation.witnesses.size()) {
        const std::size_t count = collation.witnesses.size();
        for (std::size_t w = 0; w < count; ++w) {
            moved_[w].resize(collation.witnesses[w].tokens.size());
        }
        for (const Transposition& move : collation.transpositions) {
            mark(move.first, move.first_begin, move.size);
            mark(move.second, move.second_begin, move.size);
        }
        // Where each witness's tokens of each run begin.
        begins_.assign(runs_.size() * count + count, 0);
        for (std::size_t r = 0; r < runs_.size(); ++r) {
            for (std::size_t w = 0; w < count; ++w) {
                std::size_t end = begins_[r * count + w];
                for (std::size_t column = runs_[r].begin; column < runs_[r].end; ++column) {
                    end += collation.cells[column * count + w] >= 0 ? 1U : 0U;
                }
                begins_[(r + 1) * count + w] = end;
            }
        }
    }

    [[nodiscard]] const std::vector<CollationRun>& runs() const noexcept { return runs_; }

    /// Of each witness, the reading that it has in a run; as many as there are readings for none.
    [[nodiscard]] std::vector<std::size_t> readings_of(std::size_t run) const {
        std::vector<std::size_t> of(collation_->witnesses.size(), runs_[run].readings.size());
        for (std::size_t i = 0; i < runs_[run].readings.size(); ++i) {
            for (const std::size_t w : runs_[run].readings[i].witnesses) {
                of[w] = i;
            }
        }
        return of;
    }

    /// Whether all witnesses have the same text, so that it needs to be said only once.
    [[nodiscard]] bool is_core(std::size_t run) const {
        if (!runs_[run].agreed()) {
            return false;
        }
        const std::size_t count = collation_->witnesses.size();
        const auto token = [&](std::size_t w, std::size_t i) {
            return without_trailing_space(
                collation_->witnesses[w].tokens[begins_[run * count + w] + i].text);
        };
        for (std::size_t w = 1; w < count; ++w) {
            for (std::size_t i = 0; i < runs_[run].end - runs_[run].begin; ++i) {
                if (token(w, i) != token(0, i)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// A cell for all witnesses: down their rows, or across their columns.
    void write_core(Markup& html, std::size_t run, std::string_view span) const {
        const std::size_t count = collation_->witnesses.size();
        html.raw("<td dir=\"auto\" class=\"agreed core\" ").raw(span).raw("=\"").number(count);
        html.raw("\"><div>");
        html.text(without_outer_space(
            texts_.between(0, begins_[run * count], begins_[(run + 1) * count])));
        html.raw("</div></td>");
    }

    void write(Markup& html, std::size_t run, std::size_t w, std::size_t reading) const {
        const std::size_t count = collation_->witnesses.size();
        const CollationRun& here = runs_[run];
        if (reading == here.readings.size()) {
            html.raw("<td class=\"absent\">–</td>");
            return;
        }
        const std::size_t begin = begins_[run * count + w];
        const std::size_t end = begins_[(run + 1) * count + w];
        const bool moved = std::find(moved_[w].begin() + static_cast<std::ptrdiff_t>(begin),
                                     moved_[w].begin() + static_cast<std::ptrdiff_t>(end),
                                     true) != moved_[w].begin() + static_cast<std::ptrdiff_t>(end);
        html.raw("<td dir=\"auto\" class=\"");
        if (here.agreed()) {
            html.raw("agreed");
        } else {
            html.raw("r").number(reading % reading_colours);
        }
        html.raw(moved ? " moved\">" : "\">");
        html.text(without_outer_space(texts_.between(w, begin, end)));
        if (!here.agreed() && here.readings.size() > 1) {
            // Colour alone does not tell readings apart for everybody.
            html.raw("<sup>").number(reading + 1).raw("</sup>");
        }
        html.raw("</td>");
    }

private:
    void mark(std::size_t w, std::size_t begin, std::size_t size) {
        std::fill_n(moved_[w].begin() + static_cast<std::ptrdiff_t>(begin), size, true);
    }

    const Collation* collation_;
    WitnessTexts texts_;
    std::vector<CollationRun> runs_;
    std::vector<std::vector<bool>> moved_;
    std::vector<std::size_t> begins_;
};

/// The number of a run. Columns with long texts are told, or they would be made as narrow as a word.
inline void write_number(Markup& html, const CollationRun& run, std::size_t number,
                         std::string_view scope) {
    double widest = 0;
    for (const RunReading& reading : run.readings) {
        widest = std::max(widest, text_width(reading.text));
    }
    html.raw("<th scope=\"").raw(scope).raw(run.agreed() ? "\" class=\"n" : "\" class=\"n c");
    html.raw(widest > 60 ? " w3\">" : widest > 24 ? " w2\">" : widest > 12 ? " w1\">" : "\">");
    html.number(number).raw("</th>");
}

inline void write_name(Markup& html, const std::string& name, std::string_view scope) {
    html.raw("<th scope=\"").raw(scope).raw("\"><bdi>").text(name).raw("</bdi></th>");
}

inline void write_horizontal(Markup& html, const Collation& collation, const HtmlCells& cells) {
    const std::size_t count = collation.witnesses.size();
    html.raw("<thead><tr><td></td>");
    std::vector<std::vector<std::size_t>> readings;
    std::vector<bool> core;
    for (std::size_t r = 0; r < cells.runs().size(); ++r) {
        write_number(html, cells.runs()[r], r + 1, "col");
        readings.push_back(cells.readings_of(r));
        core.push_back(cells.is_core(r));
    }
    html.raw("</tr></thead>\n<tbody>\n");
    for (std::size_t w = 0; w < count; ++w) {
        html.raw("<tr>");
        write_name(html, collation.witnesses[w].id, "row");
        for (std::size_t r = 0; r < cells.runs().size(); ++r) {
            if (!core[r]) {
                cells.write(html, r, w, readings[r][w]);
            } else if (w == 0) {
                cells.write_core(html, r, "rowspan");
            }
        }
        html.raw("</tr>\n");
    }
    html.raw("</tbody>");
}

inline void write_vertical(Markup& html, const Collation& collation, const HtmlCells& cells) {
    html.raw("<thead><tr><td></td>");
    for (const Witness& witness : collation.witnesses) {
        write_name(html, witness.id, "col");
    }
    html.raw("</tr></thead>\n<tbody>\n");
    for (std::size_t r = 0; r < cells.runs().size(); ++r) {
        html.raw("<tr>");
        write_number(html, cells.runs()[r], r + 1, "row");
        if (cells.is_core(r)) {
            cells.write_core(html, r, "colspan");
        } else {
            const std::vector<std::size_t> readings = cells.readings_of(r);
            for (std::size_t w = 0; w < collation.witnesses.size(); ++w) {
                cells.write(html, r, w, readings[w]);
            }
        }
        html.raw("</tr>\n");
    }
    html.raw("</tbody>");
}

inline void write_key(Markup& html, std::optional<Language> language) {
    html.raw("<p class=\"key\"><span class=\"agreed\">").text(say(word_agreed, language));
    html.raw("</span><span class=\"r0\">").text(say(word_contested, language));
    html.raw("<sup>1</sup></span><span class=\"r1\">").text(say(word_contested, language));
    html.raw("<sup>2</sup></span><span class=\"moved\">").text(say(word_moved, language));
    html.raw("</span><span>– ").text(say(word_absent, language)).raw("</span></p>\n");
}

}  // namespace detail::render

WGIG_DECL std::string collation_html(const Collation& collation,
                                     const CollationTableOptions& options) {
    using namespace detail::render;
    detail::check_collation(collation);
    const std::optional<Language> language = collation_language(collation);
    const HtmlCells cells(collation, options.joined);
    const std::string_view heading =
        options.title.empty() ? say(word_alignment, language) : std::string_view(options.title);
    std::size_t agreed = 0;
    for (const CollationRun& run : cells.runs()) {
        agreed += run.agreed() ? run.end - run.begin : 0;
    }
    Markup html;
    if (options.page) {
        html.raw("<!DOCTYPE html>\n<html").raw(language_attributes(language));
        html.raw("><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
                 "content=\"width=device-width, initial-scale=1\"><title>");
        html.text(heading).raw("</title><style>").raw(collation_style);
        html.raw("</style></head><body class=\"wgig-collation\">\n<h1>").text(heading);
        html.raw("</h1>\n").raw(alignment_svg(collation)).raw("\n");
        write_key(html, language);
    } else {
        html.raw("<style>").raw(collation_style).raw("</style><div class=\"wgig-collation\"");
        html.raw(language_attributes(language)).raw(">");
    }
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").text(heading);
    html.raw("\"><table>\n<caption>").number(collation.witnesses.size()).raw(" ");
    html.text(say(word_drafts, language)).raw(" · ").text(say(word_agreed, language)).raw(": ");
    html.number(agreed).raw("/").number(collation.column_count()).raw("</caption>\n");
    if (options.layout == TableLayout::horizontal) {
        write_horizontal(html, collation, cells);
    } else {
        write_vertical(html, collation, cells);
    }
    html.raw("\n</table></div>").raw(options.page ? "\n</body></html>\n" : "</div>\n");
    return html.take();
}

}  // namespace wgig
