#pragma once

// Verbs with their objects, and the kind of part that a reader gives them: in own words, after the
// manner of treaties, resolutions, bylaws and codes of conduct. The second half of each language was
// written before the word lists were tried on any of them, and has not changed them.

#include <string_view>
#include <vector>

#include <wgig/core/language.hpp>
#include <wgig/record/actor.hpp>

namespace role_kind_cases {

struct Case {
    wgig::Language language;
    bool held_out;
    std::string_view aim;
    std::string_view object;
    wgig::RoleKind kind;
};

inline std::vector<Case> all() {
    using enum wgig::Language;
    using enum wgig::RoleKind;
    return {
        {en, false, "approve", "the annual budget of the registry", decides},
        {en, false, "regulate", "the allocation of numbers", regulates},
        {en, false, "coordinate", "the response to incidents", coordinates},
        {en, false, "operate", "the root servers", operates},
        {en, false, "bear", "the cost of translation", funds},
        {en, false, "be able to submit", "comments online", participates},
        {en, false, "review", "the arrangements every five years", oversees},
        {en, false, "make available", "all contributions", informs},
        {en, false, "take", "part in the consultations on an equal footing", participates},
        {en, true, "take", "the final decision on delegation", decides},
        {en, true, "license", "operators of exchange points", regulates},
        {en, true, "convene", "an open forum each year", coordinates},
        {en, true, "maintain", "the zone file", operates},
        {en, true, "contribute", "financially to the trust fund", funds},
        {en, true, "propose", "amendments to the charter", advises},
        {en, true, "supervise", "the work of the secretariat", oversees},
        {en, true, "publish", "the minutes within ten days", informs},
        {en, true, "ensure", "that complaints are reviewed", oversees},
        {fr, false, "approuver", "le budget annuel", decides},
        {fr, false, "mettre", "en œuvre le plan d'action", operates},
        {fr, false, "coordonner", "les travaux des groupes", coordinates},
        {fr, false, "prendre", "une part active aux travaux", participates},
        {fr, false, "rendre", "compte de ses activités", informs},
        {fr, false, "être associés", "au processus", participates},
        {fr, false, "réglementer", "l'accès aux réseaux", regulates},
        {fr, true, "décider", "de la création d'un comité", decides},
        {fr, true, "interdire", "les communications non sollicitées", regulates},
        {fr, true, "faciliter", "les échanges entre les parties", coordinates},
        {fr, true, "gérer", "les serveurs racines", operates},
        {fr, true, "financer", "la participation des pays en développement", funds},
        {fr, true, "recommander", "des mesures concrètes", advises},
        {fr, true, "surveiller", "le respect des engagements", oversees},
        {fr, true, "publier", "un rapport annuel", informs},
        {fr, true, "assister", "aux réunions publiques", participates},
        {es, false, "aprobar", "el programa de trabajo", decides},
        {es, false, "tomar", "parte en las consultas", participates},
        {es, false, "llevar", "a cabo las medidas acordadas", operates},
        {es, false, "sufragar", "los gastos de viaje", funds},
        {es, false, "vigilar", "el cumplimiento del acuerdo", oversees},
        {es, false, "asesorar", "al comité en cuestiones técnicas", advises},
        {es, true, "tomar", "las decisiones por consenso", decides},
        {es, true, "reglamentar", "el mercado de las telecomunicaciones", regulates},
        {es, true, "coordinar", "la respuesta a los incidentes", coordinates},
        {es, true, "administrar", "el registro de nombres", operates},
        {es, true, "financiar", "los proyectos piloto", funds},
        {es, true, "recomendar", "mejoras del procedimiento", advises},
        {es, true, "supervisar", "la labor de la secretaría", oversees},
        {es, true, "informar", "a los miembros de los cambios", informs},
        {es, true, "colaborar", "con los demás sectores", participates},
        {ru, false, "утверждать", "бюджет на год", decides},
        {ru, false, "принимать", "полное и активное участие в процессе", participates},
        {ru, false, "осуществлять", "надзор за деятельностью секретариата", oversees},
        {ru, false, "регулировать", "доступ к сетям", regulates},
        {ru, false, "представлять", "доклад о проделанной работе", informs},
        {ru, false, "обеспечивать", "координацию между органами", coordinates},
        {ru, true, "принимать", "решения на основе консенсуса", decides},
        {ru, true, "запретить", "рассылку незапрошенных сообщений", regulates},
        {ru, true, "координировать", "усилия государств", coordinates},
        {ru, true, "управлять", "корневыми серверами", operates},
        {ru, true, "финансировать", "участие развивающихся стран", funds},
        {ru, true, "рекомендовать", "меры по исправлению", advises},
        {ru, true, "контролировать", "исполнение обязательств", oversees},
        {ru, true, "публиковать", "протоколы заседаний", informs},
        {ru, true, "сотрудничать", "с частным сектором", participates},
        {ar, false, "توافق", "على الميزانية السنوية", decides},
        {ar, false, "تنظم", "الوصول إلى الشبكات", regulates},
        {ar, false, "التنسيق", "بين الهيئات", coordinates},
        {ar, false, "تدير", "خوادم الجذر", operates},
        {ar, false, "تقدم", "المشورة إلى اللجنة", advises},
        {ar, false, "يشاركوا", "في المشاورات", participates},
        {ar, true, "تعتمد", "برنامج العمل", decides},
        {ar, true, "تحظر", "الرسائل غير المرغوب فيها", regulates},
        {ar, true, "تيسر", "تبادل الآراء", coordinates},
        {ar, true, "تنفذ", "التدابير المتفق عليها", operates},
        {ar, true, "تمول", "مشاركة البلدان النامية", funds},
        {ar, true, "توصي", "بتحسين الإجراءات", advises},
        {ar, true, "تشرف", "على أعمال الأمانة", oversees},
        {ar, true, "تنشر", "محاضر الاجتماعات", informs},
        {ar, true, "تتعاون", "مع القطاع الخاص", participates},
        {zh, false, "批准", "年度预算", decides},
        {zh, false, "监管", "网络接入", regulates},
        {zh, false, "协调", "各机构的工作", coordinates},
        {zh, false, "管理", "根服务器", operates},
        {zh, false, "列席", "全体会议", participates},
        {zh, false, "向委员会", "提供咨询意见", advises},
        {zh, true, "决定", "是否设立委员会", decides},
        {zh, true, "禁止", "发送垃圾邮件", regulates},
        {zh, true, "召集", "年度论坛", coordinates},
        {zh, true, "维护", "域名数据库", operates},
        {zh, true, "资助", "发展中国家的代表与会", funds},
        {zh, true, "提出", "改进程序的建议", advises},
        {zh, true, "监督", "秘书处的工作", oversees},
        {zh, true, "公布", "会议记录", informs},
        {zh, true, "参与", "磋商", participates},
    };
}

}  // namespace role_kind_cases
