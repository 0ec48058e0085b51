#include <wgig/role/role_findings.hpp>
#include <wgig/role/role_matrix.hpp>

#include <limits>
#include <string>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/core/json.hpp>
#include <wgig/core/random.hpp>
#include <wgig/core/reflect.hpp>

#include "catch.hpp"
#include "plain_document.hpp"

using namespace wgig;

namespace {

using EntryList = std::vector<RoleEntry>;

RoleEntry part(const char* party, const char* issue, RoleKind kind,
               std::optional<Deontic> deontic = std::nullopt, bool negated = false,
               const char* view = "") {
    RoleEntry entry;
    entry.party = party;
    entry.issue = issue;
    entry.kind = kind;
    entry.deontic = deontic;
    entry.negated = negated;
    entry.view = view;
    return entry;
}

const EntryList small_matrix = {
    part("government", "spam", RoleKind::regulates, Deontic::should),
    part("government", "spam", RoleKind::regulates, Deontic::must),
    part("government", "spam", RoleKind::decides, Deontic::must),
    part("forum", "spam", RoleKind::decides),
    part("private_sector", "root-servers", RoleKind::operates, Deontic::must),
    part("private_sector", "root-servers", RoleKind::operates, Deontic::must, true),
    part("government", "domain-names", RoleKind::operates, Deontic::must, true)};

std::string matrix_error(const EntryList& entries, const RoleMatrixOptions& options = {}) {
    try {
        return "made " + std::to_string(make_role_matrix(entries, options).cells.size());
    } catch (const Error& error) {
        return error.what();
    }
}

/// `overlap spam decides: government, forum`
std::string finding_line(const RoleFinding& finding) {
    std::string line = std::string(enum_name(finding.what)) + " " + finding.issue;
    line += finding.kind ? " " + std::string(enum_name(*finding.kind)) : "";
    for (std::size_t i = 0; i < finding.parties.size(); ++i) {
        line += (i == 0 ? ": " : ", ") + finding.parties[i];
    }
    return line;
}

std::vector<std::string> finding_lines(const std::vector<RoleFinding>& findings) {
    std::vector<std::string> lines;
    for (const RoleFinding& finding : findings) {
        lines.push_back(finding_line(finding));
    }
    return lines;
}

EntryList random_entries(std::uint64_t seed) {
    detail::Random random(seed);
    EntryList entries;
    for (int i = 0; i < 60; ++i) {
        RoleEntry entry = part("", "", static_cast<RoleKind>(random.below(9)));
        entry.party = std::string(enum_names<StakeholderGroup>()[random.below(5)]);
        entry.issue = "issue " + std::to_string(random.below(6));
        entry.negated = random.below(4) == 0;
        if (random.below(3) > 0) {
            entry.deontic = static_cast<Deontic>(random.below(3));
        }
        entry.confidence = static_cast<double>(random.below(11)) / 10;
        entry.view = random.below(2) == 0 ? "north" : "south";
        entries.push_back(entry);
    }
    return entries;
}

}  // namespace

TEST_CASE("A role matrix puts each part where it belongs, with its entries", "[role]") {
    const RoleMatrix matrix = make_role_matrix(small_matrix);
    REQUIRE(matrix.rows.size() == 3);
    CHECK(matrix.rows[0].party == "government");
    CHECK(matrix.rows[1].party == "private_sector");
    CHECK(matrix.rows[2].party == "forum");
    CHECK(matrix.issues == std::vector<std::string>{"domain-names", "root-servers", "spam"});
    REQUIRE(matrix.cells.size() == 4);
    const RoleCell& spam = matrix.cells[1];
    CHECK(spam.row == 0);
    CHECK(spam.column == 2);
    REQUIRE(spam.marks.size() == 2);
    CHECK(spam.marks[0].letter == RaciLetter::accountable);
    CHECK(spam.marks[1].binding == Deontic::must);
    CHECK(spam.marks[1].entries.size() == 2);
    CHECK(from_json<RoleMatrix>(to_json(matrix)) == matrix);
}

