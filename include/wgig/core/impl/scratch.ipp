#pragma once

#include <cerrno>
#include <cstdlib>
#include <limits>
#include <string>
#include <system_error>

#if !defined(_WIN32)
#    include <fcntl.h>
#    include <sys/mman.h>
#    include <sys/types.h>
#    include <unistd.h>
#endif

#include <wgig/core/error.hpp>
#include <wgig/core/scratch.hpp>

namespace wgig::detail {

[[noreturn]] inline void throw_no_scratch(const std::filesystem::path& directory,
                                          int error_number) {
    throw_io_error(ErrorCode::cannot_write,
                   "no room for a temporary file: " + std::generic_category().message(error_number),
                   Place{directory.string(), 0, 0, {}});
}

#if defined(_WIN32)

WGIG_DECL ScratchFile::ScratchFile(const std::filesystem::path& directory)
    : directory_(directory) {}

WGIG_DECL ScratchFile::~ScratchFile() = default;

WGIG_DECL void ScratchFile::resize(std::size_t bytes) {
    memory_.resize(bytes);
    data_ = memory_.data();
    size_ = bytes;
}

#else

WGIG_DECL ScratchFile::ScratchFile(const std::filesystem::path& directory)
    : directory_(directory.empty() ? std::filesystem::temp_directory_path() : directory) {
    std::string pattern = (directory_ / "wgig.XXXXXX").string();
    descriptor_ = ::mkstemp(pattern.data());
    if (descriptor_ < 0) {
        throw_no_scratch(directory_, errno);
    }
    // Without a name it is gone as soon as nobody has it open.
    ::unlink(pattern.c_str());
}

WGIG_DECL ScratchFile::~ScratchFile() {
    if (data_ != nullptr) {
        ::munmap(data_, size_);
    }
    ::close(descriptor_);
}

WGIG_DECL void ScratchFile::resize(std::size_t bytes) {
    if (bytes > static_cast<std::size_t>(std::numeric_limits<::off_t>::max())) {
        throw_no_scratch(directory_, EFBIG);
    }
    // Room is taken at once: a mapped file that finds the disk full when it is written to ends the
    // program.
#    if defined(__APPLE__)
    const int full = ::ftruncate(descriptor_, static_cast<::off_t>(bytes)) == 0 ? 0 : errno;
#    else
    const int full = ::posix_fallocate(descriptor_, 0, static_cast<::off_t>(bytes));
#    endif
    if (full != 0) {
        throw_no_scratch(directory_, full);
    }
    void* const mapped = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor_, 0);
    if (mapped == MAP_FAILED) {
        throw_no_scratch(directory_, errno);
    }
    if (data_ != nullptr) {
        ::munmap(data_, size_);
    }
    data_ = static_cast<std::byte*>(mapped);
    size_ = bytes;
}

#endif

}  // namespace wgig::detail
