#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/core/reflect.hpp>
#include <wgig/draft/impl/provenance/trace_reader.hpp>
#include <wgig/draft/provenance.hpp>

namespace wgig {

WGIG_DECL DraftId last_draft(const Trace& trace) {
    const detail::provenance::TraceReader reader(trace);
    return trace.drafts[reader.last()].draft;
}

WGIG_DECL std::vector<Passage> passages(const Trace& trace, const DraftId& draft) {
    detail::provenance::TraceReader reader(trace);
    return reader.passages(reader.position(draft), {});
}

WGIG_DECL std::vector<Removal> removals(const Trace& trace) {
    detail::provenance::TraceReader reader(trace);
    std::vector<Removal> result;
    for (const std::int32_t draft : trace.order) {
        reader.add_removals(static_cast<std::size_t>(draft), result);
    }
    return result;
}

WGIG_DECL WordHistory word_history(const Trace& trace, const DraftId& draft, std::size_t offset) {
    using namespace detail::provenance;
    TraceReader reader(trace);
    const std::size_t at = reader.position(draft);
    const std::size_t size = trace.lineage.drafts[at].text.size();
    if (offset > size) {
        detail::throw_validation_error(
            ErrorCode::bad_offset, fmt::format("{} is outside a text of {}", offset, size),
            {{}, 0, 0, "offset"});
    }
    const auto all = reader.tokens_of(at);
    const auto token = std::find_if(all.begin(), all.end(),
                                    [&](const Token& one) { return one.span.end > offset; });
    if (token == all.end()) {
        detail::throw_validation_error(ErrorCode::bad_offset,
                                       fmt::format("there is no word at {} or after it", offset),
                                       {{}, 0, 0, "offset"});
    }
    return reader.history(trace.drafts[at].words[static_cast<std::size_t>(token - all.begin())]);
}

WGIG_DECL std::vector<ContributionShare> shares(const Trace& trace, ShareOf of) {
    using namespace detail::provenance;
    TraceReader reader(trace);
    std::vector<ContributionShare> result;
    for (const std::int32_t position : trace.order) {
        const auto draft = static_cast<std::size_t>(position);
        std::map<std::string, std::size_t> counts;
        std::size_t total = 0;
        for (const std::int32_t word : reader.real_words_of(draft)) {
            ++counts[reader.contributor(word, of)];
            ++total;
        }
        std::vector<ContributionShare> rows;
        for (const auto& [name, count] : counts) {
            rows.push_back({trace.drafts[draft].draft, name, count,
                            static_cast<double>(count) / static_cast<double>(total)});
        }
        std::stable_sort(rows.begin(), rows.end(),
                         [](const auto& a, const auto& b) { return a.words > b.words; });
        result.insert(result.end(), rows.begin(), rows.end());
    }
    return result;
}

WGIG_DECL std::vector<Survival> survival(const Trace& trace, ShareOf of, const DraftId& last) {
    using namespace detail::provenance;
    TraceReader reader(trace);
    const std::size_t draft = last.empty() ? reader.last() : reader.position(last);
    std::map<std::string, Survival> rows;
    for (const std::int32_t position : trace.order) {
        for (const std::int32_t word : reader.real_words_of(static_cast<std::size_t>(position))) {
            if (trace.words[static_cast<std::size_t>(word)].draft == position) {
                ++rows[reader.contributor(word, of)].introduced;
            }
        }
    }
    const std::vector<std::int32_t> surviving = reader.real_words_of(draft);
    for (const std::int32_t word : surviving) {
        ++rows[reader.contributor(word, of)].surviving;
    }
    for (Passage& passage : reader.passages(draft, of)) {
        rows[contributor_of(passage, of)].passages.push_back(std::move(passage));
    }
    std::vector<Survival> result;
    for (auto& [name, row] : rows) {
        row.contributor = name;
        row.last = trace.drafts[draft].draft;
        row.survival = row.introduced == 0 ? 0
                                           : static_cast<double>(row.surviving) /
                                                 static_cast<double>(row.introduced);
        row.share = surviving.empty() ? 0
                                      : static_cast<double>(row.surviving) /
                                            static_cast<double>(surviving.size());
        result.push_back(std::move(row));
    }
    std::stable_sort(result.begin(), result.end(), [](const Survival& a, const Survival& b) {
        return a.surviving > b.surviving;
    });
    return result;
}

}  // namespace wgig
