#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

#include <wgig/classify/detail/subject_candidates.hpp>
#include <wgig/classify/impl/subjects/similarities.hpp>
#include <wgig/core/span.hpp>

namespace wgig::detail::subjects {

/// Candidates by the words of the text alone: as many as there are useful ones among.
inline constexpr std::size_t most_similar = 15;

namespace candidate {

inline float log_plus(double value) { return static_cast<float>(std::log1p(value)); }

/// The same of a count. Most are small.
inline float log_plus_count(std::size_t count) {
    static const auto small = [] {
        std::array<float, 64> logarithms{};
        for (std::size_t i = 0; i < logarithms.size(); ++i) {
            logarithms[i] = log_plus(static_cast<double>(i));
        }
        return logarithms;
    }();
    return count < small.size() ? small[count] : log_plus(static_cast<double>(count));
}

/// The terms that a text has, in the order in which they first appear, and where they stand.
/// `numbers` is by term, all 0 before and after.
inline void find_terms(const Index& index, std::string_view text,
                       std::vector<std::uint32_t>& numbers, Found& found) {
    const std::vector<Match> matches = index.matcher.find_all(text);
    numbers.resize(index.names.size(), 0);
    found.mentions.reserve(matches.size());
    found.terms.reserve(matches.size());
    std::size_t reach = 0;
    for (std::size_t i = 0; i < matches.size();) {
        const std::size_t begin = matches[i].span.begin;
        std::size_t after = i;
        std::size_t end = 0;
        while (after < matches.size() && matches[after].span.begin == begin) {
            end = std::max(end, matches[after].span.end);
            ++after;
        }
        for (; i < after; ++i) {
            const auto here = static_cast<std::uint32_t>(found.mentions.size());
            found.mentions.push_back({matches[i].span, 0});
            std::uint32_t& number = numbers[matches[i].term];
            if (number == 0) {
                fetch_early(&index.meaning_begins[matches[i].term]);
                found.terms.push_back(
                    {static_cast<std::uint32_t>(matches[i].term), 0, 0, here, here, 0});
                number = static_cast<std::uint32_t>(found.terms.size());
            }
            TermUse& term = found.terms[number - 1];
            found.mentions[term.last].next = here;
            term.last = here;
            ++term.count;
            term.capitals += has_inner_capital(slice(text, matches[i].span)) ? 1U : 0U;
            if (matches[i].span.end == end && end > reach) {
                ++term.outer;
            }
        }
        reach = std::max(reach, end);
    }
    for (const TermUse& term : found.terms) {
        numbers[term.term] = 0;
        fetch_early(index.meanings.data() + index.meaning_begins[term.term]);
    }
}

/// Finds, counts and describes the candidates of one text.
class Search {
public:
    Search(const Index& index, std::string_view text, const std::vector<std::uint32_t>* own)
        : index_(index),
          text_(text),
          own_(own),
          scratch_(index.scratch->take()),
          numbers_(scratch_->concepts) {
        numbers_.resize(index.concepts.size(), 0);
    }

    Found run() {
        by_name();
        if (index_.is_trained()) {
            by_words();
        }
        relations();
        if (index_.is_trained()) {
            experience();
        }
        for (const Candidate& candidate : found_.candidates) {
            numbers_[candidate.concept_index] = 0;
        }
        index_.scratch->give(std::move(scratch_));
        return std::move(found_);
    }

private:
    [[nodiscard]] bool is_own(std::uint32_t concept_index) const {
        return own_ != nullptr && std::binary_search(own_->begin(), own_->end(), concept_index);
    }

    /// The place of a concept among the candidates; it becomes one.
    std::size_t candidate_of(std::uint32_t concept_index) {
        std::uint32_t& number = numbers_[concept_index];
        if (number == 0) {
            if (index_.is_trained()) {
                fetch_early(&index_.experience[concept_index]);
                fetch_early(&index_.partner_begins[concept_index]);
                fetch_early(&index_.words.ranks[concept_index]);
            }
            found_.candidates.push_back({concept_index, 0});
            found_.rows.insert(found_.rows.end(), fresh_.begin(), fresh_.end());
            number = static_cast<std::uint32_t>(found_.candidates.size());
        }
        return number - 1;
    }

