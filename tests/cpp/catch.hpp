#pragma once

// Catch2 as the tests use it, over both versions that distributions have: 2.13 (Debian 12) and 3.
// Write tests in the names of version 3: Catch::Approx, Catch::Matchers::ContainsSubstring,
// Catch::Matchers::WithinAbs, Catch::Matchers::Message.

#if __has_include(<catch2/catch_all.hpp>)

#    include <catch2/catch_all.hpp>

#else

#    include <catch2/catch.hpp>

namespace Catch {

using Detail::Approx;

namespace Matchers {

inline auto ContainsSubstring(std::string const& text,
                              CaseSensitive::Choice sensitivity = CaseSensitive::Yes) {
    return Contains(text, sensitivity);
}

}  // namespace Matchers
}  // namespace Catch

#endif
