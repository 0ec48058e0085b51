// What the whole document tells about its layout, before any single line is decided.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include <wgig/core/code_points.hpp>
#include <wgig/source/impl/reader/line.hpp>

namespace wgig::detail::reader {

/// The layout of a mark: marks of one style count together. 0 is no style.
using Style = std::uint32_t;

[[nodiscard]] inline Style style_of(const Mark& mark) noexcept {
    std::uint32_t variant = 0;
    if (mark.frame == Frame::bare) {
        variant = mark.alone ? 1U : mark.wide ? 2U : 3U;
    }
    if (mark.kind == MarkKind::word) {
        variant = 4U + static_cast<std::uint32_t>(mark.word);
    }
    return 1U + static_cast<std::uint32_t>(mark.kind) +
           16U * static_cast<std::uint32_t>(mark.frame) + 256U * variant +
           (mark.kind == MarkKind::decimal ? 8192U * mark.depth : 0U);
}

[[nodiscard]] inline bool counts_paragraphs(const Mark& mark) noexcept {
    switch (mark.kind) {
    case MarkKind::number: return mark.frame != Frame::circled;
    case MarkKind::decimal: return true;
    case MarkKind::chinese: return mark.frame != Frame::parens;
    default: return false;
    }
}

struct Profile {
    Style paragraph_style = 0;  ///< how paragraphs are numbered; 0 where they are not
    std::uint32_t first_number = 1;
    std::vector<std::size_t> hits;  ///< the lines that continue the numbering, in order
    bool long_lines = false;        ///< a line holds a whole paragraph
    std::size_t width = 0;  ///< columns of a full line, where lines are broken at a width; or 0

    [[nodiscard]] bool is_hit(std::size_t line) const {
        return std::binary_search(hits.begin(), hits.end(), line);
    }
    /// Whether the numbering ends before a line.
    [[nodiscard]] bool ends_before(std::size_t line) const {
        return hits.empty() || hits.back() < line;
    }
};

/// Columns that a text takes, counted up to a little more than a page is wide.
[[nodiscard]] inline std::size_t columns(std::string_view text) noexcept {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size() && width <= 160;) {
        const CodePoint c = decode(text, at);
        width += is_cjk(c.value) ? 2U : 1U;
        at += c.size;
    }
    return width;
}

/// The nearest line before one that is not taken; the line itself where there is none near.
[[nodiscard]] inline std::size_t line_before(const Source& source, std::size_t index) {
    for (std::size_t i = index; i > 0 && index - i < 32; --i) {
        if (!source.lines[i - 1].taken) {
            return i - 1;
        }
    }
    return index;
}

/// A short line that begins with a capital, marked or not, and does not end as a sentence.
[[nodiscard]] inline bool looks_like_heading(const Source& source, const Line& line) {
    if (line.size() > 100 || line.ending != Ending::open) {
        return false;
    }
    const Mark* mark = source.mark(line);
    const std::size_t from =
        mark != nullptr && mark->content < line.end ? mark->content : line.begin;
    const std::string_view text = source.slice(Span{from, line.end});
    const char32_t first = first_character(text);
    return (is_upper(first) || is_han(first) || is_arabic(first)) &&
           (mark == nullptr || mark->kind != MarkKind::bullet) && count_code_points(text) <= 60;
}

/// Whether a line begins something, as far as the lines before it tell.
[[nodiscard]] inline bool is_fresh(const Source& source, std::size_t index) {
    const Line& line = source.lines[index];
    if (index == 0 || (line.gap > 0 && !line.page_break) || line.separator || line.heading > 0) {
        return true;
    }
    // Over the end of a page a sentence may go on: what counts is the text before it.
    const std::size_t last = line_before(source, index);
    const Line& before = source.lines[last];
    if (last == index || before.heading > 0) {
        return true;
    }
    if (const Mark* mark = source.mark(before); mark != nullptr && mark->alone) {
        return true;
    }
    const auto closed = [&](const Line& other) {
        const Ending end = other.ending;
        return end == Ending::stop || end == Ending::colon || end == Ending::semicolon;
    };
    if (closed(before)) {
        return true;
    }
    if (!looks_like_heading(source, before)) {
        return false;
    }
    const WordRole role = whole_line_role(source.slice(before));
    if (role == WordRole::summary || role == WordRole::heading) {
        return true;
    }
    // A heading is fresh itself.
    const std::size_t above = line_before(source, last);
    if (const Mark* mark = source.mark(source.lines[above]); mark != nullptr && mark->alone) {
        return true;
    }
    return before.gap > 0 || above == last || closed(source.lines[above]) ||
           (looks_like_heading(source, source.lines[above]) && source.mark(before) != nullptr);
}

/// Looks for the longest run 1, 2, 3, ... of marks of one style that head texts.
class Profiler {
public:
    explicit Profiler(const Source& source) : source_(source) {}

