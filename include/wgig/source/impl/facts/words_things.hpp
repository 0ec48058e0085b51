// The words by which references, counts, meetings and deadlines are known, in the six languages.
#pragma once

#include <wgig/record/paper.hpp>
#include <wgig/source/impl/facts/words.hpp>

namespace wgig::detail::facts {

inline constexpr int members = static_cast<int>(CountKind::members);
inline constexpr int participants = static_cast<int>(CountKind::participants);
inline constexpr int papers = static_cast<int>(CountKind::working_papers);
inline constexpr int contributions = static_cast<int>(CountKind::contributions);

inline constexpr std::array reference_words = {
    Words{Sign::paragraph, 0, 0,
          "paragraph paragraphs paras paragraphe paragraphes párrafo párrafos пункт пункта пункту "
          "пунктом пункте пункты пунктов пунктам пунктами пунктах параграф параграфа параграфе "
          "параграфы параграфов параграфах فقرة فقرات فقرتان فقرتين فقرتا فقرتي"},
    Words{Sign::paragraph, 0, dotted, "para par párr párrs parr parrs п пп пар"},
};

inline constexpr std::array counted_words = {
    Words{Sign::item, members, 0,
          "members membres miembros член члена члены членов членам членами членах عضو عضوا "
          "أعضاء عضوة أعضاؤها أعضاؤه أعضائها أعضائه 成员 组员 委员"},
    Words{Sign::item, members, singular, "member membre miembro"},
    Words{Sign::item, participants, 0,
          "participants attendees participantes asistentes участник участника участники "
          "участников участникам участниками участницы مشارك مشاركا مشاركون مشاركين مشتركا "
          "مشتركون مشتركين 与会者 参加者 参会者 与会人员 参会人员 参与者 与会代表 人参加 人出席 "
          "人与会 人参会"},
    Words{Sign::item, participants, singular, "participant attendee participante"},
    Words{Sign::item, papers, 0, "papers ورقة ورقات أوراق 工作文件 工作文件草案 工作文件草稿"},
    Words{Sign::item, papers, singular, "paper"},
    Words{Sign::item, contributions, 0,
          "contributions submissions contribuciones aportaciones aportes вклад вклада вклады "
          "вкладов материал материала материалы материалов представление представления "
          "представлений مساهمة مساهمات إسهام إسهاما إسهامات 文稿 来稿 投稿 稿件 意见书 书面意见 "
          "书面材料 书面稿件"},
    Words{Sign::item, contributions, singular, "contribution submission contribución aportación"},
    Words{Sign::document, 0, 0,
          "documents documentos документ документа документы документов وثيقة وثائق 文件"},
    Words{
        Sign::draft, 0, 0,
        "draft drafts working projet projets ébauche ébauches travail proyecto proyectos borrador "
        "borradores trabajo проект проекта проекты проектов рабочий рабочих рабочие рабочего مشروع "
        "مشاريع مسودة مسودات 草案 草稿"},
    Words{Sign::state, 0, 0,
          "état états estado estados pays país países государство государства государств "
          "страна страны стран دولة دول بلد بلدا بلدان organisations organizaciones 会员国 成员国 "
          "成员单位"},
};

/// The families of bodies: the group whose report it is belongs to one of them.
enum Family : std::uint8_t { group_family = 1, committee, commission, council, other_family };

inline constexpr std::array event_words = {
    Words{
        Sign::meeting, 0, 0,
        "meeting meetings met meet meets session sessions réunion réunions réuni réunie réunis "
        "réunir réunira réuniront séance séances reunión reuniones reunido reunirse reunirá reunió "
        "sesión sesiones совещание совещания совещании совещаний совещаниях совещанием заседание "
        "заседания заседании заседаний заседаниях сессия сессии сессию собиралась собирался "
        "собирались собралась собрался собраться соберется собирается اجتماع اجتماعات اجتماعا "
        "اجتماعه اجتماعها اجتماعاته اجتماعاتها اجتماعان اجتماعين اجتمع اجتمعت يجتمع سيجتمع ستجتمع "
        "جلسة جلسات دورة دورته دورتها 会议 开会 次会 次会议 届会 会晤"},
    Words{
        Sign::consultation, 0, 0,
        "consultation consultations hearing hearings consulta consultas консультация консультации "
        "консультаций консультациях консультациями консультациям консультацию слушания слушаний "
        "مشاورة مشاورات مشاوراته مشاوراتها تشاور 磋商 磋商会 磋商会议 协商 协商会 协商会议 "
        "公开会议 "
        "开放会议 听证会"},
    Words{
        Sign::occasion, 0, 0,
        "workshop workshops conference conferences summit summits forum forums seminar seminars "
        "congress symposium phase atelier ateliers conférence conférences sommet sommets séminaire "
        "congrès colloque taller talleres conferencia conferencias cumbre cumbres foro foros "
        "seminario congreso fase семинар семинара семинаров практикум практикума конференция "
        "конференции конференцию саммит саммита саммите форум форума форуме конгресс конгресса "
        "встреча встречи встрече встречу этап этапа этапе этапу выставка выставки выставке مؤتمر "
        "مؤتمرات قمة ورشة حلقة حلقات منتدى منتديات ندوة مرحلة معرض 峰会 首脑会议 高峰会议 世界会议 "
        "阶段会议 阶段的会议 讲习班 论坛 大会 研讨会 区域会议 区域性会议 次区域会议 次区域性会议 "
        "筹备会议 筹备大会 区域大会 区域性大会 电信展"},
    Words{Sign::foreign, 0, 0,
          "regional subregional preparatory régionale régional régionales sous-régionale "
          "préparatoire regionales subregionales preparatoria preparatorio региональное "
          "региональная региональные региональном регионального региональных субрегиональное "
          "подготовительное подготовительная подготовительный подготовительного إقليمي إقليمية "
          "تحضيري تحضيرية"},
    Words{Sign::open, 0, 0,
          "open public ouverte ouvertes ouvert ouverts publique publiques abierta abiertas abierto "
          "abiertos pública públicas открытое открытые открытых открытого открытом открытая "
          "публичные "
          "مفتوح مفتوحة"},
    Words{
        Sign::hold, 0, 0,
        "held hold holds holding convened convene tenu tenue tenues tenir tiendra tient tenait "
        "celebró celebrada celebrado celebrar celebrará celebran celebraron состоялось состоялись "
        "состоялся состоится состоятся провел провела провело провели проведет проведут прошло "
        "прошла прошли пройдет пройдут проведено عقد عقدت يعقد تعقد سيعقد ستعقد معقود معقودة 举行 "
        "召开 举办 主持"},
    Words{Sign::relative, 0, 0,
          "before after during prior pendant durant avant après durante antes después tras ходе "
          "после перед أثناء خلال قبل بعد"},
    Words{Sign::body, group_family, 0,
          "group groupe grupo группа группы группе группу группой فريق فريقا 工作组 小组 专家组"},
    Words{Sign::body, committee, 0,
          "committee committees comité comités комитет комитета комитете комитету комитетом لجنة "
          "لجان 委员会"},
    Words{Sign::body, commission, 0, "commission comisión комиссия комиссии комиссию комиссией"},
    Words{Sign::body, council, 0,
          "council conseil consejo совет совета совете советом مجلس 理事会 安理会"},
    Words{Sign::body, other_family, 0,
          "corporation company union agency organization organisation société agence corporación "
          "unión agencia organización sociedad корпорация корпорации корпорацию союз союза союзом "
          "организация организации агентство агентства هيئة شركة اتحاد منظمة وكالة 公司 联盟 "
          "国际电联 "
          "任务组 prepcom подгком"},
};

/// Each is checked with the word beside it where that alone tells.
inline constexpr std::array deadline_words = {
    Words{Sign::deadline, 0, 0,
          "deadline deadlines échéance échéances vencimiento plazo أقصاه أقصاها 不迟于 不晚于 最迟 "
          "至迟 最晚 截止 最后期限"},
    Words{Sign::deadline, 0, 0, "later", "no not"},
    Words{Sign::deadline, 0, 0, "latest", "the", nullptr, "at"},
    Words{Sign::deadline, 0, 0, "closing", nullptr, "date day"},
    Words{Sign::deadline, 0, 0, "tard", "plus"},
    Words{Sign::deadline, 0, 0, "tardar", "mas"},
    Words{Sign::deadline, 0, 0, "límite limite", "date dates fecha fechas plazo delai"},
    Words{Sign::deadline, 0, 0, "позднее позже", "не"},
    Words{Sign::deadline, 0, 0, "срок срока сроком сроку день днем дня",
          "краин предельн последн окончательн конечн"},
    Words{Sign::deadline, 0, 0, "نهائي نهائيا", "موعد"},
    Words{Sign::deadline, 0, 0, "موعد", "اخر"},
    Words{Sign::deadline, 0, 0, "يتجاوز", "لا"},
};

}  // namespace wgig::detail::facts
