#pragma once

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <wgig/classify/taxonomy.hpp>
#include <wgig/core/suggest.hpp>

namespace wgig {
namespace detail {

/// Looks for all that is wrong with a taxonomy; each check reports into one list.
class TaxonomyCheck {
public:
    explicit TaxonomyCheck(const Taxonomy& taxonomy) : taxonomy_(taxonomy) {}

    [[nodiscard]] std::vector<Problem> run() {
        identifiers_are_unique();
        links_lead_somewhere();
        related_is_mutual();
        hierarchy_has_no_cycle();
        names_have_one_use();
        return std::move(problems_);
    }

private:
    [[nodiscard]] static std::string at(std::size_t index, std::string_view member) {
        return "concepts[" + std::to_string(index) + "]." + std::string(member);
    }
    [[nodiscard]] static std::string within(std::string path, std::size_t index) {
        return std::move(path) + "[" + std::to_string(index) + "]";
    }
    void report(std::string path, std::string message) {
        problems_.push_back({std::move(path), std::move(message)});
    }

    void identifiers_are_unique() {
        for (std::size_t i = 0; i < taxonomy_.concepts.size(); ++i) {
            const std::string& id = taxonomy_.concepts[i].id.str();
            if (id.empty()) {
                report(at(i, "id"), "a concept needs an identifier");
            } else if (!index_.try_emplace(id, i).second) {
                report(at(i, "id"), "the identifier \"" + id + "\" is given twice");
            }
        }
        std::set<std::string_view> groups;
        for (std::size_t i = 0; i < taxonomy_.groups.size(); ++i) {
            const std::string& id = taxonomy_.groups[i].id;
            if (!groups.insert(id).second) {
                report(within("groups", i) + ".id",
                       "the identifier \"" + id + "\" is given twice");
            }
        }
    }

    void check_links(const std::vector<ConceptId>& links, const std::string& path) {
        for (std::size_t i = 0; i < links.size(); ++i) {
            if (index_.contains(links[i].str())) {
                continue;
            }
            if (names_.empty()) {
                for (const auto& [id, index] : index_) {
                    names_.push_back(id);
                }
                std::sort(names_.begin(), names_.end());
            }
            report(within(path, i), unknown_value_message(links[i].str(), names_));
        }
    }

    void links_lead_somewhere() {
        for (std::size_t i = 0; i < taxonomy_.concepts.size(); ++i) {
            check_links(taxonomy_.concepts[i].broader, at(i, "broader"));
            check_links(taxonomy_.concepts[i].related, at(i, "related"));
        }
        for (std::size_t i = 0; i < taxonomy_.groups.size(); ++i) {
            check_links(taxonomy_.groups[i].members, within("groups", i) + ".members");
        }
    }

    void related_is_mutual() {
        std::set<std::pair<std::string_view, std::string_view>> pairs;
        for (const Concept& entry : taxonomy_.concepts) {
            for (const ConceptId& other : entry.related) {
                pairs.emplace(entry.id.str(), other.str());
            }
        }
        for (std::size_t i = 0; i < taxonomy_.concepts.size(); ++i) {
            const Concept& entry = taxonomy_.concepts[i];
            for (std::size_t k = 0; k < entry.related.size(); ++k) {
                const std::string& other = entry.related[k].str();
                if (index_.contains(other) && !pairs.contains({other, entry.id.str()})) {
                    report(within(at(i, "related"), k),
                           "\"" + other + "\" does not list \"" + entry.id.str() + "\" in turn");
                }
            }
        }
    }

    // Depth first, with a stack of our own: a hierarchy from a stranger may be as deep as it is long.
    void hierarchy_has_no_cycle() {
        enum class State : unsigned char { unseen, open, done };
        std::vector<State> state(taxonomy_.concepts.size(), State::unseen);
        std::vector<std::pair<std::size_t, std::size_t>> path;  // concept, next of its broader
        for (std::size_t start = 0; start < taxonomy_.concepts.size(); ++start) {
            if (state[start] != State::unseen) {
                continue;
            }
            state[start] = State::open;
            path.emplace_back(start, 0);
            while (!path.empty()) {
                auto& [here, next] = path.back();
                const std::vector<ConceptId>& broader = taxonomy_.concepts[here].broader;
                if (next == broader.size()) {
                    state[here] = State::done;
                    path.pop_back();
                    continue;
                }
                const std::size_t link = next++;
                const auto above = index_.find(broader[link].str());
                if (above == index_.end()) {
                    continue;
                }
                if (state[above->second] == State::open) {
                    report(within(at(here, "broader"), link),
                           "\"" + broader[link].str() + "\" is above itself");
                } else if (state[above->second] == State::unseen) {
                    state[above->second] = State::open;
                    path.emplace_back(above->second, 0);
                }
            }
        }
    }

    void names_have_one_use() {
        for (std::size_t i = 0; i < taxonomy_.concepts.size(); ++i) {
            const Concept& entry = taxonomy_.concepts[i];
            for (const auto& [language, names] : entry.alternative) {
                const auto preferred = entry.label.texts.find(language);
                for (std::size_t k = 0; k < names.size(); ++k) {
                    if (preferred != entry.label.texts.end() && preferred->second == names[k]) {
                        report(within(at(i, "alternative") + "." + language, k),
                               "\"" + names[k] + "\" is the preferred name already");
                    }
                }
            }
        }
    }

    const Taxonomy& taxonomy_;
    std::unordered_map<std::string_view, std::size_t> index_;
    std::vector<std::string_view> names_;
    std::vector<Problem> problems_;
};

}  // namespace detail

WGIG_DECL std::vector<ConceptId> narrower(const Taxonomy& taxonomy, const ConceptId& id) {
    std::vector<ConceptId> found;
    for (const Concept& entry : taxonomy.concepts) {
        if (std::find(entry.broader.begin(), entry.broader.end(), id) != entry.broader.end()) {
            found.push_back(entry.id);
        }
    }
    return found;
}

WGIG_DECL std::vector<Problem> validate(const Taxonomy& taxonomy) {
    return detail::TaxonomyCheck(taxonomy).run();
}

}  // namespace wgig
