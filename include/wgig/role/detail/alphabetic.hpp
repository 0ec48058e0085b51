// English, French, Spanish and Russian: what the readers of subjects share.
#pragma once

#include <cstddef>

#include <wgig/core/config.hpp>

namespace wgig::detail::roles {

// Declared only: where all is in headers, the header that has them needs this one.
struct Hit;
struct Sentence;
struct Subject;

/// Whether a clause that begins so has its subject behind a comma.
[[nodiscard]] WGIG_DECL bool introduces_subject(const Sentence& sentence, std::size_t index);

/// Whom an impersonal expression binds, where that stands behind it: "il incombe aux gouvernements de".
/// Sets the verb of the hit too; leaves both as they are where nobody is named.
WGIG_DECL void take_impersonally_bound(const Sentence& sentence, Hit& hit, Subject& subject);

/// "Las tarifas que puede cobrar el concesionario", "в который может писать любой разработчик": in a relative
/// clause whose pronoun is no subject, that stands behind the verb. Without one it is not known.
WGIG_DECL void look_behind_verb(const Sentence& sentence, Hit& hit);

}  // namespace wgig::detail::roles

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/role/impl/alphabetic_leading.ipp>
#    include <wgig/role/impl/impersonal.ipp>
#    include <wgig/role/impl/inverted.ipp>
#endif
