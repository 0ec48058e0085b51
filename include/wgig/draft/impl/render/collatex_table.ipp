#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/core/json_value.hpp>
#include <wgig/draft/collatex.hpp>
#include <wgig/draft/impl/render/collatex.ipp>

namespace wgig {
namespace detail::render {

inline constexpr std::size_t most_cells = 100'000'000;

/// A table of CollateX, whichever way its rows run.
struct CollatexTable {
    const Json* rows = nullptr;
    std::size_t witnesses = 0;
    std::size_t segments = 0;
    bool by_witness = true;  // a row a witness, as Python has it

    [[nodiscard]] std::size_t row(std::size_t witness, std::size_t segment) const noexcept {
        return by_witness ? witness : segment;
    }
    [[nodiscard]] std::size_t position(std::size_t witness, std::size_t segment) const noexcept {
        return by_witness ? segment : witness;
    }
    [[nodiscard]] const Json& cell(std::size_t witness, std::size_t segment) const {
        return (*rows)[row(witness, segment)][position(witness, segment)];
    }
};

/// Whether a square table has what only Java writes: gaps that are `[]`, tokens that are strings.
/// `null` is Python's, whatever else there is.
inline bool looks_like_java(const Json& rows) {
    bool java = false;
    for (const Json& row : rows) {
        for (const Json& cell : row) {
            if (cell.is_null()) {
                return false;
            }
            java = java || (cell.is_array() && (cell.empty() || cell[0].is_string()));
        }
    }
    return java;
}

inline CollatexTable understand_table(const Json& rows, std::size_t witnesses,
                                      const JsonPath& path) {
    for (std::size_t i = 0; i < expect_array(rows, path).size(); ++i) {
        const JsonPath row = path.element(i);
        if (expect_array(rows[i], row).size() != rows[0].size()) {
            throw_at(ErrorCode::bad_value, row,
                     "expected " + std::to_string(rows[0].size()) +
                         " cells as in the first row, got " + std::to_string(rows[i].size()));
        }
    }
    CollatexTable table;
    table.rows = &rows;
    table.witnesses = witnesses;
    const std::size_t width = rows.empty() ? 0 : rows[0].size();
    if (rows.size() == witnesses) {
        table.by_witness = width != witnesses || !looks_like_java(rows);
    } else if (width == witnesses || rows.empty()) {
        table.by_witness = false;
    } else {
        throw_at(ErrorCode::bad_value, path,
                 "expected " + std::to_string(witnesses) +
                     " rows, one a witness, or as many cells in each row; got " +
                     std::to_string(rows.size()) + " rows of " + std::to_string(width) + " cells");
    }
    table.segments = table.by_witness ? width : rows.size();
    return table;
}

/// Counts the readings of each column, in the order of the witnesses.
inline void number_readings(Collation& collation) {
    const std::size_t count = collation.witnesses.size();
    collation.readings.assign(collation.cells.size(), -1);
    std::map<std::string_view, std::int32_t> known;
    for (std::size_t i = 0; i < collation.cells.size(); ++i) {
        const std::size_t w = i % count;
        if (w == 0) {
            known.clear();
        }
        if (collation.cells[i] >= 0) {
            const auto cell = static_cast<std::size_t>(collation.cells[i]);
            const auto next = static_cast<std::int32_t>(known.size());
            collation.readings[i] =
                known.try_emplace(collation.witnesses[w].tokens[cell].normalized, next)
                    .first->second;
        }
    }
}

/// Appends the columns of a segment: as many as the longest of its cells has tokens.
inline void add_segment(Collation& collation, const CollatexTable& table, std::size_t segment,
                        const JsonPath& path) {
    const std::size_t count = table.witnesses;
    std::size_t width = 0;
    for (std::size_t w = 0; w < count; ++w) {
        const Json& cell = table.cell(w, segment);
        const JsonPath row = path.element(table.row(w, segment));
        if (!cell.is_null()) {
            width =
                std::max(width, expect_array(cell, row.element(table.position(w, segment))).size());
        }
    }
    const std::size_t first = collation.cells.size();
    if (width > (most_cells - first) / count) {
        throw_at(ErrorCode::unsupported, path,
                 "more than " + std::to_string(most_cells) + " cells");
    }
    collation.cells.resize(first + width * count, -1);
    for (std::size_t w = 0; w < count; ++w) {
        Witness& witness = collation.witnesses[w];
        const Json& cell = table.cell(w, segment);
        const JsonPath row = path.element(table.row(w, segment));
        const JsonPath place = row.element(table.position(w, segment));
        for (std::size_t i = 0; i < cell.size(); ++i) {
            collation.cells[first + i * count + w] =
                static_cast<std::int32_t>(witness.tokens.size());
            add_token(witness, cell[i], place.element(i));
        }
    }
}

}  // namespace detail::render

WGIG_DECL Collation read_collatex_table(std::string_view json, std::string_view file) {
    using namespace detail;
    return render::read_object(json, file, [](const Json& input) {
        const JsonPath root;
        for (const char* name : {"witnesses", "table"}) {
            if (find_member(input, name) == nullptr) {
                throw_missing(root, name);
            }
        }
        Collation collation;
        const JsonPath names_path = root.member("witnesses");
        const Json& list = expect_array(*find_member(input, "witnesses"), names_path);
        if (list.empty()) {
            throw_at(ErrorCode::bad_value, names_path, "there is no witness");
        }
        render::WitnessNames names;
        for (std::size_t w = 0; w < list.size(); ++w) {
            collation.witnesses.emplace_back().id = names.add(list[w], names_path.element(w));
        }
        const JsonPath path = root.member("table");
        const render::CollatexTable table =
            render::understand_table(*find_member(input, "table"), list.size(), path);
        for (std::size_t segment = 0; segment < table.segments; ++segment) {
            render::add_segment(collation, table, segment, path);
        }
        for (Witness& witness : collation.witnesses) {
            render::fill_text(witness);
        }
        render::number_readings(collation);
        return collation;
    });
}

}  // namespace wgig
