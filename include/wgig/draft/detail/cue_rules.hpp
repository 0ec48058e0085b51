// Criteria made ready to be looked for: rules over cues over phrases, language by language.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <wgig/core/config.hpp>
#include <wgig/core/language.hpp>
#include <wgig/draft/coverage.hpp>
#include <wgig/text/matcher.hpp>

namespace wgig::detail::covering {

/// One rule of one criterion in one language.
struct Rule {
    std::size_t criterion = 0;
    std::string language;
    std::vector<SoughtCue> cues;  ///< with their phrases
    std::size_t for_met = 0;      ///< cues that one sentence must have
    std::size_t for_near = 0;     ///< cues that one sentence must have for a part
    std::size_t for_partly = 0;   ///< cues that the whole draft must have for a part
    std::size_t first_flag = 0;   ///< where its cues begin in the flags of a search
};

/// A place that a phrase fills.
struct RuleSlot {
    std::size_t rule = 0;
    std::size_t cue = 0;
};

/// The phrases of one language, those that are inflected apart from those that are not: a matcher
/// gives a place to one term only.
struct Vocabulary {
    std::vector<Term> terms;
    std::vector<std::size_t> group_of;         ///< of each term
    std::vector<std::vector<RuleSlot>> slots;  ///< by group: terms with the same forms
    TermMatcher matcher;
};

/// All rules of all criteria.
struct RuleBook {
    std::vector<Rule> rules;              ///< by criterion
    std::vector<std::size_t> first_rule;  ///< of each criterion, and one past the last
    std::map<std::pair<std::string, bool>, Vocabulary> vocabularies;  ///< by language, inflected
    std::size_t flags = 0;  ///< cues of all rules together
};

/// Throws ValidationError for criteria that cannot be looked for; see `coverage`.
[[nodiscard]] WGIG_DECL RuleBook make_rules(std::span<const CriterionCues> criteria);

/// The cells of one draft, a criterion each.
[[nodiscard]] WGIG_DECL std::vector<CriterionCoverage>
cover(const RuleBook& book, std::span<const CriterionCues> criteria, const RoundDraft& draft);

}  // namespace wgig::detail::covering

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/cue_rules.ipp>
#endif
