// Requests to somebody: "Urges Member States to ratify", «просит Генерального секретаря представить».
#pragma once

#include <cstddef>
#include <optional>

#include <wgig/core/config.hpp>

namespace wgig::detail::roles {

struct Hit;
struct Sentence;

/// The request that the directive verb at a chunk makes, if it makes one: it opens its sentence or part
/// of it (as the paragraphs of resolutions do), or stands behind who asks; who is asked follows, and
/// then what for. `goes_on`: whether the sentence has made a request before.
[[nodiscard]] WGIG_DECL std::optional<Hit> read_request(const Sentence& sentence, std::size_t at,
                                                        bool goes_on);

}  // namespace wgig::detail::roles

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/role/impl/directive.ipp>
#endif
