// From statements that were found to statements in the Institutional Grammar's own form.
#pragma once

#include <vector>

#include <wgig/core/config.hpp>
#include <wgig/role/constitutive.hpp>
#include <wgig/role/institutional.hpp>
#include <wgig/role/statement.hpp>

namespace wgig {

/// A statement as a tree that `to_ig_script` writes and `ig_table` tabulates. Parts that are joined
/// become combinations; the actor is annotated with its group, the binding word with its force and
/// negation. Brackets and operators in the words are made harmless (`ig_script_text`). An or else
/// that was not read as a statement of its own is held by a direct object. Spans are those of the
/// parts. Complexity: O(n log n).
[[nodiscard]] WGIG_DECL InstitutionalStatement to_institutional(const Statement& statement);

/// The same of a constitutive statement.
[[nodiscard]] WGIG_DECL InstitutionalStatement
to_institutional(const ConstitutiveStatement& statement);

/// The statements of a document as `find_statements` gives them: one that stands in the or else of
/// another is nested in it, and not told again. Complexity: O(n log n).
[[nodiscard]] WGIG_DECL std::vector<InstitutionalStatement>
to_institutional(const std::vector<Statement>& statements);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/role/impl/coding.ipp>
#endif
