#include <wgig/role/network.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/core/random.hpp>

#include "catch.hpp"

using namespace wgig;
using Catch::Approx;

namespace {

using DiscourseList = std::vector<DiscourseStatement>;

DiscourseStatement discourse_said(const char* actor, const char* issue, int agreement = 1,
                                  const char* date = nullptr, const char* document = "") {
    DiscourseStatement statement{actor, issue, agreement, document, std::nullopt, ""};
    if (date != nullptr) {
        statement.date = parse_date(date);
    }
    return statement;
}

/// The weight between two named nodes; 0 where there is no tie.
double tie_between(const Network& network, const std::string& a, const std::string& b) {
    for (const NetworkEdge& edge : network.edges) {
        const std::string& first = network.nodes[edge.source].name;
        const std::string& second = network.nodes[edge.target].name;
        if ((first == a && second == b) || (first == b && second == a)) {
            return edge.weight;
        }
    }
    return 0;
}

const DiscourseList three_actors = {
    discourse_said("ministry", "registry", 1), discourse_said("ministry", "registry", 1),
    discourse_said("ministry", "spam", 0),     discourse_said("union", "registry", 1),
    discourse_said("union", "registry", 0),    discourse_said("union", "access", 1),
    discourse_said("firm", "registry", 0),     discourse_said("firm", "spam", 0),
    discourse_said("firm", "spam", 1)};

NetworkOptions one_mode_options(QualifierAggregation aggregation,
                                NetworkNormalisation normalisation = NetworkNormalisation::none) {
    NetworkOptions options;
    options.mode = NetworkMode::actors;
    options.aggregation = aggregation;
    options.normalisation = normalisation;
    return options;
}

DiscourseList random_discourse(std::uint64_t seed, std::size_t count, int levels) {
    detail::Random random(seed);
    DiscourseList list;
    for (std::size_t i = 0; i < count; ++i) {
        DiscourseStatement statement;
        statement.actor = "actor " + std::to_string(random.below(7));
        statement.issue = "issue " + std::to_string(random.below(5));
        statement.agreement = static_cast<int>(random.below(static_cast<std::size_t>(levels)));
        statement.document = "document " + std::to_string(random.below(4));
        statement.date = Date{2004, 1 + static_cast<unsigned>(random.below(12)),
                              1 + static_cast<unsigned>(random.below(28))};
        list.push_back(statement);
    }
    return list;
}

/// The definition, cell by cell of the table actors x issues x agreement.
double weight_by_definition(const DiscourseList& list, const std::string& a, const std::string& b,
                            const NetworkOptions& options) {
    std::set<std::string> issues;
    std::set<int> levels = {0, 1};
    std::map<std::tuple<std::string, std::string, int>, double> x;
    if (options.scale == AgreementScale::integer) {
        levels.clear();
    }
    for (const DiscourseStatement& s : list) {
        issues.insert(s.issue);
        levels.insert(s.agreement);
        x[{s.actor, s.issue, s.agreement}] += 1;
    }
    const double range = *levels.rbegin() - *levels.begin();
    double weight = 0;
    double total_a = 0;
    double total_b = 0;
    double only_a = 0;
    double only_b = 0;
    double both = 0;
    for (const std::string& j : issues) {
        for (const int k : levels) {
            const double xa = x[{a, j, k}];
            const double xb = x[{b, j, k}];
            total_a += xa;
            total_b += xb;
            only_a += xb == 0 ? xa : 0;
            only_b += xa == 0 ? xb : 0;
            both += xa * xb;
            for (const int l : levels) {
                const double distance = range > 0 ? std::abs(k - l) / range : 0;
                const double pairs = xa * x[{b, j, l}];
                switch (options.aggregation) {
                case QualifierAggregation::ignore:
                case QualifierAggregation::combine: weight += pairs; break;
                case QualifierAggregation::congruence: weight += pairs * (1 - distance); break;
                case QualifierAggregation::conflict: weight += pairs * distance; break;
                case QualifierAggregation::subtract: weight += pairs * (1 - 2 * distance); break;
                }
            }
        }
    }
    switch (options.normalisation) {
    case NetworkNormalisation::average: return weight / ((total_a + total_b) / 2);
    case NetworkNormalisation::jaccard: return weight / (only_a + only_b + both);
    case NetworkNormalisation::cosine: return weight / (total_a * total_b);
    default: return weight;
    }
}

std::string network_error(const DiscourseList& list, const NetworkOptions& options) {
    try {
        const Network network = discourse_network(list, options);
        return "made " + std::to_string(network.nodes.size());
    } catch (const Error& error) {
        return error.what();
    }
}

}  // namespace

