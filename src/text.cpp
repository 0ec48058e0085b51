// The compiled parts of the text layer.
#include <wgig/core/json_value.hpp>
#include <wgig/text/impl/character.ipp>
#include <wgig/text/impl/detect.ipp>
#include <wgig/text/impl/inflection.ipp>
#include <wgig/text/impl/markup.ipp>
#include <wgig/text/impl/matcher.ipp>
#include <wgig/text/impl/segment.ipp>
#include <wgig/text/impl/utf8.ipp>
#include <wgig/text/types.hpp>

namespace wgig {

WGIG_TEXT_TYPES(WGIG_INSTANTIATE_JSON)

}  // namespace wgig
