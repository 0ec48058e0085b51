#include <wgig/report/dossier.hpp>

#include "catch.hpp"

using namespace wgig;
using Catch::Matchers::ContainsSubstring;

namespace {

std::string markdown_of(const std::string& title) {
    Dossier dossier;
    dossier.document.id = "d";
    dossier.document.title = title;
    return to_markdown({dossier}, Language::en);
}

}  // namespace

TEST_CASE("What a report says is plain text in Markdown too") {
    CHECK_THAT(markdown_of("a | b <b>*bold*</b> [x](y)\n# head"),
               ContainsSubstring("# a \\| b \\<b\\>\\*bold\\*\\</b\\> \\[x\\]\\(y\\) \\# head\n"));
}

TEST_CASE("Each part has a heading and a table head, in the language asked for") {
    const std::string text = to_markdown({Dossier{}}, Language::es);
    CHECK_THAT(text, ContainsSubstring("## Funciones y responsabilidades\n"));
    CHECK_THAT(text, ContainsSubstring("| Párrafo | Cuestión | Indicios |\n| --- | --- | --- |\n"));
}
