#include "fact_support.hpp"

using wgig::FactKind;

TEST_CASE("Document symbols are found") {
    check_cases(FactKind::document_symbol,
                {
                    {"resolution A/RES/56/183 of", "A/RES/56/183"},
                    {"(A/RES/56/183).", "A/RES/56/183"},
                    {"document WSIS-03/GENEVA/DOC/0005.", "WSIS-03/GENEVA/DOC/0005"},
                    {"E/CN.16/2005/2, para. 3", "E/CN.16/2005/2"},
                    {"A/60/687-E/2006/59;", "A/60/687-E/2006/59"},
                    {"WSIS-II/PC-2/DOC/5-E", "WSIS-II/PC-2/DOC/5-E"},
                    {"WSIS-05/TUNIS/DOC/6(Rev.1)-E", "WSIS-05/TUNIS/DOC/6(Rev.1)-E"},
                    {"S/PRST/2005/12 and S/23500", "S/PRST/2005/12 | S/23500"},
                    {"A/59/565/Corr.1", "A/59/565/Corr.1"},
                    {"E/2005/INF/2/Add.1", "E/2005/INF/2/Add.1"},
                    {"A/CONF.183/9*", "A/CONF.183/9"},
                    {"A/C.2/59/L.29", "A/C.2/59/L.29"},
                    {"FCCC/CP/2015/10/Add.1", "FCCC/CP/2015/10/Add.1"},
                    {"HRI/GEN/1/Rev.9", "HRI/GEN/1/Rev.9"},
                    {"CEDAW/C/GC/35", "CEDAW/C/GC/35"},
                    {"TRANS/WP.29/1045", "TRANS/WP.29/1045"},
                    {"UNCTAD/DTL/STICT/2022/1", "UNCTAD/DTL/STICT/2022/1"},
                    {"见WSIS-03/GENEVA/DOC/0004号文件，", "WSIS-03/GENEVA/DOC/0004"},
                    {"الوثيقة WSIS-03/GENEVA/DOC/0005، الفقرة", "WSIS-03/GENEVA/DOC/0005"},
                    {"документ WSIS-03/GENEVA/DOC/0005, пункт", "WSIS-03/GENEVA/DOC/0005"},
                    {"WSIS\u201103/GENEVA/DOC/0005", "WSIS-03/GENEVA/DOC/0005"},
                    {"«A/RES/56/183»", "A/RES/56/183"},
                });
}

TEST_CASE("What only looks like a document symbol is none") {
    check_cases(FactKind::document_symbol, {
                                               {"and/or", ""},
                                               {"TCP/IP, AC/DC, I/O and N/A", ""},
                                               {"TCP/80 UDP/53 HTTP/1.1 HTTP/2", ""},
                                               {"AES/256 and SHA/512", ""},
                                               {"IPv4/IPv6", ""},
                                               {"UTF-8/UTF-16/UTF-32", ""},
                                               {"MPEG-1/2/4", ""},
                                               {"G8/G20 and A4/A5", ""},
                                               {"1/2, 23/11/2004, 24/7", ""},
                                               {"/A/RES/56/183", ""},
                                               {"docs/A/RES/56/183.pdf", ""},
                                               {"C:\\A/RES/56/1", ""},
                                               {"http://example.org/A/RES/56/183", ""},
                                               {"me@A/RES/56/183", ""},
                                               {"Add/Remove/2", ""},
                                               {"A//56/183", ""},
                                               {"UN/ICT/TF", ""},
                                               {"км/ч и руб./кг", ""},
                                           });
}

TEST_CASE("Paragraph references are found in the six languages and mean the same") {
    check_cases(FactKind::paragraph_reference,
                {
                    {"paragraph 13 (b) of", "13(b)"},
                    {"paragraph 13 (b) (iii).", "13(b)(iii)"},
                    {"para. 49", "49"},
                    {"see para 49", "49"},
                    {"paras. 48-50", "48-50"},
                    {"paragraphs 48 to 50", "48-50"},
                    {"paragraphs 48, 49 and 52", "48 | 49 | 52"},
                    {"paragraphs 13 (b) and (c)", "13(b) | 13(c)"},
                    {"paragraph 13 (a)-(c)", "13(a)-(c)"},
                    {"paragraph 13b", "13(b)"},
                    {"§ 13 and ¶ 14", "13 | 14"},
                    {"(paras. 140.2 and 144.1.3)", "140.2 | 144.1.3"},
                    {"in paragraph 12.3 The group", "12"},
                    {"(第140.2段和第144.1段)", "140.2 | 144.1"},
                    {"пункте 140.2 доклада", "140.2"},
                    {"paragraphe 50", "50"},
                    {"paragraphes 48 à 50", "48-50"},
                    {"paragraphe 13 b)", "13(b)"},
                    {"par. 13 b) iii)", "13(b)(iii)"},
                    {"párrafo 49", "49"},
                    {"párrafos 48 a 50", "48-50"},
                    {"párr. 13 b)", "13(b)"},
                    {"PÁRRAFO 49", "49"},
                    {"пункт 50", "50"},
                    {"в пунктах 48–50", "48-50"},
                    {"п. 13 b)", "13(b)"},
                    {"пп. 48 и 50", "48 | 50"},
                    {"пункта 13 б)", "13(b)"},
                    {"الفقرة ٥٠", "50"},
                    {"الفقرة 13 (ب)", "13(b)"},
                    {"الفقرة ١٣ (ب) (٣)", "13(b)(iii)"},
                    {"الفقرة 13 (ب) '3'", "13(b)(iii)"},
                    {"الفقرات ٤٨-٥٠", "48-50"},
                    {"الفقرات من 48 إلى 50", "48-50"},
                    {"والفقرتين 48 و50", "48 | 50"},
                    {"第50段", "50"},
                    {"第48-50段", "48-50"},
                    {"第48至50段", "48-50"},
                    {"第48段至第50段", "48-50"},
                    {"第13 (b)段", "13(b)"},
                    {"第13(b)(iii)段", "13(b)(iii)"},
                    {"第13 b (iii)段", "13(b)(iii)"},
                    {"第13 b)段", "13(b)"},
                    {"第13段(b)", "13(b)"},
                    {"第13(b)(三)段", "13(b)(iii)"},
                    {"第13和14段", "13 | 14"},
                    {"第13段和第14段", "13 | 14"},
                    {"第五十段", "50"},
                    {"第４９段", "49"},
                });
}

