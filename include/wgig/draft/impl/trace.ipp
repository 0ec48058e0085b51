#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/draft/impl/borrowed/search.hpp>
#include <wgig/draft/impl/trace/tracer.hpp>
#include <wgig/draft/trace.hpp>
#include <wgig/text/segment.hpp>

namespace wgig {
namespace detail::tracing {

/// Marks the new words of a draft that stand in a submission which is not later than the draft.
inline void take_from_submissions(Trace& result, std::size_t draft, const SubmissionIndexData& index,
                                  const BorrowOptions& options) {
    const DefinitionDraft& of = result.lineage.drafts[draft];
    const std::vector<Token> all = tokens(of.text);
    const std::vector<std::int32_t>& words = result.drafts[draft].words;
    const auto is_new = [&](std::size_t token) {
        const TracedWord& word = result.words[static_cast<std::size_t>(words[token])];
        return word.draft == static_cast<std::int32_t>(draft) &&
               word.token == static_cast<std::int32_t>(token);
    };
    // New words with no more than a few old ones between them are looked for together.
    constexpr std::size_t most_between = 3;
    for (std::size_t begin = 0; begin < all.size();) {
        if (!is_new(begin)) {
            ++begin;
            continue;
        }
        std::size_t end = begin + 1;
        for (std::size_t at = end; at < all.size() && at <= end + most_between; ++at) {
            if (is_new(at)) {
                end = at + 1;
            }
        }
        const Span part{all[begin].span.begin, all[end - 1].span.end};
        for (const borrowing::Found& found :
             borrowing::search(index, slice(of.text, part), of.language, options, false, of.date)) {
            for (const auto& [token, other] : found.pairs) {
                if (is_new(begin + token)) {
                    TracedWord& word =
                        result.words[static_cast<std::size_t>(words[begin + token])];
                    word.submission = static_cast<std::int32_t>(found.submission);
                    word.submission_token = static_cast<std::int32_t>(other);
                }
            }
        }
        begin = end;
    }
}

}  // namespace detail::tracing

WGIG_DECL Trace trace(const Lineage& lineage, const TraceOptions& options) {
    if (!(options.least_information >= 0)) {
        detail::throw_validation_error(ErrorCode::bad_value, "expected a number of bits, from 0",
                                       {{}, 0, 0, "least_information"});
    }
    detail::borrowing::check_options(options.borrowing, "borrowing.");
    const std::vector<std::size_t> order = draft_order(lineage);
    Trace result;
    result.lineage = lineage;
    result.drafts.resize(lineage.drafts.size());
    std::unordered_map<std::string_view, std::size_t> positions;
    for (std::size_t i = 0; i < lineage.drafts.size(); ++i) {
        result.drafts[i].draft = lineage.drafts[i].id;
        positions.emplace(lineage.drafts[i].id.str(), i);
    }
    std::optional<SubmissionIndex> submissions;
    if (options.submissions && !lineage.submissions.empty()) {
        submissions.emplace(lineage.submissions);
    }
    detail::tracing::Tracer tracer(result, options);
    for (const std::size_t draft : order) {
        std::vector<std::size_t> parents;
        for (const DraftId& parent : lineage.drafts[draft].parents) {
            parents.push_back(positions.at(parent.str()));
        }
        result.order.push_back(static_cast<std::int32_t>(draft));
        tracer.trace(draft, parents);
        if (submissions) {
            detail::tracing::take_from_submissions(result, draft, submissions->data(),
                                                   options.borrowing);
        }
    }
    return result;
}

}  // namespace wgig
