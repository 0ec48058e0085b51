// Decides what each block is, in one pass, from its mark and from what was expected.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <wgig/source/impl/reader/extent.hpp>
#include <wgig/source/impl/reader/heading_rules.hpp>

namespace wgig::detail::reader {

class Assembler {
public:
    Assembler(Source& source, Draft& draft, const Profile& profile)
        : at_(source, draft, profile),
          rules_(at_),
          levels_(heading_levels(source)),
          tail_(tail_begin(at_)) {}

    void assemble() {
        for (std::size_t i = 0; i < at_.blocks.size(); ++i) {
            place(i);
        }
        if (front_) {
            finish_without_body();
        }
    }

private:
    void place(std::size_t i) {
        const Block& block = at_.blocks[i];
        const Mark* mark = at_.mark_of(block);
        if (at_.numbered() && at_.profile.ends_before(block.first_line) &&
            !at_.draft.paragraphs.empty()) {
            const bool signature = i >= tail_ && at_.builder.last_ending() == Ending::stop;
            back_ = back_ || block.separator || signature;
        }
        if (block.heading > 0) {
            back_ = false;
            place_explicit_heading(i);
        } else if (mark != nullptr && at_.first_line(block).list_level > 0) {
            place_listed(i, *mark);
        } else if (mark != nullptr && place_marked(i, *mark)) {
            back_ = false;
        } else {
            place_text(i);
        }
    }

    // ---- marks -----------------------------------------------------------------------------------

    [[nodiscard]] bool place_marked(std::size_t i, const Mark& mark) {
        switch (mark.kind) {
        case MarkKind::word: return place_word(i, mark);
        case MarkKind::number:
        case MarkKind::decimal: return place_number(i, mark);
        case MarkKind::chinese:
            return mark.frame == Frame::parens ? place_letters(i, mark) : place_number(i, mark);
        case MarkKind::letters:
        case MarkKind::ordinal:
        case MarkKind::letter_name: return place_letters(i, mark);
        case MarkKind::bullet: return place_bullet(i, mark);
        case MarkKind::note: return false;
        }
        return false;
    }

    [[nodiscard]] bool place_word(std::size_t i, const Mark& mark) {
        const Block& block = at_.blocks[i];
        const bool titled = at_.shape.is_title(block, mark.content);
        const bool annex = mark.word == WordRole::annex;
        const auto reading = at_.outline.read(mark);
        if (!at_.fresh(block) || (!titled && !mark.alone) || (!annex && !reading)) {
            return false;
        }
        end_front();
        HeadingPlace place;
        if (annex) {
            at_.outline.open_top();
        } else {
            place = at_.outline.open(mark, *reading, {});
        }
        // An annex and an article are called by their word; chapters by their title.
        add_heading(block, place, annex || !titled ? mark.span.begin : mark.content, titled);
        if (!titled && block.end_line > block.first_line + 1) {
            Block rest = block;
            ++rest.first_line;
            rest.gap = true;
            rest.mark = -1;
            add_text(rest);
        }
        return true;
    }

    [[nodiscard]] bool place_number(std::size_t i, const Mark& mark) {
        const Block& block = at_.blocks[i];
        const bool paragraph_style = at_.has_paragraph_style(mark);
        const std::size_t indent = at_.first_line(block).indent;
        if (at_.builder.in_item() && at_.lists.continues(mark) && at_.fresh_for_item(block)) {
            const bool ambiguous = paragraph_style && mark.number == at_.next;
            if (!ambiguous || indent > at_.paragraph_indent || at_.lists.last_indent() == indent) {
                return add_item(block, mark, at_.lists.take_next(mark, indent));
            }
        }
        const bool as_paragraph = paragraph_style && at_.accepts_number(i, mark);
        if (rules_.number(i, mark, as_paragraph)) {
            open_section(block, mark);
            return true;
        }
        if (as_paragraph) {
            end_front();
            add_numbered(block, mark);
            return true;
        }
        return begin_list(block, mark);
    }

    /// Letters, roman numbers, Arabic number words and （一）: headings or items.
    [[nodiscard]] bool place_letters(std::size_t i, const Mark& mark) {
        const Block& block = at_.blocks[i];
        const bool item_follows = at_.builder.in_item() && at_.lists.continues(mark);
        if (rules_.letters(i, mark, item_follows)) {
            open_section(block, mark);
            return true;
        }
        if (item_follows && at_.fresh_for_item(block)) {
            return add_item(block, mark, at_.lists.take_next(mark, at_.first_line(block).indent));
        }
        return begin_list(block, mark);
    }

