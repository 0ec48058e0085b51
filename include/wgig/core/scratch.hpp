// Arrays that may be larger than memory: beyond a limit they are kept in a temporary file.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <filesystem>
#include <memory>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

#include <wgig/core/config.hpp>

namespace wgig::detail {

/// A temporary file without a name, mapped into memory: the system keeps of it what memory allows, and
/// removes it however the program ends. Where the system cannot do that (Windows), plain memory.
class ScratchFile {
public:
    /// Throws IoError where `directory` takes no files. An empty one is that for temporary files.
    WGIG_DECL explicit ScratchFile(const std::filesystem::path& directory);
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;
    /// Gives the room back.
    WGIG_DECL ~ScratchFile();

    /// Makes it as large; what it holds stays. Throws IoError where there is no room.
    WGIG_DECL void resize(std::size_t bytes);
    [[nodiscard]] std::byte* data() const noexcept { return data_; }

private:
    std::filesystem::path directory_;
    int descriptor_ = -1;
    std::byte* data_ = nullptr;
    std::size_t size_ = 0;
    std::vector<std::byte> memory_;
};

/// Where arrays go that are larger than memory.
struct ScratchPlace {
    std::filesystem::path directory;                    ///< empty: that for temporary files
    std::size_t memory = static_cast<std::size_t>(-1);  ///< bytes of one array that stay in memory
};

/// A growing array of plain values, in memory up to a limit and in a file beyond it.
template <class T>
class ScratchVector {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    ScratchVector() = default;
    explicit ScratchVector(ScratchPlace place) : place_(std::move(place)) {}

    void push_back(const T& value) {
        if (size_ == capacity_) {
            const T kept = value;
            grow(std::max<std::size_t>(capacity_ * 2, 64));
            data_[size_++] = kept;
            return;
        }
        data_[size_++] = value;
    }
    void reserve(std::size_t count) {
        if (count > capacity_) {
            grow(count);
        }
    }
    /// Makes it as long; what is new has no certain value.
    void resize(std::size_t count) {
        reserve(count);
        size_ = count;
    }
    /// Forgets the values, not their room.
    void clear() noexcept { size_ = 0; }

    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] T& operator[](std::size_t at) noexcept { return data_[at]; }
    [[nodiscard]] const T& operator[](std::size_t at) const noexcept { return data_[at]; }
    [[nodiscard]] const T* begin() const noexcept { return data_; }
    [[nodiscard]] const T* end() const noexcept { return data_ + size_; }
    [[nodiscard]] std::span<const T> view() const noexcept { return {data_, size_}; }
    /// Whether it is in a file.
    [[nodiscard]] bool spilled() const noexcept { return file_ != nullptr; }

private:
    void grow(std::size_t capacity) {
        if (file_ == nullptr && capacity <= place_.memory / sizeof(T)) {
            memory_.resize(capacity);
            data_ = memory_.data();
        } else {
            const bool first = file_ == nullptr;
            if (first) {
                file_ = std::make_unique<ScratchFile>(place_.directory);
            }
            file_->resize(capacity * sizeof(T));
            T* const moved = reinterpret_cast<T*>(file_->data());
            if (first) {
                std::copy_n(data_, size_, moved);
                memory_ = {};
            }
            data_ = moved;
        }
        capacity_ = capacity;
    }

    ScratchPlace place_;
    std::vector<T> memory_;
    std::unique_ptr<ScratchFile> file_;
    T* data_ = nullptr;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

}  // namespace wgig::detail

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/core/impl/scratch.ipp>
#endif
