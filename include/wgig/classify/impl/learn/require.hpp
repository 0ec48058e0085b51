// What training asks of its input.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <wgig/core/error.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail {

inline void require_utf8(std::string_view text, const std::string& where) {
    const std::size_t at = first_invalid_utf8(text);
    if (at != std::string_view::npos) {
        throw_parse_error(ErrorCode::invalid_utf8, "byte " + std::to_string(at) + " is not UTF-8",
                          {"", 0, 0, where});
    }
}

inline void require_as_many(std::size_t texts, std::size_t others, const char* what) {
    if (texts != others) {
        throw_validation_error(ErrorCode::bad_value,
                               "expected as many as texts, " + std::to_string(texts) + ", got " +
                                   std::to_string(others),
                               {"", 0, 0, what});
    }
}

}  // namespace wgig::detail
