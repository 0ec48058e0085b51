// What the lists of a report are lists of: tasks, categories, key areas, criteria.
#pragma once

#include <array>
#include <string>
#include <utility>
#include <vector>

#include <wgig/record/record.hpp>
#include <wgig/source/impl/facts/character.hpp>
#include <wgig/text/segment.hpp>

namespace wgig::detail::facts {

enum class ListKind : std::uint8_t {
    none,
    tasks,
    categories,
    key_areas,
    convergence,
    considerations
};

struct ListWords {
    ListKind kind;
    std::string_view words;  ///< beginnings of words, folded, separated by `|`
};

/// What the sentence before a list calls it, in the six languages.
inline constexpr std::array list_words = {
    ListWords{ListKind::tasks, "task|tache|mandat|tarea|задач|мандат|مهام|مهمه|任务|职责|授权"},
    ListWords{ListKind::categories,
              "categor|категори|групп вопросов|فيات|فيه |类别|几类|各类|分类"},
    ListWords{ListKind::key_areas, "area|domaine|ambito|esfera|област|مجال|领域"},
    ListWords{
        ListKind::convergence,
        "converg|come together|came together|common ground|rejoindre|rapproch|coinciden|сближ|"
        "сходи|сошли|تتقارب|تقارب|تلاق|趋同|靠拢|趋于一致"},
    ListWords{
        ListKind::considerations,
        "consideration|kept in mind|taken into account|borne in mind|consideracion|tener en cuenta|"
        "соображени|учитыва|اعتبار|考虑|顾及|注意到以下"},
};

/// Calls `use(word)` for each part of a list separated by `|`.
template <class Use>
void for_each_part(std::string_view list, const Use& use) {
    for (std::size_t at = 0; at <= list.size();) {
        const std::size_t end = std::min(list.find('|', at), list.size());
        use(list.substr(at, end - at));
        at = end + 1;
    }
}

/// The last place where a word begins in a folded text. Arabic writes the article together with its
/// word, and Chinese has no spaces: there any place is one.
inline std::size_t last_place(std::string_view text, std::string_view word) noexcept {
    const auto lead = static_cast<unsigned char>(word[0]);
    for (std::size_t at = text.rfind(word); at != std::string_view::npos;
         at = text.rfind(word, at - 1)) {
        if ((lead >= 0x80 && lead != 0xD0 && lead != 0xD1) ||
            !is_letter(code_point_before(text, at).value)) {
            return at;
        }
        if (at == 0) {
            break;
        }
    }
    return std::string_view::npos;
}

/// The kind of the list that a text leads to: that of the last word that names one, in the last
/// sentence.
inline ListKind kind_of_list(std::string_view lead) {
    const std::vector<Span> all = sentences(lead);
    if (all.empty()) {
        return ListKind::none;
    }
    const std::string last = fold(slice(lead, all.back()));
    ListKind kind = ListKind::none;
    std::size_t place = 0;
    for (const ListWords& row : list_words) {
        for_each_part(row.words, [&](std::string_view word) {
            const std::size_t at = last_place(last, word);
            if (at != std::string::npos && (kind == ListKind::none || at > place)) {
                kind = row.kind;
                place = at;
            }
        });
    }
    return kind;
}

/// The text of an item without the punctuation that strings the list together.
inline std::string item_label(std::string_view text) {
    for (bool trimmed = true; trimmed;) {
        trimmed = false;
        for (const std::string_view end :
             {" ", ";", ".", ",", "；", "。", "，", "؛", "،", "; and", "; et", "; y", "; и", "；和",
              "；以及", "以及", "\xC2\xA0"}) {
            if (text.size() > end.size() && text.ends_with(end)) {
                text.remove_suffix(end.size());
                trimmed = true;
            }
        }
    }
    return std::string(text);
}

struct RelationWords {
    AreaRelation relation;
    std::string_view words;
};
/// How a key area says that it stands to existing organisations. The first that says so counts.
inline constexpr std::array relation_words = {
    RelationWords{
        AreaRelation::wider_than_internet,
        "far beyond|wider|depasse largement|largement au|portee le|mas alla|выходят далеко|"
        "далеко за|تتجاوزها|远远超出|远不止"},
    RelationWords{
        AreaRelation::cooperation_undefined,
        "not yet|not well defined|pas encore|aun no|todavia no|еще не|пока не|لم يعرف|لم تعرف|"
        "بعد تعريف|尚未|还没有"},
    RelationWords{
        AreaRelation::existing_organisations,
        "competence|existing organi|organisations existantes|competencia|"
        "organizaciones existentes|компетенци|существующих организаци|اختصاص|منظمات قايمه|权限|"
        "职能|现有组织|主管组织"},
    RelationWords{AreaRelation::development, "develop|desarrollo|развит|развива|انمايي|نامي|发展"},
};

inline AreaRelation relation_of(std::string_view text) {
    const std::string folded = fold(text);
    for (const RelationWords& row : relation_words) {
        bool found = false;
        for_each_part(row.words, [&](std::string_view word) {
            found = found || folded.find(word) != std::string::npos;
        });
        if (found) {
            return row.relation;
        }
    }
    return AreaRelation::existing_organisations;
}

}  // namespace wgig::detail::facts
