// The words of logs of comments: headings, decisions, kinds and groups, in six languages.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/language.hpp>
#include <wgig/draft/comment_log.hpp>
#include <wgig/record/actor.hpp>
#include <wgig/record/paper.hpp>

namespace wgig::detail::commenting {

/// Words by what they mean, then by language; the first of a language is the one that is written.
using WordsByLanguage = std::map<std::string, std::vector<std::string>, std::less<>>;
using WordLists = std::map<std::string, WordsByLanguage, std::less<>>;

struct LogWordData {
    WordLists headings;
    WordLists decisions;
    WordLists decisions_alone;  ///< what says a decision only where nothing goes on from it: `A`
    WordLists kinds;
    WordLists groups;
    WordLists form;
};
BOOST_DESCRIBE_STRUCT(LogWordData, (), (headings, decisions, decisions_alone, kinds, groups, form))

/// A meaning of a word, and the language it is in.
template <class E>
struct Meaning {
    E value{};
    Language language{};
};

/// A word for a decision, folded.
struct DecisionWord {
    std::string word;
    Decision decision{};
    bool alone = false;  ///< whether it must stand alone, or before a mark
};

struct LogWords {
    LogWordData data;
    std::map<std::string, Meaning<LogMember>, std::less<>> headings;
    std::map<std::string, Meaning<CommentKind>, std::less<>> kinds;
    std::map<std::string, Meaning<StakeholderGroup>, std::less<>> groups;
    /// Longest first: `not accepted` is found before `accepted` is looked for in it.
    std::vector<DecisionWord> decisions;

    /// The word that is written for a decision.
    [[nodiscard]] std::string_view of(Decision decision, Language language) const;
};

/// A heading or word as it is compared: letters and digits alone, folded.
WGIG_DECL std::string plain(std::string_view text);

WGIG_DECL const LogWords& log_words();

}  // namespace wgig::detail::commenting
