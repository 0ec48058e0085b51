// The first real input: the preliminary report of the working group, where it is at hand.

#include <map>
#include <string>

#include "../support.hpp"
#include "reader_support.hpp"

using namespace wgig;

namespace {

Document seed(const std::filesystem::path& path) { return read(path); }

}  // namespace

#define SEED "seed/wgig-preliminary-report.zh.txt"

TEST_CASE("The preliminary report has 41 paragraphs, a summary and seven sections") {
    WGIG_SHARED_OR_SKIP(path, SEED);
    const Document document = seed(path);
    CHECK(document.id == DocumentId("wgig-preliminary-report-zh"));
    CHECK(document.title == "互联网管理工作组的初步报告");
    CHECK(document.language == Language::zh);
    CHECK(numbers(document) == count_to(41));
    CHECK(outline(document) ==
          Strings{" 内容提要", "1 引言", "2 成立互联网管理工作组", "2a 职责范围",
                  "2b 有关成立WGIG的磋商", "3 程序和工作方法", "4 磋商", "5 实质性工作", "5a 方法",
                  "5b 报告的结构", "5c 确定与互联网管理相关的公共政策问题 – 有关问题的文件",
                  "5d 就互联网管理形成一个工作定义", "5e 关键问题", "6 横向问题", "7 未来工作"});
}

TEST_CASE("The paragraphs of the preliminary report know their sections") {
    WGIG_SHARED_OR_SKIP(path, SEED);
    const Document document = seed(path);
    const auto place = [&](std::size_t number) {
        const Paragraph& paragraph = document.paragraphs.at(number - 1);
        return paragraph.section + paragraph.subsection;
    };
    const std::map<std::size_t, std::string> first = {
        {1, ""},    {4, ""},    {5, "1"},   {8, "2a"},  {11, "2a"}, {12, "2b"}, {13, "2b"},
        {14, "3"},  {18, "4"},  {23, "5a"}, {24, "5b"}, {25, "5c"}, {29, "5c"}, {30, "5d"},
        {33, "5d"}, {34, "5e"}, {35, "6"},  {37, "7"},  {41, "7"}};
    for (const auto& [number, section] : first) {
        CHECK(place(number) == section);
    }
}

TEST_CASE("The lists of the preliminary report are lists of their paragraphs") {
    WGIG_SHARED_OR_SKIP(path, SEED);
    const Document document = seed(path);
    // Paragraph 19 stands inside the list of 18: its number and its sentence come before the last
    // bullet. What stands below a number is read as that number's.
    const std::map<std::string, std::size_t> expected = {{"10", 3}, {"18", 4}, {"19", 1}, {"26", 4},
                                                         {"31", 3}, {"32", 6}, {"34", 4}};
    for (const Paragraph& paragraph : document.paragraphs) {
        const auto found = expected.find(paragraph.number);
        CHECK(paragraph.items.size() == (found == expected.end() ? 0 : found->second));
        const bool roman = paragraph.number == "10" || paragraph.number == "34";
        for (const Item& item : paragraph.items) {
            CHECK(item.kind == (roman ? ItemKind::roman : ItemKind::bullet));
            CHECK(item.level == 0);
        }
    }
    CHECK(
        items(document.paragraphs.at(9)) ==
        Strings{"(i)|为互联网管理确定一个工作定义；", "(ii)|明确与互联网管理相关的公共政策问题；",
                "(iii)|就政府、现有的国际组织、其它论坛以及发展中和发达国家的私营部门和民间团体各自"
                "的作用和职责达成共识。"});
    CHECK(document.paragraphs.at(18).items.at(0).text ==
          "2005年2月14 – 18日：WGIG第二次会议和无名额限制的磋商。");
}

TEST_CASE("Sentences of the preliminary report that lost note marks have broken are whole again") {
    WGIG_SHARED_OR_SKIP(path, SEED);
    const Document document = seed(path);
    const auto holds = [&](std::size_t number, std::string_view words) {
        return document.paragraphs.at(number - 1).text.find(words) != std::string::npos;
    };
    CHECK(holds(3, "开放的磋商活动。"));
    CHECK(holds(8, "他们强调互联网是新兴的信息社会"));
    CHECK(holds(9, "《行动计划》为WGIG确定了工作范围"));
    CHECK(holds(10, "行动的建议”，具体应处理下列问题："));
    CHECK(holds(14, "也参与其中”。WGIG一致认为"));
    CHECK(holds(37, "“各自作用和责任的共识”。此外"));
}

TEST_CASE("The twelve notes of the preliminary report are found, and where most of them stood") {
    WGIG_SHARED_OR_SKIP(path, SEED);
    const Document document = seed(path);
    REQUIRE(document.notes.size() == 12);
    CHECK(document.notes[0].text.starts_with("WSIS-03/GENEVA/DOC/0005号文件"));
    CHECK(document.notes[6].text == "http://www.wgig.org/meeting-september.html");
    const auto paragraph_of = [&](const Note& note) -> std::string {
        for (const Paragraph& paragraph : document.paragraphs) {
            if (!note.citations.empty() && paragraph.span.contains(note.citations[0])) {
                return paragraph.number;
            }
        }
        return {};
    };
    Strings places;
    for (std::size_t i = 0; i < document.notes.size(); ++i) {
        CHECK(document.notes[i].number == std::to_string(i + 1));
        places.push_back(paragraph_of(document.notes[i]));
    }
    // The mark of note 11 has left no trace.
    CHECK(places == Strings{"3", "8", "9", "10", "10", "14", "18", "18", "18", "19", "", "37"});
}

TEST_CASE("What is left over of the preliminary report is kept") {
    WGIG_SHARED_OR_SKIP(path, SEED);
    const Document document = seed(path);
    CHECK(reader_checks::problem(document, document.text, false).empty());
    CHECK(reader_checks::uncovered(document) == document.title);
    CHECK(leftovers(document, LeftoverKind::front_matter) == Strings{"互联网管理工作组"});
    CHECK(leftovers(document, LeftoverKind::separator) == Strings{"_________________________"});
    CHECK(leftovers(document, LeftoverKind::back_matter).size() == 3);
}
