#pragma once

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/core/reflect.hpp>
#include <wgig/role/detail/picture.hpp>
#include <wgig/role/pictures.hpp>

namespace wgig {
namespace detail::roles {

/// Draws one matrix.
class RoleMatrixPicture {
public:
    RoleMatrixPicture(const RoleMatrix& matrix, const RoleMatrixPictureOptions& options)
        : matrix_(matrix),
          options_(options),
          findings_(find_role_problems(matrix, options.findings)),
          canvas_(0, 0, options.language) {
        for (const RoleRow& row : matrix.rows) {
            parties_.push_back(short_name(row.party));
            side_ = std::max(side_, width_of_text(parties_.back(), letters) + 24);
        }
        double longest = 0;
        for (const std::string& issue : matrix.issues) {
            issues_.push_back(short_name(issue));
            longest = std::max(longest, width_of_text(issues_.back(), letters));
        }
        // A slanted text of 40 degrees: sine 0.64, cosine 0.77.
        top_ = 52 + longest * 0.64;
        right_ = 16 + longest * 0.77;
        bottom_ = top_ + static_cast<double>(matrix.rows.size()) * cell;
        const double width =
            std::max(side_ + static_cast<double>(matrix.issues.size()) * cell + right_, 620.0);
        canvas_ = Canvas(width, bottom_ + 40 + legend_height() + list_height(), options.language);
    }

    std::string draw() {
        const std::string title =
            options_.title.empty() ? std::string(word("roles")) : options_.title;
        canvas_.text(12, 24, title, "start", "font-size=\"17\" font-weight=\"600\"");
        canvas_.raw("\n");
        draw_grid();
        for (const RoleCell& each : matrix_.cells) {
            draw_cell(each);
        }
        draw_signs();
        draw_legend();
        draw_list();
        std::string description;
        for (const RoleFinding& finding : findings_) {
            if (description.size() > 2000) {
                description += " …";
                break;
            }
            description += (description.empty() ? "" : " ") + sentence(finding);
        }
        return canvas_.finish(title, description);
    }

private:
    static constexpr double letters = 13;
    static constexpr double cell = 42;
    static constexpr std::size_t most_listed = 12;

    [[nodiscard]] std::string_view word(std::string_view key) const {
        return picture_word(key, options_.language);
    }
    [[nodiscard]] std::string name(std::string_view party_or_issue) const {
        return picture_name(party_or_issue, options_.labels, options_.language);
    }
    [[nodiscard]] std::string short_name(std::string_view party_or_issue) const {
        return shortened_text(name(party_or_issue), 34);
    }
    [[nodiscard]] double left_of(std::size_t column) const {
        return side_ + static_cast<double>(column) * cell;
    }
    [[nodiscard]] double top_of(std::size_t row) const {
        return top_ + static_cast<double>(row) * cell;
    }
    [[nodiscard]] double legend_height() const { return options_.raci ? 34 : 104; }
    [[nodiscard]] double list_height() const {
        return findings_.empty()
                   ? 8
                   : 22 + 20 * static_cast<double>(std::min(findings_.size(), most_listed + 1));
    }

    void draw_grid() {
        const double width = static_cast<double>(matrix_.issues.size()) * cell;
        for (std::size_t row = 0; row < matrix_.rows.size(); ++row) {
            if (row % 2 == 0) {
                canvas_.box(8, top_of(row), side_ - 8 + width, cell,
                            "fill=\"currentColor\" fill-opacity=\"0.05\"");
            }
            canvas_.begin_group(name(matrix_.rows[row].party));
            canvas_.text(side_ - 10, top_of(row) + cell / 2 + 4.5, parties_[row], "end");
            canvas_.end_group();
        }
        for (std::size_t column = 0; column < matrix_.issues.size(); ++column) {
            canvas_.line(left_of(column), top_, left_of(column), bottom_,
                         "stroke=\"currentColor\" stroke-opacity=\"0.15\"");
            canvas_.begin_group(name(matrix_.issues[column]));
            canvas_.slanted(left_of(column) + cell / 2, top_ - 8, issues_[column]);
            canvas_.end_group();
        }
        canvas_.line(left_of(matrix_.issues.size()), top_, left_of(matrix_.issues.size()), bottom_,
                     "stroke=\"currentColor\" stroke-opacity=\"0.15\"");
        canvas_.raw("\n");
    }

    /// `Governments, Spam: decides (must), not to: funds`
    [[nodiscard]] std::string telling(const RoleCell& each, const RoleMark& mark) const {
        std::string text =
            name(matrix_.rows[each.row].party) + " · " + name(matrix_.issues[each.column]) + ": ";
        if (mark.given) {
            text += word(enum_name(mark.kind));
            if (mark.binding) {
                text += " (" + std::string(word(enum_name(*mark.binding))) + ")";
            }
        }
        if (mark.refused) {
            text += std::string(mark.given ? " / " : "") + std::string(word("refused")) + " " +
                    std::string(word(enum_name(mark.kind)));
        }
        return text + fmt::format(" · {} {}", mark.entries.size(), word("statements"));
    }

