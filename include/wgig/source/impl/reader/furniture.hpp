// Takes page furniture out of the text: separators, page numbers, running heads, contents.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <wgig/source/impl/reader/line.hpp>
#include <wgig/source/impl/reader/page_line.hpp>

namespace wgig::detail::reader {

class Furniture {
public:
    explicit Furniture(Source& source) : source_(source) {}

    void take() {
        take_plain();
        take_symbols();
        take_repeated();
        take_interrupting();
        take_counted_pages();
        take_bare_numbers();
        take_contents();
        mark_pages();
    }

private:
    enum class Kind : std::uint8_t { text, separator, number, head, contents };

    [[nodiscard]] Kind& kind(std::size_t i) { return kinds_[i]; }
    [[nodiscard]] std::string_view text(std::size_t i) const {
        return source_.slice(source_.lines[i]);
    }
    [[nodiscard]] bool is_furniture(std::size_t i) const {
        return kinds_[i] == Kind::number || kinds_[i] == Kind::head;
    }

    /// What a line alone tells.
    void take_plain() {
        kinds_.assign(source_.lines.size(), Kind::text);
        for (std::size_t i = 0; i < kinds_.size(); ++i) {
            const Line& line = source_.lines[i];
            if (line.taken || line.verbatim || line.heading > 0) {
                continue;
            }
            const auto first = static_cast<unsigned char>(source_.text[line.begin]);
            if (line.size() > 400 || (first >= 'a' && first <= 'z' && first != 'p')) {
                continue;
            }
            if (is_separator(text(i))) {
                kind(i) = Kind::separator;
            } else if (is_page_number(text(i))) {
                kind(i) = Kind::number;
            } else if (is_leader_line(text(i))) {
                kind(i) = Kind::contents;
            }
        }
    }

    /// A line that is a document symbol is a running head where it comes more than once or next to
    /// the end of a page.
    void take_symbols() {
        std::unordered_map<std::string_view, std::size_t> counts;
        std::vector<std::pair<std::size_t, std::string_view>> found;
        for (std::size_t i = 0; i < kinds_.size(); ++i) {
            const Line& line = source_.lines[i];
            if (line.taken || kind(i) != Kind::text || line.size() > 90 || line.heading > 0) {
                continue;
            }
            if (const std::string_view symbol = symbol_line(text(i)); !symbol.empty()) {
                ++counts[symbol];
                found.emplace_back(i, symbol);
            }
        }
        for (const auto& [i, symbol] : found) {
            if (counts[symbol] > 1 || at_page_end(i)) {
                kind(i) = Kind::head;
            }
        }
    }

    /// Whether the line is the first or the last of its page, furniture not counted.
    [[nodiscard]] bool at_page_end(std::size_t i) const {
        std::size_t after = i + 1;
        if (source_.lines[i].page_break && i > 0) {
            return true;
        }
        return after < kinds_.size() ? source_.lines[after].page_break || is_furniture(after) ||
                                           (i > 0 && is_furniture(i - 1))
                                     : i > 0 && is_furniture(i - 1);
    }

    [[nodiscard]] static std::uint64_t hash_without_digits(std::string_view text) {
        std::uint64_t hash = 0xCBF29CE484222325ULL;
        for (const char c : text) {
            const bool digit = c >= '0' && c <= '9';
            hash = (hash ^ static_cast<unsigned char>(digit ? '0' : c)) * 0x100000001B3ULL;
        }
        return hash;
    }

