#pragma once

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include <wgig/report/statement_issues.hpp>

namespace wgig {

WGIG_DECL std::vector<StatementIssue> statement_issues(std::span<const Statement> statements,
                                                       std::span<const ParagraphCodes> codes) {
    // A place in the text tells more than a paragraph's number, which may be missing or there twice.
    struct CodedPlace {
        Span span;
        const ParagraphCodes* paragraph = nullptr;
        const Code* code = nullptr;
    };
    std::vector<CodedPlace> places;
    std::multimap<std::string_view, const ParagraphCodes*> by_number;
    for (const ParagraphCodes& paragraph : codes) {
        if (!paragraph.paragraph.empty()) {
            by_number.emplace(paragraph.paragraph, &paragraph);
        }
        for (const Code& code : paragraph.codes) {
            for (const Evidence& evidence : code.evidence) {
                places.push_back({evidence.span, &paragraph, &code});
            }
        }
    }
    std::ranges::stable_sort(places, {}, [](const CodedPlace& place) { return place.span.begin; });

    std::vector<StatementIssue> issues;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        const Citation& citation = statements[i].citation;
        std::vector<const Code*> inside;
        if (citation.span) {
            const auto first =
                std::ranges::lower_bound(places, citation.span->begin, {},
                                         [](const CodedPlace& place) { return place.span.begin; });
            for (auto at = first; at != places.end() && at->span.begin < citation.span->end; ++at) {
                if (std::ranges::find(inside, at->code) == inside.end()) {
                    inside.push_back(at->code);
                }
            }
        }
        for (const Code* code : inside) {
            issues.push_back({i, code->concept_.str(), 1});
        }
        if (inside.empty() && !citation.paragraph.empty()) {
            const auto [begin, end] = by_number.equal_range(citation.paragraph);
            for (auto at = begin; at != end; ++at) {
                for (const Code& code : at->second->codes) {
                    issues.push_back({i, code.concept_.str(), 0.5});
                }
            }
        }
    }
    return issues;
}

}  // namespace wgig
