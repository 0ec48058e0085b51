#include <wgig/draft/criteria.hpp>

#include <set>
#include <string>
#include <utility>

#include <wgig/core/json.hpp>
#include <wgig/draft/detail/cues.hpp>
#include <wgig/record/store.hpp>
#include <wgig/source/read.hpp>
#include <wgig/source/sample.hpp>

#include "catch.hpp"
#include "plain_document.hpp"
#include "support.hpp"

using namespace wgig;

namespace {

using Set = std::set<std::string>;
using Found = std::set<std::pair<std::string, std::string>>;

Found found_in(const Document& document) {
    Found found;
    for (const CriterionMatch& match : match_criteria(document)) {
        found.emplace(match.paragraph, match.criterion.str());
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

Set criteria_of(std::string_view text) {
    Set found;
    for (const CriterionMatch& match : match_criteria(plain_document(std::string(text)))) {
        CHECK_FALSE(match.evidence.empty());
        for (const Evidence& evidence : match.evidence) {
            CHECK(slice(text, evidence.span) == evidence.text);
        }
        found.insert(match.criterion.str());
    }
    return found;
}

}  // namespace

TEST_CASE("The sample report states each criterion where the record says, in all six languages") {
    for (const Language language : all_languages) {
        INFO(code(language));
        CHECK(found_in(read(sample_report(language), "sample.txt")) == stated());
    }
}

TEST_CASE("Each item of paragraphs 31 and 32 of the sample speaks to its own criterion only") {
    for (const Language language : all_languages) {
        const Document document = read(sample_report(language), "sample.txt");
        std::size_t criterion = 0;
        for (const char* number : {"31", "32"}) {
            for (const Paragraph& paragraph : document.paragraphs) {
                if (paragraph.number != number) {
                    continue;
                }
                for (const Item& item : paragraph.items) {
                    INFO(code(language) << " " << number << ": " << item.text);
                    REQUIRE(criterion < wgig_record().criteria.size());
                    CHECK(criteria_of(item.text) ==
                          Set{wgig_record().criteria[criterion++].id.str()});
                }
            }
        }
        CHECK(criterion == 9);
    }
}

TEST_CASE("The preliminary report states each criterion where the record says") {
    WGIG_SHARED_OR_SKIP(path, "seed/wgig-preliminary-report.zh.txt");
    CHECK(found_in(read(path)) == stated());
}

TEST_CASE("Drafts of a definition are recognised for what they say, in English") {
    CHECK(criteria_of("Internet governance is what governments, business and civil society, each "
                      "in its respective role, work out together to shape the evolution and use "
                      "of the Internet.") ==
          Set{"more-than-government", "changing-technology", "roles-in-the-declaration"});
    CHECK(criteria_of("Internet governance reaches beyond domain names and IP addresses.") ==
          Set{"beyond-names-and-numbers"});
    CHECK(criteria_of("It enables cooperation.") == Set{"organised-cooperation"});
    CHECK(criteria_of("The definition is action-oriented and keeps up with rapidly changing "
                      "technology.") == Set{"action-orientation", "changing-technology"});
    CHECK(criteria_of("A multi-stakeholder form of governance") == Set{"new-form-of-governance"});
    CHECK(criteria_of("It covers technical issues as well as public policy.") ==
          Set{"technical-or-public-policy"});
}

TEST_CASE("Drafts of a definition are recognised for what they say, in the other languages") {
    CHECK(criteria_of("La gouvernance de l’Internet va au-delà des noms de domaine.") ==
          Set{"beyond-names-and-numbers"});
    CHECK(criteria_of("La gouvernance repose sur la coopération de tous les acteurs, dans leurs "
                      "rôles respectifs, et pas seulement sur les gouvernements.") ==
          Set{"more-than-government", "organised-cooperation", "roles-in-the-declaration"});
    CHECK(criteria_of("La gobernanza no se limita a la acción de los gobiernos.") ==
          Set{"more-than-government"});
    CHECK(criteria_of("Una nueva forma de gobernanza de múltiples partes interesadas, orientada a "
                      "la acción.") == Set{"new-form-of-governance", "action-orientation"});
    CHECK(criteria_of("Управление Интернетом не ограничивается деятельностью правительств.") ==
          Set{"more-than-government"});
    CHECK(criteria_of("Определение учитывает технические вопросы и вопросы государственной "
                      "политики в свете быстрого развития технологий.")
              .contains("technical-or-public-policy"));
    CHECK(criteria_of("إن حوكمة الإنترنت لا تقتصر على عمل الحكومات.") ==
          Set{"more-than-government"});
    CHECK(criteria_of("حوكمة الإنترنت شكل جديد من الحوكمة قائم على تعدد أصحاب المصلحة.") ==
          Set{"new-form-of-governance"});
    CHECK(criteria_of("互联网治理是以利益攸关方为基础的新型治理。") ==
          Set{"new-form-of-governance"});
    CHECK(criteria_of("互联网治理不限于域名，也不仅仅是政府的事。") ==
          Set{"beyond-names-and-numbers", "more-than-government"});
}

TEST_CASE("Each in its own role is said in all six languages") {
    for (const char* text :
         {"Internet governance is the work of governments and business, each in its own role.",
          "La gouvernance de l'Internet est menée par les États et les entreprises, chacun selon "
          "son "
          "rôle.",
          "La gobernanza de Internet corresponde a los gobiernos y las empresas, cada uno en su "
          "función.",
          "Управление Интернетом ведут правительства и компании, каждый в своей роли.",
          "إدارة الإنترنت عمل تقوم به الحكومات والشركات، كل في إطار دوره.",
          "互联网治理由各国政府和企业按照各自的作用进行。"}) {
        INFO(text);
        CHECK(criteria_of(text).contains("roles-in-the-declaration"));
    }
}

TEST_CASE("Half of a criterion is none, nor are two halves in two sentences") {
    CHECK(criteria_of("Governments take part in Internet governance.").empty());
    CHECK(criteria_of("Governance matters. It goes beyond meetings. Governments met.").empty());
    CHECK(criteria_of("The domain name system is managed by registries.").empty());
    CHECK(criteria_of("Technology is useful.").empty());
    CHECK(criteria_of("").empty());
    CHECK(match_criteria(Document{}).empty());
}

TEST_CASE("Cues of two languages never make one criterion") {
    CHECK(criteria_of("governance не только Regierungen 政府").empty());
}

TEST_CASE("The rights and duties of the Universal Declaration speak to no criterion") {
    for (const Language language : all_languages) {
        const auto path = shared_file("data/udhr/" + std::string(code(language)) + ".txt");
        if (!path) {
            WARN("skipped: the folder shared with the declaration is not here");
            return;
        }
        INFO(code(language));
        CHECK(found_in(read(*path)).empty());
    }
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
    CHECK(matches[0].evidence[2].term == "governments");
}

TEST_CASE("Decomposed text is recognised too, and of phrases in each other the longer is shown") {
    CHECK(criteria_of("La gouvernance va au-dela\u0300 des noms de domaine.") ==
          Set{"beyond-names-and-numbers"});
    const auto matches = match_criteria(plain_document("beyond the domain name system"));
    REQUIRE(matches.size() == 1);
    REQUIRE(matches[0].evidence.size() == 2);
    CHECK(matches[0].evidence[1].text == "domain name system");
}

TEST_CASE("The criteria with cues are those of the record, in its order, in six languages") {
    const auto& cues = detail::criteria::embedded_cues();
    REQUIRE(cues.criteria.size() == wgig_record().criteria.size());
    std::vector<std::size_t> rules(cues.criteria.size());
    for (std::size_t i = 0; i < cues.criteria.size(); ++i) {
        CHECK(cues.criteria[i] == wgig_record().criteria[i].id);
    }
    for (const auto& rule : cues.rules) {
        ++rules[rule.criterion];
        CHECK(rule.cues < 32);
    }
    for (const std::size_t count : rules) {
        CHECK(count % 6 == 0);
    }
}

TEST_CASE("Hostile texts are searched in linear time") {
    std::string text;
    while (text.size() < 1'000'000) {
        text += "beyond governance governments ";
    }
    const auto matches = match_criteria(plain_document(text));
    REQUIRE(matches.size() == 1);
    CHECK(matches[0].evidence.size() > 90'000);
}
