#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>

#include <wgig/assess/adequacy_picture.hpp>
#include <wgig/assess/impl/judgements.ipp>
#include <wgig/text/markup.hpp>

namespace wgig {
namespace detail::assess {

/// Draws the table from its leading edge: from the right where the language is written so.
class AdequacyPicture {
public:
    AdequacyPicture(const Adequacy& adequacy, const AdequacyPictureLabels& labels)
        : adequacy_(adequacy), labels_(labels) {
        const Judgements& judged = adequacy.judgements;
        std::size_t longest = 8;
        for (const std::string& name : judged.arrangements) {
            longest = std::max(longest, markup::columns(shown(name)));
        }
        head_ = letter * static_cast<double>(std::min(longest, most_letters)) + 16;
        width_ = head_ + cell_width * static_cast<double>(judged.principles.size()) +
                 conclusion_width + 16;
        height_ = top + cell_height * static_cast<double>(judged.arrangements.size()) + 12;
    }

    std::string draw() {
        begin();
        write_heads();
        for (std::size_t i = 0; i < adequacy_.arrangements.size(); ++i) {
            write_row(i);
        }
        out_ += "</svg>\n";
        return std::move(out_);
    }

private:
    static constexpr double letter = 7.2;  // width of a letter at 13 px
    static constexpr double cell_width = 128;
    static constexpr double cell_height = 34;
    static constexpr double conclusion_width = 190;
    static constexpr double top = 62;
    static constexpr std::size_t most_letters = 40;

    [[nodiscard]] std::string_view shown(const std::string& name) const {
        const auto found = labels_.names.find(name);
        return found == labels_.names.end() ? std::string_view(name)
                                            : std::string_view(found->second);
    }
    /// The left edge of a box that begins so far from the leading edge.
    [[nodiscard]] double left(double from, double width) const {
        return labels_.right_to_left ? width_ - from - width : from;
    }

    void begin() {
        out_ +=
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"adequacy\" role=\"img\" width=\"" +
            markup::tenths(width_) + "\" height=\"" + markup::tenths(height_) +
            "\" viewBox=\"0 0 " + markup::tenths(width_) + " " + markup::tenths(height_) +
            "\" font-family=\"system-ui, sans-serif\" font-size=\"13\"" +
            (labels_.right_to_left ? " direction=\"rtl\"" : "") + "><title>" +
            markup::escaped(labels_.title) +
            "</title><style>.adequacy text{fill:#1f2933}.adequacy .soft{fill:#5f6b7a}"
            ".adequacy .line{stroke:#d5dae1}"
            ".adequacy .none{fill:none;stroke:#b6bec9;stroke-dasharray:3 3}"
            "@media (prefers-color-scheme: dark){.adequacy text{fill:#e6e9ee}"
            ".adequacy .soft{fill:#a3adba}.adequacy .line{stroke:#3a4450}}</style>";
    }

    void write_text(double from, double width, double y, std::string_view text, const char* style,
                    bool middle, std::size_t letters) {
        const double x = middle                  ? left(from, width) + width / 2
                         : labels_.right_to_left ? width_ - from
                                                 : from;
        out_ += "<text x=\"" + markup::tenths(x) + "\" y=\"" + markup::tenths(y) + "\"" +
                (middle ? " text-anchor=\"middle\"" : "") + (*style == '\0' ? "" : " class=\"") +
                style + (*style == '\0' ? ">" : "\">") +
                markup::escaped(markup::shortened(text, letters)) + "</text>";
    }

    void write_heads() {
        write_text(8, 0, 22, labels_.title, "", false, 80);
        double from = head_;
        for (const std::string& principle : adequacy_.judgements.principles) {
            write_text(from, cell_width, top - 12, shown(principle), "soft", true, 15);
            from += cell_width;
        }
        write_text(from + 12, 0, top - 12, labels_.conclusion, "soft", false, 24);
    }

