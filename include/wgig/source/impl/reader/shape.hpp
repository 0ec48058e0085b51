// What a block looks like: a title, a text, a word that heads a part.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <wgig/core/code_points.hpp>
#include <wgig/source/impl/reader/block.hpp>

namespace wgig::detail::reader {

class Shape {
public:
    Shape(const Source& source, const std::vector<Block>& blocks)
        : source_(source), blocks_(blocks) {}

    /// Where the last line of a block ends.
    [[nodiscard]] std::size_t end(const Block& block) const {
        std::size_t last = block.end_line;
        while (last > block.first_line + 1 && source_.lines[last - 1].taken) {
            --last;
        }
        return source_.lines[last - 1].end;
    }

    /// How many lines a block has, counted up to a few; what was taken out does not count.
    [[nodiscard]] std::size_t lines(const Block& block) const {
        std::size_t count = 0;
        for (std::size_t i = block.first_line; i < block.end_line && count < 8; ++i) {
            count += source_.lines[i].taken ? 0U : 1U;
        }
        return count;
    }

    /// Short, begun with a capital where the script has them, and not ended as a sentence.
    [[nodiscard]] bool is_title(const Block& block, std::size_t from) const {
        const std::size_t to = end(block);
        // What stands below a mark on a line of its own, notes and page ends in between left out.
        std::size_t line = block.first_line;
        while (line + 1 < block.end_line &&
               (source_.lines[line].taken || from >= source_.lines[line].end)) {
            ++line;
            from = source_.lines[line].begin;
        }
        if (from >= to || to - from > most_bytes || lines(block) > 4) {
            return false;
        }
        const std::string_view text = source_.slice(Span{from, to});
        const char32_t first = first_character(text);
        if (is_lower(first) || ending_of(first) != Ending::open) {
            return false;
        }
        const std::size_t characters = count_code_points(text);
        if (characters > (is_cjk(first) ? 60U : 180U)) {
            return false;
        }
        if (has_two_sentences(text)) {
            return false;
        }
        const Ending end = ending(text);
        return end == Ending::open || last_character(text) == '?' || last_character(text) == 0xFF1F;
    }

    [[nodiscard]] bool ends_with_colon(const Block& block) const {
        const Span span{source_.lines[block.first_line].begin, end(block)};
        return ending(source_.slice(span)) == Ending::colon;
    }

    /// Begun with a small letter, or ended by a mark that more of its kind follows.
    [[nodiscard]] bool is_item(const Block& block, std::size_t from) const {
        const std::size_t to = end(block);
        if (from >= to) {
            return false;
        }
        const std::string_view text = source_.slice(Span{from, to});
        const char32_t last = last_character(text);
        return is_lower(first_character(text)) || last == ';' || last == ',' || last == 0xFF1B ||
               last == 0xFF0C || last == 0x061B || last == 0x060C;
    }

    /// Long, or a whole sentence.
    [[nodiscard]] bool is_text(const Block& block) const {
        const std::size_t from = source_.lines[block.first_line].begin;
        const std::size_t to = end(block);
        if (to - from > most_bytes) {
            return true;
        }
        const std::string_view text = source_.slice(Span{from, to});
        const Ending end = ending(text);
        const std::size_t characters = count_code_points(text);
        return characters > (is_cjk(first_character(text)) ? 60U : 180U) ||
               ((end == Ending::stop || end == Ending::colon) && characters > 20);
    }

    /// The part that a block of one line is the heading of, by its words.
    [[nodiscard]] WordRole role(const Block& block) const {
        return block.end_line - block.first_line == 1
                   ? whole_line_role(source_.slice(source_.lines[block.first_line]))
                   : WordRole::none;
    }

    /// Which of the blocks before the first heading is the title: one that calls itself a report,
    /// else the last one that is no symbol, no date and no list of particulars.
    [[nodiscard]] std::optional<std::size_t>
    choose_title(const std::vector<std::size_t>& front) const {
        std::optional<std::size_t> last;
        for (const std::size_t i : front) {
            const Block& block = blocks_[i];
            const std::string_view text =
                source_.slice(Span{source_.lines[block.first_line].begin, end(block)});
            if (is_particular(text)) {
                continue;
            }
            last = i;
        }
        return last;
    }

private:
    /// A full stop between a small letter and a capital, or any Chinese one.
    [[nodiscard]] static bool has_two_sentences(std::string_view text) {
        if (text.find("\u3002") != std::string_view::npos) {
            return true;
        }
        for (std::size_t at = text.find(". "); at != std::string_view::npos && at > 2;
             at = text.find(". ", at + 2)) {
            const std::size_t size = decode_before(text, at).size;
            if (is_lower(decode_before(text, at).value) && at > size &&
                is_lower(decode_before(text, at - size).value) &&
                is_upper(first_character(text.substr(at + 2)))) {
                return true;
            }
        }
        return false;
    }

    static constexpr std::size_t most_bytes = 400;

    /// Document symbols, dates, `Distr.: General`, `Agenda item 5`: no titles.
    [[nodiscard]] static bool is_particular(std::string_view text) {
        if (count_code_points(text) < 3) {
            return true;
        }
        bool letters = false;
        bool lower = false;
        std::size_t digits = 0;
        for (std::size_t at = 0; at < text.size();) {
            const CodePoint c = decode(text, at);
            letters = letters || is_letter(c.value) || is_han(c.value);
            lower = lower || is_lower(c.value) || is_han(c.value) || is_arabic(c.value);
            digits += digit_of(c.value) >= 0 ? 1U : 0U;
            at += c.size;
        }
        if (!letters) {
            return true;
        }
        const bool symbol = text.find('/') != std::string_view::npos &&
                            text.find(' ') == std::string_view::npos && digits > 0;
        return symbol || text.find(':') < 12;
    }

    const Source& source_;
    const std::vector<Block>& blocks_;
};

}  // namespace wgig::detail::reader