    [[nodiscard]] bool place_bullet(std::size_t i, const Mark& mark) {
        const Block& block = at_.blocks[i];
        const bool follows = at_.builder.in_item() && at_.lists.continues(mark);
        const bool dash = mark.bullet == '-' || mark.bullet == '*' || mark.bullet == '+' ||
                          mark.bullet == 0x2013 || mark.bullet == 0x2014;
        if (mark.content >= at_.shape.end(block) ||
            (dash && !follows && !at_.fresh_for_item(block))) {
            return false;
        }
        end_front();
        const std::size_t indent = at_.first_line(block).indent;
        auto place = follows ? at_.lists.take_next(mark, indent) : std::nullopt;
        if (!place) {
            place = at_.lists.take_first(mark, indent, at_.builder.in_item());
        }
        return add_item(block, mark, place);
    }

    /// The first item of a list, led by a colon, an empty line or its indentation.
    [[nodiscard]] bool begin_list(const Block& block, const Mark& mark) {
        if (front_ || back_ || !OpenLists::first_kind(mark) || !at_.fresh_for_item(block) ||
            mark.content >= at_.shape.end(block)) {
            return false;
        }
        const std::size_t indent = at_.first_line(block).indent;
        const Ending before = at_.builder.last_ending();
        if (before == Ending::stop && !block.gap && indent <= at_.paragraph_indent && !mark.alone) {
            return false;
        }
        const bool nested =
            at_.builder.in_item() && (indent > at_.lists.last_indent() || before != Ending::stop);
        return add_item(block, mark, at_.lists.take_first(mark, indent, nested));
    }

    /// A list that the markup tells of.
    void place_listed(std::size_t i, const Mark& mark) {
        const Block& block = at_.blocks[i];
        end_front();
        const std::size_t level = at_.first_line(block).list_level - 1U;
        if (level == 0 && at_.has_paragraph_style(mark) && !at_.builder.in_item() &&
            at_.accepts_number(i, mark)) {
            add_numbered(block, mark);
        } else {
            static_cast<void>(add_item(block, mark, at_.lists.take_at(mark, level)));
        }
    }

    // ---- what is put into the draft --------------------------------------------------------------

    void add_numbered(const Block& block, const Mark& mark) {
        at_.lists.clear();
        std::string number = mark.kind == MarkKind::decimal
                                 ? Outline::western_digits(at_.source.slice(mark.span))
                                 : std::to_string(mark.number);
        at_.builder.begin_paragraph(std::move(number), mark.span.begin);
        at_.builder.begin_element(block, std::nullopt, mark.span);
        at_.builder.add_lines(block, mark.content, Join::line);
        at_.next = mark.number + 1;
        at_.paragraph_indent = at_.first_line(block).indent;
        at_.restart = false;
    }

    [[nodiscard]] bool add_item(const Block& block, const Mark& mark,
                                std::optional<ItemPlace> place) {
        if (!place) {
            return false;
        }
        if (!at_.builder.has_paragraph()) {
            at_.builder.begin_paragraph({}, mark.span.begin);
        }
        at_.builder.begin_element(block, place, mark.span);
        at_.builder.add_lines(block, mark.content, Join::line);
        return true;
    }

    void open_section(const Block& block, const Mark& mark) {
        end_front();
        const Reading reading = *at_.outline.read(mark);
        add_heading(block, at_.outline.open(mark, reading, at_.source.slice(mark.span)),
                    mark.content, true);
    }

    void add_heading(const Block& block, const HeadingPlace& place, std::size_t from, bool titled) {
        const std::size_t end_line = titled ? block.end_line : block.first_line + 1;
        const Line& line = at_.first_line(block);
        const Span span{line.begin, titled ? at_.shape.end(block) : line.end};
        const PieceRange pieces = at_.builder.title_pieces(block.first_line, end_line, from);
        at_.builder.add_heading(place.level, place.number, span, pieces);
        at_.lists.clear();
        at_.restart = true;
    }

    void place_explicit_heading(std::size_t i) {
        const Block& block = at_.blocks[i];
        const Line& line = at_.first_line(block);
        if (front_ && at_.draft.title_span.empty() && line.heading == levels_.title) {
            set_title(block);
            return;
        }
        end_front();
        HeadingPlace place;
        place.level = line.heading > levels_.section
                          ? static_cast<std::size_t>(line.heading - levels_.section)
                          : 0;
        std::size_t from = line.begin;
        const Mark* mark = at_.mark_of(block);
        if (mark != nullptr && !mark->alone && mark->kind != MarkKind::bullet) {
            if (const auto reading = at_.outline.read(*mark)) {
                at_.outline.open_at(place.level);
                const std::string_view digits = at_.source.slice(mark->span);
                place.number = at_.outline.open(*mark, *reading, digits).number;
                from = mark->word == WordRole::annex ? from : mark->content;
            }
        }
        add_heading(block, place, from, true);
    }

    // ---- text without a mark ---------------------------------------------------------------------

