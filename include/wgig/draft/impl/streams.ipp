#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/core/reflect.hpp>
#include <wgig/draft/impl/streams/words.hpp>
#include <wgig/draft/streams.hpp>
#include <wgig/record/group_label.hpp>
#include <wgig/text/markup.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig {
namespace detail::streams {

using markup::escaped;

/// The first characters of a text, with an ellipsis where there are more.
inline std::string shortened(std::string_view text, std::size_t most) {
    std::size_t at = 0;
    for (std::size_t i = 0; at < text.size(); ++i) {
        if (i + 1 == most && at + decode(text, at).size < text.size()) {
            return std::string(text.substr(0, at)) + "…";
        }
        at += decode(text, at).size;
    }
    return std::string(text);
}

/// Words of one contributor in each draft, in order.
struct Stream {
    std::string name;
    bool rest = false;  ///< of several contributors
    std::vector<std::size_t> words;
    std::size_t total = 0;
};

inline std::vector<Stream> streams_of(const Trace& trace, const StreamOptions& options) {
    std::map<std::string, std::size_t> column_of;
    for (std::size_t i = 0; i < trace.order.size(); ++i) {
        column_of.emplace(trace.drafts[static_cast<std::size_t>(trace.order[i])].draft.str(), i);
    }
    // In the order in which they came; in one draft, the larger first.
    std::vector<Stream> all;
    std::map<std::string, std::size_t> known;
    for (const ContributionShare& share : shares(trace, options.of)) {
        const auto [found, is_new] = known.try_emplace(share.contributor, all.size());
        if (is_new) {
            all.push_back(
                {share.contributor, false, std::vector<std::size_t>(trace.order.size()), 0});
        }
        Stream& stream = all[found->second];
        stream.words[column_of.at(share.draft.str())] += share.words;
        stream.total += share.words;
    }
    if (all.size() <= options.most) {
        return all;
    }
    std::vector<std::size_t> totals;
    for (const Stream& stream : all) {
        totals.push_back(stream.total);
    }
    std::sort(totals.rbegin(), totals.rend());
    const std::size_t least = totals[options.most - 1];
    std::vector<Stream> kept;
    Stream rest{{}, true, std::vector<std::size_t>(trace.order.size()), 0};
    for (Stream& stream : all) {
        if (stream.total >= least && kept.size() < options.most) {
            kept.push_back(std::move(stream));
            continue;
        }
        for (std::size_t i = 0; i < stream.words.size(); ++i) {
            rest.words[i] += stream.words[i];
        }
        rest.total += stream.total;
    }
    kept.push_back(std::move(rest));
    return kept;
}

inline std::string shown_name(const Stream& stream, const StreamOptions& options) {
    if (stream.rest) {
        return std::string(in(options.language, others_label));
    }
    if (stream.name.empty()) {
        return std::string(in(options.language, options.of == ShareOf::submission
                                                    ? no_submission_label
                                                    : nobody_label));
    }
    StakeholderGroup group{};
    if (options.of == ShareOf::group && parse_enum(stream.name, group)) {
        return std::string(group_label(group, options.language));
    }
    return stream.name;
}

inline void check(const StreamOptions& options) {
    const auto bad = [](const char* member, const char* message) {
        throw_validation_error(ErrorCode::bad_value, message, {{}, 0, 0, member});
    };
    if (options.most < 1 || options.most > 10) {
        bad("most", "expected 1 to 10 streams");
    }
    if (options.width < 320 || options.width > 10000) {
        bad("width", "expected 320 to 10000 pixels");
    }
    if (options.height < 200 || options.height > 10000) {
        bad("height", "expected 200 to 10000 pixels");
    }
}

/// The picture while it is drawn.
class StreamPicture {
public:
    StreamPicture(const Trace& trace, const StreamOptions& options)
        : trace_(trace),
          options_(options),
          streams_(streams_of(trace, options)),
          rtl_(right_to_left(options.language)),
          width_(static_cast<double>(options.width)),
          height_(static_cast<double>(options.height)) {
        for (std::size_t i = 0; i < trace.order.size(); ++i) {
            std::size_t sum = 0;
            for (const Stream& stream : streams_) {
                sum += stream.words[i];
            }
            tallest_ = std::max(tallest_, sum);
        }
    }

