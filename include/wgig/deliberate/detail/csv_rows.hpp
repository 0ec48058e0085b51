// The cells of a table of text, without a copy of the table.
#pragma once

#include <algorithm>
#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <wgig/core/error.hpp>

namespace wgig::detail {

/// Reads RFC 4180: cells in quotes may hold delimiters, line ends and doubled quotes. Lines end with
/// LF or CRLF, or with CR alone in a file without LF; empty lines are passed over. Cells are views: of the text, or of a copy that lives
/// until the next row where quotes were doubled.
class CsvRows {
public:
    CsvRows(std::string_view text, std::string_view file, char delimiter)
        : text_(text), file_(file) {
        if (text_.starts_with("\xEF\xBB\xBF")) {
            text_.remove_prefix(3);
        }
        if (text_.find('\n') == std::string_view::npos &&
            text_.find('\r') != std::string_view::npos) {
            line_end_ = '\r';
        }
        const std::string_view first = text_.substr(0, text_.find(line_end_));
        delimiter_ = delimiter;
        if (delimiter_ == '\0') {
            delimiter_ = ',';
            for (const char sign : {';', '\t'}) {
                if (std::count(first.begin(), first.end(), sign) >
                    std::count(first.begin(), first.end(), delimiter_)) {
                    delimiter_ = sign;
                }
            }
        }
    }

    /// Reads the next row; false at the end.
    bool next() {
        while (at_ < text_.size()) {
            line = next_line_;
            cells.clear();
            unquoted_.clear();
            read_row();
            if (cells.size() > 1 || !cells[0].empty()) {
                return true;
            }
        }
        return false;
    }

    std::vector<std::string_view> cells;
    std::size_t line = 0;  ///< of the row's first character, from 1

    /// Throws with the line of the row, and the column of a cell where that is known.
    [[noreturn]] void fail(const std::string& message, std::size_t cell = npos) const {
        throw_parse_error(ErrorCode::bad_value, message, place(cell));
    }

    [[nodiscard]] Place place(std::size_t cell = npos) const {
        std::size_t column = 1;
        if (cell < cells.size() && cells[cell].data() >= text_.data() &&
            cells[cell].data() <= text_.data() + text_.size()) {
            const auto offset = static_cast<std::size_t>(cells[cell].data() - text_.data());
            // Lines that end with CR alone are one line to place_of.
            const std::size_t behind = text_.rfind('\r', offset);
            const std::size_t before =
                line_end_ == '\r' && behind != std::string_view::npos ? behind + 1 : 0;
            column = place_of(text_.substr(before), offset - before).column;
        }
        return {std::string(file_), line, column, {}};
    }

    static constexpr std::size_t npos = std::string_view::npos;

private:
    void read_row() {
        const char* const end = text_.data() + text_.size();
        const char* p = text_.data() + at_;
        while (true) {
            if (p != end && *p == '"') {
                p = read_quoted(p + 1, end);
            } else {
                const char* const begin = p;
                while (p != end && *p != delimiter_ && *p != line_end_) {
                    ++p;
                }
                std::size_t size = static_cast<std::size_t>(p - begin);
                if ((p == end || *p == line_end_) && size > 0 && begin[size - 1] == '\r') {
                    --size;
                }
                cells.emplace_back(begin, size);
            }
            if (p == end || *p == line_end_) {
                at_ = static_cast<std::size_t>(p - text_.data()) + (p == end ? 0 : 1);
                ++next_line_;
                return;
            }
            ++p;  // the delimiter
        }
    }

    const char* read_quoted(const char* p, const char* end) {
        const char* const begin = p;
        bool doubled = false;
        while (true) {
            while (p != end && *p != '"') {
                next_line_ += *p == line_end_ ? 1U : 0U;
                ++p;
            }
            if (p == end) {
                fail("a quoted cell has no end");
            }
            if (p + 1 == end || p[1] != '"') {
                break;
            }
            doubled = true;
            p += 2;
        }
        std::string_view cell(begin, static_cast<std::size_t>(p - begin));
        if (doubled) {
            std::string& copy = unquoted_.emplace_back();
            for (std::size_t i = 0; i < cell.size(); ++i) {
                copy += cell[i];
                i += cell[i] == '"' ? 1U : 0U;
            }
            cell = copy;
        }
        cells.push_back(cell);
        ++p;
        if (p != end && *p == '\r' && (p + 1 == end || p[1] == line_end_)) {
            ++p;
        }
        if (p != end && *p != delimiter_ && *p != line_end_) {
            fail("text after the quotes that end a cell", cells.size() - 1);
        }
        return p;
    }

    std::string_view text_;
    std::string_view file_;
    std::deque<std::string> unquoted_;
    std::size_t at_ = 0;
    std::size_t next_line_ = 1;
    char delimiter_ = ',';
    char line_end_ = '\n';
};

}  // namespace wgig::detail
