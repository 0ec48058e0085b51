#include "fact_support.hpp"

using wgig::FactKind;

TEST_CASE("Counts are found in English") {
    check_cases(FactKind::count, {
                                     {"with 40 members from", "40 members"},
                                     {"More than 250 participants came", ">250 participants"},
                                     {"over 1,250 participants", ">1250 participants"},
                                     {"21 draft papers", "21 working_papers"},
                                     {"44 written contributions", "44 contributions"},
                                     {"44 contributions", "44 contributions"},
                                     {"forty members", "40 members"},
                                     {"Forty-four contributions", "44 contributions"},
                                     {"twenty-one papers", "21 working_papers"},
                                     {"two hundred and fifty participants", "250 participants"},
                                     {"a 40-member group", "40 members"},
                                     {"the members (40)", "40 members"},
                                     {"Contributions: 44.", "44 contributions"},
                                     {"participants numbered 250.", "250 participants"},
                                     {"250+ participants", ">250 participants"},
                                     {"12 working documents", "12 working_papers"},
                                     {"10 000 participants", "10000 participants"},
                                     {"250 civil society and business participants", ""},
                                     {"40 of its members", ""},
                                     {"25 Member States", ""},
                                     {"12 documents", ""},
                                     {"working paper 21", ""},
                                     {"paper (21)", ""},
                                     {"one member said", ""},
                                     {"once members agreed", ""},
                                     {"in 2004 members met", ""},
                                     {"12.5 members, 3.7% members", ""},
                                     {"40, members", ""},
                                     {"Rule 23. Members", ""},
                                 });
}

TEST_CASE("Counts are found in French") {
    check_cases(FactKind::count, {
                                     {"composé de 40 membres issus", "40 members"},
                                     {"Plus de 250 participants", ">250 participants"},
                                     {"plus de 1 250 participants", ">1250 participants"},
                                     {"21 projets de documents", "21 working_papers"},
                                     {"vingt et un projets de documents", "21 working_papers"},
                                     {"12 documents de travail", "12 working_papers"},
                                     {"44 contributions écrites", "44 contributions"},
                                     {"quarante membres", "40 members"},
                                     {"quarante-quatre contributions", "44 contributions"},
                                     {"soixante-dix membres", "70 members"},
                                     {"quatre-vingt-dix membres", "90 members"},
                                     {"deux cent cinquante participants", "250 participants"},
                                     {"25 États membres", ""},
                                     {"un membre", ""},
                                 });
}

TEST_CASE("Counts are found in Spanish") {
    check_cases(FactKind::count, {
                                     {"integrado por 40 miembros", "40 members"},
                                     {"más de 250 participantes", ">250 participants"},
                                     {"más de 1.250 participantes", ">1250 participants"},
                                     {"21 proyectos de documentos", "21 working_papers"},
                                     {"44 contribuciones", "44 contributions"},
                                     {"44 aportaciones escritas", "44 contributions"},
                                     {"cuarenta miembros", "40 members"},
                                     {"cuarenta y cuatro contribuciones", "44 contributions"},
                                     {"treinta y un miembros", "31 members"},
                                     {"veintiún proyectos de documentos", "21 working_papers"},
                                     {"once miembros", "11 members"},
                                     {"25 Estados miembros", ""},
                                 });
}

TEST_CASE("Counts are found in Russian") {
    check_cases(FactKind::count, {
                                     {"вошли 40 членов от", "40 members"},
                                     {"более 250 участников", ">250 participants"},
                                     {"свыше 1 250 участников", ">1250 participants"},
                                     {"21 проект документов", "21 working_papers"},
                                     {"12 рабочих документов", "12 working_papers"},
                                     {"получено 44 вклада", "44 contributions"},
                                     {"44 письменных материала", "44 contributions"},
                                     {"сорок членов", "40 members"},
                                     {"сорок четыре вклада", "44 contributions"},
                                     {"двадцать один проект документов", "21 working_papers"},
                                     {"двести пятьдесят участников", "250 participants"},
                                     {"членов – 40.", "40 members"},
                                     {"25 государств-членов", ""},
                                     {"12 документов", ""},
                                 });
}

TEST_CASE("Counts are found in Arabic") {
    check_cases(FactKind::count, {
                                     {"يضم ٤٠ عضواً من", "40 members"},
                                     {"40 عضوا", "40 members"},
                                     {"أكثر من ٢٥٠ مشاركاً", ">250 participants"},
                                     {"ما يزيد على 250 مشاركا", ">250 participants"},
                                     {"٢١ مشروع ورقة", "21 working_papers"},
                                     {"٤٤ مساهمة", "44 contributions"},
                                     {"أربعون عضوا", "40 members"},
                                     {"أربعين عضوا", "40 members"},
                                     {"أربع وأربعون مساهمة", "44 contributions"},
                                     {"خمسة عشر عضوا", "15 members"},
                                     {"مئتان وخمسون مشاركا", "250 participants"},
                                     {"٢٥ دولة عضوا", ""},
                                     {"في ٢٠٠٤ للأعضاء", ""},
                                 });
}

TEST_CASE("Counts are found in Chinese") {
    check_cases(FactKind::count, {
                                     {"由40名成员组成", "40 members"},
                                     {"40位来自政府、私营部门和民间团体的成员", "40 members"},
                                     {"250多名与会者", ">250 participants"},
                                     {"超过250名与会者", ">250 participants"},
                                     {"250名以上与会者", ">250 participants"},
                                     {"共收到44份文稿", "44 contributions"},
                                     {"44份对工作文件发表意见的文稿", "44 contributions"},
                                     {"44份书面文稿", "44 contributions"},
                                     {"21份文件的草案", "21 working_papers"},
                                     {"21份文件草稿", "21 working_papers"},
                                     {"21份工作文件", "21 working_papers"},
                                     {"四十名成员", "40 members"},
                                     {"四十四份文稿", "44 contributions"},
                                     {"二百五十多名与会者", ">250 participants"},
                                     {"成员40名。", "40 members"},
                                     {"250多人参加了磋商", ">250 participants"},
                                     {"1万名与会者", "10000 participants"},
                                     {"两份文件", ""},
                                     {"25个会员国", ""},
                                     {"一名成员说", ""},
                                     {"2004年成员", ""},
                                 });
}