TEST_CASE("Gaps, overlaps and conflicts are found", "[role]") {
    const RoleMatrix matrix = make_role_matrix(small_matrix);
    CHECK(finding_lines(find_role_problems(matrix)) ==
          std::vector<std::string>{"gap domain-names",
                                   "conflict root-servers operates: private_sector",
                                   "overlap spam decides: government, forum"});
    RoleFindingOptions options;
    options.needed = {RoleKind::decides};
    options.sole.clear();
    CHECK(finding_lines(find_role_problems(matrix, options)) ==
          std::vector<std::string>{"gap domain-names", "gap root-servers decides",
                                   "conflict root-servers operates: private_sector"});
    RoleMatrixOptions all;
    all.issues = {"access", "domain-names", "root-servers", "spam"};
    CHECK(finding_line(find_role_problems(make_role_matrix(small_matrix, all))[0]) == "gap access");
}

TEST_CASE("Every finding rests on entries that say so", "[role]") {
    for (std::uint64_t seed = 1; seed < 10; ++seed) {
        const RoleMatrix matrix = make_role_matrix(random_entries(seed));
        std::size_t entries = 0;
        for (const RoleCell& cell : matrix.cells) {
            for (const RoleMark& mark : cell.marks) {
                CHECK((mark.given || mark.refused));
                entries += mark.entries.size();
            }
        }
        CHECK(entries == matrix.entries.size());
        for (const RoleFinding& finding : find_role_problems(matrix)) {
            for (const std::size_t number : finding.entries) {
                CHECK(matrix.entries.at(number).issue == finding.issue);
                CHECK(matrix.entries[number].kind == finding.kind);
            }
            CHECK((finding.what == RoleFindingKind::gap) == finding.entries.empty());
        }
    }
}

TEST_CASE("A role matrix does not depend on the order of its entries", "[role]") {
    EntryList entries = random_entries(3);
    const RoleMatrix matrix = make_role_matrix(entries);
    detail::Random random(1);
    for (int i = 0; i < 10; ++i) {
        detail::shuffle(std::span(entries), random);
        CHECK(make_role_matrix(entries) == matrix);
    }
}

TEST_CASE("Two matrices, or two views of one, are compared part by part", "[role]") {
    const EntryList entries = {
        part("government", "spam", RoleKind::regulates, Deontic::must, false, "north"),
        part("government", "spam", RoleKind::regulates, Deontic::may, false, "south"),
        part("government", "spam", RoleKind::funds, std::nullopt, false, "north"),
        part("forum", "spam", RoleKind::decides, Deontic::must, false, "north"),
        part("forum", "spam", RoleKind::decides, Deontic::must, true, "south"),
        part("forum", "spam", RoleKind::advises, std::nullopt, false, "south"),
        part("forum", "spam", RoleKind::informs, std::nullopt, false, "north"),
        part("forum", "spam", RoleKind::informs, std::nullopt, false, "south")};
    const RoleMatrix matrix = make_role_matrix(entries);
    const RoleMatrix north = view_of(matrix, "north");
    CHECK(north.rows == matrix.rows);
    const auto differences = compare_roles(north, view_of(matrix, "south"));
    REQUIRE(differences.size() == 4);
    CHECK(differences[0].change == RoleChange::reversed);  // forum decides
    CHECK(differences[1].change == RoleChange::added);     // forum advises
    CHECK(differences[2].change == RoleChange::binding);   // government regulates
    CHECK(differences[2].before->binding == Deontic::must);
    CHECK(differences[3].change == RoleChange::removed);  // government funds
    CHECK(!differences[3].after);
    CHECK(compare_roles(matrix, matrix).empty());
    for (std::uint64_t seed = 1; seed < 6; ++seed) {
        const RoleMatrix a = make_role_matrix(random_entries(seed));
        const RoleMatrix b = make_role_matrix(random_entries(seed + 50));
        const auto forth = compare_roles(a, b);
        const auto back = compare_roles(b, a);
        REQUIRE(forth.size() == back.size());
        for (std::size_t i = 0; i < forth.size(); ++i) {
            CHECK(forth[i].before == back[i].after);
            CHECK(forth[i].after == back[i].before);
        }
    }
    CHECK_THROWS_WITH(view_of(matrix, "nort"),
                      "view: unknown value \"nort\"; did you mean \"north\"?");
}