    void by_name() {
        fresh_[first_place] = 1;
        fresh_[first_words] = log_plus(static_cast<double>(text_.size()));
        fresh_[name_kind] = -1;
        fresh_[ambiguity] = -1;
        fresh_[same_case] = -1;
        find_terms(index_, text_, scratch_->terms, found_);
        const std::size_t expected = found_.terms.size() + most_similar;
        found_.candidates.reserve(expected);
        found_.rows.reserve(expected * feature_count);
        found_.uses.reserve(expected);
        const auto length = static_cast<float>(std::max<std::size_t>(text_.size(), 1));
        for (std::uint32_t t = 0; t < found_.terms.size(); ++t) {
            const TermUse& term = found_.terms[t];
            const std::span<const NameFacts> names = index_.meanings_of(term.term);
            const Span& first_mention = found_.mentions[term.first].span;
            const auto first = static_cast<float>(first_mention.begin);
            const auto last = static_cast<float>(found_.mentions[term.last].span.begin);
            const float log_first = log_plus(first);
            const float shared = log_plus_count(names.size() - 1);
            for (const NameFacts& name : names) {
                const std::size_t place = candidate_of(name.concept_index);
                Candidate& candidate = found_.candidates[place];
                const Row row = found_.row(place);
                row[name_kind] = std::max(row[name_kind], static_cast<float>(name.kind));
                if (candidate.first_use != 0 && found_.uses[candidate.first_use - 1].term == t) {
                    continue;  // two names of one concept that look alike
                }
                if (candidate.first_use == 0) {
                    row[first_place] = first / length;
                    row[first_words] = log_first;
                    row[same_case] = 0;
                    row[ambiguity] = std::numeric_limits<float>::max();
                }
                // Logarithms are taken at the end.
                row[mentions] += static_cast<float>(term.outer);
                row[inner_mentions] += static_cast<float>(term.count - term.outer);
                row[same_case] += static_cast<float>(
                    name.has_inner_capital ? term.capitals : term.count - term.capitals);
                row[first_place] = std::min(row[first_place], first / length);
                row[first_words] = std::min(row[first_words], log_first);
                row[last_place] = std::max(row[last_place], last / length);
                row[name_length] = std::max(row[name_length], static_cast<float>(name.words));
                row[name_bytes] =
                    std::max(row[name_bytes], static_cast<float>(first_mention.size()));
                row[ambiguity] = std::min(row[ambiguity], shared);
                found_.uses.push_back({name.name, t, candidate.first_use});
                candidate.first_use = static_cast<std::uint32_t>(found_.uses.size());
            }
        }
        float most = 0;
        for (std::size_t i = 0; i < found_.candidates.size(); ++i) {
            const Row row = found_.row(i);
            most = std::max(most, row[mentions] + row[inner_mentions]);
        }
        for (std::size_t i = 0; i < found_.candidates.size(); ++i) {
            const Row row = found_.row(i);
            const float all = row[mentions] + row[inner_mentions];
            row[same_case] /= all;
            row[share_of_most] = all / most;
            row[spread] = row[last_place] - row[first_place];
            row[mentions] = log_plus_count(static_cast<std::size_t>(row[mentions]));
            row[inner_mentions] = log_plus_count(static_cast<std::size_t>(row[inner_mentions]));
        }
    }

    void by_words() {
        found_.words = index_.words.vector_of(text_);
        Similarities similarities(index_.words, scratch_->similarities, scratch_->touched);
        similarities.add_up(found_.words, own_);
        const std::vector<Similarities::One> best = similarities.highest(most_similar);
        const float highest = best.empty() ? 1 : best.front().value;
        const float last_rank = log_plus_count(most_similar);
        const float no_rank = log_plus_count(most_similar * 2);
        for (std::size_t i = 0; i < found_.candidates.size(); ++i) {
            const Row row = found_.row(i);
            row[similarity] = similarities.of(found_.candidates[i].concept_index);
            row[similarity_share] = row[similarity] / highest;
            row[similarity_rank] = row[similarity] > 0 ? last_rank : no_rank;
        }
        for (std::size_t rank = 0; rank < best.size(); ++rank) {
            const Row row = found_.row(candidate_of(best[rank].concept_index));
            row[similarity] = best[rank].value;
            row[similarity_share] = row[similarity] / highest;
            row[similarity_rank] = log_plus_count(rank);
        }
        similarities.clear();
    }

    [[nodiscard]] float mentions_of(std::span<const std::uint32_t> concepts) {
        float sum = 0;
        for (const std::uint32_t other : concepts) {
            if (numbers_[other] != 0) {
                sum += found_.row(numbers_[other] - 1)[share_of_most];
            }
        }
        return sum;
    }

