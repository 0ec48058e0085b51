// Markdown: headings, quotes, fences, tables, notes; its lines become lines like any others.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <wgig/source/impl/reader/markdown_inline.hpp>
#include <wgig/source/impl/reader/page_line.hpp>

namespace wgig::detail::reader {

class Markdown {
public:
    explicit Markdown(Source& source) : source_(source) {}

    void read() {
        source_.marked_up = true;
        take_front_matter();
        collect_names();
        for (std::size_t i = 0; i < source_.lines.size(); ++i) {
            read_line(i);
        }
        cut_inline();
        for (Line& line : source_.lines) {
            source_.describe(line);
        }
    }

private:
    [[nodiscard]] std::string_view text(std::size_t i) const {
        return source_.slice(source_.lines[i]);
    }
    void take(std::size_t i, LeftoverKind kind) {
        source_.lines[i].taken = true;
        source_.leave(kind, source_.lines[i].span());
    }

    /// A YAML block at the very start; its `title:` stands in where there is no heading.
    void take_front_matter() {
        if (source_.lines.empty() || text(0) != "---" || source_.lines[0].gap > 0) {
            return;
        }
        const std::size_t most = std::min<std::size_t>(source_.lines.size(), 200);
        std::size_t end = 1;
        while (end < most && text(end) != "---" && text(end) != "...") {
            ++end;
        }
        if (end == most) {
            return;
        }
        for (std::size_t i = 0; i <= end; ++i) {
            if (text(i).starts_with("title:")) {
                std::string_view title = text(i).substr(6);
                const Span cut = trimmed(title, {0, title.size()});
                title = title.substr(cut.begin, cut.size());
                if (title.size() > 1 && (title.front() == '"' || title.front() == '\'') &&
                    title.back() == title.front()) {
                    title = title.substr(1, title.size() - 2);
                }
                source_.fallback_title = title;
            }
            take(i, LeftoverKind::front_matter);
        }
    }

    /// The name of a definition `[name]: ...`, and where its text begins; empty for none.
    struct Definition {
        std::string_view name;
        std::size_t content = 0;
    };
    [[nodiscard]] static Definition definition(std::string_view line) {
        if (!line.starts_with('[')) {
            return {};
        }
        const std::size_t close = line.substr(0, 200).find("]:");
        if (close == std::string_view::npos || close < 2) {
            return {};
        }
        std::size_t content = close + 2;
        while (content < line.size() && (line[content] == ' ' || line[content] == '\t')) {
            ++content;
        }
        return {line.substr(1, close - 1), content};
    }

    /// Notes are numbered by their names where these are numbers, else in order.
    void collect_names() {
        bool numbers = true;
        std::vector<std::string_view> notes;
        bool fence = false;
        for (std::size_t i = 0; i < source_.lines.size(); ++i) {
            fence = is_fence(text(i)) ? !fence : fence;
            const Definition found = definition(text(i));
            if (found.name.empty() || source_.lines[i].taken || fence) {
                continue;
            }
            if (found.name[0] != '^') {
                names_.links.insert(found.name);
                continue;
            }
            notes.push_back(found.name.substr(1));
            const Numeral number = decimal_number(notes.back());
            numbers = numbers && number.size == notes.back().size() && number.value > 0;
        }
        std::uint32_t next = 0;
        for (const std::string_view name : notes) {
            names_.notes.emplace(name, numbers ? decimal_number(name).value : ++next);
        }
    }

    [[nodiscard]] static bool is_fence(std::string_view line) noexcept {
        return line.starts_with("```") || line.starts_with("~~~");
    }

    void read_line(std::size_t i) {
        Line& line = source_.lines[i];
        if (line.taken) {
            return;
        }
        if (is_fence(text(i)) && (!fence_ || text(i)[0] == fence_mark_)) {
            fence_ = !fence_;
            fence_mark_ = text(i)[0];
            take(i, LeftoverKind::separator);
            after_fence_ = true;
            return;
        }
        if (after_fence_) {
            line.gap = std::max<std::uint16_t>(line.gap, 1);
            after_fence_ = false;
        }
        if (fence_) {
            line.verbatim = true;
            return;
        }
        strip_quote(i);
        if (line.taken || read_definition(i) || read_table(i)) {
            return;
        }
        read_heading(i);
    }

    void strip_quote(std::size_t i) {
        Line& line = source_.lines[i];
        const std::size_t before = line.begin;
        while (line.begin < line.end && source_.text[line.begin] == '>') {
            line.begin = trimmed(source_.text, {line.begin + 1, line.end}).begin;
        }
        const bool quoted = line.begin > before;
        line.quote = quoted;
        if (quoted != quote_ && i > 0) {
            line.gap = std::max<std::uint16_t>(line.gap, 1);
        }
        quote_ = quoted;
        if (line.begin == line.end) {
            line.taken = true;
            if (i + 1 < source_.lines.size()) {
                source_.lines[i + 1].gap = std::max<std::uint16_t>(source_.lines[i + 1].gap, 1);
            }
        }
    }

