// Decides what each block is, in one pass, from its mark and from what was expected.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/source/impl/reader/builder.hpp>
#include <wgig/source/impl/reader/shape.hpp>

namespace wgig::detail::reader {

class Assembler {
public:
    Assembler(Source& source, Draft& draft, const Profile& profile)
        : source_(source), draft_(draft), profile_(profile), builder_(source, draft),
          blocks_(make_blocks(source, profile)), shape_(source, blocks_),
          next_(profile.first_number), base_heading_(lowest_heading(source)) {}

    void assemble() {
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            place(i);
        }
        if (front_) {
            finish_without_body();
        }
    }

private:
    [[nodiscard]] const Mark* mark_of(const Block& block) const {
        return block.mark < 0 ? nullptr : &source_.marks[static_cast<std::size_t>(block.mark)];
    }
    [[nodiscard]] const Line& first_line(const Block& block) const {
        return source_.lines[block.first_line];
    }
    [[nodiscard]] bool numbered() const noexcept { return profile_.paragraph_style != 0; }
    [[nodiscard]] bool fresh(const Block& block) const {
        return is_fresh(source_, block.first_line);
    }

    void place(std::size_t i) {
        const Block& block = blocks_[i];
        if (block.separator && numbered() && profile_.ends_before(block.first_line) &&
            !draft_.paragraphs.empty()) {
            back_ = true;
        }
        if (block.heading > 0) {
            back_ = false;
            place_explicit_heading(i);
            return;
        }
        const Mark* mark = mark_of(block);
        if (mark != nullptr && first_line(block).list_level > 0) {
            place_listed(i, *mark);
            return;
        }
        if (mark != nullptr && place_marked(i, *mark)) {
            back_ = false;
            return;
        }
        place_text(i);
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
        const Block& block = blocks_[i];
        const bool titled = shape_.is_title(block, mark.content);
        if (!fresh(block) || (!titled && !mark.alone)) {
            return false;
        }
        const auto reading = outline_.read(mark);
        if (mark.word != WordRole::annex && !reading) {
            return false;
        }
        end_front();
        HeadingPlace place;
        if (mark.word == WordRole::annex) {
            outline_.open_top();
        } else {
            place = outline_.open(mark, *reading, {});
        }
        // An annex and an article are called by their word; chapters by their title.
        const bool keeps_word = mark.word == WordRole::annex || !titled;
        add_heading(block, place, keeps_word ? mark.span.begin : mark.content, titled);
        restart_ = true;
        if (!titled) {
            place_rest(block);
        }
        return true;
    }

    /// The lines after the first of a block, as text.
    void place_rest(const Block& block) {
        if (block.end_line <= block.first_line + 1) {
            return;
        }
        Block rest = block;
        ++rest.first_line;
        rest.gap = true;
        rest.mark = -1;
        add_text(rest, first_line(rest).begin);
    }

    [[nodiscard]] bool place_number(std::size_t i, const Mark& mark) {
        const Block& block = blocks_[i];
        const bool paragraph_style = style_of(mark) == profile_.paragraph_style;
        if (builder_.in_item() && lists_.continues(mark) && fresh_for_item(block)) {
            const bool ambiguous = paragraph_style && mark.number == next_;
            if (!ambiguous || first_line(block).indent > paragraph_indent_ ||
                lists_.last_indent() == first_line(block).indent) {
                return add_item(block, mark, lists_.take_next(mark, first_line(block).indent));
            }
        }
        const bool as_paragraph = paragraph_style && accepts_number(i, mark);
        if (may_head(i, mark, as_paragraph)) {
            const auto reading = outline_.read(mark);
            end_front();
            const HeadingPlace place =
                outline_.open(mark, *reading, source_.slice(mark.span));
            add_heading(block, place, mark.content, true);
            restart_ = true;
            return true;
        }
        if (as_paragraph) {
            end_front();
            add_numbered(block, mark);
            return true;
        }
        return begin_list(block, mark);
    }

