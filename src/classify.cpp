// The compiled parts of the classify engine.
#include <wgig/classify/impl/classify.ipp>
#include <wgig/classify/impl/evaluate.ipp>
#include <wgig/classify/impl/folds.ipp>
#include <wgig/classify/impl/labelling.ipp>
#include <wgig/classify/impl/taxonomy.ipp>
#include <wgig/classify/impl/taxonomy_check.ipp>
#include <wgig/classify/types.hpp>
#include <wgig/core/json_value.hpp>
#include <wgig/record/types.hpp>

namespace wgig {

WGIG_RECORD_TYPES(WGIG_DECLARE_JSON)
WGIG_CLASSIFY_TYPES(WGIG_INSTANTIATE_JSON)

}  // namespace wgig
