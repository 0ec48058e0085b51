// The words by which a text is known to speak to a criterion of the working definition.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/core/config.hpp>
#include <wgig/record/definition.hpp>
#include <wgig/text/matcher.hpp>

namespace wgig::detail::criteria {

/// A criterion is met by a sentence that has a phrase of each cue of any of its rules.
struct CriterionRules {
    CriterionId criterion;
    std::vector<std::vector<std::string>> rules;  ///< each a list of names of cues
};
BOOST_DESCRIBE_STRUCT(CriterionRules, (), (criterion, rules))

using Phrases = std::map<std::string, std::vector<std::string>, std::less<>>;

/// The data file: criteria in the order of the record, and the phrases of each cue by language.
struct CueData {
    std::vector<CriterionRules> criteria;
    std::map<std::string, Phrases, std::less<>> cues;
};
BOOST_DESCRIBE_STRUCT(CueData, (), (criteria, cues))

/// A place in a rule that a phrase fills. A rule stands once for each language, so that phrases of
/// two languages never meet in one.
struct Slot {
    std::size_t rule = 0;
    std::size_t cue = 0;
};

/// The cues, ready for use.
struct CueMatcher {
    struct Rule {
        std::size_t criterion = 0;
        std::size_t cues = 0;  ///< how many there are to fill
    };
    std::vector<CriterionId> criteria;
    std::vector<Rule> rules;
    std::vector<std::string> phrases;
    std::vector<std::vector<Slot>> slots;  ///< by phrase
    TermMatcher matcher;
};

/// The embedded data as they are written.
[[nodiscard]] WGIG_DECL CueData embedded_cue_data();
[[nodiscard]] WGIG_DECL const CueMatcher& embedded_cues();

}  // namespace wgig::detail::criteria

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/cues.ipp>
#endif
