#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/core/json.hpp>
#include <wgig/core/random.hpp>
#include <wgig/draft/collate.hpp>
#include <wgig/draft/collation_measures.hpp>
#include <wgig/draft/convergence.hpp>
#include <wgig/draft/detail/common_subsequence.hpp>
#include <wgig/draft/types.hpp>

#include "catch.hpp"

using namespace wgig;

namespace {

RoundDraft in_round(std::int32_t round, std::string id, std::string text, std::string group = "",
                    std::string author = "") {
    RoundDraft draft;
    draft.id = id;
    draft.round = round;
    draft.text = std::move(text);
    draft.group = std::move(group);
    draft.author = std::move(author);
    return draft;
}

/// A text of `size` words, drawn from `vocabulary` different ones.
std::vector<std::string> random_words(detail::Random& random, std::size_t size,
                                      std::size_t vocabulary) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < size; ++i) {
        words.push_back("w" + std::to_string(random.below(vocabulary)));
    }
    return words;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += word + " ";
    }
    return text;
}

/// Drafts that go over to a common text, word by word: in round r, a share r / rounds of it.
std::vector<RoundDraft> approaching(std::size_t rounds, std::size_t authors, bool reversed) {
    detail::Random random(7);
    const std::vector<std::string> goal = random_words(random, 60, 1000);
    std::vector<std::vector<std::string>> starts;
    for (std::size_t a = 0; a < authors; ++a) {
        starts.push_back(random_words(random, 60, 1000));
    }
    std::vector<RoundDraft> drafts;
    for (std::size_t r = 0; r < rounds; ++r) {
        const std::size_t at = reversed ? rounds - 1 - r : r;
        for (std::size_t a = 0; a < authors; ++a) {
            std::vector<std::string> words = starts[a];
            for (std::size_t i = 0; i < words.size(); ++i) {
                if (i % rounds <= at && at > 0) {
                    words[i] = goal[i];
                }
            }
            drafts.push_back(in_round(static_cast<std::int32_t>(r + 1),
                                      "r" + std::to_string(r) + "a" + std::to_string(a),
                                      joined(words), "", "author" + std::to_string(a)));
        }
    }
    return drafts;
}

std::size_t naive_common(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    std::vector<std::vector<std::size_t>> table(a.size() + 1,
                                                std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t k = 0; k < b.size(); ++k) {
            table[i + 1][k + 1] =
                a[i] == b[k] ? table[i][k] + 1 : std::max(table[i][k + 1], table[i + 1][k]);
        }
    }
    return table[a.size()][b.size()];
}

}  // namespace

TEST_CASE("The longest common subsequence is that of the table, whatever the sequences") {
    detail::Random random(1);
    for (int round = 0; round < 300; ++round) {
        const std::size_t alphabet = 1 + random.below(round % 3 == 0 ? 2 : 30);
        const auto draw = [&] {
            std::vector<std::uint32_t> tokens(1 + random.below(200));
            for (std::uint32_t& token : tokens) {
                token = static_cast<std::uint32_t>(random.below(alphabet));
            }
            return tokens;
        };
        const std::vector<std::uint32_t> a = draw();
        const std::vector<std::uint32_t> b = draw();
        const std::size_t expected = naive_common(a, b);
        CHECK(detail::CommonLength(a, alphabet)(b) == expected);
        const detail::CommonTokens common = detail::common_tokens(a, b);
        REQUIRE(common.count == expected);
        std::vector<std::uint32_t> of_a;
        std::vector<std::uint32_t> of_b;
        for (std::size_t i = 0; i < a.size(); ++i) {
            if (common.in_a[i]) {
                of_a.push_back(a[i]);
            }
        }
        for (std::size_t i = 0; i < b.size(); ++i) {
            if (common.in_b[i]) {
                of_b.push_back(b[i]);
            }
        }
        CHECK(of_a == of_b);
        CHECK(of_a.size() == expected);
    }
}

TEST_CASE("A table that is too large is divided, and what is found is as long") {
    detail::Random random(11);
    const auto draw = [&](std::size_t size) {
        std::vector<std::uint32_t> tokens(size);
        for (std::uint32_t& token : tokens) {
            token = static_cast<std::uint32_t>(random.below(5000));
        }
        return tokens;
    };
    const std::vector<std::uint32_t> a = draw(20000);
    std::vector<std::uint32_t> b = draw(20000);
    for (std::size_t i = 0; i < b.size(); i += 3) {
        b[i] = a[i];
    }
    const detail::CommonTokens common = detail::common_tokens(a, b);
    CHECK(common.count == detail::CommonLength(a, 5000)(b));
    CHECK(common.count >= 20000 / 3);
}

