#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <unordered_map>
#include <utility>

#include <wgig/classify/detail/subject_candidates.hpp>
#include <wgig/classify/subject_index.hpp>
#include <wgig/core/error.hpp>
#include <wgig/core/random.hpp>

namespace wgig {
namespace detail::subjects {

/// Partners that a concept keeps at most, and subjects of one text that are counted in pairs.
inline constexpr std::size_t most_partners = 16;
inline constexpr std::size_t most_paired = 64;

inline void check_options(const SubjectTrainingOptions& options) {
    const auto refuse = [](const char* name, const char* range) {
        throw_validation_error(ErrorCode::bad_value, std::string("expected ") + range,
                               {"", 0, 0, std::string("options.") + name});
    };
    if (options.trees < 1 || options.trees > 10000) {
        refuse("trees", "1 to 10000");
    }
    if (options.leaves < 2 || options.leaves > 256) {
        refuse("leaves", "2 to 256");
    }
    if (!(options.learning_rate > 0 && options.learning_rate <= 1)) {
        refuse("learning_rate", "a number above 0, at most 1");
    }
    if (options.ranking_rows < 1) {
        refuse("ranking_rows", "1 or more");
    }
}

/// The subjects of the texts as places in the taxonomy, sorted, each once.
inline std::vector<std::vector<std::uint32_t>>
places_of(const Taxonomy& taxonomy, std::span<const std::vector<ConceptId>> subjects) {
    std::unordered_map<std::string_view, std::uint32_t> places;
    for (std::uint32_t i = 0; i < taxonomy.concepts.size(); ++i) {
        if (taxonomy.concepts[i].codable) {
            places.try_emplace(taxonomy.concepts[i].id.str(), i);
        }
    }
    std::vector<std::vector<std::uint32_t>> found;
    found.reserve(subjects.size());
    for (const std::vector<ConceptId>& ids : subjects) {
        std::vector<std::uint32_t>& mine = found.emplace_back();
        for (const ConceptId& id : ids) {
            if (const auto place = places.find(id.str()); place != places.end()) {
                mine.push_back(place->second);
            }
        }
        std::sort(mine.begin(), mine.end());
        mine.erase(std::unique(mine.begin(), mine.end()), mine.end());
    }
    return found;
}

/// Counts how often concepts are assigned, mentioned, both, and together.
inline void learn_use(Index& index, std::span<const std::string> texts,
                      std::span<const std::vector<std::uint32_t>> subjects) {
    index.uses.assign(index.concepts.size(), {});
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::vector<std::uint32_t>& mine = subjects[i];
        for (const std::uint32_t place : mine) {
            ++index.uses[place].assigned;
        }
        for (const std::uint32_t place : mentioned_concepts(index, texts[i])) {
            ++index.uses[place].mentioned;
            index.uses[place].both += std::binary_search(mine.begin(), mine.end(), place) ? 1U : 0U;
        }
        const std::size_t paired = std::min(mine.size(), most_paired);
        for (std::size_t a = 0; a < paired; ++a) {
            for (std::size_t b = 0; b < paired; ++b) {
                if (a != b) {
                    pairs.emplace_back(mine[a], mine[b]);
                }
            }
        }
    }
    std::sort(pairs.begin(), pairs.end());
    std::size_t at = 0;
    for (std::uint32_t place = 0; place < index.concepts.size(); ++place) {
        index.partner_begins.push_back(static_cast<std::uint32_t>(index.partners.size()));
        std::vector<Partner> mine;
        while (at < pairs.size() && pairs[at].first == place) {
            const std::size_t begin = at;
            while (at < pairs.size() && pairs[at] == pairs[begin]) {
                ++at;
            }
            // One text may be chance.
            if (at - begin > 1) {
                mine.push_back({pairs[begin].second, static_cast<std::uint32_t>(at - begin)});
            }
        }
        std::stable_sort(mine.begin(), mine.end(),
                         [](const Partner& a, const Partner& b) { return a.count > b.count; });
        mine.resize(std::min(mine.size(), most_partners));
        index.partners.insert(index.partners.end(), mine.begin(), mine.end());
    }
    index.partner_begins.push_back(static_cast<std::uint32_t>(index.partners.size()));
}

/// The rows of the candidates of texts, taken in an order that the seed chooses, until there are
/// enough.
inline void learn_ranking(Index& index, std::span<const std::string> texts,
                          std::span<const std::vector<std::uint32_t>> subjects,
                          const SubjectTrainingOptions& options) {
    std::vector<std::size_t> order(texts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    Random random(options.seed);
    shuffle(std::span(order), random);
    std::vector<float> rows;
    std::vector<std::uint8_t> labels;
    for (const std::size_t i : order) {
        if (subjects[i].empty()) {
            continue;
        }
        if (labels.size() >= options.ranking_rows) {
            break;
        }
        const Found found = find_candidates(index, texts[i], &subjects[i]);
        rows.insert(rows.end(), found.rows.begin(), found.rows.end());
        for (const Candidate& candidate : found.candidates) {
            labels.push_back(
                std::binary_search(subjects[i].begin(), subjects[i].end(), candidate.concept_index)
                    ? 1
                    : 0);
        }
    }
    BoostingOptions boosting;
    boosting.trees = options.trees;
    boosting.depth = static_cast<std::size_t>(std::bit_width(options.leaves)) - 1;
    boosting.learning_rate = options.learning_rate;
    index.trees = grow_trees(rows, feature_count, labels, boosting);
}

}  // namespace detail::subjects

WGIG_DECL SubjectIndexer train_subject_indexer(const Taxonomy& taxonomy,
                                               std::span<const std::string> texts,
                                               std::span<const std::vector<ConceptId>> subjects,
                                               const SubjectTrainingOptions& options) {
    using namespace detail::subjects;
    check_options(options);
    if (texts.size() != subjects.size()) {
        detail::throw_validation_error(ErrorCode::bad_value,
                                       "expected as many lists of subjects as texts (" +
                                           std::to_string(texts.size()) + "), not " +
                                           std::to_string(subjects.size()),
                                       {"", 0, 0, "subjects"});
    }
    const std::vector<std::vector<std::uint32_t>> places = places_of(taxonomy, subjects);
    if (std::all_of(places.begin(), places.end(), [](const auto& mine) { return mine.empty(); })) {
        detail::throw_validation_error(ErrorCode::bad_value,
                                       "no text has a subject that is a concept of the taxonomy",
                                       {"", 0, 0, "subjects"});
    }
    auto index = std::make_shared<Index>(index_of(taxonomy));
    finish(*index);
    learn_use(*index, texts, places);
    index->texts = static_cast<std::uint32_t>(texts.size());
    index->words = learn_words(texts, places, index->concepts.size());
    finish_uses(*index);
    learn_ranking(*index, texts, places, options);
    return SubjectIndexer(std::move(index));
}

}  // namespace wgig
