#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/assess/detail/participation_words.hpp>
#include <wgig/assess/impl/judgements.ipp>
#include <wgig/assess/participation_picture.hpp>
#include <wgig/core/reflect.hpp>
#include <wgig/record/group_label.hpp>
#include <wgig/text/markup.hpp>

namespace wgig {
namespace detail::assess {

/// Draws consultations from the leading edge: from the right where the language is written so.
class ParticipationPicture {
public:
    ParticipationPicture(std::span<const Participation> consultations,
                         const ParticipationPictureOptions& options)
        : consultations_(consultations),
          options_(options),
          words_(participation_words(options.language)),
          from_right_(right_to_left(options.language)) {
        std::set<std::string_view> seen;
        for (const Participation& one : consultations) {
            for (const Representation& row : one.representation) {
                if (row.attribute != options.attribute) {
                    continue;
                }
                if (seen.insert(row.value).second) {
                    values_.push_back(row.value);
                }
                widest_ = std::max({widest_, row.share, row.population.value_or(0)});
                compared_ = compared_ || row.population;
            }
        }
        std::size_t longest = 8;
        for (const std::string_view value : values_) {
            longest = std::max(longest, markup::columns(shown(value)));
        }
        head_ = widest_letter * static_cast<double>(std::min(longest, most_letters)) + 24;
        width_ = head_ + column_width * static_cast<double>(consultations.size());
        const std::size_t legend = markup::columns(words_.took_part) +
                                   markup::columns(words_.concerned) +
                                   markup::columns(words_.fewer);
        width_ = std::max({width_, letter * static_cast<double>(markup::columns(title())) + 16,
                           letter * static_cast<double>(legend) + 140});
        const std::size_t rows = std::max<std::size_t>(values_.size(), 1);
        bottom_ = top + row_height * static_cast<double>(rows);
    }

    std::string draw() {
        begin();
        write_text(8, 22, title(), "", most_title_letters);
        double from = head_;
        for (const Participation& one : consultations_) {
            write_head(one, from);
            from += column_width;
        }
        double y = top;
        for (const std::string_view value : values_) {
            write_row(value, y);
            y += row_height;
        }
        if (values_.empty()) {
            write_text(8, top + 21, words_.unknown, "soft", most_letters);
        }
        write_legend();
        out_ += "</svg>\n";
        return std::move(out_);
    }

private:
    static constexpr double letter = 7.6;         // width of a letter at 13 px, in a wide font
    static constexpr double widest_letter = 8.3;  // of words with many Cyrillic letters
    static constexpr double top = 86;
    static constexpr double row_height = 30;
    static constexpr double column_width = 216;
    static constexpr double longest_bar = 120;
    static constexpr std::size_t most_letters = 40;
    static constexpr std::size_t most_title_letters = 100;
    static constexpr const char* enough = "fill=\"#125e6e\"";
    static constexpr const char* too_few = "fill=\"#f0b27a\"";

    [[nodiscard]] std::string title() const {
        return markup::shortened(options_.title.empty() ? words_.title : options_.title,
                                 most_title_letters);
    }
    /// What a value or a consultation is called.
    [[nodiscard]] std::string_view shown(std::string_view name) const {
        const auto found = options_.labels.find(name);
        if (found != options_.labels.end() && !found->second.empty()) {
            return found->second.in(options_.language);
        }
        StakeholderGroup group{};
        const bool is_group = options_.attribute == ParticipationAttribute::group;
        return is_group && parse_enum(name, group) ? group_label(group, options_.language) : name;
    }
    [[nodiscard]] std::string percent(double share) const {
        return fmt::format("{}{}", std::lround(share * 100), words_.percent);
    }
    /// The left edge of a box that begins so far from the leading edge.
    [[nodiscard]] double left(double from, double width) const {
        return from_right_ ? width_ - from - width : from;
    }

    void begin() {
        const std::string width = markup::tenths(width_);
        const std::string height = markup::tenths(bottom_ + 44);
        out_ += "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"participation\" role=\"img\" "
                "lang=\"" +
                std::string(code(options_.language)) + "\" width=\"" + width + "\" height=\"" +
                height + "\" viewBox=\"0 0 " + width + " " + height +
                "\" font-family=\"system-ui, sans-serif\" font-size=\"13\"" +
                (from_right_ ? " direction=\"rtl\"" : "") + "><title>" + markup::escaped(title()) +
                "</title><style>.participation text{fill:#1f2933}.participation .soft{fill:#5f6b7a}"
                ".participation .line{stroke:#d5dae1}.participation .mark{fill:#1f2933;"
                "stroke:#fff}@media (prefers-color-scheme: dark){.participation text{fill:#e6e9ee}"
                ".participation .soft{fill:#a3adba}.participation .line{stroke:#3a4450}"
                ".participation .mark{fill:#e6e9ee;stroke:#14181d}}</style>";
    }

