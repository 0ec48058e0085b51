#include "fact_support.hpp"

#include <wgig/record/problem.hpp>
#include <wgig/record/store.hpp>
#include <wgig/source/read.hpp>
#include <wgig/source/sample.hpp>

#include "../support.hpp"

using namespace wgig;

TEST_CASE("The sample reports give the same record in every language, without a problem") {
    for (const Language language : all_languages) {
        CAPTURE(code(language));
        const Document document = read(sample_report(language), "sample");
        const Record record = to_record(document);
        CHECK(validate(record) == std::vector<Problem>{});
        REQUIRE_FALSE(record.documents.empty());
        CHECK(record.documents[0] == document);
        CHECK(record.documents.size() == 3);
        CHECK(record.title.in(language) == document.title);

        REQUIRE(record.meetings.size() == 4);
        CHECK(record.meetings[0].id == MeetingId("meeting-1"));
        CHECK(to_string(record.meetings[0].dates) == "2004-11-23/2004-11-25");
        CHECK(to_string(record.meetings[1].dates) == "2005-02-14/2005-02-18");
        CHECK(to_string(record.meetings[2].dates) == "2005-04-18/2005-04-20");
        CHECK(to_string(record.meetings[3].dates) == "2005-06-14/2005-06-17");
        for (const Meeting& meeting : record.meetings) {
            CHECK(meeting.citations.size() == 3);
            CHECK_FALSE(meeting.label.empty());
        }

        std::string consultations;
        for (const Consultation& consultation : record.consultations) {
            REQUIRE(consultation.dates);
            consultations += to_string(*consultation.dates) +
                             (consultation.meeting ? " in " + consultation.meeting->str() : "") +
                             "; ";
        }
        CHECK(consultations ==
              "2004-09-20/2004-09-21; 2004-12/2005-02; 2005-02-15/2005-02-16 in meeting-2; "
              "2005-04-18 in meeting-3; 2005-06-14 in meeting-4; 2005-07; ");

        REQUIRE(record.milestones.size() == 2);
        CHECK(record.milestones[0].kind == MilestoneKind::deadline);
        CHECK(to_string(record.milestones[0].dates) == "2005-03-31");
        CHECK(to_string(record.milestones[1].dates) == "2005-04-15");

        CHECK(record.counts.size() == 4);
        CHECK(record.tasks.size() == 3);
        CHECK(record.categories.size() == 4);
        REQUIRE(record.key_areas.size() == 4);
        CHECK(record.key_areas[0].relation == AreaRelation::existing_organisations);
        CHECK(record.key_areas[1].relation == AreaRelation::cooperation_undefined);
        CHECK(record.key_areas[2].relation == AreaRelation::wider_than_internet);
        CHECK(record.key_areas[3].relation == AreaRelation::development);
        REQUIRE(record.criteria.size() == 9);
        CHECK(record.criteria[2].kind == CriterionKind::convergence);
        CHECK(record.criteria[3].kind == CriterionKind::consideration);
    }
}

TEST_CASE("The record of the report in the shared folder has the shape of the embedded one") {
    WGIG_SHARED_OR_SKIP(path, "seed/wgig-preliminary-report.zh.txt");
    const Record record = to_record(read(path));
    const Record& embedded = wgig_record();
    CHECK(validate(record) == std::vector<Problem>{});
    CHECK(record.tasks.size() == embedded.tasks.size());
    CHECK(record.categories.size() == embedded.categories.size());
    CHECK(record.criteria.size() == embedded.criteria.size());
    CHECK(record.counts.size() == embedded.counts.size());
    REQUIRE(record.key_areas.size() == embedded.key_areas.size());
    for (std::size_t i = 0; i < record.key_areas.size(); ++i) {
        CHECK(record.key_areas[i].relation == embedded.key_areas[i].relation);
    }
    REQUIRE(record.meetings.size() == embedded.meetings.size());
    for (std::size_t i = 0; i < record.meetings.size(); ++i) {
        CHECK(record.meetings[i].dates == embedded.meetings[i].dates);
    }
    for (const Consultation& consultation : record.consultations) {
        CAPTURE(consultation.id.str());
        CHECK(std::any_of(embedded.consultations.begin(), embedded.consultations.end(),
                          [&](const Consultation& it) { return it.dates == consultation.dates; }));
    }
}

TEST_CASE("Everything in a record is cited") {
    const Record record = to_record(read(sample_report(Language::en), "sample.en"));
    const auto all_cited = [&](const auto& list) {
        for (const auto& object : list) {
            REQUIRE_FALSE(object.citations.empty());
            for (const Citation& citation : object.citations) {
                CHECK(citation.document == record.documents[0].id);
                CHECK_FALSE(citation.paragraph.empty());
                CHECK_FALSE(citation.quote.empty());
                REQUIRE(citation.span);
                CHECK(citation.span->end <= record.documents[0].text.size());
            }
        }
    };
    all_cited(record.tasks);
    all_cited(record.categories);
    all_cited(record.key_areas);
    all_cited(record.criteria);
    all_cited(record.counts);
    all_cited(record.meetings);
    all_cited(record.consultations);
    all_cited(record.milestones);
}

TEST_CASE("The label of a list's item has no punctuation of the list") {
    const Record record = to_record(read(sample_report(Language::en), "sample.en"));
    REQUIRE(record.tasks.size() == 3);
    CHECK(record.tasks[0].label.in(Language::en) ==
          "to work out a working definition of Internet governance");
    CHECK(record.key_areas[3].label.in(Language::en) ==
          "issues of the development dimension of Internet governance, in particular "
          "capacity-building in developing countries");
}

TEST_CASE("A document without identifier, language or text still gives a valid record") {
    const Record empty = to_record(Document{});
    CHECK(validate(empty) == std::vector<Problem>{});
    REQUIRE(empty.documents.size() == 1);
    CHECK(empty.documents[0].id == DocumentId("document"));

    Document document =
        one_paragraph("A/60/1: the Group met on 3 May 2004; A/60/1 again, and a/60-1.");
    document.id = "a-60-1";
    const Record record = to_record(document);
    CHECK(validate(record) == std::vector<Problem>{});
    CHECK(record.documents.size() == 1);
    CHECK(record.meetings.size() == 1);
}
