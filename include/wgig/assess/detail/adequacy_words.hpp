// The words of the picture of adequacy, in the six languages.
#pragma once

#include <string_view>

#include <wgig/core/language.hpp>

namespace wgig::detail::assess {

struct AdequacyWords {
    std::string_view title;       ///< what the picture shows
    std::string_view conclusion;  ///< head of the last column
    std::string_view unjudged;    ///< of a cell without a judgement
    std::string_view overall;     ///< the principle of a judgement on the whole
    std::string_view inadequate;  ///< the levels of `Rating`
    std::string_view partly;
    std::string_view adequate;
};

constexpr AdequacyWords adequacy_words(Language language) noexcept {
    switch (language) {
    case Language::ar:
        return {"كفاية الترتيبات القائمة",
                "الخلاصة",
                "لم يُقيَّم",
                "إجمالًا",
                "غير كافٍ",
                "كافٍ جزئيًا",
                "كافٍ"};
    case Language::zh:
        return {"现有安排是否足够", "结论", "未评估", "总体", "不足", "部分足够", "足够"};
    case Language::fr:
        return {
            "Adéquation des arrangements", "Conclusion", "non jugé", "dans l'ensemble", "inadéquat",
            "partiellement adéquat",       "adéquat"};
    case Language::es:
        return {
            "Idoneidad de los arreglos", "Conclusión", "sin evaluar", "en conjunto", "inadecuado",
            "parcialmente adecuado",     "adecuado"};
    case Language::ru:
        return {"Достаточность механизмов", "Вывод",     "нет оценки", "в целом", "недостаточно",
                "отчасти достаточно",       "достаточно"};
    case Language::en: break;
    }
    return {"Adequacy",   "Conclusion",      "not judged", "overall",
            "inadequate", "partly adequate", "adequate"};
}

}  // namespace wgig::detail::assess
