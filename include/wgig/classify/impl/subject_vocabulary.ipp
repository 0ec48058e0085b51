#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <unordered_map>

#include <wgig/classify/detail/subject_candidates.hpp>
#include <wgig/text/segment.hpp>

namespace wgig::detail::subjects {

/// How many texts it takes until what happened outweighs what happens on the whole.
inline constexpr float rate_weight = 3;

namespace vocabulary {

/// A name without what is in brackets at its end; empty where there is nothing in brackets.
inline std::string_view without_qualifier(std::string_view name) {
    if (name.empty() || name.back() != ')') {
        return {};
    }
    const std::size_t open = name.rfind(" (");
    return open == std::string_view::npos ? std::string_view{} : name.substr(0, open);
}

inline void add_links(Links& links, const std::vector<ConceptId>& targets,
                      const std::unordered_map<std::string_view, std::uint32_t>& places) {
    for (const ConceptId& target : targets) {
        if (const auto place = places.find(target.str()); place != places.end()) {
            links.targets.push_back(place->second);
        }
    }
    links.finish_one();
}

}  // namespace vocabulary

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
        vocabulary::add_links(index.broader, entry.broader, places);
        vocabulary::add_links(index.related, entry.related, places);
        if (!entry.codable) {
            continue;
        }
        const auto add = [&](NameKind kind, const std::string& language, std::string_view text) {
            index.names.push_back({i, kind, language, std::string(text)});
            const std::string_view bare = vocabulary::without_qualifier(text);
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
    std::vector<std::uint32_t> found_as(terms.size());
    index.meaning_begins.assign(terms.size() + 1, 0);
    for (std::uint32_t i = 0; i < terms.size(); ++i) {
        found_as[i] = i;
        for (const Match& match : index.matcher.find(terms[i].text)) {
            if (match.span == Span{0, terms[i].text.size()}) {
                found_as[i] = static_cast<std::uint32_t>(match.term);
            }
        }
        ++index.meaning_begins[found_as[i] + 1];
    }
    for (std::size_t i = 1; i < index.meaning_begins.size(); ++i) {
        index.meaning_begins[i] += index.meaning_begins[i - 1];
    }
    std::vector<std::uint32_t> next = index.meaning_begins;
    index.meanings.resize(terms.size());
    for (std::uint32_t i = 0; i < terms.size(); ++i) {
        index.meanings[next[found_as[i]]++] = {
            i, index.names[i].concept_index, index.names[i].kind,
            static_cast<std::uint8_t>(std::min<std::size_t>(tokens(terms[i].text).size(), 255)),
            has_inner_capital(terms[i].text)};
    }
    finish_uses(index);
}

WGIG_DECL Experience experience_of(const Index& index, const Use& use) {
    return {static_cast<float>(
                std::log((static_cast<double>(index.texts) + 1) / (use.mentioned + 1.0))),
            static_cast<float>(std::log1p(static_cast<double>(use.assigned))),
            (static_cast<float>(use.both) + rate_weight * index.base_rate) /
                (static_cast<float>(use.mentioned) + rate_weight)};
}

WGIG_DECL void finish_uses(Index& index) {
    double mentioned = 0;
    double both = 0;
    for (const Use& use : index.uses) {
        mentioned += use.mentioned;
        both += use.both;
    }
    index.base_rate = static_cast<float>((both + 1) / (mentioned + 10));
    index.experience.clear();
    for (const Use& use : index.uses) {
        index.experience.push_back(experience_of(index, use));
    }
}

}  // namespace wgig::detail::subjects
