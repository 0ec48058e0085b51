#include <wgig/classify/classify.hpp>

#include <map>
#include <set>
#include <string>

#include <wgig/core/json.hpp>
#include <wgig/source/read.hpp>
#include <wgig/source/sample.hpp>

#include "catch.hpp"
#include "plain_document.hpp"
#include "support.hpp"

using namespace wgig;

namespace {

Taxonomy taxonomy_of(std::string_view concepts) {
    return from_json<Taxonomy>(R"({"id": "test", "concepts": [)" + std::string(concepts) + "]}");
}

// concept: evidence, evidence; ...
std::string codes_of(std::string_view text, const Taxonomy& taxonomy) {
    std::string out;
    for (const Code& code : classify(text, taxonomy)) {
        out += (out.empty() ? "" : "; ") + code.concept_.str() + ":";
        for (const Evidence& evidence : code.evidence) {
            CHECK(slice(text, evidence.span) == evidence.text);
            out += " " + evidence.text;
        }
    }
    return out;
}

std::set<std::string> concepts_in(const std::vector<ParagraphCodes>& codes,
                                  std::string_view paragraph) {
    std::set<std::string> found;
    for (const ParagraphCodes& row : codes) {
        if (row.paragraph == paragraph) {
            for (const Code& code : row.codes) {
                found.insert(code.concept_.str());
            }
        }
    }
    return found;
}

}  // namespace

TEST_CASE("The longest of the terms that begin first decides between concepts") {
    const Taxonomy taxonomy =
        taxonomy_of(R"({"id": "names", "label": {}, "terms": {"en": ["domain name"]}},
                       {"id": "system", "label": {}, "terms": {"en": ["domain name system"]}})");
    CHECK(codes_of("the domain name system and a domain name", taxonomy) ==
          "names: domain name; system: domain name system");
}

TEST_CASE("A term of several concepts speaks for each, in the spelling that each has") {
    const Taxonomy taxonomy =
        taxonomy_of(R"({"id": "b", "label": {}, "terms": {"en": ["Open source"]}},
                       {"id": "a", "label": {}, "terms": {"en": ["open  source"]}})");
    const auto codes = classify("OPEN SOURCE", taxonomy);
    REQUIRE(codes.size() == 2);
    CHECK(codes[0].concept_.str() == "b");
    CHECK(codes[0].evidence[0].term == "Open source");
    CHECK(codes[1].concept_.str() == "a");
    CHECK(codes[1].evidence[0].term == "open  source");
}

TEST_CASE("A phrase that a concept excludes silences that concept inside it, and no other") {
    const Taxonomy taxonomy =
        taxonomy_of(R"({"id": "trade", "label": {}, "terms": {"en": ["trade"]},
                        "exclude": {"en": ["trade-off", "trade off"]}},
                       {"id": "commerce", "label": {}, "terms": {"fr": ["trade"]}})");
    CHECK(codes_of("a trade-off in trade", taxonomy) == "commerce: trade trade; trade: trade");
    CHECK(codes_of("fair trade", taxonomy) == "trade: trade; commerce: trade");
}

TEST_CASE("An excluded word is silenced as it stands, an excluded phrase in its other forms too") {
    const Taxonomy taxonomy =
        taxonomy_of(R"({"id": "tax", "label": {}, "terms": {"es": ["impuestos"]},
                        "exclude": {"es": ["impuesta", "impuesto oneroso"]}})");
    CHECK(codes_of("un impuesto", taxonomy) == "tax: impuesto");
    CHECK(codes_of("una sanción impuesta", taxonomy).empty());
    CHECK(codes_of("impuestos onerosos", taxonomy).empty());
}

TEST_CASE("The score of n occurrences is n / (n + 1); equal scores keep the taxonomy's order") {
    const Taxonomy taxonomy = taxonomy_of(R"({"id": "z", "label": {}, "terms": {"en": ["one"]}},
                                             {"id": "a", "label": {}, "terms": {"en": ["two"]}},
                                             {"id": "m", "label": {}, "terms": {"en": ["six"]}})");
    const auto codes = classify("two one six two", taxonomy);
    REQUIRE(codes.size() == 3);
    CHECK(codes[0].concept_.str() == "a");
    CHECK(codes[0].score == 2.0 / 3.0);
    CHECK(codes[0].scheme == "test");
    CHECK(codes[1].concept_.str() == "z");
    CHECK(codes[1].score == 0.5);
    CHECK(codes[2].concept_.str() == "m");
}

TEST_CASE("A concept is found by each of its names; one that is not codable by none") {
    const Taxonomy taxonomy = taxonomy_of(
        R"({"id": "spam", "label": {"en": "Spam", "zh": "垃圾信息"}, "alternative": {"en": ["UCE"]}},
           {"id": "access", "label": {"en": "Access"}, "terms": {"en": ["connected"]}},
           {"id": "all", "label": {"en": "Everything"}, "codable": false})");
    CHECK(codes_of("垃圾信息, spam, uce; access, connected; everything", taxonomy) ==
          "spam: 垃圾信息 spam uce; access: access connected");
}

TEST_CASE("All languages are matched at once, scripts without spaces and inflected forms too") {
    CHECK(codes_of("Спамом и 垃圾邮件 и البريد", wgig_taxonomy()).starts_with("spam:"));
    CHECK(codes_of("关于域名系统", wgig_taxonomy()).starts_with("domain-names:"));
    CHECK(codes_of("النفاذ والبريد الإلكتروني غير المرغوب فيه", wgig_taxonomy()).find("spam:") !=
          std::string::npos);
}

