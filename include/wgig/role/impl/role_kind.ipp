#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

#include <wgig/core/code_points.hpp>
#include <wgig/core/json_value.hpp>
#include <wgig/core/span.hpp>
#include <wgig/role/detail/role_verbs.hpp>
#include <wgig/role/role_kind.hpp>
#include <wgig/text/character.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig {
namespace detail::roles {

inline constexpr std::string_view embedded_role_verbs =
#include <wgig/role/data/role_verbs.json.inc>
    ;

inline VerbPattern verb_pattern(std::string_view text, RoleKind kind, bool sure) {
    VerbPattern pattern;
    pattern.kind = kind;
    pattern.sure = sure;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        std::string_view word = text.substr(0, end);
        const bool stem = word.ends_with('*');
        if (stem) {
            word.remove_suffix(1);
        }
        pattern.words.push_back({fold(word), stem});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return pattern;
}

inline VerbIndex verb_index(const std::vector<RoleVerbs>& lists) {
    VerbIndex index;
    for (const RoleVerbs& list : lists) {
        for (const bool sure : {true, false}) {
            for (const std::string& text : sure ? list.sure : list.usual) {
                VerbPattern pattern = verb_pattern(text, list.kind, sure);
                const char32_t first = decode(pattern.words.front().text, 0).value;
                index.by_first[first].push_back(std::move(pattern));
            }
        }
    }
    const auto length = [](const VerbPattern& pattern) {
        std::size_t sum = 0;
        for (const VerbPattern::Word& word : pattern.words) {
            sum += word.text.size() + 1;
        }
        return sum;
    };
    for (auto& [first, patterns] : index.by_first) {
        std::ranges::stable_sort(patterns, std::ranges::greater{}, length);
    }
    return index;
}

WGIG_DECL const VerbIndex& role_verbs(Language language) {
    static const std::array<VerbIndex, 6> indices = [] {
        const auto lists = from_json<RoleVerbLists>(embedded_role_verbs, "embedded role verbs");
        return std::array<VerbIndex, 6>{verb_index(lists.ar), verb_index(lists.zh),
                                        verb_index(lists.en), verb_index(lists.fr),
                                        verb_index(lists.es), verb_index(lists.ru)};
    }();
    return indices[static_cast<std::size_t>(language)];
}

/// A folded word, and where it stands.
struct FoldedWord {
    std::string text;
    Span span;
};

/// The words of a text, at most so many.
inline std::vector<FoldedWord> folded_words(std::string_view text, std::size_t most) {
    std::vector<FoldedWord> words;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        const CharacterClass kind = character_class(c.value);
        const bool letter = kind == CharacterClass::letter || kind == CharacterClass::mark ||
                            kind == CharacterClass::ideograph || kind == CharacterClass::digit;
        if (letter) {
            if (!inside) {
                if (words.size() == most) {
                    break;
                }
                words.push_back({{}, {at, at}});
            }
            words.back().span.end = at + c.size;
        }
        inside = letter;
        at += c.size;
    }
    for (FoldedWord& word : words) {
        word.text = fold(text.substr(word.span.begin, word.span.end - word.span.begin));
    }
    return words;
}

/// Where an Arabic word may begin to be its own stem: behind a conjunction, a preposition or the mark
/// of the future, and behind the article or the mark of a person.
inline std::vector<std::size_t> arabic_starts(std::string_view word) {
    std::vector<std::size_t> starts = {0};
    const auto widen = [&](std::initializer_list<std::string_view> prefixes) {
        const std::size_t count = starts.size();
        for (std::size_t i = 0; i < count; ++i) {
            for (const std::string_view prefix : prefixes) {
                if (word.substr(starts[i]).starts_with(prefix)) {
                    starts.push_back(starts[i] + prefix.size());
                }
            }
        }
    };
    widen({"و", "ف"});
    widen({"ل", "ب", "ك", "س"});
    widen({"ال", "ي", "ت", "ن", "ا", "ل"});
    std::ranges::sort(starts);
    const auto rest = std::ranges::unique(starts);
    starts.erase(rest.begin(), rest.end());
    return starts;
}

inline bool word_matches(std::string_view word, const VerbPattern::Word& pattern) {
    return pattern.stem ? word.starts_with(pattern.text) : word == pattern.text;
}

/// A word behind the first of an expression; in Arabic with or without prefixes.
inline bool later_word_matches(const FoldedWord& word, const VerbPattern::Word& pattern,
                               Language language) {
    if (word_matches(word.text, pattern)) {
        return true;
    }
    return language == Language::ar &&
           std::ranges::any_of(arabic_starts(word.text), [&](std::size_t start) {
               return word_matches(std::string_view(word.text).substr(start), pattern);
           });
}

