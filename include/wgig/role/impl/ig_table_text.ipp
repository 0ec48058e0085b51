#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include <wgig/role/ig_table.hpp>

namespace wgig {
namespace detail::institutional {

inline std::string csv_cell(std::string_view cell) {
    if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
        return std::string(cell);
    }
    std::string quoted = "\"";
    for (const char c : cell) {
        quoted += c;
        if (c == '"') {
            quoted += '"';
        }
    }
    return quoted + "\"";
}

/// Without what would end a cell or a row too early.
inline std::string plain_cell(std::string_view cell, char separator, bool quotes) {
    std::string plain;
    for (const char c : cell) {
        if (c == '\n' || c == '\r' || (c == '\t' && separator == '\t')) {
            plain += ' ';
        } else if (c == '"' && !quotes) {
            plain += '\'';
        } else if (c != separator) {
            plain += c;
        }
    }
    return plain;
}

inline void write_separated(const std::vector<std::string>& row, IgTableFormat format,
                            std::string& out) {
    const bool csv = format == IgTableFormat::csv;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0) {
            out += csv ? ',' : '\t';
        }
        out += csv ? csv_cell(row[i]) : plain_cell(row[i], '\t', true);
    }
    out += csv ? "\r\n" : "\n";
}

/// Rows as the IG Parser writes them. A sheet would collapse empty cells, and take an identifier for
/// a number, and a leading apostrophe for a mark of its own.
inline void write_like_parser(const std::vector<std::string>& row, bool sheets, bool heading,
                              std::string& out) {
    out += sheets ? "=SPLIT(\"" : "";
    for (std::size_t i = 0; i < row.size(); ++i) {
        std::string cell = plain_cell(row[i], '|', false);
        if (i == 0 && !heading) {
            cell.insert(cell.begin(), '\'');
        } else if (sheets && cell.starts_with('\'')) {
            cell.insert(cell.begin(), '\'');
        }
        if (sheets && cell.empty()) {
            cell = " ";
        }
        out += cell;
        out += '|';
    }
    out += sheets ? "\"; \"|\")\n" : "\n";
}

}  // namespace detail::institutional

WGIG_DECL std::string write_ig_table(const IgTable& table, IgTableFormat format) {
    namespace ig = detail::institutional;
    const bool separated = format == IgTableFormat::csv || format == IgTableFormat::tsv;
    const bool sheets = format == IgTableFormat::google_sheets;
    std::string out;
    const auto write = [&](const std::vector<std::string>& row, bool heading) {
        if (separated) {
            ig::write_separated(row, format, out);
        } else {
            ig::write_like_parser(row, sheets, heading, out);
        }
    };
    write(table.columns, true);
    for (const auto& row : table.rows) {
        write(row, false);
    }
    return out;
}

}  // namespace wgig