TEST_CASE("The core and the entropy of a round are those of the drafts' collation") {
    detail::Random random(2);
    for (int round = 0; round < 30; ++round) {
        std::vector<RoundDraft> drafts;
        std::vector<Witness> witnesses;
        for (std::size_t i = 0; i < 2 + random.below(4); ++i) {
            std::vector<std::string> words = random_words(random, 8 + random.below(30), 20);
            words.insert(words.begin() + 4, "shared");
            drafts.push_back(in_round(1, "d" + std::to_string(i), joined(words)));
            witnesses.push_back(make_witness(drafts.back().id.str(), drafts.back().text));
        }
        const Convergence result = convergence(drafts);
        const Collation collation = collate(witnesses);
        const AgreedCore core = agreed_core(collation);
        CHECK(result.rounds[0].core->words == core.words);
        CHECK(result.rounds[0].core->share == Catch::Approx(core.share));
        double sum = 0;
        for (const ColumnEntropy& column : positional_entropy(collation)) {
            sum += column.normalized;
        }
        CHECK(*result.rounds[0].entropy ==
              Catch::Approx(sum / static_cast<double>(collation.column_count())));
    }
}

TEST_CASE(
    "A word spelled a little differently stands in the column of the other in a round's entropy") {
    const std::vector<RoundDraft> drafts = {
        in_round(1, "a", "Rules are made by governments together"),
        in_round(1, "b", "Rules are made by government and others together"),
    };
    // The columns: four and one that are agreed, one with two readings, two that one draft has.
    CHECK(*convergence(drafts).rounds[0].entropy == Catch::Approx(3.0 / 8.0));
}

TEST_CASE("The same drafts have index 1, drafts without a common word 0, whatever their marks") {
    const std::vector<RoundDraft> drafts = {
        in_round(1, "a", "Rules made by governments."),
        in_round(1, "b", "rules made by governments"),
        in_round(2, "c", "Rules made by governments."),
        in_round(2, "d", "Something else, entirely!"),
    };
    const Convergence result = convergence(drafts);
    CHECK(result.basis == ConvergenceBasis::between_drafts);
    REQUIRE(result.rounds.size() == 2);
    CHECK(*result.rounds[0].index == 1);
    CHECK(*result.rounds[1].index == 0);
    CHECK(*result.rounds[1].change == -1);
    CHECK(*result.rounds[1].trend == Trend::diverging);
    CHECK_FALSE(result.rounds[1].by_interval);
    CHECK(result.rounds[0].reason == "too few drafts and sentences for an interval");
}

TEST_CASE("Words in random order are expected to give what they give, so their index is near 0") {
    detail::Random random(3);
    double sum = 0;
    for (int i = 0; i < 20; ++i) {
        std::vector<std::string> words = random_words(random, 150, 60);
        const std::string first = joined(words);
        for (std::size_t k = words.size(); k > 1; --k) {
            std::swap(words[k - 1], words[random.below(k)]);
        }
        const std::vector<RoundDraft> drafts = {in_round(1, "a", first),
                                                in_round(1, "b", joined(words))};
        const Convergence result = convergence(drafts);
        CHECK(result.pairs[0].similarity > 0.2);
        CHECK(std::abs(result.pairs[0].index) < 0.12);
        sum += result.pairs[0].index;
    }
    CHECK(std::abs(sum / 20) < 0.03);
}

TEST_CASE("Drafts that approach each other have a rising index; the reverse is divergence") {
    const std::vector<RoundDraft> drafts = approaching(5, 6, false);
    const Convergence result = convergence(drafts);
    for (std::size_t i = 1; i < result.rounds.size(); ++i) {
        CHECK(*result.rounds[i].index > *result.rounds[i - 1].index);
        CHECK(*result.rounds[i].low <= *result.rounds[i].index);
        CHECK(*result.rounds[i].high >= *result.rounds[i].index);
        CHECK(*result.rounds[i].trend == Trend::converging);
        CHECK(result.rounds[i].by_interval);
        CHECK(result.rounds[i].resampled == ResampledUnit::drafts);
    }
    CHECK(*result.rounds[4].index == 1);
    CHECK(*result.trend == Trend::converging);
    const Convergence reversed = convergence(approaching(5, 6, true));
    CHECK(*reversed.trend == Trend::diverging);
    CHECK(*reversed.rounds[1].index == Catch::Approx(*result.rounds[3].index));
}

