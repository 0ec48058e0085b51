// Are these bytes text at all?
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <wgig/core/error.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::reader {

/// The encoding that the first bytes declare or look like, where it is not UTF-8; else empty.
[[nodiscard]] inline std::string_view other_encoding(std::string_view bytes) noexcept {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv)) {
        return "UTF-32";
    }
    if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv)) {
        return "UTF-16";
    }
    // Text of mostly Latin letters in UTF-16 without a mark: every other byte is zero.
    if (bytes.size() >= 4 && bytes.size() % 2 == 0) {
        const bool little = bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0;
        const bool big = bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0;
        return little || big ? "UTF-16"sv : ""sv;
    }
    return {};
}

/// What kind of file the first bytes belong to, for those that people take for text; else empty.
[[nodiscard]] inline std::string_view binary_kind(std::string_view bytes) noexcept {
    using namespace std::string_view_literals;
    if (bytes.starts_with("%PDF-"sv)) {
        return "a PDF file; convert it to text first (pdftotext -layout)";
    }
    if (bytes.starts_with("PK\x03\x04"sv)) {
        return "a ZIP archive, as .docx and .odt files are; save it as plain text or HTML first";
    }
    if (bytes.starts_with("\xD0\xCF\x11\xE0"sv)) {
        return "an old Word document; save it as plain text or HTML first";
    }
    if (bytes.starts_with("{\\rtf"sv)) {
        return "an RTF file; save it as plain text or HTML first";
    }
    return {};
}

/// Throws ParseError for what is not UTF-8 text, with the place of the first byte that is not.
inline void check_bytes(std::string_view bytes, std::string_view name) {
    if (const std::string_view encoding = other_encoding(bytes); !encoding.empty()) {
        throw_parse_error(ErrorCode::not_text,
                          "this looks like " + std::string(encoding) +
                              " text; convert it to UTF-8 first (iconv -f " +
                              std::string(encoding) + " -t UTF-8)",
                          place_of(bytes, 0, name));
    }
    if (const std::string_view kind = binary_kind(bytes); !kind.empty()) {
        throw_parse_error(ErrorCode::not_text, "not text, but " + std::string(kind),
                          place_of(bytes, 0, name));
    }
    if (const std::size_t zero = bytes.find('\0'); zero != std::string_view::npos) {
        throw_parse_error(ErrorCode::not_text,
                          "not text: a zero byte at offset " + std::to_string(zero),
                          place_of(bytes, zero, name));
    }
    if (const std::size_t bad = first_invalid_utf8(bytes); bad != std::string_view::npos) {
        throw_parse_error(ErrorCode::invalid_utf8,
                          "not valid UTF-8 at byte offset " + std::to_string(bad),
                          place_of(bytes, bad, name));
    }
}

}  // namespace wgig::detail::reader
