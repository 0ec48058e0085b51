#pragma once

#include <algorithm>
#include <initializer_list>
#include <span>

#include <wgig/text/character.hpp>
#include <wgig/text/inflection.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig {
namespace detail::inflecting {

using Endings = std::span<const std::string_view>;
using EndingList = std::initializer_list<std::string_view>;

inline std::string_view without(std::string_view word, std::size_t count) {
    return word.substr(0, word.size() - count);
}

inline bool ends_in_any(std::string_view word, EndingList endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return word.ends_with(ending); });
}

/// The longest of the endings that the word has; empty where it has none.
inline std::string_view longest_ending(std::string_view word, Endings endings) {
    std::string_view longest;
    for (const std::string_view ending : endings) {
        if (ending.size() > longest.size() && word.ends_with(ending)) {
            longest = ending;
        }
    }
    return longest;
}

inline std::string_view longest_ending(std::string_view word, EndingList endings) {
    return longest_ending(word, Endings(endings.begin(), endings.size()));
}

inline void add_forms(Inflection& to, std::string_view stem, Endings endings) {
    for (const std::string_view ending : endings) {
        std::string form(stem);
        form += ending;
        if (std::find(to.forms.begin(), to.forms.end(), form) == to.forms.end()) {
            to.forms.push_back(std::move(form));
        }
    }
}

inline void add_forms(Inflection& to, std::string_view stem, EndingList endings) {
    add_forms(to, stem, Endings(endings.begin(), endings.size()));
}

/// Two capitals of the Latin or Cyrillic script or more, and nothing else: DNS, СМИ.
inline bool is_in_capitals(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size(); ++letters) {
        const CodePoint c = decode(word, at);
        if (!(c.value >= 'A' && c.value <= 'Z') && !(c.value >= 0x400 && c.value <= 0x42F)) {
            return false;
        }
        at += c.size;
    }
    return letters > 1;
}

inline bool is_vowel(char c) {
    return std::string_view("aeiouy").find(c) != std::string_view::npos;
}

inline void english(std::string_view word, Inflection& to) {
    std::string singular(word);
    if (word.ends_with("ies") && word.size() > 4) {
        singular = std::string(without(word, 3)) + "y";
    } else if (ends_in_any(word, {"sses", "shes", "ches", "xes", "zzes"})) {
        singular = without(word, 2);
    } else if (word.ends_with('s') &&
               !ends_in_any(word, {"ss", "us", "is", "ics", "news", "series", "species"})) {
        singular = without(word, 1);
    }
    to.stem = singular;
    const std::string_view one = singular;
    if (one.ends_with('y') && one.size() > 1 && !is_vowel(one[one.size() - 2])) {
        add_forms(to, without(one, 1), {"y", "ies"});
    } else if (ends_in_any(one, {"s", "sh", "ch", "x", "z"})) {
        add_forms(to, one, {"", "es"});
    } else {
        add_forms(to, one, {"", "s"});
    }
}

// Accents are folded away: -e may be a feminine or a part of the word. Only endings that tell are taken
// for a feminine.
inline void french(std::string_view word, bool ends_in_accent, Inflection& to) {
    struct Pair {
        std::string_view feminine;
        std::string_view masculine;
    };
    constexpr Pair pairs[] = {{"elle", "el"},  {"ienne", "ien"}, {"onne", "on"},  {"euse", "eux"},
                              {"ive", "if"},   {"ale", "al"},    {"iere", "ier"}, {"ante", "ant"},
                              {"ente", "ent"}, {"ise", "is"},    {"ite", "it"},   {"aine", "ain"},
                              {"ine", "in"},   {"ete", "et"}};
    std::string_view one = word;
    std::string singular;
    if (one.ends_with("aux") && !one.ends_with("eaux")) {
        singular = std::string(without(one, 3)) + "al";
    } else if (ends_in_any(one, {"eaux", "eux"})) {
        singular = one.ends_with("eux") ? one : without(one, 1);
    } else if (one.ends_with('s') && !ends_in_any(one, {"ss", "us", "is", "as"})) {
        singular = without(one, 1);
    } else {
        singular = one;
    }
    for (const auto& [feminine, masculine] : pairs) {
        if (singular.size() > feminine.size() + 2 && singular.ends_with(feminine)) {
            singular.replace(singular.size() - feminine.size(), feminine.size(), masculine);
            break;
        }
    }
    to.stem = singular;
    one = singular;
    add_forms(to, one, {"", "s"});
    if (ends_in_accent) {
        add_forms(to, one, {"e", "es"});
    }
    for (const auto& [feminine, masculine] : pairs) {
        if (one.size() > masculine.size() + 2 && one.ends_with(masculine)) {
            const std::string stem =
                std::string(without(one, masculine.size())) + std::string(feminine);
            add_forms(to, stem, {"", "s"});
            break;
        }
    }
    if (one.ends_with("al")) {
        add_forms(to, without(one, 2), {"aux"});
    } else if (ends_in_any(one, {"au", "eu"})) {
        add_forms(to, one, {"x"});
    } else if (one.size() > 3 && !is_vowel(one.back()) && one.back() != 's') {
        add_forms(to, one, {"e", "es"});
    }
}