    std::string draw() {
        const std::string title =
            options_.title.empty()
                ? std::string(in(options_.language, titles[static_cast<std::size_t>(options_.of)]))
                : options_.title;
        out_ = fmt::format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"wgig-streams\" role=\"img\" "
            "aria-label=\"{0}\" lang=\"{1}\" viewBox=\"0 0 {2} {3}\" width=\"{2}\" height=\"{3}\" "
            "font-family=\"sans-serif\" font-size=\"13\" fill=\"currentColor\"{4}>\n"
            "<title>{0}</title>\n",
            escaped(title), code(options_.language), options_.width, options_.height,
            rtl_ ? " direction=\"rtl\"" : "");
        // Ink and page for a picture that stands alone; in a page, those of the page.
        out_ += "<style>.wgig-streams:root{color:#1b1f24;background:#fff}"
                "@media(prefers-color-scheme:dark){.wgig-streams:root{color:#e6e8eb;"
                "background:#15181c}}</style>\n";
        out_ += fmt::format(
            "<text x=\"{:.1f}\" y=\"24\" font-size=\"16\" font-weight=\"600\">{}</text>\n",
            flipped(margin), escaped(title));
        draw_axis();
        draw_streams();
        draw_drafts();
        draw_legend();
        return std::move(out_) + "</svg>\n";
    }

private:
    static constexpr double margin = 20;
    static constexpr double axis = 48;
    static constexpr double top = 44;
    static constexpr double bottom = 36;
    // Of medium lightness, so that they hold on white and on black, and told apart by lightness too
    // by people who see colours otherwise. The last is for the rest.
    static constexpr std::array<std::string_view, 11> colours = {
        "#3b7dd8", "#d9822b", "#2f9e77", "#c2527f", "#8a6fd1", "#9a8a1f",
        "#2aa5b8", "#b5533c", "#6b8e3d", "#7a7f9a", "#8c8c8c"};

    [[nodiscard]] double legend_width() const { return std::min(200.0, width_ * 0.28); }
    /// From the reading edge; Arabic reads from the right.
    [[nodiscard]] double flipped(double x) const { return rtl_ ? width_ - x : x; }
    [[nodiscard]] double x(std::size_t column) const {
        const double left = margin + axis;
        const double right = width_ - margin - legend_width() - 14;
        const std::size_t columns = trace_.order.size();
        return flipped(columns == 1 ? (left + right) / 2
                                    : left + (right - left) * static_cast<double>(column) /
                                                 static_cast<double>(columns - 1));
    }
    [[nodiscard]] double y(std::size_t words) const {
        const double floor = height_ - bottom;
        return floor - (floor - top) * static_cast<double>(words) /
                           static_cast<double>(std::max<std::size_t>(tallest_, 1));
    }