TEST_CASE("Congruence counts what two actors say alike, conflict what they contradict",
          "[network]") {
    using enum QualifierAggregation;
    const Network agreeing =
        discourse_network(three_actors, one_mode_options(QualifierAggregation::congruence));
    CHECK(agreeing.nodes.size() == 3);
    CHECK(agreeing.statements == 9);
    CHECK(tie_between(agreeing, "ministry", "union") == 2);
    CHECK(tie_between(agreeing, "ministry", "firm") == 1);
    CHECK(tie_between(agreeing, "union", "firm") == 1);
    const Network conflicts = discourse_network(three_actors, one_mode_options(conflict));
    CHECK(tie_between(conflicts, "ministry", "union") == 2);
    CHECK(tie_between(conflicts, "ministry", "firm") == 3);
    CHECK(tie_between(conflicts, "union", "firm") == 1);
    const Network less = discourse_network(three_actors, one_mode_options(subtract));
    CHECK(tie_between(less, "ministry", "union") == 0);
    CHECK(less.edges.size() == 1);
    CHECK(tie_between(less, "ministry", "firm") == -2);
    CHECK(tie_between(discourse_network(three_actors, one_mode_options(ignore)), "ministry",
                      "firm") == 4);
}

TEST_CASE("One-mode networks are what their definition says, with every normalisation",
          "[network]") {
    for (const int levels : {2, 5}) {
        for (std::uint64_t seed = 1; seed < 6; ++seed) {
            const DiscourseList list = random_discourse(seed, 60, levels);
            for (const auto aggregation :
                 {QualifierAggregation::ignore, QualifierAggregation::congruence,
                  QualifierAggregation::conflict, QualifierAggregation::subtract}) {
                for (const auto normalisation :
                     {NetworkNormalisation::none, NetworkNormalisation::average,
                      NetworkNormalisation::jaccard, NetworkNormalisation::cosine}) {
                    NetworkOptions options = one_mode_options(aggregation, normalisation);
                    options.scale = levels == 2 ? AgreementScale::binary : AgreementScale::integer;
                    const Network network = discourse_network(list, options);
                    for (std::size_t a = 0; a < network.nodes.size(); ++a) {
                        for (std::size_t b = a + 1; b < network.nodes.size(); ++b) {
                            const std::string& first = network.nodes[a].name;
                            const std::string& second = network.nodes[b].name;
                            CHECK(tie_between(network, first, second) ==
                                  Approx(weight_by_definition(list, first, second, options))
                                      .margin(1e-12));
                        }
                    }
                }
            }
        }
    }
}

TEST_CASE("Salton's cosine is 1 for equal profiles and at most 1", "[network]") {
    const auto options =
        one_mode_options(QualifierAggregation::congruence, NetworkNormalisation::salton);
    const DiscourseList twins = {discourse_said("a", "x"), discourse_said("a", "y", 0),
                                 discourse_said("b", "x"), discourse_said("b", "y", 0)};
    CHECK(tie_between(discourse_network(twins, options), "a", "b") == Approx(1));
    for (std::uint64_t seed = 1; seed < 9; ++seed) {
        for (const NetworkEdge& edge :
             discourse_network(random_discourse(seed, 50, 2), options).edges) {
            CHECK(edge.weight > 0);
            CHECK(edge.weight <= 1 + 1e-12);
        }
    }
}

TEST_CASE("Two-mode networks count, subtract, combine and are divided", "[network]") {
    NetworkOptions options;
    Network network = discourse_network(three_actors, options);
    CHECK(network.nodes.size() == 6);
    CHECK(network.nodes[0].name == "firm");
    CHECK(network.nodes[3].name == "access");
    CHECK(network.nodes[3].issue);
    CHECK(tie_between(network, "ministry", "registry") == 2);
    options.normalisation = NetworkNormalisation::activity;
    CHECK(tie_between(discourse_network(three_actors, options), "ministry", "registry") ==
          Approx(2.0 / 3));
    options.normalisation = NetworkNormalisation::prominence;
    CHECK(tie_between(discourse_network(three_actors, options), "ministry", "registry") ==
          Approx(2.0 / 5));
    options.normalisation = NetworkNormalisation::none;
    options.aggregation = QualifierAggregation::subtract;
    network = discourse_network(three_actors, options);
    CHECK(tie_between(network, "ministry", "spam") == -1);
    CHECK(tie_between(network, "union", "registry") == 0);
    options.aggregation = QualifierAggregation::combine;
    network = discourse_network(three_actors, options);
    CHECK(tie_between(network, "ministry", "registry") == 1);  // for only
    CHECK(tie_between(network, "ministry", "spam") == 2);      // against only
    CHECK(tie_between(network, "union", "registry") == 3);     // both
}

