#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>

#include <wgig/core/code_points.hpp>
#include <wgig/core/error.hpp>
#include <wgig/draft/detail/text_map.hpp>
#include <wgig/text/character.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::carrying {

inline std::int32_t TokenNumbers::of(std::string_view token) {
    std::string folded = fold(token);
    if (folded.empty()) {
        folded = token;
    }
    return numbers_.try_emplace(std::move(folded), static_cast<std::int32_t>(numbers_.size()))
        .first->second;
}

inline bool TokenText::begins_line(std::size_t i) const {
    if (i == 0) {
        return true;
    }
    const std::size_t end = i < size() ? tokens[i].span.begin : text.size();
    const std::size_t begin = tokens[i - 1].span.end;
    return slice(text, {begin, end}).find('\n') != std::string_view::npos;
}

inline int TokenText::boundary(std::size_t i) const {
    if (begins_line(i)) {
        return 3;
    }
    if (tokens[i - 1].kind != TokenKind::punctuation) {
        return 0;
    }
    constexpr std::string_view ends[] = {".", "!", "?", "。", "！", "？", "؟", "।"};
    return std::find(std::begin(ends), std::end(ends), raw(i - 1)) != std::end(ends) ? 2 : 1;
}

inline Span TokenText::tokens_in(Span bytes) const {
    const auto first = std::partition_point(
        tokens.begin(), tokens.end(), [&](const Token& t) { return t.span.end <= bytes.begin; });
    const auto last = std::partition_point(
        first, tokens.end(), [&](const Token& t) { return t.span.begin < bytes.end; });
    return {static_cast<std::size_t>(first - tokens.begin()),
            static_cast<std::size_t>(last - tokens.begin())};
}

WGIG_DECL TokenText cut(std::string_view text, TokenNumbers& numbers, std::string_view name) {
    if (const std::size_t bad = first_invalid_utf8(text); bad != std::string_view::npos) {
        throw_parse_error(ErrorCode::invalid_utf8, "not UTF-8", place_of(text, bad, name));
    }
    TokenText result{text, tokens(text), {}, {}};
    result.ids.reserve(result.size());
    result.sizes.reserve(result.size());
    for (std::size_t i = 0; i < result.size(); ++i) {
        const std::string_view raw = result.raw(i);
        result.ids.push_back(numbers.of(raw));
        result.sizes.push_back(static_cast<std::uint32_t>(count_code_points(raw)));
    }
    return result;
}

inline Postings::Postings(const TokenText& text, std::size_t numbers) : begins_(numbers + 1) {
    for (const std::int32_t id : text.ids) {
        ++begins_[static_cast<std::size_t>(id) + 1];
    }
    for (std::size_t i = 1; i < begins_.size(); ++i) {
        begins_[i] += begins_[i - 1];
    }
    places_.resize(text.size());
    std::vector<std::uint32_t> next = begins_;
    for (std::size_t i = 0; i < text.size(); ++i) {
        places_[next[static_cast<std::size_t>(text.ids[i])]++] = static_cast<std::uint32_t>(i);
    }
}

inline std::vector<std::size_t>
Postings::find(const TokenText& text, std::span<const std::int32_t> run, std::size_t most) const {
    std::vector<std::size_t> found;
    if (run.empty()) {
        return found;
    }
    std::size_t rarest = 0;
    for (std::size_t i = 1; i < run.size(); ++i) {
        if (of(run[i]).size() < of(run[rarest]).size()) {
            rarest = i;
        }
    }
    // Of a text that repeats itself, comparing whole runs at each place would be quadratic.
    std::size_t left = 16 * most + 64 * run.size();
    const std::span<const std::uint32_t> places = of(run[rarest]);
    for (const std::uint32_t place : places.first(std::min(most, places.size()))) {
        if (place < rarest || place - rarest + run.size() > text.size()) {
            continue;
        }
        const std::size_t begin = place - rarest;
        std::size_t same = 0;
        while (same < run.size() && text.ids[begin + same] == run[same]) {
            ++same;
        }
        if (same == run.size()) {
            found.push_back(begin);
        }
        if (left < same + 1) {
            break;
        }
        left -= same + 1;
    }
    return found;
}

WGIG_DECL std::size_t agreement_around(const TokenText& a, Span run_a, const TokenText& b,
                                       Span run_b, std::size_t most) {
    std::size_t agree = 0;
    for (std::size_t k = 1; k <= most && k <= run_a.begin && k <= run_b.begin; ++k) {
        if (a.ids[run_a.begin - k] != b.ids[run_b.begin - k]) {
            break;
        }
        ++agree;
    }
    for (std::size_t k = 0; k < most && run_a.end + k < a.size() && run_b.end + k < b.size(); ++k) {
        if (a.ids[run_a.end + k] != b.ids[run_b.end + k]) {
            break;
        }
        ++agree;
    }
    return agree;
}

}  // namespace wgig::detail::carrying
