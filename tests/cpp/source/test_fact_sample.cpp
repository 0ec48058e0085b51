#include "fact_support.hpp"

#include <wgig/core/reflect.hpp>
#include <wgig/record/store.hpp>
#include <wgig/source/read.hpp>
#include <wgig/source/sample.hpp>

#include <map>
#include <set>

#include "../support.hpp"

using namespace wgig;

namespace {

/// What a fact says, without its place inside the paragraph.
using Said = std::multiset<std::string>;

Said said(const std::vector<Fact>& facts) {
    Said all;
    for (const Fact& fact : facts) {
        all.insert("¶" + fact.citation.paragraph + " " + std::string(enum_name(fact.kind)) + " " +
                   (fact.more_than ? ">" : "") + fact.value +
                   (fact.of.empty() ? "" : " " + fact.of));
    }
    return all;
}

std::set<std::string> values(const std::vector<Fact>& facts, FactKind kind) {
    std::set<std::string> all;
    for (const Fact& fact : facts) {
        if (fact.kind == kind) {
            all.insert(fact.value);
        }
    }
    return all;
}

}  // namespace

TEST_CASE("The six sample reports tell the same facts in the same paragraphs") {
    const Said english = said(find_facts(read(sample_report(Language::en), "sample.en")));
    CHECK(english.size() == 93);
    for (const char* fact : {"¶1 meeting 2004-11",
                             "¶2 meeting 2005-06",
                             "¶6 meeting 2005-06-14/2005-06-17",
                             "¶10 date 2005",
                             "¶12 date 2004",
                             "¶12 date 2004-02-26/2004-02-27",
                             "¶13 count >250 participants",
                             "¶13 count 40 members",
                             "¶14 date 2005-02-15/2005-02-16",
                             "¶18 count 44 contributions",
                             "¶18 date 2004-12/2005-02",
                             "¶23 paragraph_reference 13(b)",
                             "¶28 count 21 working_papers",
                             "¶38 deadline 2005-03-31",
                             "¶38 deadline 2005-04-15",
                             "¶39 meeting 2005-04-18/2005-04-20",
                             "¶40 date 2005-06-14",
                             "¶41 date 2005-07",
                             "¶ paragraph_reference 48-50 WSIS-03/GENEVA/DOC/0004",
                             "¶ paragraph_reference 13(b)(iii) WSIS-03/GENEVA/DOC/0005",
                             "¶ web_address http://www.wgig.org/meeting-february.html"}) {
        CAPTURE(fact);
        CHECK(english.count(fact) > 0);
    }
    for (const Language language : all_languages) {
        CAPTURE(code(language));
        const Said other = said(find_facts(read(sample_report(language), "sample")));
        std::vector<std::string> missing;
        std::vector<std::string> extra;
        std::set_difference(english.begin(), english.end(), other.begin(), other.end(),
                            std::back_inserter(missing));
        std::set_difference(other.begin(), other.end(), english.begin(), english.end(),
                            std::back_inserter(extra));
        CHECK(missing == std::vector<std::string>{});
        CHECK(extra == std::vector<std::string>{});
    }
}

TEST_CASE("Every fact of the sample reports cites words of its source") {
    for (const Language language : all_languages) {
        const Document document = read(sample_report(language), "sample");
        for (const Fact& fact : find_facts(document)) {
            CAPTURE(code(language), fact.value);
            REQUIRE(fact.citation.span);
            std::string in_source(slice(document.text, *fact.citation.span));
            std::string quote = fact.citation.quote;
            for (std::string* text : {&in_source, &quote}) {
                std::erase_if(*text, [](char c) { return c == ' ' || c == '\n'; });
            }
            CHECK(in_source == quote);
        }
    }
}

