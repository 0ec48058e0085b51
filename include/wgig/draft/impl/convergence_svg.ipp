#pragma once

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include <wgig/core/reflect.hpp>
#include <wgig/draft/convergence_page.hpp>
#include <wgig/draft/detail/picture.hpp>
#include <wgig/text/markup.hpp>

namespace wgig {
namespace detail::picture {

/// Draws the index over the rounds.
class ConvergenceDrawing {
public:
    ConvergenceDrawing(const Convergence& convergence, Language language)
        : c_(convergence), language_(language) {
        for (const RoundConvergence& round : c_.rounds) {
            lowest_ = std::min({lowest_, round.index.value_or(0), round.low.value_or(0)});
        }
        lowest_ = std::max(lowest_, -1.0);
        const auto count = static_cast<double>(std::max<std::size_t>(c_.rounds.size(), 2));
        width_ = std::max(480.0, left + right + 80 * (count - 1));
    }

    std::string draw() && {
        out_ = open_svg(width_, height, heading(), description(), language_);
        text(width_ / 2, 24, "middle", heading(), "font-weight=\"600\" font-size=\"15\"");
        axes();
        band();
        line("core", "stroke=\"var(--other)\" stroke-dasharray=\"5 4\"");
        line("index", "stroke=\"var(--main)\" stroke-width=\"2.5\"");
        points();
        legend();
        return out_ + "</svg>\n";
    }

private:
    static constexpr double left = 56;
    static constexpr double right = 40;
    static constexpr double top = 48;
    static constexpr double height = 400;
    static constexpr double bottom = 300;

    [[nodiscard]] std::string heading() const {
        const std::string& title = word("convergence", language_);
        return c_.trend ? title + " – " + word(enum_name(*c_.trend), language_) : title;
    }

    /// All figures of the picture in words.
    [[nodiscard]] std::string description() const {
        std::string text;
        for (const RoundConvergence& round : c_.rounds) {
            if (round.index) {
                text += fmt::format("{} {}: {:.2f}", word("round", language_), round.round,
                                    *round.index);
                if (round.low && round.high) {
                    text += fmt::format(" ({:.2f} – {:.2f})", *round.low, *round.high);
                }
                text += ". ";
            }
        }
        return text;
    }

    [[nodiscard]] double x(std::size_t round) const {
        const auto last = static_cast<double>(std::max<std::size_t>(c_.rounds.size(), 2) - 1);
        const double along = (width_ - left - right) * static_cast<double>(round) / last;
        return right_to_left(language_) ? width_ - left - along : left + along;
    }
    [[nodiscard]] double y(double value) const {
        return bottom -
               (bottom - top) * (std::clamp(value, lowest_, 1.0) - lowest_) / (1 - lowest_);
    }

    void text(double at_x, double at_y, const char* anchor, std::string_view what,
              const char* more = "") {
        out_ += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\" {}>{}</text>\n",
                            at_x, at_y, anchor, more, escape(what));
    }

    void axes() {
        const bool rtl = right_to_left(language_);
        for (int tenth = -10; tenth <= 10; tenth += 2) {
            const double value = tenth / 10.0;
            if (value < lowest_ - 1e-9) {
                continue;
            }
            out_ += fmt::format("<line x1=\"{:.1f}\" x2=\"{:.1f}\" y1=\"{:.1f}\" y2=\"{:.1f}\" "
                                "stroke=\"var(--line)\"/>\n",
                                rtl ? right : left - 12, rtl ? width_ - left + 12 : width_ - right,
                                y(value), y(value));
            // Numbers run from left to right in every script.
            text(rtl ? width_ - left + 18 : left - 18, y(value) + 4, rtl ? "start" : "end",
                 fmt::format("{:.1f}", value), "class=\"soft\" direction=\"ltr\"");
        }
        const std::size_t step = 1 + c_.rounds.size() / 40;
        for (std::size_t i = 0; i < c_.rounds.size(); i += step) {
            text(x(i), bottom + 22, "middle", fmt::format("{}", c_.rounds[i].round));
        }
        text(width_ / 2, bottom + 44, "middle", word("round", language_), "class=\"soft\"");
    }

    /// Calls `run(first, last + 1)` for each run of rounds that have the figure.
    template <class Has, class Run>
    void runs(Has&& has, Run&& run) const {
        for (std::size_t i = 0; i < c_.rounds.size();) {
            std::size_t end = i;
            while (end < c_.rounds.size() && has(c_.rounds[end])) {
                ++end;
            }
            if (end > i) {
                run(i, end);
            }
            i = std::max(end, i + 1);
        }
    }