    void draw_cell(const RoleCell& each) {
        if (options_.raci) {
            draw_letters(each);
            return;
        }
        for (const RoleMark& mark : each.marks) {
            canvas_.begin_group(telling(each, mark));
            draw_mark(left_of(each.column), top_of(each.row), mark);
            canvas_.end_group();
        }
    }

    /// Each kind has its own place in the cell: three rows of three.
    void draw_mark(double left, double top, const RoleMark& mark) {
        const auto number = static_cast<std::size_t>(mark.kind);
        const double x = left + 5 + static_cast<double>(number % 3) * 11;
        const std::size_t line = number / 3;
        const double y = top + 5 + static_cast<double>(line) * 11;
        const std::string colour(colour_of(static_cast<std::size_t>(raci_letter(mark.kind))));
        const bool soft = mark.binding && *mark.binding != Deontic::must;
        const char* opacity = !mark.given                        ? "0"
                              : !soft                            ? "1"
                              : *mark.binding == Deontic::should ? "0.5"
                                                                 : "0.15";
        canvas_.box(x, y, 9, 9,
                    fmt::format("rx=\"1.5\" fill=\"{0}\" fill-opacity=\"{1}\" stroke=\"{0}\"",
                                colour, opacity));
        if (mark.refused) {
            const char* stroke = "stroke=\"currentColor\" stroke-width=\"1.6\"";
            canvas_.line(x - 1.5, y - 1.5, x + 10.5, y + 10.5, stroke);
            canvas_.line(x + 10.5, y - 1.5, x - 1.5, y + 10.5, stroke);
        }
    }

    void draw_letters(const RoleCell& each) {
        constexpr std::array<std::string_view, 4> letter_names = {"R", "A", "C", "I"};
        double x = left_of(each.column) + cell / 2;
        std::array<bool, 4> given{};
        std::array<bool, 4> refused{};
        std::string title;
        for (const RoleMark& mark : each.marks) {
            given[static_cast<std::size_t>(mark.letter)] |= mark.given;
            refused[static_cast<std::size_t>(mark.letter)] |= mark.refused;
            title += (title.empty() ? "" : "\n") + telling(each, mark);
        }
        double count = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            count += given[i] || refused[i] ? 1 : 0;
        }
        // Four letters of 10 pixels fit a cell.
        x -= (count - 1) * 5;
        canvas_.begin_group(title);
        for (const std::size_t i : {1U, 0U, 2U, 3U}) {
            if (!given[i] && !refused[i]) {
                continue;
            }
            canvas_.text(x, top_of(each.row) + cell / 2 + 5, letter_names[i], "middle",
                         fmt::format("font-weight=\"700\" font-size=\"{}\" fill=\"{}\"{}",
                                     count > 3 ? 12 : 14, colour_of(i),
                                     refused[i] ? " text-decoration=\"line-through\"" : ""));
            x += 10;
        }
        canvas_.end_group();
    }

    /// Under each column, what is wrong with it.
    void draw_signs() {
        std::vector<std::array<std::string, 3>> titles(matrix_.issues.size());
        std::size_t column = 0;
        for (const RoleFinding& finding : findings_) {
            while (matrix_.issues[column] != finding.issue) {
                ++column;
            }
            std::string& title = titles[column][static_cast<std::size_t>(finding.what)];
            title += (title.empty() ? "" : "\n") + sentence(finding);
        }
        for (std::size_t i = 0; i < titles.size(); ++i) {
            double x = left_of(i) + 9;
            for (std::size_t what = 0; what < 3; ++what) {
                if (!titles[i][what].empty()) {
                    canvas_.begin_group(titles[i][what]);
                    draw_sign(x, bottom_ + 13, what);
                    canvas_.end_group();
                }
                x += 12;
            }
        }
        canvas_.raw("\n");
    }

    /// An empty circle for a gap, two squares over each other for an overlap, a cross for a conflict.
    void draw_sign(double x, double y, std::size_t what) {
        const char* stroke = "fill=\"none\" stroke=\"#d55e00\" stroke-width=\"1.8\"";
        if (what == 0) {
            canvas_.circle(x, y, 4.2, stroke);
        } else if (what == 1) {
            canvas_.box(x - 4.5, y - 4.5, 6, 6, stroke);
            canvas_.box(x - 1.5, y - 1.5, 6, 6, stroke);
        } else {
            canvas_.line(x - 4, y - 4, x + 4, y + 4, stroke);
            canvas_.line(x - 4, y + 4, x + 4, y - 4, stroke);
        }
    }

