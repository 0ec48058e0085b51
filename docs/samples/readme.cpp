#include <fmt/format.h>
#include <wgig/wgig.hpp>

int main() {
    const wgig::Document report = wgig::read(wgig::sample_report(wgig::Language::en), "sample.txt");
    for (const wgig::Fact& fact : wgig::find_facts(report)) {
        if (fact.kind == wgig::FactKind::meeting || fact.kind == wgig::FactKind::deadline) {
            fmt::print("{:<8} {:<22} paragraph {:<3} \"{}\"\n", wgig::enum_name(fact.kind),
                       fact.value, fact.citation.paragraph, fact.citation.quote);
        }
    }
}
