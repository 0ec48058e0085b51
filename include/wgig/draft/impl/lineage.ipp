#pragma once

#include <algorithm>
#include <cstddef>
#include <queue>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/draft/lineage.hpp>
#include <wgig/text/segment.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig {
namespace detail::lineages {

[[noreturn]] inline void bad(ErrorCode code, const char* list, std::size_t index,
                             std::string_view member, const std::string& message) {
    throw_validation_error(code, message, {{}, 0, 0, fmt::format("{}[{}].{}", list, index, member)});
}

inline void check_text(const char* list, std::size_t index, std::string_view text) {
    if (const std::size_t at = first_invalid_utf8(text); at != std::string_view::npos) {
        bad(ErrorCode::invalid_utf8, list, index, "text",
            fmt::format("not UTF-8 at byte {}", at));
    }
    if (tokens(text).empty()) {
        bad(ErrorCode::bad_value, list, index, "text", "there is no word in it");
    }
}

/// The positions of all by name. Throws for a name that is empty or taken.
template <class T, class Name>
std::unordered_map<std::string_view, std::size_t> by_name(const char* list,
                                                          const std::vector<T>& all,
                                                          const Name& name) {
    std::unordered_map<std::string_view, std::size_t> positions;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string& id = name(all[i]);
        if (id.empty()) {
            bad(ErrorCode::missing_member, list, i, "id", "it has no name");
        }
        const auto [known, is_new] = positions.try_emplace(id, i);
        if (!is_new) {
            bad(ErrorCode::invalid_record, list, i, "id",
                fmt::format("\"{}\" is the name of {}[{}] too", id, list, known->second));
        }
    }
    return positions;
}

inline void check_submissions(const std::vector<Submission>& submissions) {
    static_cast<void>(by_name("submissions", submissions,
                              [](const Submission& one) -> const std::string& { return one.id; }));
    for (std::size_t i = 0; i < submissions.size(); ++i) {
        check_text("submissions", i, submissions[i].text);
    }
}

/// The parents of each draft, as positions.
using Parents = std::vector<std::vector<std::size_t>>;

inline Parents parents_of(const std::vector<DefinitionDraft>& drafts) {
    const auto positions = by_name("drafts", drafts, [](const DefinitionDraft& one) -> const auto& {
        return one.id.str();
    });
    Parents parents(drafts.size());
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        for (std::size_t nth = 0; nth < drafts[i].parents.size(); ++nth) {
            const std::string& name = drafts[i].parents[nth].str();
            const std::string member = fmt::format("parents[{}]", nth);
            const auto found = positions.find(name);
            if (found == positions.end()) {
                bad(ErrorCode::dangling_reference, "drafts", i, member,
                    fmt::format("there is no draft \"{}\"", name));
            }
            parents[i].push_back(found->second);
        }
        std::vector<std::size_t> sorted = parents[i];
        std::sort(sorted.begin(), sorted.end());
        if (const auto twice = std::adjacent_find(sorted.begin(), sorted.end());
            twice != sorted.end()) {
            bad(ErrorCode::invalid_record, "drafts", i, "parents",
                fmt::format("\"{}\" is named twice", drafts[*twice].id.str()));
        }
    }
    return parents;
}

/// Throws, naming the drafts of one cycle among those that could not be put in order.
[[noreturn]] inline void throw_cycle(const std::vector<DefinitionDraft>& drafts,
                                     const Parents& parents, const std::vector<bool>& placed) {
    std::size_t at = 0;
    while (placed[at]) {
        ++at;
    }
    std::vector<std::size_t> way;
    std::vector<std::size_t> seen(drafts.size(), drafts.size());
    while (seen[at] == drafts.size()) {
        seen[at] = way.size();
        way.push_back(at);
        at = *std::find_if(parents[at].begin(), parents[at].end(),
                           [&](std::size_t parent) { return !placed[parent]; });
    }
    std::string names;
    constexpr std::size_t most = 8;
    for (std::size_t i = seen[at]; i < way.size(); ++i) {
        if (i - seen[at] == most) {
            names += fmt::format("... ({} more) <- ", way.size() - i);
            break;
        }
        names += fmt::format("\"{}\" <- ", drafts[way[i]].id.str());
    }
    bad(ErrorCode::invalid_record, "drafts", at, "parents",
        fmt::format("a draft is its own ancestor: {}\"{}\"", names, drafts[at].id.str()));
}

}  // namespace detail::lineages

WGIG_DECL std::vector<std::size_t> draft_order(const Lineage& lineage) {
    using namespace detail::lineages;
    const std::vector<DefinitionDraft>& drafts = lineage.drafts;
    if (drafts.empty()) {
        detail::throw_validation_error(ErrorCode::missing_member, "there is no draft",
                                       {{}, 0, 0, "drafts"});
    }
    const Parents parents = parents_of(drafts);
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        check_text("drafts", i, drafts[i].text);
    }
    check_submissions(lineage.submissions);

    std::vector<std::vector<std::size_t>> children(drafts.size());
    std::vector<std::size_t> missing(drafts.size());
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        missing[i] = parents[i].size();
        for (const std::size_t parent : parents[i]) {
            children[parent].push_back(i);
        }
    }
    using Next = std::pair<Date, std::size_t>;
    std::priority_queue<Next, std::vector<Next>, std::greater<>> next;
    std::vector<Date> dates(drafts.size());
    const auto ready = [&](std::size_t draft) {
        if (drafts[draft].date) {
            dates[draft] = *drafts[draft].date;
        } else {
            for (const std::size_t parent : parents[draft]) {
                dates[draft] = std::max(dates[draft], dates[parent]);
            }
        }
        next.emplace(dates[draft], draft);
    };
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        if (missing[i] == 0) {
            ready(i);
        }
    }
    std::vector<std::size_t> order;
    std::vector<bool> placed(drafts.size());
    while (!next.empty()) {
        const std::size_t draft = next.top().second;
        next.pop();
        order.push_back(draft);
        placed[draft] = true;
        for (const std::size_t child : children[draft]) {
            if (--missing[child] == 0) {
                ready(child);
            }
        }
    }
    if (order.size() < drafts.size()) {
        throw_cycle(drafts, parents, placed);
    }
    return order;
}

}  // namespace wgig
