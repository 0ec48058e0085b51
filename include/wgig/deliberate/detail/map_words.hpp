// The words of the opinion map, in the six languages.
#pragma once

#include <string_view>

#include <wgig/core/language.hpp>

namespace wgig::detail {

struct MapWords {
    std::string_view name;          ///< what the picture is
    std::string_view group;         ///< before the letter of a group
    std::string_view participants;  ///< before their number
    std::string_view ungrouped;     ///< those with too few votes
    std::string_view axis;          ///< before the number of a component
    std::string_view share;         ///< of the variance
};

constexpr MapWords map_words(Language language) noexcept {
    switch (language) {
    case Language::ar:
        return {"خريطة الآراء", "المجموعة", "عدد المشاركين", "بلا مجموعة", "المكوّن", "من التباين"};
    case Language::zh: return {"意见地图", "组", "参与者", "未分组", "成分", "的方差"};
    case Language::fr:
        return {"Carte des opinions", "Groupe",     "participants",
                "sans groupe",        "Composante", "de la variance"};
    case Language::es:
        return {"Mapa de opiniones", "Grupo",      "participantes",
                "sin grupo",         "Componente", "de la varianza"};
    case Language::ru:
        return {"Карта мнений", "Группа", "участники", "вне групп", "Компонента", "дисперсии"};
    case Language::en: break;
    }
    return {"Opinion map", "Group", "participants", "in no group", "Component", "of the variance"};
}

}  // namespace wgig::detail
