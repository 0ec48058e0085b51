// The compiled parts of the source layer.
#include <wgig/core/json_value.hpp>
#include <wgig/record/types.hpp>
#include <wgig/source/impl/fact.ipp>
#include <wgig/source/impl/read.ipp>
#include <wgig/source/impl/sample.ipp>
#include <wgig/source/types.hpp>

namespace wgig {

WGIG_RECORD_TYPES(WGIG_DECLARE_JSON)
WGIG_SOURCE_TYPES(WGIG_INSTANTIATE_JSON)

}  // namespace wgig
