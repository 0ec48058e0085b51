#pragma once

#include <filesystem>

/// The folder tests/ of the source tree, where inputs of the tests are.
std::filesystem::path const& tests_dir();