    void band() {
        runs([](const RoundConvergence& round) { return round.low && round.high; },
             [&](std::size_t begin, std::size_t end) {
                 std::string outline;
                 for (std::size_t i = begin; i < end; ++i) {
                     outline += fmt::format("{:.1f},{:.1f} ", x(i), y(*c_.rounds[i].high));
                 }
                 for (std::size_t i = end; i-- > begin;) {
                     outline += fmt::format("{:.1f},{:.1f} ", x(i), y(*c_.rounds[i].low));
                 }
                 out_ += "<polygon fill=\"var(--band)\" points=\"" + outline + "\"/>\n";
             });
    }

    [[nodiscard]] static std::optional<double> figure(const RoundConvergence& round,
                                                      std::string_view of) {
        if (of == "index") {
            return round.index;
        }
        return round.core ? std::optional(round.core->share) : std::nullopt;
    }

    void line(std::string_view of, std::string_view style) {
        runs([&](const RoundConvergence& round) { return figure(round, of).has_value(); },
             [&](std::size_t begin, std::size_t end) {
                 std::string path;
                 for (std::size_t i = begin; i < end; ++i) {
                     path += fmt::format("{:.1f},{:.1f} ", x(i), y(*figure(c_.rounds[i], of)));
                 }
                 out_ += fmt::format("<polyline fill=\"none\" {} points=\"{}\"/>\n", style, path);
             });
    }

    void points() {
        for (std::size_t i = 0; i < c_.rounds.size(); ++i) {
            const RoundConvergence& round = c_.rounds[i];
            if (round.core) {
                out_ += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"7\" height=\"7\" "
                                    "fill=\"var(--other)\"><title>{}: {:.2f}</title></rect>\n",
                                    x(i) - 3.5, y(round.core->share) - 3.5,
                                    escape(word("core", language_)), round.core->share);
            }
            if (!round.index) {
                continue;
            }
            if (round.low && round.high) {
                out_ += fmt::format(
                    "<path d=\"M{0:.1f} {1:.1f}V{2:.1f}M{3:.1f} {1:.1f}H{4:.1f}M{3:.1f} "
                    "{2:.1f}H{4:.1f}\" stroke=\"var(--main)\" fill=\"none\"/>\n",
                    x(i), y(*round.high), y(*round.low), x(i) - 5, x(i) + 5);
            }
            out_ += fmt::format(
                "<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"5\" fill=\"var(--main)\"><title>{} {}: "
                "{:.3f}</title></circle>\n",
                x(i), y(*round.index), escape(word("round", language_)), round.round, *round.index);
            const double above = y(round.high.value_or(*round.index)) - 10;
            text(x(i), std::max(above, top - 8), "middle", fmt::format("{:.2f}", *round.index),
                 "font-size=\"12\" direction=\"ltr\"");
        }
    }

    void legend() {
        const bool rtl = right_to_left(language_);
        const double first = bottom + 66;
        const auto entry = [&](double at, const char* shape, std::string_view what) {
            const double from = rtl ? width_ - left : left;
            out_ += fmt::format("<g transform=\"translate({:.1f} {:.1f})\">{}</g>\n",
                                rtl ? from - 22 : from, at, shape);
            text(rtl ? from - 32 : from + 32, at + 4, "start", what);
        };
        entry(first,
              "<path d=\"M0 0H22\" stroke=\"var(--main)\" stroke-width=\"2.5\"/><circle cx=\"11\" "
              "r=\"4\" fill=\"var(--main)\"/>",
              c_.confidence > 0 ? fmt::format("{}{}{} {:g} %", word("index", language_),
                                              markup::list_separator(language_),
                                              word("interval", language_), 100 * c_.confidence)
                                : word("index", language_));
        entry(first + 20,
              "<path d=\"M0 0H22\" stroke=\"var(--other)\" stroke-dasharray=\"5 4\"/><rect x=\"7\" "
              "y=\"-4\" width=\"7\" height=\"7\" fill=\"var(--other)\"/>",
              word("core", language_));
    }

    const Convergence& c_;
    Language language_;
    double lowest_ = 0;
    double width_ = 0;
    std::string out_;
};

}  // namespace detail::picture

WGIG_DECL std::string convergence_svg(const Convergence& convergence, Language language) {
    return detail::picture::ConvergenceDrawing(convergence, language).draw();
}

}  // namespace wgig
