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

WGIG_DECL Span text_span(const std::vector<Segment>& segments, Span in_source) {
    // The first segment that ends after the range begins, and the last that begins before it ends.
    const auto first = std::upper_bound(
        segments.begin(), segments.end(), in_source.begin,
        [](std::size_t value, const Segment& segment) { return value < segment.source.end; });
    const auto after = std::lower_bound(
        segments.begin(), segments.end(), in_source.end,
        [](const Segment& segment, std::size_t value) { return segment.source.begin < value; });
    if (first >= after) {
        return {};
    }
    const Segment& last = *(after - 1);
    const std::size_t begin = std::max(in_source.begin, first->source.begin);
    const std::size_t end = std::min(in_source.end, last.source.end);
    return {first->offset + (begin - first->source.begin), last.offset + (end - last.source.begin)};
}

WGIG_DECL std::size_t section_count(const Document& document) {
    const auto numbered =
        std::count_if(document.sections.begin(), document.sections.end(),
                      [](const Section& section) { return !section.number.empty(); });
    return numbered > 0 ? static_cast<std::size_t>(numbered) : document.sections.size();
}

}  // namespace wgig
