#include "fact_support.hpp"

using wgig::FactKind;

TEST_CASE("A date on which a sentence puts a meeting of the group is a meeting") {
    check_cases(
        FactKind::meeting,
        {
            {"The second meeting of the Group was held on 14-18 February 2005.",
             "2005-02-14/2005-02-18"},
            {"The Group met on 23-25 November 2004 and on 14-18 February 2005.",
             "2004-11-23/2004-11-25 | 2005-02-14/2005-02-18"},
            {"On 14-18 February 2005, the Group held its second meeting in Geneva.",
             "2005-02-14/2005-02-18"},
            {"23-25 November 2004: first meeting of the Group", "2004-11-23/2004-11-25"},
            {"Two meetings are planned, in April and in June 2005.", "2005-04 | 2005-06"},
            {"Le Groupe tiendra sa prochaine réunion à Genève (18-20 avril 2005).",
             "2005-04-18/2005-04-20"},
            {"Le Groupe s'est réuni du 18 au 20 avril 2005.", "2005-04-18/2005-04-20"},
            {"La segunda reunión del Grupo se celebró del 14 al 18 de febrero de 2005.",
             "2005-02-14/2005-02-18"},
            {"El Grupo se reunió los días 14 a 18 de febrero de 2005.", "2005-02-14/2005-02-18"},
            {"Второе совещание Группы состоялось 14–18 февраля 2005 года.",
             "2005-02-14/2005-02-18"},
            {"Группа собиралась в Женеве 14–18 февраля 2005 года.", "2005-02-14/2005-02-18"},
            {"اجتمع الفريق العامل في جنيف من ١٤ إلى ١٨ شباط/فبراير ٢٠٠٥.", "2005-02-14/2005-02-18"},
            {"عُقد في ١٤-١٨ شباط/فبراير ٢٠٠٥ الاجتماع الثاني للفريق العامل.",
             "2005-02-14/2005-02-18"},
            {"2005年2月14日至18日，工作组举行了第二次会议。", "2005-02-14/2005-02-18"},
            {"工作组于2005年2月14日至18日在日内瓦召开了会议。", "2005-02-14/2005-02-18"},
        });
}

TEST_CASE("Meetings of others, consultations and mere mentions are no meetings of the group") {
    check_cases(
        FactKind::meeting,
        {
            {"The Committee held its first meeting on 24-26 June 2004.", ""},
            {"the regional meeting in Cairo on 8-10 May 2005", ""},
            {"the meeting of ICANN (19-23 July 2004)", ""},
            {"a workshop on 26 February 2004", ""},
            {"Open consultations will be held on 18 April 2005.", ""},
            {"the open meetings of 15 February 2005, held during the second meeting of the Group",
             ""},
            {"Before the next meeting, papers of 3 March 2005 will be read.", ""},
            {"The Group was set up in July 2004.", ""},
            {"La réunion régionale arabe au Caire (8-10 mai 2005)", ""},
            {"la reunión regional en El Cairo los días 8 a 10 de mayo de 2005", ""},
            {"региональное совещание в Каире 8–10 мая 2005 года", ""},
            {"الاجتماع الإقليمي في القاهرة من ٨ إلى ١٠ أيار/مايو ٢٠٠٥", ""},
            {"2005年5月8日至10日在开罗召开的区域会议", ""},
            {"峰会第二阶段会议的讨论；这次会议定于2005年11月在突尼斯举行。", ""},
            {"The summit was held in 2003. The meeting of 2005", ""},
        });
}

TEST_CASE("A meeting keeps apart from the consultations held with it") {
    check_cases(
        FactKind::meeting,
        {
            {"The meeting will be held on 14-17 June 2005, with open consultations on 14 June.",
             "2005-06-14/2005-06-17"},
            {"Совещание пройдет 14–17 июня 2005 года, а открытые консультации – 14 июня.",
             "2005-06-14/2005-06-17"},
            {"会议将于2005年6月14日至17日召开，公开磋商安排在6月14日。", "2005-06-14/2005-06-17"},
        });
}

TEST_CASE("In the report of a committee its own meetings are the meetings") {
    wgig::Document document =
        one_paragraph("The Committee held its first meeting on 24-26 June 2004.");
    document.title = "Report of the Preparatory Committee";
    const auto facts = wgig::find_facts(document);
    REQUIRE(facts.size() == 2);
    CHECK(facts[1].kind == FactKind::meeting);
}

TEST_CASE("A last day is a deadline, in all languages") {
    check_cases(FactKind::deadline,
                {
                    {"no later than 31 March 2005", "2005-03-31"},
                    {"by 31 March 2005 at the latest", "2005-03-31"},
                    {"Comments are due by 31 March 2005.", "2005-03-31"},
                    {"The deadline for comments is 15 April 2005.", "2005-04-15"},
                    {"15 April 2005 was set as the closing date", "2005-04-15"},
                    {"le 31 mars 2005 au plus tard", "2005-03-31"},
                    {"au plus tard le 31 mars 2005", "2005-03-31"},
                    {"le 15 avril 2005 a été fixé comme date limite", "2005-04-15"},
                    {"d'ici au 31 mars 2005", "2005-03-31"},
                    {"a más tardar el 31 de marzo de 2005", "2005-03-31"},
                    {"el 15 de abril de 2005 como fecha límite", "2005-04-15"},
                    {"не позднее 31 марта 2005 года", "2005-03-31"},
                    {"последним днем назначено 15 апреля 2005 года", "2005-04-15"},
                    {"крайний срок – 15 апреля 2005 года", "2005-04-15"},
                    {"в срок до 15 апреля 2005 года", "2005-04-15"},
                    {"في موعد أقصاه ٣١ آذار/مارس ٢٠٠٥", "2005-03-31"},
                    {"وحُدد ١٥ نيسان/أبريل ٢٠٠٥ موعدا نهائيا", "2005-04-15"},
                    {"آخر موعد هو 15 أبريل 2005", "2005-04-15"},
                    {"不迟于2005年3月31日", "2005-03-31"},
                    {"最迟于2005年3月31日", "2005-03-31"},
                    {"至迟在2005年3月31日提交报告", "2005-03-31"},
                    {"截止日期定为2005年4月15日", "2005-04-15"},
                    {"2005年3月31日前提交", "2005-03-31"},
                });
}

TEST_CASE("What only looks like a deadline is none") {
    check_cases(FactKind::deadline, {
                                        {"The latest report of 31 March 2005", ""},
                                        {"a later report of 31 March 2005", ""},
                                        {"by 2005 at the latest", ""},
                                        {"最迟在2005年", ""},
                                        {"截至2005年3月31日", ""},
                                        {"The deadline has passed. On 3 May 2005 it met.", ""},
                                        {"plus tôt, le 3 mai 2005", ""},
                                        {"on 31 March 2005", ""},
                                    });
}
