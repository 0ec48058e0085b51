#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/core/reflect.hpp>
#include <wgig/draft/round_draft.hpp>
#include <wgig/text/segment.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig {
namespace detail {

/// Positions of the drafts by identifier.
template <class Draft>
std::map<std::string_view, std::size_t> draft_positions(std::span<const Draft> drafts) {
    std::map<std::string_view, std::size_t> positions;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        const std::string& id = drafts[i].id.str();
        const Place place{"", 0, 0, fmt::format("drafts[{}].id", i)};
        if (id.empty()) {
            throw_validation_error(ErrorCode::bad_value, "the draft has no identifier", place);
        }
        if (!positions.emplace(id, i).second) {
            throw_validation_error(ErrorCode::invalid_record, "there are two drafts \"" + id + "\"",
                                   place);
        }
    }
    return positions;
}

WGIG_DECL void check_round_drafts(std::span<const RoundDraft> drafts) {
    static_cast<void>(draft_positions(drafts));
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        const RoundDraft& draft = drafts[i];
        if (draft.round < 0) {
            throw_validation_error(ErrorCode::bad_value,
                                   fmt::format("the round of draft \"{}\" is {}; rounds are "
                                               "counted from 0 up",
                                               draft.id.str(), draft.round),
                                   {"", 0, 0, fmt::format("drafts[{}].round", i)});
        }
        if (first_invalid_utf8(draft.text) < draft.text.size()) {
            throw_validation_error(ErrorCode::invalid_utf8,
                                   "draft \"" + draft.id.str() + "\" is not UTF-8",
                                   {"", 0, 0, fmt::format("drafts[{}].text", i)});
        }
        const std::vector<Token> all = tokens(draft.text);
        if (std::all_of(all.begin(), all.end(),
                        [](const Token& token) { return token.kind == TokenKind::punctuation; })) {
            throw_validation_error(
                ErrorCode::bad_value,
                fmt::format("draft \"{}\" is empty: there is no word in it", draft.id.str()),
                {"", 0, 0, fmt::format("drafts[{}].text", i)});
        }
    }
}

}  // namespace detail

WGIG_DECL std::vector<RoundDraft> round_drafts(std::span<const DefinitionDraft> drafts) {
    const auto positions = detail::draft_positions(drafts);
    std::vector<std::vector<std::size_t>> children(drafts.size());
    std::vector<std::size_t> waiting(drafts.size());
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        for (std::size_t k = 0; k < drafts[i].parents.size(); ++k) {
            const std::string& parent = drafts[i].parents[k].str();
            const auto found = positions.find(parent);
            if (found == positions.end()) {
                detail::throw_validation_error(
                    ErrorCode::dangling_reference, "there is no draft \"" + parent + "\"",
                    {"", 0, 0, fmt::format("drafts[{}].parents[{}]", i, k)});
            }
            children[found->second].push_back(i);
            ++waiting[i];
        }
    }

    std::vector<RoundDraft> result;
    std::vector<std::size_t> ready;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        const DefinitionDraft& draft = drafts[i];
        result.push_back({draft.id, 1,
                          draft.group ? std::string(enum_name(*draft.group)) : std::string(),
                          draft.author ? draft.author->str() : std::string(), draft.date,
                          draft.language, draft.text, draft.parents, draft.extra});
        if (waiting[i] == 0) {
            ready.push_back(i);
        }
    }
    std::size_t done = 0;
    for (; done < ready.size(); ++done) {
        for (const std::size_t child : children[ready[done]]) {
            result[child].round = std::max(result[child].round, result[ready[done]].round + 1);
            if (--waiting[child] == 0) {
                ready.push_back(child);
            }
        }
    }
    if (done < drafts.size()) {
        const auto stuck = static_cast<std::size_t>(
            std::find_if(waiting.begin(), waiting.end(), [](std::size_t n) { return n > 0; }) -
            waiting.begin());
        detail::throw_validation_error(
            ErrorCode::invalid_record,
            fmt::format("draft \"{}\" is its own ancestor, or comes from one that is",
                        drafts[stuck].id.str()),
            {"", 0, 0, fmt::format("drafts[{}].parents", stuck)});
    }
    return result;
}

}  // namespace wgig
