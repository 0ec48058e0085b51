#include <wgig/role/network_measures.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/core/random.hpp>

#include "catch.hpp"

using namespace wgig;
using Catch::Approx;

namespace {

using TieList = std::vector<std::pair<std::size_t, std::size_t>>;

Network plain_network(std::size_t nodes, const TieList& ties) {
    Network network;
    network.mode = NetworkMode::actors;
    for (std::size_t i = 0; i < nodes; ++i) {
        network.nodes.push_back({"n" + std::to_string(i), false, "", 1});
    }
    for (const auto& [a, b] : ties) {
        network.edges.push_back({a, b, 1});
    }
    return network;
}

/// The 34 members of a karate club, and who met whom outside it (Zachary 1977).
const TieList karate = {
    {0, 1},   {0, 2},   {0, 3},   {0, 4},   {0, 5},   {0, 6},   {0, 7},   {0, 8},   {0, 10},
    {0, 11},  {0, 12},  {0, 13},  {0, 17},  {0, 19},  {0, 21},  {0, 31},  {1, 2},   {1, 3},
    {1, 7},   {1, 13},  {1, 17},  {1, 19},  {1, 21},  {1, 30},  {2, 3},   {2, 7},   {2, 8},
    {2, 9},   {2, 13},  {2, 27},  {2, 28},  {2, 32},  {3, 7},   {3, 12},  {3, 13},  {4, 6},
    {4, 10},  {5, 6},   {5, 10},  {5, 16},  {6, 16},  {8, 30},  {8, 32},  {8, 33},  {9, 33},
    {13, 33}, {14, 32}, {14, 33}, {15, 32}, {15, 33}, {18, 32}, {18, 33}, {19, 33}, {20, 32},
    {20, 33}, {22, 32}, {22, 33}, {23, 25}, {23, 27}, {23, 29}, {23, 32}, {23, 33}, {24, 25},
    {24, 27}, {24, 31}, {25, 31}, {26, 29}, {26, 33}, {27, 33}, {28, 31}, {28, 33}, {29, 32},
    {29, 33}, {30, 32}, {30, 33}, {31, 32}, {31, 33}, {32, 33}};

std::string measure_error(const Network& network, const MeasureOptions& options = {}) {
    try {
        const NetworkMeasures measures = network_measures(network, options);
        return "measured " + std::to_string(measures.nodes.size());
    } catch (const Error& error) {
        return error.what();
    }
}

Network random_network(std::uint64_t seed, std::size_t nodes, std::size_t one_in) {
    detail::Random random(seed);
    Network network = plain_network(nodes, {});
    for (std::size_t a = 0; a < nodes; ++a) {
        network.nodes[a].group = std::string(1, static_cast<char>('A' + random.below(3)));
        for (std::size_t b = a + 1; b < nodes; ++b) {
            if (random.below(one_in) == 0) {
                network.edges.push_back({a, b, 1.0 + static_cast<double>(random.below(5))});
            }
        }
    }
    return network;
}

}  // namespace

TEST_CASE("A star's centre is as central as can be", "[network]") {
    const NetworkMeasures star =
        network_measures(plain_network(5, {{0, 1}, {0, 2}, {0, 3}, {0, 4}}));
    CHECK(star.nodes[0].betweenness == Approx(1));
    CHECK(star.nodes[0].closeness == Approx(1));
    CHECK(star.nodes[0].degree_share == Approx(1));
    CHECK(*star.nodes[0].eigenvector == Approx(std::sqrt(0.5)));
    CHECK(star.nodes[1].betweenness == 0);
    CHECK(star.nodes[1].closeness == Approx(4.0 / 7));
    CHECK(star.density == Approx(0.4));
    CHECK(star.components == 1);
}

