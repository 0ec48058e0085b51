#include "paths.hpp"

std::filesystem::path const& tests_dir() {
    static std::filesystem::path const path = WGIG_TESTS_DIR;
    return path;
}
