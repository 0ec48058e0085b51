#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/assess/adequacy_picture.hpp>
#include <wgig/assess/detail/adequacy_words.hpp>
#include <wgig/assess/impl/judgements.ipp>
#include <wgig/core/reflect.hpp>
#include <wgig/text/markup.hpp>

namespace wgig {
namespace detail::assess {

/// A text in lines of so many columns, broken between words; what does not fit the last line is cut.
inline std::vector<std::string> in_lines(std::string_view text, std::size_t columns,
                                         std::size_t most_lines) {
    std::vector<std::string> lines;
    while (!text.empty() && lines.size() + 1 < most_lines && markup::columns(text) > columns) {
        std::size_t end = std::string_view::npos;
        for (std::size_t space = text.find(' '); space != std::string_view::npos;
             space = text.find(' ', space + 1)) {
            if (markup::columns(text.substr(0, space)) > columns) {
                break;
            }
            end = space;
        }
        if (end == std::string_view::npos) {
            break;  // a word that is longer than the line
        }
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    lines.push_back(markup::shortened(text, columns));
    return lines;
}

/// Draws the table from its leading edge: from the right where the language is written so.
class AdequacyPicture {
public:
    AdequacyPicture(const Adequacy& adequacy, const AdequacyPictureOptions& options)
        : adequacy_(adequacy),
          options_(options),
          words_(adequacy_words(options.language)),
          from_right_(right_to_left(options.language)) {
        const Judgements& judged = adequacy.judgements;
        std::size_t longest = markup::columns(words_.unjudged);
        for (const std::string& level : judged.levels) {
            longest = std::max(longest, markup::columns(shown(level)) + 2);
        }
        const double level_width = letter * static_cast<double>(std::min(longest, most_letters));
        cell_width_ = std::max(level_width + 16, least_cell_width);
        conclusion_width_ = std::max(cell_width_, 150.0) + 20;
        std::size_t lines = 1;
        for (const std::string& principle : judged.principles) {
            heads_.push_back(in_lines(shown(principle), letters_of(cell_width_ - 8), 3));
            lines = std::max(lines, heads_.back().size());
        }
        top_ = 46 + line_height * static_cast<double>(lines);
        longest = 8;
        for (const std::string& name : judged.arrangements) {
            longest = std::max(longest, markup::columns(shown(name)));
        }
        head_ = letter * static_cast<double>(std::min(longest, most_letters)) + 16;
        width_ = head_ + cell_width_ * static_cast<double>(judged.principles.size()) +
                 conclusion_width_ + 16;
        width_ = std::max(width_, letter * static_cast<double>(markup::columns(title())) + 16);
        height_ = top_ + cell_height * static_cast<double>(judged.arrangements.size()) + 12;
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
    static constexpr double letter = 7.6;  // width of a letter at 13 px, in a wide font
    static constexpr double line_height = 16;
    static constexpr double least_cell_width = 112;
    static constexpr double cell_height = 34;
    static constexpr std::size_t most_letters = 40;
    static constexpr std::size_t most_title_letters = 100;

    [[nodiscard]] static std::size_t letters_of(double width) {
        return static_cast<std::size_t>(width / letter);
    }
    [[nodiscard]] std::string title() const {
        return markup::shortened(options_.title.empty() ? words_.title : options_.title,
                                 most_title_letters);
    }
    /// What an arrangement, a principle or a level is called.
    [[nodiscard]] std::string_view shown(std::string_view name) const {
        const auto found = options_.labels.find(name);
        if (found != options_.labels.end() && !found->second.empty()) {
            return found->second.in(options_.language);
        }
        return name == enum_name(Rating::inadequate)        ? words_.inadequate
               : name == enum_name(Rating::partly_adequate) ? words_.partly
               : name == enum_name(Rating::adequate)        ? words_.adequate
               : name == "overall"                          ? words_.overall
                                                            : name;
    }
    /// The left edge of a box that begins so far from the leading edge.
    [[nodiscard]] double left(double from, double width) const {
        return from_right_ ? width_ - from - width : from;
    }

    void begin() {
        out_ +=
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"adequacy\" role=\"img\" lang=\"" +
            std::string(code(options_.language)) + "\" width=\"" + markup::tenths(width_) +
            "\" height=\"" + markup::tenths(height_) + "\" viewBox=\"0 0 " +
            markup::tenths(width_) + " " + markup::tenths(height_) +
            "\" font-family=\"system-ui, sans-serif\" font-size=\"13\"" +
            (from_right_ ? " direction=\"rtl\"" : "") + "><title>" + markup::escaped(title()) +
            "</title><style>.adequacy text{fill:#1f2933}.adequacy .soft{fill:#5f6b7a}"
            ".adequacy .line{stroke:#d5dae1}"
            ".adequacy .none{fill:none;stroke:#b6bec9;stroke-dasharray:3 3}"
            "@media (prefers-color-scheme: dark){.adequacy text{fill:#e6e9ee}"
            ".adequacy .soft{fill:#a3adba}.adequacy .line{stroke:#3a4450}}</style>";
    }

    void write_text(double from, double width, double y, std::string_view text, const char* style,
                    bool middle, std::size_t letters) {
        const double x = middle        ? left(from, width) + width / 2
                         : from_right_ ? width_ - from
                                       : from;
        out_ += "<text x=\"" + markup::tenths(x) + "\" y=\"" + markup::tenths(y) + "\"" +
                (middle ? " text-anchor=\"middle\"" : "") + (*style == '\0' ? "" : " class=\"") +
                style + (*style == '\0' ? ">" : "\">") +
                markup::escaped(markup::shortened(text, letters)) + "</text>";
    }

    void write_heads() {
        write_text(8, 0, 22, title(), "", false, most_title_letters);
        double from = head_;
        for (const std::vector<std::string>& lines : heads_) {
            double y = top_ - 12 - line_height * static_cast<double>(lines.size() - 1);
            for (const std::string& line : lines) {
                write_text(from, cell_width_, y, line, "soft", true, most_letters);
                y += line_height;
            }
            from += cell_width_;
        }
        write_text(from + 12, 0, top_ - 12, words_.conclusion, "soft", false, 24);
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
            write_box(from + 2, y + 2, cell_width_ - 4, cell_height - 4, "class=\"none\"");
            write_text(from, cell_width_, y + 21, words_.unjudged, "soft", true, most_letters);
            return;
        }
        write_box(from + 2, y + 2, cell_width_ - 4, cell_height - 4,
                  "fill=\"" + colour(*cell.level) + "\"");
        const std::vector<std::string>& levels = adequacy_.judgements.levels;
        const auto below = static_cast<std::size_t>(std::floor(*cell.level));
        std::string name = markup::shortened(shown(levels[below]), most_letters - 2);
        if (cell.lowest != cell.highest) {
            name += " ±";  // assessors differ
        }
        out_ += "<g style=\"fill:" + std::string(is_dark(*cell.level) ? "#fff" : "#1f2933") + "\">";
        const double x = left(from, cell_width_) + cell_width_ / 2;
        out_ += "<text style=\"fill:inherit\" text-anchor=\"middle\" x=\"" + markup::tenths(x) +
                "\" y=\"" + markup::tenths(y + 21) + "\">" + markup::escaped(name) + "</text></g>";
    }

    void write_row(std::size_t i) {
        const ArrangementAdequacy& row = adequacy_.arrangements[i];
        const double y = top_ + cell_height * static_cast<double>(i);
        out_ += "<line class=\"line\" x1=\"0\" x2=\"" + markup::tenths(width_) + "\" y1=\"" +
                markup::tenths(y) + "\" y2=\"" + markup::tenths(y) + "\"/>";
        write_text(8, 0, y + 21, shown(row.arrangement), "", false, most_letters);
        const std::size_t principles = adequacy_.judgements.principles.size();
        for (std::size_t j = 0; j < principles; ++j) {
            write_cell(adequacy_.cells[i * principles + j],
                       head_ + cell_width_ * static_cast<double>(j), y);
        }
        const double from = head_ + cell_width_ * static_cast<double>(principles) + 12;
        write_text(from, 0, y + 16, row.level ? shown(*row.level) : "—", "", false, most_letters);
        double at = from;
        for (std::size_t level = 0; level < row.acceptability.size(); ++level) {
            const double width = (conclusion_width_ - 20) * row.acceptability[level];
            if (width > 0) {
                write_box(at, y + 22, width, 6,
                          "fill=\"" + colour(static_cast<double>(level)) + "\"");
            }
            at += width;
        }
    }

    const Adequacy& adequacy_;
    const AdequacyPictureOptions& options_;
    AdequacyWords words_;
    bool from_right_;
    std::vector<std::vector<std::string>> heads_;
    double cell_width_ = 0;
    double conclusion_width_ = 0;
    double top_ = 0;
    double head_ = 0;
    double width_ = 0;
    double height_ = 0;
    std::string out_;
};

}  // namespace detail::assess

WGIG_DECL std::string adequacy_svg(const Adequacy& adequacy,
                                   const AdequacyPictureOptions& options) {
    detail::check_judgements(adequacy.judgements);
    if (adequacy.arrangements.size() != adequacy.judgements.arrangements.size() ||
        adequacy.cells.size() !=
            adequacy.arrangements.size() * adequacy.judgements.principles.size()) {
        detail::assess::bad("cells", "the cells do not fit the arrangements and principles");
    }
    const auto highest = static_cast<double>(adequacy.judgements.levels.size() - 1);
    for (std::size_t i = 0; i < adequacy.cells.size(); ++i) {
        const std::optional<double>& level = adequacy.cells[i].level;
        if (level && !(*level >= 0 && *level <= highest)) {
            detail::assess::bad("cells[" + std::to_string(i) + "].level",
                                "the level is not on the scale");
        }
    }
    for (std::size_t i = 0; i < adequacy.arrangements.size(); ++i) {
        for (const double share : adequacy.arrangements[i].acceptability) {
            if (!(share >= 0 && share <= 1)) {
                detail::assess::bad("arrangements[" + std::to_string(i) + "].acceptability",
                                    "a share is from 0 to 1");
            }
        }
    }
    return detail::assess::AdequacyPicture(adequacy, options).draw();
}

}  // namespace wgig
