// Actors that no list has, found where a sentence has a place for them.
#pragma once

#include <wgig/core/config.hpp>

namespace wgig::detail::roles {

// Declared only: where all is in headers, the header that has them needs this one.
struct Sentence;

/// Tags as actors the words of a sentence that mean somebody by their form, where a subject or the
/// agent of a passive may stand. In Chinese and Arabic it does nothing: there the grammar finds them.
WGIG_DECL void add_unlisted(Sentence& sentence);

}  // namespace wgig::detail::roles

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/role/impl/unlisted.ipp>
#endif
