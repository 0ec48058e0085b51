#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

#include <wgig/classify/detail/subject_candidates.hpp>
#include <wgig/core/span.hpp>

namespace wgig::detail::subjects {

/// Candidates by the words of the text alone: as many as there are useful ones among.
inline constexpr std::size_t most_similar = 15;
/// How many texts it takes until what happened outweighs what happens on the whole.
inline constexpr float rate_weight = 3;

namespace candidate {

/// Acronyms: `AIDS` is no help to `aids`.
inline bool has_inner_capital(std::string_view text) {
    for (std::size_t i = 1; i < text.size(); ++i) {
        const auto is_letter = [](char c) {
            return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        };
        if (text[i] >= 'A' && text[i] <= 'Z' && is_letter(text[i - 1])) {
            return true;
        }
    }
    return false;
}

inline float log_plus(double value) { return static_cast<float>(std::log1p(value)); }

/// The terms that a text has, in the order in which they first appear.
inline std::vector<TermUse> terms_of(const Index& index, std::string_view text) {
    const std::vector<Match> matches = index.matcher.find_all(text);
    std::vector<TermUse> terms;
    std::vector<std::uint32_t> numbers(index.names.size(), 0);
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
            std::uint32_t& number = numbers[matches[i].term];
            if (number == 0) {
                terms.push_back({static_cast<std::uint32_t>(matches[i].term), 0, {}});
                number = static_cast<std::uint32_t>(terms.size());
            }
            TermUse& term = terms[number - 1];
            term.mentions.push_back(matches[i].span);
            if (matches[i].span.end == end && end > reach) {
                ++term.outer;
            }
        }
        reach = std::max(reach, end);
    }
    return terms;
}

/// Finds, counts and describes the candidates of one text.
class Search {
public:
    Search(const Index& index, std::string_view text, const std::vector<std::uint32_t>* own)
        : index_(index), text_(text), own_(own), numbers_(index.concepts.size(), 0) {}