    /// Lines that come again and again at the ends of pages.
    void take_repeated() {
        std::unordered_map<std::uint64_t, std::size_t> counts;
        std::vector<std::pair<std::size_t, std::uint64_t>> found;
        // Heads have more than one line: each that is found uncovers the next.
        for (int round = 0; round < 3; ++round) {
            counts.clear();
            found.clear();
            for (std::size_t i = 0; i < kinds_.size(); ++i) {
                const Line& line = source_.lines[i];
                if (line.taken || kind(i) != Kind::text || line.size() > 120 || line.heading > 0 ||
                    !at_page_end(i) || !begins_as_head(i)) {
                    continue;
                }
                found.emplace_back(i, hash_without_digits(text(i)));
                ++counts[found.back().second];
            }
            bool any = false;
            for (const auto& [i, hash] : found) {
                if (counts[hash] >= 3 || (counts[hash] == 2 && !has_digits(i))) {
                    if (!is_bare_number(i)) {
                        kind(i) = Kind::head;
                        any = true;
                    }
                }
            }
            if (!any) {
                return;
            }
        }
    }

    [[nodiscard]] bool has_digits(std::size_t i) const {
        return text(i).find_first_of("0123456789") != std::string_view::npos;
    }
    [[nodiscard]] bool is_bare_number(std::size_t i) const {
        const std::string_view line = text(i);
        return line.size() <= 8 && decimal_number(line).size == line.size();
    }

    /// Whether a line stands in the middle of a sentence.
    [[nodiscard]] bool interrupts(std::size_t i) const {
        if (i == 0 || i + 1 >= kinds_.size() || kinds_[i - 1] != Kind::text) {
            return false;
        }
        const std::string_view before = text(i - 1);
        if (before.size() < 20) {
            return false;
        }
        const Ending end = ending(before);
        const char32_t next = first_character(text(i + 1));
        return (end == Ending::open || end == Ending::comma) && !is_upper(next) &&
               digit_of(next) < 0 && source_.lines[i + 1].heading == 0;
    }

    /// The same short line more than once in the middle of sentences: a head without a number.
    void take_interrupting() {
        std::unordered_map<std::string_view, std::size_t> counts;
        for (std::size_t i = 0; i < kinds_.size(); ++i) {
            if (may_be_head(i) && interrupts(i)) {
                ++counts[text(i)];
            }
        }
        std::erase_if(counts, [](const auto& entry) { return entry.second < 2; });
        if (counts.empty()) {
            return;
        }
        for (std::size_t i = 0; i < kinds_.size(); ++i) {
            if (may_be_head(i) && counts.contains(text(i))) {
                kind(i) = Kind::head;
            }
        }
    }

    /// Heads begin with a capital or a number, and are no sentences.
    [[nodiscard]] bool begins_as_head(std::size_t i) const {
        const char32_t first = first_character(text(i));
        return !is_lower(first) && first != '(' && ending_of(first) == Ending::open &&
               ending(text(i)) == Ending::open;
    }

    [[nodiscard]] bool may_be_head(std::size_t i) const {
        const Line& line = source_.lines[i];
        if (line.taken || kinds_[i] != Kind::text || line.size() > 80 || line.heading > 0 ||
            line.verbatim) {
            return false;
        }
        return begins_as_head(i) && !is_bare_number(i);
    }

    /// A number that is the last line of nearly every page, or the first, and counts the pages.
    void take_counted_pages() {
        std::vector<std::size_t> first;
        std::vector<std::size_t> last;
        std::size_t pages = 1;
        for (std::size_t i = 0; i < kinds_.size(); ++i) {
            const Line& line = source_.lines[i];
            pages += line.page_break ? 1U : 0U;
            if (line.taken || kind(i) != Kind::text || !is_bare_number(i)) {
                continue;
            }
            if (line.page_break || i == 0) {
                first.push_back(i);
            }
            if (i + 1 == kinds_.size() || source_.lines[i + 1].page_break) {
                last.push_back(i);
            }
        }
        for (const auto& lines : {first, last}) {
            if (lines.size() < 2 || lines.size() * 10 < pages * 7 || !counts_up(lines)) {
                continue;
            }
            for (const std::size_t i : lines) {
                kind(i) = Kind::number;
            }
        }
    }

