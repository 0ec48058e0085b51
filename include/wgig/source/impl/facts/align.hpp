// Where a rejoined text lies in its source, for texts that do not say so themselves.
#pragma once

#include <string_view>
#include <vector>

#include <wgig/core/code_points.hpp>
#include <wgig/record/document.hpp>
#include <wgig/source/impl/facts/character.hpp>

namespace wgig::detail::facts {

/// Lays `text` over the part `place` of `source`. What the source has more (its mark, line breaks,
/// hyphens, markup) is skipped; any white space stands for a space. Nothing where the text cannot be
/// laid whole. Complexity: O(length of text and place), where white space is not longer than text.
inline std::vector<Segment> align(std::string_view text, std::string_view source, Span place) {
    std::vector<Segment> segments;
    const std::string_view part = slice(source, place);
    const auto blank = [](char c) { return c == ' ' || (c >= 9 && c <= 13); };
    const auto agrees = [&](std::size_t t, std::size_t s) {
        // A few bytes must agree before a new run begins, line breaks in the source left out.
        for (std::size_t k = 0; k < 8 && t + k < text.size(); ++k, ++s) {
            if (text[t + k] == ' ') {
                return k > 0;
            }
            while (k > 0 && s < part.size() && blank(part[s])) {
                ++s;
            }
            if (s >= part.size() || part[s] != text[t + k]) {
                return k >= 4;
            }
        }
        return true;
    };
    std::size_t s = 0;
    bool running = false;
    for (std::size_t t = 0; t < text.size();) {
        if (running && s < part.size() && text[t] == part[s]) {
            ++t;
            ++s;
            continue;
        }
        if (running) {
            // Runs end between characters, not where the bytes of two begin to differ.
            while (is_continuation(text[t]) && t > segments.back().offset) {
                --t;
                --s;
            }
            segments.back().source.end = place.begin + s;
            running = false;
        }
        if (blank(text[t])) {
            const std::size_t before = s;
            while (s < part.size() && blank(part[s])) {
                ++s;
            }
            // A space that the source has not: words that stood on two lines of their own.
            segments.push_back({t, {place.begin + before, place.begin + s}});
            ++t;
            continue;
        }
        while (s < part.size() && !(part[s] == text[t] && agrees(t, s))) {
            ++s;
        }
        if (s == part.size()) {
            return {};
        }
        segments.push_back({t, {place.begin + s, place.begin + s}});
        running = true;
    }
    if (running) {
        segments.back().source.end = place.begin + s;
    }
    return segments;
}

}  // namespace wgig::detail::facts