    [[nodiscard]] Profile profile() {
        Profile result;
        measure_lines(result);
        std::size_t unnumbered = 0;
        bool heads_text = false;  // the line before is the number of this one
        for (std::size_t i = 0; i < source_.lines.size(); ++i) {
            const Line& line = source_.lines[i];
            if (line.taken) {
                continue;
            }
            const Mark* mark = source_.mark(line);
            if (mark != nullptr && counts_paragraphs(*mark) && line.heading == 0) {
                count(i, *mark);
            } else if (mark == nullptr && !heads_text && line.heading == 0 && line.size() >= 60 &&
                       (line.gap > 0 || result.long_lines || i == 0) && begins_text(i)) {
                ++unnumbered;
            }
            heads_text = mark != nullptr && mark->alone;
        }
        choose(result, unnumbered);
        return result;
    }

private:
    struct Chain {
        Style style = 0;
        std::uint32_t first = 0;
        std::uint32_t next = 0;
        std::size_t texts = 0;  // hits that head a text, not a title
        std::vector<std::size_t> hits;
    };

    [[nodiscard]] bool begins_text(std::size_t i) const {
        return is_fresh(source_, i) && !is_lower(source_.lines[i].first);
    }

    /// Many lines are longer than any page is wide, few are as long as lines that were broken; or
    /// most lines reach nearly the same width.
    void measure_lines(Profile& result) const {
        std::size_t broken = 0;
        std::size_t unbroken = 0;
        std::vector<std::size_t> widths;
        const std::size_t count = std::min<std::size_t>(source_.lines.size(), 4000);
        for (std::size_t i = 0; i < count; ++i) {
            const Line& line = source_.lines[i];
            if (line.taken || line.size() < 30) {
                continue;
            }
            const std::size_t width = columns(source_.slice(line));
            unbroken += width > 140 ? 1U : 0U;
            broken += width > 60 && width <= 140 ? 1U : 0U;
            widths.push_back(width);
        }
        result.long_lines = unbroken > 0 && unbroken * 2 >= broken;
        if (result.long_lines || widths.size() < 5) {
            return;
        }
        // Four of five lines of a broken text are nearly as wide as its widest.
        std::sort(widths.begin(), widths.end());
        const std::size_t full = widths[widths.size() * 19 / 20];
        result.width = widths[widths.size() / 3] * 10 >= full * 8 ? full : 0;
    }

    void count(std::size_t index, const Mark& mark) {
        const Style style = style_of(mark);
        auto chain = std::find_if(chains_.begin(), chains_.end(),
                                  [&](const Chain& c) { return c.style == style; });
        if (chain == chains_.end()) {
            chains_.push_back({style, 0, 0, 0, {}});
            chain = chains_.end() - 1;
        }
        // A decimal begins again at 1 in each section.
        const bool again = mark.kind == MarkKind::decimal && mark.number == 1;
        // A number or two may be lost.
        const bool gap = chain->hits.size() > 1 && mark.number > chain->next &&
                         mark.number <= chain->next + 3 && source_.lines[index].gap > 0;
        if (mark.number != chain->next && !again && !gap) {
            if (chain->hits.size() > 1 || mark.number == 0 || !is_fresh(source_, index)) {
                return;
            }
            *chain = {style, 0, 0, 0, {}};
        } else if (!is_fresh(source_, index)) {
            return;
        }
        if (chain->hits.empty()) {
            chain->first = mark.number;
        }
        chain->next = mark.number + 1;
        chain->hits.push_back(index);
        chain->texts += heads_text(index, mark) ? 1U : 0U;
    }

    [[nodiscard]] bool heads_text(std::size_t index, const Mark& mark) const {
        const Line* line = &source_.lines[index];
        std::size_t begin = mark.content;
        if (mark.alone) {
            if (index + 1 >= source_.lines.size() || source_.lines[index + 1].mark >= 0) {
                return false;
            }
            line = &source_.lines[index + 1];
            begin = line->begin;
        }
        if (begin >= line->end) {
            return false;
        }
        if (line->end - begin >= 60) {
            return true;
        }
        // A sentence goes on in the next line; a title would not.
        const auto next = static_cast<std::size_t>(line - source_.lines.data()) + 1;
        if (next < source_.lines.size() && source_.lines[next].gap == 0 &&
            !source_.lines[next].taken) {
            const Line& follows = source_.lines[next];
            const bool unmarked = follows.mark < 0 || source_.mark(follows)->weak;
            if (unmarked && (line->ending == Ending::comma || line->ending == Ending::dash ||
                             is_lower(follows.first) || digit_of(follows.first) >= 0)) {
                return true;
            }
        }
        return line->ending == Ending::stop || line->ending == Ending::colon;
    }

    void choose(Profile& result, std::size_t unnumbered) {
        Chain* best = nullptr;
        for (Chain& chain : chains_) {
            if (best == nullptr || chain.texts > best->texts) {
                best = &chain;
            }
        }
        if (best == nullptr || best->texts == 0) {
            return;
        }
        const bool weak = best->style / 256U % 32U == 3U;
        if (best->texts * 2 < unnumbered || (weak && best->texts < 3) ||
            (best->texts < 2 && unnumbered > 0)) {
            return;
        }
        result.paragraph_style = best->style;
        result.first_number = best->first;
        result.hits = std::move(best->hits);
    }

    const Source& source_;
    std::vector<Chain> chains_;
};

}  // namespace wgig::detail::reader
