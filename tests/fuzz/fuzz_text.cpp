// Segments, folds and matches any text. Spans stay inside it, in order; folding is idempotent; what is
// no UTF-8 is recognised first, as every reader does.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <wgig/text/character.hpp>
#include <wgig/text/detect.hpp>
#include <wgig/text/matcher.hpp>
#include <wgig/text/segment.hpp>
#include <wgig/text/utf8.hpp>

#include "require.hpp"

namespace {

template <class Parts, class GetSpan>
void require_in_order(std::string_view text, const Parts& parts, const GetSpan& get_span) {
    std::size_t end = 0;
    for (const auto& part : parts) {
        const wgig::Span span = get_span(part);
        require(span.begin >= end && span.end > span.begin && span.end <= text.size());
        require(wgig::first_invalid_utf8(wgig::slice(text, span)) == std::string_view::npos);
        end = span.end;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (wgig::first_invalid_utf8(text) != std::string_view::npos) {
        return 0;
    }
    require_in_order(text, wgig::tokens(text), [](const auto& token) { return token.span; });
    require_in_order(text, wgig::sentences(text), [](const auto& span) { return span; });
    const std::string folded = wgig::fold(text);
    require(wgig::fold(folded) == folded);
    static_cast<void>(wgig::detect_language(text));
    // Terms cut from the text itself, so that there is something to find.
    const auto found = wgig::tokens(text);
    std::vector<std::string> terms;
    for (std::size_t i = 0; i < std::min<std::size_t>(found.size(), 8); ++i) {
        terms.emplace_back(wgig::slice(text, found[i].span));
    }
    require_in_order(text, wgig::TermMatcher(terms).find(text),
                     [](const auto& match) { return match.span; });
    return 0;
}
