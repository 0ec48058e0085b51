#include <wgig/assess/participation.hpp>
#include <wgig/assess/participation_picture.hpp>

#include <limits>
#include <string>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/core/random.hpp>

#include "catch.hpp"

using namespace wgig;
using Catch::Approx;
using Catch::Matchers::ContainsSubstring;

namespace {

std::vector<ParticipationRow> two_consultations() {
    return {{"geneva", "amal", "government", "africa", "ar", "f", 4},
            {"geneva", "boris", "government", "europe", "ru", "m", 1},
            {"geneva", "chen", "civil society", "asia", "zh", "f", 1},
            {"online", "chen", "civil society", "asia", "en", "f", 2},
            {"online", "dora", "private sector", "", "", "", 0}};
}

const Representation* row_of(const Participation& found, ParticipationAttribute attribute,
                             const std::string& value) {
    for (const Representation& row : found.representation) {
        if (row.attribute == attribute && row.value == value) {
            return &row;
        }
    }
    return nullptr;
}

}  // namespace

TEST_CASE("Participants are counted once, in all consultations and in each") {
    std::vector<ParticipationRow> rows = two_consultations();
    rows[3].language = "zh";
    const std::vector<Participation> found = participation(rows);
    REQUIRE(found.size() == 3);
    CHECK(found[0].consultation.empty());
    CHECK(found[0].participants == 4);
    CHECK(found[0].contributions == 8);
    CHECK(found[1].consultation == "geneva");
    CHECK(found[1].participants == 3);
    CHECK(found[2].participants == 2);
    const auto* const government = row_of(found[0], ParticipationAttribute::group, "government");
    REQUIRE(government != nullptr);
    CHECK(government->share == Approx(0.5));
    CHECK(government->contributions == 5);
    SECTION("who is heard elsewhere is shown as silent here") {
        const auto* const silent = row_of(found[2], ParticipationAttribute::group, "government");
        REQUIRE(silent != nullptr);
        CHECK(silent->participants == 0);
    }
    SECTION("shares are of those whose value is known") {
        CHECK(found[0].inclusion[3].known == 3);
        CHECK(row_of(found[0], ParticipationAttribute::gender, "f")->share == Approx(2.0 / 3));
    }
}

TEST_CASE("Held against all concerned, who is missing shows") {
    std::vector<ParticipationRow> rows = two_consultations();
    rows[3].language = "zh";
    const std::vector<PopulationShare> concerned = {
        {ParticipationAttribute::group, "government", 1},
        {ParticipationAttribute::group, "civil society", 1},
        {ParticipationAttribute::group, "private sector", 1},
        {ParticipationAttribute::group, "technical community", 1}};
    const Participation found = participation(rows, concerned).front();
    const auto* const missing = row_of(found, ParticipationAttribute::group, "technical community");
    REQUIRE(missing != nullptr);
    CHECK(missing->participants == 0);
    CHECK(missing->quotient == 0);
    CHECK(row_of(found, ParticipationAttribute::group, "government")->quotient == Approx(2));
    CHECK(found.inclusion[0].overlap == Approx(0.75));
    CHECK_FALSE(found.inclusion[1].overlap);
}

TEST_CASE("Concentration is nothing among equals and all but everything with one") {
    const auto of = [](const std::vector<std::size_t>& contributions) {
        std::vector<ParticipationRow> rows;
        for (std::size_t i = 0; i < contributions.size(); ++i) {
            rows.push_back({"c", "p" + std::to_string(i), "", "", "", "", contributions[i]});
        }
        return participation(rows).front();
    };
    CHECK(of({3, 3, 3, 3}).gini == Approx(0).margin(1e-12));
    CHECK(of({3, 3, 3, 3}).effective == Approx(4));
    CHECK(of({0, 0, 0, 5}).gini == Approx(0.75));
    CHECK(of({0, 0, 0, 5}).effective == Approx(1));
    CHECK_FALSE(of({0, 0}).gini);
    CHECK(participation(std::vector<ParticipationRow>{}).front().participants == 0);
}

TEST_CASE("The order of rows and the names of participants change nothing") {
    detail::Random random(2);
    std::vector<ParticipationRow> rows = two_consultations();
    rows[3].language = "zh";
    const Participation first = participation(rows).front();
    for (int round = 0; round < 20; ++round) {
        std::vector<ParticipationRow> other = rows;
        for (ParticipationRow& row : other) {
            row.participant = "renamed " + row.participant;
        }
        detail::shuffle(std::span(other), random);
        CHECK(participation(other).front() == first);
    }
}