    [[nodiscard]] bool counts_up(const std::vector<std::size_t>& lines) const {
        std::size_t steps = 0;
        for (std::size_t i = 1; i < lines.size(); ++i) {
            const std::uint32_t before = decimal_number(text(lines[i - 1])).value;
            steps += decimal_number(text(lines[i])).value == before + 1 ? 1U : 0U;
        }
        return steps * 5 >= (lines.size() - 1) * 4;
    }

    /// Bare numbers at the ends of pages or inside sentences, unless most of them head paragraphs.
    void take_bare_numbers() {
        std::vector<std::size_t> paging;
        std::vector<std::size_t> others;
        for (std::size_t i = 0; i < kinds_.size(); ++i) {
            const Line& line = source_.lines[i];
            if (line.taken || kind(i) != Kind::text || line.size() > 8 || !is_bare_number(i)) {
                continue;
            }
            (at_page_end(i) || interrupts(i) ? paging : others).push_back(i);
        }
        // With neither page ends nor broken sentences a number alone heads what follows.
        if (paging.empty() || paging.size() < others.size() || !mostly_rising(paging)) {
            return;
        }
        for (const std::size_t i : paging) {
            kind(i) = Kind::number;
        }
        // A page that ends with a sentence, and the last one, count on from the others.
        std::size_t next = 0;
        for (const std::size_t i : others) {
            while (next < paging.size() && paging[next] < i) {
                ++next;
            }
            const std::uint32_t value = decimal_number(text(i)).value;
            const bool after =
                next > 0 && decimal_number(text(paging[next - 1])).value + 1 == value;
            if (after &&
                (next == paging.size() || decimal_number(text(paging[next])).value > value)) {
                kind(i) = Kind::number;
            }
        }
    }

    [[nodiscard]] bool mostly_rising(const std::vector<std::size_t>& lines) const {
        std::size_t rising = 0;
        for (std::size_t i = 1; i < lines.size(); ++i) {
            rising +=
                decimal_number(text(lines[i])).value > decimal_number(text(lines[i - 1])).value
                    ? 1U
                    : 0U;
        }
        return rising * 4 >= (lines.size() - 1) * 3;
    }

    /// Below a heading `Contents`: lines that end in a page number, and those between them.
    void take_contents() {
        for (std::size_t i = 0; i < kinds_.size(); ++i) {
            const Line& line = source_.lines[i];
            if (line.taken || kind(i) != Kind::text || line.size() > 40 ||
                whole_line_role(text(i)) != WordRole::contents) {
                continue;
            }
            std::size_t last = i;
            for (std::size_t j = i + 1; j < kinds_.size() && j <= last + 3; ++j) {
                const bool entry = kind(j) == Kind::contents || ends_in_page(text(j));
                last = entry && source_.lines[j].size() <= 300 ? j : last;
            }
            for (std::size_t j = i; j <= last && last > i; ++j) {
                kind(j) = is_furniture(j) ? kind(j) : Kind::contents;
            }
        }
    }

    /// Turns what was found into leftovers, and tells the lines after it that a page has begun.
    void mark_pages() {
        bool separator = false;
        bool page = false;
        for (std::size_t i = 0; i < kinds_.size(); ++i) {
            Line& line = source_.lines[i];
            if (line.taken) {
                continue;
            }
            if (kind(i) == Kind::text) {
                line.separator = separator;
                line.page_break = line.page_break || page;
                separator = page = false;
                continue;
            }
            line.taken = true;
            page = page || line.page_break || is_furniture(i);
            separator = separator || kind(i) == Kind::separator;
            source_.leave(leftover(kind(i)), line.span());
        }
    }

    [[nodiscard]] static LeftoverKind leftover(Kind kind) noexcept {
        switch (kind) {
        case Kind::number: return LeftoverKind::page_number;
        case Kind::head: return LeftoverKind::running_head;
        case Kind::contents: return LeftoverKind::front_matter;
        default: return LeftoverKind::separator;
        }
    }

    Source& source_;
    std::vector<Kind> kinds_;
};

}  // namespace wgig::detail::reader
