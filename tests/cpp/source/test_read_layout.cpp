// The layouts of reports: numbers, headings and lists in the six languages.

#include "reader_support.hpp"

using namespace wgig;

TEST_CASE(
    "Roman sections and lettered subsections are numbered in Western digits and Latin letters") {
    const Document document = read_plain("Report of the Group\n\nI.  Introduction\n\n"
                                         "1.  The Group met twice.\n\nII.  Mandate\n\n"
                                         "A.  Terms of reference\n\n2.  The terms are clear.\n\n"
                                         "B.  Consultations\n\n3.  They were open.\n\n"
                                         "III.  Future work\n\n4.  It will go on.\n");
    CHECK(document.title == "Report of the Group");
    CHECK(outline(document) == Strings{"1 Introduction", "2 Mandate", "2a Terms of reference",
                                       "2b Consultations", "3 Future work"});
    CHECK(numbers(document) == count_to(4));
    CHECK(document.paragraphs[1].section == "2");
    CHECK(document.paragraphs[2].subsection == "b");
    CHECK(document.paragraphs[3].subsection.empty());
    CHECK(slice(document.text, document.sections[1].span) == "II.  Mandate");
}

TEST_CASE("Arabic sections, letters and digits are read") {
    const Document document = read_plain(
        "تقرير الأمين العام\n\nموجز\n\n١ - عقد الفريق العامل اجتماعين في جنيف.\n\n"
        "أولا - مقدمة\n\n٢ - قدم الفريق العامل تقريره إلى اللجنة.\n\n"
        "ثانياً: إنشاء الفريق العامل\n\nألف - الاختصاصات\n\n٣ - طلب إليه القيام بما يلي:\n\n"
        "(أ) وضع تعريف عملي؛\n\n(ب) تحديد المسائل؛\n\n(ج) التوصل إلى فهم مشترك.\n\n"
        "باء - المشاورات\n\n٤ - شملت المشاورات ما يلي:\n\n’١’ حلقة أولى؛\n\n’٢’ حلقة ثانية.\n");
    CHECK(document.language == Language::ar);
    CHECK(outline(document) ==
          Strings{" موجز", "1 مقدمة", "2 إنشاء الفريق العامل", "2a الاختصاصات", "2b المشاورات"});
    CHECK(numbers(document) == count_to(4));
    CHECK(items(document.paragraphs[2]) ==
          Strings{"(أ)|وضع تعريف عملي؛", "(ب)|تحديد المسائل؛", "(ج)|التوصل إلى فهم مشترك."});
    CHECK(document.paragraphs[3].items.size() == 2);
    CHECK(document.paragraphs[3].items[0].kind == ItemKind::number);
}

TEST_CASE("Chinese sections and full-width numbers are read") {
    const Document document = read_plain("联合国 A/60/687\n大会\n\n秘书长的报告\n\n摘要\n"
                                         "1. 工作组在日内瓦举行了两次会议。\n一、导言\n"
                                         "2. 工作组提交了初步报告。\n二、工作组的设立\n"
                                         "（一）职权范围\n3. 工作组的任务如下：\n(a) 拟订定义；\n"
                                         "(b) 查明问题。\n（二）磋商\n4．磋商始于2004年初。\n"
                                         "三、结论\n５．报告到此结束。\n");
    CHECK(document.title == "秘书长的报告");
    CHECK(document.symbol == "A/60/687");
    CHECK(outline(document) ==
          Strings{" 摘要", "1 导言", "2 工作组的设立", "2a 职权范围", "2b 磋商", "3 结论"});
    CHECK(numbers(document) == count_to(5));
    CHECK(items(document.paragraphs[2]) == Strings{"(a)|拟订定义；", "(b)|查明问题。"});
}

