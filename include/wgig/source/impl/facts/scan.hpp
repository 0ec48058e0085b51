// The facts of a running text.
#pragma once

#include <vector>

#include <wgig/core/code_points.hpp>
#include <wgig/source/impl/facts/count.hpp>
#include <wgig/source/impl/facts/dates_han.hpp>
#include <wgig/source/impl/facts/dates_numeric.hpp>
#include <wgig/source/impl/facts/deadlines.hpp>
#include <wgig/source/impl/facts/occasions.hpp>
#include <wgig/source/impl/facts/reference.hpp>

namespace wgig::detail::facts {

/// Searches texts one after the other. Holds the memory that the search needs, so that many short
/// texts cost no allocation.
class Scanner {
public:
    explicit Scanner(const GroupNames& names) : names_(names) {
        // Made here, where running out of memory can still be told.
        static_cast<void>(Vocabulary::get());
        static_cast<void>(particles());
        static_cast<void>(glue_table());
    }

    /// Appends what a text tells. `one_sentence`: the whole text is one, as a footnote is.
    void scan(std::string_view text, bool one_sentence, std::vector<Found>& found) {
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = end_of_piece(text, begin);
            chunk_.text = text.substr(begin, end - begin);
            Lexer::run(chunk_);
            const std::size_t first = found.size();
            recognise(begin, found);
            if (found.size() > first) {
                name_documents(begin, one_sentence, first, found);
                const std::vector<DateGroup> groups = group_dates(chunk_, found, first, begin);
                OccasionReader(chunk_, found, names_, groups).read();
                DeadlineReader(chunk_, found, groups).read();
            }
            begin = end;
        }
    }

private:
    /// Long texts are searched in pieces that end where a sentence does, or at least a word.
    static std::size_t end_of_piece(std::string_view text, std::size_t begin) noexcept {
        constexpr std::size_t piece = 32768;
        constexpr std::size_t slack = 4096;
        if (text.size() - begin <= piece) {
            return text.size();
        }
        const std::size_t end = begin + piece;
        std::size_t word = 0;
        std::size_t character = end;
        for (std::size_t at = end; at > end - slack; --at) {
            if (is_continuation(text[at])) {
                continue;
            }
            character = character == end ? at : character;
            const std::string_view before = text.substr(0, at);
            if (before.ends_with('\n') || before.ends_with(". ") || before.ends_with("。")) {
                return at;
            }
            if (word == 0 && before.ends_with(' ')) {
                word = at;
            }
        }
        return word != 0 ? word : character;
    }

    void recognise(std::size_t base, std::vector<Found>& found) {
        DateWriter dates(found, base);
        for (std::size_t i = 0; i < chunk_.size();) {
            std::size_t taken = 0;
            switch (chunk_.marks[i].sign) {
            case Sign::number:
            case Sign::han_number: taken = number(i, base, dates, found); break;
            case Sign::number_word:
                taken = is_near_item(i) ? CountReader(chunk_, found, base).read(i) : 0;
                break;
            case Sign::month: taken = read_dates(chunk_, i, dates); break;
            case Sign::paragraph: taken = ReferenceReader(chunk_, found, base).read(i); break;
            case Sign::symbol:
            case Sign::web:
            case Sign::email: taken = copy(i, base, found); break;
            default: break;
            }
            i += std::max<std::size_t>(taken, 1);
        }
    }

    /// Tries what stands around the number allows, and nothing else.
    std::size_t number(std::size_t i, std::size_t base, DateWriter& dates,
                       std::vector<Found>& found) {
        const Lexeme& mark = chunk_.marks[i];
        const bool figures = mark.sign == Sign::number;
        std::size_t taken = 0;
        if (begins_han_reference(mark)) {
            taken = ReferenceReader(chunk_, found, base).read_han(i);
        }
        if (taken == 0 && has_han_unit(i)) {
            taken = read_han_dates(chunk_, i, dates);
        }
        if (taken == 0 && figures && chunk_.is(i + 1, Sign::number)) {
            taken = read_numeric_date(chunk_, i, dates);
        }
        if (taken == 0 && figures && mark.digits <= 2 && leads_to_month(i)) {
            taken = read_dates(chunk_, i, dates);
        }
        if (taken == 0 && figures && mark.digits == 4) {
            taken = read_years(chunk_, i, dates);
        }
        return taken != 0 || !is_near_item(i) ? taken : CountReader(chunk_, found, base).read(i);
    }