TEST_CASE("Rounds that change nothing are a plateau") {
    std::vector<RoundDraft> drafts = approaching(5, 6, false);
    std::vector<RoundDraft> twice;
    for (RoundDraft draft : drafts) {
        if (draft.round == 3) {
            twice.push_back(draft);
            draft.round = 4;
            draft.id = draft.id.str() + "x";
            twice.push_back(draft);
        }
    }
    const Convergence result = convergence(twice);
    CHECK(*result.rounds[1].change == 0);
    CHECK(*result.rounds[1].trend == Trend::plateau);
    CHECK(result.rounds[1].by_interval);
}

TEST_CASE("No figure depends on the order in which drafts are given") {
    std::vector<RoundDraft> drafts = approaching(3, 5, false);
    for (RoundDraft& draft : drafts) {
        draft.group = draft.author < "author2" ? "north" : "south";
    }
    const Convergence expected = convergence(drafts);
    detail::Random random(5);
    for (int i = 0; i < 5; ++i) {
        for (std::size_t k = drafts.size(); k > 1; --k) {
            std::swap(drafts[k - 1], drafts[random.below(k)]);
        }
        Convergence result = convergence(drafts);
        REQUIRE(result.rounds.size() == expected.rounds.size());
        for (std::size_t k = 0; k < result.rounds.size(); ++k) {
            CHECK(result.rounds[k].index == expected.rounds[k].index);
            CHECK(result.rounds[k].low == expected.rounds[k].low);
            CHECK(result.rounds[k].change_high == expected.rounds[k].change_high);
            CHECK(result.rounds[k].dispersion == expected.rounds[k].dispersion);
            CHECK(result.rounds[k].entropy == expected.rounds[k].entropy);
        }
        CHECK(result.pairs == expected.pairs);
        CHECK(result.influences == expected.influences);
        CHECK(result.passages == expected.passages);
    }
}

TEST_CASE("What passages cost sums to what the index lacks") {
    ConvergenceOptions options;
    options.passages = 1'000'000;
    const std::vector<RoundDraft> drafts = approaching(4, 5, true);
    const Convergence result = convergence(drafts, options);
    double sum = 0;
    for (const ContestedPassage& passage : result.passages) {
        CHECK(passage.round == 4);
        CHECK(passage.lacking > 0);
        CHECK(passage.lacking <= 1);
        sum += passage.cost;
    }
    CHECK(sum == Catch::Approx(1 - *result.rounds[3].index));
}

TEST_CASE("The draft that stands apart moves the index most, and its own words cost most") {
    const std::vector<RoundDraft> drafts = {
        in_round(1, "a", "Rules developed by governments, in their respective roles, for all."),
        in_round(1, "b", "Rules developed by governments, in their respective roles, for all."),
        in_round(1, "c", "Rules developed by governments, in their respective roles, for all."),
        in_round(1, "d", "Rules developed by governments alone under the law of nations, for all."),
    };
    const Convergence result = convergence(drafts);
    REQUIRE(result.influences.size() == 4);
    CHECK(result.influences[0].draft.str() == "d");
    CHECK(result.influences[0].without == 1);
    CHECK(result.influences[0].influence < 0);
    REQUIRE_FALSE(result.passages.empty());
    CHECK(result.passages[0].draft.str() == "d");
    CHECK(result.passages[0].text == "alone under the law of nations");
    CHECK(result.passages[0].lacking == 1);
    CHECK(result.notes ==
          std::vector<std::string>{"fewer than 6 drafts in round 1: the interval is too narrow"});
}

