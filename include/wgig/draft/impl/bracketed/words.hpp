// Words that tell agreed text, names and strokes apart, in six languages. All are folded.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/draft/bracketed.hpp>
#include <wgig/text/character.hpp>
#include <wgig/text/segment.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::brackets {

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

inline std::string_view trimmed(std::string_view text) {
    while (!text.empty()) {
        const CodePoint first = decode(text, 0);
        if (character_class(first.value) != CharacterClass::space) {
            break;
        }
        text.remove_prefix(first.size);
    }
    while (!text.empty()) {
        const CodePoint last = decode_before(text, text.size());
        if (character_class(last.value) != CharacterClass::space) {
            break;
        }
        text.remove_suffix(last.size);
    }
    return text;
}

/// The span without white space at its ends.
inline Span trimmed(std::string_view text, Span span) {
    const std::string_view part = slice(text, span);
    const std::string_view inner = trimmed(part);
    if (inner.empty()) {
        return {span.begin, span.begin};
    }
    const auto skipped = static_cast<std::size_t>(inner.data() - part.data());
    return {span.begin + skipped, span.begin + skipped + inner.size()};
}

/// The folded words of a text without marks and spaces; Chinese characters run together.
inline std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    bool after_ideograph = false;
    for (const Token& token : tokens(text)) {
        if (token.kind == TokenKind::punctuation) {
            after_ideograph = false;
            continue;
        }
        const bool ideograph = token.kind == TokenKind::ideograph;
        std::string word = fold(slice(text, token.span));
        if (ideograph && after_ideograph) {
            words.back() += word;
        } else {
            words.push_back(std::move(word));
        }
        after_ideograph = ideograph;
    }
    return words;
}

/// The words of a list, folded and in order.
inline std::vector<std::string> folded_words(std::initializer_list<std::string_view> words) {
    std::vector<std::string> folded;
    for (const std::string_view word : words) {
        folded.push_back(fold(word));
    }
    std::sort(folded.begin(), folded.end());
    return folded;
}

/// What a word of a mark such as `(Agreed ad ref)` says.
enum class MarkWord {
    other,    ///< anything else: then it is no mark
    closes,   ///< the text is closed
    at_home,  ///< if those at home agree
    beside,   ///< may stand beside
    venue,    ///< may stand beside in a mark that is written as a heading, where it was closed
};

inline MarkWord mark_word(const std::string& word) {
    static const std::vector<std::string> closing = folded_words(
        {"agreed",      "closed",      "agree",      "ok",          "convenu",     "convenue",
         "convenus",    "convenues",   "accordé",    "accordée",    "accordés",    "accordées",
         "agréée",      "agréés",      "agréées",    "accepté",     "acceptée",    "approuvé",
         "approuvée",   "adopté",      "adoptée",    "clos",        "conclu",      "conclue",
         "acordado",    "acordada",    "acordados",  "acordadas",   "convenido",   "convenida",
         "convenidos",  "convenidas",  "aceptado",   "aprobado",    "aprobada",    "cerrado",
         "consensuado", "согласовано", "согласован", "согласована", "согласованы", "принято",
         "одобрено",    "утверждено",  "утвержден",  "утверждена",  "متفق",        "اتفق",
         "المتفق",      "مغلق",        "تم",         "معتمد",       "اعتمد",       "اعتمدت",
         "已商定",      "商定",        "议定",       "已议定",      "已同意",      "同意",
         "一致同意",    "达成一致",    "已达成一致", "已通过",      "一致通过",    "已定稿"});
    static const std::vector<std::string> at_home = folded_words(
        {"ref",        "referendum", "provisionally",    "pending",  "subject",    "provisoirement",
         "provisoire", "réserve",    "provisionalmente", "reserva",  "референдум", "предварительно",
         "условно",    "مؤقتا",      "الاستشارة",        "التشاور",  "暂时",       "暂定",
         "暂",         "待核准",     "有待核准",         "尚待核准", "尚待"});
    static const std::vector<std::string> beside = folded_words(
        {"ad",    "text",  "language", "in",      "principle", "para",       "paragraph", "on",
         "by",    "texte", "principe", "en",      "le",        "paragraphe", "à",         "titre",
         "sous",  "de",    "du",       "texto",   "principio", "párrafo",    "el",        "ад",
         "текст", "в",     "принципе", "пункт",   "параграф",  "абзац",      "عليه",      "عليها",
         "بشرط",  "النص",  "نص",       "الاتفاق", "الفقرة",    "من",         "حيث",       "المبدأ",
         "文本",  "案文",  "原则",     "原则上",  "段落",      "本段",       "该段",      "全文",
         "已",    "月",    "日",       "年"});
    static const std::vector<std::string> venue =
        folded_words({"informals", "informal",  "consultations", "working", "group",   "wg",
                      "plenary",   "committee", "drafting",      "contact", "session", "meeting",
                      "all",       "at",        "the",           "to",      "of",      "approval",
                      "as",        "amended",   "with",          "chair",   "adopted", "groupe",
                      "travail",   "plénière",  "par",           "la",      "grupo",   "trabajo",
                      "plenaria",  "por",       "рабочей",       "группой", "группе",  "рабочая",
                      "пленарном", "на",        "заседании"});
    const auto has = [&](const std::vector<std::string>& list) {
        return std::binary_search(list.begin(), list.end(), word);
    };
    return has(closing)   ? MarkWord::closes
           : has(at_home) ? MarkWord::at_home
           : has(beside)  ? MarkWord::beside
           : has(venue)   ? MarkWord::venue
                          : MarkWord::other;
}

