// The sections that are open: which heading a mark continues, and at what depth it stands.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/source/impl/reader/profile.hpp>

namespace wgig::detail::reader {

/// The number of a heading as the outline counts it, for each style.
struct HeadingPlace {
    std::size_t level = 0;
    std::string number;
};

/// One reading of a mark: the value, and whether letters are taken as a roman number.
struct Reading {
    std::uint32_t value = 0;
    bool roman = false;
};

class Outline {
public:
    /// How a mark reads as the next or the first heading of its style; nothing if it cannot.
    [[nodiscard]] std::optional<Reading> read(const Mark& mark) const {
        const Style style = style_for(mark);
        for (std::size_t i = entries_.size(); i > 0; --i) {
            const Entry& entry = entries_[i - 1];
            if (entry.style == style && has_value(mark, entry.roman, entry.last + 1)) {
                return Reading{entry.last + 1, entry.roman};
            }
        }
        const bool roman = mark.kind == MarkKind::letters && mark.roman != 0;
        const std::uint32_t value = roman ? mark.roman : mark.number;
        if (is_strong(mark) && value > 1) {
            // A heading before it was lost or not seen; no other reading could be meant.
            const Entry* same = find(style, roman);
            if (same == nullptr || (value > same->last && value <= same->last + 3)) {
                return Reading{value, roman};
            }
        }
        if (mark.reads(1)) {
            return Reading{1, false};
        }
        return mark.roman == 1 ? std::optional(Reading{1, true}) : std::nullopt;
    }

    /// Opens the section that the mark heads; closes what is deeper or beside it.
    [[nodiscard]] HeadingPlace open(const Mark& mark, Reading reading, std::string_view digits) {
        const Style style = style_for(mark);
        const Entry* same = find(style, reading.roman);
        std::size_t level = same != nullptr ? static_cast<std::size_t>(same - entries_.data())
                                            : std::min(new_level(mark, reading), most_levels - 1);
        if (mark.kind == MarkKind::decimal) {
            // `2.1` stands below `2`, whatever lies between.
            level = std::min<std::size_t>(mark.depth - 1U, entries_.size());
        }
        entries_.resize(level);
        entries_.push_back({style, reading.value, reading.roman});
        return {level, name(mark, reading, digits)};
    }

    /// A heading without a number that stands beside the sections.
    void open_top() {
        if (entries_.size() > 1) {
            entries_.resize(1);
        }
    }
    /// A heading whose depth the markup tells.
    void open_at(std::size_t level) { entries_.resize(std::min(entries_.size(), level)); }

    [[nodiscard]] bool numbered() const noexcept { return !entries_.empty(); }

    /// Roman capitals, number words: headings wherever they stand.
    [[nodiscard]] static bool is_strong(const Mark& mark) noexcept {
        return mark.kind == MarkKind::word || mark.kind == MarkKind::ordinal ||
               (mark.kind == MarkKind::letters && mark.upper && mark.roman != 0 &&
                mark.letter == 0 && mark.look == 0) ||
               (mark.kind == MarkKind::chinese && mark.frame == Frame::comma);
    }

    /// The number of a section in Western digits, or its letter.
    [[nodiscard]] static std::string name(const Mark& mark, Reading reading,
                                          std::string_view digits) {
        switch (mark.kind) {
        case MarkKind::letters:
            return reading.roman ? std::to_string(reading.value) : letter_name(reading.value);
        case MarkKind::letter_name: return letter_name(reading.value);
        case MarkKind::decimal: return western_digits(digits);
        case MarkKind::chinese:
            // （一） letters the subsections of 一、 as (a) does those of I.
            return mark.frame == Frame::parens ? letter_name(reading.value)
                                               : std::to_string(reading.value);
        case MarkKind::word:
            return mark.word == WordRole::annex ? std::string() : std::to_string(reading.value);
        default: return std::to_string(reading.value);
        }
    }

    /// The digits and the full stops between them of a mark such as `١.٢.`
    [[nodiscard]] static std::string western_digits(std::string_view mark) {
        std::string result;
        for (std::size_t at = 0; at < mark.size();) {
            const CodePoint c = decode(mark, at);
            if (const int digit = digit_of(c.value); digit >= 0) {
                result += static_cast<char>('0' + digit);
            } else if (c.value == '.' || c.value == 0xFF0E) {
                result += '.';
            }
            at += c.size;
        }
        while (!result.empty() && result.back() == '.') {
            result.pop_back();
        }
        return result;
    }

private:
    static constexpr std::size_t most_levels = 6;

    struct Entry {
        Style style = 0;
        std::uint32_t last = 0;
        bool roman = false;
    };

    /// Upper and lower case are two styles of headings; a word is one whatever it is called.
    [[nodiscard]] static Style style_for(const Mark& mark) noexcept {
        Mark plain = mark;
        plain.alone = plain.wide = false;
        if (plain.frame == Frame::dash || plain.frame == Frame::bare) {
            plain.frame = plain.kind == MarkKind::number ? plain.frame : Frame::dot;
        }
        return style_of(plain) + (mark.upper ? 65536U : 0U);
    }

    [[nodiscard]] static bool has_value(const Mark& mark, bool roman,
                                        std::uint32_t value) noexcept {
        return roman ? mark.roman == value : mark.reads(value);
    }

    /// Where a style that was not seen before stands: below what is open; but a word that counts on
    /// from an open heading (`II.`, then `Section III`) stands beside it, and a chapter above all.
    [[nodiscard]] std::size_t new_level(const Mark& mark, Reading reading) const {
        if (mark.kind != MarkKind::word) {
            return entries_.size();
        }
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            if (reading.value > 1 && entries_[i].last + 1 == reading.value) {
                return i;
            }
        }
        return mark.word == WordRole::chapter ? 0 : entries_.size();
    }

    [[nodiscard]] const Entry* find(Style style, bool roman) const noexcept {
        for (const Entry& entry : entries_) {
            if (entry.style == style && entry.roman == roman) {
                return &entry;
            }
        }
        return nullptr;
    }

    std::vector<Entry> entries_;
};

}  // namespace wgig::detail::reader