TEST_CASE("Projections onto issues are those onto actors with the columns exchanged", "[network]") {
    DiscourseList list = random_discourse(3, 80, 2);
    NetworkOptions options = one_mode_options(QualifierAggregation::congruence);
    options.mode = NetworkMode::issues;
    const Network issues = discourse_network(list, options);
    for (DiscourseStatement& statement : list) {
        std::swap(statement.actor, statement.issue);
    }
    options.mode = NetworkMode::actors;
    CHECK(discourse_network(list, options).edges == issues.edges);
}

TEST_CASE("A network does not depend on the order of its statements", "[network]") {
    DiscourseList list = random_discourse(7, 100, 2);
    NetworkOptions options =
        one_mode_options(QualifierAggregation::subtract, NetworkNormalisation::average);
    options.duplicates = StatementDuplicates::month;
    const Network network = discourse_network(list, options);
    const auto windows = discourse_networks(list, WindowUnit::events, 10, options);
    const auto by_months = discourse_networks(list, WindowUnit::months, 3, options);
    CHECK(!windows.empty());
    CHECK(by_months.size() >= 8);
    detail::Random random(1);
    for (int i = 0; i < 5; ++i) {
        detail::shuffle(std::span(list), random);
        CHECK(discourse_network(list, options) == network);
        CHECK(discourse_networks(list, WindowUnit::events, 10, options) == windows);
        CHECK(discourse_networks(list, WindowUnit::months, 3, options) == by_months);
    }
}

TEST_CASE("Repeated statements count once in what is asked for", "[network]") {
    const DiscourseList list = {discourse_said("a", "x", 1, "2004-12-30", "d1"),
                                discourse_said("a", "x", 1, "2005-01-02", "d1"),
                                discourse_said("a", "x", 1, "2005-01-03", "d2"),
                                discourse_said("a", "x", 1, "2005-12-30", "d2"),
                                discourse_said("a", "x", 0, "2005-12-30", "d2")};
    const auto count = [&](StatementDuplicates duplicates, QualifierAggregation aggregation) {
        NetworkOptions options;
        options.duplicates = duplicates;
        options.aggregation = aggregation;
        return discourse_network(list, options).statements;
    };
    using enum StatementDuplicates;
    CHECK(count(include, QualifierAggregation::ignore) == 5);
    CHECK(count(document, QualifierAggregation::ignore) == 2);
    CHECK(count(document, QualifierAggregation::subtract) == 3);
    CHECK(count(week, QualifierAggregation::ignore) == 3);  // Thursday and Sunday are one week
    CHECK(count(month, QualifierAggregation::ignore) == 3);
    CHECK(count(year, QualifierAggregation::ignore) == 2);
    CHECK(count(all, QualifierAggregation::ignore) == 1);
    CHECK(count(all, QualifierAggregation::subtract) == 2);
}

TEST_CASE("Time windows stand only where they have room", "[network]") {
    DiscourseList list;
    for (unsigned day = 1; day <= 9; ++day) {
        list.push_back(discourse_said("a", "x"));
        list.back().date = Date{2005, 4, day};
    }
    const auto days = discourse_networks(list, WindowUnit::days, 3);
    REQUIRE(days.size() == 7);
    CHECK(days[0].at == Date{2005, 4, 2});
    CHECK(days[0].statements == 3);
    CHECK(to_string(*days[0].dates) == "2005-04-01/2005-04-03");
    // An even width reaches as far as the next odd one, as in Discourse Network Analyzer.
    CHECK(discourse_networks(list, WindowUnit::days, 2) == days);
    CHECK(discourse_networks(list, WindowUnit::events, 4).size() == 5);
    CHECK(discourse_networks(list, WindowUnit::events, 4)[0].statements == 5);
    CHECK(discourse_networks(list, WindowUnit::events, 100).empty());
    CHECK(discourse_networks(list, WindowUnit::years, static_cast<std::size_t>(-1)).empty());
    NetworkOptions options;
    options.dates = parse_date_range("2005-04-01/2005-04-30");
    CHECK(discourse_networks(list, WindowUnit::days, 3, options).size() == 28);
    CHECK(discourse_networks({}, WindowUnit::days, 3).empty());
}