    void draw_axis() {
        std::size_t step = 1;
        for (std::size_t i = 0; tallest_ / step > 6; ++i) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        out_ += "<g stroke=\"currentColor\" stroke-opacity=\"0.18\">\n";
        const double left = flipped(margin + axis);
        const double right = flipped(width_ - margin - legend_width() - 14);
        for (std::size_t words = 0; words <= tallest_; words += step) {
            out_ += fmt::format("<path d=\"M{:.1f} {:.1f}H{:.1f}\"/>\n", left, y(words), right);
        }
        out_ += "</g>\n<g font-size=\"11\" text-anchor=\"end\" fill-opacity=\"0.75\">\n";
        for (std::size_t words = 0; words <= tallest_; words += step) {
            out_ += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\">{}</text>\n",
                                flipped(margin + axis - 8), y(words) + 4, words);
        }
        out_ += fmt::format("</g>\n<text x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"11\" "
                            "fill-opacity=\"0.75\">{}</text>\n",
                            flipped(margin), height_ - 8, in(options_.language, words_label));
    }

    void draw_streams() {
        std::vector<std::size_t> base(trace_.order.size());
        for (std::size_t i = 0; i < streams_.size(); ++i) {
            const Stream& stream = streams_[i];
            std::string path;
            const std::size_t columns = base.size();
            for (std::size_t first = 0; first < columns;) {
                std::size_t end = first + 1;
                while (end < columns && is_joined(end)) {
                    ++end;
                }
                append_run(path, stream, base, first, end);
                first = end;
            }
            out_ += fmt::format("<path fill=\"var(--wgig-stream-{0},{1})\" stroke=\"{1}\" "
                                "stroke-width=\"0.5\" d=\"{2}\"><title>{3}: ",
                                i + 1, colour(i), path, escaped(shown_name(stream, options_)));
            append_figures(stream);
            out_ += "</title></path>\n";
            for (std::size_t column = 0; column < columns; ++column) {
                base[column] += stream.words[column];
            }
        }
    }

    /// Whether a draft was made from the one in the column before it. Drafts of one round stand side by
    /// side and were not: nothing flows from one to the other.
    [[nodiscard]] bool is_joined(std::size_t column) const {
        const auto& drafts = trace_.lineage.drafts;
        const auto& parents = drafts[static_cast<std::size_t>(trace_.order[column])].parents;
        const auto& before = drafts[static_cast<std::size_t>(trace_.order[column - 1])].id;
        return std::find(parents.begin(), parents.end(), before) != parents.end();
    }

    /// A stream through drafts that were made one from the other: along its upper edge, and back along the
    /// lower one. One draft alone is a bar.
    void append_run(std::string& path, const Stream& stream, const std::vector<std::size_t>& base,
                    std::size_t first, std::size_t end) const {
        const auto upper = [&](std::size_t at) { return y(base[at] + stream.words[at]); };
        const auto lower = [&](std::size_t at) { return y(base[at]); };
        if (end == first + 1) {
            const double room = trace_.order.size() == 1 ? 100 : std::abs(x(1) - x(0));
            const double half = std::min(30.0, room * 0.3);
            path += fmt::format("M{:.1f} {:.1f}H{:.1f}V{:.1f}H{:.1f}Z", x(first) - half,
                                upper(first), x(first) + half, lower(first), x(first) - half);
            return;
        }
        path += fmt::format("M{:.1f} {:.1f}", x(first), upper(first));
        for (std::size_t at = first + 1; at < end; ++at) {
            append_step(path, at - 1, at, upper);
        }
        path += fmt::format("L{:.1f} {:.1f}", x(end - 1), lower(end - 1));
        for (std::size_t at = end - 1; at-- > first;) {
            append_step(path, at + 1, at, lower);
        }
        path += "Z";
    }

    /// Level for a while and then over: what a draft has is read at its line.
    template <class Height>
    void append_step(std::string& path, std::size_t from, std::size_t to, Height&& height) const {
        const double middle = (x(to) + x(from)) / 2;
        path += fmt::format("C{0:.1f} {1:.1f} {0:.1f} {2:.1f} {3:.1f} {2:.1f}", middle,
                            height(from), height(to), x(to));
    }

    /// What a stream has in the first and the last of the drafts, or in all where they are few.
    void append_figures(const Stream& stream) {
        const std::size_t columns = stream.words.size();
        for (std::size_t i = 0; i < columns; ++i) {
            if (columns > 12 && i != 0 && i + 1 != columns) {
                continue;
            }
            out_ += fmt::format("{}{} {}", i == 0 ? "" : markup::list_separator(options_.language),
                                escaped(draft_name(i)), stream.words[i]);
        }
    }

    [[nodiscard]] const std::string& draft_name(std::size_t column) const {
        return trace_.drafts[static_cast<std::size_t>(trace_.order[column])].draft.str();
    }

    void draw_drafts() {
        const std::size_t columns = trace_.order.size();
        const double room = columns == 1 ? width_ : std::abs(x(1) - x(0));
        const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil(70.0 / room)));
        const auto letters = static_cast<std::size_t>(
            std::clamp(room * static_cast<double>(every) / 7.5, 4.0, 24.0));
        out_ += "<g font-size=\"11\" text-anchor=\"middle\">\n";
        for (std::size_t i = 0; i < columns; ++i) {
            const bool shown = i % every == 0 && (i + every < columns || i + 1 == columns ||
                                                  (columns - 1) % every == 0);
            if (!shown && i + 1 != columns) {
                continue;
            }
            out_ += fmt::format(
                "<path d=\"M{:.1f} {:.1f}V{:.1f}\" stroke=\"currentColor\" "
                "stroke-opacity=\"0.35\"/>\n<text x=\"{:.1f}\" y=\"{:.1f}\">{}</text>\n",
                x(i), top, height_ - bottom + 4, x(i), height_ - bottom + 18,
                escaped(shortened(draft_name(i), letters)));
        }
        out_ += "</g>\n";
    }

    void draw_legend() {
        const double begin = width_ - margin - legend_width();
        double at = top + 12;
        // As the streams lie: the last is on top.
        for (std::size_t i = streams_.size(); i-- > 0; at += 22) {
            const std::string name = shown_name(streams_[i], options_);
            const std::size_t in_last = streams_[i].words.back();
            const double box = rtl_ ? flipped(begin) - 12 : begin;
            out_ += fmt::format(
                "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"12\" height=\"12\" rx=\"2\" "
                "fill=\"var(--wgig-stream-{},{})\"/>\n"
                "<text x=\"{:.1f}\" y=\"{:.1f}\">{} <tspan "
                "fill-opacity=\"0.7\">{}</tspan></text>\n",
                box, at - 10, i + 1, colour(i), flipped(begin + 18), at,
                escaped(shortened(name, static_cast<std::size_t>((legend_width() - 50) / 7))),
                in_last);
        }
    }

    [[nodiscard]] std::string_view colour(std::size_t i) const {
        return streams_[i].rest ? colours.back() : colours[i % (colours.size() - 1)];
    }

    const Trace& trace_;
    const StreamOptions& options_;
    std::vector<Stream> streams_;
    bool rtl_;
    double width_;
    double height_;
    std::size_t tallest_ = 0;
    std::string out_;
};

}  // namespace detail::streams

WGIG_DECL std::string draw_streams(const Trace& trace, const StreamOptions& options) {
    detail::streams::check(options);
    return detail::streams::StreamPicture(trace, options).draw();
}

}  // namespace wgig
