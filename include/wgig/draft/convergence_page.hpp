// Pictures of convergence and coverage, and a page with both.
#pragma once

#include <span>
#include <string>

#include <wgig/core/config.hpp>
#include <wgig/core/language.hpp>
#include <wgig/draft/convergence.hpp>
#include <wgig/draft/coverage.hpp>
#include <wgig/draft/elements.hpp>

namespace wgig {

/// The index over the rounds with its intervals, and the share of agreed text, as SVG. Colours follow
/// the reader's light or dark setting; in Arabic, rounds run from right to left.
[[nodiscard]] WGIG_DECL std::string convergence_svg(const Convergence& convergence,
                                                    Language language = Language::en);

/// Criteria in rows, drafts in columns: full, half and empty circles, a dash where a criterion was not
/// assessed, and a mark on what a redraft won or lost, as SVG. Labels are those of `criteria`; a
/// criterion that is not there is shown by its identifier.
[[nodiscard]] WGIG_DECL std::string coverage_svg(const Coverage& coverage,
                                                 std::span<const CriterionCues> criteria,
                                                 Language language = Language::en);

/// Both pictures, and the figures behind them as tables, on one page of HTML that loads nothing and
/// runs no script. All texts are escaped.
[[nodiscard]] WGIG_DECL std::string convergence_page(const Convergence& convergence,
                                                     const Coverage& coverage,
                                                     const ElementComparison& elements,
                                                     std::span<const CriterionCues> criteria,
                                                     Language language = Language::en);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/convergence_page.ipp>
#    include <wgig/draft/impl/convergence_svg.ipp>
#    include <wgig/draft/impl/coverage_svg.ipp>
#endif