TEST_CASE("Statements of six languages fill a role matrix", "[role]") {
    const std::vector<std::pair<Language, std::string>> texts = {
        {Language::en, "Governments must regulate spam."},
        {Language::fr, "Les gouvernements doivent réglementer le pourriel."},
        {Language::es, "Los gobiernos deben regular el correo basura."},
        {Language::ru, "Правительства должны регулировать спам."},
        {Language::ar, "يجب على الحكومات أن تنظم البريد الطفيلي."},
        {Language::zh, "各国政府必须监管垃圾邮件。"}};
    for (const auto& [language, text] : texts) {
        CAPTURE(text);
        Document document = plain_document(text);
        document.language = language;
        const auto statements = find_statements(document);
        REQUIRE(statements.size() == 1);
        const StatementIssue issue{0, "spam", 1};
        RoleEntryOptions options;
        options.language = language;
        const RoleReadings readings = role_entries(statements, std::span(&issue, 1), options);
        REQUIRE(readings.entries.size() == 1);
        CHECK(readings.entries[0].party == "government");
        CHECK(readings.entries[0].kind == RoleKind::regulates);
        CHECK(readings.entries[0].deontic == Deontic::must);
        CHECK(readings.entries[0].citation->quote == statements[0].citation.quote);
    }
}

TEST_CASE("Statements that give no entry are told", "[role]") {
    Statement known;
    known.group = StakeholderGroup::government;
    known.actor = "Registry";
    known.aim = "operate";
    Statement unknown = known;
    unknown.aim = "dance";
    const std::vector<Statement> statements = {known, unknown, known};
    const std::vector<StatementIssue> issues = {{0, "spam", 0.5}, {0, "access", 1}, {1, "spam", 1}};
    RoleEntryOptions options;
    options.by = RoleParty::actor;
    const RoleReadings readings = role_entries(statements, issues, options);
    CHECK(readings.entries.size() == 2);
    CHECK(readings.entries[0].issue == "access");
    CHECK(readings.entries[0].party == "Registry");
    CHECK(readings.entries[0].group == "government");
    CHECK(readings.entries[1].confidence == 0.45);
    CHECK(readings.without_issue == std::vector<std::size_t>{2});
    CHECK(readings.without_kind == std::vector<std::size_t>{1});
    options.least_confidence = 0.5;
    CHECK(role_entries(statements, issues, options).entries.size() == 1);
    CHECK(discourse_statements(statements, issues).size() == 3);
    CHECK(discourse_statements(readings.entries)[0].group == "government");
    const StatementIssue beyond{3, "spam", 1};
    CHECK_THROWS_WITH(role_entries(statements, std::span(&beyond, 1)),
                      "issues[0].statement: there is no statement 3; there are 3");
    const StatementIssue unsure{0, "spam", 1.5};
    CHECK_THROWS_WITH(role_entries(statements, std::span(&unsure, 1)),
                      "issues[0].score: 1.5 is not between 0 and 1");
}

TEST_CASE("Codings fill a role matrix, each coder's view apart", "[role]") {
    CodingSet set;
    const auto code = [&](const char* coder, const char* unit, const char* scheme,
                          const char* value) {
        Coding coding;
        coding.document = "report";
        coding.unit = unit;
        coding.scheme = scheme;
        coding.code = value;
        coding.coder = coder;
        set.codings.push_back(coding);
    };
    code("ann", "3", "party", "government");
    code("ann", "3", "party", "forum");
    code("ann", "3", "issue", "spam");
    code("ann", "3", "role", "decides");
    code("ann", "3", "deontic", "must_not");
    code("ben", "3", "party", "government");
    code("ben", "3", "issue", "spam");
    code("ben", "4", "role", "funds");
    const EntryList entries = role_entries(set);
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].view == "ann");
    CHECK(entries[0].negated);
    CHECK(entries[1].citation->paragraph == "3");
    code("ben", "3", "role", "decide");
    CHECK_THROWS_WITH(role_entries(set),
                      "codings[8].code: unknown value \"decide\"; did you mean \"decides\"?");
}