    void place_text(std::size_t i) {
        const Block& block = at_.blocks[i];
        if (back_) {
            at_.builder.leave(LeftoverKind::back_matter, block);
            return;
        }
        const WordRole role = at_.shape.role(block);
        const bool named = (role == WordRole::summary || role == WordRole::heading) &&
                           (i + 1 < at_.blocks.size() || !at_.draft.paragraphs.empty());
        if (named && (block.gap || at_.fresh(block))) {
            end_front();
            add_plain_heading(block, role);
            return;
        }
        if (front_) {
            const bool body = at_.first_line(block).verbatim || block.quote || leads_list(i);
            if (!body && !at_.shape.is_text(block)) {
                front_blocks_.push_back(i);
                return;
            }
            end_front();
        }
        if (rules_.plain(i)) {
            add_plain_heading(block, role);
        } else {
            add_text(block);
        }
    }

    /// "Governments should:" before (a) or a bullet: text, however short. Numbers may be those of
    /// paragraphs, unless what they number goes on as the items of a list do.
    [[nodiscard]] bool leads_list(std::size_t i) const {
        if (i + 1 >= at_.blocks.size() || !at_.shape.ends_with_colon(at_.blocks[i])) {
            return false;
        }
        const Block& next = at_.blocks[i + 1];
        const Mark* follows = at_.mark_of(next);
        return follows != nullptr &&
               (OpenLists::first_kind(*follows).value_or(ItemKind::number) != ItemKind::number ||
                at_.shape.is_item(next, follows->content));
    }

    void add_plain_heading(const Block& block, WordRole role) {
        HeadingPlace place;
        // Inside numbered sections a heading without a number is one of theirs.
        if (role == WordRole::none && at_.outline.numbered()) {
            place.level = 1;
            at_.outline.open_at(1);
        } else {
            at_.outline.open_top();
        }
        add_heading(block, place, at_.first_line(block).begin, true);
    }

    void add_text(const Block& block) {
        const Line& line = at_.first_line(block);
        const bool verbatim = line.verbatim || after_verbatim_;
        after_verbatim_ = line.verbatim;
        if (at_.builder.has_paragraph()) {
            if (goes_on(block, verbatim)) {
                at_.builder.add_lines(block, line.begin, Join::line);
                return;
            }
            if (at_.numbered() && !at_.draft.paragraphs.back().number.empty()) {
                at_.builder.begin_element(block, std::nullopt, {line.begin, line.begin});
                at_.builder.add_lines(block, line.begin, Join::line);
                return;
            }
        }
        at_.lists.clear();
        at_.builder.begin_paragraph({}, line.begin);
        at_.builder.begin_element(block, std::nullopt, {line.begin, line.begin});
        at_.builder.add_lines(block, line.begin, Join::line);
        at_.paragraph_indent = line.indent;
    }

    /// Whether a block goes on with the sentence, or at least the text, before it.
    [[nodiscard]] bool goes_on(const Block& block, bool verbatim) const {
        const Ending end = at_.builder.last_ending();
        const bool unfinished = end == Ending::open || end == Ending::comma || end == Ending::dash;
        const char32_t first = at_.first_line(block).first;
        const bool small = is_lower(first) || ending_of(first) != Ending::open;
        const bool own_lines = at_.profile.long_lines && !at_.numbered();
        if (!block.gap && !block.separator && !(own_lines && !unfinished && !block.page)) {
            return !own_lines || small;
        }
        if (verbatim || block.quote) {
            return false;
        }
        if (own_lines) {
            return small && end != Ending::colon;
        }
        return (small && end != Ending::colon) || (unfinished && (block.page || at_.numbered())) ||
               (block.page && at_.numbered());
    }

    // ---- before the first heading ----------------------------------------------------------------

    void set_title(const Block& block) {
        const Line& line = at_.first_line(block);
        at_.draft.title_span = {line.begin, at_.shape.end(block)};
        at_.draft.title = at_.builder.title_pieces(block.first_line, block.end_line, line.begin);
    }

    void end_front() {
        if (!front_) {
            return;
        }
        front_ = false;
        std::optional<std::size_t> title;
        if (at_.draft.title_span.empty()) {
            title = at_.shape.choose_title(front_blocks_);
        }
        for (const std::size_t i : front_blocks_) {
            if (title == i) {
                set_title(at_.blocks[i]);
            } else {
                at_.builder.leave(LeftoverKind::front_matter, at_.blocks[i]);
            }
        }
    }

    /// Only short lines, nothing that they would head: they are the text.
    void finish_without_body() {
        front_ = false;
        for (const std::size_t i : front_blocks_) {
            add_text(at_.blocks[i]);
        }
    }

    Assembly at_;
    HeadingRules rules_;
    HeadingLevels levels_;
    std::size_t tail_;  // the first of the blocks that may be signatures
    std::vector<std::size_t> front_blocks_;
    bool front_ = true;
    bool back_ = false;
    bool after_verbatim_ = false;
};

}  // namespace wgig::detail::reader