    /// Whether a number goes on with the numbering of paragraphs.
    [[nodiscard]] bool accepts_number(std::size_t i, const Mark& mark) const {
        const Block& block = blocks_[i];
        const bool is_fresh = fresh(block);
        if (mark.kind == MarkKind::decimal) {
            return is_fresh;
        }
        const std::uint32_t value = mark.number;
        if (value == next_) {
            return is_fresh || !occurs_soon(i, value);
        }
        if (!is_fresh || (!block.gap && !mark.alone && builder_.last_ending() != Ending::stop)) {
            return false;
        }
        if (value == 1) {
            const bool list = builder_.last_ending() == Ending::colon;
            return next_ > 1 && !list && (restart_ || !occurs_soon(i, next_));
        }
        if (value > next_ && value <= next_ + 10) {
            // The numbering goes on from here before what was expected comes, or it never comes.
            const std::uint32_t first = first_of(i, next_, value + 1);
            return first == value + 1 || (first == 0 && value <= next_ + 2);
        }
        // The same number twice, by mistake.
        return value + 1 == next_ && block.gap && occurs_soon(i, next_) && value > 1;
    }

    /// Whether a number of the paragraphs' style comes in the next blocks that have one.
    [[nodiscard]] bool occurs_soon(std::size_t i, std::uint32_t value) const {
        return first_of(i, value, value) != 0;
    }

    /// Which of two numbers of the paragraphs' style comes first in the next blocks; 0 for neither.
    [[nodiscard]] std::uint32_t first_of(std::size_t i, std::uint32_t a, std::uint32_t b) const {
        std::size_t looked = 0;
        for (std::size_t j = i + 1; j < blocks_.size() && j < i + 200 && looked < 40; ++j) {
            const Mark* mark = mark_of(blocks_[j]);
            if (mark == nullptr || style_of(*mark) != profile_.paragraph_style) {
                continue;
            }
            ++looked;
            if (mark->number == a || mark->number == b) {
                return mark->number;
            }
        }
        return 0;
    }

    /// Whether a marked block heads a section.
    [[nodiscard]] bool may_head(std::size_t i, const Mark& mark, bool as_paragraph) const {
        const Block& block = blocks_[i];
        if (!shape_.is_title(block, mark.content) || !fresh(block) || !outline_.read(mark) ||
            builder_.last_ending() == Ending::colon || mark.frame == Frame::circled ||
            mark.frame == Frame::bracket) {
            return false;
        }
        const std::uint32_t value = mark.number;
        const Mark* follows = i + 1 < blocks_.size() ? mark_of(blocks_[i + 1]) : nullptr;
        const bool sibling = follows != nullptr && style_of(*follows) == style_of(mark);
        if (i + 1 == blocks_.size()) {
            return !as_paragraph && Outline::is_strong(mark);
        }
        if (as_paragraph && value == next_) {
            // Both could be: what it heads tells. A section's first paragraph has the same number.
            if (sibling) {
                return follows->number == next_;
            }
            return follows != nullptr ? follows->kind == MarkKind::letters ||
                                            follows->kind == MarkKind::decimal
                                      : occurs_soon(i, value);
        }
        if (sibling && style_of(mark) != profile_.paragraph_style) {
            return follows->kind == MarkKind::decimal && follows->number == 1;
        }
        if (sibling) {
            return follows->number == next_ || follows->number == 1;
        }
        return true;
    }

    /// Letters, roman numbers, Arabic number words and （一）: headings or items.
    [[nodiscard]] bool place_letters(std::size_t i, const Mark& mark) {
        const Block& block = blocks_[i];
        const bool item_follows = builder_.in_item() && lists_.continues(mark);
        if (heads_letters(i, mark, item_follows)) {
            const auto reading = outline_.read(mark);
            end_front();
            const HeadingPlace place = outline_.open(mark, *reading, {});
            add_heading(block, place, mark.content, true);
            restart_ = true;
            return true;
        }
        if (item_follows && fresh_for_item(block)) {
            return add_item(block, mark, lists_.take_next(mark, first_line(block).indent));
        }
        return begin_list(block, mark);
    }

