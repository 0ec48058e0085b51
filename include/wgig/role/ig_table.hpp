// Institutional statements as a table, in the columns that the IG Parser's users work with.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/role/institutional.hpp>

namespace wgig {

/// What a table has beside the components.
struct IgTableOptions {
    bool annotations = true;  ///< a column of notes for statements and each component
    bool shared = true;       ///< words beside a combination are written with each part
    bool nested = true;       ///< nested statements have rows of their own; else their words
                              ///< stand in the cell that would refer to them (IG Core)
    bool original = false;    ///< a column with the sentence
    bool script = false;      ///< a column with the statement in IG Script
    std::size_t most_rows = 100'000;    ///< of the table; more is an error
    std::size_t most_rows_each = 1000;  ///< of one statement with what is nested in it
};

/// A table: each row has a cell for each column.
struct IgTable {
    std::vector<std::string> columns;            ///< their headings
    std::vector<std::vector<std::string>> rows;  ///< one an atomic statement

    bool operator==(const IgTable&) const = default;
};
BOOST_DESCRIBE_STRUCT(IgTable, (), (columns, rows))

/// How a table is written.
enum class IgTableFormat {
    csv,            ///< RFC 4180: commas, quotes where they are needed, line ends CR LF
    tsv,            ///< tabs; tabs and line ends in cells become spaces
    google_sheets,  ///< one formula SPLIT a row, as the IG Parser writes it
    ig_parser,  ///< the IG Parser's own CSV: cells each ended by a stroke, identifiers behind an apostrophe
};
BOOST_DESCRIBE_ENUM(IgTableFormat, csv, tsv, google_sheets, ig_parser)

/// One row for each atomic statement: combinations are multiplied out, the last component fastest.
/// Statements have their `id`, or their number, with `.1`, `.2` where there are several rows; nested
/// ones follow as `{1}.1` and are referred to by that. Properties linked by their suffix stand with
/// what they belong to. The last two columns say how rows are linked: `[XOR].[1.2]` to the other
/// alternative of a pair, `[AND].I.[1.3-4]` to the rows with another aim; `bAND` joins repeated
/// components, `wAND` two combinations in one component. Neighbouring ANDs are written once.
///
/// Throws ValidationError as `check_institutional` does, and where a table would be larger than the
/// options allow. Complexity: O(rows * (columns + links)).
[[nodiscard]] WGIG_DECL IgTable ig_table(const std::vector<InstitutionalStatement>& statements,
                                         const IgTableOptions& options = {});

/// A table as text. Complexity: O(size).
[[nodiscard]] WGIG_DECL std::string write_ig_table(const IgTable& table, IgTableFormat format);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/role/impl/ig_table.ipp>
#    include <wgig/role/impl/ig_table_text.ipp>
#endif
