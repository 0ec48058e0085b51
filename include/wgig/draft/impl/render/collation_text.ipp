#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/draft/collate.hpp>
#include <wgig/draft/collation_html.hpp>
#include <wgig/draft/detail/collation_runs.hpp>
#include <wgig/draft/detail/markup.hpp>

namespace wgig {
namespace detail::render {

/// A cell as a terminal shows it: one line, and nothing that would steer the terminal.
inline std::string terminal_cell(std::string_view text) {
    std::string cell;
    bool space = false;
    for (const char c : without_outer_space(text)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte <= 0x20 || byte == 0x7F) {
            space = true;
            continue;
        }
        cell += space ? " " : "";
        cell += c;
        space = false;
    }
    return cell;
}

/// Writes columns of cells side by side; those that would make a line wider than `width` go on in a
/// further block, each with the first column before it. A header has a rule under it.
inline std::string text_blocks(const std::vector<std::vector<std::string>>& columns,
                               std::size_t width, bool has_header) {
    std::string out;
    if (columns.empty() || columns[0].empty()) {
        return out;
    }
    std::vector<std::size_t> widths;
    for (const std::vector<std::string>& column : columns) {
        std::size_t most = 0;
        for (const std::string& cell : column) {
            most = std::max(most, terminal_width(cell));
        }
        widths.push_back(most);
    }
    const auto pad = [&](const std::string& cell, std::size_t column) {
        out += "| ";
        out += cell;
        out.append(widths[column] - terminal_width(cell) + 1, ' ');
    };
    std::size_t begin = 1;
    do {
        std::size_t end = begin;
        std::size_t line = widths[0] + 4;
        while (end < columns.size() &&
               (end == begin || width == 0 || line + widths[end] + 3 <= width)) {
            line += widths[end] + 3;
            ++end;
        }
        std::string rule = "+" + std::string(widths[0] + 2, '-') + "+";
        for (std::size_t column = begin; column < end; ++column) {
            rule += std::string(widths[column] + 2, '-') + "+";
        }
        rule += "\n";
        out += rule;
        for (std::size_t row = 0; row < columns[0].size(); ++row) {
            pad(columns[0][row], 0);
            for (std::size_t column = begin; column < end; ++column) {
                pad(columns[column][row], column);
            }
            out += "|\n";
            out += row == 0 && has_header ? rule : "";
        }
        out += rule;
        begin = end;
    } while (begin < columns.size());
    return out;
}

}  // namespace detail::render

WGIG_DECL std::string collation_text(const Collation& collation,
                                     const CollationTableOptions& options) {
    using namespace detail::render;
    detail::check_collation(collation);
    const std::size_t count = collation.witnesses.size();
    const WitnessTexts texts(collation);
    const std::vector<CollationRun> runs = collation_runs(collation, options.joined);
    std::vector<std::vector<std::string>> columns(1);
    for (const Witness& witness : collation.witnesses) {
        columns[0].push_back(terminal_cell(witness.id));
    }
    std::vector<std::size_t> next(count, 0);
    for (const CollationRun& run : runs) {
        std::vector<std::string>& cells = columns.emplace_back();
        for (std::size_t w = 0; w < count; ++w) {
            const std::size_t begin = next[w];
            for (std::size_t column = run.begin; column < run.end; ++column) {
                next[w] += collation.cells[column * count + w] >= 0 ? 1U : 0U;
            }
            cells.push_back(next[w] == begin ? "-"
                                             : terminal_cell(texts.between(w, begin, next[w])));
        }
    }
    if (options.layout == TableLayout::horizontal) {
        return text_blocks(columns, options.width, false);
    }
    // A column a witness: turn the table.
    std::vector<std::vector<std::string>> turned(count + 1);
    turned[0].emplace_back();
    for (std::size_t r = 0; r < runs.size(); ++r) {
        turned[0].push_back(std::to_string(r + 1));
    }
    for (std::size_t w = 0; w < count; ++w) {
        for (const std::vector<std::string>& column : columns) {
            turned[w + 1].push_back(column[w]);
        }
    }
    return text_blocks(turned, options.width, true);
}

}  // namespace wgig
