// "Did you mean": the nearest of the known words.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <wgig/core/config.hpp>

namespace wgig {

/// The known word that is nearest to a mistyped one by optimal string alignment (insert, delete,
/// substitute, swap neighbours), or empty where none is within a third of its length.
/// Complexity: O(words x length squared); words longer than 64 bytes are not compared.
[[nodiscard]] WGIG_DECL std::string_view nearest_word(std::string_view word,
                                                      std::span<const std::string_view> known);

/// `unknown value "acess"; did you mean "access"?`, or the list of what is known when it is short.
[[nodiscard]] WGIG_DECL std::string unknown_value_message(std::string_view word,
                                                          std::span<const std::string_view> known);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/core/impl/suggest.ipp>
#endif
