#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include <wgig/core/language.hpp>
#include <wgig/role/impl/word_form.ipp>
#include <wgig/text/character.hpp>

// Nouns for people and bodies that no list has, by their form: controller, bailleur, arrendatario,
// арендатор, 承租人.

namespace wgig::detail::roles {

struct AgentForms {
    std::span<const std::string_view> endings;
    std::span<const std::string_view> words;   ///< whole words without such an ending
    std::span<const std::string_view> things;  ///< words with such an ending that are nobody
};

inline bool has_agent_form(std::string_view word, const AgentForms& forms) {
    const auto is = [&](std::string_view one) { return word == one; };
    const auto ends = [&](std::string_view one) { return word.ends_with(one); };
    if (std::any_of(forms.words.begin(), forms.words.end(), is)) {
        return true;
    }
    return word.size() > 4 && std::any_of(forms.endings.begin(), forms.endings.end(), ends) &&
           std::none_of(forms.things.begin(), forms.things.end(), is);
}

/// In English, French, Spanish and Russian, there in the nominative. Folded words.
inline bool is_agent_noun(std::string_view text, Language language) {
    using S = std::string_view;
    static constexpr S en_endings[] = {"er", "ers", "or", "ors", "ee", "ees", "icant", "icants"};
    static constexpr S en_words[] = {
        "agent",       "agents",      "person",      "persons",     "claimant",    "tenant",
        "judge",       "judges",      "court",       "tribunal",    "captain",     "party",
        "depositary",  "ministry",    "ministries",  "secretary",   "commission",  "commissions",
        "department",  "departments", "authority",   "board",       "council",     "assembly",
        "parliament",  "congress",    "senate",      "association", "university",  "hospital",
        "institute",   "president",   "attorney",    "respondent",  "respondents", "defendant",
        "defendants",  "plaintiff",   "plaintiffs",  "occupant",    "occupants",   "consultant",
        "consultants", "patient",     "patients",    "student",     "students",    "client",
        "clients",     "citizen",     "parent",      "parents",     "spouse",      "resident",
        "residents",   "individual",  "individuals", "bank",        "banks",       "police",
        "committee",   "committees"};
    static constexpr S en_things[] = {
        "number",      "numbers",    "order",      "orders",    "matter",     "matters",
        "paper",       "papers",     "letter",     "letters",   "power",      "powers",
        "chapter",     "chapters",   "register",   "registers", "computer",   "computers",
        "server",      "servers",    "router",     "routers",   "center",     "centers",
        "border",      "borders",    "factor",     "factors",   "sector",     "sectors",
        "error",       "errors",     "counter",    "parameter", "parameters", "tender",
        "tenders",     "offer",      "offers",     "transfer",  "transfers",  "water",
        "waters",      "charter",    "quarter",    "manner",    "weather",    "other",
        "others",      "former",     "latter",     "either",    "neither",    "whether",
        "however",     "under",      "after",      "never",     "rather",     "together",
        "cover",       "cluster",    "header",     "layer",     "layers",     "buffer",
        "container",   "containers", "vector",     "indicator", "indicators", "identifier",
        "identifiers", "marker",     "monitor",    "motor",     "reactor",    "detector",
        "sensor",      "sensors",    "labor",      "behavior",  "interior",   "exterior",
        "minor",       "major",      "prior",      "superior",  "inferior",   "larger",
        "smaller",     "longer",     "higher",     "lower",     "greater",    "better",
        "further",     "proper",     "degree",     "degrees",   "guarantee",  "guarantees",
        "fee",         "fees",       "trees",      "decree",    "decrees",    "character",
        "characters",  "meter",      "filter",     "trigger",   "pointer",    "footer",
        "folder",      "disaster",   "disasters",  "barrier",   "barriers",   "corner",
        "answer",      "answers",    "consider",   "refer",     "floor",      "door",
        "doors",       "colour",     "timer",      "printer",   "helicopter", "cylinder",
        "newsletter",  "waiver",     "disclaimer", "remainder", "reminder",   "surrender",
        "endeavor",    "tractor",    "trailer",    "boiler",    "gender",     "calendar",
        "easier",      "earlier",    "later",      "wafer",     "fiber",      "ladder",
        "rudder",      "ether",      "voucher",    "vouchers",  "banner"};
    static constexpr S fr_endings[] = {
        "eur",   "eurs",   "trice",  "trices",  "ataire",   "ataires",   "itant", "itants",
        "icant", "icants", "entant", "entants", "traitant", "traitants", "ier",   "iers",
        "iere",  "ieres",  "eant",   "eants",   "optant",   "optants",   "pant",  "pants"};
    static constexpr S fr_words[] = {
        "juge",          "juges",     "prefet",    "ministre",   "tribunal",    "proprietaire",
        "proprietaires", "maire",     "notaire",   "avocat",     "capitaine",   "beneficiaire",
        "gerant",        "salarie",   "titulaire", "titulaires", "pere",        "mere",
        "mari",          "femme",     "legataire", "legataires", "tribunaux",   "cour",
        "directeur",     "employe",   "employes",  "commune",    "communes",    "personne",
        "personnes",     "conjoint",  "conjoints", "epoux",      "epouse",      "associe",
        "associes",      "parents",   "mandant",   "commercant", "commercants", "enfant",
        "enfants",       "president", "medecin",   "prefets",    "notaires",    "institution",
        "institutions",  "agence",    "organisme", "commission", "ministere",   "responsable"};
    static constexpr S fr_things[] = {
        "valeur",      "valeurs",        "teneur",     "faveur",      "longueur",    "largeur",
        "hauteur",     "grandeur",       "erreur",     "erreurs",     "secteur",     "secteurs",
        "facteur",     "facteurs",       "ordinateur", "ordinateurs", "moteur",      "moteurs",
        "serveur",     "serveurs",       "indicateur", "indicateurs", "vecteur",     "vigueur",
        "exterieur",   "interieur",      "anterieur",  "ulterieur",   "superieur",   "inferieur",
        "posterieur",  "couleur",        "chaleur",    "compteur",    "douleur",     "leur",
        "leurs",       "majeur",         "majeurs",    "mineur",      "meilleur",    "meilleurs",
        "ailleurs",    "plusieurs",      "ampleur",    "rigueur",     "vapeur",      "conteneur",
        "terminateur", "matrice",        "matrices",   "moteur",      "ascenseur",   "odeur",
        "lueur",       "identificateur", "profondeur", "epaisseur",   "pesanteur",   "lenteur",
        "navigateur",  "interrupteur",   "processeur", "papier",      "papiers",     "dossier",
        "dossiers",    "chantier",       "chantiers",  "quartier",    "quartiers",   "metier",
        "metiers",     "dernier",        "derniers",   "derniere",    "dernieres",   "premier",
        "premiers",    "premiere",       "premieres",  "calendrier",  "fichier",     "fichiers",
        "courrier",    "courriers",      "atelier",    "ateliers",    "cahier",      "cahiers",
        "foncier",     "fonciere",       "financier",  "financiers",  "financiere",  "financieres",
        "entier",      "entiere",        "escalier",   "panier",      "particulier", "particuliere",
        "sentier",     "acier",          "clavier",    "janvier",     "fevrier",     "matiere",
        "matieres",    "maniere",        "manieres",   "lumiere",     "frontiere",   "frontieres",
        "barriere",    "barrieres",      "riviere",    "carriere",    "carrieres",   "betiere",
        "regulier",    "reguliere",      "irregulier", "judiciaire",  "lieux",       "mobilier",
        "immobilier",  "immobiliere",    "loyer",      "levier",      "pilier",      "echeant",
        "seant",       "neant",          "frappant",   "chaudiere",   "poussiere",   "priere",
        "filiere",     "filieres",       "hier",       "tiers"};
    static constexpr S es_endings[] = {"dor",      "dora",     "dores",    "tor",       "tores",
                                       "atario",   "atarios",  "etario",   "etarios",   "ionario",
                                       "ionarios", "resario",  "resarios", "icante",    "icantes",
                                       "citante",  "citantes", "tratante", "tratantes", "mandante",
                                       "rtista",   "rtistas",  "tratista"};
    static constexpr S es_words[] = {
        "juez",         "jueces",        "titular",         "titulares",   "encargado",
        "responsable",  "comprador",     "tribunal",        "capitan",     "notario",
        "inquilino",    "dueno",         "comerciante",     "acreedor",    "persona",
        "personas",     "ministro",      "alcalde",         "congreso",    "entidad",
        "entidades",    "autoridad",     "organo",          "organos",     "organismo",
        "institucion",  "instituciones", "agencia",         "conyuge",     "funcionario",
        "funcionarios", "socio",         "socios",          "padres",      "fiscal",
        "director",     "municipalidad", "municipalidades", "servidores",  "ministerio",
        "comision",     "beneficiario",  "beneficiarios",   "propietario", "propietarios"};
    static constexpr S es_things[] = {
        "sector",       "sectores",    "factor",     "factores",    "motor",         "motores",
        "vector",       "monitor",     "indicador",  "indicadores", "servidor",      "servidores",
        "ordenador",    "ordenadores", "computador", "anterior",    "identificador", "diccionario",
        "significante", "procesador",  "detector",   "reactor",     "contador",      "enrutador"};
    static constexpr S ru_endings[] = {"тель", "тели", "тор",  "торы", "ник", "ники", "щик",
                                       "щики", "чик",  "чики", "вец",  "вцы", "лец",  "льцы"};
    static constexpr S ru_words[] = {
        "донор",        "доноры",        "суд",       "суды",        "капитан",     "импортер",
        "экспортер",    "кредитор",      "эксперт",   "судья",       "орган",       "лицо",
        "сторона",      "стороны",       "адвокат",   "нотариус",    "инспектор",   "лица",
        "гражданин",    "лидер",         "лидеры",    "менеджер",    "менеджеры",   "секретарь",
        "министр",      "президент",     "прокурор",  "организация", "организации", "учреждение",
        "учреждения",   "предприятие",   "служба",    "агентство",   "ведомство",   "ведомства",
        "министерство", "администрация", "банк",      "банки",       "студент",     "студенты",
        "пациент",      "клиент",        "клиенты",   "агент",       "агенты",      "врач",
        "врачи",        "кандидат",      "кандидаты", "органы",      "общество",    "кооператив",
        "депутат",      "депутаты",      "граждане",  "департамент", "комиссия"};
    static constexpr S ru_things[] = {
        "показатель",    "показатели",     "двигатель", "двигатели",   "знаменатель",
        "числитель",     "указатель",      "указатели", "выключатель", "накопитель",
        "носитель",      "носители",       "фактор",    "факторы",     "вектор",
        "сектор",        "секторы",        "монитор",   "мониторы",    "мотор",
        "индикатор",     "индикаторы",     "реактор",   "генератор",   "трансформатор",
        "источник",      "источники",      "сборник",   "справочник",  "справочники",
        "вестник",       "учебник",        "учебники",  "праздник",    "памятник",
        "памятники",     "ежегодник",      "ящик",      "датчик",      "счетчик",
        "идентификатор", "идентификаторы", "множитель", "определитель"};
    const std::string word = fold(text);
    switch (language) {
    case Language::en: return has_agent_form(word, {en_endings, en_words, en_things});
    case Language::fr: return has_agent_form(word, {fr_endings, fr_words, fr_things});
    case Language::es: return has_agent_form(word, {es_endings, es_words, es_things});
    case Language::ru: return has_agent_form(word, {ru_endings, ru_words, ru_things});
    default: return false;
    }
}

/// The nominative of a Russian word in a case, as far as nouns for people and bodies need it; empty where the
/// word is in none.
inline std::string russian_nominative(std::string_view folded, bool dative) {
    struct Ending {
        std::string_view from;
        std::string_view to;
    };
    static constexpr Ending datives[] = {{"телю", "тель"},
                                         {"льцу", "лец"},
                                         {"льцам", "льцы"},
                                         {"телям", "тели"},
                                         {"рю", "рь"},
                                         {"никам", "ники"},
                                         {"чикам", "чики"},
                                         {"щикам", "щики"},
                                         {"врачам", "врачи"},
                                         {"лицам", "лица"},
                                         {"лицу", "лицо"},
                                         {"гражданам", "граждане"},
                                         {"ведомству", "ведомство"},
                                         {"банкам", "банки"},
                                         {"цам", "цы"},
                                         {"ам", "ы"},
                                         {"ству", "ство"},
                                         {"нию", "ние"},
                                         {"тию", "тие"},
                                         {"ниям", "ния"},
                                         {"ции", "ция"},
                                         {"циям", "ции"},
                                         {"службе", "служба"},
                                         {"стороне", "сторона"},
                                         {"у", ""}};
    static constexpr Ending instrumentals[] = {{"телем", "тель"},
                                               {"льцем", "лец"},
                                               {"льцами", "льцы"},
                                               {"телями", "тели"},
                                               {"рем", "рь"},
                                               {"никами", "ники"},
                                               {"чиками", "чики"},
                                               {"щиками", "щики"},
                                               {"врачами", "врачи"},
                                               {"лицами", "лица"},
                                               {"лицом", "лицо"},
                                               {"гражданами", "граждане"},
                                               {"цами", "цы"},
                                               {"банками", "банки"},
                                               {"ами", "ы"},
                                               {"ством", "ство"},
                                               {"нием", "ние"},
                                               {"тием", "тие"},
                                               {"цией", "ция"},
                                               {"циями", "ции"},
                                               {"службой", "служба"},
                                               {"стороной", "сторона"},
                                               {"ом", ""}};
    const auto change = [&](std::span<const Ending> endings) -> std::string {
        for (const Ending& one : endings) {
            if (folded.ends_with(one.from)) {
                std::string word(folded.substr(0, folded.size() - one.from.size()));
                return word += one.to;
            }
        }
        return {};
    };
    return dative ? change(datives) : change(instrumentals);
}

/// In Chinese what a name ends with tells.
inline bool ends_as_chinese_agent(std::string_view text) {
    static constexpr std::string_view endings[] = {
        "者",     "人",     "商",     "单位",   "法院",   "机关",   "部门", "机构", "公司",
        "企业",   "船长",   "局",     "员",     "委员会", "当事方", "庭",   "医院", "学院",
        "检察院", "国务院", "组织",   "主体",   "政府",   "协会",   "学会", "工会", "联合会",
        "基金会", "理事会", "董事会", "监事会", "大会",   "办事处", "媒体", "学校", "厅"};
    static constexpr std::string_view others[] = {
        "或者", "前者", "后者", "二者", "两者",   "机器人", "磋商", "协商", "会商", "智商",
        "格局", "布局", "结局", "全局", "当局者", "动员",   "家庭", "大厅", "客厅", "餐厅"};
    const auto ends = [&](std::string_view one) { return text.ends_with(one); };
    return std::any_of(std::begin(endings), std::end(endings), ends) &&
           std::none_of(std::begin(others), std::end(others), ends);
}

/// In Arabic the pattern of a word tells, without its article: the active participles بائع and مستأجر, and
/// وكيل; bodies are in a list, since most other feminine nouns mean things.
inline bool is_arabic_agent(std::string_view text) {
    static constexpr std::string_view bodies[] = {
        "محكمة", "هيئة",  "لجنة",  "شركة",  "مؤسسة", "جهة",   "وزارة", "سلطة",
        "إدارة", "جمعية", "منشأة", "بلدية", "وحدة",  "نيابة", "دائرة", "محافظة"};
    static constexpr std::string_view things[] = {
        "مشروع", "مبلغ",  "موقع",  "مركز",  "مبنى",  "مجتمع", "معيار", "مستند", "مرفق",  "مجال",
        "محتوى", "منهج",  "مصدر",  "ميثاق", "مؤتمر", "مقر",   "موعد",  "مكان",  "معدل",  "مستوى",
        "حاسوب", "حاسب",  "خادم",  "جانب",  "قانون", "واقع",  "ناتج",  "راتب",  "عائد",  "جدار",
        "تاريخ", "منتدى", "محضر",  "ملف",   "مال",   "مؤشر",  "مفهوم", "مبدأ",  "نادي",  "مسار",
        "مقترح", "مشترك", "مرسوم", "معهد",  "مجلس",  "مخطط",  "مقياس", "متوسط", "قاموس", "هاتف",
        "طريق",  "دليل",  "حديث",  "جديد",  "كبير",  "مطلوب", "تاليف", "جاري",  "حاصل",  "حاجز"};
    const auto is = [&](std::string_view one) { return text == one; };
    if (std::any_of(std::begin(bodies), std::end(bodies), is)) {
        return true;
    }
    // Each letter has two bytes. عاملة is somebody, قاعدة is not.
    static constexpr std::string_view feminine_things[] = {"قاعدة", "قائمة", "فائدة", "نافذة",
                                                           "جائزة", "ظاهرة", "خاتمة", "رابطة",
                                                           "عاصمة", "مادة",  "حالة",  "حاجة"};
    const bool woman = text.size() == 10 && text.ends_with("ة") && text.substr(2, 2) == "ا" &&
                       std::none_of(std::begin(feminine_things), std::end(feminine_things), is);
    if (woman || (text.starts_with("م") && text.ends_with("فة") && text.size() == 10)) {
        return true;
    }
    if (text.size() < 8 || text.ends_with("ة") ||
        std::any_of(std::begin(things), std::end(things), is)) {
        return false;
    }
    const bool like_vendor = text.substr(2, 2) == "ا";
    const bool like_agent = text.size() == 8 && text.substr(4, 2) == "ي";
    return text.starts_with("م") || like_vendor || like_agent;
}

}  // namespace wgig::detail::roles
