// The compiled parts of collation: aligning drafts.
#include <wgig/draft/impl/collate.ipp>
#include <wgig/draft/impl/collation_check.ipp>
#include <wgig/draft/impl/segments.ipp>
#include <wgig/draft/impl/token_diff.ipp>
#include <wgig/draft/impl/variant_graph.ipp>
#include <wgig/draft/impl/witness.ipp>