TEST_CASE("Cyrillic letters that stand for Latin ones count as these") {
    // а and с are Cyrillic here, b is Latin: as they are typed.
    const Document document = read_plain("Доклад Рабочей группы\n\nI. ВВЕДЕНИЕ\n\n"
                                         "1. Группа провела два совещания.\n\nII. МАНДАТ\n\n"
                                         "А. Круг ведения\n\n2. Группе было поручено:\n\n"
                                         "а) разработать определение;\n\nb) выявить вопросы;\n\n"
                                         "с) прийти к пониманию.\n\nВ. Консультации\n\n"
                                         "3. Консультации начались.\n\nРаздел III. Выводы\n\n"
                                         "4. Доклад окончен.\n");
    CHECK(outline(document) ==
          Strings{"1 ВВЕДЕНИЕ", "2 МАНДАТ", "2a Круг ведения", "2b Консультации", "3 Выводы"});
    CHECK(document.paragraphs[1].items.size() == 3);
    CHECK(document.paragraphs[3].section == "3");
}

TEST_CASE("Sections and paragraphs may both be numbered 1., 2., 3.") {
    const Document document = read_plain(
        "Informe\n\nResumen\n\n1.  El Grupo se ha reunido dos veces.\n\n"
        "2.  El informe es preliminar.\n\n1.  Introducción\n\n3.  El Comité pidió un informe.\n\n"
        "2.  Creación del Grupo\n\na)  Mandato\n\n4.  El mandato es claro:\n\n"
        "i)  definir;\nii)  aclarar.\n\nb)  Consultas\n\n5.  Fueron abiertas.\n");
    CHECK(outline(document) == Strings{" Resumen", "1 Introducción", "2 Creación del Grupo",
                                       "2a Mandato", "2b Consultas"});
    CHECK(numbers(document) == count_to(5));
    CHECK(items(document.paragraphs[3]) == Strings{"i)|definir;", "ii)|aclarar."});
}

TEST_CASE("A section and its first paragraph may have the same number") {
    const Document document = read_plain(
        "Rapport du Groupe\n\n1. INTRODUCTION\n\n1. Le Groupe a tenu sa première réunion.\n\n"
        "2. MANDAT\n\n2. Le mandat a été fixé par le Sommet.\n\n3. MÉTHODES\n\n"
        "3. Les méthodes sont ouvertes.\n");
    CHECK(outline(document) == Strings{"1 INTRODUCTION", "2 MANDAT", "3 MÉTHODES"});
    CHECK(numbers(document) == count_to(3));
}

TEST_CASE("Paragraphs that are numbered anew in each chapter keep their numbers") {
    const Document document =
        read_plain("Report\n\nChapter I\nOpening of the session\n\n"
                   "1. The session was opened.\n\n2. The agenda was adopted.\n\n"
                   "Chapter II\nGeneral debate\n\n1. Statements were made.\n\n"
                   "2. The debate was closed.\n\nAnnex I\nList of participants\n\n"
                   "Albania, Algeria, Andorra.\n");
    CHECK(outline(document) ==
          Strings{"1 Opening of the session", "2 General debate", " Annex I List of participants"});
    CHECK(numbers(document) == Strings{"1", "2", "1", "2", ""});
    CHECK(document.paragraphs[2].section == "2");
    CHECK(document.paragraphs[4].text == "Albania, Algeria, Andorra.");
}

TEST_CASE("Decimal numbers belong to their section") {
    const Document document = read_plain(
        "Policy paper\n\n1. Introduction\n\n1.1 The Internet is a network of networks.\n\n"
        "1.2 It is governed by many.\n\n2. Issues\n\n2.1 Spam is a nuisance.\n\n"
        "2.2 Cybercrime crosses borders.\n");
    CHECK(outline(document) == Strings{"1 Introduction", "2 Issues"});
    CHECK(numbers(document) == Strings{"1.1", "1.2", "2.1", "2.2"});
    CHECK(document.paragraphs[3].section == "2");
}

TEST_CASE("Decimal headings are subsections") {
    const Document document = read_plain(
        "Paper\n\n1. Background\n\n1.1 History\n\nIt began long ago, in another century.\n\n"
        "1.2 Present\n\nIt goes on to this day.\n\n2. Outlook\n\nNobody knows.\n");
    CHECK(outline(document) ==
          Strings{"1 Background", "11.1 History", "11.2 Present", "2 Outlook"});
    CHECK(numbers(document) == Strings{"", "", ""});
    CHECK(document.paragraphs[1].subsection == "1.2");
}

