// Places in a text, and the one place where byte offsets and code-point offsets are converted.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <boost/describe/enum.hpp>

#include <wgig/core/config.hpp>

namespace wgig {

/// A half-open range of a UTF-8 text. In C++ the unit is the byte; in Python the code point.
/// Both ends lie on a character boundary. In JSON: `[begin, end]`.
struct Span {
    std::size_t begin = 0;  ///< the first unit of the range
    std::size_t end = 0;    ///< the unit after its last

    /// The length of the range.
    [[nodiscard]] constexpr std::size_t size() const noexcept { return end - begin; }
    /// Whether the range has no length; it still has a place.
    [[nodiscard]] constexpr bool empty() const noexcept { return end == begin; }
    /// Whether all of the other lies inside.
    [[nodiscard]] constexpr bool contains(Span other) const noexcept {
        return begin <= other.begin && other.end <= end;
    }
    /// Whether the two share at least one unit.
    [[nodiscard]] constexpr bool overlaps(Span other) const noexcept {
        return begin < other.end && other.begin < end;
    }

    auto operator<=>(const Span&) const = default;
};

/// The text under a span. A span that reaches past the end is cut there.
[[nodiscard]] constexpr std::string_view slice(std::string_view text, Span span) noexcept {
    if (span.begin >= text.size()) {
        return {};
    }
    return text.substr(span.begin, span.end > span.begin ? span.end - span.begin : 0);
}

/// Converts between byte offsets and code-point offsets of one text. Keeps a view of the text,
/// which must outlive it.
///
/// Complexity: O(n) to build, O(1) to ask (a scan of at most one block of 256 bytes, plus a binary
/// search from code points to bytes). Memory: n / 32 bytes; none for ASCII.
class OffsetIndex {
public:
    /// Reads the text once. Complexity: O(n).
    explicit OffsetIndex(std::string_view text);

    /// Code points before a byte offset. Throws ValidationError outside the text or inside a
    /// character.
    [[nodiscard]] std::size_t to_code_point(std::size_t byte) const;
    /// Byte offset of a code point. Throws ValidationError beyond the end.
    [[nodiscard]] std::size_t to_byte(std::size_t code_point) const;

    /// Both ends of a span, from bytes to code points. Throws as `to_code_point` does.
    [[nodiscard]] Span to_code_points(Span bytes) const;
    /// Both ends of a span, from code points to bytes. Throws as `to_byte` does.
    [[nodiscard]] Span to_bytes(Span code_points) const;

    /// Length of the text in code points.
    [[nodiscard]] std::size_t size() const noexcept { return size_; }

private:
    static constexpr std::size_t block = 256;

    std::string_view text_;
    std::size_t size_ = 0;
    std::vector<std::size_t> starts_;  // code points before each block; empty when all is ASCII
};

/// Converts byte offsets that mostly go forward: as OffsetIndex, but counts on from the last one where
/// that is near.
class OffsetCursor {
public:
    /// Complexity: that of an OffsetIndex.
    explicit OffsetCursor(std::string_view text) : text_(text), index_(text) {}

    /// As OffsetIndex::to_code_points, with its errors.
    [[nodiscard]] Span to_code_points(Span bytes) {
        const std::size_t begin = to_code_point(bytes.begin);
        return {begin, to_code_point(bytes.end)};
    }

private:
    std::size_t to_code_point(std::size_t byte);

    std::string_view text_;
    OffsetIndex index_;
    std::size_t byte_ = 0;
    std::size_t code_point_ = 0;
};

/// What a span counts: bytes of UTF-8 (C++) or code points (Python). Aggregates that carry their
/// text say in JSON which of the two they were written with, so that either side reads both.
enum class OffsetUnit { byte, code_point };
BOOST_DESCRIBE_ENUM(OffsetUnit, byte, code_point)

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/core/impl/span.ipp>
#endif