    [[nodiscard]] bool heads_letters(std::size_t i, const Mark& mark, bool item_follows) const {
        const Block& block = blocks_[i];
        const auto reading = outline_.read(mark);
        if (!reading || !shape_.is_title(block, mark.content) || !fresh(block) ||
            builder_.last_ending() == Ending::colon ||
            builder_.last_ending() == Ending::semicolon) {
            return false;
        }
        const bool first = reading->value == 1;
        if (item_follows && first) {
            return false;
        }
        if (i + 1 >= blocks_.size()) {
            return Outline::is_strong(mark) && block.gap;
        }
        const Block& next = blocks_[i + 1];
        const Mark* follows = mark_of(next);
        // A list without stops: the next item follows at once.
        if (follows != nullptr && follows->kind == mark.kind && follows->frame == mark.frame &&
            follows->upper == mark.upper &&
            (reading->roman ? follows->roman == reading->value + 1
                            : follows->reads(reading->value + 1))) {
            return false;
        }
        if (mark.upper || mark.kind == MarkKind::ordinal || mark.kind == MarkKind::letter_name) {
            return mark.frame != Frame::bare || block.gap || Outline::is_strong(mark);
        }
        if (follows != nullptr && style_of(*follows) == profile_.paragraph_style) {
            return follows->number == next_ || follows->number == 1;
        }
        // Without numbered paragraphs only the empty lines around it make it a heading.
        return !numbered() && block.gap && next.gap && follows == nullptr && !item_follows &&
               !shape_.is_title(next, first_line(next).begin);
    }

    [[nodiscard]] bool place_bullet(std::size_t i, const Mark& mark) {
        const Block& block = blocks_[i];
        const bool dash = mark.bullet == '-' || mark.bullet == '*' || mark.bullet == 0x2013 ||
                          mark.bullet == 0x2014;
        if (mark.content >= shape_.end(block)) {
            return false;
        }
        if (dash && !fresh(block) && builder_.last_ending() != Ending::comma &&
            !(builder_.in_item() && lists_.continues(mark))) {
            return false;
        }
        end_front();
        const std::size_t indent = first_line(block).indent;
        auto place = builder_.in_item() ? lists_.take_next(mark, indent) : std::nullopt;
        if (!place) {
            place = lists_.take_first(mark, indent, builder_.in_item());
        }
        return add_item(block, mark, place);
    }

    /// An item must not be a number that a line break put first.
    [[nodiscard]] bool fresh_for_item(const Block& block) const {
        if (fresh(block)) {
            return true;
        }
        const Ending end = builder_.last_ending();
        return end == Ending::comma || end == Ending::dash;
    }

    [[nodiscard]] bool begin_list(const Block& block, const Mark& mark) {
        if (!OpenLists::first_kind(mark) || !fresh_for_item(block) || front_ || back_) {
            return false;
        }
        if (mark.content >= shape_.end(block)) {
            return false;
        }
        const std::size_t indent = first_line(block).indent;
        const bool led = builder_.last_ending() != Ending::stop || block.gap ||
                         indent > paragraph_indent_;
        if (!led && !mark.alone) {
            return false;
        }
        const bool nested = builder_.in_item() && (indent > lists_.last_indent() ||
                                                   builder_.last_ending() != Ending::stop);
        return add_item(block, mark, lists_.take_first(mark, indent, nested));
    }

    /// A list that the markup tells of.
    void place_listed(std::size_t i, const Mark& mark) {
        const Block& block = blocks_[i];
        end_front();
        const std::size_t level = first_line(block).list_level - 1U;
        if (level == 0 && style_of(mark) == profile_.paragraph_style && numbered() &&
            !builder_.in_item() && accepts_number(i, mark)) {
            add_numbered(block, mark);
            return;
        }
        if (!add_item(block, mark, lists_.take_at(mark, level))) {
            add_text(block, mark.content);
        }
    }

    // ---- what is put into the draft --------------------------------------------------------------