TEST_CASE("Groups that agree within and not between them are told apart") {
    std::vector<RoundDraft> drafts;
    for (int i = 0; i < 4; ++i) {
        drafts.push_back(in_round(1, "n" + std::to_string(i),
                                  "The network is run by its users alone.", "north"));
        drafts.push_back(in_round(1, "s" + std::to_string(i),
                                  "States hold authority over public policy.", "south"));
    }
    const Dispersion dispersion = convergence(drafts).rounds[0].dispersion;
    REQUIRE(dispersion.groups.size() == 2);
    CHECK(dispersion.groups[0].group == "north");
    CHECK(dispersion.groups[0].drafts == 4);
    CHECK(*dispersion.groups[0].within == 0);
    CHECK(*dispersion.groups[1].between == 1);
    CHECK(*dispersion.within == 0);
    CHECK(*dispersion.between == 1);
    CHECK_FALSE(dispersion.f);
    CHECK(*dispersion.r_squared == 1);
    CHECK(*dispersion.p < 0.06);

    // Labels that mean nothing explain little.
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        drafts[i].group = i / 2 % 2 == 0 ? "east" : "west";
    }
    const Dispersion mixed = convergence(drafts).rounds[0].dispersion;
    CHECK(*mixed.p > 0.5);
    CHECK(*mixed.f < 0.2);
}

TEST_CASE("Drafts that follow each other are compared with the one before") {
    const std::string tail =
        " It takes in names and numbers. It serves development. It is open to all. It is reviewed.";
    const std::vector<RoundDraft> drafts = {
        in_round(1, "a", "Governments run the network." + tail),
        in_round(2, "b", "Governments and users run the network together." + tail),
        in_round(3, "c", "Governments and users run the network together." + tail)};
    const Convergence result = convergence(drafts);
    CHECK(result.basis == ConvergenceBasis::between_rounds);
    CHECK_FALSE(result.rounds[0].index);
    CHECK(result.rounds[0].reason == "there is no round before it");
    CHECK(*result.rounds[1].index < 1);
    CHECK(result.rounds[1].resampled == ResampledUnit::sentences);
    CHECK(*result.rounds[1].low < *result.rounds[1].high);
    CHECK(*result.rounds[2].index == 1);
    CHECK(result.rounds[2].core->share == 1);
    CHECK(result.passages.empty());
    CHECK(result.change);
}

TEST_CASE("Pairs of the same authors have their change") {
    const std::vector<RoundDraft> drafts = approaching(2, 3, false);
    const Convergence result = convergence(drafts);
    REQUIRE(result.pairs.size() == 6);
    CHECK_FALSE(result.pairs[0].change);
    double sum = 0;
    for (std::size_t i = 3; i < 6; ++i) {
        REQUIRE(result.pairs[i].change);
        sum += *result.pairs[i].change;
    }
    CHECK(sum / 3 == Catch::Approx(*result.rounds[1].change));
}

TEST_CASE("Convergence is measured in all six languages, and mixed languages are told") {
    const std::vector<std::vector<std::string>> texts = {
        {"تضع الحكومات والقطاع الخاص قواعد مشتركة للإنترنت.",
         "تضع الحكومات والمجتمع المدني قواعد مشتركة للإنترنت."},
        {"各国政府和私营部门制定共同的规则。", "各国政府和民间社会制定共同的规则。"},
        {"Governments and the private sector set shared rules for the Internet.",
         "Governments and civil society set shared rules for the Internet."},
        {"Les gouvernements et le secteur privé fixent des règles communes pour l'Internet.",
         "Les gouvernements et la société civile fixent des règles communes pour l'Internet."},
        {"Los gobiernos y el sector privado fijan normas comunes para la Internet.",
         "Los gobiernos y la sociedad civil fijan normas comunes para la Internet."},
        {"Правительства и частный сектор вырабатывают общие правила для Интернета.",
         "Правительства и гражданское общество вырабатывают общие правила для Интернета."},
    };
    for (const auto& pair : texts) {
        INFO(pair[0]);
        const Convergence result =
            convergence(std::vector{in_round(1, "a", pair[0]), in_round(1, "b", pair[1])});
        CHECK(*result.rounds[0].index > 0.4);
        CHECK(*result.rounds[0].index < 0.95);
        CHECK(result.notes.empty());
        for (const ContestedPassage& passage : result.passages) {
            CHECK(slice(passage.draft.str() == "a" ? pair[0] : pair[1], passage.span) ==
                  passage.text);
        }
    }
    const Convergence mixed =
        convergence(std::vector{in_round(1, "a", texts[2][0]), in_round(1, "b", texts[3][0])});
    REQUIRE(mixed.notes.size() == 1);
    CHECK(mixed.notes[0] ==
          "the drafts are in 2 languages (en, fr): words of two languages are never the same, so "
          "compare drafts of one language");
}

