// What each line is to its page, while that is being found out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <wgig/source/impl/reader/line.hpp>
#include <wgig/source/impl/reader/page_line.hpp>

namespace wgig::detail::reader {

enum class LineKind : std::uint8_t { text, separator, page_number, running_head, contents };

class LineKinds {
public:
    explicit LineKinds(const Source& source)
        : source_(source), kinds_(source.lines.size(), LineKind::text) {}

    [[nodiscard]] std::size_t size() const noexcept { return kinds_.size(); }
    [[nodiscard]] LineKind operator[](std::size_t i) const noexcept { return kinds_[i]; }
    void set(std::size_t i, LineKind kind) noexcept { kinds_[i] = kind; }

    [[nodiscard]] const Line& line(std::size_t i) const noexcept { return source_.lines[i]; }
    [[nodiscard]] std::string_view text(std::size_t i) const noexcept {
        return source_.slice(source_.lines[i]);
    }
    /// Whether a line may still turn out to be anything.
    [[nodiscard]] bool open(std::size_t i) const noexcept {
        return kinds_[i] == LineKind::text && !line(i).taken && !line(i).verbatim &&
               line(i).heading == 0;
    }
    [[nodiscard]] bool is_furniture(std::size_t i) const noexcept {
        return kinds_[i] == LineKind::page_number || kinds_[i] == LineKind::running_head;
    }

    /// Whether the line is the first or the last of its page, furniture not counted.
    [[nodiscard]] bool at_page_end(std::size_t i) const noexcept {
        return (i > 0 && (line(i).page_break || is_furniture(i - 1))) ||
               (i + 1 < size() && (line(i + 1).page_break || is_furniture(i + 1)));
    }

    /// Whether a line stands in the middle of a sentence.
    [[nodiscard]] bool interrupts(std::size_t i) const {
        if (i == 0 || i + 1 >= size() || kinds_[i - 1] != LineKind::text ||
            line(i - 1).size() < 20 || line(i + 1).heading > 0) {
            return false;
        }
        const Ending end = line(i - 1).ending;
        const char32_t next = line(i + 1).first;
        return (end == Ending::open || end == Ending::comma) && !is_upper(next) &&
               digit_of(next) < 0;
    }

    [[nodiscard]] bool is_bare_number(std::size_t i) const {
        return line(i).size() <= 8 && decimal_number(text(i)).size == line(i).size();
    }
    [[nodiscard]] std::uint32_t number(std::size_t i) const {
        return decimal_number(text(i)).value;
    }

private:
    const Source& source_;
    std::vector<LineKind> kinds_;
};

}  // namespace wgig::detail::reader
