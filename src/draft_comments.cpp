// The compiled parts of the draft engine that deal with comments.
#include <wgig/core/json_value.hpp>
#include <wgig/draft/impl/carry.ipp>
#include <wgig/draft/impl/comment_log.ipp>
#include <wgig/draft/impl/comments.ipp>
#include <wgig/draft/impl/log_words.ipp>
#include <wgig/draft/impl/policy.ipp>
#include <wgig/draft/types.hpp>
#include <wgig/record/types.hpp>

namespace wgig {

WGIG_RECORD_TYPES(WGIG_DECLARE_JSON)
WGIG_COMMENT_TYPES(WGIG_INSTANTIATE_JSON)

}  // namespace wgig
