#pragma once

#include <array>
#include <string_view>
#include <utility>

#include <wgig/core/json_value.hpp>
#include <wgig/role/detail/lexicon.hpp>
#include <wgig/role/impl/word_form.ipp>
#include <wgig/text/character.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::roles {

// In the order of the enumeration Language.
inline constexpr std::array<std::string_view, 6> embedded_lexicons = {
#include <wgig/role/data/lexicon.ar.json.inc>
    ,
#include <wgig/role/data/lexicon.zh.json.inc>
    ,
#include <wgig/role/data/lexicon.en.json.inc>
    ,
#include <wgig/role/data/lexicon.fr.json.inc>
    ,
#include <wgig/role/data/lexicon.es.json.inc>
    ,
#include <wgig/role/data/lexicon.ru.json.inc>
};

/// Names that texts of every language use as they are.
inline constexpr std::string_view embedded_names =
#include <wgig/role/data/names.json.inc>
    ;

/// Whether a term is an acronym: two capitals or more of an alphabet that has them, and no small
/// letter.
inline bool is_acronym(std::string_view term) {
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < term.size();) {
        const CodePoint c = decode(term, at);
        at += c.size;
        if ((c.value >= U'a' && c.value <= U'z') || (c.value >= 0x0430 && c.value <= 0x045F)) {
            return false;
        }
        capitals += (c.value >= U'A' && c.value <= U'Z') || (c.value >= 0x0400 && c.value <= 0x042F)
                        ? 1U
                        : 0U;
    }
    return capitals > 1;
}

class LexiconBuilder {
public:
    explicit LexiconBuilder(Language language) { lexicon_.language = language; }

    void add(const LexiconData& data) {
        for (const ActorTerms& entry : data.actors) {
            const std::size_t index = lexicon_.actors.size();
            lexicon_.actors.push_back(entry);
            const Tags every_case(Tag::actor, Tag::nominative, Tag::dative, Tag::instrumental);
            const bool has_cases = lexicon_.language == Language::ru;
            add_actor(entry.terms, index,
                      has_cases ? Tags(Tag::actor, Tag::nominative) : every_case);
            add_actor(entry.dative, index, Tags(Tag::actor, Tag::dative));
            add_actor(entry.instrumental, index, Tags(Tag::actor, Tag::instrumental));
            add_actor(entry.oblique, index, Tags(Tag::actor));
            add_actor(entry.indeclinable, index, every_case);
        }
        for (const DeonticTerms& entry : data.deontics) {
            const std::size_t index = lexicon_.deontics.size();
            lexicon_.deontics.push_back(entry);
            for (const std::string& term : entry.terms) {
                Meaning& meaning = meaning_of(term);
                meaning.tags.add(Tag::deontic);
                if (entry.commissive) {  // elsewhere a verb like any other
                    meaning.tags.add(lexicon_.language == Language::zh ? Tag::verb : Tag::word);
                }
                meaning.deontic = index;
            }
        }
        for (const auto& [name, terms] : data.words) {
            Tag tag{};
            if (!parse_enum(name, tag)) {
                throw_at(ErrorCode::unknown_value, JsonPath().member("words"),
                         unknown_value_message(name, enum_names<Tag>()));
            }
            for (const std::string& term : terms) {
                Tags& tags = meaning_of(term).tags;
                tags.add(tag);
                if (tag == Tag::source || tag == Tag::agent || tag == Tag::recipient) {
                    tags.add(Tag::preposition);
                }
            }
        }
    }

    Lexicon build() && {
        add_articles();
        add_egyptian();
        ActorTerms unlisted;
        unlisted.kind = ActorKind::unlisted;
        lexicon_.actors.push_back(std::move(unlisted));
        lexicon_.matcher = TermMatcher(lexicon_.terms);
        return std::move(lexicon_);
    }

private:
    /// A name that begins as a shorter one does, "Assemblée générale" and "l'Assemblée", is found with its
    /// article too, so that the shorter one does not hide it.
    void add_articles() {
        for (std::size_t i = 0, size = lexicon_.terms.size(); i < size; ++i) {
            if (!lexicon_.meanings[i].capitals) {
                continue;
            }
            const std::string term = lexicon_.terms[i];
            const std::size_t article = term.find_first_of(" '");
            if (article == std::string::npos) {
                continue;
            }
            const std::string begin = fold(term.substr(article + 1)) + " ";
            for (std::size_t j = 0; j < size; ++j) {
                if (!lexicon_.meanings[j].tags.has(Tag::actor) ||
                    !fold(lexicon_.terms[j]).starts_with(begin)) {
                    continue;
                }
                const Meaning longer = lexicon_.meanings[j];
                Meaning& fresh = meaning_of(term.substr(0, article + 1) + lexicon_.terms[j]);
                if (fresh.tags.empty()) {
                    fresh = longer;
                }
            }
        }
    }

    /// Egyptian texts write the last letter of في and الذي without its dots.
    void add_egyptian() {
        if (lexicon_.language != Language::ar) {
            return;
        }
        for (std::size_t i = 0, size = lexicon_.terms.size(); i < size; ++i) {
            const std::string other = without_last_dots(lexicon_.terms[i]);
            if (other != lexicon_.terms[i]) {
                const Meaning same = lexicon_.meanings[i];
                Meaning& fresh = meaning_of(other);
                if (fresh.tags.empty()) {
                    fresh = same;
                }
            }
        }
    }

    /// The meaning of a term; one spelling in several lists has the meanings of all.
    Meaning& meaning_of(const std::string& term) {
        const auto [entry, is_new] = by_key_.try_emplace(fold(term), lexicon_.terms.size());
        if (is_new) {
            lexicon_.terms.push_back(term);
            Meaning& meaning = lexicon_.meanings.emplace_back();
            meaning.has_article = entry->first.starts_with("ال");
        }
        return lexicon_.meanings[entry->second];
    }

    void add_actor(const std::vector<std::string>& terms, std::size_t index, Tags tags) {
        for (const std::string& term : terms) {
            Meaning& meaning = meaning_of(term);
            // The first list that has a term says whose it is; other cases of it add to it.
            if (!meaning.tags.has(Tag::actor)) {
                meaning.actor = index;
                meaning.acronym = is_acronym(term);
                meaning.capitals = lexicon_.actors[index].capitals;
            }
            if (meaning.actor == index) {
                meaning.tags.add(tags);
            }
        }
    }

    Lexicon lexicon_;
    std::map<std::string, std::size_t> by_key_;
};

inline Lexicon build_lexicon(Language language) {
    const std::string file = "embedded lexicon " + std::string(code(language));
    LexiconBuilder builder(language);
    builder.add(
        from_json<LexiconData>(embedded_lexicons[static_cast<std::size_t>(language)], file));
    builder.add(from_json<LexiconData>(embedded_names, "embedded names"));
    return std::move(builder).build();
}

WGIG_DECL const Lexicon& lexicon_of(Language language) {
    static const std::array<Lexicon, 6> lexicons = {
        build_lexicon(Language::ar), build_lexicon(Language::zh), build_lexicon(Language::en),
        build_lexicon(Language::fr), build_lexicon(Language::es), build_lexicon(Language::ru)};
    return lexicons[static_cast<std::size_t>(language)];
}

}  // namespace wgig::detail::roles
