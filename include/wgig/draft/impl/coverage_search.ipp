#pragma once

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include <wgig/draft/detail/cue_rules.hpp>
#include <wgig/text/detect.hpp>
#include <wgig/text/segment.hpp>

namespace wgig::detail::covering {

/// A cue of a rule at a place in the draft.
struct CueAt {
    std::size_t sentence = 0;
    RuleSlot slot;
    Span span;
    std::string_view phrase;
};

/// Looks for the criteria in one draft.
class CoverageSearch {
public:
    CoverageSearch(const RuleBook& book, const RoundDraft& draft)
        : book_(book),
          text_(draft.text),
          in_sentence_(book.flags),
          in_draft_(book.flags),
          most_(book.rules.size()),
          count_(book.rules.size()),
          total_(book.rules.size()) {
        const std::optional<Language> known =
            draft.language ? draft.language : detect_language(text_);
        if (known) {
            language_ = code(*known);
        }
        const std::vector<Span> all = sentences(text_);
        for (const auto& [key, vocabulary] : book.vocabularies) {
            if (speaks(key.first)) {
                for (const Span sentence : all) {
                    search(vocabulary, sentence);
                }
            }
        }
    }

    /// The tag of the draft's language; empty where it is not known, and all are tried.
    [[nodiscard]] const std::string& language() const noexcept { return language_; }

    [[nodiscard]] bool speaks(std::string_view tag) const {
        return language_.empty() || tag.substr(0, tag.find_first_of("-_")) == language_;
    }

    /// The draft against the rules of one criterion, as if it were not negative.
    [[nodiscard]] CriterionCoverage look(std::size_t criterion) const {
        CriterionCoverage cell;
        cell.status = CriterionStatus::not_assessed;
        std::size_t best = book_.rules.size();
        for (std::size_t i = book_.first_rule[criterion]; i < book_.first_rule[criterion + 1];
             ++i) {
            if (!speaks(book_.rules[i].language)) {
                continue;
            }
            if (best == book_.rules.size() || better(i, best)) {
                best = i;
            }
        }
        if (best == book_.rules.size()) {
            cell.reason = "nothing to look for in " + language_;
            return cell;
        }
        const Rule& rule = book_.rules[best];
        cell.status = status_of(best);
        cell.score = static_cast<double>(total_[best]) / static_cast<double>(rule.cues.size());
        cell.sought = rule.cues;
        for (std::size_t cue = 0; cue < rule.cues.size(); ++cue) {
            cell.sought[cue].found = in_draft_[rule.first_flag + cue];
        }
        if (cell.status == CriterionStatus::met) {
            add_evidence(criterion, true, cell.evidence);
        } else if (cell.status == CriterionStatus::partly) {
            add_evidence(best, false, cell.evidence);
        }
        return cell;
    }

private:
    /// Searches one sentence, and keeps what fills a slot.
    void search(const Vocabulary& vocabulary, Span sentence) {
        ++sentence_;
        touched_.clear();
        for (const Match& match : vocabulary.matcher.find_all(slice(text_, sentence))) {
            const Span span{sentence.begin + match.span.begin, sentence.begin + match.span.end};
            for (const RuleSlot& slot : vocabulary.slots[vocabulary.group_of[match.term]]) {
                const std::size_t flag = book_.rules[slot.rule].first_flag + slot.cue;
                found_.push_back({sentence_, slot, span, vocabulary.terms[match.term].text});
                if (in_sentence_[flag] != sentence_) {
                    in_sentence_[flag] = sentence_;
                    if (count_[slot.rule]++ == 0) {
                        touched_.push_back(slot.rule);
                    }
                }
                if (!in_draft_[flag]) {
                    in_draft_[flag] = true;
                    ++total_[slot.rule];
                }
            }
        }
        for (const std::size_t rule : touched_) {
            most_[rule] = std::max(most_[rule], count_[rule]);
            if (count_[rule] >= book_.rules[rule].for_met) {
                full_.emplace_back(sentence_, rule);
            }
            count_[rule] = 0;
        }
    }

    [[nodiscard]] CriterionStatus status_of(std::size_t rule) const {
        const Rule& of = book_.rules[rule];
        if (most_[rule] >= of.for_met) {
            return CriterionStatus::met;
        }
        return most_[rule] >= of.for_near || total_[rule] >= of.for_partly
                   ? CriterionStatus::partly
                   : CriterionStatus::missed;
    }

