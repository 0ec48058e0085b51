// What the groups of stakeholders are called, for every page, picture and table.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include <wgig/core/language.hpp>
#include <wgig/record/actor.hpp>

namespace wgig {

/// What a stakeholder group is called, in one of the six languages, as a heading or the row of a table
/// has it: `Governments`, `政府`. Without a group: the name of all actors that belong to none. A record
/// may name its groups otherwise (`Stakeholder::label`). Complexity: O(1).
[[nodiscard]] constexpr std::string_view group_label(std::optional<StakeholderGroup> group,
                                                     Language language) noexcept {
    // Groups in the order of their enumerators, those of no group last; languages in that of `Language`.
    constexpr std::array<std::array<std::string_view, all_languages.size()>, 8> labels = {{
        {"الحكومات", "政府", "Governments", "Gouvernements", "Gobiernos", "Правительства"},
        {"القطاع الخاص", "私营部门", "Private sector", "Secteur privé", "Sector privado",
         "Частный сектор"},
        {"المجتمع المدني", "民间社会", "Civil society", "Société civile", "Sociedad civil",
         "Гражданское общество"},
        {"المنظمات الدولية", "国际组织", "International organisations",
         "Organisations internationales", "Organizaciones internacionales",
         "Международные организации"},
        {"المنتديات الأخرى", "其他论坛", "Other forums", "Autres instances", "Otros foros",
         "Другие форумы"},
        {"الفريق العامل", "工作组", "Working group", "Groupe de travail", "Grupo de trabajo",
         "Рабочая группа"},
        {"جميع أصحاب المصلحة", "所有利益相关方", "All stakeholders", "Toutes les parties prenantes",
         "Todas las partes interesadas", "Все заинтересованные стороны"},
        {"جهات أخرى", "其他行为体", "Other actors", "Autres acteurs", "Otros actores",
         "Другие участники"},
    }};
    const std::size_t row = group ? static_cast<std::size_t>(*group) : labels.size() - 1;
    return labels[row][static_cast<std::size_t>(language)];
}

}  // namespace wgig