TEST_CASE("Rows that contradict each other are told, with their place") {
    const std::vector<ParticipationRow> two_languages = two_consultations();
    CHECK_THROWS_WITH(participation(two_languages),
                      "rows[3].language: \"chen\" has \"en\" here and \"zh\" before");
    CHECK_THROWS_WITH(participation(std::vector<ParticipationRow>{{"c", "", "", "", "", "", 1}}),
                      "rows[0].participant: expected a participant, got nothing");
    const std::vector<PopulationShare> negative = {{ParticipationAttribute::region, "asia", -1}};
    CHECK_THROWS_WITH(participation(std::vector<ParticipationRow>{}, negative),
                      "population[0].share: a share is a number from 0");
    const std::vector<PopulationShare> nothing = {{ParticipationAttribute::region, "asia", 0}};
    CHECK_THROWS_WITH(participation(std::vector<ParticipationRow>{}, nothing),
                      "population: the shares by region add up to nothing");
}

TEST_CASE("Openness, deadlines and the fate of comments, from a record") {
    Record record;
    record.meetings = {
        {.id = "m1",
         .sessions = {{.observers = ObserverRight::none},
                      {.observers = ObserverRight::attend_and_speak, .webcast = true}}}};
    record.working_papers = {{.id = "w1", .comments_until = Date{2005, 4, 15}}, {.id = "w2"}};
    const auto comment = [](const char* id, std::optional<Date> date,
                            std::optional<StakeholderGroup> group,
                            std::optional<Decision> decision) {
        Comment made{.id = id, .group = group, .date = date, .paper = PaperId("w1")};
        if (decision) {
            made.disposition = Disposition{.decision = *decision};
        }
        return made;
    };
    record.comments = {
        comment("c1", Date{2005, 4, 15}, StakeholderGroup::government, Decision::corrected),
        comment("c2", Date{2005, 4, 16}, StakeholderGroup::government, std::nullopt),
        comment("c3", Date{2005, 4, 0}, std::nullopt, Decision::noted),
        comment("c4", std::nullopt, StakeholderGroup::government, Decision::open)};
    const std::vector<SessionOpenness> sessions = session_openness(record);
    REQUIRE(sessions.size() == 2);
    CHECK(sessions[0].openness == 0);
    CHECK(sessions[1].openness == 1);
    CHECK(sessions[1].webcast);
    const std::vector<DeadlineKept> deadlines = deadlines_kept(record);
    REQUIRE(deadlines.size() == 1);
    CHECK(deadlines[0] == DeadlineKept{"w1", Date{2005, 4, 15}, 1, 2, {"c2"}});
    const std::vector<Fate> all = fates(record);
    REQUIRE(all.size() == 3);
    CHECK(all[0] == Fate{std::nullopt, Decision::noted, {"c3"}});
    CHECK(all[1] == Fate{StakeholderGroup::government, Decision::open, {"c2", "c4"}});
    CHECK(participation(participation_rows(record)).front().participants == 2);
}

TEST_CASE("The picture of participation has a row for each value, silence included") {
    const std::vector<PopulationShare> concerned = {
        {ParticipationAttribute::group, "government", 1},
        {ParticipationAttribute::group, "<b>forum</b>", 3}};
    std::vector<Participation> found = participation(
        std::vector<ParticipationRow>{two_consultations()[0], two_consultations()[2]}, concerned);
    ParticipationPictureOptions options;
    for (const Language language :
         {Language::ar, Language::zh, Language::en, Language::fr, Language::es, Language::ru}) {
        options.language = language;
        const std::string svg = participation_svg(found, options);
        CHECK_THAT(svg, ContainsSubstring("lang=\"" + std::string(code(language)) + "\""));
        CHECK_THAT(svg, ContainsSubstring("&lt;b&gt;forum&lt;/b&gt;"));
        CHECK((svg.find("direction=\"rtl\"") != std::string::npos) == right_to_left(language));
        CHECK(participation_svg(found, options) == svg);
    }
    options.language = Language::en;
    const std::string svg = participation_svg(found, options);
    CHECK_THAT(svg, ContainsSubstring(">Governments<"));
    CHECK_THAT(svg, ContainsSubstring(">nobody<"));
    CHECK_THAT(svg, ContainsSubstring(">50%<"));
    CHECK_THAT(svg, ContainsSubstring("overlap: 25%"));
    CHECK_THAT(svg, ContainsSubstring(">geneva<"));
    SECTION("names are given by labels") {
        options.labels["government"].texts["en"] = "states";
        CHECK_THAT(participation_svg(found, options), ContainsSubstring(">states<"));
    }
    SECTION("where nothing is recorded, it says so") {
        options.attribute = ParticipationAttribute::gender;
        for (Participation& one : found) {
            one.representation.clear();
        }
        CHECK_THAT(participation_svg(found, options), ContainsSubstring(">not recorded<"));
        CHECK_THAT(participation_svg({}, options), ContainsSubstring("</svg>"));
    }
    SECTION("a share that is none is refused with its place") {
        found[1].representation[0].share = std::numeric_limits<double>::quiet_NaN();
        CHECK_THROWS_WITH(participation_svg(found),
                          "consultations[1].representation[0]: a share is from 0 to 1");
    }
}
