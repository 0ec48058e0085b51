// The sample report: what the WGIG's preliminary report tells, in our own words, six times.
#pragma once

#include <string_view>

#include <wgig/core/config.hpp>
#include <wgig/core/language.hpp>

namespace wgig {

/// The sample report in one of the six languages, as the text of a file. All six tell the same.
[[nodiscard]] WGIG_DECL std::string_view sample_report(Language language) noexcept;

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/source/impl/sample.ipp>
#endif
