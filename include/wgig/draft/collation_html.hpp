// A collation as people read it: a table in HTML, and one for the terminal.
#pragma once

#include <cstddef>
#include <string>

#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>
#include <wgig/draft/collation.hpp>

namespace wgig {

/// Which way the witnesses run.
enum class TableLayout {
    horizontal,  ///< a row a witness
    vertical,    ///< a column a witness
};
BOOST_DESCRIBE_ENUM(TableLayout, horizontal, vertical)

/// How a collation is shown as a table.
struct CollationTableOptions {
    TableLayout layout = TableLayout::horizontal;  ///< which way the witnesses run
    bool joined = true;                            ///< whether runs without a fork share a cell
    bool page =
        true;  ///< HTML: a whole page, with an overview; otherwise a fragment, with its style
    std::string title;        ///< HTML: the page's heading; the language's own where empty
    std::size_t width = 100;  ///< terminal: columns that a line may take; 0 for one line a row
};

/// A collation as an HTML table. What all witnesses have is calm; where they differ, each reading has a
/// colour and a number, and what stands elsewhere in another witness has a mark. Names of witnesses
/// stay in sight while one scrolls. Columns run from right to left where the drafts do. All text is
/// escaped; nothing is fetched and no script runs.
///
/// Throws ValidationError for lists that do not fit together. Complexity: O(cells).
[[nodiscard]] WGIG_DECL std::string collation_html(const Collation& collation,
                                                   const CollationTableOptions& options = {});

/// A collation as a table of text, `-` where a witness has nothing. Han characters take two columns, as
/// terminals have it. What is wider than `width` goes on below.
///
/// Throws ValidationError for lists that do not fit together. Complexity: O(cells).
[[nodiscard]] WGIG_DECL std::string collation_text(const Collation& collation,
                                                   const CollationTableOptions& options = {});

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/render/collation_html.ipp>
#    include <wgig/draft/impl/render/collation_text.ipp>
#endif
