#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/deliberate/detail/map_words.hpp>
#include <wgig/deliberate/opinion_map.hpp>
#include <wgig/text/markup.hpp>

namespace wgig {
namespace detail::opinion_map {

/// Told apart by those who see colours otherwise (Okabe and Ito 2008), on light and on dark.
inline constexpr std::array<std::string_view, 7> colours = {
    "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#b8860b", "#56b4e9", "#8a6fdf"};

struct Dot {
    double x = 0;
    double y = 0;
};

using markup::escaped;

/// The corners of the convex hull, anticlockwise (Andrew 1979).
inline std::vector<Dot> hull(std::vector<Dot> dots) {
    const auto less = [](const Dot& a, const Dot& b) {
        return std::tie(a.x, a.y) < std::tie(b.x, b.y);
    };
    std::sort(dots.begin(), dots.end(), less);
    std::vector<Dot> corners;
    const auto turn = [](const Dot& a, const Dot& b, const Dot& c) {
        return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    };
    for (int side = 0; side < 2; ++side) {
        const std::size_t first = corners.size();
        for (const Dot& dot : dots) {
            while (corners.size() >= first + 2 &&
                   turn(corners[corners.size() - 2], corners.back(), dot) <= 0) {
                corners.pop_back();
            }
            corners.push_back(dot);
        }
        corners.pop_back();
        std::reverse(dots.begin(), dots.end());
    }
    return corners;
}

/// A mark of a group's own shape, about as large as a circle of this radius.
inline std::string mark(std::size_t group, const Dot& at, double radius) {
    const double r = radius;
    switch (group % 4) {
    case 1:
        return fmt::format("<path d=\"M{:.1f} {:.1f}h{:.1f}v{:.1f}h{:.1f}z\"", at.x - r * 0.9,
                           at.y - r * 0.9, r * 1.8, r * 1.8, r * -1.8);
    case 2:
        return fmt::format("<path d=\"M{:.1f} {:.1f}l{:.1f} {:.1f}h{:.1f}z\"", at.x, at.y - r * 1.2,
                           r * 1.2, r * 2.1, r * -2.4);
    case 3:
        return fmt::format("<path d=\"M{:.1f} {:.1f}l{:.1f} {:.1f}l{:.1f} {:.1f}l{:.1f} {:.1f}z\"",
                           at.x, at.y - r * 1.3, r * 1.3, r * 1.3, r * -1.3, r * 1.3, r * -1.3,
                           r * -1.3);
    default: return fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\"", at.x, at.y, r);
    }
}

/// From positions to pixels: both axes on one scale, so that distances are true.
class Frame {
public:
    Frame(const OpinionGroups& groups, double left, double top, double width, double height) {
        double low[2] = {0, 0};
        double high[2] = {0, 0};
        for (std::size_t i = 0; i < groups.participants.size(); ++i) {
            const Dot dot = plain(groups.participants[i]);
            if (!(std::abs(dot.x) < 1e12) || !(std::abs(dot.y) < 1e12)) {
                throw_validation_error(ErrorCode::bad_value, "a position that cannot be drawn",
                                       {{}, 0, 0, fmt::format("participants[{}].position", i)});
            }
            low[0] = std::min(low[0], dot.x);
            high[0] = std::max(high[0], dot.x);
            low[1] = std::min(low[1], dot.y);
            high[1] = std::max(high[1], dot.y);
        }
        const double wide = std::max(high[0] - low[0], 1e-9);
        const double tall = std::max(high[1] - low[1], 1e-9);
        scale_ = std::min(width / wide, height / tall);
        origin = {left + width / 2 - scale_ * (low[0] + high[0]) / 2,
                  top + height / 2 + scale_ * (low[1] + high[1]) / 2};
    }

    static Dot plain(const ParticipantPoint& point) {
        return {point.position.empty() ? 0 : point.position[0],
                point.position.size() < 2 ? 0 : point.position[1]};
    }
    [[nodiscard]] Dot operator()(const Dot& dot) const {
        // To a tenth of a pixel: what is drawn at one place is one mark.
        return {std::round((origin.x + scale_ * dot.x) * 10) / 10,
                std::round((origin.y - scale_ * dot.y) * 10) / 10};
    }

    Dot origin;

private:
    double scale_ = 1;
};

inline std::string outline(const std::vector<Dot>& dots, std::string_view colour) {
    std::string path;
    for (const Dot& corner : hull(dots)) {
        path += fmt::format("{}{:.1f} {:.1f}", path.empty() ? "M" : "L", corner.x, corner.y);
    }
    if (path.empty()) {
        return {};
    }
    // One opacity for both, so that the stroke, which makes corners round, is not seen as a band.
    return fmt::format("<path d=\"{}z\" fill=\"{}\" stroke=\"{}\" stroke-width=\"22\" "
                       "stroke-linejoin=\"round\" opacity=\"0.16\"/>\n",
                       path, colour, colour);
}

}  // namespace detail::opinion_map

