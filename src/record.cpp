// The compiled parts of the record layer.
#include <wgig/record/impl/coding.ipp>
#include <wgig/record/impl/document.ipp>
#include <wgig/record/impl/problem.ipp>
#include <wgig/record/impl/record.ipp>
#include <wgig/record/impl/store.ipp>
#include <wgig/record/impl/timeline.ipp>
#include <wgig/record/types.hpp>

namespace wgig {

WGIG_RECORD_TYPES(WGIG_INSTANTIATE_JSON)

}  // namespace wgig
