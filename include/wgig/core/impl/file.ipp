#pragma once

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <memory>
#include <system_error>

#if defined(_WIN32)
#    include <fcntl.h>
#    include <io.h>
#else
#    include <sys/stat.h>
#    include <unistd.h>
#endif

#include <wgig/core/error.hpp>
#include <wgig/core/file.hpp>

namespace wgig {
namespace detail {

[[noreturn]] inline void throw_file_error(ErrorCode code, std::string_view what,
                                          const std::filesystem::path& path, int error_number) {
    throw_io_error(code, std::string(what) + ": " + std::generic_category().message(error_number),
                   Place{path.string(), 0, 0, {}});
}

struct FileCloser {
    void operator()(std::FILE* file) const noexcept { static_cast<void>(std::fclose(file)); }
};
using FileHandle = std::unique_ptr<std::FILE, FileCloser>;

inline bool flush_to_disk(std::FILE* file) {
    if (std::fflush(file) != 0) {
        return false;
    }
#if defined(_WIN32)
    return ::_commit(::_fileno(file)) == 0;
#else
    return ::fsync(::fileno(file)) == 0;
#endif
}

/// Removes a file that was begun and not finished.
class UnfinishedFile {
public:
    explicit UnfinishedFile(std::filesystem::path path) : path_(std::move(path)) {}
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;
    ~UnfinishedFile() {
        if (!path_.empty()) {
            std::error_code ignored;
            std::filesystem::remove(path_, ignored);
        }
    }
    void finished() noexcept { path_.clear(); }

private:
    std::filesystem::path path_;
};

/// A new file beside `target`, open for writing; its name is put into `name`.
inline FileHandle open_beside(const std::filesystem::path& target, std::filesystem::path& name) {
#if defined(_WIN32)
    name = target;
    name += ".unfinished";
    return FileHandle(std::fopen(name.string().c_str(), "wbx"));
#else
    std::string pattern = target.string() + ".XXXXXX";
    const int descriptor = ::mkstemp(pattern.data());
    if (descriptor < 0) {
        return nullptr;
    }
    name = pattern;
    struct stat old{};
    // mkstemp makes the file private; a new file should be as open as the user's umask lets it.
    mode_t mode = 0;
    if (::stat(target.c_str(), &old) == 0) {
        mode = old.st_mode & 07777U;
    } else {
        const mode_t mask = ::umask(0);
        ::umask(mask);
        mode = 0666U & ~mask;
    }
    static_cast<void>(::fchmod(descriptor, mode));
    return FileHandle(::fdopen(descriptor, "wb"));
#endif
}

}  // namespace detail

WGIG_DECL std::string read_file(const std::filesystem::path& path) {
    if (path == "-") {
        return {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
    }
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        detail::throw_io_error(ErrorCode::is_directory, "is a directory, not a file",
                               Place{path.string(), 0, 0, {}});
    }
    const detail::FileHandle file(std::fopen(path.string().c_str(), "rb"));
    if (!file) {
        detail::throw_file_error(ErrorCode::cannot_open, "cannot be opened", path, errno);
    }
    std::string bytes;
    if (const auto size = std::filesystem::file_size(path, error); !error) {
        bytes.reserve(size);
    }
    constexpr std::size_t chunk = 1U << 18U;
    for (;;) {
        const std::size_t before = bytes.size();
        bytes.resize(before + chunk);
        const std::size_t got = std::fread(bytes.data() + before, 1, chunk, file.get());
        bytes.resize(before + got);
        if (got < chunk) {
            break;
        }
    }
    if (std::ferror(file.get()) != 0) {
        detail::throw_file_error(ErrorCode::cannot_open, "cannot be read", path, errno);
    }
    return bytes;
}

WGIG_DECL void write_file_atomically(const std::filesystem::path& path, std::string_view bytes) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        detail::throw_io_error(ErrorCode::is_directory, "is a directory, not a file",
                               Place{path.string(), 0, 0, {}});
    }
    std::filesystem::path target = path;
    if (std::filesystem::is_symlink(path, error)) {
        target = std::filesystem::weakly_canonical(path, error);
        if (error) {
            target = path;
        }
    }
    std::filesystem::path name;
    detail::FileHandle file = detail::open_beside(target, name);
    if (!file) {
        detail::throw_file_error(ErrorCode::cannot_write, "cannot be written", path, errno);
    }
    detail::UnfinishedFile unfinished(name);
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size() &&
                         detail::flush_to_disk(file.get());
    const int reason = errno;
    // Closed before it is renamed: an error on closing is an error of writing.
    if (std::fclose(file.release()) != 0 || !written) {
        detail::throw_file_error(ErrorCode::cannot_write, "cannot be written", path,
                                 written ? errno : reason);
    }
    std::filesystem::rename(name, target, error);
    if (error) {
        detail::throw_io_error(ErrorCode::cannot_write, "cannot be written: " + error.message(),
                               Place{path.string(), 0, 0, {}});
    }
    unfinished.finished();
}

}  // namespace wgig