inline void spanish(std::string_view word, Inflection& to) {
    std::string_view stem = word;
    if (stem.ends_with("ces") && stem.size() > 4) {
        to.stem = std::string(without(stem, 3)) + "z";
        add_forms(to, without(stem, 3), {"z", "ces"});
        return;
    }
    if (stem.ends_with('z')) {
        to.stem = stem;
        add_forms(to, without(stem, 1), {"z", "ces"});
        return;
    }
    if (stem.ends_with('s') && !ends_in_any(stem, {"sis", "is"})) {
        stem = without(stem, 1);
        // -es after a consonant that ends words: naciones, redes, derechos sociales.
        if (stem.ends_with('e') && ends_in_any(without(stem, 1), {"on", "d", "al", "el", "il", "or",
                                                                  "ar", "er", "an", "en", "in"})) {
            stem = without(stem, 1);
        }
    }
    if (ends_in_any(stem, {"o", "a"})) {
        stem = without(stem, 1);
        to.stem = std::string(stem) + "o";
        add_forms(to, stem, {"o", "a", "os", "as"});
    } else if (is_vowel(stem.back())) {
        to.stem = stem;
        add_forms(to, stem, {"", "s"});
    } else {
        to.stem = stem;
        add_forms(to, stem, {"", "es"});
        if (ends_in_any(stem, {"or", "on", "an", "es"})) {
            add_forms(to, stem, {"a", "as"});
        }
    }
}

inline constexpr std::string_view russian_adjective[] = {
    "ыи", "ии", "ои", "ая", "яя", "ое", "ее", "ые", "ие",  "ого", "его", "ому", "ему",
    "ым", "им", "ом", "ем", "ую", "юю", "ых", "их", "ыми", "ими", "еи",  "ою"};
inline constexpr std::string_view russian_noun[] = {
    "",   "а",  "у", "ом", "ем", "е",  "ы",  "и",   "ов", "ев", "ам", "ами", "ах",
    "ои", "ою", "о", "я",  "ю",  "еи", "ям", "ями", "ях", "ь",  "ью", "ею"};
inline constexpr std::string_view russian_i_noun[] = {"я",  "и", "ю",  "еи",  "е",
                                                      "ем", "и", "ям", "ями", "ях"};

