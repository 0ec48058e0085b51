// What pages and pictures of drafts say themselves, in six languages.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include <wgig/core/config.hpp>
#include <wgig/core/language.hpp>
#include <wgig/text/markup.hpp>

namespace wgig::detail::render {

/// One text in six languages, in the order of `all_languages`.
using Words = std::array<std::string_view, 6>;

inline constexpr Words word_deleted = {"محذوف",    "删除",      "deleted",
                                       "supprimé", "suprimido", "удалено"};
inline constexpr Words word_inserted = {"مضاف",   "增加",    "inserted",
                                        "ajouté", "añadido", "добавлено"};
inline constexpr Words word_moved = {"منقول",   "移动",       "moved",
                                     "déplacé", "trasladado", "перемещено"};
inline constexpr Words word_agreed = {"متفق عليه", "一致",     "agreed",
                                      "commun",    "coincide", "совпадает"};
inline constexpr Words word_contested = {"مختلف فيه", "不一致",   "contested",
                                         "divergent", "discrepa", "расходится"};
inline constexpr Words word_absent = {"غير موجود", "无", "absent", "absent", "ausente", "нет"};
inline constexpr Words word_core = {"النواة المتفق عليها", "一致核心",     "agreed core",
                                    "noyau commun",        "núcleo común", "общее ядро"};
inline constexpr Words word_most = {"مع الأغلبية",      "与多数同",        "as most have it",
                                    "comme la plupart", "como la mayoría", "как у большинства"};
inline constexpr Words word_other = {"صيغة أخرى",     "另一种写法",   "another reading",
                                     "autre version", "otra versión", "иначе"};
inline constexpr Words word_drafts = {"المسودات", "草案",       "drafts",
                                      "versions", "borradores", "проекты"};
inline constexpr Words word_alignment = {"المسودات جنبا إلى جنب",  "草案对照",
                                         "Drafts side by side",    "Versions côte à côte",
                                         "Borradores en paralelo", "Проекты рядом"};
inline constexpr Words word_graph = {"مخطط الصيغ المختلفة", "异文图",
                                     "Variant graph",       "Graphe des variantes",
                                     "Grafo de variantes",  "Граф разночтений"};
inline constexpr Words word_changes = {"التغييرات",     "修改",    "Changes",
                                       "Modifications", "Cambios", "Изменения"};

/// The text in a language; in English where none is known.
[[nodiscard]] constexpr std::string_view say(const Words& words,
                                             std::optional<Language> language) noexcept {
    return words[static_cast<std::size_t>(language.value_or(Language::en))];
}

/// What stands between names in a list.
[[nodiscard]] constexpr std::string_view between(std::optional<Language> language) noexcept {
    return wgig::detail::markup::list_separator(language.value_or(Language::en));
}

/// The attributes `lang` and `dir` of a language, each with a space before it.
[[nodiscard]] constexpr std::string_view
language_attributes(std::optional<Language> language) noexcept {
    constexpr std::array<std::string_view, 6> attributes = {
        " lang=\"ar\" dir=\"rtl\"", " lang=\"zh\" dir=\"ltr\"", " lang=\"en\" dir=\"ltr\"",
        " lang=\"fr\" dir=\"ltr\"", " lang=\"es\" dir=\"ltr\"", " lang=\"ru\" dir=\"ltr\""};
    return language ? attributes[static_cast<std::size_t>(*language)] : " dir=\"auto\"";
}

}  // namespace wgig::detail::render
