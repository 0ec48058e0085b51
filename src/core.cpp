// The compiled parts of the core layer.
#include <wgig/core/impl/arrow.ipp>
#include <wgig/core/impl/date.ipp>
#include <wgig/core/impl/error.ipp>
#include <wgig/core/impl/file.ipp>
#include <wgig/core/impl/format.ipp>
#include <wgig/core/impl/json_value.ipp>
#include <wgig/core/impl/scratch.ipp>
#include <wgig/core/impl/span.ipp>
#include <wgig/core/impl/suggest.ipp>
