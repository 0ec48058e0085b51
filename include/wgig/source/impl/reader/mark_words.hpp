// Marks that are words: `Chapter 3`, `第一章`, `一、`, `أولا -`, `ألف -`.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <wgig/source/impl/reader/mark_cursor.hpp>

namespace wgig::detail::reader {

class WordMarks : public MarkCursor {
public:
    using MarkCursor::MarkCursor;

    [[nodiscard]] std::optional<Mark> chinese(char32_t first) const {
        Mark mark;
        mark.kind = MarkKind::chinese;
        if (first == U'第') {
            std::size_t i = next(0);
            Numeral found = chinese_number(line().substr(i));
            if (found.size == 0) {
                found = decimal_number(line().substr(i));
            }
            if (found.size == 0) {
                return std::nullopt;
            }
            mark.kind = MarkKind::word;
            mark.number = found.value;
            i += found.size;
            const char32_t unit = at(i);
            if (unit == U'章' || unit == U'编') {
                mark.word = WordRole::chapter;
            } else if (unit == U'节') {
                mark.word = WordRole::section;
            } else if (unit == U'条') {
                mark.word = WordRole::article;
            } else if (unit == U'部' && at(next(i)) == U'分') {
                mark.word = WordRole::chapter;
                i = next(i);
            } else {
                return std::nullopt;
            }
            i = next(i);
            // `第13段` and `第一条规定` are words of a sentence.
            if (i < line().size() && !is_space(at(i)) && at(i) != ':' && at(i) != 0xFF1A) {
                return std::nullopt;
            }
            while (at(i) == ':' || at(i) == 0xFF1A) {
                i = next(i);
            }
            return finish(mark, i, true);
        }
        const Numeral found = chinese_number(line());
        mark.number = found.value;
        const char32_t c = at(found.size);
        if (c == 0x3001 || c == '.' || c == 0xFF0E) {
            mark.frame = c == 0x3001 ? Frame::comma : Frame::dot;
            return finish(mark, next(found.size), true);
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Mark> arabic() const {
        const auto named = [&](const auto& words, MarkKind kind) -> std::optional<Mark> {
            for (const NumberWord& entry : words) {
                const std::size_t size = match_word(line(), entry.word);
                if (size == 0 || is_arabic(at(size))) {
                    continue;
                }
                Mark mark;
                mark.kind = kind;
                mark.number = entry.value;
                auto found = delimited(mark, size);
                if (found && found->frame != Frame::bare) {
                    return found;
                }
                if (found && found->alone) {
                    return found;
                }
            }
            return std::nullopt;
        };
        // The delimiter is near the start or there is none: most lines are passed by here.
        const std::string_view head = line().substr(0, 48);
        if (head.find_first_of("-:.)") != std::string_view::npos ||
            head.find("\xE2\x80") != std::string_view::npos || line().size() < 24) {
            if (auto found = named(arabic_ordinals(), MarkKind::ordinal)) {
                return found;
            }
            if (auto found = named(arabic_letter_names(), MarkKind::letter_name)) {
                return found;
            }
            const char32_t second = at(next(0));
            if (second == ')' || second == '.' || second == '-' || second == ' ' ||
                second == 0x0640) {
                Mark mark;
                mark.kind = MarkKind::letters;
                mark.letter = letter_value(at(0)).order;
                std::size_t end = next(0);
                if (second == 0x0640) {
                    end = next(end);
                }
                if (mark.letter != 0) {
                    auto found = delimited(mark, end);
                    if (found &&
                        (found->frame == Frame::right_paren || found->frame == Frame::dot)) {
                        return found;
                    }
                }
            }
        }
        return word();
    }

    /// `Chapter 3`, `Раздел II. Title`, `Annex`.
    [[nodiscard]] std::optional<Mark> word() const {
        if (line().size() > 240) {
            return std::nullopt;
        }
        const FoundWord found = leading_word(line());
        if (found.role == WordRole::none || found.role == WordRole::page) {
            return std::nullopt;
        }
        Mark mark;
        mark.kind = MarkKind::word;
        mark.word = found.role;
        std::size_t i = found.size;
        while (is_space(at(i))) {
            i = next(i);
        }
        std::size_t end = i;
        if (const Numeral digits = decimal_number(line().substr(i)); digits.size != 0) {
            mark.number = digits.value;
            end = i + digits.size;
        } else if (const Numeral han = chinese_number(line().substr(i));
                   han.size != 0 && found.role == WordRole::annex) {
            mark.number = han.value;
            end = i + han.size;
        } else if (is_arabic(at(i))) {
            for (const NumberWord& entry : arabic_definite_ordinals()) {
                const std::size_t size = match_word(line().substr(i), entry.word);
                if (size > 0 && !is_arabic(at(i + size))) {
                    mark.number = entry.value;
                    end = i + size;
                }
            }
        } else {
            const Mark read = read_letters(i);
            if (read.span.end != 0 && read.upper && !is_letter(at(read.span.end))) {
                mark.number = read.roman != 0 ? read.roman : read.letter;
                end = read.span.end;
            }
        }
        for (const NumberWord& entry : first_words()) {
            const std::size_t size = match_word(line().substr(i), entry.word);
            if (mark.number == 0 && size > 0 && i + size == line().size()) {
                mark.number = entry.value;
                end = line().size();
            }
        }
        if (mark.number == 0) {
            // An annex needs no number, but then its word is all of the line.
            if (found.role != WordRole::annex || i < line().size()) {
                return std::nullopt;
            }
            end = found.size;
        }
        while (end < line().size() && (at(end) == '.' || at(end) == ':' || at(end) == 0xFF1A)) {
            end = next(end);
        }
        std::size_t dash = end;
        while (is_space(at(dash))) {
            dash = next(dash);
        }
        if ((at(dash) == 0x2013 || at(dash) == 0x2014 || at(dash) == '-') &&
            is_space(at(next(dash)))) {
            end = next(dash);
        }
        return finish(mark, end);
    }
};

}  // namespace wgig::detail::reader