TEST_CASE("Actors that a capital tells apart are one actor", "[role]") {
    std::vector<Statement> statements(3);
    const std::vector<std::string> names = {"Operators", "operators", "Opérateurs"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        statements[i].actor = names[i];
        statements[i].aim = "pay";
    }
    const std::vector<StatementIssue> issues = {{0, "spam", 1}, {1, "spam", 1}, {2, "spam", 1}};
    const auto said = discourse_statements(statements, issues, RoleParty::actor);
    CHECK(said[0].actor == "operators");
    CHECK(said[1].actor == "operators");
    CHECK(said[2].actor == "Opérateurs");
}

TEST_CASE("Roles of a record fill a role matrix", "[role]") {
    Role role;
    role.kind = RoleKind::oversees;
    role.group = StakeholderGroup::forum;
    role.issues = {"spam", "access"};
    std::vector<Role> roles = {Role{}, role};
    roles[0].group = StakeholderGroup::government;
    const RoleReadings readings = role_entries(roles, "record");
    REQUIRE(readings.entries.size() == 2);
    CHECK(readings.entries[1].party == "forum");
    CHECK(readings.without_kind.empty());
    // The first names no issue: it has no place in a matrix, and that is told.
    CHECK(readings.without_issue == std::vector<std::size_t>{0});
    role.group.reset();
    CHECK_THROWS_WITH(role_entries(std::span<const Role>(&role, 1)),
                      "roles[0]: has neither an actor nor a group");
}

TEST_CASE("Actors that no list has are of no group, and no group is said to do what they do") {
    const std::vector<Statement> statements = find_statements(plain_document(
        "The controller shall protect personal data. Governments shall protect personal data."));
    REQUIRE(statements.size() == 2);
    CHECK_FALSE(statements[0].group.has_value());
    CHECK(group_name(statements[0]) == "unlisted");
    CHECK(group_name(statements[1]) == "government");
    const std::vector<StatementIssue> issues = {{0, "data-protection", 1},
                                                {1, "data-protection", 1}};
    RoleEntryOptions options;
    const RoleReadings by_group = role_entries(statements, issues, options);
    REQUIRE(by_group.entries.size() == 2);
    CHECK(by_group.entries[0].party == "unlisted");
    CHECK(by_group.entries[1].party == "government");
    options.by = RoleParty::actor;
    const RoleReadings by_actor = role_entries(statements, issues, options);
    REQUIRE(by_actor.entries.size() == 2);
    CHECK(by_actor.entries[0].party == "controller");
    CHECK(by_actor.entries[0].group.empty());
    CHECK(by_actor.entries[1].group == "government");
}

TEST_CASE("What no role matrix can be made of is refused, with its place", "[role]") {
    CHECK(matrix_error({}) ==
          "entries: the matrix is empty: there is no entry, and no party is named");
    RoleMatrixOptions options;
    options.parties = {"government", "forum", "private_sector"};
    CHECK(matrix_error({}, options) ==
          "entries: the matrix is empty: there is no entry, and no issue is named");
    CHECK(matrix_error({part("goverment", "spam", RoleKind::decides)}, options) ==
          "entries[0].party: unknown value \"goverment\"; did you mean \"government\"?");
    options.issues = {"spam", "access"};
    CHECK(matrix_error(
              {part("forum", "spam", RoleKind::decides), part("forum", "acces", RoleKind::decides)},
              options) == "entries[1].issue: unknown value \"acces\"; did you mean \"access\"?");
    options.issues = {"spam", "spam"};
    CHECK(matrix_error({}, options) == "issues[1]: \"spam\" is there twice");
    CHECK(matrix_error({part("", "spam", RoleKind::decides)}) == "entries[0].party: is empty");
    EntryList unsure = {part("forum", "spam", RoleKind::decides)};
    unsure[0].confidence = std::numeric_limits<double>::quiet_NaN();
    CHECK(matrix_error(unsure) == "entries[0].confidence: nan is not between 0 and 1");
    RoleMatrix broken = make_role_matrix(small_matrix);
    broken.cells[1].row = 9;
    CHECK_THROWS_WITH(find_role_problems(broken), "cells[1].row: there is no row 9; there are 3");
}
