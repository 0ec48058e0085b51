#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/draft/collate.hpp>
#include <wgig/draft/collation_svg.hpp>
#include <wgig/draft/detail/collation_runs.hpp>
#include <wgig/draft/detail/collation_words.hpp>
#include <wgig/draft/detail/markup.hpp>
#include <wgig/draft/impl/render/graph_layout.ipp>
#include <wgig/draft/impl/render/variant_graph_svg.ipp>

namespace wgig {
namespace detail::render {

/// What a witness does in a column, from the calmest to what stands out most.
enum class ColumnState : std::uint8_t { agreed, most, absent, other };

inline constexpr std::size_t most_places = 480;

/// The state of each witness in each place of the picture, and which places are agreed by all.
struct Overview {
    std::size_t places = 0;
    std::vector<ColumnState> states;  // a row a witness
    std::vector<bool> agreed;
    std::size_t agreed_columns = 0;
};

inline void read_column(const Collation& collation, std::size_t column, std::size_t place,
                        Overview& overview, std::vector<std::size_t>& counts) {
    const std::size_t count = collation.witnesses.size();
    const std::int32_t* readings = collation.readings.data() + column * count;
    counts.assign(count + 1, 0);
    std::size_t absent = 0;
    for (std::size_t w = 0; w < count; ++w) {
        if (readings[w] < 0) {
            ++absent;
        } else {
            ++counts[std::min(static_cast<std::size_t>(readings[w]), count)];
        }
    }
    const auto most =
        static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
    const bool agreed = counts[most] == count;
    overview.agreed_columns += agreed ? 1U : 0U;
    overview.agreed[place] = overview.agreed[place] && agreed;
    for (std::size_t w = 0; w < count; ++w) {
        ColumnState state = ColumnState::agreed;
        if (!agreed) {
            const bool with_most =
                readings[w] >= 0 && std::min(static_cast<std::size_t>(readings[w]), count) == most;
            // Where most have nothing, having something is what stands out.
            state = readings[w] < 0                       ? ColumnState::absent
                    : with_most && counts[most] >= absent ? ColumnState::most
                                                          : ColumnState::other;
        }
        ColumnState& shown = overview.states[w * overview.places + place];
        shown = std::max(shown, state);
    }
}

inline Overview overview_of(const Collation& collation) {
    Overview overview;
    const std::size_t columns = collation.column_count();
    overview.places = std::min(columns, most_places);
    overview.states.resize(collation.witnesses.size() * overview.places, ColumnState::agreed);
    overview.agreed.resize(overview.places, true);
    std::vector<std::size_t> counts;
    for (std::size_t column = 0; column < columns; ++column) {
        read_column(collation, column, column * overview.places / columns, overview, counts);
    }
    return overview;
}

/// Draws rows of the overview: neighbours alike are one rectangle.
class OverviewPicture {
public:
    OverviewPicture(const Collation& collation, std::optional<Language> of_drafts,
                    std::optional<Language> language)
        : collation_(&collation),
          language_(language ? language : of_drafts),
          overview_(overview_of(collation)),
          mirrored_(of_drafts && right_to_left(*of_drafts)) {
        double widest = 0;
        for (const Witness& witness : collation.witnesses) {
            names_.push_back(shortened(witness.id, 12));
            widest = std::max(widest, text_width(names_.back()) * 12);
        }
        left_ = widest + 18;
        row_ = collation.witnesses.size() > 24 ? 13 : 18;
    }

    std::string draw() {
        const std::size_t count = collation_->witnesses.size();
        const double top = 36;
        const double height = top + 12 + row_ * static_cast<double>(count) + 6;
        const std::string description =
            std::to_string(count) + " " + std::string(say(word_drafts, language_)) +
            std::string(between(language_)) + std::string(say(word_agreed, language_)) + ": " +
            std::to_string(overview_.agreed_columns) + "/" +
            std::to_string(collation_->column_count());
        begin_svg(svg_, width_, height, say(word_alignment, language_), description, language_);
        draw_key();
        draw_row(top, 7, [&](std::size_t place) {
            return overview_.agreed[place] ? std::string_view("core") : std::string_view();
        });
        for (std::size_t w = 0; w < count; ++w) {
            const double y = top + 12 + row_ * static_cast<double>(w);
            svg_.raw("<text font-size=\"12\" x=\"").length(x_of(left_ - 8)).raw("\" y=\"");
            svg_.length(y + row_ / 2 + 3).raw("\" text-anchor=\"end\"");
            svg_.raw(mirrored_ ? " direction=\"rtl\">" : ">").text(names_[w]).raw("</text>\n");
            draw_row(y, row_ - 3, [&](std::size_t place) {
                constexpr std::array<std::string_view, 4> classes = {"agreed", "most", "absent",
                                                                     "other"};
                return classes[static_cast<std::size_t>(
                    overview_.states[w * overview_.places + place])];
            });
        }
        svg_.raw("</svg>");
        return svg_.take();
    }

private:
    [[nodiscard]] double x_of(double x) const { return mirrored_ ? width_ - x : x; }

    template <class ClassOf>
    void draw_row(double y, double height, ClassOf&& class_of) {
        const double place_width =
            overview_.places == 0 ? 0
                                  : (width_ - left_ - 8) / static_cast<double>(overview_.places);
        for (std::size_t begin = 0; begin < overview_.places;) {
            const std::string_view name = class_of(begin);
            std::size_t end = begin + 1;
            while (end < overview_.places && class_of(end) == name) {
                ++end;
            }
            const double x = left_ + place_width * static_cast<double>(begin);
            const double width = place_width * static_cast<double>(end - begin);
            if (!name.empty()) {
                rectangle(name, x, y, width, height);
            }
            begin = end;
        }
    }

    void rectangle(std::string_view name, double x, double y, double width, double height) {
        svg_.raw("<rect class=\"").raw(name).raw("\" x=\"");
        svg_.length(mirrored_ ? width_ - x - width : x).raw("\" y=\"").length(y);
        svg_.raw("\" width=\"").length(width).raw("\" height=\"").length(height).raw("\"/>\n");
    }

    void draw_key() {
        double x = left_;
        const auto sample = [&](std::string_view name, const Words& words) {
            rectangle(name, x, 10, 14, 11);
            x += 20;
            const std::string_view word = say(words, language_);
            svg_.raw("<text font-size=\"12\" x=\"").length(x_of(x)).raw("\" y=\"20\"");
            svg_.raw(mirrored_ ? " direction=\"rtl\">" : ">").text(word).raw("</text>\n");
            x += text_width(word) * 12 + 20;
        };
        sample("core", word_core);
        sample("agreed", word_agreed);
        sample("most", word_most);
        sample("other", word_other);
        sample("absent", word_absent);
    }

    const Collation* collation_;
    std::optional<Language> language_;
    Overview overview_;
    bool mirrored_;
    std::vector<std::string> names_;
    double width_ = 960;
    double left_ = 0;
    double row_ = 0;
    Markup svg_;
};

}  // namespace detail::render

WGIG_DECL std::string alignment_svg(const Collation& collation, std::optional<Language> language) {
    using namespace detail::render;
    detail::check_collation(collation);
    return OverviewPicture(collation, collation_language(collation), language).draw();
}

}  // namespace wgig
