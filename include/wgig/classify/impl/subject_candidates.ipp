#pragma once

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <unordered_map>

#include <wgig/classify/detail/subject_candidates.hpp>
#include <wgig/core/span.hpp>
#include <wgig/text/segment.hpp>

namespace wgig::detail::subjects {

/// Candidates by the words of the text alone: as many as there are useful ones among.
inline constexpr std::size_t most_similar = 25;
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

/// A name without what is in brackets at its end; empty where there is nothing in brackets.
inline std::string_view without_qualifier(std::string_view name) {
    if (name.empty() || name.back() != ')') {
        return {};
    }
    const std::size_t open = name.rfind(" (");
    return open == std::string_view::npos ? std::string_view{} : name.substr(0, open);
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
                with_capitals += has_inner_capital(slice(text_, span)) ? 1 : 0;
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

    /// Adds up how similar the texts of each concept are; gives the concepts that are at all. `leave_out`:
    /// what the text itself has added to the concepts of its own subjects is taken away.
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
        // The most similar: first the least of their values, then themselves in order.
        std::vector<float> values(touched.size());
        for (std::size_t i = 0; i < touched.size(); ++i) {
            values[i] = similarities[touched[i]];
        }
        float least = 0;
        if (values.size() > most_similar) {
            const auto last = values.begin() + static_cast<std::ptrdiff_t>(most_similar - 1);
            std::nth_element(values.begin(), last, values.end(), std::greater<>());
            least = *last;
        }
        std::vector<std::pair<float, std::uint32_t>> best;
        for (const std::uint32_t concept_index : touched) {
            if (similarities[concept_index] >= least && similarities[concept_index] > 0) {
                best.emplace_back(-similarities[concept_index], concept_index);
            }
        }
        std::sort(best.begin(), best.end());
        best.resize(std::min(best.size(), most_similar));
        const float highest = best.empty() ? 1 : -best.front().first;
        for (Candidate& candidate : found_.candidates) {
            candidate.row[similarity] = similarities[candidate.concept_index];
            candidate.row[similarity_share] = candidate.row[similarity] / highest;
            candidate.row[similarity_rank] = log_plus(static_cast<double>(most_similar));
        }
        for (std::size_t rank = 0; rank < best.size(); ++rank) {
            Row& row = candidate_of(best[rank].second).row;
            row[similarity] = -best[rank].first;
            row[similarity_share] = row[similarity] / highest;
            row[similarity_rank] = log_plus(static_cast<double>(rank));
        }
        for (Candidate& candidate : found_.candidates) {
            if (candidate.row[similarity] == 0) {
                candidate.row[similarity_rank] = log_plus(static_cast<double>(most_similar) * 2);
            }
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
        for (Candidate& candidate : found_.candidates) {
            Row& row = candidate.row;
            row[broader_mentions] = mentions_of(index_.broader.of(candidate.concept_index));
            row[narrower_mentions] = mentions_of(index_.narrower.of(candidate.concept_index));
            row[related_mentions] = mentions_of(index_.related.of(candidate.concept_index));
            row[text_length] = log_plus(static_cast<double>(text_.size()));
            row[candidates] = log_plus(static_cast<double>(found_.candidates.size()));
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

inline void add_links(Links& links, const std::vector<ConceptId>& targets,
                      const std::unordered_map<std::string_view, std::uint32_t>& places) {
    for (const ConceptId& target : targets) {
        if (const auto place = places.find(target.str()); place != places.end()) {
            links.targets.push_back(place->second);
        }
    }
    links.finish_one();
}

}  // namespace candidate

WGIG_DECL Index index_of(const Taxonomy& taxonomy) {
    Index index;
    index.scheme = taxonomy.id;
    std::unordered_map<std::string_view, std::uint32_t> places;
    for (std::uint32_t i = 0; i < taxonomy.concepts.size(); ++i) {
        places.try_emplace(taxonomy.concepts[i].id.str(), i);
    }
    for (std::uint32_t i = 0; i < taxonomy.concepts.size(); ++i) {
        const Concept& entry = taxonomy.concepts[i];
        index.concepts.push_back(entry.id);
        candidate::add_links(index.broader, entry.broader, places);
        candidate::add_links(index.related, entry.related, places);
        if (!entry.codable) {
            continue;
        }
        const auto add = [&](NameKind kind, const std::string& language, std::string_view text) {
            index.names.push_back({i, kind, language, std::string(text)});
            const std::string_view bare = candidate::without_qualifier(text);
            if (!bare.empty()) {
                index.names.push_back({i, NameKind::shortened, language, std::string(bare)});
            }
        };
        for (const auto& [language, text] : entry.label.texts) {
            add(NameKind::preferred, language, text);
        }
        for (const auto& [language, words] : entry.alternative) {
            for (const std::string& word : words) {
                add(NameKind::alternative, language, word);
            }
        }
        for (const auto& [language, words] : entry.terms) {
            for (const std::string& word : words) {
                add(NameKind::hidden, language, word);
            }
        }
    }
    return index;
}

WGIG_DECL void finish(Index& index) {
    // The hierarchy the other way round.
    std::vector<std::uint32_t> counts(index.concepts.size() + 1, 0);
    for (const std::uint32_t above : index.broader.targets) {
        ++counts[above + 1];
    }
    for (std::size_t i = 1; i < counts.size(); ++i) {
        counts[i] += counts[i - 1];
    }
    index.narrower.begins = counts;
    index.narrower.targets.resize(index.broader.targets.size());
    for (std::uint32_t below = 0; below < index.concepts.size(); ++below) {
        for (const std::uint32_t above : index.broader.of(below)) {
            index.narrower.targets[counts[above]++] = below;
        }
    }

    std::vector<Term> terms;
    terms.reserve(index.names.size());
    for (const Name& name : index.names) {
        terms.push_back({name.text, name.language});
    }
    index.matcher = TermMatcher(std::span<const Term>(terms));
    // Of terms that it cannot tell apart the matcher finds one: that one stands for all of them.
    index.meanings.assign(index.names.size(), {});
    index.name_words.clear();
    for (std::uint32_t i = 0; i < terms.size(); ++i) {
        std::uint32_t found_as = i;
        for (const Match& match : index.matcher.find(terms[i].text)) {
            if (match.span == Span{0, terms[i].text.size()}) {
                found_as = static_cast<std::uint32_t>(match.term);
            }
        }
        index.meanings[found_as].push_back(i);
        index.name_words.push_back(
            static_cast<std::uint8_t>(std::min<std::size_t>(tokens(terms[i].text).size(), 255)));
    }
    set_base_rate(index);
}

WGIG_DECL void set_base_rate(Index& index) {
    double mentioned = 0;
    double both = 0;
    for (const Use& use : index.uses) {
        mentioned += use.mentioned;
        both += use.both;
    }
    index.base_rate = static_cast<float>((both + 1) / (mentioned + 10));
}

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
    // What every subject indexer since KEA (Witten et al. 1999) looks at, multiplied: frequent, early,
    // long names that mean one thing, and that others in the text are related to.
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
