// The compiled parts of the draft engine: convergence, coverage, elements.
#include <wgig/core/json_value.hpp>
#include <wgig/draft/impl/collation_measures.ipp>
#include <wgig/draft/impl/common_subsequence.ipp>
#include <wgig/draft/impl/content_words.ipp>
#include <wgig/draft/impl/contested_passages.ipp>
#include <wgig/draft/impl/convergence.ipp>
#include <wgig/draft/impl/convergence_bootstrap.ipp>
#include <wgig/draft/impl/convergence_pairs.ipp>
#include <wgig/draft/impl/coverage.ipp>
#include <wgig/draft/impl/coverage_search.ipp>
#include <wgig/draft/impl/cue_rules.ipp>
#include <wgig/draft/impl/definiendum.ipp>
#include <wgig/draft/impl/dispersion.ipp>
#include <wgig/draft/impl/element_groups.ipp>
#include <wgig/draft/impl/element_words.ipp>
#include <wgig/draft/impl/elements.ipp>
#include <wgig/draft/impl/round_draft.ipp>
#include <wgig/draft/types.hpp>
#include <wgig/record/types.hpp>

namespace wgig {

WGIG_RECORD_TYPES(WGIG_DECLARE_JSON)

}  // namespace wgig
