// The compiled parts of the draft engine that follow words through a lineage.
#include <wgig/draft/impl/borrowed.ipp>
#include <wgig/draft/impl/bracketed.ipp>
#include <wgig/draft/impl/lineage.ipp>
#include <wgig/draft/impl/provenance.ipp>
#include <wgig/draft/impl/streams.ipp>
#include <wgig/draft/impl/trace.ipp>