    void draw_legend() {
        const double y = bottom_ + 46;
        if (options_.raci) {
            constexpr std::array<std::pair<std::string_view, std::string_view>, 4> letter_words = {
                {{"R", "responsible"},
                 {"A", "accountable"},
                 {"C", "consulted"},
                 {"I", "informed"}}};
            for (std::size_t i = 0; i < 4; ++i) {
                const double x = 14 + static_cast<double>(i) * 150;
                canvas_.text(x, y + 9, letter_words[i].first, "start",
                             fmt::format("font-weight=\"700\" fill=\"{}\"", colour_of(i)));
                canvas_.text(x + 16, y + 9, word(letter_words[i].second), "start",
                             "font-size=\"12\"");
            }
            return;
        }
        canvas_.box(14, y - 4, cell - 2, cell - 2,
                    "fill=\"none\" stroke=\"currentColor\" stroke-opacity=\"0.3\"");
        for (std::size_t i = 0; i < enum_names<RoleKind>().size(); ++i) {
            const auto kind = static_cast<RoleKind>(i);
            RoleMark mark;
            mark.kind = kind;
            mark.given = true;
            draw_mark(14, y - 4, mark);
            const std::size_t line = i / 3;
            canvas_.text(66 + static_cast<double>(i % 3) * 120,
                         y + 4 + static_cast<double>(line) * 17, word(enum_name(kind)), "start",
                         fmt::format("font-size=\"12\" fill=\"{}\"",
                                     colour_of(static_cast<std::size_t>(raci_letter(kind)))));
        }
        double x = 430;
        for (std::size_t i = 0; i < 3; ++i) {
            RoleMark mark;
            mark.given = true;
            mark.kind = RoleKind::decides;
            mark.binding = static_cast<Deontic>(i);
            draw_mark(x - 5, y - 9 + static_cast<double>(i) * 17, mark);
            canvas_.text(x + 16, y + 4 + static_cast<double>(i) * 17,
                         word(enum_name(static_cast<Deontic>(i))), "start", "font-size=\"12\"");
        }
        RoleMark refused;
        refused.kind = RoleKind::decides;
        refused.refused = true;
        draw_mark(x + 75, y - 9, refused);
        canvas_.text(x + 96, y + 4, word("refused"), "start", "font-size=\"12\"");
        x = 14;
        for (std::size_t what = 0; what < 3; ++what) {
            draw_sign(x + 6, y + 62, what);
            canvas_.text(x + 20, y + 66.5, word(enum_name(static_cast<RoleFindingKind>(what))),
                         "start", "font-size=\"12\"");
            x += 130;
        }
        canvas_.raw("\n");
    }

    /// `gap: Spam, nobody`
    [[nodiscard]] std::string sentence(const RoleFinding& finding) const {
        std::string text = std::string(word(enum_name(finding.what))) + ": " + name(finding.issue);
        if (finding.kind) {
            text += " · " + std::string(word(enum_name(*finding.kind)));
        }
        if (finding.parties.empty()) {
            return text + " · " + std::string(word("nobody"));
        }
        for (std::size_t i = 0; i < finding.parties.size(); ++i) {
            text += (i == 0 ? " · " : " + ") + name(finding.parties[i]);
        }
        return text;
    }

    void draw_list() {
        double y = bottom_ + 40 + legend_height() + 20;
        for (std::size_t i = 0; i < std::min(findings_.size(), most_listed); ++i) {
            draw_sign(20, y - 4.5, static_cast<std::size_t>(findings_[i].what));
            canvas_.text(34, y, shortened_text(sentence(findings_[i]), 110), "start",
                         "font-size=\"12\"");
            y += 20;
        }
        if (findings_.size() > most_listed) {
            canvas_.text(34, y,
                         fmt::format("+ {} {}", findings_.size() - most_listed, word("more")),
                         "start", "font-size=\"12\"");
        }
        canvas_.raw("\n");
    }

    const RoleMatrix& matrix_;
    const RoleMatrixPictureOptions& options_;
    std::vector<RoleFinding> findings_;
    std::vector<std::string> parties_;
    std::vector<std::string> issues_;
    double side_ = 90;
    double top_ = 0;
    double right_ = 0;
    double bottom_ = 0;
    Canvas canvas_;
};

}  // namespace detail::roles

WGIG_DECL std::string role_matrix_svg(const RoleMatrix& matrix,
                                      const RoleMatrixPictureOptions& options) {
    if (matrix.rows.empty() || matrix.issues.empty()) {
        detail::throw_validation_error(ErrorCode::bad_value, "the matrix is empty",
                                       {{}, 0, 0, matrix.rows.empty() ? "rows" : "issues"});
    }
    return detail::roles::RoleMatrixPicture(matrix, options).draw();
}

}  // namespace wgig
