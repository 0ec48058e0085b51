// The compiled parts of the deliberate engine that deal with opinion groups and consensus.
#include <wgig/core/json_value.hpp>
#include <wgig/deliberate/impl/consensus.ipp>
#include <wgig/deliberate/impl/delphi.ipp>
#include <wgig/deliberate/impl/kendall_w.ipp>
#include <wgig/deliberate/impl/opinion_groups.ipp>
#include <wgig/deliberate/impl/opinion_map.ipp>
#include <wgig/deliberate/impl/rough_consensus.ipp>
#include <wgig/deliberate/impl/smoothed_groups.ipp>
#include <wgig/deliberate/impl/vote_notes.ipp>
#include <wgig/deliberate/impl/votes.ipp>
#include <wgig/deliberate/impl/votes_csv.ipp>
#include <wgig/deliberate/types.hpp>
#include <wgig/record/types.hpp>

namespace wgig {

WGIG_CONSENSUS_TYPES(WGIG_INSTANTIATE_JSON)

}  // namespace wgig