/// Words that do not stand inside an expression: behind them begins another phrase.
inline bool ends_phrase(std::string_view word, Language language) {
    static constexpr std::array<std::string_view, 6> words = {
        // folded, as texts are
        " من في علي الي عن ان انه اذا لكي كي الذي التي الذين او بما ما ",
        "",
        " about as at before by for from how if in into of on or that to what when where whether "
        "which who whom whose why with ",
        " a au aux avant afin car dans de dont du lorsque ou par pour quand que quel quelle "
        "quelles "
        "quels qui si sur ",
        " a al ante antes como con cual cuales cuando de del desde donde en o para pero por que "
        "quien quienes si sobre ",
        " для до за из или к как какие какой когда который которая которое которые кто ли на о об "
        "от по при с со что чтобы ",
    };
    return words[static_cast<std::size_t>(language)].find(' ' + std::string(word) + ' ') !=
           std::string_view::npos;
}

/// How many words from one on an expression takes up; 0 where it does not stand there. Between its words
/// at most so many others may stand: `take a full and active part`.
inline std::size_t words_taken(const std::vector<FoldedWord>& words, std::size_t at,
                               const VerbPattern& pattern, Language language,
                               std::size_t most_between) {
    std::size_t next = at + 1;
    for (const VerbPattern::Word& wanted : std::span(pattern.words).subspan(1)) {
        std::size_t between = 0;
        while (next < words.size() && !later_word_matches(words[next], wanted, language)) {
            if (between++ == most_between || ends_phrase(words[next].text, language)) {
                return 0;
            }
            ++next;
        }
        if (next++ >= words.size()) {
            return 0;
        }
    }
    return next - at;
}

/// An expression, and how many words it takes up.
struct FoundVerb {
    const VerbPattern* pattern = nullptr;
    std::size_t words = 0;
};

/// The expression that begins at a word: the longest of those whose words stand side by side, if it has
/// several; else one with other words between its own; else a single word. Null where there is none.
inline FoundVerb verb_at(const std::vector<FoldedWord>& words, std::size_t at, Language language) {
    constexpr std::size_t most_between = 4;
    const VerbIndex& index = role_verbs(language);
    const std::string_view word = words[at].text;
    const std::vector<std::size_t> starts =
        language == Language::ar ? arabic_starts(word) : std::vector<std::size_t>{0};
    FoundVerb apart;
    FoundVerb single;
    for (const std::size_t start : starts) {
        const std::string_view rest = word.substr(start);
        if (rest.empty()) {
            continue;
        }
        const auto found = index.by_first.find(decode(rest, 0).value);
        if (found == index.by_first.end()) {
            continue;
        }
        for (const VerbPattern& pattern : found->second) {
            if (!word_matches(rest, pattern.words[0])) {
                continue;
            }
            if (pattern.words.size() == 1) {
                single = single.pattern != nullptr ? single : FoundVerb{&pattern, 1};
            } else if (const std::size_t side_by_side =
                           words_taken(words, at, pattern, language, 0);
                       side_by_side > 0) {
                return {&pattern, side_by_side};
            } else if (apart.pattern == nullptr) {
                const std::size_t taken = words_taken(words, at, pattern, language, most_between);
                apart = taken > 0 ? FoundVerb{&pattern, taken} : apart;
            }
        }
    }
    return apart.pattern != nullptr ? apart : single;
}

/// Adds a reading, unless its kind was read already with as much confidence.
inline void add_reading(std::vector<RoleReading>& readings, RoleReading reading) {
    const auto known = std::ranges::find(readings, reading.kind, &RoleReading::kind);
    if (known == readings.end()) {
        readings.push_back(std::move(reading));
    } else if (known->confidence < reading.confidence) {
        *known = std::move(reading);
    }
}

inline double grade(bool sure, bool in_object) {
    return sure ? (in_object ? 0.6 : 0.9) : (in_object ? 0.4 : 0.6);
}

/// A character, folded, and where it stands.
struct FoldedCharacter {
    std::string text;
    std::size_t begin = 0;
};

/// How many characters from one on make up a text; 0 where they do not.
inline std::size_t characters_of(std::span<const FoldedCharacter> characters, std::size_t at,
                                 std::string_view text) {
    std::size_t count = 0;
    while (!text.empty() && at + count < characters.size()) {
        const std::string& next = characters[at + count].text;
        if (!text.starts_with(next)) {
            return 0;
        }
        text.remove_prefix(next.size());
        ++count;
    }
    return text.empty() ? count : 0;
}

