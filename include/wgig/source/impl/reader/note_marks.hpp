// The marks in the text that point to notes.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <wgig/source/impl/reader/attached_number.hpp>
#include <wgig/source/impl/reader/draft.hpp>

namespace wgig::detail::reader {

/// How the document marks its notes in the text, beside superscript digits.
enum class MarkLayout { none, bracket, slash, parens, bare };

/// Finds note marks, and collects which note each of them points to. Must be asked in the order of
/// the text: bare numbers count as marks only where they come in sequence.
class NoteMarks {
public:
    NoteMarks(const Source& source, const std::vector<NoteDraft>& notes, MarkLayout layout)
        : source_(source), notes_(notes), citations_(notes.size()), layout_(layout) {
        for (std::size_t i = 0; i < notes.size(); ++i) {
            auto& same = by_number_[notes[i].value];
            same.push_back(i);
            restarts_ = restarts_ || same.size() > 1;
        }
        const auto watch = [&](std::initializer_list<unsigned> bytes) {
            for (const unsigned byte : bytes) {
                watched_[byte] = true;
            }
        };
        if ((source.bits & bit_superscript) != 0) {
            watch({0xC2, 0xE2});
            bits_ |= bit_superscript;
        }
        if ((source.bits & bit_replacement) != 0) {
            watch({0xEF});
            bits_ |= bit_replacement;
        }
        if (layout == MarkLayout::none) {
            return;
        }
        bits_ = 0xFF;
        if (layout == MarkLayout::bracket) {
            watch({'['});
            return;
        }
        if (layout == MarkLayout::parens) {
            watch({'('});
        }
        watch({'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 0xD9, 0xDB});
    }

    /// Whether there is a note with a number.
    [[nodiscard]] bool known(std::uint32_t number) const { return by_number_.contains(number); }

    /// The next mark inside a range of the source.
    [[nodiscard]] std::optional<FoundMark> find(Span range, std::uint8_t bits) {
        if ((bits & bits_) == 0 && bits_ != 0xFF) {
            return std::nullopt;
        }
        for (std::size_t at = range.begin; at < range.end; ++at) {
            const auto byte = static_cast<unsigned char>(source_.text[at]);
            if (!watched_[byte] || (byte == 0xD9 && !is_arabic_digit(at))) {
                continue;
            }
            if (auto found = mark_at(range, at)) {
                return found;
            }
            // The rest of a number is no number.
            const std::string_view rest = source_.slice(Span{at, range.end});
            const std::size_t size = superscript_of(decode(rest, 0).value) >= 0
                                         ? superscript_number(rest).size
                                         : digit_run(rest);
            at += size > 0 ? size - 1 : 0;
        }
        return std::nullopt;
    }

    /// Records that a mark cites its note.
    void cite(const FoundMark& mark) {
        if (mark.number == 0) {
            lost_.push_back(mark.span);
            return;
        }
        last_ = restarts_ ? mark.number : std::max(last_, mark.number);
        const auto found = by_number_.find(mark.number);
        if (found == by_number_.end()) {
            return;
        }
        // Numbers that begin anew on each page: the note below the mark.
        const auto& same = found->second;
        const auto after = std::partition_point(same.begin(), same.end(), [&](std::size_t note) {
            return notes_[note].span.begin <= mark.span.begin;
        });
        citations_[after == same.end() ? same.back() : *after].push_back(mark.span);
    }

    [[nodiscard]] const std::vector<std::vector<Span>>& citations() const { return citations_; }
    [[nodiscard]] const std::vector<Span>& lost() const { return lost_; }

private:
    /// The second byte of `٠` to `٩`: most letters of Arabic have the same first one.
    [[nodiscard]] bool is_arabic_digit(std::size_t at) const noexcept {
        const auto next = static_cast<unsigned char>(source_.text[at + 1]);
        return next >= 0xA0 && next <= 0xA9;
    }

    /// Whether a number may come next: notes of which no mark was found may lie between.
    [[nodiscard]] bool may_follow(std::uint32_t number) const noexcept {
        return (number > last_ && number <= last_ + 3) || (restarts_ && number == 1);
    }
    [[nodiscard]] char32_t before(Span range, std::size_t at) const noexcept {
        return at > range.begin ? decode_before(source_.text.substr(0, at), at).value : 0;
    }
    [[nodiscard]] char32_t after(Span range, std::size_t at) const noexcept {
        return at < range.end ? decode(source_.text, at).value : 0;
    }
    [[nodiscard]] std::optional<FoundMark> mark_at(Span range, std::size_t at) const {
        const CodePoint c = decode(source_.text, at);
        if (superscript_of(c.value) >= 0 || c.value == 0x207D) {
            return superscript(range, at);
        }
        if (c.value == 0xFFFD) {
            return replacement(range, at);
        }
        if (c.value == '[' && layout_ == MarkLayout::bracket) {
            return enclosed(range, at, ']');
        }
        if (c.value == '(' && layout_ == MarkLayout::parens) {
            auto found = enclosed(range, at, ')');
            return found && may_follow(found->number) ? found : std::nullopt;
        }
        return digit_of(c.value) >= 0 ? digits(range, at) : std::nullopt;
    }

    /// `¹`, `¹²`, `¹,²` (the first of them), `⁽¹⁾`.
    [[nodiscard]] std::optional<FoundMark> superscript(Span range, std::size_t at) const {
        std::size_t begin = at;
        if (after(range, at) == 0x207D) {
            begin += 3;
        }
        const Numeral number = superscript_number(source_.slice(Span{begin, range.end}));
        if (number.size == 0 || number.value == 0 ||
            is_exponent(source_.slice(Span{range.begin, at}), number.value)) {
            return std::nullopt;
        }
        if (!known(number.value) && !(notes_.empty() && number.value == last_ + 1)) {
            return std::nullopt;
        }
        std::size_t end = begin + number.size;
        if (after(range, end) == 0x207E) {
            end += 3;
        } else if (after(range, end) == ',' && superscript_of(after(range, end + 1)) >= 0) {
            ++end;
        }
        return FoundMark{{at, end}, number.value};
    }

    /// A character that was lost where a note mark may have been, not inside a word.
    [[nodiscard]] std::optional<FoundMark> replacement(Span range, std::size_t at) const {
        const char32_t left = before(range, at);
        const char32_t right = after(range, at + 3);
        if (left == 0 || left == 0xFFFD || right == 0xFFFD ||
            ((is_letter(right) || is_ascii_digit(right)) && !is_space(left))) {
            return std::nullopt;
        }
        return is_space(left) && right != 0 && !is_space(right)
                   ? std::nullopt
                   : std::optional(FoundMark{{at, at + 3}, 0});
    }

    [[nodiscard]] std::optional<FoundMark> enclosed(Span range, std::size_t at,
                                                    char32_t close) const {
        const std::string_view text = source_.slice(Span{at + 1, range.end});
        const Numeral number = decimal_number(text);
        if (number.size == 0 || after(range, at + 1 + number.size) != close ||
            !known(number.value)) {
            return std::nullopt;
        }
        return FoundMark{{at, at + 2 + number.size}, number.value};
    }

    /// `word12 next`, `word 12/ next`: only a number that may be next.
    [[nodiscard]] std::optional<FoundMark> digits(Span range, std::size_t at) const {
        const AttachedNumber number(source_.text, range, at);
        if (layout_ == MarkLayout::slash) {
            const auto found = number.slashed();
            return found && may_follow(found->number) && known(found->number) ? found
                                                                              : std::nullopt;
        }
        if (const auto found = number.behind_year();
            found && may_follow(found->number) && known(found->number)) {
            return found;
        }
        const auto found = number.attached();
        return found && may_follow(found->number) && known(found->number) ? found : std::nullopt;
    }

    const Source& source_;
    const std::vector<NoteDraft>& notes_;
    std::vector<std::vector<Span>> citations_;
    std::vector<Span> lost_;
    std::unordered_map<std::uint32_t, std::vector<std::size_t>> by_number_;
    std::array<bool, 256> watched_{};
    bool restarts_ = false;  // the notes of each page, or of each part, begin at 1 again
    std::uint32_t last_ = 0;
    std::uint8_t bits_ = 0;
    MarkLayout layout_;
};

}  // namespace wgig::detail::reader
