// The part of the lexer that reads words and Chinese characters.
#pragma once

#include <wgig/source/impl/facts/lexer.hpp>

namespace wgig::detail::facts {

/// Value of a Chinese numeral, 10, 100, 1000 and 10000 included, or -1.
inline int han_numeral(char32_t c) noexcept {
    switch (c) {
    case U'〇':
    case U'○':
    case U'零': return 0;
    case U'一': return 1;
    case U'二':
    case U'两':
    case U'兩': return 2;
    case U'三': return 3;
    case U'四': return 4;
    case U'五': return 5;
    case U'六': return 6;
    case U'七': return 7;
    case U'八': return 8;
    case U'九': return 9;
    case U'十': return 10;
    case U'百': return 100;
    case U'千': return 1000;
    case U'万':
    case U'萬': return 10000;
    default: return -1;
    }
}

/// Where the word that goes on at `end` ends, and whether it has combining marks and the like, which
/// the filter does not see through.
inline std::size_t Lexer::end_of_word(std::size_t end, bool& unusual) const noexcept {
    const std::size_t size = text_.size();
    while (end < size) {
        const Byte kind = byte_class(end);
        if (kind == Byte::letter || kind == Byte::inside) {
            ++end;
        } else if (kind == Byte::arabic) {
            const unsigned first = byte(end);
            const unsigned second = byte(end + 1);
            if (first == 0xD8 ? second < 0xA0
                              : (first == 0xD9 && second >= 0xA0 && second <= 0xAD) ||
                                    (first == 0xDB && (second == 0x94 || second >= 0xB0))) {
                break;  // punctuation or a digit
            }
            unusual = unusual || (first == 0xD9 && (second == 0x80 || second >= 0x8B));
            end += 2;
        } else if (kind == Byte::mark || is_soft_hyphen(end)) {
            unusual = true;
            end += 2;
        } else if (kind == Byte::three && is_presentation_form(end)) {
            unusual = true;
            end += 3;
        } else {
            break;
        }
    }
    return std::min(end, size);
}

/// A word that is not all of plain letters, or is in Arabic; or an Arabic mark or digit.
inline void Lexer::word(std::size_t begin) {
    bool unusual = false;
    const std::size_t end = end_of_word(at_, unusual);
    if (end == begin) {
        if (digit_at(text_, begin).size != 0) {
            number();
            return;
        }
        const char32_t c = decode(text_, begin).value;
        if (c == 0x061F || c == 0x06D4) {
            add(Sign::full_stop, begin, begin + 2);
        } else if (c == 0x061B) {
            add(Sign::semicolon, begin, begin + 2);
        } else {
            at_ = begin + 2;
        }
        return;
    }
    at_ = end;
    if (unusual ||
        vocabulary_.may_know(text_.data() + begin, end - begin, begin + 8 <= text_.size())) {
        known_word(begin, end, unusual);
    } else if (byte(begin) >= 0xD8) {
        arabic_word(begin, end, false);
    }
}

inline void Lexer::known_word(std::size_t begin, std::size_t end, bool unusual) {
    if (end - begin > 2 * longest_word) {
        return;
    }
    const FoldedWord word(text_.substr(begin, end - begin));
    if (const Words* words = vocabulary_.find(word)) {
        mark_word(begin, end, *words);
    } else if (byte(begin) >= 0xD8) {
        arabic_word(begin, end, unusual);
    }
}

/// The known word from `at` to `end`, marked; `prefixed` where something is written with it.
inline bool Lexer::arabic_stem(std::size_t at, std::size_t end, bool unusual, bool is_prefixed) {
    if (end < at + 4 ||
        !(unusual || vocabulary_.may_know(text_.data() + at, end - at, at + 8 <= text_.size()))) {
        return false;
    }
    const Words* words = vocabulary_.find(FoldedWord(text_.substr(at, end - at)));
    if (words == nullptr) {
        return false;
    }
    const std::size_t before = marks_.size();
    mark_word(at, end, *words);
    if (marks_.size() > before && is_prefixed) {
        marks_.back().flags |= prefixed;
    }
    return true;
}

/// An Arabic word may carry "and", a preposition and the article before it.
inline void Lexer::arabic_word(std::size_t begin, std::size_t end, bool unusual) {
    if (end - begin < 6 || end - begin > 2 * longest_word) {
        return;
    }
    const auto letter = [&](std::size_t at) { return byte(at) << 8U | byte(at + 1); };
    constexpr unsigned alef = 0xD8A7;
    constexpr unsigned ba = 0xD8A8;
    constexpr unsigned fa = 0xD981;
    constexpr unsigned kaf = 0xD983;
    constexpr unsigned lam = 0xD984;
    constexpr unsigned waw = 0xD988;
    std::size_t at = begin;
    bool carries = false;
    if (letter(at) == waw || letter(at) == fa) {
        at += 2;
        carries = true;
        if (arabic_stem(at, end, unusual, carries)) {
            return;
        }
    }
    if (const unsigned first = letter(at); first == ba || first == kaf || first == lam) {
        at += 2;
        carries = true;
        if (arabic_stem(at, end, unusual, carries)) {
            return;
        }
        if (first == lam && letter(at) == lam) {
            arabic_stem(at + 2, end, unusual, carries);
            return;
        }
    }
    if (letter(at) == alef && letter(at + 2) == lam) {
        arabic_stem(at + 4, end, unusual, carries);
    }
}

inline void Lexer::mark_word(std::size_t begin, std::size_t end, const Words& words) {
    if ((words.flags & dotted) != 0 && begin > 0 && text_[begin - 1] == '.') {
        return;  // т.п.
    }
    if ((words.flags & dotted) != 0 && byte(end) != '.') {
        // "para 49": without its full stop it is an abbreviation only after an English word.
        if (!word_before(text_, begin).is(english_small)) {
            return;
        }
    }
    if (words.after != nullptr) {
        const NearWord before = word_before(text_, begin);
        if (!begins_in_list(before.word.view(), words.after) ||
            (words.further != nullptr &&
             !begins_in_list(word_before(text_, before.begin).word.view(), words.further))) {
            return;
        }
    }
    if (words.before != nullptr &&
        !begins_in_list(word_after(text_, end).word.view(), words.before)) {
        return;
    }
    if (words.sign == Sign::month) {
        month(begin, end, words);
        return;
    }
    Lexeme& mark = add(words.sign, begin, end, words.value);
    mark.flags = static_cast<std::uint8_t>(words.flags & ~dotted);
}

inline void Lexer::month(std::size_t begin, std::size_t end, const Words& words) {
    int value = words.value;
    if (value == 0) {
        const FoldedWord first(text_.substr(begin, end - begin));
        const NearWord second = word_after(text_, end);
        for (const PairedMonth& paired : paired_months) {
            if (first.view() == FoldedWord(paired.first).view() &&
                second.word.view() == FoldedWord(paired.second).view()) {
                value = paired.month;
            }
        }
        if (value == 0) {
            return;
        }
        end = second.end;
    }
    // The two customs of Arabic side by side are one month: تشرين الثاني/نوفمبر
    if (!marks_.empty() && marks_.back().sign == Sign::month && marks_.back().value == value) {
        const std::string_view between = text_.substr(marks_.back().end, begin - marks_.back().end);
        if (between.size() < 8 && between.find('/') != std::string_view::npos &&
            skip_blanks(between, skip_blanks(between, 0) + 1) == between.size()) {
            marks_.back().end = static_cast<std::uint32_t>(end);
            marks_.back().flags &= static_cast<std::uint8_t>(~doubtful);
            at_ = end;
            return;
        }
    }
    Lexeme& mark = add(Sign::month, begin, end, value);
    mark.flags = static_cast<std::uint8_t>(words.flags);
    if (is_ascii_upper(text_[begin])) {
        mark.flags |= capital;
    }
}

inline void Lexer::three() {
    const CodePoint c = decode(text_, at_);
    if (c.value < Vocabulary::han_first || (c.value >= 0xFF00 && c.value < 0xFFF0)) {
        if (digit_at(text_, at_).size != 0) {
            number();
        } else if (c.value == 0xFF01 || c.value == 0xFF1F) {
            add(Sign::full_stop, at_, at_ + 3);
        } else if (c.value == 0xFF1B) {
            add(Sign::semicolon, at_, at_ + 3);
        } else {
            at_ += c.size;
        }
        return;
    }
    if (c.value == 0x3002) {
        add(Sign::full_stop, at_, at_ + 3);
        return;
    }
    if (is_presentation_form(at_)) {
        word(at_);
        return;
    }
    if (vocabulary_.begins_han(c.value)) {
        const Vocabulary::HanMatch match = vocabulary_.find_han(text_, at_, c.value);
        if (match.words != nullptr) {
            add(match.words->sign, at_, at_ + match.size, match.words->value);
            return;
        }
        if (han_numeral(c.value) >= 0) {
            han_number();
            return;
        }
    }
    at_ += c.size;
}

/// Chinese numerals, as digits (二〇〇四) or as a number (二百五十).
inline void Lexer::han_number() {
    const std::size_t begin = at_;
    std::size_t end = at_;
    std::int64_t total = 0;
    std::int64_t section = 0;
    std::int64_t last = -1;
    std::int64_t as_digits = 0;
    std::size_t characters = 0;
    bool units = false;
    for (int value = 0; end < text_.size(); ++characters) {
        const CodePoint c = decode(text_, end);
        value = han_numeral(c.value);
        if (value < 0 || characters > 16) {
            break;
        }
        end += c.size;
        if (value < 10) {
            last = value;
            as_digits = std::min(as_digits * 10 + value, largest_number);
            continue;
        }
        units = true;
        if (value == 10000) {
            const std::int64_t before = total + section + std::max<std::int64_t>(last, 0);
            total = std::min((before == 0 ? 1 : before) * value, largest_number);
            section = 0;
        } else {
            section += (last > 0 ? last : 1) * value;
        }
        last = -1;
    }
    const std::int64_t value =
        units ? total + section + std::max<std::int64_t>(last, 0) : as_digits;
    Lexeme& mark = add(Sign::han_number, begin, end, value);
    mark.digits = static_cast<std::uint8_t>(units ? 0 : characters);
}

}  // namespace wgig::detail::facts