    void relations() {
        const float length = log_plus(static_cast<double>(text_.size()));
        const float count = log_plus(static_cast<double>(found_.candidates.size()));
        for (std::size_t i = 0; i < found_.candidates.size(); ++i) {
            const std::uint32_t here = found_.candidates[i].concept_index;
            const Row row = found_.row(i);
            row[broader_mentions] = mentions_of(index_.broader.of(here));
            row[narrower_mentions] = mentions_of(index_.narrower.of(here));
            row[related_mentions] = mentions_of(index_.related.of(here));
            row[text_length] = length;
            row[candidates] = count;
        }
    }

    void experience() {
        for (std::size_t i = 0; i < found_.candidates.size(); ++i) {
            const Candidate& candidate = found_.candidates[i];
            const bool is_mentioned = candidate.first_use != 0;
            Experience known = index_.experience[candidate.concept_index];
            if (own_ != nullptr) {
                const std::uint32_t mine = is_own(candidate.concept_index) ? 1 : 0;
                Use use = index_.uses[candidate.concept_index];
                use.assigned -= std::min(use.assigned, mine);
                if (is_mentioned) {
                    use.mentioned -= std::min<std::uint32_t>(use.mentioned, 1);
                    use.both -= std::min(use.both, mine);
                }
                known = experience_of(index_, use);
            }
            const Row row = found_.row(i);
            row[prior] = known.prior;
            row[rarity] = known.rarity;
            row[chosen_if_mentioned] = is_mentioned ? known.chosen_if_mentioned : 0;
            fetch_early(index_.partners.data() + index_.partner_begins[candidate.concept_index]);
        }
        for (std::size_t i = 0; i < found_.candidates.size(); ++i) {
            const std::uint32_t here = found_.candidates[i].concept_index;
            float support = 0;
            for (std::uint32_t p = index_.partner_begins[here]; p < index_.partner_begins[here + 1];
                 ++p) {
                const Partner& partner = index_.partners[p];
                const std::uint32_t number = numbers_[partner.concept_index];
                if (number == 0) {
                    continue;
                }
                std::uint32_t together = partner.count;
                std::uint32_t assigned = index_.uses[partner.concept_index].assigned;
                if (is_own(partner.concept_index)) {
                    assigned -= std::min<std::uint32_t>(assigned, 1);
                    together -= std::min<std::uint32_t>(together, is_own(here) ? 1 : 0);
                }
                const Row other = found_.row(number - 1);
                support += std::max(other[chosen_if_mentioned], other[similarity]) *
                           static_cast<float>(together) / (static_cast<float>(assigned) + 1);
            }
            found_.row(i)[partner_support] = support;
        }
    }

    const Index& index_;
    std::string_view text_;
    const std::vector<std::uint32_t>* own_;
    std::unique_ptr<Scratch> scratch_;
    std::vector<std::uint32_t>& numbers_;  ///< by concept: one more than its place among candidates
    std::array<float, feature_count> fresh_{};  ///< the row of a concept that is not mentioned
    Found found_;
};

}  // namespace candidate

WGIG_DECL Found find_candidates(const Index& index, std::string_view text,
                                const std::vector<std::uint32_t>* own) {
    return candidate::Search(index, text, own).run();
}

WGIG_DECL std::vector<std::uint32_t> mentioned_concepts(const Index& index, std::string_view text) {
    std::unique_ptr<Scratch> scratch = index.scratch->take();
    Found terms;
    candidate::find_terms(index, text, scratch->terms, terms);
    index.scratch->give(std::move(scratch));
    std::vector<std::uint32_t> found;
    for (const TermUse& term : terms.terms) {
        for (const NameFacts& name : index.meanings_of(term.term)) {
            found.push_back(name.concept_index);
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

WGIG_DECL double score_untrained(std::span<const float, feature_count> row) {
    // What every subject indexer since KEA (Witten et al. 1999) looks at, multiplied: frequent,
    // early, long names that mean one thing, and that others in the text are related to.
    static constexpr double kinds[] = {0.5, 0.6, 0.8, 1.0};
    const auto kind = static_cast<std::size_t>(std::clamp(row[name_kind], 0.0F, 3.0F));
    const double frequency = row[mentions] + 0.3 * row[inner_mentions];
    const double words = std::min(static_cast<double>(row[name_length]), 4.0);
    const double weight =
        frequency * (0.4 + 0.6 * words) * kinds[kind] * (1.3 - 0.6 * row[first_place]) *
        (1 + 0.3 * row[spread]) * (0.3 + 0.7 * row[same_case]) / (1 + row[ambiguity]) *
        (1 +
         0.3 * std::log1p(row[broader_mentions] + row[narrower_mentions] + row[related_mentions]));
    return weight / (weight + 2);
}

}  // namespace wgig::detail::subjects