TEST_CASE("What only looks like a paragraph reference is none") {
    check_cases(FactKind::paragraph_reference,
                {
                    {"para 49 participantes", ""},
                    {"par 13 pays", ""},
                    {"the paragraph on 13 items", ""},
                    {"paragraph by paragraph", ""},
                    {"第二阶段", ""},
                    {"第1次会议", ""},
                    {"三段", ""},
                    {"paragraph 13 (adopted in 2004)", "13"},
                    {"и т.п. 13", ""},
                    {"пункт 42 повестки дня", ""},
                    {"пункты 5 и 6 предварительной повестки дня", ""},
                    {"pargraph 13", ""},
                });
}

TEST_CASE("A paragraph reference names the document of its sentence") {
    check_cases(FactKind::paragraph_reference,
                {
                    {"Plan of Action, document A/X/1, paragraph 13.", "13 A/X/1"},
                    {"Paragraph 3 of the Plan, document A/X/1.", "3 A/X/1"},
                    {"A/X/1, paragraph 50, and Plan of Action, A/Y/2, paragraph 13 (b).",
                     "50 A/X/1 | 13(b) A/Y/2"},
                    {"paragraph 3 of A/X/1 and paragraph 5 of A/Y/2", "3 A/X/1 | 5 A/Y/2"},
                    {"Document A/X/1 was read. Paragraph 3 is new.", "3"},
                    {"A/X/1号文件第50段和A/Y/2号文件第13段。", "50 A/X/1 | 13 A/Y/2"},
                    {"пункт 3 документа A/X/1 и пункт 5 документа A/Y/2", "3 A/X/1 | 5 A/Y/2"},
                });
}

TEST_CASE("Web addresses end where the text around them goes on") {
    check_cases(
        FactKind::web_address,
        {
            {"at http://www.wgig.org.", "http://www.wgig.org"},
            {"(http://www.wgig.org/WGIG-Report.html)", "http://www.wgig.org/WGIG-Report.html"},
            {"[http:/www.wgig.org/a.html]，", "http:/www.wgig.org/a.html"},
            {"见网址：http://streaming.polito.it/wgig-meeting。将在",
             "http://streaming.polito.it/wgig-meeting"},
            {"网站http://www.wgig.org上公布", "http://www.wgig.org"},
            {"www.wgig.org, and", "www.wgig.org"},
            {"HTTPS://Example.org/a?b=c&d=%20#e;", "HTTPS://Example.org/a?b=c&d=%20#e"},
            {"https://en.wikipedia.org/wiki/Foo_(bar))", "https://en.wikipedia.org/wiki/Foo_(bar)"},
            {"<https://example.org/>", "https://example.org/"},
            {"«http://example.org»", "http://example.org"},
            {"ftp://ftp.example.org/x", "ftp://ftp.example.org/x"},
            {"https://ru.wikipedia.org/wiki/Интернет.", "https://ru.wikipedia.org/wiki/Интернет"},
            {"http://example.org؛ ثم", "http://example.org"},
            {"http://192.168.1.1:8080/x", "http://192.168.1.1:8080/x"},
            {"http://, http:/ and www. end", ""},
            {"C:/Windows and a:/b", ""},
            {"ratio 3:/4", ""},
            {"wwww.example.org", ""},
        });
}

TEST_CASE("Email addresses are found") {
    check_cases(FactKind::email_address,
                {
                    {"write to secretariat@wgig.org.", "secretariat@wgig.org"},
                    {"<first.last+tag@mail.example.co.uk>", "first.last+tag@mail.example.co.uk"},
                    {"电邮info@example.org。", "info@example.org"},
                    {"بريد info@example.org؛", "info@example.org"},
                    {"mailto:info@example.org", "info@example.org"},
                    {"@handle, a@b, a@b.c, @example.org, a@.org", ""},
                    {"http://user@example.org/", ""},
                });
}
