#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>

#include <wgig/draft/criteria.hpp>
#include <wgig/draft/detail/cues.hpp>
#include <wgig/text/segment.hpp>

namespace wgig {
namespace detail::criteria {

/// Finds which criteria the sentences of one paragraph meet.
class ParagraphMatcher {
public:
    explicit ParagraphMatcher(const CueMatcher& cues) : cues_(cues), filled_(cues.rules.size()) {}

    /// Places in `text`, by criterion in the order of the record.
    std::map<std::size_t, std::vector<Evidence>> match(std::string_view text) {
        std::map<std::size_t, std::vector<Evidence>> found;
        for (const Span sentence : sentences(text)) {
            match_sentence(text, sentence, found);
        }
        return found;
    }

private:
    void match_sentence(std::string_view text, Span sentence,
                        std::map<std::size_t, std::vector<Evidence>>& found) {
        const std::vector<Match> matches = cues_.matcher.find_all(slice(text, sentence));
        for (const std::size_t rule : touched_) {
            filled_[rule] = 0;
        }
        touched_.clear();
        for (const Match& match : matches) {
            for (const Slot& slot : cues_.slots[match.term]) {
                if (filled_[slot.rule] == 0) {
                    touched_.push_back(slot.rule);
                }
                filled_[slot.rule] |= std::uint32_t{1} << slot.cue;
            }
        }
        for (const Match& match : matches) {
            for (const Slot& slot : cues_.slots[match.term]) {
                if (!is_full(slot.rule)) {
                    continue;
                }
                const Span span{sentence.begin + match.span.begin, sentence.begin + match.span.end};
                add(found[cues_.rules[slot.rule].criterion],
                    {span, std::string(slice(text, span)), cues_.phrases[match.term]});
            }
        }
    }

    bool is_full(std::size_t rule) const noexcept {
        return filled_[rule] == (std::uint32_t{1} << cues_.rules[rule].cues) - 1;
    }

    /// Matches come by their beginning. Of two that overlap the longer one is kept, so that what is
    /// shown are whole phrases, each once.
    static void add(std::vector<Evidence>& evidence, Evidence piece) {
        while (!evidence.empty() && evidence.back().span.overlaps(piece.span)) {
            if (evidence.back().span.size() >= piece.span.size()) {
                return;
            }
            evidence.pop_back();
        }
        evidence.push_back(std::move(piece));
    }

    const CueMatcher& cues_;
    std::vector<std::uint32_t> filled_;  ///< the cues of each rule that the sentence has, as bits
    std::vector<std::size_t> touched_;   ///< the rules of which there are any
};

}  // namespace detail::criteria

WGIG_DECL std::vector<CriterionMatch> match_criteria(const Document& document) {
    const detail::criteria::CueMatcher& cues = detail::criteria::embedded_cues();
    detail::criteria::ParagraphMatcher matcher(cues);
    std::vector<CriterionMatch> result;
    for (const Paragraph& paragraph : document.paragraphs) {
        for (auto& [criterion, evidence] : matcher.match(paragraph.text)) {
            for (Evidence& piece : evidence) {
                piece.span = source_span(paragraph.segments, piece.span);
            }
            result.push_back(
                {cues.criteria[criterion], document.id, paragraph.number, std::move(evidence)});
        }
    }
    return result;
}

}  // namespace wgig
