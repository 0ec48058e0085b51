// Do those who assess arrangements agree? Where the engines of adequacy and of agreement meet.
#pragma once

#include <wgig/assess/judgements.hpp>
#include <wgig/core/config.hpp>
#include <wgig/deliberate/agreement.hpp>

namespace wgig {

/// The judgements as ratings: assessors are coders, each arrangement by each principle is a unit, levels
/// are numbers from 0. An assessor without a name is called `?`.
[[nodiscard]] WGIG_DECL Ratings assessor_ratings(const Judgements& judgements);

/// Agreement between assessors, on the ordinal scale of their judgements.
[[nodiscard]] WGIG_DECL Agreement assessor_agreement(const Judgements& judgements);
/// The same, as `options` say.
[[nodiscard]] WGIG_DECL Agreement assessor_agreement(const Judgements& judgements,
                                                     const AgreementOptions& options);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/report/impl/assessors.ipp>
#endif
