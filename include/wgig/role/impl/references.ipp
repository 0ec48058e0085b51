#pragma once

#include <array>
#include <string>
#include <utility>
#include <vector>

#include <wgig/role/detail/parts.hpp>
#include <wgig/text/character.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::roles {

class ReferenceReader {
public:
    explicit ReferenceReader(const MarkedSentence& marked)
        : marked_(marked), text_(marked.sentence->text) {}

    std::vector<CrossReference> read() && {
        for (const Match& mark : marked_.marks) {
            const ClauseWords& words = *marked_.words;
            if (words.is(mark.term, ClauseWord::reference_previous)) {
                add(ReferenceKind::paragraph, "-1", mark.span);
            } else if (words.is(mark.term, ClauseWord::reference_paragraph)) {
                read_numbers(ReferenceKind::paragraph, mark.span);
            } else if (words.is(mark.term, ClauseWord::reference_article)) {
                read_numbers(ReferenceKind::article, mark.span);
            } else if (words.is(mark.term, ClauseWord::reference_section)) {
                read_numbers(ReferenceKind::section, mark.span);
            }
        }
        return std::move(references_);
    }

private:
    struct Number {
        std::string value;
        Span span;
    };

    void read_numbers(ReferenceKind kind, Span word) {
        if (marked_.words->language == Language::zh) {
            // 第五条: the number stands before the word.
            if (auto number = chinese_number_before(word.begin)) {
                add(kind, number->value, {number->span.begin, word.end});
            }
            return;
        }
        std::size_t at = word.end;
        std::size_t begin = word.begin;
        for (int more = 0; more < 8; ++more) {
            const auto number = number_after(at);
            if (!number) {
                return;
            }
            add(kind, number->value, {begin, number->span.end});
            at = behind_joint(number->span.end);
            if (at == number->span.end) {
                return;
            }
            begin = at;
        }
    }

    std::size_t skip_spaces(std::size_t at) const {
        while (at < text_.size()) {
            const CodePoint c = decode(text_, at);
            if (character_class(c.value) != CharacterClass::space) {
                break;
            }
            at += c.size;
        }
        return at;
    }

    /// Digits of any script, with the letter of a subparagraph in brackets: `5 (a)` is 5.
    std::optional<Number> number_after(std::size_t at) const {
        at = skip_spaces(at);
        Number number{{}, {at, at}};
        while (number.span.end < text_.size() && number.value.size() < 9) {
            const CodePoint c = decode(text_, number.span.end);
            const int digit = digit_value(c.value);
            if (digit < 0) {
                break;
            }
            number.value += static_cast<char>('0' + digit);
            number.span.end += c.size;
        }
        return number.value.empty() ? std::nullopt : std::optional(number);
    }

    /// "Paragraphs 5 and 6", "5, 6", "5-7": where the next number may begin.
    std::size_t behind_joint(std::size_t at) const {
        static constexpr std::array<std::string_view, 12> joints = {
            ",", "،", "-", "–", "and", "or", "et", "ou", "y", "и", "و", "to"};
        const std::size_t start = skip_spaces(at);
        for (const std::string_view joint : joints) {
            if (text_.substr(start).starts_with(joint) && number_after(start + joint.size())) {
                return skip_spaces(start + joint.size());
            }
        }
        return at;
    }

    std::optional<Number> chinese_number_before(std::size_t end) const {
        constexpr std::string_view ordinal = "第";
        std::size_t at = end;
        std::vector<char32_t> characters;
        while (at > 0 && characters.size() < 8) {
            const CodePoint c = decode_before(text_, at);
            if (digit_value(c.value) < 0 && chinese_digit(c.value) < 0 &&
                multiplier(c.value) == 0 && character_class(c.value) != CharacterClass::space) {
                break;
            }
            at -= c.size;
            if (character_class(c.value) != CharacterClass::space) {
                characters.insert(characters.begin(), c.value);
            }
        }
        if (characters.empty() || at < ordinal.size() ||
            text_.substr(at - ordinal.size(), ordinal.size()) != ordinal) {
            return std::nullopt;
        }
        return Number{std::to_string(value_of(characters)), {at - ordinal.size(), end}};
    }

    static int chinese_digit(char32_t c) noexcept {
        constexpr std::u32string_view digits = U"〇一二三四五六七八九";
        const std::size_t at = digits.find(c);
        return at == std::u32string_view::npos ? (c == U'零' ? 0 : -1) : static_cast<int>(at);
    }
    static int multiplier(char32_t c) noexcept { return c == U'十' ? 10 : c == U'百' ? 100 : 0; }
    static unsigned long value_of(const std::vector<char32_t>& characters) {
        unsigned long total = 0;
        unsigned long digit = 0;
        bool has_digit = false;
        for (const char32_t c : characters) {
            if (const int unit = multiplier(c); unit > 0) {
                total += (has_digit ? digit : 1) * static_cast<unsigned long>(unit);
                digit = 0;
                has_digit = false;
            } else {
                const int western = digit_value(c);
                const int value = western >= 0 ? western : chinese_digit(c);
                digit = digit * 10 + static_cast<unsigned long>(value);
                has_digit = true;
            }
        }
        return total + digit;
    }

    void add(ReferenceKind kind, std::string number, Span span) {
        CrossReference reference;
        reference.kind = kind;
        reference.number = std::move(number);
        reference.text = slice(text_, span);
        reference.span = span;
        references_.push_back(std::move(reference));
    }

    const MarkedSentence& marked_;
    std::string_view text_;
    std::vector<CrossReference> references_;
};

WGIG_DECL std::vector<CrossReference> read_references(const MarkedSentence& marked) {
    return ReferenceReader(marked).read();
}

}  // namespace wgig::detail::roles
