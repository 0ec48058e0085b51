// Bare numbers that count pages, and not paragraphs.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <wgig/source/impl/reader/line_kinds.hpp>

namespace wgig::detail::reader {

class PageNumbers {
public:
    explicit PageNumbers(LineKinds& lines) : lines_(lines) {}

    void find() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (lines_.line(i).size() <= 8 && lines_.open(i) && lines_.is_bare_number(i)) {
                numbers_.push_back(i);
            }
        }
        if (numbers_.empty()) {
            return;
        }
        take_counted();
        take_misplaced();
        take_missing();
    }

private:
    void take(const std::vector<std::size_t>& lines) {
        for (const std::size_t i : lines) {
            lines_.set(i, LineKind::page_number);
        }
    }

    /// A number that is the last line of nearly every page, or the first, and counts up.
    void take_counted() {
        std::vector<std::size_t> first;
        std::vector<std::size_t> last;
        for (const std::size_t i : numbers_) {
            if (i == 0 || lines_.line(i).page_break) {
                first.push_back(i);
            }
            if (i + 1 == lines_.size() || lines_.line(i + 1).page_break) {
                last.push_back(i);
            }
        }
        std::size_t pages = 1;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            pages += lines_.line(i).page_break ? 1U : 0U;
        }
        for (const auto& lines : {first, last}) {
            if (lines.size() >= 2 && lines.size() * 10 >= pages * 7 &&
                steps(lines, 1) * 5 >= (lines.size() - 1) * 4) {
                take(lines);
            }
        }
    }

    /// How many of the numbers follow the one before at no more than `most`.
    [[nodiscard]] std::size_t steps(const std::vector<std::size_t>& lines,
                                    std::uint32_t most) const {
        std::size_t count = 0;
        for (std::size_t i = 1; i < lines.size(); ++i) {
            const std::uint32_t before = lines_.number(lines[i - 1]);
            const std::uint32_t number = lines_.number(lines[i]);
            count += number > before && number - before <= most ? 1U : 0U;
        }
        return count;
    }

    /// Numbers at the ends of pages or inside sentences. Where more of them stand elsewhere, they
    /// head paragraphs.
    void take_misplaced() {
        std::vector<std::size_t> misplaced;
        std::size_t others = 0;
        for (const std::size_t i : numbers_) {
            if (!lines_.open(i)) {
                continue;
            }
            if (lines_.at_page_end(i) || lines_.interrupts(i)) {
                misplaced.push_back(i);
            } else {
                ++others;
            }
        }
        if (!misplaced.empty() && misplaced.size() >= others &&
            steps(misplaced, 9999) * 4 >= (misplaced.size() - 1) * 3) {
            take(misplaced);
        }
    }

    /// A page that ends with a sentence, and the last one: they fill a hole in the count, or go on
    /// with it at the end of the text.
    void take_missing() {
        std::vector<std::size_t> found;
        for (const std::size_t i : numbers_) {
            if (!lines_.open(i)) {
                found.push_back(i);
            }
        }
        for (const std::size_t i : numbers_) {
            if (!lines_.open(i)) {
                continue;
            }
            const auto after = std::upper_bound(found.begin(), found.end(), i);
            const std::uint32_t value = lines_.number(i);
            const bool follows = after != found.begin() && lines_.number(*(after - 1)) + 1 == value;
            const bool leads = after != found.end() && lines_.number(*after) == value + 1;
            if (follows && (leads || (after == found.end() && i == numbers_.back()))) {
                lines_.set(i, LineKind::page_number);
            }
        }
    }

    LineKinds& lines_;
    std::vector<std::size_t> numbers_;
};

}  // namespace wgig::detail::reader