    void write_text(double from, double y, std::string_view text, const char* style,
                    std::size_t letters) {
        const std::string shown = markup::shortened(text, letters);
        // In a picture from the right, a name in other letters keeps its dots behind it.
        const bool apart = from_right_ && !text.empty() &&
                           static_cast<unsigned char>(text.front()) < 0x80 && shown != text;
        out_ += "<text x=\"" + markup::tenths(left(from, 0)) + "\" y=\"" + markup::tenths(y) +
                "\"" + (*style == '\0' ? "" : " class=\"") + style +
                (*style == '\0' ? ">" : "\">") + (apart ? "\u2068" : "") + markup::escaped(shown) +
                (apart ? "\u2069" : "") +
                (shown != text ? "<title>" + markup::escaped(text) + "</title>" : std::string()) +
                "</text>";
    }

    void write_box(double from, double y, double width, double height, const std::string& fill) {
        out_ += "<rect x=\"" + markup::tenths(left(from, width)) + "\" y=\"" + markup::tenths(y) +
                "\" width=\"" + markup::tenths(width) + "\" height=\"" + markup::tenths(height) +
                "\" rx=\"1.5\" " + fill + "/>";
    }

    void write_head(const Participation& one, double from) {
        constexpr auto letters = static_cast<std::size_t>(column_width / letter) - 2;
        write_text(from, 46, one.consultation.empty() ? words_.all : shown(one.consultation), "",
                   letters);
        write_text(from, 62, fmt::format("{}: {}", words_.participants, one.participants), "soft",
                   letters);
        for (const Inclusion& inclusion : one.inclusion) {
            if (inclusion.attribute == options_.attribute && inclusion.overlap) {
                write_text(from, 78,
                           fmt::format("{}: {}", words_.overlap, percent(*inclusion.overlap)),
                           "soft", letters);
            }
        }
    }

    void write_row(std::string_view value, double y) {
        out_ += "<line class=\"line\" x1=\"0\" x2=\"" + markup::tenths(width_) + "\" y1=\"" +
                markup::tenths(y) + "\" y2=\"" + markup::tenths(y) + "\"/>";
        write_text(8, y + 20, shown(value), "", most_letters);
        double from = head_;
        for (const Participation& one : consultations_) {
            const auto row =
                std::find_if(one.representation.begin(), one.representation.end(),
                             [&](const Representation& each) {
                                 return each.attribute == options_.attribute && each.value == value;
                             });
            if (row != one.representation.end()) {
                write_share(*row, from, y);
            }
            from += column_width;
        }
    }

    void write_share(const Representation& row, double from, double y) {
        const double bar = length(row.share);
        const double mark = length(row.population.value_or(0));
        const bool less = row.population && row.share < *row.population;
        if (bar > 0) {
            write_box(from, y + 9, bar, 12, less ? too_few : enough);
        }
        if (row.population) {
            write_box(from + mark - 1.5, y + 4, 3, 22, "class=\"mark\"");
        }
        const bool silent = row.participants == 0;
        write_text(from + std::max(bar, mark) + 8, y + 20,
                   silent ? std::string(words_.silent) : percent(row.share), silent ? "soft" : "",
                   12);
    }

    [[nodiscard]] double length(double share) const {
        return widest_ > 0 ? longest_bar * share / widest_ : 0;
    }

    void write_legend() {
        const double y = bottom_ + 14;
        write_box(8, y, 16, 12, enough);
        write_text(30, y + 11, words_.took_part, "soft", most_letters);
        if (!compared_) {
            return;
        }
        double from = 54 + letter * static_cast<double>(markup::columns(words_.took_part));
        write_box(from, y, 16, 12, too_few);
        write_text(from + 22, y + 11, words_.fewer, "soft", most_letters);
        from += 46 + letter * static_cast<double>(markup::columns(words_.fewer));
        write_box(from, y - 4, 3, 20, "class=\"mark\"");
        write_text(from + 10, y + 11, words_.concerned, "soft", most_letters);
    }

    std::span<const Participation> consultations_;
    const ParticipationPictureOptions& options_;
    ParticipationWords words_;
    bool from_right_;
    std::vector<std::string_view> values_;
    double widest_ = 0;
    bool compared_ = false;  ///< whether it is known who there is
    double head_ = 0;
    double width_ = 0;
    double bottom_ = 0;
    std::string out_;
};

}  // namespace detail::assess

WGIG_DECL std::string participation_svg(std::span<const Participation> consultations,
                                        const ParticipationPictureOptions& options) {
    const auto is_share = [](double share) { return share >= 0 && share <= 1; };
    for (std::size_t i = 0; i < consultations.size(); ++i) {
        const std::vector<Representation>& rows = consultations[i].representation;
        for (std::size_t j = 0; j < rows.size(); ++j) {
            if (!is_share(rows[j].share) || !is_share(rows[j].population.value_or(0))) {
                detail::assess::bad(fmt::format("consultations[{}].representation[{}]", i, j),
                                    "a share is from 0 to 1");
            }
        }
        for (std::size_t j = 0; j < consultations[i].inclusion.size(); ++j) {
            if (!is_share(consultations[i].inclusion[j].overlap.value_or(0))) {
                detail::assess::bad(fmt::format("consultations[{}].inclusion[{}]", i, j),
                                    "an overlap is from 0 to 1");
            }
        }
    }
    return detail::assess::ParticipationPicture(consultations, options).draw();
}

}  // namespace wgig
