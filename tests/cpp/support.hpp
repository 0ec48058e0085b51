#pragma once

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

#include "paths.hpp"

/// A file of the folder `shared` beside the project (or where WGIG_SHARED says), if it is there.
inline std::optional<std::filesystem::path> shared_file(const std::string& name) {
    const char* set = std::getenv("WGIG_SHARED");
    const std::filesystem::path folder =
        set != nullptr ? std::filesystem::path(set) : tests_dir() / ".." / ".." / "shared";
    std::filesystem::path path = folder / name;
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored) ? std::optional(path) : std::nullopt;
}

/// How large a case about size is: under the sanitizers, where all is twenty times as slow, a tenth.
constexpr int in_size(int full) {
#if defined(__SANITIZE_ADDRESS__)
    return full / 10;
#else
    return full;
#endif
}

/// Defines `path`, or ends the test with a message where the file is not there.
#define WGIG_SHARED_OR_SKIP(path, name)                               \
    const auto path##_found = shared_file(name);                      \
    if (!path##_found) {                                              \
        WARN("skipped: the folder shared with " name " is not here"); \
        return;                                                       \
    }                                                                 \
    const std::filesystem::path path = *path##_found
