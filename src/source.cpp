// The compiled parts of the source layer.
#include <wgig/source/impl/read.ipp>
#include <wgig/source/impl/sample.ipp>
#if __has_include(<wgig/source/impl/fact.ipp>)
#    include <wgig/source/impl/fact.ipp>
#endif
