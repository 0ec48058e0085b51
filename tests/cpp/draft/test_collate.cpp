#include <wgig/draft/collate.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/core/random.hpp>
#include <wgig/draft/variant_graph.hpp>

#include "catch.hpp"
#include "support.hpp"

using namespace wgig;

namespace {

using Texts = std::vector<std::string>;

Collation collated(const Texts& texts, const CollateOptions& options = {}) {
    std::vector<Witness> witnesses;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        witnesses.push_back(make_witness("W" + std::to_string(i), texts[i]));
    }
    return collate(witnesses, options);
}

// One line a witness: `the|-|cat`.
std::string rows_of(const Collation& collation) {
    std::string out;
    const std::size_t witnesses = collation.witnesses.size();
    for (std::size_t w = 0; w < witnesses; ++w) {
        for (std::size_t column = 0; column < collation.column_count(); ++column) {
            const std::int32_t cell = collation.cells[column * witnesses + w];
            const auto& tokens = collation.witnesses[w].tokens;
            out += column == 0 ? "" : "|";
            out += cell < 0 ? "-" : tokens[static_cast<std::size_t>(cell)].normalized;
        }
        out += "\n";
    }
    return out;
}

// What must hold of every collation.
void require_sound(const Collation& collation) {
    detail::check_collation(collation);
    const std::size_t witnesses = collation.witnesses.size();
    for (std::size_t column = 0; column < collation.column_count(); ++column) {
        bool any = false;
        for (std::size_t a = 0; a < witnesses; ++a) {
            const std::int32_t x = collation.cells[column * witnesses + a];
            any = any || x >= 0;
            for (std::size_t b = 0; b < a; ++b) {
                const std::int32_t y = collation.cells[column * witnesses + b];
                if (x >= 0 && y >= 0) {
                    const bool same_word =
                        collation.witnesses[a].tokens[static_cast<std::size_t>(x)].normalized ==
                        collation.witnesses[b].tokens[static_cast<std::size_t>(y)].normalized;
                    REQUIRE(same_word == (collation.readings[column * witnesses + a] ==
                                          collation.readings[column * witnesses + b]));
                }
            }
        }
        REQUIRE(any);
    }
    for (const Transposition& moved : collation.transpositions) {
        REQUIRE(moved.first < moved.second);
        for (std::size_t i = 0; i < moved.size; ++i) {
            REQUIRE(collation.witnesses[moved.first].tokens[moved.first_begin + i].normalized ==
                    collation.witnesses[moved.second].tokens[moved.second_begin + i].normalized);
        }
    }
}

std::string random_draft(detail::Random& random, std::size_t most, std::size_t kinds) {
    std::string out;
    const std::size_t size = random.below(most + 1);
    for (std::size_t i = 0; i < size; ++i) {
        // Words of several lengths, some nearly the same, and marks.
        const std::size_t kind = random.below(kinds);
        out += kind == 0 ? "," : kind == 1 ? "the" : "word" + std::string(kind, 'a') + " ";
        out += ' ';
    }
    return out;
}

std::string redrafted(detail::Random& random, const std::string& text, std::size_t edits) {
    std::vector<std::string> words;
    for (const WitnessToken& token : make_witness("x", text).tokens) {
        words.push_back(token.normalized);
    }
    for (std::size_t i = 0; i < edits; ++i) {
        const std::size_t at = random.below(words.size() + 1);
        const auto place = words.begin() + static_cast<std::ptrdiff_t>(at);
        const std::string fresh = "new" + std::to_string(random.below(20));
        if (at == words.size() || random.below(3) == 0) {
            words.insert(place, fresh);
        } else if (random.below(2) == 0) {
            *place = fresh;
        } else {
            words.erase(place);
        }
    }
    if (words.size() > 2 && random.below(3) == 0) {
        std::rotate(words.begin(), words.begin() + 1,
                    words.begin() + 1 + static_cast<std::ptrdiff_t>(random.below(words.size())));
    }
    std::string out;
    for (const std::string& word : words) {
        out += word + " ";
    }
    return out;
}

Texts random_drafts(detail::Random& random) {
    Texts texts{random_draft(random, 12, 2 + random.below(12))};
    const std::size_t count = 2 + random.below(4);
    while (texts.size() < count) {
        texts.push_back(random.below(5) == 0 ? random_draft(random, 12, 2 + random.below(12))
                                             : redrafted(random, texts[random.below(texts.size())],
                                                         random.below(5)));
    }
    return texts;
}

// The columns as sets of (witness, token), witnesses numbered as in `of`.
std::vector<std::vector<std::int32_t>>
columns_as(const Collation& collation, const std::vector<std::size_t>& of, bool readings) {
    const std::size_t witnesses = of.size();
    const auto& from = readings ? collation.readings : collation.cells;
    std::vector<std::vector<std::int32_t>> out(collation.column_count(),
                                               std::vector<std::int32_t>(witnesses));
    for (std::size_t column = 0; column < out.size(); ++column) {
        for (std::size_t w = 0; w < witnesses; ++w) {
            out[column][of[w]] = from[column * witnesses + w];
        }
    }
    return out;
}

}  // namespace

