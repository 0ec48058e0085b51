#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include <wgig/core/json_value.hpp>
#include <wgig/draft/criteria.hpp>
#include <wgig/draft/detail/cues.hpp>
#include <wgig/text/segment.hpp>

namespace wgig {
namespace detail::criteria {

inline constexpr std::string_view embedded_cues =
#include <wgig/draft/data/criteria.json.inc>
    ;

/// The cues of every criterion. A sentence speaks to a criterion when it has a cue of each of the
/// criterion's groups.
class CriterionCues {
public:
    static const CriterionCues& embedded() {
        static const CriterionCues cues(parse_json(embedded_cues));
        return cues;
    }

    explicit CriterionCues(const Json& json) {
        for (const auto& [criterion, groups] : json.items()) {
            criteria_.emplace_back(criterion);
            for (const Json& group : groups) {
                for (const auto& [language, phrases] : group.items()) {
                    for (const Json& phrase : phrases) {
                        matcher_.add(phrase.get<std::string>(), criterion_of_group_.size());
                    }
                }
                criterion_of_group_.push_back(criteria_.size() - 1);
            }
            group_counts_.push_back(groups.size());
        }
    }

    [[nodiscard]] const std::vector<CriterionId>& criteria() const noexcept { return criteria_; }

    /// For each criterion the cues in a sentence, where all its groups are there; else none.
    [[nodiscard]] std::vector<std::vector<cues::CueMatch>> find(
        const std::vector<cues::Word>& words, std::size_t first, std::size_t last) const {
        std::vector<std::vector<cues::CueMatch>> found(criteria_.size());
        for (const cues::CueMatch& match : matcher_.find(words, first, last)) {
            found[criterion_of_group_[match.group]].push_back(match);
        }
        for (std::size_t i = 0; i < found.size(); ++i) {
            std::set<std::size_t> groups;
            for (const cues::CueMatch& match : found[i]) {
                groups.insert(match.group);
            }
            if (groups.size() != group_counts_[i]) {
                found[i].clear();
            }
        }
        return found;
    }

private:
    std::vector<CriterionId> criteria_;
    std::vector<std::size_t> group_counts_;        // by criterion
    std::vector<std::size_t> criterion_of_group_;  // by group, counted through all criteria
    cues::CueMatcher matcher_;
};

/// The matches of one paragraph, in the order of the criteria.
inline std::vector<CriterionMatch> match_paragraph(const CriterionCues& cues, const Document& document,
                                                   const Paragraph& paragraph) {
    std::vector<CriterionMatch> matches(cues.criteria().size());
    const std::vector<cues::Word> words = cues::words_of(paragraph.text);
    std::size_t first = 0;
    for (const Span sentence : sentences(paragraph.text)) {
        std::size_t last = first;
        while (last < words.size() && words[last].span.begin < sentence.end) {
            ++last;
        }
        const auto found = cues.find(words, first, last);
        for (std::size_t i = 0; i < found.size(); ++i) {
            for (const cues::CueMatch& cue : found[i]) {
                matches[i].evidence.push_back({source_span(paragraph.segments, cue.span),
                                               std::string(slice(paragraph.text, cue.span)),
                                               *cue.cue});
            }
        }
        first = last;
    }
    std::vector<CriterionMatch> kept;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        if (!matches[i].evidence.empty()) {
            kept.push_back({cues.criteria()[i], document.id, paragraph.number,
                            std::move(matches[i].evidence)});
        }
    }
    return kept;
}

}  // namespace detail::criteria

WGIG_DECL std::vector<CriterionMatch> match_criteria(const Document& document) {
    const auto& cues = detail::criteria::CriterionCues::embedded();
    std::vector<CriterionMatch> matches;
    for (const Paragraph& paragraph : document.paragraphs) {
        for (CriterionMatch& match : detail::criteria::match_paragraph(cues, document, paragraph)) {
            matches.push_back(std::move(match));
        }
    }
    return matches;
}

}  // namespace wgig
