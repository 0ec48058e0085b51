// One fact, found in six languages.
#include <fmt/format.h>
#include <wgig/source/fact.hpp>
#include <wgig/source/read.hpp>
#include <wgig/source/sample.hpp>

int main() {
    for (const wgig::Language language : wgig::all_languages) {
        const wgig::Document report = wgig::read(wgig::sample_report(language), "sample.txt");
        for (const wgig::Fact& fact : wgig::find_facts(report)) {
            if (fact.kind == wgig::FactKind::date && fact.value == "2005-04-18/2005-04-20" &&
                fact.citation.paragraph == "39") {
                fmt::print("{}: {} in paragraph {}: {}\n", wgig::code(language), fact.value,
                           fact.citation.paragraph, fact.citation.quote);
            }
        }
    }
}
