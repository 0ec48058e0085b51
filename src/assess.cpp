// The compiled parts of the assess engine.
#include <wgig/assess/impl/adequacy.ipp>
#include <wgig/assess/impl/adequacy_picture.ipp>
#include <wgig/assess/impl/aggregation.ipp>
#include <wgig/assess/impl/firmness.ipp>
#include <wgig/assess/impl/gaps.ipp>
#include <wgig/assess/impl/judgements.ipp>
#include <wgig/assess/impl/openness.ipp>
#include <wgig/assess/impl/participation.ipp>
#include <wgig/assess/impl/participation_picture.ipp>
#include <wgig/assess/impl/weight_range.ipp>
#include <wgig/assess/types.hpp>
#include <wgig/core/json_value.hpp>
#include <wgig/record/types.hpp>

namespace wgig {

WGIG_RECORD_TYPES(WGIG_DECLARE_JSON)
WGIG_ASSESS_TYPES(WGIG_INSTANTIATE_JSON)

}  // namespace wgig
