#pragma once

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include <wgig/report/impl/page.hpp>
#include <wgig/report/impl/html_findings.ipp>
#include <wgig/report/impl/view.hpp>

namespace wgig::detail::dossier {

/// Where days lie on the picture, and which row a bar fits into.
class TimeAxis {
public:
    static constexpr double left = 20;
    static constexpr double width = 960;

    TimeAxis(std::chrono::sys_days first, std::chrono::sys_days last)
        : first_(first), days_(std::max(1.0, static_cast<double>((last - first).count()) + 1)) {}

    [[nodiscard]] double x(std::chrono::sys_days day) const {
        return left + width * static_cast<double>((day - first_).count()) / days_;
    }
    [[nodiscard]] double days() const { return days_; }

    /// The first row whose last bar ends before `begin`.
    std::size_t row(double begin, double end) {
        const auto free = std::find_if(ends_.begin(), ends_.end(),
                                       [&](double used) { return used + 3 <= begin; });
        const auto index = static_cast<std::size_t>(free - ends_.begin());
        if (free == ends_.end()) {
            ends_.push_back(end);
        } else {
            *free = end;
        }
        return index;
    }
    [[nodiscard]] std::size_t rows() const { return ends_.size(); }

private:
    std::chrono::sys_days first_;
    double days_;
    std::vector<double> ends_;
};

inline std::string event_class(FactKind kind) {
    return kind == FactKind::meeting ? "meeting" : kind == FactKind::deadline ? "deadline" : "date";
}

inline std::string coordinate(double value) { return fmt::format("{:.1f}", value); }

/// The months or years under the bars: as many as can be read.
inline std::string axis_marks(const TimeAxis& axis, std::chrono::sys_days first,
                              std::chrono::sys_days last, double height) {
    using namespace std::chrono;
    std::string out;
    const year_month_day start(first);
    const double months = axis.days() / 30.4;
    const int step = months <= 40 ? 1 : months <= 150 ? 3 : 12 * (1 + static_cast<int>(months / 500));
    auto month = start.year() / start.month();
    if (step >= 12) {
        month = start.year() / January;
    }
    std::string last_year;
    for (; sys_days(month / 1) <= last; month += std::chrono::months(step)) {
        const sys_days day(month / 1);
        if (day < first) {
            continue;
        }
        const std::string x = coordinate(axis.x(day));
        const auto number = static_cast<unsigned>(month.month());
        const std::string year = std::to_string(static_cast<int>(month.year()));
        out += "<line class=\"axis\" x1=\"" + x + "\" x2=\"" + x + "\" y1=\"0\" y2=\"" +
               coordinate(height) + "\"/>";
        if (step < 12) {
            out += "<text x=\"" + x + "\" y=\"" + coordinate(height + 13) + "\">" +
                   std::to_string(number) + "</text>";
        }
        if (year != last_year) {
            out += "<text class=\"year\" x=\"" + x + "\" y=\"" + coordinate(height + 28) + "\">" + year +
                   "</text>";
            last_year = year;
        }
    }
    return out;
}

inline void write_timeline(Page& page, const View& view) {
    page.markup("<section class=\"panel\" id=\"").text(view.prefix).markup("timeline\"><h2>");
    page.label("timeline").markup("</h2>");
    if (view.events.empty()) {
        page.markup("<p>").label("none_found").markup("</p></section>");
        return;
    }
    auto first = view.events.front().dates.first.first_day();
    auto last = view.events.front().dates.last.last_day();
    for (const DatedEvent& event : view.events) {
        last = std::max(last, event.dates.last.last_day());
    }
    TimeAxis axis(first, last);
    constexpr double row_height = 17;
    constexpr double narrowest = 9;
    std::string bars;
    for (const DatedEvent& event : view.events) {
        const double begin = axis.x(event.dates.first.first_day());
        const double end =
            std::max(begin + narrowest,
                     axis.x(event.dates.last.last_day() + std::chrono::days(1)));
        const std::size_t row = axis.row(begin, end);
        const std::string kind = event_class(event.kind);
        std::string tip;
        append_escaped(tip, to_string(event.dates) + "\n" + event.sentence);
        std::string where;
        std::string target;
        if (event.place != nullptr) {
            append_escaped(where, event.place->name);
            append_escaped(target, event.place->anchor);
        }
        bars += "<a href=\"#" + target + "\" data-tip=\"" + tip + "\" data-tip-where=\"" + where +
                "\" data-tip-key=\"kind_" + kind + "\" aria-label=\"" + tip + "\"><rect class=\"" +
                kind + "\" x=\"" + coordinate(begin) + "\" width=\"" + coordinate(end - begin) +
                "\" y=\"" + coordinate(4 + static_cast<double>(row) * row_height) +
                "\" height=\"13\"/></a>";
        page.say("kind_" + kind);
    }
    const double height = 8 + static_cast<double>(axis.rows()) * row_height;
    page.markup("<p class=\"legend\">");
    for (const char* kind : {"meeting", "deadline", "date"}) {
        page.markup("<span><i class=\"i-").markup(kind).markup("\"></i>");
        page.label(std::string("kind_") + kind).markup("</span>");
    }
    // Time runs from left to right in every language, as on the time axes of every language.
    page.markup("</p><div class=\"scroll\" dir=\"ltr\"><svg class=\"timeline\" role=\"group\"");
    page.aria_label("timeline_alt").markup(" viewBox=\"0 0 1000 ");
    page.markup(coordinate(height + 36)).markup("\">");
    page.markup(axis_marks(axis, first, last, height)).markup(bars).markup("</svg></div>");

    page.markup("<details><summary>").label("dates_list").markup("</summary><div class=\"scroll\">");
    page.markup("<table><thead><tr><th>").label("date").markup("</th><th>").label("kind");
    page.markup("</th><th>").label("paragraph").markup("</th><th>").label("quote");
    page.markup("</th></tr></thead><tbody>");
    for (const DatedEvent& event : view.events) {
        const std::string iso = to_string(event.dates);
        page.markup("<tr><td class=\"number\"><time datetime=\"").text(iso).markup("\">").text(iso);
        page.markup("</time></td><td>").label("kind_" + event_class(event.kind)).markup("</td><td>");
        write_paragraph_link(page, event.place);
        page.markup("</td><td dir=\"auto\">").text(event.sentence).markup("</td></tr>");
    }
    page.markup("</tbody></table></div></details></section>");
}

}  // namespace wgig::detail::dossier
