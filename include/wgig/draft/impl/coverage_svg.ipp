#pragma once

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/core/reflect.hpp>
#include <wgig/draft/convergence_page.hpp>
#include <wgig/draft/detail/picture.hpp>

namespace wgig {
namespace detail::picture {

/// The label of each criterion of a coverage, or its identifier.
inline std::vector<std::string> criterion_names(const Coverage& coverage,
                                                std::span<const CriterionCues> criteria,
                                                Language language) {
    std::map<std::string_view, std::string_view> labels;
    for (const CriterionCues& criterion : criteria) {
        labels.emplace(criterion.id.str(), criterion.label.in(language));
    }
    std::vector<std::string> names;
    for (const CriterionId& id : coverage.criteria) {
        const auto found = labels.find(id.str());
        names.emplace_back(found == labels.end() || found->second.empty()
                               ? std::string_view(id.str())
                               : found->second);
    }
    return names;
}

inline void check_matrix(const Coverage& coverage) {
    if (coverage.cells.size() != coverage.drafts.size() * coverage.criteria.size()) {
        throw_validation_error(ErrorCode::invalid_record,
                               "there is not one cell for each draft and criterion",
                               {"", 0, 0, "cells"});
    }
}

/// Draws the matrix.
class CoverageDrawing {
public:
    CoverageDrawing(const Coverage& coverage, std::span<const CriterionCues> criteria,
                    Language language)
        : c_(coverage), language_(language), rtl_(right_to_left(language)) {
        for (const std::string& name : criterion_names(coverage, criteria, language)) {
            labels_.push_back(wrap(name, label_width, 3));
        }
        for (const DraftId& draft : c_.drafts) {
            longest_ = std::max(longest_, std::min(text_width(draft.str()) * 1.3, 150.0));
        }
        slanted_ = longest_ > column - 6;
        top_ = 44 + (slanted_ ? longest_ * 0.72 + 12 : 20);
        width_ = margin + label_width * 1.3 + 16 + column * static_cast<double>(c_.drafts.size()) +
                 (slanted_ ? longest_ * 0.75 : margin);
        width_ = std::max(width_, 560.0);
        double at = top_ + 8;
        for (const auto& lines : labels_) {
            rows_.push_back(at);
            at += 16 + 16 * static_cast<double>(std::max<std::size_t>(lines.size(), 1));
        }
        rows_.push_back(at);
        for (const CoverageChange& change : c_.changes) {
            shifts_[{change.draft.str(), change.criterion.str()}] |=
                change.shift == CoverageShift::won ? 1U : 2U;
        }
    }

    std::string draw() && {
        const std::string& title = word("coverage", language_);
        out_ = open_svg(width_, rows_.back() + 60, title, description(), language_);
        text(width_ / 2, 24, "middle", title, "font-weight=\"600\" font-size=\"15\"");
        heads();
        for (std::size_t row = 0; row < c_.criteria.size(); ++row) {
            draw_row(row);
        }
        legend();
        return out_ + "</svg>\n";
    }

private:
    static constexpr double margin = 16;
    static constexpr double label_width = 260;
    static constexpr double column = 44;

    [[nodiscard]] std::string description() const {
        std::string text;
        for (std::size_t i = 0; i < c_.drafts.size() && i < c_.shares.size(); ++i) {
            text += fmt::format("{}: {:.0f} %. ", c_.drafts[i].str(), 100 * c_.shares[i]);
        }
        return text;
    }

    /// From the side on which reading begins.
    [[nodiscard]] double x(double from_start) const {
        return rtl_ ? width_ - from_start : from_start;
    }
    [[nodiscard]] double column_x(std::size_t draft) const {
        return x(margin + label_width * 1.3 + 16 + column * (static_cast<double>(draft) + 0.5));
    }

    void text(double at_x, double at_y, const char* anchor, std::string_view what,
              std::string_view more = {}) {
        out_ += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\" {}>{}</text>\n",
                            at_x, at_y, anchor, more, escape(what));
    }

    void heads() {
        for (std::size_t i = 0; i < c_.drafts.size(); ++i) {
            const auto lines = wrap(c_.drafts[i].str(), 115, 1);
            if (slanted_) {
                const double at = column_x(i);
                text(at, top_ - 4, rtl_ ? "end" : "start", lines.front(),
                     fmt::format("direction=\"ltr\" transform=\"rotate({} {:.1f} {:.1f})\"",
                                 rtl_ ? 45 : -45, at, top_ - 4));
            } else {
                text(column_x(i), top_ - 4, "middle", lines.front(), "direction=\"ltr\"");
            }
        }
    }

