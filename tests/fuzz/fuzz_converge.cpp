// Any bytes as drafts, a line each. What is found stands where it says, no figure is outside its range, and
// the order of the drafts changes nothing; what cannot be measured is refused with wgig's own errors.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/draft/convergence_page.hpp>
#include <wgig/text/utf8.hpp>

#include "require.hpp"

namespace {

std::vector<wgig::RoundDraft> drafts_of(std::string_view text) {
    std::vector<wgig::RoundDraft> drafts;
    while (!text.empty() && drafts.size() < 8) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        wgig::RoundDraft draft;
        draft.id = "d" + std::to_string(drafts.size());
        draft.text = text.substr(0, end);
        draft.round = static_cast<std::int32_t>(draft.text.size() % 3);
        draft.group = draft.text.size() % 2 == 0 ? "even" : "odd";
        drafts.push_back(std::move(draft));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return drafts;
}

void check_elements(const std::string& text) {
    for (const wgig::Language language : wgig::all_languages) {
        for (const wgig::DefinitionElement& element : wgig::find_elements(text, language)) {
            require(wgig::slice(text, element.span) == element.text && !element.concept_id.empty());
        }
    }
}

void check_convergence(std::vector<wgig::RoundDraft> drafts) {
    wgig::ConvergenceOptions options;
    options.bootstrap = 20;
    options.permutations = 9;
    const wgig::Convergence result = wgig::convergence(drafts, options);
    for (const wgig::DraftPair& pair : result.pairs) {
        require(std::isfinite(pair.index) && pair.index <= 1 && pair.similarity >= 0);
    }
    for (const wgig::RoundConvergence& round : result.rounds) {
        require(!round.core || (round.core->share >= 0 && round.core->share <= 1 + 1e-9));
        require(!round.entropy || (*round.entropy >= 0 && *round.entropy <= 1 + 1e-9));
    }
    const wgig::Coverage coverage = wgig::coverage(drafts);
    static_cast<void>(wgig::convergence_page(result, coverage, wgig::compare_elements(drafts),
                                             wgig::wgig_criteria()));
    std::reverse(drafts.begin(), drafts.end());
    require(wgig::convergence(drafts, options).pairs == result.pairs);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (wgig::first_invalid_utf8(text) < text.size()) {
        return 0;
    }
    const std::vector<wgig::RoundDraft> drafts = drafts_of(text);
    for (const wgig::RoundDraft& draft : drafts) {
        check_elements(draft.text);
    }
    try {
        check_convergence(drafts);
    } catch (const wgig::Error& error) {
        require(!std::string_view(error.what()).empty());
    }
    return 0;
}
