#include <wgig/text/matcher.hpp>

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace wgig;

namespace {

std::vector<std::string> found(const std::vector<std::string>& terms, const std::string& text) {
    std::vector<std::string> out;
    for (const Match& match : TermMatcher(terms).find(text)) {
        out.push_back(std::to_string(match.term) + ":" + std::string(slice(text, match.span)));
    }
    return out;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("Only whole words match") {
    CHECK(found({"spam"}, "Spam, spammers, anti-spam and SPAM") ==
          List{"0:Spam", "0:spam", "0:SPAM"});
    CHECK(found({"сеть"}, "сеть сетью") == List{"0:сеть"});
}

TEST_CASE("Chinese terms match inside running text") {
    CHECK(found({"根服务器", "垃圾信息"}, "包括垃圾信息和根服务器系统") ==
          List{"1:垃圾信息", "0:根服务器"});
}

TEST_CASE("The longest of the terms that begin first wins") {
    CHECK(found({"domain", "domain name", "name system"}, "the domain name system") ==
          List{"1:domain name"});
    CHECK(found({"a b c", "a"}, "a b x") == List{"1:a"});
}

TEST_CASE("Case, diacritics, width and composition do not matter") {
    CHECK(found({"économie"}, "ECONOMIE e\u0301conomie") == List{"0:ECONOMIE", "0:e\u0301conomie"});
    CHECK(found({"IP地址"}, "ＩＰ地址") == List{"0:ＩＰ地址"});
}

TEST_CASE("White space in a term matches any white space") {
    CHECK(found({"root servers"}, "root\n  servers root\u00a0servers") ==
          List{"0:root\n  servers", "0:root\u00a0servers"});
}

TEST_CASE("Arabic terms match after conjunctions, prepositions and the article") {
    CHECK(found({"إنترنت"}, "الانترنت والإنترنت بالإنترنت للإنترنت وإنترنت") ==
          List{"0:انترنت", "0:إنترنت", "0:إنترنت", "0:إنترنت", "0:إنترنت"});
    CHECK(found({"الإنترنت"}, "للإنترنت") == List{"0:للإنترنت"});
}

TEST_CASE("A match takes its trailing marks along, and spans are right after wide characters") {
    const std::string text = "\U0001F600 cafe\u0301 end";
    const auto matches = TermMatcher({"café"}).find(text);
    REQUIRE(matches.size() == 1);
    CHECK(slice(text, matches[0].span) == "cafe\u0301");
}

TEST_CASE("Empty terms, no terms and empty texts match nothing") {
    CHECK(found({"", " ", "\u0301"}, "abc").empty());
    CHECK(found({}, "abc").empty());
    CHECK(found({"a"}, "").empty());
    CHECK(TermMatcher().find("abc").empty());
}

TEST_CASE("Of two terms with one form the first is found") {
    CHECK(found({"Spam", "spam"}, "SPAM") == List{"0:SPAM"});
}

TEST_CASE("All terms can be found, those inside others and those that overlap too") {
    const auto all = [](const std::vector<std::string>& terms, const std::string& text) {
        std::vector<std::string> out;
        for (const Match& match : TermMatcher(terms).find_all(text)) {
            out.push_back(std::string(slice(text, match.span)));
        }
        return out;
    };
    CHECK(all({"domain", "domain name", "name system", "system"}, "the Domain name system") ==
          List{"Domain", "Domain name", "name system", "system"});
    CHECK(all({"治理", "互联网治理", "网治"}, "互联网治理") == List{"互联网治理", "网治", "治理"});
    CHECK(all({"الإنترنت", "إنترنت"}, "والإنترنت") == List{"الإنترنت", "إنترنت"});
    CHECK(all({"spam"}, "spammer").empty());
    CHECK(all({}, "spam").empty());
    CHECK(all({"spam"}, "").empty());
}

TEST_CASE("A hyphen between words counts as a space or as nothing, in texts and in terms") {
    CHECK(found({"cyber-security"}, "cyber security, cybersecurity, cyber\u2011security") ==
          List{"0:cyber security", "0:cybersecurity", "0:cyber\u2011security"});
    CHECK(found({"cybersecurity"}, "cyber-security") == List{"0:cyber-security"});
    CHECK(found({"cyber security"}, "cyber-security cybersecurity") == List{"0:cyber-security"});
    CHECK(found({"topleveldomain", "level"}, "a top-level-domain") == List{"0:top-level-domain"});
    CHECK(found({"security"}, "cyber-security") == List{"0:security"});
    // A dash with spaces around it is none.
    CHECK(found({"trade security", "tradesecurity"}, "trade - security, trade -security").empty());
    CHECK(found({"a - b"}, "a - b") == List{"0:a - b"});
}

TEST_CASE("Soft hyphens, curly quotes and zero-width characters make no difference") {
    CHECK(found({"governance"}, "gover\u00ADnance") == List{"0:gover\u00ADnance"});
    CHECK(found({"droit d'acc\u00E8s"}, "Droit d\u2019acces") == List{"0:Droit d\u2019acces"});
}

TEST_CASE(
    "Simplified and traditional Chinese are one, and space between ideographs does not count") {
    CHECK(found({"网络安全", "國際"}, "網絡安全與国际") == List{"0:網絡安全", "1:国际"});
    CHECK(found({"域名系统"}, "域名\n系统 域 名系統") == List{"0:域名\n系统", "0:域 名系統"});
    CHECK(found({"IP地址"}, "IP 地址") == List{"0:IP 地址"});
}

TEST_CASE("No term goes on across a blank line") {
    CHECK(found({"domain name"}, "domain\n \nname, domain\r\nname") == List{"0:domain\r\nname"});
}

TEST_CASE("Clitics may stand before any word of an Arabic term") {
    CHECK(found({"حقوق إنسان"}, "وحقوق الإنسان") == List{"0:حقوق الإنسان"});
}

TEST_CASE("Terms with a language are found in its inflected forms") {
    const auto inflected = [](const char* language, const std::string& term,
                              const std::string& text) {
        const std::vector<Term> terms{{term, language}};
        List out;
        for (const Match& match : TermMatcher(std::span<const Term>(terms)).find(text)) {
            out.emplace_back(slice(text, match.span));
        }
        return out;
    };
    CHECK(inflected("en", "root server", "root servers, Root Server's, rooted server") ==
          List{"root servers", "Root Server"});
    CHECK(inflected("en", "policies", "a policy of policies") == List{"policy", "policies"});
    CHECK(inflected("en", "DNS", "DNS, the DN, news") == List{"DNS"});
    CHECK(inflected("fr", "réseau national", "réseaux nationaux, un réseau national") ==
          List{"réseaux nationaux", "réseau national"});
    CHECK(inflected("fr", "vie privée", "vies privées") == List{"vies privées"});
    CHECK(inflected("es", "derecho digital", "los derechos digitales") ==
          List{"derechos digitales"});
    CHECK(inflected("es", "nación", "naciones") == List{"naciones"});
    CHECK(inflected("ru", "доменное имя", "доменного имени нет; доменными именами") ==
          List{"доменного имени", "доменными именами"});
    CHECK(inflected("ru", "корневой сервер", "корневых серверов, корневым серверам, серверы") ==
          List{"корневых серверов", "корневым серверам"});
    CHECK(inflected("ru", "информационная безопасность", "информационной безопасности") ==
          List{"информационной безопасности"});
    CHECK(inflected("ru", "управление", "управлением управления управа") ==
          List{"управлением", "управления"});
    CHECK(inflected("ru", "СМИ", "СМИ (см. приложение), в сми") == List{"СМИ", "сми"});
    CHECK(inflected("ar", "حكومة", "الحكومات والحكومة وحكومتها") ==
          List{"الحكومات", "الحكومة", "حكومتها"});
    CHECK(inflected("ar", "التنسيق", "تنسيقهم وتنسيقها") == List{"تنسيقهم", "تنسيقها"});
    CHECK(inflected("zh", "域名", "域名") == List{"域名"});
    CHECK(inflected("en-GB", "network", "networks") == List{"networks"});
    CHECK(inflected("xx", "network", "networks").empty());
}

TEST_CASE("A term as the text has it comes before an inflected one") {
    const std::vector<Term> terms{{"right", "en"}, {"rights", "en"}};
    const TermMatcher matcher{std::span<const Term>(terms)};
    const auto matches = matcher.find("rights, right");
    REQUIRE(matches.size() == 2);
    CHECK(matches[0].term == 1);
    CHECK(matches[1].term == 0);
}

TEST_CASE("Counting finds what finding finds, and finding all finds that and more") {
    // All texts of seven pieces out of these, with terms that overlap in every way.
    const List pieces{"a", "b", " ", "-", "域", "e\u0301", "ال"};
    const TermMatcher matcher({"a", "ab", "a b", "b a a", "域域", "域a", "éa", "b-é", "الab"});
    std::uint32_t state = 1;
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (int i = 0; i < 12; ++i) {
            state = state * 1664525U + 1013904223U;
            text += pieces[(state >> 16U) % pieces.size()];
        }
        const auto longest = matcher.find(text);
        const auto all = matcher.find_all(text);
        CAPTURE(text);
        CHECK(matcher.count(text) == longest.size());
        std::size_t end = 0;
        for (const Match& match : longest) {
            CHECK(match.span.begin >= end);
            end = match.span.end;
            CHECK(std::find(all.begin(), all.end(), match) != all.end());
            for (const Match& other : all) {
                if (other.span.begin == match.span.begin) {
                    CHECK(other.span.end <= match.span.end);
                }
            }
        }
    }
}

TEST_CASE("Long texts, long words and hostile ones are scanned to their end") {
    std::string text = std::string(100000, 'a') + " spam ";
    for (int i = 0; i < 20000; ++i) {
        text += "a-";
    }
    text += " spam \xFF\xC3 spam \xE4\xB8";
    CHECK(found({"spam", "aa"}, text).size() > 3);
    const TermMatcher matcher({"spam", "xspam", std::string(300, 'x')});
    std::string many;
    for (int i = 0; i < 50000; ++i) {
        many += "x spam\n";
    }
    CHECK(matcher.count(many) == 50000);
    CHECK(matcher.find(many).back().span.end == many.size() - 1);
}

TEST_CASE("Terms of several words are found the same whatever single words are terms too") {
    const std::vector<Term> pairs = {
        {"root server", "en"},
        {"name server", "en"},
        {"сетевой адрес", "ru"},
        {"доменное имя", "ru"},
        {"حوكمة الإنترنت", "ar"},
        {"nom de domaine", "fr"},
        {"e-mail address", "en"},
        {"multi-stakeholder forum", "en"},
        {"a b", ""},
        {"根服务器", "zh"},
        {"垃圾信息", "zh"},
    };
    std::vector<Term> with_singles = pairs;
    for (char first = 'a'; first <= 'z'; ++first) {
        with_singles.push_back({std::string("zz") + first, ""});
    }
    std::string text;
    for (int i = 0; i < 400; ++i) {
        text +=
            "Root servers, name server; root name servers and the root. Доменные имена, сетевых "
            "адресов сети. وحوكمة الإنترنت للإنترنت. Noms de domaine, nom du domaine. An email "
            "address, e-mail addresses, the multistakeholder forum; a b, a-b, a.\n根服务器和垃圾 "
            "信息、垃圾信息\n\nroot\n\nserver ";
    }
    const TermMatcher alone(pairs);
    const TermMatcher together(with_singles);
    const std::vector<Match> matches = alone.find(text);
    CHECK(matches.size() >= 400U * 10);
    CHECK(matches == together.find(text));
    CHECK(alone.find_all(text) == together.find_all(text));
}
