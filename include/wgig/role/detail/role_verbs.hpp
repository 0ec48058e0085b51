// The verbs by which the kind of a role is known.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/core/config.hpp>
#include <wgig/core/language.hpp>
#include <wgig/record/actor.hpp>

namespace wgig::detail::roles {

/// Verbs of one kind, as the data has them. A word may end in `*`: any ending. Words are folded; in
/// Arabic they are without the prefixes of persons, conjunctions, prepositions and the article.
struct RoleVerbs {
    RoleKind kind{};
    std::vector<std::string> sure;   ///< mean nothing else
    std::vector<std::string> usual;  ///< usually mean this
};
BOOST_DESCRIBE_STRUCT(RoleVerbs, (), (kind, sure, usual))

/// The lists of all languages.
struct RoleVerbLists {
    std::vector<RoleVerbs> ar;
    std::vector<RoleVerbs> zh;
    std::vector<RoleVerbs> en;
    std::vector<RoleVerbs> fr;
    std::vector<RoleVerbs> es;
    std::vector<RoleVerbs> ru;
};
BOOST_DESCRIBE_STRUCT(RoleVerbLists, (), (ar, zh, en, fr, es, ru))

/// One expression: its words, each a stem or a whole word.
struct VerbPattern {
    struct Word {
        std::string text;
        bool stem = false;
    };
    std::vector<Word> words;
    RoleKind kind{};
    bool sure = false;
};

/// The expressions of a language by the first character of their first word, longest first.
struct VerbIndex {
    std::map<char32_t, std::vector<VerbPattern>> by_first;
};

WGIG_DECL const VerbIndex& role_verbs(Language language);

}  // namespace wgig::detail::roles
