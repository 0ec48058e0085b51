#pragma once

#include <array>
#include <string_view>
#include <utility>

#include <wgig/core/json_value.hpp>
#include <wgig/role/detail/clause_words.hpp>
#include <wgig/role/impl/word_form.ipp>
#include <wgig/text/character.hpp>

namespace wgig::detail::roles {

// In the order of the enumeration Language.
inline constexpr std::array<std::string_view, 6> embedded_clause_words = {
#include <wgig/role/data/clause.ar.json.inc>
    ,
#include <wgig/role/data/clause.zh.json.inc>
    ,
#include <wgig/role/data/clause.en.json.inc>
    ,
#include <wgig/role/data/clause.fr.json.inc>
    ,
#include <wgig/role/data/clause.es.json.inc>
    ,
#include <wgig/role/data/clause.ru.json.inc>
};

inline ClauseWords build_clause_words(Language language) {
    const std::string file = "embedded clause words " + std::string(code(language));
    const auto data =
        from_json<ClauseWordsData>(embedded_clause_words[static_cast<std::size_t>(language)], file);
    ClauseWords words;
    words.language = language;
    std::vector<std::string> terms;
    std::map<std::string, std::size_t> by_key;
    for (const auto& [name, list] : data.words) {
        ClauseWord kind{};
        if (!parse_enum(name, kind)) {
            throw_at(ErrorCode::unknown_value, JsonPath().member("words"),
                     unknown_value_message(name, enum_names<ClauseWord>()));
        }
        const auto add = [&](const std::string& term) {
            const auto [entry, fresh] = by_key.try_emplace(fold(term), terms.size());
            if (fresh) {
                terms.push_back(term);
                words.kinds.push_back(0);
            }
            words.kinds[entry->second] |= std::uint32_t{1} << static_cast<unsigned>(kind);
        };
        for (const std::string& term : list) {
            add(term);
            if (language == Language::ar) {
                add(without_last_dots(term));
            }
        }
    }
    words.matcher = TermMatcher(terms);
    return words;
}

WGIG_DECL const ClauseWords& clause_words_of(Language language) {
    static const std::array<ClauseWords, 6> words = {
        build_clause_words(Language::ar), build_clause_words(Language::zh),
        build_clause_words(Language::en), build_clause_words(Language::fr),
        build_clause_words(Language::es), build_clause_words(Language::ru)};
    return words[static_cast<std::size_t>(language)];
}

}  // namespace wgig::detail::roles