    [[nodiscard]] bool read_definition(std::size_t i) {
        Line& line = source_.lines[i];
        const Definition found = definition(text(i));
        if (found.name.empty()) {
            return false;
        }
        if (found.name[0] != '^') {
            take(i, LeftoverKind::separator);
            return true;
        }
        const auto note = names_.notes.find(found.name.substr(1));
        if (note == names_.notes.end()) {
            return false;
        }
        Mark mark;
        mark.kind = MarkKind::note;
        mark.frame = Frame::bracket;
        mark.number = note->second;
        mark.span = {line.begin, line.begin + found.name.size() + 3};
        mark.content = line.begin + found.content;
        line.mark = static_cast<std::int32_t>(source_.marks.size());
        source_.marks.push_back(mark);
        return true;
    }

    /// A row of a table is a paragraph, its cells parted by spaces.
    [[nodiscard]] bool read_table(std::size_t i) {
        Line& line = source_.lines[i];
        const std::string_view row = text(i);
        if (!row.starts_with('|') || row.find('|', 1) == std::string_view::npos) {
            return false;
        }
        if (row.find_first_not_of("|-: \t") == std::string_view::npos) {
            take(i, LeftoverKind::separator);
            return true;
        }
        line.verbatim = true;
        line.gap = std::max<std::uint16_t>(line.gap, 1);
        const auto first = static_cast<std::uint32_t>(source_.pieces.size());
        for (std::size_t begin = line.begin; begin < line.end;) {
            std::size_t end = source_.text.substr(0, line.end).find('|', begin);
            end = end == std::string_view::npos ? line.end : end;
            const Span cell = trimmed(source_.text, {begin, end});
            if (!cell.empty()) {
                source_.pieces.push_back(
                    {cell.begin, cell.end, 0, Join::space, PieceKind::text, line.bits});
            }
            begin = end + 1;
        }
        line.first_piece = first;
        line.piece_count = static_cast<std::uint32_t>(source_.pieces.size()) - first;
        if (line.piece_count == 0) {
            take(i, LeftoverKind::separator);
        }
        return true;
    }

    void read_heading(std::size_t i) {
        Line& line = source_.lines[i];
        const std::string_view whole = text(i);
        const std::size_t level = whole.find_first_not_of('#');
        if (level != std::string_view::npos && level > 0 && level <= 6 &&
            (whole[level] == ' ' || whole[level] == '\t')) {
            line.heading = static_cast<std::uint8_t>(level);
            Span rest = trimmed(source_.text, {line.begin + level, line.end});
            // Hashes may close a heading too.
            std::size_t end = rest.end;
            while (end > rest.begin && source_.text[end - 1] == '#') {
                --end;
            }
            if (end < rest.end && end > rest.begin && source_.text[end - 1] == ' ') {
                rest = trimmed(source_.text, {rest.begin, end});
            }
            line.begin = rest.begin;
            line.end = rest.end;
            return;
        }
        // A line of `=` or `-` below a line of text makes that one a heading.
        const bool equals = whole.find_first_not_of('=') == std::string_view::npos;
        const bool dashes = whole.find_first_not_of('-') == std::string_view::npos;
        if (i > 0 && line.gap == 0 && whole.size() > 1 && (equals || dashes)) {
            Line& above = source_.lines[i - 1];
            if (!above.taken && !above.verbatim && above.heading == 0 && above.size() < 300 &&
                above.mark < 0) {
                above.heading = equals ? 1 : 2;
                take(i, LeftoverKind::separator);
            }
        }
    }

    /// Emphasis does not reach over an empty line, a heading or the next item.
    void cut_inline() {
        MarkdownInline cutter(source_, names_);
        std::size_t first = 0;
        for (std::size_t i = 0; i <= source_.lines.size(); ++i) {
            const bool parted = i == source_.lines.size() || source_.lines[i].gap > 0 ||
                                source_.lines[i].taken || source_.lines[i].verbatim ||
                                source_.lines[i].heading > 0 ||
                                (i > 0 && source_.lines[i - 1].heading > 0) || begins_item(i);
            if (parted) {
                if (first < i && !source_.lines[first].verbatim) {
                    cutter.cut(first, i);
                }
                first = i;
            }
        }
    }

    [[nodiscard]] bool begins_item(std::size_t i) const {
        const std::string_view line = text(i);
        return line.size() > 1 && (line[0] == '-' || line[0] == '*' || line[0] == '+') &&
               (line[1] == ' ' || line[1] == '\t');
    }

    Source& source_;
    MarkdownNames names_;
    char fence_mark_ = '`';
    bool fence_ = false;
    bool after_fence_ = false;
    bool quote_ = false;
};

/// Whether a text without a telling name is Markdown beyond doubt: headings with hashes, and more.
[[nodiscard]] inline bool looks_like_markdown(const Source& source) {
    std::size_t headings = 0;
    bool more = false;
    const std::size_t count = std::min<std::size_t>(source.lines.size(), 400);
    for (std::size_t i = 0; i < count; ++i) {
        const std::string_view line = source.slice(source.lines[i]).substr(0, 2000);
        const std::size_t level = line.find_first_not_of('#');
        headings += level != std::string_view::npos && level > 0 && level <= 6 &&
                            line[level] == ' ' && line.size() < 200
                        ? 1U
                        : 0U;
        more = more || line.find("](") != std::string_view::npos ||
               line.find("**") != std::string_view::npos ||
               line.find("[^") != std::string_view::npos;
    }
    return headings >= 2 || (headings == 1 && more);
}

}  // namespace wgig::detail::reader
