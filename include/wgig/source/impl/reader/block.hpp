// Blocks: lines that belong together whatever they turn out to be.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <wgig/source/impl/reader/profile.hpp>

namespace wgig::detail::reader {

/// Lines from a possible beginning up to the next one.
struct Block {
    std::size_t first_line = 0;
    std::size_t end_line = 0;  ///< one past its last; lines that are taken lie between too
    std::int32_t mark = -1;
    bool gap = false;   ///< an empty line or more before it
    bool page = false;  ///< first on its page
    bool separator = false;
    bool quote = false;  ///< quoted as a block
    std::uint8_t heading = 0;
};

/// Whether a line between a finished sentence and a numbered paragraph heads the latter.
[[nodiscard]] inline bool heads_number(const Source& source, const Profile& profile,
                                       std::size_t i) {
    if (profile.paragraph_style == 0 || source.lines[i].mark >= 0 || i + 1 >= source.lines.size()) {
        return false;
    }
    return profile.is_hit(i + 1) && !source.mark(source.lines[i + 1])->weak &&
           looks_like_heading(source, source.lines[i]) && is_fresh(source, i);
}

/// Whether a line is one of the words that head a part, and nothing before it goes on.
[[nodiscard]] inline bool is_named_heading(const Source& source, std::size_t i) {
    const Line& line = source.lines[i];
    if (line.size() > 40 || line.mark >= 0) {
        return false;
    }
    const WordRole role = whole_line_role(source.slice(line));
    return (role == WordRole::summary || role == WordRole::heading) &&
           (is_fresh(source, i) ||
            looks_like_heading(source, source.lines[line_before(source, i)]));
}

/// A line that stands further in than the one before it, which has ended a sentence.
[[nodiscard]] inline bool begins_indented(const Line& before, const Line& line) {
    return line.indent >= before.indent + 2 && line.indent < 40 && before.ending == Ending::stop;
}

/// A sentence that ends far from the margin ends its paragraph or item, where lines are full.
[[nodiscard]] inline bool ends_short(const Source& source, const Profile& profile,
                                     const Line& before, const Line& line) {
    if (line.gap > 0 || before.ending != Ending::stop || before.size() > 300 ||
        is_lower(line.first) || (profile.width == 0 && line.indent >= before.indent)) {
        return false;
    }
    const std::size_t full = profile.width > 0 ? profile.width : 80;
    const std::string_view text = source.slice(before);
    return (before.indent + columns(text)) * 10 < full * 7;
}

/// Splits the lines at empty lines, at marks and at headings.
[[nodiscard]] inline std::vector<Block> make_blocks(const Source& source, const Profile& profile) {
    std::vector<Block> blocks;
    const Line* before = nullptr;
    std::size_t list_indent = 0;  // of the item that the block is, if it is one
    bool after_name = false;      // the line before is a heading by its word
    bool after_number = false;    // the line before is a mark alone, whose text comes now
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
        const Line& line = source.lines[i];
        if (line.taken) {
            continue;
        }
        const Mark* mark = source.mark(line);
        if (mark != nullptr &&
            (mark->kind == MarkKind::note ||
             (mark->weak && style_of(*mark) != profile.paragraph_style && !(line.gap > 0)))) {
            mark = nullptr;
        }
        const bool heads =
            !after_number && before != nullptr && line.gap == 0 && heads_number(source, profile, i);
        const bool named = !after_number && before != nullptr && is_named_heading(source, i);
        const bool begins = before == nullptr || heads || named || after_name || mark != nullptr ||
                            line.heading > 0 || before->heading > 0 ||
                            line.verbatim != before->verbatim || line.quote != before->quote;
        const bool outdent =
            !begins && ends_short(source, profile, *before, line) &&
            (profile.paragraph_style == 0 || (list_indent > line.indent && list_indent > 0));
        const bool parted =
            !begins && (line.gap > 0 || line.page_break || line.separator || profile.long_lines ||
                        outdent || begins_indented(*before, line));
        if (begins || (parted && !after_number)) {
            blocks.push_back({i, i + 1, mark != nullptr ? line.mark : -1,
                              line.gap > 0 || heads || named || outdent, line.page_break,
                              line.separator, line.quote, line.heading});
        } else {
            blocks.back().end_line = i + 1;
        }
        if (blocks.back().first_line == i) {
            const bool listed = mark != nullptr && style_of(*mark) != profile.paragraph_style;
            list_indent = listed ? line.indent : 0;
        }
        after_number = mark != nullptr && mark->alone && line.heading == 0;
        after_name = named || (before == nullptr && is_named_heading(source, i));
        before = &line;
    }
    return blocks;
}

}  // namespace wgig::detail::reader
