#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <wgig/draft/collation.hpp>

/// A collation written as a table: a row a witness, a string a cell, nothing where it is empty.
inline wgig::Collation
collation_of_rows(const std::vector<std::pair<std::string, std::vector<std::string>>>& rows) {
    wgig::Collation collation;
    const std::size_t columns = rows.empty() ? 0 : rows.front().second.size();
    collation.witnesses.resize(rows.size());
    for (std::size_t column = 0; column < columns; ++column) {
        std::map<std::string, std::int32_t> known;
        for (std::size_t w = 0; w < rows.size(); ++w) {
            wgig::Witness& witness = collation.witnesses[w];
            witness.id = rows[w].first;
            const std::string& cell = rows[w].second[column];
            if (cell.empty()) {
                collation.cells.push_back(-1);
                collation.readings.push_back(-1);
                continue;
            }
            std::string compared = cell;
            while (!compared.empty() && (compared.back() == ' ' || compared.back() == '\n')) {
                compared.pop_back();
            }
            collation.cells.push_back(static_cast<std::int32_t>(witness.tokens.size()));
            collation.readings.push_back(
                known.try_emplace(compared, static_cast<std::int32_t>(known.size())).first->second);
            witness.tokens.push_back(
                {cell, compared, {witness.text.size(), witness.text.size() + compared.size()}, {}});
            witness.text += cell;
        }
    }
    return collation;
}

/// Three short drafts, as a person would align them.
inline wgig::Collation three_drafts() {
    return collation_of_rows({
        {"A", {"We ", "agree ", "", "on ", "open ", "access", "."}},
        {"B", {"We ", "agree ", "fully ", "on ", "free ", "access", "."}},
        {"C", {"We ", "", "", "insist ", "", "", "."}},
    });
}
