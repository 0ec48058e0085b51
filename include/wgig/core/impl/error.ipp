#pragma once

#include <algorithm>
#include <utility>

#include <wgig/core/code_points.hpp>
#include <wgig/core/error.hpp>

namespace wgig {
namespace detail {

WGIG_DECL std::string full_message(const std::string& message, const Place& place) {
    std::string text = place.file;
    if (place.line != 0) {
        text += (text.empty() ? "line " : ":") + std::to_string(place.line) + ":" +
                std::to_string(place.column);
    }
    for (const std::string* part : {&place.path, &message}) {
        if (part->empty()) {
            continue;
        }
        if (!text.empty()) {
            text += ": ";
        }
        text += *part;
    }
    return text;
}

WGIG_DECL void throw_parse_error(ErrorCode code, const std::string& message, Place place) {
    throw ParseError(code, message, std::move(place));
}

WGIG_DECL void throw_validation_error(ErrorCode code, const std::string& message, Place place) {
    throw ValidationError(code, message, std::move(place));
}

WGIG_DECL void throw_io_error(ErrorCode code, const std::string& message, Place place) {
    throw IoError(code, message, std::move(place));
}

}  // namespace detail

WGIG_DECL Error::Error(ErrorCode code, const std::string& message, Place place)
    : std::runtime_error(detail::full_message(message, place)),
      code_(code),
      message_(message),
      place_(std::move(place)) {}

WGIG_DECL Place place_of(std::string_view text, std::size_t offset, std::string_view file) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t line_start =
        before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const std::size_t characters = detail::count_code_points(before.substr(line_start));
    return Place{std::string(file), static_cast<std::size_t>(lines) + 1, characters + 1, {}};
}

}  // namespace wgig
