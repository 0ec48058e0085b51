// Where note marks stood that a conversion has lost.
#pragma once

#include <cstddef>
#include <vector>

#include <wgig/source/impl/reader/draft.hpp>
#include <wgig/source/impl/reader/profile.hpp>

namespace wgig::detail::reader {

/// Where every paragraph is one line, a line that breaks off inside a sentence shows that something
/// stood there; so does an empty line after one item of a list whose others have none. If there are
/// as many such traces as notes, each marks its note. If one is missing, it is taken to be missing
/// where the text between two traces is longest: there it is likeliest to be. With fewer, nothing is
/// concluded.
class LostMarks {
public:
    LostMarks(const Source& source, const Draft& draft) : source_(source), draft_(draft) {}

    /// The trace of each note; an empty span where there is none.
    [[nodiscard]] std::vector<Span> find() {
        const std::size_t notes = draft_.notes.size();
        std::vector<Span> result(notes);
        const bool gaps = few_items_parted();
        for (const ParagraphDraft& paragraph : draft_.paragraphs) {
            for (std::size_t i = 0; i < paragraph.element_count; ++i) {
                const std::size_t at = paragraph.first_element + i;
                add_broken_lines(draft_.elements[at]);
                if (gaps && i + 1 < paragraph.element_count) {
                    add_gap(draft_.elements[at], draft_.elements[at + 1]);
                }
            }
        }
        if (traces_.empty() || traces_.size() > notes || traces_.size() + 1 < notes) {
            return result;
        }
        const std::size_t missing = traces_.size() == notes ? notes : longest_interval();
        for (std::size_t note = 0, trace = 0; note < notes; ++note) {
            if (note != missing) {
                result[note] = traces_[trace++];
            }
        }
        return result;
    }

private:
    [[nodiscard]] bool few_items_parted() const {
        std::size_t items = 0;
        std::size_t parted = 0;
        for (const Element& element : draft_.elements) {
            items += element.item ? 1U : 0U;
            parted += element.item && element.gap ? 1U : 0U;
        }
        return parted * 4 < items;
    }

    void add_broken_lines(const Element& element) {
        for (std::size_t i = element.pieces.begin + 1; i < element.pieces.end; ++i) {
            const Piece& before = draft_.pieces[i - 1];
            const Piece& piece = draft_.pieces[i];
            const Ending end = ending(source_.slice(Span{before.begin, before.end}));
            if (piece.join == Join::line && before.end < piece.begin && end != Ending::stop) {
                traces_.push_back({before.end, piece.begin});
            }
        }
    }

    void add_gap(const Element& element, const Element& next) {
        if (element.item && next.item && next.gap && element.pieces.end > element.pieces.begin) {
            const std::size_t end = draft_.pieces[element.pieces.end - 1].end;
            if (end < next.marker.begin) {
                traces_.push_back({end, next.marker.begin});
            }
        }
    }

    /// The number of the interval between traces that is longest; the first lies before all.
    [[nodiscard]] std::size_t longest_interval() const {
        std::size_t longest = 0;
        std::size_t size = 0;
        std::size_t from = draft_.paragraphs.front().span.begin;
        for (std::size_t i = 0; i <= traces_.size(); ++i) {
            const std::size_t to =
                i < traces_.size() ? traces_[i].begin : draft_.paragraphs.back().span.end;
            if (to > from && to - from > size) {
                size = to - from;
                longest = i;
            }
            from = i < traces_.size() ? traces_[i].end : from;
        }
        return longest;
    }

    const Source& source_;
    const Draft& draft_;
    std::vector<Span> traces_;
};

}  // namespace wgig::detail::reader