    void add_numbered(const Block& block, const Mark& mark) {
        lists_.clear();
        std::string number = mark.kind == MarkKind::decimal
                                 ? Outline::western_digits(source_.slice(mark.span))
                                 : std::to_string(mark.number);
        builder_.begin_paragraph(std::move(number), mark.span.begin);
        builder_.begin_element(block, std::nullopt, mark.span);
        builder_.add_lines(block, mark.content, Join::line);
        next_ = mark.number + 1;
        paragraph_indent_ = first_line(block).indent;
        restart_ = false;
    }

    [[nodiscard]] bool add_item(const Block& block, const Mark& mark,
                                std::optional<ItemPlace> place) {
        if (!place) {
            return false;
        }
        if (!builder_.has_paragraph()) {
            builder_.begin_paragraph({}, mark.span.begin);
        }
        builder_.begin_element(block, place, mark.span);
        builder_.add_lines(block, mark.content, Join::line);
        return true;
    }

    void add_heading(const Block& block, const HeadingPlace& place, std::size_t from, bool titled) {
        const std::size_t end_line = titled ? block.end_line : block.first_line + 1;
        const Span span{first_line(block).begin,
                        titled ? shape_.end(block) : first_line(block).end};
        const PieceRange pieces = builder_.title_pieces(block.first_line, end_line, from);
        builder_.add_heading(place.level, place.number, span, pieces);
        lists_.clear();
    }

    void place_explicit_heading(std::size_t i) {
        const Block& block = blocks_[i];
        const Line& line = first_line(block);
        if (front_ && draft_.title_span.empty() && line.heading == base_heading_.title) {
            draft_.title_span = line.span();
            draft_.title = builder_.title_pieces(block.first_line, block.end_line, line.begin);
            return;
        }
        end_front();
        const auto depth = static_cast<std::size_t>(line.heading - base_heading_.section);
        HeadingPlace place{line.heading < base_heading_.section ? 0 : depth, {}};
        std::size_t from = line.begin;
        const Mark* mark = mark_of(block);
        if (mark != nullptr && !mark->alone && mark->kind != MarkKind::bullet) {
            if (const auto reading = outline_.read(*mark)) {
                outline_.open_at(place.level);
                place.number = outline_.open(*mark, *reading, source_.slice(mark->span)).number;
                from = mark->word == WordRole::annex ? from : mark->content;
            }
        }
        add_heading(block, place, from, true);
        restart_ = true;
    }

    // ---- text without a mark ---------------------------------------------------------------------

    void place_text(std::size_t i) {
        const Block& block = blocks_[i];
        const std::size_t begin = first_line(block).begin;
        if (back_) {
            builder_.leave(LeftoverKind::back_matter, block);
            return;
        }
        const WordRole role = shape_.role(block);
        if (role == WordRole::summary || role == WordRole::heading) {
            if (fresh(block) && i + 1 < blocks_.size()) {
                end_front();
                add_plain_heading(block, role == WordRole::summary);
                return;
            }
        }
        if (front_) {
            if (!shape_.is_text(block)) {
                front_blocks_.push_back(i);
                return;
            }
            end_front();
        }
        if (is_plain_heading(i)) {
            add_plain_heading(block, false);
            return;
        }
        add_text(block, begin);
    }

    /// Whether a block without a mark heads what follows.
    [[nodiscard]] bool is_plain_heading(std::size_t i) const {
        const Block& block = blocks_[i];
        if (!block.gap || i + 1 >= blocks_.size() ||
            !shape_.is_title(block, first_line(block).begin)) {
            return false;
        }
        const Ending end = builder_.last_ending();
        if (end == Ending::colon || end == Ending::open || end == Ending::comma) {
            return false;
        }
        const Block& next = blocks_[i + 1];
        const Mark* follows = mark_of(next);
        if (numbered()) {
            return follows != nullptr && next.gap && style_of(*follows) == profile_.paragraph_style &&
                   (follows->number == next_ || follows->number == 1);
        }
        return next.gap && follows == nullptr && next.heading == 0 && shape_.is_text(next);
    }

    void add_plain_heading(const Block& block, bool top) {
        HeadingPlace place;
        // Inside numbered sections a heading without a number is one of theirs.
        if (!top && outline_.numbered() && shape_.role(block) != WordRole::heading) {
            place.level = 1;
            outline_.open_at(1);
        } else {
            outline_.open_top();
        }
        add_heading(block, place, first_line(block).begin, true);
        restart_ = true;
    }