    /// How good a level is, from 0 to 1.
    [[nodiscard]] double goodness(double level) const {
        const std::size_t steps = std::max<std::size_t>(adequacy_.judgements.levels.size(), 2) - 1;
        return level / static_cast<double>(steps);
    }
    /// From the worst level over a pale one to the best: warm, neutral, cold and dark.
    [[nodiscard]] std::string colour(double level) const {
        const double share = goodness(level);
        const auto mixed = [&](int worst, int middle, int best) {
            const double value = share < 0.5 ? worst + share * 2 * (middle - worst)
                                             : middle + (share * 2 - 1) * (best - middle);
            return std::to_string(std::lround(value));
        };
        return "rgb(" + mixed(240, 232, 18) + "," + mixed(178, 227, 94) + "," +
               mixed(122, 208, 110) + ")";
    }
    [[nodiscard]] bool is_dark(double level) const { return goodness(level) > 0.8; }

    void write_box(double from, double y, double width, double height, const std::string& fill) {
        out_ += "<rect x=\"" + markup::tenths(left(from, width)) + "\" y=\"" + markup::tenths(y) +
                "\" width=\"" + markup::tenths(width) + "\" height=\"" + markup::tenths(height) +
                "\" rx=\"3\" " + fill + "/>";
    }

    void write_cell(const AdequacyCell& cell, double from, double y) {
        if (!cell.level) {
            write_box(from + 2, y + 2, cell_width - 4, cell_height - 4, "class=\"none\"");
            write_text(from, cell_width, y + 21, labels_.unjudged, "soft", true, 15);
            return;
        }
        write_box(from + 2, y + 2, cell_width - 4, cell_height - 4,
                  "fill=\"" + colour(*cell.level) + "\"");
        const std::vector<std::string>& levels = adequacy_.judgements.levels;
        const auto below = static_cast<std::size_t>(std::floor(*cell.level));
        std::string name(shown(levels[below]));
        if (cell.lowest != cell.highest) {
            name += " ±";  // assessors differ
        }
        out_ += "<g style=\"fill:" + std::string(is_dark(*cell.level) ? "#fff" : "#1f2933") + "\">";
        const double x = left(from, cell_width) + cell_width / 2;
        out_ += "<text style=\"fill:inherit\" text-anchor=\"middle\" x=\"" + markup::tenths(x) +
                "\" y=\"" + markup::tenths(y + 21) + "\">" +
                markup::escaped(markup::shortened(name, 16)) + "</text></g>";
    }

    void write_row(std::size_t i) {
        const ArrangementAdequacy& row = adequacy_.arrangements[i];
        const double y = top + cell_height * static_cast<double>(i);
        out_ += "<line class=\"line\" x1=\"0\" x2=\"" + markup::tenths(width_) + "\" y1=\"" +
                markup::tenths(y) + "\" y2=\"" + markup::tenths(y) + "\"/>";
        write_text(8, 0, y + 21, shown(row.arrangement), "", false, most_letters);
        const std::size_t principles = adequacy_.judgements.principles.size();
        for (std::size_t j = 0; j < principles; ++j) {
            write_cell(adequacy_.cells[i * principles + j],
                       head_ + cell_width * static_cast<double>(j), y);
        }
        const double from = head_ + cell_width * static_cast<double>(principles) + 12;
        write_text(from, 0, y + 16, row.level ? shown(*row.level) : "—", "", false, 24);
        double at = from;
        for (std::size_t level = 0; level < row.acceptability.size(); ++level) {
            const double width = (conclusion_width - 20) * row.acceptability[level];
            if (width > 0) {
                write_box(at, y + 22, width, 6,
                          "fill=\"" + colour(static_cast<double>(level)) + "\"");
            }
            at += width;
        }
    }

    const Adequacy& adequacy_;
    const AdequacyPictureLabels& labels_;
    double head_ = 0;
    double width_ = 0;
    double height_ = 0;
    std::string out_;
};

}  // namespace detail::assess

WGIG_DECL std::string adequacy_svg(const Adequacy& adequacy, const AdequacyPictureLabels& labels) {
    detail::check_judgements(adequacy.judgements);
    if (adequacy.arrangements.size() != adequacy.judgements.arrangements.size() ||
        adequacy.cells.size() !=
            adequacy.arrangements.size() * adequacy.judgements.principles.size()) {
        detail::assess::bad("cells", "the cells do not fit the arrangements and principles");
    }
    return detail::assess::AdequacyPicture(adequacy, labels).draw();
}

}  // namespace wgig
