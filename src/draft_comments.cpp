// The compiled parts of the draft engine that deal with comments.
#include <wgig/core/json_value.hpp>
#include <wgig/draft/impl/carry.ipp>