// Folded: й is и, ё is е.
inline void russian(std::string_view word, Inflection& to) {
    constexpr std::size_t letter = 2;
    for (const std::string_view root : {"им", "врем"}) {  // имя, время: the only common ones
        const std::string_view rest = word.substr(std::min(root.size(), word.size()));
        if (word.starts_with(root) && (rest == "я" || rest.starts_with("ен"))) {
            to.stem = std::string(root) + "я";
            add_forms(to, root, {"я", "ени", "енем", "ена", "ен", "енам", "енами", "енах"});
            return;
        }
    }
    // -ие, -ия: управление, конференция. Their stem ends in и, after a letter that no adjective in -ий
    // ends its stem with.
    const std::string_view soft =
        longest_ending(word, {"ие", "ия", "ии", "ию", "иеи", "ием", "иям", "иями", "иях"});
    if (!soft.empty() && word.size() >= soft.size() + 2 * letter) {
        const std::string_view before = without(word, soft.size());
        if (!ends_in_any(before, {"к", "г", "х", "ш", "щ", "ж", "ч"})) {
            to.stem = std::string(before) + "и+";
            add_forms(to, std::string(before) + "и", russian_i_noun);
            return;
        }
    }
    const std::string_view adjective =
        longest_ending(word, {"ыи",  "ии", "ая", "яя", "ое", "ее", "ые", "ие",  "ого", "его", "ому",
                              "ему", "ую", "юю", "ых", "их", "ым", "им", "ыми", "ими", "ои"});
    if (!adjective.empty() && word.size() >= adjective.size() + 3 * letter) {
        const std::string_view stem = without(word, adjective.size());
        to.stem = std::string(stem) + "*";
        add_forms(to, stem, russian_adjective);
        if (adjective == "ои") {  // an adjective (корневой), or a noun in the instrumental
            add_forms(to, stem, russian_noun);
        }
        return;
    }
    const std::string_view noun = longest_ending(word, russian_noun);
    if (word.size() < noun.size() + 2 * letter) {
        to.stem = word;
        return;
    }
    const std::string_view stem = without(word, noun.size());
    to.stem = std::string(stem) + "+";
    add_forms(to, stem, russian_noun);
    // A vowel that comes and goes: рынок, рынка; участник keeps his.
    if (noun.empty() && ends_in_any(stem, {"ок", "ек", "ец"}) && stem.size() >= 4 * letter) {
        const std::string short_stem =
            std::string(without(stem, 2 * letter)) + std::string(stem.substr(stem.size() - letter));
        add_forms(to, short_stem,
                  {"а", "у", "ом", "е", "и", "ы", "ов", "ам", "ами", "ах", "ем", "ев"});
    }
}

// Folded: ة is ه, all alefs one.
inline void arabic(std::string_view word, Inflection& to) {
    constexpr std::string_view article = "ال";
    std::string_view stem = word;
    if (stem.starts_with(article) && stem.size() >= article.size() + 4) {
        stem.remove_prefix(article.size());
    }
    const std::string_view ending =
        longest_ending(stem, {"ه", "ات", "يه", "يون", "يين", "ون", "ين"});
    if (!ending.empty() && stem.size() >= ending.size() + 6) {
        stem = without(stem, ending.size());
    } else if (stem.ends_with("ي") && stem.size() >= 8) {
        stem = without(stem, 2);
    }
    to.stem = stem;
    // An ending in ya is that of a relation (تقني); without one its endings are not made.
    const bool relation = ending.starts_with("ي") || word.ends_with("ي");
    for (const std::string_view before : {std::string_view(), article, std::string_view("لل")}) {
        const std::string start = std::string(before) + std::string(stem);
        if (relation) {
            add_forms(to, start, {"ي", "يه", "يون", "يين", "يات"});
        } else {
            add_forms(to, start, {"", "ه", "ات", "ون", "ين"});
        }
    }
    if (!relation) {  // whose it is: تنسيقها, سيادتهم, أطفالنا
        add_forms(to, stem,
                  {"ها", "هم", "هن", "هما", "نا", "ته", "تها", "تهم", "تهن", "تهما", "تنا", "اته",
                   "اتها", "اتهم", "اتهن", "اتهما", "اتنا"});
    }
    if (relation) {
        to.stem += "ي";
    }
}

}  // namespace detail::inflecting

WGIG_DECL Inflection inflect(std::string_view word, std::string_view language) {
    using namespace detail::inflecting;
    const std::string folded = fold(word);
    Inflection result{folded, {folded}};
    const auto all = [](std::string_view of, auto&& is) {
        return std::all_of(of.begin(), of.end(), is);
    };
    const bool is_latin = all(folded, [](char c) { return c >= 'a' && c <= 'z'; });
    const bool is_other = all(folded, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    const std::string_view tag = language.substr(0, std::min(language.find('-'), language.size()));
    if (is_in_capitals(word)) {
        if (is_latin && (tag == "en" || tag == "fr" || tag == "es")) {
            add_forms(result, folded, {"s"});
        }
    } else if (is_latin && folded.size() >= 3) {
        if (tag == "en") {
            english(folded, result);
        } else if (tag == "fr") {
            french(folded, word.ends_with("é") || word.ends_with("e\u0301"), result);
        } else if (tag == "es") {
            spanish(folded, result);
        }
    } else if (is_other && tag == "ru" && folded.size() >= 6) {
        russian(folded, result);
    } else if (is_other && tag == "ar" && folded.size() >= 4) {
        arabic(folded, result);
    }
    return result;
}

}  // namespace wgig