TEST_CASE("Drafts are aligned word by word") {
    CHECK(rows_of(collated({"The working group met in Geneva.", "The group met twice in Geneva",
                            "The working group will meet in Geneva."})) ==
          "the|working|group|-|met|-|in|geneva|.\n"
          "the|-|group|-|met|twice|in|geneva|-\n"
          "the|working|group|will|meet|-|in|geneva|.\n");
    CHECK(rows_of(collated({"a green light", "a red light"})) == "a|green|light\na|red|light\n");
}

TEST_CASE("Nothing, one draft, empty drafts and equal drafts are collated too") {
    CHECK(collate({}).cells.empty());
    CHECK(rows_of(collated({"one draft alone"})) == "one|draft|alone\n");
    CHECK(rows_of(collated({"", ""})) == "\n\n");
    CHECK(rows_of(collated({"", "two words", ""})) == "-|-\ntwo|words\n-|-\n");
    CHECK(rows_of(collated({"the same", "The Same", "thé sâme"})) ==
          "the|same\nthe|same\nthe|same\n");
}

TEST_CASE("Words are aligned in preference to marks, rare words in preference to common ones") {
    CHECK(rows_of(collated({"peace, and security", "peace and , security"})).find("and") !=
          std::string::npos);
    // One word of a replaced passage is in both: a rare one is aligned, a common one is not.
    const std::string often = " of the one of the two of the three of the four of the five";
    CHECK(rows_of(collated({"access the" + often, "the access" + often}))
              .starts_with("-|access|the|"));
}

TEST_CASE("A word stands beside one that is spelled or inflected a little differently") {
    struct Case {
        std::string_view first;
        std::string_view second;
        std::string_view rows;
    };
    for (const Case& c : {
             Case{"new policies now", "new bold policy now",
                  "new|-|policies|now\nnew|bold|policy|now\n"},
             Case{"une politique nationale ici", "une grande politiques ici", ""},
             Case{"права человека сегодня", "права каждого человеку сегодня",
                  "права|-|человека|сегодня\nправа|каждого|человеку|сегодня\n"},
             Case{"تعزيز الحكومات اليوم", "تعزيز دور والحكومة اليوم",
                  "تعزيز|-|الحكومات|اليوم\nتعزيز|دور|والحكومه|اليوم\n"},
         }) {
        if (!c.rows.empty()) {
            CHECK(rows_of(collated({std::string(c.first), std::string(c.second)})) == c.rows);
        }
    }
}

TEST_CASE("Forms of a letter make no difference, in six languages") {
    for (const auto& [first, second] : std::vector<std::pair<std::string, std::string>>{
             {"الإنترنت للجميع", "الانترنت للجميع"},
             {"互联网治理", "互联网治理"},
             {"Internet Governance", "internet governance"},
             {"développement équitable", "Developpement equitable"},
             {"Información pública", "informacion publica"},
             {"ещё всё", "Еще все"}}) {
        const Collation both = collated({first, second});
        CHECK(segments(both).size() == 1);
        CHECK(segments(both).front().agreed);
    }
}

TEST_CASE("Chinese is aligned by character, and what is replaced together is one segment") {
    const Collation both = collated({"各国政府负责互联网治理", "各国企业负责互联网治理"});
    REQUIRE(both.column_count() == 11);
    const auto parts = segments(both);
    REQUIRE(parts.size() == 3);
    CHECK(parts[1] == CollationSegment{2, 4, false});
    CHECK(parts[0].agreed);
    CHECK(parts[2].agreed);
}

TEST_CASE("What stands elsewhere in another draft is a transposition, a common word alone is not") {
    const Collation moved =
        collated({"First the governments decide, then civil society comments.",
                  "First civil society comments, then the governments decide."});
    require_sound(moved);
    REQUIRE(moved.transpositions.size() == 2);
    CHECK(moved.transpositions[0] == Transposition{0, 1, 1, 6, 3});
    CHECK(collated({"of one cat", "one cat of"}).transpositions.empty());
    CHECK(collated({"First the governments decide, then civil society comments.",
                    "First civil society comments, then the governments decide."},
                   {.transpositions = false})
              .transpositions.empty());
}

TEST_CASE("The table is the same whatever the order and the names of the witnesses", "[large]") {
    detail::Random random(4);
    for (int round = 0; round < 3000; ++round) {
        const Texts texts = random_drafts(random);
        const Collation given = collated(texts);
        require_sound(given);
        std::vector<std::size_t> of(texts.size());
        for (std::size_t i = 0; i < of.size(); ++i) {
            of[i] = i;
        }
        const auto cells = columns_as(given, of, false);
        const auto readings = columns_as(given, of, true);
        detail::shuffle(std::span<std::size_t>(of), random);
        Texts other;
        for (const std::size_t i : of) {
            other.push_back(texts[i]);
        }
        const Collation again = collated(other);
        REQUIRE(columns_as(again, of, false) == cells);
        REQUIRE(columns_as(again, of, true) == readings);
        REQUIRE(again.transpositions.size() == given.transpositions.size());
    }
}

