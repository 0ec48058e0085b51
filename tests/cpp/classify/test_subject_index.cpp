#include <wgig/classify/subject_index.hpp>

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include <wgig/core/error.hpp>

#include "catch.hpp"

using namespace wgig;

namespace {

Concept concept_of(const std::string& id, const std::string& name,
                   std::vector<std::string> alternative = {}, std::vector<ConceptId> broader = {}) {
    Concept entry;
    entry.id = ConceptId(id);
    entry.label.texts["en"] = name;
    if (!alternative.empty()) {
        entry.alternative["en"] = std::move(alternative);
    }
    entry.broader = std::move(broader);
    return entry;
}

Taxonomy thesaurus() {
    Taxonomy taxonomy;
    taxonomy.id = "thesaurus";
    taxonomy.concepts = {
        concept_of("education", "education"),
        concept_of("higher-education", "higher education", {"tertiary education"}, {"education"}),
        concept_of("policy", "policy"),
        concept_of("migration-people", "migration (demography)", {}, {}),
        concept_of("migration-data", "migration (computing)", {}, {}),
        concept_of("bank-money", "banks"),
        concept_of("forest", "forests", {"woodland"}),
    };
    return taxonomy;
}

std::vector<std::string> ids_of(const std::vector<Code>& codes) {
    std::vector<std::string> ids;
    for (const Code& code : codes) {
        ids.push_back(code.concept_.str());
    }
    return ids;
}

const Code* code_of(const std::vector<Code>& codes, const std::string& id) {
    for (const Code& code : codes) {
        if (code.concept_.str() == id) {
            return &code;
        }
    }
    return nullptr;
}

/// Texts in which `ships` and `harbours` are always indexed with a concept that they never name,
/// and in which forests are mentioned but never a subject.
struct Indexed {
    std::vector<std::string> texts;
    std::vector<std::vector<ConceptId>> subjects;
};

Taxonomy maritime() {
    Taxonomy taxonomy = thesaurus();
    taxonomy.concepts.push_back(concept_of("seafaring", "seafaring"));
    Concept heading = concept_of("heading", "captains");
    heading.codable = false;
    taxonomy.concepts.push_back(heading);
    return taxonomy;
}

Indexed indexed() {
    Indexed all;
    static const char* const fillers[] = {"old", "new", "large", "small", "grey", "white", "red"};
    for (int i = 0; i < 140; ++i) {
        const std::string filler = fillers[i % 7];
        if (i % 2 == 0) {
            all.texts.push_back("Ships lay in the " + filler + " harbours near " + filler +
                                " forests, and captains waited.");
            all.subjects.push_back({ConceptId("seafaring"), ConceptId("not in the thesaurus")});
        } else {
            all.texts.push_back("The " + filler +
                                " school and its education near forests: " + filler + " teachers.");
            all.subjects.push_back({ConceptId("education"), ConceptId("heading")});
        }
    }
    return all;
}

std::string error_of(std::string_view bytes) {
    try {
        (void)SubjectIndexer::from_bytes(bytes, "model");
    } catch (const ParseError& error) {
        return error.what();
    }
    return "no error";
}

/// Bytes with their checksum made right again, as a stranger could.
std::string with_checksum(std::string bytes) {
    bytes.resize(bytes.size() - 8);
    std::uint64_t sum = 0xcbf29ce484222325ULL;
    for (const char c : bytes) {
        sum = (sum ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    }
    for (unsigned i = 0; i < 8; ++i) {
        bytes += static_cast<char>((sum >> (8 * i)) & 0xFFU);
    }
    return bytes;
}

}  // namespace

TEST_CASE("Without learning, subjects are named concepts, frequent and early ones first") {
    const SubjectIndexer indexer(thesaurus());
    CHECK_FALSE(indexer.is_trained());
    const std::string text =
        "Woodland and its future. The forest is cut; forests burn. A bank may pay.";
    const std::vector<Code> codes = indexer.suggest(text);
    CHECK(ids_of(codes) == std::vector<std::string>{"forest", "bank-money"});
    CHECK(codes[0].scheme == "thesaurus");
    // Alternative and inflected names count, and each place is shown.
    REQUIRE(codes[0].evidence.size() == 3);
    CHECK(codes[0].evidence[0].text == "Woodland");
    CHECK(codes[0].evidence[0].term == "woodland");
    CHECK(codes[0].evidence[1].text == "forest");
    CHECK(codes[0].evidence[1].term == "forests");
    for (const Code& code : codes) {
        CHECK(code.score > 0);
        CHECK(code.score < 1);
        for (const Evidence& evidence : code.evidence) {
            CHECK(slice(text, evidence.span) == evidence.text);
        }
    }
}

TEST_CASE("A name inside a longer name is a candidate too, behind the longer one") {
    const auto codes =
        SubjectIndexer(thesaurus()).suggest("Higher education, and a policy for it.");
    CHECK(ids_of(codes).front() == "higher-education");
    CHECK(code_of(codes, "education") != nullptr);
}

TEST_CASE(
    "What is in brackets need not stand in the text, and what two concepts share weighs less") {
    const auto codes = SubjectIndexer(thesaurus()).suggest("On migration and a policy.");
    REQUIRE(codes.size() == 3);
    CHECK(codes[0].concept_.str() == "policy");
    CHECK(code_of(codes, "migration-people")->evidence[0].text == "migration");
    CHECK(code_of(codes, "migration-data")->score == code_of(codes, "migration-people")->score);
}

TEST_CASE("No more subjects than asked for, and none of nothing") {
    const SubjectIndexer indexer(thesaurus());
    CHECK(indexer.suggest("education policy of banks", 2).size() == 2);
    CHECK(indexer.suggest("education policy of banks", 0).empty());
    CHECK(indexer.suggest("").empty());
    CHECK(indexer.suggest("Nothing that it knows.").empty());
    CHECK(SubjectIndexer(Taxonomy{}).suggest("education").empty());
}

TEST_CASE("It learns which mentions are subjects, and subjects that a text does not name") {
    const Indexed all = indexed();
    const SubjectIndexer indexer = train_subject_indexer(maritime(), all.texts, all.subjects);
    CHECK(indexer.is_trained());
    const std::string text = "Ships left the blue harbours near other forests, and sailors waited.";
    const auto codes = indexer.suggest(text);
    REQUIRE_FALSE(codes.empty());
    // Never named in any text: known by the words of its texts, and those are shown.
    CHECK(codes[0].concept_.str() == "seafaring");
    CHECK(codes[0].score > 0.5);
    REQUIRE_FALSE(codes[0].evidence.empty());
    for (const Evidence& evidence : codes[0].evidence) {
        CHECK(slice(text, evidence.span) == evidence.text);
    }
    REQUIRE(code_of(codes, "forest") != nullptr);
    CHECK(code_of(codes, "forest")->score < 0.2);
    CHECK(code_of(codes, "heading") == nullptr);
    CHECK(indexer.suggest("Education for all.")[0].concept_.str() == "education");
}

TEST_CASE("The same texts give the same indexer, to the byte") {
    const Indexed all = indexed();
    SubjectTrainingOptions options;
    options.trees = 5;
    options.ranking_rows = 100;
    const auto bytes = [&] {
        return train_subject_indexer(maritime(), all.texts, all.subjects, options).to_bytes();
    };
    CHECK(bytes() == bytes());
}

TEST_CASE("What cannot be learned from is refused, with its place") {
    const Indexed all = indexed();
    const auto message = [&](std::size_t texts, SubjectTrainingOptions options,
                             const std::vector<std::vector<ConceptId>>& subjects) -> std::string {
        try {
            (void)train_subject_indexer(thesaurus(), std::span(all.texts).first(texts), subjects,
                                        options);
        } catch (const ValidationError& error) {
            return error.what();
        }
        return "no error";
    };
    CHECK(message(3, {}, all.subjects) ==
          "subjects: expected as many lists of subjects as texts (3), not 140");
    CHECK(message(2, {}, {{}, {ConceptId("gone")}}) ==
          "subjects: no text has a subject that is a concept of the taxonomy");
    SubjectTrainingOptions options;
    options.learning_rate = std::nan("");
    CHECK(message(140, options, all.subjects) ==
          "options.learning_rate: expected a number above 0, at most 1");
}

TEST_CASE("One text is enough to learn from, if not much") {
    const std::vector<std::string> texts{"Forests."};
    const std::vector<std::vector<ConceptId>> subjects{{ConceptId("forest")}};
    const SubjectIndexer indexer = train_subject_indexer(thesaurus(), texts, subjects);
    CHECK(ids_of(indexer.suggest("A forest")) == std::vector<std::string>{"forest"});
}

TEST_CASE("An indexer survives being saved, whether it has learned or not") {
    const Indexed all = indexed();
    for (const SubjectIndexer& indexer :
         {SubjectIndexer(maritime()), train_subject_indexer(maritime(), all.texts, all.subjects)}) {
        const std::string bytes = indexer.to_bytes();
        const SubjectIndexer again = SubjectIndexer::from_bytes(bytes);
        CHECK(again.to_bytes() == bytes);
        CHECK(again.is_trained() == indexer.is_trained());
        CHECK(again.suggest(all.texts[0]) == indexer.suggest(all.texts[0]));
    }
}

TEST_CASE("A file that is none, is damaged or comes from a stranger is an error, not a crash") {
    CHECK(error_of("") == "model: not a subject indexer (at byte 0)");
    CHECK(error_of("{\"json\": 1}") == "model: not a subject indexer (at byte 0)");
    const Indexed all = indexed();
    SubjectTrainingOptions options;
    options.trees = 3;
    const std::string good =
        train_subject_indexer(maritime(), all.texts, all.subjects, options).to_bytes();
    std::string newer = good;
    newer[21] = 2;
    CHECK(error_of(newer) == "model: format 2; this release reads format 1 (at byte 1)");
    std::string damaged = good;
    damaged[good.size() / 2] ^= 1;
    CHECK(error_of(damaged) == "model: damaged: the checksum does not fit (at byte 1)");
    // Each byte changed, each length cut, and the checksum put right: a result or a ParseError.
    std::size_t refused = 0;
    for (std::size_t at = 22; at < good.size() - 8; at += 3) {
        for (const int value : {0x00, 0x7F, 0xFF}) {
            std::string bytes = good;
            bytes[at] = static_cast<char>(value);
            try {
                const auto indexer = SubjectIndexer::from_bytes(with_checksum(bytes));
                CHECK(indexer.suggest(all.texts[0]).size() <= 10);
            } catch (const ParseError&) {
                ++refused;
            }
        }
        std::string cut = with_checksum(good.substr(0, at + 8));
        CHECK_THROWS_AS(SubjectIndexer::from_bytes(cut), ParseError);
    }
    CHECK(refused > 100);
}

TEST_CASE(
    "However many concepts share a name, and however often a text has it, each is looked at once") {
    Taxonomy taxonomy;
    taxonomy.id = "t";
    for (int i = 0; i < 5000; ++i) {
        taxonomy.concepts.push_back(concept_of(std::to_string(i), "state"));
    }
    std::string text;
    for (int i = 0; i < 50000; ++i) {
        text += "state ";
    }
    // 250 million pairs of mention and concept, were each looked at.
    const auto codes = SubjectIndexer(taxonomy).suggest(text, 3);
    CHECK(ids_of(codes) == std::vector<std::string>{"0", "1", "2"});
    CHECK(codes[0].evidence.size() == 50000);
}

TEST_CASE("Subjects are found in each of the six languages") {
    const std::vector<std::pair<std::string, std::pair<std::string, std::string>>> cases{
        {"en", {"forests", "A forest burns."}}, {"fr", {"forêts", "La forêt brûle."}},
        {"es", {"bosques", "El bosque arde."}}, {"ru", {"лес", "В лесах горит."}},
        {"ar", {"غابة", "تحترق الغابة."}},      {"zh", {"森林", "保护森林的政策"}},
    };
    for (const auto& [language, words] : cases) {
        Taxonomy taxonomy;
        taxonomy.concepts.emplace_back();
        taxonomy.concepts[0].id = ConceptId("forest");
        taxonomy.concepts[0].label.texts[language] = words.first;
        INFO(language);
        CHECK(ids_of(SubjectIndexer(taxonomy).suggest(words.second)) ==
              std::vector<std::string>{"forest"});
    }
}
