#include <wgig/draft/criteria.hpp>

#include <map>
#include <set>

#include <wgig/draft/detail/cues.hpp>
#include <wgig/record/store.hpp>
#include <wgig/source/read.hpp>
#include <wgig/source/sample.hpp>

#include "catch.hpp"
#include "support.hpp"

using namespace wgig;

namespace {

using Found = std::set<std::pair<std::string, std::string>>;

Found found_in(const Document& document) {
    Found found;
    for (const CriterionMatch& match : match_criteria(document)) {
        found.emplace(match.paragraph, match.criterion.str());
    }
    return found;
}

std::set<std::string> criteria_of(std::string_view text) {
    std::set<std::string> found;
    for (const CriterionMatch& match : match_criteria(read(text, "draft.txt"))) {
        found.insert(match.criterion.str());
    }
    return found;
}

// The criteria of the record, each at the paragraph that states it.
Found stated() {
    Found found;
    for (const Criterion& criterion : wgig_record().criteria) {
        found.emplace(criterion.citations.front().paragraph, criterion.id.str());
    }
    return found;
}

}  // namespace

TEST_CASE("The sample report states the nine criteria, in all six languages, and no others") {
    for (const Language language : all_languages) {
        INFO(code(language));
        CHECK(found_in(read(sample_report(language), "sample.txt")) == stated());
    }
}

TEST_CASE("The preliminary report states the nine criteria") {
    WGIG_SHARED_OR_SKIP(path, "seed/wgig-preliminary-report.zh.txt");
    CHECK(found_in(read(path)) == stated());
}

TEST_CASE("A draft of the definition is recognised for what it says") {
    CHECK(criteria_of("Internet governance reaches beyond domain names and IP addresses.") ==
          std::set<std::string>{"beyond-names-and-numbers"});
    CHECK(criteria_of("La gouvernance de l’Internet va au-delà des noms de domaine.") ==
          std::set<std::string>{"beyond-names-and-numbers"});
    CHECK(criteria_of("La gobernanza no se limita a la acción de los gobiernos.") ==
          std::set<std::string>{"more-than-government"});
    CHECK(criteria_of("Управление Интернетом не ограничивается деятельностью правительств.") ==
          std::set<std::string>{"more-than-government"});
    CHECK(criteria_of("إن حوكمة الإنترنت لا تقتصر على عمل الحكومات.") ==
          std::set<std::string>{"more-than-government"});
    CHECK(criteria_of("互联网治理是以利益攸关方为基础的新型治理。") ==
          std::set<std::string>{"new-form-of-governance"});
}

TEST_CASE("Half of a criterion is none") {
    CHECK(criteria_of("Governments take part in Internet governance.").empty());
    CHECK(criteria_of("Governance matters. It goes beyond meetings. Governments met.").empty());
    CHECK(criteria_of("").empty());
}

TEST_CASE("Evidence points at the words, after wide characters and over a broken line") {
    const std::string text = "\U0001F600 Governance means more\nthan what governments do.";
    const Document document = read(text, "draft.txt");
    const auto matches = match_criteria(document);
    REQUIRE(matches.size() == 1);
    REQUIRE(matches[0].evidence.size() == 3);
    CHECK(slice(document.text, matches[0].evidence[0].span) == "Governance");
    CHECK(slice(document.text, matches[0].evidence[1].span) == "more\nthan");
    CHECK(matches[0].evidence[1].text == "more than");
    CHECK(matches[0].evidence[2].term == "government*");
}

TEST_CASE("Every criterion of the record has cues, and every cue a criterion") {
    std::set<std::string> ids;
    for (const Criterion& criterion : wgig_record().criteria) {
        ids.insert(criterion.id.str());
    }
    std::set<std::string> found;
    for (const auto& [paragraph, criterion] : found_in(read(sample_report(Language::en), "s.txt"))) {
        found.insert(criterion);
    }
    CHECK(found == ids);
}

TEST_CASE("A word pattern may be open at its end, and at its start for Arabic clitics") {
    using wgig::detail::cues::WordPattern;
    CHECK(WordPattern{"govern", false, true}.matches("governments"));
    CHECK_FALSE(WordPattern{"govern", false, false}.matches("governments"));
    CHECK(WordPattern{"اداره", true, false}.matches("والاداره"));
    CHECK_FALSE(WordPattern{"اداره", true, false}.matches("xxxxاداره"));
}
