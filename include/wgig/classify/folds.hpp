// Parts of a coded collection that are alike, to train on some and test on the rest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <wgig/classify/labelling.hpp>
#include <wgig/core/config.hpp>

namespace wgig {

/// The fold of each item, from 0 to `folds` - 1, so that every label is spread evenly: iterative
/// stratification (Sechidis, Tsoumakas and Vlahavas 2011), the rarest label first. Items of one
/// group, such as the paragraphs of one document, stay together; `groups` has one name an item, or
/// is empty. The same seed gives the same folds everywhere.
///
/// Throws ValidationError for fewer than 2 folds, or more folds than groups.
/// Complexity: O(labels^2 + n (log n + folds)).
[[nodiscard]] WGIG_DECL std::vector<std::size_t>
stratified_folds(const Labelling& items, std::span<const std::string> groups, std::size_t folds,
                 std::uint64_t seed = 0);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/classify/impl/folds.ipp>
#endif