/// The words of a mark; Chinese characters that run together are taken apart into words that it may have.
inline std::vector<std::string> mark_words(std::string_view inside) {
    std::vector<std::string> words;
    for (const std::string& word : words_of(inside)) {
        std::string_view rest = word;
        while (!rest.empty() &&
               character_class(decode(rest, 0).value) == CharacterClass::ideograph) {
            std::size_t size = rest.size();
            while (size > 0 && mark_word(std::string(rest.substr(0, size))) == MarkWord::other) {
                size = size - decode_before(rest, size).size;
            }
            size = size == 0 ? rest.size() : size;
            words.emplace_back(rest.substr(0, size));
            rest.remove_prefix(size);
        }
        if (!rest.empty()) {
            words.emplace_back(rest);
        }
    }
    return words;
}

/// Whether the inside of a bracket is a mark of closed text, and of which kind.
inline std::optional<AgreedKind> agreed_kind(std::string_view inside) {
    constexpr std::size_t longest = 120;
    inside = trimmed(inside);
    if (inside.empty() || inside.size() > longest) {
        return std::nullopt;
    }
    static const std::string russian_agreed = fold("согласованный");
    // `[agreed by the group]` is wording; `[Agreed by the group]` is not.
    const char32_t first = decode(inside, 0).value;
    const bool heading = fold(first).characters[0] != first;
    bool closes = false;
    std::string before;
    std::size_t numbers = 0;
    std::size_t others = 0;
    AgreedKind kind = AgreedKind::agreed;
    for (const std::string& word : mark_words(inside)) {
        const MarkWord says = mark_word(word);
        if (says == MarkWord::at_home) {
            kind = AgreedKind::ad_referendum;
            closes = closes || before == "ad" || before == "ад" || word.find("核准") != word.npos;
        } else if (says == MarkWord::closes || (word == "acuerdo" && before == "de") ||
                   (word == "текст" && before == russian_agreed) ||
                   (word == "adopted" && heading && before.empty())) {
            closes = true;
        } else if (std::any_of(word.begin(), word.end(),
                               [](char c) { return c >= '0' && c <= '9'; })) {
            ++numbers;
        } else if (word != russian_agreed &&
                   (says == MarkWord::other || (says == MarkWord::venue && !heading))) {
            ++others;
        }
        before = word;
    }
    // A date may follow; its month is a word beside a number, in Arabic two with a stroke between.
    const std::size_t months = inside.find('/') == std::string_view::npos ? 1 : 2;
    return closes && others <= (numbers == 0 ? 0 : months) ? std::optional(kind) : std::nullopt;
}

/// Whether a bracket holds no wording: a note's number, an omission, `sic`.
inline bool is_inert(std::string_view inside) {
    bool letters = false;
    bool digits = false;
    for (const Token& token : tokens(inside)) {
        letters = letters || token.kind == TokenKind::word || token.kind == TokenKind::ideograph;
        digits = digits || token.kind == TokenKind::number;
    }
    if (!letters) {
        // Years and sums are wordings: [2005], [50 %]; a note's number has no more than three digits.
        return !digits || (inside.size() <= 3 && inside.find('%') == std::string_view::npos);
    }
    return fold(trimmed(inside)) == "sic";
}

/// Words that stand between two names, or in one.
inline bool joins_names(std::string_view folded) {
    static constexpr std::array<std::string_view, 32> words = {
        "and",    "of",  "the", "for",   "on", "behalf", "et",   "de",  "des", "du", "la",
        "le",     "les", "au",  "nom",   "y",  "el",     "los",  "las", "del", "e",  "en",
        "nombre", "и",   "от",  "имени", "و",  "من",     "باسم", "和",  "与",  "及"};
    return is_one_of(folded, words);
}

/// Second words of groups' names, which are written small: `Private sector`, `Secteur privé`.
inline bool is_group_word(std::string_view folded) {
    static constexpr std::array<std::string_view, 34> words = {
        "sector",     "society",         "community",     "group",         "countries",
        "states",     "members",         "organizations", "organisations", "business",
        "prive",      "civile",          "technique",     "pays",          "etats",
        "membres",    "internationales", "developpement", "privado",       "civil",
        "tecnica",    "paises",          "estados",       "miembros",      "internacionales",
        "desarrollo", "сектор",          "общество",      "сообщество",    "государства",
        "страны",     "организации",     "члены",         "группа"};
    return is_one_of(folded, words);
}