TEST_CASE("A lost number leaves the numbering as it is printed") {
    const Document document =
        read_plain("1. First paragraph, which is long enough.\n\n2. Second paragraph of them.\n\n"
                   "4. Fourth paragraph, the third is lost.\n\n5. Fifth. In the year\n"
                   "2004. Nothing happened on that line.\n\n6. Sixth has these points:\n1. first;\n"
                   "2. second;\n3. third.\n\n7. Seventh and last of them.\n");
    CHECK(numbers(document) == Strings{"1", "2", "4", "5", "6", "7"});
    CHECK(document.paragraphs[3].text == "Fifth. In the year 2004. Nothing happened on that line.");
    CHECK(items(document.paragraphs[4]) == Strings{"1.|first;", "2.|second;", "3.|third."});
}

TEST_CASE("Bracketed numbers are numbers of paragraphs where they head them") {
    const Document document =
        read_plain("Judgment\n\n[12] The court heard the parties, as it must.\n\n"
                   "[13] The court then considered what they had said.\n\n[14] It decided.\n");
    CHECK(numbers(document) == Strings{"12", "13", "14"});
    CHECK(document.paragraphs[0].text == "The court heard the parties, as it must.");
}

TEST_CASE("Lists lie in each other, and what follows them is no item") {
    const Document document =
        read_plain("Informe\n\n1. Uno.\n\n2. El mandato es claro para todos:\n"
                   "   a) primero;\n   b) segundo:\n      i) uno;\n"
                   "      ii) dos;\n   c) tercero.\n"
                   "Después de la lista sigue el párrafo.\n\n3. Otro.\n");
    const Paragraph& paragraph = document.paragraphs.at(1);
    CHECK(items(paragraph) ==
          Strings{"a)|primero;", "b)|segundo:", "i)|uno;", "ii)|dos;", "c)|tercero."});
    CHECK(paragraph.items[1].level == 0);
    CHECK(paragraph.items[2].level == 1);
    CHECK(paragraph.items[2].kind == ItemKind::roman);
    CHECK(paragraph.text == "El mandato es claro para todos:\nprimero;\nsegundo:\nuno;\ndos;\n"
                            "tercero.\nDespués de la lista sigue el párrafo.");
}

TEST_CASE("After (h) comes the letter (i), not the number") {
    std::string text = "1. One.\n\n2. The points are:\n";
    for (const char letter : std::string("abcdefghij")) {
        text += std::string("(") + letter + ") point;\n";
    }
    const Document document = read_plain(text + "\n3. Three.\n");
    REQUIRE(document.paragraphs.at(1).items.size() == 10);
    for (const Item& item : document.paragraphs[1].items) {
        CHECK(item.kind == ItemKind::letter);
        CHECK(item.level == 0);
    }
}

TEST_CASE("A reference at the start of a line is no item") {
    const Document document =
        read_plain("1. It follows from subparagraph\n(a) of paragraph 13, and from\n"
                   "12. of the other one, that\n- as was said -\nall is well.\n\n"
                   "2. The second paragraph.\n");
    CHECK(numbers(document) == count_to(2));
    CHECK(document.paragraphs[0].items.empty());
    CHECK(document.paragraphs[0].text == "It follows from subparagraph (a) of paragraph 13, and "
                                         "from 12. of the other one, that - as "
                                         "was said - all is well.");
}

TEST_CASE("Signatures after the last paragraph are left over") {
    const Document document =
        read_plain("Rapport\n\n1. Un.\n\n2. Deux.\n\n(Signé) Jean Dupont\nPrésident\n");
    CHECK(texts(document) == Strings{"Un.", "Deux."});
    CHECK(leftovers(document, LeftoverKind::back_matter) ==
          Strings{"(Signé) Jean Dupont\nPrésident"});
}

TEST_CASE("A table of contents is no outline") {
    const Document document = read_plain(
        "Report\n\nContents\n                         Paragraphs   Page\n"
        "I.   Introduction ............   1-2        3\nII.  Methods .................   3   4\n\n"
        "I. Introduction\n\n1. First paragraph.\n\n2. Second paragraph.\n\nII. Methods\n\n"
        "3. Third paragraph.\n");
    CHECK(outline(document) == Strings{"1 Introduction", "2 Methods"});
    CHECK(leftovers(document, LeftoverKind::front_matter).size() == 4);
}
