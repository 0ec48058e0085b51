#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/draft/collation_measures.hpp>
#include <wgig/text/segment.hpp>

namespace wgig {
namespace detail::measures {

/// Throws for cells that are not columns of positions in the witnesses.
inline void check_cells(const Collation& collation) {
    const std::size_t width = collation.witnesses.size();
    const auto refuse = [](const std::string& message, const std::string& path) {
        throw_validation_error(ErrorCode::invalid_record, message, {"", 0, 0, path});
    };
    if (width == 0 ? !collation.cells.empty() : collation.cells.size() % width != 0) {
        refuse("the cells do not make whole columns", "cells");
    }
    if (collation.readings.size() != collation.cells.size()) {
        refuse("there is not one reading for each cell", "readings");
    }
    for (std::size_t i = 0; i < collation.cells.size(); ++i) {
        const Witness& witness = collation.witnesses[i % width];
        const std::int32_t cell = collation.cells[i];
        if (cell < -1 || (cell >= 0 && static_cast<std::size_t>(cell) >= witness.tokens.size())) {
            refuse(fmt::format("witness \"{}\" has no token {}", witness.id, cell),
                   fmt::format("cells[{}]", i));
        }
    }
}

inline bool is_word(const WitnessToken& token) {
    for (const Token& part : tokens(token.text)) {
        if (part.kind != TokenKind::punctuation) {
            return true;
        }
    }
    return false;
}

inline bool is_agreed(const Collation& collation, std::size_t column) {
    const std::size_t width = collation.witnesses.size();
    const auto* cells = collation.cells.data() + column * width;
    const auto* readings = collation.readings.data() + column * width;
    for (std::size_t i = 0; i < width; ++i) {
        if (cells[i] < 0 || readings[i] != readings[0]) {
            return false;
        }
    }
    return true;
}

inline const WitnessToken& token_at(const Collation& collation, std::size_t column,
                                    std::size_t of) {
    const std::int32_t cell = collation.cells[column * collation.witnesses.size() + of];
    return collation.witnesses[of].tokens[static_cast<std::size_t>(cell)];
}

}  // namespace detail::measures

WGIG_DECL AgreedCore agreed_core(const Collation& collation) {
    using namespace detail::measures;
    check_cells(collation);
    AgreedCore core;
    const std::size_t columns = collation.column_count();
    for (std::size_t column = 0; column < columns;) {
        if (!is_agreed(collation, column)) {
            ++column;
            continue;
        }
        CoreRun run{column, column, "", {}};
        for (; run.end < columns && is_agreed(collation, run.end); ++run.end) {
            core.words += is_word(token_at(collation, run.end, 0)) ? 1U : 0U;
        }
        for (std::size_t i = 0; i < collation.witnesses.size(); ++i) {
            run.spans.push_back({token_at(collation, run.begin, i).span.begin,
                                 token_at(collation, run.end - 1, i).span.end});
        }
        run.text = slice(collation.witnesses[0].text, run.spans[0]);
        column = run.end;
        core.runs.push_back(std::move(run));
    }
    std::size_t words = 0;
    for (const Witness& witness : collation.witnesses) {
        words += static_cast<std::size_t>(
            std::count_if(witness.tokens.begin(), witness.tokens.end(), is_word));
    }
    if (words > 0) {
        core.share = static_cast<double>(core.words * collation.witnesses.size()) /
                     static_cast<double>(words);
    }
    return core;
}

WGIG_DECL std::vector<ColumnEntropy> positional_entropy(const Collation& collation) {
    detail::measures::check_cells(collation);
    const std::size_t width = collation.witnesses.size();
    std::vector<ColumnEntropy> result;
    std::vector<std::int32_t> column;
    for (std::size_t c = 0; c < collation.column_count(); ++c) {
        column.clear();
        ColumnEntropy entry;
        entry.column = c;
        for (std::size_t i = 0; i < width; ++i) {
            const bool there = collation.cells[c * width + i] >= 0;
            entry.present += there ? 1U : 0U;
            column.push_back(there ? collation.readings[c * width + i] : -1);
        }
        std::sort(column.begin(), column.end());
        for (std::size_t from = 0; from < width;) {
            std::size_t to = from;
            while (to < width && column[to] == column[from]) {
                ++to;
            }
            const double share = static_cast<double>(to - from) / static_cast<double>(width);
            entry.entropy += to - from == width ? 0 : -share * std::log2(share);
            entry.readings += column[from] < 0 ? 0U : 1U;
            from = to;
        }
        entry.normalized = width < 2 ? 0 : entry.entropy / std::log2(static_cast<double>(width));
        result.push_back(entry);
    }
    return result;
}

}  // namespace wgig
