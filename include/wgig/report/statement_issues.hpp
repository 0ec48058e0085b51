// Which issues are statements about: what the engines of issues and of roles say together.
#pragma once

#include <span>
#include <vector>

#include <wgig/classify/classify.hpp>
#include <wgig/core/config.hpp>
#include <wgig/role/role_matrix.hpp>
#include <wgig/role/statement.hpp>

namespace wgig {

/// The issues of statements by the codes of one document: those whose evidence lies in the sentence
/// of the statement, with a score of 1; where there are none, those of its paragraph, with 0.5. Both
/// must count their spans in the same unit. By statement, then as the codes are ordered. Complexity:
/// O(n log n) in the codes and their evidence, times the codes of a paragraph.
[[nodiscard]] WGIG_DECL std::vector<StatementIssue>
statement_issues(std::span<const Statement> statements, std::span<const ParagraphCodes> codes);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/report/impl/statement_issues.ipp>
#endif
