// Puts blocks into the draft: paragraphs, items, headings, leftovers.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <wgig/source/impl/reader/block.hpp>
#include <wgig/source/impl/reader/draft.hpp>
#include <wgig/source/impl/reader/lists.hpp>
#include <wgig/source/impl/reader/outline.hpp>

namespace wgig::detail::reader {

class DraftBuilder {
public:
    DraftBuilder(Source& source, Draft& draft) : source_(source), draft_(draft) {}

    [[nodiscard]] bool has_paragraph() const noexcept { return open_; }
    [[nodiscard]] bool in_item() const noexcept {
        return open_ && !draft_.elements.empty() && draft_.elements.back().item;
    }

    /// How what was placed last ends; a stop where nothing was.
    [[nodiscard]] Ending last_ending() const {
        if (!open_ || draft_.pieces.empty()) {
            return Ending::stop;
        }
        for (std::size_t i = draft_.pieces.size(); i > 0 && draft_.pieces.size() - i < 8; --i) {
            const Piece& piece = draft_.pieces[i - 1];
            const Ending end = piece.whole ? piece.ending : ending(source_.slice(piece));
            if (end != Ending::nothing) {
                return end;
            }
        }
        return Ending::open;
    }

    void begin_paragraph(std::string number, std::size_t at) {
        draft_.paragraphs.push_back(
            {std::move(number), section_, subsection_, {at, at}, draft_.elements.size(), 0});
        open_ = true;
    }

    void begin_element(const Block& block, std::optional<ItemPlace> item, Span marker) {
        const std::size_t at = draft_.pieces.size();
        const ItemPlace place = item.value_or(ItemPlace{});
        draft_.elements.push_back(
            {item.has_value(), place.kind, place.level, marker, {at, at}, block.gap, block.quote});
        ++draft_.paragraphs.back().element_count;
        extend_span(marker.end);
    }

    /// Adds the lines of a block, from an offset in its first line on.
    void add_lines(const Block& block, std::size_t from, Join join) {
        for (std::size_t i = block.first_line; i < block.end_line; ++i) {
            const Line& line = source_.lines[i];
            if (line.taken) {
                continue;
            }
            const std::size_t before = draft_.pieces.size();
            draft_.append(source_, line, i == block.first_line ? from : line.begin, join);
            join = draft_.pieces.size() > before ? Join::line : join;
        }
        draft_.elements.back().pieces.end = draft_.pieces.size();
        extend_span(end_of(block));
    }

    void add_heading(std::size_t level, std::string number, Span span, PieceRange pieces) {
        if (level == 0) {
            section_ = number;
            subsection_.clear();
        } else if (level == 1) {
            subsection_ = number;
        }
        draft_.headings.push_back({level, std::move(number), span, pieces});
        open_ = false;
    }

    /// The pieces of some lines, for a title.
    [[nodiscard]] PieceRange title_pieces(std::size_t first_line, std::size_t end_line,
                                          std::size_t from) {
        PieceRange range{draft_.pieces.size(), 0};
        for (std::size_t i = first_line; i < end_line; ++i) {
            const Line& line = source_.lines[i];
            if (!line.taken) {
                draft_.append(source_, line, i == first_line ? from : line.begin, Join::line);
            }
        }
        range.end = draft_.pieces.size();
        return range;
    }

    void leave(LeftoverKind kind, const Block& block) {
        for (std::size_t i = block.first_line; i < block.end_line;) {
            const std::size_t begin = i;
            while (i < block.end_line && !source_.lines[i].taken) {
                ++i;
            }
            if (i > begin) {
                source_.leave(kind, {source_.lines[begin].begin, source_.lines[i - 1].end});
            }
            i = std::max(i, begin + 1);
        }
    }

    [[nodiscard]] std::size_t end_of(const Block& block) const {
        std::size_t last = block.end_line;
        while (last > block.first_line + 1 && source_.lines[last - 1].taken) {
            --last;
        }
        return source_.lines[last - 1].end;
    }

private:
    void extend_span(std::size_t end) {
        Span& span = draft_.paragraphs.back().span;
        span.end = std::max(span.end, end);
    }

    Source& source_;
    Draft& draft_;
    std::string section_;
    std::string subsection_;
    bool open_ = false;  // a paragraph has begun since the last heading
};

}  // namespace wgig::detail::reader
