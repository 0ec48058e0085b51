// The compiled parts of the text layer.
#include <wgig/text/impl/character.ipp>
#include <wgig/text/impl/detect.ipp>
#include <wgig/text/impl/matcher.ipp>
#include <wgig/text/impl/segment.ipp>
#include <wgig/text/impl/utf8.ipp>
