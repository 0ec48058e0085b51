// Reads any bytes as a draft with brackets. Every span is in the text and says what its text says;
// the readings can be made; what strict reading takes, lenient reading takes the same.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <wgig/core/error.hpp>
#include <wgig/draft/bracketed.hpp>

namespace {

void check_draft(const wgig::BracketedDraft& draft) {
    for (const wgig::OpenPassage& passage : draft.open) {
        if (passage.alternatives.empty() || passage.span.end > draft.text.size()) {
            std::abort();
        }
        for (const wgig::DraftAlternative& one : passage.alternatives) {
            if (!passage.span.contains(one.span) || slice(draft.text, one.span) != one.text) {
                std::abort();
            }
        }
    }
    for (const wgig::AgreedMark& mark : draft.agreed) {
        if (slice(draft.text, mark.closed) != mark.text) {
            std::abort();
        }
    }
    const auto points = with_offsets(draft, wgig::OffsetUnit::code_point);
    if (with_offsets(points, wgig::OffsetUnit::byte) != draft) {
        std::abort();
    }
    static_cast<void>(reading(draft));
    if (!draft.proposers.empty()) {
        static_cast<void>(reading(draft, draft.proposers.front()));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    try {
        const wgig::BracketedDraft lenient = wgig::read_bracketed(text, {true});
        check_draft(lenient);
        const wgig::BracketedDraft strict = wgig::read_bracketed(text);
        if (strict != lenient) {
            std::abort();
        }
    } catch (const wgig::Error& error) {
        if (std::string_view(error.what()).empty()) {
            std::abort();
        }
    }
    return 0;
}