WGIG_DECL std::string opinion_map_svg(const OpinionGroups& groups,
                                      const OpinionMapOptions& options) {
    using namespace detail::opinion_map;
    const auto check = [](const char* name, std::size_t size) {
        if (size < 200 || size > 4000) {
            detail::throw_validation_error(ErrorCode::bad_value,
                                           fmt::format("{} pixels; 200 to 4000 are possible", size),
                                           {{}, 0, 0, name});
        }
    };
    check("width", options.width);
    check("height", options.height);
    const detail::MapWords words = detail::map_words(options.language);
    const bool mirrored = options.language == Language::ar;
    const auto width = static_cast<double>(options.width);
    const auto height = static_cast<double>(options.height);
    const double top = options.title.empty() ? 24 : 52;
    const std::size_t rows = groups.groups.size() + 1;
    constexpr std::size_t columns = 3;
    const std::size_t lines = (std::min<std::size_t>(rows, 60) + columns - 1) / columns;
    const double legend = 22.0 * static_cast<double>(lines) + 18;
    const Frame frame(groups, 28, top + 12, width - 56, std::max(60.0, height - top - legend - 40));

    // Marks by group and place; their number is their size.
    std::map<std::tuple<std::size_t, double, double>, std::size_t> marks;
    std::vector<std::vector<Dot>> members(rows);
    for (const ParticipantPoint& point : groups.participants) {
        const std::size_t group =
            point.group && *point.group < groups.groups.size() ? *point.group : rows - 1;
        if (group == rows - 1 && point.votes == 0) {
            continue;
        }
        const Dot dot = frame(Frame::plain(point));
        ++marks[{group, dot.x, dot.y}];
        members[group].push_back(dot);
    }
    std::string description;
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < rows; ++i) {
        const std::string name = i + 1 < rows
                                     ? fmt::format("{} {}", words.group, groups.groups[i].name)
                                     : std::string(words.ungrouped);
        labels.push_back(fmt::format("{} ({})", name, members[i].size()));
        if (!members[i].empty()) {
            description +=
                fmt::format("{}{}: {}", description.empty() ? "" : "; ", name, members[i].size());
        }
    }

    std::string svg = fmt::format(
        "<svg class=\"opinion-map\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" "
        "width=\"{}\" "
        "height=\"{}\" "
        "role=\"img\" aria-labelledby=\"opinion-map-title opinion-map-description\" lang=\"{}\" "
        "direction=\"{}\" fill=\"currentColor\" font-family=\"system-ui, sans-serif\" "
        "font-size=\"13\">\n",
        options.width, options.height, options.width, options.height, code(options.language),
        mirrored ? "rtl" : "ltr");
    svg += fmt::format("<title id=\"opinion-map-title\">{}</title>\n",
                       escaped(options.title.empty() ? words.name : options.title));
    svg += fmt::format("<desc id=\"opinion-map-description\">{}: {}</desc>\n", words.participants,
                       escaped(description));
    svg += "<style>.opinion-map{color:#222}@media(prefers-color-scheme:dark){.opinion-map{color:#"
           "eee}}</style>\n";
    if (!options.title.empty()) {
        svg += fmt::format("<text x=\"{:.1f}\" y=\"32\" font-size=\"17\" font-weight=\"600\" "
                           "text-anchor=\"start\">{}</text>\n",
                           mirrored ? width - 28 : 28, escaped(options.title));
    }
    const double bottom = height - legend - 8;
    svg += fmt::format(
        "<g stroke=\"currentColor\" stroke-opacity=\"0.25\"><path d=\"M20 {:.1f}H{:.1f}M{:.1f} "
        "{:.1f}V{:.1f}\"/></g>\n",
        frame.origin.y, width - 20, frame.origin.x, top, bottom);
    for (std::size_t i = 0; i < std::min<std::size_t>(2, groups.components.size()); ++i) {
        const std::string text = fmt::format("{} {}: {:.0f} % {}", words.axis, i + 1,
                                             100 * groups.components[i].share, words.share);
        svg += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"11\" fill-opacity=\"0.75\" "
                           "text-anchor=\"{}\">{}</text>\n",
                           i == 0 ? width - 22 : std::min(frame.origin.x + 6, width - 200),
                           i == 0 ? bottom + 4 : top + 2, (i == 0) != mirrored ? "end" : "start",
                           text);
    }
    for (std::size_t i = 0; i + 1 < rows; ++i) {
        svg += outline(members[i], colours[i % colours.size()]);
    }
    for (const auto& [key, count] : marks) {
        const auto& [group, x, y] = key;
        const double radius = std::min(4 * std::sqrt(static_cast<double>(count)), 16.0);
        const bool none = group + 1 == rows;
        svg += mark(none ? 0 : group, {x, y}, none ? radius * 0.6 : radius);
        svg += none ? " fill-opacity=\"0.4\"/>\n"
                    : fmt::format(" fill=\"{}\" fill-opacity=\"0.85\"/>\n",
                                  colours[group % colours.size()]);
    }
    for (std::size_t i = 0; i < std::min<std::size_t>(rows, 60); ++i) {
        if (i + 1 == rows && members[i].empty()) {
            continue;
        }
        const double step = (width - 56) / static_cast<double>(columns);
        const double x = 36 + step * static_cast<double>(i % columns);
        const double at = mirrored ? width - x : x;
        const std::size_t line = i / columns;
        const double y = height - legend + 14 + 22.0 * static_cast<double>(line);
        const bool none = i + 1 == rows;
        svg += mark(none ? 0 : i, {at, y - 4}, none ? 3 : 5);
        svg += none ? std::string(" fill-opacity=\"0.4\"/>")
                    : fmt::format(" fill=\"{}\"/>", colours[i % colours.size()]);
        svg += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"start\">{}</text>\n",
                           mirrored ? at - 14 : at + 14, y, escaped(labels[i]));
    }
    return svg + "</svg>\n";
}

}  // namespace wgig
