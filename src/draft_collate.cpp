// The compiled parts of collation: aligning drafts.
#include <wgig/draft/impl/token_diff.ipp>
#include <wgig/draft/impl/witness.ipp>