    void draw_row(std::size_t row) {
        const double begin = rows_[row];
        const double middle = (begin + rows_[row + 1]) / 2;
        out_ += fmt::format("<line x1=\"{:.1f}\" x2=\"{:.1f}\" y1=\"{:.1f}\" y2=\"{:.1f}\" "
                            "stroke=\"var(--line)\"/>\n",
                            margin, width_ - margin, begin, begin);
        double at = begin + 20;
        for (const std::string& line : labels_[row]) {
            text(x(margin), at, "start", line);
            at += 16;
        }
        for (std::size_t i = 0; i < c_.drafts.size(); ++i) {
            const CriterionCoverage& cell = c_.cells[i * c_.criteria.size() + row];
            out_ +=
                fmt::format("<g transform=\"translate({:.1f} {:.1f})\"><title>{}: {}</title>{}",
                            column_x(i), middle, escape(c_.drafts[i].str()),
                            escape(word(enum_name(cell.status), language_)), symbol(cell.status));
            if (const auto found = shifts_.find({c_.drafts[i].str(), c_.criteria[row].str()});
                found != shifts_.end()) {
                out_ += shift_mark(found->second);
            }
            out_ += "</g>\n";
        }
    }

    [[nodiscard]] const char* symbol(CriterionStatus status) const {
        switch (status) {
        case CriterionStatus::met: return "<circle r=\"9\" fill=\"var(--main)\"/>";
        case CriterionStatus::partly:
            return "<circle r=\"8\" fill=\"none\" stroke=\"var(--main)\" stroke-width=\"2\"/>"
                   "<path d=\"M0 -8A8 8 0 0 0 0 8Z\" fill=\"var(--main)\"/>";
        case CriterionStatus::missed:
            return "<circle r=\"8\" fill=\"none\" stroke=\"var(--main)\" stroke-width=\"2\"/>";
        default: return "<path d=\"M-6 0H6\" stroke=\"var(--soft)\" stroke-width=\"2\"/>";
        }
    }

    /// A plus for what was won, a minus for what was lost, both where parents differ.
    [[nodiscard]] static std::string shift_mark(unsigned shift) {
        std::string mark;
        if ((shift & 1U) != 0) {
            mark += "<path d=\"M10 -10h8M14 -14v8\" stroke=\"var(--other)\" stroke-width=\"2\"/>";
        }
        if ((shift & 2U) != 0) {
            mark += "<path d=\"M10 10h8\" stroke=\"var(--other)\" stroke-width=\"2\"/>";
        }
        return mark;
    }

    void legend() {
        double at = margin;
        const double line = rows_.back() + 30;
        out_ += fmt::format("<line x1=\"{:.1f}\" x2=\"{:.1f}\" y1=\"{:.1f}\" y2=\"{:.1f}\" "
                            "stroke=\"var(--line)\"/>\n",
                            margin, width_ - margin, rows_.back(), rows_.back());
        const auto entry = [&](const std::string& shape, const char* name) {
            const std::string& what = word(name, language_);
            out_ += fmt::format("<g transform=\"translate({:.1f} {:.1f})\">{}</g>\n", x(at + 9),
                                line, shape);
            text(x(at + 24), line + 4, "start", what, "font-size=\"11\"");
            at += 36 + text_width(what) * 1.05;
        };
        entry(symbol(CriterionStatus::met), "met");
        entry(symbol(CriterionStatus::partly), "partly");
        entry(symbol(CriterionStatus::missed), "missed");
        entry(symbol(CriterionStatus::not_assessed), "not_assessed");
        entry("<path d=\"M-4 0h8M0 -4v8\" stroke=\"var(--other)\" stroke-width=\"2\"/>", "won");
        entry("<path d=\"M-4 0h8\" stroke=\"var(--other)\" stroke-width=\"2\"/>", "lost");
    }

    const Coverage& c_;
    Language language_;
    bool rtl_;
    bool slanted_ = false;
    double longest_ = 0;
    double top_ = 0;
    double width_ = 0;
    std::vector<std::vector<std::string>> labels_;
    std::vector<double> rows_;  ///< where each begins, and where the last ends
    std::map<std::pair<std::string, std::string>, unsigned> shifts_;
    std::string out_;
};

}  // namespace detail::picture

WGIG_DECL std::string coverage_svg(const Coverage& coverage,
                                   std::span<const CriterionCues> criteria, Language language) {
    detail::picture::check_matrix(coverage);
    return detail::picture::CoverageDrawing(coverage, criteria, language).draw();
}

}  // namespace wgig
