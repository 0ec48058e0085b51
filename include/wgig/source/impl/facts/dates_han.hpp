// Dates in Chinese: 2004年11月23 – 25日, 二〇〇四年十一月, 2月15和16日, 7月中旬.
#pragma once

#include <wgig/source/impl/facts/dates.hpp>

namespace wgig::detail::facts {

/// A number with the unit that stands after it; 0 where there is none.
struct HanElement {
    std::int64_t value = 0;
    char32_t unit = 0;
    std::size_t mark = 0;
    std::size_t end = 0;  ///< after the unit
    enum class Link : std::uint8_t { none, adjacent, list, range } before{};
};

/// The unit (年, 月, 日) after a number, with what belongs to it: 月份, 年初, 月中旬.
inline HanElement han_element(const Chunk& chunk, std::size_t i) noexcept {
    const Lexeme& mark = chunk.marks[i];
    HanElement element{mark.value, 0, i, mark.end, HanElement::Link::none};
    const std::size_t at = skip_blanks(chunk.text, mark.end);
    const CodePoint c = code_point_at(chunk.text, at);
    const bool year = c.value == U'年' && mark.digits == 4;
    const bool month = c.value == U'月' && mark.value >= 1 && mark.value <= 12;
    const bool day = (c.value == U'日' || c.value == U'号' || c.value == U'號') &&
                     mark.value >= 1 && mark.value <= 31;
    if (!year && !month && !day) {
        return element;
    }
    element.unit = year ? U'年' : month ? U'月' : U'日';
    element.end = at + c.size;
    static constexpr std::array<std::string_view, 12> parts = {
        "年初", "年底", "年末", "中旬", "上旬", "下旬", "份", "初", "底", "末", "度", "中"};
    if (!day) {
        for (const std::string_view part : parts) {
            if (chunk.text.substr(element.end).starts_with(part)) {
                element.end += part.size();
                break;
            }
        }
    }
    return element;
}

/// One finished date of the expression.
struct HanLeaf {
    Date date;
    bool range_before = false;
    std::size_t begin = 0;
    std::size_t end = 0;
};

class HanDates {
public:
    HanDates(const Chunk& chunk, DateWriter& writer) : chunk_(chunk), writer_(writer) {}

    std::size_t read(std::size_t i) {
        collect(i);
        resolve_units();
        if (size_ == 0 || elements_[0].unit == 0 || elements_[0].unit == U'日') {
            return 0;
        }
        make_leaves();
        write();
        return size_;
    }

private:
    static bool is_value(const Chunk& chunk, std::size_t i) noexcept {
        return (chunk.is(i, Sign::number) || chunk.is(i, Sign::han_number)) &&
               !chunk.marks[i].has(glued_before) && !chunk.marks[i].has(glued_after);
    }

    /// Takes numbers as long as they are linked: 2004年 11月 23 - 25日
    void collect(std::size_t i) {
        for (std::size_t k = i; is_value(chunk_, k) && size_ < elements_.size(); ++k) {
            HanElement element = han_element(chunk_, k);
            if (size_ > 0) {
                const HanElement& last = elements_[size_ - 1];
                const Glue glue(chunk_.text.substr(last.end, chunk_.marks[k].begin - last.end));
                if (glue.is("_") && last.unit != 0 && lower(element.unit, last.unit)) {
                    element.before = HanElement::Link::adjacent;
                } else if (glue.is("- > >s -s")) {
                    element.before = HanElement::Link::range;
                } else if (glue.is(", & ,& &s ,s") && element.unit != 0) {
                    element.before = HanElement::Link::list;
                } else if (glue.is(", &") && last.unit == 0) {
                    element.before = HanElement::Link::list;
                } else {
                    break;
                }
            }
            elements_[size_++] = element;
        }
        // What has no unit in the end is another number: 2004年11月和44份文稿
        while (size_ > 0 && elements_[size_ - 1].unit == 0) {
            --size_;
        }
    }
    static bool lower(char32_t unit, char32_t than) noexcept {
        return unit == 0 || (than == U'年' && unit == U'月') || (than == U'月' && unit == U'日');
    }

    /// "23 – 25日": a number takes the unit of the one after it.
    void resolve_units() {
        for (std::size_t k = size_; k-- > 0;) {
            if (elements_[k].unit == 0 && k + 1 < size_) {
                elements_[k].unit = elements_[k + 1].unit;
                const Lexeme& mark = chunk_.marks[elements_[k].mark];
                const bool fits = elements_[k].unit == U'年' ? mark.digits == 4
                                  : elements_[k].unit == U'月'
                                      ? mark.value >= 1 && mark.value <= 12
                                      : mark.value >= 1 && mark.value <= 31;
                if (!fits) {
                    size_ = 0;
                }
            }
        }
    }

    void make_leaves() {
        Date date;
        std::size_t begin = 0;  // of the largest unit that the leaf has for itself
        for (std::size_t k = 0; k < size_; ++k) {
            const HanElement& element = elements_[k];
            if (element.unit == U'年' ||
                (element.unit == U'月' && element.before != HanElement::Link::adjacent)) {
                begin = chunk_.marks[element.mark].begin;
            }
            const auto value = static_cast<unsigned>(element.value);
            if (element.unit == U'年') {
                date = {static_cast<int>(element.value), 0, 0};
            } else if (element.unit == U'月') {
                const bool next_year = element.before == HanElement::Link::range &&
                                       date.year != 0 && value < date.month;
                date = {date.year + (next_year ? 1 : 0), value, 0};
            } else {
                date.day = value;
            }
            if (element.before == HanElement::Link::range) {
                range_ = true;
            }
            const bool goes_on =
                k + 1 < size_ && elements_[k + 1].before == HanElement::Link::adjacent;
            if (!goes_on) {
                // "15和16日": the unit of the second is the first one's too.
                std::size_t unit = k;
                while (unit + 1 < size_ &&
                       elements_[unit].end == chunk_.marks[elements_[unit].mark].end) {
                    ++unit;
                }
                leaves_[leaf_count_++] = {date, range_, begin, elements_[unit].end};
                range_ = false;
            }
        }
    }

    void write() {
        const std::size_t first = elements_[0].mark;
        const std::size_t next = elements_[size_ - 1].mark + 1;
        for (std::size_t k = 0; k < leaf_count_; ++k) {
            const std::size_t begin = leaves_[k].begin;
            Date from = leaves_[k].date;
            Date to = from;
            if (k + 1 < leaf_count_ && leaves_[k + 1].range_before) {
                to = leaves_[++k].date;
            } else {
                while (k + 1 < leaf_count_ && follows(to, leaves_[k + 1].date)) {
                    to = leaves_[++k].date;
                }
            }
            const int step = from.year == 0 && from.month > to.month ? 1 : 0;
            writer_.add({from, to}, {begin, leaves_[k].end}, first, next, step);
        }
    }
    static bool follows(const Date& a, const Date& b) noexcept {
        return a.day != 0 && b.day == a.day + 1 && a.month == b.month && a.year == b.year;
    }

    const Chunk& chunk_;
    DateWriter& writer_;
    std::array<HanElement, 16> elements_{};
    std::array<HanLeaf, 16> leaves_{};
    std::size_t size_ = 0;
    std::size_t leaf_count_ = 0;
    bool range_ = false;
};

/// Reads the Chinese date that begins at mark `i`; answers how many marks it takes.
inline std::size_t read_han_dates(const Chunk& chunk, std::size_t i, DateWriter& writer) {
    return HanDates(chunk, writer).read(i);
}

}  // namespace wgig::detail::facts