/// In Chinese an expression stands anywhere in the run of characters.
inline std::vector<RoleReading> chinese_readings(std::string_view text, std::size_t aim_end,
                                                 bool in_object) {
    constexpr std::size_t most_of_object = 20;
    std::vector<FoldedCharacter> characters;
    std::size_t aim = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        aim += at < aim_end ? 1U : 0U;
        characters.push_back({fold(text.substr(at, c.size)), at});
        at += c.size;
    }
    std::vector<RoleReading> readings;
    const VerbIndex& index = role_verbs(Language::zh);
    const std::size_t end = in_object ? std::min(characters.size(), aim + most_of_object) : aim;
    for (std::size_t at = in_object ? aim : 0; at < end;) {
        std::size_t size = 1;
        const std::string& first = characters[at].text;
        const auto found =
            first.empty() ? index.by_first.end() : index.by_first.find(decode(first, 0).value);
        if (found != index.by_first.end()) {
            for (const VerbPattern& pattern : found->second) {
                const std::size_t count = characters_of(characters, at, pattern.words[0].text);
                if (count > 0) {
                    size = count;
                    const std::size_t begin = characters[at].begin;
                    const std::size_t stop =
                        at + size < characters.size() ? characters[at + size].begin : text.size();
                    add_reading(readings, {pattern.kind, grade(pattern.sure, in_object),
                                           std::string(text.substr(begin, stop - begin))});
                    break;
                }
            }
        }
        at += size;
    }
    return readings;
}

inline std::vector<RoleReading> readings_in(std::string_view aim, std::string_view object,
                                            Language language) {
    constexpr std::size_t words_of_object = 5;
    constexpr std::size_t words_of_all = 24;
    std::string text(aim);
    if (language != Language::zh) {
        text += ' ';
    }
    text += object;
    if (language == Language::zh) {
        std::vector<RoleReading> readings = chinese_readings(text, aim.size(), false);
        return readings.empty() ? chinese_readings(text, aim.size(), true) : readings;
    }
    const std::vector<FoldedWord> words = folded_words(text, words_of_all);
    std::vector<RoleReading> readings;
    for (const bool in_object : {false, true}) {
        std::size_t seen = 0;
        for (std::size_t at = 0; at < words.size() && readings.size() < 9;) {
            const bool is_object = words[at].span.begin > aim.size();
            if (is_object != in_object || (in_object && seen++ >= words_of_object)) {
                ++at;
                continue;
            }
            const auto [pattern, taken] = verb_at(words, at, language);
            if (pattern == nullptr) {
                ++at;
                continue;
            }
            const std::size_t last = at + taken - 1;
            const std::size_t begin = words[at].span.begin;
            add_reading(readings, {pattern->kind, grade(pattern->sure, in_object),
                                   text.substr(begin, words[last].span.end - begin)});
            at = last + 1;
            if (in_object) {
                break;
            }
        }
        if (!readings.empty()) {
            break;
        }
    }
    return readings;
}

/// As much of a text as is looked at: a verb longer than this is none.
inline std::string_view beginning(std::string_view text) {
    return text.substr(0, boundary_before(text, 512));
}

/// The languages that a text may be in, by its first letter.
inline std::vector<Language> languages_of(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        at += c.size;
        if (c.value >= 0x0400 && c.value < 0x0530) {
            return {Language::ru};
        }
        if (c.value >= 0x0600 && c.value < 0x0780) {
            return {Language::ar};
        }
        if (character_class(c.value) == CharacterClass::ideograph) {
            return {Language::zh};
        }
        if (character_class(c.value) == CharacterClass::letter) {
            break;
        }
    }
    return {Language::en, Language::fr, Language::es};
}

}  // namespace detail::roles

WGIG_DECL std::vector<RoleReading> role_kinds(std::string_view aim, std::string_view object,
                                              std::optional<Language> language) {
    namespace roles = detail::roles;
    if (first_invalid_utf8(aim) != std::string_view::npos ||
        first_invalid_utf8(object) != std::string_view::npos) {
        return {};
    }
    aim = roles::beginning(aim);
    object = roles::beginning(object);
    std::vector<RoleReading> best;
    for (const Language each :
         language ? std::vector<Language>{*language} : roles::languages_of(aim)) {
        std::vector<RoleReading> readings = roles::readings_in(aim, object, each);
        std::ranges::stable_sort(readings, std::ranges::greater{}, &RoleReading::confidence);
        if (!readings.empty() &&
            (best.empty() || readings.front().confidence > best.front().confidence)) {
            best = std::move(readings);
        }
    }
    return best;
}

WGIG_DECL std::vector<RoleReading> role_kinds(const Statement& statement,
                                              std::optional<Language> language) {
    return role_kinds(statement.aim, statement.object, language);
}

}  // namespace wgig
