// Whether the parts of a trace fit together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/draft/trace.hpp>

namespace wgig::detail::provenance {

using Index = std::int32_t;

[[noreturn]] inline void bad(const std::string& path, const std::string& message) {
    throw_validation_error(ErrorCode::invalid_record, message, {{}, 0, 0, path});
}

/// A trace may come from a file: all that is used as a position is looked at.
inline void check_trace(const Trace& trace) {
    const std::vector<DefinitionDraft>& drafts = trace.lineage.drafts;
    const std::vector<Submission>& submissions = trace.lineage.submissions;
    if (trace.drafts.size() != drafts.size() || drafts.empty()) {
        bad("drafts", fmt::format("{} traced drafts for {} of the lineage", trace.drafts.size(),
                                  drafts.size()));
    }
    const auto inside = [](Index index, std::size_t size) {
        return index >= 0 && static_cast<std::size_t>(index) < size;
    };
    if (trace.order.size() != drafts.size()) {
        bad("order", "not every draft is named once");
    }
    std::vector<bool> ordered(drafts.size());
    for (const Index index : trace.order) {
        if (!inside(index, drafts.size()) || ordered[static_cast<std::size_t>(index)]) {
            bad("order", "not every draft is named once");
        }
        ordered[static_cast<std::size_t>(index)] = true;
    }
    for (std::size_t i = 0; i < trace.words.size(); ++i) {
        const TracedWord& one = trace.words[i];
        if (!inside(one.draft, drafts.size()) ||
            !inside(one.token, trace.drafts[static_cast<std::size_t>(one.draft)].words.size()) ||
            one.submission < -1 ||
            (one.submission >= 0 &&
             (!inside(one.submission, submissions.size()) || one.submission_token < 0))) {
            bad(fmt::format("words[{}]", i), "it stands outside the drafts or submissions");
        }
    }
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        for (const Index one : trace.drafts[i].words) {
            if (!inside(one, trace.words.size())) {
                bad(fmt::format("drafts[{}].words", i), "there is no such word");
            }
        }
    }
}

}  // namespace wgig::detail::provenance
