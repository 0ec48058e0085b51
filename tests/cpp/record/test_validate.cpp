#include <wgig/record/problem.hpp>

#include "catch.hpp"

using namespace wgig;

namespace {

Date date(const char* text) { return parse_date(text).value(); }
DateRange range(const char* text) { return parse_date_range(text).value(); }

std::vector<std::string> problems(const Record& record) {
    std::vector<std::string> lines;
    for (const Problem& problem : validate(record)) {
        lines.push_back(problem.path + ": " + problem.message);
    }
    return lines;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("An empty record is valid") { CHECK(problems(Record{}).empty()); }

TEST_CASE("An identifier that is given twice and one that names nothing are both reported") {
    Record record;
    record.issues = {Issue{.id = "spam"}, Issue{.id = "spam", .responsible = {"itu"}}};
    CHECK(problems(record) == List{"issues[1].id: the identifier \"spam\" is given twice",
                                   "issues[1].responsible[0]: unknown value \"itu\""});
}

TEST_CASE("The same identifier may be used for objects of two kinds") {
    Record record;
    record.issues = {Issue{.id = "development", .key_area = "development"}};
    record.key_areas = {KeyArea{.id = "development"}};
    CHECK(problems(record).empty());
}

TEST_CASE("A session outside its meeting is reported") {
    Record record;
    record.meetings = {Meeting{.id = "m",
                               .dates = range("2005-02-14/2005-02-18"),
                               .sessions = {Session{.dates = range("2005-02-15/2005-02-16")},
                                            Session{.dates = range("2005-02-18/2005-02-19")}}}};
    CHECK(
        problems(record) ==
        List{"meetings[0].sessions[1].dates: the session (2005-02-18/2005-02-19) lies outside its "
             "meeting (2005-02-14/2005-02-18)"});
}

TEST_CASE("A comment after the deadline is reported; one on the last day is in time") {
    Record record;
    record.working_papers = {WorkingPaper{.id = "p", .comments_until = date("2005-04-15")}};
    record.comments = {Comment{.id = "a", .date = date("2005-04-15"), .paper = "p"},
                       Comment{.id = "b", .date = date("2005-04-16"), .paper = "p"},
                       Comment{.id = "c", .date = date("2005-04"), .paper = "p"}};
    CHECK(problems(record) ==
          List{"comments[1].date: the comment (2005-04-16) came after the deadline (2005-04-15)"});
}

TEST_CASE("A comment anchored outside its target, or in no text at all, is reported") {
    Record record;
    record.working_papers = {WorkingPaper{.id = "p", .text = "four"}};
    record.comments = {Comment{.id = "a", .paper = "p", .anchor = Span{0, 4}},
                       Comment{.id = "b", .paper = "p", .anchor = Span{2, 5}},
                       Comment{.id = "c", .anchor = Span{0, 1}}};
    CHECK(problems(record) ==
          List{"comments[1].anchor: [2, 5] lies outside the text, which has a length of 4",
               "comments[2].anchor: there is an anchor, but no text to anchor it in"});
}

TEST_CASE("A draft that is its own ancestor is reported, however long the way round") {
    Record record;
    record.definition_drafts = {DefinitionDraft{.id = "a", .parents = {"c"}},
                                DefinitionDraft{.id = "b", .parents = {"a"}},
                                DefinitionDraft{.id = "c", .parents = {"b"}},
                                DefinitionDraft{.id = "d", .parents = {"a", "b"}}};
    CHECK(problems(record) ==
          List{"definition_drafts[1].parents[0]: the draft \"a\" is its own ancestor"});
    record.definition_drafts = {DefinitionDraft{.id = "a", .parents = {"a"}}};
    CHECK(problems(record).size() == 1);
}

TEST_CASE("A very long chain of drafts is walked without recursion", "[large]") {
    Record record;
    for (int i = 0; i < 50000; ++i) {
        DefinitionDraft draft{.id = "d" + std::to_string(i)};
        if (i + 1 < 50000) {
            draft.parents = {"d" + std::to_string(i + 1)};
        }
        record.definition_drafts.push_back(draft);
    }
    CHECK(problems(record).empty());
}

TEST_CASE("Dates out of order are reported") {
    Record record;
    record.definition_drafts = {
        DefinitionDraft{.id = "old", .date = date("2005-01-01")},
        DefinitionDraft{.id = "new", .parents = {"old"}, .date = date("2004-12-31")}};
    record.comments = {Comment{
        .id = "c",
        .date = date("2005-01-02"),
        .disposition = Disposition{.decision = Decision::noted, .date = date("2005-01-01")}}};
    record.milestones = {Milestone{.id = "m", .dates = {{2005, 2, 30}, {2005, 2, 30}}}};
    CHECK(
        problems(record) ==
        List{"milestones[0].dates: there is no date 2005-02-30",
             "comments[0].disposition.date: the comment was disposed of (2005-01-01) before it was "
             "made (2005-01-02)",
             "definition_drafts[1].parents[0]: the draft (2004-12-31) is older than its parent "
             "(2005-01-01)"});
}

TEST_CASE("A citation outside its document is reported") {
    Record record;
    record.documents = {Document{.id = "d", .text = "text"}};
    record.tasks = {Task{
        .id = "t",
        .citations = {Citation{"d", "1", Span{0, 5}, "", {}}, Citation{"e", "1", {}, "", {}}}}};
    CHECK(
        problems(record) ==
        List{"tasks[0].citations[1].document: unknown value \"e\"; expected one of \"d\"",
             "tasks[0].citations[0].span: [0, 5] lies outside the text, which has a length of 4"});
}
