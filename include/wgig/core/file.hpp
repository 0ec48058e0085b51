// Files: read whole, written atomically.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include <wgig/core/config.hpp>

namespace wgig {

/// The bytes of a file; `-` is standard input. Throws IoError for a file that is missing, unreadable
/// or a directory.
[[nodiscard]] WGIG_DECL std::string read_file(const std::filesystem::path& path);

/// Writes a file so that it holds either what it held before or all of `bytes`, whatever happens:
/// into a new file in the same directory, flushed to the disk, then renamed. Keeps the permissions
/// of a file that was there, and writes through a symbolic link. Throws IoError.
WGIG_DECL void write_file_atomically(const std::filesystem::path& path, std::string_view bytes);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/core/impl/file.ipp>
#endif
