// Numbers that stand right behind a word: note marks that were raised once, or not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <wgig/core/span.hpp>
#include <wgig/source/impl/reader/numeral.hpp>

namespace wgig::detail::reader {

/// A mark found in a text.
struct FoundMark {
    Span span;
    std::uint32_t number = 0;  ///< 0 for a mark whose number was lost
};

/// `25 km²`, `10⁶`: what stands before a raised number makes it an exponent.
[[nodiscard]] inline bool is_exponent(std::string_view text, std::uint32_t number) {
    const auto head = [&](std::size_t size) {
        return last_character(text.substr(0, text.size() - size));
    };
    if (text.ends_with("10") && !is_ascii_digit(head(2))) {
        return true;
    }
    if (number != 2 && number != 3) {
        return false;
    }
    for (const std::string_view unit : {"km", "cm", "mm", "dm", "m", "км", "см", "мм", "м"}) {
        if (text.ends_with(unit)) {
            const char32_t before = head(unit.size());
            if (is_space(before) || is_ascii_digit(before)) {
                return true;
            }
        }
    }
    return false;
}

/// A number at a place in a text, with what stands around it.
class AttachedNumber {
public:
    AttachedNumber(std::string_view text, Span range, std::size_t at)
        : text_(text),
          range_(range),
          at_(at),
          left_(before(at)),
          number_(decimal_number(text.substr(at, range.end - at))),
          end_(at + number_.size),
          right_(after(end_)) {}

    /// `12/` between a space and a space or a mark, as older documents of the United Nations have it.
    [[nodiscard]] std::optional<FoundMark> slashed() const {
        const char32_t next = after(end_ + 1);
        const bool parted =
            next == 0 || is_space(next) || ending_of(next) != Ending::open || is_closer(next);
        if (number_.size == 0 || left_ == 0 || digit_of(left_) >= 0 || right_ != '/' || !parted) {
            return std::nullopt;
        }
        return FoundMark{{at_, end_ + 1}, number_.value};
    }

    /// `200412.`: a year and a mark behind it.
    [[nodiscard]] std::optional<FoundMark> behind_year() const {
        const std::string_view rest = text_.substr(at_, range_.end - at_);
        const std::uint32_t number = number_behind_year(rest);
        const std::size_t end = at_ + digit_run(rest);
        if (number == 0 || digit_of(left_) >= 0 || !ends_word(end)) {
            return std::nullopt;
        }
        return FoundMark{{at_ + 4, end}, number};
    }

    /// `word12 next`, `word.12 Next`.
    [[nodiscard]] std::optional<FoundMark> attached() const {
        if (number_.size == 0 || left_ == 0 || digit_of(left_) >= 0 || !ends_word(end_)) {
            return std::nullopt;
        }
        // `2005年4` at the end of a line goes on with `月` in the next.
        if (right_ == 0 && is_han(left_) && is_han(next_in_source())) {
            return std::nullopt;
        }
        const std::size_t left_size = decode_before(text_.substr(0, at_), at_).size;
        const char32_t further = before(at_ - left_size);
        const FoundMark found{{at_, end_}, number_.value};
        if (is_lower(left_) || is_arabic(left_) || is_han(left_) || is_closer(left_) ||
            (is_upper(left_) && is_letter(further))) {
            return found;
        }
        const Ending mark = ending_of(left_);
        if (mark == Ending::open || mark == Ending::dash) {
            return std::nullopt;
        }
        // `2005.10 The`: a decimal, unless a sentence begins after it.
        const char32_t next = right_ == 0 ? 0 : after(end_ + 1);
        const bool sentence = right_ == 0 || (is_space(right_) && (is_upper(next) || next == 0));
        return digit_of(further) < 0 || sentence ? std::optional(found) : std::nullopt;
    }

private:
    [[nodiscard]] char32_t before(std::size_t at) const noexcept {
        return at > range_.begin ? decode_before(text_.substr(0, at), at).value : 0;
    }
    [[nodiscard]] char32_t after(std::size_t at) const noexcept {
        return at < range_.end ? decode(text_, at).value : 0;
    }

    /// Whether nothing of a word or a number follows.
    [[nodiscard]] bool ends_word(std::size_t end) const noexcept {
        const char32_t right = after(end);
        if (right == 0 || is_space(right) || is_closer(right)) {
            return true;
        }
        const Ending mark = ending_of(right);
        return mark != Ending::open && mark != Ending::dash &&
               !(right == '.' && digit_of(after(end + 1)) >= 0);
    }

    /// The character after white space, over the end of the line.
    [[nodiscard]] char32_t next_in_source() const noexcept {
        std::size_t at = end_;
        for (int looked = 0; at < text_.size() && looked < 8; ++looked) {
            const CodePoint c = decode(text_, at);
            if (!is_space(c.value)) {
                return c.value;
            }
            at += c.size;
        }
        return 0;
    }

    std::string_view text_;
    Span range_;
    std::size_t at_;
    char32_t left_;
    Numeral number_;
    std::size_t end_;
    char32_t right_;
};

}  // namespace wgig::detail::reader
