// The compiled parts of the role engine that make networks of statements.
#include <wgig/core/json_value.hpp>
#include <wgig/record/types.hpp>
#include <wgig/role/impl/network.ipp>
#include <wgig/role/impl/network_communities.ipp>
#include <wgig/role/impl/network_filter.ipp>
#include <wgig/role/impl/network_formats.ipp>
#include <wgig/role/impl/network_measures.ipp>
#include <wgig/role/impl/network_windows.ipp>
#include <wgig/role/impl/role_entries.ipp>
#include <wgig/role/impl/role_findings.ipp>
#include <wgig/role/impl/role_kind.ipp>
#include <wgig/role/impl/role_matrix.ipp>
#include <wgig/role/network_types.hpp>
#include <wgig/role/types.hpp>

namespace wgig {

WGIG_RECORD_TYPES(WGIG_DECLARE_JSON)
WGIG_ROLE_TYPES(WGIG_DECLARE_JSON)
WGIG_NETWORK_TYPES(WGIG_INSTANTIATE_JSON)

}  // namespace wgig