TEST_CASE("Months that are too short end a step, as in Java's calendar", "[network]") {
    const DiscourseList list = {discourse_said("a", "x", 1, "2005-01-31"),
                                discourse_said("a", "x", 1, "2005-05-01")};
    const auto months = discourse_networks(list, WindowUnit::months, 1);
    REQUIRE(months.size() == 4);
    CHECK(months[1].at == Date{2005, 2, 28});
    CHECK(months[2].at == Date{2005, 3, 28});
}

TEST_CASE("Isolates are those who are known and silent", "[network]") {
    NetworkOptions options = one_mode_options(QualifierAggregation::ignore);
    options.actors = {"firm", "ministry", "union", "parliament"};
    CHECK(discourse_network(three_actors, options).nodes.size() == 3);
    options.isolates = true;
    CHECK(discourse_network(three_actors, options).nodes.size() == 4);
    CHECK(discourse_network({}, NetworkOptions{}) == Network{});
}

TEST_CASE("A tie shows the statements it rests on", "[network]") {
    NetworkOptions options;
    CHECK(statements_of_tie(three_actors, "ministry", "registry", options) ==
          std::vector<std::size_t>{0, 1});
    options.mode = NetworkMode::actors;
    CHECK(statements_of_tie(three_actors, "union", "firm", options) ==
          std::vector<std::size_t>{3, 4, 6});
    CHECK(statements_of_tie(three_actors, "union", "nobody", options).empty());
}

TEST_CASE("What no network can be made of is refused, with its place", "[network]") {
    NetworkOptions options;
    CHECK(network_error({discourse_said("a", "x"), discourse_said("", "x")}, options) ==
          "statements[1].actor: is empty");
    options.actors = {"ministry", "union"};
    CHECK(network_error({discourse_said("minstry", "x")}, options) ==
          "statements[0].actor: unknown value \"minstry\"; did you mean \"ministry\"?");
    options.actors.clear();
    options.issues = {"access", "spam"};
    CHECK(network_error({discourse_said("a", "acess")}, options) ==
          "statements[0].issue: unknown value \"acess\"; did you mean \"access\"?");
    options.issues.clear();
    CHECK(network_error({discourse_said("a", "x", 2)}, options) ==
          "statements[0].agreement: 2 is neither 0 nor 1; choose the integer scale");
    options.duplicates = StatementDuplicates::week;
    CHECK(network_error({discourse_said("a", "x")}, options) ==
          "statements[0].date: is missing, and statements are chosen by their time");
    options = {};
    options.aggregation = QualifierAggregation::congruence;
    CHECK(network_error(three_actors, options) ==
          "aggregation: congruence compares two actors or two issues: it needs a one-mode network");
    options.aggregation = QualifierAggregation::combine;
    options.normalisation = NetworkNormalisation::activity;
    CHECK(network_error(three_actors, options) ==
          "normalisation: the numbers of combinations mean nothing when they are divided");
    options.normalisation = NetworkNormalisation::jaccard;
    CHECK(network_error(three_actors, options) ==
          "normalisation: jaccard needs a one-mode network");
    DiscourseList grouped = {discourse_said("a", "x"), discourse_said("a", "y")};
    grouped[0].group = "government";
    grouped[1].group = "forum";
    CHECK(network_error(grouped, {}) ==
          "statements[1].group: \"a\" is of the group \"government\" in an earlier statement");
    const DiscourseList far = {discourse_said("a", "x", 1, "0001-01-01"),
                               discourse_said("a", "x", 1, "9999-12-31")};
    CHECK_THROWS_WITH(discourse_networks(far, WindowUnit::days, 1),
                      "unit: makes more than 100,000 windows; choose a longer unit");
    CHECK_THROWS_WITH(discourse_networks(far, WindowUnit::events, 1),
                      "size: a window of events holds at least 2");
}
