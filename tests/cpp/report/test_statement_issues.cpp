#include <wgig/report/statement_issues.hpp>

#include <string>
#include <vector>

#include <wgig/source/read.hpp>

#include "catch.hpp"

using namespace wgig;

TEST_CASE("Statements are about the issues of their sentence, else of their paragraph",
          "[report]") {
    const Document document =
        read(std::string_view("1. Governments must regulate spam. The private sector should "
                              "publish its plans. Domain "
                              "names were discussed.\n\n2. Forums may advise on cybercrime.\n"),
             "test.txt");
    const auto statements = find_statements(document);
    REQUIRE(statements.size() == 3);
    const auto issues = statement_issues(statements, classify(document));
    std::vector<std::string> lines;
    for (const StatementIssue& issue : issues) {
        lines.push_back(std::to_string(issue.statement) + " " + issue.issue +
                        (issue.score < 1 ? " of its paragraph" : ""));
    }
    CHECK(lines == std::vector<std::string>{"0 spam", "1 domain-names of its paragraph",
                                            "1 spam of its paragraph", "2 cybercrime"});
    CHECK(statement_issues(statements, {}).empty());
    CHECK(statement_issues({}, classify(document)).empty());
}
