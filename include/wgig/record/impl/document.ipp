#pragma once

#include <algorithm>

#include <wgig/record/document.hpp>

namespace wgig {

WGIG_DECL Span source_span(const std::vector<Segment>& segments, Span in_text) {
    if (segments.empty()) {
        return {};
    }
    // The segment that holds an offset; an end belongs to the segment that it closes.
    const auto holding = [&](std::size_t offset) {
        const auto after = std::upper_bound(
            segments.begin(), segments.end(), offset,
            [](std::size_t value, const Segment& segment) { return value < segment.offset; });
        return after == segments.begin() ? segments.begin() : after - 1;
    };
    const auto place = [](const Segment& segment, std::size_t offset) {
        const std::size_t inside = offset > segment.offset ? offset - segment.offset : 0;
        return segment.source.begin + std::min(inside, segment.source.size());
    };
    const auto first = holding(in_text.begin);
    const auto last = in_text.end > in_text.begin ? holding(in_text.end - 1) : first;
    return {place(*first, in_text.begin), place(*last, in_text.end)};
}

}  // namespace wgig
