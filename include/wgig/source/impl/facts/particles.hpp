// Small words that say what a number, a month or an event beside them means.
#pragma once

#include <array>

#include <wgig/source/impl/facts/word_table.hpp>

namespace wgig::detail::facts {

/// What a small word can do; a set of bits.
enum Role : std::uint32_t {
    year_name = 1U << 0,           ///< the word "year" after a year: 2005 года
    year_mark = 1U << 1,           ///< the same, abbreviated: 2005 г.
    between_word = 1U << 2,        ///< makes "and" a range
    before_year = 1U << 3,         ///< the number after it is a year: in 2005
    maybe_before_year = 1U << 4,   ///< so, unless something is counted: of 2005
    before_month = 1U << 5,        ///< a month alone after it is a date: in April
    english_month = 1U << 6,       ///< an English month, which its day may follow
    english_doubtful = 1U << 7,    ///< may, march, august: a month only with a capital
    phrase_start = 1U << 8,        ///< cannot stand between a number and what it counts
    linking = 1U << 9,             ///< may, and counts for nothing: projets de documents
    relative_word = 1U << 10,      ///< before, after, during
    accompanying = 1U << 11,       ///< with
    due_word = 1U << 12,           ///< the date after it is a last day
    leads_to_document = 1U << 13,  ///< after a paragraph reference: of the document named next
    pointing = 1U << 14,           ///< this, that
    stopped = 1U << 15,            ///< an abbreviation, whose full stop ends no sentence
    english_small = 1U << 16,      ///< an English word before "para 49"
    more_alone = 1U << 17,         ///< says "more than" by itself
    to_word = 1U << 18,
    and_word = 1U << 19,
    one_word = 1U << 20,
    assembling = 1U << 21,         ///< a verb: the group met
    numbering = 1U << 22,          ///< members numbered 40
    arabic_month_lead = 1U << 23,  ///< before an Arabic month that is also another word
    subdivision_word = 1U << 24,   ///< subparagraph (b) of paragraph 13
};

struct Particles {
    std::uint32_t roles = 0;
    std::string_view words;
};

/// Folded already.
inline constexpr std::array particle_rows = {
    Particles{year_name, "года год году годом годах годов годам годы م"},
    Particles{year_name | year_mark, "г гг"},
    Particles{between_word, "between entre между بين وبين"},
    Particles{before_year,
              "in by since until till before after during early mid late year years en depuis "
              "avant apres "
              "vers debut fin annee annees desde hasta antes despues ano anos ici horizon biennium "
              "bienio exercice عام لعام العام وعام بعام سنه السنه لسنه في وفي منذ بحلول قبل بعد "
              "حتي عامي"},
    Particles{maybe_before_year, "of the from de del between entre"},
    Particles{
        before_month,
        "in of by since until till from to between early mid late this next last during before "
        "after for through end beginning the en de d del mi debut fin courant depuis avant apres "
        "jusqu hasta desde para mes mois des a au entre finales mediados principios"},
    Particles{
        english_month,
        "january february march april may june july august september october november december "
        "jan feb mar apr jun jul aug sep sept oct nov dec"},
    Particles{english_doubtful, "may march august"},
    Particles{arabic_month_lead, "في شهر من"},
    Particles{
        phrase_start,
        "of from the an a by with in on at to for and or that which who whose were was are is have "
        "has had du des les aux par avec dans en pour et ou qui que ont los las del por con para y "
        "o se в на из от с и или для по как что في الي علي عن ان التي الذي"},
    Particles{linking, "de d"},
    Particles{
        relative_word,
        "before after during prior pendant durant avant apres durante antes despues tras ходе до "
        "после перед اثناء خلال قبل بعد وبعد وقبل واثناء وخلال"},
    Particles{accompanying, "with avec con с со مع ومع ومعه معه acompanada accompagnee"},
    Particles{due_word, "by до к بحلول"},
    Particles{leads_to_document,
              "of in de du del dans en من في документа документе доклада резолюции"},
    Particles{pointing, "this that cette esta esa том этом ذلك هذا"},
    Particles{
        stopped,
        "mr mrs ms dr prof st sr sra mme mlle no nos num art arts para paras par parr parrs p pp "
        "vol vols doc docs ed fig ch cf vs jan feb febr mar apr aug sept sep oct nov dec janv "
        "fevr avr juil ene abr ago dic гг пп см ст стр гн им др тыс млн янв февр фев апр авг сент "
        "окт нояб дек"},
    Particles{english_small, "see in of under at and with per"},
    Particles{more_alone, "over более больше свыше يفوق يتجاوز"},
    Particles{to_word, "to a au al по الي"},
    Particles{and_word, "and et y e и و"},
    Particles{one_word, "one un une uno una один одна одного"},
    Particles{
        assembling,
        "met reuni reunie reunis reunira reunio reunido собиралась собирался собирались собралась "
        "собрался اجتمع اجتمعت يجتمع سيجتمع ستجتمع"},
    Particles{numbering, "numbered number totalled total"},
    Particles{
        subdivision_word,
        "subparagraph subparagraphs alinea alineas sous inciso incisos apartado apartados подпункт "
        "подпункта подпункте подпунктом подпункты подпунктов подпунктах الفرعيه"},
};

inline const WordTable<std::uint32_t, 10>& particles() {
    static const WordTable<std::uint32_t, 10> table = [] {
        WordTable<std::uint32_t, 10> made;
        for (const Particles& row : particle_rows) {
            for_each_word(row.words,
                          [&](std::string_view word) { made[FoldedWord(word)] |= row.roles; });
        }
        return made;
    }();
    return table;
}

/// Whether a word has one of these roles.
inline bool has_role(const FoldedWord& word, std::uint32_t roles) noexcept {
    const std::uint32_t* found = particles().find(word);
    return found != nullptr && (*found & roles) != 0;
}

}  // namespace wgig::detail::facts
