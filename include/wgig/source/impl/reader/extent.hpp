// Where the body begins and ends, as far as the whole document tells.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include <wgig/source/impl/reader/assembly.hpp>

namespace wgig::detail::reader {

/// Levels of explicit headings: that of the title, 0 for none, and that of sections.
struct HeadingLevels {
    std::uint8_t title = 0;
    std::uint8_t section = 1;
};

/// The first heading is the title where no other stands as high.
[[nodiscard]] inline HeadingLevels heading_levels(const Source& source) {
    constexpr std::uint8_t none = 7;
    std::uint8_t first = none;
    std::uint8_t others = none;
    for (const Line& line : source.lines) {
        if (line.heading == 0 || line.taken) {
            continue;
        }
        if (first == none) {
            first = line.heading;
        } else {
            others = std::min(others, line.heading);
        }
    }
    if (first < others) {
        return {first, others == none ? std::uint8_t{1} : others};
    }
    const std::uint8_t lowest = std::min(first, others);
    return {0, lowest == none ? std::uint8_t{1} : lowest};
}

/// The first of the blocks at the end of which none is a text or has a mark: names, places, dates.
[[nodiscard]] inline std::size_t tail_begin(const Assembly& assembly) {
    std::size_t begin = assembly.blocks.size();
    while (begin > 0) {
        const Block& block = assembly.blocks[begin - 1];
        if (block.mark >= 0 || block.heading > 0 || !block.gap || assembly.shape.is_text(block) ||
            !assembly.shape.is_title(block, assembly.first_line(block).begin)) {
            break;
        }
        --begin;
    }
    return begin;
}

}  // namespace wgig::detail::reader
