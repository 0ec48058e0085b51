// Footnotes and endnotes: which lines are theirs.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <wgig/source/impl/reader/draft.hpp>
#include <wgig/source/impl/reader/profile.hpp>

namespace wgig::detail::reader {

/// Takes the lines of notes out of the text: below a heading that says so, below a line of
/// underscores, at the foot of a page, or wherever a line begins as only notes do.
class NoteLines {
public:
    NoteLines(Source& source, Draft& draft) : source_(source), draft_(draft) {}

    void take() {
        for (std::size_t i = 0; i < source_.lines.size();) {
            if (source_.lines[i].taken) {
                ++i;
                continue;
            }
            if (const std::size_t first = after_heading(i); first != 0) {
                take_region(first, Region::endnotes);
                i = position_;
            } else if (begins_region(i)) {
                take_region(i, Region::foot);
                i = position_;
            } else {
                ++i;
            }
        }
    }

    [[nodiscard]] Frame frame() const noexcept { return frame_; }

private:
    enum class Region { endnotes, foot };

    [[nodiscard]] std::size_t next_live(std::size_t i) const {
        while (i < source_.lines.size() && source_.lines[i].taken) {
            ++i;
        }
        return i;
    }

    /// The first line of the notes below a heading at `i`; 0 where there is none.
    [[nodiscard]] std::size_t after_heading(std::size_t i) {
        Line& line = source_.lines[i];
        if (line.size() > 60 || !is_fresh(source_, i) ||
            whole_line_role(source_.slice(line)) != WordRole::notes) {
            return 0;
        }
        const std::size_t first = next_live(i + 1);
        if (first >= source_.lines.size() || !note_number(source_.lines[first], true)) {
            return 0;
        }
        line.taken = true;
        source_.leave(LeftoverKind::separator, line.span());
        return first;
    }

    /// Whether the line begins as a note may: its number, or 0 where the number was lost. `sure` is
    /// whether notes are expected here: then a number with a full stop or alone will do.
    [[nodiscard]] std::optional<std::uint32_t> note_number(const Line& line, bool sure) const {
        const Mark* mark = source_.mark(line);
        if (mark == nullptr) {
            return std::nullopt;
        }
        if (mark->kind == MarkKind::note) {
            return mark->frame == Frame::replacement ? 0 : mark->number;
        }
        if (mark->kind != MarkKind::number || mark->frame == Frame::circled) {
            return std::nullopt;
        }
        // Within one list of notes all look alike.
        if (in_region_ && mark->frame != frame_) {
            return std::nullopt;
        }
        const bool plain = mark->alone || mark->frame == Frame::dot ||
                           mark->frame == Frame::right_paren || mark->frame == Frame::dash ||
                           mark->frame == Frame::comma;
        return plain && !sure ? std::nullopt : std::optional(mark->number);
    }

    /// A definition of Markdown may have any number; elsewhere notes come in order.
    [[nodiscard]] bool is_next(const Line& line, std::uint32_t number) const {
        const Mark& mark = *source_.mark(line);
        return number == 0 || number == last_ + 1 ||
               (mark.kind == MarkKind::note && mark.frame == Frame::bracket);
    }

    [[nodiscard]] bool begins_region(std::size_t i) {
        const Line& line = source_.lines[i];
        const auto number = note_number(line, line.separator);
        const bool near = number && *number > last_ && *number <= last_ + 4;
        if (!number || (!is_next(line, *number) && *number != 1 && !near)) {
            return false;
        }
        const Mark& mark = *source_.mark(line);
        // All notes of a document look alike.
        if (!draft_.notes.empty() && mark.kind != MarkKind::note && mark.frame != frame_) {
            return false;
        }
        if (mark.kind == MarkKind::note) {
            return mark.frame == Frame::bracket || is_fresh(source_, i) ||
                   (is_cited(i, *number) && ends_page(i));
        }
        if (line.separator && mark.frame != Frame::dot && !mark.alone && *number <= last_ + 1) {
            return true;
        }
        if (line.separator) {
            return is_cited(i, *number);
        }
        return begins_as_note(line, mark) && !continues_list(i, mark) && ends_page(i) &&
               is_cited(i, *number);
    }

    /// Whether a number that would be the next note's is no number of the note before it.
    [[nodiscard]] bool parts_notes(const Line& line) const {
        const Mark& mark = *source_.mark(line);
        return !mark.weak || begins_as_note(line, mark);
    }

    [[nodiscard]] bool begins_as_note(const Line& line, const Mark& mark) const {
        const std::string_view text = source_.slice(Span{mark.content, line.end});
        return !text.empty() && (!is_lower(first_character(text)) || text.starts_with("http") ||
                                 text.starts_with("www.") || text.starts_with("ibid"));
    }

    /// Whether a mark is an item of a list that begins or goes on above it.
    [[nodiscard]] bool continues_list(std::size_t i, const Mark& mark) const {
        if (mark.number == 1) {
            return i > 0 && ending(source_.slice(source_.lines[i - 1])) == Ending::colon;
        }
        for (std::size_t j = i, lines = 0; j > 0 && lines < 30; --j, ++lines) {
            const Line& line = source_.lines[j - 1];
            const Mark* above = source_.mark(line);
            if (!line.taken && above != nullptr && above->kind == mark.kind &&
                above->frame == mark.frame && above->number + 1 == mark.number) {
                return true;
            }
            // Another paragraph has begun in between.
            const bool other =
                above != nullptr && above->kind == MarkKind::number && above->frame != mark.frame;
            if (line.page_break || (!line.taken && (other || (line.gap > 0 && above == nullptr)))) {
                break;
            }
        }
        return false;
    }

