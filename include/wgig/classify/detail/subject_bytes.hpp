// Numbers, texts and lists as bytes, and back from bytes that nobody vouches for.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <wgig/core/error.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::subjects {

/// FNV-1a: against accidents, not against people.
inline std::uint64_t checksum(std::string_view bytes) {
    std::uint64_t sum = 0xcbf29ce484222325ULL;
    for (const char c : bytes) {
        sum = (sum ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    }
    return sum;
}

class Writer {
public:
    void number(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7U) {
            bytes_ += static_cast<char>((value & 0x7FU) | 0x80U);
        }
        bytes_ += static_cast<char>(value);
    }
    void fixed(std::uint64_t value, int size) {
        for (int i = 0; i < size; ++i) {
            bytes_ += static_cast<char>((value >> (8 * static_cast<unsigned>(i))) & 0xFFU);
        }
    }
    void real(float value) { fixed(std::bit_cast<std::uint32_t>(value), 4); }
    void text(std::string_view value) {
        number(value.size());
        bytes_ += value;
    }
    void raw(std::string_view value) { bytes_ += value; }
    /// Rising numbers, each as its distance from the one before.
    void rising(std::uint32_t value, std::uint32_t& before) {
        number(value - before);
        before = value;
    }

    [[nodiscard]] std::string take() && { return std::move(bytes_); }
    [[nodiscard]] std::string_view bytes() const { return bytes_; }

private:
    std::string bytes_;
};

/// Reads what Writer wrote, and believes nothing: every length is held against what is left.
class Reader {
public:
    Reader(std::string_view bytes, std::string_view file) : bytes_(bytes), file_(file) {}

    [[noreturn]] void fail(const std::string& message,
                           ErrorCode code = ErrorCode::bad_value) const {
        throw_parse_error(code, message + " (at byte " + std::to_string(at_) + ")",
                          {std::string(file_), 0, 0, ""});
    }
    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const std::uint64_t byte = fixed(1);
            value |= (byte & 0x7FU) << shift;
            if (byte < 0x80) {
                return value;
            }
        }
        fail("a number of more than 64 bits");
    }
    /// A number below a bound.
    std::uint32_t below(std::uint64_t bound, const char* what) {
        const std::uint64_t value = number();
        if (value >= bound) {
            fail(std::string(what) + " " + std::to_string(value) + " of " + std::to_string(bound));
        }
        return static_cast<std::uint32_t>(value);
    }
    std::uint32_t count32() { return below(std::uint64_t{1} << 32U, "count"); }
    /// The length of a list whose elements take at least `size` bytes each.
    std::size_t length(std::size_t size) {
        const std::uint64_t value = number();
        if (value > (bytes_.size() - at_) / size) {
            fail("a list of " + std::to_string(value) + " elements, more than the file can hold");
        }
        return static_cast<std::size_t>(value);
    }
    std::uint64_t fixed(std::size_t size) {
        if (bytes_.size() - at_ < size) {
            fail("the file ends too early");
        }
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < size; ++i) {
            value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes_[at_ + i]))
                     << (8 * i);
        }
        at_ += size;
        return value;
    }
    /// A number between bounds: whatever is made from such numbers stays finite.
    float real(float smallest = -largest, float biggest = largest) {
        const auto value = std::bit_cast<float>(static_cast<std::uint32_t>(fixed(4)));
        if (!(value >= smallest && value <= biggest)) {
            fail("a value that no indexer has");
        }
        return value;
    }
    std::string text() {
        const std::size_t size = length(1);
        const std::string_view value = bytes_.substr(at_, size);
        if (first_invalid_utf8(value) != std::string_view::npos) {
            fail("a text that is not UTF-8", ErrorCode::invalid_utf8);
        }
        at_ += size;
        return std::string(value);
    }
    std::uint32_t rising(std::uint64_t bound, std::uint32_t& before) {
        const std::uint64_t value = before + static_cast<std::uint64_t>(count32());
        if (value >= bound) {
            fail("a concept " + std::to_string(value) + " of " + std::to_string(bound));
        }
        before = static_cast<std::uint32_t>(value);
        return before;
    }
    static constexpr float largest = 1e9F;

    [[nodiscard]] bool at_end() const { return at_ == bytes_.size(); }

private:
    std::string_view bytes_;
    std::string_view file_;
    std::size_t at_ = 0;
};

}  // namespace wgig::detail::subjects
