// The compiled parts of the draft engine.
#include <wgig/core/json_value.hpp>
#include <wgig/draft/impl/criteria.ipp>
#include <wgig/draft/impl/cues.ipp>
#include <wgig/draft/types.hpp>

namespace wgig {

WGIG_DRAFT_TYPES(WGIG_INSTANTIATE_JSON)

}  // namespace wgig
