// The words of the picture of streams, in six languages.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <wgig/core/language.hpp>
#include <wgig/draft/provenance.hpp>

namespace wgig::detail::streams {

using InSixLanguages = std::array<std::string_view, all_languages.size()>;

inline std::string_view in(Language language, const InSixLanguages& words) {
    return words[static_cast<std::size_t>(language)];
}

// In the order of `Language`: ar, zh, en, fr, es, ru.
inline constexpr InSixLanguages words_label = {"كلمات", "词", "words", "mots", "palabras", "слов"};
inline constexpr InSixLanguages others_label = {"آخرون",  "其他",  "others",
                                                "autres", "otros", "другие"};
inline constexpr InSixLanguages nobody_label = {"غير مسمى",  "未署名",     "not named",
                                                "non nommé", "sin nombre", "не названы"};
inline constexpr InSixLanguages no_submission_label = {
    "المسودات نفسها",        "草案本身",    "the drafts themselves", "les projets eux-mêmes",
    "los propios proyectos", "сами проекты"};
inline constexpr InSixLanguages draft_label = {"المسودة", "草案",     "draft",
                                               "projet",  "proyecto", "проект"};

inline constexpr std::array<InSixLanguages, 4> titles = {{
    {"من كتب ماذا، مسودة بعد مسودة", "各草案中谁写了什么", "Who wrote what, draft by draft",
     "Qui a écrit quoi, projet par projet", "Quién escribió qué, proyecto por proyecto",
     "Кто что написал, от проекта к проекту"},
    {"أي فئة كتبت ماذا، مسودة بعد مسودة", "各草案中哪个群体写了什么",
     "Which group wrote what, draft by draft", "Quel groupe a écrit quoi, projet par projet",
     "Qué grupo escribió qué, proyecto por proyecto",
     "Какая группа что написала, от проекта к проекту"},
    {"من أي مسودة جاءت الكلمات", "词语出自哪个草案", "From which draft the words are",
     "De quel projet viennent les mots", "De qué proyecto son las palabras",
     "Из какого проекта слова"},
    {"من أي مساهمة أُخذت الكلمات", "词语取自哪份来文", "From which submission the words were taken",
     "De quelle contribution viennent les mots", "De qué contribución se tomaron las palabras",
     "Из какого представления взяты слова"},
}};

}  // namespace wgig::detail::streams
