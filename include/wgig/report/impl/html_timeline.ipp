#pragma once

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include <wgig/report/impl/html_findings.ipp>
#include <wgig/report/impl/page.hpp>
#include <wgig/report/impl/view.hpp>

namespace wgig::detail::dossier {

/// Where days lie on the picture. Up to `most_labelled` events have a row and a label each; more are
/// packed into as few rows as they fit in, and are told by their tips and the list.
class TimeAxis {
public:
    static constexpr std::size_t most_labelled = 80;
    static constexpr double label_width = 150;
    static constexpr double right = 985;

    TimeAxis(std::chrono::sys_days first, std::chrono::sys_days last, bool labelled)
        : first_(first),
          days_(std::max(1.0, static_cast<double>((last - first).count()) + 1)),
          left_(labelled ? label_width : 15),
          labelled_(labelled) {}

    [[nodiscard]] double x(std::chrono::sys_days day) const {
        return left_ + (right - left_) * static_cast<double>((day - first_).count()) / days_;
    }
    [[nodiscard]] double days() const { return days_; }
    [[nodiscard]] bool labelled() const { return labelled_; }

    /// The first row whose last bar ends before `begin`; a new one where all have labels.
    std::size_t row(double begin, double end) {
        const auto free = labelled_ ? ends_.end()
                                    : std::find_if(ends_.begin(), ends_.end(),
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
    double left_;
    bool labelled_;
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
    const int step = months <= 40    ? 1
                     : months <= 150 ? 3
                                     : 12 * (1 + static_cast<int>(months / 500));
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
            out += "<text class=\"year\" x=\"" + x + "\" y=\"" + coordinate(height + 28) + "\">" +
                   year + "</text>";
            last_year = year;
        }
    }
    return out;
}

/// "3, 18: words": the paragraphs that give a date, and what the first of them says of it.
inline std::string mentions_text(const DatedEvent& event, std::string_view words) {
    std::string names;
    for (const Mention& mention : event.mentions) {
        if (mention.place != nullptr) {
            names += (names.empty() ? "" : ", ") + mention.place->name;
        }
    }
    return names + (names.empty() ? "" : ": ") + std::string(words);
}

/// The bar of one event, a link to the paragraph that gives it, with its date and words beside it.
inline std::string event_bar(TimeAxis& axis, const DatedEvent& event) {
    constexpr double row_height = 17;
    constexpr double narrowest = 8;
    constexpr std::size_t longest_label = 64;
    constexpr double widest_label = 420;
    const double begin = axis.x(event.dates.first.first_day());
    const double end =
        std::max(begin + narrowest, axis.x(event.dates.last.last_day() + std::chrono::days(1)));
    const double top = 4 + static_cast<double>(axis.row(begin, end)) * row_height;
    const std::string kind = event_class(event.kind);
    const std::string dates = to_string(event.dates);
    const Mention& mention = event.mentions.front();
    const std::string text = mentions_text(event, mention.sentence);
    std::string out = "<a href=\"#" +
                      escaped(mention.place == nullptr ? "" : mention.place->anchor) +
                      "\" data-tip=\"" + escaped(dates + "\n" + text) + "\" data-tip-key=\"kind_" +
                      kind + "\" aria-label=\"" + escaped(dates + " " + text) + "\">";
    // A year is hardly a date: it is drawn as the background that it is.
    const bool vague = event.dates.first.month == 0;
    out += "<rect class=\"" + kind + (vague ? " vague" : "") + "\" x=\"" + coordinate(begin) +
           "\" width=\"" + coordinate(end - begin) + "\" y=\"" + coordinate(top) +
           "\" height=\"13\"/>";
    if (axis.labelled()) {
        const std::string baseline = coordinate(top + 10.5);
        const bool after = end + widest_label < TimeAxis::right;
        out += "<text class=\"when\" x=\"4\" y=\"" + baseline + "\">" + escaped(dates) + "</text>";
        out += "<text x=\"" + coordinate(after ? end + 6 : begin - 6) + "\" y=\"" + baseline +
               "\" text-anchor=\"" + (after ? "start" : "end") + "\">" +
               escaped(shortened(mentions_text(event, mention.clause), longest_label)) + "</text>";
    }
    return out + "</a>";
}

inline void write_event_list(Page& page, const View& view) {
    page.markup("<details><summary>")
        .label("dates_list")
        .markup("</summary><div class=\"scroll\">");
    page.markup("<table><thead><tr><th>").label("date").markup("</th><th>").label("kind");
    page.markup("</th><th>").label("paragraph").markup("</th><th>").label("quote");
    page.markup("</th></tr></thead><tbody>");
    for (const DatedEvent& event : view.events) {
        const std::string iso = to_string(event.dates);
        for (const Mention& mention : event.mentions) {
            page.markup("<tr><td class=\"number\"><time datetime=\"").text(iso).markup("\">");
            page.text(iso).markup("</time></td><td>").label("kind_" + event_class(event.kind));
            page.markup("</td><td>");
            write_paragraph_link(page, mention.place);
            page.markup("</td><td dir=\"auto\">").text(mention.sentence).markup("</td></tr>");
        }
    }
    page.markup("</tbody></table></div></details>");
}

inline void write_timeline(Page& page, const View& view) {
    page.markup("<section class=\"panel\" id=\"").text(view.prefix).markup("timeline\"><h2>");
    page.label("timeline").markup("</h2>");
    if (view.events.empty()) {
        write_nothing_found(page);
        page.markup("</section>");
        return;
    }
    const auto first = view.events.front().dates.first.first_day();
    auto last = first;
    for (const DatedEvent& event : view.events) {
        last = std::max(last, event.dates.last.last_day());
    }
    TimeAxis axis(first, last, view.events.size() <= TimeAxis::most_labelled);
    std::string bars;
    for (const DatedEvent& event : view.events) {
        bars += event_bar(axis, event);
    }
    const double height = 8 + static_cast<double>(axis.rows()) * 17;
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
    write_event_list(page, view);
    page.markup("</section>");
}

}  // namespace wgig::detail::dossier
