#pragma once

#include <algorithm>
#include <utility>

#include <wgig/draft/detail/align_words.hpp>
#include <wgig/draft/detail/common_subsequence.hpp>

namespace wgig::detail {
namespace aligning {

/// The columns so far.
struct Columns {
    std::vector<std::vector<std::uint32_t>> tokens;  ///< by column: its different words
    std::vector<std::vector<std::int32_t>> cells;    ///< by column: the sequences so far
};

/// Lays one sequence on the columns.
inline void lay(Columns& columns, std::span<const std::uint32_t> words, std::size_t before) {
    const std::vector<std::int32_t> column_of = common_columns(columns.tokens, words);
    Columns result;
    const auto take = [&](std::size_t column, std::int32_t word) {
        result.tokens.push_back(std::move(columns.tokens[column]));
        result.cells.push_back(std::move(columns.cells[column]));
        result.cells.back().push_back(word);
        if (word >= 0) {
            std::vector<std::uint32_t>& known = result.tokens.back();
            const std::uint32_t token = words[static_cast<std::size_t>(word)];
            if (std::find(known.begin(), known.end(), token) == known.end()) {
                known.push_back(token);
            }
        }
    };
    const auto add = [&](std::size_t word) {
        result.tokens.push_back({words[word]});
        result.cells.emplace_back(before, -1);
        result.cells.back().push_back(static_cast<std::int32_t>(word));
    };
    std::size_t column = 0;
    for (std::size_t word = 0; word < words.size();) {
        std::size_t found = word;
        while (found < words.size() && column_of[found] < 0) {
            ++found;
        }
        const std::size_t anchor = found < words.size() ? static_cast<std::size_t>(column_of[found])
                                                        : columns.tokens.size();
        for (; word < found; ++word) {
            if (column < anchor) {
                take(column++, static_cast<std::int32_t>(word));
            } else {
                add(word);
            }
        }
        while (column < anchor) {
            take(column++, -1);
        }
        if (found < words.size()) {
            take(column++, static_cast<std::int32_t>(found));
            word = found + 1;
        }
    }
    while (column < columns.tokens.size()) {
        take(column++, -1);
    }
    columns = std::move(result);
}

}  // namespace aligning

WGIG_DECL std::vector<std::int32_t>
align_words(std::span<const std::vector<std::uint32_t>> sequences) {
    aligning::Columns columns;
    for (std::size_t i = 0; i < sequences.size(); ++i) {
        aligning::lay(columns, sequences[i], i);
    }
    std::vector<std::int32_t> cells;
    for (const std::vector<std::int32_t>& column : columns.cells) {
        cells.insert(cells.end(), column.begin(), column.end());
    }
    return cells;
}

}  // namespace wgig::detail
