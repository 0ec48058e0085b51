// Takes page furniture out of the text: separators, page numbers, running heads, contents.
#pragma once

#include <cstddef>

#include <wgig/source/impl/reader/line_kinds.hpp>
#include <wgig/source/impl/reader/page_numbers.hpp>
#include <wgig/source/impl/reader/running_heads.hpp>

namespace wgig::detail::reader {

class Furniture {
public:
    explicit Furniture(Source& source) : source_(source), lines_(source) {}

    void take() {
        find_plain();
        RunningHeads(lines_).find();
        PageNumbers(lines_).find();
        find_contents();
        mark_pages();
    }

private:
    /// What a line alone tells.
    void find_plain() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const Line& line = lines_.line(i);
            const bool word = is_lower(line.first) && line.first != 'p' && line.first != U'с';
            if (word || line.size() > 400 || !lines_.open(i)) {
                continue;
            }
            if (is_separator(lines_.text(i))) {
                lines_.set(i, LineKind::separator);
            } else if (is_page_number(lines_.text(i))) {
                lines_.set(i, LineKind::page_number);
            } else if (is_leader_line(lines_.text(i))) {
                lines_.set(i, LineKind::contents);
            }
        }
    }

    /// Below a heading `Contents`: lines that end in a page number, and those between them.
    void find_contents() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (!lines_.open(i) || lines_.line(i).size() > 40 ||
                whole_line_role(lines_.text(i)) != WordRole::contents) {
                continue;
            }
            std::size_t last = i;
            for (std::size_t j = i + 1; j < lines_.size() && j <= last + 3; ++j) {
                const bool entry = lines_[j] == LineKind::contents || ends_in_page(lines_.text(j));
                last = entry && lines_.line(j).size() <= 300 ? j : last;
            }
            for (std::size_t j = i; j <= last && last > i; ++j) {
                if (!lines_.is_furniture(j)) {
                    lines_.set(j, LineKind::contents);
                }
            }
        }
    }

    /// Turns what was found into leftovers, and tells the lines after it that a page has begun.
    void mark_pages() {
        bool separator = false;
        bool page = false;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            Line& line = source_.lines[i];
            if (line.taken) {
                continue;
            }
            if (lines_[i] == LineKind::text) {
                line.separator = line.separator || separator;
                line.page_break = line.page_break || page;
                separator = page = false;
                continue;
            }
            line.taken = true;
            page = page || line.page_break || lines_.is_furniture(i);
            separator = separator || lines_[i] == LineKind::separator;
            source_.leave(leftover(lines_[i]), line.span());
        }
    }

    [[nodiscard]] static LeftoverKind leftover(LineKind kind) noexcept {
        switch (kind) {
        case LineKind::page_number: return LeftoverKind::page_number;
        case LineKind::running_head: return LeftoverKind::running_head;
        case LineKind::contents: return LeftoverKind::front_matter;
        default: return LeftoverKind::separator;
        }
    }

    Source& source_;
    LineKinds lines_;
};

}  // namespace wgig::detail::reader
