// The compiled parts of the classify engine.
#include <wgig/classify/impl/classify.ipp>
#include <wgig/classify/impl/taxonomy.ipp>
#include <wgig/classify/types.hpp>
#include <wgig/core/json_value.hpp>

namespace wgig {

WGIG_CLASSIFY_TYPES(WGIG_INSTANTIATE_JSON)

}  // namespace wgig