    void add_text(const Block& block, std::size_t from) {
        const Line& line = first_line(block);
        const Ending end = builder_.last_ending();
        const bool unfinished = end == Ending::open || end == Ending::comma || end == Ending::dash;
        const char32_t first = first_character(source_.slice(Span{from, line.end}));
        const bool goes_on = is_lower(first) || ending_of(first) != Ending::open;
        const bool parted = block.gap || block.separator ||
                            (profile_.long_lines && !numbered() && !unfinished && !block.page);
        // Rows of a table and lines of code are no sentences.
        const bool verbatim = line.verbatim || after_verbatim_;
        after_verbatim_ = line.verbatim;
        if (builder_.has_paragraph()) {
            const bool same_sentence =
                !parted || (!verbatim && ((goes_on && end != Ending::colon) ||
                                          (unfinished && (block.page || numbered())) ||
                                          (block.page && numbered())));
            if (same_sentence && !(profile_.long_lines && !numbered() && !goes_on)) {
                builder_.add_lines(block, from, Join::line);
                return;
            }
            if (numbered() && !draft_.paragraphs.back().number.empty()) {
                builder_.begin_element(block, std::nullopt, {from, from});
                builder_.add_lines(block, from, Join::line);
                return;
            }
        }
        lists_.clear();
        builder_.begin_paragraph({}, from);
        builder_.begin_element(block, std::nullopt, {from, from});
        builder_.add_lines(block, from, Join::line);
        paragraph_indent_ = line.indent;
    }

    // ---- before the first heading ----------------------------------------------------------------

    void end_front() {
        if (!front_) {
            return;
        }
        front_ = false;
        std::optional<std::size_t> title;
        if (draft_.title_span.empty()) {
            title = shape_.choose_title(front_blocks_);
        }
        for (const std::size_t i : front_blocks_) {
            const Block& block = blocks_[i];
            if (title == i) {
                draft_.title_span = {first_line(block).begin, shape_.end(block)};
                draft_.title = builder_.title_pieces(block.first_line, block.end_line,
                                                     first_line(block).begin);
            } else {
                builder_.leave(LeftoverKind::front_matter, block);
            }
        }
    }

    /// Only short lines, nothing that they would head: they are the text.
    void finish_without_body() {
        front_ = false;
        for (const std::size_t i : front_blocks_) {
            add_text(blocks_[i], first_line(blocks_[i]).begin);
        }
    }

    /// Levels of explicit headings: that of the title, 0 for none, and that of sections.
    struct HeadingLevels {
        std::uint8_t title = 0;
        std::uint8_t section = 1;
    };

    [[nodiscard]] static HeadingLevels lowest_heading(const Source& source) {
        std::uint8_t first = 0;
        std::uint8_t others = 7;
        std::uint8_t lowest = 7;
        for (const Line& line : source.lines) {
            if (line.heading == 0 || line.taken) {
                continue;
            }
            if (first == 0) {
                first = line.heading;
            } else {
                others = std::min(others, line.heading);
            }
            lowest = std::min(lowest, line.heading);
        }
        // The first heading is the title where no other stands as high.
        if (first != 0 && first == lowest && others > first) {
            return {first, others == 7 ? std::uint8_t{1} : others};
        }
        return {0, lowest == 7 ? std::uint8_t{1} : lowest};
    }

    Source& source_;
    Draft& draft_;
    const Profile& profile_;
    DraftBuilder builder_;
    std::vector<Block> blocks_;
    Shape shape_;
    Outline outline_;
    OpenLists lists_;
    std::vector<std::size_t> front_blocks_;
    std::uint32_t next_ = 1;
    std::size_t paragraph_indent_ = 0;
    HeadingLevels base_heading_;
    bool after_verbatim_ = false;
    bool restart_ = false;  // a heading stands since the last numbered paragraph
    bool front_ = true;
    bool back_ = false;
};

}  // namespace wgig::detail::reader
