// The words of tables of votes: names of columns, and votes that are written out.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <wgig/text/character.hpp>

namespace wgig::detail::votes {

/// A name without case, accents, and what stands between its words.
inline std::string bare_name(std::string_view text) {
    std::string result;
    for (const char c : fold(text)) {
        if (c != ' ' && c != '-' && c != '_') {
            result += c;
        }
    }
    return result;
}

inline bool is_any_of(std::string_view name, std::string_view words) {
    const std::string wanted = bare_name(name);
    while (!words.empty()) {
        const std::size_t end = std::min(words.find('|'), words.size());
        if (bare_name(words.substr(0, end)) == wanted) {
            return true;
        }
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
}

/// Names of columns in the six languages, as Polis has them, and as others do.
inline constexpr std::string_view participant_names =
#include <wgig/deliberate/data/participant.inc>
    ;
inline constexpr std::string_view statement_names =
#include <wgig/deliberate/data/statement.inc>
    ;
inline constexpr std::string_view vote_names =
#include <wgig/deliberate/data/vote.inc>
    ;
inline constexpr std::string_view group_names =
#include <wgig/deliberate/data/group.inc>
    ;
inline constexpr std::string_view weight_names =
#include <wgig/deliberate/data/weight.inc>
    ;
inline constexpr std::string_view time_names = "timestamp|created|modified";
/// What a matrix of Polis says of a participant beside the votes.
inline constexpr std::string_view matrix_notes = "xid|n-comments|n-votes|n-agree|n-disagree";

inline constexpr std::string_view agree_words =
#include <wgig/deliberate/data/agree.inc>
    ;
inline constexpr std::string_view disagree_words =
#include <wgig/deliberate/data/disagree.inc>
    ;
inline constexpr std::string_view pass_words =
#include <wgig/deliberate/data/pass.inc>
    ;

/// A vote that is a number, as it is written: `1`, `-1`, `0`, `+1`, `1.0`.
inline std::optional<std::int8_t> vote_number(std::string_view text) noexcept {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    if (text.empty() || (text[0] != '0' && text[0] != '1')) {
        return std::nullopt;
    }
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] != (i == 1 ? '.' : '0')) {
            return std::nullopt;
        }
    }
    const int value = text[0] - '0';
    return static_cast<std::int8_t>(negative ? -value : value);
}

}  // namespace wgig::detail::votes