TEST_CASE("The embedded record and the report tell the same dates and counts") {
    WGIG_SHARED_OR_SKIP(path, "seed/wgig-preliminary-report.zh.txt");
    const std::vector<Fact> facts = find_facts(read(path));
    const Record& record = wgig_record();
    const auto dates = values(facts, FactKind::date);

    // Meetings, both ways: a month stands for the meeting in it.
    const auto meetings = values(facts, FactKind::meeting);
    for (const Meeting& meeting : record.meetings) {
        CAPTURE(meeting.id.str());
        CHECK(meetings.count(to_string(meeting.dates)) == 1);
    }
    for (const std::string& value : meetings) {
        CAPTURE(value);
        const auto found = parse_date_range(value);
        REQUIRE(found);
        CHECK(std::any_of(record.meetings.begin(), record.meetings.end(),
                          [&](const Meeting& meeting) { return found->contains(meeting.dates); }));
    }

    // Each date of a consultation or milestone stands in a paragraph that it cites, whole or by its
    // first and last day.
    const auto told = [&](const DateRange& range, const std::vector<Citation>& citations) {
        std::set<std::string> near;
        for (const Fact& fact : facts) {
            const bool cited =
                std::any_of(citations.begin(), citations.end(), [&](const Citation& it) {
                    return it.paragraph == fact.citation.paragraph;
                });
            if (fact.kind == FactKind::date && cited) {
                near.insert(fact.value);
            }
        }
        return near.count(to_string(range)) > 0 ||
               (near.count(to_string(range.first)) > 0 && near.count(to_string(range.last)) > 0);
    };
    for (const Consultation& consultation : record.consultations) {
        CAPTURE(consultation.id.str());
        CHECK((!consultation.dates || told(*consultation.dates, consultation.citations)));
    }
    for (const Milestone& milestone : record.milestones) {
        CAPTURE(milestone.id.str());
        CHECK((told(milestone.dates, milestone.citations) ||
               dates.count(to_string(milestone.dates)) > 0));
    }
    const auto deadlines = values(facts, FactKind::deadline);
    for (const Milestone& milestone : record.milestones) {
        if (milestone.kind == MilestoneKind::deadline && milestone.dates.first.day != 0) {
            CHECK(deadlines.count(to_string(milestone.dates)) == 1);
        }
    }
    for (const std::string& value : deadlines) {
        CAPTURE(value);
        CHECK(std::any_of(record.milestones.begin(), record.milestones.end(),
                          [&](const Milestone& it) { return to_string(it.dates) == value; }));
    }

    // No date of the report is left out of the record.
    std::vector<DateRange> recorded;
    for (const Meeting& it : record.meetings) {
        recorded.push_back(it.dates);
    }
    for (const Consultation& it : record.consultations) {
        if (it.dates) {
            recorded.push_back(*it.dates);
        }
    }
    for (const Milestone& it : record.milestones) {
        recorded.push_back(it.dates);
    }
    for (const std::string& value : dates) {
        CAPTURE(value);
        const auto found = parse_date_range(value);
        REQUIRE(found);
        CHECK(std::any_of(recorded.begin(), recorded.end(), [&](const DateRange& it) {
            return it.contains(*found) || found->contains(it);
        }));
    }

    std::multiset<std::string> counted;
    for (const Fact& fact : facts) {
        if (fact.kind == FactKind::count) {
            counted.insert((fact.more_than ? ">" : "") + fact.value + " " + fact.of);
        }
    }
    std::multiset<std::string> counts;
    for (const Count& count : record.counts) {
        counts.insert((count.more_than ? ">" : "") + std::to_string(count.value) + " " +
                      std::string(enum_name(count.kind)));
    }
    CHECK(counted == counts);
}

TEST_CASE("The report in the shared folder tells what its sample tells, as far as both go") {
    WGIG_SHARED_OR_SKIP(path, "seed/wgig-preliminary-report.zh.txt");
    const auto report = find_facts(read(path));
    const auto sample = find_facts(read(sample_report(Language::zh), "sample.zh"));
    for (const FactKind kind :
         {FactKind::meeting, FactKind::deadline, FactKind::date, FactKind::count,
          FactKind::document_symbol, FactKind::paragraph_reference}) {
        CAPTURE(enum_name(kind));
        CHECK(values(report, kind) == values(sample, kind));
    }
}
