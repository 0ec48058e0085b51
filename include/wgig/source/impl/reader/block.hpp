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
    std::uint8_t heading = 0;
};

/// Whether a line between a finished sentence and a numbered paragraph heads the latter.
[[nodiscard]] inline bool heads_number(const Source& source, const Profile& profile, std::size_t i) {
    if (profile.paragraph_style == 0 || source.lines[i].mark >= 0 || i + 1 >= source.lines.size()) {
        return false;
    }
    return profile.is_hit(i + 1) && !source.mark(source.lines[i + 1])->weak &&
           looks_like_heading(source, source.lines[i]) && is_fresh(source, i);
}

/// Splits the lines at empty lines, at marks and at headings.
[[nodiscard]] inline std::vector<Block> make_blocks(const Source& source, const Profile& profile) {
    std::vector<Block> blocks;
    const Line* before = nullptr;
    bool after_number = false;  // the line before is a mark alone, whose text comes now
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
        const bool heads = !after_number && before != nullptr && line.gap == 0 &&
                           heads_number(source, profile, i);
        const bool begins = before == nullptr || heads || mark != nullptr || line.heading > 0 ||
                            before->heading > 0 || line.verbatim != before->verbatim;
        const bool parted = !begins && (line.gap > 0 || line.page_break || line.separator ||
                            profile.long_lines ||
                            (line.indent >= before->indent + 2 && line.indent < 40 &&
                             ending(source.slice(*before)) == Ending::stop));
        if (begins || (parted && !after_number)) {
            blocks.push_back({i, i + 1, mark != nullptr ? line.mark : -1, line.gap > 0 || heads,
                              line.page_break, line.separator, line.heading});
        } else {
            blocks.back().end_line = i + 1;
        }
        after_number = mark != nullptr && mark->alone && line.heading == 0;
        before = &line;
    }
    return blocks;
}

}  // namespace wgig::detail::reader
