#include <wgig/text/matcher.hpp>

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
