// What the targets hold their subjects to.
#pragma once

#include <cstdlib>

/// Ends the program where something does not hold: the fuzzer keeps the input.
inline void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}
