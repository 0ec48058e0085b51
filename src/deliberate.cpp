// The compiled parts of the deliberate engine.
#include <wgig/core/json_value.hpp>
#include <wgig/deliberate/impl/agreement.ipp>
#include <wgig/deliberate/impl/codings.ipp>
#include <wgig/deliberate/impl/difference.ipp>
#include <wgig/deliberate/impl/ratings.ipp>
#include <wgig/deliberate/impl/ratio.ipp>
#include <wgig/deliberate/impl/tallies.ipp>
#include <wgig/deliberate/types.hpp>
#include <wgig/record/types.hpp>

namespace wgig {

WGIG_RECORD_TYPES(WGIG_DECLARE_JSON)
WGIG_AGREEMENT_TYPES(WGIG_INSTANTIATE_JSON)

}  // namespace wgig
