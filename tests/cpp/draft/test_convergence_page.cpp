#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/draft/convergence_page.hpp>
#include <wgig/draft/detail/picture.hpp>
#include <wgig/text/markup.hpp>

#include "catch.hpp"

using namespace wgig;

namespace {

std::vector<RoundDraft> page_drafts() {
    const auto draft = [](std::int32_t round, std::string id, std::string text) {
        RoundDraft made;
        made.id = id;
        made.round = round;
        made.text = std::move(text);
        return made;
    };
    return {
        draft(1, "a1", "Internet governance is the work of governments on domain names."),
        draft(1, "b1", "Governance of the Internet means standards made by engineers."),
        draft(1, "c1", "It is what users do, freely, with the network."),
        draft(2, "a2",
              "Internet governance is the development by governments and civil society of shared "
              "rules on domain names."),
        draft(
            2, "b2",
            "Internet governance is the development by engineers and civil society of shared rules "
            "and standards."),
        draft(2, "c2<script>alert('x')</script>",
              "Internet governance is the development by users and civil society of shared rules & "
              "<b>norms</b>."),
        draft(3, "a3",
              "Internet governance is the development by governments, the private sector and civil "
              "society, in their respective roles, of shared rules beyond domain names."),
        draft(3, "b3",
              "Internet governance is the development by governments, the private sector and civil "
              "society, in their respective roles, of shared rules and norms beyond domain names."),
        draft(3, "c3",
              "Internet governance is the development by governments, the private sector and civil "
              "society, in their respective roles, of shared rules beyond domain names."),
    };
}

}  // namespace

TEST_CASE("Pictures and the page are the same each time, escaped, and name what they show") {
    const std::vector<RoundDraft> drafts = page_drafts();
    const Convergence convergence_ = convergence(drafts);
    const Coverage coverage_ = coverage(drafts);
    const ElementComparison elements = compare_elements(drafts);
    for (const Language language : all_languages) {
        INFO(code(language));
        const std::string page =
            convergence_page(convergence_, coverage_, elements, wgig_criteria(), language);
        CHECK(page ==
              convergence_page(convergence_, coverage_, elements, wgig_criteria(), language));
        CHECK(page.find("<script") == std::string::npos);
        CHECK(page.find("<b>norms") == std::string::npos);
        CHECK(page.find("&lt;script&gt;alert") != std::string::npos);
        const std::string svg = convergence_svg(convergence_, language);
        CHECK(svg.starts_with("<svg "));
        CHECK(svg.find("<title>") != std::string::npos);
        CHECK(svg.find("role=\"img\"") != std::string::npos);
        CHECK(svg.find(language == Language::ar ? "direction=\"rtl\"" : "direction=\"ltr\"") !=
              std::string::npos);
        if (const char* folder = std::getenv("WGIG_TEST_PAGES")) {
            std::ofstream(std::string(folder) + "/page." + std::string(code(language)) + ".html")
                << page;
        }
    }
}

TEST_CASE("Members of lists stand apart as the language of the page has it") {
    const std::vector<RoundDraft> drafts = page_drafts();
    const Convergence convergence_ = convergence(drafts);
    CriterionCues criterion;
    criterion.id = "money";
    criterion.label.texts["en"] = "Says who pays";
    criterion.cues = {{"payer", {{"en", {"donor", "sponsor", "treasury"}}}}};
    const Coverage coverage_ = coverage(drafts, std::vector{criterion});
    const auto listed = [&](Language language) {
        const std::string page =
            convergence_page(convergence_, coverage_, compare_elements(drafts), {}, language);
        const std::string between(detail::markup::list_separator(language));
        CHECK(page.find("donor</bdi>" + between + "<bdi>sponsor") != std::string::npos);
        const std::string svg = convergence_svg(convergence_, language);
        CHECK(svg.find(detail::picture::word("index", language) + between +
                       detail::picture::word("interval", language)) != std::string::npos);
        return between;
    };
    CHECK(listed(Language::ar) == "، ");
    CHECK(listed(Language::zh) == "、");
    CHECK(listed(Language::en) == ", ");
}

TEST_CASE("Labels are cut between words, and between ideographs") {
    using detail::picture::wrap;
    CHECK(wrap("one two three", 45, 3) == std::vector<std::string>{"one two", "three"});
    CHECK(wrap("one two three four", 45, 2) == std::vector<std::string>{"one two", "three…"});
    CHECK(wrap("互联网治理", 25, 3) == std::vector<std::string>{"互联", "网治", "理"});
    CHECK(wrap("indivisible", 20, 9).front() == "ind");
    CHECK(wrap("", 20, 2).empty());
}

TEST_CASE("A matrix that is not whole is not drawn") {
    Coverage broken;
    broken.drafts = {DraftId("a")};
    broken.criteria = {CriterionId("x")};
    CHECK_THROWS_MATCHES(
        static_cast<void>(coverage_svg(broken, {})), ValidationError,
        Catch::Matchers::Message("cells: there is not one cell for each draft and criterion"));
}
