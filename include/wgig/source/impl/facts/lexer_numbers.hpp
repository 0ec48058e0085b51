// The part of the lexer that reads decimal digits.
#pragma once

#include <wgig/source/impl/facts/lexer.hpp>

namespace wgig::detail::facts {

inline void Lexer::number() {
    const std::size_t begin = at_;
    std::size_t end = at_;
    std::int64_t value = 0;
    std::size_t digits = 0;
    for (Digit digit = digit_at(text_, end); digit.size != 0; digit = digit_at(text_, end)) {
        value = std::min(value * 10 + digit.value, largest_number);
        ++digits;
        end += digit.size;
    }
    const bool follows_ordinal = !marks_.empty() && marks_.back().end + 1 == begin &&
                                 (marks_.back().has(ordinal) || marks_.back().sign == Sign::month);
    Lexeme& mark = add(Sign::number, begin, end, value);
    mark.digits = static_cast<std::uint8_t>(std::min<std::size_t>(digits, 255));
    // Arabic writes "and" without a space; other scripts with letters before digits make names.
    const CodePoint before = code_point_before(text_, begin);
    if (before.size != 0 &&
        (before.value == U'_' || (before.value < 0x0600 && is_letter(before.value)))) {
        mark.flags |= glued_before;
    } else if (before.value == U'-' && !follows_ordinal) {
        const CodePoint further = code_point_before(text_, begin - 1);
        if (further.size != 0 && further.value < 0x0600 && is_letter(further.value)) {
            mark.flags |= glued_before;
        }
    }
    ordinal_suffix(mark);
    at_ = mark.end;
}

/// 23rd, 1er, 2ème, 3º, 1-го; the year's "г" and the "T" of a time of day are no part of a name.
inline void Lexer::ordinal_suffix(Lexeme& mark) {
    std::size_t at = mark.end;
    const CodePoint next = code_point_at(text_, at);
    if (next.value == 0xBA || next.value == 0xAA || next.value == 0xB0) {
        mark.flags |= ordinal;
        mark.end = static_cast<std::uint32_t>(at + next.size);
        return;
    }
    const bool hyphen = next.value == U'-';
    at += hyphen ? 1 : 0;
    std::size_t end = at;
    while (end < text_.size() && end - at < 12) {
        const CodePoint c = decode(text_, end);
        if (c.value >= 0x0600 || !is_letter(c.value)) {
            break;
        }
        end += c.size;
    }
    if (end == at) {
        return;
    }
    const FoldedWord suffix(text_.substr(at, end - at));
    if (in_list(suffix.view(), hyphen ? "го е и я ого му м" : "st nd rd th er ere eme e re")) {
        mark.flags |= ordinal;
        mark.end = static_cast<std::uint32_t>(end);
    } else if (!hyphen && !in_list(suffix.view(), "г гг") &&
               !(text_[at] == 'T' && end == at + 1 &&
                 is_ascii_digit(static_cast<char>(byte(end))))) {
        mark.flags |= glued_after;
    }
}

}  // namespace wgig::detail::facts
