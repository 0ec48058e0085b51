// The statements that make a network: checked, filtered, in an order that does not depend on the rows.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <wgig/core/config.hpp>
#include <wgig/role/network.hpp>

namespace wgig::detail::networks {

/// One statement with its names as positions in sorted lists.
struct Entry {
    std::size_t row = 0;  ///< which of the given statements
    std::size_t actor = 0;
    std::size_t issue = 0;
    int agreement = 0;
    std::size_t document = 0;
    std::optional<std::chrono::sys_days> day;
};

/// What was given, made ready.
struct Prepared {
    std::vector<std::string> actors;  ///< by bytes
    std::vector<std::string> groups;  ///< of each actor
    std::vector<std::string> issues;  ///< by bytes
    std::vector<Entry> entries;       ///< by day, then document, actor, issue and agreement
    double range = 1;                 ///< between the extreme values of the agreement
    std::vector<int> levels;          ///< all values of the agreement, ascending
};

/// Checks statements and options, and leaves out what does not count. `need_dates`: every statement
/// must have one.
WGIG_DECL Prepared prepare(std::span<const DiscourseStatement> statements,
                           const NetworkOptions& options, bool need_dates);

/// The network of some of the entries, in their order.
WGIG_DECL Network network_of(const Prepared& prepared, std::span<const Entry> entries,
                             const NetworkOptions& options);

}  // namespace wgig::detail::networks
