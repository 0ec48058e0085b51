// Which blocks are headings.
#pragma once

#include <cstddef>

#include <wgig/source/impl/reader/assembly.hpp>

namespace wgig::detail::reader {

/// A heading is short, is no sentence, continues the numbering of headings of its kind, and heads
/// something: what follows decides where all else is equal.
class HeadingRules {
public:
    explicit HeadingRules(const Assembly& assembly) : at_(assembly) {}

    /// A number: a section rather than a paragraph or an item.
    [[nodiscard]] bool number(std::size_t i, const Mark& mark, bool as_paragraph) const {
        const Block& block = at_.blocks[i];
        if (mark.frame == Frame::circled || mark.frame == Frame::bracket ||
            mark.frame == Frame::quoted || !titles(block, mark) ||
            at_.builder.last_ending() == Ending::colon) {
            return false;
        }
        if (i + 1 == at_.blocks.size()) {
            return !as_paragraph && Outline::is_strong(mark);
        }
        const Mark* follows = at_.mark_of(at_.blocks[i + 1]);
        const bool sibling = follows != nullptr && style_of(*follows) == style_of(mark);
        if (as_paragraph && mark.number == at_.next) {
            // Both could be. A section's first paragraph has the same number.
            if (sibling) {
                return follows->number == at_.next;
            }
            if (follows == nullptr) {
                return at_.occurs_soon(i, mark.number);
            }
            return follows->kind == MarkKind::decimal ||
                   (follows->kind == MarkKind::letters &&
                    at_.shape.is_title(at_.blocks[i + 1], follows->content));
        }
        if (!sibling) {
            return true;
        }
        if (at_.has_paragraph_style(mark)) {
            return follows->number == at_.next || follows->number == 1;
        }
        return follows->kind == MarkKind::decimal && follows->number == 1;
    }

    /// Letters, roman numbers, Arabic number words and （一）: a heading rather than an item.
    /// `item_follows` is whether it would be the next item of an open list.
    [[nodiscard]] bool letters(std::size_t i, const Mark& mark, bool item_follows) const {
        const Block& block = at_.blocks[i];
        const Ending before = at_.builder.last_ending();
        if (!titles(block, mark) || before == Ending::colon || before == Ending::semicolon) {
            return false;
        }
        const Reading reading = *at_.outline.read(mark);
        if (item_follows && reading.value == 1) {
            return false;
        }
        if (i + 1 >= at_.blocks.size()) {
            return Outline::is_strong(mark) && block.gap;
        }
        const Block& next = at_.blocks[i + 1];
        const Mark* follows = at_.mark_of(next);
        if (follows != nullptr && is_sibling(mark, *follows, reading)) {
            return false;
        }
        if (mark.upper || mark.kind == MarkKind::ordinal || mark.kind == MarkKind::letter_name) {
            return mark.frame != Frame::bare || block.gap || Outline::is_strong(mark);
        }
        if (follows != nullptr && at_.has_paragraph_style(*follows)) {
            return follows->number == at_.next || follows->number == 1;
        }
        // Without numbered paragraphs only the empty lines around it make it a heading.
        return !at_.numbered() && block.gap && next.gap && follows == nullptr && !item_follows &&
               !at_.shape.is_title(next, at_.first_line(next).begin);
    }

    /// A block without a mark.
    [[nodiscard]] bool plain(std::size_t i) const {
        const Block& block = at_.blocks[i];
        if (!block.gap || i + 1 >= at_.blocks.size() || at_.first_line(block).verbatim ||
            !at_.shape.is_title(block, at_.first_line(block).begin)) {
            return false;
        }
        const Ending end = at_.builder.last_ending();
        if (end == Ending::colon || end == Ending::open || end == Ending::comma) {
            return false;
        }
        const Block& next = at_.blocks[i + 1];
        const Mark* follows = at_.mark_of(next);
        if (at_.numbered()) {
            return follows != nullptr && next.gap && at_.has_paragraph_style(*follows) &&
                   (follows->number == at_.next || follows->number == 1);
        }
        return next.gap && follows == nullptr && next.heading == 0 && at_.shape.is_text(next);
    }

private:
    [[nodiscard]] bool titles(const Block& block, const Mark& mark) const {
        return at_.shape.is_title(block, mark.content) && at_.fresh(block) &&
               at_.outline.read(mark).has_value();
    }

    /// A list without stops: the next item follows at once.
    [[nodiscard]] static bool is_sibling(const Mark& mark, const Mark& next, Reading reading) {
        if (next.kind != mark.kind || next.frame != mark.frame || next.upper != mark.upper) {
            return false;
        }
        return reading.roman ? next.roman == reading.value + 1 : next.reads(reading.value + 1);
    }

    const Assembly& at_;
};

}  // namespace wgig::detail::reader
