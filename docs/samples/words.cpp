// Sentences, tokens, the language of a text, and terms found whatever their form.
#include <fmt/format.h>
#include <wgig/text/character.hpp>
#include <wgig/text/detect.hpp>
#include <wgig/text/matcher.hpp>
#include <wgig/text/segment.hpp>

int main() {
    const std::string_view text =
        "Mr. Desai chaired the consultations. They were open; 250 participants came.";
    fmt::print("language: {}\n", wgig::code(wgig::detect_language(text).value()));
    for (const wgig::Span sentence : wgig::sentences(text)) {
        fmt::print("sentence: {}\n", wgig::slice(text, sentence));
    }
    fmt::print("{} tokens\n\n", wgig::tokens(text).size());

    // Case, accents, the forms of Arabic letters and full-width letters make no difference.
    fmt::print("folded: {} | {} | {}\n", wgig::fold("GENÈVE"), wgig::fold("إدارة"),
               wgig::fold("ＩＰ地址"));

    const wgig::TermMatcher matcher({"governance", "Internet governance", "الإنترنت", "互联网"});
    const std::string_view mixed = "Internet\nGovernance, والإنترنت، 互联网治理";
    for (const wgig::Match& match : matcher.find(mixed)) {
        fmt::print("term {} at [{}, {})\n", match.term, match.span.begin, match.span.end);
    }
}
