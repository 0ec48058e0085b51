// What the assembler knows at any moment, and what its rules ask about it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <wgig/source/impl/reader/builder.hpp>
#include <wgig/source/impl/reader/shape.hpp>

namespace wgig::detail::reader {

struct Assembly {
    Assembly(Source& from, Draft& to, const Profile& known)
        : source(from),
          draft(to),
          profile(known),
          builder(from, to),
          blocks(make_blocks(from, known)),
          shape(from, blocks),
          next(known.first_number) {}

    Source& source;
    Draft& draft;
    const Profile& profile;
    DraftBuilder builder;
    std::vector<Block> blocks;
    Shape shape;
    Outline outline;
    OpenLists lists;
    std::uint32_t next;                ///< the number that the next paragraph should have
    std::size_t paragraph_indent = 0;  ///< columns before the paragraph's first line
    bool restart = false;              ///< a heading stands since the last numbered paragraph

    [[nodiscard]] const Mark* mark_of(const Block& block) const {
        return block.mark < 0 ? nullptr : &source.marks[static_cast<std::size_t>(block.mark)];
    }
    [[nodiscard]] const Line& first_line(const Block& block) const {
        return source.lines[block.first_line];
    }
    [[nodiscard]] bool numbered() const noexcept { return profile.paragraph_style != 0; }
    [[nodiscard]] bool has_paragraph_style(const Mark& mark) const {
        return numbered() && style_of(mark) == profile.paragraph_style;
    }
    [[nodiscard]] bool fresh(const Block& block) const {
        return is_fresh(source, block.first_line);
    }

    /// An item must not be a number that a line break put first.
    [[nodiscard]] bool fresh_for_item(const Block& block) const {
        return (block.gap && !block.page) || block.separator ||
               builder.last_ending() != Ending::open;
    }

    /// Which of two numbers of the paragraphs' style comes first in the next blocks; 0 for neither.
    /// Looks at a bounded number of blocks.
    [[nodiscard]] std::uint32_t first_of(std::size_t i, std::uint32_t a, std::uint32_t b) const {
        std::size_t looked = 0;
        for (std::size_t j = i + 1; j < blocks.size() && j < i + 200 && looked < 40; ++j) {
            const Mark* mark = mark_of(blocks[j]);
            if (mark == nullptr || !has_paragraph_style(*mark)) {
                continue;
            }
            ++looked;
            if (mark->number == a || mark->number == b) {
                return mark->number;
            }
        }
        return 0;
    }
    [[nodiscard]] bool occurs_soon(std::size_t i, std::uint32_t value) const {
        return first_of(i, value, value) != 0;
    }

    /// Whether a mark of the paragraphs' style goes on with their numbering.
    [[nodiscard]] bool accepts_number(std::size_t i, const Mark& mark) const {
        const Block& block = blocks[i];
        const bool is_fresh = fresh(block);
        if (mark.kind == MarkKind::decimal) {
            return is_fresh;
        }
        const std::uint32_t value = mark.number;
        if (value == next) {
            return is_fresh || !occurs_soon(i, value);
        }
        if (!is_fresh || (!block.gap && !mark.alone && builder.last_ending() != Ending::stop)) {
            return false;
        }
        if (value == 1) {
            const bool list = builder.last_ending() == Ending::colon;
            return next > 1 && !list && (restart || !occurs_soon(i, next));
        }
        if (value > next && value <= next + 10) {
            // The numbering goes on from here before what was expected comes, or it never comes.
            const std::uint32_t first = first_of(i, next, value + 1);
            return first == value + 1 || (first == 0 && value <= next + 2);
        }
        // The same number twice, by mistake.
        return value + 1 == next && block.gap && occurs_soon(i, next) && value > 1;
    }
};

}  // namespace wgig::detail::reader