    [[nodiscard]] bool better(std::size_t a, std::size_t b) const {
        const CriterionStatus of_a = status_of(a);
        const CriterionStatus of_b = status_of(b);
        if (of_a != of_b) {
            return of_a < of_b;
        }
        // Shares of the cues, compared without a division.
        return total_[a] * book_.rules[b].cues.size() > total_[b] * book_.rules[a].cues.size();
    }

    /// Of a criterion, the words in the sentences that meet it; of a rule, its words anywhere. Of two
    /// that overlap the longer is kept, so that whole phrases are shown, each once.
    void add_evidence(std::size_t of, bool of_criterion, std::vector<Evidence>& evidence) const {
        std::vector<const CueAt*> chosen;
        for (const CueAt& at : found_) {
            const bool wanted = of_criterion
                                    ? book_.rules[at.slot.rule].criterion == of &&
                                          std::binary_search(full_.begin(), full_.end(),
                                                             std::pair(at.sentence, at.slot.rule))
                                    : at.slot.rule == of;
            if (wanted) {
                chosen.push_back(&at);
            }
        }
        std::sort(chosen.begin(), chosen.end(), [](const CueAt* a, const CueAt* b) {
            return std::tuple(a->span.begin, b->span.end, a->phrase) <
                   std::tuple(b->span.begin, a->span.end, b->phrase);
        });
        for (const CueAt* at : chosen) {
            if (!evidence.empty() && evidence.back().span.overlaps(at->span)) {
                if (evidence.back().span.size() >= at->span.size()) {
                    continue;
                }
                evidence.pop_back();
            }
            evidence.push_back(
                {at->span, std::string(slice(text_, at->span)), std::string(at->phrase)});
        }
    }

    const RuleBook& book_;
    std::string_view text_;
    std::string language_;
    std::size_t sentence_ = 0;              ///< counted over all vocabularies
    std::vector<std::size_t> in_sentence_;  ///< by flag: the last sentence that had the cue
    std::vector<bool> in_draft_;            ///< by flag: whether the draft has it
    std::vector<std::size_t> most_;         ///< by rule: most cues in one sentence
    std::vector<std::size_t> count_;        ///< by rule: cues in this sentence
    std::vector<std::size_t> total_;        ///< by rule: cues in the draft
    std::vector<std::size_t> touched_;      ///< rules that this sentence has a cue of
    std::vector<CueAt> found_;
    std::vector<std::pair<std::size_t, std::size_t>> full_;  ///< sentence and rule that it meets
};

/// The draft against a limit of its length.
inline CriterionCoverage measure_length(std::string_view text, std::uint64_t most_words) {
    CriterionCoverage cell;
    std::uint64_t words = 0;
    Span beyond{};
    for (const Token& token : tokens(text)) {
        if (token.kind == TokenKind::punctuation) {
            continue;
        }
        if (++words == most_words + 1) {
            beyond.begin = token.span.begin;
        }
        beyond.end = token.span.end;
    }
    cell.status = words <= most_words ? CriterionStatus::met : CriterionStatus::missed;
    cell.score =
        words <= most_words ? 1.0 : static_cast<double>(most_words) / static_cast<double>(words);
    cell.reason = fmt::format("{} words; at most {} are wanted", words, most_words);
    if (words > most_words) {
        cell.evidence.push_back({beyond, std::string(slice(text, beyond)), ""});
    }
    return cell;
}

WGIG_DECL std::vector<CriterionCoverage>
cover(const RuleBook& book, std::span<const CriterionCues> criteria, const RoundDraft& draft) {
    const CoverageSearch search(book, draft);
    std::vector<CriterionCoverage> cells;
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        CriterionCoverage cell = criteria[i].most_words
                                     ? measure_length(draft.text, *criteria[i].most_words)
                                     : search.look(i);
        if (criteria[i].negative) {
            if (cell.status == CriterionStatus::met) {
                cell.status = CriterionStatus::missed;
            } else if (cell.status == CriterionStatus::missed) {
                cell.status = CriterionStatus::met;
            }
        }
        cell.draft = draft.id;
        cell.criterion = criteria[i].id;
        cells.push_back(std::move(cell));
    }
    return cells;
}

}  // namespace wgig::detail::covering
