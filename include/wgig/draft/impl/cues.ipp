#pragma once

#include <string_view>
#include <utility>

#include <wgig/core/json_value.hpp>
#include <wgig/draft/detail/cues.hpp>
#include <wgig/text/character.hpp>

namespace wgig::detail::criteria {

inline constexpr std::string_view embedded_criteria =
#include <wgig/draft/data/criteria.json.inc>
    ;

class CueBuilder {
public:
    CueMatcher build(const CueData& data) && {
        for (const CriterionRules& entry : data.criteria) {
            cues_.criteria.push_back(entry.criterion);
            for (const std::vector<std::string>& rule : entry.rules) {
                add_rule(rule, data);
            }
        }
        cues_.matcher = TermMatcher(cues_.phrases);
        return std::move(cues_);
    }

private:
    void add_rule(const std::vector<std::string>& names, const CueData& data) {
        std::map<std::string, std::size_t, std::less<>> of_language;
        for (std::size_t cue = 0; cue < names.size(); ++cue) {
            const auto found = data.cues.find(names[cue]);
            if (found == data.cues.end()) {
                throw_validation_error(ErrorCode::dangling_reference,
                                       "there is no cue \"" + names[cue] + "\"",
                                       Place{"embedded criteria", 0, 0, "criteria"});
            }
            for (const auto& [language, phrases] : found->second) {
                const auto [rule, is_new] = of_language.try_emplace(language, cues_.rules.size());
                if (is_new) {
                    cues_.rules.push_back({cues_.criteria.size() - 1, names.size()});
                }
                for (const std::string& phrase : phrases) {
                    slots_of(phrase).push_back({rule->second, cue});
                }
            }
        }
    }

    std::vector<Slot>& slots_of(const std::string& phrase) {
        const auto [entry, is_new] = by_key_.try_emplace(fold(phrase), cues_.phrases.size());
        if (is_new) {
            cues_.phrases.push_back(phrase);
            cues_.slots.emplace_back();
        }
        return cues_.slots[entry->second];
    }

    CueMatcher cues_;
    std::map<std::string, std::size_t> by_key_;
};

WGIG_DECL CueData embedded_cue_data() {
    return from_json<CueData>(embedded_criteria, "embedded criteria");
}

WGIG_DECL const CueMatcher& embedded_cues() {
    static const CueMatcher cues = CueBuilder().build(embedded_cue_data());
    return cues;
}

}  // namespace wgig::detail::criteria