    /// 第 before the number, 段 soon after it.
    [[nodiscard]] bool begins_han_reference(const Lexeme& mark) const noexcept {
        const std::size_t before = skip_blanks_back(chunk_.text, mark.begin);
        return before >= 3 && chunk_.text.substr(before - 3, 3) == "第" &&
               chunk_.text.substr(mark.end, 64).find("段") != std::string_view::npos;
    }
    /// Whether a Chinese character follows the number, or one of the few numbers after it.
    [[nodiscard]] bool has_han_unit(std::size_t i) const noexcept {
        for (std::size_t k = i; k < i + 4 && k < chunk_.size(); ++k) {
            const Lexeme& mark = chunk_.marks[k];
            if (mark.sign != Sign::number && mark.sign != Sign::han_number) {
                break;
            }
            std::size_t after = mark.end;
            while (after < chunk_.text.size() && chunk_.text[after] == ' ') {
                ++after;
            }
            if (after < chunk_.text.size() &&
                static_cast<unsigned char>(chunk_.text[after]) >= 0xE2) {
                return true;
            }
        }
        return false;
    }
    /// Whether nothing but numbers stands before the next month.
    [[nodiscard]] bool leads_to_month(std::size_t i) const noexcept {
        for (std::size_t k = i + 1; k < i + 18 && k < chunk_.size(); ++k) {
            if (chunk_.marks[k].sign != Sign::number) {
                return chunk_.marks[k].sign == Sign::month;
            }
        }
        return false;
    }
    /// Whether something that is counted stands near the number.
    [[nodiscard]] bool is_near_item(std::size_t i) const noexcept {
        if (i > 0 && is_item(chunk_, i - 1)) {
            return true;
        }
        for (std::size_t k = i + 1; k < i + 24 && k < chunk_.size(); ++k) {
            if (is_item(chunk_, k)) {
                return true;
            }
            if (chunk_.marks[k].sign == Sign::full_stop ||
                chunk_.marks[k].begin - chunk_.marks[i].end > longest_look) {
                break;
            }
        }
        return false;
    }

    std::size_t copy(std::size_t i, std::size_t base, std::vector<Found>& found) const {
        const Lexeme& mark = chunk_.marks[i];
        const std::string_view text = chunk_.text.substr(mark.begin, mark.end - mark.begin);
        Found fact;
        fact.kind = mark.sign == Sign::symbol ? FactKind::document_symbol
                    : mark.sign == Sign::web  ? FactKind::web_address
                                              : FactKind::email_address;
        fact.span = {base + mark.begin, base + mark.end};
        fact.value = mark.sign == Sign::symbol ? symbol_value(text) : std::string(text);
        fact.first_mark = static_cast<std::uint32_t>(i);
        fact.next_mark = static_cast<std::uint32_t>(i + 1);
        found.push_back(std::move(fact));
        return 1;
    }

    /// Gives each paragraph reference the symbol that its sentence names: the one before it, or the
    /// one after it where none is before or "of" leads to it.
    void name_documents(std::size_t base, bool one_sentence, std::size_t first,
                        std::vector<Found>& found) const {
        for (std::size_t k = first; k < found.size(); ++k) {
            if (found[k].kind != FactKind::paragraph_reference) {
                continue;
            }
            const std::size_t before = symbol_before(found[k].first_mark, one_sentence);
            const std::size_t after = symbol_after(found[k].next_mark, one_sentence);
            const bool of = leads_on(found[k].span.end - base);
            const std::size_t symbol =
                before == chunk_.size() || (of && after != chunk_.size()) ? after : before;
            if (symbol != chunk_.size()) {
                const Lexeme& mark = chunk_.marks[symbol];
                found[k].of = symbol_value(chunk_.text.substr(mark.begin, mark.end - mark.begin));
            }
        }
    }
    static constexpr std::size_t furthest = 128;  // marks

    [[nodiscard]] std::size_t symbol_before(std::size_t i, bool one_sentence) const noexcept {
        for (std::size_t k = i; k-- > 0 && i - k < furthest;) {
            if (chunk_.is(k, Sign::symbol)) {
                return k;
            }
            if (!one_sentence && chunk_.is(k, Sign::full_stop)) {
                break;
            }
        }
        return chunk_.size();
    }
    [[nodiscard]] std::size_t symbol_after(std::size_t i, bool one_sentence) const noexcept {
        for (std::size_t k = i; k < chunk_.size() && k - i < furthest; ++k) {
            if (chunk_.is(k, Sign::symbol)) {
                return k;
            }
            if (!one_sentence && chunk_.is(k, Sign::full_stop)) {
                break;
            }
        }
        return chunk_.size();
    }
    [[nodiscard]] bool leads_on(std::size_t end) const noexcept {
        return word_after(chunk_.text, end).is(leads_to_document);
    }

    const GroupNames& names_;
    Chunk chunk_;
};

}  // namespace wgig::detail::facts