/// Whether a text can be the names of proposers: few words, all of them names by their capitals, or, in a
/// script without capitals, very few.
inline bool is_names(std::string_view text) {
    constexpr std::size_t longest = 120;
    text = trimmed(text);
    if (text.empty() || text.size() > longest) {
        return false;
    }
    std::size_t words = 0;
    std::size_t ideographs = 0;
    for (const Token& token : tokens(text)) {
        const std::string_view word = slice(text, token.span);
        if (token.kind == TokenKind::punctuation) {
            constexpr std::array<std::string_view, 14> allowed = {
                ",", "/", "&", "-", "+", "،", "、", "，", "／", "’", "'", "·", "–", "."};
            if (!is_one_of(word, allowed)) {
                return false;
            }
            continue;
        }
        if (token.kind == TokenKind::ideograph) {
            ++ideographs;
            continue;
        }
        ++words;
        if (token.kind == TokenKind::number || joins_names(fold(word)) ||
            (words > 1 && is_group_word(fold(word)))) {
            continue;
        }
        const CodePoint first = decode(word, 0);
        // Latin and Cyrillic names have capitals; Arabic has none, so there a few words are enough.
        if (first.value < 0x590 && fold(first.value).characters[0] == first.value) {
            return false;
        }
    }
    return words + ideographs > 0 && words <= 10 && ideographs <= 20;
}

/// The words that number alternatives: `Alt 1`, `Option B`.
inline const std::vector<std::string>& option_words() {
    static const std::vector<std::string> folded = [] {
        constexpr std::array<std::string_view, 20> words = {
            "alt",      "alternative", "option", "variant", "variante",
            "opción",   "alternativa", "опция",  "вариант", "альтернатива",
            "الخيار",   "خيار",        "البديل", "بديل",    "备选案文",
            "备选方案", "备选",        "方案",   "选项",    "选择方案"};
        std::vector<std::string> out;
        for (const std::string_view word : words) {
            out.push_back(fold(word));
        }
        return out;
    }();
    return folded;
}

inline bool is_option_word(std::string_view folded) {
    const std::vector<std::string>& words = option_words();
    return std::find(words.begin(), words.end(), folded) != words.end();
}

/// How many bytes of a folded text are a Chinese word that numbers alternatives; 0 for none.
inline std::size_t han_option_word(std::string_view text) {
    std::size_t longest = 0;
    for (const std::string& word : option_words()) {
        if (static_cast<unsigned char>(word.front()) >= 0xE3 && text.starts_with(word)) {
            longest = std::max(longest, word.size());
        }
    }
    return longest;
}

/// A label that numbers the alternatives, and names nobody.
inline bool is_number_label(std::string_view text) {
    const std::vector<std::string> words = words_of(text);
    if (words.empty() || words.size() > 2) {
        return false;
    }
    const std::size_t han = han_option_word(words.front());
    constexpr std::size_t one_more = 3;  // bytes of a number that is an ideograph
    return is_option_word(words.front()) || (han > 0 && han + one_more >= words.front().size());
}

/// Words that say how far something binds. Side by side, they are alternatives.
inline bool is_binding(std::string_view text) {
    static const std::vector<std::string> folded = [] {
        constexpr std::array<std::string_view, 62> words = {
            "shall",      "should",  "may",     "must",      "will",   "can",     "could",
            "would",      "might",   "ought",   "need",      "needs",  "is",      "are",
            "doit",       "doivent", "devrait", "devraient", "peut",   "peuvent", "pourrait",
            "pourraient", "devra",   "devront", "debe",      "deben",  "debería", "deberían",
            "deberá",     "deberán", "puede",   "pueden",    "podrá",  "podrán",  "podría",
            "podrían",    "должен",  "должна",  "должно",    "должны", "следует", "может",
            "могут",      "обязан",  "обязаны", "обязуются", "يجب",    "ينبغي",   "يجوز",
            "يمكن",       "يتعين",   "يلزم",    "应",        "应当",   "应该",    "须",
            "必须",       "可",      "可以",    "宜",        "不得",   "能够"};
        std::vector<std::string> out;
        for (const std::string_view word : words) {
            out.push_back(fold(word));
        }
        return out;
    }();
    const std::vector<std::string> words = words_of(text);
    static constexpr std::array<std::string_view, 10> beside = {"not", "to", "be", "ne",  "pas",
                                                                "no",  "не", "لا", "الا", "不"};
    return !words.empty() && words.size() <= 3 &&
           std::find(folded.begin(), folded.end(), words.front()) != folded.end() &&
           std::all_of(words.begin() + 1, words.end(),
                       [](const std::string& word) { return is_one_of(word, beside); });
}

/// Pairs that a stroke joins into one expression.
inline bool is_joined_pair(std::string_view before, std::string_view after) {
    static constexpr std::array<std::string_view, 24> pairs = {
        "and/or", "et/ou",   "y/o",     "e/o",     "и/или",   "و/او",   "او/و",    "和/或",
        "与/或",  "及/或",   "his/her", "her/his", "he/she",  "she/he", "him/her", "their/its",
        "son/sa", "il/elle", "su/sus",  "el/ella", "los/las", "его/ее", "он/она",  "他/她"};
    return is_one_of(fold(before) + "/" + fold(after), pairs);
}

}  // namespace wgig::detail::brackets