TEST_CASE("Convergence of bad drafts and with bad options is refused with its place") {
    const auto refuses = [](std::vector<RoundDraft> drafts, const ConvergenceOptions& options,
                            const char* message) {
        CHECK_THROWS_MATCHES(static_cast<void>(convergence(drafts, options)), ValidationError,
                             Catch::Matchers::Message(message));
    };
    const RoundDraft good = in_round(1, "a", "some words");
    refuses({}, {}, "drafts: convergence takes at least two drafts, got 0");
    refuses({good}, {}, "drafts: convergence takes at least two drafts, got 1");
    refuses({good, in_round(2, "b", "")}, {},
            "drafts[1].text: draft \"b\" is empty: there is no word in it");
    refuses({good, in_round(-2, "b", "x")}, {},
            "drafts[1].round: the round of draft \"b\" is -2; rounds are counted from 0 up");
    refuses({good, in_round(1, "", "x")}, {}, "drafts[1].id: the draft has no identifier");
    ConvergenceOptions options;
    options.confidence = 1;
    refuses({good, in_round(2, "b", "x")}, options,
            "confidence: expected a number between 0 and 1");
    options = {};
    options.margin = NAN;
    refuses({good, in_round(2, "b", "x")}, options, "margin: expected a number from 0 to 1");
    options = {};
    options.bootstrap = 2'000'000;
    refuses({good, in_round(2, "b", "x")}, options, "bootstrap: expected at most 1000000");
}

TEST_CASE("A round that is no number is refused by its path in JSON") {
    CHECK_THROWS_WITH(static_cast<void>(from_json<RoundDraft>(
                          R"({"id": "a", "round": "two", "text": "x"})", "drafts.json")),
                      "drafts.json: round: expected a whole number, got string \"two\"");
}

TEST_CASE("Core and entropy of a collation made by hand") {
    Collation collation;
    const auto witness = [](std::string id, std::string text, std::vector<Span> spans) {
        Witness made{std::move(id), std::move(text), {}, {}};
        for (const Span span : spans) {
            const std::string word(slice(made.text, span));
            made.tokens.push_back({word, word, span});
        }
        return made;
    };
    collation.witnesses = {witness("a", "a b c", {{0, 1}, {2, 3}, {4, 5}}),
                           witness("b", "a x c", {{0, 1}, {2, 3}, {4, 5}}),
                           witness("c", "a c", {{0, 1}, {2, 3}}),
                           witness("d", "a x c", {{0, 1}, {2, 3}, {4, 5}})};
    collation.cells = {0, 0, 0, 0, 1, 1, -1, 1, 2, 2, 1, 2};
    collation.readings = {0, 0, 0, 0, 0, 1, -1, 1, 0, 0, 0, 0};
    const AgreedCore core = agreed_core(collation);
    REQUIRE(core.runs.size() == 2);
    CHECK(core.words == 2);
    CHECK(core.share == Catch::Approx(2 / (11.0 / 4)));
    CHECK(core.runs[1].text == "c");
    CHECK(core.runs[1].spans == std::vector<Span>{{4, 5}, {4, 5}, {2, 3}, {4, 5}});
    const std::vector<ColumnEntropy> entropy = positional_entropy(collation);
    REQUIRE(entropy.size() == 3);
    CHECK(entropy[0].entropy == 0);
    CHECK(entropy[1].entropy == Catch::Approx(1.5));
    CHECK(entropy[1].normalized == Catch::Approx(0.75));
    CHECK(entropy[1].readings == 2);
    CHECK(entropy[1].present == 3);

    Collation broken = collation;
    broken.cells[3] = 9;
    CHECK_THROWS_MATCHES(static_cast<void>(agreed_core(broken)), ValidationError,
                         Catch::Matchers::Message("cells[3]: witness \"d\" has no token 9"));
    broken = collation;
    broken.cells.pop_back();
    CHECK_THROWS_MATCHES(static_cast<void>(positional_entropy(broken)), ValidationError,
                         Catch::Matchers::Message("cells: the cells do not make whole columns"));
}