TEST_CASE("The karate club has the published centralities", "[network]") {
    const Network club = plain_network(34, karate);
    const NetworkMeasures measures = network_measures(club);
    CHECK(measures.nodes[0].degree == 16);
    // Freeman's normalised betweenness and closeness of this network, as published for it.
    CHECK(measures.nodes[0].betweenness == Approx(0.43763528).epsilon(1e-7));
    CHECK(measures.nodes[33].betweenness == Approx(0.30407498).epsilon(1e-7));
    CHECK(measures.nodes[0].closeness == Approx(0.56896552).epsilon(1e-7));
    CHECK(*measures.nodes[33].eigenvector == Approx(0.37336347).epsilon(1e-7));
    CHECK(measures.nodes[33].pagerank == Approx(0.10091918).epsilon(1e-6));
    // The best partition there is has 0.4198 (Brandes and others 2008).
    CHECK(*measures.modularity > 0.41);
    CHECK(*measures.modularity < 0.41979);
    CHECK(measures.communities == 4);
}

TEST_CASE("Measures keep their bounds, and follow the nodes through any relabelling", "[network]") {
    for (std::uint64_t seed = 1; seed < 12; ++seed) {
        const Network network = random_network(seed, 25, 3 + seed % 8);
        const NetworkMeasures measures = network_measures(network);
        double ranks = 0;
        double squares = 0;
        for (const NodeMeasures& node : measures.nodes) {
            for (const double value : {node.degree_share, node.betweenness, node.closeness,
                                       node.eigenvector.value_or(0), node.pagerank}) {
                CHECK(value >= 0);
                CHECK(value <= 1 + 1e-9);
            }
            ranks += node.pagerank;
            squares += node.eigenvector.value_or(0) * node.eigenvector.value_or(0);
            CHECK(node.component < measures.components);
            CHECK(node.community < measures.communities);
        }
        CHECK(ranks == Approx(1));
        CHECK(squares == Approx(1));
        CHECK(*measures.modularity >= -0.5);
        CHECK(*measures.modularity <= 1);

        std::vector<std::size_t> order(network.nodes.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        detail::Random random(seed);
        detail::shuffle(std::span(order), random);
        Network renamed = network;
        for (std::size_t i = 0; i < order.size(); ++i) {
            renamed.nodes[order[i]] = network.nodes[i];
        }
        for (NetworkEdge& edge : renamed.edges) {
            edge.source = order[edge.source];
            edge.target = order[edge.target];
        }
        const NetworkMeasures again = network_measures(renamed);
        const auto brokers = brokerage(network);
        const auto brokers_again = brokerage(renamed);
        CHECK(again.components == measures.components);
        for (std::size_t i = 0; i < order.size(); ++i) {
            CHECK(again.nodes[order[i]].betweenness == Approx(measures.nodes[i].betweenness));
            CHECK(again.nodes[order[i]].closeness == Approx(measures.nodes[i].closeness));
            CHECK(again.nodes[order[i]].pagerank == Approx(measures.nodes[i].pagerank));
            CHECK(brokers_again[order[i]] == brokers[i]);
        }
    }
}

TEST_CASE("Communities are connected, and no worse than none or one", "[network]") {
    for (std::uint64_t seed = 1; seed < 12; ++seed) {
        const Network network = random_network(seed, 30, 10);
        const std::vector<std::size_t> communities = find_communities(network);
        std::vector<std::size_t> alone(network.nodes.size());
        std::iota(alone.begin(), alone.end(), std::size_t{0});
        const std::vector<std::size_t> together(network.nodes.size());
        const double found = *modularity(network, communities);
        CHECK(found >= *modularity(network, alone));
        CHECK(found >= *modularity(network, together) - 1e-12);
        CHECK(*modularity(network, together) == Approx(0).margin(1e-12));
        // Each community is one component of the ties inside it.
        Network inside = network;
        std::erase_if(inside.edges, [&](const NetworkEdge& edge) {
            return communities[edge.source] != communities[edge.target];
        });
        CHECK(network_measures(inside).components == *std::ranges::max_element(communities) + 1);
    }
}

TEST_CASE("Two cliques with one tie between them are two communities", "[network]") {
    TieList ties;
    for (std::size_t a = 0; a < 5; ++a) {
        for (std::size_t b = a + 1; b < 5; ++b) {
            ties.emplace_back(a, b);
            ties.emplace_back(a + 5, b + 5);
        }
    }
    ties.emplace_back(0, 5);
    CHECK(find_communities(plain_network(10, ties)) ==
          std::vector<std::size_t>{0, 0, 0, 0, 0, 1, 1, 1, 1, 1});
    CHECK(find_communities(plain_network(3, {})) == std::vector<std::size_t>{0, 1, 2});
}

TEST_CASE("Weighted paths take strong ties for short ones", "[network]") {
    Network network = plain_network(4, {{0, 1}, {1, 2}, {0, 3}, {2, 3}});
    network.edges[0].weight = network.edges[1].weight = 4;
    MeasureOptions options;
    CHECK(network_measures(network, options).nodes[1].betweenness == Approx(1.0 / 6));
    options.weighted_paths = true;
    CHECK(network_measures(network, options).nodes[1].betweenness == Approx(1.0 / 3));
    CHECK(network_measures(network, options).nodes[1].closeness ==
          Approx(3 / (0.25 + 0.25 + 1.25)));
}

TEST_CASE("Brokers are told apart by the groups they stand between", "[network]") {
    // b between a and c, by groups.
    const auto broker = [](const char* a, const char* b, const char* c) {
        Network network = plain_network(3, {{0, 1}, {1, 2}});
        network.nodes[0].group = a;
        network.nodes[1].group = b;
        network.nodes[2].group = c;
        return brokerage(network)[1];
    };
    CHECK(broker("X", "X", "X").coordinator == 2);
    CHECK(broker("X", "Y", "X").consultant == 2);
    CHECK(broker("X", "Y", "Y").gatekeeper == 1);
    CHECK(broker("X", "Y", "Y").representative == 1);
    CHECK(broker("X", "Y", "Z").liaison == 2);
    CHECK(broker("X", "Y", "Z").total == 2);
    // Closed triangles have no broker.
    CHECK(brokerage(plain_network(3, {{0, 1}, {1, 2}, {0, 2}}))[1].total == 0);
}

TEST_CASE("Networks of nothing and of bad ties", "[network]") {
    CHECK(network_measures(Network{}) == NetworkMeasures{});
    const NetworkMeasures lonely = network_measures(plain_network(1, {}));
    CHECK(lonely.nodes[0].pagerank == Approx(1));
    CHECK(!lonely.nodes[0].eigenvector);
    CHECK(!lonely.modularity);
    Network opposed = plain_network(2, {{0, 1}});
    opposed.edges[0].weight = -1;
    CHECK(network_measures(opposed).nodes[0].degree == 0);

    CHECK(measure_error(plain_network(2, {{0, 2}})) ==
          "edges[0].target: there is no node 2; there are 2");
    CHECK(measure_error(plain_network(2, {{1, 1}})) == "edges[0]: ties a node to itself");
    CHECK(measure_error(plain_network(2, {{0, 1}, {1, 0}})) ==
          "edges[1]: ties two nodes that are tied already");
    opposed.edges[0].weight = std::numeric_limits<double>::quiet_NaN();
    CHECK(measure_error(opposed) == "edges[0].weight: is no number");
    MeasureOptions options;
    options.damping = 2;
    CHECK(measure_error(Network{}, options) == "damping: is not between 0 and 1");
    options = {};
    options.resolution = 0;
    CHECK(measure_error(Network{}, options) == "resolution: is not above 0");
    CHECK_THROWS_WITH(modularity(plain_network(2, {{0, 1}}), std::vector<std::size_t>{0}),
                      "communities: 1 numbers for 2 nodes");
}
