// The part of the lexer that reads words and Chinese characters.
#pragma once

#include <wgig/source/impl/facts/lexer.hpp>

namespace wgig::detail::facts {

/// Value of a Chinese numeral, 10, 100, 1000 and 10000 included, or -1.
inline int han_numeral(char32_t c) noexcept {
    switch (c) {
    case U'〇':
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

inline void Lexer::word() {
    const std::size_t begin = at_;
    const char* bytes = text_.data();
    const std::size_t size = text_.size();
    std::size_t end = at_;
    bool unusual = false;  // combining marks and the like, which the filter does not see through
    while (end < size) {
        const Byte kind = byte_classes[static_cast<unsigned char>(bytes[end])];
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
        } else if (kind == Byte::mark) {
            unusual = true;
            end += 2;
        } else if (kind == Byte::three && byte(end) == 0xEF && byte(end + 1) >= 0xAC &&
                   byte(end + 1) <= 0xBB) {
            unusual = true;  // presentation forms: ligatures, joined Arabic letters
            end += 3;
        } else {
            break;
        }
    }
    end = std::min(end, size);
    if (end == begin) {
        // An Arabic comma, full stop or digit.
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
    const bool padded = begin + 8 <= size;
    if (unusual || vocabulary_.may_know(bytes + begin, end - begin, padded)) {
        known_word(begin, end, unusual);
    } else if (byte(begin) >= 0xD8) {
        arabic_word(begin, end, false);
    }
    if (end - begin == 3 && (bytes[begin] | 0x20) == 'w' && (bytes[begin + 1] | 0x20) == 'w' &&
        (bytes[begin + 2] | 0x20) == 'w' && byte(end) == '.' && is_letter(code_point_at(text_, end + 1).value)) {
        replace(Sign::web, {begin, end_of_web_address(text_, begin)});
    }
}

inline void Lexer::known_word(std::size_t begin, std::size_t end, bool unusual) {
    if (end - begin > 2 * longest_word) {
        return;
    }
    const FoldedWord word(text_.substr(begin, end - begin));
    const Words* words = word.cut() ? nullptr : vocabulary_.find(word.view());
    if (words != nullptr) {
        mark_word(begin, end, *words);
    } else if (byte(begin) >= 0xD8) {
        arabic_word(begin, end, unusual);
    }
}

/// An Arabic word may carry "and", a preposition and the article before it.
inline bool Lexer::arabic_word(std::size_t begin, std::size_t end, bool unusual) {
    if (end - begin > 2 * longest_word) {
        return false;
    }
    const std::string_view waw = "و";
    const std::string_view article = "ال";
    std::size_t at = begin;
    const auto try_here = [&] {
        if (end - at < 4 ||
            !(unusual || vocabulary_.may_know(text_.data() + at, end - at, at + 8 <= text_.size()))) {
            return false;
        }
        const FoldedWord word(text_.substr(at, end - at));
        const Words* words = word.cut() ? nullptr : vocabulary_.find(word.view());
        if (words == nullptr) {
            return false;
        }
        const std::size_t before = marks_.size();
        mark_word(at, end, *words);
        if (marks_.size() > before && at != begin && !text_.substr(begin).starts_with(article)) {
            marks_.back().flags |= prefixed;
        }
        return true;
    };
    const auto starts = [&](std::string_view letters) { return text_.substr(at).starts_with(letters); };
    if (starts(waw) || starts("ف")) {
        at += 2;
        if (try_here()) {
            return true;
        }
    }
    if (starts("ب") || starts("ك") || starts("ل")) {
        const bool lam = starts("ل");
        at += 2;
        if (try_here()) {
            return true;
        }
        if (lam && starts("ل")) {
            at += 2;
            return try_here();
        }
    }
    if (starts(article)) {
        at += article.size();
        return try_here();
    }
    return false;
}

inline void Lexer::mark_word(std::size_t begin, std::size_t end, const Words& words) {
    if ((words.flags & dotted) != 0 && byte(end) != '.') {
        // "para 49": without its full stop it is an abbreviation only after an English word.
        if (!in_list(word_before(text_, begin).word.view(), "see in of under at and with per")) {
            return;
        }
    }
    if (words.after != nullptr && !begins_in_list(word_before(text_, begin).word.view(), words.after)) {
        return;
    }
    if (words.before != nullptr && !begins_in_list(word_after(text_, end).word.view(), words.before)) {
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
        } else if (byte(at_) == 0xE1 || byte(at_) == 0xEF) {
            // Vietnamese letters and the like are in no word that is known.
            at_ += c.size;
        } else {
            at_ += c.size;
        }
        return;
    }
    if (c.value == 0x3002) {
        add(Sign::full_stop, at_, at_ + 3);
        return;
    }
    if (byte(at_) == 0xEF && byte(at_ + 1) >= 0xAC && byte(at_ + 1) <= 0xBB) {
        const std::size_t before = at_;
        word();
        at_ = std::max(at_, before + 3);
        return;
    }
    if (vocabulary_.begins_han(c.value)) {
        const Vocabulary::HanMatch match = vocabulary_.find_han(text_, at_);
        if (match.words != nullptr) {
            add(match.words->sign, at_, at_ + match.size, match.words->value);
            return;
        }
    }
    if (han_numeral(c.value) >= 0) {
        han_number();
        return;
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
            total = std::min((total + section + std::max<std::int64_t>(last, 0)) * value, largest_number);
            section = 0;
        } else {
            section += (last > 0 ? last : 1) * value;
        }
        last = -1;
    }
    const std::int64_t value = units ? total + section + std::max<std::int64_t>(last, 0) : as_digits;
    Lexeme& mark = add(Sign::han_number, begin, end, value);
    mark.digits = static_cast<std::uint8_t>(units ? 0 : characters);
}

}  // namespace wgig::detail::facts