    /// Whether the page, or the text, ends soon after a line, with nothing but notes before.
    [[nodiscard]] bool ends_page(std::size_t i) const {
        std::size_t lines = 0;
        for (std::size_t j = next_live(i + 1); lines < 40; j = next_live(j + 1), ++lines) {
            if (j >= source_.lines.size() || source_.lines[j].page_break) {
                return true;
            }
            const Mark* mark = source_.mark(source_.lines[j]);
            const bool alike =
                mark != nullptr && mark->frame == source_.mark(source_.lines[i])->frame;
            if (source_.lines[j].gap > 0 && !(alike && note_number(source_.lines[j], true))) {
                return false;
            }
        }
        return false;
    }

    /// Whether a mark with the number stands in the text of the page above a line.
    [[nodiscard]] bool is_cited(std::size_t i, std::uint32_t number) const {
        for (std::size_t j = i, lines = 0; j > 0 && lines < 90; --j, ++lines) {
            const Line& line = source_.lines[j - 1];
            if (!line.taken && cites(line, number)) {
                return true;
            }
            if (line.page_break) {
                return false;
            }
        }
        return false;
    }

    [[nodiscard]] bool cites(const Line& line, std::uint32_t number) const {
        const std::string_view text = source_.slice(line).substr(0, 4000);
        for (std::size_t at = 0; at < text.size();) {
            const CodePoint c = decode(text, at);
            const bool raised = superscript_of(c.value) >= 0;
            if (!raised && !is_ascii_digit(c.value)) {
                at += c.size;
                continue;
            }
            const std::string_view rest = text.substr(at);
            const Numeral found = raised ? superscript_number(rest) : decimal_number(rest);
            const char32_t before = at > 0 ? decode_before(text, at).value : U' ';
            if (!raised && number_behind_year(rest) == number) {
                return true;
            }
            const bool attached = raised || is_lower(before) || is_upper(before) ||
                                  is_closer(before) || is_han(before) || is_arabic(before) ||
                                  ending_of(before) != Ending::open || before == '[';
            if (found.value == number && attached && at > 0) {
                return true;
            }
            at += found.size > 0 ? found.size : std::max(c.size, digit_run(rest));
        }
        return false;
    }

    void take_region(std::size_t i, Region region) {
        in_region_ = false;
        position_ = i;
        while (position_ < source_.lines.size()) {
            Line& line = source_.lines[position_];
            if (line.taken) {
                ++position_;
                continue;
            }
            if (position_ > i && ends_region(line, region)) {
                break;
            }
            const auto number = note_number(line, true);
            const bool note =
                number && (position_ == i || (is_next(line, *number) && parts_notes(line)));
            if (note) {
                begin_note(line, *number);
            } else if (position_ > i && region == Region::foot &&
                       (line.gap > 0 || line.page_break)) {
                break;
            } else if (!draft_.notes.empty() && in_region_) {
                extend_note(line);
            } else {
                break;
            }
            line.taken = true;
            ++position_;
        }
        in_region_ = false;
    }

    [[nodiscard]] bool ends_region(const Line& line, Region region) const {
        if (line.heading > 0) {
            return true;
        }
        if (note_number(line, true) || (line.gap == 0 && !line.page_break)) {
            return false;
        }
        // The next part of one note, if another note comes soon; else the text after all notes.
        return region == Region::foot ? line.page_break : !note_comes(position_);
    }

    /// Whether the next note begins within a few lines.
    [[nodiscard]] bool note_comes(std::size_t i) const {
        std::size_t lines = 0;
        for (std::size_t j = next_live(i + 1); j < source_.lines.size() && lines < 12;
             j = next_live(j + 1), ++lines) {
            const auto number = note_number(source_.lines[j], true);
            if (number && *number == last_ + 1) {
                return true;
            }
        }
        return false;
    }

    void begin_note(const Line& line, std::uint32_t number) {
        const Mark& mark = *source_.mark(line);
        last_ = number == 0 ? last_ + 1 : number;
        frame_ = mark.frame;
        in_region_ = true;
        const std::size_t begin = draft_.pieces.size();
        draft_.append(source_, line, mark.content, Join::line);
        draft_.notes.push_back({std::to_string(last_),
                                last_,
                                mark.span,
                                {mark.span.begin, line.end},
                                {begin, draft_.pieces.size()}});
    }

    void extend_note(const Line& line) {
        NoteDraft& note = draft_.notes.back();
        draft_.append(source_, line, line.begin, Join::line);
        note.pieces.end = draft_.pieces.size();
        note.span.end = line.end;
    }

    Source& source_;
    Draft& draft_;
    std::size_t position_ = 0;
    std::uint32_t last_ = 0;
    Frame frame_ = Frame::bare;
    bool in_region_ = false;
};

}  // namespace wgig::detail::reader