TEST_CASE("Spans are exact after characters outside the basic plane and in decomposed text") {
    const Taxonomy taxonomy = taxonomy_of(
        R"({"id": "security", "label": {}, "terms": {"fr": ["sécurité des réseaux"]}})");
    CHECK(codes_of("\U0001F600\U00020000 la se\u0301curite\u0301 des re\u0301seaux\U0001F600",
                   taxonomy) == "security: se\u0301curite\u0301 des re\u0301seaux");
}

TEST_CASE("No text has no codes, and a document without paragraphs no rows") {
    CHECK(classify("", wgig_taxonomy()).empty());
    CHECK(classify(Document{}).empty());
    CHECK(classify("anything", Taxonomy{}).empty());
}

TEST_CASE("Every paragraph has its row, with codes or without") {
    const auto rows = classify(read("1.  Nothing here.\n\n2.  Spam is here.\n", "two.txt"));
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].paragraph == "1");
    CHECK(rows[0].codes.empty());
    CHECK(rows[1].codes.size() == 1);
}

TEST_CASE("Many texts are classified each by itself, numbered from 1") {
    const Classifier classifier(wgig_taxonomy());
    const std::vector<std::string_view> texts{"Spam", "", "域名"};
    const std::vector<ParagraphCodes> rows = classifier.classify(texts);
    REQUIRE(rows.size() == 3);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(rows[i].document.empty());
        CHECK(rows[i].paragraph == std::to_string(i + 1));
        CHECK(rows[i].codes == classifier.classify(texts[i]));
    }
    CHECK(rows[1].codes.empty());
}

TEST_CASE("A term does not go on from one item of a list into the next") {
    const Taxonomy taxonomy =
        taxonomy_of(R"({"id": "names", "label": {}, "terms": {"en": ["domain name"]}})");
    const auto rows = classify(plain_document("Of:", {"the domain", "name"}), taxonomy);
    CHECK(rows[0].codes.empty());
}

TEST_CASE("Evidence in a document points into its source, whatever lies between the lines") {
    const std::string text = "The root\nservers and the dom-\nain name system.\n";
    const Document document = read(text, "broken.txt");
    for (const ParagraphCodes& row : classify(document)) {
        for (const Code& code : row.codes) {
            for (const Evidence& evidence : code.evidence) {
                INFO(evidence.text);
                const std::string source(slice(document.text, evidence.span));
                CHECK(source.front() == evidence.text.front());
                CHECK(source.back() == evidence.text.back());
            }
        }
    }
    CHECK(concepts_in(classify(document), "").contains("root-servers"));
    CHECK(concepts_in(classify(document), "").contains("domain-names"));
}

TEST_CASE("The sample report raises the same issues, paragraph by paragraph, in six languages") {
    const auto english = classify(read(sample_report(Language::en), "sample.txt"));
    REQUIRE(english.size() == 41);
    for (const Language language : all_languages) {
        INFO(code(language));
        const auto rows = classify(read(sample_report(language), "sample.txt"));
        for (const ParagraphCodes& row : english) {
            INFO("paragraph " << row.paragraph);
            CHECK(concepts_in(rows, row.paragraph) == concepts_in(english, row.paragraph));
        }
    }
    for (const char* issue : {"spam", "domain-names", "root-servers", "capacity-building"}) {
        CHECK(concepts_in(english, "34").contains(issue));
    }
}

TEST_CASE("The preliminary report's key areas are coded") {
    WGIG_SHARED_OR_SKIP(path, "seed/wgig-preliminary-report.zh.txt");
    const auto found = concepts_in(classify(read(path)), "34");
    for (const char* issue :
         {"domain-names", "ip-addresses", "root-servers", "technical-standards", "spam",
          "cybersecurity", "cybercrime", "intellectual-property", "international-trade",
          "capacity-building", "peering-interconnection", "multilingualism"}) {
        INFO(issue);
        CHECK(found.contains(issue));
    }
}

TEST_CASE("The embedded taxonomy survives a round trip, and its concepts are distinct") {
    const Taxonomy& taxonomy = wgig_taxonomy();
    CHECK(from_json<Taxonomy>(to_json(taxonomy)) == taxonomy);
    std::set<std::string> ids;
    for (const Concept& entry : taxonomy.concepts) {
        CHECK(ids.insert(entry.id.str()).second);
        for (const Language language : all_languages) {
            INFO(entry.id.str() << " " << code(language));
            CHECK(entry.terms.contains(code(language)));
            CHECK(entry.label.texts.contains(code(language)));
        }
    }
}

TEST_CASE("Hostile texts and taxonomies are classified in linear time") {
    std::string terms;
    for (int i = 1; i < 60; ++i) {
        terms +=
            (terms.empty() ? "\"" : ", \"") + std::string(static_cast<std::size_t>(i), 'a') + "\"";
    }
    const Taxonomy taxonomy = taxonomy_of(R"({"id": "a", "label": {}, "terms": {"en": [)" + terms +
                                          R"(]}, "exclude": {"en": ["a a"]}})");
    CHECK(classify(std::string(1'000'000, 'a'), taxonomy).empty());
    std::string spaced;
    while (spaced.size() < 1'000'000) {
        spaced += "a ";
    }
    CHECK(classify(spaced, taxonomy).size() <= 1);
}
