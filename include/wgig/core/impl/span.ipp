#pragma once

#include <algorithm>
#include <string>

#include <wgig/core/code_points.hpp>
#include <wgig/core/error.hpp>
#include <wgig/core/span.hpp>

namespace wgig {

WGIG_DECL OffsetIndex::OffsetIndex(std::string_view text) : text_(text) {
    std::vector<std::size_t> starts;
    starts.reserve(text.size() / block + 1);
    for (std::size_t at = 0; at < text.size(); at += block) {
        starts.push_back(size_);
        size_ += detail::count_code_points(text.substr(at, block));
    }
    if (size_ != text.size()) {
        starts_ = std::move(starts);
    }
}

WGIG_DECL std::size_t OffsetIndex::to_code_point(std::size_t byte) const {
    if (!detail::is_boundary(text_, byte)) {
        detail::throw_validation_error(
            ErrorCode::bad_offset,
            "byte offset " + std::to_string(byte) +
                (byte > text_.size()
                     ? " is past the end of the text (" + std::to_string(text_.size()) + " bytes)"
                     : std::string(" is inside a character")));
    }
    if (starts_.empty()) {
        return byte;
    }
    if (byte == text_.size()) {
        return size_;
    }
    const std::size_t first = byte / block;
    return starts_[first] +
           detail::count_code_points(text_.substr(first * block, byte - first * block));
}

WGIG_DECL std::size_t OffsetIndex::to_byte(std::size_t code_point) const {
    if (code_point > size_) {
        detail::throw_validation_error(ErrorCode::bad_offset,
                                       "offset " + std::to_string(code_point) +
                                           " is past the end of the text (" +
                                           std::to_string(size_) + " code points)");
    }
    if (starts_.empty()) {
        return code_point;
    }
    if (code_point == size_) {
        return text_.size();
    }
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), code_point);
    const auto index = static_cast<std::size_t>(after - starts_.begin()) - 1;
    std::size_t left = code_point - starts_[index];
    std::size_t at = index * block;
    at = detail::boundary_after(text_, at);
    for (; left > 0; --left) {
        at = detail::boundary_after(text_, at + 1);
    }
    return at;
}

WGIG_DECL Span OffsetIndex::to_code_points(Span bytes) const {
    return {to_code_point(bytes.begin), to_code_point(bytes.end)};
}

WGIG_DECL Span OffsetIndex::to_bytes(Span code_points) const {
    return {to_byte(code_points.begin), to_byte(code_points.end)};
}

WGIG_DECL std::size_t OffsetCursor::to_code_point(std::size_t byte) {
    constexpr std::size_t near = 128;  // half the bytes that the index scans at most
    const bool is_ascii = index_.size() == text_.size();
    if (is_ascii || byte < byte_ || byte - byte_ > near || byte >= text_.size() ||
        detail::is_continuation(text_[byte])) {
        code_point_ = index_.to_code_point(byte);
    } else {
        code_point_ += detail::count_code_points(text_.substr(byte_, byte - byte_));
    }
    byte_ = byte;
    return code_point_;
}

}  // namespace wgig