TEST_CASE("Each witness is a path through the variant graph") {
    detail::Random random(5);
    for (int round = 0; round < 300; ++round) {
        const Collation collation = collated(random_drafts(random));
        const VariantGraph graph = variant_graph(collation);
        for (std::size_t w = 0; w < collation.witnesses.size(); ++w) {
            std::size_t at = 0;
            std::size_t tokens = 0;
            for (const VariantEdge& edge : graph.edges) {
                REQUIRE(edge.source < edge.target);
                if (edge.source == at &&
                    std::count(edge.witnesses.begin(), edge.witnesses.end(), w) > 0) {
                    at = edge.target;
                    for (const TokenPlace& place : graph.nodes[at].tokens) {
                        if (place.witness == w) {
                            REQUIRE(place.token == tokens);
                            ++tokens;
                        }
                    }
                }
            }
            REQUIRE(at == graph.nodes.size() - 1);
            REQUIRE(tokens == collation.witnesses[w].tokens.size());
        }
        std::size_t columns = 0;
        for (const CollationSegment& part : segments(collation)) {
            REQUIRE(part.begin == columns);
            columns = part.end;
        }
        REQUIRE(columns == collation.column_count());
    }
}

TEST_CASE("A variant graph joins the drafts where they agree") {
    const VariantGraph graph = variant_graph(collated({"a red light", "a green light"}));
    REQUIRE(graph.nodes.size() == 6);
    CHECK(graph.nodes[1].text == "a ");
    CHECK(graph.nodes[1].tokens == std::vector<TokenPlace>{{0, 0}, {1, 0}});
    CHECK(graph.edges.size() == 6);
    CHECK(graph.edges.front().witnesses == std::vector<std::size_t>{0, 1});
}

TEST_CASE("Witnesses need names of their own, and cells that fit them") {
    const Witness a = make_witness("A", "one");
    CHECK_THROWS_WITH(collate(std::vector<Witness>{a, make_witness("", "two")}),
                      "witnesses[1].id: a witness needs a name");
    CHECK_THROWS_WITH(collate(std::vector<Witness>{a, a}),
                      "witnesses[1].id: 'A' is the name of witnesses[0] already");
    Witness blank = a;
    blank.tokens.front().normalized.clear();
    CHECK_THROWS_WITH(
        collate(std::vector<Witness>{blank}),
        "witnesses[0].tokens[0].normalized: a token needs something that is compared");
    CHECK_THROWS_WITH(make_witness("A", "ab\xFF"), "A:1:3: not UTF-8");
    const Collation good = collated({"one two", "one three"});
    const auto message = [&](auto&& change) {
        Collation bad = good;
        change(bad);
        try {
            static_cast<void>(segments(bad));
        } catch (const ValidationError& error) {
            return std::string(error.what());
        }
        return std::string("no error");
    };
    CHECK(message([](Collation& c) { c.cells[0] = 7; }) ==
          "cells[0]: 'W0' has 2 tokens, so none is number 7");
    CHECK(message([](Collation& c) { c.cells[0] = 1; }) ==
          "cells[0]: token 1 of 'W0' stands where token 0 should");
    CHECK(message([](Collation& c) { c.cells[0] = -5; }) ==
          "cells[0]: -5 is neither a token nor -1");
    CHECK(message([](Collation& c) { c.cells[0] = -1; }) ==
          "readings[0]: a reading without a token");
    CHECK(message([](Collation& c) { c.cells.pop_back(); }) ==
          "cells: 3 cells are no columns of 2 witnesses");
    CHECK(message([](Collation& c) { c.readings.pop_back(); }) ==
          "readings: 3 readings for 4 cells");
    CHECK(message([](Collation& c) { c.readings[0] = 2; }) ==
          "readings[0]: 2 is no reading of 2 witnesses");
    CHECK(message([](Collation& c) {
              c.cells.resize(2);
              c.readings.resize(2);
          }) == "cells: token 1 of 'W0' is in no column");
    CHECK(message([](Collation& c) { c.transpositions.push_back({0, 1, 1, 1, 5}); }) ==
          "transpositions[0]: no tokens of two witnesses");
    CHECK(message([](Collation& c) { c.witnesses[1].id = "W0"; }) ==
          "witnesses[1].id: 'W0' is the name of witnesses[0] already");
    CHECK(message([](Collation& c) { c.witnesses.clear(); }) ==
          "cells: 4 cells are no columns of 0 witnesses");
}

TEST_CASE("Hostile drafts are collated in bounded time", "[large]") {
    std::string alike;
    std::string fewer;
    std::string nothing;
    std::string turned;
    for (int i = 0; i < 20'000; ++i) {
        alike += "same ";
        fewer += i % 3 == 0 ? "" : "same ";
        nothing += "n" + std::to_string(i) + " ";
        turned += "n" + std::to_string(20'000 - i) + " ";
    }
    require_sound(collated({alike, fewer, ""}));
    require_sound(collated({alike, nothing, turned}));
    require_sound(collated({alike, "other same"}));
}