    Found run() {
        by_name();
        if (index_.is_trained()) {
            by_words();
        }
        relations();
        if (index_.is_trained()) {
            experience();
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] bool is_own(std::uint32_t concept_index) const {
        return own_ != nullptr && std::binary_search(own_->begin(), own_->end(), concept_index);
    }

    Candidate& candidate_of(std::uint32_t concept_index) {
        std::uint32_t& number = numbers_[concept_index];
        if (number == 0) {
            Candidate fresh;
            fresh.concept_index = concept_index;
            fresh.row[first_place] = 1;
            fresh.row[first_words] = log_plus(static_cast<double>(text_.size()));
            fresh.row[name_kind] = -1;
            fresh.row[ambiguity] = -1;
            fresh.row[same_case] = -1;
            found_.candidates.push_back(fresh);
            number = static_cast<std::uint32_t>(found_.candidates.size());
        }
        return found_.candidates[number - 1];
    }

    void by_name() {
        found_.terms = terms_of(index_, text_);
        const auto length = static_cast<float>(std::max<std::size_t>(text_.size(), 1));
        for (std::uint32_t t = 0; t < found_.terms.size(); ++t) {
            const TermUse& term = found_.terms[t];
            const std::vector<std::uint32_t>& names = index_.meanings[term.term];
            const auto first = static_cast<float>(term.mentions.front().begin);
            const auto last = static_cast<float>(term.mentions.back().begin);
            const auto mentions_here = static_cast<float>(term.mentions.size());
            std::size_t with_capitals = 0;
            for (const Span& span : term.mentions) {
                with_capitals += has_inner_capital(slice(text_, span)) ? 1U : 0U;
            }
            for (const std::uint32_t n : names) {
                const Name& name = index_.names[n];
                Candidate& candidate = candidate_of(name.concept_index);
                Row& row = candidate.row;
                row[name_kind] = std::max(row[name_kind], static_cast<float>(name.kind));
                if (candidate.first_use != 0 && found_.uses[candidate.first_use - 1].term == t) {
                    continue;  // two names of one concept that look alike
                }
                const float written_so = has_inner_capital(name.text)
                                             ? static_cast<float>(with_capitals)
                                             : mentions_here - static_cast<float>(with_capitals);
                if (candidate.first_use == 0) {
                    row[first_place] = first / length;
                    row[first_words] = log_plus(first);
                    row[same_case] = 0;
                    row[ambiguity] = std::numeric_limits<float>::max();
                }
                // Logarithms are taken at the end.
                row[mentions] += static_cast<float>(term.outer);
                row[inner_mentions] += mentions_here - static_cast<float>(term.outer);
                row[same_case] += written_so;
                row[first_place] = std::min(row[first_place], first / length);
                row[first_words] = std::min(row[first_words], log_plus(first));
                row[last_place] = std::max(row[last_place], last / length);
                row[name_length] =
                    std::max(row[name_length], static_cast<float>(index_.name_words[n]));
                row[name_bytes] =
                    std::max(row[name_bytes], static_cast<float>(term.mentions.front().size()));
                row[ambiguity] =
                    std::min(row[ambiguity], log_plus(static_cast<double>(names.size()) - 1));
                found_.uses.push_back({n, t, candidate.first_use});
                candidate.first_use = static_cast<std::uint32_t>(found_.uses.size());
            }
        }
        float most = 0;
        for (const Candidate& candidate : found_.candidates) {
            most = std::max(most, candidate.row[mentions] + candidate.row[inner_mentions]);
        }
        for (Candidate& candidate : found_.candidates) {
            Row& row = candidate.row;
            const float all = row[mentions] + row[inner_mentions];
            row[same_case] /= all;
            row[share_of_most] = all / most;
            row[spread] = row[last_place] - row[first_place];
            row[mentions] = log_plus(row[mentions]);
            row[inner_mentions] = log_plus(row[inner_mentions]);
        }
    }

    /// Adds up how similar the texts of each concept are; gives the concepts that are at all.
    /// `leave_out`: what the text itself has added to the concepts of its own subjects is taken
    /// away.
    template <bool leave_out>
    std::vector<std::uint32_t> add_up(std::vector<float>& similarities) const {
        const WordModel& model = index_.words;
        std::size_t most = 0;
        for (const WeightedWord& word : found_.words) {
            most += model.postings_of(word.word).size();
        }
        std::vector<std::uint32_t> touched(most + 1);
        std::size_t count = 0;
        for (const WeightedWord& word : found_.words) {
            const auto mine = std::max<std::uint32_t>(
                static_cast<std::uint32_t>(std::lround(word.weight / posting_unit)), 1);
            const std::span<const Posting> postings = model.postings_of(word.word);
            const float* const strengths = &model.strengths[model.begins[word.word]];
            for (std::size_t i = 0; i < postings.size(); ++i) {
                const std::uint32_t place = postings[i].concept_index;
                float strength = strengths[i];
                if constexpr (leave_out) {
                    if (is_own(place)) {
                        strength *= 1 - static_cast<float>(std::min(mine, postings[i].weight)) /
                                            static_cast<float>(postings[i].weight);
                    }
                }
                float& sum = similarities[place];
                // Without a branch: no one can foretell it.
                touched[count] = place;
                count += sum == 0 ? 1 : 0;
                sum += word.weight * strength;
            }
        }
        touched.resize(count);
        if constexpr (leave_out) {
            // A sum that stays 0 has its concept in the list twice.
            std::sort(touched.begin(), touched.end());
            touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
            for (const std::uint32_t place : *own_) {
                // |c - d|^2 = |c|^2 - 2 (c - d)d - |d|^2, and d has length one.
                const float dot = similarities[place] / model.scales[place];
                similarities[place] =
                    dot / std::sqrt(std::max(model.lengths[place] - 2 * dot - 1, 0.05F));
            }
        }
        return touched;
    }

    void by_words() {
        const WordModel& model = index_.words;
        found_.words = model.vector_of(text_);
        std::vector<float> similarities(index_.concepts.size(), 0);
        const std::vector<std::uint32_t> touched =
            own_ == nullptr ? add_up<false>(similarities) : add_up<true>(similarities);
        // The most similar, in a heap with the least of them on top: most concepts are refused at
        // once.
        std::vector<std::pair<float, std::uint32_t>> best;
        for (const std::uint32_t concept_index : touched) {
            const std::pair entry(-similarities[concept_index], concept_index);
            if (entry.first == 0 || (best.size() == most_similar && !(entry < best.front()))) {
                continue;
            }
            if (best.size() == most_similar) {
                std::pop_heap(best.begin(), best.end());
                best.pop_back();
            }
            best.push_back(entry);
            std::push_heap(best.begin(), best.end());
        }
        std::sort_heap(best.begin(), best.end());
        const float highest = best.empty() ? 1 : -best.front().first;
        const float last_rank = log_plus(static_cast<double>(most_similar));
        const float no_rank = log_plus(static_cast<double>(most_similar) * 2);
        for (Candidate& candidate : found_.candidates) {
            candidate.row[similarity] = similarities[candidate.concept_index];
            candidate.row[similarity_share] = candidate.row[similarity] / highest;
            candidate.row[similarity_rank] = candidate.row[similarity] > 0 ? last_rank : no_rank;
        }
        for (std::size_t rank = 0; rank < best.size(); ++rank) {
            Row& row = candidate_of(best[rank].second).row;
            row[similarity] = -best[rank].first;
            row[similarity_share] = row[similarity] / highest;
            row[similarity_rank] = log_plus(static_cast<double>(rank));
        }
    }

    [[nodiscard]] float mentions_of(std::span<const std::uint32_t> concepts) const {
        float sum = 0;
        for (const std::uint32_t other : concepts) {
            if (numbers_[other] != 0) {
                sum += found_.candidates[numbers_[other] - 1].row[share_of_most];
            }
        }
        return sum;
    }

    void relations() {
        const float length = log_plus(static_cast<double>(text_.size()));
        const float count = log_plus(static_cast<double>(found_.candidates.size()));
        for (Candidate& candidate : found_.candidates) {
            Row& row = candidate.row;
            row[broader_mentions] = mentions_of(index_.broader.of(candidate.concept_index));
            row[narrower_mentions] = mentions_of(index_.narrower.of(candidate.concept_index));
            row[related_mentions] = mentions_of(index_.related.of(candidate.concept_index));
            row[text_length] = length;
            row[candidates] = count;
        }
    }

    void experience() {
        for (Candidate& candidate : found_.candidates) {
            Row& row = candidate.row;
            const bool mine = is_own(candidate.concept_index);
            const bool is_mentioned = candidate.first_use != 0;
            Use use = index_.uses[candidate.concept_index];
            use.assigned -= std::min<std::uint32_t>(use.assigned, mine ? 1 : 0);
            if (own_ != nullptr && is_mentioned) {
                use.mentioned -= std::min<std::uint32_t>(use.mentioned, 1);
                use.both -= std::min<std::uint32_t>(use.both, mine ? 1 : 0);
            }
            row[prior] = log_plus(use.assigned);
            row[rarity] = static_cast<float>(
                std::log((static_cast<double>(index_.texts) + 1) / (use.mentioned + 1.0)));
            row[chosen_if_mentioned] =
                is_mentioned ? (static_cast<float>(use.both) + rate_weight * index_.base_rate) /
                                   (static_cast<float>(use.mentioned) + rate_weight)
                             : 0;
        }
        for (Candidate& candidate : found_.candidates) {
            const std::uint32_t here = candidate.concept_index;
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
                const Row& other = found_.candidates[number - 1].row;
                support += std::max(other[chosen_if_mentioned], other[similarity]) *
                           static_cast<float>(together) / (static_cast<float>(assigned) + 1);
            }
            candidate.row[partner_support] = support;
        }
    }

    const Index& index_;
    std::string_view text_;
    const std::vector<std::uint32_t>* own_;
    std::vector<std::uint32_t> numbers_;  ///< by concept: one more than its place among candidates
    Found found_;
};

}  // namespace candidate

WGIG_DECL Found find_candidates(const Index& index, std::string_view text,
                                const std::vector<std::uint32_t>* own) {
    return candidate::Search(index, text, own).run();
}

WGIG_DECL std::vector<std::uint32_t> mentioned_concepts(const Index& index, std::string_view text) {
    std::vector<std::uint32_t> found;
    for (const TermUse& term : candidate::terms_of(index, text)) {
        for (const std::uint32_t name : index.meanings[term.term]) {
            found.push_back(index.names[name].concept_index);
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

WGIG_DECL double score_untrained(const Row& row) {
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
