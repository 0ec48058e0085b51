// The words of the picture of participation, in the six languages.
#pragma once

#include <string_view>

#include <wgig/core/language.hpp>

namespace wgig::detail::assess {

struct ParticipationWords {
    std::string_view title;         ///< what the picture shows
    std::string_view all;           ///< all consultations together
    std::string_view participants;  ///< how many they are, before a number
    std::string_view overlap;       ///< with all concerned, before a number
    std::string_view silent;        ///< of a value that nobody has
    std::string_view unknown;       ///< where no value is recorded
    std::string_view took_part;     ///< what a bar shows
    std::string_view concerned;     ///< what a line shows
    std::string_view fewer;         ///< what the other colour of a bar says
    std::string_view percent;       ///< behind a number
};

constexpr ParticipationWords participation_words(Language language) noexcept {
    switch (language) {
    case Language::ar:
        return {"من شارك، مقارنةً بالمعنيين",
                "جميع المشاورات",
                "المشاركون",
                "التطابق",
                "لا أحد",
                "غير مسجَّل",
                "النسبة بين المشاركين",
                "النسبة بين المعنيين",
                "أقل من نسبتهم بين المعنيين",
                "٪"};
    case Language::zh:
        return {"参与者与相关方对照",
                "全部磋商",
                "参与者",
                "重合度",
                "无人",
                "未记录",
                "占参与者的比例",
                "占相关方的比例",
                "低于其在相关者中的比例",
                "%"};
    case Language::fr:
        return {"Qui a participé, au regard des intéressés",
                "Toutes les consultations",
                "participants",
                "recouvrement",
                "personne",
                "non consigné",
                "part des participants",
                "part des intéressés",
                "moins que parmi les intéressés",
                "\xC2\xA0%"};
    case Language::es:
        return {"Quién participó, frente a los interesados",
                "Todas las consultas",
                "participantes",
                "coincidencia",
                "nadie",
                "no consta",
                "proporción de los participantes",
                "proporción de los interesados",
                "menos que entre los interesados",
                "\xC2\xA0%"};
    case Language::ru:
        return {"Кто участвовал, в сравнении с теми, кого это касается",
                "Все консультации",
                "участников",
                "совпадение",
                "никого",
                "не указано",
                "доля среди участников",
                "доля среди всех, кого это касается",
                "меньше, чем среди всех",
                "\xC2\xA0%"};
    case Language::en: break;
    }
    return {"Who took part, against who there is",
            "All consultations",
            "participants",
            "overlap",
            "nobody",
            "not recorded",
            "share of those who took part",
            "share of all concerned",
            "fewer than of all concerned",
            "%"};
}

}  // namespace wgig::detail::assess
