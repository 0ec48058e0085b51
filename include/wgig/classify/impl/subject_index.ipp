#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <wgig/classify/detail/subject_candidates.hpp>
#include <wgig/classify/subject_index.hpp>

namespace wgig {
namespace detail::subjects {

/// Words of a text that are shown as evidence for a concept that the text does not name.
inline constexpr std::size_t most_words_shown = 5;

/// All places where a candidate's names stand, in order.
inline std::vector<Evidence> named_evidence(const Index& index, std::string_view text,
                                            const Found& found, const Candidate& candidate) {
    std::vector<Evidence> evidence;
    for (std::uint32_t use = candidate.first_use; use != 0; use = found.uses[use - 1].next) {
        const NameUse& name = found.uses[use - 1];
        const TermUse& term = found.terms[name.term];
        std::uint32_t at = term.first;
        for (std::uint32_t i = 0; i < term.count; ++i) {
            const Span& span = found.mentions[at].span;
            evidence.push_back({span, std::string(slice(text, span)), index.names[name.name].text});
            at = found.mentions[at].next;
        }
    }
    // Those of one name are in order.
    if (candidate.first_use != 0 && found.uses[candidate.first_use - 1].next != 0) {
        std::stable_sort(
            evidence.begin(), evidence.end(), [](const Evidence& a, const Evidence& b) {
                return std::pair(a.span.begin, a.span.end) < std::pair(b.span.begin, b.span.end);
            });
    }
    return evidence;
}

/// The words that speak most for a concept that the text does not name, each where it first stands.
inline std::vector<Evidence> word_evidence(const Index& index, std::string_view text,
                                           const Found& found, const Candidate& candidate) {
    const std::uint32_t rank = index.words.ranks[candidate.concept_index];
    std::vector<std::pair<float, Span>> weights;
    weights.reserve(found.words.size());
    for (const WeightedWord& word : found.words) {
        if (const float strength = index.words.strength_of(word.word, rank); strength > 0) {
            weights.emplace_back(word.weight * strength, word.first);
        }
    }
    const std::size_t shown = std::min(weights.size(), most_words_shown);
    std::partial_sort(weights.begin(), weights.begin() + static_cast<std::ptrdiff_t>(shown),
                      weights.end(), [](const auto& a, const auto& b) {
                          return a.first != b.first ? a.first > b.first
                                                    : a.second.begin < b.second.begin;
                      });
    weights.resize(shown);
    std::sort(weights.begin(), weights.end(),
              [](const auto& a, const auto& b) { return a.second.begin < b.second.begin; });
    std::vector<Evidence> evidence;
    evidence.reserve(weights.size());
    for (const auto& [weight, span] : weights) {
        std::string word(slice(text, span));
        evidence.push_back({span, word, word});
    }
    return evidence;
}

}  // namespace detail::subjects

WGIG_DECL SubjectIndexer::SubjectIndexer(const Taxonomy& taxonomy) {
    auto index = std::make_shared<detail::subjects::Index>(detail::subjects::index_of(taxonomy));
    detail::subjects::finish(*index);
    index_ = std::move(index);
}

WGIG_DECL SubjectIndexer::SubjectIndexer(std::shared_ptr<const detail::subjects::Index> index)
    : index_(std::move(index)) {}

WGIG_DECL bool SubjectIndexer::is_trained() const noexcept { return index_->is_trained(); }

WGIG_DECL std::vector<Code> SubjectIndexer::suggest(std::string_view text,
                                                    std::size_t limit) const {
    using namespace detail::subjects;
    const Index& index = *index_;
    Found found = find_candidates(index, text);
    std::vector<float> log_odds(found.candidates.size(), 0);
    if (index.is_trained()) {
        index.trees.add_log_odds(found.rows, log_odds);
    }
    std::vector<std::pair<double, const Candidate*>> ranked;
    ranked.reserve(found.candidates.size());
    for (std::size_t i = 0; i < found.candidates.size(); ++i) {
        const Candidate& candidate = found.candidates[i];
        ranked.emplace_back(index.is_trained()
                                ? 1 / (1 + std::exp(-static_cast<double>(log_odds[i])))
                                : score_untrained(found.row(i)),
                            &candidate);
    }
    const std::size_t kept = std::min(limit, ranked.size());
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(kept),
                      ranked.end(), [](const auto& a, const auto& b) {
                          return a.first != b.first
                                     ? a.first > b.first
                                     : a.second->concept_index < b.second->concept_index;
                      });
    for (std::size_t i = 0; i < kept; ++i) {
        detail::fetch_early(&index.concepts[ranked[i].second->concept_index]);
    }
    std::vector<Code> codes;
    codes.reserve(kept);
    for (std::size_t i = 0; i < kept; ++i) {
        const auto& [score, candidate] = ranked[i];
        codes.push_back({index.concepts[candidate->concept_index], index.scheme, score,
                         candidate->first_use != 0
                             ? named_evidence(index, text, found, *candidate)
                             : word_evidence(index, text, found, *candidate)});
    }
    return codes;
}

}  // namespace wgig
